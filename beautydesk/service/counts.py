"""What the service has done so far and what it is doing, in numbers: for monitoring, the page, and who has to wait."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Final

from beautydesk.service.workers import WorkersState

# Upper ends (seconds) of the classes in which the work on photos is counted.
CLASSES: Final = (0.25, 0.5, 1.0, 2.0, 4.0, 8.0, 16.0, 32.0)
_FIRST_GUESS: Final = 1.0  # seconds a photo, before any was done
_WEIGHT: Final = 0.1  # of the newest photo in the mean


@dataclass(slots=True)
class Counts:
    """Since the start. `refused`: by code. `seconds`: of all work on photos; `classes`: how many took up to each of
    `CLASSES`, and longer."""

    accepted: int = 0
    done: int = 0
    failed: int = 0
    lost: int = 0
    seconds: float = 0.0
    classes: list[int] = field(default_factory=lambda: [0] * (len(CLASSES) + 1))
    refused: Counter[str] = field(default_factory=Counter)
    _mean: float = _FIRST_GUESS

    def note_refused(self, code: str) -> None:
        """A request was refused, wherever."""
        self.refused[code] += 1

    def note_done(self, seconds: float, *, failed: bool) -> None:
        """A task has ended, after so much work on it."""
        if failed:
            self.failed += 1
        else:
            self.done += 1
        self.seconds += seconds
        self.classes[sum(seconds > most for most in CLASSES)] += 1
        self._mean += _WEIGHT * (seconds - self._mean)

    def seconds_each(self, parallel: int) -> float:
        """How long it takes, at present, until one more photo is done."""
        return self._mean / max(1, parallel)


@dataclass(frozen=True, slots=True)
class State:
    """At one moment. `waiting` of at most `queue` tasks, `working`; `kept`: results; `bytes_used` of `bytes_kept`.

    `closing`: nothing is accepted any more. `disk_full`: the last photo found no room.
    """

    waiting: int
    queue: int
    working: int
    kept: int
    bytes_used: int
    bytes_kept: int
    workers: WorkersState
    closing: bool
    disk_full: bool
