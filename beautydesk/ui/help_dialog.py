"""Help on one page: how to begin, and every shortcut, read off the actions so that it is never out of date."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from beautydesk.ui.actions import Actions


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
        form = QFormLayout()
        form.setHorizontalSpacing(32)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        for action in actions.listed():
            keys = QLabel(action.shortcut().toString(QKeySequence.SequenceFormat.NativeText))
            keys.setProperty("role", "muted")
            form.addRow(action.text().rstrip("…"), keys)
        for text, key in ((self.tr("Show the original while held"), "B"), (self.tr("Previous / next photo"), "← →")):
            keys = QLabel(key)
            keys.setProperty("role", "muted")
            form.addRow(text, keys)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(16)
        layout.addWidget(intro)
        layout.addLayout(form)
        layout.addWidget(buttons)
