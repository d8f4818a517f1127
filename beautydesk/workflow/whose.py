"""Whose result is a file? "Exists" means that this very photo's result does, not that of another one of its name.

Cameras count from 1 again and again, so that two cards hold two photos of one name; retouched into one folder, neither
result may pass for the other's.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import cached_property
from itertools import pairwise
from pathlib import Path

from beautydesk.core.errors import PhotoError
from beautydesk.core.naming import numbered
from beautydesk.imaging.files.folders import same_file
from beautydesk.imaging.files.read import taken
from beautydesk.workflow.result_of import Written, read_mark, source_id


class Owners:
    """`written`: gives the files that the journal knows, see `Requests.written`; it is asked when it is needed first.

    Reads the files in question, so it is asked off the GUI thread. Safe to use from several threads.
    """

    def __init__(self, written: Callable[[], Written] = dict) -> None:
        self._ask = written

    def place_for(self, photo: Path, wished: Path, is_taken: Callable[[Path], bool]) -> Path:
        """The result's place if it is there already, else the first free one: `wished`, `NAME 2.EXT`, ...

        `is_taken`: by others of the run. A result is also found behind the gap that one deleted file has left.
        """
        places = pairwise(numbered(wished))
        place, behind = next(two for two in places if not is_taken(two[0]) and self.may_have(photo, two[0]))
        gap = not os.path.lexists(place) and os.path.lexists(behind) and not is_taken(behind)
        return behind if gap and _is_made_from(behind, photo) else place

    def may_have(self, photo: Path, file: Path) -> bool:
        """Is nothing there, or the photo's own result? What nobody knows anything of is taken for that, by its name."""
        if not os.path.lexists(file):
            return True
        if _is_made_from(file, photo):
            return True
        mark, maker = read_mark(file), self._maker(file)
        known = maker is not None and _same_photo(maker, photo)
        if mark is not None and mark.source:
            # Made from other bytes: of this photo before it was edited, be it in its keywords, or of another card's
            # that was found at the same path.
            return known and _is_same_shot(file, photo) is True
        return (known or maker is None) and _is_same_shot(file, photo) is not False

    def _maker(self, file: Path) -> Path | None:
        """The photo whose result was written there last, as far as the journal knows."""
        known = self._written.get(os.path.abspath(file))  # noqa: PTH100 no link is followed
        return known.photo if known is not None and known.is_still_there(file) else None

    @cached_property
    def _written(self) -> Written:
        return self._ask()


def _is_made_from(file: Path, photo: Path) -> bool:
    mark = read_mark(file)
    return mark is not None and mark.source != "" and mark.source == source_id(photo)


def _same_photo(one: Path, other: Path) -> bool:
    return one == other.absolute() or same_file(one, other)


def _is_same_shot(one: Path, other: Path) -> bool | None:
    """None where the files do not tell. Results keep what theirs says."""
    try:
        times = taken(one), taken(other)
    except PhotoError:
        return None
    return None if None in times else times[0] == times[1]
