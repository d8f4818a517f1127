"""Boxes that are drawn round faces which were not found."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from compare_canvas import on_photo
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from beautydesk.core.viewport import Rect
from beautydesk.ui.compare import CompareMode, CompareView
from beautydesk.ui.compare.mark_overlay import MarkOverlay
from tests import pointer


@pytest.fixture
def mark(pair: CompareView) -> Iterator[MarkOverlay]:
    overlay = MarkOverlay(pair)
    overlay.set_active(True)
    yield overlay


@pytest.fixture
def drawn(mark: MarkOverlay) -> list[Rect]:
    boxes: list[Rect] = []
    mark.box_drawn.connect(boxes.append)
    return boxes


def drag(view: CompareView, mark: MarkOverlay, begin: tuple[float, float], end: tuple[float, float]) -> None:
    """In px of the photo."""
    first, last = (on_photo(view, *at).toPoint() for at in (begin, end))
    QTest.mousePress(mark, Qt.MouseButton.LeftButton, pos=first)
    pointer.move(mark, (first + last) / 2, Qt.MouseButton.LeftButton)
    pointer.move(mark, last, Qt.MouseButton.LeftButton)
    QTest.mouseRelease(mark, Qt.MouseButton.LeftButton, pos=last)


@pytest.mark.parametrize("mode", [CompareMode.SPLIT, CompareMode.SIDE_BY_SIDE])
def test_that_a_drag_is_a_box_of_the_photo(
    pair: CompareView, mark: MarkOverlay, drawn: list[Rect], mode: CompareMode
) -> None:
    pair.mode = mode
    drag(pair, mark, (800, 600), (400, 300))  # either way round
    [box] = drawn
    assert (box.x, box.y, box.right, box.bottom) == pytest.approx((0.25, 0.25, 0.5, 0.5), abs=0.005)


def test_that_a_box_ends_at_the_photo(pair: CompareView, mark: MarkOverlay, drawn: list[Rect]) -> None:
    QTest.mousePress(mark, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    pointer.move(mark, QPoint(300, 300), Qt.MouseButton.LeftButton)
    QTest.mouseRelease(mark, Qt.MouseButton.LeftButton, pos=QPoint(300, 300))
    assert (drawn[0].x, drawn[0].y) == (pytest.approx(10 / 800, abs=0.01), 0.0)


def test_that_a_click_draws_nothing(pair: CompareView, mark: MarkOverlay, drawn: list[Rect]) -> None:
    QTest.mouseClick(mark, Qt.MouseButton.LeftButton, pos=QPoint(400, 400))
    drag(pair, mark, (800, 600), (804, 604))
    assert drawn == []


def test_that_it_is_said_when_there_is_no_face(pair: CompareView, mark: MarkOverlay, drawn: list[Rect]) -> None:
    drag(pair, mark, (400, 300), (800, 600))
    assert "Looking" in mark.bar.text.text()
    mark.show_nothing_in(Rect(0, 0, 1, 1))
    assert "Looking" in mark.bar.text.text(), "that was another box"
    mark.show_nothing_in(drawn[0])
    assert "No face could be made out in this box" in mark.bar.text.text()


def test_that_the_keys_draw_a_box_as_well(pair: CompareView, mark: MarkOverlay, drawn: list[Rect]) -> None:
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Plus, Qt.Key.Key_Return):
        QTest.keyClick(mark, key)
    [box] = drawn
    assert box.x + box.width / 2 == pytest.approx(0.5 + 16 / 800, abs=0.001)
    assert box.y + box.height / 2 == pytest.approx(0.5 + 16 / 600, abs=0.001)
    assert box.width == pytest.approx(0.25 * 1.15, abs=0.001)


def test_that_escape_and_the_button_put_it_away(pair: CompareView, mark: MarkOverlay, qtbot: QtBot) -> None:
    with qtbot.waitSignal(mark.close_asked):
        QTest.keyClick(mark, Qt.Key.Key_Escape)
    with qtbot.waitSignal(mark.close_asked):
        mark.bar.close_button.click()
    mark.set_active(False)
    assert pair.hasFocus()
