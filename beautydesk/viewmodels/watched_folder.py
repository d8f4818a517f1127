"""The folder that the window watches: what appears there comes into the list, is retouched here, and is saved.

Never by the online engine: nobody is there to be asked for each photo.
"""

from __future__ import annotations

import enum
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from beautydesk.core.engine import free_engine
from beautydesk.core.errors import BeautyDeskError
from beautydesk.core.job import Done, Failed, JobState, Outcome
from beautydesk.storage.delivered import Delivered, InOtherHands
from beautydesk.viewmodels.background import Lane
from beautydesk.viewmodels.list.photo_item import PhotoItem
from beautydesk.viewmodels.preferences import Preferences
from beautydesk.viewmodels.session import Session
from beautydesk.viewmodels.text.notice import Notice, Severity, from_error
from beautydesk.workflow.destinations import OutputSettings
from beautydesk.workflow.paid_work import PaidWork
from beautydesk.workflow.save_plan import Where
from beautydesk.workflow.watching import Fresh, Watching

PAUSE: Final = 1000  # milliseconds between two looks
_PART: Final = 20  # a look takes no more than this part of the time
_MOST: Final = 100  # photos that are under way: the rest waits in its folder
_FIELDS: Final = frozenset({"watch", "watch_folder", "watch_results"})
_OVER: Final = (JobState.FAILED, JobState.NO_FACE, JobState.CANCELLED)


class Stand(enum.Enum):
    """What the watch is at."""

    OFF = "off"
    INCOMPLETE = "incomplete"  # a folder is not chosen yet
    WATCHING = "watching"
    AWAY = "away"  # a folder is not there: its card or share is away
    TAKEN = "taken"  # another copy of the program delivers to that folder


@dataclass(frozen=True, slots=True)
class WatchState:
    """`away`: the folder that is waited for. `saved`: so many results since the watch began."""

    stand: Stand = Stand.OFF
    away: Path | None = None
    saved: int = 0


@dataclass(frozen=True, slots=True)
class _Looked:
    """One look. `watching`: None where another run watches. `seconds`: that it took."""

    watching: Watching | None
    away: Path | None = None
    fresh: tuple[Fresh, ...] = ()
    seconds: float = 0.0


class WatchedFolder(QObject):
    """`delivered`: where the lists lie of what is done. `lane`: of one thread, which alone asks the disk. `may`: False
    in a window that is for one photo."""

    changed = Signal(object)  # WatchState

    def __init__(
        self,
        session: Session,
        preferences: Preferences,
        paid: PaidWork,
        delivered: Path,
        lane: Lane,
        *,
        may: bool = True,
    ) -> None:
        super().__init__()
        self._may = may
        self._session, self._preferences, self._paid = session, preferences, paid
        self._place, self._lane = delivered, lane
        self.state = WatchState()
        self._watching: Watching | None = None
        self._begun: Delivered | None = None  # made in the lane
        self._expected: dict[int, Fresh] = {}
        self._saving: set[int] = set()
        self._given: set[Path] = set()  # once; what is given again is another picture by now
        self._run = 0  # which watch it is: what an earlier one has seen is dropped
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._timer.timeout.connect(self._look)
        preferences.changed.connect(self._on_preferences_changed)
        self._begin()

    # -- on and off ---------------------------------------------------------------------------------------------------

    def _begin(self) -> None:
        settings = self._preferences.settings
        self._run += 1
        self._expected.clear()
        self._saving.clear()
        self._given.clear()
        self._timer.stop()
        self._watching = None
        self._lane.run(self.close, lambda outcome: None)
        chosen = bool(settings.watch_folder and settings.watch_results)
        stand = Stand.OFF if not (settings.watch and self._may) else Stand.WATCHING if chosen else Stand.INCOMPLETE
        self._set(WatchState(stand))
        if stand is Stand.WATCHING:
            self._look()

    def close(self) -> None:
        """Let others watch. Asked in the lane, or when it has ended."""
        if self._begun is not None:
            self._begun.close()
            self._begun = None

    def _on_preferences_changed(self, fields: frozenset[str]) -> None:
        if fields & _FIELDS:
            self._begin()

    def _set(self, state: WatchState) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit(state)

    # -- looking ------------------------------------------------------------------------------------------------------

    def _look(self) -> None:
        self._advance()
        room = _MOST - len(self._expected)
        self._lane.run(partial(self._look_now, self._watching, room), partial(self._on_looked, self._run))

    def _look_now(self, watching: Watching | None, room: int) -> _Looked:
        """In the lane."""
        began = time.monotonic()
        try:
            watching = watching or self._open()
        except InOtherHands:
            return _Looked(None)
        away = watching.missing()
        fresh: list[Fresh] = []
        if away is None:
            watching.look(began)
            while len(fresh) < room and (found := watching.take()) is not None:
                fresh.append(found)
        return _Looked(watching, away, tuple(fresh), time.monotonic() - began)

    def _open(self) -> Watching:
        settings = self._preferences.settings
        folder, out = Path(settings.watch_folder), Path(settings.watch_results)
        self.close()
        self._begun = Delivered(self._place, out)
        template, written = settings.name_template, cache(self._paid.written)
        watching = Watching(folder, out, self._begun, template=template, written=written)
        watching.learn()
        return watching

    def _on_looked(self, run: int, outcome: Outcome[_Looked]) -> None:
        if run != self._run:
            return
        seconds = 0.0
        if isinstance(outcome, Done):
            looked = outcome.result
            self._watching, seconds = looked.watching, looked.seconds
            if looked.watching is None:
                self._set(WatchState(Stand.TAKEN))
            else:
                stand = Stand.WATCHING if looked.away is None else Stand.AWAY
                self._set(WatchState(stand, looked.away, self.state.saved))
            self._take(looked.fresh)
        elif isinstance(outcome, Failed):
            self._session.noticed.emit(from_error(outcome.error))
        self._timer.start(max(PAUSE, int(seconds * 1000) * _PART))

    # -- photos -------------------------------------------------------------------------------------------------------

    def _take(self, found: Sequence[Fresh]) -> None:
        """Into the list; what is shown stays."""
        photos, root = self._session.queue, Path(self._preferences.settings.watch_folder)
        again = [photos.find(one.photo) for one in found if one.photo in self._given]
        self._session.remove([item.id for item in again if item is not None])
        self._given.update(one.photo for one in found)
        new = [one.photo for one in found if photos.find(one.photo) is None]
        items = photos.add(new, roots=dict.fromkeys(new, root))
        self._session.inspector.open(items)
        if items and photos.selection.shown is None:
            self._session.show(items[0].id)
        if late := sum(one.late for one in found):
            text = QCoreApplication.translate(
                "Watching", "%Ln photo(s) came after their RAW files were begun, and are retouched as well.", "", late
            )
            self._session.noticed.emit(Notice(Severity.INFO, text))
        for one in found:
            if (item := photos.find(one.photo)) is not None:
                self._expected[item.id] = one

    def _advance(self) -> None:
        """See how far each photo is; cheap, as there are few."""
        ready: list[PhotoItem] = []
        for item_id in list(self._expected):
            item = self._session.queue.item(item_id)
            if item is None or item.state in _OVER or item.own_result:
                del self._expected[item_id]  # the list tells of it
            elif item.state is JobState.ADDED and item.size is not None:
                self._retouch(item)
            elif item.state is JobState.DONE and item_id not in self._saving:
                ready.append(item)
        if ready:
            self._save(ready)

    def _retouch(self, item: PhotoItem) -> None:
        choice, here = self._session.options.choice_of(item.id), free_engine(self._session.retouching.queue.engines)
        if choice.engine != here:
            self._session.options.keep(item.id, replace(choice, engine=here))
        self._session.retouching.begin([item.id])

    def _save(self, items: list[PhotoItem]) -> None:
        settings = self._preferences.settings
        out = Path(settings.watch_results)
        where = Where(OutputSettings.of(settings), out, out, (Path(settings.watch_folder),), make=False)
        self._saving.update(item.id for item in items)
        self._session.saving.save_together(items, where, then=partial(self._on_saved, self._run, items), quiet=True)

    def _on_saved(self, run: int, items: list[PhotoItem], error: BeautyDeskError | None) -> None:
        """What could not be saved stays in the list, which tells of it."""
        if error is not None:
            self._session.noticed.emit(from_error(error))
        if run != self._run or (watching := self._watching) is None:
            return
        saved = 0
        for item in items:
            self._saving.discard(item.id)
            fresh = self._expected.pop(item.id, None)
            if fresh is not None and item.result is not None and item.result.saved_to is not None:
                saved += 1
                self._lane.run(partial(watching.done, fresh), lambda outcome: None)
        self._set(WatchState(self.state.stand, self.state.away, self.state.saved + saved))
