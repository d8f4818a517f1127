"""What the numbers of a photo mean, by whatever its file says: a profile, code points, tags, or nothing at all.

A camera set to Adobe RGB only notes so in its EXIF tags (DCF 2.0, 5.2.2); HEIC, AVIF and PNG have numbers for Display
P3 and the like, PNG a gamma and chromaticities as well. Such a photo gets a profile, of the files in
`resources/profiles` or made for it, and is from then on like any other with one: the screen, the upload and the result
are right.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

import numpy as np

from beautydesk.imaging.colour import cicp, icc_profile, primaries
from beautydesk.imaging.colour.cicp import Coding
from beautydesk.imaging.metadata import exif
from beautydesk.support import assets

if TYPE_CHECKING:
    from PIL import Image

_FILES: Final = {9: "bt2020", primaries.DISPLAY_P3: "display-p3"}  # by number, with the curve of sRGB
_GAMMAS: Final = {4: 2.2, 5: 2.8, 8: 1.0, 17: 2.6}  # ITU-T H.273, table 3; cameras' other curves are near that of sRGB
_BROADCAST: Final = (2, 4, 5, 6, 7)  # HEIC and AVIF name those after the matrix that they use; sRGB is meant
_SRGB_GAMMA: Final = 1 / 2.2  # a PNG's 45455: how older programs say sRGB (PNG third edition, 11.3.2.2)
_SAME: Final = 0.0015  # as chromaticities and gammas are rounded
_GAMMA_RANGE: Final = (0.1, 2.0)
_ONE_CHANNEL: Final = ("1", "L", "LA", "La", "I", "I;16", "I;16B", "I;16L", "I;16N")


@dataclass(frozen=True, slots=True)
class Meaning:
    """`icc`: the profile of the numbers, None is sRGB. `coding`: where no profile says it all: HDR, or narrow range."""

    icc: bytes | None = None
    coding: Coding = cicp.UNKNOWN


def meaning_of(image: Image.Image) -> Meaning:
    """Ask before pixels are loaded."""
    coding = cicp.colours(image)
    if coding.is_hdr:
        return Meaning(None, coding)
    if image.format == "PNG" and 2 not in coding[:2]:
        return Meaning(_of_coding(coding, image.mode in _ONE_CHANNEL), coding)
    if icc := image.info.get("icc_profile"):
        return Meaning(bytes(icc))
    if image.format == "PNG" and "srgb" not in image.info and image.info.keys() & {"gamma", "chromaticity"}:
        return Meaning(_of_png_tags(image))
    if image.format in ("HEIF", "AVIF"):
        told = coding._replace(primaries=primaries.BT_709) if coding.primaries in _BROADCAST else coding
        return Meaning(_of_coding(told, gray=False))
    return Meaning(profile("adobe-rgb") if exif.is_adobe_rgb(image.info.get("exif")) else None)


def _of_coding(coding: Coding, gray: bool) -> bytes | None:
    """None for sRGB and for numbers that nobody knows."""
    gamma = _GAMMAS.get(coding.transfer)
    if gray:
        return None if gamma is None else icc_profile.of_gray(f"Gamma {gamma:g}", gamma)
    if gamma is None and coding.primaries in _FILES:
        return profile(_FILES[coding.primaries])
    points = primaries.BY_NUMBER.get(coding.primaries)
    if points is None or (gamma is None and coding.primaries == primaries.BT_709):
        return None
    return icc_profile.of_chromaticities("Colours told by numbers", points, gamma)


def _of_png_tags(image: Image.Image) -> bytes | None:
    """The profile that gAMA and cHRM describe; None for sRGB, and where they make no sense."""
    srgb = primaries.BY_NUMBER[primaries.BT_709]
    told = image.info.get("gamma", _SRGB_GAMMA)
    points = image.info.get("chromaticity", srgb)
    points = srgb if len(points) != len(srgb) or np.allclose(points, srgb, rtol=0, atol=_SAME) else tuple(points)
    if not _GAMMA_RANGE[0] <= told <= _GAMMA_RANGE[1]:
        told = _SRGB_GAMMA
    gamma = None if abs(told - _SRGB_GAMMA) < _SAME else round(1 / told, 3)
    if image.mode in _ONE_CHANNEL:
        return None if gamma is None else icc_profile.of_gray(f"Gamma {gamma:g}", gamma)
    if gamma is None and points == srgb:
        return None
    try:
        return icc_profile.of_chromaticities("Colours told by gamma and chromaticities", points, gamma)
    except ValueError:
        return None


def of_primaries(number: int) -> bytes | None:
    """A profile with these primaries (ITU-T H.273) and the curve of sRGB; None for sRGB and unknown ones."""
    return _of_coding(Coding(number), gray=False)


@cache
def profile(name: str) -> bytes:
    """A file of `resources/profiles`."""
    return assets.path(f"profiles/{name}.icc").read_bytes()
