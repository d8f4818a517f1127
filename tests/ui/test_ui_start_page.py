"""The first page: seen in every look, with a real before and after, and ways back to what was there."""

from __future__ import annotations

import runpy
import shutil
from pathlib import Path
from typing import cast

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton, QSlider, QWidget
from pytestqt.qtbot import QtBot

from beautydesk.app import App
from beautydesk.storage.session_file import Counts
from beautydesk.storage.sessions import Kept
from beautydesk.support import assets
from beautydesk.ui import theme
from beautydesk.ui.before_after import BeforeAfter
from beautydesk.ui.empty_state import EmptyState
from beautydesk.ui.last_session_card import LastSessionCard
from beautydesk.ui.recent_folders_box import RecentFoldersBox
from tests import pointer

LOOKS = [(look, contrast) for look in ("light", "dark") for contrast in ("normal", "high")]
ROOT = Path(__file__).resolve().parents[2]


def luminance(colour: QColor) -> float:
    """As WCAG 2.2 defines it."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast_of(one: QColor, other: QColor) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def strongest(image: QImage, row: range, column: int | range, ground: QColor) -> float:
    columns = [column] if isinstance(column, int) else column
    return max(contrast_of(image.pixelColor(x, y), ground) for y in row for x in columns)


@pytest.fixture
def looks(qapp: QApplication) -> object:
    yield lambda look, contrast: theme.apply(qapp, look, contrast)
    theme.apply(qapp, "light")


@pytest.mark.parametrize(("look", "contrast"), LOOKS)
def test_that_the_edge_of_the_page_is_seen(qtbot: QtBot, looks: object, look: str, contrast: str) -> None:
    looks(look, contrast)  # type: ignore[operator]
    page = EmptyState("AILabTools")
    qtbot.addWidget(page)
    page.resize(1000, 700)
    image = page.grab().toImage()
    inside = image.pixelColor(40, 40)
    assert strongest(image, range(22, 27), range(300, 340), inside) >= 3.0
    assert strongest(image, range(22, 27), range(300, 340), image.pixelColor(5, 5)) >= 3.0


@pytest.mark.parametrize(("look", "contrast"), LOOKS)
def test_that_what_a_slider_moves_along_is_seen(qtbot: QtBot, looks: object, look: str, contrast: str) -> None:
    looks(look, contrast)  # type: ignore[operator]
    ground = QWidget()
    qtbot.addWidget(ground)
    slider = QSlider(Qt.Orientation.Horizontal, ground)
    slider.setGeometry(10, 10, 200, 24)
    ground.resize(220, 44)
    image = ground.grab().toImage()
    assert strongest(image, range(10, 34), 180, image.pixelColor(2, 2)) >= 3.0, "beyond the handle, which is at 0"


def test_that_the_picture_shows_what_the_engine_makes() -> None:
    maker = runpy.run_path(str(ROOT / "packaging" / "start_picture.py"))
    for made, name in zip(maker["made"](), maker["NAMES"], strict=True):
        file = assets.path(f"sample/{name}")
        with Image.open(file) as shipped:
            assert shipped.size == made.size and not shipped.getexif() and file.stat().st_size < 120_000
            difference = np.abs(np.asarray(shipped, np.int16) - np.asarray(made, np.int16))
        assert difference.mean() < 2.5, "run packaging/start_picture.py"


def test_that_the_line_of_the_picture_follows_the_pointer(qtbot: QtBot) -> None:
    picture = BeforeAfter()
    qtbot.addWidget(picture)
    picture.show()
    middle = picture.grab().toImage()
    pointer.move(picture, QPoint(picture.width() - 20, 100))
    assert picture.split > 0.9
    assert picture.grab().toImage() != middle


def kept(name: str, unsaved: int = 0) -> Kept:
    return Kept(name, Counts(300, 120, unsaved, frozenset(), 1_790_000_000.0))


def offer(app: App, *sessions: Kept) -> LastSessionCard:
    app.session.last.earlier = sessions
    app.session.last._offer(False, None)
    return app.window.empty_state.findChild(LastSessionCard)


def test_that_the_card_says_what_the_last_session_was_and_leads_on(app: App) -> None:
    card = cast(LastSessionCard, app.window.empty_state.findChild(LastSessionCard))
    assert card.isHidden()
    offer(app, kept("a", 40))
    assert card.isVisible() and card.earlier.isHidden()
    for words in ("300 photo", "120 retouched", "40 not saved"):
        assert words in card.text.text()
    card.afresh.click()
    assert not card.card.isVisible() and card.earlier.isVisible(), "it is an earlier one now"


def test_that_nobody_forgets_unsaved_results_by_one_click(app: App, qtbot: QtBot) -> None:
    card = offer(app, kept("a", 40), kept("b", 2))
    card._fill_menu()
    *sessions, _line, forget = card._menu.actions()
    assert len(sessions) == 1 and "2 not saved" in sessions[0].text()
    forget.trigger()
    box = app.window.findChild(QMessageBox)
    assert box is not None and "42 result" in box.informativeText() and box.defaultButton().text() == "Keep"
    box.defaultButton().click()
    assert len(app.session.last.earlier) == 2


def test_that_recent_folders_open_again_as_long_as_they_are_there(app: App, qtbot: QtBot, tmp_path: Path) -> None:
    folders = [tmp_path / name for name in ("first", "a" * 100 + " & last", "gone")]
    for folder in folders:
        (folder / "below").mkdir(parents=True)
        Image.new("RGB", (60, 40), "#a87").save(folder / "below" / "photo.png")
    session = app.session
    for number, folder in enumerate(folders, 1):
        session.add_photos([folder])
        qtbot.waitUntil(lambda number=number: len(app.preferences.settings.recent_folders) == number)
    session.remove([item.id for item in session.queue])
    shutil.rmtree(folders[2])
    session.recent.look()
    box = cast(RecentFoldersBox, app.window.empty_state.findChild(RecentFoldersBox))
    qtbot.waitUntil(lambda: [button.accessibleName()[-5:] for button in box.buttons] == [" last", "first"])
    assert "…" in box.buttons[0].text() and box.buttons[0].text().endswith("&& last"), "cut in its middle"
    box.buttons[1].click()
    qtbot.waitUntil(lambda: [item.root for item in session.queue] == [folders[0]])
    session.remove([item.id for item in session.queue])
    box.clear.click()
    assert box.isHidden() and app.preferences.settings.recent_folders == ()


def test_that_a_folder_is_opened_with_all_below_it(
    app: App, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "office" / "floor 2").mkdir(parents=True)
    Image.new("RGB", (60, 40), "#a87").save(tmp_path / "office" / "floor 2" / "photo.png")
    chosen = lambda *_: str(tmp_path / "office")  # noqa: E731
    monkeypatch.setattr("beautydesk.ui.open_actions.QFileDialog.getExistingDirectory", chosen)
    QTest.keyClick(app.window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: [item.root for item in app.session.queue] == [tmp_path / "office"])
    assert app.preferences.settings.last_folder == str(tmp_path / "office")


@pytest.mark.parametrize("size", [(800, 500), (1000, 640), (1280, 760), (2000, 1100)])
def test_that_the_page_is_whole_with_all_that_it_offers(
    app: App, qtbot: QtBot, tmp_path: Path, size: tuple[int, int]
) -> None:
    offer(app, kept("a", 40), kept("b"))
    app.session.recent.folders = tuple(tmp_path / f"folder {n}" for n in range(6))
    app.session.recent.changed.emit()
    app.window.resize(*size)
    page = app.window.empty_state

    def broken() -> list[QRect]:
        parts = [part for part in page.findChildren(QPushButton) if part.isVisible()]
        places = [QRect(part.mapTo(page, QPoint(0, 0)), part.size()) for part in parts]
        overlapping = [place for n, place in enumerate(places) if any(place.intersects(other) for other in places[:n])]
        return overlapping + [place for place in places if not page.rect().adjusted(24, 24, -24, -24).contains(place)]

    card = cast(LastSessionCard, page.findChild(LastSessionCard))
    qtbot.waitUntil(lambda: card.go_on.isVisible() and page.choose.isVisible() and broken() == [])
