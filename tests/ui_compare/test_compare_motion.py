"""A photo in motion: what is painted, from what, and that nothing more is."""

from __future__ import annotations

import numpy as np
import pytest
from compare_canvas import BLUE, RED, flat, noise, shown, wheel
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPaintEvent, QPointingDevice, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from beautydesk.core.viewport import Point
from beautydesk.ui.compare import CompareMode, CompareView
from beautydesk.ui.compare.tiles import CAPACITY
from beautydesk.viewmodels.picture import Picture

Pair = tuple[Picture, Picture]


class Painted(QObject):
    """Which part of a canvas was painted since it was asked last."""

    def __init__(self, view: CompareView) -> None:
        super().__init__(view)
        self._rect = QRect()
        view.installEventFilter(self)

    def eventFilter(self, view: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self._rect |= event.region().boundingRect()
        return False

    def take(self) -> QRect:
        QApplication.processEvents()
        taken, self._rect = self._rect, QRect()
        return taken


@pytest.fixture
def photo(view: CompareView) -> CompareView:
    """A pair of photos that are larger than the canvas and full of detail."""
    view.set_pictures(Picture.from_rgb(noise(3001, 2203)), Picture.from_rgb(noise(3001, 2203, 1)))
    return view


def sharp(view: CompareView) -> np.ndarray:
    """What is on the screen when nothing is kept and nothing hurries."""
    other = CompareView()
    other.resize(view.size())
    other.set_pictures(view._before, view._after)
    other.mode, other.split = view.mode, view.split
    other._move_to(view.viewport)  # type: ignore[arg-type]
    picture = shown(other)
    other.deleteLater()
    return picture


def rested(view: CompareView) -> bool:
    return not view._tiles._rest.isActive()


def same(one: np.ndarray, other: np.ndarray) -> bool:
    """But for the handle, and for the last bit of a scaled value."""
    away = np.abs(one.astype(int) - other)
    away[:, 375:425] = 0
    return int(away.max()) <= 3


@pytest.mark.parametrize("scale", [0.4, 0.77, 1.0, 1.6, 3.0])
def test_that_a_photo_that_came_to_rest_is_as_sharp_as_one_that_never_moved(
    photo: CompareView, qtbot: QtBot, scale: float
) -> None:
    photo.zoom_to(scale)
    for step in range(6):
        photo._hurry()
        photo.pan(QPointF(-97, 61 if step < 3 else -80))
        QApplication.processEvents()
    qtbot.waitUntil(lambda: rested(photo))
    assert same(shown(photo), sharp(photo))


def test_that_a_zoom_in_motion_sharpens_when_it_rests(photo: CompareView, qtbot: QtBot) -> None:
    photo.mode = CompareMode.RESULT
    wheel(photo, QPointF(300, 300), 1)
    moving = shown(photo)
    assert not same(moving, sharp(photo))
    assert abs(moving.mean() - sharp(photo).mean()) < 1
    with qtbot.waitSignal(photo._tiles.sharpened):
        pass
    assert same(shown(photo), sharp(photo))


def test_that_tiles_are_kept_within_bounds(photo: CompareView, qtbot: QtBot) -> None:
    photo.mode = CompareMode.RESULT
    photo.zoom_to(1.9)
    for step in range(60):
        photo._hurry()
        photo.pan(QPointF(-400 if step % 20 < 10 else 400, -180))
        photo.grab()
    qtbot.waitUntil(lambda: rested(photo))
    assert all(len(scaled.tiles) <= CAPACITY for scaled in photo._tiles._scaled.values())
    photo.set_pictures(None, None)
    assert not photo._tiles._scaled


def test_that_a_new_live_result_repaints_its_own_part_alone(pair: CompareView, red_and_blue: Pair) -> None:
    before, _ = red_and_blue
    pair.split = 0.5
    pair.set_pictures(before, flat((5, 5, 5)), preview=True)
    painted, port = Painted(pair), pair.viewport
    painted.take()
    pair.set_pictures(before, flat((9, 9, 9)), preview=True)
    part = painted.take()
    assert part.left() >= 398 and part.right() <= 799
    assert pair.viewport == port
    assert np.all(shown(pair)[500, 430:] == (9, 9, 9))
    assert np.all(shown(pair)[500, :370] == RED)
    pair.mode = CompareMode.SIDE_BY_SIDE
    painted.take()
    pair.set_pictures(before, flat((7, 7, 7)), preview=True)
    assert QRectF(painted.take()).left() > 400
    pair.hold_before(True)
    painted.take()
    pair.set_pictures(before, flat((8, 8, 8)), preview=True)
    assert painted.take().isEmpty()
    pair.hold_before(False)
    assert np.all(shown(pair)[400, 420:] == (8, 8, 8))


def test_that_a_live_result_is_called_a_preview(pair: CompareView, red_and_blue: Pair) -> None:
    assert [text for text, _ in pair.labels()] == ["Before", "After"]
    pair.set_pictures(red_and_blue[0], flat(BLUE), preview=True)
    assert [text for text, _ in pair.labels()] == ["Before", "Preview"]
    pair.mode = CompareMode.RESULT
    assert [text for text, _ in pair.labels()] == ["Preview"]


def test_that_a_small_decode_gives_way_to_the_sharp_photo_without_moving(view: CompareView) -> None:
    rgb = noise(2000, 1500)
    quick = Picture.from_rgb(np.ascontiguousarray(rgb[::4, ::4]), Picture.from_rgb(rgb).size)
    view.set_pictures(quick, None)
    view.zoom_to(1.0)
    port = view.viewport
    view.set_pictures(Picture.from_rgb(rgb), None)
    assert view.viewport == port and port is not None
    left, top = -round(port.picture.x), -round(port.picture.y)
    assert np.array_equal(shown(view), rgb[top : top + 800, left : left + 800])


def test_that_two_fingers_zoom_and_move(pair: CompareView) -> None:
    pair.zoom_to(1.0)
    port, device = pair.viewport, QTest.createTouchDevice()
    middle = port.to_image(Point(350, 300))

    def touch(half: int, x: int = 350) -> None:
        fingers = QTest.touchEvent(pair, device)
        for finger, side in enumerate((-1, 1)):
            place = QPointF(x + side * half, 300).toPoint()
            fingers.press(finger, place, pair) if half == 50 else fingers.move(finger, place, pair)
        fingers.commit()

    for half in (50, 60, 75, 100):
        touch(half)
    now = pair.viewport
    assert pair.zoom == pytest.approx(100 / 50)
    under = now.to_view(middle)
    assert (under.x, under.y) == pytest.approx((350, 300), abs=4)
    touch(100, 320)
    moved = pair.viewport
    assert moved is not None and moved.scale == now.scale
    assert moved.picture.x - now.picture.x == pytest.approx(-30, abs=1)
    QTest.touchEvent(pair, device).release(0, QPointF(220, 300).toPoint(), pair).release(
        1, QPointF(420, 300).toPoint(), pair
    ).commit()
    assert pair.viewport == moved


def test_that_a_touch_pad_pans_and_with_control_zooms(pair: CompareView) -> None:
    kind, finger = QPointingDevice.DeviceType.TouchPad, QPointingDevice.PointerType.Finger
    pad = QPointingDevice("pad", 7, kind, finger, QPointingDevice.Capability.PixelScroll, 2, 2)
    pair.zoom_to(1.0)
    before = pair.viewport
    scroll(pair, pad, Qt.KeyboardModifier.NoModifier)
    after = pair.viewport
    assert after is not None and after.scale == 1.0
    assert after.picture.y - before.picture.y == pytest.approx(30)
    scroll(pair, pad, Qt.KeyboardModifier.ControlModifier)
    assert pair.zoom > 1.0


def scroll(view: CompareView, pad: QPointingDevice, keys: Qt.KeyboardModifier) -> None:
    at = QPointF(400, 400)
    event = QWheelEvent(
        at, view.mapToGlobal(at), QPoint(0, 30), QPoint(0, 60), Qt.MouseButton.NoButton, keys,
        Qt.ScrollPhase.ScrollUpdate, False, Qt.MouseEventSource.MouseEventNotSynthesized, pad,
    )  # fmt: skip
    QApplication.sendEvent(view, event)


def test_that_shift_and_arrows_move_a_zoomed_photo(pair: CompareView) -> None:
    pair.zoom_to(2.0)
    before = pair.viewport
    QTest.keyClick(pair, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(pair, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    after = pair.viewport
    assert before is not None and after is not None
    assert (after.picture.x - before.picture.x, after.picture.y - before.picture.y) == pytest.approx((-80, -80))
