"""What people should know of a photo that is less, or other, than its file: one or two short sentences."""

from __future__ import annotations

import struct
from typing import IO, TYPE_CHECKING

from beautydesk.core.notes import Note
from beautydesk.core.phrase import Phrase
from beautydesk.imaging.colour import cicp, icc_profile
from beautydesk.imaging.colour.profiles import meaning_of
from beautydesk.imaging.files import tiff

if TYPE_CHECKING:
    from PIL import Image

_MANY = 1000  # pages; counting further takes longer than anybody cares
_SUBFILE, _IS_SMALLER_COPY = 254, 1  # TIFF 6.0, NewSubfileType
_BIG_TIFF = 43
_HDR = {cicp.PQ: "PQ", cicp.HLG: "HLG"}


def notes_on(image: Image.Image, container: str) -> tuple[Note, ...]:
    """`container`: as in `Photo.format`. Ask before the pixels are loaded."""
    notes = (_of_many(image, container), _colours(image), *(_of_tiff(image) if container == "TIFF" else ()))
    return tuple(note for note in notes if note is not None)


def _of_many(image: Image.Image, container: str) -> Note | None:
    if container == "RAW":
        width, height = upright_size(image)
        text = Phrase("This is the preview inside the RAW file, {width} x {height} pixels.", width=width, height=height)
        return Note("NOTE_RAW_PREVIEW", text)
    if container == "TIFF":
        if (pages := _pages(image)) == 1:
            return None
        many = pages if pages < _MANY else Phrase("many")
        return Note("NOTE_FIRST_PAGE", Phrase("This is the first of {pages} pages.", pages=many))
    frames = getattr(image, "n_frames", 1)
    if frames > 1 and container == "HEIF":
        text = Phrase("This is the main one of {frames} pictures in the file.", frames=frames)
        return Note("NOTE_MAIN_PICTURE", text)
    if frames > 1 and container != "JPEG":  # behind a JPEG stand smaller copies of it and gain maps
        return Note("NOTE_FIRST_FRAME", Phrase("This is the first picture of an animation."))
    return None


def _pages(image: Image.Image) -> int:
    """Pages of a TIFF, without the smaller copies of them that some programs add. The image itself is left alone."""
    from PIL.TiffImagePlugin import ImageFileDirectory_v2

    file: IO[bytes] = image.fp  # type: ignore[attr-defined]
    position = file.tell()
    pages, seen = 0, set()
    try:
        file.seek(0)
        head = file.read(8)
        tags = ImageFileDirectory_v2(head + (file.read(8) if _BIG_TIFF in head[2:4] else b""))
        while tags.next and tags.next not in seen and pages < _MANY:
            seen.add(tags.next)
            file.seek(tags.next)
            tags.load(file)
            pages += not tags.get(_SUBFILE, 0) & _IS_SMALLER_COPY
    except (OSError, ValueError, TypeError, SyntaxError, struct.error):
        pass  # a broken directory behind the first is not the first one's fault
    file.seek(position)
    return max(1, pages)


def _colours(image: Image.Image) -> Note | None:
    if image.mode == "CMYK":
        return Note("NOTE_CMYK", Phrase("Its CMYK colours become sRGB in the result."))
    if image.mode == "LAB":
        return Note("NOTE_LAB", Phrase("Its Lab colours become sRGB in the result."))
    if (coding := cicp.colours(image)).is_hdr:
        text = Phrase("An HDR photo ({curve}): shown and saved in standard range.", curve=_HDR[coding.transfer])
        return Note("NOTE_HDR_STILL", text)
    if image.mode in ("RGB", "RGBA") and icc_profile.is_one_way(meaning_of(image).icc or b""):
        return Note(
            "NOTE_PROFILE_CONVERTED", Phrase("Its scanner's colours become those of a common profile in the result.")
        )
    return None


def _of_tiff(image: Image.Image) -> tuple[Note | None, ...]:
    """What of its samples is not taken as it is."""
    layout = tiff.layout(image)  # type: ignore[arg-type]
    depth = None
    if layout.format == tiff.FLOAT:
        depth = Note("NOTE_FLOAT", Phrase("Its floating-point numbers become 16-bit ones in the result."))
    elif layout.bits > 16:
        depth = Note("NOTE_SIXTEEN_BITS", Phrase("Its {bits} bits become 16 in the result.", bits=layout.bits))
    if not (more := layout.further):
        return (depth,)
    return depth, Note("NOTE_CHANNELS", Phrase("Further channels stay with the original: {count}.", count=more))


def upright_size(image: Image.Image) -> tuple[int, int]:
    """Width and height in pixels after its orientation is applied."""
    from beautydesk.imaging.metadata import embedded

    width, height = image.size
    return (height, width) if embedded.orientation(image) >= 5 else (width, height)
