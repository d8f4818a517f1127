"""What the pages of the canvas stand on, so that messages can float over all of them.

A `QStackedWidget` tells screen readers of its pages alone: what floats over it has to be a child of something else.
"""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget


class Stage(QWidget):
    """As large as `pages`, and with their least size; who gives it the focus gives it to them."""

    def __init__(self, pages: QStackedWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(pages)
        self.setFocusProxy(pages)
