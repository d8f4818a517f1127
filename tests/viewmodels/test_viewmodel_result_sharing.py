"""Results for other programs: a real file under its right name, and the pixels."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from beautydesk.core.errors import SaveError
from beautydesk.core.job import JobState
from beautydesk.imaging import decode
from beautydesk.viewmodels.jobs import result_sharing
from beautydesk.viewmodels.jobs.save_queue import SaveRequest
from beautydesk.workflow.destinations import Destination

PATIENT = 30_000  # milliseconds: the machine may have other work


def retouched(qtbot: QtBot, desk: Any, *photos: Path) -> Any:
    """The first item; all photos have a result."""
    desk.session.add_photos(photos)
    qtbot.waitUntil(lambda: len(desk.items) == len(photos) and all(item.size for item in desk.items), timeout=PATIENT)
    desk.session.retouching.begin([item.id for item in desk.items])
    qtbot.waitUntil(lambda: all(item.state is JobState.DONE for item in desk.items), timeout=PATIENT)
    return desk.items[0]


def paths(data: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in data.urls()]


@pytest.mark.parametrize("way", ["copied", "dragged"])
def test_that_a_result_is_handed_over_as_file_and_pixels(
    desk: Any, qtbot: QtBot, make_photo: Any, tmp_path: Path, way: str
) -> None:
    item = retouched(qtbot, desk, make_photo("anna.png"))
    order = SaveRequest(item.id, Destination(tmp_path / "anna_retouched.png", "PNG"))
    given: list[QMimeData] = []
    if way == "copied":
        desk.session.sharing.prepare([order], given.append)
        qtbot.waitUntil(lambda: len(given) == 1, timeout=PATIENT)
    else:
        given.append(desk.session.sharing.promise([order]))  # it is made while the drop waits for it
    [path] = paths(given[0])
    assert path.name == "anna_retouched.png"
    assert path.parent != tmp_path  # nothing is saved that nobody asked for
    image = QImage(given[0].imageData())
    photo = decode(path)
    assert (image.width(), image.height()) == (photo.width, photo.height)
    assert image.pixelColor(2, 2).getRgb()[:3] == tuple(photo.pixels[2, 2])
    assert given[0].hasUrls() and given[0].hasImage()


def test_that_a_saved_result_is_handed_over_as_the_users_own_file(
    desk: Any, qtbot: QtBot, make_photo: Any, tmp_path: Path
) -> None:
    item = retouched(qtbot, desk, make_photo("anna.png"))
    order = SaveRequest(item.id, Destination(tmp_path / "mine.png", "PNG"))
    desk.session.saving.save([order])
    qtbot.waitUntil(lambda: desk.items[0].result.saved_to is not None, timeout=PATIENT)
    assert paths(desk.session.sharing.promise([order])) == [tmp_path / "mine.png"]


def test_that_several_results_are_dragged_as_files_in_their_order(
    desk: Any, qtbot: QtBot, make_photo: Any, tmp_path: Path
) -> None:
    retouched(qtbot, desk, make_photo("a.png"), make_photo("b.png"), make_photo("c.png"))
    requests = [
        SaveRequest(item.id, Destination(tmp_path / f"{item.path.stem}_retouched.png", "PNG")) for item in desk.items
    ]
    desk.session.saving.save(requests[1:2])
    qtbot.waitUntil(lambda: desk.items[1].result.saved_to is not None, timeout=PATIENT)
    data = desk.session.sharing.promise(requests)
    assert [path.name for path in paths(data)] == ["a_retouched.png", "b_retouched.png", "c_retouched.png"]
    assert paths(data)[1].parent == tmp_path and not data.hasImage()
    assert all(path.exists() for path in paths(data))


def test_that_what_was_made_ready_is_made_once(desk: Any, qtbot: QtBot, make_photo: Any, tmp_path: Path) -> None:
    item = retouched(qtbot, desk, make_photo("anna.png"))
    order = SaveRequest(item.id, Destination(tmp_path / "anna_retouched.png", "PNG"))
    desk.session.sharing.prepare([order])
    first, second = desk.session.sharing.promise([order]), desk.session.sharing.promise([order])
    assert paths(first) == paths(second)
    assert len(list((tmp_path / "cache").rglob("anna_retouched*"))) == 1


def test_that_too_many_results_at_once_are_not_promised(
    desk: Any, qtbot: QtBot, make_photo: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(result_sharing, "MOST", 1)
    retouched(qtbot, desk, make_photo("a.png"), make_photo("b.png"))
    requests = [
        SaveRequest(item.id, Destination(tmp_path / f"{item.path.stem}_retouched.png", "PNG")) for item in desk.items
    ]
    assert desk.session.sharing.promise(requests) is None
    desk.session.saving.save(requests[:1])
    qtbot.waitUntil(lambda: desk.items[0].result.saved_to is not None, timeout=PATIENT)
    assert len(paths(desk.session.sharing.promise(requests))) == 2


def test_that_a_photo_without_a_result_promises_nothing(
    desk: Any, qtbot: QtBot, make_photo: Any, tmp_path: Path
) -> None:
    desk.session.add_photos([make_photo("anna.png")])
    qtbot.waitUntil(lambda: len(desk.items) == 1, timeout=PATIENT)
    assert desk.session.sharing.promise([SaveRequest(desk.items[0].id, Destination(tmp_path / "a.png", "PNG"))]) is None


def test_that_a_result_that_cannot_be_made_is_told_and_can_be_tried_again(
    desk: Any, qtbot: QtBot, make_photo: Any, tmp_path: Path
) -> None:
    photo = make_photo("anna.png")
    item = retouched(qtbot, desk, photo)
    data = photo.read_bytes()
    photo.unlink()
    before = len(desk.notices)
    order = SaveRequest(item.id, Destination(tmp_path / "a.png", "PNG"))
    assert paths(desk.session.sharing.promise([order])) == []
    qtbot.waitUntil(lambda: len(desk.notices) > before, timeout=PATIENT)
    assert "anna.png" in desk.notices[-1].text
    photo.write_bytes(data)
    assert len(paths(desk.session.sharing.promise([order]))) == 1


def test_that_a_drop_does_not_wait_for_ever(
    desk: Any, qtbot: QtBot, make_photo: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    item = retouched(qtbot, desk, make_photo("anna.png"))
    monkeypatch.setattr(result_sharing, "PATIENCE", 0.05)

    given_up = threading.Event()

    def never(*given: object, pixels: bool) -> None:
        given_up.wait(PATIENT / 1000)
        raise SaveError("It is never made.")

    monkeypatch.setattr(result_sharing, "as_file", never)
    assert paths(desk.session.sharing.promise([SaveRequest(item.id, Destination(tmp_path / "a.png", "PNG"))])) == []
    given_up.set()
