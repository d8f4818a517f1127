"""The whole program through `app.build()`: real engines, real files; only the screen is missing."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from beautydesk.core.export import Size
from beautydesk.core.job import Choice, FaceScope, JobState, RetouchOptions
from beautydesk.ui.save_sheet import SaveSheet
from tests.app.user import User, changed_box

ROOT = Path(__file__).resolve().parent.parent.parent


def test_that_a_dropped_portrait_comes_back_retouched_and_saved(user: User, portrait: Path, tmp_path: Path) -> None:
    original = portrait.read_bytes()
    app = user.open()
    user.retouch(portrait)
    user.save()
    saved = tmp_path / "anna_retouched.jpg"
    assert saved.exists() and changed_box(portrait, saved)
    assert portrait.read_bytes() == original
    app.window.panel.slider.setValue(100)
    user.press(Qt.Key.Key_Return)
    user.wait_for(JobState.DONE)
    user.press(Qt.Key.Key_S)
    user.wait(lambda: (tmp_path / "anna_retouched 2.jpg").exists())
    assert changed_box(saved, tmp_path / "anna_retouched 2.jpg")


def test_that_faces_are_counted_anew_when_a_result_follows(user: User, portrait: Path) -> None:
    app = user.open()
    [item] = user.drop(portrait)
    app.session.options.set_level(0)
    app.session.retouching.begin_all()
    user.wait_for(JobState.DONE)
    assert item.result.faces == 0
    app.session.options.set_level(0.4)
    user.wait(lambda: item.result.made_with.retouch.level == 0.4)
    assert item.result.faces == 1


def test_that_bad_files_stay_at_their_place_and_the_rest_goes_on(
    user: User, portrait: Path, photos: Path, tmp_path: Path
) -> None:
    fake, torn, empty = tmp_path / "fake.jpg", tmp_path / "torn.jpg", tmp_path / "zero.jpg"
    fake.write_text("this is no picture")
    torn.write_bytes(portrait.read_bytes()[:60_000])
    empty.touch()
    cat = Path(shutil.copy(photos / "n07_cat.png", tmp_path))
    app = user.open()
    user.drop(fake, torn, empty, cat, portrait)
    app.session.retouching.begin_all()
    failed = JobState.FAILED
    user.wait_for(failed, failed, failed, JobState.NO_FACE, JobState.DONE)
    codes = [item.error.code for item in list(app.session.queue)[:4]]
    assert codes == ["ERROR_PHOTO_NOT_AN_IMAGE", "ERROR_PHOTO_DAMAGED", "ERROR_PHOTO_EMPTY", "ERROR_NO_FACE_IN_FILE"]
    assert sorted(path.name for path in tmp_path.glob("*_retouched*")) == []


def test_that_level_and_faces_are_honoured_and_remembered(
    user: User, qtbot: QtBot, portrait: Path, tmp_path: Path
) -> None:
    app = user.open()
    user.drop(portrait)
    app.window.panel.slider.setValue(0)
    app.window.panel.faces_chosen.emit(FaceScope.LARGEST)
    app.session.retouching.begin_all()
    user.wait_for(JobState.DONE)
    with qtbot.waitSignal(app.session.pictures_ready, timeout=10_000) as pictures:
        app.session.live_preview.open()
    before, after = pictures.args[0].before.levels[0], pictures.args[0].after.levels[0]
    assert before == after  # level 0 changes nothing
    with qtbot.waitSignal(app.session.saving.finished, timeout=10_000):
        user.press(Qt.Key.Key_S)
    assert (tmp_path / "anna_retouched.jpg").read_bytes() == portrait.read_bytes()
    user.close()
    again = user.open()
    assert again.session.options.choice == Choice("local", RetouchOptions(0.0, FaceScope.LARGEST))
    assert again.window.panel.slider.value() == 0
    again.window.panel.slider.setValue(40)
    user.press(Qt.Key.Key_Z)
    assert again.session.options.choice.retouch.level == 0.0


def test_that_cancel_works_at_once(user: User, photos: Path) -> None:
    app = user.open()
    user.drop(photos / "p26_craft_beer_24mp.jpg")
    user.press(Qt.Key.Key_Return)
    user.wait_for(JobState.WORKING)
    app.window.working_bar.cancel.click()
    assert [item.state for item in app.session.queue] == [JobState.CANCELLED]
    user.wait(lambda: app.background.busy == 0)


def test_that_quitting_with_work_under_way_asks_and_then_ends_in_order(user: User, qtbot: QtBot, photos: Path) -> None:
    app = user.open()
    user.drop(photos / "p26_craft_beer_24mp.jpg")
    user.press(Qt.Key.Key_Return)
    user.wait_for(JobState.WORKING)
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


def test_that_quitting_an_idle_window_asks_nothing(user: User, qtbot: QtBot) -> None:
    app = user.open()
    with qtbot.waitSignal(app.window.closed, timeout=5000):
        user.press(Qt.Key.Key_Q)
    qtbot.waitUntil(lambda: not app.window.isVisible())


def test_that_a_result_that_cannot_be_kept_is_not_thrown_away_without_a_question(
    user: User, portrait: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = user.open()
    user.retouch(portrait)
    monkeypatch.setattr(type(app.session.keeper), "survives", False)
    app.window.close()
    box = app.window.findChild(QMessageBox)
    assert app.window.isVisible() and box is not None and "not saved" in box.text()
    box.escapeButton().click()
    QApplication.processEvents()
    assert app.window.isVisible() and not app.window._leaving._started
    assert app.session.unsaved and not list(portrait.parent.glob("*_retouched*"))


def test_that_looks_can_be_pinned_from_the_settings(user: User, qapp: QApplication) -> None:
    app = user.open()
    app.preferences.update(appearance="dark")
    dark = qapp.palette().window().color().lightness()
    app.preferences.update(appearance="light")
    assert dark < 80 < 200 < qapp.palette().window().color().lightness()
    assert replace(app.preferences.settings, appearance="light") == app.preferences.settings


def test_that_everything_can_be_saved_while_quitting(user: User, qtbot: QtBot, portrait: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    app = user.open(profile=tmp_path / "file" / "profile")  # where nothing can be kept for the next start
    user.retouch(portrait)
    app.window.close()
    box = app.window.findChild(QMessageBox)
    assert box is not None and box.defaultButton().text() == "Save all and quit"
    with qtbot.waitSignal(app.window.closed, timeout=20_000):
        box.defaultButton().click()
    assert (tmp_path / "anna_retouched.jpg").exists()


def test_that_a_preview_is_saved_with_all_others_and_costs_nothing_more(
    user: User, portrait: Path, tmp_path: Path
) -> None:
    app = user.open()
    [item] = user.drop(portrait)
    user.wait(app.window.actions_.saving.save_all.isEnabled)
    app.preferences.update(save_folders=(str(tmp_path / "out"),), save_size=Size(400))
    app.window.actions_.saving.save_all.trigger()
    sheet = app.window.findChild(SaveSheet)
    assert sheet is not None
    user.wait(sheet.isVisible)
    assert sheet.heading.text() == "Save 1 result" and item.result is None
    user.wait(sheet.told.text)
    sheet.save.click()
    user.wait(lambda: not sheet.isVisible())
    assert item.result is not None and item.result.saved_size is not None and max(item.result.saved_size) == 400
    with Image.open(tmp_path / "out" / "anna_retouched.jpg") as saved:
        assert max(saved.size) == 400


def test_that_a_name_without_an_extension_gets_one_and_overwrites_nothing(
    user: User, qtbot: QtBot, portrait: Path, tmp_path: Path
) -> None:
    precious = tmp_path / "precious.jpg"
    precious.write_bytes(b"precious")
    app = user.open()
    user.retouch(portrait)
    app.window.actions_.saving.save_current_as()
    dialog = app.window.findChild(QFileDialog)
    assert dialog is not None and dialog.defaultSuffix() == "jpg"
    dialog.filterSelected.emit(next(text for text in dialog.nameFilters() if text.startswith("PNG")))
    assert dialog.defaultSuffix() == "png"
    with qtbot.waitSignal(app.session.saving.finished, timeout=10_000):
        dialog.fileSelected.emit(str(tmp_path / "precious"))
    assert precious.read_bytes() == b"precious" and (tmp_path / "precious 2.jpg").exists()
    dialog.close()


def test_that_a_held_b_ends_when_the_window_is_left(user: User, qtbot: QtBot, portrait: Path) -> None:
    app = user.open()
    user.drop(portrait)
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
    sessions = tmp_path / "profile" / "sessions"
    deadline = time.monotonic() + 30
    while not catches(program.pid, signal.SIGTERM) and time.monotonic() < deadline:
        time.sleep(0.02)
    program.send_signal(getattr(signal, signal_name))
    _, errors = program.communicate(timeout=20)
    assert program.returncode == 0 and b"Traceback" not in errors
    assert "window_geometry" in settings.read_text() and not [entry for entry in sessions.iterdir() if entry.is_dir()]


@pytest.mark.parametrize("trouble", ["address", "profile"])
def test_that_the_window_opens_and_works_without_what_only_the_hosted_engine_needs(
    trouble: str, user: User, portrait: Path, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    profile = tmp_path / "file" / "profile" if trouble == "profile" else tmp_path / "profile"
    app = user.open("http://example.com" if trouble == "address" else "", profile=profile)
    assert [engine.code for engine in app.problems] and app.session.engine.id == "local"
    user.retouch(portrait)
    user.close()
    assert app.run_folder.exists() is (trouble == "address"), "the session is kept where it can be"


def test_that_a_photo_shows_blurred_until_it_is_sharp(user: User, photos: Path) -> None:
    app = user.open()
    user.let_go(photos / "p26_craft_beer_24mp.jpg", photos / "p22_glennette_clark.jpg")
    user.wait(lambda: app.window.compare.viewport is not None)
    assert (app.window.compare.viewport.image.width, app.window.compare.viewport.image.height) == (6000, 4000)
    user.wait(lambda: len(app.window.compare._before.levels) > 1)
    user.wait(lambda: all(item.size for item in app.session.queue))
    app.window.strip.go_to(1)
    assert app.window.compare.viewport.image.width == 1020  # at once
