"""What the window's parts owe to people: nothing clipped, every focus seen, keys and clicks that do the expected."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QColor, QContextMenuEvent, QFont, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialogButtonBox,
    QLabel,
    QMenu,
    QMessageBox,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from beautydesk.app import App, build
from beautydesk.compose import compose
from beautydesk.core.engine import EngineFeatures
from beautydesk.core.errors import AccountError, SaveError
from beautydesk.core.fine_tune import FineTune
from beautydesk.core.job import JobState, RetouchOptions
from beautydesk.storage.secrets import ApiKey, MemoryStore
from beautydesk.storage.settings import Settings, SettingsStore
from beautydesk.ui import theme
from beautydesk.ui.colours import LIGHT
from beautydesk.ui.film_strip import BADGE, CELL, PICTURE, FilmStrip
from beautydesk.ui.help_dialog import HelpDialog
from beautydesk.ui.panel import Panel
from beautydesk.ui.scroll_page import ScrollPage
from beautydesk.ui.settings_dialog import SettingsDialog
from beautydesk.viewmodels.account import Account
from beautydesk.viewmodels.ledger import Books, Ledger
from beautydesk.viewmodels.options import Choice
from beautydesk.viewmodels.preferences import Preferences
from beautydesk.viewmodels.presets import Presets
from beautydesk.viewmodels.queue_model import PhotoItem, QueueModel, ResultInfo

LOCAL = EngineFeatures("local", "On this computer", uploads=False, needs_key=False, credits_per_photo=0)
LONG = "AILabTools did not accept the key. Nothing was charged; your photos stay here, and only the key was sent."


@pytest.fixture
def app(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[App]:
    app = build(qapp, compose(tmp_path / "profile", os.environ))
    theme.apply(qapp, "light")
    with qtbot.waitActive(app.window):
        app.window.show()
    yield app
    app.window.hide()
    assert app.close()


def refuse() -> float:
    raise AccountError(LONG)


@pytest.fixture
def store() -> MemoryStore:
    return MemoryStore()


@pytest.fixture
def dialog(qapp: QApplication, qtbot: QtBot, tmp_path: Path, store: MemoryStore) -> Iterator[SettingsDialog]:
    theme.apply(qapp, "light")
    account = Account(ApiKey(store, {}), refuse, 8)
    preferences = Preferences(SettingsStore(tmp_path / "settings.json"), Settings())
    ledger = Ledger(Books(list, lambda receipt: None, lambda: 0, lambda: 0))
    dialog = SettingsDialog(preferences, account, ledger)
    dialog.account, dialog.preferences, dialog.ledger = account, preferences, ledger  # type: ignore[attr-defined]
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
    yield dialog
    for asking in (account, ledger):
        asking.close()
        assert asking.wait(3000)
    preferences.close()


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
    page = dialog.account_page
    page.key.setText("bad")
    page.save.click()
    qtbot.waitUntil(lambda: LONG in page.verdict.text())
    page.ask_consent(12)
    dialog.resize(dialog.minimumSize())
    for index in range(dialog.tabs.count()):
        dialog.tabs.setCurrentIndex(index)
        qtbot.waitUntil(lambda: clipped(dialog.tabs.currentWidget()) == [])


def test_that_consent_is_asked_for_where_it_is_given(dialog: SettingsDialog, qtbot: QtBot) -> None:
    dialog.open_account()
    page = dialog.account_page
    assert page.asked.isHidden()
    page.ask_consent(1)
    assert page.asked.isVisible() and page.asked.text() == "Agree to go on with 1 photo."
    assert page.consent.hasFocus()
    dialog.resize(dialog.minimumSize())
    page.ask_consent(12)
    assert page.asked.text() == "Agree to go on with 12 photos."
    qtbot.waitUntil(lambda: in_sight(page.consent))
    page.key.setText("bad")
    page.save.click()
    page.consent.setFocus()
    qtbot.waitUntil(lambda: LONG in page.verdict.text())
    qtbot.waitUntil(lambda: in_sight(page.consent))  # though the verdict has pushed it down
    page.ask_consent(0)
    assert page.asked.isHidden()
    page.ask_consent(2)
    QTest.keyClick(page.consent, Qt.Key.Key_Space)
    assert page.asked.isHidden() and page.agreed.text() == "You agreed."
    page.ask_consent(2)
    assert page.asked.isHidden()
    page.consent.click()  # taken back later: nobody waits for it any more
    assert page.asked.isHidden()


def test_that_who_has_no_key_can_paste_it_at_once(dialog: SettingsDialog) -> None:
    dialog.open_account()
    assert dialog.account_page.key.hasFocus()


def test_that_who_has_a_key_is_not_asked_for_another(dialog: SettingsDialog, store: MemoryStore, qtbot: QtBot) -> None:
    store.save("abcd-1234")
    dialog.account.refresh()  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: dialog.account_page.check.isEnabled())
    dialog.open_account()
    assert not dialog.account_page.key.hasFocus()


def test_that_return_in_the_key_field_stores_the_key_and_does_nothing_else(
    dialog: SettingsDialog, qtbot: QtBot
) -> None:
    dialog.open_account()
    page = dialog.account_page
    page.consent.setDefault(True)
    QTest.keyClicks(page.key, "abcd-1234")
    QTest.keyClick(page.key, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "did not accept" in page.verdict.text())
    assert dialog.isVisible()
    assert not dialog.preferences.settings.consent_to_upload  # type: ignore[attr-defined]


def test_that_help_fits_a_small_screen(app: App) -> None:
    app.window.open_help()
    help_ = app.window._help
    assert isinstance(help_, HelpDialog)
    page = help_.findChild(ScrollPage)
    assert page is not None
    help_.resize(1000, 560)  # 1920 x 1080 at 150 % leaves 1280 x 720, less what bars and frames take
    QApplication.processEvents()
    assert page.horizontalScrollBar().maximum() == page.verticalScrollBar().maximum() == 0
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


# -- film strip


@pytest.fixture
def strip(qapp: QApplication, qtbot: QtBot) -> FilmStrip:
    theme.apply(qapp, "light")
    model = QueueModel()
    strip = FilmStrip(model)
    model.setParent(strip)
    model.add(Path(f"{n}.jpg") for n in range(5))
    for item in model:
        item.thumbnail = QImage(16, 12, QImage.Format.Format_RGB32)
        item.thumbnail.fill(QColor("#888888"))
    qtbot.addWidget(strip)
    strip.resize(700, 128)
    with qtbot.waitActive(strip):
        strip.show()
    return strip


def items(strip: FilmStrip) -> list[PhotoItem]:
    model = strip.model()
    assert isinstance(model, QueueModel)
    return list(model)


def rows(strip: FilmStrip) -> list[int]:
    return sorted(index.row() for index in strip.selectedIndexes())


def at(strip: FilmStrip, row: int) -> QPoint:
    return strip.visualRect(strip.model().index(row, 0)).center()


def click(strip: FilmStrip, row: int, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.mouseClick(strip.viewport(), Qt.MouseButton.LeftButton, keys, at(strip, row))


def badge_colours(strip: FilmStrip, row: int) -> tuple[QColor, QColor]:
    """Of the badge's disc, near its edge and in its middle."""
    cell = strip.visualRect(strip.model().index(row, 0))
    right, top = cell.left() + (CELL.width() - PICTURE.width()) // 2 + PICTURE.width() - 1, cell.top() + 8
    middle = QPoint(right - BADGE // 2 - 2, top + 4 + BADGE // 2)
    image = strip.viewport().grab().toImage()
    return image.pixelColor(middle - QPoint(BADGE // 2 - 2, 0)), image.pixelColor(middle)


def test_that_saved_unsaved_and_unsavable_results_have_different_badges(strip: FilmStrip) -> None:
    result = ResultInfo(Path("r.npz"), Choice("local", RetouchOptions()), 1, None, None, "")
    for item in items(strip)[:3]:
        item.state, item.result = JobState.DONE, result
    items(strip)[1].result = replace(result, saved_to=Path("0_retouched.jpg"))
    items(strip)[2].save_error = SaveError("The disk is full.")
    assert badge_colours(strip, 0) == (LIGHT.accent, LIGHT.on_accent)
    assert badge_colours(strip, 1)[0] == LIGHT.success
    assert badge_colours(strip, 2)[0] == LIGHT.error


def ring(strip: FilmStrip, row: int) -> bool:
    cell = strip.visualRect(strip.model().index(row, 0))
    return strip.viewport().grab().toImage().pixelColor(cell.center().x(), cell.top() + 1) == LIGHT.text


def test_that_the_strip_shows_where_the_keyboard_is(strip: FilmStrip) -> None:
    strip.setFocus()
    click(strip, 1)
    assert not any(ring(strip, row) for row in range(5))
    QTest.keyClick(strip, Qt.Key.Key_Right)
    assert [ring(strip, row) for row in range(5)] == [False, False, True, False, False]
    click(strip, 2)
    assert not ring(strip, 2)
    strip.clearFocus()
    strip.setFocus(Qt.FocusReason.TabFocusReason)
    assert ring(strip, 2)
    strip.clearFocus()
    assert not ring(strip, 2)


def test_that_a_photo_which_is_current_but_not_selected_is_selected(strip: FilmStrip) -> None:
    strip.go_to(2)
    strip.clearSelection()
    strip.show_current(2)
    assert rows(strip) == [2]
    strip.show_current(-1)
    assert rows(strip) == [2]


def test_that_following_the_session_leaves_clicks_with_keys_alone(app: App, tmp_path: Path, qtbot: QtBot) -> None:
    from PIL import Image

    paths = [tmp_path / f"{n}.png" for n in range(4)]
    for path in paths:
        Image.new("RGB", (60, 40), "#a87").save(path)
    app.session.add_photos(paths)
    qtbot.waitUntil(lambda: len(app.session.queue) == 4)
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
    assert rows(strip) == [4]
    QTest.keyClick(strip, Qt.Key.Key_Home)
    assert rows(strip) == [0]
    QTest.keyClick(strip, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert rows(strip) == [0, 1, 2, 3, 4]


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
    assert menu is not None and rows(strip) == [0, 1, 2, 3, 4]
    assert strip.rect().contains(strip.mapFromGlobal(menu.pos()))
    menu.close()
    assert open_menu(strip, mouse, QPoint(690, 60)) is None, "nothing there"


# -- panel


@pytest.fixture
def panel(qapp: QApplication, qtbot: QtBot, no_presets: Presets) -> Panel:
    theme.apply(qapp, "light")
    action = QAction("Retouch")
    panel = Panel([LOCAL], action, no_presets)
    action.setParent(panel)
    panel.show_choice(Choice("local", RetouchOptions(0.5)))
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
    QTest.mouseMove(slider, QPoint(round(slider.width() * 0.2), y))
    assert 16 <= slider.value() <= 22 and settled == []
    QTest.mouseMove(slider, QPoint(-50, y))
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
        panel.show_choice(Choice("local", RetouchOptions(level)))

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
    panel.show_choice(Choice("local", RetouchOptions(1.0, fine_tune=FineTune(makeup=0.5))))
    assert chosen() == [], "with make-up it is another look"


def test_that_a_focused_button_has_one_ring(panel: Panel) -> None:
    panel.button.setEnabled(True)
    panel.button.setFocus(Qt.FocusReason.TabFocusReason)
    image = panel.button.grab().toImage()
    assert image.pixelColor(60, 1) == LIGHT.text
    inside = {image.pixelColor(x, y).name() for x in range(8, 60) for y in range(4, image.height() - 4)}
    assert inside == {LIGHT.accent.name()}
