"""Where a page goes on beyond its edge, it fades there: a row that is cut in the middle looks like a mistake."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from beautydesk.ui.colours import colours

_HEIGHT = 24  # logical pixels


class Fade(QWidget):
    """Lies over the lower edge of `area`, on a ground of the panel's colour, and lets all of the mouse through."""

    def __init__(self, area: QScrollArea) -> None:
        super().__init__(area.viewport())
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._bar = area.verticalScrollBar()
        self._bar.valueChanged.connect(self._follow)
        self._bar.rangeChanged.connect(self._follow)
        area.viewport().installEventFilter(self)
        self._follow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self._follow()
        return super().eventFilter(watched, event)

    def _follow(self) -> None:
        viewport = self.parentWidget()
        if viewport is not None:
            self.setGeometry(0, viewport.height() - _HEIGHT, viewport.width(), _HEIGHT)
            self.setVisible(self._bar.value() < self._bar.maximum())
            self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        solid = colours(self.palette()).panel
        clear = QColor(solid)
        clear.setAlpha(0)
        gradient = QLinearGradient(0, 0, 0, self.height())
        gradient.setColorAt(0, clear)
        gradient.setColorAt(1, solid)
        painter = QPainter(self)
        painter.fillRect(self.rect(), gradient)
        painter.end()
