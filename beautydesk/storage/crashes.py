"""What is left of a run that ended by itself in the middle of native code: Python's own note of where that was.

Each run of the window has a file that stays empty as long as all is well, and a lock by which others see that it lives.
A run that was killed leaves an empty file, and nothing is told of it.
"""

from __future__ import annotations

import contextlib
import faulthandler
import logging
import re
import time
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final

from beautydesk.storage.presence import Presence

_log = logging.getLogger(__name__)

_ENDING: Final = ".run"
_LAST: Final = "last.txt"
_MOST: Final = 64_000  # bytes that are read of a note
KEEP: Final = 30 * 24 * 3600.0  # seconds
# Windows tells of errors by a number as well that programs live on after.
_FATAL: Final = re.compile(r"^(Fatal Python error: |Windows fatal exception: (?!code ))", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Crash:
    """`at`: seconds since the epoch. `note`: what `faulthandler` wrote, with paths in it."""

    at: float
    note: str


class Crashes:
    """Notes of runs in one folder of the profile. Nothing here raises: a window works without it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._presence: Presence | None = None
        self._file: IO[bytes] | None = None

    @property
    def waiting(self) -> int:
        """How many runs ended by themselves that nobody was told of yet."""
        return sum(_read(file) is not None for file in self._files())

    @property
    def last(self) -> Crash | None:
        """The one that was told last, as long as it is kept."""
        return _read(self._folder / _LAST)

    def watch(self) -> None:
        """From now on this run leaves a note if it ends by itself."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._presence = Presence(self._folder)
            self._file = self._own.open("wb")
        except OSError as error:
            _log.info("no notes of this run: %s", error)
            return
        faulthandler.enable(self._file)

    def take(self) -> Crash | None:
        """The last run that ended by itself since the last call, by any copy of the program; it becomes `last`."""
        found: list[tuple[Crash, Path]] = []
        for file in self._files():
            crash = _read(file)
            ended = self._presence is not None and not self._presence.is_alive(file.stem)  # its lock goes with that
            if crash is not None:
                found.append((crash, file))
            elif ended:
                _remove(file)
        if not found:
            if self.last is not None and time.time() - self.last.at > KEEP:
                _remove(self._folder / _LAST)
            return None
        *others, (crash, file) = sorted(found, key=lambda one: one[0].at)
        for _, other in others:
            _remove(other)
        with contextlib.suppress(OSError):
            file.replace(self._folder / _LAST)
        return crash

    def close(self) -> None:
        """All went well. Harmless when repeated."""
        if self._file is not None:
            faulthandler.disable()
            self._file.close()
            self._file = None
            _remove(self._own)
        if self._presence is not None:
            self._presence.close()
            self._presence = None

    @property
    def _own(self) -> Path:
        assert self._presence is not None
        return self._folder / (self._presence.name + _ENDING)

    def _files(self) -> list[Path]:
        try:
            return sorted(self._folder.glob(f"*{_ENDING}"))
        except OSError:
            return []


def _read(file: Path) -> Crash | None:
    """None where there is nothing that a run ended by."""
    try:
        with file.open("rb") as opened:
            note = opened.read(_MOST).decode("utf-8", "replace")
        return Crash(file.stat().st_mtime, note) if _FATAL.search(note) else None
    except OSError:
        return None


def _remove(file: Path) -> None:
    with contextlib.suppress(OSError):
        file.unlink()
