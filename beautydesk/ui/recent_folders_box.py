"""The folders that photos came out of last, on the first page: a click opens one again."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from beautydesk.support.shown import shown
from beautydesk.ui.icons import icon
from beautydesk.viewmodels.list.recent_folders import RecentFolders
from beautydesk.viewmodels.text.translation import fill, tool_tip

_WIDEST = 30  # times the size of the letters: a name that is longer is cut in its middle
_COLUMNS = 3


class RecentFoldersBox(QWidget):
    """Hidden as long as there is none."""

    chosen = Signal(Path)

    def __init__(self, recent: RecentFolders, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._recent = recent
        self.heading = QLabel(self.tr("Recent folders"))
        self.heading.setProperty("role", "caption")
        self.clear = QPushButton(self.tr("C&lear"))
        self.clear.setProperty("kind", "link")
        self.clear.setAccessibleName(self.tr("Clear the recent folders"))
        self.clear.clicked.connect(recent.clear)
        self.buttons: list[QPushButton] = []
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addStretch(1)
        head.addWidget(self.heading)
        head.addWidget(self.clear)
        head.addStretch(1)
        self._grid = QGridLayout()
        self._grid.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(self._grid)
        recent.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        for button in self.buttons:
            button.hide()
            button.deleteLater()
        self.buttons = [self._button(folder) for folder in self._recent.folders]
        for n, button in enumerate(self.buttons):
            self._grid.addWidget(button, n // _COLUMNS, n % _COLUMNS, Qt.AlignmentFlag.AlignHCenter)
        self.setVisible(bool(self.buttons))

    def _button(self, folder: Path) -> QPushButton:
        name = shown(folder.name or str(folder))
        widest = _WIDEST * self.fontMetrics().averageCharWidth()
        short = self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, widest)
        button = QPushButton(icon("folder", "accent"), short.replace("&", "&&"))
        button.setProperty("kind", "link")
        button.setToolTip(tool_tip(shown(folder)))
        button.setAccessibleName(fill(self.tr("Open the folder {}"), name))
        button.clicked.connect(partial(self.chosen.emit, folder))
        return button
