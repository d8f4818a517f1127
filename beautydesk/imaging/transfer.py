"""Full resolution back: what a service did to a smaller, recompressed copy is carried over to the original's pixels.

Where the answer differs from what was sent by more than its compression can explain, the original is bent as the
answer was bent (dense optical flow), its tone is taken from the answer, and its own detail, which the answer is too
small to hold, is laid on top as strongly as the answer kept it. Everywhere else the original stays bit for bit.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from beautydesk.imaging import colour
from beautydesk.imaging.change import changed_part
from beautydesk.imaging.fit import resize
from beautydesk.imaging.grids import Field, Tile, tiles, warped
from beautydesk.imaging.motion import motion_between

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from beautydesk.core.photo import Photo, Pixels

_SAME_SHAPE = 0.02  # aspect ratios that differ by less are the same picture, rounded to whole pixels
_GUIDE_RADIUS = 4  # pixels of the small grid over which the answer is explained by the original
_GUIDE_NOISE = (0.02 * 255) ** 2  # variance below which the original has no detail worth scaling
_MISFIT = (8.0, 20.0)  # levels (rms): up to the first the bent original explains the answer, from the second not


@dataclass(frozen=True, slots=True, eq=False)
class _Retouch:
    """What happened to the small copy: `before` and `after` (h x w x 3, in the photo's numbers), how it was bent
    (`flow`, None if not) and where it differs (`change`, 0 to 1)."""

    before: NDArray[np.uint8]
    after: NDArray[np.uint8]
    flow: Field | None
    change: Field


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
    change = changed_part(before, after, resampled=sent.shape != received.shape)
    if not change.any():
        return photo
    flow = motion_between(before, after, change)
    retouch = _Retouch(_as_photo(photo, before), _as_photo(photo, after), flow, Field.whole(change))
    result = photo.pixels.copy()
    for tile in tiles(photo.height, photo.width):
        _compose(retouch, photo.pixels, result, tile)
    return photo.with_pixels(result)


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


def _compose(retouch: _Retouch, pixels: Pixels, result: Pixels, tile: Tile) -> None:
    """Writes one tile of the result: the answer, enlarged, plus the detail that the original has beyond it."""
    mix = retouch.change.at(tile)[..., None]
    if not mix.any():
        return
    there = tile.cut(pixels)
    part = tile.on_grid(retouch.before.shape[0], retouch.before.shape[1], 3 * _GUIDE_RADIUS)
    after = part.cut(retouch.after).astype(np.float32)
    if retouch.flow is None:
        bent, fine = part.cut(retouch.before), there
    else:
        bent = warped(retouch.before, retouch.flow, part)
        fine = warped(pixels, retouch.flow, tile)
    bent = bent.astype(np.float32)
    top, unit = (65535, 257) if pixels.dtype == np.uint16 else (255, 1)
    detail = fine - unit * Field.of_tile(bent, part).at(tile, smooth=True)
    gain = Field.of_tile(_detail_gain(bent, after), part).at(tile)
    new = unit * Field.of_tile(after, part).at(tile, smooth=True) + gain * detail
    mixed = np.clip(there + mix * (new - there) + 0.5, 0, top).astype(pixels.dtype)
    np.copyto(tile.cut(result), mixed, where=mix > 0)


def _detail_gain(bent: NDArray[np.float32], after: NDArray[np.float32]) -> NDArray[np.float32]:
    """h x w x 3, 0 to 1.25: how strongly the answer keeps the original's detail, hence how much finer detail to add.

    The slope of a local affine model of the answer on the bent original (He, Sun, Tang: Guided Image Filtering, 2013),
    written on their difference, so that flat parts keep 1; less where that model does not explain the answer: there
    the service painted something of its own.
    """
    import cv2

    def mean(values: NDArray[np.float32]) -> NDArray[np.float32]:
        return np.asarray(cv2.blur(values, (2 * _GUIDE_RADIUS + 1,) * 2), dtype=np.float32)

    rest = after - bent
    mean_bent, mean_rest = mean(bent), mean(rest)
    slope = (mean(bent * rest) - mean_bent * mean_rest) / (mean(bent * bent) - mean_bent**2 + _GUIDE_NOISE)
    offset = mean(mean_rest - slope * mean_bent)
    slope = mean(slope)
    misfit = mean((rest - slope * bent - offset) ** 2).max(axis=2, keepdims=True)
    low, high = _MISFIT
    trust = np.clip((high - np.sqrt(np.maximum(misfit, 0))) / (high - low), 0, 1)
    return np.asarray(np.clip((1 + slope) * trust, 0, 1.25), dtype=np.float32)
