"""The menu bar: every command is in it once, and it is there when it is wanted. Full screen, context menus by key."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from beautydesk.app import App
from beautydesk.ui.menu_bar import MenuBar
from tests.ui.conftest import Add

ALT, NONE = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def bar(app: App) -> MenuBar:
    bar = app.window.menuBar()
    assert isinstance(bar, MenuBar)
    return bar


def menus(bar: MenuBar) -> list[QMenu]:
    return [action.menu() for action in bar.actions()]


def press_alt(app: App) -> None:
    QTest.keyPress(app.window, Qt.Key.Key_Alt, ALT)
    QTest.keyRelease(app.window, Qt.Key.Key_Alt)
    QApplication.processEvents()


def test_that_every_command_is_in_exactly_one_menu(app: App, bar: MenuBar) -> None:
    found = Counter(action for menu in menus(bar) for action in menu.actions() if not action.isSeparator())
    named = app.window.actions_.named()
    assert {name: found[action] for name, action in named.items() if found[action] != 1} == {}
    assert set(found) == set(named.values())


def test_that_no_two_menus_have_the_same_key(bar: MenuBar) -> None:
    keys = [title[title.index("&") + 1].lower() for title in (action.text() for action in bar.actions())]
    assert len(keys) == len(set(keys)) > 4


def test_that_macos_finds_its_own_commands(app: App) -> None:
    named, role = app.window.actions_.named(), QAction.MenuRole
    roles = {name: action.menuRole() for name, action in named.items() if action.menuRole() is not role.NoRole}
    assert roles == {"settings": role.PreferencesRole, "about": role.AboutRole, "quit": role.QuitRole}


def test_that_the_bar_comes_with_alt_and_goes_when_it_is_left(app: App, bar: MenuBar, add: Add) -> None:
    add("a")
    app.window.strip.setFocus()
    assert bar.height() == 0
    press_alt(app)
    assert bar.height() > 16 and bar.hasFocus() and bar.activeAction() is bar.actions()[0]
    QTest.keyClick(bar, Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert bar.height() == 0 and app.window.strip.hasFocus()
    press_alt(app)
    press_alt(app)
    assert bar.height() == 0 and app.window.strip.hasFocus()


@pytest.mark.parametrize(("key", "modifiers", "row"), [(Qt.Key.Key_F10, NONE, 0), (Qt.Key.Key_E, ALT, 1)])
def test_that_the_key_of_a_menu_opens_it_below_its_title(
    app: App, bar: MenuBar, qtbot: QtBot, add: Add, key: Qt.Key, modifiers: Qt.KeyboardModifier, row: int
) -> None:
    add("a")
    app.window.strip.setFocus()
    QTest.keyClick(app.window, key, modifiers)
    edit = menus(bar)[row]
    qtbot.waitUntil(edit.isVisible)
    place = bar.actionGeometry(edit.menuAction())
    assert bar.height() > 16 and edit.pos().y() >= bar.mapToGlobal(place.bottomLeft()).y()
    QTest.keyClick(edit, Qt.Key.Key_Escape)
    QTest.keyClick(QApplication.focusWidget() or bar, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: bar.height() == 0)
    assert app.window.strip.hasFocus()


def test_that_alt_with_another_key_brings_nothing(app: App, bar: MenuBar, add: Add) -> None:
    add("a", "b")
    app.window.strip.setFocus()
    QTest.keyPress(app.window.strip, Qt.Key.Key_Alt, ALT)
    QTest.keyClick(app.window.strip, Qt.Key.Key_Right, ALT)
    QTest.keyRelease(app.window.strip, Qt.Key.Key_Alt)
    assert [item.path.stem for item in app.session.queue] == ["b", "a"] and bar.height() == 0


def test_that_a_bar_that_is_kept_stays(app: App, bar: MenuBar) -> None:
    app.window.actions_.window.menu_bar.trigger()
    assert bar.height() > 16 and app.preferences.settings.menu_bar
    press_alt(app)
    press_alt(app)
    assert bar.height() > 16 and not bar.hasFocus()
    app.window.actions_.window.menu_bar.trigger()
    assert bar.height() == 0 and not app.preferences.settings.menu_bar


def test_that_full_screen_is_left_to_what_the_window_was(app: App) -> None:
    window = app.window
    window.showMaximized()
    QTest.keyClick(window, Qt.Key.Key_F11)
    assert window.isFullScreen() and window.actions_.window.full_screen.isChecked()
    QTest.keyClick(window, Qt.Key.Key_F11)
    assert window.isMaximized() and not window.isFullScreen() and not window.actions_.window.full_screen.isChecked()


def test_that_shift_f10_opens_the_menu_of_what_has_the_focus(app: App, add: Add, qtbot: QtBot) -> None:
    add("a", "b")
    app.window.strip.setFocus()
    QTest.keyClick(app.window.strip, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu) and app.window.actions_.remove in menu.actions()
    menu.close()


def test_that_about_opens_its_page(app: App) -> None:
    app.window.actions_.window.about.trigger()
    settings = app.window.dialogs.settings
    assert settings is not None and settings.pages.currentWidget() is settings.about_page
