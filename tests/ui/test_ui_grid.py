"""The grid: all photos at once, chosen by mouse and keys, and the way to it and back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from beautydesk.app import App
from beautydesk.ui.photo_grid import PhotoGrid
from beautydesk.ui.tile_grid import SPACE
from tests import pointer
from tests.ui.conftest import Add

PLAIN = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def grid(app: App, add: Add) -> PhotoGrid:
    add(*(f"{number:02}" for number in range(30)))
    app.window.strip.go_to(0)
    QTest.keyClick(app.window, Qt.Key.Key_G)
    QApplication.processEvents()
    return app.window.grid


def at(grid: PhotoGrid, row: int) -> QPoint:
    return grid.visualRect(grid.model().index(row, 0)).center()


def columns(grid: PhotoGrid) -> int:
    return next(row for row in range(1, 30) if at(grid, row).y() > at(grid, 0).y())


def test_that_g_shows_the_grid_and_leaves_it(app: App, grid: PhotoGrid) -> None:
    window = app.window
    assert window.canvas.currentWidget() is window.grid_page and grid.hasFocus()
    assert not window.strip.isVisible(), "the grid shows all that the strip shows"
    assert window.panel.isVisible()
    QTest.keyClick(grid, Qt.Key.Key_G)
    assert window.canvas.currentWidget() is window.compare and window.strip.isVisible()
    window.actions_.lists.grid.trigger()
    QTest.keyClick(grid, Qt.Key.Key_Escape)
    assert window.canvas.currentWidget() is window.compare and not window.actions_.lists.grid.isChecked()


def test_that_a_double_click_opens_the_photo_on_the_canvas(app: App, grid: PhotoGrid) -> None:
    QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, PLAIN, at(grid, 3))
    QTest.mouseDClick(grid.viewport(), Qt.MouseButton.LeftButton, PLAIN, at(grid, 3))
    assert app.window.canvas.currentWidget() is app.window.compare
    assert app.session.queue.shown is app.session.queue.item_at(3)


def test_that_return_asks_for_a_review(grid: PhotoGrid, qtbot: QtBot) -> None:
    with qtbot.waitSignal(grid.review_asked):
        QTest.keyClick(grid, Qt.Key.Key_Return)


def test_that_what_needs_the_canvas_brings_it_back(app: App, grid: PhotoGrid) -> None:
    app.window.actions_.view.faces.trigger()
    assert app.window.canvas.currentWidget() is app.window.compare


def test_that_strip_and_grid_have_one_selection(app: App, grid: PhotoGrid) -> None:
    QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, PLAIN, at(grid, 2))
    QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, at(grid, 5))
    ids = [app.session.queue.item_at(row).id for row in range(2, 6)]
    assert app.window.strip.selected_ids() == grid.selected_ids() == ids == list(app.session.queue.selection.selected)


def test_that_a_frame_is_drawn_around_photos(app: App, grid: PhotoGrid) -> None:
    view, cell = grid.viewport(), grid.visualRect(grid.model().index(0, 0))
    start = QPoint(cell.left() - 2, cell.top() - 2)
    QTest.mousePress(view, Qt.MouseButton.LeftButton, PLAIN, start)
    for place in (start + QPoint(20, 20), at(grid, 1), at(grid, columns(grid) + 1)):
        pointer.move(view, place, Qt.MouseButton.LeftButton)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, PLAIN, at(grid, columns(grid) + 1))
    line = columns(grid)
    assert grid.selected_ids() == [app.session.queue.item_at(row).id for row in (0, 1, line, line + 1)]


def test_that_arrows_go_through_the_lines(app: App, grid: PhotoGrid) -> None:
    line = columns(grid)
    rows = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_End):
        QTest.keyClick(grid, key)
        rows.append(grid.currentIndex().row())
    assert rows == [line, line + 1, 1, 1, 0, 29]
    QTest.keyClick(grid, Qt.Key.Key_Down)
    assert grid.currentIndex().row() == 29
    for _ in range(10):
        QTest.keyClick(grid, Qt.Key.Key_PageUp)
    assert grid.currentIndex().row() == 0
    grid.go_to(line - 1)
    QTest.keyClick(grid, Qt.Key.Key_Right)
    assert grid.currentIndex().row() == line, "on to the next line"


def test_that_pictures_are_sized_by_keys_wheel_and_slider(app: App, grid: PhotoGrid) -> None:
    bar = app.window.grid_page.bar
    QTest.keyClick(grid, Qt.Key.Key_Plus)
    assert grid.side == 176 == app.preferences.settings.grid_side == bar.slider.value()
    QTest.keyClick(grid, Qt.Key.Key_Minus)
    assert grid.side == 160
    middle = QPointF(grid.viewport().rect().center())
    turn = QWheelEvent(
        middle, grid.viewport().mapToGlobal(middle), QPoint(), QPoint(0, 240), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(grid.viewport(), turn)
    assert grid.side == 192
    bar.slider.setValue(100)
    assert grid.side == 100
    for _ in range(20):
        app.window.actions_.lists.larger.trigger()
    assert grid.side == 256 and app.window.strip.side == 96


def test_that_lines_reach_from_side_to_side(grid: PhotoGrid) -> None:
    for side in (96, 130, 160, 256):
        grid.set_side(side)
        QApplication.processEvents()
        cells = [grid.visualRect(grid.model().index(row, 0)) for row in range(columns(grid))]
        rest = grid.verticalScrollBar().sizeHint().width() + 2 * SPACE + len(cells)  # a pixel each cannot be shared out
        assert grid.viewport().width() - cells[-1].right() <= rest


def test_that_the_menu_of_the_grid_is_that_of_the_strip(app: App, grid: PhotoGrid) -> None:
    place = at(grid, 4)
    reason = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(grid.viewport(), QContextMenuEvent(reason, place, grid.viewport().mapToGlobal(place)))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu) and app.window.actions_.remove in menu.actions()
    assert app.session.queue.shown is app.session.queue.item_at(4)
    menu.close()


def test_that_what_is_on_the_screen_is_looked_at_first(app: App, grid: PhotoGrid, qtbot: QtBot) -> None:
    seen: list[list[int]] = []
    grid.seen.connect(seen.append)
    grid.set_side(256)
    grid.go_to(29)
    ids = [item.id for item in app.session.queue]
    qtbot.waitUntil(lambda: bool(seen) and ids[29] in seen[-1])
    on_screen = {
        ids[row] for row in range(30) if grid.viewport().rect().intersects(grid.visualRect(grid.model().index(row, 0)))
    }
    assert on_screen <= set(seen[-1]) and ids[0] not in seen[-1]


def test_that_the_list_can_go_away_under_the_grid(app: App, grid: PhotoGrid) -> None:
    grid.selectAll()
    QTest.keyClick(grid, Qt.Key.Key_Delete)
    QApplication.processEvents()
    assert app.window.canvas.currentWidget() is app.window.empty_state
    assert not app.window.actions_.lists.grid.isChecked()
