"""Putting the layers of a face onto the photo's own pixels, at any level, strip by strip.

out = in * gain + delta, with gain and delta enlarged from the working grid. Pixels that no layer touches are not
written, so they stay what they were bit for bit.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np
from numpy.typing import NDArray

from beautydesk.core.cancel import CancelToken
from beautydesk.engines.local.analysis import FaceAnalysis
from beautydesk.engines.local.raster import Floats, as_floats, enlarged
from beautydesk.engines.local.spots import Spot

if TYPE_CHECKING:
    from beautydesk.core.photo import Pixels

STRIP = 64  # photo rows at a time: the strip and its maps stay in the processor's cache
FAINT = 0.001  # differences below this are not visible and are not made


@dataclass(frozen=True, slots=True, eq=False)
class Strength:
    """How much of each layer a level asks for."""

    heal: float
    even: float
    calm: float

    @staticmethod
    def of(level: float) -> Strength:
        """`level` in 0..1. Spots go early, evening follows: a low level already heals, a high one only finishes."""
        return Strength(heal=1 - (1 - level) ** 2.5, even=1 - (1 - level) ** 1.35, calm=1 - (1 - level) ** 1.35)


def render(out: Pixels, face: FaceAnalysis, level: float, token: CancelToken) -> None:
    """Retouch one face in `out`, the photo's pixels. Raises `Cancelled` between strips (`out` is then half done)."""
    region, layers, marks = face.region, face.layers, face.marks
    strength = Strength.of(level)
    height, width = region.shape
    part = out[region.top : region.top + height * region.factor, region.left : region.left + width * region.factor]
    source = part.copy() if marks.spots else part
    delta = layers.heal * strength.heal + layers.even * strength.even
    calm = layers.calm * strength.calm
    active = _active(delta, calm)
    delta += layers.base * calm[..., None]
    delta *= float(np.iinfo(out.dtype).max)
    _apply(part, delta, 1 - calm, active, region.factor, token)
    if marks.spots:
        token.raise_if_cancelled()
        _heal_texture(part, source, face, strength.heal)


def _active(delta: Floats, calm: Floats) -> NDArray[np.uint8]:
    """1 where anything is to be changed, with a margin of one working pixel for the enlargement."""
    changed = (np.abs(delta).max(axis=2) > FAINT) | (calm > 2 * FAINT)
    return np.asarray(cv2.dilate(changed.astype(np.uint8), np.ones((3, 3), np.uint8)), np.uint8)


def _apply(
    part: Pixels, delta: Floats, gain: Floats, active: NDArray[np.uint8], factor: int, token: CancelToken
) -> None:
    rows, columns = np.nonzero(active.any(axis=1))[0], np.nonzero(active.any(axis=0))[0]
    if not len(rows):
        return
    height, width = active.shape
    first, last = int(columns[0]), int(columns[-1]) + 1
    left, right = max(0, first - 1), min(width, last + 1)
    maps = np.dstack([delta, gain])[:, left:right]
    step = max(8, STRIP // factor)
    depth = cv2.CV_8U if part.dtype == np.uint8 else cv2.CV_16U
    inside = slice((first - left) * factor, (last - left) * factor)
    for start in range(int(rows[0]), int(rows[-1]) + 1, step):
        token.raise_if_cancelled()
        stop = min(start + step, int(rows[-1]) + 1)
        above, below = max(0, start - 1), min(height, stop + 1)
        large = enlarged(maps[above:below], ((right - left) * factor, (below - above) * factor))
        large = large[(start - above) * factor : (stop - above) * factor, inside]
        target = part[start * factor : stop * factor, first * factor : last * factor]
        gains = cv2.merge([np.ascontiguousarray(large[..., 3])] * 3)
        product = cv2.multiply(target, gains, dtype=cv2.CV_32F)
        result = cv2.add(product, np.ascontiguousarray(large[..., :3]), dtype=depth)
        chosen = active[start:stop, first:last].repeat(factor, axis=0).repeat(factor, axis=1)
        np.copyto(target, result, where=chosen[..., None].astype(bool))


def _heal_texture(part: Pixels, source: Pixels, face: FaceAnalysis, strength: float) -> None:
    """Give healed marks the fine texture of clean skin beside them: without it a ghost of the outline remains."""
    factor, heal, most = face.region.factor, face.marks.heal, np.iinfo(part.dtype).max
    sigma = factor * max(0.9, 0.0034 * face.region.size)
    for spot in face.marks.spots:
        half = int(np.ceil(spot.radius * 1.6))
        donor = _donor(face.clean, spot, half)
        if donor is None:
            continue
        side = (2 * half + 1) * factor
        alpha = heal[spot.y - half : spot.y + half + 1, spot.x - half : spot.x + half + 1]
        alpha = enlarged(alpha, (side, side))[..., None] * strength
        place = _patch(spot.x, spot.y, half, factor)
        texture = _fine(source[_patch(*donor, half, factor)], sigma) - _fine(source[place], sigma)
        part[place] = np.clip(np.rint(part[place] + alpha * texture), 0, most).astype(part.dtype)


def _patch(x: int, y: int, half: int, factor: int) -> tuple[slice, slice]:
    rows = slice((y - half) * factor, (y + half + 1) * factor)
    return rows, slice((x - half) * factor, (x + half + 1) * factor)


def _fine(patch: Pixels, sigma: float) -> Floats:
    values = patch.astype(np.float32)
    return values - as_floats(cv2.GaussianBlur(values, (0, 0), sigma))


def _donor(clean: NDArray[np.bool_], spot: Spot, half: int) -> tuple[int, int] | None:
    """The centre of the cleanest patch round a spot, if it is clean enough."""
    height, width = clean.shape
    best: tuple[float, int, int] | None = None
    if not _fits(spot.x, spot.y, half, width, height):
        return None
    for step in range(8):
        angle = step * np.pi / 4
        x, y = spot.x + round(np.cos(angle) * 2.4 * half), spot.y + round(np.sin(angle) * 2.4 * half)
        if not _fits(x, y, half, width, height):
            continue
        share = float(clean[y - half : y + half + 1, x - half : x + half + 1].mean())
        if best is None or share > best[0]:
            best = share, x, y
    return best[1:] if best is not None and best[0] >= 0.75 else None


def _fits(x: int, y: int, half: int, width: int, height: int) -> bool:
    return min(x, y) > half and x + half + 1 < width and y + half + 1 < height
