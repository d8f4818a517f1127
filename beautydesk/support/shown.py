"""Names of files, and whatever else strangers wrote, as they may stand in a line for people.

A name may hold a line break, orders to a terminal, or marks that turn the direction of writing and make a program look
like a photo. All of these are spelled out; what joins letters (Persian, emoji) stays.
"""

from __future__ import annotations

import re
from typing import Final

# C0, DEL and C1; line and paragraph separators; embeddings, overrides and isolates (Unicode Technical Report
# 36, 2.10.2); bytes that are no text
_STEERING: Final = re.compile("[\0-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_BUT_BREAKS: Final = re.compile(_STEERING.pattern.replace("\0-\x1f", "\0-\x09\x0b-\x1f"))


def shown(text: object) -> str:
    """`text` in one line, with what steers the line's display spelled out: "a\\nb.jpg"."""
    return _STEERING.sub(_spelled, str(text))


def shown_lines(text: str) -> str:
    """The same for a text that may have several lines."""
    return _BUT_BREAKS.sub(_spelled, text)


def _spelled(found: re.Match[str]) -> str:
    return found[0].encode("unicode_escape").decode("ascii")
