"""Strokes of the brush on a rendered picture: more of the retouch here, less there, the photo as it was elsewhere.

A stroke is a disc swept along its path. With d the distance of a pixel to the path, its weight is

    w = smoothstep((outer - d) / (outer - inner)),    smoothstep(t) = 3 t^2 - 2 t^3 for t held in 0..1

where `outer` is the radius and `inner` = radius * (1 - softness); a hard edge is still one pixel wide. The distance is
that to the nearest part of the path, so a stroke that crosses itself does not build up. Each stroke then moves what is
there towards its own aim,  value + w * (aim - value),  later strokes over earlier ones:

    MORE      the picture as at the highest level
    LESS      half-way between the photo and the picture
    ORIGINAL  the photo
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from beautydesk.core.edit import Brush, Stroke
from beautydesk.imaging.tiling import Field, Tile, each

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from beautydesk.core.photo import Pixels

# Cells of the grid of distances along a radius. Read linearly it is right to 1/2000 of a radius beside a path, and to
# 1/40 where two parts of it are equally near.
_CELLS = 16.0
_POINT = 1e-6  # cells squared: a piece of a path that is no longer than this is a point


def apply_strokes(before: Pixels, after: Pixels, most: Callable[[], Pixels], strokes: Sequence[Stroke]) -> Pixels:
    """`after` with the strokes on it; pixels that no stroke reaches stay bit for bit. Nothing is written to.

    `before` (the photo), `after` (its retouch) and what `most` returns (that at the highest level) are H x W x 3,
    uint8 or uint16, the same photo at one and the same scale, whichever that is. `most` is asked once, and only when
    there is a stroke of MORE. Returns `after` itself when there is no stroke. ValueError where shapes or types differ.
    """
    import cv2

    if not strokes:
        return after
    strongest = most() if any(stroke.brush is Brush.MORE for stroke in strokes) else after
    for other in (before, strongest):
        if other.shape != after.shape or other.dtype != after.dtype:
            raise ValueError(
                f"expected {after.dtype} of shape {after.shape} as the retouch has, got {other.dtype} {other.shape}"
            )
    height, width = after.shape[:2]
    swept = [_swept(stroke, height, width) for stroke in strokes]
    aims = {Brush.MORE: (strongest, strongest), Brush.LESS: (before, after), Brush.ORIGINAL: (before, before)}
    painted = after.copy()

    def work(tile: Tile) -> None:
        values = np.array(tile.cut(after), np.float32)
        for stroke in swept:
            part = _common(stroke.box, tile)
            if part is not None and (weights := stroke.weights(part)).any():
                there = part.within(tile).cut(values)
                one, other = (part.cut(pixels) for pixels in aims[stroke.brush])
                step = cv2.addWeighted(one, 0.5, other, 0.5, 0, dtype=cv2.CV_32F)
                step -= there
                step *= np.asarray(cv2.merge([weights] * 3), np.float32)
                there += step
        tile.cut(painted)[...] = np.rint(values, out=values)

    each(work, (tile for tile in Tile.whole(height, width).tiles() if any(_common(s.box, tile) for s in swept)))
    return painted


def _common(one: Tile, other: Tile) -> Tile | None:
    """What both cover, if anything."""
    top, bottom = max(one.top, other.top), min(one.bottom, other.bottom)
    left, right = max(one.left, other.left), min(one.right, other.right)
    return Tile(top, bottom, left, right, one.height, one.width) if top < bottom and left < right else None


@dataclass(frozen=True, slots=True, eq=False)
class _Swept:
    """A stroke on a grid of pixels: `box` holds all it reaches, `distances` (px) are those to its path within it."""

    brush: Brush
    box: Tile
    distances: Field
    inner: float
    outer: float

    def weights(self, tile: Tile) -> NDArray[np.float32]:
        """0..1 at the pixels of a tile."""
        t = self.distances.at(tile)
        np.subtract(np.float32(self.outer), t, out=t)
        t /= np.float32(self.outer - self.inner)
        t.clip(0, 1, out=t)
        weights = t * np.float32(-2)
        weights += np.float32(3)
        weights *= t
        weights *= t
        return weights


def _swept(stroke: Stroke, height: int, width: int) -> _Swept:
    radius = stroke.radius * max(height, width)
    edge = max(radius * stroke.softness, 1.0)
    middle = radius * (1 - stroke.softness / 2)  # where the weight is one half
    inner, outer = middle - edge / 2, middle + edge / 2
    path = np.array(stroke.points, np.float64) * (width, height)  # pixel i covers [i, i + 1]
    size = np.array((width, height))
    left, top = (int(start) for start in np.floor(path.min(axis=0) - outer).clip(0, size))
    right, bottom = (int(end) for end in np.ceil(path.max(axis=0) + outer).clip(0, size))
    cell = max(1.0, radius / _CELLS)
    rows, columns = (int(np.ceil((end - start) / cell)) + 1 for start, end in ((top, bottom), (left, right)))
    values = _distances((path - (left, top)) / cell, rows, columns, outer / cell) * np.float32(cell)
    distances = Field(values, top / cell, left / cell, height / cell, width / cell)
    return _Swept(stroke.brush, Tile(top, bottom, left, right, height, width), distances, inner, outer)


def _distances(path: NDArray[np.float64], rows: int, columns: int, reach: float) -> NDArray[np.float32]:
    """To the nearest part of `path` (n x 2: x, y), of the middles of unit cells; beyond `reach` it is only surely more.

    Each piece of the path looks at its own surroundings alone.
    """
    found = np.full((rows, columns), 4 * reach + 4, np.float32)
    y, x = (np.arange(count, dtype=np.float32) + np.float32(0.5) for count in (rows, columns))
    ends = path if len(path) == 1 else path[1:]
    for (x0, y0), (x1, y1) in zip(path, ends, strict=False):
        right, bottom = (max(int(max(pair) + reach) + 3, 0) for pair in ((x0, x1), (y0, y1)))
        left, top = (max(int(min(pair) - reach) - 2, 0) for pair in ((x0, x1), (y0, y1)))
        part = found[top:bottom, left:right]
        dx, dy = x1 - x0, y1 - y0
        away_x, away_y = x[left:right][None, :] - np.float32(x0), y[top:bottom][:, None] - np.float32(y0)
        length = dx * dx + dy * dy
        if length > _POINT:
            along = (away_x * np.float32(dx / length) + away_y * np.float32(dy / length)).clip(0, 1)
            away_x, away_y = away_x - along * np.float32(dx), away_y - along * np.float32(dy)
        np.minimum(part, np.hypot(away_x, away_y), out=part)
    return found
