"""Whoever uses the keyboard sees where they are: every stop of the window, in every look, by the numbers."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from beautydesk.app import App, build
from beautydesk.compose import compose
from beautydesk.core.job import JobState
from beautydesk.ui import theme

AROUND = 4  # px: a ring may lie outside its control
LEAST = 12  # pixels of 3:1 against what was there before (WCAG 2.2, 2.4.13)
LOOKS = [("light", "normal"), ("dark", "normal"), ("light", "high"), ("dark", "high")]


@pytest.fixture
def app(qapp: QApplication, qtbot: QtBot, photos: Path, tmp_path: Path) -> Iterator[App]:
    """The window with a result."""
    portrait = Path(shutil.copy(photos / "p22_glennette_clark.jpg", tmp_path / "anna.jpg"))
    app = build(qapp, compose(tmp_path / "profile", os.environ))
    app.window.resize(1280, 900)
    with qtbot.waitActive(app.window):
        app.window.show()
    app.session.add_photos([portrait])
    qtbot.waitUntil(lambda: any(item.size for item in app.session.queue))
    app.session.retouching.begin_all()
    qtbot.waitUntil(lambda: [item.state for item in app.session.queue] == [JobState.DONE])
    qtbot.waitUntil(lambda: app.background.busy == 0)
    yield app
    app.window.hide()
    assert app.close(30_000)
    theme.apply(qapp, "light", "normal")  # as other tests expect it


def stops(window: QWidget) -> list[QWidget]:
    """Everything that Tab comes by, in its order."""
    found: list[QWidget] = []
    while (widget := window.focusWidget()) not in found:
        assert widget is not None
        found.append(widget)
        QTest.keyClick(widget, Qt.Key.Key_Tab)
        assert len(found) < 100, "Tab never comes around"
    return found


def luminance(image: QImage) -> np.ndarray:
    """WCAG's relative luminance of every pixel, height x width."""
    picture = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(picture.constBits(), np.uint8).reshape(picture.height(), picture.bytesPerLine())
    rgb = rows[:, : picture.width() * 3].reshape(picture.height(), picture.width(), 3) / 255
    linear = np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)
    return linear @ np.array([0.2126, 0.7152, 0.0722])


def seen(window: QWidget, widget: QWidget) -> int:
    """How many pixels in and around `widget` tell of its focus."""
    place = widget.rect().translated(widget.mapTo(window, QPoint())).adjusted(-AROUND, -AROUND, AROUND, AROUND)
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    with_focus = luminance(window.grab(place).toImage())
    widget.clearFocus()
    QApplication.processEvents()
    without = luminance(window.grab(place).toImage())
    high, low = np.maximum(with_focus, without), np.minimum(with_focus, without)
    return int(((high + 0.05) / (low + 0.05) >= 3).sum())


@pytest.mark.slow
@pytest.mark.parametrize(("appearance", "contrast"), LOOKS, ids=[" ".join(look) for look in LOOKS])
def test_that_the_focus_is_seen_on_every_stop(app: App, appearance: str, contrast: str) -> None:
    app.preferences.update(appearance=appearance, contrast=contrast)
    app.window.panel.fine_tune.set_open(True)
    QApplication.processEvents()
    found = stops(app.window)
    assert len(found) > 25
    unseen = [f"{type(each).__name__} {each.accessibleName()!r}" for each in found if seen(app.window, each) < LEAST]
    assert unseen == []
