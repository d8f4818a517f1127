"""Answers in the profile: kept while they are needed and for a while after, never for ever."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from beautydesk.storage import results
from beautydesk.storage.results import DAY, Results

NOW = 1_700_000_000.0


@pytest.fixture
def kept(tmp_path: Path) -> Results:
    return Results(tmp_path / "results", now=lambda: NOW)


def put(kept: Results, name: str, age: float, size: int = 10) -> Path:
    path = kept.keep(name, bytes(size), "JPEG")
    os.utime(path, (NOW - age, NOW - age))
    return path


def test_that_an_answer_is_there_byte_by_byte_and_for_its_owner_alone(kept: Results) -> None:
    path = kept.keep("1788109088348.1e968d25", b"pixels", "PNG")
    assert path.read_bytes() == b"pixels"
    assert path.name == "1788109088348_1e968d25.png"
    assert os.name == "nt" or path.stat().st_mode & 0o077 == 0
    assert kept.size() == 6


def test_that_old_answers_go_and_needed_ones_stay(kept: Results) -> None:
    needed, old, new = put(kept, "needed", 90 * DAY), put(kept, "old", 31 * DAY), put(kept, "new", DAY)
    assert kept.tidy([needed], 30) == 1
    assert (needed.exists(), old.exists(), new.exists()) == (True, False, True)
    assert kept.tidy([needed], 0) == 1
    assert (needed.exists(), new.exists()) == (True, False)


def test_that_there_are_never_too_many(kept: Results, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(results, "MOST_BYTES", 25)
    paths = [put(kept, f"{age}", age * DAY) for age in (3, 1, 2)]
    assert kept.tidy([], 30) == 1
    assert [path.exists() for path in paths] == [False, True, True], "the oldest went"


def test_that_a_folder_that_is_not_there_is_empty(kept: Results) -> None:
    assert (kept.tidy([], 30), kept.size()) == (0, 0)
