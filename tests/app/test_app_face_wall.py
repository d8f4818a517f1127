"""The face wall in the whole program: real portraits, retouched, side by side, and there again at the next start."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from beautydesk.core.job import JobState
from beautydesk.core.viewport import Point
from beautydesk.viewmodels.list.face_wall import FaceWall, Tile
from tests.app.user import User

NAMES = ("p22_glennette_clark.jpg", "g01_renata_two_3mp.jpg", "n07_cat.png")
NO_KEY = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def paths(photos: Path, tmp_path: Path) -> list[Path]:
    return [Path(shutil.copy(photos / name, tmp_path / name)) for name in NAMES]


def tiles(user: User) -> list[Tile]:
    wall: FaceWall = user.app.session.wall
    return list(wall)


def cut(user: User) -> bool:
    of = user.app.session.face_pictures.of
    return bool(tiles(user)) and all(of(tile) is not None for tile in tiles(user))


def test_that_faces_come_as_they_are_known_and_change_with_their_results(user: User, paths: list[Path]) -> None:
    app = user.open()
    items = user.drop(*paths)
    user.press(Qt.Key.Key_W, NO_KEY)
    user.wait(lambda: len(tiles(user)) == 1)  # of the photo that is shown
    user.wait(lambda: cut(user))
    assert app.session.wall.unknown == 2
    app.session.retouching.begin_all()
    user.wait_for(JobState.DONE, JobState.DONE, JobState.NO_FACE)
    user.wait(lambda: [(tile.item, tile.place, tile.faces) for tile in tiles(user)] == [
        (items[0], 1, 1), (items[1], 1, 2), (items[1], 2, 2),
    ])  # fmt: skip
    assert app.session.wall.unknown == 0
    assert all(face.change is not None and face.change > 0 for item in items for face in item.seen)
    of = app.session.face_pictures.of
    user.wait(lambda: cut(user) and all((picture := of(tile)) and picture.after for tile in tiles(user)))
    picture, mild = of(tiles(user)[0]), items[0].seen[0].change
    assert picture is not None and picture.after != picture.before
    app.session.options.set_level(1.0)
    app.session.options.finish_step()
    user.wait(lambda: items[0].result is not None and items[0].result.made_with.retouch.level == 1.0)
    user.wait(lambda: of(tiles(user)[0]) is not picture)
    strong = items[0].seen[0].change
    assert mild is not None and strong is not None and strong > mild


def test_that_faces_of_results_are_known_at_the_next_start(user: User, paths: list[Path]) -> None:
    user.open()
    items = user.drop(*paths[:2])
    user.app.session.retouching.begin_all()
    user.wait_for(JobState.DONE, JobState.DONE)
    seen = [item.seen for item in items]
    user.close()
    app = user.open()
    app.greet()
    user.wait(lambda: app.session.last.offer)
    app.session.last.continue_()
    user.wait(lambda: len(app.session.queue) == 2)
    user.press(Qt.Key.Key_W, NO_KEY)
    user.wait(lambda: len(tiles(user)) == 3)
    assert [[face.change for face in item.seen] for item in app.session.queue] == [
        [face.change for face in each] for each in seen
    ]
    user.wait(lambda: cut(user))


def test_that_a_photo_is_opened_at_the_face_of_the_wall(user: User, paths: list[Path]) -> None:
    app = user.open()
    user.drop(*paths[:2])
    app.session.retouching.begin_all()
    user.wait_for(JobState.DONE, JobState.DONE)
    user.press(Qt.Key.Key_W, NO_KEY)
    user.wait(lambda: len(tiles(user)) == 3)
    wall = app.window.wall
    QTest.keyClick(wall, Qt.Key.Key_End)
    user.wait(lambda: app.session.live_preview.pictures is not None)
    QTest.keyClick(wall, Qt.Key.Key_Return)
    compare, item = app.window.compare, app.session.queue.item_at(1)
    assert app.window.canvas.currentWidget() is compare and app.session.queue.shown is item
    assert item.size is not None and compare.viewport is not None
    face = item.seen[1].eyes.box(*item.size)
    middle = compare.viewport.to_view(Point(face.x + face.width / 2, face.y + face.height / 2))
    assert not compare.fitted and compare.rect().contains(round(middle.x), round(middle.y))
