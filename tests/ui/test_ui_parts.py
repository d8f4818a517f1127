"""The parts of the window on real view-models: what they show, what they say, and that everything has a name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from memory_store import MemoryStore
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractSlider, QComboBox, QLineEdit, QScrollBar, QWidget
from pytestqt.qtbot import QtBot
from two_engines import HOSTED, LOCAL

from beautydesk.app import App
from beautydesk.core.errors import AccountError, ServiceError
from beautydesk.core.job import Choice, FaceScope, RetouchOptions
from beautydesk.storage.api_key import ApiKey
from beautydesk.storage.secrets import SecretKind, SecretOutcome
from beautydesk.ui.account_page import AccountPage
from beautydesk.ui.message_bar import MessageBar
from beautydesk.ui.panel import Panel
from beautydesk.viewmodels import summary
from beautydesk.viewmodels.account.account import Account
from beautydesk.viewmodels.background import Background
from beautydesk.viewmodels.editing.presets import Presets
from beautydesk.viewmodels.list.photo_item import PhotoItem
from beautydesk.viewmodels.preferences import Preferences
from beautydesk.viewmodels.text.notice import Notice, Remedy, Severity, from_error
from tests.ui.conftest import Add


@pytest.fixture
def panel(qtbot: QtBot, no_presets: Presets) -> Panel:
    panel = Panel([LOCAL, HOSTED], no_presets)
    qtbot.addWidget(panel)
    panel.show()
    return panel


def test_that_the_panel_shows_a_choice_without_saying_that_it_changed(panel: Panel, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(panel.level_moved), qtbot.assertNotEmitted(panel.engine_chosen):
        panel.show_choices([Choice("ailab", RetouchOptions(0.73, FaceScope.LARGEST))])
    assert panel.slider.value() == 73 and panel.percent.text() == "73 %"


def test_that_the_slider_works_by_keys_and_tells_0_to_1(panel: Panel, qtbot: QtBot) -> None:
    panel.show_choices([Choice("local", RetouchOptions(0.5))])
    levels: list[float] = []
    panel.level_moved.connect(levels.append)
    panel.slider.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_PageUp, Qt.Key.Key_End, Qt.Key.Key_Home):
        QTest.keyClick(panel.slider, key)
    assert levels == [0.51, 0.61, 1.0, 0.0]


def test_that_price_and_privacy_stand_at_the_button(panel: Panel) -> None:
    photos = [PhotoItem(n, Path(f"{n}.jpg"), size=(10, 10)) for n in range(12)]
    panel.show_offer(summary.offer(photos[:1], lambda item: True, LOCAL))
    assert panel.terms.text() == "Free. Nothing is uploaded."
    offer = summary.offer(photos, lambda item: True, HOSTED)
    panel.show_offer(offer)
    assert offer.button == "Retouch 12 · 96 credits"
    assert panel.terms.text() == "12 photos, 96 credits. A copy without metadata is sent to AILabTools."


def message_bar(qtbot: QtBot) -> MessageBar:
    canvas = QWidget()
    canvas.resize(800, 400)
    qtbot.addWidget(canvas)
    canvas.show()
    return MessageBar(canvas)


def test_that_a_notice_offers_the_step_that_helps(qtbot: QtBot) -> None:
    bar = message_bar(qtbot)
    bar.show_notice(from_error(AccountError("The key was not accepted.")))
    assert bar.remedy.isVisible() and bar.remedy.text() == "Open key settings"
    with qtbot.waitSignal(bar.remedy_chosen) as chosen:
        bar.remedy.click()
    assert chosen.args == [Remedy.ACCOUNT]
    qtbot.waitUntil(lambda: not bar.isVisible())
    bar.show_notice(Notice(Severity.GOOD, "Saved."))
    assert not bar.remedy.isVisible() and not bar.copy.isVisible()


def test_that_copied_details_hold_what_support_needs(qtbot: QtBot) -> None:
    bar = message_bar(qtbot)
    error = ServiceError("It failed.", code="AI_SERVICE_ERROR", details={"request_id": "abc-1"})
    bar.show_notice(from_error(error, "anna.jpg"))
    bar.copy.click()
    copied = QGuiApplication.clipboard().text()
    assert all(part in copied for part in ("It failed.", "AI_SERVICE_ERROR", "abc-1", "anna.jpg", "charged: no"))


class _LockedStore(MemoryStore):
    """A keyring that is locked and stays so."""

    def load(self) -> SecretOutcome:
        return SecretOutcome(SecretKind.LOCKED)

    def save(self, secret: str) -> SecretOutcome:
        return SecretOutcome(SecretKind.LOCKED)


OpenAccount = Callable[[MemoryStore, Callable[[], float]], tuple[AccountPage, Account]]


@pytest.fixture
def open_account(qtbot: QtBot, preferences: Preferences, background: Background) -> OpenAccount:
    def open_page(store: MemoryStore, ask: Callable[[], float]) -> tuple[AccountPage, Account]:
        account = Account(ApiKey(store, {}), ask, HOSTED, background.lane("test", 1))
        page = AccountPage(account, preferences)
        qtbot.addWidget(page)
        page.show()
        return page, account

    return open_page


def test_that_a_pasted_key_is_stored_checked_and_never_shown_again(open_account: OpenAccount, qtbot: QtBot) -> None:
    store = MemoryStore()
    page, account = open_account(store, lambda: 1988.0)
    QTest.keyClicks(page.form.key, "  abcd-1234 ")
    page.form.save.click()
    assert page.form.key.text() == "" and page.form.key.echoMode() is QLineEdit.EchoMode.Password
    qtbot.waitUntil(lambda: page.form.verdict.text() != "" and not account.busy)
    assert page.form.verdict.text().startswith("The key works. 1,988 credits, enough for 248 photo")
    assert store.load().value == "abcd-1234" and "abcd" not in page.form.origin.text()
    page.form.remove.click()
    qtbot.waitUntil(lambda: not account.busy)
    assert store.load().value is None and page.form.origin.text() == "No key yet."


def test_that_without_a_working_keyring_the_key_is_kept_for_this_run_and_the_page_says_so(
    open_account: OpenAccount, qtbot: QtBot, tmp_path: Path
) -> None:
    page, account = open_account(_LockedStore(), lambda: 16.0)
    page.form.key.setText("abcd-1234")
    page.form.save.click()
    qtbot.waitUntil(lambda: page.form.verdict.text() != "" and not account.busy)
    assert "kept for this session only" in page.form.origin.text()
    assert not any(b"abcd-1234" in path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())


def test_that_a_refused_key_is_told_in_words(open_account: OpenAccount, qtbot: QtBot) -> None:
    def refuse() -> float:
        raise AccountError("AILabTools did not accept the key.", hint="Paste it again.")

    page, _ = open_account(MemoryStore(), refuse)
    page.form.key.setText("bad")
    page.form.save.click()
    qtbot.waitUntil(lambda: "did not accept" in page.form.verdict.text())


def test_that_consent_is_given_and_taken_back_on_the_same_page(open_account: OpenAccount, qtbot: QtBot) -> None:
    page, _ = open_account(MemoryStore(), lambda: 0.0)
    assert page.agreed.text() == "Nothing is uploaded until you agree."
    page.consent.click()
    assert page.agreed.text() == "You agreed."
    page.consent.click()
    assert page.agreed.text() == "Nothing is uploaded until you agree."


def unnamed(root: QWidget) -> list[str]:
    """Controls that a screen reader could only call 'button' or 'field'."""
    kinds = (QAbstractButton, QAbstractSlider, QLineEdit, QComboBox)
    found = []
    for widget in root.findChildren(QWidget):
        inner = isinstance(widget, QScrollBar) or widget.objectName().startswith("qt_") or widget.isHidden()
        if isinstance(widget, kinds) and not inner:
            text = widget.text() if isinstance(widget, QAbstractButton) else ""
            buddies = [
                label for label in root.findChildren(QWidget) if getattr(label, "buddy", lambda: None)() is widget
            ]
            if not (text or widget.accessibleName() or buddies):
                found.append(f"{type(widget).__name__} {widget.objectName()}")
    return found


def test_that_every_control_has_a_name(app: App, qtbot: QtBot) -> None:
    app.window.dialogs.open_account()
    app.window.dialogs.open_help()
    assert unnamed(app.window) == []


def test_that_every_promised_shortcut_is_there_once(app: App) -> None:
    keys = [key.toString() for action in app.window.actions() for key in action.shortcuts()]
    promised = ["Ctrl+O", "Ctrl+V", "Ctrl+Return", "Ctrl+Enter", "Ctrl+Shift+Return", "Ctrl+Shift+Enter", "Ctrl+S"]
    promised += ["Ctrl+Shift+S", "Ctrl+Z", "Ctrl+Shift+Z", "1", "2", "3", "4", "Ctrl+0", "Ctrl+1", "Ctrl+2", "+", "-"]
    promised += ["Z", "Ctrl+,", "F1", "Ctrl+Q", "F", "K", "N", "F6", "F7", "Alt+Left", "Alt+Right", "F11", "Shift+F10"]
    promised += ["G", "V", "Ctrl+Shift+C", "Ctrl+Shift+V"]
    assert [key for key in promised if keys.count(key) != 1] == []


def test_that_no_two_commands_share_a_key(app: App) -> None:
    keys = Counter(key.toString() for action in app.window.actions() for key in action.shortcuts())
    assert {key: count for key, count in keys.items() if count > 1} == {}


def test_that_arrow_keys_and_a_held_b_work_where_nobody_else_wants_them(app: App, add: Add) -> None:
    add("a", "b")
    app.window.setFocus()
    QTest.keyClick(app.window, Qt.Key.Key_Right)
    assert app.session.queue.shown.path.name == "b.png"
    QTest.keyClick(app.window, Qt.Key.Key_Left)
    assert app.session.queue.shown.path.name == "a.png"
    app.window.panel.slider.setFocus()
    QTest.keyClick(app.window.panel.slider, Qt.Key.Key_Right)
    assert app.session.queue.shown.path.name == "a.png" and app.window.panel.slider.value() == 51
    QTest.keyClick(app.window.strip, Qt.Key.Key_Right)
    assert app.session.queue.shown.path.name == "b.png"
