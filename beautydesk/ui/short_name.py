"""Names of files where there is little room: what tells one photo of a series from the next is its number."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics

_NUMBER = re.compile(r"\d+")
_LEAST = 0.25  # of the room: what stays of the beginning
_Elide = Qt.TextElideMode


def short_name(name: str, metrics: QFontMetrics, room: int) -> str:
    """`name` in `room` logical pixels, with its last number as long as that fits."""
    if metrics.horizontalAdvance(name) <= room:
        return name
    numbers = list(_NUMBER.finditer(name.rpartition(".")[0] or name))
    if numbers:
        begin, end = numbers[-1].span()
        if metrics.horizontalAdvance(name[:end] + "…") <= room:
            return metrics.elidedText(name, _Elide.ElideRight, room)
        for tail in (name[begin:], name[begin:end] + "…"):
            left = room - metrics.horizontalAdvance(tail)
            if left >= _LEAST * room:
                return metrics.elidedText(name[:begin], _Elide.ElideRight, left) + tail
    return metrics.elidedText(name, _Elide.ElideMiddle, room)
