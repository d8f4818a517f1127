"""What may be tried again, and after how long: rules only, no clock and no network.

A submit that costs credits has no idempotency key, so it is repeated only where the service clearly did not take it.
What costs nothing is repeated within bounds: everything after it, and a submit to a service that is free.
"""

from __future__ import annotations

import enum
from collections.abc import Mapping
from typing import Final

from beautydesk.engines.ailab.codes import Kind


class Call(enum.Enum):
    """The things that are asked of the service."""

    SUBMIT = "submit"
    POLL = "poll"
    DOWNLOAD = "download"
    CREDITS = "credits"


_NOT_SENT: Final = frozenset({Kind.UNREACHABLE, Kind.NO_ROUTE})
_FREE: Final = _NOT_SENT | {Kind.SLOW_DOWN, Kind.TRANSIENT, Kind.UNREADABLE, Kind.PORTAL, Kind.BROKEN}

REPEATABLE: Final[Mapping[Call, frozenset[Kind]]] = {
    Call.SUBMIT: _NOT_SENT | {Kind.SLOW_DOWN},
    Call.POLL: _FREE,
    # A result may take a moment to appear at its address, and refusals of a storage host mean nothing yet.
    Call.DOWNLOAD: frozenset(Kind) - {Kind.INSECURE, Kind.PROXY},
    Call.CREDITS: _FREE,
}

# Answers to a query after which the task has no result, now or ever.
ENDS_TASK: Final = frozenset({Kind.PHOTO, Kind.OURS})

MOST_REPEATS: Final[Mapping[Call, int]] = {Call.SUBMIT: 4, Call.POLL: 6, Call.DOWNLOAD: 4, Call.CREDITS: 1}

# Without a network people want to know soon; a task that is under way is worth more patience.
MOST_REPEATS_UNREACHABLE: Final[Mapping[Call, int]] = {**MOST_REPEATS, Call.SUBMIT: 2}

LONGEST_BACKOFF: Final = 8.0
LONGEST_ASKED: Final = 60.0


def backoff(failures: int, jitter: float) -> float:
    """Seconds to wait after the `failures`-th failure in a row (1, 2, ...): 1, 2, 4, 8, 8, ..., give or take a quarter.

    `jitter` in 0..1 chooses within that quarter, so that several photos do not come back at the same moment.
    """
    return min(2.0 ** (failures - 1), LONGEST_BACKOFF) * (0.75 + 0.5 * jitter)


def wait_before_repeat(
    call: Call, kind: Kind, failures: int, *, jitter: float, asked: float | None = None, free: bool = False
) -> float | None:
    """Seconds until the next try after `failures` (>= 1) failures in a row, the last one of `kind`; None: no next try.

    `asked`: the wait that the service itself named (Retry-After, seconds), honoured up to a minute. `free`: it never
    charges anything.
    """
    if free and call is Call.SUBMIT:
        call = Call.POLL
    bounds = MOST_REPEATS_UNREACHABLE if kind in _NOT_SENT else MOST_REPEATS
    if kind not in REPEATABLE[call] or failures > bounds[call]:
        return None
    return max(backoff(failures, jitter), min(asked or 0.0, LONGEST_ASKED))
