"""Photos are taken off the list and put back, each of it a step of undo like all that is done with them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from beautydesk.core.job import JobState
from beautydesk.viewmodels.list.photo_item import PhotoItem
from beautydesk.viewmodels.list.photo_list import PhotoList
from beautydesk.viewmodels.list.photo_view import PhotoView


@dataclass(frozen=True, slots=True)
class _Place:
    """Where photos stood: their rows, ascending, and what was selected and shown then."""

    items: tuple[PhotoItem, ...]
    rows: tuple[int, ...]
    selected: tuple[int, ...]
    shown: int | None


class _Step(QUndoCommand):
    """`back`: it puts the photos back."""

    def __init__(self, removal: Removal, place: _Place, back: bool = False) -> None:
        super().__init__()
        self.place = place
        self._removal, self._back = removal, back

    def redo(self) -> None:
        self._go(self._back)

    def undo(self) -> None:
        self._go(not self._back)

    def _go(self, back: bool) -> None:
        if back:
            self._removal._put(self.place)
        else:
            self.place = self._removal._take(self.place)


class Removal(QObject):
    """`show`: shows another photo. `stop`: stops what is under way with photos; it comes back as stopped."""

    came_back = Signal(object)  # list of PhotoItem

    def __init__(
        self,
        queue: PhotoList,
        view: PhotoView,
        stack: QUndoStack,
        show: Callable[[int | None], None],
        stop: Callable[[Iterable[int]], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._queue, self._view = queue, view
        self._stack, self._show, self._stop = stack, show, stop
        self._last: _Step | None = None

    def remove(self, ids: Iterable[int]) -> list[PhotoItem]:
        """Take photos off the list; their files stay. Returns their items."""
        gone = self._queue.items(dict.fromkeys(ids))
        if gone:
            self._last = _Step(self, _Place(tuple(gone), (), (), None))
            self._stack.push(self._last)
        return gone

    def put_back(self) -> None:
        """Undo the last `remove`, whatever was done since: that is not undone."""
        step, self._last = self._last, None
        if step is None or self._queue.items(item.id for item in step.place.items):
            return  # they are back already
        if self._stack.index() and self._stack.command(self._stack.index() - 1) is step:
            self._stack.undo()
        else:
            self._stack.push(_Step(self, step.place, back=True))

    def _take(self, last: _Place) -> _Place:
        """`last`: names the photos. Those that are not in the list, as another row of their file is, stay away."""
        queue, selection = self._queue, self._queue.selection
        in_order = tuple(sorted(queue.items(item.id for item in last.items), key=lambda item: queue.row_of(item.id)))
        if not in_order:
            return last
        leaving = {item.id for item in in_order}
        rows = tuple(queue.row_of(item.id) for item in in_order)
        place = _Place(in_order, rows, selection.selected, selection.shown)
        self._stop(leaving)
        if selection.shown in leaving:
            self._show(self._view.next_to(selection.shown, leaving))
        queue.remove(leaving)
        return place

    def _put(self, place: _Place) -> None:
        """A file that was added again meanwhile stays one row: that with which more was done."""
        find = self._queue.find
        twins = {item.id: twin for item in place.items if (twin := find(item.path, item.identity)) is not None}
        fresh = [twin for twin in twins.values() if twin.state is JobState.ADDED]
        self._take(_Place(tuple(fresh), (), (), None))
        stay = {old: twin.id for old, twin in twins.items() if twin.state is not JobState.ADDED}
        back = {item: row for item, row in zip(place.items, place.rows, strict=True) if item.id not in stay}
        self._queue.restore(list(back), list(back.values()))
        shown = None if place.shown is None else stay.get(place.shown, place.shown)
        self._show(shown)
        self._queue.selection.ask(stay.get(item_id, item_id) for item_id in place.selected)
        self.came_back.emit(list(back))
