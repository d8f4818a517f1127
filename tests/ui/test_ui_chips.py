"""The line above strip and grid: chips that filter, orders that are remembered, and what it does in little room."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from beautydesk.app import App
from beautydesk.core.errors import NetworkError, NoFaceFound, PhotoError
from beautydesk.core.job import Choice, JobState, RetouchOptions
from beautydesk.core.kept_photo import ResultInfo
from beautydesk.core.mark import Mark
from beautydesk.viewmodels.list.groups import Group
from tests.ui.conftest import Add

RESULT = ResultInfo(Path("r.npz"), Choice("local", RetouchOptions()), 1, None, None, "")


@pytest.fixture
def sorted_out(app: App, add: Add, qtbot: QtBot) -> App:
    """Six photos: one to do, one done, one without a face, one broken and one that can be tried again, one rejected."""
    add("e10", "d9", "c", "b", "a2", "a1")
    queue = app.session.queue
    _todo, done, faceless, broken, offline, rejected = queue
    for item in (done, rejected):
        item.state, item.result = JobState.DONE, RESULT
    faceless.state, faceless.error = JobState.NO_FACE, NoFaceFound("None.")
    broken.state, broken.error = JobState.FAILED, PhotoError("Broken.")
    offline.state, offline.error = JobState.FAILED, NetworkError("Offline.")
    rejected.mark = Mark.REJECTED
    for item in queue:
        queue.touch(item)
    queue.tell_counts()
    qtbot.waitUntil(lambda: app.session.view.counts.get(Group.FAILED) == 2)
    return app


def texts(app: App) -> list[str]:
    chips = app.window.strip_pane.bar.chips
    return [chips.chip(group).text() for group in Group if not chips.chip(group).isHidden()]


def shown(app: App) -> list[str]:
    return [item.path.stem for item in app.session.view]


def press(app: App, group: Group) -> None:
    QTest.mouseClick(app.window.strip_pane.bar.chips.chip(group), Qt.MouseButton.LeftButton)


def test_that_chips_count_and_filter(sorted_out: App) -> None:
    app = sorted_out
    assert texts(app) == ["All 6", "To do 1", "Done 2", "Not saved 2", "No face 1", "Failed 2", "Rejected 1"]
    app.window.strip.setFocus()
    press(app, Group.DONE)
    assert shown(app) == ["d9", "a1"] and app.window.strip.model().rowCount() == 2
    assert app.window.strip.hasFocus(), "a click leaves the keys with the photos"
    assert app.session.queue.shown and app.session.queue.shown.path.stem == "d9"
    app.window.actions_.view.next.trigger()
    assert app.session.queue.shown and app.session.queue.shown.path.stem == "a1", "the next photo of those"
    press(app, Group.ALL)
    assert len(shown(app)) == 6 and app.session.queue.shown.path.stem == "a1"


def test_that_a_chip_that_nobody_is_in_is_not_there(sorted_out: App, qtbot: QtBot) -> None:
    app = sorted_out
    press(app, Group.REJECTED)
    app.session.queue.set_mark([item.id for item in app.session.queue], None)
    qtbot.waitUntil(lambda: "Rejected 0" in texts(app))
    assert shown(app) == ["a1"], "what is shown stays until another photo is chosen"
    press(app, Group.ALL)
    assert not any(text.startswith("Rejected") for text in texts(app))


def test_that_chips_are_one_stop_for_the_keys_and_arrows_go_on(sorted_out: App) -> None:
    app = sorted_out
    chips = app.window.strip_pane.bar.chips
    first = chips.chip(Group.ALL)
    first.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(first, Qt.Key.Key_Right)
    assert app.session.view.group is Group.TO_DO and QApplication.focusWidget() is chips.chip(Group.TO_DO)
    QTest.keyClick(chips.chip(Group.TO_DO), Qt.Key.Key_Tab)
    focused = QApplication.focusWidget()
    assert (
        focused is not None and not chips.isAncestorOf(focused)
    ) or focused is app.window.strip_pane.bar.retry_failed
    last = chips.chip(Group.REJECTED)
    last.setFocus(Qt.FocusReason.TabFocusReason)
    before = app.session.queue.selection.shown
    QTest.keyClick(last, Qt.Key.Key_Right)
    assert app.session.queue.selection.shown == before, "no other photo either"


def test_that_chips_are_spoken_with_their_counts(sorted_out: App) -> None:
    chips = sorted_out.window.strip_pane.bar.chips
    assert chips.chip(Group.FAILED).accessibleName() == "Failed, 2 photos"
    assert chips.chip(Group.TO_DO).accessibleName() == "To do, 1 photo"


def test_that_what_can_be_tried_again_is_beside_the_chip(sorted_out: App, qtbot: QtBot) -> None:
    app, begun = sorted_out, []
    bar = app.window.strip_pane.bar
    qtbot.waitUntil(lambda: not bar.retry_failed.isHidden())
    app.session.queue.item_changed.connect(begun.append)
    bar.retry_failed.click()
    assert {app.session.queue.item(one).path.stem for one in begun} == {"a2"}, "what is broken stays so"
    app.session.retouching.cancel_all()


def test_that_orders_are_chosen_and_remembered(sorted_out: App) -> None:
    app = sorted_out
    actions, bar = app.window.actions_, app.window.strip_pane.bar
    for item in app.session.queue:
        item.moment = -float(item.id)
    actions.lists.by_name.trigger()
    assert shown(app) == ["a1", "a2", "b", "c", "d9", "e10"] and bar.sort.text() == "By name"
    assert not actions.photos.later.isEnabled(), "by hand in their own order alone"
    actions.lists.by_time.trigger()
    assert shown(app) == ["a1", "a2", "b", "c", "d9", "e10"]
    actions.lists.by_state.trigger()
    assert shown(app) == ["b", "a2", "c", "e10", "d9", "a1"]
    assert app.preferences.settings.photo_order == "state"
    actions.lists.by_own_order.trigger()
    assert shown(app) == ["e10", "d9", "c", "b", "a2", "a1"] and actions.photos.later.isEnabled()


def fits(bar: QWidget) -> bool:
    parts = [part for part in bar.findChildren(QWidget) if part.isVisible() and part.isVisibleTo(bar)]
    return all(bar.rect().contains(QPoint(part.mapTo(bar, QPoint(0, 0)))) for part in parts) and all(
        part.mapTo(bar, part.rect().bottomRight()).x() <= bar.width() and part.width() >= part.minimumSizeHint().width()
        for part in parts
    )


@pytest.mark.parametrize("width", [1200, 800, 620, 400, 250])
def test_that_nothing_is_cut_off_in_little_room(sorted_out: App, width: int, qtbot: QtBot) -> None:
    app = sorted_out
    app.window.actions_.lists.grid.trigger()
    bar = app.window.grid_page.bar
    bar.setParent(None)
    qtbot.addWidget(bar)
    bar.resize(width, bar.sizeHint().height())
    bar.show()
    QApplication.processEvents()
    assert fits(bar)
    assert bar.chips.isVisible() != bar.menu.isVisible() and bar.sort.isVisible()
    if bar.menu.isVisible():
        menu = bar.menu.menu()
        assert isinstance(menu, QMenu)
        menu.aboutToShow.emit()
        names = [action.text() for action in menu.actions() if action.isCheckable()]
        assert names == ["All 6", "To do 1", "Done 2", "Not saved 2", "No face 1", "Failed 2", "Rejected 1"]
        menu.actions()[2].trigger()
        assert app.session.view.group is Group.DONE and bar.menu.text() == "Done 2"
