"""What an EXIF block says of places and directions in a picture, told of the picture as it was turned.

EXIF gives them for the stored picture (EXIF 2.32, 4.6.5, tags SubjectArea and SubjectLocation).
"""

from __future__ import annotations

import contextlib

from beautydesk.imaging.metadata.ifd import SHORT, Block, BrokenBlock, Entry
from beautydesk.imaging.metadata.turning import Turn, subject_turned

EXIF_IFD = 0x8769
PIXEL_X, PIXEL_Y = 0xA002, 0xA003
RESOLUTION = (0x011A, 0x011B)  # across, down
_SUBJECT = (0x9214, 0xA214)  # its area, its location
_SAME_SHAPE = 0.02  # of width by height


def turn_places(block: Block, start: int, turn: Turn) -> None:
    """The subject's place, and the resolution across and down, of the picture as it was turned."""
    rows = {entry.tag: entry for entry in block.entries(start)}
    across, down = (rows.get(tag) for tag in RESOLUTION)
    if turn.is_sideways and across and down:
        swapped = block.data[across.at + 8 : across.at + 12]
        block.data[across.at + 8 : across.at + 12] = block.data[down.at + 8 : down.at + 12]
        block.data[down.at + 8 : down.at + 12] = swapped
    if EXIF_IFD in rows:
        with contextlib.suppress(BrokenBlock):  # what cannot be read there is passed on as it is
            inner = {entry.tag: entry for entry in block.entries(block.value(rows[EXIF_IFD]))}
            _turn_subject(block, inner, turn, _told_size(block, inner, turn))


def scale_places(block: Block, start: int, was: tuple[int, int], size: tuple[int, int]) -> None:
    """The subject's place in a picture that was made smaller. `was`, `size`: its width and height in pixels."""
    outer = next((entry for entry in block.entries(start) if entry.tag == EXIF_IFD), None)
    if outer is not None:
        with contextlib.suppress(BrokenBlock):
            inner = {entry.tag: entry for entry in block.entries(block.value(outer))}
            _turn_subject(block, inner, Turn(1, *size), was)


def _turn_subject(block: Block, inner: dict[int, Entry], turn: Turn, size: tuple[int, int]) -> None:
    for entry in (inner[tag] for tag in _SUBJECT if tag in inner):
        if entry.kind != SHORT or not 2 <= entry.count <= 4:
            continue
        at = entry.at + 8 if entry.count == 2 else block.number(entry.at + 8, "I")
        values = [block.number(at + 2 * index, "H") for index in range(entry.count)]
        for index, value in enumerate(subject_turned(values, turn, size)):
            block.put(at + 2 * index, "H", min(value, 65535))


def _told_size(block: Block, inner: dict[int, Entry], turn: Turn) -> tuple[int, int]:
    """Of the stored picture in its own pixels; a copy that was made smaller may still tell of the whole one."""
    if PIXEL_X in inner and PIXEL_Y in inner:
        width, height = block.value(inner[PIXEL_X]), block.value(inner[PIXEL_Y])
        if min(width, height) > 0 and abs(width * turn.height / (height * turn.width) - 1) < _SAME_SHAPE:
            return width, height
    return turn.width, turn.height
