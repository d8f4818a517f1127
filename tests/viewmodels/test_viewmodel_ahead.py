"""The photos beside the one that is shown: ready when they are asked for, and never more than two."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from pytestqt.qtbot import QtBot

from beautydesk.core.job import Choice, Done, Outcome, RetouchOptions
from beautydesk.viewmodels.background import Background
from beautydesk.viewmodels.editing.ahead import Ahead, Ready
from beautydesk.viewmodels.list.photo_item import PhotoItem, ResultInfo
from beautydesk.workflow import kept_result, viewing


class Taken:
    """What was handed over."""

    def __init__(self) -> None:
        self.outcomes: list[Outcome[Ready]] = []

    @property
    def ready(self) -> Ready:
        [outcome] = self.outcomes
        assert isinstance(outcome, Done)
        return outcome.result


@pytest.fixture
def ahead(background: Background) -> Iterator[Ahead]:
    ahead = Ahead(background.lane("ahead", 1), background.lane("leaving", 1))
    yield ahead
    ahead.clear()


@pytest.fixture
def items(tmp_path: Path) -> list[PhotoItem]:
    paths = [tmp_path / f"{name}.png" for name in ("anna", "bert", "carl")]
    for number, path in enumerate(paths):
        Image.new("RGB", (60 + number, 40), "#a87").save(path)
    return [PhotoItem(number, path) for number, path in enumerate(paths)]


def result(item: PhotoItem, folder: Path) -> ResultInfo:
    photo = viewing.load(item.path).photo
    kept_result.keep(photo, photo.with_pixels(photo.pixels // 2), folder / "1.npz")
    return ResultInfo(folder / "1.npz", Choice("local", RetouchOptions()), 1, None, None, "")


def nothing(_loaded: Any) -> None:
    """Nothing is to be rendered of it."""


def test_that_a_photo_and_its_result_are_there_at_once(
    ahead: Ahead, background: Background, items: list[PhotoItem], qtbot: QtBot, tmp_path: Path
) -> None:
    items[0].result = result(items[0], tmp_path)
    ahead.prepare(items[0], nothing)
    qtbot.waitUntil(lambda: background.busy == 0)
    taken = Taken()
    assert ahead.take(items[0], taken.outcomes.append)
    assert taken.ready.before.size.width() == 60 and taken.ready.result is items[0].result
    after = taken.ready.after
    assert after is not None and after.levels[0].pixelColor(5, 5).red() == 0xAA // 2
    assert not ahead.take(items[0], taken.outcomes.append)


def test_that_who_comes_early_gets_it_when_it_is_ready(ahead: Ahead, items: list[PhotoItem], qtbot: QtBot) -> None:
    taken = Taken()
    ahead.prepare(items[1], nothing)
    assert ahead.take(items[1], taken.outcomes.append) and not taken.outcomes
    qtbot.waitUntil(lambda: bool(taken.outcomes))
    assert taken.ready.before.size.width() == 61 and taken.ready.after is None


def test_that_what_is_asked_for_meanwhile_does_not_keep_it_away(
    ahead: Ahead, items: list[PhotoItem], qtbot: QtBot
) -> None:
    taken, other = Taken(), Taken()
    ahead.prepare(items[0], nothing)
    assert ahead.take(items[0], taken.outcomes.append)
    ahead.prepare(items[1], nothing)
    qtbot.waitUntil(lambda: bool(taken.outcomes))
    assert taken.ready.before.size.width() == 60
    assert ahead.take(items[1], other.outcomes.append)
    ahead.clear()
    qtbot.waitUntil(lambda: bool(other.outcomes))
    assert other.ready.before.size.width() == 61, "it is shown by now"


def test_that_a_photo_that_was_not_prepared_is_not_there(ahead: Ahead, items: list[PhotoItem], qtbot: QtBot) -> None:
    taken = Taken()
    ahead.prepare(items[0], nothing)
    ahead.prepare(items[1], nothing)
    assert not ahead.take(items[0], taken.outcomes.append) and not ahead.take(items[2], taken.outcomes.append)
    assert ahead.take(items[1], taken.outcomes.append)


def test_that_a_result_of_before_is_not_handed_over(
    ahead: Ahead, background: Background, items: list[PhotoItem], qtbot: QtBot, tmp_path: Path
) -> None:
    items[0].result = result(items[0], tmp_path)
    ahead.prepare(items[0], nothing)
    qtbot.waitUntil(lambda: background.busy == 0)
    items[0].result = replace(items[0].result)
    assert not ahead.take(items[0], Taken().outcomes.append)


def test_that_the_one_that_was_left_is_kept_while_something_is_prepared(
    ahead: Ahead, background: Background, items: list[PhotoItem], qtbot: QtBot
) -> None:
    taken, again = Taken(), Taken()
    ahead.prepare(items[0], nothing)
    ahead.take(items[0], taken.outcomes.append)
    qtbot.waitUntil(lambda: bool(taken.outcomes))
    ahead.keep(items[0], taken.ready)
    ahead.prepare(items[1], nothing)
    assert ahead.take(items[0], again.outcomes.append) and again.ready is taken.ready
    ahead.keep(items[0], taken.ready)
    ahead.clear()
    assert not ahead.take(items[0], again.outcomes.append)
    ahead.keep(items[0], taken.ready)
    assert not ahead.take(items[0], again.outcomes.append), "nobody looks ahead"
