"""The groups that photos are looked at in: what is to do, what is done, what needs somebody."""

from __future__ import annotations

import enum
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache

from beautydesk.core.job import JobState
from beautydesk.core.mark import Mark
from beautydesk.viewmodels.list.photo_item import PhotoItem


class Group(enum.Enum):
    """Each photo is in `ALL` and in one of `TO_DO`, `DONE`, `NO_FACE` and `FAILED`; the others come on top of it."""

    ALL = "all"
    TO_DO = "to-do"  # nothing was done yet, or it was stopped, waits, or is worked on
    DONE = "done"  # it has a result, is one, or was left as it is
    UNSAVED = "unsaved"
    NO_FACE = "no-face"
    FAILED = "failed"  # what needs somebody: also what is paid for and not here, and what could not be saved
    REJECTED = "rejected"


def belongs(item: PhotoItem, group: Group) -> bool:
    """Is the photo in that group now?"""
    match group:
        case Group.ALL:
            return True
        case Group.UNSAVED:
            return item.unsaved
        case Group.REJECTED:
            return item.mark is Mark.REJECTED
        case Group.FAILED if item.save_error is not None:
            return True
    return standing(item) is group


def standing(item: PhotoItem) -> Group:
    """The one of `TO_DO`, `DONE`, `NO_FACE` and `FAILED` that a photo is in by its state."""
    match item.state:
        case JobState.FAILED | JobState.PENDING:
            return Group.FAILED
        case JobState.NO_FACE if item.faceless:
            return Group.NO_FACE
        case JobState.DONE | JobState.NO_FACE:
            return Group.DONE
        case JobState.ADDED if item.own_result:
            return Group.DONE
    return Group.TO_DO


def groups_of(item: PhotoItem) -> frozenset[Group]:
    """All that the photo is in now."""
    return _all_of(standing(item), item.unsaved, item.save_error is not None, item.mark is Mark.REJECTED)


@cache
def _all_of(stands: Group, unsaved: bool, unsavable: bool, rejected: bool) -> frozenset[Group]:
    more = ((Group.UNSAVED, unsaved), (Group.FAILED, unsavable), (Group.REJECTED, rejected))
    return frozenset({Group.ALL, stands, *(group for group, there in more if there)})


class Counts:
    """How many photos are in each group; looks at those that have changed."""

    def __init__(self) -> None:
        self._known: dict[int, frozenset[Group]] = {}
        self._numbers: Counter[Group] = Counter()

    def update(self, items: Iterable[PhotoItem]) -> None:
        """These are new, or changed."""
        for item in items:
            now, before = groups_of(item), self._known.get(item.id, frozenset())
            if now is not before:
                self._known[item.id] = now
                self._numbers.update(now - before)
                self._numbers.subtract(before - now)

    def forget(self, ids: Iterable[int]) -> None:
        for item_id in ids:
            self._numbers.subtract(self._known.pop(item_id, ()))

    def now(self) -> Mapping[Group, int]:
        return {group: self._numbers[group] for group in Group}
