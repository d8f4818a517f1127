"""Results for other programs: a real file under its right name, and the pixels."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from beautydesk.core.job import JobState
from beautydesk.imaging import decode
from beautydesk.viewmodels.saving import Order


def retouched(qtbot: QtBot, desk: Any, photo: Path) -> Any:
    desk.session.add_photos([photo])
    qtbot.waitUntil(lambda: len(desk.items) > 0 and desk.items[0].size is not None)
    desk.session.retouch([desk.items[0].id])
    qtbot.waitUntil(lambda: desk.items[0].state is JobState.DONE)
    return desk.items[0]


def test_that_a_result_is_handed_over_as_file_and_pixels(
    desk: Any, qtbot: QtBot, make_photo: Any, tmp_path: Path
) -> None:
    item = retouched(qtbot, desk, make_photo("anna.png"))
    order = Order(item.id, tmp_path / "anna_retouched.png", "PNG")
    assert desk.session.handing_over.ready(item, order) is None
    given: list[QMimeData] = []
    desk.session.handing_over.prepare(item, order, given.append)
    qtbot.waitUntil(lambda: len(given) == 1)
    for data in (given[0], desk.session.handing_over.ready(item, order)):
        [url] = data.urls()
        path = Path(url.toLocalFile())
        assert path.name == "anna_retouched.png"
        assert path.parent != tmp_path  # nothing is saved that nobody asked for
        image = QImage(data.imageData())
        photo = decode(path)
        assert (image.width(), image.height()) == (photo.width, photo.height)
        assert image.pixelColor(2, 2).getRgb()[:3] == tuple(photo.pixels[2, 2])


def test_that_a_saved_result_is_handed_over_as_the_users_own_file(
    desk: Any, qtbot: QtBot, make_photo: Any, tmp_path: Path
) -> None:
    item = retouched(qtbot, desk, make_photo("anna.png"))
    order = Order(item.id, tmp_path / "mine.png", "PNG")
    desk.session.saving.save([order])
    qtbot.waitUntil(lambda: desk.items[0].result.saved_to is not None)
    given: list[QMimeData] = []
    desk.session.handing_over.prepare(desk.items[0], order, given.append)
    qtbot.waitUntil(lambda: len(given) == 1)
    assert [Path(url.toLocalFile()) for url in given[0].urls()] == [tmp_path / "mine.png"]


def test_that_a_result_that_cannot_be_made_is_told(desk: Any, qtbot: QtBot, make_photo: Any, tmp_path: Path) -> None:
    photo = make_photo("anna.png")
    item = retouched(qtbot, desk, photo)
    photo.unlink()
    before = len(desk.notices)
    desk.session.handing_over.prepare(item, Order(item.id, tmp_path / "a.png", "PNG"), lambda data: None)
    qtbot.waitUntil(lambda: len(desk.notices) > before)
    assert "anna.png" in desk.notices[-1].text
