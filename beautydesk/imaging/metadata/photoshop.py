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
# Of the numbers and masks of channels, of layers and of their states: a result has none of them.
_OF_LAYERS: Final = (1006, 1007, 1024, 1026, 1045, 1053, 1065, 1069, 1072, 1077)
_PROFILE: Final = 0x040F
_PLACED: Final = frozenset({1032, 1050, *range(2000, 3000)})  # guides, slices, paths
_TOLD_ELSEWHERE: Final = frozenset({IPTC, IPTC_DIGEST, *THUMBNAILS, *COPIES, *_OF_LAYERS, _PROFILE})
_SIGNATURES: Final = (b"8BIM", b"MeSa", b"AgHg", b"PHUT", b"DCSR")


@dataclass(frozen=True, slots=True)
class Resource:
    """`kind`: its number, -1 for bytes at the end that are none. `head`: signature, number and name, as they are."""

    kind: int
    head: bytes
    data: bytes

    @property
    def is_cut(self) -> bool:
        """Is it a beginning, of something that goes on elsewhere or is lost, and not only zeros that fill up?"""
        return self.kind < 0 and bool(self.data.strip(b"\0"))

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


def of_result(block: bytes, is_turned: bool) -> bytes | None:
    """The block without thumbnails, and what a result tells elsewhere or has no more; None if nothing is left.

    `is_turned`: without places in the stored picture as well.
    """
    found = resources(block[max(0, block.find(_SIGNATURES[0])) :])
    kept = (one for one in found if one.kind >= 0 and one.kind not in _TOLD_ELSEWHERE)
    return b"".join(bytes(one) for one in kept if not (is_turned and one.kind in _PLACED)) or None
