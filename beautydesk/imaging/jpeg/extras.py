"""What a JPEG file holds beside its picture, told by its head and its last bytes: a few short reads, no decoding.

Sources: Ultra HDR Image Format 1.1, Motion Photo format 1.0 and its forerunner (MicroVideo), Dynamic Depth 1.0, all of
Google; ISO 21496-1; Apple's auxiliary pictures; Samsung's trailer as ExifTool knows it.
"""

from __future__ import annotations

import re
import struct
from typing import BinaryIO, Final

from beautydesk.core.notes import Extra
from beautydesk.imaging.jpeg import mpf
from beautydesk.imaging.jpeg.segments import APP1, APP2, ISO_GAIN_MAP, Segment, described
from beautydesk.imaging.metadata import xmp

_HEAD: Final = 512 * 1024  # bytes in which the segments of a head are looked for
_PART: Final = 64 * 1024  # bytes of a picture behind the first that are looked at
_GAIN_MAPS: Final = tuple(space.encode() for space in xmp.GAIN_MAPS)
_DEPTHS: Final = (b"http://ns.google.com/photos/1.0/depthmap/", b"http://ns.google.com/photos/dd/1.0/depthmap/")
_APPLE_DEPTH: Final = re.compile(rb"AuxiliaryImageType[^<]{0,40}(depth|disparity)", re.IGNORECASE)
_SEMANTIC: Final = re.compile(rb"Semantic(?:\s*=\s*[\"']|>)\s*(\w+)")
_SEMANTICS: Final = {b"GainMap": Extra.GAIN_MAP, b"Depth": Extra.DEPTH}
_FILM: Final = re.compile(rb"(?:MotionPhoto|MicroVideo)(?:\s*=\s*[\"']|>)\s*1\b")
_FILM_LENGTH: Final = re.compile(rb"(?:MicroVideoOffset|Length)(?:\s*=\s*[\"']|>)\s*(\d{1,10})")
_SAMSUNG_FILM: Final = 0x0A30  # MotionPhoto_Data


def extras_of(file: BinaryIO, size: int) -> frozenset[Extra]:
    """`file`: a JPEG of `size` bytes; its position is kept. Raises OSError alone."""
    position = file.tell()
    try:
        head = _read(file, 0, _HEAD)
        segments = described(head)
        packets = [one.body for one in segments if one.marker == APP1 and not one.body.startswith(b"Exif")]
        found = _told(segments)
        for packet in packets:
            found |= {_SEMANTICS[name] for name in _SEMANTIC.findall(packet) if name in _SEMANTICS}
            if _FILM.search(packet) and _has_film(file, size, packet):
                found.add(Extra.CLIP)
        for index in (one for one in segments if mpf.is_index(one)):
            for picture in _pictures(file, head, index):
                found |= _told(described(picture))
        return frozenset(found | _of_samsung(file, size))
    finally:
        file.seek(position)


def _told(segments: tuple[Segment, ...]) -> set[Extra]:
    """What the description of one picture says of it."""
    found = set()
    for one in segments:
        if one.marker == APP2 and one.body.startswith(ISO_GAIN_MAP):
            found.add(Extra.GAIN_MAP)
        if one.marker == APP1:
            found |= {Extra.GAIN_MAP} if any(space in one.body for space in _GAIN_MAPS) else set()
            if any(space in one.body for space in _DEPTHS) or _APPLE_DEPTH.search(one.body):
                found.add(Extra.DEPTH)
    return found


def _pictures(file: BinaryIO, head: bytes, index: Segment) -> list[bytes]:
    """The first bytes of those behind the first; offsets may be stale by a little."""
    counted_from = head.find(bytes(index)) + 4 + len(mpf.PREFIX)
    found = []
    for entry in mpf.entries(index)[1:]:
        data = _read(file, max(0, counted_from + entry.offset - _PART), 2 * _PART)
        at = _PART if data[_PART : _PART + 3] == b"\xff\xd8\xff" else data.find(b"\xff\xd9\xff\xd8\xff") + 2
        found.append(data[at:] if at > 1 else b"")
    return found


def _has_film(file: BinaryIO, size: int, packet: bytes) -> bool:
    """Programs that know nothing of the film drop it, and leave the claim."""
    lengths = {int(text) for text in _FILM_LENGTH.findall(packet)}
    return any(b"ftyp" in _read(file, size - length, _PART) for length in lengths if 8 < length < size)


def _of_samsung(file: BinaryIO, size: int) -> set[Extra]:
    if size < 16:
        return set()
    length, signature = struct.unpack("<I4s", _read(file, size - 8, 8).ljust(8, b"\0"))
    if signature != b"SEFT":
        return set()
    table = _read(file, max(0, size - 8 - length), min(length, _PART))
    kinds = {kind for _, kind, _, _ in struct.iter_unpack("<HHII", table[12 : 12 + (len(table) - 12) // 12 * 12])}
    return {Extra.TRAILER, Extra.CLIP} if _SAMSUNG_FILM in kinds and table[:4] == b"SEFH" else {Extra.TRAILER}


def _read(file: BinaryIO, at: int, most: int) -> bytes:
    file.seek(at)
    return file.read(most)
