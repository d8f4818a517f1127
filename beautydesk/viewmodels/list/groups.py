"""The groups that photos are looked at in: what is to do, what is done, what needs somebody."""

from __future__ import annotations

import enum
from collections import Counter
from collections.abc import Iterable, Mapping

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


def counts(items: Iterable[PhotoItem]) -> Mapping[Group, int]:
    """How many photos are in each group; looks at every photo once."""
    found: Counter[Group] = Counter()
    for item in items:
        stands = standing(item)
        found[stands] += 1
        found[Group.ALL] += 1
        if item.unsaved:
            found[Group.UNSAVED] += 1
        if item.mark is Mark.REJECTED:
            found[Group.REJECTED] += 1
        if item.save_error is not None and stands is not Group.FAILED:
            found[Group.FAILED] += 1
    return found
