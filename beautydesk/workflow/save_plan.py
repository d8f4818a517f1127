"""Many results that are saved together: where each goes, how much room they need about, and what is in the way.

All of it asks the disk, so none of it is for the GUI thread.
"""

from __future__ import annotations

import bisect
import os
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from beautydesk.core.export import Export
from beautydesk.core.naming import OnExists
from beautydesk.imaging.files import write
from beautydesk.imaging.files.copying import copy
from beautydesk.imaging.files.folders import is_folder
from beautydesk.workflow.destinations import Destination, Destinations, OutputSettings
from beautydesk.workflow.kept_result import KeptResult
from beautydesk.workflow.room import Room, Unwritable, refused, room_in, standing, unwritable
from beautydesk.workflow.sub_folders import SubFolders

# Bytes a pixel of portraits as JPEG, all colour kept, by quality; measured on those of the tests' folder.
_QUALITIES: Final = (50, 75, 85, 92, 95, 100)
_JPEG: Final = (0.10, 0.17, 0.25, 0.42, 0.58, 1.4)
_OTHER: Final = {"PNG": 1.6, "TIFF": 1.9}
_WEBP: Final = 0.6  # of a JPEG
_RETOUCHED: Final = 1.06  # of its original's file, for a JPEG whose touched blocks alone are written anew
_SMALLER: Final = 1.3  # bytes a pixel of a picture that was made smaller, which has more in each


@dataclass(frozen=True, slots=True)
class Where:
    """Where results go that are saved together. `folder`: None for beside each original. `roots`: those whose
    sub-folders are kept there, none for a flat folder. `elsewhere`: for what has no folder of its own.

    `there`: what is saved elsewhere, or otherwise, is saved once more; see `KeptResult.is_saved`. `make`: the folder is
    made if it is missing. One that was there when it was chosen is not: where it is gone, its card or share is away.
    """

    settings: OutputSettings
    elsewhere: Path
    folder: Path | None = None
    roots: tuple[Path, ...] = ()
    there: bool = True
    make: bool = True


@dataclass(frozen=True, slots=True)
class Wanted:
    """A result that is to be saved. `photo`: its original, there or not, in the container `format`. `size`: of the
    result, width and height in pixels, None where it is not known. `pasted`: the original's folder is no place for it.
    """

    kept: KeptResult
    photo: Path
    format: str
    size: tuple[int, int] | None = None
    pasted: bool = False

    @property
    def is_at_home(self) -> bool:
        """Is there a folder of the user's beside which it belongs? It outlives an original that is gone."""
        return not self.pasted and (self.kept.photo == self.photo or is_folder(self.photo.parent))


Copies = tuple[tuple[Path, Path], ...]  # originals, each with its place


@dataclass(frozen=True, slots=True)
class Plan:
    """`results`: in the order in which they were wanted.

    `done`: so many are saved there already. `taken`: so many names are there already. `need`: bytes, about.
    `free`: bytes on the drive with the least room left; `is_tight`: it has too little. `obstacle`: None where all
    folders can be written to, as far as they were looked at.
    """

    results: tuple[Destination, ...]
    copies: Copies = ()
    done: int = 0
    taken: int = 0
    need: int = 0
    free: int | None = None
    is_tight: bool = False
    obstacle: Unwritable | None = None


def destinations(wanted: Iterable[Wanted], where: Where, originals: Iterable[Path] = ()) -> tuple[Destination, ...]:
    """One for each. `originals`: the photos of the list, whose places are not taken."""
    return _chosen(_places(where, originals), wanted, where)


def plan(wanted: Sequence[Wanted], where: Where, originals: Iterable[Path], others: Iterable[Path] = ()) -> Plan:
    """What saving will take, and what is in the way. `others`: photos whose very bytes are copied into the folder that
    is named; none where none is."""
    if where.folder is not None and (place := _no_folder(where.folder, where.make)):
        return Plan((), obstacle=place)
    results, copies = _everything(wanted, where, originals, others)
    pairs = list(zip(wanted, results, strict=True))
    open_ = [(one, to) for one, to in pairs if not one.kept.is_saved(to, there=where.there)]
    need: Counter[Path] = Counter()
    for one, to in open_:
        need[to.path.parent] += _about(one, to)
    for photo, target in copies:
        need[target.parent] += 0 if target.exists() else _size(photo)
    room, is_tight = _room(need)
    return Plan(
        results,
        copies,
        done=len(pairs) - len(open_),
        taken=sum(os.path.lexists(to.path) for _, to in open_),
        need=sum(need.values()),
        free=room.free if room else None,
        is_tight=is_tight,
        obstacle=_obstacle(need, where),
    )


def begin(
    wanted: Sequence[Wanted], where: Where, originals: Iterable[Path], others: Iterable[Path] = ()
) -> tuple[tuple[Destination, ...], Copies]:
    """The folder that is named is tried, and made where it may be; every place is chosen. Raises `NowhereToSave`."""
    if where.folder is not None:
        replace = where.settings.on_exists is OnExists.REPLACE
        if place := unwritable(where.folder, create=where.folder if where.make else None, replace=replace):
            raise refused(place)
    return _everything(wanted, where, originals, others)


def _no_folder(path: Path, make: bool) -> Unwritable | None:
    """Is something else where a folder is to be, or above it; or nothing, though it is not to be made?"""
    there = standing(path) if make else path
    return None if is_folder(there) else unwritable(there)


def copy_original(photo: Path, target: Path, where: Where) -> Path:
    """Its very bytes, where nobody else's are; says where they lie. Raises `SaveError`, `PhotoError`."""
    assert where.folder is not None, "originals are copied into a folder that is named"
    write.make_folder(target, where.folder)
    return copy(photo, target, where.settings.on_exists)


def _everything(
    wanted: Sequence[Wanted], where: Where, originals: Iterable[Path], others: Iterable[Path]
) -> tuple[tuple[Destination, ...], Copies]:
    places = _places(where, originals)
    results = _chosen(places, wanted, where)
    wished = ((photo, places.copy_of(photo)) for photo in (others if where.folder is not None else ()))
    return results, tuple((photo, target) for photo, target in wished if target is not None)


def _places(where: Where, originals: Iterable[Path]) -> Destinations:
    output = None if where.folder is None else f"{where.folder}{os.sep}"
    places = Destinations(where.settings, output, make=False, below=SubFolders(where.roots))
    places.protect(originals)
    return places


def _chosen(places: Destinations, wanted: Iterable[Wanted], where: Where) -> tuple[Destination, ...]:
    def choose(one: Wanted) -> Destination:
        assert one.kept.made_by is not None, "results of the window know how they were made"
        made_by, folder = one.kept.made_by, None if one.is_at_home else where.elsewhere
        return places.choose(one.photo, one.format, made_by.level, made_by.engine, folder=folder)

    return tuple(map(choose, wanted))


def _about(one: Wanted, to: Destination) -> int:
    """Bytes of its file, as far as they can be known without making it."""
    file = _size(one.photo)
    if one.size is None:
        return file
    width, height = one.size
    new = to.export.size.of(width, height)
    share = new[0] * new[1] / (width * height)
    in_part = to.format == "JPEG" and to.export.as_original
    if to.format == one.format and (in_part or to.format in _OTHER) and share == 1 and file:
        return round(file * _RETOUCHED)
    a_pixel = _OTHER.get(to.format) or _jpeg(to.export) * (_WEBP if to.format == "WEBP" else 1)
    return round(new[0] * new[1] * a_pixel * (_SMALLER if share < 1 else 1))


def _jpeg(export: Export) -> float:
    """Bytes a pixel."""
    quality = min(max(export.quality, _QUALITIES[0]), _QUALITIES[-1])
    above = max(1, bisect.bisect_left(_QUALITIES, quality))
    low, high = _QUALITIES[above - 1 : above + 1]
    share = (quality - low) / (high - low)
    return _JPEG[above - 1] * (1 - share) + _JPEG[above] * share


def _room(need: Counter[Path]) -> tuple[Room | None, bool]:
    """The drive that will be the fullest, and whether it is too small."""
    drives: dict[int, Room] = {}
    asked: Counter[int] = Counter()
    for folder, size in need.items():
        if room := room_in(standing(folder)):
            drives[room.drive] = room
            asked[room.drive] += size
    tightest = min(drives, key=lambda drive: drives[drive].free - asked[drive], default=None)
    if tightest is None:
        return None, False
    return drives[tightest], drives[tightest].free < asked[tightest]


def _obstacle(folders: Iterable[Path], where: Where) -> Unwritable | None:
    """One folder that was named stands for those below it; what is missing is tried in the one that it is made in."""
    tried = {standing(folder) for folder in (folders if where.folder is None else [where.folder])}
    return next(_found(sorted(tried), where.settings.on_exists is OnExists.REPLACE), None)


def _found(folders: Iterable[Path], replace: bool) -> Iterator[Unwritable]:
    return (found for folder in folders if (found := unwritable(folder, replace=replace)) is not None)


def _size(file: Path) -> int:
    try:
        return file.stat().st_size
    except OSError:
        return 0
