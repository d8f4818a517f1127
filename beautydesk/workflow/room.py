"""Whether files can be written to a folder, found by trying, and how much room there is."""

from __future__ import annotations

import errno
import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from beautydesk.core.errors import NowhereToSave
from beautydesk.core.phrase import Phrase
from beautydesk.imaging.files.folders import is_folder
from beautydesk.support import atomic


@dataclass(frozen=True, slots=True)
class Unwritable:
    """Nothing can be written to `folder`: it is not there (`missing`), or the system refuses, for a `reason`."""

    folder: Path
    missing: bool = False
    reason: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Room:
    """On the drive that holds `folder`: `free` bytes for this user, and the drive's own number."""

    folder: Path
    free: int
    drive: int


def unwritable(folder: Path, *, create: Path | None = None, replace: bool = False) -> Unwritable | None:
    """Tried with a real file, as results are saved. `create`: the folder below which, itself included, what is missing
    is made first. `replace`: try to replace a file as well."""
    try:
        if create is not None and folder.is_relative_to(create):
            folder.mkdir(parents=True, exist_ok=True)
        elif not is_folder(folder):
            there = os.path.lexists(folder)
            return Unwritable(folder, missing=not there, reason=os.strerror(errno.ENOTDIR) if there else "")
        atomic.try_out(folder, overwrite=replace)
        return None
    except OSError as error:
        return Unwritable(folder, reason=error.strerror or type(error).__name__, detail=str(error))


def refused(place: Unwritable) -> NowhereToSave:
    """As an error for people, before anything is written."""
    if place.missing:
        message = Phrase("The folder “{folder}” does not exist.", folder=place.folder)
        code = "ERROR_SAVE_FOLDER_MISSING"
    else:
        message = Phrase(
            "The folder “{folder}” cannot be written to ({reason}).", folder=place.folder, reason=place.reason
        )
        code = "ERROR_SAVE_NOT_PERMITTED"
    return NowhereToSave(
        message, code=code, hint=Phrase("Choose another folder."), retryable=True, details={"exception": place.detail}
    )


def standing(folder: Path) -> Path:
    """The folder itself, or the nearest one above it that is there: what is missing would be made in it. Where that is
    no folder, nothing can be made."""
    folder = Path(os.path.abspath(folder))  # noqa: PTH100 no link is followed
    return next((one for one in (folder, *folder.parents) if os.path.lexists(one)), folder)


def room_in(folder: Path) -> Room | None:
    """None where the system does not tell. The folder is there."""
    try:
        return Room(folder, shutil.disk_usage(folder).free, folder.stat().st_dev)
    except OSError:
        return None
