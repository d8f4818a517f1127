"""The one big button follows the photos, and takes no step that nobody meant."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from beautydesk.app import App
from beautydesk.core.errors import NetworkError, PhotoError
from beautydesk.core.job import JobState
from beautydesk.core.mark import Mark
from beautydesk.ui import theme
from beautydesk.ui.primary_button import PrimaryButton
from beautydesk.viewmodels.next_step import NextStep, Step

Add = Callable[..., None]
LEFT, NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
RETOUCH, SAVE_ALL = NextStep(Step.RETOUCH, "Retouch"), NextStep(Step.SAVE_ALL, "Save all…")
WORKING = NextStep(Step.WORKING, "12 of 300", 0.04)


@pytest.fixture
def button(qapp: QApplication, qtbot: QtBot) -> PrimaryButton:
    theme.apply(qapp, "light")
    button = PrimaryButton()
    qtbot.addWidget(button)
    with qtbot.waitActive(button):
        button.show()
    return button


@pytest.fixture
def chosen(button: PrimaryButton) -> list[Step]:
    taken: list[Step] = []
    button.chosen.connect(taken.append)
    return taken


def test_that_a_click_takes_the_step_that_it_names(button: PrimaryButton, chosen: list[Step]) -> None:
    for step in (RETOUCH, SAVE_ALL):
        button.show_step(step)
        assert button.text() == button.accessibleName() == step.text
        QTest.mouseClick(button, LEFT)
    assert chosen == [Step.RETOUCH, Step.SAVE_ALL]


def test_that_progress_is_told_and_cannot_be_pressed(button: PrimaryButton, chosen: list[Step]) -> None:
    button.show_step(RETOUCH)
    button.setFocus()
    button.show_step(WORKING)
    assert button.text() == "12 of 300" and button.hasFocus(), "who has come here by keys stays here"
    QTest.mouseClick(button, LEFT)
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert chosen == []


def test_that_the_bar_of_the_progress_grows_in_the_direction_of_the_language(button: PrimaryButton) -> None:
    button.show_step(NextStep(Step.WORKING, "1 of 2", 0.5))
    button.resize(200, 40)
    look = theme.colours(button.palette())

    def ends() -> tuple[str, str]:
        image = button.grab().toImage()
        return image.pixelColor(20, 34).name(), image.pixelColor(180, 34).name()

    assert ends() == (look.accent.name(), look.track.name())
    button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert ends() == (look.track.name(), look.accent.name())


@pytest.mark.parametrize("then", [SAVE_ALL, NextStep(Step.RETOUCH, "Retouch 3 · 24 credits")])
def test_that_a_press_on_one_step_is_not_let_go_on_another(
    button: PrimaryButton, chosen: list[Step], then: NextStep
) -> None:
    button.show_step(RETOUCH)
    QTest.mousePress(button, LEFT)
    button.show_step(WORKING)
    button.show_step(then)
    assert button.text() == "Retouch", "nothing changes under the pointer"
    QTest.mouseRelease(button, LEFT)
    assert chosen == [] and button.text() == then.text
    QTest.mouseClick(button, LEFT)
    assert chosen == [then.step]


def test_that_a_key_that_is_held_is_no_different(button: PrimaryButton, chosen: list[Step]) -> None:
    button.show_step(RETOUCH)
    button.setFocus()
    QTest.keyPress(button, Qt.Key.Key_Space)
    button.show_step(SAVE_ALL)
    QTest.keyRelease(button, Qt.Key.Key_Space)
    assert chosen == []


def test_that_the_second_half_of_a_double_click_is_for_nothing(button: PrimaryButton, chosen: list[Step]) -> None:
    button.chosen.connect(lambda _step: button.show_step(SAVE_ALL))
    button.show_step(RETOUCH)
    QTest.mouseClick(button, LEFT)
    middle, kind = QPointF(button.rect().center()), QEvent.Type.MouseButtonDblClick
    QApplication.sendEvent(button, QMouseEvent(kind, middle, button.mapToGlobal(middle), LEFT, LEFT, NO_KEY))
    QTest.mouseRelease(button, LEFT)
    assert chosen == [Step.RETOUCH]


def test_that_enter_alone_presses_nothing_and_a_click_leaves_the_keys_where_they_are(
    button: PrimaryButton, chosen: list[Step]
) -> None:
    button.show_step(RETOUCH)
    assert button.focusPolicy() is Qt.FocusPolicy.TabFocus
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Return)
    QTest.keyClick(button, Qt.Key.Key_Enter)
    assert chosen == []


# -- in the window


def until(qtbot: QtBot, app: App, step: Step) -> PrimaryButton:
    button = app.window.panel.button
    qtbot.waitUntil(lambda: button.step is step)
    return button


def finish(app: App, items: list[Any], *, saved: bool = False) -> None:
    """Photos that have results, whatever was done with them."""
    from dataclasses import replace
    from pathlib import Path

    from beautydesk.viewmodels.list.photo_item import ResultInfo

    for item in items:
        if item.result is None:
            made_with = app.session.options.choice_of(item.id)
            item.result = ResultInfo(Path("1.npz"), made_with, 1, None, None, "")
            for state in (JobState.WAITING, JobState.WORKING, JobState.DONE):
                app.session.queue.set_state(item, state)
        if saved:
            item.result = replace(item.result, saved_to=item.path)
            app.session.queue.tell_counts()


def test_that_the_button_goes_from_retouch_to_saved(app: App, add: Add, qtbot: QtBot) -> None:
    add("anna", "berta", "clara")
    button = until(qtbot, app, Step.RETOUCH)
    items = list(app.session.queue)
    finish(app, items[:1])
    until(qtbot, app, Step.RETOUCH_ALL)
    assert button.text().startswith("Retouch all 2 photo")
    app.session.queue.set_state(items[1], JobState.WAITING)
    until(qtbot, app, Step.WORKING)
    app.session.queue.set_state(items[1], JobState.CANCELLED)
    finish(app, items[1:2])
    until(qtbot, app, Step.RETOUCH_ALL)
    assert button.text() == "Retouch the other photo"
    finish(app, items)
    until(qtbot, app, Step.SAVE_ALL)
    finish(app, items[1:], saved=True)
    app.session.queue.set_mark([items[0].id], Mark.REJECTED)
    until(qtbot, app, Step.SHOW)
    assert button.text() == "Saved · Show in folder", "what was rejected is not to be saved"


def test_that_a_single_photo_is_saved_by_save(app: App, add: Add, qtbot: QtBot) -> None:
    add("anna")
    finish(app, list(app.session.queue))
    button = until(qtbot, app, Step.SAVE)
    assert button.text() == "Save"


def test_that_a_selection_is_retouched_before_the_others_also_while_work_is_under_way(
    app: App, add: Add, qtbot: QtBot
) -> None:
    add("anna", "berta", "clara")
    items = list(app.session.queue)
    app.session.queue.set_state(items[0], JobState.WAITING)
    until(qtbot, app, Step.WORKING)
    app.window.strip.selectAll()
    button = until(qtbot, app, Step.RETOUCH)
    qtbot.waitUntil(lambda: button.text() == "Retouch 2 photos")
    app.session.queue.set_state(items[0], JobState.CANCELLED)


def test_that_what_has_failed_is_not_in_the_way_of_saving_and_is_retried_by_a_command(
    app: App, add: Add, qtbot: QtBot
) -> None:
    add("anna", "berta", "clara")
    anna, berta, clara = app.session.queue
    for item, error in ((berta, NetworkError("Away.")), (clara, PhotoError("Broken."))):
        item.asked = app.session.options.choice_of(item.id)
        app.session.queue.set_state(item, JobState.FAILED, error)
    finish(app, [anna])
    until(qtbot, app, Step.SAVE_ALL)
    retry = app.window.actions_.work.retry_failed
    retouching = app.session.retouching
    assert retry.isEnabled() and [retouching.wanted.can_retry(item) for item in (anna, berta, clara)] == [
        False,
        True,
        False,
    ]
    retry.trigger()
    assert berta.active and not clara.active
    qtbot.waitUntil(lambda: not berta.active)
    qtbot.waitUntil(lambda: not retry.isEnabled())
