"""Which of two versions is the newer one, as far as versions of this program go: 0.2, 0.10.1, 1.0rc1, 1.0.dev3."""

from __future__ import annotations

import re
from typing import Final

LONGEST: Final = 40  # characters
_VERSION: Final = re.compile(
    r"v?(?P<release>\d{1,6}(?:\.\d{1,6}){0,5})(?:[.-]?(?P<stage>dev|a|b|rc|post)\.?(?P<number>\d{1,6}))?", re.ASCII
)
_STAGES: Final = {"dev": -4, "a": -3, "b": -2, "rc": -1, None: 0, "post": 1}

_Order = tuple[tuple[int, ...], int, int]


def is_version(text: str) -> bool:
    return _order(text) is not None


def is_final(text: str) -> bool:
    """Is it for everybody, rather than to be tried?"""
    order = _order(text)
    return order is not None and order[1] >= 0


def is_newer(one: str, other: str) -> bool:
    """Does `one` come after `other`? What is no version is newer than nothing."""
    first, second = _order(one), _order(other)
    return first is not None and second is not None and first > second


def _order(text: str) -> _Order | None:
    found = _VERSION.fullmatch(text) if len(text) <= LONGEST else None
    if found is None:
        return None
    release = [int(part) for part in found["release"].split(".")]
    while len(release) > 1 and release[-1] == 0:
        release.pop()  # 1.0 is 1
    return tuple(release), _STAGES[found["stage"]], int(found["number"] or 0)
