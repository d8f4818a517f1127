"""The zoom, told quietly over the photo; a click offers others."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QToolButton, QWidget

from beautydesk.ui.colours import DARK
from beautydesk.ui.compare.painter import PILL_BACK, PILL_TEXT, paint_pill, pill_size
from beautydesk.viewmodels.text.translation import percent

_HOVER = QColor(0, 0, 0, 190)
_ARROW = QSize(8, 4)  # the sign of a menu, view px
_ROOM = 12  # view px that the label is longer for it


class ZoomButton(QToolButton):
    """Its menu is its actions: see `addActions`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys with the photo
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setToolTip(self.tr("Zoom"))

    def show_zoom(self, zoom: float, fitted: bool) -> None:
        """`zoom`: 1.0 is 100 %."""
        scale = percent(zoom)
        text = self.tr("Fit · {}").format(scale) if fitted else scale
        if text != self.text():
            self.setText(text)
            self.setAccessibleName(self.tr("Zoom: {}").format(text))

    def sizeHint(self) -> QSize:
        return pill_size(self.text(), self.font()) + QSize(_ROOM, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        back = _HOVER if self.underMouse() or self.isDown() else PILL_BACK
        paint_pill(painter, self.text(), self.rect(), back, room_right=_ROOM)
        middle = QPointF(self.rect().right() - 13, self.rect().center().y() + 1)
        across, down = QPointF(_ARROW.width() / 2, 0), QPointF(0, _ARROW.height() / 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(PILL_TEXT, 1.5))
        painter.drawPolyline([middle - across - down, middle + down, middle + across - down])
        if self.hasFocus() and self.property("keyed"):
            painter.setPen(QPen(DARK.focus, 2))  # the canvas is the same grey in every look
            rect = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
