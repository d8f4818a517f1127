"""What other rooms say in English, in the language of the window; numbers and lists as people there write them."""

from __future__ import annotations

import string
from collections.abc import Iterable
from datetime import datetime
from html import escape
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from beautydesk.core.phrase import Phrase, Sentences, as_value
from beautydesk.support.shown import shown


def translated(text: str) -> str:
    """A sentence of another room; as it came where there is no translation of it."""
    match text:
        case Sentences():
            return joined(*map(translated, text.parts))
        case Phrase():
            template = QCoreApplication.translate("Phrase", text.template)
            return fill(template, **text.values) if text.values else template
    return QCoreApplication.translate("Phrase", text) if text else ""


def fill(template: str, *values: object, **named: object) -> str:
    """`template.format(...)`, with phrases translated and numbers as people here write them."""
    return _HERE.vformat(template, values, named)


def number(value: float, spec: str = ",") -> str:
    """A number as `format(value, spec)` writes it, in the digits and with the separators of the language."""
    locale = QLocale()
    if isinstance(value, int) and spec == ",":
        return locale.toString(value)
    zero = ord(locale.zeroDigit())
    signs = {ord("0") + digit: chr(zero + digit) for digit in range(10)}
    signs |= {ord(","): locale.groupSeparator(), ord("."): locale.decimalPoint(), ord("-"): locale.negativeSign()}
    return format(value, spec).translate(signs)


def percent(share: float) -> str:
    """A share in 0..1 in full per cents."""
    return fill(QCoreApplication.translate("Words", "{} %"), round(share * 100))


def short_time(at: datetime) -> str:
    """A date and a time of day as people here write it."""
    return QLocale().toString(QDateTime.fromSecsSinceEpoch(int(at.timestamp())), QLocale.FormatType.ShortFormat)


def joined(*sentences: str) -> str:
    """Sentences that follow each other, those that are not empty."""
    return QCoreApplication.translate("Words", " ", "between two sentences").join(filter(None, sentences))


def names(paths: Iterable[Path], most: int = 3) -> str:
    """What files are called; what goes beyond `most` is only hinted at."""
    called = [shown(path.name) for path in paths]
    return listed(called[:most] + ["…"] * (len(called) > most))


def listed(items: Iterable[str]) -> str:
    return QCoreApplication.translate("Words", ", ", "between the items of a list").join(items)


def tool_tip(text: str) -> str:
    """A text for a tool tip, which takes whatever looks like HTML for it."""
    if "<" not in text and "&" not in text:
        return text
    return f"<qt>{escape(text, quote=False)}</qt>".replace("\n", "<br>")


class _Here(string.Formatter):
    def format_field(self, value: Any, spec: str) -> str:
        match value:
            case datetime():
                return short_time(value)
            case Phrase() | Sentences():
                return translated(value)
            case bool():
                return str(value)
            case int() | float():
                return number(value, spec)
        return format(as_value(value), spec)


_HERE = _Here()
