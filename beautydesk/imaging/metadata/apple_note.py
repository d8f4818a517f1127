"""Apple's maker note, where it speaks of a gain map that a result does not have.

Layout: a directory whose places count from the start of the note (ExifTool, Apple.pm).
"""

from __future__ import annotations

import struct

from beautydesk.imaging.metadata.exif import MAKER_NOTE, PREFIX, bare
from beautydesk.imaging.metadata.exif_places import EXIF_IFD
from beautydesk.imaging.metadata.ifd import Block, BrokenBlock

_START = b"Apple iOS\0\0\x01MM"
_HDR = frozenset({0x0021, 0x0030})  # headroom and gain
_ROW = 12


def without_gain_map(exif: bytes | None) -> bytes | None:
    """The block without the numbers by which such a map is used; nothing in it moves but the note's own entries."""
    if exif is None or _START not in exif:
        return exif
    try:
        block = Block(bare(exif))
        inner = block.below(block.number(4, "I"), EXIF_IFD)
        note = next((entry for entry in block.entries(inner) if entry.tag == MAKER_NOTE), None) if inner else None
        if note is None or note.size <= len(_START) + 2:
            return exif
        start = block.number(note.at + 8, "I")
    except BrokenBlock:
        return exif
    data = bytes(block.data[start : start + note.size])
    first = len(_START) + 2
    if not data.startswith(_START) or len(data) < first:
        return exif
    (count,) = struct.unpack_from(">H", data, len(_START))
    rows = [data[at : at + _ROW] for at in range(first, first + _ROW * count, _ROW)]
    kept = [row for row in rows if struct.unpack_from(">H", row.ljust(_ROW))[0] not in _HDR]
    if len(kept) == len(rows) or first + _ROW * count > len(data):
        return exif
    gone = bytes(_ROW * (len(rows) - len(kept)))
    changed = _START + struct.pack(">H", len(kept)) + b"".join(kept) + data[first + _ROW * count :][:4] + gone
    block.data[start : start + len(changed)] = changed
    return PREFIX + bytes(block.data)
