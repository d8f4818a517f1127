"""What is asked before many results are saved: where they go, how large, in which format, under which names."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFormLayout, QWidget

from beautydesk.ui.export_page import ExportPage
from beautydesk.ui.folder_field import FolderField
from beautydesk.ui.size_field import SizeField
from beautydesk.viewmodels.jobs.save_all import SaveAll
from beautydesk.viewmodels.preferences import Preferences


class SavePage(ExportPage):
    """Format, quality, name and the like are those of the settings; places and size are of saving many alone."""

    def __init__(self, model: SaveAll, preferences: Preferences, parent: QWidget | None = None) -> None:
        self._model = model
        super().__init__(preferences, parent)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)  # paths are long
        self._show_places()

    def add_fields(self) -> None:
        ways = {False: self.tr("Into a folder"), True: self.tr("Beside the originals")}
        self.beside = self.add_choice(self.tr("&Where"), "save_beside", ways)
        self.folder = FolderField(self.tr("Folder for results"))
        self.folder.chosen.connect(self._model.choose)
        self.add_row(self.tr("F&older"), self.folder)
        self._add("save_folders", self._show_folders)
        self.sub_folders = self.add_switch(self.tr("Keep s&ub-folders"), "sub_folders", below=True)
        text = self.tr("&Also copy photos that were not retouched")
        self.others = self.add_switch(text, "save_others", below=True)
        self.size_ = SizeField()
        self.size_.changed.connect(lambda size: self._preferences.update(save_size=size))
        self._add("save_size", lambda: self.size_.show_size(self._preferences.settings.save_size))
        self.add_row(self.tr("Si&ze"), self.size_)
        self.add_format()
        self.add_quality()
        self.add_name()
        self.add_on_exists()
        self.add_location()

    def _on_preferences_changed(self, fields: frozenset[str]) -> None:
        super()._on_preferences_changed(fields)
        if "save_beside" in fields:
            self._show_places()

    def _show_places(self) -> None:
        """Nothing is copied beside the originals, and every folder is kept there."""
        for field in (self.folder, self.sub_folders, self.others):
            field.setEnabled(not self._preferences.settings.save_beside)

    def _show_folders(self) -> None:
        known = [Path(folder) for folder in self._preferences.settings.save_folders]
        self.folder.show_folders(known or [self._model.folder])
