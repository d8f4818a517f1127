"""What a file holds beside its picture: a gain map, a film clip, depth, layers, credentials."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, BinaryIO

from beautydesk.core.notes import Extra
from beautydesk.imaging.files import tiff
from beautydesk.imaging.files.gain_map import has_gain_map
from beautydesk.imaging.jpeg.extras import extras_of

if TYPE_CHECKING:
    from PIL import Image


def extras_in(image: Image.Image, container: str) -> frozenset[Extra]:
    """`container`: as in `Photo.format`. Ask before the pixels are loaded."""
    if container == "JPEG":
        return _in_jpeg(image.fp)  # type: ignore[attr-defined]
    found = set()
    if container in ("HEIF", "AVIF") and has_gain_map(image.fp):  # type: ignore[attr-defined]
        found.add(Extra.GAIN_MAP)
    if container == "TIFF" and tiff.has_layers(image):  # type: ignore[arg-type]
        found.add(Extra.LAYERS)
    if image.info.get("depth_images"):
        found.add(Extra.DEPTH)
    if image.has_transparency_data:
        found.add(Extra.TRANSPARENCY)
    return frozenset(found)


def _in_jpeg(file: BinaryIO) -> frozenset[Extra]:
    position = file.tell()
    size = file.seek(0, io.SEEK_END)
    file.seek(position)
    return extras_of(file, size)
