"""Asks where presets are read from and written to."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from beautydesk.viewmodels.editing.presets import Presets
from beautydesk.viewmodels.preferences import Preferences

SUFFIX = "beautydesk-preset.json"


class PresetFiles(QObject):
    """Nothing here is modal for the work: the dialogs are the system's own."""

    def __init__(self, window: QWidget, presets: Presets, preferences: Preferences) -> None:
        super().__init__(window)
        self._window, self._presets, self._preferences = window, presets, preferences

    def ask_to_import(self) -> None:
        dialog = self._dialog(self.tr("Import presets"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self._presets.import_from(Path(name)))
        dialog.open()

    def ask_to_export(self) -> None:
        dialog = self._dialog(self.tr("Export presets"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(SUFFIX)
        dialog.selectFile(f"{self.tr('My presets')}.{SUFFIX}")
        dialog.fileSelected.connect(lambda name: self._presets.export_to(Path(name), self._presets.own))
        dialog.open()

    def _dialog(self, title: str) -> QFileDialog:
        dialog = QFileDialog(self._window, title, self._preferences.settings.last_folder)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setNameFilter(self.tr("Presets of Beauty Desk (*.{})").format(SUFFIX))
        return dialog
