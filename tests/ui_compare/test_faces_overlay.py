"""Faces on the canvas: where the frames are, and what mouse, keys and screen readers do with them."""

from __future__ import annotations

import numpy as np
import pytest
from compare_canvas import on_photo, whole
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from beautydesk.core.viewport import Rect
from beautydesk.ui.compare import CompareMode, CompareView
from beautydesk.ui.compare.face_box import FaceBox
from beautydesk.ui.compare.face_menu import FaceMenu
from beautydesk.ui.compare.face_place import TARGET
from beautydesk.ui.compare.faces_overlay import FacesOverlay
from beautydesk.ui.compare.zoom_button import ZoomButton
from beautydesk.viewmodels.editing.face_marks import FaceMark
from tests import pointer

MARKS = (
    FaceMark(0, Rect(200, 200, 400, 480), True, 0.6),
    FaceMark(1, Rect(900, 300, 300, 360), False, 0.6),
    FaceMark(2, Rect(1400, 900, 30, 36), True, 0.9, own=True),
)


@pytest.fixture
def view(fitted: CompareView) -> CompareView:
    fitted.split = 1.0
    return fitted


@pytest.fixture
def overlay(view: CompareView) -> FacesOverlay:
    faces = FacesOverlay(view)
    faces.set_shown(True)
    faces.set_faces(MARKS)
    return faces


def boxes(view: CompareView) -> list[FaceBox]:
    found = [box for box in view.findChildren(FaceBox) if box.isVisible()]
    return sorted(found, key=lambda box: box.mark.number if box.mark else 0)


Said = list[tuple[object, ...]]


@pytest.fixture
def said(overlay: FacesOverlay) -> Said:
    """All that the overlay says."""
    said: Said = []
    overlay.face_toggled.connect(lambda number, included: said.append(("toggled", number, included)))
    overlay.face_level_changed.connect(lambda number, level: said.append(("level", number, level)))
    overlay.face_level_settled.connect(lambda: said.append(("settled",)))
    return said


def click(view: CompareView, where: QPointF) -> None:
    """Where the pointer meets it, as on a screen."""
    at = where.toPoint()
    target = view.childAt(at) or view
    QTest.mouseClick(target, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, target.mapFrom(view, at))


def wheel(view: CompareView, at: QPointF, delta: QPoint, modifier: Qt.KeyboardModifier) -> None:
    """As the system sends it: whoever has no use for it leaves it to what is below."""
    QTest.wheelEvent(view.window().windowHandle(), at, delta, QPoint(), modifier)


def menu_of(view: CompareView, box: FaceBox, qtbot: QtBot) -> FaceMenu:
    """As the menu key opens it."""
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(box, event)
    menu = view.findChild(FaceMenu)
    assert isinstance(menu, FaceMenu)
    qtbot.waitUntil(menu.isVisible)
    return menu


# -- where they are


def test_that_nothing_lies_over_the_canvas_until_it_is_asked_for(view: CompareView) -> None:
    plain = whole(view)
    faces = FacesOverlay(view)
    faces.set_faces(MARKS)
    assert boxes(view) == []
    assert np.array_equal(whole(view), plain)
    faces.set_shown(True)
    assert len(boxes(view)) == 3
    faces.set_shown(False)
    assert np.array_equal(whole(view), plain)


def white_columns(view: CompareView, row: float) -> list[int]:
    return [int(x) for x in np.flatnonzero(np.all(whole(view)[round(row)] > 160, axis=-1))]


def test_that_a_frame_is_drawn_at_the_face_and_follows_zoom_and_panning(
    view: CompareView, overlay: FacesOverlay
) -> None:
    view.mode = CompareMode.RESULT
    overlay.set_faces(MARKS[:1])
    left, right = on_photo(view, 200, 440), on_photo(view, 600, 440)
    found = white_columns(view, left.y())
    assert found[0] == pytest.approx(left.x(), abs=1)
    assert found[-1] == pytest.approx(right.x(), abs=1)
    view.zoom_to(1.0, left)  # the left side of the frame stays where it is
    found = white_columns(view, left.y())
    assert found[0] == pytest.approx(left.x(), abs=1)
    assert found[-1] == pytest.approx(left.x() + 400, abs=1)
    view.pan(QPointF(-50, 0))
    assert white_columns(view, left.y())[0] == pytest.approx(left.x() - 50, abs=1)


def test_that_every_pane_has_the_frames_and_the_keyboard_meets_each_face_once(
    view: CompareView, overlay: FacesOverlay
) -> None:
    overlay.set_faces(MARKS[:1])
    view.mode = CompareMode.SIDE_BY_SIDE
    found = white_columns(view, on_photo(view, 400, 440).y())
    left = [x for x in found if x < 396]
    right = [x - 404 for x in found if x >= 404]
    assert left == right
    assert left[0] == pytest.approx(200 * 396 / 1600, abs=1)
    assert len(boxes(view)) == 1


def test_that_a_frame_does_not_reach_into_the_other_pane(view: CompareView, overlay: FacesOverlay) -> None:
    view.mode = CompareMode.SIDE_BY_SIDE
    overlay.set_faces((FaceMark(0, Rect(0, 0, 1600, 1200), True, 0.5),))
    view.zoom_to(1.0)
    gap = whole(view)[100:700, 397:403]
    assert np.all(gap == gap[0, 0])


def test_that_faces_are_not_mirrored(view: CompareView, overlay: FacesOverlay) -> None:
    places = [box.geometry() for box in boxes(view)]
    view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    overlay.set_faces(MARKS)
    assert [box.geometry() for box in boxes(view)] == places


def test_that_faces_of_another_photo_replace_those_before(view: CompareView, overlay: FacesOverlay) -> None:
    overlay.set_faces(MARKS[:1])
    assert len(boxes(view)) == 1
    overlay.set_faces(())
    assert boxes(view) == []
    overlay.set_faces(MARKS)
    assert [box.isChecked() for box in boxes(view)] == [True, False, True]


def test_that_showing_a_change_tells_nobody(overlay: FacesOverlay, said: Said) -> None:
    overlay.set_faces((FaceMark(0, MARKS[0].box, False, 0.1), *MARKS[1:]))
    assert said == []


# -- mouse


def test_that_a_click_takes_a_face_in_or_out(view: CompareView, said: Said) -> None:
    click(view, on_photo(view, 400, 400))
    click(view, on_photo(view, 1050, 480))
    assert said == [("toggled", 0, False), ("toggled", 1, True)]


def test_that_a_click_beside_all_faces_does_nothing(view: CompareView, said: Said) -> None:
    click(view, on_photo(view, 800, 1000))
    assert said == []


def test_that_a_face_of_a_few_pixels_can_be_hit(view: CompareView, said: Said) -> None:
    middle = on_photo(view, 1415, 918)
    click(view, middle + QPointF(2 - TARGET / 2, TARGET / 2 - 2))
    assert said == [("toggled", 2, False)]


def test_that_the_smaller_of_two_faces_is_hit_where_both_are(
    view: CompareView, overlay: FacesOverlay, said: Said
) -> None:
    overlay.set_faces((MARKS[0], FaceMark(1, Rect(350, 350, 80, 90), True, 0.6)))
    click(view, on_photo(view, 390, 395))
    assert said == [("toggled", 1, False)]


def test_that_a_drag_over_a_face_pans_and_leaves_the_face_alone(view: CompareView, said: Said) -> None:
    view.zoom_to(1.0, on_photo(view, 200, 200))
    box = boxes(view)[0]
    before, here = view.viewport.centre, QPoint(150, 150)
    QTest.mousePress(box, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, here)
    pointer.move(box, here + QPoint(-40, -30), Qt.MouseButton.LeftButton)
    QTest.mouseRelease(box, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, here)
    assert said == []
    assert view.viewport.centre != before


def test_that_the_wheel_zooms_over_a_face_and_sets_its_level_with_alt(view: CompareView, said: Said) -> None:
    at = on_photo(view, 400, 400)
    wheel(view, at, QPoint(0, 120), Qt.KeyboardModifier.AltModifier)
    wheel(view, at, QPoint(-240, 0), Qt.KeyboardModifier.AltModifier)  # sideways, as some platforms turn it
    assert said == [("level", 0, 0.65), ("settled",), ("level", 0, 0.5), ("settled",)]
    assert view.fitted
    wheel(view, at, QPoint(0, 120), Qt.KeyboardModifier.NoModifier)
    assert not view.fitted
    assert len(said) == 4


def test_that_a_click_on_the_level_opens_its_slider(view: CompareView, said: Said, qtbot: QtBot) -> None:
    click(view, on_photo(view, 400, 680) + QPointF(0, 20))
    menu = view.findChild(FaceMenu)
    assert isinstance(menu, FaceMenu)
    qtbot.waitUntil(menu.isVisible)
    assert menu.slider.value() == 60
    assert said == []
    menu.close()


# -- keyboard


def test_that_tab_meets_the_faces_after_the_divider_largest_first(view: CompareView, overlay: FacesOverlay) -> None:
    view.divider.setFocus(Qt.FocusReason.TabFocusReason)
    met = []
    for _ in MARKS:
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        met.append(QApplication.focusWidget())
    assert met == boxes(view)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert isinstance(QApplication.focusWidget(), QPushButton | ZoomButton)


def test_that_space_takes_a_face_in_or_out(view: CompareView, said: Said) -> None:
    QTest.keyClick(boxes(view)[1], Qt.Key.Key_Space)
    assert said == [("toggled", 1, True)]


@pytest.mark.parametrize(
    ("key", "level"),
    [(Qt.Key.Key_Plus, 0.65), (Qt.Key.Key_Up, 0.65), (Qt.Key.Key_Minus, 0.55), (Qt.Key.Key_Down, 0.55)],
)
def test_that_keys_set_a_faces_level(view: CompareView, said: Said, key: Qt.Key, level: float) -> None:
    QTest.keyClick(boxes(view)[0], key)
    assert said == [("level", 0, level), ("settled",)]


def test_that_the_level_ends_at_its_ends_and_a_face_that_is_left_alone_has_none(
    view: CompareView, overlay: FacesOverlay, said: Said
) -> None:
    overlay.set_faces((FaceMark(0, MARKS[0].box, True, 0.97), MARKS[1], FaceMark(2, MARKS[2].box, True, 1.0)))
    for box in boxes(view):
        QTest.keyClick(box, Qt.Key.Key_Plus)
    assert said == [("level", 0, 1.0), ("settled",)]


def test_that_arrows_to_the_side_are_left_to_the_window(view: CompareView, said: Said) -> None:
    box = boxes(view)[0]
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Right)
    assert box.hasFocus()
    assert said == []


def test_that_the_next_face_gets_the_focus_and_comes_into_sight(view: CompareView, overlay: FacesOverlay) -> None:
    view.zoom_to(4.0, on_photo(view, 0, 0))
    overlay.focus_next(1)
    first, _second, last = boxes(view)
    assert first.hasFocus()
    assert view.viewport.centre.x == pytest.approx(400, abs=2)
    overlay.focus_next(-1)
    assert last.hasFocus()
    assert view.viewport.centre.x == pytest.approx(1415, abs=2)
    overlay.focus_next(1)
    assert first.hasFocus()


def test_that_the_focus_stays_with_the_canvas_when_the_faces_go(view: CompareView, overlay: FacesOverlay) -> None:
    overlay.focus_next(1)
    overlay.set_shown(False)
    assert view.hasFocus()
    overlay.set_shown(True)
    overlay.focus_next(1)
    overlay.set_faces(())
    assert view.hasFocus()


# -- the menu


def test_that_the_menu_sets_the_faces_own_level(view: CompareView, said: Said, qtbot: QtBot) -> None:
    menu = menu_of(view, boxes(view)[0], qtbot)
    assert not menu.as_photo.isEnabled()
    menu.slider.setSliderDown(True)
    menu.slider.setSliderPosition(70)
    menu.slider.setSliderPosition(80)
    menu.slider.setSliderDown(False)
    assert said == [("level", 0, 0.7), ("level", 0, 0.8), ("settled",)]
    assert menu.as_photo.isEnabled()
    menu.close()


def test_that_the_menu_goes_back_to_the_photos_level(view: CompareView, said: Said, qtbot: QtBot) -> None:
    menu = menu_of(view, boxes(view)[2], qtbot)
    menu.as_photo.trigger()
    assert said == [("level", 2, None), ("settled",)]
    menu.close()


def test_that_the_menu_takes_a_face_in(view: CompareView, said: Said, qtbot: QtBot) -> None:
    menu = menu_of(view, boxes(view)[1], qtbot)
    assert not menu.slider.isEnabled()
    menu.include.trigger()
    assert said == [("toggled", 1, True)]
    menu.close()


def test_that_the_menu_works_by_keys_alone(view: CompareView, said: Said, qtbot: QtBot) -> None:
    menu = menu_of(view, boxes(view)[0], qtbot)
    keys = menu.windowHandle()  # whoever has the focus in it gets them
    QTest.keyClick(keys, Qt.Key.Key_Right)
    assert said == [("level", 0, 0.61), ("settled",)]
    QTest.keyClick(keys, Qt.Key.Key_Down)
    assert menu.activeAction() is menu.as_photo
    QTest.keyClick(keys, Qt.Key.Key_Up)
    QTest.keyClick(keys, Qt.Key.Key_Left)
    assert said[2:] == [("level", 0, 0.6), ("settled",)]
    QTest.keyClick(keys, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not view.findChildren(FaceMenu))


# -- screen readers


def test_that_a_face_is_a_check_box_with_a_name_that_says_which_and_how_much(
    view: CompareView, overlay: FacesOverlay
) -> None:
    read = [QAccessible.queryAccessibleInterface(box) for box in boxes(view)]
    assert [face.role() for face in read] == [QAccessible.Role.CheckBox] * 3
    assert [face.text(QAccessible.Text.Name) for face in read] == [
        "Face 1 of 3, 60 %",
        "Face 2 of 3",
        "Face 3 of 3, 90 %",
    ]
    assert [bool(face.state().checked) for face in read] == [True, False, True]
    assert all(face.text(QAccessible.Text.Description) for face in read)


def test_that_a_screen_reader_can_take_a_face_out(view: CompareView, said: Said, qtbot: QtBot) -> None:
    face = QAccessible.queryAccessibleInterface(boxes(view)[0])
    face.actionInterface().doAction("Toggle")
    qtbot.waitUntil(lambda: said == [("toggled", 0, False)])
