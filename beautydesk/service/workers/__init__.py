"""Where photos are retouched: processes of this computer, or a cluster.

Both carry out the same function (`service.work.retouch`) and look alike to the board of tasks.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from beautydesk.service.work import Answer, Order


class WorkerLost(Exception):
    """Whoever worked on the photo ended before it was done. `from_outside`: it was killed, which says nothing about
    the photo; else it crashed, or took too long."""

    def __init__(self, what: str, *, from_outside: bool) -> None:
        super().__init__(what)
        self.from_outside = from_outside


class WorkersAway(Exception):
    """Nobody can be asked just now; the photo was not worked on. The text says why, in a few words."""


@dataclass(frozen=True, slots=True)
class WorkersState:
    """For people and for monitoring. `kind`: "processes" or "cluster". `ready`: how many work or could begin at once.
    `wanted`: how many there are to be. `lost`: how many ended before their photo was done, so far. `note`: what is
    wrong, or that work goes elsewhere, in a sentence; '' for nothing."""

    kind: str
    ready: int
    wanted: int
    lost: int = 0
    note: str = ""


class Workers(Protocol):
    """All methods are called from the thread of one event loop."""

    @property
    def parallel(self) -> int:
        """How many photos may be given at the same time, just now; may change, and be 0."""
        ...

    @property
    def state(self) -> WorkersState: ...

    async def start(self, changed: Callable[[], None]) -> None:
        """Begin to get ready, without waiting for it. `changed` is called when `parallel` has grown.

        Raises `BeautyDeskError` where it can never work.
        """
        ...

    async def retouch(self, order: Order) -> Answer:
        """Raises `WorkerLost`, `WorkersAway`. When the call is cancelled, the work is given up."""
        ...

    async def close(self) -> None:
        """Give up all work and end."""
        ...
