"""The log as it grows: what is new in its files since the last look, in bounded memory."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from typing import Final

from beautydesk.support.log import BACKUPS

MOST: Final = 20_000  # lines that are kept, the newest
_BYTES: Final = 4_000_000  # that are read of one file at once: more than any has
_LONGEST: Final = 2_000  # characters of a line
_HEAD: Final = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} (DEBUG|INFO|WARNING|ERROR|CRITICAL) ")


class Level(IntEnum):
    """How bad it is; a warning is of no concern to the user yet."""

    DETAIL = 0
    WARNING = 1
    ERROR = 2


_LEVELS: Final = {
    "DEBUG": Level.DETAIL,
    "INFO": Level.DETAIL,
    "WARNING": Level.WARNING,
    "ERROR": Level.ERROR,
    "CRITICAL": Level.ERROR,
}


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the file. What follows the first line of an entry is of its level."""

    text: str
    level: Level


@dataclass(frozen=True, slots=True)
class News:
    """`lines`: what was added, or all that there is where it does not go on from where it was (`anew`)."""

    lines: tuple[Line, ...] = ()
    anew: bool = False


class LogFile:
    """Reads `file` and its older ones. For one thread at a time."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._place = 0
        self._identity: tuple[int, int] | None = None
        self._level = Level.DETAIL
        self._rest = b""

    def news(self) -> News:
        """Since the last call. What cannot be read is not there."""
        try:
            state = self._file.stat()
        except OSError:
            was, self._identity = self._identity, None
            return News(self._all(), anew=True) if was else News()
        identity = (state.st_dev, state.st_ino)
        if identity != self._identity or state.st_size < self._place:
            self._identity, self._place, self._rest = identity, 0, b""
            return News(self._all(), anew=True)
        return News(tuple(self._lines(self._read(self._file))))

    def _all(self) -> tuple[Line, ...]:
        found: deque[Line] = deque(maxlen=MOST)
        self._level = Level.DETAIL
        for number in range(BACKUPS, 0, -1):
            found.extend(self._lines(_content(self._file.with_name(f"{self._file.name}.{number}")), ends=True))
        found.extend(self._lines(self._read(self._file)))
        return tuple(found)

    def _read(self, file: Path) -> bytes:
        data = _content(file, self._place)
        self._place += len(data)
        return data

    def _lines(self, data: bytes, *, ends: bool = False) -> Iterator[Line]:
        """`ends`: nothing more will come, so that what has no end of a line is one, too."""
        whole, _, rest = (self._rest + data).rpartition(b"\n")
        self._rest = b"" if ends else rest
        if ends and rest:
            whole += b"\n" * bool(whole) + rest
        if not whole:
            return
        for raw in whole.decode("utf-8", "replace").split("\n"):
            text = raw.rstrip("\r")
            if head := _HEAD.match(text):
                self._level = _LEVELS[head[1]]
            yield Line(text if len(text) <= _LONGEST else text[:_LONGEST] + "…", self._level)


def _content(file: Path, place: int = 0) -> bytes:
    try:
        with file.open("rb") as opened:
            opened.seek(place)
            return opened.read(_BYTES)
    except OSError:
        return b""
