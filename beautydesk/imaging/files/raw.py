"""RAW files: the picture that the camera itself made of the shot and put inside, as a file that Pillow opens, and the
tags of the file it stands in.

LibRaw knows where each maker keeps the picture, but tells of the shot what it understood itself: the tags are read from
where the camera wrote them. The shot is not developed here: that is what RAW programs are for.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

from beautydesk.imaging import signatures
from beautydesk.imaging.metadata import cr3, exif, iptc, tiff_file
from beautydesk.imaging.metadata.ifd import BrokenBlock

if TYPE_CHECKING:
    from PIL import Image

DNG_VERSION = 50706  # the tag that tells a DNG from any other TIFF
_TURNS = {3: 3, 5: 8, 6: 6}  # LibRaw's flip as an EXIF orientation
_XMP, _IPTC = 700, 33723
# What the first directory says of the photo, not of the sensor or of the file (TIFF 6.0; TIFF/EP, 5.2; DNG 1.7: the
# camera's names and number).
_DESCRIBING = frozenset(
    {269, 270, 271, 272, 282, 283, 296, 305, 306, 315, 316, _XMP, 18246, 18249, 33432, 33434, 33437, _IPTC, 34850}
    | {34855, 36867, 37121, 37377, 37378, 37380, 37381, 37382, 37383, 37384, 37385, 37386, 42033, 42034, 42035, 42036}
    | {40091, 40092, 40093, 40094, 40095, 50341, 50708, 50735}
)


class NoPreview(ValueError):
    """A RAW file without a picture inside, or one that is not understood."""


@dataclass(frozen=True, slots=True)
class Preview:
    """`data`: a JPEG or PNG file. `orientation`: of the shot, as LibRaw understood it."""

    data: bytes
    orientation: int


def preview(file: BinaryIO) -> Preview:
    """The largest picture inside, with what LibRaw knows of the shot. Raises `NoPreview`."""
    import rawpy

    file.seek(0)
    try:
        with rawpy.imread(file) as shot:
            found = shot.extract_thumb()
            turn = _TURNS.get(shot.sizes.flip, 1)
    except (rawpy.LibRawError, rawpy.NotSupportedError, OSError, ValueError, NotImplementedError) as error:
        raise NoPreview(f"{type(error).__name__}: {error}") from error
    if isinstance(found.data, bytes):
        return Preview(found.data, turn)
    from PIL import Image

    with io.BytesIO() as buffer:
        Image.fromarray(found.data).save(buffer, "PNG", compress_level=1)
        return Preview(buffer.getvalue(), turn)


def describe(image: Image.Image, orientation: int, file: BinaryIO) -> None:
    """Gives an opened preview the tags of the RAW file that it stands in, as if they were its own.

    The orientation that the camera wrote into the preview itself counts: it may be stored as it is seen.
    """
    own = image.info.get("exif")
    inside = _tags_or_none(lambda: tiff_file.read(io.BytesIO(exif.bare(own or b""))))
    tags = _tags_or_none(lambda: _tags(file))
    for tag, name in ((_XMP, "xmp"), (_IPTC, "iptc")):
        if value := tags.first.pop(tag, None):
            image.info[name] = value.data if tag == _XMP else iptc.unpadded(value.data)
    # Panasonic's and Fujifilm's note is with the preview alone
    if (exif.MAKER_NOTE in inside.exif) > (exif.MAKER_NOTE in tags.exif) or not (tags.first or tags.exif):
        tags = inside
    turn = exif.orientation_of(own) if exif.ORIENTATION in inside.first else orientation
    tags.first[exif.ORIENTATION] = tiff_file.short(tags.order, turn)
    block = tiff_file.block_of(tags) or b""
    image.info["exif"] = block
    image.getexif().load(block)  # Pillow keeps what it read before


def _tags_or_none(read: Callable[[], tiff_file.Tags]) -> tiff_file.Tags:
    try:
        return read()
    except BrokenBlock:
        return tiff_file.Tags("<")


def _tags(file: BinaryIO) -> tiff_file.Tags:
    file.seek(0)
    if signatures.claimed(file.read(signatures.HEAD)) == signatures.OTHER_MEDIA:
        return cr3.tags_of(file)
    return tiff_file.read(file, _DESCRIBING.__contains__)
