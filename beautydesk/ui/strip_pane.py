"""The film strip with the line above it. Its upper edge is dragged to make the pictures larger or smaller."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from beautydesk.ui.colours import colours
from beautydesk.ui.film_strip import SIDE, FilmStrip
from beautydesk.ui.list_bar import ListBar
from beautydesk.viewmodels.list.groups import Group
from beautydesk.viewmodels.list.photo_view import PhotoView

_HEIGHT, _MARK = 8, (32, 3)  # logical pixels
FEW = 2  # photos: fewer need no choice among them


class Grip(QWidget):
    """An edge that can be dragged: by so many logical pixels upwards, since it was taken."""

    taken = Signal()
    dragged = Signal(int)
    reset_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._from = 0.0
        self.setFixedHeight(_HEIGHT)
        self.setCursor(Qt.CursorShape.SplitVCursor)
        self.setToolTip(self.tr("Drag to make the pictures larger or smaller"))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._from = event.globalPosition().y()
        self.taken.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.dragged.emit(round(self._from - event.globalPosition().y()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.reset_asked.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        look = colours(self.palette())
        painter.setBrush(look.outline if self.underMouse() else look.track)
        mark = QRectF(0, 0, *_MARK)
        mark.moveCenter(QRectF(self.rect()).center())
        painter.drawRoundedRect(mark, _MARK[1] / 2, _MARK[1] / 2)


class StripPane(QFrame):
    """What `F6` puts away."""

    def __init__(self, photos: PhotoView, strip: FilmStrip, bar: ListBar, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "panel")
        self._strip, self.bar = strip, bar
        self.grip = Grip()
        self._side = strip.side  # when the grip was taken
        self.grip.taken.connect(self._on_taken)
        self.grip.dragged.connect(self._on_dragged)
        self.grip.reset_asked.connect(lambda: strip.set_side(SIDE))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.grip, bar, strip):
            column.addWidget(part)
        self._photos = photos
        photos.counted.connect(self._show_bar)
        self._show_bar()

    def _show_bar(self) -> None:
        self.bar.setVisible(self._photos.counts.get(Group.ALL, 0) >= FEW)

    def _on_taken(self) -> None:
        self._side = self._strip.side

    def _on_dragged(self, by: int) -> None:
        self._strip.set_side(self._side + round(by * 4 / 3))  # pictures are 4:3, and the edge follows the pointer
