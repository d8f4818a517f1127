"""The film strip: what its badges say, which photos a click or key means, where they can be put, what a menu offers."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QColor, QContextMenuEvent, QFontMetrics, QImage, QPainter, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from beautydesk.app import App
from beautydesk.core.cancel import CancelToken
from beautydesk.core.engine import Progress, Stage
from beautydesk.core.errors import PhotoError, SaveError
from beautydesk.core.job import Choice, JobState, RetouchOptions
from beautydesk.core.kept_photo import ResultInfo
from beautydesk.core.mark import Mark
from beautydesk.ui import photo_delegate, theme
from beautydesk.ui.colours import DARK, LIGHT, Colours
from beautydesk.ui.film_strip import FilmStrip
from beautydesk.ui.photo_delegate import BADGE, badge, mark_badge
from beautydesk.ui.short_name import short_name
from beautydesk.viewmodels.list.photo_choice import PhotoChoice
from beautydesk.viewmodels.list.photo_item import PhotoItem
from beautydesk.viewmodels.list.photo_list import PhotoList
from beautydesk.viewmodels.list.photo_view import PhotoView
from tests import pointer
from tests.ui.conftest import Add

RESULT = ResultInfo(Path("r.npz"), Choice("local", RetouchOptions()), 1, None, None, "")


@pytest.fixture
def strip(qapp: QApplication, qtbot: QtBot) -> FilmStrip:
    theme.apply(qapp, "light")
    model = PhotoList()
    photos = PhotoView(model)
    choice = PhotoChoice(photos)
    choice.chosen.connect(model.selection.show)
    strip = FilmStrip(photos, choice)
    model.setParent(strip)
    model.add(Path(f"{n}.jpg") for n in range(7))
    for item in model:
        item.thumbnail = QImage(16, 12, QImage.Format.Format_RGB32)
        item.thumbnail.fill(QColor("#888888"))
    qtbot.addWidget(strip)
    strip.resize(900, 128)
    with qtbot.waitActive(strip):
        strip.show()
    return strip


def items(strip: FilmStrip) -> list[PhotoItem]:
    model = strip.model()
    assert isinstance(model, PhotoView)
    return list(model)


def rows(strip: FilmStrip) -> list[int]:
    return sorted(index.row() for index in strip.selectedIndexes())


def at(strip: FilmStrip, row: int) -> QPoint:
    return strip.visualRect(strip.model().index(row, 0)).center()


def click(strip: FilmStrip, row: int, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.mouseClick(strip.viewport(), Qt.MouseButton.LeftButton, keys, at(strip, row))


def everything(strip: FilmStrip) -> dict[str, PhotoItem]:
    """One photo in each state that has a badge."""
    states = {
        "waiting": JobState.WAITING, "done": JobState.DONE, "saved": JobState.DONE, "unsavable": JobState.DONE,
        "pending": JobState.PENDING, "failed": JobState.FAILED, "stopped": JobState.CANCELLED,
    }  # fmt: skip
    found = {}
    for item, (name, state) in zip(items(strip), states.items(), strict=False):
        item.state, item.result = state, RESULT if state is JobState.DONE else None
        found[name] = item
    found["saved"].result = replace(RESULT, saved_to=Path("1_retouched.jpg"))
    found["unsavable"].save_error = SaveError("The disk is full.")
    return found


@pytest.mark.parametrize("look", [LIGHT, DARK])
def test_that_every_state_has_a_sign_of_its_own_not_only_a_colour(strip: FilmStrip, look: Colours) -> None:
    signs = {name: badge(item, look) for name, item in everything(strip).items()}
    assert signs["failed"] == signs["unsavable"], "both need the user"
    del signs["unsavable"]
    icons = [sign[0] for sign in signs.values() if sign]
    assert len(set(icons)) == len(signs) == 6


def test_that_a_badge_is_drawn_where_it_belongs(strip: FilmStrip) -> None:
    for item in everything(strip).values():
        expected = badge(item, LIGHT)
        assert expected and badge_edge(strip, strip.model().row_of(item.id)) == expected[1]


def badge_edge(strip: FilmStrip, row: int) -> QColor:
    """The badge's disc, near its left edge."""
    cell = strip.visualRect(strip.model().index(row, 0))
    right = cell.left() + (cell.width() - strip.side) // 2 + strip.side - 1
    middle = QPoint(right - BADGE // 2 - 3, cell.top() + 8 + 4 + BADGE // 2)
    return strip.viewport().grab().toImage().pixelColor(middle - QPoint(BADGE // 2 - 3, 0))


def ring_at(strip: FilmStrip, row: int, angle: str) -> int:
    """How light the ring of progress is, at the right or at the left of its middle."""
    cell = strip.visualRect(strip.model().index(row, 0))
    middle = QPoint(cell.left() + cell.width() // 2, cell.top() + 8 + strip.side * 3 // 8)
    return strip.viewport().grab().toImage().pixelColor(middle + QPoint(16 if angle == "right" else -16, 0)).lightness()


def test_that_a_ring_shows_how_far_the_work_is(strip: FilmStrip) -> None:
    item = items(strip)[0]
    item.state = JobState.WORKING
    item.progress = Progress(Stage.RETOUCHING, 0.5)
    assert ring_at(strip, 0, "right") > 240 > 200 > ring_at(strip, 0, "left")
    item.progress = Progress(Stage.RETOUCHING, 1.0)
    assert ring_at(strip, 0, "left") > 240


def ring(strip: FilmStrip, row: int) -> bool:
    return ring_colour(strip, row) == LIGHT.text


def ring_colour(strip: FilmStrip, row: int) -> QColor:
    """Just above the picture, where it is straight."""
    cell = strip.visualRect(strip.model().index(row, 0))
    return strip.viewport().grab().toImage().pixelColor(cell.center().x(), cell.top() + 8 - 2)


def test_that_the_strip_shows_where_the_keyboard_is(strip: FilmStrip) -> None:
    strip.setFocus()
    click(strip, 1)
    assert not any(ring(strip, row) for row in range(7))
    QTest.keyClick(strip, Qt.Key.Key_Right)
    assert [ring(strip, row) for row in range(7)] == [False, False, True, False, False, False, False]
    click(strip, 2)
    assert not ring(strip, 2)
    strip.clearFocus()
    strip.setFocus(Qt.FocusReason.TabFocusReason)
    assert ring(strip, 2)
    strip.clearFocus()
    assert not ring(strip, 2)


def test_that_one_ring_shows_what_is_selected_and_where_the_keys_are(strip: FilmStrip) -> None:
    strip.setFocus()
    click(strip, 1)
    assert ring_colour(strip, 1) == LIGHT.accent
    QTest.keyClick(strip, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert (ring_colour(strip, 1), ring_colour(strip, 2)) == (LIGHT.accent, LIGHT.text)


@pytest.mark.parametrize("look", [LIGHT, DARK])
def test_that_red_is_for_failures_alone(strip: FilmStrip, look: Colours) -> None:
    signs = {name: badge(item, look) for name, item in everything(strip).items()}
    red = {name for name, sign in signs.items() if sign and sign[1] == look.error}
    assert red == {"failed", "unsavable"}
    assert signs["stopped"] and signs["stopped"][1] == look.muted
    faceless = items(strip)[0]
    faceless.state = JobState.NO_FACE
    sign = badge(faceless, look)
    assert sign and sign[1] == look.muted


def test_that_what_was_decided_about_a_photo_is_seen(strip: FilmStrip) -> None:
    one, other, none = items(strip)[:3]
    one.mark, other.mark = Mark.ACCEPTED, Mark.REJECTED
    accepted, rejected = mark_badge(one, LIGHT), mark_badge(other, LIGHT)
    assert accepted and rejected and accepted[0] != rejected[0] and mark_badge(none, LIGHT) is None
    middles = [strip.viewport().grab().toImage().pixelColor(at(strip, row) - QPoint(0, 12)) for row in range(3)]
    assert middles[0] == middles[2] == QColor("#888888") != middles[1], "what is rejected is dimmed"


def test_that_pictures_are_made_larger_and_smaller_and_stay_so(app: App, add: Add) -> None:
    add(*"0123")
    strip, actions = app.window.strip, app.window.actions_.lists
    height = strip.height()
    actions.larger.trigger()
    assert (strip.side, app.preferences.settings.strip_side) == (112, 112) and strip.height() == height + 12
    for _ in range(9):
        actions.larger.trigger()
    assert strip.side == 160
    for _ in range(9):
        actions.smaller.trigger()
    assert strip.side == 64


def test_that_the_upper_edge_of_the_strip_is_dragged(app: App, add: Add, qtbot: QtBot) -> None:
    add(*"0123")
    strip, grip = app.window.strip, app.window.strip_pane.grip
    before, middle = app.window.strip_pane.height(), grip.rect().center()
    QTest.mousePress(grip, Qt.MouseButton.LeftButton, pos=middle)
    pointer.move(grip, middle - QPoint(0, 24), Qt.MouseButton.LeftButton)
    QTest.mouseRelease(grip, Qt.MouseButton.LeftButton, pos=middle)
    assert strip.side == 128
    qtbot.waitUntil(lambda: app.window.strip_pane.height() == before + 24)  # the edge goes with the pointer
    QTest.mouseDClick(grip, Qt.MouseButton.LeftButton)
    assert strip.side == 96


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("20261130 Wedding of Anna and Bartholomew, church 0042.jpg", "0042"),
        ("IMG_0042_a_very_long_comment_about_this_photo.jpg", "0042"),
        ("0042 the wedding of Anna and Bartholomew in the church.jpg", "0042"),
        ("the wedding of Anna and Bartholomew in the church.jpg", ".jpg"),
    ],
)
def test_that_long_names_keep_their_number(qapp: QApplication, name: str, kept: str) -> None:
    metrics = QFontMetrics(qapp.font())
    room = metrics.horizontalAdvance("m" * 14)
    short = short_name(name, metrics, room)
    assert kept in short and "…" in short and metrics.horizontalAdvance(short) <= room + 1
    assert short_name(name, metrics, 10_000) == name


def test_that_a_photo_which_is_current_but_not_selected_is_selected(strip: FilmStrip) -> None:
    strip.go_to(2)
    strip.clearSelection()
    selection = strip.model().photos.selection
    selection.show(None)
    selection.show(items(strip)[2].id)
    assert rows(strip) == [2]
    selection.show(None)
    assert rows(strip) == [2]


def test_that_following_the_session_leaves_clicks_with_keys_alone(app: App, add: Add) -> None:
    add(*"0123")
    strip = app.window.strip
    click(strip, 0)
    assert rows(strip) == [0]
    click(strip, 2, Qt.KeyboardModifier.ControlModifier)
    assert rows(strip) == [0, 2]
    click(strip, 2, Qt.KeyboardModifier.ControlModifier)
    assert rows(strip) == [0]
    click(strip, 3, Qt.KeyboardModifier.ShiftModifier)
    assert rows(strip)[-2:] == [2, 3]
    app.window.actions_.remove.trigger()
    assert rows(strip) == [strip.currentIndex().row()]


def test_that_home_end_and_select_all_work_on_the_strip(strip: FilmStrip) -> None:
    strip.setFocus()
    strip.go_to(2)
    QTest.keyClick(strip, Qt.Key.Key_End)
    assert rows(strip) == [6]
    QTest.keyClick(strip, Qt.Key.Key_Home)
    assert rows(strip) == [0]
    QTest.keyClick(strip, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert rows(strip) == [0, 1, 2, 3, 4, 5, 6]


def open_menu(strip: FilmStrip, reason: QContextMenuEvent.Reason, pos: QPoint) -> QMenu | None:
    target = strip.viewport() if reason is QContextMenuEvent.Reason.Mouse else strip
    QApplication.sendEvent(target, QContextMenuEvent(reason, pos, target.mapToGlobal(pos)))
    menu = QApplication.activePopupWidget()
    return menu if isinstance(menu, QMenu) else None


def test_that_a_photo_has_a_menu_by_mouse_and_by_key(strip: FilmStrip, qtbot: QtBot) -> None:
    mouse, keyboard = QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard
    actions = [QAction("Retouch", strip), QAction("Remove from the list", strip)]
    strip.go_to(0)
    assert open_menu(strip, mouse, at(strip, 1)) is None, "no actions, no menu"
    strip.set_menu_actions(actions)
    menu = open_menu(strip, mouse, at(strip, 3))
    assert menu is not None and menu.actions() == actions
    assert rows(strip) == [3], "the menu is about the photo below the pointer"
    with qtbot.waitSignal(actions[0].triggered):
        QTest.keyClick(menu, Qt.Key.Key_Down)
        QTest.keyClick(menu, Qt.Key.Key_Return)
    strip.selectAll()
    menu = open_menu(strip, keyboard, QPoint(0, 0))
    assert menu is not None and rows(strip) == [0, 1, 2, 3, 4, 5, 6]
    assert strip.rect().contains(strip.mapFromGlobal(menu.pos()))
    menu.close()
    assert open_menu(strip, mouse, QPoint(870, 60)) is None, "nothing there"


def long(strip: FilmStrip, count: int = 60) -> list[int]:
    """A strip with photos far out of sight; their ids."""
    photos = strip.model()
    assert isinstance(photos, PhotoView)
    model = photos.photos
    model.add(Path(f"more {n}.jpg") for n in range(count - len(model)))
    return [item.id for item in model]


def test_that_a_page_is_what_is_on_the_screen(strip: FilmStrip, qtbot: QtBot) -> None:
    long(strip)
    strip.go_to(0)
    page = strip.viewport().width() // strip.visualRect(strip.model().index(0, 0)).width()
    QTest.keyClick(strip, Qt.Key.Key_PageDown)
    assert rows(strip) == [page]
    QTest.keyClick(strip, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ShiftModifier)
    assert rows(strip) == list(range(page, 2 * page + 1))
    QTest.keyClick(strip, Qt.Key.Key_PageUp)
    QTest.keyClick(strip, Qt.Key.Key_PageUp)
    assert rows(strip) == [0]
    QTest.keyClick(strip, Qt.Key.Key_End)
    QTest.keyClick(strip, Qt.Key.Key_PageDown)
    assert rows(strip) == [59]


def test_that_shift_and_arrows_select_on(strip: FilmStrip) -> None:
    strip.go_to(2)
    for _ in range(2):
        QTest.keyClick(strip, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert rows(strip) == [2, 3, 4]
    QTest.keyClick(strip, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert rows(strip) == [2, 3] == [strip.model().row_of(one) for one in strip.selected_ids()]


def test_that_free_room_draws_a_frame_around_photos(strip: FilmStrip) -> None:
    view, left = strip.viewport(), Qt.MouseButton.LeftButton
    free, last = QPoint(850, 60), at(strip, 5)
    QTest.mousePress(view, left, pos=free)
    for x in (free.x() - 20, last.x() + 20, last.x()):
        pointer.move(view, QPoint(x, 50), left)
    assert rows(strip) == [5, 6]
    QTest.mouseRelease(view, left, pos=last)


def test_that_it_says_what_is_on_the_screen(strip: FilmStrip, qtbot: QtBot) -> None:
    ids = long(strip)
    seen: list[list[int]] = []
    strip.seen.connect(seen.append)
    strip.go_to(30)
    qtbot.waitUntil(lambda: bool(seen) and ids[30] in seen[-1])
    shown = [
        row for row in range(60) if strip.viewport().rect().intersects(strip.visualRect(strip.model().index(row, 0)))
    ]
    assert {ids[row] for row in shown} <= set(seen[-1])
    assert len(seen[-1]) <= len(shown) + 10, "only what is nearly seen"


def test_that_the_name_of_a_photo_is_told_where_the_mouse_rests(strip: FilmStrip) -> None:
    tip = strip.model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert tip.startswith("0.jpg")


# -- commands on photos


@pytest.fixture
def busy(app: App, qtbot: QtBot, add: Add) -> App:
    """A window with four photos that wait, and one that failed."""
    add(*"01234")
    queue = app.session.queue
    for item in queue:
        queue.set_state(item, JobState.WAITING)
    queue.set_state(queue.item_at(4), JobState.FAILED, PhotoError("Too dark."))
    qtbot.waitUntil(lambda: not app.window.actions_.photos.retry.isVisible())
    return app


def names(app: App) -> str:
    return "".join(item.path.stem for item in app.session.queue)


def test_that_the_menu_offers_what_makes_sense(busy: App) -> None:
    actions, strip = busy.window.actions_.photos, busy.window.strip
    strip.go_to(1)
    assert [actions.retry.isVisible(), actions.stop.isVisible(), actions.do_next.isVisible()] == [False, True, True]
    strip.go_to(4)
    assert [actions.retry.isVisible(), actions.stop.isVisible(), actions.do_next.isVisible()] == [True, False, False]
    offered = [action.text() for action in busy.window.actions_.for_photos() if not action.isSeparator()]
    others = ("Review", "settings", "Apply")  # of what is there for any photo
    assert [text for text in offered if not any(word in text for word in others)] == [
        "Accept", "Reject", "Retouch", "Retry", "Leave as it is", "Stop", "Do this next", "Move earlier", "Move later",
        "Save", "Save as…", "Copy result", "Show in folder", "Remove from the list",
    ]  # fmt: skip


def test_that_a_photo_is_done_next_from_the_menu(busy: App) -> None:
    busy.window.strip.go_to(3)
    busy.window.actions_.photos.do_next.trigger()
    assert names(busy) == "01234", "it stays where it is"
    assert busy.session.queue.shown is busy.session.queue.item_at(3)


def test_that_one_photo_is_stopped_from_the_menu(busy: App) -> None:
    queue = busy.session.queue
    for item in queue:
        item.asked = Choice("local", RetouchOptions())
        item.token = CancelToken()
    busy.window.strip.go_to(2)
    busy.window.actions_.photos.stop.trigger()
    assert [item.state for item in queue].count(JobState.CANCELLED) == 1
    assert queue.item_at(2).state is JobState.CANCELLED


def test_that_photos_are_moved_by_keys(busy: App, qtbot: QtBot) -> None:
    strip = busy.window.strip
    strip.setFocus()
    strip.go_to(1)
    QTest.keyClick(strip, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(strip, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert names(busy) == "03124" and rows(strip) == [2, 3]
    for _ in range(4):
        QTest.keyClick(strip, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert names(busy) == "03412"
    for _ in range(6):
        QTest.keyClick(strip, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert names(busy) == "12034" and rows(strip) == [0, 1]


def test_that_what_was_dropped_elsewhere_in_the_strip_goes_there(busy: App) -> None:
    ids = [item.id for item in busy.session.queue]
    busy.window.strip.reordered.emit([ids[4], ids[0]], 2)
    assert names(busy) == "10423"


def test_that_del_takes_photos_off_the_list(busy: App) -> None:
    strip = busy.window.strip
    strip.setFocus()
    strip.go_to(3)
    QTest.keyClick(strip, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(strip, Qt.Key.Key_Delete)
    assert names(busy) == "012"


def test_that_a_name_reads_the_same_in_a_window_from_right_to_left(qapp: QApplication) -> None:
    """Digits before a Latin ending would trade places with it: jpg.00."""

    def painted(direction: Qt.LayoutDirection) -> QImage:
        image = QImage(100, 40, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        painter.setLayoutDirection(direction)
        photo_delegate._paint_name(painter, image.rect(), 4, "00.jpg", QPalette())
        painter.end()
        return image

    assert painted(Qt.LayoutDirection.RightToLeft) == painted(Qt.LayoutDirection.LeftToRight)
