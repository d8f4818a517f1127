"""All keys of a review, over the photo: read off its commands, so that none is forgotten."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from beautydesk.ui.review.commands import ReviewCommands

_ROWS = 11  # in a column


class KeySheet(QFrame):
    """There while the command is checked."""

    def __init__(self, commands: ReviewCommands, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("surface", "review")
        self.setAccessibleName(self.tr("All keys"))
        others = [
            (self.tr("Level from 0 to 90 %"), "0 – 9"),
            (self.tr("Level 100 %"), "."),
            (self.tr("Show the original while held"), "B"),
        ]
        rows = [*((action.text(), _keys(action.shortcuts())) for action in commands.listed()), *others]
        table = QGridLayout(self)
        table.setContentsMargins(24, 20, 24, 20)
        table.setHorizontalSpacing(16)
        table.setVerticalSpacing(8)
        for number, (text, keys) in enumerate(rows):
            row, column = number % _ROWS, number // _ROWS * 3
            name, cap = QLabel(text), QLabel(keys)
            cap.setProperty("role", "muted")
            table.addWidget(name, row, column)
            table.addWidget(cap, row, column + 1, Qt.AlignmentFlag.AlignRight)
            if column:
                table.setColumnMinimumWidth(column - 1, 24)
        self.hide()


def _keys(keys: list[QKeySequence]) -> str:
    """Not more than two: the others are what keyboards have twice."""
    return "  ".join(key.toString(QKeySequence.SequenceFormat.NativeText) for key in keys[:2])
