"""Is the file that the journal knows still there, or did another one take its place? By when it was changed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from beautydesk.core.receipts import WrittenFile

TAKEN, BEGUN, SAVED = 1_234_567_890, 1_700_000_000, 1_700_000_060  # seconds since the epoch


@pytest.mark.parametrize(
    ("changed", "is_there"),
    [
        (BEGUN, True), (SAVED, True), (SAVED + 2, True), (SAVED + 3, False), (BEGUN - 3, False),
        (TAKEN, True), (TAKEN + 2, True), (TAKEN - 2, True), (TAKEN + 4, False), (TAKEN - 4, False),
        (TAKEN + 1.25, False),
    ],
)  # fmt: skip
def test_that_a_result_has_the_date_of_its_writing_or_of_its_photo(
    changed: float, is_there: bool, tmp_path: Path
) -> None:
    photo, file = tmp_path / "a.jpg", tmp_path / "b.jpg"
    for path, at in ((photo, TAKEN), (file, changed)):
        path.touch()
        os.utime(path, (at, at))
    assert WrittenFile(photo, BEGUN, SAVED).is_still_there(file) is is_there


def test_that_the_photo_may_be_gone(tmp_path: Path) -> None:
    file = tmp_path / "b.jpg"
    known = WrittenFile(tmp_path / "a.jpg", BEGUN, SAVED)
    assert not known.is_still_there(file), "it is not there either"
    file.touch()
    assert not known.is_still_there(file)
    os.utime(file, (SAVED, SAVED))
    assert known.is_still_there(file)
