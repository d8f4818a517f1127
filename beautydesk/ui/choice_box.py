"""A box of choices that is as wide as the longest of them."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QComboBox

_EDGES = 2  # logical pixels: what the style leaves free at the sides of a text


class ChoiceBox(QComboBox):
    """Qt measures the ink of a text and draws it by its advance, which is wider the larger the font is."""

    def sizeHint(self) -> QSize:
        return self._widened(super().sizeHint())

    def minimumSizeHint(self) -> QSize:
        return self._widened(super().minimumSizeHint())

    def _widened(self, hint: QSize) -> QSize:
        metrics = self.fontMetrics()
        texts = [self.itemText(row) for row in range(self.count())]
        ink = max((metrics.boundingRect(text).width() for text in texts), default=0)
        advance = max(map(metrics.horizontalAdvance, texts), default=0)
        return hint + QSize(max(0, advance - ink) + _EDGES, 0)
