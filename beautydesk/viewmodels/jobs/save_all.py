"""Saving many results at once, as a sheet asks for it: of which photos, to where, what that takes; and doing it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from beautydesk.core.errors import BeautyDeskError
from beautydesk.core.job import Done, Outcome
from beautydesk.core.mark import Mark
from beautydesk.viewmodels.background import SOON, Lane
from beautydesk.viewmodels.jobs.result_updates import ResultUpdates
from beautydesk.viewmodels.jobs.save_queue import Saving
from beautydesk.viewmodels.list.photo_item import PhotoItem
from beautydesk.viewmodels.list.photo_list import PhotoList
from beautydesk.viewmodels.preferences import Preferences
from beautydesk.workflow.destinations import OutputSettings
from beautydesk.workflow.save_plan import Plan, Where

PAUSE = 150  # milliseconds in which a slider or a typed name comes to rest, and hundreds of photos end together
RECENT = 6  # folders that are remembered
_OF_PLACES = frozenset({"save_beside", "save_folders", "sub_folders", "save_size", "save_others"})
_OF_FILES = frozenset(
    {"output_format", "quality", "as_original", "full_chroma", "name_template", "on_exists", "remove_location"}
)


@dataclass(frozen=True, slots=True)
class Batch:
    """What is saved together. `results`: that are there, or are shown and cost nothing. `rejected`: of these, so many
    that somebody decided against. `others`: photos of the user's own without a result."""

    results: list[PhotoItem]
    rejected: int
    others: list[PhotoItem]


class SaveAll(QObject):
    """`fallback`: the folder that is proposed before one was ever chosen. `elsewhere`: see `Where`."""

    estimated = Signal(object)  # Plan, or None while it is being made
    ended = Signal(object)  # of what was saved here: None, or the BeautyDeskError for which nothing was begun

    def __init__(
        self,
        queue: PhotoList,
        saving: Saving,
        updates: ResultUpdates,
        preferences: Preferences,
        lane: Lane,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._queue, self._updates, self._preferences, self._lane = queue, updates, preferences, lane
        self.saving = saving
        self.fallback = self.elsewhere = Path()
        self.with_rejected = False
        self._chosen: frozenset[int] | None = None
        self._asked: object = None
        self._is_open = self._waits = False  # for what is not as it is shown yet
        self._rest = QTimer(self, singleShot=True, interval=PAUSE)
        self._rest.timeout.connect(self._estimate)
        queue.counts_changed.connect(self._on_changed)
        preferences.changed.connect(self._on_preferences_changed)

    # -- what it is about ---------------------------------------------------------------------------------------------

    def open(self, ids: Iterable[int] | None = None) -> None:
        """Photos by their ids, or all of the list, also those that come into it."""
        self._chosen = None if ids is None else frozenset(ids)
        self.with_rejected = False
        self._is_open = True
        self.ask()

    def open_again(self) -> None:
        """For the same photos, as nothing was begun."""
        self._is_open = True
        self.ask()

    def close(self) -> None:
        self._is_open = False
        self._rest.stop()
        self._asked = None

    @property
    def batch(self) -> Batch:
        """As the list stands now."""
        items = [item for item in self._queue if self._chosen is None or item.id in self._chosen]
        shown = self._queue.shown  # no other one is a preview
        ready = [item for item in items if item.result or (item is shown and self._updates.can_save(item))]
        rejected = [item for item in ready if item.mark is Mark.REJECTED]
        if not self.with_rejected:
            ready = [item for item in ready if item.mark is not Mark.REJECTED]
        is_ready = {item.id for item in (*ready, *rejected)}
        others = [item for item in items if item.id not in is_ready and not item.is_ours]
        return Batch(ready, len(rejected), [item for item in others if item.mark is not Mark.REJECTED])

    @property
    def folder(self) -> Path:
        """The one that was chosen last."""
        folders = self._preferences.settings.save_folders
        return Path(folders[0]) if folders else self.fallback

    def choose(self, folder: Path) -> None:
        """It comes first among those that are remembered."""
        known = [text for text in self._preferences.settings.save_folders if text != str(folder)]
        self._preferences.update(save_folders=(str(folder), *known)[:RECENT], save_beside=False)

    @property
    def where(self) -> Where:
        settings = self._preferences.settings
        files = replace(OutputSettings.of(settings), size=settings.save_size)
        if settings.save_beside:
            return Where(files, self.elsewhere)
        kept = tuple(self._queue.roots) if settings.sub_folders else ()
        return Where(files, self.elsewhere, self.folder, kept, make=not settings.save_folders)

    # -- what it will take --------------------------------------------------------------------------------------------

    def ask(self) -> None:
        """Find out anew what saving will take."""
        self._asked = None
        self.estimated.emit(None)
        self._rest.start()

    def _estimate(self) -> None:
        asked = self._asked = object()
        batch = self.batch
        others = batch.others if self._copies else []
        work = self.saving.estimate(batch.results, self.where, others)
        self._lane.run(work, lambda outcome: self._on_estimated(asked, outcome), priority=SOON)

    def _on_estimated(self, asked: object, outcome: Outcome[Plan]) -> None:
        if asked is self._asked and isinstance(outcome, Done):
            self.estimated.emit(outcome.result)

    @property
    def _copies(self) -> bool:
        settings = self._preferences.settings
        return settings.save_others and not settings.save_beside

    def _on_changed(self) -> None:
        if self._is_open and not self._rest.isActive():
            self._rest.start()

    def _on_preferences_changed(self, fields: frozenset[str]) -> None:
        if self._is_open and fields & (_OF_PLACES | _OF_FILES):
            self.ask()

    # -- doing it -----------------------------------------------------------------------------------------------------

    def save(self) -> None:
        """Previews become results first, for nothing. What is saved is told when all of it is over."""
        batch, where = self.batch, self.where
        others = batch.others if self._copies else []
        self.close()
        self._waits = True
        self._updates.when_ready(batch.results, partial(self._save, batch.results, where, others))

    def _save(self, results: list[PhotoItem], where: Where, others: list[PhotoItem]) -> None:
        if self._waits:
            self._waits = False
            self.saving.save_together(results, where, others, partial(self._on_saved, where))

    def _on_saved(self, where: Where, error: BeautyDeskError | None) -> None:
        """A folder that was proposed is one that was chosen once it is there."""
        if error is None and where.folder is not None and where.make:
            self.choose(where.folder)
        self.ended.emit(error)

    def stop(self) -> None:
        """What is written stays."""
        if self._waits:
            self._waits = False
            self.ended.emit(None)
        self.saving.stop()

    @property
    def usual(self) -> Where:
        """Where results go without a question: to where they were saved together last, before that beside their
        originals."""
        settings = self._preferences.settings
        if settings.save_beside or not settings.save_folders:
            return Where(OutputSettings.of(settings), self.elsewhere)
        return self.where

    def save_as_usual(self, items: list[PhotoItem]) -> None:
        """Results as they are shown, to the usual place; a preview becomes a result first, for nothing."""
        self._updates.when_ready(items, partial(self.saving.save_together, items, self.usual))
