"""What HEIF and AVIF files say of their picture, where decoders tell less or otherwise."""

from __future__ import annotations

import struct
from typing import BinaryIO, Final

from beautydesk.imaging import isobmff
from beautydesk.imaging.metadata.turning import Turn

_QUARTERS: Final = (1, 8, 3, 6)  # as EXIF orientations: none, one anticlockwise, two, three
_LEFT_AND_RIGHT, _TOP_AND_BOTTOM = 2, 4
_LARGEST: Final = 8 << 20  # bytes of an EXIF item


def orientation(file: BinaryIO) -> int:
    """The EXIF orientation that does what the file asks of its decoder (irot and imir: ISO/IEC 23008-12, 6.5)."""
    try:
        properties = isobmff.items_of(file).picture.properties
    except isobmff.BrokenBoxes:
        return 1

    def place(x: float, y: float) -> tuple[float, float]:
        for kind, value in properties:
            if kind == b"irot" and value:
                x, y = Turn(_QUARTERS[value[0] & 3], 1, 1).point(x, y)
            elif kind == b"imir" and value:
                x, y = Turn(_LEFT_AND_RIGHT if value[0] & 1 else _TOP_AND_BOTTOM, 1, 1).point(x, y)
        return x, y

    corners = [place(0.0, 0.0), place(1.0, 0.0)]
    turns = (Turn(number, 1, 1) for number in range(1, 9))
    return next(turn.orientation for turn in turns if [turn.point(0.0, 0.0), turn.point(1.0, 0.0)] == corners)


def exif_item(file: BinaryIO) -> bytes | None:
    """The EXIF block as it stands in the file (ISO/IEC 23008-12, A.2.1); None if there is none that can be read."""
    position = file.tell()
    try:
        items = isobmff.items_of(file)
        item = next(item for item in items.items.values() if item.kind == b"Exif")
        data = isobmff.data_of(item, items, file, _LARGEST)
        (skipped,) = struct.unpack_from(">I", data)
        return data[4 + skipped :] or None
    except (isobmff.BrokenBoxes, StopIteration, struct.error, OSError, OverflowError):
        return None
    finally:
        file.seek(position)
