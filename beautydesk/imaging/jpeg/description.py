"""What a JPEG file says of its photo, segment by segment, as it is true of a retouch of it.

Segments stay as they are and where they are; only what a retouch makes untrue is changed or left out: small copies of
the face as it was, credentials of the old pixels, and, on request, places.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Final

from beautydesk.core.export import MadeBy
from beautydesk.imaging.jpeg import behind, mpf
from beautydesk.imaging.jpeg.segments import APP0, APP1, APP2, APP13, ICC, ISO_GAIN_MAP, MAX_BODY, XMP, Segment
from beautydesk.imaging.metadata import exif, iptc, photoshop, provenance, result_mark, xmp, xmp_extended

_JFIF, _JFXX, _PHOTOSHOP, _ADOBE = b"JFIF\0", b"JFXX\0", b"Photoshop 3.0\0", b"Adobe"
_BYTE_ORDER: Final = slice(len(exif.PREFIX), len(exif.PREFIX) + 4)
_MOST_JOINED: Final = 8 << 20  # bytes: more is no description of a photo
_JFIF_BODY: Final = 14  # bytes without a thumbnail: JFIF 1.02


@dataclass(frozen=True, slots=True)
class Changes:
    """What is to be different. `software`: who wrote the file. `thumbnail`: gives a small JPEG of the result, as it is
    stored. `preview`: gives one in the place of another. `made_from`: see `result_mark`, None for no mark. `made_by`:
    the retouch, None where there is none. `say_retouched`, `remove_location`: see `core.export.Export`. `density`:
    pixels an inch across and down, as stored. `orientation`: the EXIF orientation that the picture is stored in.

    `alone`: nothing stands behind the picture any more. `recoded`: it was encoded afresh, in JFIF's colours.
    `new_colours`: its numbers are those of another profile now, `icc`, or of sRGB where that is None.
    """

    software: str
    thumbnail: Callable[[], bytes]
    preview: behind.Preview
    made_from: str | None = None
    made_by: MadeBy | None = None
    say_retouched: bool = False
    remove_location: bool = False
    density: tuple[float, float] | None = None
    orientation: int = 1
    alone: bool = False
    recoded: bool = False
    new_colours: bool = False
    icc: bytes | None = None


def of_result(description: Iterable[Segment], changes: Changes) -> tuple[Segment, ...]:
    """The segments (APPn, COM) of a result's file, in the order of the original's."""
    before = _joined(description)
    is_stale = provenance.credentials_in((segment.marker, segment.body) for segment in before)
    before = tuple(segment for segment, stale in zip(before, is_stale, strict=True) if not stale)
    packet = next((segment for segment in before if _is(segment, APP1, XMP)), None)
    extension = [segment for segment in before if _is(segment, APP1, xmp_extended.PREFIX)]
    packets, keeps_extension = _xmp(packet, extension, changes)
    after: list[Segment] = []
    for segment in before:
        if segment is packet:
            after += packets
        elif segment in extension:
            after += [segment] if keeps_extension else []
        elif _is(segment, APP1, XMP):  # a second packet, which some readers go by
            clean = _clean(segment.body[len(XMP) :], changes)
            after += [replace(segment, body=XMP + clean)] if clean and len(XMP + clean) <= MAX_BODY else []
        else:
            after += _changed(segment, changes)
    new = [] if packet else packets
    if changes.density and not any(_is(segment, APP1, exif.PREFIX) for segment in before):
        new = [Segment(APP1, exif.of_jpeg(changes.software, changes.density)), *new]
    if changes.new_colours and changes.icc:
        new += _profile(changes.icc)
    place = _behind_exif(after)
    return (*after[:place], *new, *after[place:])


def _joined(segments: Iterable[Segment]) -> tuple[Segment, ...]:
    """EXIF and Photoshop's resources that go on in the segments behind, as ExifTool reads and writes what is too much
    for one, in one that may be longer than the format's."""
    found: list[Segment] = []
    for one in segments:
        start = _goes_on(found[-1], one) if found and len(found[-1].body) <= _MOST_JOINED else 0
        if start:
            found[-1] = replace(one, body=found[-1].body + one.body[start:])
        else:
            found.append(one)
    return tuple(found)


def _goes_on(segment: Segment, behind: Segment) -> int:
    """From which byte on the segment behind continues the other; 0 if it does not."""
    if _is_exif(segment) and _is_exif(behind) and behind.body[_BYTE_ORDER] not in (b"II*\0", b"MM\0*"):
        return len(exif.PREFIX)
    if all(_is(one, APP13, _PHOTOSHOP) for one in (segment, behind)):
        found = photoshop.resources(segment.body[len(_PHOTOSHOP) :])
        return len(_PHOTOSHOP) if found and found[-1].is_cut else 0
    return 0


def _in_segments(marker: int, start: bytes, inside: bytes) -> list[Segment]:
    """As few as hold it all, each of which begins with `start`."""
    size = MAX_BODY - len(start)
    return [Segment(marker, start + inside[at : at + size]) for at in range(0, max(1, len(inside)), size)]


def _is_exif(segment: Segment) -> bool:
    return _is(segment, APP1, exif.PREFIX)


def _behind_exif(segments: list[Segment]) -> int:
    """Where a new segment disturbs nobody: JFIF wants to be the first, EXIF the first of its kind."""
    place = 0
    for index, segment in enumerate(segments):
        if segment.marker == APP0 or _is_exif(segment):
            place = index + 1
    return place


def _profile(icc: bytes) -> list[Segment]:
    """ICC.1:2022, annex B.4."""
    size = MAX_BODY - len(ICC) - 2
    parts = [icc[at : at + size] for at in range(0, len(icc), size)]
    return [Segment(APP2, ICC + bytes([number + 1, len(parts)]) + part) for number, part in enumerate(parts)]


def _is(segment: Segment, marker: int, start: bytes) -> bool:
    return segment.marker == marker and segment.body.startswith(start)


def _changed(segment: Segment, changes: Changes) -> list[Segment]:
    """What becomes of a segment that is no XMP."""
    body = segment.body
    match segment.marker:
        case 0xE0 if body.startswith(_JFXX):
            return []  # holds nothing but a thumbnail
        case 0xE0 if body.startswith(_JFIF) and len(body) >= _JFIF_BODY and (thumbnail := body[12] * body[13] * 3):
            rest = body[_JFIF_BODY + thumbnail :]  # Apple puts a word of its own there
            return [replace(segment, body=body[: _JFIF_BODY - 2] + b"\0\0" + rest)]
        case 0xE1 if body.startswith(exif.PREFIX):
            return _exif(segment, changes)
        case 0xE2 if body.startswith(ICC) and changes.new_colours:
            return []
        case 0xE2 if body.startswith((mpf.PREFIX, ISO_GAIN_MAP)) and changes.alone:
            return []
        case 0xED if body.startswith(_PHOTOSHOP):
            return _photoshop(segment, changes)
        case 0xEE if body.startswith(_ADOBE) and changes.recoded:
            return []
    return [segment]


def _exif(segment: Segment, changes: Changes) -> list[Segment]:
    """A block that cannot be read stays as it is, unless it may hold places."""
    body: bytes | None = segment.body
    if changes.remove_location:
        body = exif.without_location(segment.body)
        if body is None:
            return [replace(segment, body=exif.of_orientation(changes.orientation))] if changes.orientation > 1 else []
    assert body is not None
    body = behind.with_previews(body, changes.preview)
    made = exif.in_place(body, changes.software, changes.density, changes.thumbnail)
    if made and len(made) > MAX_BODY >= len(segment.body):  # it was full: without a thumbnail there may be room
        made = exif.in_place(body, changes.software, changes.density, None)
    if made and (len(made) <= MAX_BODY or len(segment.body) > MAX_BODY):
        body = made
    return _in_segments(APP1, exif.PREFIX, body[len(exif.PREFIX) :])


def _photoshop(segment: Segment, changes: Changes) -> list[Segment]:
    resources = photoshop.resources(segment.body[len(_PHOTOSHOP) :])
    kept = [one for one in resources if one.kind not in photoshop.THUMBNAILS]
    if changes.remove_location:
        kept = [one for old in kept if (one := _without_places(old)) is not None]
    kept = [
        replace(one, data=_clean(one.data, changes) or b"") if one.kind == photoshop.XMP_COPY else one for one in kept
    ]
    if kept == resources and len(segment.body) <= MAX_BODY:
        return [segment]
    return _in_segments(APP13, _PHOTOSHOP, b"".join(map(bytes, kept))) if kept else []


def _without_places(resource: photoshop.Resource) -> photoshop.Resource | None:
    if resource.kind in photoshop.COPIES:
        return None  # of EXIF and XMP, which may name places, too
    if resource.is_cut:
        return None  # who knows of what
    if resource.kind == photoshop.IPTC:
        data = iptc.without_location(resource.data)
        return None if data is None else replace(resource, data=data)
    return resource if resource.kind != photoshop.IPTC_DIGEST else None


def _xmp(packet: Segment | None, extension: list[Segment], changes: Changes) -> tuple[list[Segment], bool]:
    """The segments of the packet, and whether its extension stays as it is."""
    raw = packet.body[len(XMP) :] if packet else None
    whole = xmp_extended.joined(raw, (one.body for one in extension)) if raw and extension else raw
    clean = whole and _clean(whole, changes)
    keeps_extension = clean == whole
    if keeps_extension:
        clean = raw and _clean(raw, changes)
    told = clean
    if changes.made_by is not None and changes.say_retouched:
        told = provenance.of_retouched(clean, changes.made_by, changes.software, say=True, extension=whole or b"")
    marked = told if changes.made_from is None else result_mark.marked(told, changes.made_from)
    room = MAX_BODY - len(XMP)
    if fitting := next((one for one in (marked, told, clean) if one and len(one) <= room), None):
        return [Segment(APP1, XMP + fitting)], keeps_extension
    if not marked or keeps_extension:
        return [Segment(APP1, XMP + raw)] if raw and clean == raw else [], keeps_extension
    main, parts = xmp_extended.split(marked, room) or (b"", [])
    return ([Segment(APP1, XMP + main), *(Segment(APP1, part) for part in parts)] if main else []), False


def _clean(packet: bytes, changes: Changes) -> bytes | None:
    """Without what is no longer true, and without places where that is wanted; None if it cannot be read then."""
    clean = xmp.alone(packet) if changes.alone else xmp.without_pictures(packet)
    clean = clean and provenance.without_link(clean)
    if clean and changes.made_by is not None:
        clean = provenance.of_retouched(clean, changes.made_by, changes.software, say=False)
    return xmp.without_location(clean) if clean and changes.remove_location else clean
