"""The window for one photo that another program waits for: real files, given back as they came but for the skin."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import tifffile
from PIL import ExifTags, Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from beautydesk.app import App
from beautydesk.core.job import JobState
from beautydesk.engines.local import LocalEngine
from beautydesk.support import assets
from beautydesk.viewmodels.text.notice import Notice, Remedy
from beautydesk.workflow.round_trip import round_trip
from tests.app.user import KEY, User, changed_box
from tests.serving import in_background

ROOT = Path(__file__).resolve().parents[2]


def opened(user: User, photo: Path, output: Path | None = None, service: str = "") -> App:
    """The window, as soon as its photo is on the canvas and could be saved. `service`: see `User.open`."""
    app = user.open(service, trip=round_trip(photo, output))
    app.greet(with_photos=True)
    app.begin([photo])
    user.wait(app.window.actions_.saving.save.isEnabled)
    return app


def retouch(user: User) -> None:
    user.app.window.panel.button.click()
    user.wait_for(JobState.DONE)
    user.wait(lambda: user.app.window.panel.button.text() == "Save and return")


def question(app: App) -> QMessageBox:
    box = app.window.findChild(QMessageBox)
    assert box is not None and app.window.isVisible()
    return box


def test_that_a_photo_goes_back_under_its_own_name_and_nothing_else_is_left(
    user: User, qtbot: QtBot, portrait: Path, tmp_path: Path
) -> None:
    photo = portrait.rename(tmp_path / "-odd name, größer.jpg")
    photo.chmod(0o640)
    before = photo.with_name("before.jpg")
    before.write_bytes(photo.read_bytes())
    app = opened(user, photo)
    assert app.window.windowTitle() == "-odd name, größer.jpg – Beauty Desk"
    retouch(user)
    with qtbot.waitSignal(app.window.closed):
        app.window.panel.button.click()
    assert app.giving_back is not None and app.giving_back.is_done
    box = changed_box(before, photo)
    assert box is not None and box != (0, 0, 512, 512)
    assert stat.S_IMODE(photo.stat().st_mode) == 0o640
    user.close()
    left = sorted(entry.name for entry in tmp_path.iterdir())
    assert left == ["-odd name, größer.jpg", "before.jpg", "profile"]
    assert not [entry for entry in (tmp_path / "profile" / "sessions").iterdir() if entry.is_dir()]


def test_that_sixteen_bits_and_their_profile_go_there_and_back(
    user: User, qtbot: QtBot, portrait: Path, tmp_path: Path
) -> None:
    with Image.open(portrait) as image:
        pixels = np.asarray(image.convert("RGB")).astype(np.uint16) * 257
    romm, photo = assets.path("profiles/romm-rgb.icc").read_bytes(), tmp_path / "lr.tif"
    tifffile.imwrite(
        photo,
        pixels + np.uint16(3),
        photometric="rgb",
        iccprofile=romm,
        description="Anna at home",
        resolution=(240, 240),
    )
    before = tifffile.imread(photo)
    app = opened(user, photo)
    user.press(Qt.Key.Key_S)
    with qtbot.waitSignal(app.window.closed):
        pass
    with tifffile.TiffFile(photo) as file:
        page = file.pages.first
        assert page.iccprofile == romm and page.description == "Anna at home"
        assert page.tags["XResolution"].value == (240, 1)
        after = page.asarray()
    assert after.dtype == np.uint16 and after.shape == before.shape
    same = (after == before).all(axis=2).mean()
    assert 0.3 < same < 1
    assert len(np.unique(after - (after // 257) * 257)) > 3  # not eight bits that were spread


def test_that_a_turned_photo_goes_back_as_it_was_turned(user: User, qtbot: QtBot, portrait: Path) -> None:
    with Image.open(portrait) as image:
        exif = image.getexif()
        exif[ExifTags.Base.Orientation] = 6
        exif[ExifTags.Base.Artist] = "Anna"
        image.transpose(Image.Transpose.ROTATE_90).save(portrait, exif=exif, quality=92)
        stored = image.size
    app = opened(user, portrait)
    retouch(user)
    with qtbot.waitSignal(app.window.closed):
        user.press(Qt.Key.Key_S)
    with Image.open(portrait) as back:
        assert (back.size, back.getexif()[ExifTags.Base.Orientation]) == (stored, 6)
        assert back.getexif()[ExifTags.Base.Artist] == "Anna"


def test_that_another_file_is_written_and_the_photo_left_alone(
    user: User, qtbot: QtBot, portrait: Path, tmp_path: Path
) -> None:
    before, output = portrait.read_bytes(), tmp_path / "result.png"
    output.write_bytes(b"an older result")
    app = opened(user, portrait, output)
    assert output.read_bytes() == b"an older result"
    with qtbot.waitSignal(app.window.closed):
        user.press(Qt.Key.Key_S)
    assert portrait.read_bytes() == before
    with Image.open(output) as result:
        assert (result.format, result.size) == ("PNG", (512, 512))


def test_that_closing_asks_once_and_only_about_what_somebody_has_done(user: User, qtbot: QtBot, portrait: Path) -> None:
    before = portrait.read_bytes()
    app = opened(user, portrait)
    assert app.giving_back is not None and app.giving_back.question() is None  # a preview came by itself
    app.session.options.set_level(0.8)
    app.window.close()
    box = question(app)
    assert box.text() == "“anna.jpg” has changes that are not saved."
    assert {button.text() for button in box.buttons()} == {"Save and return", "Discard", "Cancel"}
    box.escapeButton().click()
    user.wait(lambda: app.window.findChild(QMessageBox) is None)
    assert app.window.isVisible()
    app.window.close()
    discard = next(button for button in question(app).buttons() if button.text() == "Discard")
    with qtbot.waitSignal(app.window.closed):
        discard.click()
    assert portrait.read_bytes() == before and not app.giving_back.is_done


def test_that_the_question_saves_and_returns(user: User, qtbot: QtBot, portrait: Path) -> None:
    before = portrait.read_bytes()
    app = opened(user, portrait)
    retouch(user)
    app.window.close()
    with qtbot.waitSignal(app.window.closed):
        question(app).defaultButton().click()
    assert portrait.read_bytes() != before


@pytest.mark.parametrize("fate", ["gone", "changed"])
def test_that_a_photo_that_goes_or_changes_meanwhile_costs_nothing(
    fate: str, user: User, portrait: Path, tmp_path: Path
) -> None:
    app = opened(user, portrait)
    retouch(user)
    if fate == "gone":
        portrait.unlink()
    else:
        portrait.write_bytes(b"the work of somebody else")
    user.press(Qt.Key.Key_S)
    [item] = app.session.queue
    user.wait(lambda: item.save_error)
    assert item.save_error is not None and item.save_error.code == "ERROR_SAVE_CHANGED"
    assert app.window.isVisible() and app.giving_back is not None and not app.giving_back.is_done
    assert app.window.actions_.saving.save_as.isEnabled() and item.unsaved  # the result is still there
    if fate == "changed":
        assert portrait.read_bytes() == b"the work of somebody else"
    else:
        assert not portrait.exists()


def test_that_there_is_nothing_to_add_and_no_strip(user: User, portrait: Path) -> None:
    app = opened(user, portrait)
    window, named = app.window, app.window.actions_.named()
    assert not window.acceptDrops() and not window.strip.isVisible()
    for name in ("add", "add_folder", "paste", "remove", "grid", "wall", "save_all", "strip"):
        assert not named[name].isVisible() and not named[name].isEnabled(), name
    for key in (Qt.Key.Key_V, Qt.Key.Key_A, Qt.Key.Key_O):
        user.press(key)
    assert len(app.session.queue) == 1
    assert window.compare.isVisible() and named["save"].text() == "Save and return"


def test_that_the_main_windows_session_and_settings_are_not_touched(
    user: User, qtbot: QtBot, portrait: Path, tmp_path: Path
) -> None:
    """Both run side by side; the last one to close writes over nothing of the other."""
    main = user.open()
    user.drop(portrait)
    written: list[bool] = []
    main.session.keeper.when_written(lambda: written.append(True))
    user.wait(lambda: written)
    other = tmp_path / "handed over.jpg"
    other.write_bytes(portrait.read_bytes())
    app = opened(user, other)
    assert [item.name for item in main.session.queue] == ["anna.jpg"]
    assert not app.session.last.earlier and not app.session.last.offer
    main.preferences.update(quality=61)
    main.preferences.close()
    app.preferences.update(appearance="dark")
    with qtbot.waitSignal(app.window.closed):
        user.press(Qt.Key.Key_S)
    user.close()
    again = user.open()
    assert (again.preferences.settings.quality, again.preferences.settings.appearance) == (61, "dark")
    again.greet()
    user.wait(lambda: again.session.last.earlier)
    assert again.session.last.earlier[0].counts.photos == 1


def test_that_what_was_paid_for_is_there_after_the_caller_has_tidied_up(user: User, portrait: Path) -> None:
    """The window goes without saving, and the photo that was handed over with it."""
    with in_background(LocalEngine(), port=0, key=KEY) as service:
        app = opened(user, portrait, service=service)
        user.go_online()
        retouch(user)
        [receipt] = app.parts.journal.open_receipts()
        app.window.leave()
        user.close()
        portrait.unlink()
        main = user.open(service)
        told: list[Notice] = []
        main.session.noticed.connect(told.append)
        main.greet()
        user.wait(lambda: [notice.remedy for notice in told] == [Remedy.FETCH])
        main.session.unfinished.fetch()
        user.wait(lambda: [item.state for item in main.session.queue] == [JobState.DONE])
        [item] = main.session.queue
        assert item.name == "anna.jpg" and item.pasted and item.result is not None
        assert item.result.receipt == receipt.id


# -- as a process ------------------------------------------------------------------------------------------------------


def start(tmp_path: Path, *words: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "beautydesk", "--profile", str(tmp_path / "profile"), *words]
    return subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.PIPE, env={**os.environ, "PYTHONPATH": str(ROOT)})


def wait_until(condition: Callable[[], object]) -> None:
    deadline = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.02)


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGKILL])
def test_that_a_caller_that_ends_the_window_has_its_photo_as_it_was(
    how: signal.Signals, portrait: Path, tmp_path: Path
) -> None:
    before, sessions = portrait.read_bytes(), tmp_path / "profile" / "sessions"
    program = start(tmp_path, "--edit", "--", portrait.name)
    wait_until(lambda: list(sessions.glob("*/edit/anna.jpg")) or program.poll() is not None)
    program.send_signal(how)
    _, errors = program.communicate(timeout=60)
    assert program.returncode == (1 if how is signal.SIGTERM else -signal.SIGKILL), errors
    assert portrait.read_bytes() == before
    if how is signal.SIGTERM:
        assert not list(sessions.glob("*/edit"))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--edit",), "takes one photo"),
        (("--edit", "a.jpg", "b.jpg"), "takes one photo"),
        (("--output", "b.jpg", "a.jpg"), "goes with --edit"),
        (("--edit", "gone.jpg"), "gone.jpg"),
        (("--edit", "."), "is a folder"),
        (("--edit", "--", "-gone.jpg"), "-gone.jpg"),
        (("--edit", "serve"), "serve"),  # a file of that name, no command
    ],
)
def test_that_wrong_usage_is_told_and_ends_with_two(
    words: tuple[str, ...],
    said: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    from beautydesk import cli

    monkeypatch.chdir(tmp_path)
    try:
        code = cli.main(words)
    except SystemExit as ended:
        code = ended.code  # type: ignore[assignment]
    assert code == 2 and said in capsys.readouterr().err


@pytest.mark.parametrize("word", ["gone.jpg", "."])
def test_that_a_caller_is_told_once_and_in_words_alone(word: str, tmp_path: Path) -> None:
    program = start(tmp_path, "--edit", word)
    _, errors = program.communicate(timeout=60)
    assert program.returncode == 2
    assert len(errors.decode().splitlines()) == 1 and b"ERROR" not in errors
