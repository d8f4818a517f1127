"""What stands behind the first picture of a JPEG file: its index is set anew, and small copies of the picture are made
anew, when the first picture changes. All else stays as it is, byte for byte.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from beautydesk.imaging.jpeg import mpf
from beautydesk.imaging.jpeg.segments import (
    APP1,
    APP13,
    COM,
    MAX_BODY,
    XMP,
    BrokenJpeg,
    Segment,
    described,
    put_together,
    taken_apart,
)
from beautydesk.imaging.metadata import xmp

_SOI: Final = b"\xff\xd8"
_MOST_INSIDE: Final = 16  # JPEG files that are looked for in others' data

# Gives a JPEG of the result with so many bytes at most that shows what the given JPEG shows; None if it cannot be made.
Preview = Callable[[bytes], bytes | None]


@dataclass(frozen=True, slots=True)
class Placed:
    """A picture of the index: where it begins in the tail, and its size in bytes."""

    entry: mpf.Entry
    start: int


def placed(index: Segment, tail: bytes, index_at: int, tail_at: int) -> list[Placed]:
    """The pictures of an index that stand in the tail. `index_at`: where the index counts from in the old file;
    `tail_at`: where its tail began.

    Offsets may be stale already, after programs that know nothing of them: then what they have in common is corrected.
    """
    others = [entry for entry in mpf.entries(index)[1:] if entry.offset]
    starts = [entry.offset + index_at - tail_at for entry in others]
    for shift in (0, -min(starts, default=0)):
        moved = [start + shift for start in starts]
        if all(start >= 0 and tail[start : start + 2] == _SOI for start in moved):
            return [Placed(entry, start) for entry, start in zip(others, moved, strict=True)]
    return []


def finished(
    description: tuple[Segment, ...], coding: bytes, tail: bytes, pictures: list[Placed], preview: Preview
) -> bytes:
    """The whole file, with an index that fits it."""
    for picture in pictures:
        if picture.entry.type in mpf.PREVIEWS:
            tail = _with_preview(tail, picture, preview)
    first = 2 + sum(len(bytes(segment)) for segment in description) + len(coding) + 2
    at, segments = 2, []
    for segment in description:
        if mpf.is_index(segment) and pictures:
            segment = _set_anew(segment, pictures, first, at + 4 + len(mpf.PREFIX))
        segments.append(segment)
        at += len(bytes(segment))
    return put_together(tuple(segments), coding, tail)


def _set_anew(index: Segment, pictures: list[Placed], first: int, counted_from: int) -> Segment:
    entries = [replace(mpf.entries(index)[0], size=first)]
    entries += [replace(one.entry, offset=first + one.start - counted_from) for one in pictures]
    return mpf.with_places(index, entries)


def _with_preview(tail: bytes, picture: Placed, preview: Preview) -> bytes:
    """A preview that shows the result, as large in bytes as the old one, so that nothing else moves."""
    end = picture.start + picture.entry.size
    old = tail[picture.start : end]
    new = preview(old)
    return tail if new is None else tail[: picture.start] + padded(new, len(old)) + tail[end:]


def with_previews(data: bytes, preview: Preview) -> bytes:
    """The same bytes with previews of the result where JPEG files stand in them, as in makers' notes."""
    at = 0
    for _ in range(_MOST_INSIDE):
        at = data.find(_SOI + b"\xff", at)
        if at < 0:
            break
        try:
            end = len(data) - len(taken_apart(data[at:]).tail)
        except BrokenJpeg:
            at += len(_SOI)
            continue
        old = data[at:end]
        if (new := preview(old)) is not None:
            data = data[:at] + padded(new, len(old)) + data[end:]
        at = end
    return data


def padded(picture: bytes, size: int) -> bytes:
    """A JPEG of exactly so many bytes, by comments and, for the last few, by fill bytes (T.81, B.1.1.2)."""
    fill = b""
    while (missing := size - len(picture) - len(fill)) >= 4:
        fill += bytes(Segment(COM, bytes(min(missing - 4, MAX_BODY))))
    rest = size - len(picture) - len(fill)
    return picture[:2] + fill + picture[2:-2] + b"\xff" * rest + picture[-2:]


def tells_no_place(tail: bytes, pictures: list[Placed]) -> bool:
    """Is there nothing behind the picture but pictures that certainly name no places? A film or a maker's block may."""
    at = 0
    for picture in sorted(pictures, key=lambda one: one.start):
        if tail[at : picture.start].strip(b"\0"):
            return False
        at = picture.start + picture.entry.size
        if any(map(_may_tell_places, described(tail[picture.start : at]))):
            return False
    return not tail[at:].strip(b"\0")


def _may_tell_places(segment: Segment) -> bool:
    """EXIF, the extension of a packet and Photoshop's resources may; a packet is looked at."""
    if segment.marker == APP1 and segment.body.startswith(XMP):
        packet = segment.body[len(XMP) :]
        return xmp.without_location(packet) != packet
    return segment.marker in (APP1, APP13)
