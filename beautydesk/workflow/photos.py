"""What is to be known of files before anything is asked of them: which are photos, what is in them, small pictures.

What pixels and files are made of is `imaging`'s; whoever shows or names photos asks here. Importing costs nothing.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from beautydesk import imaging
from beautydesk.core.notes import Extra, Note
from beautydesk.imaging.files import folders, kinds, regular

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    import numpy as np
    from numpy.typing import NDArray

    from beautydesk.core.errors import PhotoError
    from beautydesk.core.photo import Photo


@dataclass(frozen=True, slots=True)
class Found:
    """What was found where the user pointed to. `photos`: each file once, in order. `others`: what was named and holds
    no photo: `files` are none, `folders` hold none, `missing` are not there.

    `searched`: photos came out of folders, so that nobody but us knows how many there are. `passed_over`: folders with
    photos that other programs keep for themselves: thumbnails, previews, rubbish. `unread`: pictures of kinds that are
    not read here, whether in folders or named themselves; the latter are among the `others`, but not the `files`.
    `roots`: for photos out of folders, the folder that was named, so that sub-folders can be kept.
    """

    photos: tuple[Path, ...]
    files: tuple[Path, ...] = ()
    folders: tuple[Path, ...] = ()
    missing: tuple[Path, ...] = ()
    others: tuple[Path, ...] = ()
    searched: bool = False
    passed_over: tuple[Path, ...] = ()
    unread: tuple[Path, ...] = ()
    roots: Mapping[Path, Path] = field(default_factory=dict)

    @property
    def passed_over_names(self) -> list[str]:
        """Each once: a drive has such a folder in every other one."""
        return list(dict.fromkeys(path.name for path in self.passed_over))

    def unread_kinds(self, named: bool = True) -> list[str]:
        """Such as "3 JPEG XL" and "2 PSD". `named`: those are counted, too, that were named themselves."""
        counted = kinds.counted(path for path in self.unread if named or path not in self.others)
        return [f"{number} {kind}" for kind, number in counted]


@dataclass(frozen=True, slots=True)
class Inspected:
    """What a header says. `width`, `height`: upright pixels. `upload`: width and height at which it would be sent.

    `format`, `notes`, `extras`: as in `core.photo.Photo`. `moment`: as in `imaging.files.read.PhotoInfo`.
    """

    width: int
    height: int
    upload: tuple[int, int]
    format: str
    notes: tuple[Note, ...] = ()
    extras: frozenset[Extra] = frozenset()
    moment: float | None = None


def find(paths: Iterable[Path]) -> Found:
    """What of the given files and folders is a photo, by name or first bytes; folders with all that is below them."""
    paths = list(paths)
    collected = folders.collect_photos(paths)
    missing = tuple(path for path in collected.others if not os.path.lexists(path))
    empty = tuple(path for path in collected.others if is_folder(path))
    unread = tuple(path for path in collected.others if path not in missing + empty and kinds.is_unread(path))
    files = tuple(path for path in collected.others if path not in missing + empty + unread)
    searched = any(map(is_folder, paths))
    return Found(
        collected.photos,
        files,
        empty,
        missing,
        collected.others,
        searched,
        collected.passed_over,
        collected.unread + unread,
        collected.roots,
    )


def identities(photos: Iterable[Path]) -> dict[Path, str]:
    """For each photo a text that is the same for the same file, by whatever way it is named: links, another case."""
    known: dict[Path, str] = {}
    folds: dict[str, bool] = {}  # folder -> does its disk take upper and lower case for the same?
    for photo in photos:
        real = os.path.realpath(photo)
        folder = os.path.dirname(real)  # noqa: PTH120
        if folder not in folds:
            name = os.path.basename(real)  # noqa: PTH119
            folds[folder] = folders.same_file(Path(real), Path(folder, name.swapcase())) and name.swapcase() != name
        known[photo] = real.casefold() if folds[folder] else real
    return known


def is_there(path: Path) -> bool:
    """Never raises."""
    return os.path.lexists(path)


def missing(path: Path) -> PhotoError:
    """What is said of a photo that is not there any more."""
    return regular.missing(path)


def is_folder(path: Path) -> bool:
    """Never raises."""
    return folders.is_folder(path)


def is_same(one: Path, other: Path) -> bool:
    """Are these the same file or folder, under whatever name or link? Never raises."""
    return folders.same_file(one, other)


def extensions() -> list[str]:
    """What names of photos end in: ".jpg", ".png", ..."""
    return sorted(folders.PHOTO_EXTENSIONS)


def inspect(path: Path) -> Inspected:
    """Costs a few milliseconds. Raises `PhotoError` for what cannot be a photo."""
    info = imaging.inspect(path)
    upload = imaging.planned_size(info.width, info.height)
    return Inspected(info.width, info.height, upload, info.format, info.notes, info.extras, info.moment)


def format_of(path: Path) -> str:
    """Pillow's name of the container, by the header. Raises `PhotoError`."""
    return imaging.inspect(path).format


def container_of(path: Path) -> tuple[str, tuple[Note, ...]]:
    """As `format_of`, with what is to be told of the file. Raises `PhotoError`."""
    info = imaging.inspect(path)
    return info.format, info.notes


def stamp(path: Path) -> tuple[int, int] | None:
    """Tells whether a file has changed; None where none is. Never raises."""
    return regular.stamp(path)


def decode(path: Path) -> Photo:
    """The whole photo, upright, in its own profile's numbers. Raises `PhotoError`."""
    return imaging.decode(path)


def thumbnail(path: Path, side: int) -> NDArray[np.uint8]:
    """h x w x 3 sRGB, no side longer than `side` pixels. Raises `PhotoError`."""
    return imaging.thumbnail(path, side)
