"""The tasks behind the service: kept for a day, bounded in number, gone when it ends."""

from __future__ import annotations

from pathlib import Path

import pytest
from serving_engine import BrighteningEngine

from beautydesk.core.job import RetouchOptions
from beautydesk.service import tasks
from beautydesk.service.answers import Refused
from beautydesk.service.tasks import Task, TaskBoard

OPTIONS = RetouchOptions(0.5)


def finish(task: Task) -> Path:
    assert task.future is not None
    task.future.result(20)
    assert isinstance(task.outcome, Path)
    return task.outcome


def test_that_a_result_is_dropped_after_a_day(image: bytes) -> None:
    clock = {"now": 1_788_000_000.0}
    board = TaskBoard(BrighteningEngine(), now=lambda: clock["now"])
    task = board.add(image, OPTIONS)
    file = finish(task)
    assert task.id.startswith("1788000000000.")
    assert board.poll(task.id) == (0, None)
    clock["now"] += tasks.LIFETIME - 1
    assert board.poll(task.id) == (2, file)
    assert board.result(file.name) == file
    clock["now"] += 2
    assert board.result(file.name) is None
    assert not file.exists()
    with pytest.raises(Refused) as caught:
        board.poll(task.id)
    assert caught.value.refusal.code == "ERROR_RESOURCE_NOT_FOUND"
    board.close()


def test_that_the_oldest_results_make_room(image: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tasks, "MOST_KEPT", 2)
    board = TaskBoard(BrighteningEngine())
    files = [finish(board.add(image, OPTIONS)) for _ in range(5)]
    assert board.result("none") is None
    assert [file.exists() for file in files] == [False, False, False, True, True]
    board.close()


def test_that_closing_cancels_the_work_and_removes_everything(image: bytes) -> None:
    engine = BrighteningEngine()
    engine.gate.clear()
    board = TaskBoard(engine)
    folder = board.folder
    under_way, waiting = board.add(image, OPTIONS), board.add(image, OPTIONS)
    while not engine.options:
        pass
    board.close()
    assert engine.cancelled == 1
    assert under_way.future is not None and under_way.future.done()
    assert waiting.future is not None and waiting.future.cancelled()
    assert not folder.exists()
