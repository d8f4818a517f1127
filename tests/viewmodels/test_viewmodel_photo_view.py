"""The list as it is looked at: groups and orders, what stays, and whoever keeps places in it."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from PySide6.QtCore import QPersistentModelIndex
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from beautydesk.core.errors import NoFaceFound, PhotoError, SaveError
from beautydesk.core.job import Choice, JobState, RetouchOptions
from beautydesk.core.kept_photo import ResultInfo
from beautydesk.core.mark import Mark
from beautydesk.viewmodels.list.groups import Counts, Group, belongs, groups_of
from beautydesk.viewmodels.list.photo_choice import PhotoChoice
from beautydesk.viewmodels.list.photo_item import PhotoItem
from beautydesk.viewmodels.list.photo_list import PhotoList
from beautydesk.viewmodels.list.photo_order import Order
from beautydesk.viewmodels.list.photo_view import PhotoView

RESULT = ResultInfo(Path("r.npz"), Choice("local", RetouchOptions()), 1, None, None, "")
SAVED = ResultInfo(Path("r.npz"), Choice("local", RetouchOptions()), 1, None, None, "", saved_to=Path("r.jpg"))


@pytest.fixture
def queue(qapp: QApplication) -> PhotoList:
    return PhotoList()


@pytest.fixture
def view(queue: PhotoList) -> PhotoView:
    view = PhotoView(queue)
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    view.setProperty("tester", QAbstractItemModelTester(view, fatal, view))
    return view


@pytest.fixture
def choice(view: PhotoView, queue: PhotoList) -> PhotoChoice:
    choice = PhotoChoice(view)
    choice.chosen.connect(queue.selection.show)
    return choice


def add(queue: PhotoList, *names: str) -> list[PhotoItem]:
    return queue.add(Path(name) for name in names)


def names(view: PhotoView) -> str:
    return "".join(item.path.stem for item in view)


def end(queue: PhotoList, item: PhotoItem, state: JobState = JobState.DONE) -> None:
    """As it comes out of the work."""
    for step in (JobState.WAITING, JobState.WORKING):
        queue.set_state(item, step)
    if state is JobState.DONE:
        item.result = RESULT
    queue.set_state(item, state)


def one_of_each(queue: PhotoList) -> dict[str, PhotoItem]:
    items = dict(zip("abcdefghi", add(queue, *"abcdefghi"), strict=True))
    items["b"].state = JobState.WORKING
    items["c"].state = JobState.CANCELLED
    items["d"].state, items["d"].result = JobState.DONE, RESULT
    items["e"].state, items["e"].result = JobState.DONE, SAVED
    items["f"].state, items["f"].error = JobState.NO_FACE, NoFaceFound("No face.")
    items["g"].state, items["g"].error = JobState.FAILED, PhotoError("Broken.")
    items["h"].state = JobState.PENDING
    items["i"].state, items["i"].result, items["i"].save_error = JobState.DONE, RESULT, SaveError("Full.")
    items["d"].mark, items["e"].mark = Mark.REJECTED, Mark.ACCEPTED
    return items


def test_that_a_photo_is_in_the_groups_that_it_belongs_to(queue: PhotoList) -> None:
    items = one_of_each(queue)
    found = {group: "".join(name for name, item in items.items() if belongs(item, group)) for group in Group}
    assert found == {
        Group.ALL: "abcdefghi", Group.TO_DO: "abc", Group.DONE: "dei", Group.UNSAVED: "di", Group.NO_FACE: "f",
        Group.FAILED: "ghi", Group.REJECTED: "d",
    }  # fmt: skip
    counts = Counts()
    counts.update(queue)
    assert counts.now() == {group: len(members) for group, members in found.items()}
    items["d"].mark, items["b"].state = None, JobState.CANCELLED
    items["c"].state, items["c"].result = JobState.DONE, RESULT
    counts.update([items["d"], items["b"], items["c"]])
    counts.forget([items["a"].id])
    left = [item for name, item in items.items() if name != "a"]
    assert counts.now() == {group: sum(belongs(item, group) for item in left) for group in Group}
    assert all((group in groups_of(item)) is belongs(item, group) for item in left for group in Group)


@pytest.mark.parametrize("group", list(Group))
@pytest.mark.parametrize("order", list(Order))
def test_that_a_group_is_shown_in_its_order(queue: PhotoList, view: PhotoView, group: Group, order: Order) -> None:
    items = one_of_each(queue)
    for number, item in enumerate(reversed(items.values())):
        item.moment = float(number)
    view.set_group(group)
    view.set_order(order)
    expected = [name for name, item in items.items() if belongs(item, group)]
    if order is Order.TIME:
        expected.reverse()
    if order is Order.STATE:
        expected = [name for name in "ghfabcdie" if name in expected]
    assert list(names(view)) == expected


def test_that_names_are_sorted_with_their_numbers_by_value(queue: PhotoList, view: PhotoView) -> None:
    add(queue, "IMG_10.jpg", "img_9.jpg", "IMG_100.jpg", "Anna 2.jpg", "anna 1.jpg")
    view.set_order(Order.NAME)
    assert [item.name for item in view] == ["anna 1.jpg", "Anna 2.jpg", "img_9.jpg", "IMG_10.jpg", "IMG_100.jpg"]
    add(queue, "img_11.jpg")
    assert [item.name for item in view][-2:] == ["img_11.jpg", "IMG_100.jpg"]


def test_that_what_is_shown_stays_until_another_photo_is_chosen(
    queue: PhotoList, view: PhotoView, choice: PhotoChoice, qtbot: QtBot
) -> None:
    items = add(queue, *"abcd")
    view.set_group(Group.TO_DO)
    choice.go_to(1)
    end(queue, items[1])
    end(queue, items[3])
    qtbot.waitUntil(lambda: names(view) == "abc")
    assert queue.shown is items[1] and choice.ids() == [items[1].id]
    choice.go_to(0)
    qtbot.waitUntil(lambda: names(view) == "ac")
    assert queue.shown is items[0]


def test_that_photos_come_into_a_group_as_their_state_changes(
    queue: PhotoList, view: PhotoView, choice: PhotoChoice, qtbot: QtBot
) -> None:
    items = add(queue, *"abcd")
    end(queue, items[2])
    view.set_group(Group.DONE)
    assert names(view) == "c" and queue.shown is items[2], "the first of the group is shown"
    end(queue, items[3])
    end(queue, items[0])
    qtbot.waitUntil(lambda: names(view) == "acd")


def test_that_what_is_shown_from_elsewhere_is_a_row(queue: PhotoList, view: PhotoView, choice: PhotoChoice) -> None:
    items = add(queue, *"abcd")
    end(queue, items[3])
    view.set_group(Group.DONE)
    queue.selection.show(items[1].id)
    assert names(view) == "bd" and choice.ids() == [items[1].id]


def test_that_an_empty_group_gives_way_to_all(queue: PhotoList, view: PhotoView) -> None:
    items = add(queue, *"abc")
    view.set_group(Group.FAILED)
    assert view.group is Group.ALL
    end(queue, items[0])
    view.set_group(Group.DONE)
    queue.remove([items[0].id])
    assert (view.group, names(view)) == (Group.ALL, "bc")


def test_that_photos_that_come_in_are_seen(queue: PhotoList, view: PhotoView) -> None:
    items = add(queue, *"abc")
    end(queue, items[0])
    view.set_group(Group.DONE)
    add(queue, "d")
    assert (view.group, names(view)) == (Group.ALL, "abcd")


def test_that_a_choice_outlives_another_order_and_group(queue: PhotoList, view: PhotoView, choice: PhotoChoice) -> None:
    items = add(queue, *"dbca")
    for item in items[:2]:
        end(queue, item)
    choice.go_to(1)
    choice.select_all()
    view.set_order(Order.NAME)
    assert queue.selection.selected == tuple(items[row].id for row in (3, 1, 2, 0)) == tuple(choice.ids())
    view.set_group(Group.DONE)
    assert names(view) == "bd" and choice.ids() == [items[1].id, items[0].id] == list(queue.selection.selected)
    assert queue.shown is items[1]


def test_that_photos_of_a_group_are_put_elsewhere_among_all(queue: PhotoList, view: PhotoView) -> None:
    items = add(queue, *"abcdef")
    for row in (0, 2, 4):
        end(queue, items[row])
    view.set_group(Group.DONE)
    queue.move([items[4].id], view.place(1))
    assert names(view) == "aec" and "".join(item.path.stem for item in queue) == "abecdf"
    queue.move([items[0].id], view.place(3))
    assert names(view) == "eca" and "".join(item.path.stem for item in queue) == "becadf"


@pytest.mark.parametrize("order", list(Order))
@pytest.mark.parametrize("group", [Group.ALL, Group.TO_DO, Group.DONE])
@pytest.mark.parametrize("seed", range(3))
def test_that_rows_and_places_in_them_stay_true_whatever_happens(
    queue: PhotoList, view: PhotoView, qtbot: QtBot, order: Order, group: Group, seed: int
) -> None:
    chance = random.Random(seed)
    add(queue, *(f"{chance.randrange(90)}.jpg" for _ in range(30)))
    end(queue, queue.item_at(3))
    view.set_group(group)
    view.set_order(order)
    kept: dict[int, QPersistentModelIndex] = {}
    for _ in range(20):
        kept = {item.id: QPersistentModelIndex(view.index(row)) for row, item in enumerate(view)}
        some = chance.sample(list(queue), min(len(queue), chance.choice((1, 3, 12))))
        match chance.randrange(5):
            case 0:
                add(queue, *(f"{chance.randrange(90)}.jpg" for _ in range(chance.choice((1, 60)))))
            case 1:
                queue.remove([item.id for item in some])
            case 2:
                queue.move([item.id for item in some], chance.randrange(len(queue) + 1))
            case 3:
                for item in some:
                    item.moment = chance.random()
                    queue.touch(item)
            case 4:
                for item in some:
                    if item.state is JobState.ADDED:
                        end(queue, item, chance.choice((JobState.DONE, JobState.FAILED)))
        view._look()
        rows = [item for item in queue if belongs(item, view.group)]
        assert {item.id for item in view} == {item.id for item in rows}
        if order is Order.OWN:
            assert list(view) == rows
        keys = [view._key(item) for item in view]
        assert keys == sorted(keys)
        assert [view.row_of(item.id) for item in view] == list(range(len(view)))
        assert all(not mark.isValid() or view.item_at(mark.row()).id == one for one, mark in kept.items())
