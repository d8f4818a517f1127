"""A pause: nothing new begins, nothing is lost, and what is paid for is fetched."""

from __future__ import annotations

import threading
from functools import partial
from typing import Any

from beautydesk.core.cancel import CancelToken
from beautydesk.core.engine import Progress, Report, Stage
from beautydesk.core.job import JobState
from beautydesk.core.photo import Photo
from tests.viewmodels.conftest import ScriptedEngine

A, W, D = JobState.WORKING, JobState.WAITING, JobState.DONE


class StepByStep(ScriptedEngine):
    """Says before each of its steps what it is about to do; `steps`: as many as were begun."""

    def __init__(self, *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        self.begun, self.go, self.sent = threading.Event(), threading.Event(), 0

    def open(self, photo: Photo, options: Any, report: Report, token: CancelToken) -> Any:
        self.begun.set()
        while not self.go.is_set():
            token.sleep(0.01)
        if self.uploads:
            report(Progress(Stage.SENDING, 0.05))
            self.sent += 1
        return super().open(photo, options, report, token)


def paused(desk: Any, engine: StepByStep, names: str = "abc") -> list[Any]:
    """Photos of which the first was begun before the pause."""
    items: list[Any] = desk.open(*(f"{name}.jpg" for name in names))
    engine.parallel = 1
    desk.engines[engine.id] = engine
    desk.session.retouching.queue.engines[engine.id] = engine
    desk.session.retouching.begin_all()
    desk.wait(engine.begun.is_set)
    desk.session.retouching.queue.set_paused(True)
    return items


def test_that_work_of_this_computer_stands_still_and_goes_on_where_it_was(desk: Any) -> None:
    engine = StepByStep()
    items = paused(desk, engine)
    queue = desk.session.retouching.queue
    engine.go.set()
    desk.wait(lambda: items[0].progress is not None and items[0].progress.fraction == 0.25)
    assert queue.paused and [item.state for item in items] == [A, W, W]
    assert len(engine.calls) == 1
    queue.set_paused(False)
    desk.wait_for(D, D, D)
    assert len(engine.calls) == 3, "nothing was begun twice"


def test_that_what_is_added_in_a_pause_waits_with_the_others(desk: Any) -> None:
    engine = StepByStep()
    paused(desk, engine, "a")
    engine.go.set()
    [late] = desk.open("late.jpg")
    desk.session.retouching.begin([late.id])
    assert late.state is W
    desk.session.retouching.queue.set_paused(False)
    desk.wait_for(D, D)


def test_that_nothing_is_sent_in_a_pause_and_what_was_sent_is_fetched(desk: Any) -> None:
    desk.go_online()
    engine = StepByStep("ailab", uploads=True)
    items = paused(desk, engine)
    engine.go.set()
    desk.wait(lambda: items[0].state is W)
    assert engine.sent == 0 and [item.state for item in items] == [W, W, W]
    queue = desk.session.retouching.queue
    queue.engines["ailab"].gate = threading.Event()
    queue.set_paused(False)
    desk.wait(lambda: engine.sent == 1)
    queue.set_paused(True)
    engine.gate.set()
    desk.wait_for(D, W, W)
    assert engine.sent == 1
    queue.set_paused(False)
    desk.wait_for(D, D, D)
    assert engine.sent == 3


def test_that_what_waits_is_retouched_as_it_is_asked_for_by_then(desk: Any) -> None:
    """What was begun before follows when it is done; nothing else is made twice."""
    engine = StepByStep()
    items = paused(desk, engine)
    desk.session.show(items[2].id)
    desk.session.retouching.do_next([items[2].id])
    desk.session.queue.selection.select([item.id for item in items])
    desk.session.options.set_level(0.9)
    desk.wait(lambda: [item.asked.retouch.level for item in items] == [0.5, 0.9, 0.9])
    desk.session.retouching.queue.set_paused(False)
    engine.go.set()
    desk.wait(lambda: [item.result and item.result.made_with.retouch.level for item in items] == [0.9, 0.9, 0.9])
    assert [options.level for options in engine.calls] == [0.5, 0.9, 0.9, 0.9], "what was under way follows"
    assert not desk.session.outlook.active


def test_that_nothing_that_is_to_be_sent_changes_while_it_waits(desk: Any) -> None:
    """Its price was said for what was asked for."""
    desk.go_online()
    engine = StepByStep("ailab", uploads=True)
    items = paused(desk, engine)
    desk.session.queue.selection.select([item.id for item in items])
    desk.session.options.set_level(0.9)
    desk.session.result_updates.when_ready([], lambda: None)  # whatever follows has done so
    desk.session.retouching.queue.set_paused(False)
    engine.go.set()
    desk.wait_for(D, D, D)
    assert [options.level for options in engine.calls] == [0.5, 0.5, 0.5]


def test_that_a_result_that_somebody_waits_for_is_made_in_a_pause(desk: Any) -> None:
    engine = StepByStep()
    items = paused(desk, engine)
    engine.go.set()
    desk.wait(lambda: items[0].progress is not None and items[0].progress.fraction == 0.25)
    [wanted] = desk.open("wanted.jpg")
    desk.session.retouching.begin([wanted.id], urgent=True)
    desk.wait_for(D, W, W, D)
    assert desk.session.retouching.queue.paused


def test_that_a_pause_ends_with_the_work(desk: Any) -> None:
    engine = StepByStep()
    queue, told = desk.session.retouching.queue, []
    queue.set_paused(True)
    assert not queue.paused, "there is nothing to pause"
    queue.paused_changed.connect(told.append)
    paused(desk, engine)
    desk.session.retouching.cancel_all()
    assert told == [True, False] and not queue.paused
    engine.go.set()
    desk.session.retouching.begin_all()
    desk.wait_for(D, D, D)


def test_that_the_end_comes_at_once_in_a_pause(desk: Any) -> None:
    engine = StepByStep()
    items = paused(desk, engine)
    engine.go.set()
    desk.wait(lambda: items[0].progress is not None and items[0].progress.fraction == 0.25)
    desk.background.close()
    desk.wait(lambda: desk.background.busy == 0)
    assert all(item.state is not A for item in items)


def test_that_a_photo_held_by_a_pause_can_be_stopped_alone(desk: Any) -> None:
    engine = StepByStep()
    items = paused(desk, engine)
    engine.go.set()
    desk.wait(lambda: items[0].progress is not None and items[0].progress.fraction == 0.25)
    desk.session.retouching.cancel([items[0].id])
    desk.wait(partial(_stopped, items[0]))
    assert desk.session.retouching.queue.paused
    desk.session.retouching.queue.set_paused(False)
    desk.wait_for(JobState.CANCELLED, D, D)


def _stopped(item: Any) -> bool:
    return item.state is JobState.CANCELLED
