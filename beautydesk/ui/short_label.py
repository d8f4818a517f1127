"""A line of text that shortens itself where there is no room for it; a tool tip holds the whole of it then."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from beautydesk.viewmodels.text.translation import tool_tip

_LEAST = 6  # characters


class ShortLabel(QLabel):
    """Asks for the room of all its text and gets by with that of a word."""

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        cut: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> None:
        super().__init__(text, parent)
        self._cut = cut
        self.setTextFormat(Qt.TextFormat.PlainText)

    def setText(self, text: str) -> None:
        super().setText(text)
        self._explain()

    def minimumSizeHint(self) -> QSize:
        whole = self.sizeHint()
        return QSize(min(whole.width(), _LEAST * self.fontMetrics().averageCharWidth()), whole.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._explain()

    def paintEvent(self, event: QPaintEvent) -> None:
        alignment = self.style().visualAlignment(self.layoutDirection(), self.alignment())
        self.style().drawItemText(
            QPainter(self),
            self.contentsRect(),
            int(alignment),
            self.palette(),
            self.isEnabled(),
            self._shortened(),
            QPalette.ColorRole.WindowText,
        )

    def _shortened(self) -> str:
        return self.fontMetrics().elidedText(self.text(), self._cut, self.contentsRect().width())

    def _explain(self) -> None:
        whole = self.text()
        self.setToolTip("" if self._shortened() == whole else tool_tip(whole))
