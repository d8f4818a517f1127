"""The very bytes of a photo at another place, so that a folder of results is complete."""

from __future__ import annotations

import os
from pathlib import Path

from beautydesk.core.naming import OnExists, free_path
from beautydesk.imaging.files.folders import same_file
from beautydesk.imaging.files.regular import read_regular
from beautydesk.imaging.files.write import refusal
from beautydesk.support import atomic


def copy(source: Path, target: Path, on_exists: OnExists) -> Path:
    """Whole or not at all, with the date of `source`; says where the bytes are. A file that holds them already stays as
    it is, and with SKIP so does whatever is there. Raises `SaveError`, and `PhotoError` for what cannot be read."""
    data = read_regular(source)
    try:
        if os.path.lexists(target) and (on_exists is OnExists.SKIP or _holds(target, data)):
            return target
        return _write(source, data, target, on_exists)
    except OSError as error:
        raise refusal(target, error) from error


def _write(source: Path, data: bytes, target: Path, on_exists: OnExists) -> Path:
    with atomic.staged(target.parent, data) as temporary:
        date = source.stat()
        os.utime(temporary, ns=(date.st_atime_ns, date.st_mtime_ns))
        if on_exists is OnExists.REPLACE and not same_file(source, target):
            atomic.replace(temporary, target)
        else:
            while not atomic.publish(temporary, target := free_path(target)):
                pass
    atomic.sync_folder(target.parent)
    return target


def _holds(file: Path, data: bytes) -> bool:
    return file.stat().st_size == len(data) and file.read_bytes() == data
