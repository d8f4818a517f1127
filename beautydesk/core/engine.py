"""What every retouching engine looks like from outside, hosted or on this computer.

An engine opens a photo; the session it gives renders the photo as often as wanted. A retouch is the first rendering at
full size, a preview the same at a smaller scale. One contract suite runs against every implementation.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from beautydesk.core.cancel import CancelToken
from beautydesk.core.edit import Edit
from beautydesk.core.job import RetouchOptions
from beautydesk.core.photo import Photo
from beautydesk.core.receipts import Receipt
from beautydesk.core.seen_face import SeenFace
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

Part = tuple[int, int, int, int]  # left, top, right, bottom in pixels of a picture


def unheard(progress: Progress) -> None:
    """The report of work that nobody watches."""


@dataclass(frozen=True, slots=True)
class EngineFeatures:
    """What people must know before they choose. `credits_per_photo` is 0 for a free engine.

    `parallel`: how many photos are worth working on at the same time. `site`: where people get a key,
    or the address of a service of their own. `offered`: it can be chosen now.
    """

    id: str
    title: str
    uploads: bool
    needs_key: bool
    credits_per_photo: int
    parallel: int = 1
    site: str = ""
    offered: bool = True

    @property
    def costs(self) -> bool:
        """Is each photo paid for?"""
        return self.credits_per_photo > 0


@dataclass(frozen=True, slots=True)
class Sent:
    """The copy of a photo that was handed to a hosted service: upright pixels, and bytes of its file."""

    width: int
    height: int
    size: int


@dataclass(frozen=True, slots=True)
class Purchase:
    """What a hosted service was paid for. `receipt`: id of the one that is settled when the result is saved.

    `bought`: what its answer was made with; lower levels and fewer faces can be had from it for nothing.
    `sent`: what left this computer, None if it is not known any more.
    """

    task_id: str | None
    receipt: int
    bought: RetouchOptions
    sent: Sent | None = None


@dataclass(frozen=True, slots=True)
class RetouchResult:
    """`photo`: the original's metadata, size and profile with retouched pixels.

    `faces`: how many were retouched, None if the engine cannot tell. `task_id`: the hosted service's, None otherwise.
    `receipt`: id of the receipt that is settled when the result is saved, None for free work. `note`: a sentence or two
    for people, or ''. `sent`, `bought`: see `Purchase`, None for free work. `seen`: see `RenderSession.seen`.
    """

    photo: Photo
    engine: str
    faces: int | None = None
    task_id: str | None = None
    receipt: int | None = None
    note: str = ""
    sent: Sent | None = None
    bought: RetouchOptions | None = None
    seen: tuple[SeenFace, ...] = ()


class RenderSession(Protocol):
    """One photo, understood once by one engine; rendered with any options and at any size, as often as wanted, free.

    Safe to use from several threads at once.
    """

    @property
    def photo(self) -> Photo:
        """What is rendered: the original, or the service's own picture where the original is gone or does not fit."""
        ...

    @property
    def faces(self) -> tuple[Rect, ...]:
        """Px of `photo`, largest first. They are looked for when this is read first, which takes a moment."""
        ...

    def seen(self, edit: Edit) -> tuple[SeenFace, ...]:
        """The faces that are known by now, by number, also those that `edit` marks. Nothing is looked for."""
        ...

    def face_in(self, box: Rect) -> Rect | None:
        """The face that can be made out in `box` (fractions of width and height), in px of `photo`; None for none.

        Looked for once, which takes about half a second. Raises `EngineUnavailable`.
        """
        ...

    @property
    def purchase(self) -> Purchase | None:
        """What was bought for it; None for free work."""
        ...

    @property
    def note(self) -> str:
        """A sentence or two for people about the retouch, or ''. May take as long as a rendering."""
        ...

    def count_faces(self, options: RetouchOptions) -> int | None:
        """How many faces a rendering with `options` retouches, None if the engine cannot tell."""
        ...

    def given(self, level: float) -> float:
        """The level (0..1) that a rendering at `level` has: no more than was bought, its own where it follows none.

        May take as long as a rendering.
        """
        ...

    def prepare(self, options: RetouchOptions, token: CancelToken) -> None:
        """Do beforehand, and keep, what renderings need, for a slider: some 45 MB for a large face.

        Raises `NoFaceFound`, `PhotoError`, `EngineUnavailable`, `Cancelled`.
        """
        ...

    def render(
        self,
        options: RetouchOptions,
        scale: float = 1.0,
        part: Part | None = None,
        *,
        token: CancelToken,
        report: Report = unheard,
    ) -> Pixels:
        """The photo as `options` ask, but for the strokes of the brush: H x W x 3 in its own profile's numbers.

        `scale`: above 0, up to 1. `part`: only that much of the scaled picture is given, with the very pixels that the
        whole has. What is returned is not to be written to. `report` is called from the calling thread. Raises
        `ValueError` for a scale or part that cannot be, `Cancelled`, and as `prepare` does.
        """
        ...


class RetouchEngine(Protocol):
    """Opens one photo at a time; may be called from several threads at once."""

    @property
    def features(self) -> EngineFeatures: ...

    def open(self, photo: Photo, options: RetouchOptions, report: Report, token: CancelToken) -> RenderSession:
        """Begin work on a photo, which is never written to. A hosted engine buys what `options` ask, unless it is paid.

        `report` is called from the calling thread. Raises `Cancelled` soon after the token is cancelled, else a
        `BeautyDeskError`: `NoFaceFound`, `EngineUnavailable`, `AccountError`, `ServiceError`, ... Where `options`
        change nothing, nothing is looked for or bought.
        """
        ...

    def reopen(self, photo: Photo, receipt: int | None, token: CancelToken) -> RenderSession:
        """What can be rendered without asking or paying anybody.

        `receipt`: id of what was bought for this photo, None for an engine that is free. Raises `PhotoError`,
        `EngineUnavailable`, `Cancelled`; that there is no face is told when one is needed.
        """
        ...

    def close(self) -> None:
        """Give back connections and threads. The engine is not used afterwards."""
        ...


@runtime_checkable
class ResumingEngine(Protocol):
    """An engine whose paid work can be fetched later."""

    def fetch(
        self, receipt: Receipt, report: Report, token: CancelToken, *, without_original: bool = False
    ) -> RenderSession:
        """Fetch what was paid for, from wherever it stands; nothing is submitted and nothing is charged.

        Raises `TaskPending` when it is not there yet, another `ServiceError` when it never will be; `OriginalMissing`
        when it is here and kept, and the photo that it belongs to is not. Only `without_original` the service's own
        picture is given then.
        """
        ...


def free_engine(engines: Mapping[str, RetouchEngine]) -> str:
    """The id of the engine that works on this computer: it is always there."""
    return next(name for name, engine in engines.items() if not engine.features.uploads)
