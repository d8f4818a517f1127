"""Help on one page: how to begin, and every shortcut, read off the actions so that it is never out of date."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from beautydesk.ui.actions import Actions
from beautydesk.ui.scroll_page import ScrollPage, prose

Row = tuple[str, str]  # what it does, its keys
Group = tuple[str, list[Row]]
COLUMNS = 3


class HelpDialog(QDialog):
    """Not modal: it can stay open beside the work."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Help"))
        intro = self.tr(
            "Drop portraits on the window, choose a level, press Retouch, compare, save. Originals are never changed."
        )
        columns = QHBoxLayout()
        columns.setSpacing(32)
        for groups in _spread(self._groups(actions), COLUMNS):
            column = QVBoxLayout()
            column.setSpacing(16)
            for title, rows in groups:
                column.addLayout(_table(title, rows))
            column.addStretch(1)
            columns.addLayout(column, 1)
        page = ScrollPage()
        text = QVBoxLayout(page.body)
        text.setContentsMargins(24, 24, 24, 8)
        text.setSpacing(16)
        text.addWidget(prose(intro))
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

    def _groups(self, actions: Actions) -> list[Group]:
        photos = [actions.add, actions.paste, actions.remove, actions.photos.earlier, actions.photos.later]
        retouching = [actions.retouch, actions.retouch_all, actions.undo, actions.redo, *actions.view.tools]
        looking = [*actions.modes.values(), *actions.view.zooms]
        results = [actions.saving.save, actions.saving.save_as, actions.saving.copy]
        told = {*photos, *retouching, *looking, *results}
        on_canvas = [
            (self.tr("Move the photo"), self.tr("Shift + arrows")),
            (self.tr("Drag the photo, even at the divider"), self.tr("Space")),
            (self.tr("Show the original while held"), "B"),
        ]
        by_hand = [
            (self.tr("Level of one face"), "+ −"),
            (self.tr("Brush: more, less, original"), "M  L  O"),
            (self.tr("Brush: size, softness"), "[  ]  {  }"),
        ]
        others = [action for action in actions.listed() if action not in told]
        return [
            (self.tr("Photos"), [(self.tr("Previous / next photo"), "← →"), *_rows(photos)]),
            (self.tr("Results"), _rows(results)),
            (self.tr("Retouching"), [*_rows(retouching), *by_hand]),
            (self.tr("Window"), _rows(others)),
            (self.tr("Comparing"), [*_rows(looking), *on_canvas]),
        ]


def _rows(actions: Sequence[QAction]) -> list[Row]:
    shown = QKeySequence.SequenceFormat.NativeText
    return [
        (action.text().rstrip("…"), action.shortcut().toString(shown))
        for action in actions
        if not action.shortcut().isEmpty()
    ]


def _spread(groups: list[Group], columns: int) -> list[list[Group]]:
    """`groups` in their order over at most `columns` columns of about the same height."""
    share = sum(len(rows) + 1 for _, rows in groups) / columns
    spread: list[list[Group]] = [[]]
    height = 0.0
    for group in groups:
        if spread[-1] and height + len(group[1]) / 2 > share * len(spread) and len(spread) < columns:
            spread.append([])
        spread[-1].append(group)
        height += len(group[1]) + 1
    return spread


def _table(title: str, rows: list[Row]) -> QGridLayout:
    table = QGridLayout()
    table.setHorizontalSpacing(16)
    table.setVerticalSpacing(8)
    table.setColumnStretch(0, 1)
    heading = QLabel(title)
    heading.setProperty("role", "section")
    table.addWidget(heading, 0, 0, 1, 2)
    for number, (text, keys) in enumerate(rows, 1):
        cap = QLabel(keys)
        cap.setProperty("role", "muted")
        table.addWidget(QLabel(text), number, 0)
        table.addWidget(cap, number, 1, Qt.AlignmentFlag.AlignRight)
    return table
