"""Finding photos in what was dropped: files, folders, links, in an order that people expect.

Nothing is opened here; a file is taken for a photo by its name, and whether it is one is told by `inspect` later.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from beautydesk.imaging import signatures
from beautydesk.imaging.files.kinds import is_unread

RAW_EXTENSIONS = frozenset(
    {".dng", ".cr2", ".cr3", ".crw", ".nef", ".nrw", ".arw", ".sr2", ".raf", ".orf", ".rw2", ".rwl"}
    | {".pef", ".srw", ".3fr", ".fff", ".iiq", ".erf", ".mrw", ".mef", ".mos", ".kdc", ".dcr"}
)
PHOTO_EXTENSIONS = RAW_EXTENSIONS | frozenset(
    {".jpg", ".jpeg", ".jpe", ".jfif", ".mpo", ".png", ".apng", ".webp", ".tif", ".tiff"}
    | {".heic", ".heif", ".hif", ".avif", ".bmp", ".dib", ".gif"}
)

# Folders in which other programs keep what they made of a user's photos, or what the user threw away (in lower case).
# Only what is certain: lost+found, ACDSee's [Originals] or a folder called Previews may hold the only copy of a photo.
_OF_OTHERS = frozenset(
    {"@eadir", "@tmp", "@sharebin", "@sharesnap", "#recycle", "#snapshot"}  # Synology
    | {"@recycle", "@recently-snapshot", "@transcode", "@__thumb", ".@__thumb", ".@upload_cache"}  # QNAP
    | {"~snapshot", ".snapshot", ".snapshots", ".zfs", ".recycle"}  # NetApp, ReadyNAS, Btrfs, ZFS, Samba
    | {"$recycle.bin", "system volume information"}  # Windows
    | {".trashes", ".trash", "__macosx", ".appledouble", ".appledb", "ipod photo cache"}  # macOS
    | {".thumbnails", ".sh_thumbnails", ".thumbs", ".dtrash", ".stversions", ".dropbox.cache"}
)
_OF_OTHERS_ENDINGS = (".lrdata",)  # Lightroom's previews
_OF_OTHERS_BEGINNINGS = (".trash-",)  # freedesktop.org's Trash specification: .Trash-UID
# Apple's libraries hold the photos themselves, and smaller copies of them in these folders.
_APPLE_LIBRARIES = (".photoslibrary", ".photolibrary", ".migratedphotolibrary", ".aplibrary")
_APPLE_COPIES = frozenset({"resources", "previews", "thumbnails", "data", "data.noindex"})


@dataclass(frozen=True, slots=True)
class Collected:
    """`photos`: each file once, in order. `others`: what was named but holds no photo (`inspect` tells why).

    `passed_over`: folders with photos that other programs keep for themselves. `unread`: files inside folders that are
    pictures by their names, but of kinds that are not read here. `roots`: for photos out of folders, the one that was
    named.
    """

    photos: tuple[Path, ...]
    others: tuple[Path, ...]
    passed_over: tuple[Path, ...] = ()
    unread: tuple[Path, ...] = ()
    roots: Mapping[Path, Path] = field(default_factory=dict)


def collect_photos(paths: Iterable[Path]) -> Collected:
    """Files as named, folders with all that is below them (natural order, hidden ones left out).

    A file that was named itself counts as a photo if its extension or its first bytes say so; inside folders the
    extension decides; files that are no pictures are passed over in silence, as are RAW files beside the photo that the
    camera made of the same shot. Links are followed, loops are harmless. Folders of thumbnails, previews and rubbish
    are passed over, unless they were named themselves.
    """
    photos: dict[str, Path] = {}
    others: list[Path] = []
    passed = _Passed()
    roots: dict[Path, Path] = {}
    for path in paths:
        searched = is_folder(path)
        found = list(_walk(path, set(), passed)) if searched else [path] * _looks_like_photo(path)
        if not found:
            others.append(path)
        for photo in found:
            first = photos.setdefault(os.path.realpath(photo), photo)
            if searched and first is photo:
                roots[photo] = path
    others, passed_over, unread = (list(dict.fromkeys(found)) for found in (others, passed.folders, passed.unread))
    return Collected(tuple(photos.values()), tuple(others), tuple(passed_over), tuple(unread), roots)


def photos_below(folder: Path, without: Iterable[Path] = ()) -> Iterator[Path]:
    """As `collect_photos` finds them in one folder, but for those below the folders `without`, and without a look at
    each. A folder that cannot be listed holds none."""
    return _walk(folder, set(map(os.path.realpath, without)), _Passed())


def is_folder(path: Path) -> bool:
    """Never raises, unlike `Path.is_dir`, where the user may not look."""
    return os.path.isdir(path)  # noqa: PTH112


def same_file(one: Path, other: Path) -> bool:
    """Are these the same file, under whatever name or link? False when one of them is not there. Never raises."""
    try:
        return one.samefile(other)
    except OSError:
        return False


def natural_key(name: str) -> tuple[tuple[int, int | str], ...]:
    """Sorts "photo 2" before "photo 10", whatever the case."""
    parts = re.split(r"(\d+)", name.casefold())
    return tuple((0, int(part)) if part.isdecimal() else (1, part) for part in parts if part)


@dataclass(slots=True)
class _Passed:
    """What is passed over on a walk: folders that hold photos, and files of kinds that are not read."""

    folders: list[Path] = field(default_factory=list)
    unread: list[Path] = field(default_factory=list)


def _walk(folder: Path, seen: set[str], passed: _Passed) -> Iterator[Path]:
    real = os.path.realpath(folder)
    if real in seen:
        return
    seen.add(real)
    try:
        with os.scandir(folder) as entries:
            inside = sorted(entries, key=lambda entry: _order(entry.name))
    except OSError:
        return  # a folder that may not be listed holds nothing for us
    folders: list[Path] = []
    photos: list[Path] = []
    for entry in inside:
        path = folder / entry.name
        if is_of_others(path):
            if next(_walk(path, set(), _Passed()), None) is not None:
                passed.folders.append(path)
        elif _hidden(entry):
            continue
        elif _entry_is_folder(entry):
            folders.append(path)
        elif path.suffix.lower() in PHOTO_EXTENSIONS:
            photos.append(path)
        elif is_unread(path):
            passed.unread.append(path)
    made = {photo.stem for photo in photos if photo.suffix.lower() not in RAW_EXTENSIONS}
    yield from (photo for photo in photos if photo.suffix.lower() not in RAW_EXTENSIONS or photo.stem not in made)
    for below in folders:
        yield from _walk(below, seen, passed)


def is_of_others(path: Path) -> bool:
    """Is this, by its name, a folder that another program or the system keeps for itself?"""
    name = path.name.lower()
    if path.parent.suffix.lower() in _APPLE_LIBRARIES and name in _APPLE_COPIES:
        return True
    return name in _OF_OTHERS or name.endswith(_OF_OTHERS_ENDINGS) or name.startswith(_OF_OTHERS_BEGINNINGS)


def _order(name: str) -> tuple[tuple[tuple[int, int | str], ...], str]:
    return natural_key(name), name


def _entry_is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def _hidden(entry: os.DirEntry[str]) -> bool:
    if entry.name.startswith("."):
        return True
    try:
        attributes = getattr(entry.stat(follow_symlinks=False), "st_file_attributes", 0)
    except OSError:
        return False
    return bool(attributes & getattr(stat, "FILE_ATTRIBUTE_HIDDEN", 0)) if attributes else False


def _looks_like_photo(path: Path) -> bool:
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            return False
        if path.suffix.lower() in PHOTO_EXTENSIONS:
            return True
        with path.open("rb") as file:
            head = file.read(signatures.HEAD)
    except (OSError, ValueError):
        return False
    return signatures.claimed(head) not in ("", "BMP", signatures.OTHER_MEDIA)
