"""Opening a file that somebody dropped on us: it may be missing, empty, a folder, a pipe or not ours to read.

Whatever it is, opening never blocks and every refusal is one clear `PhotoError`.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from beautydesk.core.errors import PhotoError
from beautydesk.core.phrase import Phrase

MAX_FILE_BYTES = 4_000_000_000  # what a TIFF can address; some decoders read the file whole


@contextmanager
def open_regular(path: Path) -> Iterator[tuple[BinaryIO, int]]:
    """The regular, non-empty file at `path` opened for reading, and its size in bytes. Raises `PhotoError`."""
    try:
        _check_kind(path, path.stat())
        # O_NONBLOCK: should a pipe have taken the file's place meanwhile, opening it must not wait for a writer
        flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
        handle = os.open(path, flags)
        with os.fdopen(handle, "rb") as file:
            status = os.fstat(file.fileno())
            _check_kind(path, status)
            yield file, status.st_size
    except OSError as error:
        raise _refusal(path, error) from error
    except ValueError as error:  # a name that no file can have (embedded null)
        raise missing(path, str(error)) from error


def read_regular(path: Path) -> bytes:
    """All bytes of the regular, non-empty file at `path`. Raises `PhotoError`."""
    with open_regular(path) as (file, _size):
        return file.read()


def stamp(path: Path) -> tuple[int, int] | None:
    """When a file was changed last (ns since the epoch), and its size in bytes: does it still hold what was read?

    None when it is not there.
    """
    try:
        status = path.stat()
    except (OSError, ValueError):
        return None
    return status.st_mtime_ns, status.st_size


def _check_kind(path: Path, status: os.stat_result) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise PhotoError(
            Phrase("“{name}” is a folder without photos.", name=path.name),
            code="ERROR_PHOTO_NOT_AN_IMAGE",
            hint="Choose a photo, or a folder that holds some.",
        )
    if not stat.S_ISREG(status.st_mode):
        raise PhotoError(
            Phrase("“{name}” is not a file but a device or a pipe.", name=path.name),
            code="ERROR_PHOTO_NOT_AN_IMAGE",
            hint="Choose a photo file.",
        )
    if status.st_size == 0:
        raise PhotoError(
            Phrase("{name} is empty (0 bytes).", name=f"“{path.name}”"),
            code="ERROR_PHOTO_EMPTY",
            hint="Copy it again from where it came.",
        )
    if status.st_size > MAX_FILE_BYTES:
        raise PhotoError(
            Phrase(
                "“{name}” has {size:.1f} GB; up to {most:.0f} GB are opened.",
                name=path.name,
                size=status.st_size / 1e9,
                most=MAX_FILE_BYTES / 1e9,
            ),
            code="ERROR_PHOTO_TOO_LARGE",
            hint="Export a smaller copy of it first.",
        )


def _refusal(path: Path, error: OSError) -> PhotoError:
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return missing(path, str(error))
    if isinstance(error, PermissionError):
        return PhotoError(
            Phrase("Reading “{name}” is not permitted.", name=path.name),
            code="ERROR_PHOTO_UNREADABLE",
            hint="Change its permissions, or copy it to a folder of yours.",
            details={"exception": str(error)},
        )
    return PhotoError(
        Phrase("“{name}” could not be read ({reason}).", name=path.name, reason=error.strerror or Phrase("read error")),
        code="ERROR_PHOTO_UNREADABLE",
        hint="Check the drive it is on, or copy it to this computer.",
        details={"exception": str(error)},
    )


def missing(path: Path, reason: str = "") -> PhotoError:
    """`path` is not there; `reason`: the system's own words."""
    return PhotoError(
        Phrase("“{name}” is not there any more.", name=path.name),
        code="ERROR_PHOTO_MISSING",
        hint="It may have been moved, renamed or deleted; add it again.",
        details={"exception": reason},
    )
