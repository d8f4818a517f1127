"""What a file holds beside its picture: a gain map, a film clip, depth, layers, credentials."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, BinaryIO

from beautydesk.core.notes import Extra
from beautydesk.imaging.files import tiff
from beautydesk.imaging.jpeg.extras import extras_of

if TYPE_CHECKING:
    from PIL import Image


def extras_in(image: Image.Image, container: str) -> frozenset[Extra]:
    """`container`: as in `Photo.format`. Ask before the pixels are loaded."""
    if container == "JPEG":
        return _in_jpeg(image.fp)  # type: ignore[attr-defined]
    if container == "TIFF":
        return frozenset({Extra.LAYERS} if tiff.has_layers(image) else ())  # type: ignore[arg-type]
    return frozenset({Extra.GAIN_MAP} if _has_gain_map(image) else ())


def _in_jpeg(file: BinaryIO) -> frozenset[Extra]:
    position = file.tell()
    size = file.seek(0, io.SEEK_END)
    file.seek(position)
    return extras_of(file, size)


def _has_gain_map(image: Image.Image) -> bool:
    return any("hdrgainmap" in str(kind).lower() for kind in image.info.get("aux") or ())
