"""How far the work is: photos that are done of all that were asked for together, and how long the others take."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject

from beautydesk.core.job import JobState
from beautydesk.core.pace import Countdown, Pace, weight_here
from beautydesk.viewmodels.jobs.batch_summary import BatchSummary
from beautydesk.viewmodels.jobs.retouch_queue import RetouchQueue
from beautydesk.viewmodels.list.photo_item import PhotoItem
from beautydesk.viewmodels.list.photo_list import PhotoList

_ENDS = (JobState.DONE, JobState.NO_FACE, JobState.FAILED)


@dataclass(frozen=True, slots=True)
class HowFar:
    """`done` photos of `total` are through; `fraction` of all in 0..1, None while it cannot be known.

    `left`: seconds, as they are to be said; None while nobody knows. `working`: what is worked on now, in the order in
    which it was begun.
    """

    done: int
    total: int
    fraction: float | None
    left: int | None
    paused: bool
    working: tuple[PhotoItem, ...]


@dataclass(slots=True)
class _Waiting:
    """What waits for one engine. `weight`: of all of it."""

    weights: dict[int, float]
    weight: float = 0.0

    def add(self, item_id: int, weight: float) -> None:
        self.weights[item_id] = weight
        self.weight += weight

    def drop(self, item_id: int) -> None:
        self.weight -= self.weights.pop(item_id)
        if not self.weights:
            self.weight = 0.0  # what rounding has left


class Headway(QObject):
    """Follows the states of photos one by one, so that thousands that wait cost nothing. `clock`: in seconds."""

    def __init__(
        self,
        photos: PhotoList,
        queue: RetouchQueue,
        batch: BatchSummary,
        parent: QObject,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self._photos, self._queue, self._batch, self._clock = photos, queue, batch, clock
        self._paces = {name: Pace(engine.features.parallel) for name, engine in queue.engines.items()}
        self._waits = {name: _Waiting({}) for name in ("", *queue.engines)}
        self._waiting: dict[int, str] = {}  # the engine of each
        self._working: dict[int, PhotoItem] = {}
        self._begun: dict[int, float] = {}
        self._countdown = Countdown()
        photos.item_changed.connect(self._on_item_changed)
        queue.paused_changed.connect(self._begun.clear)  # what was held tells nothing of the pace

    def now(self) -> HowFar | None:
        """None when nothing is under way."""
        under_way = len(self._waiting) + len(self._working)
        if not under_way:
            self._countdown.forget()
            return None
        done, working = self._batch.finished, tuple(self._working.values())
        shares = [item.progress.fraction for item in working if item.progress and item.progress.fraction is not None]
        total = done + under_way
        fraction = (done + sum(shares)) / total if shares or total > 1 else None
        left = self._countdown.say(self._left())
        return HowFar(done, total, fraction, left, self._queue.paused, working)

    def _left(self) -> float | None:
        """Engines work side by side, so the slowest tells; None as long as one of them is not known."""
        slowest = 0.0
        for name, pace in self._paces.items():
            working = [item for item in self._working.values() if _engine(item) == name]
            waiting = self._waits[name]
            photos = len(working) + len(waiting.weights)
            if photos:
                weight = waiting.weight + sum(_weight(item) * _undone(item) for item in working)
                if (left := pace.left(weight, photos)) is None:
                    return None
                slowest = max(slowest, left)
        return slowest or None

    def _on_item_changed(self, item_id: int) -> None:
        item = self._photos.item(item_id)
        if item is None:
            return
        if (item.state is JobState.WAITING) != (item_id in self._waiting):
            self._wait(item)
        if (item.state is JobState.WORKING) != (item_id in self._working):
            self._work(item)

    def _wait(self, item: PhotoItem) -> None:
        if item.state is JobState.WAITING:
            self._waiting[item.id] = name = _engine(item)
            self._waits[name].add(item.id, _weight(item))
        else:
            self._waits[self._waiting.pop(item.id)].drop(item.id)

    def _work(self, item: PhotoItem) -> None:
        if item.state is JobState.WORKING:
            self._working[item.id] = item
            self._begun[item.id] = self._clock()
            return
        del self._working[item.id]
        begun, pace = self._begun.pop(item.id, None), self._paces.get(_engine(item))
        if begun is not None and pace is not None and item.state in _ENDS:
            pace.ended(self._clock() - begun, _weight(item))


def _engine(item: PhotoItem) -> str:
    return item.engine.id if item.engine else ""


def _weight(item: PhotoItem) -> float:
    """A service takes as long for a small photo as for a large one."""
    if item.hosted or item.size is None:
        return 1.0
    return weight_here(item.size[0] * item.size[1] / 1e6)


def _undone(item: PhotoItem) -> float:
    """The share of a photo that is still to be done."""
    return 1.0 - (item.progress.fraction or 0.0) if item.progress else 1.0
