"""Blocking work that the window hands to the background: plain functions, one for each thing a user can ask.

Each takes paths and frozen values, then, if it says how far it is or can be stopped, the `report` and the `token` that
the background gives; it returns a frozen value and knows neither widgets nor signals.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from beautydesk.core.cancel import CancelToken
from beautydesk.core.engine import Progress, Report, RetouchEngine, RetouchResult, Sent, Stage
from beautydesk.core.errors import BeautyDeskError, Charged, PhotoError, SaveError, ServiceError
from beautydesk.core.export import Export
from beautydesk.core.job import RetouchOptions
from beautydesk.core.naming import OnExists
from beautydesk.core.photo import Photo
from beautydesk.core.phrase import Phrase
from beautydesk.core.receipts import Receipt
from beautydesk.viewmodels.picture import Picture
from beautydesk.workflow.retouch import fetch, retouch
from beautydesk.workflow.viewing import THUMBNAIL_SIDE

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

PATIENCE = 0.05  # seconds that a task reads headers for before it tells of them


@dataclass(frozen=True, slots=True)
class Found:
    """What was found in a drop. `files` are no photos, `folders` hold none, `missing` are not there.

    `searched`: photos came out of folders, so that nobody but us knows how many there are.
    """

    photos: tuple[Path, ...]
    files: tuple[Path, ...]
    folders: tuple[Path, ...]
    missing: tuple[Path, ...]
    searched: bool = False


@dataclass(frozen=True, slots=True)
class Inspected:
    """What is known of a photo before anything is asked of it. `width`, `height`: upright pixels.

    `upload`: width and height at which it would be sent to the hosted service.
    """

    width: int
    height: int
    upload: tuple[int, int]
    format: str
    remark: str  # what was taken of the file, where that is not all of it


@dataclass(frozen=True, slots=True)
class Retouched:
    """`patch`: the result, as what it changes in the original."""

    patch: Path
    faces: int | None
    task_id: str | None
    receipt: int | None
    note: str
    thumbnail: QImage
    sent: Sent | None


@dataclass(frozen=True, slots=True)
class PicturePair:
    """The pictures of one photo for the screen. `after`: None while there is none; a `preview` is no result yet."""

    before: Picture
    after: Picture | None
    preview: bool = False


@dataclass(frozen=True, slots=True)
class SaveOrder:
    """A result to be written. `format`: "JPEG", "PNG", "TIFF" or "WEBP"."""

    photo: Path
    patch: Path
    target: Path
    format: str
    export: Export
    on_exists: OnExists
    receipt: int | None = None
    saved_to: Path | None = None  # where it was saved before
    originals: tuple[Path, ...] = ()  # what must not be overwritten


@dataclass(frozen=True, slots=True)
class Saved:
    """`fresh`: the file was written just now; otherwise it held this very result already."""

    path: Path
    fresh: bool


@dataclass(frozen=True, slots=True, eq=False)
class Handed:
    """A result for another program. `image`: at full size, where it was asked for."""

    path: Path
    image: QImage | None


def collect_photos(paths: list[Path]) -> Found:
    """What of the given files and folders is a photo."""
    from beautydesk import imaging
    from beautydesk.imaging.files.folders import is_folder

    collected = imaging.collect_photos(paths)
    missing = tuple(path for path in collected.others if not os.path.lexists(path))
    folders = tuple(path for path in collected.others if is_folder(path))
    files = tuple(path for path in collected.others if path not in missing + folders)
    return Found(collected.photos, files, folders, missing, any(is_folder(path) for path in paths))


def photo_extensions() -> list[str]:
    """What names of photos end in: ".jpg", ".png", ..."""
    from beautydesk.imaging.files.folders import PHOTO_EXTENSIONS

    return sorted(PHOTO_EXTENSIONS)


def inspect_photos(paths: list[Path], report: Report, token: CancelToken) -> list[Inspected | BeautyDeskError]:
    """By their headers, or why not: as many of the first ones as a moment suffices for, one at least."""
    found: list[Inspected | BeautyDeskError] = []
    end = time.monotonic() + PATIENCE
    for path in paths:
        token.raise_if_cancelled()
        try:
            found.append(_inspect(path))
        except BeautyDeskError as error:
            found.append(error)
        if time.monotonic() > end:
            break
    return found


def _inspect(path: Path) -> Inspected:
    from beautydesk import imaging
    from beautydesk.imaging.encode.upload import planned_size

    info = imaging.inspect(path)
    return Inspected(info.width, info.height, planned_size(info.width, info.height), info.format, info.note)


def small_picture(path: Path) -> QImage:
    """A photo for the film strip. Raises `PhotoError` when it cannot be opened."""
    from beautydesk import imaging

    return _image(imaging.thumbnail(path, THUMBNAIL_SIDE))


def retouch_photo(
    path: Path, engine: RetouchEngine, options: RetouchOptions, patch: Path, report: Report, token: CancelToken
) -> Retouched:
    """Decode, retouch, and keep the result in `patch` before anybody is told of it."""
    from beautydesk import imaging

    report(Progress(Stage.PREPARING, 0.0))
    photo = imaging.decode(path)
    token.raise_if_cancelled()
    return _keep(photo, retouch(photo, engine, options, report, token), patch, report)


def resume_photo(
    path: Path, engine: RetouchEngine, receipt: Receipt, patch: Path, report: Report, token: CancelToken
) -> Retouched:
    """Fetch a result that is paid for; the rest is as in `retouch_photo`."""
    from beautydesk import imaging

    report(Progress(Stage.PREPARING, 0.0))
    try:
        photo = imaging.decode(path)
    except PhotoError as error:
        raise _original_gone(str(error)) from error
    return _keep(photo, fetch(engine, receipt, report, token), patch, report)


def save_result(order: SaveOrder, settle: Callable[[int, Path], None]) -> Saved:
    """Write a result; says where it really is. `settle` closes a paid task's receipt."""
    from beautydesk import imaging
    from beautydesk.imaging.files.folders import same_file
    from beautydesk.imaging.files.write import save_original
    from beautydesk.imaging.patch import apply_patch

    if order.saved_to is not None and order.on_exists is not OnExists.REPLACE and order.saved_to.exists():
        return Saved(order.saved_to, fresh=False)
    if any(same_file(order.target, original) for original in order.originals):
        raise SaveError(
            Phrase(
                "“{name}” is an original photo of the list, and originals are never overwritten.",
                name=order.target.name,
            ),
            code="ERROR_SAVE_OVER_ORIGINAL",
            hint="Choose another name.",
        )
    original = imaging.decode(order.photo)
    result = apply_patch(original, order.patch)
    if result is original and order.format == original.format:  # level 0: the very bytes, not encoded once more
        written = save_original(original, order.target, order.on_exists, order.export)
    else:
        written = imaging.save(result, order.target, order.format, order.export, order.on_exists)
    if written is None:
        raise SaveError(
            Phrase("“{name}” is there already and was left alone, as the settings say.", name=order.target.name),
            code="ERROR_SAVE_EXISTS",
            hint="Save the result under another name, or change what happens then in the settings.",
        )
    if order.receipt is not None:
        settle(order.receipt, written)
    return Saved(written, fresh=True)


def hand_over(order: SaveOrder, folder: Path, pixels: bool) -> Handed:
    """A result as a file, and as `pixels`: the file that it is saved in, else one in `folder`, under its own name."""
    from beautydesk import imaging
    from beautydesk.imaging.patch import apply_patch

    path = order.saved_to if order.saved_to is not None and order.saved_to.exists() else None
    if path is not None and not pixels:
        return Handed(path, None)
    result = apply_patch(imaging.decode(order.photo), order.patch)
    if path is None:
        folder.mkdir(parents=True, exist_ok=True)
        path = imaging.save(result, folder / order.target.name, order.format, order.export, OnExists.RENAME)
        assert path is not None, "a free name is always found"
    return Handed(path, _image(imaging.to_srgb(result)) if pixels else None)


def keep_pasted_image(image: QImage, target: Path) -> Path:
    """Pixels from the clipboard or a browser become a PNG of our own, so that they are a photo like any other."""
    target.parent.mkdir(parents=True, exist_ok=True)
    if image.isNull() or not image.save(str(target)):
        raise SaveError(
            Phrase("The pasted picture could not be kept in {folder}.", folder=target.parent),
            hint="Save it as a file and drop that.",
        )
    return target


def _keep(photo: Photo, result: RetouchResult, patch: Path, report: Report) -> Retouched:
    from beautydesk import imaging
    from beautydesk.imaging.patch import write_patch

    report(Progress(Stage.FINISHING, 1.0))
    if result.photo.pixels.shape != photo.pixels.shape:
        raise _original_gone(f"{photo.width} x {photo.height} became {result.photo.width} x {result.photo.height}")
    write_patch(photo, result.photo, patch)
    small = _image(imaging.to_srgb(result.photo, THUMBNAIL_SIDE))
    return Retouched(patch, result.faces, result.task_id, result.receipt, result.note, small, result.sent)


def _original_gone(reason: str) -> ServiceError:
    return ServiceError(
        "The original is gone, was changed, or came back in another shape. The online result is paid for and safe.",
        code="ERROR_ORIGINAL_CHANGED",
        title="The result does not fit its original",
        hint="Run “beautydesk resume”: it saves the online result on its own.",
        charged=Charged.YES,
        details={"reason": reason},
    )


def _image(rgb: NDArray[np.uint8]) -> QImage:
    return Picture.from_rgb(rgb).levels[0]
