"""What files say of their colours in numbers, beside or instead of a profile, and how deep HEIC and AVIF files are.

Numbers: ITU-T H.273. Where they stand: ISO/IEC 23008-12 and the AV1 Codec ISO Media File Format Binding, 2.3.3 (HEIC,
AVIF); Portable Network Graphics (third edition), 11.3.2.6; ICC.1:2022, 9.2.17.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Final, NamedTuple

from beautydesk.imaging import isobmff, signatures
from beautydesk.imaging.colour import icc_profile

if TYPE_CHECKING:
    from PIL import Image

PQ, HLG = 16, 18  # transfer characteristics of high dynamic range
_NCLX: Final = b"nclx"
_MANY: Final = 1000  # chunks before the pixels of a PNG


class Coding(NamedTuple):
    """`primaries`, `transfer`: numbers, 2 where the file does not tell. `full_range`: black is 0, white the largest."""

    primaries: int = 2
    transfer: int = 2
    full_range: bool = True

    @property
    def is_hdr(self) -> bool:
        return self.transfer in (PQ, HLG)


UNKNOWN: Final = Coding()


def bits(image: Image.Image) -> int:
    """Bits a channel, 8 where the file does not tell. Ask before the pixels are loaded."""
    if image.format == "HEIF":
        return int(image.info.get("bit_depth", 8))
    configuration = _avif_property(image, b"av1C")
    flags = configuration[2] if configuration and len(configuration) > 2 else 0
    return 8 if not flags & 0x40 else 12 if flags & 0x20 else 10


def colours(image: Image.Image) -> Coding:
    """What the numbers mean, `UNKNOWN` where the file does not tell. Ask before the pixels are loaded.

    Decoders of HEIC and AVIF take care of the range.
    """
    told = _told(image)
    if not told.is_hdr and image.format != "PNG" and (profile := image.info.get("icc_profile")):
        tag = icc_profile.tag(bytes(profile), b"cicp")
        if tag is not None and len(tag) >= 10 and Coding(*tag[8:10]).is_hdr:
            return Coding(*tag[8:10])
    return told


def _told(image: Image.Image) -> Coding:
    match image.format:
        case "HEIF":
            told = image.info.get("nclx_profile") or {}
            return Coding(int(told.get("color_primaries", 2)), int(told.get("transfer_characteristics", 2)))
        case "AVIF":
            box = _avif_property(image, b"colr", _NCLX)
            return Coding(*struct.unpack_from(">HH", box, 4)) if box and len(box) >= 8 else UNKNOWN
        case "PNG":
            return _in_png(image)
    return UNKNOWN


def _avif_property(image: Image.Image, name: bytes, begins: bytes = b"") -> bytes | None:
    """The body of a property of the picture that the file is about."""
    file = image.fp if image.format == "AVIF" else None  # type: ignore[attr-defined]
    if file is None:
        return None
    try:
        picture = isobmff.items_of(file).picture
    except isobmff.BrokenBoxes:
        return None
    return next((body for one, body in picture.properties if one == name and body.startswith(begins)), None)


def _in_png(image: Image.Image) -> Coding:
    file = image.fp  # type: ignore[attr-defined]
    if file is None:
        return UNKNOWN
    position, found = file.tell(), UNKNOWN
    file.seek(len(signatures.PNG))
    for _ in range(_MANY):
        head = file.read(8)
        if len(head) < 8 or head[4:] in (b"IDAT", b"PLTE", b"IEND"):
            break
        (length,) = struct.unpack_from(">I", head)
        if head[4:] == b"cICP" and length == 4:
            primaries, transfer, matrix, full = file.read(4)
            found = found if matrix else Coding(primaries, transfer, full != 0)  # PNG holds RGB, whose matrix is 0
            break
        file.seek(length + 4, 1)
    file.seek(position)
    return found
