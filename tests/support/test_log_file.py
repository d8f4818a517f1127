"""The log as it grows, is turned over and goes away."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from beautydesk.support import log, log_file
from beautydesk.support.log_file import Level, LogFile

HEAD = "2026-12-01 14:05:11,123"


def texts(lines: tuple[log_file.Line, ...]) -> list[str]:
    return [line.text for line in lines]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / log.FILE


def test_that_all_of_it_comes_first_and_then_what_is_new(file: Path) -> None:
    file.with_name(f"{log.FILE}.2").write_text("oldest\n")
    file.with_name(f"{log.FILE}.1").write_text("older\nand broken off")
    file.write_text("new\nhal")
    reader = LogFile(file)

    first = reader.news()
    with file.open("a") as more:
        more.write("f a line\nnext\n")
    second, third = reader.news(), reader.news()

    assert (texts(first.lines), first.anew) == (["oldest", "older", "and broken off", "new"], True)
    assert (texts(second.lines), second.anew) == (["half a line", "next"], False)
    assert (third.lines, third.anew) == ((), False)


def test_that_lines_are_as_bad_as_the_entry_that_they_belong_to(file: Path) -> None:
    file.write_text(
        f"{HEAD} INFO beautydesk [MainThread] all well\n{HEAD} ERROR x [y] bad\nTraceback\n  File\n"
        f"{HEAD} WARNING x [y] so so\n{HEAD} CRITICAL x [y] worse\n{HEAD} DEBUG x [y] small\n"
    )
    detail, warning, error = Level.DETAIL, Level.WARNING, Level.ERROR

    levels = [line.level for line in LogFile(file).news().lines]

    assert levels == [detail, error, error, error, warning, error, detail]


def test_that_a_file_that_is_turned_over_is_read_anew(file: Path) -> None:
    run_log = log.setup(file.parent)
    logger = logging.getLogger("beautydesk.test")
    try:
        logger.info("first")
        reader = LogFile(file)
        assert len(reader.news().lines) == 1
        for number in range(12):
            logger.info("%d %s", number, "x" * 100_000)
        news = reader.news()
    finally:
        run_log.close()

    assert news.anew
    assert file.with_name(f"{log.FILE}.1").exists()
    assert "first" in news.lines[0].text and len(news.lines) == 13
    assert all(len(line.text) < 3_000 for line in news.lines)


def test_that_what_is_kept_is_bounded(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log_file, "MOST", 10)
    file.write_text("".join(f"{number}\n" for number in range(1000)))

    assert texts(LogFile(file).news().lines) == [str(number) for number in range(990, 1000)]


def test_that_no_file_is_nothing_to_read_and_one_that_goes_is_noticed(file: Path) -> None:
    reader = LogFile(file)
    assert reader.news() == log_file.News()
    file.write_text("there\n")
    assert texts(reader.news().lines) == ["there"]
    file.unlink()
    gone = reader.news()
    assert (gone.lines, gone.anew) == ((), True)
    assert reader.news() == log_file.News()
