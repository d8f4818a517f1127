"""How large the window is: at the first start, at the next ones, and at least."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QSize
from PySide6.QtWidgets import QWidget

LEAST, ROOMY = QSize(800, 560), QSize(1280, 800)  # logical pixels: at least; at the first start
LINES = 24  # of text: as high as that a window is at least, so that messages leave room for the photo
FRAME = QSize(16, 48)  # logical pixels: what a desktop adds around it


def least(window: QWidget) -> QSize:
    """Higher where the font is larger, as far as the screen allows: twice as large on a small one leaves little."""
    return LEAST.expandedTo(QSize(0, LINES * window.fontMetrics().lineSpacing())).boundedTo(_room(window))


def restore(window: QWidget, stored: str) -> None:
    """Give `window` the geometry that was `stored` (base64), or what suits the screen."""
    if not (stored and window.restoreGeometry(QByteArray.fromBase64(stored.encode()))):
        window.resize(ROOMY.boundedTo(_room(window)).expandedTo(window.minimumSize()))


def _room(window: QWidget) -> QSize:
    return window.screen().availableGeometry().size() - FRAME
