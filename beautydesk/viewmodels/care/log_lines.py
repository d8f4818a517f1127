"""The lines of the log that are looked for, the newest last; read and looked through in the background."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal

from beautydesk.core.job import Done, Outcome
from beautydesk.support.log_file import MOST, Level, Line, LogFile
from beautydesk.viewmodels.background import SOON, Lane

LOOK = 1000  # milliseconds from look to look
LEVEL = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Wanted:
    """Lines of this `level` or a worse one that hold these `words`, however they are written."""

    level: Level = Level.DETAIL
    words: str = ""

    def among(self, lines: Iterable[Line]) -> list[Line]:
        words = self.words.casefold()
        return [line for line in lines if line.level >= self.level and words in line.text.casefold()]


@dataclass(frozen=True, slots=True)
class Found:
    """`lines` that are wanted: all of them (`anew`), or those that came. `longest`: characters of one."""

    lines: list[Line]
    anew: bool
    longest: int


class _Reader:
    """What the thread that reads has in hand."""

    def __init__(self, file: Path) -> None:
        self._file = LogFile(file)
        self._lines: deque[Line] = deque(maxlen=MOST)
        self._wanted: Wanted | None = None

    def look(self, wanted: Wanted) -> Found:
        news = self._file.news()
        if news.anew:
            self._lines.clear()
        self._lines.extend(news.lines)
        anew = news.anew or wanted != self._wanted
        self._wanted = wanted
        lines = wanted.among(self._lines if anew else news.lines)
        return Found(lines, anew, max((len(line.text) for line in lines), default=0))


class LogLines(QAbstractListModel):
    """`file`: None where there is no log. `longest`: how many characters the longest line has, about."""

    shown = Signal()  # all of the lines are others

    def __init__(self, file: Path | None, lane: Lane) -> None:
        super().__init__()
        self.file, self.longest = file, 0
        self._lane = lane
        self._reader = _Reader(file) if file else None
        self._lines: list[Line] = []
        self._wanted = Wanted()
        self._looking: Wanted | None = None
        self._timer = QTimer(self, interval=LOOK)
        self._timer.timeout.connect(self._look)

    def follow(self, on: bool) -> None:
        """As long as somebody looks."""
        if on and self._reader is not None:
            self._timer.start()
            self._look()
        else:
            self._timer.stop()

    def want(self, level: Level, words: str) -> None:
        self._wanted = Wanted(level, words)
        self._look()

    def text(self, rows: Iterable[int]) -> str:
        """Lines in their order, to be copied."""
        return "\n".join(self._lines[row].text for row in sorted(rows))

    def _look(self) -> None:
        if self._looking is None and self._reader is not None:
            self._looking = self._wanted
            self._lane.run(partial(self._reader.look, self._wanted), self._on_found, priority=SOON)

    def _on_found(self, outcome: Outcome[Found]) -> None:
        asked, self._looking = self._looking, None
        if isinstance(outcome, Done):
            self._take(outcome.result)
        if asked != self._wanted and self._timer.isActive():
            self._look()

    def _take(self, found: Found) -> None:
        if found.anew:
            self.beginResetModel()
            self._lines, self.longest = found.lines, found.longest
            self.endResetModel()
            self.shown.emit()
        elif found.lines:
            self.longest = max(self.longest, found.longest)
            self.beginInsertRows(QModelIndex(), len(self._lines), len(self._lines) + len(found.lines) - 1)
            self._lines += found.lines
            self.endInsertRows()
            if (over := len(self._lines) - MOST) > 0:
                self.beginRemoveRows(QModelIndex(), 0, over - 1)
                del self._lines[:over]
                self.endRemoveRows()

    # -- Qt's model ---------------------------------------------------------------------------------------------------

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self._lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.text
        return line.level if role == LEVEL else None
