"""A photo of the window as it outlives a run of the program: what was asked of it, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from beautydesk.core.engine import Sent
from beautydesk.core.errors import BeautyDeskError
from beautydesk.core.export import Export
from beautydesk.core.job import Choice, JobState, RetouchOptions
from beautydesk.core.mark import Mark
from beautydesk.core.notes import Note
from beautydesk.core.seen_face import SeenFace


@dataclass(frozen=True, slots=True)
class SourceFile:
    """The file that a result was made from, as it was then: its `stamp` (ns of its last change, bytes), and what tells
    it by its contents (`workflow.result_of.source_id`), '' where that could not be read."""

    stamp: tuple[int, int]
    id: str


@dataclass(frozen=True, slots=True)
class ResultInfo:
    """How a photo's result was made and where it lies. `saved_to`: the user's own file, once there is one.

    `bought`: what a hosted service was paid for; every lower level, and fewer faces, can be had from it for nothing.
    `notes`: what that file has of the original's, and what not.
    `service`: what the hosted engine is called that made it. `as_it_came`: the service's picture, which follows no
    options: its original is gone or was changed. `source`: None where it is not a file of the user's.
    `seconds`: that the retouch took, None where that is not known. `saved_as`: the container of `saved_to` and what was
    asked of it; `saved_size`: its width and height in pixels.
    """

    patch: Path
    made_with: Choice
    faces: int | None
    task_id: str | None
    receipt: int | None
    note: str
    sent: Sent | None = None
    saved_to: Path | None = None
    notes: tuple[Note, ...] = ()
    bought: RetouchOptions | None = None
    as_it_came: bool = False
    service: str = ""
    source: SourceFile | None = None
    seconds: float | None = None
    saved_as: tuple[str, Export] | None = None
    saved_size: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class KeptPhoto:
    """`state`: ADDED, DONE, NO_FACE or FAILED; what was under way is none of these, and begins anew. The rest is as in
    the window's list. `format`: of a stand-in, which its own file does not tell."""

    path: Path
    choice: Choice
    pasted: bool = False
    identity: str = ""
    own_result: bool = False
    root: Path | None = None
    stand_in: Path | None = None
    format: str = ""
    state: JobState = JobState.ADDED
    error: BeautyDeskError | None = None
    result: ResultInfo | None = None
    mark: Mark | None = None
    left_as_is: bool = False
    seen: tuple[SeenFace, ...] = ()

    @property
    def unsaved(self) -> bool:
        return self.result is not None and self.result.saved_to is None

    @property
    def files(self) -> tuple[Path, ...]:
        """Those that are needed to bring it back, beside the user's own."""
        own = (self.result.patch if self.result else None, self.stand_in, self.path if self.pasted else None)
        return tuple(file for file in own if file is not None)
