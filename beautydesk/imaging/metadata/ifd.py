"""Directories of tags, as TIFF files and EXIF blocks have them: read, patched in place, written anew at the end.

Nothing that is there ever moves, so that offsets which only the maker of a camera knows of stay right.
Layout: TIFF 6.0, section 2.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

ASCII, SHORT, LONG, RATIONAL = 2, 3, 4, 5
# Bytes by type: TIFF 6.0, section 2; 13 is a place (Technical Note 1), 129 text in UTF-8 (EXIF 3.0, 4.6.2).
SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4, 129: 1}


class BrokenBlock(ValueError):
    """Not an EXIF block that can be read."""


@dataclass(frozen=True, slots=True)
class Entry:
    tag: int
    kind: int
    count: int
    at: int  # where its twelve bytes start

    @property
    def size(self) -> int:
        """Bytes of the value; more than four of them stand elsewhere."""
        return SIZES.get(self.kind, 1) * self.count


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
                raise BrokenBlock("no TIFF header")

    def number(self, at: int, form: str) -> int:
        try:
            return int(struct.unpack_from(self.order + form, self.data, at)[0])
        except struct.error as error:
            raise BrokenBlock(str(error)) from error

    def put(self, at: int, form: str, value: int) -> None:
        try:
            struct.pack_into(self.order + form, self.data, at, value)
        except struct.error as error:
            raise BrokenBlock(str(error)) from error

    def entries(self, start: int) -> Iterator[Entry]:
        for index in range(self.number(start, "H")):
            at = start + 2 + 12 * index
            if at + 12 > len(self.data):
                raise BrokenBlock("the directory ends too soon")
            yield Entry(self.number(at, "H"), self.number(at + 2, "H"), self.number(at + 4, "I"), at)

    def value(self, entry: Entry) -> int:
        """The single number of a SHORT or LONG entry."""
        return self.number(entry.at + 8, "H" if entry.kind == SHORT else "I")

    def directory(self, start: int) -> dict[int, bytes]:
        """The raw twelve bytes of each entry, by tag."""
        return {entry.tag: bytes(self.data[entry.at : entry.at + 12]) for entry in self.entries(start)}

    def sound_directory(self, start: int) -> dict[int, bytes]:
        """The same, without entries of unknown type or with values outside the block."""
        rows = self.directory(start)
        for entry in self.entries(start):
            inside = entry.size <= 4 or self.number(entry.at + 8, "I") + entry.size <= len(self.data)
            if entry.kind not in SIZES or not inside:
                rows.pop(entry.tag, None)
        return rows

    def below(self, start: int, tag: int) -> int:
        """Where the directory starts that an entry of the one at `start` points to, 0 if there is none."""
        return next((self.value(entry) for entry in self.entries(start) if entry.tag == tag), 0)

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

    def add_directory(self, entries: dict[int, bytes]) -> int:
        """Writes a directory at the end and tells where.

        Broken entries, of no known type, stand last: readers take a directory that begins with one for none at all.
        """
        kinds = {tag: struct.unpack_from(self.order + "H", row, 2)[0] for tag, row in entries.items()}
        rows = b"".join(entries[tag] for tag in sorted(entries, key=lambda tag: (kinds[tag] not in SIZES, tag)))
        return self.append(struct.pack(self.order + "H", len(entries)) + rows + bytes(4))

    def set_first_directory(self, entries: dict[int, bytes]) -> None:
        """Writes the first directory anew at the end; the old one stays as dead bytes, so that nothing else moves."""
        self.put(4, "I", self.add_directory(entries))

    def wipe(self, entry: Entry) -> None:
        """Erases a value, wherever it stands."""
        at = self.number(entry.at + 8, "I") if entry.size > 4 else entry.at + 8
        end = min(at + max(entry.size, 4), len(self.data))
        if 8 <= at < end:
            self.data[at:end] = bytes(end - at)

    def set_value(self, entry: Entry, value: int) -> None:
        if entry.kind == SHORT and value < 65536:
            self.put(entry.at + 8, "H", value)
            self.put(entry.at + 10, "H", 0)
        else:
            self.put(entry.at + 2, "H", LONG)
            self.put(entry.at + 8, "I", value)
