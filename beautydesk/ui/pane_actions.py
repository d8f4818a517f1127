"""The parts of the window that can be put away, and the way from one part to the next by keyboard."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from beautydesk.ui.photo_actions import MakeAction


class PaneActions(QObject):
    """`strip` and `panel` are checked while they are to be seen."""

    stepped = Signal(int)  # 1: to the next part, -1: to the one before

    def __init__(self, window: QWidget, make: MakeAction) -> None:
        super().__init__(window)
        self.strip = make(self.tr("Film strip"), "", "F6", lambda: None)
        self.panel = make(self.tr("Panel"), "", "F7", lambda: None)
        for action in (self.strip, self.panel):
            action.setCheckable(True)
            action.setChecked(True)
        self.next_part = make(self.tr("Next part of the window"), "", "Ctrl+F6", partial(self.stepped.emit, 1))
        self.previous_part = make(
            self.tr("Previous part of the window"), "", "Ctrl+Shift+F6", partial(self.stepped.emit, -1)
        )
