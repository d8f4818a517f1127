"""What will be asked of the next retouch: engine, level, faces, with undo and redo, remembered in the settings."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from beautydesk.core.job import FaceScope, RetouchOptions


@dataclass(frozen=True, slots=True)
class Choice:
    """`engine`: an engine's id."""

    engine: str
    retouch: RetouchOptions


class _Change(QUndoCommand):
    """One change of the choice; changes of the same thing in a row (a slider that moves) become one step."""

    def __init__(self, options: Options, old: Choice, new: Choice, kind: int) -> None:
        super().__init__()
        self._options, self._old, self._new, self._kind = options, old, new, kind

    def id(self) -> int:
        return self._kind

    def redo(self) -> None:
        self._options._apply(self._new)

    def undo(self) -> None:
        self._options._apply(self._old)

    def mergeWith(self, other: QUndoCommand) -> bool:
        assert isinstance(other, _Change)
        self._new = other._new
        return True


class Options(QObject):
    """The current choice. Setters check ranges and are undoable."""

    changed = Signal()

    _LEVEL, _FACES, _ENGINE = 1, 2, 3

    def __init__(self, choice: Choice, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.undo_stack = QUndoStack(self)
        self._choice = choice
        self._step = 0

    @property
    def choice(self) -> Choice:
        return self._choice

    def set_level(self, level: float) -> None:
        """`level` in 0..1; raises ValueError outside."""
        self._push(replace(self._choice, retouch=replace(self._choice.retouch, level=level)), self._LEVEL)

    def set_faces(self, faces: FaceScope) -> None:
        self._push(replace(self._choice, retouch=replace(self._choice.retouch, faces=faces)), self._FACES)

    def set_engine(self, engine: str) -> None:
        self._push(replace(self._choice, engine=engine), self._ENGINE)

    def finish_step(self) -> None:
        """The slider was let go: the next change is an undo step of its own."""
        self._step += 10

    def close(self) -> None:
        """Forget all steps. A stack that is left to the interpreter's end meets commands that are gone already."""
        self.undo_stack.clear()

    def _push(self, choice: Choice, kind: int) -> None:
        if choice != self._choice:
            self.undo_stack.push(_Change(self, self._choice, choice, kind + self._step))

    def _apply(self, choice: Choice) -> None:
        self._choice = choice
        self.changed.emit()
