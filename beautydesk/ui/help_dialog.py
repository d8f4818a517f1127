"""Help on one page: how to begin, and every shortcut, read off the actions so that it is never out of date."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from beautydesk.ui.actions import Actions
from beautydesk.ui.columns import Columns
from beautydesk.ui.scroll_page import ScrollPage, prose
from beautydesk.ui.shortcuts import title_of

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
        page = ScrollPage()
        text = QVBoxLayout(page.body)
        text.setContentsMargins(24, 24, 24, 8)
        text.setSpacing(16)
        text.addWidget(prose(intro))
        text.addWidget(Columns([_table(title, rows) for title, rows in self._groups(actions)], COLUMNS))
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
        photos = [
            actions.opening.add,
            actions.opening.add_folder,
            actions.paste,
            actions.lists.select_all,
            actions.remove,
            actions.photos.earlier,
            actions.photos.later,
        ]
        retouching = [
            actions.retouch,
            actions.retouch_all,
            actions.work.pause,
            actions.cancel,
            actions.transfer.copy_settings,
            actions.transfer.paste_settings,
            actions.undo,
            actions.redo,
            *actions.view.tools,
            actions.view.review,
            *actions.photos.marks.values(),
        ]
        looking = [actions.lists.grid, actions.lists.wall, *actions.modes.values(), *actions.view.zooms]
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
            (self.tr("Window"), _rows(others)),
            (self.tr("Retouching"), [*_rows(retouching), *by_hand]),
            (self.tr("Results"), _rows(results)),
            (self.tr("Comparing"), [*_rows(looking), *on_canvas]),
        ]


def _rows(actions: Sequence[QAction]) -> list[Row]:
    shown = QKeySequence.SequenceFormat.NativeText
    return [
        (title_of(action), action.shortcut().toString(shown)) for action in actions if not action.shortcut().isEmpty()
    ]


def _table(title: str, rows: list[Row]) -> QWidget:
    whole = QWidget()
    table = QGridLayout(whole)
    table.setContentsMargins(0, 0, 0, 0)
    table.setHorizontalSpacing(16)
    table.setVerticalSpacing(4)
    table.setColumnStretch(0, 1)
    heading = QLabel(title)
    heading.setProperty("role", "section")
    table.addWidget(heading, 0, 0, 1, 2)
    for number, (text, keys) in enumerate(rows, 1):
        cap = QLabel(keys)
        cap.setProperty("role", "muted")
        table.addWidget(QLabel(text), number, 0)
        table.addWidget(cap, number, 1, Qt.AlignmentFlag.AlignRight)
    return whole
