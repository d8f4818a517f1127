"""A maker's note that cannot stay where it stood in its file: places that it counts from the file's start move along.

Many notes are a directory behind a few bytes of name (ExifTool, MakerNotes.pm); some count from their own start, and
stay as they are. Directories inside of such directories are rare, and only their makers know of them.
"""

from __future__ import annotations

import struct
from typing import Final, Literal

from beautydesk.imaging.metadata.ifd import SIZES

_NAMES: Final = (0, 6, 8, 10, 12)  # bytes before the directory: Canon; Pentax; Leica, Ricoh; Sigma; Sony, Panasonic
_MANY: Final = 500  # entries
_MOSTLY: Final = 0.7  # of the values: a preview may stand outside of the note
_FOOTERS: Final = (b"II*\0", b"MM\0*")  # behind Canon's, with the place of the note


def moved(note: bytes, order: Literal["<", ">"], old: int, new: int) -> bytes:
    """The note of a file, for another place in another one; as it was where it does not count from the file's start."""
    for start in _NAMES:
        places = _places(note, order, start)
        inside = [(at, place) for at, place, size in places if old <= place and place + size <= old + len(note)]
        if not inside or len(inside) < _MOSTLY * len(places):
            continue
        data = bytearray(note)
        for at, place in inside:
            struct.pack_into(order + "I", data, at, place - old + new)
        if note[-8:-4] in _FOOTERS and struct.unpack_from(order + "I", data, len(data) - 4)[0] == old:
            struct.pack_into(order + "I", data, len(data) - 4, new)
        return bytes(data)
    return note


def _places(note: bytes, order: Literal["<", ">"], start: int) -> list[tuple[int, int, int]]:
    """Of each value that stands elsewhere: where its place is told, its place, its size. Empty for no directory."""
    if start + 2 > len(note):
        return []
    (count,) = struct.unpack_from(order + "H", note, start)
    if not 0 < count <= _MANY or start + 2 + 12 * count > len(note):
        return []
    found = []
    for row in range(start + 2, start + 2 + 12 * count, 12):
        _, kind, number, place = struct.unpack_from(order + "HHII", note, row)
        if kind not in SIZES:
            return []
        if (size := SIZES[kind] * number) > 4:
            found.append((row + 8, place, size))
    return found
