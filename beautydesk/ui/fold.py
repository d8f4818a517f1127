"""A part of the panel that can be folded away: a heading that opens and closes what is below it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QToolButton, QVBoxLayout, QWidget

from beautydesk.ui.icons import icon


class Fold(QWidget):
    """Put widgets into `layout_`. The heading is a button that can be checked: checked is open."""

    toggled = Signal(bool)  # open?

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = QToolButton()
        self.heading.setText(title)
        self.heading.setProperty("kind", "fold")
        self.heading.setCheckable(True)
        self.heading.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.heading.setIconSize(QSize(16, 16))
        self.heading.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.body = QWidget()
        self.layout_ = QVBoxLayout(self.body)
        self.layout_.setContentsMargins(0, 4, 0, 0)
        self.layout_.setSpacing(4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heading)
        column.addWidget(self.body)
        self.heading.toggled.connect(self._on_toggled)
        self._on_toggled(False)

    @property
    def open(self) -> bool:
        return self.heading.isChecked()

    def set_open(self, open_: bool) -> None:
        self.heading.setChecked(open_)

    def _on_toggled(self, open_: bool) -> None:
        self.body.setVisible(open_)
        aside = "chevron-left" if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else "chevron-right"
        self.heading.setIcon(icon("chevron-down" if open_ else aside, "muted"))
        self.toggled.emit(open_)
