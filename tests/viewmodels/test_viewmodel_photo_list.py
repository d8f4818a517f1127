"""The list of photos as a Qt model: rows come, go and move, and whoever looks at it keeps up."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from beautydesk.core.engine import EngineFeatures, Progress, Stage
from beautydesk.core.job import JobState
from beautydesk.viewmodels.list.photo_list import PhotoList


@pytest.fixture
def queue(qapp: QApplication) -> PhotoList:
    queue = PhotoList()
    queue.setProperty(
        "tester", QAbstractItemModelTester(queue, QAbstractItemModelTester.FailureReportingMode.Fatal, queue)
    )
    return queue


def add(queue: PhotoList, count: int) -> list[int]:
    return [item.id for item in queue.add(Path(f"{n}.jpg") for n in range(count))]


def ids(queue: PhotoList) -> list[int]:
    return [item.id for item in queue]


def moved(order: list[int], chosen: list[int], before: int) -> list[int]:
    """What `move` promises, in plain Python."""
    front = [one for one in order[:before] if one not in chosen]
    back = [one for one in order[before:] if one not in chosen]
    return front + [one for one in order if one in chosen] + back


@pytest.mark.parametrize("seed", range(40))
def test_that_photos_go_where_they_are_put_and_views_keep_up(queue: PhotoList, seed: int) -> None:
    chance = random.Random(seed)
    add(queue, 12)
    marks = {item.id: QPersistentModelIndex(queue.index(row)) for row, item in enumerate(queue)}
    for _ in range(6):
        expected = ids(queue)
        chosen, before = chance.sample(expected, chance.randrange(13)), chance.randrange(13)
        expected = moved(expected, chosen, before)
        queue.move(chosen, before)
        assert ids(queue) == expected
        assert [queue.row_of(one) for one in expected] == list(range(12))
        assert all(queue.item_at(mark.row()).id == one for one, mark in marks.items())


def test_that_a_selection_goes_with_the_photos(queue: PhotoList) -> None:
    chosen = add(queue, 6)[1:3]
    selection = QItemSelectionModel(queue, queue)
    for row in (1, 2):
        selection.select(queue.index(row), QItemSelectionModel.SelectionFlag.Select)
    queue.move(chosen, 6)
    assert [queue.item_at(index.row()).id for index in selection.selectedIndexes()] == chosen
    assert ids(queue)[-2:] == chosen


@pytest.mark.parametrize(("row", "count", "child"), [(-1, 1, 0), (5, 2, 0), (0, 0, 3), (0, 1, 7), (2, 2, 3), (0, 7, 0)])
def test_that_rows_that_are_not_there_are_not_moved(queue: PhotoList, row: int, count: int, child: int) -> None:
    before = add(queue, 6)
    assert not queue.moveRows(QModelIndex(), row, count, QModelIndex(), child)
    assert ids(queue) == before


def test_that_many_photos_leave_in_few_steps(queue: PhotoList) -> None:
    all_of_them = add(queue, 1000)
    steps: list[tuple[int, int]] = []
    queue.rowsRemoved.connect(lambda _parent, first, last: steps.append((first, last)))
    queue.remove([*all_of_them[100:400], *all_of_them[700:900], all_of_them[950]])
    assert steps == [(950, 950), (700, 899), (100, 399)]
    left = [*all_of_them[:100], *all_of_them[400:700], *all_of_them[900:950], *all_of_them[951:]]
    assert ids(queue) == left
    assert queue.item(all_of_them[200]) is None and queue.row_of(all_of_them[200]) == -1
    assert queue.find(Path("200.jpg")) is None and queue.row_of(all_of_them[-1]) == len(left) - 1


def test_that_removing_what_is_gone_changes_nothing(queue: PhotoList, qtbot: QtBot) -> None:
    [first, second] = add(queue, 2)
    queue.remove([first])
    with qtbot.assertNotEmitted(queue.rowsRemoved):
        queue.remove([first, 999])
    assert ids(queue) == [second]


def test_that_progress_does_not_flood_a_screen_reader(queue: PhotoList) -> None:
    [item_id] = add(queue, 1)
    item, index = queue.item(item_id), queue.index(0)
    assert item is not None
    item.engine = EngineFeatures("ailab", "AILabTools", uploads=True, needs_key=True, credits_per_photo=8)
    for state in (JobState.WAITING, JobState.WORKING):
        queue.set_state(item, state)
    texts, details = set(), set()
    for second in range(5):
        item.progress = Progress(Stage.QUEUED, second / 10, since=second)
        texts.add(queue.data(index, Qt.ItemDataRole.AccessibleTextRole))
        details.add(queue.data(index, Qt.ItemDataRole.ToolTipRole))
    assert texts == {"0.jpg, Waiting at AILabTools…"}
    assert all("since" in detail or "min" in detail for detail in details)


def test_that_counts_are_told_once_for_many_changes(queue: PhotoList, qtbot: QtBot) -> None:
    told: list[None] = []
    queue.counts_changed.connect(lambda: told.append(None))
    for _ in range(50):
        queue.add([Path("x.jpg")])
    qtbot.waitUntil(lambda: bool(told))
    assert len(told) == 1 and len(queue) == 50
