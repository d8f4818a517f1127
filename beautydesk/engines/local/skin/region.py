"""The part of a photo round one face, reduced so that every face is about equally large on it.

Everything smooth is computed on this working grid; the photo's own pixels are touched once, at the very end.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import cv2
import numpy as np

from beautydesk.engines.local.filters import Floats, Slices, as_floats, enlarged, reduced
from beautydesk.engines.local.find import anatomy
from beautydesk.engines.local.find.geometry import axes_of, face_size

if TYPE_CHECKING:
    from beautydesk.core.photo import Pixels

WORKING_SIZE = 500  # pixels across a face on the working grid, from 2/3 to 3/2 of it as the reduction is a whole number
COARSE_FROM = 250  # working pixels across from which broad maps are computed at half the resolution
# How far skin is looked for beyond the oval: above it as a part of its height, beside it as one of its width; the neck
# in face sizes below the jaw's ends. Then, in face sizes, what the region has round all that for soft borders.
CROWN_UP, CROWN_SIDE, NECK_DOWN, MARGIN = 1.05, 0.22, 0.75, 0.07
ALIGNED = 16  # the grid's sides are multiples of it, so that reductions by 2 to 16 are exact, which is far quicker
NECK_BELOW_CHIN = 0.5  # in face sizes; further down there is no retouch


@dataclass(frozen=True, slots=True, eq=False)
class Region:
    """`left`, `top`: of the region in the photo. To the right and below, it may reach beyond the photo.

    `factor`: photo pixels along one working pixel, a whole number.

    `rgb`: h x w x 3 in 0..1. `points`: 478 x 2 working pixels. `size`: the face's, in working pixels.
    `across`, `down`: unit vectors of the face's own axes in the picture.
    """

    left: int
    top: int
    factor: int
    rgb: Floats
    points: Floats
    size: float
    across: Floats
    down: Floats

    @property
    def shape(self) -> tuple[int, int]:
        return self.rgb.shape[0], self.rgb.shape[1]

    def coarse(self) -> Region:
        """The same on a grid of half the resolution, for maps without fine detail; itself where the face is small."""
        if self.size < COARSE_FROM:
            return self
        width, height = max(1, self.shape[1] // 2), max(1, self.shape[0] // 2)
        points = as_floats((self.points + 0.5) / 2 - 0.5)
        rgb = reduced(self.rgb, (width, height))
        return replace(self, factor=self.factor * 2, rgb=rgb, points=points, size=self.size / 2)

    def reduced(self, values: Floats) -> Floats:
        """A map of a finer grid on this one."""
        return values if values.shape[:2] == self.shape else reduced(values, self.shape[::-1])

    def enlarged(self, values: Floats) -> Floats:
        """A map of a coarser grid on this one."""
        return values if values.shape[:2] == self.shape else enlarged(values, self.shape[::-1])

    def on_grid(self, points: Floats) -> Floats:
        """Points of the photo on the working grid."""
        return _on_grid(points, self.left, self.top, self.factor)

    def cropped(self, box: Slices) -> Region:
        """The part under `box` (rows, columns of the working grid)."""
        top, left = (span.start for span in box)
        return replace(
            self,
            left=self.left + left * self.factor,
            top=self.top + top * self.factor,
            rgb=self.rgb[box],
            points=self.points - np.array([left, top], np.float32),
        )

    def aligned(self, box: Slices) -> Slices:
        """`box`, grown to a multiple of the alignment, within the region."""
        spans = zip(box, self.shape, strict=True)
        rows, columns = (slice(span.start // ALIGNED * ALIGNED, min(side, _aligned(span.stop))) for span, side in spans)
        return rows, columns

    def below(self, point: int) -> Floats:
        """How far each pixel lies below a mesh point along the face's own axis, in face sizes (above: negative)."""
        height, width = self.shape
        x = np.arange(width, dtype=np.float32) * self.down[0]
        y = np.arange(height, dtype=np.float32) * self.down[1]
        offset = float(self.points[point] @ self.down)
        return as_floats((x[None, :] + y[:, None] - offset) / self.size)


def cut_out(pixels: Pixels, points: Floats) -> Region:
    """The region round the face with these points (478 x 2, photo pixels)."""
    size = face_size(points)
    height, width = pixels.shape[:2]
    across, down = axes_of(points)
    reached = np.vstack([points[:468], crown(points, across, down), neck(points, down, size)])
    low, high = reached.min(axis=0) - MARGIN * size, reached.max(axis=0) + MARGIN * size
    left, top = max(0, int(low[0])), max(0, int(low[1]))
    factor = max(1, round(size / WORKING_SIZE))
    columns, rows = (_aligned((end - start) / factor) for start, end in ((left, high[0]), (top, high[1])))
    right, bottom = min(width, left + columns * factor), min(height, top + rows * factor)
    known = max(1, (right - left) // factor), max(1, (bottom - top) // factor)
    part = pixels[top : top + known[1] * factor, left : left + known[0] * factor]
    small = part if factor == 1 else cv2.resize(part, known, interpolation=cv2.INTER_AREA)
    # What lies beyond the picture, and the few pixels of an incomplete working pixel at its rim, are like the rim.
    small = cv2.copyMakeBorder(small, 0, rows - small.shape[0], 0, columns - small.shape[1], cv2.BORDER_REPLICATE)
    rgb = np.multiply(small, 1 / np.iinfo(pixels.dtype).max, dtype=np.float32)
    return Region(left, top, factor, rgb, _on_grid(points, left, top, factor), size / factor, across, down)


def _aligned(length: float) -> int:
    return max(1, math.ceil(length / ALIGNED)) * ALIGNED


def crown(points: Floats, across: Floats, down: Floats, up: float = CROWN_UP, side: float = CROWN_SIDE) -> Floats:
    """The oval, stretched over the forehead; by default up to where a bald head ends."""
    oval = points[anatomy.OVAL]
    offset = oval - oval.mean(axis=0)
    height, width = offset @ down, offset @ across
    stretched = oval + np.where(height < 0, height * up, 0)[:, None] * down
    return as_floats(stretched + (width * side)[:, None] * across)


def neck(points: Floats, down: Floats, size: float) -> Floats:
    """From the jaw down to where a collar begins."""
    low = points[anatomy.JAW[[-1, 0]]] + down * (NECK_DOWN * size)
    beyond = (low - points[anatomy.CHIN]) @ down - NECK_BELOW_CHIN * size
    return as_floats(np.vstack([points[anatomy.JAW], low - np.maximum(beyond, 0)[:, None] * down]))


def _on_grid(points: Floats, left: int, top: int, factor: int) -> Floats:
    """A working pixel covers `factor` photo pixels, and pixels count from their centres."""
    return as_floats((points - np.array([left, top]) + 0.5) / factor - 0.5)
