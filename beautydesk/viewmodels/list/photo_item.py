"""One photo of the window's list: what is known of it, what was asked of it, and what became of it."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtGui import QImage

from beautydesk.core.cancel import CancelToken
from beautydesk.core.engine import EngineFeatures, Progress
from beautydesk.core.errors import BeautyDeskError
from beautydesk.core.job import Choice, JobState
from beautydesk.core.kept_photo import ResultInfo
from beautydesk.core.mark import Mark
from beautydesk.core.notes import Extra, Note
from beautydesk.core.receipts import Receipt
from beautydesk.core.seen_face import SeenFace
from beautydesk.support.shown import shown
from beautydesk.workflow.viewing import LoadedPhoto


@dataclass(slots=True, eq=False)
class PhotoItem:
    """One photo in the list. `size`: upright (width, height) in pixels, None until it was inspected.

    `identity`: the same for the same file under whatever path, '' where that does not matter. `own_result`: it is a
    result of Beauty Desk itself, left as it is until the user insists. `root`: the folder out of which it was added,
    None where it was named itself. `mark`: what was decided about its result.
    `seen`: its faces as far as they are known; () where nobody has looked, or there is none.
    `left_as_is`: no face was found in it, and the user wants nothing else with it: it is done.
    `stand_in`: a file of ours that takes the place of an original that is gone.
    `thumbnail` is there while it is among those looked at last, see `Inspector`; `shelved` is the same as a JPEG.
    """

    id: int
    path: Path
    pasted: bool = False
    identity: str = ""
    own_result: bool = False
    root: Path | None = None
    stand_in: Path | None = None
    state: JobState = JobState.ADDED
    size: tuple[int, int] | None = None
    upload: tuple[int, int] | None = None  # (width, height) at which it would be sent to the hosted service
    moment: float | None = None  # seconds since 1970: when it was taken by its camera's clock, else its file's
    format: str = ""  # Pillow's name of the container
    notes: tuple[Note, ...] = ()  # what was taken of the file, where that is not all of it
    extras: frozenset[Extra] = frozenset()
    thumbnail: QImage | None = None
    shelved: bytes = b""
    progress: Progress | None = None
    error: BeautyDeskError | None = None
    save_error: BeautyDeskError | None = None  # why the result could not be written
    result: ResultInfo | None = None
    mark: Mark | None = None
    seen: tuple[SeenFace, ...] = ()
    left_as_is: bool = False
    token: CancelToken | None = None  # stops the work under way
    asked: Choice | None = None  # what was asked of it last
    engine: EngineFeatures | None = None  # of the engine that was asked
    receipt: Receipt | None = None  # what is paid for: in an earlier run and fetched now, or before it was stopped
    sent: bool = False  # the hosted service may have it
    settling: bool = False  # it was stopped while it was with the hosted engine, and the books are not asked yet
    loaded: LoadedPhoto | None = field(default=None, repr=False)  # decoded, while it is shown

    @property
    def file(self) -> Path:
        """Where its pixels are."""
        return self.stand_in or self.path

    @property
    def name(self) -> str:
        """As it is shown."""
        return shown(self.path.name)

    @property
    def names(self) -> set[str]:
        """What it is found by."""
        return {os.fspath(self.path), self.identity} - {""}

    @property
    def is_ours(self) -> bool:
        """Its file is one of ours, so that its folder is no place to save results into."""
        return self.pasted or self.stand_in is not None

    def loaded_now(self) -> LoadedPhoto | None:
        """For work that begins later, in another thread: `loaded` as it is then."""
        return self.loaded

    @property
    def hosted(self) -> bool:
        """Was an engine asked that sends photos to a service?"""
        return self.engine is not None and self.engine.uploads

    @property
    def costs(self) -> bool:
        """Was an engine asked that is paid for?"""
        return self.engine is not None and self.engine.costs

    @property
    def active(self) -> bool:
        return self.state in (JobState.WAITING, JobState.WORKING)

    @property
    def faceless(self) -> bool:
        """Was no face found when it was retouched, and nothing decided about that yet? Nothing is wrong with it."""
        return self.state is JobState.NO_FACE and not self.left_as_is

    @property
    def unsaved(self) -> bool:
        return self.result is not None and self.result.saved_to is None
