"""Opening photos: headers first, then pictures, those on the screen first; never many of them in memory."""

from __future__ import annotations

import weakref
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QImage

from beautydesk.core.job import JobState
from beautydesk.viewmodels.list import inspector


def add(desk: Any, count: int) -> list[int]:
    items = desk.session.queue.add([desk.photo(f"{n}.jpg") for n in range(count)])
    desk.session.inspector.open(items)
    return [item.id for item in items]


def pictured(item: Any) -> bool:
    return item.thumbnail is not None or bool(item.shelved)


def kept(desk: Any) -> int:
    """Pictures that are held as they are painted."""
    return sum(item.thumbnail is not None for item in desk.items)


def test_that_headers_come_first_and_then_what_is_on_the_screen(desk: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inspector, "AT_ONCE", 1)
    came: list[int] = []
    queue = weakref.proxy(desk.session.queue)  # what a signal holds, Python's collector cannot see

    def on_change(item_id: int) -> None:
        if queue.item(item_id).thumbnail is not None:
            assert all(item.size for item in queue)
            came.append(item_id)

    desk.session.queue.item_changed.connect(on_change)
    ids = add(desk, 30)
    desk.session.inspector.look_at(ids[20:24])
    desk.wait(lambda: all(pictured(item) for item in desk.items))
    assert came == ids[20:24] + ids[:20] + ids[24:]


def test_that_few_pictures_are_kept_and_the_others_come_back(desk: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inspector, "KEPT", 4)
    ids = add(desk, 10)
    desk.wait(lambda: all(pictured(item) for item in desk.items) and kept(desk) == 4)
    away = next(item for item in desk.items if item.thumbnail is None)
    assert len(away.shelved) < 20_000
    desk.session.inspector.look_at([away.id])
    assert (away.thumbnail.width(), away.thumbnail.height()) == (64, 48)
    desk.wait(lambda: kept(desk) == 4)
    desk.session.inspector.look_at(ids)
    desk.wait(lambda: kept(desk) == 10)  # all that are on the screen
    desk.session.inspector.look_at([away.id])
    desk.wait(lambda: kept(desk) == 4)
    assert all(pictured(item) for item in desk.items)


def test_that_a_shelved_picture_never_hides_a_newer_one(desk: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inspector, "KEPT", 1)
    first, second = add(desk, 2)
    desk.wait(lambda: all(pictured(item) for item in desk.items))
    item = desk.session.queue.item(first)
    desk.session.inspector.look_at([second])
    desk.wait(lambda: item.thumbnail is None)
    newer = QImage(64, 48, QImage.Format.Format_RGB32)
    newer.fill(0xFF00FF00)
    item.thumbnail = newer
    desk.session.inspector.keep(item)
    desk.session.inspector.look_at([second])
    desk.wait(lambda: item.thumbnail is None)
    desk.session.inspector.look_at([first])
    assert item.thumbnail.pixelColor(5, 5).green() > 200 and item.thumbnail.pixelColor(5, 5).red() < 50


def test_that_photos_that_left_are_not_opened_any_more(desk: Any) -> None:
    ids = add(desk, 40)
    gone = [desk.session.queue.item(one) for one in ids[5:]]
    desk.session.remove(ids[5:])
    desk.wait(lambda: all(pictured(item) for item in desk.items) and desk.background.busy == 0)
    assert not any(pictured(item) for item in gone)


def test_that_a_file_that_cannot_be_opened_says_so_and_the_others_go_on(desk: Any, tmp_path: Path) -> None:
    torn = desk.photo("torn.jpg", (640, 480))
    torn.write_bytes(torn.read_bytes()[:9000])
    items = desk.session.queue.add([tmp_path / "gone.jpg", torn, desk.photo("good.jpg")])
    desk.session.inspector.open(items)
    desk.wait(lambda: pictured(items[2]) and desk.background.busy == 0)
    assert [item.state for item in items] == [JobState.FAILED, JobState.FAILED, JobState.ADDED]


def test_that_the_end_comes_at_once_however_much_is_to_be_opened(desk: Any, tmp_path: Path) -> None:
    items = desk.session.queue.add([tmp_path / f"{n}.jpg" for n in range(5000)])
    desk.session.inspector.open(items)
    desk.background.close()
    assert desk.background.wait(5000)
