"""Faces and brush in the whole program: from the key to the picture on the canvas."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from beautydesk.core.edit import Brush, FaceEdit
from beautydesk.core.job import FaceScope
from beautydesk.core.viewport import Point
from beautydesk.ui.compare.face_box import FaceBox
from beautydesk.viewmodels.picture import Picture, PicturePair
from tests import pointer
from tests.app.conftest import Reduced
from tests.app.user import User

NO_KEY = Qt.KeyboardModifier.NoModifier


class Canvas:
    """The program with a photo of two people whose faces are known, and what the canvas was given last."""

    def __init__(self, user: User) -> None:
        app = user.open()
        self.session, self.window, self.wait = app.session, app.window, user.wait
        self.pictures: list[PicturePair] = []
        self.session.pictures_ready.connect(self.pictures.append)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NO_KEY) -> None:
        QApplication.processEvents()
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifiers)

    def faces(self) -> list[FaceBox]:
        found = [box for box in self.window.compare.findChildren(FaceBox) if box.isVisible()]
        return sorted(found, key=lambda box: box.mark.number if box.mark else 0)

    def nose(self, face: int) -> Point:
        box = self.session.live_preview.face_marks[face].box
        return Point(box.x + box.width / 2, box.y + box.height / 2)

    def changed(self, face: int) -> int:
        """By how many levels the middle of a face differs from the photo, in the picture that is shown."""
        if not self.pictures or self.pictures[-1].after is None:
            return 0
        before, after = (self._colours(p, self.nose(face)) for p in (self.pictures[-1].before, self.pictures[-1].after))
        return sum(abs(one - other) for one, other in zip(before, after, strict=True))

    @staticmethod
    def _colours(picture: Picture, at: Point) -> list[int]:
        """Red, green and blue, one after the other, of pixels around a point of the photo."""
        image, reach = picture.levels[0], range(-40, 41, 5)
        scale = image.width() / picture.size.width()
        places = [(round((at.x + dx) * scale), round((at.y + dy) * scale)) for dx in reach for dy in reach]
        return [channel for x, y in places for channel in image.pixelColor(x, y).getRgb()[:3]]


@pytest.fixture
def canvas(user: User, tmp_path: Path, reduced: Reduced) -> Canvas:
    canvas = Canvas(user)
    user.drop(Path(shutil.copy(reduced("g01_renata_two_3mp.jpg", 1000), tmp_path / "two.jpg")))
    user.wait(lambda: len(canvas.session.live_preview.face_marks) == 2)
    user.wait(lambda: canvas.changed(0) > 0 and canvas.changed(1) > 0)
    return canvas


def test_that_faces_are_shown_by_a_key_and_taken_out_and_in_again(canvas: Canvas) -> None:
    assert canvas.faces() == []
    canvas.press(Qt.Key.Key_F)
    assert [box.accessibleName() for box in canvas.faces()] == ["Face 1 of 2, 50 %", "Face 2 of 2, 50 %"]
    canvas.press(Qt.Key.Key_N)
    canvas.press(Qt.Key.Key_N)
    assert canvas.faces()[1].hasFocus()
    canvas.press(Qt.Key.Key_Space)
    assert canvas.session.options.choice.retouch.edit.face(1) == FaceEdit(included=False)
    canvas.wait(lambda: canvas.changed(1) == 0)
    assert canvas.changed(0) > 0
    assert [box.isChecked() for box in canvas.faces()] == [True, False]
    canvas.press(Qt.Key.Key_Space)
    assert canvas.session.options.choice.retouch.edit.faces == ()  # as the photo's choice says anyway
    canvas.wait(lambda: canvas.changed(1) > 0)
    canvas.press(Qt.Key.Key_F)
    assert canvas.faces() == []


def test_that_a_face_has_its_own_level_until_it_is_undone(canvas: Canvas) -> None:
    canvas.press(Qt.Key.Key_N)
    canvas.press(Qt.Key.Key_Plus)
    canvas.press(Qt.Key.Key_Plus)
    assert canvas.session.options.choice.retouch.level_of(0) == pytest.approx(0.6)
    assert canvas.session.options.choice.retouch.level_of(1) == 0.5
    assert canvas.faces()[0].accessibleName() == "Face 1 of 2, 60 %"
    canvas.window.actions_.undo.trigger()
    assert canvas.faces()[0].accessibleName() == "Face 1 of 2, 55 %"


def test_that_a_face_beside_the_largest_can_be_added_to_it(canvas: Canvas) -> None:
    canvas.session.options.set_faces(FaceScope.LARGEST)
    canvas.press(Qt.Key.Key_F)
    assert [box.isChecked() for box in canvas.faces()] == [True, False]
    canvas.faces()[1].click()
    assert canvas.session.options.choice.retouch.edit.face(1) == FaceEdit(included=True)
    assert [box.isChecked() for box in canvas.faces()] == [True, True]


def test_that_the_brush_brings_the_photo_back_and_its_strokes_are_cleared(canvas: Canvas) -> None:
    tools, view, options = canvas.window.tools, canvas.window.compare, canvas.session.options
    canvas.press(Qt.Key.Key_K)
    assert tools.brush.isVisible()
    assert not tools.brush.bar.clear.isEnabled()
    tools.brush.set_radius(120)
    tools.brush.set_softness(0.0)
    canvas.press(Qt.Key.Key_O)
    assert view.viewport is not None
    at, corner = view.viewport.to_view(canvas.nose(0)), view.pane_areas()[-1].topLeft()
    QTest.mouseClick(tools.brush, Qt.MouseButton.LeftButton, NO_KEY, corner + QPoint(round(at.x), round(at.y)))
    assert [stroke.brush for stroke in options.choice.retouch.edit.strokes] == [Brush.ORIGINAL]
    canvas.wait(lambda: canvas.changed(0) == 0)
    assert canvas.changed(1) > 0
    QTest.mouseClick(tools.brush.bar.clear, Qt.MouseButton.LeftButton)
    assert options.choice.retouch.edit.strokes == ()
    canvas.wait(lambda: canvas.changed(0) > 0)
    canvas.press(Qt.Key.Key_Escape)
    assert not tools.brush.isVisible()
    assert not canvas.window.actions_.view.brush.isChecked()


def test_that_one_tool_is_in_hand_at_a_time_and_none_without_photos(canvas: Canvas) -> None:
    canvas.press(Qt.Key.Key_F)
    canvas.press(Qt.Key.Key_K)
    assert canvas.faces() == []
    assert canvas.window.tools.brush.isVisible()
    canvas.press(Qt.Key.Key_F)
    assert len(canvas.faces()) == 2
    assert not canvas.window.tools.brush.isVisible()
    canvas.press(Qt.Key.Key_K)
    canvas.session.remove([item.id for item in canvas.session.queue])
    canvas.wait(lambda: not canvas.window.actions_.view.brush.isEnabled())
    assert not canvas.window.actions_.view.brush.isChecked()


# -- marked faces, and the menu


GIRL = (0.6, 0.005, 0.68, 0.155)  # left, top, right, bottom of a face in g04 that is not found: its top is cut off
NOBODY = (0.58, 0.7, 0.7, 0.96)


@pytest.fixture
def group(user: User, tmp_path: Path, photos: Path) -> Canvas:
    canvas = Canvas(user)
    user.drop(Path(shutil.copy(photos / "g04_kids.jpg", tmp_path / "kids.jpg")))
    user.wait(lambda: len(canvas.session.live_preview.face_marks) == 6)
    return canvas


def draw(canvas: Canvas, left: float, top: float, right: float, bottom: float) -> None:
    mark, view = canvas.window.tools.mark, canvas.window.compare
    assert view.viewport is not None
    photo, corner = view.viewport.image, view.pane_areas()[0].topLeft()
    places = [
        view.viewport.to_view(Point(x * photo.width, y * photo.height)) for x, y in ((left, top), (right, bottom))
    ]
    first, last = (corner + QPoint(round(place.x), round(place.y)) for place in places)
    QTest.mousePress(mark, Qt.MouseButton.LeftButton, NO_KEY, first)
    pointer.move(mark, (first + last) / 2, Qt.MouseButton.LeftButton)
    pointer.move(mark, last, Qt.MouseButton.LeftButton)
    QTest.mouseRelease(mark, Qt.MouseButton.LeftButton, NO_KEY, last)


def test_that_a_missed_face_is_marked_and_is_one_like_the_others(group: Canvas) -> None:
    group.press(Qt.Key.Key_F, Qt.KeyboardModifier.ShiftModifier)
    mark = group.window.tools.mark
    assert mark.isVisible()
    draw(group, *NOBODY)
    group.wait(lambda: "No face could be made out" in mark.bar.text.text())
    draw(group, *GIRL)
    group.wait(lambda: len(group.faces()) == 7)
    box = group.faces()[-1]
    assert not mark.isVisible() and box.hasFocus()
    assert box.accessibleName() == "Face 7 of 7, 50 %"
    group.wait(lambda: group.changed(6) > 0)
    group.press(Qt.Key.Key_Space)
    group.wait(lambda: group.changed(6) == 0)
    group.press(Qt.Key.Key_Delete)
    assert len(group.faces()) == 6 and len(group.session.queue) == 1, "the mark was deleted, not the photo"
    group.window.actions_.undo.trigger()
    assert len(group.faces()) == 7


def test_that_a_box_round_a_known_face_leads_to_it(group: Canvas) -> None:
    group.window.actions_.view.mark_face.setChecked(True)
    box = group.session.live_preview.face_marks[1].box
    photo = group.window.compare.viewport
    assert photo is not None
    width, height = photo.image.width, photo.image.height
    draw(group, box.x / width, max(box.y, 1) / height, box.right / width, box.bottom / height)
    group.wait(lambda: bool(group.faces()) and group.faces()[1].hasFocus())
    assert group.session.options.choice.retouch.edit.marked == ()


def test_that_the_canvas_has_a_menu_and_remembers_its_colour(canvas: Canvas) -> None:
    canvas.window.canvas_menu.open()
    [menu] = [menu for menu in canvas.window.compare.findChildren(QMenu) if menu.isVisible()]
    texts = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert {"Save", "Show in folder", "Split", "Faces", "Mark a face", "Brush", "Zoom", "Canvas"} <= set(texts)
    colours = next(action for action in menu.actions() if action.text() == "Canvas").menu()
    light = next(action for action in colours.actions() if action.text() == "Light")
    light.trigger()
    assert canvas.window.preferences.settings.canvas == "light"
    assert canvas.window.compare.surroundings.lightness() > 200
    menu.close()
