"""The canvas, by its pixels and its gestures."""

from __future__ import annotations

import numpy as np
import pytest
from compare_canvas import BLUE, GREY, RED, divider, flat, noise, shown, wheel, whole
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QNativeGestureEvent, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from beautydesk.core.viewport import Point
from beautydesk.ui.colours import DARK
from beautydesk.ui.compare import CompareMode, CompareView
from beautydesk.ui.compare.divider import WIDTH
from beautydesk.ui.compare.scene import GAP
from beautydesk.viewmodels.picture import Picture
from tests import pointer

# -- what is painted


def test_that_before_is_left_and_after_right_of_the_divider(pair: CompareView) -> None:
    pair.split = 0.25
    pixels = shown(pair)
    row = pixels[500]
    assert np.all(row[:195] == RED)
    assert np.all(row[205:] == BLUE)
    assert np.all(pixels[750] == GREY)
    assert np.all(pixels[20] == GREY)


def test_that_the_divider_is_a_white_line_over_the_picture_only(pair: CompareView) -> None:
    pixels = shown(pair)
    assert np.all(pixels[150, 399:401] > 230)
    assert np.all(pixels[90, 380:420] == GREY)


@pytest.mark.parametrize(("split", "colour"), [(0.0, BLUE), (1.0, RED)])
def test_that_the_split_reaches_both_ends(pair: CompareView, split: float, colour: tuple[int, int, int]) -> None:
    pair.split = split
    assert np.all(shown(pair)[500, 30:770] == colour)


def test_that_side_by_side_shows_both_whole(pair: CompareView) -> None:
    pair.mode = CompareMode.SIDE_BY_SIDE
    row = shown(pair)[400]
    half = (800 - GAP) // 2
    assert np.all(row[:half] == RED)
    assert np.all(row[half : half + GAP] == GREY)
    assert np.all(row[-half:] == BLUE)


def test_that_the_result_alone_fills_the_canvas(pair: CompareView) -> None:
    pair.mode = CompareMode.RESULT
    assert np.all(shown(pair)[300] == BLUE)
    assert not divider(pair).isVisible()


@pytest.mark.parametrize("mode", list(CompareMode))
def test_that_holding_shows_before_everywhere_and_lets_go_again(pair: CompareView, mode: CompareMode) -> None:
    pair.mode = mode
    was = shown(pair)
    pair.hold_before(True)
    held = shown(pair)[400]
    assert not np.any(np.all(held == BLUE, axis=-1))
    assert np.any(np.all(held == RED, axis=-1))
    pair.hold_before(False)
    assert np.array_equal(shown(pair), was)


@pytest.mark.parametrize("mode", list(CompareMode))
def test_that_a_photo_without_a_result_is_shown_alone(view: CompareView, mode: CompareMode) -> None:
    view.mode = mode
    view.set_pictures(flat(RED), None)
    pixels = shown(view)
    assert np.all(pixels[100:700] == RED)
    assert np.all(pixels[:100] == GREY)
    assert not divider(view).isVisible()


def test_that_nothing_is_shown_of_a_photo_that_is_gone(pair: CompareView) -> None:
    pair.set_pictures(None, None)
    assert np.all(shown(pair) == GREY)
    assert not divider(pair).isVisible()


def test_that_the_labels_say_which_side_is_which_and_give_way(pair: CompareView) -> None:
    def labelled() -> tuple[bool, bool]:
        texts = [text for text, _place in pair.labels()]
        bare, seen = shown(pair)[100:150], whole(pair)[100:150]
        differs = [bool(np.any(bare[:, part] != seen[:, part])) for part in (slice(120), slice(680, 800))]
        assert len(texts) == sum(differs)
        return differs[0], differs[1]

    assert labelled() == (True, True)
    pair.split = 0.0
    assert labelled() == (False, True)
    pair.split = 1.0
    assert labelled() == (True, False)
    pair.mode = CompareMode.RESULT
    assert labelled() == (False, True)
    pair.set_pictures(flat(RED), None)
    assert labelled() == (False, False)


def test_that_every_pixel_is_exact_at_100_percent(view: CompareView) -> None:
    rgb = noise(1601, 1203)
    view.set_pictures(Picture.from_rgb(rgb), None)
    view.zoom_to(1.0)
    pixels = shown(view)
    port = view.viewport
    left, top = -round(port.picture.x), -round(port.picture.y)
    assert np.array_equal(pixels, rgb[top : top + 800, left : left + 800])


def test_that_pixels_are_crisp_squares_from_200_percent(view: CompareView) -> None:
    rgb = noise(400, 400)
    view.set_pictures(Picture.from_rgb(rgb), None)
    view.zoom_to(2.0)
    assert np.array_equal(shown(view), rgb.repeat(2, axis=0).repeat(2, axis=1))


def test_that_a_reduced_photo_is_averaged(view: CompareView) -> None:
    board = (np.indices((3200, 3200)).sum(axis=0) % 2 * 255).astype(np.uint8)
    view.set_pictures(Picture.from_rgb(np.repeat(board[..., None], 3, axis=2)), None)
    pixels = shown(view).astype(int)
    assert view.zoom == 0.25
    assert np.all(np.abs(pixels - 127) <= 2)


def test_that_moving_the_divider_repaints_what_it_uncovers(pair: CompareView, qtbot: QtBot) -> None:
    for split in (0.2, 0.9, 0.1, 0.55):
        pair.split = split
        QApplication.processEvents()
        on_screen = pair.screen().grabWindow(pair.winId()).toImage()
        x = round(split * 800)
        for place in (x - 30, 30):
            assert on_screen.pixelColor(max(place, 30), 500) == QColor(*RED)
        assert on_screen.pixelColor(min(x + 30, 790), 500) == QColor(*BLUE)


# -- zoom and position


def test_that_the_wheel_zooms_at_the_cursor(pair: CompareView, qtbot: QtBot) -> None:
    port = pair.viewport
    at = QPointF(300, 420)
    with qtbot.waitSignal(pair.zoom_changed) as caught:
        wheel(pair, at, 5)
    moved = pair.viewport
    assert caught.args == [moved.scale]
    assert moved.scale > port.scale
    assert abs(moved.picture.y) > 1
    new = moved.to_view(port.to_image(Point(300, 420)))
    assert (new.x, new.y) == pytest.approx((300, 420))


def test_that_zooming_past_100_percent_stops_there_once(pair: CompareView) -> None:
    pair.zoom_to(0.95)
    wheel(pair, QPointF(400, 400), 1)
    assert pair.zoom == 1.0
    wheel(pair, QPointF(400, 400), 1)
    assert pair.zoom == pytest.approx(1.2)


def test_that_pinching_zooms(pair: CompareView) -> None:
    old = pair.zoom
    at = QPointF(400, 400)
    event = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture, QPointingDevice.primaryPointingDevice(), 2, at, at, at, 0.5, QPointF()
    )
    QApplication.sendEvent(pair, event)
    assert pair.zoom == pytest.approx(old * 1.5)


def test_that_dragging_pans_and_stops_at_the_edges(pair: CompareView) -> None:
    pair.zoom_to(1.0)
    before = pair.viewport
    QTest.mousePress(pair, Qt.MouseButton.LeftButton, pos=QPoint(100, 500))
    pointer.move(pair, QPoint(60, 470), Qt.MouseButton.LeftButton)
    moved = pair.viewport
    assert (moved.picture.x - before.picture.x, moved.picture.y - before.picture.y) == pytest.approx((-40, -30))
    pointer.move(pair, QPoint(-5000, -5000), Qt.MouseButton.LeftButton)
    QTest.mouseRelease(pair, Qt.MouseButton.LeftButton, pos=QPoint(-5000, -5000))
    end = pair.viewport
    assert (end.picture.right, end.picture.bottom) == pytest.approx((800, 800))


def test_that_a_double_click_toggles_100_percent_at_the_point(pair: CompareView) -> None:
    port = pair.viewport
    QTest.mouseDClick(pair, Qt.MouseButton.LeftButton, pos=QPointF(250, 300).toPoint())
    assert pair.zoom == 1.0
    moved = pair.viewport
    under = port.to_image(Point(250, 300))
    assert (moved.to_view(under).x, moved.to_view(under).y) == pytest.approx((250, 300))
    QTest.mouseDClick(pair, Qt.MouseButton.LeftButton, pos=QPoint(250, 300))
    assert pair.fitted


def test_that_fit_is_kept_when_the_window_changes(pair: CompareView) -> None:
    pair.resize(400, 800)
    assert pair.fitted
    assert pair.zoom == 0.25
    pair.zoom_to(1.0)
    pair.resize(640, 480)
    assert pair.zoom == 1.0


def test_that_zoom_and_position_survive_before_after_modes_and_the_next_photo(pair: CompareView) -> None:
    pair.zoom_to(1.0, QPointF(700, 200))
    port = pair.viewport
    pair.hold_before(True)
    assert pair.viewport == port
    pair.hold_before(False)
    for mode in (CompareMode.RESULT, CompareMode.SIDE_BY_SIDE, CompareMode.SPLIT):
        pair.mode = mode
        now = pair.viewport
        assert (now.scale, now.centre) == (port.scale, port.centre)
    pair.set_pictures(flat(BLUE), None)
    pair.set_pictures(None, None)
    pair.set_pictures(flat(BLUE), flat(RED))
    assert pair.viewport == port


def test_that_the_next_photo_of_another_size_is_seen_at_the_same_relative_place(pair: CompareView) -> None:
    pair.zoom_to(1.0, QPointF(700, 200))
    port = pair.viewport
    pair.set_pictures(flat(RED, 3000, 4000), flat(BLUE, 3000, 4000))
    now = pair.viewport
    assert now.scale == 1.0
    assert (now.centre.x / 3000, now.centre.y / 4000) == pytest.approx((port.centre.x / 1600, port.centre.y / 1200))


def test_that_both_halves_of_side_by_side_zoom_and_pan_together(view: CompareView) -> None:
    rgb = noise(1600, 1200)
    view.set_pictures(Picture.from_rgb(rgb), Picture.from_rgb(rgb))
    view.mode = CompareMode.SIDE_BY_SIDE
    half = (800 - GAP) // 2
    view.zoom_to(1.0, QPointF(half + GAP + 60, 300))
    pixels = shown(view)
    assert np.array_equal(pixels[:, :half], pixels[:, -half:])


def test_that_a_smaller_result_lies_on_the_same_place(view: CompareView) -> None:
    view.set_pictures(flat(RED), flat(BLUE, 800, 600))
    view.mode = CompareMode.RESULT
    pixels = shown(view)
    assert np.all(pixels[101:699] == BLUE)
    assert np.all(pixels[:100, :600] == GREY)


def test_that_the_mode_says_when_it_changes(pair: CompareView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pair.mode_changed) as caught:
        pair.mode = CompareMode.RESULT
    assert caught.args == [CompareMode.RESULT]
    with qtbot.assertNotEmitted(pair.mode_changed):
        pair.mode = CompareMode.RESULT


def test_that_what_lies_over_the_canvas_hears_when_the_photo_moves(pair: CompareView, qtbot: QtBot) -> None:
    assert pair.pane_areas() == (pair.rect(),)
    for change in (
        lambda: pair.zoom_to(1.0),
        lambda: pair.pan(QPointF(-20, 10)),
        lambda: setattr(pair, "mode", CompareMode.SIDE_BY_SIDE),
        lambda: pair.resize(700, 800),
    ):
        with qtbot.waitSignal(pair.viewport_changed):
            change()
    left, right = pair.pane_areas()
    assert (left.left(), right.right()) == (0, 699)
    assert left.right() < right.left()
    with qtbot.assertNotEmitted(pair.viewport_changed):
        pair.set_pictures(flat(RED), flat(BLUE))


# -- the handle


def test_that_the_handle_is_dragged_with_the_mouse(pair: CompareView) -> None:
    handle = divider(pair)
    assert WIDTH >= 24
    assert handle.geometry().center().x() == pytest.approx(400, abs=1)
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=QPoint(WIDTH // 2 + 8, 50))
    pointer.move(handle, QPoint(WIDTH // 2 + 8 + 200, 50), Qt.MouseButton.LeftButton)
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton)
    assert pair.split == pytest.approx(0.75)  # what was grabbed beside the line stays beside it
    assert handle.geometry().center().x() == pytest.approx(600, abs=1)


def test_that_the_handle_follows_the_keys(pair: CompareView) -> None:
    handle = divider(pair)
    shift = Qt.KeyboardModifier.ShiftModifier
    for key, modifier, expected in (
        (Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier, 0.51),
        (Qt.Key.Key_Right, shift, 0.61),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier, 0.60),
        (Qt.Key.Key_Left, shift, 0.50),
        (Qt.Key.Key_Home, Qt.KeyboardModifier.NoModifier, 0.0),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier, 0.0),
        (Qt.Key.Key_End, Qt.KeyboardModifier.NoModifier, 1.0),
    ):
        QTest.keyClick(handle, key, modifier)
        assert pair.split == pytest.approx(expected)


def test_that_the_wheel_zooms_over_the_handle_too(pair: CompareView) -> None:
    old, split = pair.zoom, pair.split
    assert pair.childAt(400, 200) is divider(pair)
    QTest.wheelEvent(pair.windowHandle(), QPointF(400, 200), QPoint(0, 240))
    assert pair.zoom > old
    assert pair.split == split


def test_that_space_drags_the_photo_even_at_the_handle(pair: CompareView) -> None:
    QTest.keyPress(pair, Qt.Key.Key_Space)
    assert pair.childAt(400, 400) is None
    QTest.keyRelease(pair, Qt.Key.Key_Space)
    assert pair.childAt(400, 400) is divider(pair)


def test_that_holding_leaves_the_focus_at_the_handle(pair: CompareView) -> None:
    handle = divider(pair)
    handle.setFocus()
    pair.hold_before(True)
    assert handle.hasFocus()
    assert pair.childAt(400, 400) is None
    pair.hold_before(False)
    assert handle.hasFocus()
    pair.mode = CompareMode.RESULT
    assert pair.hasFocus()


def test_that_the_handle_shows_a_ring_to_the_keyboard_alone(pair: CompareView) -> None:
    handle = divider(pair)

    def ringed() -> bool:
        image = handle.grab().toImage()
        middle = image.height() // 2
        column = [image.pixelColor(WIDTH // 2 + 16, middle + dy).getRgb()[:3] for dy in (-1, 0, 1)]
        return all(red > blue + 40 for red, _, blue in column)  # the accent, in both looks

    QTest.mouseClick(handle, Qt.MouseButton.LeftButton, pos=QPoint(WIDTH // 2, 200))
    assert handle.hasFocus()
    assert not ringed()
    QTest.keyClick(handle, Qt.Key.Key_Right)
    assert ringed()
    pair.setFocus()
    assert not ringed()
    handle.setFocus(Qt.FocusReason.TabFocusReason)
    assert ringed()


def test_that_the_photo_is_not_mirrored_in_right_to_left_languages(pair: CompareView) -> None:
    pair.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    pair.split = 0.25
    row = shown(pair)[500]
    assert np.all(row[:195] == RED)
    assert np.all(row[205:] == BLUE)
    QTest.keyClick(divider(pair), Qt.Key.Key_Right)
    assert pair.split == pytest.approx(0.26)
    pair.mode = CompareMode.SIDE_BY_SIDE
    assert np.all(shown(pair)[400, :300] == RED)


def test_that_the_handle_is_a_slider_to_screen_readers(pair: CompareView) -> None:
    from PySide6.QtGui import QAccessible

    handle = divider(pair)
    said = QAccessible.queryAccessibleInterface(handle)
    assert said.role() is QAccessible.Role.Slider
    assert said.text(QAccessible.Text.Name) == "Before/after divider"
    pair.split = 0.4
    assert said.text(QAccessible.Text.Value) == "40"
    assert said.text(QAccessible.Text.Description) == "Showing 40 % before"
    handle.setValue(70)  # as assistive technology does
    assert pair.split == pytest.approx(0.7)


def test_that_the_canvas_goes_without_a_trace(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    for _ in range(5):
        view = CompareView(parent)
        view.set_pictures(flat(RED, 300, 200), flat(BLUE, 300, 200))
        view.grab()
        with qtbot.waitSignal(view.destroyed):
            view.deleteLater()
    assert not parent.findChildren(QWidget)


# -- the keyboard's focus


def ringed(view: CompareView) -> bool:
    edge = whole(view)[1, 1:-1]
    return bool((edge == (DARK.focus.red(), DARK.focus.green(), DARK.focus.blue())).all(axis=1).mean() > 0.8)


def test_that_the_canvas_shows_the_focus_to_those_who_use_the_keyboard(pair: CompareView) -> None:
    pair.mode = CompareMode.RESULT
    pair.clearFocus()
    assert not ringed(pair)
    pair.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not ringed(pair)
    pair.clearFocus()
    pair.setFocus(Qt.FocusReason.TabFocusReason)
    assert ringed(pair)
    QTest.mouseClick(pair, Qt.MouseButton.LeftButton, pos=QPoint(400, 400))
    assert not ringed(pair)


def test_that_the_ring_goes_on_from_the_handle_to_the_canvas(pair: CompareView) -> None:
    for reason in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.MouseFocusReason):
        pair.mode = CompareMode.SPLIT
        divider(pair).setFocus(reason)
        pair.mode = CompareMode.RESULT
        assert pair.hasFocus() and ringed(pair) is (reason is Qt.FocusReason.TabFocusReason)
