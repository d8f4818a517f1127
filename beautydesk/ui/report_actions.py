"""The report of all photos as a command: where it goes is asked, a table or JSON by the name's ending."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from beautydesk.ui.photo_actions import MakeAction
from beautydesk.viewmodels.preferences import Preferences
from beautydesk.viewmodels.session import Session
from beautydesk.workflow.report import ENDINGS


class ReportActions(QObject):
    """`folder`: gives the one that is proposed."""

    def __init__(
        self, window: QWidget, session: Session, folder: Callable[[], str], make: MakeAction, preferences: Preferences
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._folder, self._preferences = window, session, folder, preferences
        self.report = make(self.tr("Report…"), "", "", self.ask_where)

    def refresh(self) -> None:
        self.report.setEnabled(len(self._session.queue) > 0)

    def ask_where(self) -> None:
        """The dialog itself asks before it replaces a file."""
        filters = [self.tr("Table (*.csv)"), "JSON (*.json)"]
        endings = dict(zip(filters, ENDINGS, strict=True))
        dialog = QFileDialog(self._window, self.tr("Report"), self._folder())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(filters)
        dialog.setDefaultSuffix(ENDINGS[0])
        dialog.selectFile(self.tr("Report") + ENDINGS[0])
        dialog.filterSelected.connect(lambda text: dialog.setDefaultSuffix(endings[text]))
        dialog.fileSelected.connect(lambda path: self._session.reports.write(Path(path)))
        dialog.open()
