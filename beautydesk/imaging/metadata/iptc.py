"""IPTC-IIM records, as picture desks write them: found in a Photoshop resource block, put back into one.

Layout: IPTC-NAA Information Interchange Model 4.2, chapter 1; Photoshop File Formats, "Image Resource Blocks".
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Iterator

_MARK = 0x1C
_IPTC, _DIGEST = 0x0404, 0x0425
# Application record: content location code and name, city, sublocation, province, country code and name
_PLACES = frozenset((2, number) for number in (26, 27, 90, 92, 95, 100, 101))


def from_resources(block: bytes) -> bytes | None:
    """The records inside a Photoshop resource block, None if it has none."""
    at = block.find(b"8BIM")
    while at >= 0 and block[at : at + 4] == b"8BIM" and len(block) >= at + 12:
        (kind,) = struct.unpack_from(">H", block, at + 4)
        at += 6 + (block[at + 6] + 2) // 2 * 2  # the name and its length byte, padded to an even size
        if at + 4 > len(block):
            return None
        (size,) = struct.unpack_from(">I", block, at)
        if kind == _IPTC:
            return block[at + 4 : at + 4 + size] or None
        at += 4 + size + size % 2
    return None


def resources(records: bytes) -> bytes:
    """A Photoshop resource block that holds the records and their checksum, by which programs trust them over XMP."""
    return _resource(_IPTC, records) + _resource(_DIGEST, hashlib.md5(records, usedforsecurity=False).digest())


def without_location(records: bytes) -> bytes | None:
    """The records without names of places; None if nothing is left that can be read."""
    kept = [records[start:end] for kind, start, end in _datasets(records) if kind not in _PLACES]
    return b"".join(kept) or None


def unpadded(records: bytes) -> bytes | None:
    """The records without what fills them up behind; None if there are none."""
    return records[: max((end for _, _, end in _datasets(records)), default=0)] or None


def _datasets(records: bytes) -> Iterator[tuple[tuple[int, int], int, int]]:
    """Record and number of each dataset, where it starts and ends. Those of more than 32767 bytes are no text."""
    at = 0
    while at + 5 <= len(records) and records[at] == _MARK:
        record, number, size = struct.unpack_from(">BBH", records, at + 1)
        end = at + 5 + size
        if size & 0x8000 or end > len(records):
            return
        yield (record, number), at, end
        at = end


def _resource(kind: int, data: bytes) -> bytes:
    return b"8BIM" + struct.pack(">HHI", kind, 0, len(data)) + data + bytes(len(data) % 2)
