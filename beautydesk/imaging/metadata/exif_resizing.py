"""An EXIF block for a picture that was made smaller."""

from __future__ import annotations

from beautydesk.imaging.metadata.exif import PREFIX, bare
from beautydesk.imaging.metadata.exif_places import scale_places
from beautydesk.imaging.metadata.ifd import Block, BrokenBlock


def resized(exif: bytes | None, was: tuple[int, int], size: tuple[int, int]) -> bytes | None:
    """Places in the picture are told in its new pixels; unchanged where it cannot be read. `was`, `size`: width and
    height. What it says of the size itself follows when it is saved (`exif.for_result`)."""
    try:
        block = Block(bare(exif or b""))
        scale_places(block, block.number(4, "I"), was, size)
    except BrokenBlock:
        return exif
    return PREFIX + bytes(block.data)
