"""A text in lines: between words, and in the middle of one that is too long, as names of files are."""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QWidget

from beautydesk.ui.language import leading
from beautydesk.viewmodels.text.translation import tool_tip

_LONG: Final = 32  # characters
_LONG_WORD: Final = re.compile(rf"\S{{{_LONG},}}")
# Latin, Greek, Cyrillic and Armenian, without what sits on another letter; others are joined, or break by themselves
_LETTER: Final = r"[!-~\u00a1-\u02ff\u0370-\u0482\u048a-\u058f\u1e00-\u1fff]"
_IN_WORD: Final = re.compile(f"(?<={_LETTER})(?={_LETTER})")
_NO_LIMIT: Final = 16777215  # Qt's
_MAY_BREAK: Final = "\u200b"  # zero width space
_FROM_THE_RIGHT: Final = "\u200f"  # else a text that begins with "HDR" were one that is written from the left


class WrappedLabel(QLabel):
    """Never asks for more width than it is given. `role`: its look in the stylesheet."""

    def __init__(self, role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", role)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setAlignment(leading())

    def minimumSizeHint(self) -> QSize:
        """Qt's own is as wide as the longest word; one that cannot be broken is cut off rather than all else."""
        return super().minimumSizeHint().boundedTo(QSize(0, _NO_LIMIT))

    def show_text(self, text: str, about: str = "") -> None:
        """No text takes no room. `about`: explains it in a tool tip, and to screen readers."""
        begin = _FROM_THE_RIGHT if self.isRightToLeft() else ""
        self.setText(begin + _LONG_WORD.sub(lambda word: _IN_WORD.sub(_MAY_BREAK, word[0]), text))
        self.setAccessibleName(text)
        self.setToolTip(tool_tip(about))
        self.setAccessibleDescription(about)
        self.setVisible(bool(text))
