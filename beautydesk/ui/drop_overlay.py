"""The veil over the window while photos are dragged over it: one frame, one sentence."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QStyle, QWidget

from beautydesk.ui.colours import Colours, colours
from beautydesk.ui.icons import icon

_MARGIN = 16
_ICON, _GAP, _PADDING = 28, 16, 24
_WRAPPED = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap


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
        veil.setAlpha(170)
        painter.fillRect(self.rect(), veil)
        painter.setPen(QPen(look.accent, 2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN), 12, 12)
        self._paint_card(painter, look)

    def _paint_card(self, painter: QPainter, look: Colours) -> None:
        font = self.font()
        font.setPointSizeF(QFontInfo(font).pointSizeF() * 1.3)
        font.setWeight(QFont.Weight.DemiBold)
        metrics = QFontMetrics(font)
        others = _PADDING + _ICON + _GAP + _PADDING
        room = QRect(0, 0, self.width() - 4 * _MARGIN - others, self.height())
        words = metrics.boundingRect(room, _WRAPPED, self._sentence).size()
        card = QRect(QPoint(0, 0), words.expandedTo(QSize(0, _ICON)) + QSize(others + 1, 2 * _GAP))
        card.moveCenter(self.rect().center())
        painter.setPen(QPen(look.separator, 1))
        painter.setBrush(look.card)
        painter.drawRoundedRect(card, 12, 12)
        mark = QRect(card.topLeft() + QPoint(_PADDING, (card.height() - _ICON) // 2), QSize(_ICON, _ICON))
        text = card.adjusted(_PADDING + _ICON + _GAP, 0, -_PADDING, 0)
        mark, text = (QStyle.visualRect(self.layoutDirection(), card, place) for place in (mark, text))
        icon("add-photos", "accent").paint(painter, mark)
        painter.setFont(font)
        painter.setPen(look.text)
        painter.drawText(text, _WRAPPED, self._sentence)
