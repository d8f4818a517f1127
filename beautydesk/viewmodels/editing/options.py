"""What is asked of the photos: engine, level, faces, fine-tune and brush, with undo and redo over all of it.

One choice is for everything that is still to come (`general`, remembered in the settings). A photo that has a result
keeps the choice that it was made with; changing the panel changes the photos that are selected, and what is to come.
Faces and strokes belong to one photo alone.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from beautydesk.core.edit import NO_EDIT, Edit, FaceEdit, Stroke
from beautydesk.core.fine_tune import FineTune
from beautydesk.core.job import Choice, FaceScope
from beautydesk.core.viewport import Rect
from beautydesk.viewmodels.list.selection import Selection


@dataclass(frozen=True, slots=True)
class _State:
    """By item id: `wishes`, what is asked of photos that have results; `edits`, what is asked of one photo alone."""

    general: Choice
    wishes: dict[int, Choice] = field(default_factory=dict)
    edits: dict[int, Edit] = field(default_factory=dict)

    def of(self, item: int | None) -> Choice:
        if item is None:
            return self.general
        choice, edit = self.wishes.get(item, self.general), self.edits.get(item, NO_EDIT)
        if choice.retouch.edit == edit:
            return choice  # asked of every photo of a list whenever one of them changes
        return replace(choice, retouch=replace(choice.retouch, edit=edit))


class _Step(QUndoCommand):
    """One change; changes of the same thing in a row (a slider that moves) become one step.

    `items`: whose choice it changes, the photo that is shown first.
    """

    def __init__(self, options: Options, old: _State, new: _State, kind: int, items: tuple[int, ...]) -> None:
        super().__init__()
        self._options, self._old, self._new, self._kind, self._items = options, old, new, kind, items

    def id(self) -> int:
        return self._kind

    def redo(self) -> None:
        self._options._apply(self._new, self._items)

    def undo(self) -> None:
        self._options._apply(self._old, self._items)

    def mergeWith(self, other: QUndoCommand) -> bool:
        assert isinstance(other, _Step)
        if other._items != self._items:
            return False
        self._new = other._new
        return True


class Options(QObject):
    """The choice of the photo that is shown, else of what is to come. Setters check ranges and are undoable.

    The photos that are selected follow what is changed, together with the one that is shown.
    """

    changed = Signal()
    concerned = Signal(int)  # an undone or redone step belongs to this photo, which is not shown

    _LEVEL, _FACES, _ENGINE, _FINE_TUNE, _FACE, _STROKES, _PRESET, _MARKS = range(1, 9)

    def __init__(self, choice: Choice, selection: Selection, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.undo_stack = QUndoStack(self)
        self._state = _State(choice)
        self._selection = selection
        self._step = 0
        selection.shown_changed.connect(self._on_shown_changed)

    # -- reading ------------------------------------------------------------------------------------------------------

    @property
    def choice(self) -> Choice:
        """Of the photo that is shown."""
        return self._state.of(self._selection.shown)

    @property
    def general(self) -> Choice:
        """For photos that have no result yet."""
        return self._state.general

    def choice_of(self, item: int) -> Choice:
        return self._state.of(item)

    def keep(self, item: int, choice: Choice) -> None:
        """A photo has a result that was made with `choice`: no step of undo."""
        plain = replace(choice, retouch=replace(choice.retouch, edit=NO_EDIT, despite=frozenset()))
        if self._state.wishes.get(item) != plain:
            self._state = replace(self._state, wishes={**self._state.wishes, item: plain})
            if item == self._selection.shown:
                self.changed.emit()

    # -- changing -----------------------------------------------------------------------------------------------------

    def set_level(self, level: float) -> None:
        """`level` in 0..1; raises ValueError outside."""
        self._change(self._LEVEL, level=level)

    def set_faces(self, faces: FaceScope) -> None:
        """Which faces; what was decided for single ones of the photo that is shown is taken back."""
        edit = self.choice.retouch.edit
        for number, face in edit.faces:
            edit = edit.with_face(number, replace(face, included=None))
        self._change(self._FACES, edit=edit, faces=faces)

    def set_fine_tune(self, fine_tune: FineTune) -> None:
        self._change(self._FINE_TUNE, fine_tune=fine_tune)

    def set_look(self, level: float, fine_tune: FineTune) -> None:
        """Both at once, as one step: a preset."""
        self._step += 10
        self._change(self._PRESET, level=level, fine_tune=fine_tune)

    def set_engine(self, engine: str) -> None:
        self._change(self._ENGINE, engine=engine)

    def set_face(self, number: int, face: FaceEdit) -> None:
        """What is asked of one face of the photo that is shown; 0 is the largest."""
        self._change(self._FACE + 100 * number, edit=self.choice.retouch.edit.with_face(number, face))

    def mark_face(self, box: Rect) -> None:
        """One more face of the photo that is shown, in `box` (fractions of width and height)."""
        self._step += 10
        self._change(self._MARKS, edit=self.choice.retouch.edit.with_marked(box))

    def unmark_face(self, number: int) -> None:
        """A face that was marked is none after all."""
        self._step += 10
        self._change(self._MARKS, edit=self.choice.retouch.edit.without_marked(number))

    def add_stroke(self, stroke: Stroke) -> None:
        self._step += 10
        self._change(self._STROKES, edit=self.choice.retouch.edit.with_stroke(stroke))

    def clear_strokes(self) -> None:
        self._step += 10
        self._change(self._STROKES, edit=replace(self.choice.retouch.edit, strokes=()))

    def finish_step(self) -> None:
        """The slider was let go: the next change is an undo step of its own."""
        self._step += 10

    def close(self) -> None:
        """Forget all steps. A stack that is left to the interpreter's end meets commands that are gone already."""
        self.undo_stack.clear()

    # -- private ------------------------------------------------------------------------------------------------------

    def _on_shown_changed(self) -> None:
        self.finish_step()
        self.changed.emit()

    def _change(self, kind: int, *, engine: str | None = None, edit: Edit | None = None, **values: Any) -> None:
        old, shown = self._state, self._selection.shown
        items = tuple(dict.fromkeys(item for item in (shown, *self._selection.selected) if item is not None))

        def changed(choice: Choice) -> Choice:
            return Choice(engine or choice.engine, replace(choice.retouch, **values))

        wishes = {item: changed(old.wishes[item]) for item in items if item in old.wishes}
        # what the panel shows is the photo's own; what is to come follows it as a whole
        general = changed(replace(old.of(shown), retouch=replace(old.of(shown).retouch, edit=NO_EDIT)))
        if edit is not None and not values:  # one photo alone
            general, wishes = old.general, {}
        edits = old.edits
        if edit is not None and shown is not None:
            edits = {**edits, shown: edit}
        self._push(_State(general, {**old.wishes, **wishes}, edits), kind, items)

    def _push(self, state: _State, kind: int, items: tuple[int, ...]) -> None:
        if any(state.of(item) != self._state.of(item) for item in (*items, None)):
            self.undo_stack.push(_Step(self, self._state, state, kind + 1000 * self._step, items))

    def _apply(self, state: _State, items: tuple[int, ...]) -> None:
        # other photos keep what became of them since; one that has got a result since follows the step all the same
        now = self._state
        wishes = {**now.wishes, **{item: state.wishes.get(item, state.general) for item in items if item in now.wishes}}
        edits = {**now.edits, **{item: state.edits.get(item, NO_EDIT) for item in items}}
        self._state = _State(state.general, wishes, edits)
        if items and self._selection.shown not in items:
            self.concerned.emit(items[0])
        self.changed.emit()
