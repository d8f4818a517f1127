"""One of a few, side by side in one frame: quicker to read and to change than a column of radio buttons."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QFrame, QSizePolicy, QToolButton, QWidget

_BESIDE = 24  # logical pixels of a button that are not its text


class Segments(QFrame):
    """`entries`: what can be chosen, and its text. Says what the user chooses; shows what it is told to show."""

    chosen = Signal(object)

    def __init__(self, entries: Mapping[Hashable, str], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "segments")
        self.setAccessibleName(name)
        self.buttons: dict[Hashable, QToolButton] = {}
        self._texts: dict[Hashable, str] = {}
        self._group = QButtonGroup(self)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(2, 2, 2, 2)
        self._row.setSpacing(2)
        self._shown: Hashable | None = None
        self.show_entries(entries)

    def show_entries(self, entries: Mapping[Hashable, str], *, upright: bool = False) -> None:
        """Offer these instead. `upright`: one below the other, each as wide as there is room, cut where it is wider."""
        for button in self.buttons.values():
            self._group.removeButton(button)
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons, self._texts = {}, dict(entries) if upright else {}
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if upright else QBoxLayout.Direction.LeftToRight)
        across = QSizePolicy.Policy.Ignored if upright else QSizePolicy.Policy.MinimumExpanding
        for value, text in entries.items():
            button = QToolButton()
            button.setProperty("kind", "segment")
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
            button.setText(text)
            button.setAccessibleName(text)
            button.setCheckable(True)
            button.setSizePolicy(across, QSizePolicy.Policy.Fixed)
            button.clicked.connect(partial(self._on_clicked, value))
            self._group.addButton(button)
            self.buttons[value] = button
            self._row.addWidget(button, 1)
        self.show_value(self._shown)
        self._cut()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        """Both ends of a name tell hosts apart."""
        for value, text in self._texts.items():
            button = self.buttons[value]
            room = self.contentsRect().width() - _BESIDE
            button.setText(button.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, room))

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
