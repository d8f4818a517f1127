"""What a file holds beside its picture: a gain map, a film clip, depth, layers, credentials."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, BinaryIO, Final

from beautydesk.core.notes import Extra
from beautydesk.imaging import isobmff
from beautydesk.imaging.files import tiff
from beautydesk.imaging.files.credentials import has_credentials
from beautydesk.imaging.files.gain_map import has_gain_map
from beautydesk.imaging.jpeg.extras import extras_of
from beautydesk.imaging.metadata import embedded, png_text, provenance

if TYPE_CHECKING:
    from PIL import Image

_BOXES: Final = {
    b"mpvd": Extra.CLIP,
    b"sefd": Extra.TRAILER,
}  # Motion Photo format 1.0; Samsung's


def extras_in(image: Image.Image, container: str, file: BinaryIO) -> frozenset[Extra]:
    """`container`: as in `Photo.format`. `file`: from which it is read, also that of a RAW file. Ask before the pixels
    are loaded."""
    found = {Extra.CREDENTIALS} if _has_credentials(image, file) else set()
    if container == "JPEG":
        return _in_jpeg(file) | found
    if container in ("HEIF", "AVIF"):
        found |= {Extra.GAIN_MAP} if has_gain_map(image.fp) else set()  # type: ignore[attr-defined]
        found |= {_BOXES[name] for name in isobmff.outer_names(file) if name in _BOXES}
    if container == "TIFF" and tiff.has_layers(image):  # type: ignore[arg-type]
        found.add(Extra.LAYERS)
    if image.info.get("depth_images"):
        found.add(Extra.DEPTH)
    if image.has_transparency_data or (container == "TIFF" and tiff.layout(image).alpha):  # type: ignore[arg-type]
        found.add(Extra.TRANSPARENCY)
    return frozenset(found)


def _has_credentials(image: Image.Image, file: BinaryIO) -> bool:
    """In the file, or linked."""
    if has_credentials(file):
        return True
    packet = png_text.read(file).xmp if image.format == "PNG" else embedded.whole_xmp(image)
    return provenance.links_to_credentials(packet)


def _in_jpeg(file: BinaryIO) -> frozenset[Extra]:
    position = file.tell()
    size = file.seek(0, io.SEEK_END)
    file.seek(position)
    return extras_of(file, size)
