"""The lines of the log in the window: what is looked for, what comes while somebody looks, and how fast that is."""

from __future__ import annotations

import logging
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from beautydesk.support import log
from beautydesk.support.log_file import MOST, Level
from beautydesk.viewmodels.care import LogLines

logger = logging.getLogger("beautydesk.test")


@pytest.fixture
def run_log(tmp_path: Path) -> Iterator[log.Log]:
    made = log.setup(tmp_path)
    yield made
    made.close()


@pytest.fixture
def lines(run_log: log.Log, background: Any) -> Iterator[LogLines]:
    made = LogLines(run_log.file, background.lane("log", 1))
    yield made
    made.follow(False)


def texts(lines: LogLines) -> list[str]:
    return [lines.text([row]).partition("] ")[2] for row in range(lines.rowCount())]


def test_that_what_is_written_while_somebody_looks_comes_by_itself(lines: LogLines, qtbot: Any) -> None:
    logger.info("first")
    lines.follow(True)
    qtbot.waitUntil(lambda: texts(lines) == ["first"])
    logger.warning("second")
    with qtbot.waitSignal(lines.rowsInserted):
        pass
    assert texts(lines) == ["first", "second"]
    assert lines.longest >= len(lines.text([1]))


def test_that_nothing_is_read_while_nobody_looks(lines: LogLines, background: Any) -> None:
    logger.info("first")
    lines.follow(True)
    lines.follow(False)
    assert background.wait(30_000)
    assert not lines._timer.isActive()


def test_that_lines_are_found_by_words_and_by_how_bad_they_are(lines: LogLines, qtbot: Any) -> None:
    logger.info("a Photo")
    logger.warning("a warning of a photo")
    logger.error("an ERROR")
    lines.follow(True)
    for level, words, found in (
        (Level.DETAIL, "", ["a Photo", "a warning of a photo", "an ERROR"]),
        (Level.DETAIL, "PHOTO", ["a Photo", "a warning of a photo"]),
        (Level.WARNING, "", ["a warning of a photo", "an ERROR"]),
        (Level.ERROR, "photo", []),
        (Level.ERROR, "error", ["an ERROR"]),
    ):
        lines.want(level, words)
        qtbot.waitUntil(lambda found=found: texts(lines) == found)


def test_that_lines_are_copied_in_their_order(lines: LogLines, qtbot: Any) -> None:
    for number in range(5):
        logger.info("line %d", number)
    lines.follow(True)
    qtbot.waitUntil(lambda: lines.rowCount() == 5)
    copied = lines.text([4, 0, 2]).splitlines()
    assert [line.rpartition(" ")[2] for line in copied] == ["0", "2", "4"]


def test_that_no_log_is_no_lines(background: Any) -> None:
    lines = LogLines(None, background.lane("log", 1))
    lines.follow(True)
    lines.want(Level.ERROR, "x")
    assert lines.rowCount() == 0


def test_that_a_full_log_is_bounded_and_keeps_nobody_waiting(lines: LogLines, run_log: log.Log, qtbot: Any) -> None:
    assert run_log.file is not None
    line = "2026-12-01 14:05:11,123 INFO beautydesk.test [MainThread] one of very many lines of the log\n"
    for number in range(log.BACKUPS, 0, -1):
        run_log.file.with_name(f"{log.FILE}.{number}").write_text(line * (log.MAX_BYTES // len(line)))
    logger.info("last")
    taken: list[float] = []
    take = lines._take

    def timed(found: Any) -> None:
        began = time.thread_time()
        take(found)
        taken.append(time.thread_time() - began)

    lines._take = timed  # type: ignore[method-assign]
    lines.follow(True)
    qtbot.waitUntil(lambda: lines.rowCount() > 0)
    lines.want(Level.DETAIL, "lines")
    qtbot.waitUntil(lambda: len(taken) >= 2 and lines.rowCount() == MOST - 1)

    assert lines.rowCount() <= MOST
    assert max(taken) < 0.016
