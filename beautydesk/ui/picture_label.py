"""Drawings of `resources/` in a layout, sharp at every scale factor and in the colours of the look."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget

from beautydesk.ui.icons import Tint, icon


class SvgLabel(QWidget):
    """Shows the SVG `file` as a square of `side` logical px; decoration, so silent to screen readers."""

    def __init__(self, file: Path, side: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawing = QSvgRenderer(str(file), self)
        self.setFixedSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._drawing.render(QPainter(self), QRectF(self.rect()))


class IconLabel(QWidget):
    """Shows an icon as a square of `side` logical px. Unlike a pixmap in a QLabel it follows a change of the look."""

    def __init__(self, name: str, side: int = 16, tint: Tint = "text", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon(name, tint)
        self.setFixedSize(side, side)

    def set_icon(self, name: str, tint: Tint = "text") -> None:
        """Show another icon."""
        self._icon = icon(name, tint)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        self._icon.paint(QPainter(self), self.rect())
