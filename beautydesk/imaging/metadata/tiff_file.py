"""The tags of a TIFF, or of a file built like one (most RAW files), as an EXIF block: bytes and types as they are.

Read in short pieces from wherever they stand, never the pixels. The maker's note, whose inner offsets only its maker
knows of, stands in the block where it stood in the file, or has them moved along. Layout: TIFF 6.0, section 2; BigTIFF:
libtiff's description; EXIF 2.32, 4.6.
"""

from __future__ import annotations

import io
import struct
from collections.abc import Callable, Container
from dataclasses import dataclass, field, replace
from typing import IO, Literal

from beautydesk.imaging.metadata import maker_note
from beautydesk.imaging.metadata.exif import GPS_IFD, INTEROPERABILITY, MAKER_NOTE, PREFIX, bare
from beautydesk.imaging.metadata.exif_places import EXIF_IFD
from beautydesk.imaging.metadata.ifd import LONG, SHORT, SIZES, BrokenBlock

_PLACES = (EXIF_IFD, GPS_IFD, INTEROPERABILITY)
_BIG = 43
_MAGIC = (42, 0x4F52, 0x5352, 0x55, _BIG)  # TIFF; Olympus ("RO", "RS"); Panasonic; BigTIFF
_LONG8, _SLONG8, _IFD8, _SLONG = 16, 17, 18, 9
_BIG_SIZES = {**SIZES, _LONG8: 8, _SLONG8: 8, _IFD8: 8}
_MANY = 2000  # tags of one directory
_LARGEST = 8 << 20  # bytes of all values together
_FARTHEST = 48 << 10  # where a note may stand and still fit, with its block, into the 64 KB of a JPEG


@dataclass(frozen=True, slots=True)
class Value:
    """`data`: as it stands in the file, in its byte order. `at`: where."""

    kind: int
    count: int
    data: bytes
    at: int


Directory = dict[int, Value]


@dataclass(slots=True)
class Tags:
    """What a file says of its photo, by tag. `order`: of the numbers, as `struct` calls it."""

    order: Literal["<", ">"]
    first: Directory = field(default_factory=dict)
    exif: Directory = field(default_factory=dict)
    gps: Directory = field(default_factory=dict)
    interoperability: Directory = field(default_factory=dict)


def short(order: Literal["<", ">"], number: int) -> Value:
    return Value(SHORT, 1, struct.pack(order + "H", number), 0)


def read(file: IO[bytes], wanted: Callable[[int], bool] = lambda tag: True) -> Tags:
    """The tags of a file; of its first directory the `wanted` ones. The position in it is kept.

    What is broken is left out. Raises `BrokenBlock` where there is no such file at all.
    """
    position = file.tell()
    try:
        reader = _Reader(file)
        tags = Tags(reader.order, reader.directory(reader.first, lambda tag: tag in _PLACES or wanted(tag)))
        tags.exif = reader.below(tags.first, EXIF_IFD)
        tags.gps = reader.below(tags.first, GPS_IFD)
        tags.interoperability = reader.below(tags.exif, INTEROPERABILITY)
        return tags
    except (OSError, struct.error) as error:
        raise BrokenBlock(str(error)) from error
    finally:
        file.seek(position)


def without(tags: Tags, unwanted: Container[int]) -> Tags:
    """The same without these of the first directory."""
    return replace(tags, first={tag: value for tag, value in tags.first.items() if tag not in unwanted})


def block_of(tags: Tags) -> bytes | None:
    """An EXIF block of the tags; None if there are none."""
    if not (tags.first or tags.exif or tags.gps):
        return None
    return PREFIX + _Writer(tags).block()


def rebuilt(exif: bytes, maker_note: bool = True) -> bytes | None:
    """The block without what nothing in it points to, and if need be without the maker's note; None if unreadable."""
    try:
        tags = read(io.BytesIO(bare(exif)))
    except BrokenBlock:
        return None
    if not maker_note:
        tags.exif.pop(MAKER_NOTE, None)
    return block_of(tags)


class _Reader:
    """Directories of one file, each read when it is asked for, with a limit on what they hold together."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file, self._left = file, _LARGEST
        head = self._bytes(0, 16)
        if head[:2] not in (b"II", b"MM"):
            raise BrokenBlock("no TIFF header")
        self.order: Literal["<", ">"] = "<" if head[:2] == b"II" else ">"
        (magic,) = struct.unpack_from(self.order + "H", head, 2)
        if magic not in _MAGIC:
            raise BrokenBlock("no TIFF header")
        self._is_big = magic == _BIG
        (self.first,) = struct.unpack_from(self.order + ("Q" if self._is_big else "I"), head, 8 if self._is_big else 4)

    def directory(self, at: int, wanted: Callable[[int], bool] = lambda tag: True) -> Directory:
        """Empty where there is none. Of a tag that is there twice the first counts."""
        size, form, inline = (20, "HHQ", 8) if self._is_big else (12, "HHI", 4)
        start = at + (8 if self._is_big else 2)
        head = self._bytes(at, start - at)
        if at < 8 or len(head) < start - at:
            return {}
        (count,) = struct.unpack(self.order + ("Q" if self._is_big else "H"), head)
        rows = self._bytes(start, size * min(count, _MANY))
        found: Directory = {}
        for row in range(0, len(rows) - size + 1, size):
            tag, kind, number = struct.unpack_from(self.order + form, rows, row)
            length = _BIG_SIZES.get(kind, 0) * number
            if not length or length > self._left or tag in found or not wanted(tag):
                continue
            place = start + row + size - inline
            if length > inline:
                (place,) = struct.unpack_from(self.order + ("Q" if self._is_big else "I"), rows, row + size - inline)
            data = self._bytes(place, length)
            if len(data) == length and (value := self._small(kind, number, data, place)):
                self._left -= length
                found[tag] = value
        return found

    def below(self, directory: Directory, tag: int) -> Directory:
        """The directory that a tag points to."""
        value = directory.pop(tag, None)
        if value is None or value.count != 1 or _BIG_SIZES[value.kind] != 4:
            return {}
        return self.directory(struct.unpack(self.order + "I", value.data)[0])

    def _small(self, kind: int, count: int, data: bytes, at: int) -> Value | None:
        """The value in the types of a TIFF that is not big, None where it does not fit."""
        if kind in SIZES:
            return Value(kind, count, data, at)
        numbers = struct.unpack(f"{self.order}{count}{'q' if kind == _SLONG8 else 'Q'}", data)
        kind, form = (_SLONG, "i") if kind == _SLONG8 else (LONG, "I")
        try:
            return Value(kind, count, struct.pack(f"{self.order}{count}{form}", *numbers), at)
        except struct.error:
            return None

    def _bytes(self, at: int, length: int) -> bytes:
        if at >= 1 << 62:
            return b""
        self._file.seek(at)
        return self._file.read(length)


class _Writer:
    """Puts values and directories one behind the other, around the note if that keeps its place."""

    def __init__(self, tags: Tags) -> None:
        self._tags, self._order = tags, tags.order
        head = b"II*\0" if tags.order == "<" else b"MM\0*"
        self._data = bytearray(head + bytes(4))
        note = tags.exif.get(MAKER_NOTE)
        self._note = note if note and len(note.data) > 4 and len(self._data) <= note.at <= _FARTHEST else None
        self._note_at = self._note.at if self._note else None

    def block(self) -> bytes:
        tags = self._tags
        exif, first = dict(tags.exif), dict(tags.first)
        for home, tag, below in (
            (exif, INTEROPERABILITY, tags.interoperability),
            (first, EXIF_IFD, exif),
            (first, GPS_IFD, tags.gps),
        ):
            if below:
                home[tag] = Value(LONG, 1, struct.pack(self._order + "I", self._directory(below)), 0)
        struct.pack_into(self._order + "I", self._data, 4, self._directory(first))
        if self._note:
            self._put_note()
        return bytes(self._data)

    def _directory(self, directory: Directory) -> int:
        rows = b"".join(self._row(tag, directory[tag]) for tag in sorted(directory))
        return self._put(struct.pack(self._order + "H", len(directory)) + rows + bytes(4))

    def _row(self, tag: int, value: Value) -> bytes:
        head = struct.pack(self._order + "HHI", tag, value.kind, value.count)
        if len(value.data) <= 4:
            return head + value.data.ljust(4, b"\0")
        at = self._note_at if tag == MAKER_NOTE and self._note_at else self._put(value.data)
        if tag == MAKER_NOTE and at != value.at:
            self._data[at : at + len(value.data)] = maker_note.moved(value.data, self._order, value.at, at)
        return head + struct.pack(self._order + "I", at)

    def _put(self, value: bytes) -> int:
        if self._note and len(self._data) + 1 + len(value) > self._note.at:
            self._put_note()
        self._data += bytes(len(self._data) % 2)
        place = len(self._data)
        self._data += value
        return place

    def _put_note(self) -> None:
        assert self._note is not None
        self._data += bytes(self._note.at - len(self._data)) + self._note.data
        self._note = None
