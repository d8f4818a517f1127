"""Looking at a photo in the whole window: keys and menus reach the canvas, and its questions are answered."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from beautydesk.app import App, build
from beautydesk.compose import compose
from beautydesk.ui.colour_space import say_srgb
from beautydesk.ui.compare import CompareMode
from beautydesk.viewmodels.picture import Picture, PicturePair

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def app(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[App]:
    """With a photo that is shown, and something that stands for its result."""
    from PIL import Image

    app = build(qapp, compose(tmp_path / "profile", os.environ))
    with qtbot.waitActive(app.window):
        app.window.show()
    Image.new("RGB", (1500, 1200), (100, 90, 80)).save(tmp_path / "anna.png")
    app.preferences.update(live_preview=False)
    with qtbot.waitSignal(app.session.pictures_ready) as shown:
        app.session.add_photos([tmp_path / "anna.png"])
    after = Picture.from_rgb(np.full((1200, 1500, 3), (103, 90, 78), np.uint8))
    app.session.pictures_ready.emit(PicturePair(shown.args[0].before, after))
    yield app
    app.window.hide()
    assert app.close(30_000)


def test_that_key_4_shows_what_was_changed(app: App, qtbot: QtBot) -> None:
    canvas = app.window.compare
    QTest.keyClick(app.window, Qt.Key.Key_4)
    assert canvas.mode is CompareMode.DIFFERENCE
    assert app.window.actions_.modes[CompareMode.DIFFERENCE].isChecked()
    qtbot.waitUntil(lambda: "Difference × 8" in [text for text, _ in canvas.labels()])
    middle = canvas.pane_areas()[0].center()
    assert canvas.grab().toImage().pixelColor(middle).getRgb()[:3] == (128 + 3 * 8, 128, 128 - 2 * 8)


def test_that_keys_zoom_wherever_the_focus_is(app: App) -> None:
    canvas = app.window.compare
    for keys, modifier, zoom in (
        (Qt.Key.Key_2, CONTROL, 2.0),
        (Qt.Key.Key_1, CONTROL, 1.0),
        (Qt.Key.Key_Plus, Qt.KeyboardModifier.NoModifier, 1.5),
        (Qt.Key.Key_Minus, Qt.KeyboardModifier.NoModifier, 1.0),
        (Qt.Key.Key_Z, Qt.KeyboardModifier.NoModifier, canvas.viewport.fit_scale),
        (Qt.Key.Key_Z, Qt.KeyboardModifier.NoModifier, 1.0),
        (Qt.Key.Key_0, CONTROL, canvas.viewport.fit_scale),
    ):
        app.window.strip.setFocus()
        QTest.keyClick(app.window.strip, keys, modifier)
        assert canvas.zoom == pytest.approx(zoom)


def test_that_the_zoom_button_offers_fit_50_100_and_200(app: App) -> None:
    canvas = app.window.compare
    offered = {action.text(): action for action in canvas.zoom_button.actions()}
    assert list(offered) == ["Fit", "50 %", "100 %", "200 %"]
    offered["50 %"].trigger()
    assert canvas.zoom == pytest.approx(max(0.5, canvas.viewport.min_scale))
    offered["200 %"].trigger()
    assert canvas.zoom_button.text() == "200 %"


def test_that_a_preview_is_called_one(app: App) -> None:
    canvas = app.window.compare
    app.session.pictures_ready.emit(PicturePair(canvas._before, canvas._after, preview=True))
    assert [text for text, _ in canvas.labels()] == ["Before", "Preview"]


def test_that_windows_and_pictures_are_marked_as_srgb(qapp: QApplication, qtbot: QtBot) -> None:
    from PySide6.QtGui import QColorSpace, QSurfaceFormat
    from PySide6.QtWidgets import QWidget

    before = QSurfaceFormat.defaultFormat()
    say_srgb()
    window = QWidget()
    qtbot.addWidget(window)
    window.winId()
    srgb = QColorSpace(QColorSpace.NamedColorSpace.SRgb)
    assert window.windowHandle().requestedFormat().colorSpace() == srgb
    picture = Picture.from_rgb(np.zeros((1100, 1100, 3), np.uint8))
    assert all(image.colorSpace() == srgb for image in picture.levels)
    QSurfaceFormat.setDefaultFormat(before)
