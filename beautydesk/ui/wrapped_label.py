"""A text in lines: between words, and in the middle of one that is too long, as names of files are."""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from beautydesk.ui.language import leading
from beautydesk.viewmodels.text.translation import tool_tip

_LONG: Final = 32  # characters
_LONG_WORD: Final = re.compile(rf"\S{{{_LONG},}}")
_IN_WORD: Final = re.compile(r"(?<=[!-~])(?=[!-~])")  # letters of some scripts are joined, and have to stay so
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

    def show_text(self, text: str, about: str = "") -> None:
        """No text takes no room. `about`: explains it in a tool tip, and to screen readers."""
        begin = _FROM_THE_RIGHT if self.isRightToLeft() else ""
        self.setText(begin + _LONG_WORD.sub(lambda word: _IN_WORD.sub(_MAY_BREAK, word[0]), text))
        self.setAccessibleName(text)
        self.setToolTip(tool_tip(about))
        self.setAccessibleDescription(about)
        self.setVisible(bool(text))
