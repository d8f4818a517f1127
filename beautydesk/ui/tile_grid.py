"""What grid and face wall have in common: cells in lines from side to side, whose size is in the hands of the user."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QWidget

from beautydesk.ui.photo_delegate import PhotoDelegate
from beautydesk.ui.photos_view import STEP, PhotosView
from beautydesk.viewmodels.list.photo_rows import PhotoRows, RowChoice

SIDE = 160  # logical pixels of the pictures, unless somebody wants another size
SPACE = 4  # logical pixels around each cell: from there a frame can be drawn around some
_LARGER, _SMALLER = (Qt.Key.Key_Plus, Qt.Key.Key_Equal), (Qt.Key.Key_Minus,)

_Move = QAbstractItemView.CursorAction


class TileGrid(PhotosView):
    """A double click asks for the photo on the canvas; what Return is for is the subclass' affair."""

    canvas_asked = Signal()
    sides = (96, 256)

    def __init__(
        self, photos: PhotoRows, choice: RowChoice, delegate: PhotoDelegate, parent: QWidget | None = None
    ) -> None:
        super().__init__(photos, choice, delegate, parent)
        self._painted = False  # since it came: what nobody has seen is not held on to
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSpacing(SPACE)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._painted = True
        super().paintEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._painted = False
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What was seen stays in sight, however many there are in a line now."""
        place = self.place_in_view()
        self._spread()
        super().resizeEvent(event)
        if place:
            self.bring_back(*place)

    def _fit(self) -> None:
        place = self.place_in_view()
        self._spread()
        self.doItemsLayout()
        if place:
            self.bring_back(*place)

    def place_in_view(self) -> tuple[int, int] | None:
        """What to hold on to while cells move: the row of the current one where it is seen, else of the first that is;
        and how far below the upper edge that is."""
        if not self._painted or not len(self._photos):
            return None
        shown, current = self.viewport().rect(), self.currentIndex()
        if not (current.isValid() and shown.intersects(self.visualRect(current))):
            rows = range(len(self._photos))
            first = bisect_left(rows, 0, key=lambda row: self._ends(row)[0])
            current = self._photos.index(min(first, len(rows) - 1))
        return current.row(), self.visualRect(current).top()

    def bring_back(self, row: int, top: int) -> None:
        """Scroll until that cell is where it was, or wholly in view."""
        index = self._photos.index(row)
        self.executeDelayedItemsLayout()
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.visualRect(index).top() - top)
        cell = self.visualRect(index)
        if top >= 0 and cell.bottom() >= self.viewport().height():
            bar.setValue(bar.value() + min(cell.top(), cell.bottom() + 1 - self.viewport().height()))

    def _spread(self) -> None:
        """Lines reach from side to side."""
        self._delegate.extra = 0
        least = self._delegate.cell(self.font()).width()
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent, None, self.verticalScrollBar())
        room = self.maximumViewportSize().width() - bar - 1  # Qt keeps room for the bar, seen or not
        columns = max(1, room // (least + 2 * SPACE))
        self._delegate.extra = max(0, room // columns - 2 * SPACE - least)

    def _columns(self) -> int:
        """Cells in a line."""
        top = self.visualRect(self._photos.index(0)).top()
        rows = range(len(self._photos))
        return max(1, bisect_right(rows, top, key=lambda row: self.visualRect(self._photos.index(row)).top()))

    def _near(self) -> int:
        return self._columns()

    def _step_of(self, action: _Move) -> int | None:
        """Up from the first line, and down from the last, leads nowhere; a page goes to the end."""
        line, row, last = self._columns(), self.currentIndex().row(), len(self._photos) - 1
        page = line * max(1, self.viewport().height() // (self._delegate.cell(self.font()).height() + 2 * SPACE))
        return {
            _Move.MoveLeft: -1,
            _Move.MoveRight: 1,
            _Move.MoveUp: -line if row >= line else 0,
            _Move.MoveDown: line if row // line < last // line else 0,
            _Move.MovePageUp: -page,
            _Move.MovePageDown: page,
        }.get(action)

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """From one cell to another, all between them: Qt takes the space between lines for the line above it."""
        if self.state() is QAbstractItemView.State.DragSelectingState or rect.size() == QSize(1, 1):
            super().setSelection(rect, command)
            return
        first, last = sorted((self._row_at(rect.topLeft()), self._row_at(rect.bottomRight())))
        self._choice.select(QItemSelection(self._photos.index(first), self._photos.index(last)), command)

    # -- keys and mouse -----------------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Plus and minus are for the size of the pictures here, not for the zoom of the canvas."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
            if (plain or event.modifiers() == Qt.KeyboardModifier.ShiftModifier) and event.key() in _LARGER + _SMALLER:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _LARGER:
            self.set_side(self.side + STEP)
        elif event.key() in _SMALLER:
            self.set_side(self.side - STEP)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._on_return()
        else:
            super().keyPressEvent(event)

    def _on_return(self) -> None:
        raise NotImplementedError

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and self.indexAt(event.position().toPoint()).isValid():
            self.canvas_asked.emit()
