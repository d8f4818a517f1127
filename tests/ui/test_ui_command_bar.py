"""The bar on top: what is there when, and that nothing is ever out of reach."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from beautydesk.app import App
from beautydesk.ui.colours import LIGHT
from beautydesk.ui.command_bar import CommandBar
from tests.ui.conftest import Add


@pytest.fixture
def bar(app: App) -> CommandBar:
    bar = app.window.findChild(CommandBar)
    assert bar is not None
    return bar


@pytest.fixture
def full(app: App, bar: CommandBar, qtbot: QtBot, add: Add) -> CommandBar:
    """The bar as it is with a photo and all the room it wants."""
    app.window.resize(1800, 800)
    add("anna")
    qtbot.waitUntil(lambda: app.window.actions_.view.fit.isEnabled() and app.background.busy == 0)
    return bar


def shown(bar: CommandBar) -> list[str]:
    return [button.accessibleName() for button in bar.findChildren(QToolButton) if button.isVisible()]


def test_that_without_a_photo_there_is_nothing_to_look_at_or_to_save(bar: CommandBar) -> None:
    assert shown(bar) == ["Add photos", "More commands", "Settings"]


def test_that_a_photo_brings_what_can_be_done_with_it(full: CommandBar) -> None:
    names = shown(full)
    assert names[0] == "Add photos" and names[-1] == "Settings"
    assert {"Undo", "Redo", "Split", "Result", "Faces", "Brush", "Save"} < set(names)
    assert full.hidden_commands == []
    styles = {
        button.toolButtonStyle() for button in full.findChildren(QToolButton) if button.accessibleName() == "Split"
    }
    assert styles == {Qt.ToolButtonStyle.ToolButtonTextBesideIcon}, "at once, not when the window is resized next"


def test_that_the_commands_are_reached_and_seen_by_keyboard(app: App, full: CommandBar) -> None:
    buttons = [button for button in full.findChildren(QToolButton) if button.isVisible() and button.isEnabled()]
    assert len(buttons) > 5
    seen: list[QWidget | None] = []
    for _ in range(60):
        QTest.keyClick(app.window.focusWidget() or app.window, Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    assert [button.text() for button in buttons if button not in seen] == []
    buttons[0].setFocus(Qt.FocusReason.TabFocusReason)
    assert buttons[0].grab().toImage().pixelColor(buttons[0].width() // 2, 1) == LIGHT.focus
    buttons[0].clearFocus()
    assert all(not button.focusPolicy() & Qt.FocusPolicy.ClickFocus for button in buttons)


@pytest.mark.parametrize("size", [1.0, 1.5, 2.0])
def test_that_no_command_is_ever_cut_off_or_out_of_reach(app: App, full: CommandBar, size: float) -> None:
    font = QFont(full.font())
    font.setPointSizeF(font.pointSizeF() * size)
    for widget in (full, *full.findChildren(QWidget)):
        widget.setFont(font)
    menu = full.findChild(QMenu)
    everything = {button.accessibleName() for button in full.findChildren(QToolButton) if button.accessibleName()}
    for width in (1280, 1800, 900, 800, 1280, 1800):
        app.window.resize(width, 600)
        QApplication.processEvents()
        buttons = [button for button in full.findChildren(QToolButton) if button.isVisible()]
        assert all(full.rect().contains(button.geometry()) for button in buttons), width
        assert all(button.width() >= button.sizeHint().width() for button in buttons), width
        menu.aboutToShow.emit()
        in_menu = {action.text().rstrip("…") for action in menu.actions()}
        assert everything - set(shown(full)) <= in_menu, width
        assert "Help" in in_menu
    words = next(button for button in full.findChildren(QToolButton) if button.accessibleName() == "Save")
    assert words.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonTextBesideIcon


def test_that_a_narrow_line_below_the_picture_tells_how_far_things_are_first(app: App, full: CommandBar) -> None:
    below = app.window.working_bar
    below.show_idle("24 photos · 13 not saved · 11 with a problem, 12 of them stopped by hand")
    app.window.resize(1280, 600)
    QApplication.processEvents()
    enough = 1280 - (below.width() - below.sizeHint().width())  # for both sentences, in whatever font
    for width, room in ((1280, True), (enough - 1, False), (enough, True), (910, False), (1280, True)):
        app.window.resize(width, 600)
        QApplication.processEvents()
        assert below.privacy.isVisible() is room, width
        assert below.text.width() >= below.text.sizeHint().width()
        assert below.lock.isVisible() and below.lock.toolTip() == below.privacy.text()


def test_that_a_button_looks_as_possible_as_its_command_is(app: App, full: CommandBar) -> None:
    def differing() -> list[str]:
        split = app.window.actions_.saving.save  # has a menu, of which anything may be possible
        buttons = [(action, button) for action, button in full._buttons.items() if action is not split]
        return [action.text() for action, button in buttons if button.isEnabled() != action.isEnabled()]

    assert not app.window.actions_.undo.isEnabled() and differing() == []
    app.session.options.set_level(0.9)
    assert app.window.actions_.undo.isEnabled() and differing() == []
    app.window.resize(900, 700)
    app.window.resize(1800, 800)
    app.session.options.undo_stack.undo()
    assert not app.window.actions_.undo.isEnabled() and differing() == []


def test_that_saving_otherwise_is_behind_the_button_for_saving(app: App, full: CommandBar) -> None:
    saving = app.window.actions_.saving
    button = full._buttons[saving.save]
    assert button.menu().actions() == [saving.save_as, saving.save_all]
    for action in (saving.save, saving.save_as, saving.save_all):
        action.setEnabled(False)
    assert not button.isEnabled()
    saving.save_all.setEnabled(True)
    assert button.isEnabled() and button.popupMode() is QToolButton.ToolButtonPopupMode.InstantPopup
    saving.save.setEnabled(True)
    assert button.popupMode() is QToolButton.ToolButtonPopupMode.MenuButtonPopup


def test_that_the_command_for_all_keeps_its_words_before_the_ways_of_comparing_do(app: App, full: CommandBar) -> None:
    def words(name: str) -> bool:
        button = next(button for button in full.findChildren(QToolButton) if button.accessibleName() == name)
        return button.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonTextBesideIcon

    seen = set()
    for width in range(1800, 800, -20):
        app.window.resize(width, 800)
        QApplication.processEvents()
        seen.add((words("Retouch all"), words("Split")))
    assert (True, False) in seen and (False, True) not in seen
