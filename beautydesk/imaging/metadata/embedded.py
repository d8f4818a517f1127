"""What is embedded in a file beside its pixels: orientation, EXIF, XMP and IPTC, as raw blocks, words and resolution.

Formats differ in who turns the picture: Pillow turns TIFF and libheif turns HEIC while decoding, the others only tell.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from beautydesk.core.photo import Chroma, Photo, TextChunk
from beautydesk.imaging.metadata import (
    apple_note,
    exif,
    heif,
    iptc,
    photoshop,
    png_text,
    regions,
    tiff_file,
    xmp,
    xmp_extended,
)
from beautydesk.imaging.metadata.ifd import BrokenBlock
from beautydesk.imaging.metadata.turning import Turn

if TYPE_CHECKING:
    from PIL import Image

_TURNED_WHILE_DECODING = ("TIFF", "HEIF")
_IPTC_TAG, _RESOURCES_TAG = 33723, 34377  # TIFF: IPTC-IIM records; Photoshop's resource blocks
_RESOURCES = b"Photoshop 3.0\0"  # JPEG: how segments of them begin
_CHROMA: dict[int, Chroma] = {0: "4:4:4", 1: "4:2:2", 2: "4:2:0"}  # by Pillow's number
_PER_INCH, _PER_CENTIMETRE = 1, 2  # JFIF 1.02: units of its density
_LONGEST = 1 << 20  # bytes of a comment


@dataclass(frozen=True, slots=True)
class Description:
    """What a file says of its photo, as it is true of the upright one: fields as in `core.photo.Photo`.

    `orientation`: the turn still to be made.
    """

    orientation: int
    exif: bytes | None
    xmp: bytes | None
    iptc: bytes | None
    resources: bytes | None
    texts: tuple[TextChunk, ...]
    density: tuple[float, float] | None
    chroma: Chroma


@dataclass(frozen=True, slots=True)
class _Blocks:
    """As they stand in the file. `applied`: the orientation by which the picture is turned; `is_turned`: it comes out
    of its decoder like that."""

    exif: bytes | None
    xmp: bytes | None
    iptc: bytes | None
    resources: bytes
    texts: tuple[TextChunk, ...]
    applied: int
    is_turned: bool = False


def orientation(image: Image.Image) -> int:
    """The turn still to be made, 1 to 8. Ask before the pixels are loaded."""
    if image.format == "PNG" and "exif" not in image.info and image.fp:  # type: ignore[attr-defined]
        return exif.orientation_of(png_text.read(image.fp).exif)  # type: ignore[attr-defined]
    return 1 if image.format in _TURNED_WHILE_DECODING else exif.orientation_of(image.info.get("exif"))


def described(image: Image.Image) -> Description:
    """All of it. Ask before the pixels are loaded."""
    blocks = _blocks(image)
    size = image.size[::-1] if blocks.is_turned and blocks.applied >= 5 else image.size
    turn = Turn(blocks.applied, *size)
    block = apple_note.without_gain_map(exif.upright(blocks.exif, turn))
    return Description(
        orientation=1 if blocks.is_turned else blocks.applied,
        exif=block,
        xmp=regions.turned(xmp.for_result(blocks.xmp), turn),
        iptc=blocks.iptc,
        resources=photoshop.of_result(blocks.resources, turn.orientation != 1),
        texts=blocks.texts,
        density=_sensible(_density(image, turn) or exif.density_of(block)),
        chroma=_chroma(image),
    )


def whole_xmp(image: Image.Image) -> bytes | None:
    """The XMP packet as the file has it, with its extension."""
    raw = image.info.get("xmp")
    packet = raw.encode() if isinstance(raw, str) else _bytes(raw)
    segments = _segments(image, xmp_extended.PREFIX)
    return xmp_extended.joined(packet, segments) if packet and segments else packet


def without_location(photo: Photo) -> Photo:
    """The same photo without positions and names of places. What cannot be read is left out: who knows what it says."""
    return replace(
        photo,
        exif=photo.exif and exif.without_location(photo.exif),
        xmp=photo.xmp and xmp.without_location(photo.xmp),
        iptc=photo.iptc and iptc.without_location(photo.iptc),
        texts=png_text.without_location(photo.texts),
    )


def tells_location(photo: Photo) -> bool:
    """Would `without_location` take anything away?"""
    bare = without_location(photo)
    return (bare.exif, bare.xmp, bare.iptc, bare.texts) != (photo.exif, photo.xmp, photo.iptc, photo.texts)


def _blocks(image: Image.Image) -> _Blocks:
    file: Any = image.fp  # type: ignore[attr-defined]
    raw = _bytes(image.info.get("exif"))
    match image.format:
        case "PNG":
            found = png_text.read(file)
            block = raw or found.exif
            packet = found.xmp or whole_xmp(image)
            whole = found.resources or b""
            records = image.info.get("iptc") or iptc.from_resources(whole) or iptc.unpadded(whole)
            return _Blocks(block, packet, records, whole, found.texts, exif.orientation_of(block))
        case "TIFF":
            return _of_tiff(image)
        case "HEIF" | "AVIF":  # EXIF may say what it likes: the file's own properties count, and Pillow tells of those
            block, is_turned = heif.exif_item(file) or raw, exif.orientation_of(raw) == 1
            return _Blocks(block, whole_xmp(image), None, b"", (), heif.orientation(file), is_turned)
    segments = _segments(image, _RESOURCES)
    resources = b"".join(segment[len(_RESOURCES) :] for segment in segments)
    records = image.info.get("iptc") or iptc.from_resources(resources)
    return _Blocks(raw, whole_xmp(image), records, resources, _comments(image), exif.orientation_of(raw))


def _of_tiff(image: Image.Image) -> _Blocks:
    """In a TIFF the photo's tags stand among those of the file: the former alone make an EXIF block."""
    try:
        tags = tiff_file.read(image.fp)  # type: ignore[attr-defined]
    except BrokenBlock:
        return _Blocks(None, whole_xmp(image), None, b"", (), 1)
    records, resources = (tags.first.get(tag) for tag in (_IPTC_TAG, _RESOURCES_TAG))
    found = iptc.unpadded(records.data) if records else None
    block = tiff_file.block_of(tiff_file.without(tags, exif.STORAGE_TAGS))
    whole = resources.data if resources else b""
    turn = exif.orientation_of(block)
    return _Blocks(block, whole_xmp(image), found or iptc.from_resources(whole), whole, (), turn, is_turned=True)


def _segments(image: Image.Image, start: bytes) -> list[bytes]:
    """Those of a JPEG that begin like this."""
    return [data for _, data in getattr(image, "applist", ()) if data.startswith(start)]


def _comments(image: Image.Image) -> tuple[TextChunk, ...]:
    """Of a JPEG or GIF: in UTF-8 if they can be that, as no other writing can be by chance."""
    comments = [data for name, data in getattr(image, "applist", ()) if name == "COM"]
    if not comments and isinstance(comment := image.info.get("comment"), bytes):
        comments = [comment]
    texts = (_text(comment).strip("\0") for comment in comments if len(comment) <= _LONGEST)
    return tuple(png_text.chunk_of(png_text.COMMENT, text) for text in texts if text)


def _text(data: bytes) -> str:
    try:
        return data.decode()
    except UnicodeDecodeError:
        return data.decode("latin-1")


def _chroma(image: Image.Image) -> Chroma:
    """How a JPEG subsampled its colour; 4:4:4 for all others and for rare ways."""
    from PIL import JpegImagePlugin

    if image.format not in ("JPEG", "MPO") or image.mode != "RGB":
        return "4:4:4"
    return _CHROMA.get(JpegImagePlugin.get_sampling(image), "4:4:4")


def _density(image: Image.Image, turn: Turn) -> tuple[float, float] | None:
    """Pixels an inch, across and down the upright picture, as the file says outside its EXIF."""
    found = image.info.get("dpi")
    if image.format in ("JPEG", "MPO"):  # Pillow takes 72 where JFIF counts nothing but the shape of a pixel
        unit = image.info.get("jfif_unit")
        found = image.info.get("jfif_density") if unit in (_PER_INCH, _PER_CENTIMETRE) else None
        if found and unit == _PER_CENTIMETRE:
            found = tuple(2.54 * value for value in found)
    try:
        across, down = (float(value) for value in found or ())
    except (TypeError, ValueError, ZeroDivisionError):
        return None
    return turn.extent(across, down)


def _sensible(density: tuple[float, float] | None) -> tuple[float, float] | None:
    """None where a file cannot mean it."""
    return density if density and all(1 < value < 65536 for value in density) else None


def _bytes(value: object) -> bytes | None:
    return value if isinstance(value, bytes) and value else None
