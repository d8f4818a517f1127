"""The first page: what can be done stands there whole, and the sample is a photo like any other, but for its folder."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from beautydesk.app import App
from beautydesk.support import assets
from beautydesk.ui import theme
from beautydesk.ui.about_page import AboutPage
from beautydesk.ui.empty_state import EmptyState
from beautydesk.viewmodels.text.notice import Severity


def test_that_the_sample_opens_as_a_photo_and_is_saved_elsewhere(app: App, qtbot: QtBot, tmp_path: Path) -> None:
    folder = assets.path("sample")
    before = sorted((path.name, path.stat().st_mtime_ns) for path in folder.iterdir())
    pictures = tmp_path / "Pictures"
    pictures.mkdir()
    app.preferences.update(last_folder=str(pictures))
    told = []
    app.session.noticed.connect(told.append)
    app.window.empty_state.sample.click()
    app.window.empty_state.sample_asked.emit()  # once more: it is there already
    qtbot.waitUntil(lambda: [item.size for item in app.session.queue] == [(1320, 1600)])
    app.window.actions_.retouch.trigger()
    qtbot.waitUntil(lambda: bool(app.session.unsaved))
    app.window.actions_.saving.save.trigger()
    qtbot.waitUntil(lambda: any(notice.severity is Severity.GOOD for notice in told))
    assert [path.name for path in pictures.iterdir()] == ["sample_retouched.jpg"]
    assert sorted((path.name, path.stat().st_mtime_ns) for path in folder.iterdir()) == before


def test_that_the_sample_is_small_without_metadata_and_credited(qtbot: QtBot) -> None:
    sample = assets.path("sample/sample.jpg")
    with Image.open(sample) as picture:
        assert not picture.getexif() and "xmp" not in picture.info and max(picture.size) == 1600
    assert sample.stat().st_size < 400_000
    credit = assets.path("sample/CREDIT.txt").read_text(encoding="utf-8")
    page = AboutPage("AILabTools")
    qtbot.addWidget(page)
    about = " ".join(label.text() for label in page.findChildren(QLabel))
    for words in ("Madhavi Bharadwaj", "Presidential Innovation Fellows", "CC0"):
        assert words in credit and words in about


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_that_the_first_page_is_whole_in_the_smallest_window(qapp: QApplication, qtbot: QtBot, scale: float) -> None:
    theme.apply(qapp, "light")
    page = EmptyState("AILabTools")
    qtbot.addWidget(page)
    parts: list[QWidget] = [*page.findChildren(QLabel), *page.findChildren(QPushButton)]
    for part in parts:
        font = QFont(part.font())
        font.setPointSizeF(font.pointSizeF() * scale)
        part.setFont(font)
    page.resize(800, 500)
    page.show()

    def broken() -> list[QRect]:
        places = [QRect(part.mapTo(page, QPoint(0, 0)), part.size()) for part in parts]
        overlapping = [place for n, place in enumerate(places) if any(place.intersects(other) for other in places[:n])]
        return overlapping + [place for place in places if not page.rect().adjusted(24, 24, -24, -24).contains(place)]

    qtbot.waitUntil(lambda: broken() == [])
    for label in page.findChildren(QLabel):
        assert label.height() >= label.heightForWidth(label.width())


def test_that_the_formats_name_raw(qtbot: QtBot) -> None:
    page = EmptyState("AILabTools")
    qtbot.addWidget(page)
    assert any("RAW" in label.text() for label in page.findChildren(QLabel))
