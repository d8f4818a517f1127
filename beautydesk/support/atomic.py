"""Writing a file whole or not at all: a hidden file in the same folder, forced to the disk, then given its name.

Whatever goes wrong before that, nothing is left behind and what was there is untouched. Errors are the system's own.
"""

from __future__ import annotations

import contextlib
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO


def write_bytes(path: Path, data: bytes, *, overwrite: bool, mode: int = 0o666) -> bool:
    """A file at `path` with exactly these bytes, on the disk when this returns; its folder must be there.

    `overwrite`: replace what is there; else False when the name is taken. `mode`: permissions, less the umask's.
    Raises `OSError`.
    """
    with staged(path.parent, data, mode) as temporary:
        if overwrite:
            temporary.replace(path)
        elif not publish(temporary, path):
            return False
    sync_folder(path.parent)
    return True


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """A file to be filled piece by piece, which takes the place of `path` at the end of the block. Raises `OSError`."""
    with _hidden(path.parent) as temporary:
        with _created(temporary) as file:
            yield file
        temporary.replace(path)
    sync_folder(path.parent)


@contextmanager
def staged(folder: Path, data: bytes, mode: int = 0o666) -> Iterator[Path]:
    """A hidden file in `folder` with these bytes, on the disk; gone at the end unless it was given a name."""
    with _hidden(folder) as temporary:
        with _created(temporary, mode) as file:
            rest = memoryview(data)
            while rest:
                rest = rest[os.write(file.fileno(), rest) :]
        yield temporary


@contextmanager
def _hidden(folder: Path) -> Iterator[Path]:
    """A name in `folder` that nobody has; what is there at the end goes."""
    temporary = folder / f".beautydesk-{secrets.token_hex(6)}.part"
    try:
        yield temporary
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink()


@contextmanager
def _created(path: Path, mode: int = 0o666) -> Iterator[BinaryIO]:
    """A new file, on the disk at the end of the block."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
    with os.fdopen(os.open(path, flags, mode), "wb") as file:
        yield file
        file.flush()
        os.fsync(file.fileno())


def publish(temporary: Path, target: Path) -> bool:
    """Gives the file its name unless something is there by now; then False."""
    try:
        os.link(temporary, target)  # unlike a rename, fails if the name is taken
        return True
    except FileExistsError:
        return False
    except OSError:  # no hard links here (FAT, some network drives): reserve the name, then rename over it
        pass
    try:
        os.close(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666))
    except FileExistsError:
        return False
    try:
        temporary.replace(target)
    except OSError:
        with contextlib.suppress(OSError):
            target.unlink()
        raise
    return True


def sync_folder(folder: Path) -> None:
    """Makes a new name survive a power cut where the system can; a failure here loses nothing that was written."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
