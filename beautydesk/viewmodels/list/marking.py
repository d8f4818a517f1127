"""What is decided about photos, as a step that can be taken back."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtGui import QUndoCommand

from beautydesk.core.mark import Mark
from beautydesk.viewmodels.list.photo_item import PhotoItem

Put = Callable[[int, Mark | None], None]  # a photo's id, and what it is to be marked with


class Marking(QUndoCommand):
    """`put`: marks one photo."""

    def __init__(self, put: Put, items: Iterable[PhotoItem], mark: Mark | None) -> None:
        super().__init__()
        self._put, self._mark = put, mark
        self._was = {item.id: item.mark for item in items}

    def redo(self) -> None:
        for item_id in self._was:
            self._put(item_id, self._mark)

    def undo(self) -> None:
        for item_id, mark in self._was.items():
            self._put(item_id, mark)


def toggled(items: Iterable[PhotoItem], mark: Mark) -> Mark | None:
    """What photos are to be marked with that are to have `mark`: all that have it already lose it."""
    return None if all(item.mark is mark for item in items) else mark
