"""What every retouching engine looks like from outside, hosted or on this computer.

The window and the command line know this Protocol only; one contract suite runs against every implementation.
"""

from __future__ import annotations

import enum
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from beautydesk.core.cancel import CancelToken
from beautydesk.core.job import RetouchOptions
from beautydesk.core.photo import Photo
from beautydesk.core.receipts import Receipt
from beautydesk.core.viewport import Rect

if TYPE_CHECKING:
    from beautydesk.core.photo import Pixels


class Stage(enum.Enum):
    """What an engine is doing right now, in the order in which it can happen."""

    PREPARING = "preparing"
    SENDING = "sending"
    QUEUED = "queued"
    RETOUCHING = "retouching"
    FETCHING = "fetching"
    FINISHING = "finishing"


@dataclass(frozen=True, slots=True)
class Progress:
    """`fraction` of the whole photo's work in 0..1, never falling within one photo; None while it cannot be known.

    `since`: when the service was given the photo, in seconds since the epoch. `offline`: it cannot be reached just now.
    """

    stage: Stage
    fraction: float | None = None
    since: float | None = None
    offline: bool = False


Report = Callable[[Progress], None]


@dataclass(frozen=True, slots=True)
class EngineFeatures:
    """What people must know before they choose. `credits_per_photo` is 0 for a free engine.

    `parallel`: how many photos are worth working on at the same time.
    """

    id: str
    title: str
    uploads: bool
    needs_key: bool
    credits_per_photo: int
    parallel: int = 1


@dataclass(frozen=True, slots=True)
class Sent:
    """The copy of a photo that was handed to a hosted service: upright pixels, and bytes of its file."""

    width: int
    height: int
    size: int


@dataclass(frozen=True, slots=True)
class RetouchResult:
    """`photo`: the original's metadata, size and profile with retouched pixels.

    `faces`: how many were retouched, None if the engine cannot tell. `task_id`: the hosted service's, None otherwise.
    `receipt`: id of the receipt that is settled when the result is saved, None for free work. `note`: a sentence or two
    for people, or ''. `sent`: what left this computer, None if nothing did or it is not known any more.
    """

    photo: Photo
    engine: str
    faces: int | None = None
    task_id: str | None = None
    receipt: int | None = None
    note: str = ""
    sent: Sent | None = None


class RetouchEngine(Protocol):
    """Retouches one photo at a time; may be called from several threads at once."""

    @property
    def features(self) -> EngineFeatures: ...

    def retouch(self, photo: Photo, options: RetouchOptions, report: Report, token: CancelToken) -> RetouchResult:
        """Return the retouched photo; `photo` itself is never written to. Level 0 returns identical pixels.

        `report` is called from the calling thread. Raises `Cancelled` soon after the token is cancelled, else a
        `BeautyDeskError`: `NoFaceFound`, `EngineUnavailable`, `AccountError`, `ServiceError`, ...
        """
        ...

    def close(self) -> None:
        """Give back connections and threads. The engine is not used afterwards."""
        ...


@runtime_checkable
class ResumingEngine(Protocol):
    """An engine whose paid work can be fetched later."""

    def resume(self, receipt: Receipt, report: Report, token: CancelToken) -> RetouchResult:
        """Fetch what was paid for, from wherever it stands; nothing is submitted and nothing is charged.

        Raises `TaskPending` when it is not there yet, another `ServiceError` when it never will be.
        """
        ...


class Development(Protocol):
    """One photo, understood once, and given at any options as often as wanted, for nothing.

    `faces`: where they are, px of the photo, largest first. `most`: the highest level (0..1) that can be given.
    """

    @property
    def faces(self) -> tuple[Rect, ...]: ...

    @property
    def most(self) -> float: ...

    def render(self, options: RetouchOptions, scale: float, token: CancelToken) -> Pixels:
        """The photo at `scale` (0 < scale <= 1) in its own profile's numbers; strokes of the brush are not in it.

        Levels above `most` are given as `most`. Safe to call from several threads. Raises `Cancelled`.
        """
        ...


@runtime_checkable
class DevelopingEngine(Protocol):
    """An engine that can show a photo at other options without being asked, or paid, again."""

    def develop(self, photo: Photo, receipt: int | None, token: CancelToken) -> Development:
        """`receipt`: of the result that was bought for this photo, None for an engine that is free.

        Raises `NoFaceFound`, `PhotoError`, `EngineUnavailable`, `Cancelled`.
        """
        ...
