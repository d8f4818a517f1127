"""The whole program with the hosted engine: a service on this computer, real sockets, and what was paid for."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from beautydesk.core.engine import Stage
from beautydesk.core.job import JobState
from beautydesk.engines.local import LocalEngine
from beautydesk.viewmodels.next_step import Step
from beautydesk.viewmodels.summary import photo_notice
from beautydesk.viewmodels.text.notice import Remedy
from tests.app.user import CONTROL, KEY, User, changed_box

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def service() -> Iterator[str]:
    """The hosted contract on a loopback port, answered by the engine of this computer."""
    from tests.serving import in_background

    with in_background(LocalEngine(), port=0, key=KEY) as url:
        yield url


@pytest.fixture
def unused_tcp_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def test_that_the_same_works_through_the_hosted_engine(
    user: User, portrait: Path, tmp_path: Path, service: str
) -> None:
    app = user.open(service)
    user.drop(portrait)
    app.preferences.update(consent_to_upload=True)
    app.window.panel.engine_chosen.emit("ailab")
    user.press(Qt.Key.Key_Return)
    user.wait_for(JobState.DONE)
    [item] = app.session.queue
    assert item.result.task_id
    assert [receipt.task_id for receipt in app.parts.journal.open_receipts()] == [item.result.task_id]
    user.save()
    assert changed_box(portrait, tmp_path / "anna_retouched.jpg")
    assert app.parts.journal.open_receipts() == []


def test_that_the_cost_stands_at_the_button_and_every_call_in_the_ledger(
    user: User, qtbot: QtBot, portrait: Path, tmp_path: Path, service: str
) -> None:
    second = Path(shutil.copy(portrait, tmp_path / "berta.png.jpg"))
    second.write_bytes(second.read_bytes() + b"another file")
    app = user.open(service)
    panel = app.window.panel
    user.drop(portrait, second)
    assert app.account.status is None, "nobody asks for a key before the hosted engine is chosen"
    app.preferences.update(consent_to_upload=True, monthly_cap=12)
    app.window.strip.selectAll()
    panel.engine_chosen.emit("ailab")
    user.wait(lambda: panel.terms.text().startswith("2 photos, 16 credits of 1,000,000."))
    qtbot.waitUntil(lambda: panel.warning.text() == "Your monthly limit leaves 12 credits, enough for 1 photo.")
    app.window.strip.go_to(0)
    qtbot.waitUntil(lambda: panel.terms.text().startswith("8 credits of 1,000,000.") and not panel.warning.isVisible())
    user.press(Qt.Key.Key_Return)
    user.wait_for(JobState.DONE, JobState.ADDED)
    user.save()
    app.session.options.set_level(0.3)  # made on this computer from the result that is there
    item = app.session.queue.item_at(0)
    user.wait(lambda: item.result.made_with.retouch.level == 0.3)
    assert panel.button.step is Step.RETOUCH_ALL and panel.terms.text().startswith("8 credits of"), "of the other photo"
    assert item.result.bought.level == 0.5 and item.unsaved
    assert "8 of 12 this month" in panel.account.text()
    app.window.dialogs.open_limit()
    page = app.window.dialogs.settings.costs_page
    qtbot.waitUntil(lambda: page.used.text().endswith(": 8 credits in 1 call · $0.02"))
    row = [page.table.model().index(0, column).data() for column in range(1, 5)]
    assert row == ["anna.jpg", "50 %", "8 · $0.02", "Saved as anna_retouched.jpg"]
    with qtbot.waitSignal(app.ledger.results_forgotten):
        page.forget.click()
    app.session.options.set_level(0.9)  # more than was bought
    qtbot.waitUntil(lambda: panel.terms.text().startswith("8 credits of"))


def test_that_a_wrong_key_stops_the_queue_and_offers_the_key_settings(
    user: User, portrait: Path, tmp_path: Path, service: str
) -> None:
    second = Path(shutil.copy(portrait, tmp_path / "berta.jpg"))
    app = user.open(service, key="wrong-key-1")
    user.drop(portrait, second)
    user.go_online()
    user.press(Qt.Key.Key_Return, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    user.wait(lambda: any(item.state is JobState.FAILED for item in app.session.queue))
    user.wait(lambda: not any(item.active for item in app.session.queue))
    states = {item.state for item in app.session.queue}
    assert states <= {JobState.FAILED, JobState.CANCELLED}
    assert app.window.messages.isVisible() and app.window.messages.remedy.isVisible()
    assert "wrong-key-1" not in app.window.messages.text.text()
    app.window.messages.remedy_chosen.emit(Remedy.ACCOUNT)
    assert app.window.dialogs.settings is not None and app.window.dialogs.settings.isVisible()


def test_that_what_stops_the_queue_is_told_once(user: User, portrait: Path, service: str) -> None:
    app = user.open(service, key="wrong-key-1")
    user.drop(portrait)
    user.go_online()
    user.press(Qt.Key.Key_Return)
    user.wait_for(JobState.FAILED)
    messages = app.window.messages
    assert messages.isVisible()
    assert len(messages._messages._lasting) == 1


def test_that_level_0_of_the_service_can_be_raised(user: User, portrait: Path, service: str) -> None:
    app = user.open(service)
    user.drop(portrait)
    user.go_online()
    app.session.options.set_level(0)
    user.press(Qt.Key.Key_Return)
    user.wait_for(JobState.DONE)
    [item] = app.session.queue
    app.session.options.set_level(0.4)
    user.press(Qt.Key.Key_Return)
    user.wait(lambda: item.result.task_id is not None)
    assert item.result.made_with.retouch.level == 0.4


def test_that_no_network_is_a_sentence_at_the_photo(user: User, portrait: Path, unused_tcp_port: int) -> None:
    app = user.open(f"http://127.0.0.1:{unused_tcp_port}")
    user.drop(portrait)
    user.go_online()
    user.press(Qt.Key.Key_Return)
    user.wait_for(JobState.FAILED)
    [item] = app.session.queue
    assert item.error.retryable and item.error.message
    assert app.window.messages.isVisible() and app.parts.journal.open_receipts() == []


def test_that_a_paid_result_that_was_not_saved_comes_back_at_the_next_start(
    user: User, qtbot: QtBot, portrait: Path, tmp_path: Path, service: str
) -> None:
    user.open(service)
    done = user.retouch(portrait, online=True)
    user.close()
    second = user.open(service)
    with qtbot.waitSignal(second.session.noticed):
        second.session.unfinished.tell()
    assert "1 photo is paid for" in second.window.messages.text.text()
    second.window.messages.remedy.click()
    user.wait_for(JobState.DONE)
    [again] = second.session.queue
    assert again.result.task_id == done.result.task_id
    with qtbot.waitSignal(second.session.noticed):
        second.window.actions_.saving.save_everything()
    assert changed_box(portrait, tmp_path / "anna_retouched.jpg")
    assert second.parts.journal.open_receipts() == []


def test_that_a_paid_result_that_comes_back_with_its_session_is_neither_fetched_nor_paid_again(
    user: User, qtbot: QtBot, portrait: Path, tmp_path: Path, service: str
) -> None:
    user.open(service)
    done = user.retouch(portrait, online=True)
    user.close()
    second = user.open(service)
    notices = []
    second.session.noticed.connect(notices.append)
    second.greet()
    user.wait(lambda: second.session.last.offer)
    assert "1 not saved" in second.session.last.offer and "paid" not in second.session.last.offer, "it is told once"
    second.session.last.continue_()
    user.wait(lambda: second.session.unsaved)
    [again] = second.session.queue
    assert again.state is JobState.DONE and again.result == done.result and not notices
    [receipt] = second.parts.journal.open_receipts()
    assert receipt.id == again.result.receipt and len(second.parts.paid.calls()) == 1
    with qtbot.waitSignal(second.session.saving.finished):
        second.window.actions_.saving.save_everything()
    assert changed_box(portrait, tmp_path / "anna_retouched.jpg")
    assert second.parts.journal.open_receipts() == [] and len(second.parts.paid.calls()) == 1


def test_that_continuing_brings_home_what_was_paid_for_and_not_here_yet(
    user: User, portrait: Path, tmp_path: Path, service: str
) -> None:
    first = user.open(service)
    user.retouch(portrait, online=True)
    [item] = first.session.queue
    item.result, item.state = None, JobState.WORKING  # the session was written before the result was here
    first.session.queue.touch(item)
    user.close()
    second = user.open(service)
    second.greet()
    user.wait(lambda: second.session.last.offer)
    assert "paid for and not saved" in second.session.last.offer
    second.session.last.continue_()
    user.wait_for(JobState.DONE)
    assert len(second.parts.paid.calls()) == 1


def test_that_a_paid_result_comes_home_though_its_original_is_gone(
    user: User, qtbot: QtBot, portrait: Path, tmp_path: Path, service: str
) -> None:
    first = user.open(service)
    moved = tmp_path / "party" / "anna.jpg"
    moved.parent.mkdir()
    shutil.copy(portrait, moved)
    user.retouch(moved, online=True)
    [stored] = [receipt.result for receipt in first.parts.journal.open_receipts()]
    answer = np.asarray(Image.open(stored).convert("RGB"))
    user.close()
    shutil.rmtree(moved.parent)
    second = user.open(service)
    second.preferences.update(last_folder=str(tmp_path), output_format="png")
    second.session.unfinished.fetch()
    user.wait_for(JobState.PENDING)
    [item] = second.session.queue
    told = second.window.messages
    user.wait(lambda: "is not there just now" in told.text.text())
    words = told.text.accessibleName()
    assert "paid for and kept" in words and str(moved.parent) in words
    assert item.result is None and len(second.parts.journal.open_receipts()) == 1
    with qtbot.waitSignal(second.session.pictures_ready, check_params_cb=lambda pair: pair.after):
        told.remedy.click()
    user.wait_for(JobState.DONE)
    assert item.unsaved and "no longer there" in item.result.note
    notice = photo_notice(item)
    assert notice is not None and "as it came" in notice.text and notice.text in second.window.messages.text.text()
    second.session.options.set_level(0.1)
    second.session.live_preview.when_rested(lambda: None)
    assert item.result.made_with.retouch.level == 0.5, "there is nothing that could be mixed in"
    second.session.options.undo_stack.undo()
    assert not second.window.actions_.retouch_all.isEnabled(), "it is not sent once more unasked"
    second.window.actions_.saving.save_current_as()
    dialog = second.window.findChild(QFileDialog)
    assert dialog is not None and Path(dialog.directory().path()) == tmp_path
    dialog.close()
    with qtbot.waitSignal(second.session.saving.finished):
        second.window.actions_.saving.save.trigger()
    assert np.array_equal(np.asarray(Image.open(tmp_path / "anna_retouched.png")), answer)
    assert second.parts.journal.open_receipts() == []


def test_that_a_paid_result_waits_for_a_card_that_is_away(
    user: User, qtbot: QtBot, portrait: Path, tmp_path: Path, service: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    user.open(service)
    photo = tmp_path / "card" / "anna.jpg"
    photo.parent.mkdir()
    shutil.copy(portrait, photo)
    user.retouch(photo, online=True)
    user.close()
    photo.parent.rename(tmp_path / "pulled out")
    monkeypatch.setattr("beautydesk.viewmodels.jobs.retouch_queue.LOOK_AGAIN", 20)
    app = user.open(service)
    ends: list[int] = []
    app.session.retouching.queue.item_ended.connect(ends.append)
    app.session.unfinished.fetch()
    user.wait_for(JobState.PENDING)
    [item] = app.session.queue
    qtbot.wait(200)  # it looks many times
    assert len(ends) == 1, "nobody is told of each look"
    (tmp_path / "pulled out").rename(photo.parent)
    user.wait_for(JobState.DONE)
    assert not item.result.as_it_came and item.stand_in is None and item.file == photo


def test_that_a_paid_result_of_what_was_pasted_in_an_earlier_run_is_saved_where_it_lasts(
    user: User, portrait: Path, tmp_path: Path, service: str
) -> None:
    first = user.open(service)
    first.session.importing.add_image(QImage(str(portrait)))
    user.wait_for(JobState.ADDED)
    user.wait(lambda: all(item.size for item in first.session.queue))
    user.go_online()
    user.press(Qt.Key.Key_Return)
    user.wait_for(JobState.DONE)
    user.close()
    album = tmp_path / "album"
    album.mkdir()
    second = user.open(service)
    second.preferences.update(last_folder=str(album))
    second.session.unfinished.fetch()
    user.wait_for(JobState.DONE)
    second.window.actions_.saving.save_current_as()
    dialog = second.window.findChild(QFileDialog)
    assert dialog is not None and Path(dialog.directory().path()) == album
    dialog.close()
    user.close()
    hosted = {"BEAUTYDESK_API_URL": service, "BEAUTYDESK_API_KEY": KEY, "BEAUTYDESK_POLL_SECONDS": "0.05"}
    environ = {**os.environ, **hosted, "BEAUTYDESK_PROFILE": str(tmp_path / "profile"), "PYTHONPATH": str(ROOT)}
    subprocess.run([sys.executable, "-m", "beautydesk", "resume"], cwd=album, env=environ, check=True, timeout=60)
    assert [path.suffix for path in album.iterdir()] == [".png"]


def test_that_a_photo_stopped_at_the_service_is_fetched_and_not_paid_twice(
    user: User, portrait: Path, service: str
) -> None:
    app = user.open(service, seconds=0.3)
    [item] = user.drop(portrait)
    user.go_online()
    user.press(Qt.Key.Key_Return)
    at_the_service = (Stage.QUEUED, Stage.RETOUCHING)
    user.wait(lambda: item.progress is not None and item.progress.stage in at_the_service)
    app.session.retouching.cancel_all()
    user.wait(lambda: not item.settling)
    notice = photo_notice(item)
    assert notice is not None and "paid for" in notice.text
    assert app.window.messages.remedy.text() == "Continue"
    app.window.messages.remedy.click()
    user.wait_for(JobState.DONE)
    assert [receipt.task_id for receipt in app.parts.journal.open_receipts()] == [item.result.task_id]
    user.press(Qt.Key.Key_Return)  # the same again: nothing to do, nothing to pay
    assert item.state is JobState.DONE
    assert len(app.parts.journal.open_receipts()) == 1
