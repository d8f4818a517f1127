"""A folder for what one run of the program makes and nobody keeps; what a crash left behind goes some days later."""

from __future__ import annotations

import shutil
import tempfile
import time
from pathlib import Path

PREFIX = "run-"
ELSEWHERE = f"beautydesk-{PREFIX}"
KEEP = 3 * 24 * 3600  # seconds: another copy of the program may be using its folder, but not for that long


def make(cache: Path) -> Path:
    """A new folder below `cache`, for this run alone. Folders of runs that ended long ago are removed.

    Where `cache` cannot be written, the folder is made where the system keeps temporary files.
    """
    try:
        cache.mkdir(parents=True, exist_ok=True)
        for old in cache.glob(f"{PREFIX}*"):
            if time.time() - old.stat().st_mtime > KEEP:
                remove(old)
        return Path(tempfile.mkdtemp(prefix=PREFIX, dir=cache))
    except OSError:
        return Path(tempfile.mkdtemp(prefix=ELSEWHERE))


def holds(cache: Path, file: Path) -> bool:
    """Was `file` made in the folder of a run, this one or an earlier one? Nothing that is to last belongs beside it."""
    runs = (folder for folder in file.parents if folder.name.startswith((PREFIX, ELSEWHERE)))
    return any(folder.parent == cache or folder.name.startswith(ELSEWHERE) for folder in runs)


def remove(folder: Path) -> None:
    """Remove the folder with all that is in it; what cannot be removed now is tried again some other day."""
    shutil.rmtree(folder, ignore_errors=True)
