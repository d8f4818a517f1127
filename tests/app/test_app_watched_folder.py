"""The folder that the window watches: what appears there is retouched on this computer and saved, nothing else."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from beautydesk.app import App
from beautydesk.core.job import JobState
from beautydesk.ui.watch_page import WatchPage
from beautydesk.viewmodels.watched_folder import Stand
from beautydesk.workflow import watching
from beautydesk.workflow.result_of import read_mark, source_id
from tests.app.user import User


@pytest.fixture(autouse=True)
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file is whole after a fraction of the usual rest."""
    monkeypatch.setattr("beautydesk.workflow.watching.REST", 0.4)  # seconds
    monkeypatch.setattr("beautydesk.viewmodels.watched_folder.PAUSE", 100)  # milliseconds


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    for name in ("hot", "out"):
        (tmp_path / name).mkdir()
    return tmp_path / "hot", tmp_path / "out"


def begin(app: App, folders: tuple[Path, Path]) -> None:
    hot, out = folders
    app.preferences.update(watch=True, watch_folder=str(hot), watch_results=str(out))


def copy(photos: Path, target: Path, number: int) -> Path:
    """A small portrait that no other number has."""
    data = (photos / "p24_river_kamanda.jpg").read_bytes()
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(data[:2] + b"\xff\xfe\x00\x06" + f"{number:04}".encode() + data[2:])
    return target


def test_that_what_appears_is_retouched_and_saved_with_its_sub_folder(
    user: User, photos: Path, folders: tuple[Path, Path]
) -> None:
    hot, out = folders
    app = user.open()
    assert app.watched.state.stand is Stand.OFF, "it is off at first"
    shown = user.drop(copy(photos, hot.parent / "mine.jpg", 0))[0]
    app.session.options.set_engine("ailab")
    assert app.session.options.choice.engine == "ailab"
    copy(photos, hot / "a.jpg", 1)
    copy(photos, hot / "friends" / "b.jpg", 2)
    begin(app, folders)

    user.wait(lambda: app.watched.state.saved == 2)
    assert {str(path.relative_to(out)) for path in out.rglob("*.jpg")} == {
        "a_retouched.jpg",
        "friends/b_retouched.jpg",
    }
    assert app.session.queue.shown is shown, "what is looked at stays"
    assert [item.hosted for item in app.session.queue if item.result] == [False, False]
    assert shown.state is JobState.ADDED, "only what appears in the folder"


def test_that_a_pair_is_one_photo_unless_the_second_comes_too_late(
    user: User, photos: Path, folders: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    hot, out = folders
    app = user.open()
    told: list[str] = []
    app.session.noticed.connect(lambda notice: told.append(notice.text))
    copy(photos, hot / "late.dng", 1)
    monkeypatch.setattr(watching, "PAIR", watching.REST)
    begin(app, folders)
    user.wait(lambda: app.watched.state.saved == 1)
    monkeypatch.setattr(watching, "PAIR", 3600.0)
    copy(photos, hot / "pair.dng", 2)
    copy(photos, hot / "late.jpg", 3)
    user.wait(lambda: app.watched.state.saved == 2)
    copy(photos, hot / "pair.jpg", 4)
    user.wait(lambda: app.watched.state.saved == 3)
    assert [item.name for item in app.session.queue] == ["late.dng", "late.jpg", "pair.jpg"]
    assert len([text for text in told if "came after" in text]) == 1
    assert len(list(out.iterdir())) == 3


def test_that_nothing_is_done_twice_after_a_restart(user: User, photos: Path, folders: tuple[Path, Path]) -> None:
    hot, out = folders
    begin(user.open(), folders)
    copy(photos, hot / "a.jpg", 1)
    user.wait(lambda: user.app.watched.state.saved == 1)
    user.close()

    app = user.open()
    copy(photos, hot / "b.jpg", 2)
    user.wait(lambda: app.watched.state.saved == 1)
    assert {path.name for path in out.iterdir()} == {"a_retouched.jpg", "b_retouched.jpg"}


def test_that_a_photo_whose_file_is_another_one_by_now_is_retouched_again(
    user: User, photos: Path, folders: tuple[Path, Path]
) -> None:
    hot, out = folders
    app = user.open()
    begin(app, folders)
    copy(photos, hot / "a.jpg", 1)
    (hot / "b.jpg").write_bytes((hot / "a.jpg").read_bytes()[:2000])  # its copying has come to a halt
    user.wait(lambda: app.watched.state.saved == 1)
    queue = app.session.queue
    user.wait(lambda: {item.name: item.state for item in queue}.get("b.jpg") is JobState.FAILED)

    sources = [source_id(copy(photos, hot / name, number)) for number, name in enumerate(("a.jpg", "b.jpg"), 2)]
    user.wait(lambda: app.watched.state.saved == 3)
    assert {mark.source for path in out.iterdir() if (mark := read_mark(path))} >= set(sources)
    assert [item.state for item in queue] == [JobState.DONE, JobState.DONE], "each is listed once"


def test_that_a_folder_that_is_away_is_told_and_waited_for(
    user: User, photos: Path, folders: tuple[Path, Path]
) -> None:
    hot, _out = folders
    shutil.rmtree(hot)
    app = user.open()
    begin(app, folders)
    user.wait(lambda: app.watched.state.stand is Stand.AWAY)
    page = app.window.dialogs.open_settings().findChild(WatchPage)
    assert page.state.text() == f"{hot} is not there; it is waited for."
    copy(photos, hot / "a.jpg", 1)
    user.wait(lambda: app.watched.state.saved == 1)
    assert page.state.text().startswith("Watching. 1 result")


def test_that_it_ends_when_it_is_switched_off(user: User, photos: Path, folders: tuple[Path, Path]) -> None:
    hot, out = folders
    app = user.open()
    begin(app, folders)
    copy(photos, hot / "a.jpg", 1)
    user.wait(lambda: app.watched.state.saved == 1)
    app.preferences.update(watch=False)
    copy(photos, hot / "b.jpg", 2)
    assert app.watched.state.stand is Stand.OFF
    begin(app, (out, hot.parent / "third"))
    user.wait(lambda: app.watched.state.stand is Stand.AWAY)
    assert {path.name for path in out.iterdir()} == {"a_retouched.jpg"}


def test_that_the_page_says_what_is_missing_and_chooses_folders(user: User, folders: tuple[Path, Path]) -> None:
    hot, out = folders
    app = user.open()
    page = app.window.dialogs.open_settings().findChild(WatchPage)
    assert page.state.text() == "Nothing is watched."
    page.watch.setChecked(True)
    assert page.state.text() == "Choose both folders to begin."
    page.folder.chosen.emit(hot)
    page.results.chosen.emit(out)
    user.wait(lambda: page.state.text() == "Watching.")
    assert (app.preferences.settings.watch_folder, app.preferences.settings.watch_results) == (str(hot), str(out))
