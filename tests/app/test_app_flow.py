"""The whole program through `app.build()`: real engines, real files, real sockets; only the screen is missing."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageChops
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from beautydesk.app import App, build
from beautydesk.compose import compose
from beautydesk.core.engine import Stage
from beautydesk.core.job import Choice, FaceScope, JobState, RetouchOptions
from beautydesk.engines.local import LocalEngine
from beautydesk.viewmodels.summary import photo_notice
from beautydesk.viewmodels.text.notice import Remedy

KEY = "key-for-loopback"
ROOT = Path(__file__).resolve().parent.parent.parent


class Opener:
    """Opens the real program on one profile, as often as asked, and closes it again."""

    def __init__(self, qapp: QApplication, qtbot: QtBot, profile: Path) -> None:
        self._qapp, self._qtbot, self._profile = qapp, qtbot, profile
        self._apps: list[App] = []

    def __call__(self, **environ: str) -> App:
        app = build(self._qapp, compose(self._profile, {**os.environ, **environ}))
        self._apps.append(app)
        with self._qtbot.waitActive(app.window):
            app.window.show()
        return app

    def close(self, app: App) -> None:
        self._apps.remove(app)
        app.window.hide()
        assert app.close(30_000)

    def close_all(self) -> None:
        for app in list(self._apps):
            self.close(app)


@pytest.fixture
def open_app(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Opener]:
    opener = Opener(qapp, qtbot, tmp_path / "profile")
    yield opener
    opener.close_all()
    qapp.processEvents()


@pytest.fixture(scope="module")
def service() -> Iterator[str]:
    """The hosted contract on a loopback port, answered by the engine of this computer."""
    from beautydesk import service

    with service.in_background(LocalEngine(), port=0, key=KEY) as url:
        yield url


@pytest.fixture
def unused_tcp_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def portrait(photos: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(photos / "p22_glennette_clark.jpg", tmp_path / "anna.jpg"))


def drop(app: App, *paths: Path) -> None:
    """What Qt delivers when files of a file manager are let go over the window."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, button, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    at = app.window.rect().center()
    entering = QDragEnterEvent(at, copy, mime, button, none)
    QApplication.sendEvent(app.window, entering)
    assert entering.isAccepted()
    QApplication.sendEvent(app.window, QDropEvent(QPointF(at), copy, mime, button, none, QEvent.Type.Drop))


def press(app: App, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.ControlModifier) -> None:
    QApplication.processEvents()  # nobody is quicker than one turn of the event loop
    QTest.keyClick(app.window, key, modifiers)


def wait_for(qtbot: QtBot, app: App, *states: JobState) -> None:
    qtbot.waitUntil(lambda: [item.state for item in app.session.queue] == list(states), timeout=60_000)


def dropped(qtbot: QtBot, app: App, *paths: Path) -> None:
    drop(app, *paths)
    qtbot.waitUntil(lambda: len(app.session.queue) == len(paths), timeout=10_000)
    qtbot.waitUntil(lambda: all(item.size or item.error for item in app.session.queue), timeout=10_000)
    qtbot.waitUntil(lambda: app.window.strip.selected_ids() != [])


def changed_box(first: Path, second: Path) -> tuple[int, int, int, int] | None:
    with Image.open(first) as a, Image.open(second) as b:
        assert a.size == b.size
        return ImageChops.difference(a.convert("RGB"), b.convert("RGB")).getbbox()


def test_that_a_dropped_portrait_comes_back_retouched_and_saved(
    open_app: Opener, qtbot: QtBot, portrait: Path, tmp_path: Path
) -> None:
    original = portrait.read_bytes()
    app = open_app()
    dropped(qtbot, app, portrait)
    press(app, Qt.Key.Key_Return)
    wait_for(qtbot, app, JobState.DONE)
    with qtbot.waitSignal(app.session.noticed, timeout=10_000):
        press(app, Qt.Key.Key_S)
    saved = tmp_path / "anna_retouched.jpg"
    assert saved.exists() and changed_box(portrait, saved)
    assert portrait.read_bytes() == original
    app.window.panel.slider.setValue(100)
    press(app, Qt.Key.Key_Return)
    wait_for(qtbot, app, JobState.DONE)
    press(app, Qt.Key.Key_S)
    qtbot.waitUntil(lambda: (tmp_path / "anna_retouched 2.jpg").exists(), timeout=10_000)
    assert changed_box(saved, tmp_path / "anna_retouched 2.jpg")


def test_that_the_same_works_through_the_hosted_engine(
    open_app: Opener, qtbot: QtBot, portrait: Path, tmp_path: Path, service: str
) -> None:
    app = open_app(BEAUTYDESK_API_URL=service, BEAUTYDESK_API_KEY=KEY, BEAUTYDESK_POLL_SECONDS="0.05")
    dropped(qtbot, app, portrait)
    app.preferences.update(consent_to_upload=True)
    app.window.panel.engine_chosen.emit("ailab")
    press(app, Qt.Key.Key_Return)
    wait_for(qtbot, app, JobState.DONE)
    [item] = app.session.queue
    assert item.result.task_id
    assert [receipt.task_id for receipt in app.parts.journal.open_receipts()] == [item.result.task_id]
    with qtbot.waitSignal(app.session.noticed, timeout=10_000):
        press(app, Qt.Key.Key_S)
    assert changed_box(portrait, tmp_path / "anna_retouched.jpg")
    assert app.parts.journal.open_receipts() == []


def test_that_the_cost_stands_at_the_button_and_every_call_in_the_ledger(
    open_app: Opener, qtbot: QtBot, portrait: Path, tmp_path: Path, service: str
) -> None:
    second = Path(shutil.copy(portrait, tmp_path / "berta.png.jpg"))
    second.write_bytes(second.read_bytes() + b"another file")
    app = open_app(BEAUTYDESK_API_URL=service, BEAUTYDESK_API_KEY=KEY, BEAUTYDESK_POLL_SECONDS="0.05")
    panel = app.window.panel
    dropped(qtbot, app, portrait, second)
    assert app.account.status is None, "nobody asks for a key before the hosted engine is chosen"
    app.preferences.update(consent_to_upload=True, monthly_cap=12)
    app.window.strip.selectAll()
    panel.engine_chosen.emit("ailab")
    qtbot.waitUntil(lambda: panel.terms.text().startswith("2 photos, 16 credits of 1,000,000."), timeout=10_000)
    qtbot.waitUntil(lambda: panel.warning.text() == "Your monthly limit leaves 12 credits, enough for 1 photo.")
    app.window.strip.go_to(0)
    qtbot.waitUntil(lambda: panel.terms.text().startswith("8 credits of 1,000,000.") and not panel.warning.isVisible())
    press(app, Qt.Key.Key_Return)
    wait_for(qtbot, app, JobState.DONE, JobState.ADDED)
    with qtbot.waitSignal(app.session.noticed, timeout=10_000):
        press(app, Qt.Key.Key_S)
    app.session.options.set_level(0.3)  # made on this computer from the result that is there
    qtbot.waitUntil(lambda: panel.terms.text() == "Changed on this computer: no credits.", timeout=10_000)
    item = app.session.queue.item_at(0)
    qtbot.waitUntil(lambda: item.result.made_with.retouch.level == 0.3, timeout=10_000)
    assert item.result.bought.level == 0.5 and item.unsaved
    assert "8 of 12 this month" in panel.account.text()
    app.window.dialogs.open_limit()
    page = app.window.dialogs.settings.costs_page
    qtbot.waitUntil(lambda: page.month.text() == "This month: 8 credits in 1 call")
    row = [page.table.model().index(0, column).data() for column in range(1, 5)]
    assert row == ["anna.jpg", "50 %", "8", "Saved as anna_retouched.jpg"]
    with qtbot.waitSignal(app.ledger.results_forgotten, timeout=10_000):
        page.forget.click()
    app.session.options.set_level(0.9)  # more than was bought
    qtbot.waitUntil(lambda: panel.terms.text().startswith("8 credits of"))


def test_that_a_wrong_key_stops_the_queue_and_offers_the_key_settings(
    open_app: Opener, qtbot: QtBot, portrait: Path, tmp_path: Path, service: str
) -> None:
    second = Path(shutil.copy(portrait, tmp_path / "berta.jpg"))
    app = open_app(BEAUTYDESK_API_URL=service, BEAUTYDESK_API_KEY="wrong-key-1", BEAUTYDESK_POLL_SECONDS="0.05")
    dropped(qtbot, app, portrait, second)
    app.preferences.update(consent_to_upload=True)
    app.session.options.set_engine("ailab")
    press(app, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: not any(item.active for item in app.session.queue), timeout=20_000)
    states = {item.state for item in app.session.queue}
    assert JobState.FAILED in states and states <= {JobState.FAILED, JobState.CANCELLED}
    assert app.window.notices.isVisible() and app.window.notices.remedy.isVisible()
    assert "wrong-key-1" not in app.window.notices.text.text()
    app.window.notices.remedy_chosen.emit(Remedy.ACCOUNT)
    assert app.window.dialogs.settings is not None and app.window.dialogs.settings.isVisible()


def test_that_faces_are_counted_anew_when_a_result_follows(open_app: Opener, qtbot: QtBot, portrait: Path) -> None:
    app = open_app()
    dropped(qtbot, app, portrait)
    app.session.options.set_level(0)
    app.session.retouching.begin_all()
    wait_for(qtbot, app, JobState.DONE)
    [item] = app.session.queue
    assert item.result.faces == 0
    app.session.options.set_level(0.4)
    qtbot.waitUntil(lambda: item.result.made_with.retouch.level == 0.4, timeout=20_000)
    assert item.result.faces == 1


def test_that_level_0_of_the_service_can_be_raised(
    open_app: Opener, qtbot: QtBot, portrait: Path, service: str
) -> None:
    app = open_app(BEAUTYDESK_API_URL=service, BEAUTYDESK_API_KEY=KEY, BEAUTYDESK_POLL_SECONDS="0.05")
    dropped(qtbot, app, portrait)
    app.preferences.update(consent_to_upload=True)
    app.session.options.set_engine("ailab")
    app.session.options.set_level(0)
    press(app, Qt.Key.Key_Return)
    wait_for(qtbot, app, JobState.DONE)
    [item] = app.session.queue
    app.session.options.set_level(0.4)
    press(app, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: item.result.task_id is not None, timeout=20_000)
    assert item.result.made_with.retouch.level == 0.4


def test_that_what_stops_the_queue_is_told_once(open_app: Opener, qtbot: QtBot, portrait: Path, service: str) -> None:
    app = open_app(BEAUTYDESK_API_URL=service, BEAUTYDESK_API_KEY="wrong-key-1", BEAUTYDESK_POLL_SECONDS="0.05")
    dropped(qtbot, app, portrait)
    app.preferences.update(consent_to_upload=True)
    app.session.options.set_engine("ailab")
    press(app, Qt.Key.Key_Return)
    wait_for(qtbot, app, JobState.FAILED)
    assert app.window.notices.isVisible() and not app.window.photo_notice.isVisible()


def test_that_no_network_is_a_sentence_at_the_photo(
    open_app: Opener, qtbot: QtBot, portrait: Path, unused_tcp_port: int
) -> None:
    app = open_app(
        BEAUTYDESK_API_URL=f"http://127.0.0.1:{unused_tcp_port}", BEAUTYDESK_API_KEY=KEY, BEAUTYDESK_POLL_SECONDS="0.05"
    )
    dropped(qtbot, app, portrait)
    app.preferences.update(consent_to_upload=True)
    app.session.options.set_engine("ailab")
    press(app, Qt.Key.Key_Return)
    wait_for(qtbot, app, JobState.FAILED)
    [item] = app.session.queue
    assert item.error.retryable and item.error.message
    assert app.window.photo_notice.isVisible() and app.parts.journal.open_receipts() == []


def test_that_bad_files_stay_at_their_place_and_the_rest_goes_on(
    open_app: Opener, qtbot: QtBot, portrait: Path, photos: Path, tmp_path: Path
) -> None:
    fake, torn, empty = tmp_path / "fake.jpg", tmp_path / "torn.jpg", tmp_path / "zero.jpg"
    fake.write_text("this is no picture")
    torn.write_bytes(portrait.read_bytes()[:60_000])
    empty.touch()
    cat = Path(shutil.copy(photos / "n07_cat.png", tmp_path))
    app = open_app()
    dropped(qtbot, app, fake, torn, empty, cat, portrait)
    app.session.retouching.begin_all()
    failed = JobState.FAILED
    wait_for(qtbot, app, failed, failed, failed, failed, JobState.DONE)
    codes = [item.error.code for item in list(app.session.queue)[:4]]
    assert codes == ["ERROR_PHOTO_NOT_AN_IMAGE", "ERROR_PHOTO_DAMAGED", "ERROR_PHOTO_EMPTY", "ERROR_NO_FACE_IN_FILE"]
    assert sorted(path.name for path in tmp_path.glob("*_retouched*")) == []


def test_that_level_and_faces_are_honoured_and_remembered(
    open_app: Opener, qtbot: QtBot, portrait: Path, tmp_path: Path
) -> None:
    app = open_app()
    dropped(qtbot, app, portrait)
    app.window.panel.slider.setValue(0)
    app.window.panel.faces_chosen.emit(FaceScope.LARGEST)
    app.session.retouching.begin_all()
    wait_for(qtbot, app, JobState.DONE)
    with qtbot.waitSignal(app.session.pictures_ready, timeout=10_000) as pictures:
        app.session.live_preview.open()
    before, after = pictures.args[0].before.levels[0], pictures.args[0].after.levels[0]
    assert before == after  # level 0 changes nothing
    with qtbot.waitSignal(app.session.saving.finished, timeout=10_000):
        press(app, Qt.Key.Key_S)
    assert (tmp_path / "anna_retouched.jpg").read_bytes() == portrait.read_bytes()
    open_app.close(app)
    again = open_app()
    assert again.session.options.choice == Choice("local", RetouchOptions(0.0, FaceScope.LARGEST))
    assert again.window.panel.slider.value() == 0
    again.window.panel.slider.setValue(40)
    press(again, Qt.Key.Key_Z)
    assert again.session.options.choice.retouch.level == 0.0


def test_that_cancel_works_at_once(open_app: Opener, qtbot: QtBot, photos: Path) -> None:
    app = open_app()
    dropped(qtbot, app, photos / "p26_craft_beer_24mp.jpg")
    press(app, Qt.Key.Key_Return)
    wait_for(qtbot, app, JobState.WORKING)
    app.window.working_bar.cancel.click()
    assert [item.state for item in app.session.queue] == [JobState.CANCELLED]
    qtbot.waitUntil(lambda: app.background.busy == 0, timeout=20_000)


def test_that_quitting_with_work_under_way_asks_and_then_ends_in_order(
    open_app: Opener, qtbot: QtBot, photos: Path
) -> None:
    app = open_app()
    dropped(qtbot, app, photos / "p26_craft_beer_24mp.jpg")
    press(app, Qt.Key.Key_Return)
    wait_for(qtbot, app, JobState.WORKING)
    app.window.close()
    assert app.window.isVisible()
    box = app.window.findChild(QMessageBox)
    assert box is not None and "still being retouched" in box.text()
    keep, leave = box.defaultButton(), next(b for b in box.buttons() if b is not box.defaultButton())
    assert isinstance(keep, QPushButton)
    with qtbot.waitSignal(app.window.closed, timeout=20_000):
        leave.click()
    qtbot.waitUntil(lambda: not app.window.isVisible())
    assert app.background.busy == 0


def test_that_quitting_an_idle_window_asks_nothing(open_app: Opener, qtbot: QtBot) -> None:
    app = open_app()
    with qtbot.waitSignal(app.window.closed, timeout=5000):
        press(app, Qt.Key.Key_Q)
    qtbot.waitUntil(lambda: not app.window.isVisible())


def test_that_an_unsaved_result_is_not_thrown_away_without_a_question(
    open_app: Opener, qtbot: QtBot, portrait: Path
) -> None:
    app = open_app()
    dropped(qtbot, app, portrait)
    press(app, Qt.Key.Key_Return)
    wait_for(qtbot, app, JobState.DONE)
    app.window.close()
    box = app.window.findChild(QMessageBox)
    assert app.window.isVisible() and box is not None and "not saved" in box.text()
    box.escapeButton().click()
    QApplication.processEvents()
    assert app.window.isVisible() and not app.window._leaving._started
    assert app.session.unsaved and not list(portrait.parent.glob("*_retouched*"))


def test_that_looks_can_be_pinned_from_the_settings(open_app: Opener, qtbot: QtBot, qapp: QApplication) -> None:
    app = open_app()
    app.preferences.update(appearance="dark")
    dark = qapp.palette().window().color().lightness()
    app.preferences.update(appearance="light")
    assert dark < 80 < 200 < qapp.palette().window().color().lightness()
    assert replace(app.preferences.settings, appearance="light") == app.preferences.settings


def test_that_a_paid_result_that_was_not_saved_comes_back_at_the_next_start(
    open_app: Opener, qtbot: QtBot, portrait: Path, tmp_path: Path, service: str
) -> None:
    hosted = {"BEAUTYDESK_API_URL": service, "BEAUTYDESK_API_KEY": KEY, "BEAUTYDESK_POLL_SECONDS": "0.05"}
    first = open_app(**hosted)
    dropped(qtbot, first, portrait)
    first.preferences.update(consent_to_upload=True)
    first.session.options.set_engine("ailab")
    press(first, Qt.Key.Key_Return)
    wait_for(qtbot, first, JobState.DONE)
    [done] = first.session.queue
    open_app.close(first)
    second = open_app(**hosted)
    with qtbot.waitSignal(second.session.noticed):
        second.session.unfinished.tell()
    assert "1 photo is paid for" in second.window.notices.text.text()
    second.window.notices.remedy.click()
    wait_for(qtbot, second, JobState.DONE)
    [again] = second.session.queue
    assert again.result.task_id == done.result.task_id
    with qtbot.waitSignal(second.session.noticed, timeout=10_000):
        second.window.actions_.saving.save_everything()
    assert changed_box(portrait, tmp_path / "anna_retouched.jpg")
    assert second.parts.journal.open_receipts() == []


def test_that_a_paid_result_comes_home_though_its_original_is_gone(
    open_app: Opener, qtbot: QtBot, portrait: Path, tmp_path: Path, service: str
) -> None:
    hosted = {"BEAUTYDESK_API_URL": service, "BEAUTYDESK_API_KEY": KEY, "BEAUTYDESK_POLL_SECONDS": "0.05"}
    first = open_app(**hosted)
    moved = tmp_path / "party" / "anna.jpg"
    moved.parent.mkdir()
    shutil.copy(portrait, moved)
    dropped(qtbot, first, moved)
    first.preferences.update(consent_to_upload=True)
    first.session.options.set_engine("ailab")
    press(first, Qt.Key.Key_Return)
    wait_for(qtbot, first, JobState.DONE)
    [stored] = [receipt.result for receipt in first.parts.journal.open_receipts()]
    answer = np.asarray(Image.open(stored).convert("RGB"))
    open_app.close(first)
    shutil.rmtree(moved.parent)
    second = open_app(**hosted)
    second.preferences.update(last_folder=str(tmp_path), output_format="png")
    with qtbot.waitSignal(second.session.pictures_ready, timeout=20_000, check_params_cb=lambda pair: pair.after):
        second.session.unfinished.go_on()
    wait_for(qtbot, second, JobState.DONE)
    [item] = second.session.queue
    assert item.unsaved and "no longer there" in item.result.note
    notice = photo_notice(item)
    assert notice is not None and "as it came" in notice.text and notice.text in second.window.photo_notice.text.text()
    second.session.options.set_level(0.1)
    second.session.live_preview.when_rested(lambda: None)
    assert item.result.made_with.retouch.level == 0.5, "there is nothing that could be mixed in"
    second.session.options.undo_stack.undo()
    assert not second.window.actions_.retouch_all.isEnabled(), "it is not sent once more unasked"
    second.window.actions_.saving.save_current_as()
    dialog = second.window.findChild(QFileDialog)
    assert dialog is not None and Path(dialog.directory().path()) == tmp_path
    dialog.close()
    with qtbot.waitSignal(second.session.saving.finished, timeout=10_000):
        second.window.actions_.saving.save.trigger()
    assert np.array_equal(np.asarray(Image.open(tmp_path / "anna_retouched.png")), answer)
    assert second.parts.journal.open_receipts() == []


def test_that_a_paid_result_of_what_was_pasted_in_an_earlier_run_is_saved_where_it_lasts(
    open_app: Opener, qtbot: QtBot, portrait: Path, tmp_path: Path, service: str
) -> None:
    hosted = {"BEAUTYDESK_API_URL": service, "BEAUTYDESK_API_KEY": KEY, "BEAUTYDESK_POLL_SECONDS": "0.05"}
    first = open_app(**hosted)
    first.session.importing.add_image(QImage(str(portrait)))
    wait_for(qtbot, first, JobState.ADDED)
    qtbot.waitUntil(lambda: all(item.size for item in first.session.queue))
    first.preferences.update(consent_to_upload=True)
    first.session.options.set_engine("ailab")
    press(first, Qt.Key.Key_Return)
    wait_for(qtbot, first, JobState.DONE)
    open_app.close(first)
    album = tmp_path / "album"
    album.mkdir()
    second = open_app(**hosted)
    second.preferences.update(last_folder=str(album))
    second.session.unfinished.go_on()
    wait_for(qtbot, second, JobState.DONE)
    second.window.actions_.saving.save_current_as()
    dialog = second.window.findChild(QFileDialog)
    assert dialog is not None and Path(dialog.directory().path()) == album
    dialog.close()
    open_app.close(second)
    profile = {"BEAUTYDESK_PROFILE": str(tmp_path / "profile")}
    command = [sys.executable, "-m", "beautydesk", "resume"]
    environ = {**os.environ, **hosted, **profile, "PYTHONPATH": str(ROOT)}
    subprocess.run(command, cwd=album, env=environ, check=True, timeout=60)
    assert [path.suffix for path in album.iterdir()] == [".png"]


def test_that_a_photo_stopped_at_the_service_is_fetched_and_not_paid_twice(
    open_app: Opener, qtbot: QtBot, portrait: Path, service: str
) -> None:
    app = open_app(BEAUTYDESK_API_URL=service, BEAUTYDESK_API_KEY=KEY, BEAUTYDESK_POLL_SECONDS="0.3")
    dropped(qtbot, app, portrait)
    app.preferences.update(consent_to_upload=True)
    app.session.options.set_engine("ailab")
    [item] = app.session.queue
    press(app, Qt.Key.Key_Return)
    at_the_service = (Stage.QUEUED, Stage.RETOUCHING)
    qtbot.waitUntil(lambda: item.progress is not None and item.progress.stage in at_the_service, timeout=20_000)
    app.session.retouching.cancel_all()
    notice = photo_notice(item)
    assert notice is not None and "paid for" in notice.text
    press(app, Qt.Key.Key_Return)
    wait_for(qtbot, app, JobState.DONE)
    assert [receipt.task_id for receipt in app.parts.journal.open_receipts()] == [item.result.task_id]
    press(app, Qt.Key.Key_Return)  # the same again: nothing to do, nothing to pay
    assert item.state is JobState.DONE
    assert len(app.parts.journal.open_receipts()) == 1


def test_that_everything_can_be_saved_while_quitting(
    open_app: Opener, qtbot: QtBot, portrait: Path, tmp_path: Path
) -> None:
    app = open_app()
    dropped(qtbot, app, portrait)
    press(app, Qt.Key.Key_Return)
    wait_for(qtbot, app, JobState.DONE)
    app.window.close()
    box = app.window.findChild(QMessageBox)
    assert box is not None and box.defaultButton().text() == "Save all and quit"
    with qtbot.waitSignal(app.window.closed, timeout=20_000):
        box.defaultButton().click()
    assert (tmp_path / "anna_retouched.jpg").exists()


def test_that_a_name_without_an_extension_gets_one_and_overwrites_nothing(
    open_app: Opener, qtbot: QtBot, portrait: Path, tmp_path: Path
) -> None:
    precious = tmp_path / "precious.jpg"
    precious.write_bytes(b"precious")
    app = open_app()
    dropped(qtbot, app, portrait)
    press(app, Qt.Key.Key_Return)
    wait_for(qtbot, app, JobState.DONE)
    app.window.actions_.saving.save_current_as()
    dialog = app.window.findChild(QFileDialog)
    assert dialog is not None and dialog.defaultSuffix() == "jpg"
    dialog.filterSelected.emit(next(text for text in dialog.nameFilters() if text.startswith("PNG")))
    assert dialog.defaultSuffix() == "png"
    with qtbot.waitSignal(app.session.saving.finished, timeout=10_000):
        dialog.fileSelected.emit(str(tmp_path / "precious"))
    assert precious.read_bytes() == b"precious" and (tmp_path / "precious 2.jpg").exists()
    dialog.close()


def test_that_a_held_b_ends_when_the_window_is_left(open_app: Opener, qtbot: QtBot, portrait: Path) -> None:
    app = open_app()
    dropped(qtbot, app, portrait)
    QTest.keyPress(app.window, Qt.Key.Key_B)
    assert app.window.compare._held
    app.window.dialogs.open_help()
    qtbot.waitUntil(lambda: not app.window.isActiveWindow())
    assert not app.window.compare._held


def catches(process: int, number: signal.Signals) -> bool:
    """Does the process handle this signal by now? (proc(5): SigCgt, a bit mask)"""
    status = Path(f"/proc/{process}/status").read_text()
    caught = next(line.split()[1] for line in status.splitlines() if line.startswith("SigCgt"))
    return bool(int(caught, 16) >> (number - 1) & 1)


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="no /proc to see from when signals are handled")
@pytest.mark.parametrize("signal_name", ["SIGINT", "SIGTERM"])
def test_that_an_interrupt_leaves_in_order(signal_name: str, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "beautydesk", "--profile", str(tmp_path / "profile")]
    program = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, env={**os.environ, "PYTHONPATH": str(ROOT)})
    settings = tmp_path / "profile" / "settings.json"
    run_folder = tmp_path / "profile" / "cache"
    deadline = time.monotonic() + 30
    while not catches(program.pid, signal.SIGTERM) and time.monotonic() < deadline:
        time.sleep(0.02)
    program.send_signal(getattr(signal, signal_name))
    _, errors = program.communicate(timeout=20)
    assert program.returncode == 0 and b"Traceback" not in errors
    assert "window_geometry" in settings.read_text() and not list(run_folder.glob("run-*"))


@pytest.mark.parametrize("trouble", ["address", "profile"])
def test_that_the_window_opens_and_works_without_what_only_the_hosted_engine_needs(
    trouble: str, qapp: QApplication, qtbot: QtBot, portrait: Path, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    profile = tmp_path / "file" / "profile" if trouble == "profile" else tmp_path / "profile"
    environ = {**os.environ, "BEAUTYDESK_API_URL": "http://example.com"} if trouble == "address" else os.environ
    app = build(qapp, compose(profile, environ))
    assert [engine.code for engine in app.problems] and app.session.engine.id == "local"
    with qtbot.waitActive(app.window):
        app.window.show()
    dropped(qtbot, app, portrait)
    press(app, Qt.Key.Key_Return)
    wait_for(qtbot, app, JobState.DONE)
    app.window.hide()
    assert app.close(30_000) and not app.run_folder.exists()


def test_that_a_photo_shows_blurred_until_it_is_sharp(open_app: Opener, qtbot: QtBot, photos: Path) -> None:
    app = open_app()
    drop(app, photos / "p26_craft_beer_24mp.jpg", photos / "p22_glennette_clark.jpg")
    qtbot.waitUntil(lambda: app.window.compare.viewport is not None, timeout=10_000)
    assert (app.window.compare.viewport.image.width, app.window.compare.viewport.image.height) == (6000, 4000)
    qtbot.waitUntil(lambda: len(app.window.compare._before.levels) > 1, timeout=10_000)
    qtbot.waitUntil(lambda: all(item.size for item in app.session.queue), timeout=10_000)
    app.window.strip.go_to(1)
    assert app.window.compare.viewport.image.width == 1020  # at once
