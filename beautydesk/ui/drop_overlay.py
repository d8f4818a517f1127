"""The veil over the window while photos are dragged over it: one frame, one sentence."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from beautydesk.ui.colours import colours
from beautydesk.ui.icons import icon

_MARGIN = 16
_ICON = 32


class DropOverlay(QWidget):
    """Covers its window and lets every event through."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._sentence = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        window.installEventFilter(self)

    def invite(self, sentence: str) -> None:
        """Show `sentence`; an empty one takes the veil away."""
        self._sentence = sentence
        self.setAccessibleName(sentence)
        self.setVisible(bool(sentence))
        if sentence:
            self.setGeometry(self._window.rect())
            self.raise_()
            self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._window.rect())
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QColor(look.window)
        veil.setAlpha(200)
        painter.fillRect(self.rect(), veil)
        pen = QPen(look.accent, 2, Qt.PenStyle.DashLine, Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([4, 4])
        painter.setPen(pen)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN), 12, 12)
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * 1.5)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(look.text)
        middle = self.rect().center()
        corner = middle - QRect(0, 0, _ICON, _ICON).center()
        icon("add-photos", "accent").paint(painter, QRect(corner, QSize(_ICON, _ICON)).translated(0, -_ICON))
        line = QRect(0, middle.y(), self.width(), painter.fontMetrics().height() + 8)
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter, self._sentence)
