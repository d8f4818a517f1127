"""The page of the settings for the folder that is watched."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from beautydesk.support.shown import shown
from beautydesk.ui.folder_field import FolderField
from beautydesk.ui.form_page import FormPage
from beautydesk.viewmodels.preferences import Preferences
from beautydesk.viewmodels.text.translation import fill
from beautydesk.viewmodels.watched_folder import Stand, WatchedFolder, WatchState


class WatchPage(FormPage):
    """Shows `WatchedFolder`; every change takes effect at once."""

    def __init__(self, preferences: Preferences, watched: WatchedFolder, parent: QWidget | None = None) -> None:
        super().__init__(preferences, parent)
        self.watch = self.add_switch(
            self.tr("&Watch a folder"),
            "watch",
            self.tr("Photos that appear in it come into the list, are retouched, and are saved by themselves."),
        )
        self.folder = self._add_folder(self.tr("&Folder"), "watch_folder", self.tr("Folder to watch"))
        self.results = self._add_folder(self.tr("&Results go to"), "watch_results", self.tr("Folder for results"))
        self.state = self.add_text("", "")
        self.add_text(
            self.tr(
                "Photos are begun when they are written to the end, also in folders below, which are kept for the "
                "results. A RAW file waits ten seconds for the JPEG of the same shot. What is done is not done again, "
                "and results of Beauty Desk are left alone."
            )
        )
        self.add_text(
            self.tr(
                "Photos get the settings of new ones, and results are written as the page Saving says. The engine is "
                "always the one on this computer: nothing is uploaded and nothing is spent."
            )
        )
        watched.changed.connect(self._show_state)
        self._show_state(watched.state)

    def _add_folder(self, name: str, field: str, title: str) -> FolderField:
        box = FolderField(title)

        def show() -> None:
            chosen = getattr(self._preferences.settings, field)
            box.show_folders([Path(chosen)] if chosen else [])

        box.chosen.connect(lambda folder: self._preferences.update(**{field: str(folder)}))
        self._add(field, show)
        self.add_row(name, box)
        return box

    def _show_state(self, state: WatchState) -> None:
        match state.stand:
            case Stand.OFF:
                text = self.tr("Nothing is watched.")
            case Stand.INCOMPLETE:
                text = self.tr("Choose both folders to begin.")
            case Stand.TAKEN:
                text = self.tr(
                    "Another copy of Beauty Desk saves to the folder for results; this one waits for its end."
                )
            case Stand.AWAY:
                text = fill(self.tr("{} is not there; it is waited for."), shown(state.away or Path()))
            case Stand.WATCHING if state.saved:
                text = self.tr("Watching. %Ln result(s) saved since it began.", "", state.saved)
            case Stand.WATCHING:
                text = self.tr("Watching.")
        self.state.setText(text)
