"""Built, used and closed ten times in one process: nothing is left behind that grows."""

from __future__ import annotations

import gc
import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PIL import Image
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from beautydesk.app import App, build
from beautydesk.compose import compose
from beautydesk.core.job import JobState

ROUNDS = 10
SETTLED = 3  # rounds after which all that is made once has been made: caches, pools, modules


def use(app: App, qtbot: QtBot, portrait: Path) -> None:
    """A short life: a photo is added, retouched, compared; both dialogs are opened and closed."""
    with qtbot.waitActive(app.window):
        app.window.show()
    app.session.add_photos([portrait])
    qtbot.waitUntil(lambda: [item.size is not None for item in app.session.queue] == [True])
    app.session.retouching.begin_all()
    qtbot.waitUntil(lambda: [item.state for item in app.session.queue] == [JobState.DONE])
    for mode in app.window.actions_.modes.values():
        mode.trigger()
    app.window.dialogs.open_settings()
    app.window.dialogs.open_help()
    for dialog in (app.window.dialogs.settings, app.window.dialogs.help):
        assert dialog is not None
        dialog.close()
    assert app.session.unsaved


def delete_what_is_due() -> None:
    """Run what `deleteLater` has put off, down to the last of it, and Python's own collector."""
    for _ in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()
        gc.collect()


def held() -> tuple[int, int]:
    """How many files, sockets and pipes are open, and how many threads there are, all of Qt's and others' included."""
    return len(list(Path("/proc/self/fd").iterdir())), len(list(Path("/proc/self/task").iterdir()))


def living() -> Counter[str]:
    """All Qt objects that Python has come to know since, by class."""
    objects = (thing for thing in gc.get_objects() if isinstance(thing, QObject) and shiboken6.isValid(thing))
    return Counter(type(thing).__name__ for thing in objects)


@pytest.fixture
def looking_at_what_is_new() -> Iterator[None]:
    """The collector, and whoever asks it, look at what is made from now on: all else takes them most of the time."""
    delete_what_is_due()
    gc.freeze()
    yield
    gc.unfreeze()


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="no /proc to see open files in")
def test_that_ten_lives_in_one_process_leave_nothing_behind(
    qapp: QApplication, qtbot: QtBot, photos: Path, tmp_path: Path, looking_at_what_is_new: None
) -> None:
    portrait = tmp_path / "anna.jpg"
    with Image.open(photos / "p22_glennette_clark.jpg") as photo:
        photo.reduce(2).save(portrait)
    known, others = living(), set(QApplication.topLevelWidgets())  # before the first life
    counts: list[Counter[str]] = []
    holdings: list[tuple[int, int]] = []
    for _ in range(ROUNDS):
        app = build(qapp, compose(tmp_path / "profile", os.environ))
        use(app, qtbot, portrait)
        app.window.hide()
        assert app.close(30_000)
        folder = app.run_folder
        del app
        delete_what_is_due()
        assert set(QApplication.topLevelWidgets()) <= others
        assert {file.suffix for file in folder.iterdir()} == {".sqlite3", ".npz"}, "the session, and nothing else"
        counts.append(living())
        holdings.append(held())
    assert counts[-1] - counts[SETTLED] == Counter(), "more of them with every life"
    kinds = ("QThread", "QTimer")
    assert {kind: counts[-1][kind] for kind in kinds if counts[-1][kind] > known[kind]} == {}, "none of ours runs on"
    files, threads = zip(*holdings, strict=True)
    assert files[-1] <= max(files[: SETTLED + 1]) and threads[-1] <= max(threads[: SETTLED + 1]), holdings
    assert {path.name for path in tmp_path.iterdir()} == {"anna.jpg", "profile"}
