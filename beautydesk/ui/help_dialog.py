"""Help on one page: how to begin, and every shortcut, read off the actions so that it is never out of date."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from beautydesk.ui.actions import Actions
from beautydesk.ui.language import leading
from beautydesk.ui.scroll_page import ScrollPage

Row = tuple[str, str]  # what it does, its keys


class HelpDialog(QDialog):
    """Not modal: it can stay open beside the work."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Help"))
        intro = QLabel(
            self.tr(
                "Drop portraits on the window, choose a level, press Retouch, compare, save. "
                "Originals are never changed."
            )
        )
        intro.setWordWrap(True)
        rows = self._rows(actions)
        third = -(-len(rows) // 3)
        columns = QHBoxLayout()
        columns.setSpacing(32)
        for start in range(0, len(rows), third):
            columns.addLayout(_column(rows[start : start + third]))
        page = ScrollPage()
        text = QVBoxLayout(page.body)
        text.setContentsMargins(24, 24, 24, 8)
        text.setSpacing(16)
        text.addWidget(intro)
        text.addLayout(columns)
        text.addStretch(1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.setContentsMargins(16, 0, 16, 16)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(page)
        layout.addWidget(buttons)
        self.resize(self.sizeHint())  # left to itself Qt takes two thirds of the screen at most

    def _rows(self, actions: Actions) -> list[Row]:
        listed = [
            (action.text().rstrip("…"), action.shortcut().toString(QKeySequence.SequenceFormat.NativeText))
            for action in actions.listed()
        ]
        return [
            *listed,
            (self.tr("Move the photo"), self.tr("Shift + arrows")),
            (self.tr("Drag the photo, even at the divider"), self.tr("Space")),
            (self.tr("Show the original while held"), "B"),
            (self.tr("Previous / next photo"), "← →"),
            (self.tr("Level of one face"), "+ −"),
            (self.tr("Brush: more, less, original"), "M  L  O"),
            (self.tr("Brush: size, softness"), "[  ]  {  }"),
        ]


def _column(rows: list[Row]) -> QFormLayout:
    form = QFormLayout()
    form.setHorizontalSpacing(16)
    form.setVerticalSpacing(8)
    form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
    for text, keys in rows:
        label = QLabel(keys)
        label.setAlignment(leading())
        label.setProperty("role", "muted")
        form.addRow(text, label)
    return form
