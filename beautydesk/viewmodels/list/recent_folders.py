"""Folders that photos came out of, the last one first; those that are there are offered on the first page."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from beautydesk.core.job import Done, Outcome
from beautydesk.viewmodels.background import Lane
from beautydesk.viewmodels.preferences import Preferences
from beautydesk.workflow import photos

MOST = 6  # that are offered
_REMEMBERED = 12  # some of them may be on a card that is away


class RecentFolders(QObject):
    """`folders`: those that are there, as far as that is known. `lane`: its own, as a drive that is away may take its
    time to say so."""

    changed = Signal()

    def __init__(self, preferences: Preferences, lane: Lane, parent: QObject) -> None:
        super().__init__(parent)
        self._preferences, self._lane = preferences, lane
        self.folders: tuple[Path, ...] = ()

    def look(self) -> None:
        """See which of them are there."""
        asked = tuple(map(Path, self._preferences.settings.recent_folders))
        self._lane.run(partial(_there, asked), self._on_looked)

    def note(self, folders: Iterable[Path]) -> None:
        """Photos came out of these just now."""
        new = list(dict.fromkeys(map(str, folders)))
        if new:
            known = [name for name in self._preferences.settings.recent_folders if name not in new]
            self._preferences.update(recent_folders=(*new, *known)[:_REMEMBERED])
            self.look()

    def clear(self) -> None:
        self._preferences.update(recent_folders=())
        self.folders = ()
        self.changed.emit()

    def _on_looked(self, outcome: Outcome[tuple[Path, ...]]) -> None:
        if isinstance(outcome, Done):
            still = self._preferences.settings.recent_folders  # it may have been cleared meanwhile
            self.folders = tuple(folder for folder in outcome.result if str(folder) in still)
            self.changed.emit()


def _there(asked: Iterable[Path]) -> tuple[Path, ...]:
    return tuple(folder for folder in asked if photos.is_folder(folder))[:MOST]
