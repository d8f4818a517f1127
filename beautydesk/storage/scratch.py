"""A folder for what one run of the program makes, where it cannot keep a session; what a crash left behind goes some
days later."""

from __future__ import annotations

import logging
import shutil
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from beautydesk.storage.profile import Profile

if TYPE_CHECKING:
    from beautydesk.storage.sessions import Sessions

PREFIX = "run-"
ELSEWHERE = f"beautydesk-{PREFIX}"
KEEP = 3 * 24 * 3600  # seconds: another copy of the program may be using its folder, but not for that long

_log = logging.getLogger(__name__)


def begin(profile: Profile) -> tuple[Path, Sessions | None]:
    """A new folder for this run alone, and the sessions that it belongs to; without these it is gone with the run."""
    from beautydesk.storage.sessions import Sessions  # `resume --help` asks whose a file is, and needs no database

    try:
        sessions = Sessions(profile.sessions)
    except OSError as error:
        _log.warning("this session is not kept: %s", error)
        return make(profile.cache), None
    return sessions.folder, sessions


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


def holds(profile: Profile, file: Path) -> bool:
    """Was `file` made in the folder of a run, this one or an earlier one? Nothing that is to last belongs beside it."""
    if profile.sessions in file.parents:
        return True
    runs = (folder for folder in file.parents if folder.name.startswith((PREFIX, ELSEWHERE)))
    return any(folder.parent == profile.cache or folder.name.startswith(ELSEWHERE) for folder in runs)


def remove(folder: Path) -> None:
    """Remove the folder with all that is in it; what cannot be removed now is tried again some other day."""
    shutil.rmtree(folder, ignore_errors=True)
