"""Saving a result: whole or not at all, and never over the original.

The bytes are made in memory, written to a hidden file in the same folder, forced to the disk and only then given
their name. A name that somebody else took in the meantime is not overwritten unless that was asked for.
"""

from __future__ import annotations

import contextlib
import errno
import logging
import os
import shutil
import time
from pathlib import Path
from typing import TYPE_CHECKING

from beautydesk.core.errors import NowhereToSave, PhotoError, SaveError
from beautydesk.core.export import DEFAULT_EXPORT, Export, MadeBy, SavedFile
from beautydesk.core.naming import OnExists, format_of, free_path, output_format
from beautydesk.core.notes import Extra
from beautydesk.core.phrase import Phrase, Sentences
from beautydesk.imaging.files.folders import same_file
from beautydesk.imaging.files.regular import read_regular, stamp
from beautydesk.support import atomic

if TYPE_CHECKING:
    from beautydesk.core.photo import Photo
    from beautydesk.imaging.encode.like_original import Origin
    from beautydesk.imaging.jpeg.gain_map import GainMap

_log = logging.getLogger(__name__)

_OF_THE_NAME = frozenset({errno.ENAMETOOLONG, errno.EISDIR})  # other files can be written all the same
_SAFE = Phrase("The original is untouched.")  # whether the result outlives this error, only the caller knows


def save(
    photo: Photo,
    target: Path,
    fmt: str | None = None,
    export: Export = DEFAULT_EXPORT,
    on_exists: OnExists = OnExists.RENAME,
    made_from: str | None = None,
    original: Photo | None = None,
    made_by: MadeBy | None = None,
) -> SavedFile | None:
    """Writes the photo with its metadata and colour profile; returns what was written, None if it was skipped.

    `fmt`: "JPEG", "PNG", "TIFF" or "WEBP"; by default what the extension of `target` says, else the photo's own.
    `made_from`: marks the file as a result of ours (`imaging.metadata.result_mark`); None for what is none.
    `original`: the photo before its retouch, decoded from the file that is `photo.source`: see `Export.as_original`.
    Metadata a format cannot hold are left out. Raises `SaveError`; then no file is left behind.
    """
    from beautydesk.imaging.encode.encoder import encode
    from beautydesk.imaging.encode.like_original import encoded_anew

    if not _is_wanted(photo, target, on_exists):
        return None
    fmt = fmt or format_of(target) or output_format(photo.format)
    like = fmt == photo.format == "JPEG" and original is not None and original.source is not None
    origin = _origin(original) if like else None
    gain_map = _gain_map(photo) if fmt == "JPEG" else None
    encoded = encode(photo, fmt, export, made_from, origin, gain_map, made_by)
    data, notes = encoded.data, encoded.notes
    if like and origin is None and export.as_original:
        notes = (encoded_anew(without_original=True), *notes)
    if export.signing is not None:
        from beautydesk.imaging.files import signing

        data = signing.signed(data, fmt, photo.source, made_by, export)
        notes = signing.notes(notes)
    written = _put(photo, target, data, on_exists, keep_date=export.keep_date)
    return None if written is None else SavedFile(written, notes, (photo.width, photo.height))


def _origin(original: Photo | None) -> Origin | None:
    """The file that a photo was decoded from, as long as it is the same; None where it is not at hand."""
    from beautydesk.imaging.encode.like_original import Origin

    if original is None or original.source is None or original.stamp is None:
        return None
    try:
        data = read_regular(original.source)
    except PhotoError:
        return None
    return Origin(data, original) if stamp(original.source) == original.stamp else None


def _gain_map(photo: Photo) -> GainMap | None:
    """That of a HEIC or AVIF photo, from its file as long as it is the same; None where none can be had."""
    from beautydesk.imaging.files.gain_map import gain_map_in

    here = photo.format in ("HEIF", "AVIF") and Extra.GAIN_MAP in photo.extras and photo.own_numbers
    if not here or photo.source is None or photo.stamp is None:
        return None
    try:
        data = read_regular(photo.source)
    except PhotoError:
        return None
    return gain_map_in(data) if stamp(photo.source) == photo.stamp else None


def save_original(
    photo: Photo,
    target: Path,
    on_exists: OnExists = OnExists.RENAME,
    export: Export = DEFAULT_EXPORT,
    made_from: str | None = None,
) -> SavedFile | None:
    """Like `save`, but writes the very bytes of the file that the photo came from: for results that change nothing.

    A location that is to be removed is worth encoding the photo anew. A JPEG is not, and may tell of it in many places:
    it is then written as a result is, every block as it was. `photo.source` is set. Raises `SaveError`, and
    `PhotoError` when that file cannot be read any more.
    """
    from beautydesk.imaging.metadata.embedded import tells_location

    assert photo.source is not None
    if export.remove_location and (photo.format == "JPEG" or tells_location(photo)):
        return save(photo, target, photo.format, export, on_exists, made_from, original=photo)
    if not _is_wanted(photo, target, on_exists):
        return None
    written = _put(photo, target, read_regular(photo.source), on_exists, keep_date=export.keep_date)
    return None if written is None else SavedFile(written, size=(photo.width, photo.height))


def _is_wanted(photo: Photo, target: Path, on_exists: OnExists) -> bool:
    """False when the file is there and is to be left alone."""
    _check_place(photo, target, on_exists)
    return not (on_exists is OnExists.SKIP and os.path.lexists(target))


def _put(photo: Photo, target: Path, data: bytes, on_exists: OnExists, *, keep_date: bool) -> Path | None:
    try:
        return _publish(photo, target, data, on_exists, keep_date=keep_date)
    except OSError as error:
        raise refusal(target, error) from error


def _check_place(photo: Photo, target: Path, on_exists: OnExists) -> None:
    """Says what can be said before any work is done."""
    _check_folder(target.parent)
    if on_exists is OnExists.REPLACE and is_original(photo, target):
        raise SaveError(
            Phrase("“{name}” is the original photo, and originals are never overwritten.", name=target.name),
            code="ERROR_SAVE_OVER_ORIGINAL",
            hint="Choose another name.",
        )


def _check_folder(folder: Path) -> None:
    if not folder.is_dir():
        raise NowhereToSave(
            Sentences(Phrase("The folder “{folder}” does not exist.", folder=folder.name or folder), _SAFE),
            code="ERROR_SAVE_FOLDER_MISSING",
            hint="Choose another folder.",
        )


def make_folder(target: Path, root: Path) -> None:
    """The folder of `target`, below `root`, is made if it is missing. `root` itself is not: where it is gone, its card
    or share is away. Raises `SaveError`."""
    _check_folder(root)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise refusal(target, error) from error


def is_original(photo: Photo, target: Path) -> bool:
    """Is `target` the file that the photo came from, under whatever name, link or spelling?"""
    if photo.source is None:
        return False
    return same_file(target, photo.source) or os.path.realpath(target) == os.path.realpath(photo.source)


def _publish(photo: Photo, target: Path, data: bytes, on_exists: OnExists, *, keep_date: bool) -> Path | None:
    with atomic.staged(target.parent, data) as temporary:
        if keep_date and photo.source is not None:
            _date(temporary, photo.source)
        match on_exists:
            case OnExists.REPLACE:
                _check_place(photo, target, on_exists)  # it may have become a link to the original meanwhile
                _permit(temporary, target)
                atomic.replace(temporary, target)
                written: Path | None = target
            case OnExists.SKIP:
                written = target if atomic.publish(temporary, target) else None
            case OnExists.RENAME:
                written = free_path(target)
                while not atomic.publish(temporary, written):
                    written = free_path(target)
    atomic.sync_folder(target.parent)
    return written


def _permit(file: Path, replaced: Path) -> None:
    """Whoever may read and write the file that is replaced, may do so afterwards, and nobody else."""
    with contextlib.suppress(OSError):  # nothing is there, or the drive has no permissions
        shutil.copymode(replaced, file, follow_symlinks=False)


def _date(file: Path, original: Path) -> None:
    """Give a file the date of its original; on macOS its creation moves back with that. No result is lost to a drive
    that cannot, or to an original that is gone."""
    try:
        os.utime(file, ns=(time.time_ns(), original.stat().st_mtime_ns))
    except (OSError, OverflowError) as error:
        _log.warning("the date of an original could not be kept: %s", error)


def refusal(target: Path, error: OSError) -> SaveError:
    folder, kind = target.parent.name or str(target.parent), SaveError if error.errno in _OF_THE_NAME else NowhereToSave
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT:
            message = Phrase("There is no space left on the drive for “{name}”.", name=target.name)
            code, hint = "ERROR_SAVE_DISK_FULL", Phrase("Free some space, or choose another folder.")
        case errno.EFBIG:
            message = Phrase("“{name}” is larger than this drive or account allows.", name=target.name)
            code = "ERROR_SAVE_DISK_FULL"
            hint = Phrase("Choose another folder, or a format that makes smaller files.")
        case errno.EACCES | errno.EPERM | errno.EROFS:
            message = Phrase("The folder “{folder}” may not be written to.", folder=folder)
            code, hint = "ERROR_SAVE_NOT_PERMITTED", Phrase("Choose another folder.")
        case errno.ENAMETOOLONG:
            message = Phrase("The name “{name}” is too long for this drive.", name=target.name)
            code, hint = "ERROR_SAVE_NAME", Phrase("Choose a shorter name.")
        case errno.EISDIR:
            message = Phrase("“{name}” is a folder.", name=target.name)
            code, hint = "ERROR_SAVE_NAME", Phrase("Choose another name.")
        case _:
            reason = error.strerror or Phrase("write error")
            message = Phrase("“{name}” could not be written ({reason}).", name=target.name, reason=reason)
            code, hint = "ERROR_SAVE_FAILED", Phrase("Choose another folder.")
    safe = Sentences(message, _SAFE)
    return kind(safe, code=code, hint=hint, retryable=True, details={"exception": str(error)})
