"""The XMP packet of a file that may be a result, without opening it as a picture: a few short reads, never its pixels.

Only the formats that are written here; a packet behind the pixels of a PNG is not looked for. Layout: XMP
Specification, part 3.
"""

from __future__ import annotations

import os
import struct
from pathlib import Path
from typing import BinaryIO, Final

from beautydesk.imaging import signatures
from beautydesk.imaging.metadata.xmp import LARGEST_TREE

_MANY: Final = 100  # segments, chunks or tags; whoever has more is no file of ours
_JPEG_XMP: Final = b"http://ns.adobe.com/xap/1.0/\0"
_PNG_XMP: Final = b"XML:com.adobe.xmp\0\0\0\0\0"
_XMP_TAG: Final = 700


def xmp_packet(path: Path) -> bytes | None:
    """None where there is none, or none that can be read. Never raises."""
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with os.fdopen(handle, "rb", buffering=0) as file:
            head = file.read(signatures.HEAD)
            match signatures.claimed(head):
                case "JPEG":
                    return _in_jpeg(file)
                case "PNG":
                    return _in_png(file)
                case "TIFF" if 42 in head[2:4]:  # no BigTIFF, which is not written here
                    return _in_tiff(file, head)
                case "WEBP":
                    return _in_webp(file)
    except (OSError, ValueError, struct.error):
        pass
    return None


def _in_jpeg(file: BinaryIO) -> bytes | None:
    at = 2
    for _ in range(_MANY):
        head = _read(file, at, 4 + len(_JPEG_XMP))
        mark, kind, length = struct.unpack_from(">BBH", head)
        if mark != 0xFF or kind == 0xDA:  # pixels follow
            return None
        if kind == 0xE1 and head[4:] == _JPEG_XMP:
            return _read(file, at + len(head), length + 2 - len(head))
        at += 2 + length
    return None


def _in_png(file: BinaryIO) -> bytes | None:
    at = len(signatures.PNG)
    for _ in range(_MANY):
        head = _read(file, at, 8 + len(_PNG_XMP))
        length, name = struct.unpack_from(">I4s", head)
        if name in (b"IDAT", b"IEND"):
            return None
        if name == b"iTXt" and head[8:] == _PNG_XMP:
            return _read(file, at + len(head), length - len(_PNG_XMP))
        at += 12 + length
    return None


def _in_tiff(file: BinaryIO, head: bytes) -> bytes | None:
    order = "<" if head[:2] == b"II" else ">"
    (start,) = struct.unpack_from(order + "I", head, 4)
    (count,) = struct.unpack(order + "H", _read(file, start, 2))
    entries = _read(file, start + 2, 12 * min(count, _MANY))
    for tag, _kind, size, place in struct.iter_unpack(order + "HHII", entries[: len(entries) // 12 * 12]):
        if tag == _XMP_TAG:
            return _read(file, place, size)
    return None


def _in_webp(file: BinaryIO) -> bytes | None:
    at = 12
    for _ in range(_MANY):
        name, length = struct.unpack("<4sI", _read(file, at, 8))
        if name == b"XMP ":
            return _read(file, at + 8, length)
        at += 8 + length + length % 2
    return None


def _read(file: BinaryIO, at: int, size: int) -> bytes:
    """Raises ValueError for a packet that is no description of a photo."""
    if not 0 <= size <= LARGEST_TREE:
        raise ValueError(f"{size} bytes")
    file.seek(at)
    return file.read(size)
