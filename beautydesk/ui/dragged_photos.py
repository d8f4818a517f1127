"""Photos of a view that are dragged: to another place in it, which a bar shows, or out to other programs."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QMimeData, QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QCursor, QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from beautydesk.ui.colours import colours
from beautydesk.ui.dragging import drag_photos
from beautydesk.ui.quick_list import QuickList
from beautydesk.viewmodels.list.photo_rows import PhotoRows, RowChoice

EDGE, SPEED = 32, 12  # logical pixels: where a drag scrolls the view, and how far in a sixtieth of a second
_BAR = 4  # logical pixels; stands where dragged photos will go


class DraggedPhotos(QuickList):
    """Shows `photos`; their order is kept by whoever hears of `reordered`, and is by hand in their own order alone."""

    reordered = Signal(list, int)  # list[int], the row in front of which they were dropped

    def __init__(self, photos: PhotoRows, choice: RowChoice, parent: QWidget | None = None) -> None:
        super().__init__(photos, parent)
        self._choice = choice
        self._drag_data: Callable[[], QMimeData | None] = lambda: None
        self._dragged: list[int] = []
        self._gap: int | None = None  # the row in front of which what is dragged would go
        self._scrolling, self._speed = QTimer(self, interval=16), 0
        self._scrolling.timeout.connect(self._scroll_on)
        self.setSelectionModel(choice)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)

    def set_drag_data(self, data: Callable[[], QMimeData | None]) -> None:
        """Where a drag gets what it takes along to other programs; None: there is nothing for them."""
        self._drag_data = data

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._gap is not None:
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours(self.palette()).accent)
            painter.drawRoundedRect(self._gap_place(self._gap), _BAR / 2, _BAR / 2)

    def startDrag(self, _actions: Qt.DropAction) -> None:
        self._dragged = self._choice.ids()
        drag_photos(self, self._photos.photos.items(self._dragged), self._drag_data())
        self._dragged = []
        self._show_gap(None)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self.dragMoveEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Photos of this view find another place in it; all else is for the window."""
        event.setAccepted(event.source() is self and self._photos.by_hand)
        if event.isAccepted():
            place = event.position().toPoint()
            self._show_gap(self._gap_at(place))
            along, extent = (place.y(), self.viewport().height()) if self.isWrapping() else (place.x(), self._width)
            self._scroll((along >= extent - EDGE) - (along < EDGE))

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._scroll(0)
        self._show_gap(None)

    def dropEvent(self, event: QDropEvent) -> None:
        if event.source() is not self or not self._photos.by_hand:
            event.ignore()
            return
        event.accept()
        self._scroll(0)
        self._show_gap(None)
        self.reordered.emit(list(self._dragged), self._gap_at(event.position().toPoint()))

    def _scroll(self, direction: int) -> None:
        """-1: back, 1: on, for as long as what is dragged is held there; 0: no longer."""
        mirrored = self.isRightToLeft() and not self.isWrapping()
        self._speed = direction * SPEED * (-1 if mirrored else 1)
        if not direction:
            self._scrolling.stop()
        elif not self._scrolling.isActive():
            self._scrolling.start()

    def _scroll_on(self) -> None:
        bar = self.verticalScrollBar() if self.isWrapping() else self.horizontalScrollBar()
        bar.setValue(bar.value() + self._speed)
        self._show_gap(self._gap_at(self.viewport().mapFromGlobal(QCursor.pos())))

    def _row_at(self, place: QPoint) -> int:
        """The row at a place of the viewport; beyond the end: the last."""
        if not self.isWrapping():
            place = QPoint(place.x(), self.visualRect(self._photos.index(0)).center().y())
        index = self.indexAt(place)
        return index.row() if index.isValid() else len(self._photos) - 1

    def _gap_at(self, place: QPoint) -> int:
        row = self._row_at(place)
        middle = self.visualRect(self._photos.index(row)).center().x()
        return row + ((place.x() > middle) != self.isRightToLeft())

    def _gap_place(self, gap: int) -> QRectF:
        """The bar between the photos before and after `gap`."""
        cell = self.visualRect(self._photos.index(min(gap, len(self._photos) - 1)))
        x = cell.left() if (gap == len(self._photos)) == self.isRightToLeft() else cell.right() + 1
        return QRectF(x - _BAR / 2, cell.top() + 8, _BAR, max(_BAR, cell.height() - 40))

    def _show_gap(self, gap: int | None) -> None:
        if gap != self._gap:
            self._gap = gap
            self.viewport().update()
