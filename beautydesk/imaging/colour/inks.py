"""CMYK and Lab numbers as sRGB ones of the same depth, by imagecodecs: Pillow's Little CMS stops at eight bits."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, cast

import numpy as np

from beautydesk.imaging.colour import icc_profile

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from beautydesk.core.photo import Pixels

_RELATIVE, _BLACK_POINT = 1, 0x2000  # Little CMS: intent and flag, as in `convert`


def cmyk_to_srgb(inks: Pixels, icc: bytes | None) -> Pixels:
    """h x w x 3 out of h x w x 4, where 0 is no ink; by the plain formula where `icc` is no profile of such inks."""
    import imagecodecs

    if icc and icc_profile.space(icc) == "CMYK":
        try:
            return transformed(inks, icc, "cmyk")
        except (imagecodecs.CmsError, ValueError):
            pass
    most = np.iinfo(inks.dtype).max
    paper = most - inks.astype(np.uint32)
    return cast("Pixels", ((paper[..., :3] * paper[..., 3:] + most // 2) // most).astype(inks.dtype))


def lab_to_srgb(lab: NDArray[np.uint16]) -> Pixels:
    """h x w x 3, both; 65535 is L* = 100, 257 x (a* + 128) is a* (ICC.1:2022, 6.3.4.2)."""
    return transformed(lab, _lab(), "lab")


def transformed(numbers: Pixels, icc: bytes, space: str, target: bytes | None = None) -> Pixels:
    """h x w x 3 RGB of another profile (None: sRGB), of the same depth. `space`: of `icc`: "rgb", "cmyk" or "lab".

    Raises `imagecodecs.CmsError`.
    """
    import imagecodecs

    found: NDArray[Any] = imagecodecs.cms_transform(
        np.ascontiguousarray(numbers),
        icc,
        target or _srgb(),
        colorspace=space,
        outcolorspace="rgb",
        outdtype=numbers.dtype.name,
        intent=_RELATIVE,
        flags=_BLACK_POINT,
    )
    return found


@cache
def _srgb() -> bytes:
    from PIL import ImageCms

    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


@cache
def _lab() -> bytes:
    from PIL import ImageCms

    return ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
