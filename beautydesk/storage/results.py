"""The service's answers, kept in the profile: until they are saved, and for a while after, so that the same work done
once more costs nothing."""

from __future__ import annotations

import logging
import re
import shutil
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final

from beautydesk.core.errors import NowhereToSave
from beautydesk.core.phrase import Phrase
from beautydesk.support import atomic

_log = logging.getLogger(__name__)

_EXTENSIONS: Final = {"JPEG": ".jpg", "PNG": ".png", "WEBP": ".webp", "BMP": ".bmp", "TIFF": ".tif"}
MOST_BYTES: Final = 2_000_000_000  # of answers that nobody waits for
ROOM: Final = 32_000_000  # bytes: some answers that are under way at the same time, and the journal's notes
DAY: Final = 24 * 3600.0  # seconds


class Results:
    """Files in one folder. Safe to use from several threads and programs."""

    def __init__(self, folder: Path, *, now: Callable[[], float] = time.time) -> None:
        self._folder = folder
        self._now = now

    def keep(self, task_id: str, data: bytes, container: str) -> Path:
        """Write an answer's bytes, wholly or not at all; the file. `container`: Pillow's name. Raises OSError."""
        self._folder.mkdir(parents=True, exist_ok=True)
        target = self._folder / (_file_name(task_id) + _EXTENSIONS.get(container, ".img"))
        atomic.write_bytes(target, data, overwrite=True, mode=0o600)
        return target

    def require_room(self) -> None:
        """Is there room for what is about to be paid for, and for the notes about it? Raises `NowhereToSave`."""
        try:
            free = shutil.disk_usage(self._folder if self._folder.exists() else self._folder.parent).free
        except OSError as error:
            _log.warning("nobody knows how much room there is for results: %s", error)
            return
        if free < ROOM:
            raise NowhereToSave(
                Phrase(
                    "The drive of the profile has {free:.0f} MB left, which is too little to keep what is paid for, so "
                    "nothing was sent.",
                    free=free / 1e6,
                ),
                code="ERROR_PROFILE_FULL",
                title="No space left",
                hint="Free some space on the drive of the profile.",
                retryable=True,
                details={"folder": str(self._folder)},
            )

    def tidy(self, needed: Iterable[Path], days: float) -> int:
        """Delete answers that are older than `days`, and the oldest beyond 2 GB; never those that are `needed`.

        Returns how many went. Never raises: what cannot be deleted today can be another day.
        """
        gone, total = 0, 0
        wanted = set(needed)
        for age, size, path in sorted(self._found()):  # the newest first
            if path in wanted:
                continue
            total += size
            if age >= days * DAY or total > MOST_BYTES:
                try:
                    path.unlink(missing_ok=True)
                    gone += 1
                except OSError as error:
                    _log.warning("an old result could not be deleted: %s", error)
        return gone

    def size(self) -> int:
        """Bytes of all answers together."""
        return sum(size for _, size, _ in self._found())

    def _found(self) -> list[tuple[float, int, Path]]:
        """Age in seconds, bytes and path of each file."""
        found = []
        try:
            for path in self._folder.iterdir():
                state = path.stat()
                found.append((self._now() - state.st_mtime, state.st_size, path))
        except OSError as error:
            _log.info("results cannot be listed: %s", error)
        return found


def _file_name(task_id: str) -> str:
    """`task_id` as a file name: it is the service's text, and must not lead out of the folder."""
    return re.sub(r"[^0-9A-Za-z-]+", "_", task_id)[:100] or "task"
