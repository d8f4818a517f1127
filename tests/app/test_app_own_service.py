"""The whole program with a service of the user's own: named in the settings, asked about once, free, gone and back."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from studio import SUBMIT, Door, studio

from beautydesk.app import App
from beautydesk.core.engine import Stage
from beautydesk.core.job import JobState
from beautydesk.core.receipts import ReceiptState
from beautydesk.ui.engines_page import EnginesPage
from beautydesk.viewmodels.list.photo_state import state_text
from beautydesk.workflow.own_service import Verdict
from tests.app.user import User, changed_box

KEY = "studio-key"


@pytest.fixture
def door() -> Iterator[Door]:
    with studio(KEY) as door:
        yield door


def settings_of(app: App) -> EnginesPage:
    page = app.window.dialogs.open_settings(EnginesPage).open_page(EnginesPage)
    assert isinstance(page, EnginesPage)
    return page


def name_service(user: User, address: str, key: str = KEY) -> EnginesPage:
    """Type address and key into the settings, and press the button."""
    page = settings_of(user.app)
    form = page.own_service
    form.address.setText(address)
    form.key.setText(key)
    form.attempt.click()
    user.wait(lambda: not user.app.window.dialogs.settings or form.attempt.isEnabled())
    return page


def choose(user: User, door: Door) -> None:
    """Name the service, choose it for all photos, and agree."""
    name_service(user, door.url).window().close()
    app = user.app
    app.window.strip.selectAll()
    app.window.panel.engine.buttons["service"].click()
    app.window.dialogs.own_consent.agree.click()
    go_back(user)


def go_back(user: User) -> None:
    """To the window, where no window system does so by itself."""
    user.app.window.activateWindow()
    user.wait(user.app.window.isActiveWindow)


@pytest.mark.slow
def test_that_a_service_is_named_tried_chosen_and_asked_about_once(
    user: User, portrait: Path, tmp_path: Path, door: Door
) -> None:
    app = user.open()
    [item] = user.drop(portrait)
    assert list(app.window.panel.engine.buttons) == ["local", "ailab"], "nobody sees what nobody has named"
    page = name_service(user, door.url)
    assert page.own_service.verdict.text() == "It works, and takes the key."
    assert page.buttons["service"].isVisible() and "free" in page.abouts["service"].text()
    assert not page.own_service.line.isVisible(), "what stays on this computer needs no warning"
    page.window().close()
    button = app.window.panel.engine.buttons["service"]
    assert button.text() == door.url.removeprefix("http://")
    button.click()
    sheet = app.window.dialogs.own_consent
    assert sheet.isVisible() and "Nothing is billed" in sheet.terms.text() and app.window.dialogs.consent is None
    QTest.keyClick(sheet, Qt.Key.Key_Return)
    assert app.preferences.settings.service_consent == "", "nobody agrees by a Return"
    button.click()
    sheet.agree.click()
    assert app.preferences.settings.service_consent == door.url and not app.preferences.settings.consent_to_upload
    assert app.window.panel.price.text() == "free" and app.window.panel.terms.text().startswith("Free. A copy")
    go_back(user)
    user.press(Qt.Key.Key_Return)
    user.wait_for(JobState.DONE)
    assert not sheet.isVisible() and app.session.retouching.spending.question is None
    [receipt] = app.parts.journal.open_receipts()
    assert (receipt.engine, receipt.service, receipt.credits, receipt.free) == ("service", door.url, 0, True)
    assert app.parts.paid.spent_this_month() == 0 and item.result.service == button.text()
    user.save()
    assert changed_box(portrait, tmp_path / "anna_retouched.jpg") and not app.parts.journal.open_receipts()
    shown = [(path, key) for path, key in door.keys if key is not None]
    assert {key for _, key in shown} == {KEY} and not [path for path, _ in shown if path.startswith("/results")]


def test_that_another_address_is_asked_about_anew_and_each_has_its_own_key(
    user: User, portrait: Path, door: Door
) -> None:
    app = user.open()
    [item] = user.drop(portrait)
    choose(user, door)
    with studio("another-key") as other:
        page = name_service(user, other.url, key="")
        assert page.own_service.verdict.text().startswith("The service is there, but does not take this key.")
        assert {key for _, key in other.keys} == {None, "none"}, "a key goes nowhere but to its own address"
        page.window().close()
        go_back(user)
        user.press(Qt.Key.Key_Return)
        assert app.window.dialogs.own_consent.isVisible() and item.state is JobState.ADDED
        app.window.dialogs.own_consent.not_now.click()
        assert app.session.options.choice_of(item.id).engine == "local" and not other.submits


@pytest.mark.slow
def test_that_what_was_sent_is_fetched_from_where_it_was_sent(user: User, portrait: Path, door: Door) -> None:
    app = user.open()
    [item] = user.drop(portrait)
    choose(user, door)
    user.press(Qt.Key.Key_Return)
    user.wait(lambda: item.progress is not None and item.progress.stage in (Stage.QUEUED, Stage.RETOUCHING))
    app.session.retouching.cancel_all()
    user.wait(lambda: not item.settling)
    assert state_text(item) == "Stopped: sent, Continue fetches it"
    user.close()
    with studio("another-key") as other:
        second = user.open()
        second.parts.service_key(door.url).set(KEY)  # as a keyring would have kept it
        name_service(user, other.url, "another-key").window().close()
        second.session.unfinished.tell()
        user.wait(lambda: "sent and not saved" in second.window.messages.text.text())
        second.window.messages.remedy.click()
        user.wait_for(JobState.DONE)
        assert door.submits == 1 and not other.submits
        assert not [path for path, _ in other.keys if "query-async" in path]


@pytest.mark.slow
def test_that_a_photo_whose_answer_was_lost_is_sent_again_by_itself(user: User, portrait: Path, door: Door) -> None:
    app = user.open()
    user.drop(portrait)
    choose(user, door)
    door.lost, door.busy = 1, 2
    user.press(Qt.Key.Key_Return)
    user.wait_for(JobState.DONE)
    assert door.submits == 4, "twice it was busy, once the answer was lost"
    assert [one.state for one in app.parts.journal.open_receipts()] == [ReceiptState.FETCHED]


def test_that_a_service_that_goes_is_told_and_comes_back(
    user: User, portrait: Path, door: Door, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("beautydesk.engines.ailab.retry.LONGEST_BACKOFF", 0.05)
    app = user.open()
    user.drop(portrait)
    choose(user, door)
    door.close()
    user.press(Qt.Key.Key_Return)
    user.wait_for(JobState.FAILED)
    told = app.window.messages
    assert "does not answer" in told.text.text() and "charged" not in told.text.text()
    door.open()
    user.press(Qt.Key.Key_Return)
    user.wait_for(JobState.DONE)


def test_that_work_under_way_outlives_a_service_that_is_started_anew(
    user: User, portrait: Path, door: Door, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("beautydesk.engines.ailab.retry.LONGEST_BACKOFF", 0.05)
    monkeypatch.setattr("beautydesk.viewmodels.jobs.retouch_queue.LOOK_AGAIN", 100)
    user.open()
    [item] = user.drop(portrait)
    choose(user, door)
    ask_behind, sent = door._asked_behind, []

    def gone_after_the_submit(to: object, body: bytes) -> tuple[int, str, bytes]:
        answer = ask_behind(to, body)  # type: ignore[arg-type]
        if body:
            sent.append(door._server)
            door._server.socket.close()  # type: ignore[union-attr]
        return answer

    monkeypatch.setattr(door, "_asked_behind", gone_after_the_submit)
    user.press(Qt.Key.Key_Return)
    user.wait(lambda: sent and item.progress is not None and item.progress.offline)
    door.close()
    monkeypatch.setattr(door, "_asked_behind", ask_behind)
    door.open()
    user.wait_for(JobState.DONE)
    assert door.submits == 1


def test_that_a_refused_key_is_said_at_the_field_and_at_the_photo(user: User, portrait: Path, door: Door) -> None:
    app = user.open()
    user.drop(portrait)
    page = name_service(user, door.url, "wrong")
    assert app.window.dialogs.settings is not None
    assert page.own_service.verdict.property("role") == "warning"
    page.window().close()
    app.window.panel.engine.buttons["service"].click()
    app.window.dialogs.own_consent.agree.click()
    go_back(user)
    user.press(Qt.Key.Key_Return)
    user.wait_for(JobState.FAILED)
    assert "The service does not take this key." in app.window.messages.text.text()
    assert not [one for one in app.parts.paid.calls() if one.credits]


def test_that_what_is_no_service_and_no_address_are_told_apart_and_see_no_key(user: User, door: Door) -> None:
    app = user.open()
    door.is_ours = False
    page = name_service(user, door.url)
    assert "not a Beauty Desk service" in page.own_service.verdict.text()
    assert {key for _, key in door.keys} == {None}
    door.close()
    form = page.own_service
    form.attempt.click()
    user.wait(lambda: "Nothing answers" in form.verdict.text())
    before = app.preferences.settings.service_url
    for address in ("http://example.com", "ftp://studio.local", "http://user@studio.local", "http://134744072"):
        form.address.setText(address)
        form.attempt.click()
        assert "cannot be used" in form.verdict.text() and app.preferences.settings.service_url == before


def test_that_a_line_that_others_can_read_is_said_at_the_field(
    user: User, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = user.open()
    monkeypatch.setattr(app.parts, "try_service", None)
    service = app.window.dialogs.open_settings(EnginesPage).open_page(EnginesPage).own_service._service  # type: ignore[attr-defined]
    monkeypatch.setattr(service, "_ask", lambda url: Verdict.NOBODY)
    page = name_service(user, "studio.local")
    assert app.preferences.settings.service_url == "http://studio.local:8720"
    assert page.own_service.line.isVisible() and "not encrypted" in page.own_service.line.text()
    page.own_service.remove.click()
    assert app.preferences.settings.service_url == "" and not page.own_service.line.isVisible()
    assert list(app.window.panel.engine.buttons) == ["local", "ailab"]


@pytest.mark.slow
def test_that_what_was_not_sent_is_offered_at_the_next_start_without_a_price(
    user: User, portrait: Path, tmp_path: Path, door: Door
) -> None:
    second_photo = Path(shutil.copy(portrait, tmp_path / "berta.jpg"))
    app = user.open()
    user.drop(portrait, second_photo)
    choose(user, door)
    door.busy = 1000
    user.press(Qt.Key.Key_Return)
    user.wait(lambda: any(path == SUBMIT for path, _ in door.keys))
    assert not [one for one in app.session.queue if one.state is JobState.FAILED]
    user.close()
    door.busy = 0
    again = user.open()
    again.parts.service_key(door.url).set(KEY)  # as a keyring would have kept it
    again.session.unfinished.tell()
    user.wait(lambda: "2 photos were not sent yet" in again.window.messages.text.text())
    assert "credit" not in again.window.messages.other.text() + again.window.messages.remedy.text()
    again.window.messages.remedy.click()
    user.wait_for(JobState.DONE, JobState.DONE)
    assert all(receipt.credits == 0 for receipt in again.parts.paid.calls())
