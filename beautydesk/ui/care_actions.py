"""What the program says of itself, as commands: its log, the report of a problem, the page about a newer version."""

from __future__ import annotations

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from beautydesk.ui.photo_actions import MakeAction
from beautydesk.viewmodels.care import NewVersions
from beautydesk.viewmodels.text.notice import Remedy


class CareActions(QObject):
    log_asked = Signal()
    problem_asked = Signal()
    _step = Signal(Remedy)

    def __init__(self, window: QWidget, make: MakeAction) -> None:
        super().__init__(window)
        self.log = make(self.tr("Log…"), "", "", self.log_asked.emit)
        self.problem = make(self.tr("Report a problem…"), "", "", self.problem_asked.emit)

    def serve(self, versions: NewVersions) -> None:
        """Steps of messages about newer versions are theirs."""

        def take(remedy: Remedy) -> None:
            if remedy is Remedy.WHAT_IS_NEW:
                QDesktopServices.openUrl(QUrl(versions.page))
            else:
                versions.decline()

        self._step.connect(take)

    def follow(self, remedy: Remedy) -> None:
        if remedy is Remedy.SHOW_PROBLEM:
            self.problem_asked.emit()
        else:
            self._step.emit(remedy)
