"""What a file holds beside its picture: a gain map, a film clip, depth, layers, credentials."""

from __future__ import annotations

from typing import TYPE_CHECKING

from beautydesk.core.notes import Extra
from beautydesk.imaging.metadata import xmp

if TYPE_CHECKING:
    from PIL import Image

_ISO_GAIN_MAP = b"urn:iso:std:iso:ts:21496:-1"


def extras_in(image: Image.Image, container: str) -> frozenset[Extra]:
    """`container`: as in `Photo.format`. Ask before the pixels are loaded."""
    return frozenset({Extra.GAIN_MAP} if _has_gain_map(image) else ())


def _has_gain_map(image: Image.Image) -> bool:
    packet = image.info.get("xmp")
    if xmp.has_gain_map(packet if isinstance(packet, bytes) else None):
        return True
    if any(data.startswith(_ISO_GAIN_MAP) for _, data in getattr(image, "applist", ())):
        return True
    return any("hdrgainmap" in str(kind).lower() for kind in image.info.get("aux") or ())
