"""What is asked of the photos: engine, level, faces, fine-tune and brush, with undo and redo over all of it.

Each photo owns its choice from the moment it is added: a copy of what was chosen last (`general`, remembered in the
settings), with the look of the preset for new photos where there is one. What is changed changes the selected photos,
each in this one respect, and what is to come. Faces and strokes belong to one photo alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from beautydesk.core.edit import Edit, FaceEdit, Stroke
from beautydesk.core.fine_tune import FineTune
from beautydesk.core.job import Choice, FaceScope, RetouchOptions
from beautydesk.core.preset import Preset
from beautydesk.viewmodels.list.selection import Selection

Change = Callable[[Choice], Choice]
Ids = tuple[int | None, ...]  # of photos; None stands for those that are still to be added


@dataclass(slots=True, eq=False)
class _Asked:
    """What photos are asked alike: one for all of them, so that a slider looks at each of these, not at each photo."""

    choice: Choice


class _Step(QUndoCommand):
    """One change. `items`: whose choice it changes, the photo that is shown first. `was`, `now`: what each is asked."""

    def __init__(self, options: Options, items: Ids, was: list[_Asked], now: list[_Asked]) -> None:
        super().__init__()
        self.items = items
        self._options, self._was, self._now = options, was, now
        self._different = list(dict.fromkeys(now))

    def go_on(self, change: Change) -> None:
        """A slider moves on. What it has made belongs to this step alone, so it costs the same for many photos."""
        for asked in self._different:
            asked.choice = change(asked.choice)

    def redo(self) -> None:
        self._options._put(self.items, self._now)

    def undo(self) -> None:
        self._options._put(self.items, self._was)


class Options(QObject):
    """Setters check ranges, are undoable, and mean the photos that are selected together with the one that is shown.

    Changes of the same thing in a row (a slider that moves) are one step.
    """

    changed = Signal()
    photos_changed = Signal(object)  # tuple of the ids of photos that are asked something else now
    concerned = Signal(object)  # tuple of the ids of photos that a step changes, where the one that is shown is not

    _LEVEL, _FACES, _ENGINE, _FINE_TUNE, _FACE, _STROKES, _LOOK, _MARKS = range(1, 9)

    def __init__(self, choice: Choice, selection: Selection, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.undo_stack = QUndoStack(self)
        self._asked: dict[int | None, _Asked] = {None: _Asked(choice)}
        self._selection = selection
        self._meant: Ids | None = None  # made when it is asked for, and kept: the next tick means the same
        self._different: list[_Asked] | None = None  # of these; kept as well
        self._open: tuple[int, _Step] | None = None  # what the next change of the same kind goes on with
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
        return self._asked[None].choice

    @property
    def choices(self) -> tuple[Choice, ...]:
        """The different ones of what a change would change, that of the photo that is shown first."""
        if self._different is None:
            meant = self._all_meant()
            self._different = list(dict.fromkeys(self._each(meant[:-1] or meant)))
        return tuple(asked.choice for asked in self._different)

    def choice_of(self, item: int) -> Choice:
        """All that is asked of a photo, with its own faces and strokes."""
        return self._of(item)

    # -- photos come and are worked on: no steps of undo --------------------------------------------------------------

    def adopt(self, items: Iterable[int], preset: Preset | None = None) -> None:
        """Photos are new in the list; one that was there before keeps its choice. `preset`: that for new photos."""
        asked = _Asked(self.general)
        if preset is not None:
            asked.choice = replace(
                asked.choice, retouch=_with_look(asked.choice.retouch, preset.level, preset.fine_tune)
            )
        self._take({item: asked for item in items if item not in self._asked})

    def restore(self, choices: Mapping[int, Choice]) -> None:
        """Put back what was asked of photos in an earlier run."""
        same: dict[Choice, _Asked] = {}
        self._take({item: same.setdefault(choice, _Asked(choice)) for item, choice in choices.items()})
        self.photos_changed.emit(tuple(choices))  # results that were not made anew yet follow now

    def keep(self, item: int, choice: Choice) -> None:
        """A photo is worked on as `choice` asks, whatever was chosen for it. Its own faces and strokes stay."""
        own = self._of(item).retouch.edit
        asked = Choice(choice.engine, replace(choice.retouch, edit=own, despite=frozenset()))
        if self._of(item) != asked:
            self._take({item: _Asked(asked)})

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
        self.finish_step()
        meant = None if items is None else (*items, None)
        self._change(self._LOOK, lambda asked: _with_look(asked, level, fine_tune, faces), meant)

    def set_engine(self, engine: str, items: Iterable[int] | None = None) -> None:
        """`items`: see `set_look`."""
        meant = self._all_meant() if items is None else (*items, None)
        self._push(self._ENGINE, meant, lambda choice: replace(choice, engine=engine))

    def set_face(self, number: int, face: FaceEdit) -> None:
        """What is asked of one face of the photo that is shown; 0 is the largest."""
        self._edit(self._FACE + 100 * number, lambda edit: edit.with_face(number, face))

    def set_marks(self, change: Callable[[Edit], Edit]) -> None:
        """A face of the photo that is shown was marked, or is none after all: see `Edit.with_marked`."""
        self.finish_step()
        self._edit(self._MARKS, change)

    def add_stroke(self, stroke: Stroke) -> None:
        self.finish_step()
        self._edit(self._STROKES, lambda edit: edit.with_stroke(stroke))

    def clear_strokes(self) -> None:
        self.finish_step()
        self._edit(self._STROKES, lambda edit: replace(edit, strokes=()))

    def finish_step(self) -> None:
        """The slider was let go: the next change is an undo step of its own."""
        self._open = None

    def close(self) -> None:
        """Forget all steps. A stack that is left to the interpreter's end meets commands that are gone already."""
        self.undo_stack.clear()

    # -- private ------------------------------------------------------------------------------------------------------

    def _of(self, item: int | None) -> Choice:
        return (self._asked.get(item) or self._asked[None]).choice

    def _each(self, items: Ids) -> list[_Asked]:
        find, general = self._asked.get, self._asked[None]
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
        self._meant = self._different = None
        self.finish_step()

    def _change(self, kind: int, change: Callable[[RetouchOptions], RetouchOptions], items: Ids | None = None) -> None:
        meant = self._all_meant() if items is None else items
        self._push(kind, meant, lambda choice: replace(choice, retouch=change(choice.retouch)))

    def _edit(self, kind: int, change: Callable[[Edit], Edit]) -> None:
        """Of one photo alone."""
        if (shown := self._selection.shown) is not None:
            edit = change(self.choice.retouch.edit)
            self._change(kind, lambda asked: replace(asked, edit=edit), (shown,))

    def _push(self, kind: int, items: Ids, change: Change) -> None:
        if self._open is not None and self._goes_on(*self._open, kind, items):
            self._open[1].go_on(change)
            self._tell(items)
            return
        was = self._each(items)
        same: dict[Choice, _Asked] = {}
        made = {}
        for asked in dict.fromkeys(was):
            new = change(asked.choice)
            made[asked] = same.setdefault(new, _Asked(new))
        if any(new.choice != old.choice for old, new in made.items()):
            step = _Step(self, items, was, [made[asked] for asked in was])
            self.undo_stack.push(step)
            self._open = kind, step

    def _goes_on(self, open_kind: int, step: _Step, kind: int, items: Ids) -> bool:
        last = self.undo_stack.index() - 1
        return (open_kind, step.items) == (kind, items) and last >= 0 and self.undo_stack.command(last) is step

    def _put(self, items: Ids, asked: list[_Asked]) -> None:
        self._asked.update(zip(items, asked, strict=True))
        self._different = None
        self._tell(items)

    def _take(self, asked: Mapping[int, _Asked]) -> None:
        if asked:
            self._asked.update(asked.items())
            self._different = None
            self.changed.emit()

    def _tell(self, items: Ids) -> None:
        """`items` are asked something else now."""
        photos = items[:-1] if items[-1] is None else items
        self.photos_changed.emit(photos)
        if photos and self._selection.shown not in photos:
            self.concerned.emit(photos)
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
