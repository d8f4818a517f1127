"""Photos in which no face was found: nothing is wrong with them, and nothing is tried with them unasked."""

from __future__ import annotations

from collections.abc import Iterable

from beautydesk.core.job import RetouchOptions
from beautydesk.viewmodels.list.photo_item import PhotoItem
from beautydesk.viewmodels.list.photo_list import PhotoList


def leave_as_is(photos: PhotoList, ids: Iterable[int]) -> None:
    """They are done: nothing else is wanted with them."""
    for item in photos.items(ids):
        if item.faceless:
            item.left_as_is = True
            photos.touch(item)
    photos.tell_counts()


def looks_elsewhere(item: PhotoItem, wish: RetouchOptions) -> bool:
    """Would a face be looked for where none was looked for when none was found?"""
    asked = item.asked.retouch if item.asked else None
    if asked is None or asked.edit.marked != wish.edit.marked:
        return bool(wish.edit.marked)
    return asked.faces is not wish.faces and not item.left_as_is
