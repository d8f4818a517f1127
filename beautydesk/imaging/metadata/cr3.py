"""The tags of a Canon CR3: an ISO media file with four TIFF blocks in it.

Layout: ISO/IEC 14496-12, 4.2 (boxes); CMT1 to CMT4 are the tags of the file, of the shot, of the maker's note, and the
position (ExifTool, Canon.pm).
"""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO, Final

from beautydesk.imaging.metadata import exif, tiff_file
from beautydesk.imaging.metadata.ifd import BrokenBlock

_MANY: Final = 1000  # boxes beside each other
_LARGEST: Final = 8 << 20  # bytes of a block
_CANON: Final = bytes.fromhex("85c0b687820f11e08111f4ce462b6a48")
_HEADER_END: Final = 8  # of a TIFF block
_UNDEFINED: Final = 7


@dataclass(frozen=True, slots=True)
class _Box:
    kind: bytes
    start: int  # of what it holds
    end: int


def tags_of(file: BinaryIO) -> tiff_file.Tags:
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
    if note[:_HEADER_END] == struct.pack(tags.order + "2sHI", b"II" if tags.order == "<" else b"MM", 42, _HEADER_END):
        body = note[_HEADER_END:]  # a Canon's note is a directory whose offsets count from the block's start
        tags.exif[exif.MAKER_NOTE] = tiff_file.Value(_UNDEFINED, len(body), body, _HEADER_END)
    return tags


def _canon_blocks(file: BinaryIO) -> dict[bytes, bytes]:
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


def _boxes(file: BinaryIO, start: int, end: int) -> Iterator[_Box]:
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


def _read(file: BinaryIO, start: int, end: int) -> bytes:
    if not 0 <= end - start <= _LARGEST:
        raise ValueError(f"a box of {end - start} bytes")
    file.seek(start)
    return file.read(end - start)
