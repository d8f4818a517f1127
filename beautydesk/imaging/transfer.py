"""Full resolution back: what a service did to a smaller, recompressed copy is carried over to the original's pixels.

Where the answer differs from what was sent by more than its compression can explain, the original is bent as the
answer was bent (dense optical flow), its tone is taken from the answer, and its own detail, which the answer is too
small to hold, is laid on top as strongly as the answer kept it. Everywhere else the original stays bit for bit.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np

from beautydesk.imaging import colour
from beautydesk.imaging.change import changed_part
from beautydesk.imaging.fit import resize
from beautydesk.imaging.grids import Tile, field_at, tiles, warped
from beautydesk.imaging.motion import motion_between

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from beautydesk.core.photo import Photo, Pixels

_SAME_SHAPE = 0.02  # aspect ratios that differ by less are the same picture, rounded to whole pixels
_GUIDE_RADIUS = 4  # pixels of the small grid over which the answer is explained by the original
_GUIDE_NOISE = (0.02 * 255) ** 2  # variance below which the original has no detail worth scaling
_MISFIT = (8.0, 20.0)  # levels (rms): up to the first the bent original explains the answer, from the second not


def carry_over(photo: Photo, sent: NDArray[np.uint8], answer: Photo) -> Photo:
    """The photo as the answer shows it, at the photo's own size, depth, colour profile and metadata.

    `sent`: h x w x 3 sRGB, the pixels the service was given; `answer`: what came back, of any size. Pixels that the
    service left alone are bit-identical to the photo's. An answer of another shape (cropped, turned) cannot be
    matched: it is returned as it is, in the photo's profile and with its metadata.
    """
    received = colour.to_srgb(answer)
    if not _same_shape(sent, received):
        pixels = colour.pixels_from_srgb(received, photo.icc_profile)
        return replace(photo, pixels=pixels, alpha=None)
    width, height = min(sent.shape[1], received.shape[1]), min(sent.shape[0], received.shape[0])
    before, after = resize(sent, width, height), resize(received, width, height)
    change = changed_part(before, after)
    if not change.any():
        return photo
    before, after = (_as_photo(photo, pixels) for pixels in (before, after))
    if before.shape == photo.pixels.shape:
        gain = np.ones((height, width, 1), np.float32)
        return photo.with_pixels(_compose(photo.pixels, None, after.astype(np.float32) - before, gain, change))
    flow = motion_between(before, after, change)
    bent = before if flow is None else warped(before, flow)
    gain = _detail_gain(bent, after)
    return photo.with_pixels(_compose(photo.pixels, flow, after - gain * bent, gain, change))


def _same_shape(sent: NDArray[np.uint8], received: NDArray[np.uint8]) -> bool:
    ratios = [pixels.shape[1] / pixels.shape[0] for pixels in (sent, received)]
    return bool(abs(ratios[0] / ratios[1] - 1) < max(_SAME_SHAPE, 1.5 / min(received.shape[:2])))


def _as_photo(photo: Photo, pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """sRGB pixels in the numbers of the photo's own profile, without colour if it has none."""
    import cv2

    if photo.gray:
        luma = cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY)
        pixels = np.asarray(cv2.cvtColor(luma, cv2.COLOR_GRAY2RGB), dtype=np.uint8)
    return colour.pixels_from_srgb(pixels, photo.icc_profile)


def _detail_gain(bent: NDArray[np.uint8], after: NDArray[np.uint8]) -> NDArray[np.float32]:
    """h x w x 3, 0 to 1.25: how strongly the answer keeps the original's detail, hence how much finer detail to add.

    The slope of a local affine model of the answer on the bent original (He, Sun, Tang: Guided Image Filtering, 2013),
    written on their difference, so that flat parts keep 1; less where that model does not explain the answer: there
    the service painted something of its own.
    """
    import cv2

    side = (2 * _GUIDE_RADIUS + 1,) * 2

    def mean(values: NDArray[np.float32]) -> NDArray[np.float32]:
        return np.asarray(cv2.blur(values, side), dtype=np.float32)

    guide, rest = bent.astype(np.float32), after.astype(np.float32) - bent
    mean_guide, mean_rest = mean(guide), mean(rest)
    slope = (mean(guide * rest) - mean_guide * mean_rest) / (mean(guide * guide) - mean_guide**2 + _GUIDE_NOISE)
    offset = mean(mean_rest - slope * mean_guide)
    slope = mean(slope)
    misfit = np.sqrt(mean((rest - slope * guide - offset) ** 2)).max(axis=2, keepdims=True)
    low, high = _MISFIT
    trust = np.clip((high - misfit) / (high - low), 0, 1)
    return np.asarray(np.clip((1 + slope) * trust, 0, 1.25), dtype=np.float32)


def _compose(
    pixels: Pixels,
    flow: NDArray[np.float32] | None,
    base: NDArray[np.float32],
    gain: NDArray[np.float32],
    change: NDArray[np.float32],
) -> Pixels:
    """Bent original times gain plus base, mixed in by `change`; all but `pixels` are on coarser grids.

    `base` and `gain` in levels of eight bits; untouched pixels are copied. Works tile by tile.
    """
    top = 65535 if pixels.dtype == np.uint16 else 255
    result = pixels.copy()
    for tile in tiles(pixels.shape[0], pixels.shape[1]):
        mix = field_at(change, tile)
        if not mix.any():
            continue
        there: NDArray[Any] = tile.cut(pixels)
        bent = there if flow is None else _bent_tile(pixels, flow, tile)
        new = bent * field_at(gain, tile) + field_at(base, tile, smooth=True) * (top / 255)
        mixed = there + mix[..., None] * (new - there)
        rounded = np.clip(mixed + 0.5, 0, top).astype(pixels.dtype)
        np.copyto(tile.cut(result), rounded, where=mix[..., None] > 0)
    return result


def _bent_tile(pixels: Pixels, flow: NDArray[np.float32], tile: Tile) -> Pixels:
    scale = np.array([tile.full_width / flow.shape[1], tile.full_height / flow.shape[0]], np.float32)
    return warped(pixels, field_at(flow, tile) * scale, tile)
