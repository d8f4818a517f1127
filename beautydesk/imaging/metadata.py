"""What a file says about its picture: orientation, EXIF, XMP and colour profile, as raw blocks.

Formats differ in who turns the picture: Pillow turns TIFF and libheif turns HEIC while decoding, the others only tell.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from beautydesk.imaging import exif
from beautydesk.imaging.png import exif_chunk

if TYPE_CHECKING:
    from PIL import Image

_TURNED_WHILE_DECODING = ("TIFF", "HEIF")
_XMP_ORIENTATION = re.compile(rb"(tiff:Orientation(?:\s*=\s*[\"']|>)\s*)[2-8](\s*[\"'<])")


def orientation(image: Image.Image) -> int:
    """The turn still to be made, 1 to 8."""
    if image.format == "PNG" and "exif" not in image.info and image.fp:  # type: ignore[attr-defined]
        return exif.orientation_of(exif_chunk(image.fp))  # type: ignore[attr-defined]
    return 1 if image.format in _TURNED_WHILE_DECODING else exif.orientation_of(image.info.get("exif"))


def container(image: Image.Image) -> str:
    """Pillow's name of the container; a JPEG with more pictures behind the first is a JPEG."""
    name = image.format or "JPEG"
    return "JPEG" if name == "MPO" else name


def profile(image: Image.Image) -> bytes | None:
    """The embedded ICC profile as it came."""
    icc = image.info.get("icc_profile")
    return bytes(icc) if icc else None


def exif_block(image: Image.Image) -> bytes | None:
    """The EXIF block with orientation 1 and without its thumbnail; None if there is none that can be read."""
    if image.format == "TIFF":
        return exif.upright(_from_tiff(image))
    raw = image.info.get("exif")
    return exif.upright(raw) if isinstance(raw, bytes) else None


def xmp_packet(image: Image.Image) -> bytes | None:
    """The XMP packet with orientation 1. Ask after the pixels were loaded: PNG may keep it behind them."""
    raw = image.info.get("xmp")
    if isinstance(raw, str):
        raw = raw.encode()
    return _XMP_ORIENTATION.sub(rb"\g<1>1\g<2>", raw) if isinstance(raw, bytes) and raw else None


def _from_tiff(image: Image.Image) -> bytes | None:
    """In a TIFF the photo's tags stand among those of the file: an EXIF block of the former alone."""
    from PIL import Image as PillowImage

    found = image.getexif()
    block = PillowImage.Exif()
    for tag, value in found.items():
        if tag not in exif.STORAGE_TAGS:
            block[tag] = found.get_ifd(tag) if tag in (exif.EXIF_IFD, exif.GPS_IFD) else value
    block.pop(exif.ORIENTATION, None)
    return block.tobytes() if len(block) else None
