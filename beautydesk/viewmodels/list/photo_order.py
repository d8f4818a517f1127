"""What photos can be sorted by."""

from __future__ import annotations

import enum
import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from beautydesk.viewmodels.list.groups import Group, standing
from beautydesk.viewmodels.list.photo_item import PhotoItem

_DIGITS = re.compile(r"\d+")
_LATEST = float("inf")  # what nobody knows the time of
_RANKS: Final[Mapping[Group, int]] = {Group.FAILED: 0, Group.NO_FACE: 1, Group.TO_DO: 2, Group.DONE: 3}


class Order(enum.Enum):
    """Only in their own order can photos be put elsewhere by hand."""

    OWN = "own"
    NAME = "name"  # with numbers by their value
    TIME = "time"  # when it was taken; where nobody knows, that of the file
    STATE = "state"  # what needs somebody first, then what is to do, what is not saved, what is


class Keys:
    """What comes first in an order has the lesser key; equals stay as they stand. Those of names are made once."""

    def __init__(self) -> None:
        self._names: dict[int, str] = {}

    def of(self, order: Order) -> Callable[[PhotoItem], Any]:
        match order:
            case Order.OWN:
                return _same
            case Order.NAME:
                return self._by_name
            case Order.TIME:
                return _by_time
            case Order.STATE:
                return _by_state

    def forget(self, ids: Iterable[int]) -> None:
        for item_id in ids:
            self._names.pop(item_id, None)

    def _by_name(self, item: PhotoItem) -> str:
        key = self._names.get(item.id)
        if key is None:
            key = self._names[item.id] = _DIGITS.sub(lambda digits: digits[0].zfill(20), item.name.casefold())
        return key


def _same(_item: PhotoItem) -> int:
    return 0


def _by_time(item: PhotoItem) -> float:
    return _LATEST if item.moment is None else item.moment


def _by_state(item: PhotoItem) -> tuple[int, bool]:
    return _RANKS[standing(item)], item.result is not None and not item.unsaved
