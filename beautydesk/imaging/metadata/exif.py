"""EXIF blocks, changed where they must be and left byte for byte where not.

Libraries that parse and rebuild EXIF lose maker notes, whose inner offsets break when they move. Here nothing moves:
values are patched in place, and where a tag must be added the first directory is written anew at the end of the block.
Layout: TIFF 6.0, section 2; tags: EXIF 2.32 (CIPA DC-008).
"""

from __future__ import annotations

import contextlib
import struct
from collections.abc import Callable
from fractions import Fraction

from beautydesk.imaging.metadata.exif_places import EXIF_IFD, PIXEL_X, PIXEL_Y, RESOLUTION, turn_places
from beautydesk.imaging.metadata.ifd import ASCII, LONG, RATIONAL, SHORT, Block, BrokenBlock, Entry
from beautydesk.imaging.metadata.turning import Turn

PREFIX = b"Exif\0\0"
ORIENTATION, SOFTWARE, GPS_IFD = 0x0112, 0x0131, 0x8825
_WIDTH, _HEIGHT = 0x0100, 0x0101
_THUMB_OFFSET, _THUMB_LENGTH = 0x0201, 0x0202
_THUMB_COMPRESSION, _THUMB_X, _THUMB_Y, _THUMB_UNIT = 0x0103, 0x011A, 0x011B, 0x0128
MAKER_NOTE, INTEROPERABILITY = 0x927C, 0xA005
_COLOUR_SPACE, _UNKNOWN = 0xA001, 0xFFFF
_RESOLUTION_UNIT = 0x0128
_INCH, _CENTIMETRE = 2, 3
_A_PIXEL_A_METRE = 0.0254  # in pixels an inch
# What describes the storage of a TIFF's own strips, not the photo (TIFF 6.0), and blocks that travel on their own.
STORAGE_TAGS = frozenset(
    {254, 255, 256, 257, 258, 259, 262, 266, 273, 277, 278, 279, 280, 281, 284, 288, 289, 290, 291, 292, 293, 301}
    | {317, 320, 322, 323, 324, 325, 330, 332, 338, 339, 340, 341, 342, 347, 512, 513, 514, 529, 530, 531, 532}
    | {700, 33723, 34377, 34675, 37724, 52545}
)


def orientation_of(exif: bytes | None) -> int:
    """The EXIF orientation, 1 to 8; 1 where there is none or it makes no sense."""
    try:
        block = Block(bare(exif or b""))
        for entry in block.entries(block.number(4, "I")):
            if entry.tag == ORIENTATION and entry.kind in (SHORT, LONG):
                value = block.value(entry)
                return value if 1 <= value <= 8 else 1
    except BrokenBlock:
        pass
    return 1


def is_adobe_rgb(exif: bytes | None) -> bool:
    """Does the block say so, as cameras do (DCF 2.0): no known colour space, and interoperability rule R03?"""
    try:
        block = Block(bare(exif or b""))
        inner = block.below(block.number(4, "I"), EXIF_IFD)
        rules = block.below(inner, INTEROPERABILITY) if inner else 0
        if not rules:
            return False
        unknown = any(entry.tag == _COLOUR_SPACE and block.value(entry) == _UNKNOWN for entry in block.entries(inner))
        return unknown and any(
            entry.tag == 1 and block.data[entry.at + 8 : entry.at + 11] == b"R03" for entry in block.entries(rules)
        )
    except BrokenBlock:
        return False


def upright(exif: bytes | None, turn: Turn | None = None) -> bytes | None:
    """The block for a photo whose orientation is baked in: orientation 1, no thumbnail. None if it cannot be read.

    `turn`: how its picture was turned for that, so that what the block says of places in it turns along.
    """
    try:
        block = Block(bare(exif or b""))
        start = block.number(4, "I")
        for entry in list(block.entries(start)):
            if entry.tag == ORIENTATION:
                block.put(entry.at + 2, "H", SHORT)
                block.put(entry.at + 4, "I", 1)
                block.put(entry.at + 8, "H", 1)
                block.put(entry.at + 10, "H", 0)
        if turn is not None:
            turn_places(block, start, turn)
        _drop_thumbnail(block, start)
    except BrokenBlock:
        return None
    return PREFIX + bytes(block.data)


def for_result(
    exif: bytes | None, width: int, height: int, software: str, density: tuple[float, float] | None = None
) -> bytes:
    """The block for a saved result: its size in pixels, `software` as its maker; a new block where there was none.

    `density`: pixels an inch, across and down, for a block that does not tell.
    """
    try:
        block = Block(bare(exif or b""))
        start = block.number(4, "I")
        _set_size(block, list(block.entries(start)), width, height)
    except BrokenBlock:
        block, start = Block(b"II*\0" + struct.pack("<IHI", 8, 0, 0)), 8
    _add_texts(block, start, software, density)
    return PREFIX + bytes(block.data)


def density_of(exif: bytes | None) -> tuple[float, float] | None:
    """Pixels an inch, across and down, as the block tells; None where it does not, or tells of no unit of length."""
    try:
        block = Block(bare(exif or b""))
        found = {entry.tag: entry for entry in block.entries(block.number(4, "I"))}
        unit = block.value(found[_RESOLUTION_UNIT]) if _RESOLUTION_UNIT in found else _INCH
        if unit not in (_INCH, _CENTIMETRE) or not all(tag in found for tag in RESOLUTION):
            return None
        across, down = (
            block.number(at := block.number(found[tag].at + 8, "I"), "I") / block.number(at + 4, "I")
            for tag in RESOLUTION
        )
    except (BrokenBlock, ZeroDivisionError):
        return None
    inch = 2.54 if unit == _CENTIMETRE else 1.0
    return across * inch, down * inch


def with_thumbnail(exif: bytes, picture: bytes) -> bytes:
    """A block of `for_result` with a small JPEG, in a second directory with all that EXIF 2.32, 4.5.8 demands of it."""
    block = Block(bare(exif))
    start = block.number(4, "I")
    link = start + 2 + 12 * block.number(start, "H")
    if link + 4 > len(block.data):  # some writers leave the link out
        block.set_first_directory(block.directory(start))
        start = block.number(4, "I")
        link = start + 2 + 12 * block.number(start, "H")
    place = len(block.data) + len(block.data) % 2
    resolution = place + 2 + 12 * 6 + 4
    rows = (
        (_THUMB_COMPRESSION, SHORT, 6),
        (_THUMB_X, RATIONAL, resolution),
        (_THUMB_Y, RATIONAL, resolution + 8),
        (_THUMB_UNIT, SHORT, 2),
        (_THUMB_OFFSET, LONG, resolution + 16),
        (_THUMB_LENGTH, LONG, len(picture)),
    )
    form = {SHORT: "HHIHxx", LONG: "HHII", RATIONAL: "HHII"}
    block.add_directory({row[0]: struct.pack(block.order + form[row[1]], *row[:2], 1, row[2]) for row in rows})
    block.append(struct.pack(block.order + "4I", 72, 1, 72, 1) + picture)
    block.put(link, "I", place)
    return PREFIX + bytes(block.data)


def without_location(exif: bytes) -> bytes | None:
    """The block without its GPS directory and without the maker's note, which may name places; None if unreadable."""
    try:
        block = Block(bare(exif))
        start = block.number(4, "I")
        rows = block.directory(start)
        before = dict(rows)
        for entry in list(block.entries(start)):
            if entry.tag == GPS_IFD:
                for inner in list(block.entries(block.value(entry))):
                    block.wipe(inner)
                rows.pop(GPS_IFD, None)
            elif entry.tag == EXIF_IFD and _has_maker_note(block, block.value(entry)):
                rows[EXIF_IFD] = _without_maker_note(block, block.value(entry))
        if rows == before:
            return exif
        block.set_first_directory(rows)
    except BrokenBlock:
        return None
    return PREFIX + bytes(block.data)


def bare(exif: bytes) -> bytes:
    return exif[len(PREFIX) :] if exif.startswith(PREFIX) else exif


def _has_maker_note(block: Block, start: int) -> bool:
    return any(entry.tag == MAKER_NOTE for entry in block.entries(start))


def _without_maker_note(block: Block, start: int) -> bytes:
    rows = block.directory(start)
    for entry in list(block.entries(start)):
        if entry.tag == MAKER_NOTE:
            block.wipe(entry)
            rows.pop(MAKER_NOTE, None)
    return block.entry(EXIF_IFD, LONG, 1, struct.pack(block.order + "I", block.add_directory(rows)))


def _drop_thumbnail(block: Block, start: int) -> None:
    """Unlinks the second directory and erases its picture: it would show the unretouched face."""
    link = start + 2 + 12 * block.number(start, "H")
    if link + 4 > len(block.data):
        return  # some writers leave the link out
    second = block.number(link, "I")
    block.put(link, "I", 0)
    if not second:
        return
    try:
        entries = list(block.entries(second))
        found = {entry.tag: block.value(entry) for entry in entries}
    except BrokenBlock:
        return
    offset, length = found.get(_THUMB_OFFSET, 0), found.get(_THUMB_LENGTH, 0)
    if 8 <= offset < len(block.data) and block.data[offset : offset + 2] == b"\xff\xd8":
        if offset + length >= len(block.data) and second < offset:
            values = {block.value(entry): entry.size for entry in entries if entry.size > 4}
            alone = offset - second == 2 + 12 * len(entries) + 4 + sum(values.values())
            del block.data[second if alone else offset :]
        else:
            end = min(offset + length, len(block.data))
            block.data[offset:end] = bytes(end - offset)


def _set_size(block: Block, entries: list[Entry], width: int, height: int) -> None:
    """Sets the size in pixels wherever the block mentions it."""
    sizes = {_WIDTH: width, _HEIGHT: height, PIXEL_X: width, PIXEL_Y: height}
    for entry in entries:
        if entry.tag == EXIF_IFD:
            with contextlib.suppress(BrokenBlock):  # what cannot be read there is passed on as it is
                entries = [*entries, *block.entries(block.value(entry))]
    for entry in entries:
        if entry.tag in sizes and entry.count == 1 and entry.kind in (SHORT, LONG):
            block.set_value(entry, sizes[entry.tag])


def _add_texts(block: Block, start: int, software: str, density: tuple[float, float] | None) -> None:
    """Adds what a result has to tell in a new first directory, unless the one that is there tells it already."""
    rows = block.directory(start)
    for tag in RESOLUTION:  # Pillow 13 does not open a JPEG at all in which one is no fraction
        if tag in rows and struct.unpack_from(block.order + "HI", rows[tag], 2) != (RATIONAL, 1):
            del rows[tag]
    value = software.encode("ascii", "replace") + b"\0"
    if density and not rows.keys() & set(RESOLUTION):
        for tag, dots in zip(RESOLUTION, density, strict=True):
            part = _fraction(dots)
            rows[tag] = block.entry(tag, RATIONAL, 1, struct.pack(block.order + "II", part.numerator, part.denominator))
        rows[_RESOLUTION_UNIT] = block.entry(_RESOLUTION_UNIT, SHORT, 1, struct.pack(block.order + "H", _INCH))
    elif any(_is_text(block, entry, value) for entry in block.entries(start) if entry.tag == SOFTWARE):
        return
    rows[SOFTWARE] = block.entry(SOFTWARE, ASCII, len(value), value)
    block.set_first_directory(rows)


def in_place(
    exif: bytes, software: str, density: tuple[float, float] | None, thumbnail: Callable[[], bytes] | None
) -> bytes | None:
    """The block for a result that is stored as its original is: same size, same orientation.

    `software`, `density`: as in `for_result`. `thumbnail`: gives a small JPEG of the result, for where there was one;
    None for none. Returns None if the block cannot be read.
    """
    try:
        block = Block(bare(exif))
        start = block.number(4, "I")
        had_one = _has_thumbnail(block, start)
        _drop_thumbnail(block, start)
        _add_texts(block, start, software, density)
    except BrokenBlock:
        return None
    changed = PREFIX + bytes(block.data)
    return with_thumbnail(changed, thumbnail()) if had_one and thumbnail else changed


def _has_thumbnail(block: Block, start: int) -> bool:
    link = start + 2 + 12 * block.number(start, "H")
    second = block.number(link, "I") if link + 4 <= len(block.data) else 0
    try:
        return bool(second) and any(entry.tag == _THUMB_OFFSET for entry in block.entries(second))
    except BrokenBlock:
        return False


def _is_text(block: Block, entry: Entry, value: bytes) -> bool:
    if not entry.count == len(value) > 4:
        return False
    at = block.number(entry.at + 8, "I")
    return block.data[at : at + len(value)] == value


def _fraction(dots: float) -> Fraction:
    """Formats that count pixels a metre in whole numbers give 299.9994 for 300."""
    whole = round(dots)
    return Fraction(whole) if abs(dots - whole) < _A_PIXEL_A_METRE else Fraction(dots).limit_denominator(10_000)
