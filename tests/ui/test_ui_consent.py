"""Before the first upload: one sheet, and first page, status line and panel that agree with what is chosen."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from memory_store import MemoryStore
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot
from two_engines import HOSTED

from beautydesk.app import App
from beautydesk.core.errors import AccountError
from beautydesk.storage.api_key import ApiKey
from beautydesk.ui import theme
from beautydesk.ui.consent_sheet import ConsentSheet
from beautydesk.viewmodels.account.account import Account
from beautydesk.viewmodels.background import Background
from beautydesk.viewmodels.preferences import Preferences

Add = Callable[..., None]


@pytest.fixture
def store() -> MemoryStore:
    return MemoryStore()


@pytest.fixture
def balance() -> list[Any]:
    """What the service answers: a number of credits, or an error."""
    return [1988.0]


@pytest.fixture
def sheet(
    qapp: QApplication,
    qtbot: QtBot,
    preferences: Preferences,
    store: MemoryStore,
    balance: list[Any],
    background: Background,
) -> ConsentSheet:
    theme.apply(qapp, "light")

    def ask() -> float:
        if isinstance(balance[0], Exception):
            raise balance[0]
        return float(balance[0])

    account = Account(ApiKey(store, {}), ask, HOSTED, background.lane("account", 1))
    sheet = ConsentSheet(account, preferences)
    sheet.account = account  # type: ignore[attr-defined]
    qtbot.addWidget(sheet)
    return sheet


def ask(sheet: Any, qtbot: QtBot, photos: int = 0) -> None:
    with qtbot.waitActive(sheet):
        sheet.ask(photos)
    qtbot.waitUntil(lambda: sheet.account.status is not None and not sheet.account.busy)


def test_that_the_sheet_tells_what_is_sent_what_it_costs_and_who_waits(sheet: ConsentSheet, qtbot: QtBot) -> None:
    ask(sheet, qtbot, 12)
    told = " ".join(label.text() for label in sheet.findChildren(QLabel) if label.isVisible())
    assert "without metadata, location or file name, to AILabTools" in told and "deleted after 24 hours" in told
    assert "8 credit" in sheet.price.text() and "about $0.02" in sheet.price.text()
    assert sheet.waiting.text().startswith("12 photo") and "Get a key at AILabTools" in told
    assert sheet.form.key.hasFocus(), "who has no key can paste it at once"
    ask(sheet, qtbot)
    assert not sheet.waiting.isVisible()


def test_that_a_key_that_is_there_shows_its_balance(sheet: ConsentSheet, store: MemoryStore, qtbot: QtBot) -> None:
    store.save("abcd-1234")
    ask(sheet, qtbot)
    qtbot.waitUntil(lambda: "1,988 credits" in sheet.form.verdict.text())


def test_that_agreeing_is_kept_and_not_now_is_no(sheet: ConsentSheet, preferences: Preferences, qtbot: QtBot) -> None:
    ask(sheet, qtbot)
    with qtbot.waitSignal(sheet.rejected):
        sheet.not_now.click()
    assert not preferences.settings.consent_to_upload
    ask(sheet, qtbot)
    with qtbot.waitSignal(sheet.rejected):
        QTest.keyClick(sheet, Qt.Key.Key_Escape)
    ask(sheet, qtbot)
    with qtbot.waitSignal(sheet.accepted):
        sheet.agree.click()
    assert preferences.settings.consent_to_upload


def test_that_a_pasted_key_is_stored_and_checked_before_the_yes_counts(
    sheet: ConsentSheet, preferences: Preferences, store: MemoryStore, balance: list[Any], qtbot: QtBot
) -> None:
    ask(sheet, qtbot)
    balance[0] = AccountError("AILabTools did not accept the key.")
    QTest.keyClicks(sheet.form.key, "bad-key")
    sheet.agree.click()
    qtbot.waitUntil(lambda: "did not accept" in sheet.form.verdict.text())
    assert sheet.isVisible() and not preferences.settings.consent_to_upload and sheet.agree.isEnabled()
    balance[0] = 1988.0
    QTest.keyClicks(sheet.form.key, "abcd-1234")
    with qtbot.waitSignal(sheet.accepted):
        sheet.agree.click()
    assert store.load().value == "abcd-1234" and preferences.settings.consent_to_upload


def test_that_return_in_the_key_field_agrees_to_nothing(
    sheet: ConsentSheet, preferences: Preferences, qtbot: QtBot
) -> None:
    ask(sheet, qtbot)
    QTest.keyClicks(sheet.form.key, "abcd-1234")
    QTest.keyClick(sheet.form.key, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "1,988" in sheet.form.verdict.text())
    assert sheet.isVisible() and not preferences.settings.consent_to_upload


@pytest.mark.parametrize("size", [1.0, 1.5, 2.0])
def test_that_no_text_of_the_sheet_is_clipped(
    sheet: ConsentSheet, balance: list[Any], qtbot: QtBot, size: float
) -> None:
    font = QFont(sheet.font())
    font.setPointSizeF(font.pointSizeF() * size)
    for widget in (sheet, *sheet.findChildren(QWidget)):
        widget.setFont(font)
    balance[0] = AccountError("AILabTools did not accept the key. Nothing was charged; your photos stay here.")
    ask(sheet, qtbot, 300)
    sheet.form.key.setText("bad")
    sheet.form.save.click()
    qtbot.waitUntil(lambda: "did not accept" in sheet.form.verdict.text())

    def clipped() -> list[str]:
        labels = [label for label in sheet.findChildren(QLabel) if label.isVisible() and label.text()]
        return [one.text() for one in labels if one.height() < one.heightForWidth(one.width())]

    qtbot.waitUntil(lambda: clipped() == [])


# -- in the window


def test_that_choosing_the_online_engine_opens_the_sheet_and_not_the_settings(app: App, add: Add) -> None:
    add("anna")
    window = app.window
    window.panel.engine_chosen.emit("ailab")
    assert window.dialogs.settings is None and window.dialogs.consent.isVisible()
    assert app.session.engine.uploads
    QApplication.processEvents()
    assert window.working_bar.privacy.text() == "Nothing is uploaded until you agree"
    window.dialogs.consent.not_now.click()
    QApplication.processEvents()
    assert not app.session.engine.uploads and window.panel.engine.buttons["local"].isChecked()
    assert window.working_bar.privacy.text() == "On this computer: nothing is uploaded"


def test_that_what_waited_is_forgotten_with_a_no_and_starts_with_a_yes(
    app: App, add: Add, monkeypatch: pytest.MonkeyPatch
) -> None:
    add("anna", "berta")
    begun: list[Any] = []
    monkeypatch.setattr(app.session.retouching.spending, "ask", begun.append)
    app.session.options.set_engine("ailab", [item.id for item in app.session.queue])
    app.session.retouching.begin_all()
    assert app.window.dialogs.consent.waiting.text().startswith("2 photo")
    app.window.dialogs.consent.reject()
    app.preferences.update(consent_to_upload=True)
    assert begun == [] and not app.session.engine.uploads
    app.preferences.update(consent_to_upload=False)
    app.session.options.set_engine("ailab", [item.id for item in app.session.queue])
    app.session.retouching.begin_all()
    app.window.dialogs.consent.agree.click()
    assert len(begun) == 1 and app.session.engine.uploads


def test_that_the_first_page_agrees_with_the_engine(app: App) -> None:
    page = app.window.empty_state
    assert page.terms.text() == "Works on this computer, free. Nothing is uploaded."
    page.online.click()
    assert "Nothing is uploaded until you agree" in page.terms.text()
    app.window.dialogs.consent.agree.click()
    QApplication.processEvents()
    assert "a copy of each photo is sent to AILabTools" in page.terms.text() and "8 credit" in page.terms.text()
    assert page.online.text() == "Work on this computer, free"
    page.online.click()
    QApplication.processEvents()
    assert page.terms.text() == "Works on this computer, free. Nothing is uploaded."
    assert page.online.text() == "Use the AILabTools online engine…"
    page.online.click()
    QApplication.processEvents()
    assert not app.window.dialogs.consent.isVisible() and "is sent to AILabTools" in page.terms.text()
