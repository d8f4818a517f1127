"""The line below the picture: what is said changes every second, and nothing moves for it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from beautydesk.app import App
from beautydesk.core.cancel import CancelToken
from beautydesk.core.engine import Progress, Stage
from beautydesk.core.job import JobState
from beautydesk.ui import language
from beautydesk.ui.help_dialog import KEYS

Add = Callable[..., None]
SAID = (
    Progress(Stage.PREPARING, 0.0),
    Progress(Stage.SENDING, 0.05),
    Progress(Stage.QUEUED, None, 1_000_000.0),
    Progress(Stage.RETOUCHING, None, 999_991.0),
    Progress(Stage.RETOUCHING, None, 999_000.0),
    Progress(Stage.RETOUCHING, None, 999_000.0, offline=True),
    Progress(Stage.FINISHING, 1.0),
)


@pytest.fixture
def in_english_again(qapp: QApplication) -> Iterator[None]:
    yield
    language.apply(qapp, "en")


@pytest.mark.parametrize("code", ["en", "de", "es", "zh_CN", "ar"])
@pytest.mark.parametrize("uploads", [False, True])
def test_that_cancel_stands_still_from_its_first_moment_to_its_last(
    in_english_again: None,
    request: pytest.FixtureRequest,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    code: str,
    uploads: bool,
) -> None:
    monkeypatch.setattr("time.time", lambda: 1_000_000.0)
    (tmp_path / "profile").mkdir()
    (tmp_path / "profile" / "settings.json").write_text(json.dumps({"language": code}))
    app: App = request.getfixturevalue("app")
    request.getfixturevalue("add")(*(f"p{n}" for n in range(12)))
    if uploads:
        app.session.options.set_engine("ailab")
    bar, queue = app.window.working_bar, app.session.queue
    for width in (1600, 1280, 1000, 900, 800):
        app.window.resize(width, 700)
        seen: set[tuple[int, ...]] = set()
        items = list(queue)
        for item in items:
            item.engine = app.account.features if uploads else app.session.engine
            queue.set_state(item, JobState.WAITING)
        for number, item in enumerate(items):
            queue.set_state(item, JobState.WORKING)
            for progress in SAID:
                item.progress = progress
                queue.touch(item)
                app.window.readouts.show_progress()
                QApplication.processEvents()
                at = bar.cancel.mapTo(app.window, QPoint(0, 0))
                seen.add((at.x(), bar.cancel.width(), bar.pause.x(), bar.progress.x(), bar.left.x()))
            app.session.batch._states.append(JobState.DONE)
            queue.set_state(item, JobState.CANCELLED)
            assert bar.cancel.isVisible() and bar.text.text(), number
        app.window.readouts.show_progress()
        assert not bar.cancel.isVisible()
        app.session.batch._states.clear()
        assert len(seen) == 1, (width, seen)
        assert bar.rect().contains(bar.lock.geometry())


def test_that_the_text_has_room_to_be_read_in_every_width(app: App, add: Add) -> None:
    add("anna")
    bar = app.window.working_bar
    for width, enough in ((1600, 40), (1280, 40), (1000, 24), (800, 16)):
        app.window.resize(width, 700)
        bar.show_work("3 of 120 · Waiting at AILabTools… since 12 s", 0.2, "about 12 min left")
        QApplication.processEvents()
        assert bar.text.width() >= enough * bar.text.fontMetrics().averageCharWidth(), width
        assert bar.progress.width() >= 32 and bar.cancel.width() >= bar.cancel.sizeHint().width()


def test_that_nothing_follows_work_below_a_hand_that_cancels(app: App, add: Add) -> None:
    add("anna")
    bar = app.window.working_bar
    for width in (1600, 1280, 1000, 800):
        app.window.resize(width, 700)
        bar.show_work("1 of 3 · Retouching…", 0.2)
        QApplication.processEvents()
        places = [button.geometry() for button in (bar.pause, bar.cancel)]
        assert bar.width() - places[1].right() < 24, "at the edge"
        bar.show_idle("300 photos · 120 not saved")
        QApplication.processEvents()
        for place in places:
            assert not isinstance(bar.childAt(place.center()), QAbstractButton)


def test_that_pause_and_resume_are_one_button_that_does_not_move(app: App, add: Add) -> None:
    add("anna", "berta")
    bar, queue = app.window.working_bar, app.session.retouching.queue
    begin(app)
    bar.show_work("1 of 2 · Retouching…", 0.2, "about 4 min left")
    assert (bar.pause.text(), bar.left.text()) == ("Pause", "about 4 min left")
    QApplication.processEvents()
    before = bar.pause.geometry()
    QTest.mouseClick(bar.pause, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert queue.paused and bar.pause.text() == "Resume" and bar.pause.geometry() == before
    app.window.readouts.show_progress()
    assert bar.text.text() == "Paused · 0 of 2"
    QTest.mouseClick(bar.pause, Qt.MouseButton.LeftButton)
    assert not queue.paused and bar.pause.text() == "Pause"


# -- keys


def begin(app: App) -> None:
    for item in app.session.queue:
        item.token = CancelToken()
        app.session.queue.set_state(item, JobState.WAITING)
    QApplication.processEvents()


def test_that_escape_stops_work_when_nothing_else_has_a_use_for_it(app: App, add: Add) -> None:
    add("anna", "berta")
    window = app.window
    begin(app)
    window.actions_.view.brush.trigger()
    QTest.keyClick(window.panel.slider, Qt.Key.Key_Escape)
    assert not window.actions_.view.brush.isChecked() and all(item.active for item in app.session.queue)
    window.actions_.view.faces.trigger()
    QTest.keyClick(window.compare, Qt.Key.Key_Escape)
    assert not window.actions_.view.faces.isChecked() and all(item.active for item in app.session.queue)
    window.messages.show_notice(_notice())
    window.messages.close_button.setFocus()
    QTest.keyClick(window.messages.close_button, Qt.Key.Key_Escape)
    assert all(item.active for item in app.session.queue)
    QTest.keyClick(window.strip, Qt.Key.Key_Escape)
    assert [item.state for item in app.session.queue] == [JobState.CANCELLED] * 2
    QTest.keyClick(window.strip, Qt.Key.Key_Escape)  # there is nothing to stop


def test_that_cancel_has_a_key_of_its_own_that_help_tells_and_people_change(app: App, add: Add) -> None:
    add("anna")
    begin(app)
    shortcuts = app.window.shortcuts
    assert shortcuts.keys("cancel").toString() == "Ctrl+."
    app.window.dialogs.open_help()
    app.window.dialogs.help.open_page(KEYS)
    assert "Cancel\nCtrl+.\n" in app.window.dialogs.help.page.toPlainText()
    QTest.keyClick(app.window, Qt.Key.Key_Period, Qt.KeyboardModifier.ControlModifier)
    assert [item.state for item in app.session.queue] == [JobState.CANCELLED]
    assert "Ctrl+." in app.window.working_bar.cancel.toolTip()


def _notice() -> Any:
    from beautydesk.viewmodels.text.notice import Notice, Severity

    return Notice(Severity.INFO, "Saved.")
