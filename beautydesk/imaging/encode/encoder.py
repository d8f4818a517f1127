"""A photo as the bytes of a JPEG, PNG, TIFF or WebP file, with its profile, EXIF and XMP."""

from __future__ import annotations

import io
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any

import numpy as np

from beautydesk import __version__
from beautydesk.core.errors import SaveError
from beautydesk.core.notes import Note, fates
from beautydesk.core.phrase import Phrase
from beautydesk.imaging.colour import convert, icc_profile
from beautydesk.imaging.encode import png, small
from beautydesk.imaging.encode.like_original import Origin, encoded_anew, like_original
from beautydesk.imaging.encode.tiff import tiff
from beautydesk.imaging.jpeg import behind
from beautydesk.imaging.jpeg.segments import APP1, APP13, COM, Segment
from beautydesk.imaging.jpeg.ultra_hdr import with_gain_map
from beautydesk.imaging.metadata import captions, embedded, exif, iptc, provenance, result_mark, tiff_file, xmp_extended

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from PIL import Image

    from beautydesk.core.export import Export, MadeBy
    from beautydesk.core.photo import Photo
    from beautydesk.imaging.jpeg.gain_map import GainMap

SOFTWARE = f"Beauty Desk {__version__}"
_MAX_SIDES = {"JPEG": 65_500, "WEBP": 16_383, "PNG": 2**31 - 1, "TIFF": 2**31 - 1}
_EIGHT_BITS = {"JPEG": "JPEG", "WEBP": "WebP"}
_MAX_SEGMENT = 65_533 - 32  # what one JPEG segment holds, less the longest signature


@dataclass(frozen=True, slots=True)
class Encoded:
    """A file's bytes. `notes`: what of the original's file they have, and what not."""

    data: bytes
    notes: tuple[Note, ...] = ()


def encode(
    photo: Photo,
    fmt: str,
    export: Export,
    made_from: str | None = None,
    origin: Origin | None = None,
    gain_map: GainMap | None = None,
    made_by: MadeBy | None = None,
) -> Encoded:
    """`fmt`: a key of `core.naming.EXTENSIONS`. `made_from`: marks a result, see `result_mark`. `origin`: the JPEG file
    that the photo came from; a JPEG of it keeps all that can be kept. `gain_map`: of a HEIC or AVIF file, for a JPEG.
    `made_by`: see `files.write.save`.

    JPEG lays transparent parts on white and has eight bits. Raises `SaveError` where the format cannot hold the photo.
    """
    if max(photo.width, photo.height) > _MAX_SIDES[fmt]:
        raise SaveError(
            Phrase(
                "A {format} file holds at most {most} pixels on a side; this photo has {width} x {height}.",
                format=fmt,
                most=_MAX_SIDES[fmt],
                width=photo.width,
                height=photo.height,
            ),
            code="ERROR_SAVE_FORMAT_LIMIT",
            hint="Save it as PNG or TIFF.",
        )
    anew: tuple[Note, ...] = ()
    if fmt == "JPEG" and origin is not None:
        if like := like_original(photo, origin, export, SOFTWARE, made_from, made_by):
            return Encoded(*like)
        anew = (encoded_anew(),) if export.as_original else ()
    if export.remove_location:
        photo = embedded.without_location(photo)
    if fmt != "PNG" and photo.texts:
        photo = replace(photo, xmp=captions.with_words(photo.xmp, photo.texts, with_comments=fmt != "JPEG"))
    if made_by is not None:
        packet = provenance.of_retouched(photo.xmp, made_by, SOFTWARE, say=export.say_retouched)
        photo = replace(photo, xmp=packet)
    plain = photo.xmp
    if made_from is not None:
        photo = replace(photo, xmp=result_mark.marked(plain, made_from))
    tags = exif.for_result(photo.exif, photo.width, photo.height, SOFTWARE, photo.density)
    tags = behind.with_previews(tags, partial(_preview, photo))
    match fmt:
        case "JPEG":
            data = _jpeg(photo, export, tags, plain)
            data = with_gain_map(data, gain_map) if gain_map else data
        case "PNG":
            data = _png(photo, tags)
        case "TIFF":
            data = tiff(photo, tags)
        case "WEBP":
            data = _webp(photo, export.quality, tags)
        case _:
            raise ValueError(f"no such format: {fmt}")
    kept = fates(photo.extras, photo.format if gain_map else "", fmt)
    return Encoded(data, (*_lost_depth(photo, fmt), *kept, *anew))


def _preview(photo: Photo, old: bytes) -> bytes | None:
    """Of the result, for the place of another in a maker's notes."""
    return small.preview(old, convert.flatten(convert.eight_bits(photo.pixels), photo.alpha))


def _lost_depth(photo: Photo, fmt: str) -> tuple[Note, ...]:
    if photo.pixels.dtype != np.uint16 or fmt not in _EIGHT_BITS:
        return ()
    text = Phrase("{format} has 8 bits a colour: finer steps of the original are not kept.", format=_EIGHT_BITS[fmt])
    return (Note("NOTE_EIGHT_BITS", text),)


def _jpeg(photo: Photo, export: Export, tags: bytes, plain: bytes | None) -> bytes:
    """`plain`: the packet without a mark, for where there is no room for both."""
    numbers = convert.flatten(convert.eight_bits(photo.pixels), photo.alpha)
    image = _image(convert.one_channel(numbers) if photo.gray else numbers)
    blocks: dict[str, Any] = {"exif": _fitting_exif(tags, small.thumbnail(numbers, photo.icc_profile, photo.gray))}
    packet, extension = _fitting_xmp(photo.xmp, plain)
    extra = b"".join(bytes(Segment(APP1, part)) for part in extension)
    extra += _resources(photo)
    extra += b"".join(bytes(Segment(COM, text)) for text in captions.comments(photo.texts) if len(text) <= _MAX_SEGMENT)
    blocks |= {"xmp": packet} if packet else {}
    blocks |= {"extra": extra} if extra else {}
    if photo.density:
        blocks["dpi"] = photo.density
    chroma = "4:4:4" if export.full_chroma else photo.chroma
    return _saved(image, "JPEG", photo.icc_profile, quality=export.quality, subsampling=chroma, **blocks)


def _resources(photo: Photo) -> bytes:
    """A segment of Photoshop's resources; of the records alone where there is no room for all."""
    wholes = (iptc.resources(photo.iptc, photo.resources), iptc.resources(photo.iptc))
    fitting = next((block for block in wholes if len(block) <= _MAX_SEGMENT), b"")
    return bytes(Segment(APP13, b"Photoshop 3.0\0" + fitting)) if fitting else b""


def _png(photo: Photo, tags: bytes) -> bytes:
    from PIL import PngImagePlugin

    if photo.pixels.dtype == np.uint16:
        return png.deep_png(photo, tags)
    info = PngImagePlugin.PngInfo()
    png.add_text(info, photo)
    more = {"dpi": photo.density} if photo.density else {}
    return _saved(_image(_layered(photo)), "PNG", photo.icc_profile, exif=tags, pnginfo=info, compress_level=3, **more)


def _webp(photo: Photo, quality: int, tags: bytes) -> bytes:
    numbers, icc = convert.eight_bits(photo.pixels), photo.icc_profile
    if icc and icc_profile.space(icc) == "GRAY":  # WebP knows colour only
        numbers, icc = convert.pixels_to_srgb(numbers, icc, photo.gray), None
    if photo.alpha is not None:
        numbers = np.dstack([numbers, convert.eight_bits(photo.alpha)])
    # colours under what is transparent are part of a lossless picture, too
    how: dict[str, Any] = {"lossless": True, "exact": True} if photo.lossless else {"quality": quality}
    return _saved(_image(numbers), "WEBP", icc, method=4, exif=tags, xmp=photo.xmp or b"", **how)


def _saved(image: Image.Image, fmt: str, icc: bytes | None, **options: Any) -> bytes:
    with io.BytesIO() as buffer:
        image.save(buffer, fmt, icc_profile=icc, **options)
        return buffer.getvalue()


def _image(numbers: NDArray[np.uint8]) -> Image.Image:
    from PIL import Image

    return Image.fromarray(np.ascontiguousarray(numbers))


def _layered(photo: Photo) -> NDArray[np.uint8]:
    """Eight bits: gray, gray + alpha, RGB or RGB + alpha."""
    numbers = convert.eight_bits(photo.pixels)
    layers = [convert.one_channel(numbers)] if photo.gray else [numbers]
    if photo.alpha is not None:
        layers.append(convert.eight_bits(photo.alpha))
    return layers[0] if len(layers) == 1 else np.dstack(layers)


def _fitting_exif(tags: bytes, thumbnail: bytes) -> bytes:
    """JPEG holds 64 KB of EXIF: what is larger (it came from another format) is rebuilt without the maker's notes."""
    whole = exif.with_thumbnail(tags, thumbnail)
    return next((block for block in (whole, tags) if len(block) <= _MAX_SEGMENT), None) or _smaller_exif(tags)


def _fitting_xmp(packet: bytes | None, plain: bytes | None) -> tuple[bytes | None, list[bytes]]:
    """What JPEG holds in one segment, and the segments of an extension. What fits without a mark stays whole."""
    if fitting := next((one for one in (packet, plain) if one and len(one) <= _MAX_SEGMENT), None):
        return fitting, []
    return (packet and xmp_extended.split(packet, _MAX_SEGMENT)) or (None, [])


def _smaller_exif(tags: bytes) -> bytes:
    for maker_note in (True, False):
        smaller = tiff_file.rebuilt(tags, maker_note)
        if smaller and len(smaller) <= _MAX_SEGMENT:
            return smaller
    return exif.for_result(None, 0, 0, SOFTWARE)
