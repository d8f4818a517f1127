"""Which photos of a review are next, and what is counted."""

from __future__ import annotations

from pathlib import Path

import pytest

from beautydesk.core.job import Choice, JobState, RetouchOptions
from beautydesk.core.mark import Mark
from beautydesk.viewmodels.list.photo_item import PhotoItem, ResultInfo
from beautydesk.viewmodels.review import Tally, beside, next_open, reviewable, tally

RESULT = ResultInfo(Path("1.npz"), Choice("local", RetouchOptions()), 1, None, None, "")


def photo(number: int, mark: Mark | None = None, **known: object) -> PhotoItem:
    item = PhotoItem(number, Path(f"{number}.jpg"), size=(60, 40), mark=mark, result=RESULT)
    for name, value in known.items():
        setattr(item, name, value)
    return item


@pytest.mark.parametrize(
    ("known", "previews", "judged"),
    [
        ({"state": JobState.DONE}, False, True),
        ({"result": None}, True, True),
        ({"result": None}, False, False),
        ({"result": None, "size": None}, True, False),
        ({"result": None, "own_result": True}, True, False),
        ({"result": None, "state": JobState.CANCELLED}, True, True),
        ({"result": None, "state": JobState.WAITING}, True, False),
        ({"result": None, "state": JobState.FAILED}, True, False),
        ({"state": JobState.WORKING}, True, True),
    ],
)
def test_that_only_what_can_be_seen_is_judged(known: dict[str, object], previews: bool, judged: bool) -> None:
    assert reviewable(photo(1, **known), previews) is judged


def test_that_steps_end_at_the_ends() -> None:
    photos = [photo(number) for number in (3, 1, 2)]
    assert beside(photos, 3, 1) is photos[1] and beside(photos, 2, -1) is photos[1]
    assert beside(photos, 2, 1) is None and beside(photos, 3, -1) is None
    assert beside(photos, 9, 1) is photos[0] and beside([], None, 1) is None


def test_that_the_next_open_one_is_looked_for_from_here_on_and_then_from_the_beginning() -> None:
    photos = [photo(1), photo(2, Mark.ACCEPTED), photo(3), photo(4, Mark.REJECTED)]
    assert next_open(photos, 1) is photos[2]
    assert next_open(photos, 3) is photos[0]
    assert next_open(photos[1:2], 2) is None
    assert next_open(photos, None) is photos[0]


def test_that_a_photo_that_is_open_itself_is_not_its_own_next_one() -> None:
    assert next_open([photo(1)], 1) is None


def test_that_marks_are_counted() -> None:
    photos = [photo(1), photo(2, Mark.ACCEPTED), photo(3, Mark.ACCEPTED), photo(4, Mark.REJECTED)]
    assert tally(photos, 3) == Tally(3, 4, 2, 1)
    assert tally(photos, 3).open == 1 and tally(photos, 9).place == 0
