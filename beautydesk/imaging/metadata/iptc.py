"""IPTC-IIM records, as picture desks write them: found in a Photoshop resource block, put back into one.

Layout: IPTC-NAA Information Interchange Model 4.2, chapter 1; Photoshop File Formats, "Image Resource Blocks".
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Iterator

from beautydesk.imaging.metadata import photoshop

_MARK = 0x1C
# Application record: content location code and name, city, sublocation, province, country code and name
_PLACES = frozenset((2, number) for number in (26, 27, 90, 92, 95, 100, 101))


def from_resources(block: bytes) -> bytes | None:
    """The records inside a Photoshop resource block, None if it has none."""
    found = photoshop.resources(block[max(0, block.find(b"8BIM")) :])
    return next((one.data for one in found if one.kind == photoshop.IPTC), None) or None


def resources(records: bytes | None, others: bytes | None = None) -> bytes:
    """A Photoshop resource block that holds the records and their checksum, by which programs trust them over XMP."""
    if not records:
        return others or b""
    return (others or b"") + _resource(photoshop.IPTC, records) + digest(records)


def digest(records: bytes) -> bytes:
    """The resource with their checksum, for a TIFF, which has the records in a tag of their own."""
    return _resource(photoshop.IPTC_DIGEST, hashlib.md5(records, usedforsecurity=False).digest())


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
    return bytes(photoshop.Resource(kind, b"8BIM" + struct.pack(">HH", kind, 0), data))
