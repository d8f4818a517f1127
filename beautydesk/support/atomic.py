"""Writing a file whole or not at all: a hidden file in the same folder, forced to the disk, then given its name.

Whatever goes wrong before that, nothing is left behind and what was there is untouched. Errors are the system's own.
Drives that cannot force, link, or rename onto what is there (network drives, FUSE) are written to as well.
"""

from __future__ import annotations

import contextlib
import errno
import logging
import os
import secrets
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Final

_log = logging.getLogger(__name__)

# fsync(2) of drives that have no such thing: SMB, gvfs, some of FUSE.
_CANNOT_FORCE: Final = frozenset({errno.EINVAL, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP})
# rename(2) onto what is there: gvfs says the former, sshfs the latter, as version 3 of its protocol has no such thing.
_CANNOT_REPLACE: Final = frozenset({errno.EEXIST, errno.EPERM})


def write_bytes(path: Path, data: bytes, *, overwrite: bool, mode: int = 0o666) -> bool:
    """A file at `path` with exactly these bytes, on the disk when this returns; its folder must be there.

    `overwrite`: replace what is there; else False when the name is taken. `mode`: permissions, less the umask's.
    Raises `OSError`.
    """
    with staged(path.parent, data, mode) as temporary:
        if overwrite:
            replace(temporary, path)
        elif not publish(temporary, path):
            return False
    sync_folder(path.parent)
    return True


def try_out(folder: Path, *, overwrite: bool = False) -> None:
    """Write a small file to `folder` in the way in which all others are, and take it away. Raises `OSError`.

    `overwrite`: replace one as well.
    """
    with _hidden(folder) as trial:
        for again in (False, True) if overwrite else (False,):
            write_bytes(trial, b"Beauty Desk sees whether files can be saved here.\n", overwrite=again)


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
        _force(file.fileno())


def _force(handle: int) -> None:
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in _CANNOT_FORCE:
            raise
        _log.info("a drive cannot force files: %s", error)


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
        handle = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    except FileExistsError:
        return False
    reserved = os.fstat(handle)
    os.close(handle)
    try:
        temporary.replace(target)
    except OSError as error:
        ours = _free(target, reserved)
        if error.errno not in _CANNOT_REPLACE:
            raise
        return ours and _rename(temporary, target)
    return True


def _free(target: Path, reserved: os.stat_result) -> bool:
    """Remove the empty file that reserved a name, unless it is another one by now; is the name free?"""
    try:
        state = target.lstat()
        if state.st_size == 0 and os.path.samestat(state, reserved):
            target.unlink()
    except OSError:
        pass
    return not os.path.lexists(target)


def _rename(temporary: Path, target: Path) -> bool:
    """Where renaming onto something is refused: False when something is there."""
    try:
        temporary.replace(target)
    except OSError as error:
        if error.errno in _CANNOT_REPLACE and os.path.lexists(target):
            return False
        raise
    return True


def replace(temporary: Path, target: Path) -> None:
    """Gives the file its name, in place of the file that has it; that one stays when this raises.

    Where a drive cannot do so in one step, the old file goes to a hidden name until the new one is there.
    """
    try:
        temporary.replace(target)
    except OSError as error:
        if error.errno not in _CANNOT_REPLACE or not _is_file(target):
            raise
        _log.info("a drive cannot replace files in one step: %s", error)
        _replace_in_steps(temporary, target)


def _replace_in_steps(temporary: Path, target: Path) -> None:
    aside = temporary.with_suffix(".old")
    target.replace(aside)
    try:
        temporary.replace(target)
    except OSError:
        try:
            aside.replace(target)
        except OSError as error:
            _log.error("%s is kept as %s: %s", target, aside, error)
        raise
    with contextlib.suppress(OSError):
        aside.unlink()


def _is_file(path: Path) -> bool:
    """A link is one as well: it is what is replaced, not what it points to."""
    try:
        mode = path.lstat().st_mode
    except OSError:
        return False
    return stat.S_ISREG(mode) or stat.S_ISLNK(mode)


def sync_folder(folder: Path) -> None:
    """Makes a new name survive a power cut where the system can; a failure here loses nothing that was written."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
