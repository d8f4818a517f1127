"""What a file holds beside its picture: a gain map, a film clip, depth, layers, credentials."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING

from beautydesk.core.notes import Extra
from beautydesk.imaging.files.credentials import has_credentials
from beautydesk.imaging.metadata import embedded, provenance, xmp

if TYPE_CHECKING:
    from PIL import Image

_ISO_GAIN_MAP = b"urn:iso:std:iso:ts:21496:-1"


def extras_in(image: Image.Image, container: str, file: IO[bytes]) -> frozenset[Extra]:
    """`container`: as in `Photo.format`. `file`: from which it is read. Ask before the pixels are loaded."""
    found = {Extra.GAIN_MAP: _has_gain_map(image), Extra.CREDENTIALS: _has_credentials(image, file)}
    return frozenset(extra for extra, is_there in found.items() if is_there)


def _has_credentials(image: Image.Image, file: IO[bytes]) -> bool:
    """In the file, or linked."""
    return has_credentials(file) or provenance.links_to_credentials(embedded.whole_xmp(image))


def _has_gain_map(image: Image.Image) -> bool:
    packet = image.info.get("xmp")
    if xmp.has_gain_map(packet if isinstance(packet, bytes) else None):
        return True
    if any(data.startswith(_ISO_GAIN_MAP) for _, data in getattr(image, "applist", ())):
        return True
    return any("hdrgainmap" in str(kind).lower() for kind in image.info.get("aux") or ())
