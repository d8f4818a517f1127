"""The part of a photo round one face, reduced so that every face is about equally large on it.

Everything smooth is computed on this working grid; the photo's own pixels are touched once, at the very end.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import cv2
import numpy as np

from beautydesk.engines.local import anatomy
from beautydesk.engines.local.raster import Floats, as_floats, enlarged, reduced

if TYPE_CHECKING:
    from beautydesk.core.photo import Pixels

WORKING_SIZE = 540  # pixels across a face on the working grid
COARSE_FROM = 250  # working pixels across from which broad maps are computed at half the resolution
SMALLEST_FACE = 24  # pixels across; below there is nothing to retouch
# How far the region reaches beyond the mesh, in face sizes: hair above, neck below.
MARGIN_SIDE, MARGIN_TOP, MARGIN_BOTTOM = 0.46, 0.44, 0.56


@dataclass(frozen=True, slots=True, eq=False)
class Region:
    """`left`, `top`: of the region in the photo. `factor`: photo pixels along one working pixel, a whole number.

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

    def cropped(self, box: tuple[slice, slice]) -> Region:
        """The part under `box` (rows, columns of the working grid). `left` and `top` stay those of the whole."""
        corner = np.array([box[1].start, box[0].start], np.float32)
        return replace(self, rgb=self.rgb[box], points=self.points - corner)

    def below(self, point: int) -> Floats:
        """How far each pixel lies below a mesh point along the face's own axis, in face sizes (above: negative)."""
        height, width = self.shape
        x = np.arange(width, dtype=np.float32) * self.down[0]
        y = np.arange(height, dtype=np.float32) * self.down[1]
        offset = float(self.points[point] @ self.down)
        return as_floats((x[None, :] + y[:, None] - offset) / self.size)


def face_size(points: Floats) -> float:
    """Width of the face, or what its height says of it when it is turned away; in the unit of `points`."""
    width = _distance(points, anatomy.RIGHT_CHEEK_EDGE, anatomy.LEFT_CHEEK_EDGE)
    height = _distance(points, anatomy.FOREHEAD_TOP, anatomy.CHIN)
    return max(width, 0.78 * height)


def _distance(points: Floats, a: int, b: int) -> float:
    return float(np.hypot(*(points[a] - points[b])))


def is_large_enough(points: Floats, shape: tuple[int, ...]) -> bool:
    """Is there something to retouch on the face with these points (photo pixels), and does it lie in the picture?"""
    x, y = np.clip(points[:468, 0], 0, shape[1]), np.clip(points[:468, 1], 0, shape[0])
    return face_size(points) >= SMALLEST_FACE and min(float(np.ptp(x)), float(np.ptp(y))) >= 0.4 * SMALLEST_FACE


def cut_out(pixels: Pixels, points: Floats) -> Region:
    """The region round the face with these points (478 x 2, photo pixels)."""
    size = face_size(points)
    height, width = pixels.shape[:2]
    low, high = points[:468].min(axis=0), points[:468].max(axis=0)
    left, top = max(0, int(low[0] - size * MARGIN_SIDE)), max(0, int(low[1] - size * MARGIN_TOP))
    right, bottom = min(width, int(high[0] + size * MARGIN_SIDE)), min(height, int(high[1] + size * MARGIN_BOTTOM))
    factor = max(1, round(size / WORKING_SIZE))
    columns, rows = (right - left) // factor, (bottom - top) // factor
    part = pixels[top : top + rows * factor, left : left + columns * factor]
    small = part if factor == 1 else cv2.resize(part, (columns, rows), interpolation=cv2.INTER_AREA)
    rgb = as_floats(as_floats(small) / np.iinfo(pixels.dtype).max)
    working = _on_grid(points, left, top, factor)
    across, down = _axes(working)
    return Region(left, top, factor, rgb, working, size / factor, across, down)


def _on_grid(points: Floats, left: int, top: int, factor: int) -> Floats:
    """A working pixel covers `factor` photo pixels, and pixels count from their centres."""
    return as_floats((points - np.array([left, top]) + 0.5) / factor - 0.5)


def _axes(points: Floats) -> tuple[Floats, Floats]:
    """From eye to eye, and at a right angle to it from forehead to chin."""
    across = points[anatomy.LEFT_EYE].mean(axis=0) - points[anatomy.RIGHT_EYE].mean(axis=0)
    across /= max(1e-3, float(np.hypot(*across)))
    down = points[anatomy.CHIN] - points[anatomy.FOREHEAD_TOP]
    down = down - across * float(down @ across)
    down /= max(1e-3, float(np.hypot(*down)))
    return across.astype(np.float32), down.astype(np.float32)
