"""The time of day by a clock that nobody sets.

A computer's clock is set now and then, by hours when it was wrong at start. Results are kept for a day all the same,
so the time is taken once and carried on by the seconds that have passed, over restarts as well.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass


def passed() -> float:
    """Seconds that have passed since some moment, sleep of the computer included where the system can tell."""
    boot = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if boot is None else time.clock_gettime(boot)


@dataclass(frozen=True, slots=True)
class Reading:
    """Both clocks at one moment, in seconds since the epoch: `now` is ours, `wall` the computer's."""

    now: float
    wall: float


class Clock:
    """`wall`: the computer's clock. `steady`: seconds that have passed."""

    def __init__(self, wall: Callable[[], float] = time.time, steady: Callable[[], float] = passed) -> None:
        self._wall, self._steady = wall, steady
        self._zero = wall() - steady()

    def go_on_from(self, last: Reading) -> None:
        """Continue the clock of an earlier run: what the computer's says has passed since then has passed."""
        now = last.now + max(0.0, self._wall() - last.wall)
        self._zero = now - self._steady()

    def now(self) -> float:
        """Seconds since the epoch; never falls."""
        return self._zero + self._steady()

    def read(self) -> Reading:
        return Reading(self.now(), self._wall())
