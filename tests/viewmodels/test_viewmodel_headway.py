"""How far the work is and how long it takes still: hosted and local together, with what is added meanwhile."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest

from beautydesk.core.engine import Progress, Stage
from beautydesk.core.job import JobState
from beautydesk.viewmodels import work_summary
from beautydesk.viewmodels.jobs.headway import Headway
from beautydesk.viewmodels.work_summary import count, progressing, time_left


@dataclass
class Clock:
    now: float = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def headway(desk: Any, clock: Clock) -> Headway:
    session = desk.session
    return Headway(session.queue, session.retouching.queue, session.batch, session, clock)


def wait(desk: Any, items: list[Any], engine: str = "local") -> None:
    for item in items:
        item.engine = desk.engines[engine].features
        desk.session.queue.set_state(item, JobState.WAITING)


def work(desk: Any, clock: Clock, item: Any, seconds: float) -> None:
    desk.session.queue.set_state(item, JobState.WORKING)
    clock.now += seconds
    desk.session.queue.set_state(item, JobState.DONE)
    desk.session.batch._on_item_ended(item.id)


def test_that_done_and_all_are_told_with_what_is_added_meanwhile(desk: Any, headway: Headway, clock: Clock) -> None:
    items = desk.open("a.jpg", "b.jpg", "c.jpg", "d.jpg")
    assert headway.now() is None
    wait(desk, items[:3])
    work(desk, clock, items[0], 2.0)
    far = headway.now()
    assert far is not None and (far.done, far.total, far.left) == (1, 3, None)
    wait(desk, items[3:])
    far = headway.now()
    assert far is not None and (far.done, far.total) == (1, 4) and count(far) == "1 of 4"


def test_that_what_is_half_done_counts_as_half(desk: Any, headway: Headway) -> None:
    items = desk.open("a.jpg", "b.jpg")
    wait(desk, items)
    desk.session.queue.set_state(items[0], JobState.WORKING)
    items[0].progress = Progress(Stage.RETOUCHING, 0.5)
    desk.session.queue.touch(items[0])
    far = headway.now()
    assert far is not None and far.fraction == 0.25
    assert progressing(far).text == "0 of 2 · Retouching…"


def test_that_the_slower_engine_tells_how_long_it_takes(desk: Any, headway: Headway, clock: Clock) -> None:
    items = desk.open(*(f"{name}.jpg" for name in "abcdefghij"))
    wait(desk, items[:5])
    wait(desk, items[5:], "ailab")
    for item in items[:3]:
        work(desk, clock, item, 1.0)
    far = headway.now()
    assert far is not None and far.left is None, "nothing is known of the other one"
    for item in items[5:8]:
        work(desk, clock, item, 200.0)
    far = headway.now()
    assert far is not None and far.left == 240, "two photos, two at a time"
    assert progressing(far).left == "about 4 min left"


def test_that_a_pause_is_no_measure_of_the_pace(desk: Any, headway: Headway, clock: Clock) -> None:
    items = desk.open(*(f"{name}.jpg" for name in "abcdef"))
    wait(desk, items)
    queue = desk.session.queue
    queue.set_state(items[0], JobState.WORKING)
    desk.session.retouching.queue.set_paused(True)
    far = headway.now()
    assert far is not None and far.paused and progressing(far).text == "Paused · 0 of 6"
    clock.now += 5000
    desk.session.retouching.queue.set_paused(False)
    queue.set_state(items[0], JobState.DONE)
    for item in items[1:4]:
        work(desk, clock, item, 2.0)
    far = headway.now()
    assert far is not None and far.left == 15


def test_that_what_is_with_the_service_is_told_of_in_a_pause(desk: Any, headway: Headway) -> None:
    items = desk.open("a.jpg", "b.jpg")
    wait(desk, items, "ailab")
    desk.session.queue.set_state(items[0], JobState.WORKING)
    items[0].progress = Progress(Stage.FETCHING)
    desk.session.retouching.queue.set_paused(True)
    far = headway.now()
    assert far is not None and progressing(far).text == "Paused · 0 of 2 · Fetching the result…"


def test_that_a_single_photo_says_what_is_done_with_it(desk: Any, headway: Headway) -> None:
    [item] = desk.open("a.jpg")
    wait(desk, [item])
    desk.session.queue.set_state(item, JobState.WORKING)
    far = headway.now()
    assert far is not None and far.fraction is None
    assert progressing(far).text == count(far) == "Preparing…"


def test_that_nothing_is_left_of_what_was_stopped(desk: Any, headway: Headway) -> None:
    items = desk.open("a.jpg", "b.jpg")
    wait(desk, items)
    for item in items:
        desk.session.queue.set_state(item, JobState.CANCELLED)
    assert headway.now() is None and headway._waits["local"].weight == 0


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (45, "about 45 s left"),
        (60, "about 1 min left"),
        (3300, "about 55 min left"),
        (3600, "about 1 h 00 min left"),
        (8100, "about 2 h 15 min left"),
    ],
)
def test_that_times_are_said_as_people_say_them(desk: Any, seconds: int, text: str) -> None:
    assert time_left(seconds) == text


def test_that_what_is_saved_and_what_not_is_told_when_idle(desk: Any, tmp_path: Any) -> None:
    items = desk.retouch("a.jpg", "b.jpg")
    assert work_summary.idle(items) == "2 photos · 2 not saved"
    from dataclasses import replace

    items[0].result = replace(items[0].result, saved_to=tmp_path / "a.png")
    assert work_summary.idle(items) == "2 photos · 1 saved · 1 not saved"
    assert work_summary.idle([]) == ""
