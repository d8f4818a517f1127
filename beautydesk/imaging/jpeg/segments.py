"""A JPEG file taken apart without decoding it, and put together again: segments, frame, scans, what stands behind.

Layout: ITU-T T.81, annex B; APPn and COM segments may stand before any frame or scan.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import Final

import numpy as np

SOI, EOI, SOS, DQT, COM = 0xD8, 0xD9, 0xDA, 0xDB, 0xFE
APP0, APP1, APP2, APP13, APP14 = 0xE0, 0xE1, 0xE2, 0xED, 0xEE
MAX_BODY: Final = 65_533  # bytes of one segment
ISO_GAIN_MAP: Final = b"urn:iso:std:iso:ts:21496:-1\0"  # how a segment on a gain map begins: ISO 21496-1
ICC: Final = b"ICC_PROFILE\0"  # and one of a profile: ICC.1:2022, annex B.4
XMP: Final = b"http://ns.adobe.com/xap/1.0/\0"  # how a segment with a packet begins: XMP, part 3, 1.1.3
_DNL, _EXP, _DHP = 0xDC, 0xDF, 0xDE
_ALONE: Final = frozenset({0x01, *range(0xD0, 0xD8)})  # markers without a body
_FRAMES: Final = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})
_PIECE: Final = 1 << 20  # bytes
_MOST_SCANS: Final = 1000  # a progressive photo has about ten


class BrokenJpeg(ValueError):
    """Not a JPEG file that can be taken apart."""


@dataclass(frozen=True, slots=True)
class Segment:
    """`body`: what follows the two bytes of its length."""

    marker: int
    body: bytes

    @property
    def describes(self) -> bool:
        """Is it about the photo (APPn, COM), not about how it is coded?"""
        return 0xE0 <= self.marker <= 0xEF or self.marker == COM

    def __bytes__(self) -> bytes:
        return struct.pack(">BBH", 0xFF, self.marker, len(self.body) + 2) + self.body


@dataclass(frozen=True, slots=True)
class Component:
    """One plane. `h`, `v`: how often it is sampled across and down, in relation to the others'. `table`: the number of
    its quantisation table."""

    id: int
    h: int
    v: int
    table: int


@dataclass(frozen=True, slots=True)
class Frame:
    """How a picture is coded. `kind`: its SOF marker."""

    kind: int
    precision: int
    height: int
    width: int
    components: tuple[Component, ...]

    @property
    def is_progressive(self) -> bool:
        return self.kind in (0xC2, 0xCA)

    @property
    def is_arithmetic(self) -> bool:
        return self.kind >= 0xC9

    @property
    def most(self) -> tuple[int, int]:
        """The most samples across and down that a component has."""
        return max(part.h for part in self.components), max(part.v for part in self.components)


@dataclass(frozen=True, slots=True)
class Scan:
    """One pass over the picture. `components`: their ids; `first`, `last`: which coefficients, in zigzag order; `low`:
    how many of their lowest bits are left for a later scan."""

    components: tuple[int, ...]
    first: int
    last: int
    low: int


@dataclass(frozen=True, slots=True)
class JpegFile:
    """`segments`: all but the heads of scans, in order. `scans`: those heads. `coding`: everything that is needed to
    decode it, tables, frame and scans, in order. `tail`: what stands behind EOI."""

    segments: tuple[Segment, ...]
    frame: Frame
    scans: tuple[Scan, ...]
    coding: bytes
    tail: bytes

    @property
    def description(self) -> tuple[Segment, ...]:
        """APPn and COM, in order."""
        return tuple(segment for segment in self.segments if segment.describes)


def taken_apart(data: bytes) -> JpegFile:
    """Raises `BrokenJpeg`. Up to two copies of `data` are made."""
    if data[:2] != b"\xff\xd8":
        raise BrokenJpeg("no JPEG")
    segments: list[Segment] = []
    scans: list[Scan] = []
    coding: list[bytes] = []
    frame: Frame | None = None
    at = 2
    while True:
        marker, at = _marker(data, at)
        if marker == EOI:
            break
        if marker in _ALONE:
            continue
        if marker in (SOI, _DNL, _EXP, _DHP):
            raise BrokenJpeg(f"marker {marker:02x} has no place here")
        segment, end = _segment(data, at, marker)
        if segment.describes:
            segments.append(segment)
        elif marker == SOS:
            scans.append(_scan(segment.body))
            if len(scans) > _MOST_SCANS:
                raise BrokenJpeg("too many scans")
            begin, end = at - 2, _end_of_scan(data, end)
            coding.append(data[begin:end])
        else:
            segments.append(segment)
            coding.append(bytes(segment))
            if marker in _FRAMES:
                if frame is not None:
                    raise BrokenJpeg("more than one frame")
                frame = _frame(segment)
        at = end
    if frame is None or not scans:
        raise BrokenJpeg("no picture")
    return JpegFile(tuple(segments), frame, tuple(scans), b"".join(coding), data[at:])


def coding_of(data: bytes) -> bytes:
    """`JpegFile.coding` of a JPEG that nothing stands behind and that is described before its tables alone, without
    looking through its scans. Raises `BrokenJpeg`."""
    at = 2
    while True:
        marker, begin = _marker(data, at)
        segment, end = _segment(data, begin, marker)
        if not segment.describes:
            break
        at = end
    if data[-2:] != b"\xff\xd9":
        raise BrokenJpeg("it ends too soon")
    return data[at:-2]


def described(data: bytes, most: int = 200) -> tuple[Segment, ...]:
    """APPn and COM segments before the first scan of a JPEG that begins with `data`, which may end anywhere.

    At most `most` of them; what cannot be read ends the list. Never raises.
    """
    segments: list[Segment] = []
    at = 2
    try:
        while data[:2] == b"\xff\xd8" and len(segments) < most:
            marker, at = _marker(data, at)
            if marker in _ALONE:
                continue
            if marker in (SOS, EOI, SOI):
                break
            segment, at = _segment(data, at, marker)
            if segment.describes:
                segments.append(segment)
    except BrokenJpeg:
        pass
    return tuple(segments)


def put_together(description: tuple[Segment, ...], coding: bytes, tail: bytes) -> bytes:
    """A JPEG file: what is said of the photo, how it is coded, and what stands behind."""
    return b"".join((b"\xff\xd8", *map(bytes, description), coding, b"\xff\xd9", tail))


def tables_of(coding: bytes) -> list[Segment]:
    """The segments of quantisation tables before the first scan of a `JpegFile.coding`."""
    found: list[Segment] = []
    at = 0
    while True:
        marker, begin = _marker(coding, at)
        if marker == SOS:
            return found
        segment, at = _segment(coding, begin, marker)
        if marker == DQT:
            found.append(segment)


def _marker(data: bytes, at: int) -> tuple[int, int]:
    """The next marker and where it ends. Fill bytes may stand before it, and what has no place there is skipped, as
    decoders do (libjpeg's jdmarker.c, next_marker)."""
    while (at := data.find(b"\xff", at)) >= 0:
        while data[at : at + 1] == b"\xff":
            at += 1
        if data[at : at + 1] not in (b"", b"\0"):
            return data[at], at + 1
    raise BrokenJpeg("it ends too soon")


def _end_of_scan(data: bytes, at: int) -> int:
    """Where the next marker stands that is none of a scan's own; all bytes of a piece are looked at at once."""
    while at < len(data):
        piece = np.frombuffer(data, np.uint8, min(_PIECE, len(data) - at), at)
        marks = np.flatnonzero(piece[:-1] == 0xFF)
        kinds = piece[marks + 1]
        found = marks[(kinds != 0) & (kinds != 0xFF) & ((kinds < 0xD0) | (kinds > 0xD7))]
        if len(found):
            end = at + int(found[0])
            while data[end - 1] == 0xFF:  # fill bytes belong to the marker
                end -= 1
            return end
        at += max(1, len(piece) - 1)
    raise BrokenJpeg("a scan does not end")


def _segment(data: bytes, at: int, marker: int) -> tuple[Segment, int]:
    if at + 2 > len(data):
        raise BrokenJpeg("it ends too soon")
    (length,) = struct.unpack_from(">H", data, at)
    if length < 2 or at + length > len(data):
        raise BrokenJpeg("a segment ends too soon")
    return Segment(marker, data[at + 2 : at + length]), at + length


def _frame(segment: Segment) -> Frame:
    body = segment.body
    try:
        precision, height, width, count = struct.unpack_from(">BHHB", body)
        parts = [struct.unpack_from(">BBB", body, 6 + 3 * index) for index in range(count)]
    except struct.error as error:
        raise BrokenJpeg(str(error)) from error
    components = tuple(Component(one, factors >> 4, factors & 15, table) for one, factors, table in parts)
    if not components or not height or not width or any(not part.h or not part.v for part in components):
        raise BrokenJpeg("a frame without a picture")
    return Frame(segment.marker, precision, height, width, components)


def _scan(body: bytes) -> Scan:
    try:
        count = body[0]
        ids = tuple(body[1 + 2 * index] for index in range(count))
        first, last, bits = body[1 + 2 * count : 4 + 2 * count]
    except (IndexError, ValueError) as error:
        raise BrokenJpeg("a scan without a head") from error
    return Scan(ids, first, last, bits & 15)
