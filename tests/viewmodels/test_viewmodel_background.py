"""The thread rules: one Outcome a task, delivered in the GUI thread, cancel at once, nothing left behind."""

from __future__ import annotations

import os
import random
import sys
import threading
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import QElapsedTimer
from pytestqt.qtbot import QtBot

from beautydesk.core.cancel import CancelToken
from beautydesk.core.engine import Progress, Report, Stage
from beautydesk.core.errors import PhotoError
from beautydesk.core.job import Done, Failed, Outcome, Stopped
from beautydesk.viewmodels.background import Background, Lane


@pytest.fixture
def lane(background: Background) -> Lane:
    return background.lane("test", 3)


def test_that_a_result_comes_back_in_the_gui_thread(lane: Lane, qtbot: QtBot) -> None:
    ends: list[tuple[Outcome[Any], int]] = []
    lane.submit(lambda report, token: threading.get_ident(), lambda end: ends.append((end, threading.get_ident())))
    qtbot.waitUntil(lambda: bool(ends))
    (end, thread), *more = ends
    assert not more
    assert isinstance(end, Done) and end.result != threading.get_ident()
    assert thread == threading.get_ident()


def test_that_an_error_for_people_arrives_unchanged(lane: Lane, qtbot: QtBot) -> None:
    error, ends = PhotoError("It is broken."), []

    def work(report: Report, token: CancelToken) -> None:
        raise error

    lane.submit(work, ends.append)
    qtbot.waitUntil(lambda: bool(ends))
    assert ends == [Failed(error)]


def test_that_a_mistake_of_ours_becomes_a_sentence(lane: Lane, qtbot: QtBot) -> None:
    ends: list[Any] = []
    lane.submit(lambda report, token: 1 / 0, ends.append)
    qtbot.waitUntil(lambda: bool(ends))
    assert ends[0].error.code == "ERROR_UNEXPECTED"
    assert "ZeroDivisionError" in ends[0].error.details["exception"]
    assert "original is untouched" in ends[0].error.message


def test_that_a_cancel_wakes_running_and_waiting_tasks_at_once(lane: Lane, qtbot: QtBot) -> None:
    ends: list[Any] = []
    tokens = [CancelToken() for _ in range(10)]  # three run, seven wait
    for token in tokens:
        lane.submit(lambda report, own: own.sleep(60), ends.append, token=token)
    clock = QElapsedTimer()
    clock.start()
    for token in tokens:
        token.cancel()
    qtbot.waitUntil(lambda: len(ends) == 10)
    assert ends == [Stopped()] * 10
    assert clock.elapsed() < 3000


def test_that_progress_is_told_at_most_ten_times_a_second_and_every_stage_once(lane: Lane, qtbot: QtBot) -> None:
    told: list[Progress] = []
    ends: list[Any] = []

    def work(report: Report, token: CancelToken) -> None:
        for stage in (Stage.PREPARING, Stage.RETOUCHING, Stage.FINISHING):
            for step in range(1000):
                report(Progress(stage, step / 1000))

    lane.submit(work, ends.append, told.append)
    qtbot.waitUntil(lambda: bool(ends))
    assert [p.stage for p in told if p.fraction == 0.0] == [Stage.PREPARING, Stage.RETOUCHING, Stage.FINISHING]
    assert len(told) < 50


def test_that_a_closed_background_takes_nothing_and_stops_everything(background: Background, qtbot: QtBot) -> None:
    ends: list[Any] = []
    lanes = background.lane("one", 2), background.lane("other", 1)
    for n in range(5):
        lanes[n % 2].submit(lambda report, token: token.sleep(60), ends.append)
    assert background.busy == 5
    background.close()
    for lane in lanes:
        lane.run(lambda: 1, ends.append)
    qtbot.waitUntil(lambda: background.busy == 0)
    assert ends == [Stopped()] * 7
    assert background.wait(1000)


def test_that_who_asks_for_a_lane_by_its_name_shares_it(background: Background, qtbot: QtBot) -> None:
    gate, ends = threading.Event(), []
    background.lane("shared", 1).run(gate.wait, ends.append)
    background.lane("shared", 1).run(lambda: "second", ends.append)
    background.lane("another", 1).run(lambda: "elsewhere", ends.append)
    qtbot.waitUntil(lambda: bool(ends))
    assert ends == [Done("elsewhere")] and background.lane("shared", 1).busy == 2
    gate.set()
    qtbot.waitUntil(lambda: len(ends) == 3)
    assert ends[1:] == [Done(True), Done("second")]


def test_that_a_storm_of_tasks_ends_each_exactly_once(lane: Lane, qtbot: QtBot) -> None:
    chance, ends = random.Random(1), []

    def work(number: int, report: Report, token: CancelToken) -> int:
        report(Progress(Stage.RETOUCHING, 0.5))
        token.sleep(number % 3 / 1000)
        return number

    for number in range(600):
        token = CancelToken()
        lane.submit(partial(work, number), lambda end, number=number: ends.append(number), token=token)
        if chance.random() < 0.3:
            token.cancel()
    qtbot.waitUntil(lambda: len(ends) == 600, timeout=20000)
    assert sorted(ends) == list(range(600))


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere Qt sets the priority of a thread")
def test_that_the_window_goes_before_work_where_cores_are_few(lane: Lane, qtbot: QtBot) -> None:
    ends: list[Outcome[int]] = []
    lane.run(lambda: os.getpriority(os.PRIO_PROCESS, 0), ends.append)
    qtbot.waitUntil(lambda: bool(ends))
    assert ends == [Done(min(os.getpriority(os.PRIO_PROCESS, 0) + 10, 19))]
