"""A review in the whole program: real portraits, keys alone, down to marks, levels and files."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QToolButton
from pytestqt.qtbot import QtBot

from beautydesk.core.errors import PhotoError
from beautydesk.core.job import JobState
from beautydesk.core.mark import Mark
from beautydesk.core.viewport import Point
from beautydesk.ui.review.window import ReviewWindow
from beautydesk.viewmodels.list.photo_item import PhotoItem
from beautydesk.viewmodels.text.notice import Notice, Severity
from tests.app.conftest import Reduced
from tests.app.user import CONTROL, User

NO_KEY, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
PORTRAITS = ("p22_glennette_clark.jpg", "p24_river_kamanda.jpg", "g01_renata_two_3mp.jpg")
A, R = Mark.ACCEPTED, Mark.REJECTED


class Reviewer:
    """Three portraits that are retouched, the last one of two people."""

    def __init__(self, user: User, folder: Path, reduced: Reduced) -> None:
        self.user, self.wait = user, user.wait
        self.app = user.open()
        self.paths = [Path(shutil.copy(reduced(name, 600), folder / f"{n}.jpg")) for n, name in enumerate(PORTRAITS)]
        self.items = user.drop(*self.paths)
        self.app.session.retouching.begin_all()
        user.wait_for(*[JobState.DONE] * 3)
        self.app.window.strip.go_to(0)

    def begin(self) -> ReviewWindow:
        QTest.keyClick(self.app.window, Qt.Key.Key_V)
        self.wait(lambda: self.window.isActiveWindow())
        return self.window

    @property
    def window(self) -> ReviewWindow:
        window = self.app.window.review.window
        assert window is not None
        return window

    @property
    def marks(self) -> list[Mark | None]:
        return [item.mark for item in self.items]

    @property
    def shown(self) -> PhotoItem | None:
        return self.app.session.queue.shown

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NO_KEY) -> None:
        QApplication.processEvents()
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifiers)

    def share(self) -> float:
        """Of the window's height, that the face that is looked at has; 0 while none is."""
        canvas, faces = self.window.canvas, self.app.window.review.review.faces
        if canvas.face is None or canvas.viewport is None:
            return 0.0
        face = faces[canvas.face]
        middle = canvas.viewport.to_view(Point(face.x + face.width / 2, face.y + face.height / 2))
        assert canvas.rect().contains(round(middle.x), round(middle.y))
        return face.height * canvas.viewport.view_scale / canvas.height()


@pytest.fixture
def reviewer(user: User, tmp_path: Path, reduced: Reduced) -> Reviewer:
    return Reviewer(user, tmp_path, reduced)


def test_that_each_photo_is_seen_at_its_face_which_keeps_its_size(reviewer: Reviewer) -> None:
    window = reviewer.begin()
    assert window.isFullScreen() and window.canvas.rect() == window.rect()
    reviewer.wait(lambda: reviewer.share() == pytest.approx(0.6, abs=0.01))
    reviewer.press(Qt.Key.Key_Right)
    assert reviewer.shown is reviewer.items[1]
    reviewer.wait(lambda: reviewer.share() == pytest.approx(0.6, abs=0.01))
    reviewer.press(Qt.Key.Key_Plus)
    larger = reviewer.share()
    assert larger > 0.7
    reviewer.press(Qt.Key.Key_Space)
    reviewer.wait(lambda: reviewer.share() == pytest.approx(larger, abs=0.01))
    reviewer.press(Qt.Key.Key_N)
    assert window.canvas.face == 1 and reviewer.share() == pytest.approx(larger, abs=0.01)
    reviewer.press(Qt.Key.Key_N)
    assert window.canvas.face == 0
    reviewer.press(Qt.Key.Key_Z)
    assert window.canvas.fitted
    reviewer.press(Qt.Key.Key_Left)
    reviewer.wait(lambda: window.canvas.face is not None)
    assert window.canvas.fitted


def test_that_keys_decide_and_go_on_and_take_it_back(reviewer: Reviewer) -> None:
    reviewer.begin()
    reviewer.press(Qt.Key.Key_Return)
    assert reviewer.marks == [A, None, None] and reviewer.shown is reviewer.items[1]
    reviewer.press(Qt.Key.Key_X)
    assert reviewer.marks == [A, R, None] and reviewer.shown is reviewer.items[2]
    bar = reviewer.window.bar
    assert bar.counts.text() == "3 of 3 · 1 accepted · 1 rejected"
    reviewer.press(Qt.Key.Key_Enter)
    assert reviewer.marks == [A, R, A] and reviewer.shown is reviewer.items[2]
    assert bar.hint.text() == "All are decided: 2 accepted, 1 rejected."
    assert bar.accept.isChecked() and not bar.reject.isChecked()
    reviewer.press(Qt.Key.Key_Return)
    assert reviewer.marks == [A, R, None] and reviewer.shown is reviewer.items[2]
    reviewer.press(Qt.Key.Key_Left)
    reviewer.press(Qt.Key.Key_U)
    assert reviewer.marks == [A, None, None] and reviewer.shown is reviewer.items[1]
    for left in ([A, R, None], [A, R, A], [A, R, None], [A, None, None], [None, None, None]):
        reviewer.press(Qt.Key.Key_Z, CONTROL)
        assert reviewer.marks == left
    assert reviewer.shown is reviewer.items[0]
    reviewer.press(Qt.Key.Key_Z, CONTROL | SHIFT)
    assert reviewer.marks == [A, None, None]


def test_that_digits_set_the_level_of_the_photo_that_is_shown(reviewer: Reviewer) -> None:
    app = reviewer.app
    app.window.strip.selectAll()
    reviewer.begin()
    shown = reviewer.shown
    assert shown is not None
    others = [item for item in reviewer.items if item is not shown]
    for key, level in ((Qt.Key.Key_3, 0.3), (Qt.Key.Key_0, 0.0), (Qt.Key.Key_9, 0.9), (Qt.Key.Key_Period, 1.0)):
        reviewer.press(key)
        assert app.session.options.choice_of(shown.id).retouch.level == level
        assert [app.session.options.choice_of(item.id).retouch.level for item in others] == [0.5, 0.5]
    assert reviewer.window.bar.level.text() == "100 %"
    reviewer.wait(lambda: shown.result is not None and shown.result.made_with.retouch.level == 1.0)
    reviewer.press(Qt.Key.Key_Z, CONTROL)
    assert app.session.options.choice_of(shown.id).retouch.level == 0.9
    assert app.window.compare.mode.value == "split", "3 is a level here, and no mode"


def test_that_the_original_is_seen_while_b_is_held(reviewer: Reviewer) -> None:
    window = reviewer.begin()
    QTest.keyPress(window.canvas, Qt.Key.Key_B)
    assert window.canvas._held and [text for text, _ in window.canvas.labels()] == ["Before"]
    QTest.keyRelease(window.canvas, Qt.Key.Key_B)
    assert not window.canvas._held and window.canvas.labels() == []


def test_that_what_was_selected_is_reviewed_and_selected_still(reviewer: Reviewer) -> None:
    strip, items = reviewer.app.window.strip, reviewer.items
    strip.go_to(1)
    QTest.keyClick(strip, Qt.Key.Key_Right, SHIFT)
    assert strip.selected_ids() == [items[1].id, items[2].id]
    reviewer.begin()
    assert strip.selected_ids() == [items[2].id]
    assert reviewer.window.bar.counts.text().startswith("2 of 2")
    reviewer.press(Qt.Key.Key_Home)
    assert reviewer.shown is items[1]
    reviewer.press(Qt.Key.Key_Escape)
    assert reviewer.app.window.review.window is None
    assert strip.selected_ids() == [items[1].id, items[2].id] and reviewer.shown is items[1]


def test_that_nothing_is_saved_unless_it_is_switched_on(reviewer: Reviewer, tmp_path: Path) -> None:
    window = reviewer.begin()
    reviewer.press(Qt.Key.Key_Return)
    assert not window.commands.saving.isChecked()
    reviewer.wait(lambda: reviewer.app.background.busy == 0)
    assert not list(tmp_path.glob("*_retouched*"))
    reviewer.press(Qt.Key.Key_S)
    reviewer.wait((tmp_path / "0_retouched.jpg").exists)
    reviewer.press(Qt.Key.Key_X)
    reviewer.press(Qt.Key.Key_Return)
    reviewer.wait((tmp_path / "2_retouched.jpg").exists)
    reviewer.wait(lambda: reviewer.app.background.busy == 0)
    assert sorted(path.name for path in tmp_path.glob("*_retouched*")) == ["0_retouched.jpg", "2_retouched.jpg"]


def test_that_what_is_accepted_as_a_preview_is_retouched_and_saved(user: User, photos: Path, tmp_path: Path) -> None:
    app = user.open()
    first, second = user.drop(*(Path(shutil.copy(photos / name, tmp_path)) for name in PORTRAITS[:2]))
    QTest.keyClick(app.window, Qt.Key.Key_V)
    window = app.window.review.window
    assert window is not None
    user.wait(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_S)
    QTest.keyClick(window, Qt.Key.Key_Return)
    assert first.mark is A
    user.wait(lambda: first.result is not None and first.result.saved_to is not None)
    assert second.result is None
    window.close()


def test_that_photos_join_when_they_are_done(user: User, photos: Path, tmp_path: Path) -> None:
    app = user.open()
    app.preferences.update(live_preview=False)
    paths = [Path(shutil.copy(photos / name, tmp_path)) for name in PORTRAITS[:2]]
    first, second = user.drop(*paths)
    QTest.keyClick(app.window, Qt.Key.Key_V)
    assert app.window.review.window is None, "there is nothing to see yet"
    app.session.retouching.begin([first.id])
    user.wait(lambda: first.result is not None)
    QTest.keyClick(app.window, Qt.Key.Key_V)
    window = app.window.review.window
    assert window is not None and window.bar.counts.text().startswith("1 of 1")
    app.session.retouching.begin([second.id])
    user.wait(lambda: window.bar.counts.text().startswith("1 of 2"))
    window.close()


def test_that_the_window_is_left_by_its_own_means_and_the_main_one_is_as_it_was(
    reviewer: Reviewer, qtbot: QtBot
) -> None:
    main = reviewer.app.window
    size, focused = main.size(), main.focusWidget()
    for leave in (
        lambda window: reviewer.press(Qt.Key.Key_V),
        lambda window: window.close(),  # what Alt+F4 does
        lambda window: reviewer.press(Qt.Key.Key_Escape),
    ):
        leave(reviewer.begin())
        qtbot.waitUntil(main.isActiveWindow)
        assert main.review.window is None and main.updatesEnabled()
        assert main.size() == size and main.focusWidget() is focused and not main.isFullScreen()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        for item in reviewer.items:  # nobody who is gone is told of anything
            reviewer.app.session.noticed.emit(Notice(Severity.INFO, "Hello"))
            reviewer.app.session.live_preview.not_opened.emit(item.id, PhotoError("gone"))
            reviewer.app.session.show(item.id)


def test_that_quitting_asks_in_the_main_window(reviewer: Reviewer) -> None:
    window = reviewer.begin()
    closed: list[bool] = []
    window.closed.connect(lambda: closed.append(True))
    reviewer.press(Qt.Key.Key_Q, CONTROL)
    assert closed == [True] and reviewer.app.window.updatesEnabled()


def test_that_the_bar_goes_and_comes_and_its_buttons_are_pressed_by_key(reviewer: Reviewer) -> None:
    window = reviewer.begin()
    window.bar._rest.setInterval(10)
    window.bar.wake()
    reviewer.wait(lambda: window.bar.gone)
    window.bar._rest.setInterval(60_000)
    for place in (window.rect().center(), window.rect().topLeft()):
        QTest.mouseMove(window.windowHandle(), place)
    reviewer.wait(lambda: not window.bar.gone)
    reject = next(b for b in window.bar.findChildren(QToolButton) if b.accessibleName() == "Reject")
    reject.setFocus(Qt.FocusReason.TabFocusReason)
    reviewer.press(Qt.Key.Key_Space)
    assert reviewer.marks == [R, None, None], "a button that has the focus is pressed, and nothing else happens"
    assert reviewer.shown is reviewer.items[1]
    assert all(button.accessibleName() for button in window.bar.findChildren(QToolButton))


def test_that_the_sheet_lists_every_key_and_escape_leaves_it_first(reviewer: Reviewer) -> None:
    window = reviewer.begin()
    assert not window.sheet.isVisible()
    reviewer.press(Qt.Key.Key_Question)
    assert window.sheet.isVisible()
    told = {label.text() for label in window.sheet.findChildren(QLabel)}
    assert {action.text() for action in window.commands.listed()} <= told and {"0 – 9", ".", "B"} <= told
    reviewer.press(Qt.Key.Key_Escape)
    assert not window.sheet.isVisible() and reviewer.app.window.review.window is window


def test_that_no_key_means_two_things(reviewer: Reviewer) -> None:
    window = reviewer.begin()
    keys = [key.toString() for action in window.actions() for key in action.shortcuts()]
    assert sorted(keys) == sorted(set(keys))


def test_that_the_next_photo_is_there_at_once(reviewer: Reviewer) -> None:
    window = reviewer.begin()
    reviewer.wait(lambda: reviewer.share() > 0 and reviewer.app.background.busy == 0)
    QTest.keyClick(window.canvas, Qt.Key.Key_Right)
    canvas = window.canvas
    assert canvas._before is not None and canvas._after is not None and canvas._before is not canvas._after
    assert canvas._after.levels[0].size() == canvas._after.size, "not its thumbnail"
    assert reviewer.share() == pytest.approx(0.6, abs=0.01)
    QTest.keyClick(window.canvas, Qt.Key.Key_Left)
    assert canvas._after is not None and canvas._after.levels[0].size() == canvas._after.size, "nor on the way back"


def test_that_hurried_steps_end_at_a_sharp_photo(reviewer: Reviewer) -> None:
    canvas = reviewer.begin().canvas
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Right):
        reviewer.press(key)
    assert reviewer.shown is reviewer.items[2]
    reviewer.wait(lambda: canvas._after is not None and canvas._after.levels[0].size() == canvas._after.size)
    reviewer.wait(lambda: reviewer.share() > 0)


def test_that_what_costs_nothing_is_done_again(reviewer: Reviewer) -> None:
    reviewer.begin()
    reviewer.press(Qt.Key.Key_R)
    assert reviewer.window.bar.hint.text().startswith("There is nothing to do")


def test_that_a_review_ends_when_its_last_photo_leaves_the_list(reviewer: Reviewer) -> None:
    """To redo what was undone before it does so."""
    session = reviewer.app.session
    session.remove([item.id for item in reviewer.items])
    session.options.undo_stack.undo()
    reviewer.begin()
    reviewer.press(Qt.Key.Key_Z, CONTROL | SHIFT)
    reviewer.wait(lambda: reviewer.app.window.review.window is None)
    assert not session.queue and not reviewer.app.window.review.review.running
    session.options.undo_stack.undo()
    assert list(session.queue) == reviewer.items
