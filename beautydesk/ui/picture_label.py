"""A drawing of `resources/` in a layout, sharp at every scale factor."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget


class SvgLabel(QWidget):
    """Shows the SVG `file` as a square of `side` logical px; decoration, so silent to screen readers."""

    def __init__(self, file: Path, side: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawing = QSvgRenderer(str(file), self)
        self.setFixedSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._drawing.render(QPainter(self), QRectF(self.rect()))
