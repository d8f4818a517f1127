"""What is embedded in a file beside its pixels: orientation, EXIF, XMP and IPTC, as raw blocks.

Formats differ in who turns the picture: Pillow turns TIFF and libheif turns HEIC while decoding, the others only tell.
"""

from __future__ import annotations

import struct
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from beautydesk.core.photo import Chroma, Photo
from beautydesk.imaging.metadata import exif, iptc, xmp, xmp_extended
from beautydesk.imaging.metadata.png_text import exif_chunk, profile_in_text

if TYPE_CHECKING:
    from PIL import Image

_TURNED_WHILE_DECODING = ("TIFF", "HEIF")
_IPTC_TAG, _RESOURCES_TAG = 33723, 34377  # TIFF: IPTC-IIM records; Photoshop's resource blocks
_IPTC_RESOURCE = 0x0404
_UNWRITABLE = (ValueError, TypeError, OverflowError, AttributeError, IndexError, struct.error)  # what Pillow raises
_CHROMA: dict[int, Chroma] = {0: "4:4:4", 1: "4:2:2", 2: "4:2:0"}  # by Pillow's number


def orientation(image: Image.Image) -> int:
    """The turn still to be made, 1 to 8."""
    if image.format == "PNG" and "exif" not in image.info and image.fp:  # type: ignore[attr-defined]
        return exif.orientation_of(exif_chunk(image.fp))  # type: ignore[attr-defined]
    return 1 if image.format in _TURNED_WHILE_DECODING else exif.orientation_of(image.info.get("exif"))


def exif_block(image: Image.Image) -> bytes | None:
    """The EXIF block with orientation 1 and without its thumbnail; None if there is none that can be read."""
    if image.format == "TIFF":
        return exif.upright(_from_tiff(image))
    raw = image.info.get("exif")
    return exif.upright(raw) if isinstance(raw, bytes) else None


def xmp_packet(image: Image.Image) -> bytes | None:
    """The XMP packet as it is true of the result. Ask after the pixels were loaded: PNG may keep it behind them."""
    return xmp.for_result(whole_xmp(image))


def whole_xmp(image: Image.Image) -> bytes | None:
    """The XMP packet as the file has it, with its extension."""
    raw = image.info.get("xmp")
    packet = raw.encode() if isinstance(raw, str) else raw
    segments = [data for _, data in getattr(image, "applist", ()) if data.startswith(xmp_extended.PREFIX)]
    return xmp_extended.joined(packet, segments) if packet and segments else packet


def iptc_records(image: Image.Image) -> bytes | None:
    """The IPTC-IIM records. Ask after the pixels were loaded."""
    if image.format == "PNG":
        text = profile_in_text(image.info)
        return text and (iptc.from_resources(text) or (text if text[:1] == b"\x1c" else None))
    if image.format == "TIFF":
        if found := iptc.unpadded(_tag_bytes(image, _IPTC_TAG)):
            return found
        return iptc.from_resources(_tag_bytes(image, _RESOURCES_TAG))
    resource = (image.info.get("photoshop") or {}).get(_IPTC_RESOURCE)
    return resource if isinstance(resource, bytes) and resource else None


def chroma(image: Image.Image) -> Chroma:
    """How a JPEG subsampled its colour; 4:4:4 for all others and for rare ways."""
    from PIL import JpegImagePlugin

    if image.format not in ("JPEG", "MPO") or image.mode != "RGB":
        return "4:4:4"
    return _CHROMA.get(JpegImagePlugin.get_sampling(image), "4:4:4")


def density(image: Image.Image) -> tuple[float, float] | None:
    """Pixels an inch, across and down, None where the file does not tell or cannot mean it."""
    try:
        across, down = (float(value) for value in image.info["dpi"])
    except (KeyError, TypeError, ValueError, ZeroDivisionError):
        return None
    return (across, down) if 1 < across < 65536 and 1 < down < 65536 else None


def without_location(photo: Photo) -> Photo:
    """The same photo without positions and names of places. What cannot be read is left out: who knows what it says."""
    return replace(
        photo,
        exif=photo.exif and exif.without_location(photo.exif),
        xmp=photo.xmp and xmp.without_location(photo.xmp),
        iptc=photo.iptc and iptc.without_location(photo.iptc),
    )


def tells_location(photo: Photo) -> bool:
    """Would `without_location` take anything away?"""
    bare = without_location(photo)
    return (bare.exif, bare.xmp, bare.iptc) != (photo.exif, photo.xmp, photo.iptc)


def _tag_bytes(image: Image.Image, tag: int) -> bytes:
    """A TIFF tag as it stands: IPTC is declared as numbers of four bytes, of which Pillow would give the first."""
    value = image.tag_v2._tagdata.get(tag, b"")  # type: ignore[attr-defined]
    return value if isinstance(value, bytes) else b""


def _from_tiff(image: Image.Image) -> bytes | None:
    """In a TIFF the photo's tags stand among those of the file: an EXIF block of the former alone."""
    found = image.getexif()
    tags: dict[int, Any] = {
        tag: found.get_ifd(tag) if tag in (exif.EXIF_IFD, exif.GPS_IFD) else value
        for tag, value in found.items()
        if tag not in exif.STORAGE_TAGS
    }
    if exif.ORIENTATION in tags:
        tags[exif.ORIENTATION] = 1
    if not tags:
        return None
    try:
        return _block_of(tags)
    except _UNWRITABLE:  # a broken tag: the others need not go with it
        sound = {tag: value for tag, value in tags.items() if _can_be_written(tag, value)}
        return _block_of(sound) if sound else None


def _block_of(tags: dict[int, Any]) -> bytes:
    from PIL import Image as PillowImage

    block = PillowImage.Exif()
    for tag, value in tags.items():
        block[tag] = value
    return block.tobytes()


def _can_be_written(tag: int, value: Any) -> bool:
    try:
        return bool(_block_of({tag: value}))
    except _UNWRITABLE:
        return False
