"""The face wall in the window: the way to it and back, keys, marks, what is held, and what an empty one says."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from beautydesk.app import App
from beautydesk.core.job import Choice, JobState, RetouchOptions
from beautydesk.core.kept_photo import ResultInfo
from beautydesk.core.mark import Mark
from beautydesk.core.seen_face import Eyes, SeenFace
from beautydesk.core.viewport import Point
from beautydesk.ui.face_grid import FaceGrid
from beautydesk.ui.help_dialog import KEYS, HelpDialog
from beautydesk.viewmodels.list.face_pictures import FacePicture, _Kept
from beautydesk.viewmodels.list.face_wall import WallOrder
from beautydesk.viewmodels.list.groups import Group
from beautydesk.viewmodels.list.photo_item import PhotoItem
from tests.ui.conftest import Add

PLAIN, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
RESULT = ResultInfo(Path("r.npz"), Choice("local", RetouchOptions()), 1, None, None, "")


def know(app: App, item: PhotoItem, faces: int = 1, change: float = 0.1, done: bool = True) -> None:
    queue = app.session.queue
    item.seen = tuple(
        SeenFace(face, Eyes((0.2 + 0.3 * face, 0.5), (0.4 + 0.3 * face, 0.5)), change) for face in range(faces)
    )
    if done:
        for step in (JobState.WAITING, JobState.WORKING):
            queue.set_state(item, step)
        item.result = RESULT
        queue.set_state(item, JobState.DONE)
    else:
        queue.touch(item)


@pytest.fixture
def wall(app: App, add: Add, qtbot: QtBot) -> FaceGrid:
    """Twenty photos with a face, ten with two."""
    add(*(f"{number:02}" for number in range(30)))
    for row, item in enumerate(app.session.queue):
        know(app, item, 1 if row % 3 else 2, change=0.01 * (row % 7))
    app.window.strip.go_to(0)
    QTest.keyClick(app.window, Qt.Key.Key_W)
    qtbot.waitUntil(lambda: len(app.session.wall) == 40)
    QApplication.processEvents()
    return app.window.wall


def at(wall: FaceGrid, row: int) -> QPoint:
    return wall.visualRect(wall.model().index(row, 0)).center()


def columns(wall: FaceGrid) -> int:
    return next(row for row in range(1, 40) if at(wall, row).y() > at(wall, 0).y())


def test_that_w_shows_the_wall_and_leaves_it(app: App, wall: FaceGrid) -> None:
    window, lists = app.window, app.window.actions_.lists
    assert window.canvas.currentWidget() is window.wall_page and wall.hasFocus()
    assert not window.strip.isVisible() and window.panel.isVisible()
    QTest.keyClick(wall, Qt.Key.Key_G)
    assert window.canvas.currentWidget() is window.grid_page and not lists.wall.isChecked(), "one or the other"
    QTest.keyClick(window.grid, Qt.Key.Key_W)
    assert window.canvas.currentWidget() is window.wall_page and not lists.grid.isChecked()
    QTest.keyClick(wall, Qt.Key.Key_W)
    assert window.canvas.currentWidget() is window.compare and window.strip.isVisible()
    lists.wall.trigger()
    QTest.keyClick(wall, Qt.Key.Key_Escape)
    assert window.canvas.currentWidget() is window.compare and not lists.wall.isChecked()


def test_that_the_wall_is_found_in_menus_bar_and_help(app: App, wall: FaceGrid) -> None:
    action = app.window.actions_.lists.wall
    assert any(action in menu.menu().actions() for menu in app.window.menuBar().actions() if menu.menu())
    buttons = app.window.command_bar.findChildren(QToolButton)
    assert any(button.defaultAction() is action for button in buttons)
    assert app.window.actions_.named()["wall"] is action, "its key can be another"
    dialog = HelpDialog(app.window.actions_, app.window.shortcuts, app.window)
    dialog.open_page(KEYS)
    assert "Face wall\nW\n" in dialog.page.toPlainText()


def test_that_arrows_go_over_the_faces(app: App, wall: FaceGrid) -> None:
    line = columns(wall)
    for key, row in (
        (Qt.Key.Key_Right, 1),
        (Qt.Key.Key_Right, 2),
        (Qt.Key.Key_Down, 2 + line),
        (Qt.Key.Key_Left, 1 + line),
        (Qt.Key.Key_Up, 1),
        (Qt.Key.Key_End, 39),
        (Qt.Key.Key_Home, 0),
    ):
        QTest.keyClick(wall, key)
        assert wall.currentIndex().row() == row
    QTest.keyClick(wall, Qt.Key.Key_PageDown)
    assert wall.currentIndex().row() >= line


def test_that_a_click_chooses_the_photo_and_shows_all_its_faces_chosen(app: App, wall: FaceGrid) -> None:
    first, second = app.session.queue.item_at(0), app.session.queue.item_at(3)
    QTest.mouseClick(wall.viewport(), Qt.MouseButton.LeftButton, PLAIN, at(wall, 5))
    assert app.session.queue.shown is second and wall.current is not None and wall.current.face.number == 1
    assert {index.row() for index in wall.selectedIndexes()} == {4, 5}
    assert app.window.strip.selected_ids() == [second.id]
    QTest.mouseClick(wall.viewport(), Qt.MouseButton.LeftButton, SHIFT, at(wall, 0))
    assert app.window.grid.selected_ids() == [app.session.queue.item_at(row).id for row in range(4)]
    assert app.session.queue.shown is first


def test_that_b_shows_all_as_they_were_while_it_is_held(app: App, wall: FaceGrid, qtbot: QtBot) -> None:
    index = wall.model().index(0, 0)
    delegate = wall.itemDelegate()
    picture = app.session.face_pictures.of
    qtbot.waitUntil(lambda: picture(app.session.wall.tile_at(0)) is None)  # no such patch: nothing can be cut
    tile = app.session.wall.tile_at(0)
    before, after = (QColor(name) for name in ("#204060", "#a0c0e0"))
    images = [QImage(192, 192, QImage.Format.Format_ARGB32_Premultiplied) for _ in range(2)]
    for image, colour in zip(images, (before, after), strict=True):
        image.fill(colour)
    source = app.session.face_pictures._source(tile.item)
    app.session.face_pictures._keep(tile.item.id, _Kept(source, {tile.face.number: FacePicture(*images)}))
    assert delegate.image(index) is images[1]
    QTest.keyPress(wall, Qt.Key.Key_B)
    assert delegate.image(index) is images[0]
    seen = wall.grab().toImage()
    place = at(wall, 0) * seen.devicePixelRatio()
    assert seen.pixelColor(place) == before
    QTest.keyRelease(wall, Qt.Key.Key_B)
    assert wall.grab().toImage().pixelColor(place) == after


def test_that_return_and_a_double_click_open_the_canvas_at_the_face(app: App, wall: FaceGrid, qtbot: QtBot) -> None:
    wall.go_to(1)
    QApplication.processEvents()
    QTest.keyClick(wall, Qt.Key.Key_Return)
    compare, item = app.window.compare, app.session.queue.item_at(0)
    assert app.window.canvas.currentWidget() is compare and app.session.queue.shown is item
    assert item.size is not None and compare.viewport is not None and not compare.fitted
    face = item.seen[1].eyes.box(*item.size)
    middle = compare.viewport.to_view(Point(face.x + face.width / 2, face.y + face.height / 2))
    assert compare.rect().contains(round(middle.x), round(middle.y))
    QTest.keyClick(app.window, Qt.Key.Key_W)
    QTest.mouseDClick(wall.viewport(), Qt.MouseButton.LeftButton, PLAIN, at(wall, 2))
    assert app.window.canvas.currentWidget() is compare


def test_that_faces_are_accepted_and_rejected_by_keys_and_that_can_be_undone(app: App, wall: FaceGrid) -> None:
    items = list(app.session.queue)
    wall.go_to(0)
    QTest.keyClick(wall, Qt.Key.Key_X)
    assert items[0].mark is Mark.REJECTED
    QTest.keyClick(wall, Qt.Key.Key_A)
    assert items[0].mark is Mark.ACCEPTED
    QTest.keyClick(wall, Qt.Key.Key_A)
    assert items[0].mark is None, "what is so already is taken back"
    app.session.options.undo_stack.undo()
    assert items[0].mark is Mark.ACCEPTED
    QTest.keyClick(wall, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(wall, Qt.Key.Key_X)
    assert {item.mark for item in items} == {Mark.REJECTED}
    app.session.options.undo_stack.undo()
    assert [item.mark for item in items] == [Mark.ACCEPTED, *[None] * 29]


def test_that_what_has_no_result_cannot_be_judged(app: App, add: Add) -> None:
    add("a")
    actions = app.window.actions_.photos
    assert not actions.accept.isVisible() and not actions.reject.isEnabled()


def test_that_the_menu_of_the_wall_offers_the_marks(app: App, wall: FaceGrid) -> None:
    photos = app.window.actions_.photos
    assert {photos.accept, photos.reject} <= set(app.window.actions_.for_photos())
    app.session.queue.set_mark([app.session.queue.item_at(0).id], Mark.REJECTED)
    wall.go_to(0)
    app.window.actions_.refresh()
    assert photos.reject.isChecked() and not photos.accept.isChecked()


def test_that_the_order_is_chosen_beside_the_chips_and_remembered(app: App, wall: FaceGrid) -> None:
    app.window.wall_page.order.buttons[WallOrder.CHANGED].click()
    changes = [tile.change for tile in app.session.wall]
    assert changes == sorted(changes, reverse=True) and changes[0] > changes[-1]
    assert app.preferences.settings.wall_order == "changed"


def test_that_a_chip_filters_the_wall_and_keeps_the_place(app: App, wall: FaceGrid, qtbot: QtBot) -> None:
    queue, bar = app.session.queue, wall.verticalScrollBar()
    app.window.resize(900, 600)
    QApplication.processEvents()
    queue.set_mark([item.id for item in list(queue)[10:]], Mark.REJECTED)
    bar.setValue(bar.maximum() // 2)
    QApplication.processEvents()
    place = wall.place_in_view()
    assert place is not None
    first = app.session.wall.tile_at(place[0])
    assert first.item.mark is Mark.REJECTED
    app.session.view.set_group(Group.REJECTED)
    qtbot.waitUntil(lambda: len(app.session.wall) < 40)
    QApplication.processEvents()
    rect = wall.visualRect(wall.model().index(app.session.wall.row_of(first), 0))
    assert wall.viewport().rect().intersects(rect)


def test_that_faces_that_come_and_another_size_keep_the_place(app: App, wall: FaceGrid, qtbot: QtBot) -> None:
    queue, bar = app.session.queue, wall.verticalScrollBar()
    app.window.resize(900, 600)
    wall.set_side(96)
    QApplication.processEvents()
    wall.go_to(30)
    bar.setValue(bar.maximum())
    QApplication.processEvents()
    tile, before = app.session.wall.tile_at(30), at(wall, 30).y()
    know(app, queue.item_at(1), faces=2 * columns(wall) + 1, done=False)  # two lines more, above what is seen
    qtbot.waitUntil(lambda: len(app.session.wall) == 40 + 2 * columns(wall))
    QApplication.processEvents()
    assert app.session.wall.row_of(tile) == 30 + 2 * columns(wall) == wall.currentIndex().row()
    assert abs(at(wall, wall.currentIndex().row()).y() - before) <= 1, "nothing moves under somebody's eyes"
    for change in (lambda: wall.set_side(160), lambda: app.window.resize(1300, 800)):
        change()
        QApplication.processEvents()
        assert wall.viewport().rect().contains(wall.visualRect(wall.currentIndex()))


def test_that_an_empty_wall_says_why_and_offers_the_next_step(app: App, add: Add, qtbot: QtBot) -> None:
    app.preferences.update(live_preview=False)
    add("a", "b", "c")
    page = app.window.wall_page
    QTest.keyClick(app.window, Qt.Key.Key_W)
    qtbot.waitUntil(lambda: page.sentence.isVisible())
    assert "No faces are known yet" in page.sentence.text() and not app.window.wall.isVisible()
    shown = [button for button in page.findChildren(QToolButton) if button.isVisible()]
    retouch = app.window.actions_.retouch_all
    assert any(button.defaultAction() is retouch for button in shown)
    know(app, app.session.queue.item_at(1))
    qtbot.waitUntil(lambda: app.window.wall.isVisible())
    assert page.line.text().startswith("2 photo")
    know(app, app.session.queue.item_at(0))
    know(app, app.session.queue.item_at(2))
    qtbot.waitUntil(lambda: not page.line.isVisible())


def test_that_each_face_has_a_name_for_screen_readers(app: App, wall: FaceGrid) -> None:
    face = QAccessible.queryAccessibleInterface(wall).child(1)
    assert face is not None
    assert face.text(QAccessible.Text.Name) == "00.png, face 2 of 2, Done, not saved"


def test_that_the_list_can_go_away_under_the_wall(app: App, wall: FaceGrid, qtbot: QtBot) -> None:
    wall.selectAll()
    app.window.actions_.remove.trigger()
    qtbot.waitUntil(lambda: app.window.canvas.currentWidget() is app.window.empty_state)
    assert not app.window.actions_.lists.wall.isChecked() and app.session.face_pictures.bytes == 0
