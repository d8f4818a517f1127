"""The pages of the settings: what is chosen there holds at once and at the next start, and is the same everywhere."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot
from two_engines import HOSTED, LOCAL, no_service

from beautydesk.app import App
from beautydesk.core.job import Choice, RetouchOptions
from beautydesk.storage.settings import APPEARANCES, CONTRASTS, LANGUAGES, MOTIONS
from beautydesk.ui.about_page import AboutPage
from beautydesk.ui.account_page import AccountPage
from beautydesk.ui.appearance_page import AppearancePage
from beautydesk.ui.costs_page import CostsPage
from beautydesk.ui.engines_page import EnginesPage
from beautydesk.ui.export_page import ExportPage
from beautydesk.ui.general_page import GeneralPage
from beautydesk.ui.help_dialog import KEYS
from beautydesk.ui.privacy_page import PrivacyPage
from beautydesk.ui.scroll_page import ScrollPage
from beautydesk.ui.settings_dialog import SettingsDialog
from beautydesk.ui.shortcuts import Shortcuts
from beautydesk.ui.shortcuts_page import ShortcutsPage
from beautydesk.viewmodels.account.engines import Engines
from beautydesk.viewmodels.background import Background
from beautydesk.viewmodels.editing.options import Options
from beautydesk.viewmodels.list.selection import Selection
from beautydesk.viewmodels.preferences import Preferences

PROJECT = Path(__file__).resolve().parents[2] / "pyproject.toml"


def opened(app: App) -> SettingsDialog:
    app.window.dialogs.open_settings()
    dialog = app.window.dialogs.settings
    assert dialog is not None
    return dialog


# -- pages


def values_of(box: QComboBox, preferences: Preferences, field: str) -> list[str]:
    """What the settings hold when each entry is chosen in turn."""
    found = []
    for row in [*range(1, box.count()), 0]:
        box.setCurrentIndex(row)
        found.append(getattr(preferences.settings, field))
    return found


def test_that_every_value_of_the_looks_and_the_language_can_be_chosen(qtbot: QtBot, preferences: Preferences) -> None:
    looks, general = AppearancePage(preferences), GeneralPage(preferences)
    qtbot.addWidget(looks)
    qtbot.addWidget(general)
    assert sorted(values_of(looks.appearance, preferences, "appearance")) == sorted(APPEARANCES)
    assert sorted(values_of(looks.contrast, preferences, "contrast")) == sorted(CONTRASTS)
    assert sorted(values_of(looks.motion, preferences, "motion")) == sorted(MOTIONS)
    assert sorted(values_of(general.language, preferences, "language")) == sorted(LANGUAGES)


def test_that_consent_and_location_are_decided_in_one_place_each(app: App) -> None:
    dialog = opened(app)
    privacy = dialog.findChild(PrivacyPage)
    assert isinstance(privacy, PrivacyPage) and not privacy.findChildren(QCheckBox)
    locations = [box for box in dialog.findChildren(QCheckBox) if "location" in box.text()]
    assert len(locations) == 1
    ways = {button.text().replace("&", ""): button for button in privacy.findChildren(QPushButton)}
    for name, page in (("Consent…", AccountPage), ("Location…", ExportPage), ("Kept results…", CostsPage)):
        dialog.open_page(PrivacyPage)
        ways[name].click()
        assert isinstance(dialog.pages.currentWidget(), page)


def test_that_every_page_has_a_title_and_begins_at_the_same_height(app: App, qtbot: QtBot) -> None:
    dialog = opened(app)
    tops = set()
    for row in range(dialog.contents.count()):
        dialog.contents.setCurrentRow(row)
        assert dialog.title.text() == dialog.contents.item(row).text()
        page = dialog.pages.widget(row)
        inside = (page if isinstance(page, ScrollPage) else page.findChild(ScrollPage)).body
        tops.add((page.y(), inside.layout().contentsMargins().top()))
    assert len(tops) == 1


def test_that_the_settings_open_where_one_needs_them(app: App) -> None:
    for page in (PrivacyPage, ExportPage, AboutPage):
        dialog = app.window.dialogs.open_settings(page)
        assert isinstance(dialog.pages.currentWidget(), page)
    assert isinstance(app.window.dialogs.open_settings().pages.currentWidget(), AboutPage), "the last one again"


def test_that_the_list_opens_the_pages_by_keys(app: App) -> None:
    dialog = opened(app)
    dialog.contents.setFocus()
    titles = [dialog.contents.item(row).text() for row in range(dialog.contents.count())]
    assert titles[0] == "General" and titles[-1] == "About" and len(titles) == dialog.pages.count()
    QTest.keyClick(dialog.contents, Qt.Key.Key_End)
    assert isinstance(dialog.pages.currentWidget(), AboutPage)
    dialog.open_account()
    assert dialog.contents.currentItem().text() == "AILabTools"


def test_that_whatever_is_shipped_is_named_with_its_licence(qtbot: QtBot) -> None:
    page = AboutPage("AILabTools")
    qtbot.addWidget(page)
    text = " ".join(label.text() for label in page.findChildren(QLabel)).lower()
    needed = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]["dependencies"]
    names = [re.split(r"[<>=~! ;\[]", line)[0].lower() for line in needed]
    assert [name for name in names if name not in text] == []


# -- engines


def test_that_the_page_says_whether_an_engine_works_and_which_one_is_chosen(
    qtbot: QtBot, background: Background, preferences: Preferences
) -> None:
    options = Options(Choice("local", RetouchOptions()), Selection())
    checks = {"local": lambda: "The face networks are missing."}
    engines = Engines(lambda: [LOCAL, HOSTED], options, checks, "https://there", background.lane("test", 1))
    page = EnginesPage(engines, no_service(preferences, background.lane("service", 1)))
    qtbot.addWidget(page)
    page.engine_chosen.connect(options.set_engine)
    page.show()
    qtbot.waitUntil(lambda: page.states["local"].isVisible())
    assert page.states["local"].text() == "The face networks are missing."
    assert page.states["ailab"].isHidden() and page.buttons["local"].isChecked()
    page.buttons["ailab"].click()
    assert options.general.engine == "ailab"
    options.undo_stack.undo()
    assert page.buttons["local"].isChecked()
    options.close()


def test_that_choosing_the_hosted_engine_in_the_settings_leads_to_the_consent(app: App, qtbot: QtBot) -> None:
    dialog = opened(app)
    page = dialog.findChild(EnginesPage)
    assert isinstance(page, EnginesPage)
    dialog.open_page(type(page))
    qtbot.waitUntil(lambda: page.states["local"].text() == "Works.")
    page.buttons["ailab"].click()
    assert app.session.options.general.engine == "ailab"
    assert app.window.dialogs.consent.isVisible() and dialog.pages.currentWidget() is page
    app.window.dialogs.consent.not_now.click()
    assert app.session.options.general.engine == "local" and page.buttons["local"].isChecked()


# -- shortcuts


@pytest.fixture
def shortcuts(preferences: Preferences) -> Shortcuts:
    return Shortcuts(commands(), preferences)


def commands() -> dict[str, QAction]:
    actions = {"save": QAction("Save"), "retouch": QAction("Retouch"), "copy": QAction("Copy result")}
    actions["save"].setShortcut("Ctrl+S")
    actions["retouch"].setShortcuts([QKeySequence("Ctrl+Return"), QKeySequence("Ctrl+Enter")])
    return actions


def keys_of(shortcuts: Shortcuts) -> dict[str, str]:
    return {name: shortcuts.keys(name).toString() for name in shortcuts.names}


def test_that_other_keys_are_kept_for_the_next_start(shortcuts: Shortcuts, preferences: Preferences) -> None:
    shortcuts.set_keys("save", QKeySequence("Ctrl+E"))
    shortcuts.set_keys("copy", QKeySequence("Alt+Return"))
    shortcuts.set_keys("retouch", QKeySequence())
    assert preferences.settings.shortcuts == {"save": "Ctrl+E", "copy": "Alt+Return", "retouch": ""}
    actions = commands()
    again = Shortcuts(actions, preferences)
    assert keys_of(again) == {"save": "Ctrl+E", "retouch": "", "copy": "Alt+Return"}
    assert [key.toString() for key in actions["copy"].shortcuts()] == ["Alt+Return", "Alt+Enter"]
    assert actions["save"].toolTip() == "Save (Ctrl+E)"
    again.reset("retouch")
    assert [key.toString() for key in actions["retouch"].shortcuts()] == ["Ctrl+Return", "Ctrl+Enter"]
    again.reset_all()
    assert preferences.settings.shortcuts == {} and keys_of(again)["save"] == "Ctrl+S"


@pytest.mark.parametrize("keys", ["Ctrl+Enter", "Left", "B", "Space"])
def test_that_keys_that_somebody_needs_are_refused(shortcuts: Shortcuts, preferences: Preferences, keys: str) -> None:
    with pytest.raises(ValueError, match=r"belongs to “Retouch”|is needed to work with the keyboard"):
        shortcuts.set_keys("save", QKeySequence(keys))
    assert keys_of(shortcuts)["save"] == "Ctrl+S" and preferences.settings.shortcuts == {}


def test_that_keys_given_away_do_not_come_back_to_two_commands(shortcuts: Shortcuts) -> None:
    shortcuts.set_keys("save", QKeySequence("Ctrl+E"))
    shortcuts.set_keys("copy", QKeySequence("Ctrl+S"))
    with pytest.raises(ValueError, match="belongs to “Copy result”"):
        shortcuts.reset("save")


def test_that_stored_keys_that_cannot_be_are_left_alone(preferences: Preferences) -> None:
    preferences.update(shortcuts={"save": "Ctrl+Return", "gone": "Ctrl+J", "copy": "F5"})
    shortcuts = Shortcuts(commands(), preferences)
    assert keys_of(shortcuts) == {"save": "Ctrl+S", "retouch": "Ctrl+Return", "copy": "F5"}
    shortcuts.set_keys("copy", QKeySequence("F6"))
    assert preferences.settings.shortcuts == {"gone": "Ctrl+J", "copy": "F6"}  # what is not known is not lost


def test_that_pressed_keys_are_taken_or_refused_in_words(qtbot: QtBot, shortcuts: Shortcuts) -> None:
    page = ShortcutsPage(shortcuts)
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
    edit = page.edits["save"]
    edit.setFocus()
    QTest.keyClick(edit, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    edit.editingFinished.emit()  # Qt waits a second for more keys
    assert keys_of(shortcuts)["save"] == "Ctrl+E" and page.resets["save"].isVisible()
    page.edits["copy"].setKeySequence(QKeySequence("Ctrl+E"))
    page.edits["copy"].editingFinished.emit()
    assert page.told.text() == "Ctrl+E belongs to “Save”." and page.edits["copy"].keySequence().isEmpty()
    QTest.keyClick(edit, Qt.Key.Key_Backspace)
    edit.editingFinished.emit()
    assert keys_of(shortcuts)["save"] == "" and edit.keySequence().isEmpty()
    page.resets["save"].setFocus()
    page.resets["save"].click()
    assert keys_of(shortcuts)["save"] == "Ctrl+S" and page.told.text() == ""
    assert not page.resets["save"].isVisible() and edit.hasFocus() and not page.reset_all.isEnabled()


def test_that_every_command_can_have_keys_and_the_help_lists_them(app: App) -> None:
    shortcuts, window = app.window.shortcuts, app.window
    assert set(window.actions()) <= set(window.actions_.named().values())
    window.dialogs.open_help()
    assert window.dialogs.help is not None
    window.dialogs.help.open_page(KEYS)
    shortcuts.set_keys("save_all", QKeySequence("Ctrl+Alt+S"))
    assert "Save all\nCtrl+Alt+S\n" in window.dialogs.help.page.toPlainText()
    assert app.preferences.settings.shortcuts == {"save_all": "Ctrl+Alt+S"}
