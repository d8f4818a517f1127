"""A photo that is shown is decoded and looked at once, however often it is retouched, rendered and saved."""

from __future__ import annotations

import gc
import shutil
import weakref
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from beautydesk.app import App
from beautydesk.core.job import JobState
from beautydesk.engines.local.render import session
from beautydesk.imaging.files import read

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def counts(monkeypatch: pytest.MonkeyPatch) -> dict[str, int]:
    """How often a photo was decoded, faces were looked for, and a face was looked at."""
    counted = dict.fromkeys(("decode", "faces_of", "analyse_face"), 0)

    def count(home: Any, name: str) -> None:
        real: Callable[..., Any] = getattr(home, name)

        def counting(*given: Any) -> Any:
            counted[name] += 1
            return real(*given)

        monkeypatch.setattr(home, name, counting)

    count(read, "decode")
    count(session, "faces_of")
    count(session, "analyse_face")
    return counted


def shown(qtbot: QtBot, app: App, photo: Path, folder: Path) -> Any:
    path = Path(shutil.copy(photo, folder / photo.name))
    app.session.add_photos([path])
    qtbot.waitUntil(lambda: app.session.queue.find(path) is not None)
    item = app.session.queue.find(path)
    assert item is not None
    qtbot.waitUntil(lambda: app.session.result_updates.can_save(item))
    return item


def retouch(qtbot: QtBot, app: App, item: Any) -> None:
    QTest.keyClick(app.window, Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: item.state is JobState.DONE)


def test_that_showing_retouching_and_saving_decodes_once_and_looks_once(
    app: App, counts: dict[str, int], qtbot: QtBot, photos: Path, tmp_path: Path
) -> None:
    item = shown(qtbot, app, photos / "p22_glennette_clark.jpg", tmp_path)
    retouch(qtbot, app, item)
    QTest.keyClick(app.window, Qt.Key.Key_S, CONTROL)
    qtbot.waitUntil(lambda: item.result.saved_to is not None)
    assert item.result.saved_to.exists()
    assert counts == {"decode": 1, "faces_of": 1, "analyse_face": 1}


def test_that_a_photo_that_was_changed_on_the_disk_is_decoded_again(
    app: App, counts: dict[str, int], qtbot: QtBot, photos: Path, tmp_path: Path
) -> None:
    item = shown(qtbot, app, photos / "p22_glennette_clark.jpg", tmp_path)
    shutil.copy(photos / "p24_river_kamanda.jpg", item.path)
    retouch(qtbot, app, item)
    assert counts == {"decode": 2, "faces_of": 2, "analyse_face": 2}


def test_that_a_photo_that_is_not_shown_any_more_is_let_go_of(
    app: App, qtbot: QtBot, photos: Path, tmp_path: Path
) -> None:
    item = shown(qtbot, app, photos / "p22_glennette_clark.jpg", tmp_path)
    retouch(qtbot, app, item)
    pixels = weakref.ref(item.loaded.photo.pixels)
    other = shown(qtbot, app, photos / "p24_river_kamanda.jpg", tmp_path)
    qtbot.waitUntil(lambda: not app.background.busy)
    gc.collect()
    assert item.loaded is None and pixels() is None and other.loaded is not None
