"""What is asked of the photos: engine, level, faces, fine-tune and brush, with undo and redo over all of it.

Each photo owns its choice from the moment it is added: a copy of what was chosen last (`general`, remembered in the
settings), with the look of the preset for new photos where there is one. What is changed changes the selected photos,
each in this one respect, and what is to come. Faces and strokes belong to one photo alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from beautydesk.core.edit import Edit, FaceEdit, Stroke
from beautydesk.core.fine_tune import FineTune
from beautydesk.core.job import Choice, FaceScope, RetouchOptions
from beautydesk.core.preset import Preset
from beautydesk.viewmodels.list.selection import Selection

Ids = tuple[int | None, ...]  # of photos; None stands for those that are still to be added


class _Step(QUndoCommand):
    """One change; changes of the same thing in a row (a slider that moves) become one step.

    `items`: whose choice it changes, the photo that is shown first. `was`, `now`: the choice of each.
    """

    def __init__(
        self, options: Options, kind: int, items: Ids, was: tuple[Choice, ...], now: tuple[Choice, ...]
    ) -> None:
        super().__init__()
        self._options, self._kind, self._items, self._was, self._now = options, kind, items, was, now

    def id(self) -> int:
        return self._kind

    def redo(self) -> None:
        self._options._put(self._items, self._now)

    def undo(self) -> None:
        self._options._put(self._items, self._was)

    def mergeWith(self, other: QUndoCommand) -> bool:
        assert isinstance(other, _Step)
        if other._items != self._items:
            return False
        self._now = other._now
        return True


class Options(QObject):
    """Setters check ranges, are undoable, and mean the photos that are selected together with the one that is shown.

    Photos that are asked the same share one value, so that a slider looks at each value once, not at each photo.
    """

    changed = Signal()
    photos_changed = Signal(object)  # tuple of the ids of photos that are asked something else now
    concerned = Signal(int)  # an undone or redone step belongs to this photo, which is not shown

    _LEVEL, _FACES, _ENGINE, _FINE_TUNE, _FACE, _STROKES, _LOOK = range(1, 8)

    def __init__(self, choice: Choice, selection: Selection, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.undo_stack = QUndoStack(self)
        self._choices: dict[int | None, Choice] = {None: choice}
        self._selection = selection
        self._meant: Ids | None = None  # made when it is asked for, and kept: the next tick means the same
        self._step = 0
        selection.shown_changed.connect(self._on_shown_changed)
        selection.selected_changed.connect(self._on_selected_changed)

    # -- reading ------------------------------------------------------------------------------------------------------

    @property
    def choice(self) -> Choice:
        """Of the photo that is shown, else of what is to come."""
        return self._of(self._selection.shown)

    @property
    def general(self) -> Choice:
        """For photos that are still to be added."""
        return self._choices[None]

    @property
    def choices(self) -> tuple[Choice, ...]:
        """The different ones of what a change would change, that of the photo that is shown first."""
        meant = self._all_meant()
        return tuple({id(choice): choice for choice in self._each(meant[:-1] or meant)}.values())

    def choice_of(self, item: int) -> Choice:
        """All that is asked of a photo, with its own faces and strokes."""
        return self._of(item)

    # -- photos come and are worked on: no steps of undo --------------------------------------------------------------

    def adopt(self, items: Iterable[int], preset: Preset | None = None) -> None:
        """Photos are new in the list; one that was there before keeps its choice. `preset`: that for new photos."""
        choice = self.general
        if preset is not None:
            choice = replace(choice, retouch=_with_look(choice.retouch, preset.level, preset.fine_tune))
        for item in items:
            self._choices.setdefault(item, choice)
        self.changed.emit()

    def restore(self, choices: Mapping[int, Choice]) -> None:
        """Put back what was asked of photos in an earlier run."""
        same: dict[Choice, Choice] = {}
        self._choices.update({item: same.setdefault(choice, choice) for item, choice in choices.items()})
        self.changed.emit()

    def keep(self, item: int, choice: Choice) -> None:
        """A photo is worked on as `choice` asks, whatever was chosen for it. Its own faces and strokes stay."""
        own = self._of(item).retouch.edit
        asked = Choice(choice.engine, replace(choice.retouch, edit=own, despite=frozenset()))
        if self._of(item) != asked:
            self._choices[item] = asked
            self.changed.emit()

    # -- changing -----------------------------------------------------------------------------------------------------

    def set_level(self, level: float) -> None:
        """`level` in 0..1; raises ValueError outside."""
        self._change(self._LEVEL, lambda asked: replace(asked, level=level))

    def set_faces(self, faces: FaceScope) -> None:
        """Which faces; what was decided for single ones is taken back."""
        self._change(self._FACES, lambda asked: replace(asked, faces=faces, edit=_with_all_faces(asked.edit)))

    def set_fine_tune(self, values: Mapping[str, float | bool]) -> None:
        """`values`: by the names of fields of `FineTune`; the others stay."""
        change: Mapping[str, Any] = values
        self._change(self._FINE_TUNE, lambda asked: replace(asked, fine_tune=replace(asked.fine_tune, **change)))

    def set_look(
        self,
        level: float,
        fine_tune: FineTune,
        faces: FaceScope | None = None,
        items: Iterable[int] | None = None,
    ) -> None:
        """Several at once, as one step: a preset, or what was copied. `items`: these photos instead of the selected."""
        self._step += 10
        meant = None if items is None else (*items, None)
        self._change(self._LOOK, lambda asked: _with_look(asked, level, fine_tune, faces), meant)

    def set_engine(self, engine: str, items: Iterable[int] | None = None) -> None:
        """`items`: see `set_look`."""
        meant = self._all_meant() if items is None else (*items, None)
        self._push(self._ENGINE, meant, lambda choice: replace(choice, engine=engine))

    def set_face(self, number: int, face: FaceEdit) -> None:
        """What is asked of one face of the photo that is shown; 0 is the largest."""
        self._edit(self._FACE + 100 * number, lambda edit: edit.with_face(number, face))

    def add_stroke(self, stroke: Stroke) -> None:
        self._step += 10
        self._edit(self._STROKES, lambda edit: edit.with_stroke(stroke))

    def clear_strokes(self) -> None:
        self._step += 10
        self._edit(self._STROKES, lambda edit: replace(edit, strokes=()))

    def finish_step(self) -> None:
        """The slider was let go: the next change is an undo step of its own."""
        self._step += 10

    def close(self) -> None:
        """Forget all steps. A stack that is left to the interpreter's end meets commands that are gone already."""
        self.undo_stack.clear()

    # -- private ------------------------------------------------------------------------------------------------------

    def _of(self, item: int | None) -> Choice:
        return self._choices.get(item) or self.general

    def _each(self, items: Ids) -> list[Choice]:
        find, general = self._choices.get, self.general
        return [find(item, general) for item in items]

    def _all_meant(self) -> Ids:
        """What a change changes: the photo that is shown, those that are selected, and what is to come."""
        if self._meant is None:
            photos = dict.fromkeys((self._selection.shown, *self._selection.selected))
            photos.pop(None, None)
            self._meant = (*photos, None)
        return self._meant

    def _on_shown_changed(self) -> None:
        self._on_selected_changed()
        self.changed.emit()

    def _on_selected_changed(self) -> None:
        self._meant = None
        self.finish_step()

    def _change(self, kind: int, change: Callable[[RetouchOptions], RetouchOptions], items: Ids | None = None) -> None:
        meant = self._all_meant() if items is None else items
        self._push(kind, meant, lambda choice: replace(choice, retouch=change(choice.retouch)))

    def _edit(self, kind: int, change: Callable[[Edit], Edit]) -> None:
        """Of one photo alone."""
        if (shown := self._selection.shown) is not None:
            edit = change(self.choice.retouch.edit)
            self._change(kind, lambda asked: replace(asked, edit=edit), (shown,))

    def _push(self, kind: int, items: Ids, change: Callable[[Choice], Choice]) -> None:
        """Photos that were asked the same are asked the same again: one value for all of them, made once."""
        was = self._each(items)
        same: dict[Choice, Choice] = {}
        made = {}
        for choice in {id(choice): choice for choice in was}.values():
            new = change(choice)
            made[id(choice)] = choice if new == choice else same.setdefault(new, new)
        now = [made[id(choice)] for choice in was]
        if now != was:
            self.undo_stack.push(_Step(self, kind + 1000 * self._step, items, tuple(was), tuple(now)))

    def _put(self, items: Ids, choices: tuple[Choice, ...]) -> None:
        self._choices.update(zip(items, choices, strict=True))
        photos = items[:-1] if items[-1] is None else items
        self.photos_changed.emit(photos)
        if photos and photos[0] is not None and self._selection.shown not in photos:
            self.concerned.emit(photos[0])
        self.changed.emit()


def _with_look(
    asked: RetouchOptions, level: float, fine_tune: FineTune, faces: FaceScope | None = None
) -> RetouchOptions:
    return replace(asked, level=level, fine_tune=fine_tune, faces=faces or asked.faces)


def _with_all_faces(edit: Edit) -> Edit:
    """Nothing decided for single faces; what level they get stays."""
    for number, face in edit.faces:
        edit = edit.with_face(number, replace(face, included=None))
    return edit
