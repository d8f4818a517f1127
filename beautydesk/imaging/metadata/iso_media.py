"""Boxes of ISO media files: how HEIF turns its picture while decoding it, its EXIF item, and the tags of a Canon CR3.

Layout: ISO/IEC 14496-12 (boxes, meta, iloc), ISO/IEC 23008-12, 6.5 (irot, imir) and 9.3 (ipma); CR3: as ExifTool reads
it (its Canon.pm: CMT1 to CMT4 are four TIFF blocks, of the file, the shot, the maker's note and the position).
"""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO, Final

from beautydesk.imaging.metadata import exif, tiff_file
from beautydesk.imaging.metadata.ifd import BrokenBlock
from beautydesk.imaging.metadata.turning import Turn

_MANY: Final = 1000  # boxes beside each other
_LARGEST: Final = 8 << 20  # bytes of a box that is read
_CANON: Final = bytes.fromhex("85c0b687820f11e08111f4ce462b6a48")
_HEADER_END: Final = 8  # of a TIFF block


@dataclass(frozen=True, slots=True)
class _Box:
    kind: bytes
    start: int  # of what it holds
    end: int


def orientation(file: IO[bytes]) -> int:
    """The EXIF orientation that does what a HEIF or AVIF file asks of its reader: its primary item's irot and imir."""
    position = file.tell()
    try:
        properties = _properties(_meta(file))
    except (OSError, struct.error, IndexError, ValueError):
        return 1
    finally:
        file.seek(position)

    def place(x: float, y: float) -> tuple[float, float]:
        for kind, value in properties:
            if kind == b"irot":  # quarter turns, anticlockwise
                x, y = Turn((1, 8, 3, 6)[value & 3], 1, 1).point(x, y)
            else:  # 0: top and bottom change places, 1: left and right
                x, y = Turn(2 if value & 1 else 4, 1, 1).point(x, y)
        return x, y

    corners = [place(*corner) for corner in ((0.0, 0.0), (1.0, 0.0))]
    for number in range(1, 9):
        turn = Turn(number, 1, 1)
        if [turn.point(0.0, 0.0), turn.point(1.0, 0.0)] == corners:
            return number
    return 1


def exif_item(file: IO[bytes]) -> bytes | None:
    """The EXIF block of a HEIF or AVIF file as it stands there (ISO/IEC 23008-12, A.2.1); None if there is none."""
    position = file.tell()
    try:
        boxes = _inside(_meta(file))
        places = _extents(boxes.get(b"iloc", b""), _exif_number(boxes.get(b"iinf", b"")))
        data = b"".join(_read(file, start, start + size) for start, size in places)
        (skipped,) = struct.unpack_from(">I", data)
        return data[4 + skipped :] or None
    except (OSError, struct.error, IndexError, ValueError):
        return None
    finally:
        file.seek(position)


def canon_tags(file: IO[bytes]) -> tiff_file.Tags:
    """The tags of a CR3 file. Raises `BrokenBlock`."""
    position = file.tell()
    try:
        blocks = _canon_blocks(file)
    except (OSError, struct.error, ValueError) as error:
        raise BrokenBlock(str(error)) from error
    finally:
        file.seek(position)
    tags = tiff_file.read(io.BytesIO(blocks.get(b"CMT1", b"")))
    for name, put in ((b"CMT2", "exif"), (b"CMT4", "gps")):
        try:
            found = tiff_file.read(io.BytesIO(blocks.get(name, b"")))
        except BrokenBlock:
            continue
        if found.order == tags.order:
            setattr(tags, put, found.first)
    note = blocks.get(b"CMT3", b"")
    if note[:2] == (b"II" if tags.order == "<" else b"MM") and len(note) > _HEADER_END + 4:
        tags.exif[exif.MAKER_NOTE] = tiff_file.Value(7, len(note) - _HEADER_END, note[_HEADER_END:], _HEADER_END)
    return tags


def _canon_blocks(file: IO[bytes]) -> dict[bytes, bytes]:
    """The four, by name."""
    end = file.seek(0, io.SEEK_END)
    for movie in _boxes(file, 0, end):
        if movie.kind != b"moov":
            continue
        for box in _boxes(file, movie.start, movie.end):
            if box.kind == b"uuid" and _read(file, box.start, box.start + 16) == _CANON:
                inner = _boxes(file, box.start + 16, box.end)
                return {one.kind: _read(file, one.start, one.end) for one in inner if one.kind.startswith(b"CMT")}
    return {}


def _boxes(file: IO[bytes], start: int, end: int) -> Iterator[_Box]:
    for _ in range(_MANY):
        head = _read(file, start, min(start + 16, end))
        if len(head) < 8:
            return
        size, kind = struct.unpack_from(">I4s", head)
        header = 8
        if size == 1 and len(head) == 16:
            (size,) = struct.unpack_from(">Q", head, 8)
            header = 16
        if size == 0:
            size = end - start
        if size < header or start + size > end:
            return
        yield _Box(kind, start + header, start + size)
        start += size


def _read(file: IO[bytes], start: int, end: int) -> bytes:
    if not 0 <= end - start <= _LARGEST:
        raise ValueError(f"a box of {end - start} bytes")
    file.seek(start)
    return file.read(end - start)


def _meta(file: IO[bytes]) -> bytes:
    """What the file's meta box holds, without its version."""
    end = file.seek(0, io.SEEK_END)
    for box in _boxes(file, 0, end):
        if box.kind == b"meta":
            return _read(file, box.start + 4, box.end)
    return b""


def _inside(data: bytes) -> dict[bytes, bytes]:
    """Boxes in memory by kind, the first of each."""
    found: dict[bytes, bytes] = {}
    for box in _boxes(io.BytesIO(data), 0, len(data)):
        found.setdefault(box.kind, data[box.start : box.end])
    return found


def _properties(meta: bytes) -> list[tuple[bytes, int]]:
    """irot and imir of the primary item, in the order in which they are carried out."""
    boxes = _inside(meta)
    primary = boxes.get(b"pitm", b"")
    (item,) = struct.unpack_from(">H" if not primary[:1] or primary[0] == 0 else ">I", primary, 4)
    shared = _inside(boxes.get(b"iprp", b""))
    store = shared.get(b"ipco", b"")
    listed = [(box.kind, store[box.start : box.end]) for box in _boxes(io.BytesIO(store), 0, len(store))]
    chosen = [listed[index - 1] for index in _associations(shared.get(b"ipma", b""), item) if 0 < index <= len(listed)]
    return [(kind, value[0]) for kind, value in chosen if kind in (b"irot", b"imir") and value]


def _associations(box: bytes, item: int) -> list[int]:
    """Numbers of the properties of one item, from 1 (ISO/IEC 14496-12, 8.11.14)."""
    version, flags, count = box[0], box[3], struct.unpack_from(">I", box, 4)[0]
    at = 8
    for _ in range(min(count, _LARGEST)):
        name = ">I" if version else ">H"
        (owner,) = struct.unpack_from(name, box, at)
        at += struct.calcsize(name)
        number, at = box[at], at + 1
        width = 2 if flags & 1 else 1
        if owner == item:
            rows = [int.from_bytes(box[at + width * index :][:width], "big") for index in range(number)]
            return [row & (0x7FFF if width == 2 else 0x7F) for row in rows]
        at += width * number
    return []


def _exif_number(box: bytes) -> int:
    """Which item holds EXIF. Raises ValueError if none does."""
    start = 6 if box[:1] == b"\0" else 8
    for entry in _boxes(io.BytesIO(box), start, len(box)):
        if entry.kind != b"infe":
            continue
        body = box[entry.start : entry.end]
        name = ">H" if body[0] == 2 else ">I"
        if body[0] >= 2 and body[4 + struct.calcsize(name) + 2 :][:4] == b"Exif":
            return int(struct.unpack_from(name, body, 4)[0])
    raise ValueError("no EXIF")


def _extents(box: bytes, item: int) -> list[tuple[int, int]]:
    """Place and size of the pieces of an item that stand in the file itself (ISO/IEC 14496-12, 8.11.3)."""
    reader, version = io.BytesIO(box), box[0]
    reader.seek(4)

    def number(size: int) -> int:
        return int.from_bytes(reader.read(size), "big")

    sizes = number(2)
    offset_size, length_size, base_size = sizes >> 12, sizes >> 8 & 15, sizes >> 4 & 15
    index_size = sizes & 15 if version else 0
    for _ in range(min(number(4 if version == 2 else 2), len(box))):
        owner = number(4 if version == 2 else 2)
        method = number(2) & 15 if version else 0
        number(2)
        base = number(base_size)
        places = []
        for _ in range(min(number(2), _MANY)):
            number(index_size)
            places.append((base + number(offset_size), number(length_size)))
        if owner == item and method == 0:
            return places
    raise ValueError("nowhere in the file")
