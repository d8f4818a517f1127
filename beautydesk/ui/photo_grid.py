"""The grid: all photos of the view, whole, in lines from side to side."""

from __future__ import annotations

from bisect import bisect_right

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QWidget

from beautydesk.ui.photo_delegate import PhotoDelegate
from beautydesk.ui.photos_view import STEP, PhotosView
from beautydesk.viewmodels.list.photo_choice import PhotoChoice
from beautydesk.viewmodels.list.photo_view import PhotoView

SIDE = 160  # logical pixels of the pictures, unless somebody wants another size
SPACE = 4  # logical pixels around each photo: from there a frame can be drawn around some
_LARGER, _SMALLER = (Qt.Key.Key_Plus, Qt.Key.Key_Equal), (Qt.Key.Key_Minus,)

_Move = QAbstractItemView.CursorAction


class PhotoGrid(PhotosView):
    """Return asks for a review of the photos, a double click for the one that is clicked, on the canvas."""

    review_asked = Signal()
    canvas_asked = Signal()
    sides = (96, 256)

    def __init__(self, photos: PhotoView, choice: PhotoChoice, parent: QWidget | None = None) -> None:
        super().__init__(photos, choice, PhotoDelegate(SIDE, whole=True), parent)
        self.setObjectName("photoGrid")
        self.setAccessibleName(self.tr("All photos"))
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSpacing(SPACE)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._spread()
        super().resizeEvent(event)

    def _fit(self) -> None:
        self._spread()
        super()._fit()

    def _spread(self) -> None:
        """Lines reach from side to side."""
        self._delegate.extra = 0
        least = self._delegate.cell(self.font()).width()
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent, None, self.verticalScrollBar())
        room = self.maximumViewportSize().width() - bar - 1  # Qt keeps room for the bar, seen or not
        columns = max(1, room // (least + 2 * SPACE))
        self._delegate.extra = max(0, room // columns - 2 * SPACE - least)

    def _columns(self) -> int:
        """Photos in a line."""
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
        """From one photo to another, all between them: Qt takes the space between lines for the line above it."""
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
            self.review_asked.emit()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and self.indexAt(event.position().toPoint()).isValid():
            self.canvas_asked.emit()
