"""The settings as the window sees them: read once, changed in place, written in the background a moment later."""

from __future__ import annotations

import logging
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from beautydesk.core.errors import SaveError
from beautydesk.core.job import Failed, Outcome
from beautydesk.storage.settings import Settings, SettingsStore
from beautydesk.viewmodels.background import Lane

log = logging.getLogger(__name__)
DELAY = 800  # milliseconds: a slider that moves is one write


class Preferences(QObject):
    """`settings` is always current; the file follows, in what was changed here: another window changes other things."""

    changed = Signal(object)  # frozenset of the names of fields that have other values now

    def __init__(self, store: SettingsStore, settings: Settings, lane: Lane) -> None:
        super().__init__()
        self._store, self.settings = store, settings
        self._lane = lane
        self._changed: frozenset[str] = frozenset()
        self._timer = QTimer(self, singleShot=True, interval=DELAY)
        self._timer.timeout.connect(self.flush)

    def update(self, **values: Any) -> None:
        """Change fields of `Settings` by name."""
        fields = frozenset(name for name, value in values.items() if getattr(self.settings, name) != value)
        if fields:
            self.settings = replace(self.settings, **values)
            self._changed |= fields
            self._timer.start()
            self.changed.emit(fields)

    def is_folded(self, part: str) -> bool:
        """Is this part of the window folded away?"""
        return part in self.settings.folded

    def fold(self, part: str, folded: bool) -> None:
        others = tuple(name for name in self.settings.folded if name != part)
        self.update(folded=(*others, part) if folded else others)

    def flush(self) -> None:
        """Write what is not written yet, off the GUI thread: a slow disk is not the window's business."""
        self._timer.stop()
        self._lane.run(partial(self._store.save, self.settings, self._changed), _warn)

    def close(self) -> None:
        """The last write of this run, done when it returns. The lane has ended by then."""
        self._timer.stop()
        try:
            self._store.save(self.settings, self._changed)
        except SaveError as error:
            log.warning("%s", error)


def _warn(outcome: Outcome[None]) -> None:
    if isinstance(outcome, Failed):
        log.warning("%s", outcome.error)
