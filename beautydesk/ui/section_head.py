"""The heading of a part of the panel: its name at one edge, what there is to say in a word at the other."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from beautydesk.ui.language import leading


class SectionHead(QWidget):
    """`told` is the label at the far edge, empty at first; `role`: how the style sheet draws it."""

    def __init__(self, title: str, role: str = "caption", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title, self.told = QLabel(title), QLabel()
        self.title.setProperty("role", "section")
        self.title.setAlignment(leading())
        self.told.setProperty("role", role)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.title, 1)
        row.addWidget(self.told)


def fine_print(text: str = "") -> QLabel:
    """Small and muted, in lines."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", "caption")
    label.setWordWrap(True)
    return label
