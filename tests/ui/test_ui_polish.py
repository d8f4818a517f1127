"""What the window's parts owe to people: nothing clipped, every focus seen, keys and clicks that do the expected."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from memory_store import MemoryStore
from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLabel, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from two_engines import HOSTED, LOCAL, no_service

from beautydesk.app import App
from beautydesk.core.errors import AccountError
from beautydesk.core.fine_tune import FineTune
from beautydesk.core.job import Choice, RetouchOptions
from beautydesk.storage.api_key import ApiKey
from beautydesk.ui import theme
from beautydesk.ui.colours import LIGHT
from beautydesk.ui.help_dialog import HelpDialog
from beautydesk.ui.panel import Panel
from beautydesk.ui.settings_dialog import SettingsDialog
from beautydesk.ui.shortcuts import Shortcuts
from beautydesk.viewmodels.account.account import Account
from beautydesk.viewmodels.account.engines import Engines
from beautydesk.viewmodels.account.ledger_page import LedgerPage
from beautydesk.viewmodels.background import Background
from beautydesk.viewmodels.editing.options import Options
from beautydesk.viewmodels.editing.presets import Presets
from beautydesk.viewmodels.list.selection import Selection
from beautydesk.viewmodels.next_step import NextStep, Step
from beautydesk.viewmodels.preferences import Preferences
from beautydesk.viewmodels.watched_folder import WatchState
from tests import pointer

LONG = "AILabTools did not accept the key. Nothing was charged; your photos stay here, and only the key was sent."


def refuse() -> float:
    raise AccountError(LONG)


class Watched(QObject):
    """A folder that nobody watches."""

    changed = Signal(object)
    state = WatchState()


@pytest.fixture
def store() -> MemoryStore:
    return MemoryStore()


@pytest.fixture
def dialog(
    qapp: QApplication, qtbot: QtBot, preferences: Preferences, store: MemoryStore, background: Background
) -> SettingsDialog:
    theme.apply(qapp, "light")
    lane = background.lane("test", 1)
    account = Account(ApiKey(store, {}), refuse, HOSTED, lane)
    ledger = LedgerPage(SimpleNamespace(calls=list, kept_bytes=lambda: 0), preferences, lane)  # type: ignore[arg-type]
    engines = Engines(lambda: [LOCAL], Options(Choice("local", RetouchOptions()), Selection()), {}, "", lane)
    watched = Watched()
    service = no_service(preferences, lane)
    dialog = SettingsDialog(preferences, account, ledger, engines, service, watched, Shortcuts({}, preferences))  # type: ignore[arg-type]
    dialog.kept = account, ledger, engines, service, watched  # type: ignore[attr-defined]
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
    return dialog


def clipped(page: QWidget) -> list[str]:
    """Texts that have less room than their width makes them need."""
    labels = [label for label in page.findChildren(QLabel) if label.isVisible() and label.text()]
    return [
        label.text()
        for label in labels
        if label.height() < (label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height())
        or (not label.wordWrap() and label.width() < label.sizeHint().width())
    ]


def in_sight(widget: QWidget) -> bool:
    return widget.visibleRegion().boundingRect() == widget.rect()


# -- settings and help


@pytest.mark.parametrize("size", [1.0, 1.5, 2.0])
def test_that_no_text_of_the_settings_is_clipped(dialog: SettingsDialog, qtbot: QtBot, size: float) -> None:
    font = QFont(dialog.font())
    font.setPointSizeF(font.pointSizeF() * size)
    for widget in (dialog, *dialog.findChildren(QWidget)):
        widget.setFont(font)
    dialog.open_account()
    page = dialog.account_page.form
    page.key.setText("bad")
    page.save.click()
    qtbot.waitUntil(lambda: LONG in page.verdict.text())
    dialog.resize(dialog.minimumSize())
    for index in range(dialog.pages.count()):
        dialog.contents.setCurrentRow(index)
        qtbot.waitUntil(lambda: clipped(dialog.pages.currentWidget()) == [])


def test_that_who_has_no_key_can_paste_it_at_once(dialog: SettingsDialog) -> None:
    dialog.open_account()
    assert dialog.account_page.form.key.hasFocus()


def test_that_who_has_a_key_is_not_asked_for_another(dialog: SettingsDialog, store: MemoryStore, qtbot: QtBot) -> None:
    store.save("abcd-1234")
    dialog.kept[0].refresh()  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: dialog.account_page.form.check.isEnabled())
    dialog.open_account()
    assert not dialog.account_page.form.key.hasFocus()


def test_that_return_in_the_key_field_stores_the_key_and_does_nothing_else(
    dialog: SettingsDialog, preferences: Preferences, qtbot: QtBot
) -> None:
    dialog.open_account()
    page = dialog.account_page.form
    dialog.account_page.consent.setDefault(True)
    QTest.keyClicks(page.key, "abcd-1234")
    QTest.keyClick(page.key, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "did not accept" in page.verdict.text())
    assert dialog.isVisible()
    assert not preferences.settings.consent_to_upload


def test_that_help_fits_a_small_screen(app: App) -> None:
    app.window.dialogs.open_help()
    help_ = app.window.dialogs.help
    assert isinstance(help_, HelpDialog)
    help_.resize(1000, 560)  # 1920 x 1080 at 150 % leaves 1280 x 720, less what bars and frames take
    for row in range(help_.contents.count()):
        help_.contents.setCurrentRow(row)
        QApplication.processEvents()
        assert help_.page.horizontalScrollBar().maximum() == 0, help_.page.name
    assert clipped(help_) == []


def test_that_buttons_of_dialogs_have_no_icons(qapp: QApplication, qtbot: QtBot) -> None:
    theme.apply(qapp, "dark")
    box = QMessageBox()
    qtbot.addWidget(box)
    box.setStandardButtons(QMessageBox.StandardButton.Save | QMessageBox.StandardButton.Cancel)
    row = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    qtbot.addWidget(row)
    box.show()
    row.show()
    assert "dialogbuttonbox-buttons-have-icons: 0" in qapp.styleSheet(), "not every platform would show icons"
    assert [b.text() for b in (*box.buttons(), *row.buttons()) if not b.icon().isNull()] == []


# -- panel


@pytest.fixture
def panel(qapp: QApplication, qtbot: QtBot, no_presets: Presets) -> Panel:
    theme.apply(qapp, "light")
    panel = Panel([LOCAL], no_presets)
    panel.show_choices([Choice("local", RetouchOptions(0.5))])
    qtbot.addWidget(panel)
    with qtbot.waitActive(panel):
        panel.show()
    return panel


def test_that_a_click_on_the_slider_goes_there_and_can_be_dragged_on_as_one_step(panel: Panel, qtbot: QtBot) -> None:
    slider, left = panel.slider, Qt.MouseButton.LeftButton
    y = slider.height() // 2
    settled: list[int] = []
    panel.level_settled.connect(lambda: settled.append(slider.value()))
    QTest.mousePress(slider, left, pos=QPoint(round(slider.width() * 0.8), y))
    assert 78 <= slider.value() <= 84 and settled == []
    pointer.move(slider, QPoint(round(slider.width() * 0.2), y), left)
    assert 16 <= slider.value() <= 22 and settled == []
    pointer.move(slider, QPoint(-50, y), left)
    assert slider.value() == 0
    QTest.mouseRelease(slider, left, pos=QPoint(-50, y))
    assert settled == [0]
    QTest.mouseClick(slider, left, pos=QPoint(slider.width() - 1, y))
    assert slider.value() == 100 and settled == [0, 100]
    QTest.mousePress(slider, left, pos=QPoint(slider.width() - 3, y))
    assert slider.value() == 100, "the handle does not jump when it is taken at its rim"
    QTest.mouseRelease(slider, left, pos=QPoint(slider.width() - 3, y))


def test_that_the_slider_is_mirrored_where_text_is(panel: Panel) -> None:
    panel.slider.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QTest.mouseClick(panel.slider, Qt.MouseButton.LeftButton, pos=QPoint(2, panel.slider.height() // 2))
    assert panel.slider.value() == 100


def test_that_the_presets_show_which_one_is_chosen(panel: Panel) -> None:
    def chosen() -> list[str]:
        return [button.text() for button in panel.findChildren(QPushButton) if button.isChecked()]

    def show(level: float) -> None:
        panel.show_choices([Choice("local", RetouchOptions(level))])

    panel.presets.chosen.connect(lambda preset: show(preset.level))
    panel.level_moved.connect(show)
    assert chosen() == []
    soft = next(button for button in panel.findChildren(QPushButton) if button.text() == "Soft")
    soft.click()
    assert chosen() == ["Soft"] and panel.slider.value() == 60
    soft.click()
    assert chosen() == ["Soft"], "a second click takes nothing back"
    panel.slider.setValue(61)
    assert chosen() == []
    show(1.0)
    assert chosen() == ["Full"]
    panel.show_choices([Choice("local", RetouchOptions(1.0, fine_tune=FineTune(makeup=0.5)))])
    assert chosen() == [], "with make-up it is another look"


def test_that_a_focused_button_has_one_ring(panel: Panel) -> None:
    panel.button.show_step(NextStep(Step.RETOUCH, "Retouch"))
    panel.button.setFocus(Qt.FocusReason.TabFocusReason)
    image = panel.button.grab().toImage()
    column = [image.pixelColor(40, y) == LIGHT.on_accent for y in range(image.height())]  # beside the text
    lines = sum(now and not before for before, now in zip([False, *column], column, strict=False))
    assert lines == 2, "its upper and its lower line"
    assert image.pixelColor(60, 1) == LIGHT.accent, "no other around it"
