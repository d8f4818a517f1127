"""How large a window of text is at first, and at least, whatever the font and the screen."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QDialog

_OF_SCREEN = 0.9  # of its free part, at most


def fit(dialog: QDialog, wide: int, high: int) -> None:
    """`wide`: times the size of the letters; `high`: lines of text. Never so narrow that what wraps is cut off."""
    layout = dialog.layout()
    assert layout is not None, "what is in it is known"
    screen = dialog.screen().availableSize() * _OF_SCREEN
    width = max(layout.totalMinimumSize().width(), wide * QFontInfo(dialog.font()).pixelSize() // 2)
    least = QSize(width, max(layout.totalMinimumSize().height(), layout.totalHeightForWidth(width)))
    dialog.setMinimumSize(least.boundedTo(screen))
    wanted = QSize(wide * QFontInfo(dialog.font()).pixelSize(), high * dialog.fontMetrics().lineSpacing())
    dialog.resize(wanted.expandedTo(dialog.minimumSize()).boundedTo(screen))
