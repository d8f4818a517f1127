"""The one way from a result to the user's file.

No original is ever overwritten. A result that leaves every pixel as it is, in its own format, is a copy of the
original's very bytes: encoding a JPEG anew would change its pixels. What is paid for is settled when its file is there.
"""

from __future__ import annotations

import enum
import os
from collections.abc import Callable, Container, Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from beautydesk.core.cancel import CancelToken
from beautydesk.core.engine import Report, RetouchEngine, RetouchResult
from beautydesk.core.errors import PhotoError, SaveError
from beautydesk.core.export import MadeBy, SavedFile
from beautydesk.core.job import RetouchOptions
from beautydesk.core.naming import OnExists
from beautydesk.core.photo import Photo
from beautydesk.core.phrase import Phrase
from beautydesk.core.receipts import Receipt
from beautydesk.workflow import photos
from beautydesk.workflow.destinations import Destination
from beautydesk.workflow.result_of import source_id
from beautydesk.workflow.retouch import fetch, retouch

Settle = Callable[[int, Path], None]


class Originals:
    """Photos that nothing may be written over, under whatever name, link or spelling. The disk is asked once, when one
    is looked for first. Safe to use from several threads."""

    def __init__(self, paths: Iterable[Path]) -> None:
        self._paths = tuple(paths)

    def __contains__(self, path: object) -> bool:
        return isinstance(path, Path) and not self._known.isdisjoint(_names_of(path))

    @cached_property
    def _known(self) -> frozenset[object]:
        return frozenset(name for path in self._paths for name in _names_of(path))


def _names_of(path: Path) -> tuple[object, ...]:
    """What a file is told by: its place, and its number on its drive while it is there."""
    real = os.path.realpath(path)
    try:
        state = path.stat()
    except OSError:
        return (real,)
    return (real, (state.st_dev, state.st_ino))


class Place(enum.Enum):
    """What is where a result is to go."""

    FREE = "free"
    TAKEN = "taken"
    ORIGINAL = "original"  # nothing is ever written over it


def place_of(path: Path, originals: Container[Path]) -> Place:
    if path in originals:
        return Place.ORIGINAL
    return Place.TAKEN if os.path.lexists(path) else Place.FREE


@dataclass(frozen=True, slots=True, eq=False)
class Unsaved:
    """A result that no file of the user's holds yet. `unchanged`: it is its original, pixel by pixel. `original`: None
    where it is gone. `made_by`: what its file may tell of it."""

    result: RetouchResult
    unchanged: bool
    original: Photo | None = None
    made_by: MadeBy | None = None


def retouched(
    path: Path, engine: RetouchEngine, options: RetouchOptions, report: Report, token: CancelToken
) -> Unsaved:
    """Decode and retouch a file. Raises `PhotoError` and whatever `workflow.retouch` does."""
    original = photos.decode(path)
    result = retouch(original, engine, options, report, token)
    return Unsaved(result, same_pixels(original, result.photo), original, MadeBy(result.engine, options.level))


def fetched(
    engine: RetouchEngine, receipt: Receipt, report: Report, token: CancelToken, *, without_original: bool = False
) -> Unsaved:
    """What was paid for. Raises whatever `workflow.fetch` does."""
    result = fetch(engine, receipt, report, token, without_original=without_original)
    made_by = MadeBy(result.engine, receipt.options.level)
    try:
        original = photos.decode(receipt.photo)
    except PhotoError:
        return Unsaved(result, unchanged=False, original=None, made_by=made_by)
    return Unsaved(result, same_pixels(original, result.photo), original, made_by)


def save(
    photo: Photo,
    to: Destination,
    *,
    unchanged: bool,
    original: Photo | None = None,
    originals: Container[Path] = (),
    receipt: int | None = None,
    settle: Settle | None = None,
    made_by: MadeBy | None = None,
) -> SavedFile | None:
    """Write a result and `settle` its receipt; None when a file was there and was to be left alone.

    `unchanged`: see `same_pixels`. `original`: the photo before its retouch, where it is at hand. `originals`: photos
    beside its own that may not be overwritten. `made_by`: its retouch, as its file may tell of it. Raises `SaveError`;
    then no file is left behind.
    """
    from beautydesk.imaging.files import write

    ready(to)
    if to.on_exists is OnExists.REPLACE and to.path in originals:
        raise SaveError(
            Phrase(
                "“{name}” is an original photo of the list, and originals are never overwritten.", name=to.path.name
            ),
            code="ERROR_SAVE_OVER_ORIGINAL",
            hint="Choose another name.",
        )
    made_from = "" if photo.source is None else source_id(photo.source)
    size = to.export.size.of(photo.width, photo.height)
    if size != (photo.width, photo.height):
        from beautydesk.imaging.smaller import smaller

        photo, original = smaller(photo, *size), None
        made_by = None if unchanged else made_by
        written = write.save(photo, to.path, to.format, to.export, to.on_exists, made_from, original, made_by)
    elif unchanged and to.format == photo.format and photo.source is not None:
        written = write.save_original(photo, to.path, to.on_exists, to.export, made_from)
    else:
        made_by = None if unchanged else made_by
        written = write.save(photo, to.path, to.format, to.export, to.on_exists, made_from, original, made_by)
    if written is not None and receipt is not None and settle is not None:
        settle(receipt, written.path)
    return written


def ready(to: Destination) -> None:
    """Make its folder, where that is one of those below the folder that was named. Raises `SaveError`."""
    from beautydesk.imaging.files import write

    if to.root is not None:
        write.make_folder(to.path, to.root)


def same_pixels(original: Photo, result: Photo) -> bool:
    """Does a result leave every pixel of its original as it is?"""
    from beautydesk.imaging.differing import same

    return same(original.pixels, result.pixels)
