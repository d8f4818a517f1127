"""IPTC-IIM records, as picture desks write them: found in a Photoshop resource block, put back into one.

Layout: IPTC-NAA Information Interchange Model 4.2, chapter 1; Photoshop File Formats, "Image Resource Blocks".
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Iterator

_MARK = 0x1C
_IPTC, _DIGEST = 0x0404, 0x0425
# Records and their digest, thumbnails, ICC profile, EXIF, XMP; what describes channels and layers.
_GONE = frozenset({_IPTC, _DIGEST, 1033, 1036, 1039, 1058, 1059, 1060})
_GONE |= {1006, 1007, 1024, 1026, 1045, 1053, 1065, 1069, 1072, 1077}
_PLACED = frozenset({1032, 1050, *range(2000, 3000)})
# Application record: content location code and name, city, sublocation, province, country code and name
_PLACES = frozenset((2, number) for number in (26, 27, 90, 92, 95, 100, 101))


def from_resources(block: bytes) -> bytes | None:
    """The records inside a Photoshop resource block, None if it has none."""
    return next((data for kind, _, data in _resources(block) if kind == _IPTC), None) or None


def other_resources(block: bytes, is_turned: bool) -> bytes | None:
    """The block without records, thumbnails (of the face as it was), and what is kept elsewhere or gone.

    `is_turned`: without guides, slices and paths as well, which are places in the stored picture.
    """
    gone = _GONE | _PLACED if is_turned else _GONE
    kept = [whole for kind, whole, _ in _resources(block) if kind not in gone]
    return b"".join(kept) or None


def resources(records: bytes | None, others: bytes | None = None) -> bytes:
    """A Photoshop resource block that holds the records and their checksum, by which programs trust them over XMP."""
    if not records:
        return others or b""
    digest = hashlib.md5(records, usedforsecurity=False).digest()
    return (others or b"") + _resource(_IPTC, records) + _resource(_DIGEST, digest)


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


def _resources(block: bytes) -> Iterator[tuple[int, bytes, bytes]]:
    """Number of each resource, all of its bytes, and those of its data."""
    start = block.find(b"8BIM")
    while start >= 0 and block[start : start + 4] == b"8BIM" and len(block) >= start + 12:
        (kind,) = struct.unpack_from(">H", block, start + 4)
        at = start + 6 + (block[start + 6] + 2) // 2 * 2  # the name and its length byte, padded to an even size
        if at + 4 > len(block):
            return
        (size,) = struct.unpack_from(">I", block, at)
        end = at + 4 + size
        data = block[at + 4 : end]
        yield kind, block[start:end] + bytes(size % 2), data
        start = end + size % 2


def _resource(kind: int, data: bytes) -> bytes:
    return b"8BIM" + struct.pack(">HHI", kind, 0, len(data)) + data + bytes(len(data) % 2)
