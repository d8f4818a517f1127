"""A row of photos that are dragged: to another place in it, which a bar shows, or out to other programs."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QMimeData, QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QCursor, QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QListView, QWidget

from beautydesk.ui.colours import colours
from beautydesk.ui.dragging import drag_photos
from beautydesk.ui.photo_delegate import CELL, PICTURE
from beautydesk.viewmodels.list.photo_item import PhotoItem
from beautydesk.viewmodels.list.photo_list import PhotoList

EDGE, SPEED = 32, 12  # logical pixels: where a drag scrolls the row, and how far in a sixtieth of a second
_BAR = 4  # logical pixels; stands where dragged photos will go


class DraggedRow(QListView):
    """Shows `queue`; the order is kept by whoever hears of `reordered`."""

    reordered = Signal(list, int)  # list[int], the row in front of which they were dropped

    def __init__(self, queue: PhotoList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._queue = queue
        self._drag_data: Callable[[], QMimeData | None] = lambda: None
        self._dragged: list[int] = []
        self._gap: int | None = None  # the row in front of which what is dragged would go
        self._scrolling, self._speed = QTimer(self, interval=16), 0
        self._scrolling.timeout.connect(self._scroll_on)
        self.setModel(queue)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)

    def set_drag_data(self, data: Callable[[], QMimeData | None]) -> None:
        """Where a drag gets what it takes along to other programs; None: there is nothing for them."""
        self._drag_data = data

    def _selected(self) -> list[PhotoItem]:
        parts = self.selectionModel().selection().toList()
        rows = {row for part in parts for row in range(part.top(), part.bottom() + 1)}
        return [self._queue.item_at(row) for row in sorted(rows)]

    def _row_at(self, x: int) -> int:
        """The row at `x` of the viewport; beyond the end: the last."""
        index = self.indexAt(QPoint(x, CELL.height() // 2))
        return index.row() if index.isValid() else len(self._queue) - 1

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._gap is not None:
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours(self.palette()).accent)
            bar = QRectF(self._gap_place(self._gap) - _BAR / 2, 8, _BAR, PICTURE.height())
            painter.drawRoundedRect(bar, _BAR / 2, _BAR / 2)

    def startDrag(self, _actions: Qt.DropAction) -> None:
        items = self._selected()
        self._dragged = [item.id for item in items]
        drag_photos(self, items, self._drag_data())
        self._dragged = []
        self._show_gap(None)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self.dragMoveEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Photos of this row find another place in it; all else is for the window."""
        event.setAccepted(event.source() is self)
        if event.isAccepted():
            place = event.position().toPoint()
            self._show_gap(self._gap_at(place))
            self._scroll((place.x() >= self.viewport().width() - EDGE) - (place.x() < EDGE))

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._scroll(0)
        self._show_gap(None)

    def dropEvent(self, event: QDropEvent) -> None:
        if event.source() is not self:
            event.ignore()
            return
        event.accept()
        self._scroll(0)
        self._show_gap(None)
        self.reordered.emit(list(self._dragged), self._gap_at(event.position().toPoint()))

    def _scroll(self, direction: int) -> None:
        """-1: to the left, 1: to the right, for as long as what is dragged is held there; 0: no longer."""
        self._speed = direction * SPEED * (-1 if self.isRightToLeft() else 1)
        if not direction:
            self._scrolling.stop()
        elif not self._scrolling.isActive():
            self._scrolling.start()

    def _scroll_on(self) -> None:
        bar = self.horizontalScrollBar()
        bar.setValue(bar.value() + self._speed)
        self._show_gap(self._gap_at(self.viewport().mapFromGlobal(QCursor.pos())))

    def _gap_at(self, position: QPoint) -> int:
        row = self._row_at(position.x())
        middle = self.visualRect(self.model().index(row, 0)).center().x()
        return row + ((position.x() > middle) != self.isRightToLeft())

    def _gap_place(self, gap: int) -> int:
        """The x of the viewport between the photos before and after `gap`."""
        cell = self.visualRect(self.model().index(min(gap, len(self._queue) - 1), 0))
        return cell.left() if (gap == len(self._queue)) == self.isRightToLeft() else cell.right() + 1

    def _show_gap(self, gap: int | None) -> None:
        if gap != self._gap:
            self._gap = gap
            self.viewport().update()
