"""How long work on photos still takes, judged by the last ones; and how that is said without going up and down."""

from __future__ import annotations

import math
from collections import deque
from typing import Final

_REMEMBERED: Final = 20  # photos: enough to even out, few enough to follow a change
_ENOUGH: Final = 3  # photos before anything is said
_TRIM_FROM: Final = 6  # photos from which on the quickest and the slowest are left out
_ALWAYS: Final = 6.0  # megapixels that are worth the part of the work that no photo spares
_RISE: Final = 1.25  # a time that was said goes up when it is wrong by more
_STEPS: Final = ((60, 15), (600, 60), (3600, 300))  # up to so many seconds it is said in steps of so many
_COARSEST: Final = 900  # seconds


def weight_here(megapixels: float) -> float:
    """How much work a photo is for the engine of this computer; only ratios mean something."""
    return _ALWAYS + megapixels


class Pace:
    """The last photos of one engine, which works on `parallel` of them side by side.

    A photo has a `weight`: two of twice the weight take twice as long. For an engine that does not care it is 1.
    """

    def __init__(self, parallel: int) -> None:
        self._parallel = max(1, parallel)
        self._last: deque[tuple[float, float]] = deque(maxlen=_REMEMBERED)

    def ended(self, seconds: float, weight: float) -> None:
        """A photo took so long, from its beginning to its end; above 0 both."""
        self._last.append((seconds, weight))

    def left(self, weight: float, photos: int) -> float | None:
        """Seconds that `photos` of this `weight` together still take; None as long as too little is known."""
        if len(self._last) < _ENOUGH:
            return None
        known = sorted(self._last, key=lambda one: one[0] / one[1])
        if len(known) >= _TRIM_FROM:
            known = known[1:-1]
        rate = sum(seconds for seconds, _ in known) / sum(weight for _, weight in known)
        return weight * rate / min(self._parallel, max(1, photos))


def rounded_up(seconds: float) -> int:
    """Seconds as people say them: the less there is left, the finer; never less than there is."""
    for most, step in _STEPS:
        if seconds <= most:
            return max(step, math.ceil(seconds / step) * step)
    return math.ceil(seconds / _COARSEST) * _COARSEST


class Countdown:
    """What is said of the time that is left: it falls in steps, and rises only when it was clearly wrong."""

    def __init__(self) -> None:
        self._said: int | None = None

    def say(self, seconds: float | None) -> int | None:
        """Seconds to say now. `seconds`: what is believed now, None for nothing."""
        if seconds is None:
            self._said = None
            return None
        fresh = rounded_up(seconds)
        if self._said is None or fresh < self._said or seconds > _RISE * self._said:
            self._said = fresh
        return self._said

    def forget(self) -> None:
        """Other work begins."""
        self._said = None
