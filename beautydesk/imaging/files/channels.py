"""Pillow's many modes, brought to the few that the rest works with: RGB numbers, alpha apart, a mark for gray.

Deeper colour of PNG and AVIF, which Pillow halves, is read a second time by OpenCV and taken if both agree; that of
HEIC is read by libheif alone.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast

import numpy as np

from beautydesk.core.errors import PhotoError
from beautydesk.core.notes import Note
from beautydesk.imaging import orientation as turns
from beautydesk.imaging.colour import cicp, convert, hdr, profiles
from beautydesk.imaging.files.regular import read_regular
from beautydesk.imaging.resize import shrink

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from PIL import Image

    from beautydesk.core.photo import Pixels

    AnyPixels = TypeVar("AnyPixels", NDArray[np.uint8], NDArray[np.uint16], Pixels)


_SAME_ON_AVERAGE = 3.0  # levels of 255


@dataclass(frozen=True, slots=True, eq=False)
class Channels:
    """`pixels`: H x W x 3 in the numbers of `icc` (None: sRGB). `alpha`: H x W or None. `gray`: it is one channel.

    `own_numbers`: as in `Photo`. `notes`: what was met in the pixels.
    """

    pixels: Pixels
    alpha: Pixels | None
    gray: bool
    icc: bytes | None
    own_numbers: bool = True
    notes: tuple[Note, ...] = ()


def plain(image: Image.Image) -> Image.Image:
    """The image in one of the modes L, LA, RGB, RGBA, CMYK, LAB, I;16."""
    match image.mode:
        case "RGB" | "L" if image.has_transparency_data:
            return image.convert("RGBA" if image.mode == "RGB" else "LA")
        case "L" | "LA" | "RGB" | "RGBA" | "CMYK" | "LAB" | "I;16":
            return image
        case "1":
            return image.convert("L")
        case "La":
            return image.convert("LA")
        case "P" | "PA" | "RGBa":
            return image.convert("RGBA" if image.has_transparency_data else "RGB")
        case "RGBX" | "YCbCr" | "HSV":
            return image.convert("RGB")
        case "I;16B" | "I;16L" | "I;16N":
            return image.convert("I;16")
        case "I" if (image.getextrema()[1] or 0) <= 65535:  # type: ignore[operator]
            return image.convert("I;16")
    raise measurements()


def measurements() -> PhotoError:
    return PhotoError(
        "This file holds 32-bit measurement values, not a photo.",
        code="ERROR_PHOTO_NOT_AN_IMAGE",
        hint="Export it as an 8-bit or 16-bit photo first.",
    )


def fitting(icc: bytes | None, gray: bool) -> bytes | None:
    """The profile, if such numbers can be converted by it, if only one way."""
    return icc if icc and (convert.usable(icc, gray) or (not gray and convert.readable(icc))) else None


def shallow(image: Image.Image) -> Image.Image:
    """An image that can be resized: Pillow does not know how with sixteen bits."""
    from PIL import Image as PillowImage

    if image.mode != "I;16":
        return image
    return PillowImage.fromarray(convert.eight_bits(np.asarray(image, dtype=np.uint16)))


def smaller(layers: Channels, side: int) -> Channels:
    """The same reduced, no side longer than `side` pixels."""
    alpha = None if layers.alpha is None else shrink(layers.alpha, side)
    return replace(layers, pixels=shrink(layers.pixels, side), alpha=alpha)


def split(image: Image.Image, icc: bytes | None) -> Channels:
    """Arrays out of an image in one of the modes of `plain`; a profile that does not fit it is left out."""
    if image.mode in ("CMYK", "LAB"):
        return Channels(np.asarray(convert.image_to_srgb(image, icc)), None, False, None, own_numbers=False)
    numbers: NDArray[Any] = np.asarray(image, dtype=np.uint16 if image.mode == "I;16" else np.uint8)
    alpha = None
    if image.mode in ("LA", "RGBA"):
        alpha = np.ascontiguousarray(numbers[..., -1])
    gray = image.mode in ("L", "LA", "I;16")
    if gray:
        first = numbers if numbers.ndim == 2 else numbers[..., 0]
        numbers = np.repeat(first[..., None], 3, axis=2)
    else:
        numbers = np.ascontiguousarray(numbers[..., :3])
    return Channels(numbers, alpha, gray, fitting(icc, gray))


def settled(layers: Channels, coding: cicp.Coding) -> Channels:
    """The same in numbers that a result can keep: of full range, of standard range, of a profile that goes both ways.

    `coding`: what the file says beside the profile.
    """
    pixels: Pixels = layers.pixels if coding.full_range else hdr.widened(layers.pixels)
    icc = layers.icc
    if coding.is_hdr:
        pixels, icc = hdr.to_display_p3(pixels, coding.primaries, coding.transfer), profiles.profile("display-p3")
        if layers.gray:
            pixels, icc = cast("Pixels", np.repeat(pixels[..., :1], 3, axis=2)), None  # gray of both spaces is the same
    elif icc is not None and not convert.usable(icc, layers.gray):
        kept = profiles.profile("display-p3" if pixels.dtype == np.uint8 else "romm-rgb")
        pixels, icc = convert.one_way_to(pixels, icc, kept), kept
    if pixels is layers.pixels:
        return layers
    return replace(layers, pixels=pixels, icc=icc, own_numbers=False)


def is_opaque(alpha: Pixels) -> bool:
    return int(alpha.min()) == np.iinfo(alpha.dtype).max


def depth(image: Image.Image) -> int:
    """Bits a channel that the file holds where Pillow would drop some, else 8. Ask before the pixels are loaded."""
    if image.mode == "I;16":
        return 8  # Pillow keeps those
    match image.format:
        case "PNG":
            return 16 if any("16" in str(tile.args) for tile in image.tile) else 8  # type: ignore[attr-defined]
        case "HEIF" | "AVIF":
            return cicp.bits(image)
    return 8


def deep_heif(origin: Path | bytes, bits: int, icc: bytes | None) -> Channels:
    """All of a HEIC file whose `depth` is over 8, decoded once. Raises whatever a broken file drives libheif to."""
    import pillow_heif

    data = origin if isinstance(origin, bytes) else read_regular(origin)
    numbers = _spread(np.atleast_3d(np.asarray(pillow_heif.open_heif(data, convert_hdr_to_8bit=False))), bits)
    count = numbers.shape[2]
    gray = count < 3
    colours = np.repeat(numbers[..., :1], 3, axis=2) if gray else np.ascontiguousarray(numbers[..., :3])
    alpha = np.ascontiguousarray(numbers[..., -1]) if count % 2 == 0 else None
    return Channels(colours, alpha, gray, fitting(icc, gray))


def deepened(layers: Channels, fmt: str, bits: int, origin: Path | bytes) -> Channels:
    """The same layers with sixteen bits a channel, if another reader has them and they agree with Pillow's eight.

    `fmt`: Pillow's name of the container; `bits`: its `depth`, over 8.
    """
    deep = _deep_by_opencv(origin if isinstance(origin, bytes) else read_regular(origin))
    if deep is None or deep.dtype != np.uint16 or deep.shape[:2] != layers.pixels.shape[:2]:
        return layers
    if fmt == "AVIF":
        deep = _spread(deep << (16 - bits), bits)
    channels = 1 if deep.ndim == 2 else deep.shape[2]
    if channels == 1:
        numbers: NDArray[np.uint16] = np.repeat(deep.reshape(*deep.shape[:2], 1), 3, axis=2)
    else:
        numbers = np.ascontiguousarray(deep[..., :3])
    alpha = np.ascontiguousarray(deep[..., 3]) if channels == 4 else None
    if (alpha is None) != (layers.alpha is None) or not _agree(numbers, layers.pixels, fmt == "AVIF"):
        return layers
    return replace(layers, pixels=numbers, alpha=alpha)


def _agree(deep: NDArray[np.uint16], shallow: Pixels, lossy: bool) -> bool:
    """Is it the same picture? Readers of lossy files may differ in how they enlarge the colour."""
    off = np.abs((deep[::7, ::7] >> 8).astype(np.int16) - shallow[::7, ::7])
    return bool(off.mean() < _SAME_ON_AVERAGE) if lossy else int(off.max(initial=0)) <= 1


def _deep_by_opencv(data: bytes) -> NDArray[Any] | None:
    """H x W (x C), red first."""
    import cv2

    try:
        deep: NDArray[Any] | None = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_UNCHANGED)
    except cv2.error:
        return None
    return deep if deep is None or deep.ndim == 2 else deep[..., (2, 1, 0, 3)[: deep.shape[2]]]


def _spread(numbers: NDArray[Any], bits: int) -> NDArray[Any]:
    """Numbers whose upper `bits` of sixteen count, over the whole range: the largest becomes 65535."""
    return numbers | numbers >> bits if numbers.dtype == np.uint16 else numbers


def upright(layers: Channels, orientation: int) -> Channels:
    """The same, turned upright from an EXIF orientation."""
    alpha = None if layers.alpha is None else turn(layers.alpha, orientation)
    return replace(layers, pixels=turn(layers.pixels, orientation), alpha=alpha)


def turn(pixels: AnyPixels, orientation: int) -> AnyPixels:
    """C-contiguous pixels turned upright from an EXIF orientation of 1 to 8."""
    return cast("AnyPixels", np.ascontiguousarray(turns.upright(pixels, orientation)))
