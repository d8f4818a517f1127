"""Does a file hold Content Credentials? A few short reads from place to place, never its pixels.

Layout: C2PA Technical Specification 2.2, A.3 (embedding), for JPEG, PNG, TIFF and the RAW files built like it, WebP,
HEIF and AVIF. A link to credentials stands in the XMP packet, see `metadata.provenance`.
"""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator
from itertools import islice
from typing import IO, Final

from beautydesk.imaging import signatures
from beautydesk.imaging.metadata import provenance

_MANY: Final = 20_000  # segments, chunks, boxes or tags that are looked at
_BOX: Final = bytes.fromhex("d8fec3d61b0e483c92975828877ec481")  # the kind of `uuid` box


def has_credentials(file: IO[bytes]) -> bool:
    """Never raises for what stands in a file, and leaves its position alone."""
    position = file.tell()
    try:
        file.seek(0)
        head = file.read(signatures.HEAD)
        if head[4:8] == b"ftyp":
            return any(kind == b"uuid" and file.read(16) == _BOX for kind in islice(_boxes(file), _MANY))
        match signatures.claimed(head):
            case "JPEG":
                return any(provenance.credentials_in(islice(_segments(file), _MANY)))
            case "PNG":
                return b"caBX" in islice(_chunks(file, len(signatures.PNG), ">I4s", 4), _MANY)
            case "WEBP":
                return b"C2PA" in islice(_chunks(file, 12, "<4sI", 0), _MANY)
        return head[:2] in (b"II", b"MM") and provenance.TIFF_TAG in _tags(file, head)
    except (struct.error, ValueError, OverflowError):  # it ends before its time
        return False
    finally:
        file.seek(position)


def _segments(file: IO[bytes]) -> Iterator[tuple[int, bytes]]:
    """Up to the pixels: marker, and how the body begins."""
    at = 2
    while True:
        file.seek(at)
        start, marker, length = struct.unpack(">BBH", file.read(4))
        if start != 0xFF or marker == 0xDA:
            return
        if marker == 0xFF:  # one byte that fills up
            at += 1
            continue
        yield marker, file.read(max(0, min(length - 2, 48)))
        at += 2 + length


def _chunks(file: IO[bytes], at: int, form: str, checksum: int) -> Iterator[bytes]:
    while len(head := _read(file, at, 8)) == 8:
        one, other = struct.unpack(form, head)
        name, length = (other, one) if isinstance(one, int) else (one, other)
        yield name
        at += 8 + length + (checksum or length % 2)


def _boxes(file: IO[bytes]) -> Iterator[bytes]:
    """ISO/IEC 14496-12, 4.2. The file stands behind the head of each."""
    at = 0
    while len(head := _read(file, at, 8)) == 8:
        length, kind = struct.unpack(">I4s", head)
        if length == 1:
            (length,) = struct.unpack(">Q", file.read(8))
        yield kind
        if length < 8:  # it goes on to the end
            return
        at += length


def _tags(file: IO[bytes], head: bytes) -> set[int]:
    """Of the first directory, in files of either size."""
    order = "<" if head[:2] == b"II" else ">"
    is_big = struct.unpack_from(order + "H", head, 2)[0] == 43
    count, entry, place = ("Q", "H18x", (8, "Q")) if is_big else ("H", "H10x", (4, "I"))
    (start,) = struct.unpack(order + place[1], _read(file, place[0], struct.calcsize(place[1])))
    (entries,) = struct.unpack(order + count, _read(file, start, struct.calcsize("=" + count)))
    size = struct.calcsize("=" + entry)
    rows = file.read(size * min(entries, _MANY))
    return {tag for (tag,) in struct.iter_unpack(order + entry, rows[: len(rows) // size * size])}


def _read(file: IO[bytes], at: int, size: int) -> bytes:
    file.seek(at, io.SEEK_SET)
    return file.read(size)
