"""The question before a result takes the place of a file; an original is never one that it may take."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from beautydesk.core import naming
from beautydesk.support.shown import shown
from beautydesk.workflow.save import Place


class PlaceBox(QMessageBox):
    """`replace_chosen`: what is there may go. `other_chosen`: it stays, and the first free name like it is taken.
    `ask_chosen`: the user wants to name another one."""

    replace_chosen = Signal()
    other_chosen = Signal()
    ask_chosen = Signal()

    def __init__(self, path: Path, place: Place, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        name, free = shown(path.name), shown(naming.free_path(path).name)
        if place is Place.ORIGINAL:
            self.setIcon(QMessageBox.Icon.Information)
            self.setText(self.tr("“{}” is an original photo, and originals are never overwritten.").format(name))
        else:
            self.setIcon(QMessageBox.Icon.Question)
            self.setText(self.tr("“{}” is there already. Replace it?").format(name))
            self.replace = self.addButton(self.tr("Replace"), QMessageBox.ButtonRole.DestructiveRole)
            self.replace.clicked.connect(self.replace_chosen)
        self.other = self.addButton(self.tr("Save as “{}”").format(free), QMessageBox.ButtonRole.AcceptRole)
        self.other.clicked.connect(self.other_chosen)
        self.ask = self.addButton(self.tr("Choose another name…"), QMessageBox.ButtonRole.ActionRole)
        self.ask.clicked.connect(self.ask_chosen)
        self.setDefaultButton(self.other)
        self.setEscapeButton(self.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole))
