"""Results for other programs: a real file under its right name, and the pixels."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QImage

from beautydesk.core.errors import SaveError
from beautydesk.imaging import decode
from beautydesk.viewmodels.jobs import result_sharing
from beautydesk.viewmodels.jobs.save_queue import SaveRequest
from beautydesk.workflow.destinations import Destination


def paths(data: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in data.urls()]


@pytest.mark.parametrize("way", ["copied", "dragged"])
def test_that_a_result_is_handed_over_as_file_and_pixels(desk: Any, tmp_path: Path, way: str) -> None:
    [item] = desk.retouch("anna.png")
    order = SaveRequest(item.id, Destination(tmp_path / "anna_retouched.png", "PNG"))
    given: list[QMimeData] = []
    if way == "copied":
        desk.session.sharing.prepare([order], given.append)
        desk.wait(lambda: len(given) == 1)
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


def test_that_a_saved_result_is_handed_over_as_the_users_own_file(desk: Any, tmp_path: Path) -> None:
    [item] = desk.retouch("anna.png")
    order = SaveRequest(item.id, Destination(tmp_path / "mine.png", "PNG"))
    desk.session.saving.save([order])
    desk.wait(lambda: desk.items[0].result.saved_to is not None)
    assert paths(desk.session.sharing.promise([order])) == [tmp_path / "mine.png"]


def test_that_several_results_are_dragged_as_files_in_their_order(desk: Any, tmp_path: Path) -> None:
    desk.retouch("a.png", "b.png", "c.png")
    requests = [
        SaveRequest(item.id, Destination(tmp_path / f"{item.path.stem}_retouched.png", "PNG")) for item in desk.items
    ]
    desk.session.saving.save(requests[1:2])
    desk.wait(lambda: desk.items[1].result.saved_to is not None)
    data = desk.session.sharing.promise(requests)
    assert [path.name for path in paths(data)] == ["a_retouched.png", "b_retouched.png", "c_retouched.png"]
    assert paths(data)[1].parent == tmp_path and not data.hasImage()
    assert all(path.exists() for path in paths(data))


def test_that_what_was_made_ready_is_made_once(desk: Any, tmp_path: Path) -> None:
    [item] = desk.retouch("anna.png")
    order = SaveRequest(item.id, Destination(tmp_path / "anna_retouched.png", "PNG"))
    desk.session.sharing.prepare([order])
    first, second = desk.session.sharing.promise([order]), desk.session.sharing.promise([order])
    assert paths(first) == paths(second)
    assert len(list((tmp_path / "cache").rglob("anna_retouched*"))) == 1


def test_that_too_many_results_at_once_are_not_promised(
    desk: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(result_sharing, "MOST", 1)
    desk.retouch("a.png", "b.png")
    requests = [
        SaveRequest(item.id, Destination(tmp_path / f"{item.path.stem}_retouched.png", "PNG")) for item in desk.items
    ]
    assert desk.session.sharing.promise(requests) is None
    desk.session.saving.save(requests[:1])
    desk.wait(lambda: desk.items[0].result.saved_to is not None)
    assert len(paths(desk.session.sharing.promise(requests))) == 2


def test_that_a_photo_without_a_result_promises_nothing(desk: Any, tmp_path: Path) -> None:
    desk.add("anna.png")
    assert desk.session.sharing.promise([SaveRequest(desk.items[0].id, Destination(tmp_path / "a.png", "PNG"))]) is None


def test_that_a_result_that_cannot_be_made_is_told_and_can_be_tried_again(desk: Any, tmp_path: Path) -> None:
    photo = desk.photo("anna.png")
    [item] = desk.retouch(photo)
    data = photo.read_bytes()
    photo.unlink()
    before = len(desk.notices)
    order = SaveRequest(item.id, Destination(tmp_path / "a.png", "PNG"))
    assert paths(desk.session.sharing.promise([order])) == []
    desk.wait(lambda: len(desk.notices) > before)
    assert "anna.png" in desk.notices[-1].text
    photo.write_bytes(data)
    assert len(paths(desk.session.sharing.promise([order]))) == 1


def test_that_a_drop_does_not_wait_for_ever(desk: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    [item] = desk.retouch("anna.png")
    monkeypatch.setattr(result_sharing, "PATIENCE", 0.05)

    given_up = threading.Event()

    def never(*given: object, pixels: bool) -> None:
        given_up.wait(30)
        raise SaveError("It is never made.")

    monkeypatch.setattr(result_sharing, "as_file", never)
    assert paths(desk.session.sharing.promise([SaveRequest(item.id, Destination(tmp_path / "a.png", "PNG"))])) == []
    given_up.set()
