"""The index of a JPEG file with more pictures behind the first (CIPA DC-007, Multi-Picture Format): read and set anew.

Offsets count from the byte order mark inside the index's own segment, except that of the first picture, which is 0.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from beautydesk.imaging.jpeg.segments import APP2, Segment
from beautydesk.imaging.metadata.ifd import LONG, Block, BrokenBlock

PREFIX: Final = b"MPF\0"
PREVIEWS: Final = (0x010001, 0x010002)  # "large thumbnail": the picture again, smaller (DC-007, 5.2.3.3.1)
_ENTRIES: Final = 0xB002
_ENTRY: Final = 16  # bytes
_MANY: Final = 64


@dataclass(frozen=True, slots=True)
class Entry:
    """One picture. `attributes`: flags and type as stored. `offset`, `size`: bytes, as stored. `at`: where the entry
    stands in the segment's body."""

    attributes: int
    size: int
    offset: int
    at: int

    @property
    def type(self) -> int:
        return self.attributes & 0xFFFFFF


def is_index(segment: Segment) -> bool:
    return segment.marker == APP2 and segment.body.startswith(PREFIX)


def entries(segment: Segment) -> tuple[Entry, ...]:
    """All pictures of the index, the first included; none where it cannot be read."""
    try:
        block = Block(segment.body[len(PREFIX) :])
        for tag in block.entries(block.number(4, "I")):
            if tag.tag == _ENTRIES:
                start, count = block.number(tag.at + 8, "I"), min(tag.count // _ENTRY, _MANY)
                if start + count * _ENTRY > len(block.data):
                    return ()
                return tuple(_entry(block, start + index * _ENTRY) for index in range(count))
    except BrokenBlock:
        pass
    return ()


def _entry(block: Block, at: int) -> Entry:
    return Entry(block.number(at, "I"), block.number(at + 4, "I"), block.number(at + 8, "I"), at + len(PREFIX))


def with_places(segment: Segment, index: Iterable[Entry]) -> Segment:
    """The same index with other sizes and offsets."""
    body = bytearray(segment.body)
    order = "<" if body[len(PREFIX) : len(PREFIX) + 2] == b"II" else ">"
    for entry in index:
        struct.pack_into(f"{order}II", body, entry.at + 4, entry.size, entry.offset)
    return replace(segment, body=bytes(body))


def new_index(sizes: Iterable[int]) -> Segment:
    """An index of pictures of these sizes in bytes, the first of type "baseline primary", the others of no type.

    Offsets are set by `with_places`, when it is known where the segment stands.
    """
    sizes = list(sizes)
    rows = (
        struct.pack(">HHI4s", 0xB000, 7, 4, b"0100"),
        struct.pack(">HHII", 0xB001, LONG, 1, len(sizes)),
        struct.pack(">HHII", _ENTRIES, 7, _ENTRY * len(sizes), 8 + 2 + 3 * 12 + 4),
    )
    first = [0x030000] + [0] * (len(sizes) - 1)
    table = b"".join(struct.pack(">IIIHH", kind, size, 0, 0, 0) for kind, size in zip(first, sizes, strict=True))
    return Segment(APP2, PREFIX + b"MM\0*" + struct.pack(">IH", 8, 3) + b"".join(rows) + bytes(4) + table)
