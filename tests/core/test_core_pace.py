"""The time that is left: judged by the last photos, and said without going up and down."""

from __future__ import annotations

import random

import pytest

from beautydesk.core.pace import Countdown, Pace, rounded_up, weight_here


def test_that_nothing_is_said_before_enough_is_known() -> None:
    pace = Pace(1)
    assert pace.left(10, 10) is None
    for _ in range(2):
        pace.ended(2.0, 1.0)
        assert pace.left(10, 10) is None
    pace.ended(2.0, 1.0)
    assert pace.left(10, 10) == pytest.approx(20)


def test_that_photos_side_by_side_take_their_share_of_the_time() -> None:
    pace = Pace(3)
    for _ in range(5):
        pace.ended(12.0, 1.0)
    assert pace.left(9, 9) == pytest.approx(36)
    assert pace.left(1, 1) == pytest.approx(12), "the last one is alone"


def test_that_one_odd_photo_does_not_change_what_is_believed() -> None:
    pace = Pace(1)
    for seconds in (1.0, 1.1, 0.9, 1.0, 1.0, 90.0, 0.01):
        pace.ended(seconds, 1.0)
    assert pace.left(100, 100) == pytest.approx(100, rel=0.05)


def test_that_large_photos_are_worth_more_and_a_change_is_followed() -> None:
    pace = Pace(1)
    for _ in range(20):
        pace.ended(0.1 * weight_here(2), weight_here(2))
    assert pace.left(weight_here(45), 1) == pytest.approx(0.1 * weight_here(45))
    for _ in range(20):
        pace.ended(0.3 * weight_here(2), weight_here(2))
    assert pace.left(weight_here(45), 1) == pytest.approx(0.3 * weight_here(45))


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(0.2, 15), (15, 15), (16, 30), (60, 60), (61, 120), (599, 600), (601, 900), (3600, 3600), (3601, 4500)],
)
def test_that_times_are_rounded_up_the_coarser_the_longer(seconds: float, said: int) -> None:
    assert rounded_up(seconds) == said


def test_that_what_is_said_falls_and_does_not_go_up_and_down() -> None:
    countdown, chance = Countdown(), random.Random(7)
    said = [countdown.say(left * chance.uniform(0.92, 1.08)) for left in range(900, 0, -1)]
    assert said == sorted(said, reverse=True)  # type: ignore[type-var]
    assert len(set(said)) < 20


def test_that_more_work_is_said_at_once() -> None:
    countdown = Countdown()
    assert countdown.say(100) == 120
    assert countdown.say(130) == 120, "nearly right"
    assert countdown.say(300) == 300
    assert countdown.say(None) is None
    assert countdown.say(40) == 45
