"""Colour: from a photo's own profile to sRGB for the screen and the upload, and back for the result.

Little CMS does the work by way of Pillow, with relative colorimetric intent and black point compensation, as photo
editors do. A photo without a profile is sRGB. Large photos go strip by strip, so that memory stays small.
"""

from __future__ import annotations

import io
from functools import lru_cache
from typing import TYPE_CHECKING, cast

import numpy as np

from beautydesk.imaging.colour import inks
from beautydesk.imaging.colour.icc_profile import is_one_way, space

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from PIL import Image, ImageCms

    from beautydesk.core.photo import Photo, Pixels

_STRIP = 512
_WHITE = 255


def to_srgb(photo: Photo, max_side: int | None = None) -> NDArray[np.uint8]:
    """H x W x 3 sRGB for the screen, C-contiguous, transparent parts on white; `max_side` bounds the longest side."""
    from beautydesk.imaging.resize import shrink

    pixels, alpha = photo.pixels, photo.alpha
    if max_side is not None:
        pixels = shrink(pixels, max_side)
        alpha = shrink(alpha, max_side) if alpha is not None else None
    return flatten(pixels_to_srgb(pixels, photo.icc_profile, photo.gray), alpha)


def pixels_to_srgb(pixels: Pixels, icc: bytes | None, gray: bool) -> NDArray[np.uint8]:
    """H x W x 3 sRGB out of a profile's numbers."""
    numbers = eight_bits(pixels)
    if icc is None or is_srgb(icc):
        return numbers
    if gray and space(icc) == "GRAY":
        return _apply(_transform(icc, None, "L", "RGB"), np.ascontiguousarray(numbers[..., 0]), "RGB")
    return _apply(_transform(icc, None, "RGB", "RGB"), numbers, "RGB")


def pixels_from_srgb(pixels: NDArray[np.uint8], icc: bytes | None) -> NDArray[np.uint8]:
    """A profile's numbers (H x W x 3) out of sRGB ones; what the profile cannot hold is clipped."""
    if icc is None or is_srgb(icc):
        return pixels
    if space(icc) == "GRAY":
        return np.repeat(_apply(_transform(None, icc, "RGB", "L"), pixels, "L")[..., None], 3, axis=2)
    return _apply(_transform(None, icc, "RGB", "RGB"), pixels, "RGB")


def image_to_srgb(image: Image.Image, icc: bytes | None) -> NDArray[np.uint8]:
    """A CMYK or Lab image as sRGB: by its profile if it has a fitting one, else by the plain formula."""
    from PIL import ImageCms

    space_name = {"CMYK": "CMYK", "LAB": "LAB"}[image.mode]
    try:
        if image.mode == "LAB":
            source = ImageCms.createProfile("LAB")
            transform = ImageCms.buildTransform(source, _srgb(), "LAB", "RGB")
        elif icc and space(icc) == space_name:
            transform = _transform(icc, None, "CMYK", "RGB")
        else:
            return np.asarray(image.convert("RGB"))
    except (ImageCms.PyCMSError, ValueError):
        return np.asarray(image.convert("RGB"))
    converted = ImageCms.applyTransform(image, transform)
    return np.asarray(converted)


def flatten(pixels: NDArray[np.uint8], alpha: Pixels | None) -> NDArray[np.uint8]:
    """Pixels laid on white where they are transparent."""
    if alpha is None:
        return np.ascontiguousarray(pixels)
    cover = eight_bits(alpha)
    if int(cover.min(initial=255)) == _WHITE:
        return np.ascontiguousarray(pixels)
    flat = np.empty_like(pixels)
    for top in range(0, len(pixels), _STRIP):
        part = slice(top, top + _STRIP)
        weight = cover[part, :, None].astype(np.uint32)
        flat[part] = (pixels[part] * weight + _WHITE * (255 - weight) + 127) // 255
    return flat


def eight_bits(pixels: Pixels) -> NDArray[np.uint8]:
    """The same at eight bits, rounded (65535 is 255)."""
    if pixels.dtype == np.uint8:
        return cast("NDArray[np.uint8]", pixels)
    shallow = np.empty(pixels.shape, np.uint8)
    for top in range(0, len(pixels), _STRIP):
        part = slice(top, top + _STRIP)
        shallow[part] = (pixels[part].astype(np.uint32) + 128) // 257
    return shallow


def one_channel(numbers: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """H x W: the gray of a gray photo: its repeated channel, or the luma if an answer brought a trace of colour in."""
    import cv2

    red = numbers[..., 0]
    if np.array_equal(red, numbers[..., 1]) and np.array_equal(red, numbers[..., 2]):
        return red
    return np.asarray(cv2.cvtColor(numbers, cv2.COLOR_RGB2GRAY), dtype=np.uint8)


def one_way_to(pixels: Pixels, icc: bytes, target: bytes) -> Pixels:
    """Numbers of another profile (H x W x 3), as deep, out of those of a scanner's, which knows no way back."""
    if pixels.dtype == np.uint8:
        return _apply(_transform(icc, target, "RGB", "RGB"), eight_bits(pixels), "RGB")
    return inks.transformed(pixels, icc, "rgb", target)


@lru_cache(maxsize=32)
def readable(icc: bytes) -> bool:
    """Does the profile say what RGB numbers mean, though not the way back?"""
    from PIL import ImageCms

    try:
        return is_one_way(icc) and _transform(icc, None, "RGB", "RGB") is not None
    except (ImageCms.PyCMSError, ValueError, OSError):
        return False


@lru_cache(maxsize=32)
def usable(icc: bytes, gray: bool) -> bool:
    """Can numbers of this photo be converted by the profile, both ways?"""
    from PIL import ImageCms

    if space(icc) not in (("GRAY", "RGB") if gray else ("RGB",)):
        return False
    mode = "L" if space(icc) == "GRAY" else "RGB"
    try:
        _transform(icc, None, mode, "RGB")
        _transform(None, icc, "RGB", mode)
    except (ImageCms.PyCMSError, ValueError, OSError):
        return False
    return True


@lru_cache(maxsize=32)
def is_srgb(icc: bytes) -> bool:
    """Does the profile say what sRGB says, within one level? Then nothing needs converting."""
    if space(icc) != "RGB":
        return False
    steps = np.arange(0, 256, 17, dtype=np.uint8)
    grid = np.stack(np.meshgrid(steps, steps, steps), axis=-1).reshape(64, 64, 3)
    converted = _apply(_transform(icc, None, "RGB", "RGB"), grid, "RGB")
    return int(np.abs(converted.astype(np.int16) - grid).max()) <= 1


def _transform(source: bytes | None, target: bytes | None, mode: str, into: str) -> ImageCms.ImageCmsTransform:
    """From one profile's numbers to another's; None is sRGB."""
    from PIL import ImageCms

    opened = [ImageCms.ImageCmsProfile(io.BytesIO(icc)) if icc else _srgb() for icc in (source, target)]
    return ImageCms.buildTransform(
        opened[0],
        opened[1],
        mode,
        into,
        renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
        flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
    )


def _srgb() -> ImageCms.ImageCmsProfile:
    from PIL import ImageCms

    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))


def _apply(transform: ImageCms.ImageCmsTransform, numbers: NDArray[np.uint8], into: str) -> NDArray[np.uint8]:
    from PIL import Image, ImageCms

    height, width = numbers.shape[:2]
    out = np.empty((height, width, 3) if into == "RGB" else (height, width), np.uint8)
    for top in range(0, height, _STRIP):
        part = slice(top, top + _STRIP)
        strip = Image.fromarray(numbers[part])
        converted = ImageCms.applyTransform(strip, transform)
        out[part] = np.asarray(converted)
    return out
