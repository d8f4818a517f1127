"""One of a few, side by side in one frame: quicker to read and to change than a column of radio buttons."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QSizePolicy, QToolButton, QWidget


class Segments(QFrame):
    """`entries`: what can be chosen, and its text. Says what the user chooses; shows what it is told to show."""

    chosen = Signal(object)

    def __init__(self, entries: Mapping[Hashable, str], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "segments")
        self.setAccessibleName(name)
        self.buttons: dict[Hashable, QToolButton] = {}
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(2)
        for value, text in entries.items():
            button = QToolButton()
            button.setProperty("kind", "segment")
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
            button.setText(text)
            button.setCheckable(True)
            button.setSizePolicy(QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Fixed)
            button.clicked.connect(partial(self._on_clicked, value))
            self._group.addButton(button)
            self.buttons[value] = button
            row.addWidget(button, 1)
        self._shown: Hashable | None = None

    def show_value(self, value: Hashable | None) -> None:
        """None: none of them, or several at once."""
        self._shown = value
        self._group.setExclusive(False)
        for each, button in self.buttons.items():
            button.setChecked(each == value)
        self._group.setExclusive(True)

    def _on_clicked(self, value: Hashable) -> None:
        self.show_value(self._shown)  # what comes of it is shown when it has come
        self.chosen.emit(value)
