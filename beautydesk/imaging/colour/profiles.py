"""Colour profiles for photos that name their colour space without embedding it: files in `resources/profiles`.

A camera set to Adobe RGB only notes so in its EXIF tags (DCF 2.0, 5.2.2); HEIC and AVIF have numbers for Display P3 and
BT.2020. From then on the photo is like any other with a profile: the screen, the upload and the result are right.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from beautydesk.imaging.colour import cicp
from beautydesk.imaging.metadata import exif
from beautydesk.support import assets

if TYPE_CHECKING:
    from PIL import Image

_BY_PRIMARIES = {9: "bt2020", 12: "display-p3"}  # ITU-T H.273


def profile_of(image: Image.Image) -> bytes | None:
    """The embedded ICC profile as it came, else one that the file asks for otherwise. Ask before pixels are loaded."""
    icc = image.info.get("icc_profile")
    return bytes(icc) if icc else _implied(image)


def _implied(image: Image.Image) -> bytes | None:
    """The profile that a photo without one asks for by other means; None for sRGB and for who says nothing."""
    if image.format in ("HEIF", "AVIF"):
        primaries, transfer = cicp.colours(image)
        if primaries in _BY_PRIMARIES and transfer not in (cicp.PQ, cicp.HLG):
            return _profile(_BY_PRIMARIES[primaries])
        return None
    return _profile("adobe-rgb") if exif.is_adobe_rgb(image.info.get("exif")) else None


@cache
def _profile(name: str) -> bytes:
    return assets.path(f"profiles/{name}.icc").read_bytes()
