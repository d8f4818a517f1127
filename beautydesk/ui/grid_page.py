"""The grid with the line above it: a page in the place of the canvas."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from beautydesk.ui.list_bar import ListBar
from beautydesk.ui.photo_grid import PhotoGrid


class GridPage(QWidget):
    """Keys that come to the page are the grid's."""

    def __init__(self, grid: PhotoGrid, bar: ListBar, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.grid, self.bar = grid, bar
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(grid, 1)
        self.setFocusProxy(grid)
