"""Photoshop's image resources: blocks of many kinds, one after the other, in JPEG (APP13) and TIFF (tag 34377) files.

Layout: Photoshop File Formats, "Image Resource Blocks".
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import Final

IPTC, IPTC_DIGEST = 0x0404, 0x0425
THUMBNAILS: Final = (0x0409, 0x040C)  # of Photoshop 4 and 5: the picture as it was
XMP_COPY: Final = 0x0424
COPIES: Final = (0x0422, 0x0423, XMP_COPY)  # of EXIF and XMP
_SIGNATURES: Final = (b"8BIM", b"MeSa", b"AgHg", b"PHUT", b"DCSR")


@dataclass(frozen=True, slots=True)
class Resource:
    """`kind`: its number, -1 for bytes at the end that are none. `head`: signature, number and name, as they are."""

    kind: int
    head: bytes
    data: bytes

    def __bytes__(self) -> bytes:
        if self.kind < 0:
            return self.data
        return self.head + struct.pack(">I", len(self.data)) + self.data + bytes(len(self.data) % 2)


def resources(block: bytes) -> list[Resource]:
    """All of the block: put together again they are the same bytes, where it keeps to the layout."""
    found: list[Resource] = []
    at = 0
    while block[at : at + 4] in _SIGNATURES and at + 12 <= len(block):
        (kind,) = struct.unpack_from(">H", block, at + 4)
        size_at = at + 6 + (block[at + 6] + 2) // 2 * 2  # the name and its length byte, padded to an even size
        if size_at + 4 > len(block):
            break
        (size,) = struct.unpack_from(">I", block, size_at)
        end = size_at + 4 + size
        if end > len(block):
            break
        found.append(Resource(kind, block[at:size_at], block[size_at + 4 : end]))
        at = end + size % 2
    if block[at:]:
        found.append(Resource(-1, b"", block[at:]))
    return found
