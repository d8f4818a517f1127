"""English made up to look like another language: longer by two fifths, with accents, and in brackets.

A text without brackets was never looked up; one with a bracket missing was cut off.
"""

from __future__ import annotations

import re

from PySide6.QtCore import QObject, QTranslator

from beautydesk.support import assets

# What must come through as it is: tags, values, numbers and keys of menus.
_KEPT = re.compile(r"<[^>]*>|\{\{|\}\}|\{[^{}]*\}|%L?n|&.|\*\.\w+|;;")
_DOUBLED = str.maketrans(
    {vowel: f"{accented}{accented}" for vowel, accented in zip("aeiouAEIOU", "áéíóúÁÉÍÓÚ", strict=True)}
)
GROWTH = 1.4


def pseudo(text: str) -> str:
    """`text`, readable still, in brackets."""
    if not any(char.isalpha() for char in _KEPT.sub("", text)):
        return text
    parts, at = [], 0
    for kept in _KEPT.finditer(text):
        parts += [text[at : kept.start()].translate(_DOUBLED), kept[0]]
        at = kept.end()
    longer = "".join([*parts, text[at:].translate(_DOUBLED)])
    missing = round(len(text) * GROWTH) - len(longer) - 2
    return f"{' ' * (text[:1] == ' ')}[{longer.strip()}{'~' * max(0, missing)}]"


class PseudoCatalogue(QTranslator):
    """Knows every text, ours and Qt's."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._plurals = QTranslator(self)
        self._plurals.load("beautydesk_en", str(assets.path("i18n")))

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, sourceText: str, disambiguation: str | None = None, n: int = -1) -> str:  # noqa: N803
        return pseudo(self._plurals.translate(context, sourceText, disambiguation, n) or sourceText)
