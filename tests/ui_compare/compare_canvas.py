"""What the tests of the canvas share: pictures whose pixels are known, and ways to look and to point at the panes."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QPalette, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from beautydesk.core.viewport import Point
from beautydesk.ui.compare import CompareView
from beautydesk.ui.compare.canvas_colour import CanvasColour, colour_of
from beautydesk.ui.compare.divider import Divider
from beautydesk.viewmodels.picture import Picture

RED, GREEN, BLUE = (200, 30, 40), (90, 120, 60), (20, 60, 210)
_CANVAS = colour_of(CanvasColour.GREY, QPalette())
GREY = (_CANVAS.red(), _CANVAS.green(), _CANVAS.blue())


def flat(colour: tuple[int, int, int], width: int = 1600, height: int = 1200) -> Picture:
    return Picture.from_rgb(np.full((height, width, 3), colour, np.uint8))


def noise(width: int, height: int, seed: int = 0) -> np.ndarray:
    return np.random.default_rng(seed).integers(0, 255, (height, width, 3), dtype=np.uint8)


def shown(view: CompareView) -> np.ndarray:
    """H x W x 3: what is on the screen, but for the labels that float over it."""
    view.labels, view.zoom_button.paintEvent = list, lambda event: None  # type: ignore[method-assign, assignment]
    pixels = whole(view)
    del view.labels, view.zoom_button.paintEvent  # type: ignore[attr-defined]
    return pixels


def whole(view: QWidget) -> np.ndarray:
    image = view.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : image.width() * 3].reshape(image.height(), image.width(), 3).copy()


def on_photo(view: CompareView, x: float, y: float) -> QPointF:
    """Where a px of the photo is, in the last pane."""
    assert view.viewport is not None
    at, area = view.viewport.to_view(Point(x, y)), view.pane_areas()[-1]
    return QPointF(area.left() + at.x, area.top() + at.y)


def divider(view: CompareView) -> Divider:
    found = view.findChild(Divider)
    assert isinstance(found, Divider)
    return found


def wheel(view: CompareView, at: QPointF, notches: int) -> None:
    event = QWheelEvent(
        at, view.mapToGlobal(at), QPoint(), QPoint(0, 120 * notches), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view, event)
