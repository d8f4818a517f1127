"""EXIF blocks, changed where they must be and left byte for byte where not.

Libraries that parse and rebuild EXIF lose maker notes, whose inner offsets break when they move. Here nothing moves:
values are patched in place, and where a tag must be added the first directory is written anew at the end of the block.
Layout: TIFF 6.0, section 2; tags: EXIF 2.32 (CIPA DC-008).
"""

from __future__ import annotations

import contextlib
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

PREFIX = b"Exif\0\0"
ORIENTATION, SOFTWARE, EXIF_IFD, GPS_IFD = 0x0112, 0x0131, 0x8769, 0x8825
_PIXEL_X, _PIXEL_Y = 0xA002, 0xA003
_WIDTH, _HEIGHT = 0x0100, 0x0101
_THUMB_OFFSET, _THUMB_LENGTH = 0x0201, 0x0202
_ASCII, _SHORT, _LONG = 2, 3, 4
# What describes the storage of a TIFF's own strips, not the photo (TIFF 6.0), and blocks that travel on their own.
STORAGE_TAGS = frozenset(
    {254, 255, 256, 257, 258, 259, 262, 266, 273, 277, 278, 279, 280, 281, 284, 288, 289, 290, 291, 292, 293, 301}
    | {317, 320, 322, 323, 324, 325, 330, 332, 338, 339, 340, 341, 342, 347, 512, 513, 514, 529, 530, 531, 532}
    | {700, 33723, 34377, 34675, 37724}
)


class _Broken(ValueError):
    """Not an EXIF block that can be read."""


@dataclass(frozen=True, slots=True)
class _Entry:
    tag: int
    kind: int
    count: int
    at: int  # where its twelve bytes start


class Block:
    """A TIFF structure in memory: reading and patching numbers in its byte order."""

    def __init__(self, data: bytes) -> None:
        self.data = bytearray(data)
        self.order: Literal["<", ">"]
        match bytes(data[:4]):
            case b"II*\0":
                self.order = "<"
            case b"MM\0*":
                self.order = ">"
            case _:
                raise _Broken("no TIFF header")

    def number(self, at: int, form: str) -> int:
        try:
            return int(struct.unpack_from(self.order + form, self.data, at)[0])
        except struct.error as error:
            raise _Broken(str(error)) from error

    def put(self, at: int, form: str, value: int) -> None:
        try:
            struct.pack_into(self.order + form, self.data, at, value)
        except struct.error as error:
            raise _Broken(str(error)) from error

    def entries(self, start: int) -> Iterator[_Entry]:
        for index in range(self.number(start, "H")):
            at = start + 2 + 12 * index
            if at + 12 > len(self.data):
                raise _Broken("the directory ends too soon")
            yield _Entry(self.number(at, "H"), self.number(at + 2, "H"), self.number(at + 4, "I"), at)

    def value(self, entry: _Entry) -> int:
        """The single number of a SHORT or LONG entry."""
        return self.number(entry.at + 8, "H" if entry.kind == _SHORT else "I")

    def directory(self, start: int) -> dict[int, bytes]:
        """The raw twelve bytes of each entry, by tag."""
        return {entry.tag: bytes(self.data[entry.at : entry.at + 12]) for entry in self.entries(start)}

    def append(self, value: bytes) -> int:
        """Puts bytes at the end, on an even place, and tells where."""
        self.data += bytes(len(self.data) % 2)
        place = len(self.data)
        self.data += value
        return place

    def entry(self, tag: int, kind: int, count: int, value: bytes) -> bytes:
        """The twelve bytes of a new entry, whose value goes inside if it fits and to the end if not."""
        head = struct.pack(self.order + "HHI", tag, kind, count)
        return head + (value.ljust(4, b"\0") if len(value) <= 4 else struct.pack(self.order + "I", self.append(value)))

    def set_first_directory(self, entries: dict[int, bytes]) -> None:
        """Writes the first directory anew at the end; the old one stays as dead bytes, so that nothing else moves."""
        rows = b"".join(entries[tag] for tag in sorted(entries))
        self.put(4, "I", self.append(struct.pack(self.order + "H", len(entries)) + rows + bytes(4)))

    def set_value(self, entry: _Entry, value: int) -> None:
        if entry.kind == _SHORT and value < 65536:
            self.put(entry.at + 8, "H", value)
            self.put(entry.at + 10, "H", 0)
        else:
            self.put(entry.at + 2, "H", _LONG)
            self.put(entry.at + 8, "I", value)


def orientation_of(exif: bytes | None) -> int:
    """The EXIF orientation, 1 to 8; 1 where there is none or it makes no sense."""
    try:
        block = Block(bare(exif or b""))
        for entry in block.entries(block.number(4, "I")):
            if entry.tag == ORIENTATION and entry.kind in (_SHORT, _LONG):
                value = block.value(entry)
                return value if 1 <= value <= 8 else 1
    except _Broken:
        pass
    return 1


def upright(exif: bytes | None) -> bytes | None:
    """The block for a photo whose orientation is baked in: orientation 1, no thumbnail. None if it cannot be read."""
    try:
        block = Block(bare(exif or b""))
        start = block.number(4, "I")
        for entry in list(block.entries(start)):
            if entry.tag == ORIENTATION:
                block.put(entry.at + 2, "H", _SHORT)
                block.put(entry.at + 4, "I", 1)
                block.put(entry.at + 8, "H", 1)
                block.put(entry.at + 10, "H", 0)
        _drop_thumbnail(block, start)
    except _Broken:
        return None
    return PREFIX + bytes(block.data)


def for_result(exif: bytes | None, width: int, height: int, software: str) -> bytes:
    """The block for a saved result: its size in pixels, `software` as its maker; a new block where there was none."""
    try:
        block = Block(bare(exif or b""))
        start = block.number(4, "I")
        _set_size(block, list(block.entries(start)), width, height)
    except _Broken:
        block, start = Block(b"II*\0" + struct.pack("<IHI", 8, 0, 0)), 8
    _set_text(block, start, SOFTWARE, software)
    return PREFIX + bytes(block.data)


def bare(exif: bytes) -> bytes:
    return exif[len(PREFIX) :] if exif.startswith(PREFIX) else exif


def _drop_thumbnail(block: Block, start: int) -> None:
    """Unlinks the second directory and erases its picture: it would show the unretouched face."""
    link = start + 2 + 12 * block.number(start, "H")
    if link + 4 > len(block.data):
        return  # some writers leave the link out
    second = block.number(link, "I")
    block.put(link, "I", 0)
    if not second:
        return
    try:
        found = {entry.tag: block.value(entry) for entry in block.entries(second)}
    except _Broken:
        return
    offset, length = found.get(_THUMB_OFFSET, 0), found.get(_THUMB_LENGTH, 0)
    if 8 <= offset < len(block.data) and block.data[offset : offset + 2] == b"\xff\xd8":
        if offset + length >= len(block.data) and second < offset:
            del block.data[offset:]
        else:
            end = min(offset + length, len(block.data))
            block.data[offset:end] = bytes(end - offset)


def _set_size(block: Block, entries: list[_Entry], width: int, height: int) -> None:
    """Sets the size in pixels wherever the block mentions it."""
    sizes = {_WIDTH: width, _HEIGHT: height, _PIXEL_X: width, _PIXEL_Y: height}
    for entry in entries:
        if entry.tag == EXIF_IFD:
            with contextlib.suppress(_Broken):  # what cannot be read there is passed on as it is
                entries = [*entries, *block.entries(block.value(entry))]
    for entry in entries:
        if entry.tag in sizes and entry.count == 1 and entry.kind in (_SHORT, _LONG):
            block.set_value(entry, sizes[entry.tag])


def _set_text(block: Block, start: int, tag: int, text: str) -> None:
    """Sets an ASCII tag: in place if it is there already and says the same, else through a new first directory."""
    value = text.encode("ascii", "replace") + b"\0"
    old = list(block.entries(start))
    for entry in old:
        if entry.tag == tag and entry.count == len(value) > 4:
            at = block.number(entry.at + 8, "I")
            if block.data[at : at + len(value)] == value:
                return
    rows = block.directory(start)
    rows[tag] = block.entry(tag, _ASCII, len(value), value)
    block.set_first_directory(rows)
