"""The wall of faces: which there are, in which order, what is chosen, and which pictures are held."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QItemSelectionModel, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from beautydesk import imaging
from beautydesk.core.errors import NoFaceFound
from beautydesk.core.job import Choice, JobState, RetouchOptions
from beautydesk.core.kept_photo import ResultInfo
from beautydesk.core.mark import Mark
from beautydesk.core.seen_face import Eyes, SeenFace
from beautydesk.imaging.patch import write_patch
from beautydesk.viewmodels.background import Background
from beautydesk.viewmodels.list import face_pictures
from beautydesk.viewmodels.list.face_choice import FaceChoice
from beautydesk.viewmodels.list.face_pictures import FacePictures
from beautydesk.viewmodels.list.face_wall import FaceWall, WallOrder, spoken
from beautydesk.viewmodels.list.groups import Group
from beautydesk.viewmodels.list.photo_choice import PhotoChoice
from beautydesk.viewmodels.list.photo_item import PhotoItem
from beautydesk.viewmodels.list.photo_list import PhotoList
from beautydesk.viewmodels.list.photo_order import Order
from beautydesk.viewmodels.list.photo_view import PhotoView

RESULT = ResultInfo(Path("r.npz"), Choice("local", RetouchOptions()), 1, None, None, "")
EYES = Eyes((0.4, 0.4), (0.6, 0.4))
_Flag = QItemSelectionModel.SelectionFlag


@pytest.fixture
def queue(qapp: QApplication) -> PhotoList:
    return PhotoList()


@pytest.fixture
def view(queue: PhotoList) -> PhotoView:
    return PhotoView(queue)


@pytest.fixture
def wall(view: PhotoView) -> FaceWall:
    wall = FaceWall(view)
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    wall.setProperty("tester", QAbstractItemModelTester(wall, fatal, wall))
    wall.set_watched(True)
    return wall


@pytest.fixture
def photo_choice(view: PhotoView, queue: PhotoList) -> PhotoChoice:
    choice = PhotoChoice(view)
    choice.chosen.connect(queue.selection.show)
    return choice


@pytest.fixture
def choice(wall: FaceWall, view: PhotoView, photo_choice: PhotoChoice) -> FaceChoice:
    return FaceChoice(wall, view, photo_choice)


def faces(*changes: float | None) -> tuple[SeenFace, ...]:
    return tuple(SeenFace(number, EYES, change) for number, change in enumerate(changes))


def add(queue: PhotoList, *names: str) -> list[PhotoItem]:
    return queue.add(Path(name) for name in names)


def know(queue: PhotoList, item: PhotoItem, *changes: float | None) -> None:
    """As when its result comes."""
    for step in (JobState.WAITING, JobState.WORKING):
        queue.set_state(item, step)
    item.result, item.seen = RESULT, faces(*changes)
    queue.set_state(item, JobState.DONE)


def names(wall: FaceWall) -> str:
    return " ".join(f"{tile.item.path.stem}{tile.place}" for tile in wall)


def settle(qtbot: QtBot, wall: FaceWall, expected: str) -> None:
    qtbot.waitUntil(lambda: names(wall) == expected)


def test_that_faces_stand_as_their_photos_do_and_come_as_they_are_known(
    queue: PhotoList, wall: FaceWall, view: PhotoView, qtbot: QtBot
) -> None:
    items = add(queue, "b", "a", "c")
    settle(qtbot, wall, "")
    qtbot.waitUntil(lambda: wall.unknown == 3)
    know(queue, items[1], 0.1, 0.2)
    settle(qtbot, wall, "a1 a2")
    know(queue, items[0], 0.3)
    settle(qtbot, wall, "b1 a1 a2")
    assert wall.unknown == 1
    view.set_order(Order.NAME)
    assert names(wall) == "a1 a2 b1"
    queue.remove([items[1].id])
    settle(qtbot, wall, "b1")


def test_that_the_most_changed_come_first_and_those_that_nobody_measured_last(
    queue: PhotoList, wall: FaceWall, qtbot: QtBot
) -> None:
    items = add(queue, "a", "b", "c")
    for item, changes in zip(items, [(0.1, 0.4), (None,), (0.2,)], strict=True):
        know(queue, item, *changes)
    settle(qtbot, wall, "a1 a2 b1 c1")
    kept = QPersistentModelIndex(wall.index(3))
    wall.set_order(WallOrder.CHANGED)
    assert names(wall) == "a2 c1 a1 b1"
    assert kept.row() == 1, "who keeps a place finds it again"
    items[2].seen = faces(0.9)
    queue.touch(items[2])
    settle(qtbot, wall, "c1 a2 a1 b1")
    wall.set_order(WallOrder.PHOTOS)
    assert names(wall) == "a1 a2 b1 c1"


def test_that_chips_are_for_faces_as_well(queue: PhotoList, wall: FaceWall, view: PhotoView, qtbot: QtBot) -> None:
    items = add(queue, "a", "b", "c")
    for item in items[:2]:
        know(queue, item, 0.1)
    settle(qtbot, wall, "a1 b1")
    queue.set_mark([items[1].id], Mark.REJECTED)
    view.set_group(Group.REJECTED)
    settle(qtbot, wall, "b1")
    view.set_group(Group.ALL)
    settle(qtbot, wall, "a1 b1")


def test_that_many_faces_come_together(queue: PhotoList, wall: FaceWall, view: PhotoView, qtbot: QtBot) -> None:
    items = add(queue, *(f"{n:03}" for n in range(300)))
    for item in items[::2]:
        item.seen = faces(0.1, 0.2)
        queue.touch(item)
    qtbot.waitUntil(lambda: len(wall) == 300)
    view.set_order(Order.NAME)
    for item in items[1::2]:
        item.seen = faces(0.1)
        queue.touch(item)
    qtbot.waitUntil(lambda: len(wall) == 450)
    assert [tile.item for tile in wall] == [item for item in items for _ in item.seen]


def test_that_nothing_is_done_while_nobody_looks(queue: PhotoList, wall: FaceWall, qtbot: QtBot) -> None:
    items = add(queue, "a")
    wall.set_watched(False)
    with qtbot.assertNotEmitted(wall.looked, wait=100):
        know(queue, items[0], 0.1)
    wall.set_watched(True)
    assert names(wall) == "a1"


def test_that_photos_without_a_face_or_that_failed_wait_for_nothing(
    queue: PhotoList, wall: FaceWall, qtbot: QtBot
) -> None:
    items = add(queue, "a", "b")
    for step in (JobState.WAITING, JobState.WORKING):
        queue.set_state(items[0], step)
    queue.set_state(items[0], JobState.NO_FACE, NoFaceFound("None."))
    qtbot.waitUntil(lambda: wall.unknown == 1)


def test_that_a_tile_says_which_face_it_is_and_what_was_decided(queue: PhotoList, wall: FaceWall, qtbot: QtBot) -> None:
    items = add(queue, "anna.jpg", "berta.jpg")
    know(queue, items[0], 0.1, 0.2, 0.3)
    know(queue, items[1], 0.1)
    settle(qtbot, wall, "anna1 anna2 anna3 berta1")
    queue.set_mark([items[0].id], Mark.REJECTED)
    told = [wall.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in (1, 3)]
    assert told == ["anna.jpg, face 2 of 3, Done, not saved, rejected", "berta.jpg, Done, not saved"]
    assert spoken(wall.tile_at(1)) == told[0]


# -- choosing ---------------------------------------------------------------------------------------------------------


def rows(choice: FaceChoice) -> list[int]:
    return sorted(index.row() for index in choice.selectedIndexes())


@pytest.fixture
def three(queue: PhotoList, wall: FaceWall, choice: FaceChoice, qtbot: QtBot) -> list[PhotoItem]:
    items = add(queue, "a", "b", "c")
    for item, changes in zip(items, [(0.1, 0.4), (0.3,), (0.2,)], strict=True):
        know(queue, item, *changes)
    settle(qtbot, wall, "a1 a2 b1 c1")
    return items


def test_that_all_faces_of_a_photo_are_chosen_together(
    three: list[PhotoItem], wall: FaceWall, choice: FaceChoice, photo_choice: PhotoChoice, queue: PhotoList
) -> None:
    choice.go_to(1)
    assert rows(choice) == [0, 1] and photo_choice.ids() == [three[0].id]
    assert queue.selection.shown == three[0].id and choice.currentIndex().row() == 1, "the one that was clicked"
    choice.select(wall.index(3), _Flag.Toggle)
    assert rows(choice) == [0, 1, 3] and choice.ids() == [three[0].id, three[2].id]
    choice.select(wall.index(0), _Flag.Toggle)
    assert rows(choice) == [3]
    photo_choice.select_all()
    assert rows(choice) == [0, 1, 2, 3]


def test_that_the_wall_follows_the_photo_that_is_shown(
    three: list[PhotoItem], wall: FaceWall, choice: FaceChoice, photo_choice: PhotoChoice
) -> None:
    photo_choice.go_to(1)
    assert choice.currentIndex().row() == 2 and rows(choice) == [2]
    wall.set_order(WallOrder.CHANGED)
    assert names(wall) == "a2 b1 c1 a1" and rows(choice) == [1] and choice.currentIndex().row() == 1


def test_that_what_is_chosen_stays_so_while_faces_come_and_go(
    three: list[PhotoItem], queue: PhotoList, wall: FaceWall, choice: FaceChoice, qtbot: QtBot
) -> None:
    choice.go_to(3)
    new = add(queue, "d")
    know(queue, new[0], 0.1)
    three[0].seen = faces(0.1)
    queue.touch(three[0])
    settle(qtbot, wall, "a1 b1 c1 d1")
    assert rows(choice) == [2] and choice.currentIndex().row() == 2
    assert choice.ids() == [three[2].id]


# -- pictures ---------------------------------------------------------------------------------------------------------


@pytest.fixture
def pictures(queue: PhotoList, background: Background, wall: FaceWall) -> Iterator[FacePictures]:
    pictures = FacePictures(queue, background.lane("faces", 2), queue)
    yield pictures
    background.close()
    assert background.wait(10_000)


def real(queue: PhotoList, wall: FaceWall, folder: Path, qtbot: QtBot, count: int) -> list[PhotoItem]:
    """Grey photos with a face each."""
    paths = [folder / f"{number:02}.png" for number in range(count)]
    for path in paths:
        Image.new("RGB", (300, 300), "#888").save(path)
    items = queue.add(paths)
    for item in items:
        item.seen = faces(None)
        queue.touch(item)
    qtbot.waitUntil(lambda: len(wall) == count)
    return items


def test_that_a_new_result_is_cut_anew_and_the_old_picture_stands_until_then(
    queue: PhotoList, wall: FaceWall, pictures: FacePictures, tmp_path: Path, qtbot: QtBot
) -> None:
    [item] = real(queue, wall, tmp_path, qtbot, 1)
    [tile] = wall
    assert pictures.of(tile) is None
    with qtbot.waitSignal(pictures.ready):
        pictures.look_at([tile], 160)
    first = pictures.of(tile)
    assert first is not None and first.after is None and first.before.width() == 192
    photo = imaging.decode(item.path)
    lighter = photo.with_pixels(photo.pixels + np.uint8(60))
    write_patch(photo, lighter, tmp_path / "p.npz")
    item.result = replace(RESULT, patch=tmp_path / "p.npz")
    with qtbot.waitSignal(pictures.ready):
        pictures.look_at([tile], 160)
        assert pictures.of(tile) is first
    second = pictures.of(tile)
    assert second is not None and second.after is not None
    middle = second.before.width() // 2
    assert second.after.pixelColor(middle, middle).red() == second.before.pixelColor(middle, middle).red() + 60 == 196
    with qtbot.waitSignal(pictures.ready):
        pictures.look_at([tile], 300)  # a screen with more pixels
    larger = pictures.of(tile)
    assert larger is not None and larger.before.width() == 384


def test_that_few_pictures_are_held_beside_those_on_the_screen(
    queue: PhotoList,
    wall: FaceWall,
    pictures: FacePictures,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    one = 192 * 192 * 4
    monkeypatch.setattr(face_pictures, "MOST", 4 * one)
    items = real(queue, wall, tmp_path, qtbot, 12)
    tiles = list(wall)
    pictures.look_at(tiles[:6], 160)
    qtbot.waitUntil(lambda: all(pictures.of(tile) for tile in tiles[:6]))
    assert pictures.bytes == 6 * one, "what is seen is held"
    pictures.look_at(tiles[6:8], 160)
    qtbot.waitUntil(lambda: all(pictures.of(tile) for tile in tiles[6:8]))
    assert pictures.bytes == 4 * one and pictures.of(tiles[0]) is None
    queue.remove([item.id for item in items])
    assert pictures.bytes == 0


def test_that_a_file_that_cannot_be_read_is_not_tried_again_and_again(
    queue: PhotoList, wall: FaceWall, pictures: FacePictures, tmp_path: Path, qtbot: QtBot
) -> None:
    [item] = real(queue, wall, tmp_path, qtbot, 1)
    item.path.unlink()
    [tile] = wall
    with qtbot.waitSignal(pictures.ready):
        pictures.look_at([tile], 160)
    with qtbot.assertNotEmitted(pictures.ready, wait=200):
        pictures.look_at([tile], 160)
    assert pictures.of(tile) is None
