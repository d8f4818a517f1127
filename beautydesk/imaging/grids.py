"""Fields on coarse grids, read at the pixels of a full-size photo one tile at a time, so that memory stays small.

On every grid, pixel i of n covers [i, i + 1] / n of the side.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_ROWS, _COLUMNS = 256, 2048  # a tile's working set stays in the processor's cache and below OpenCV's 32767 columns
_REACH = 4  # pixels that cubic interpolation looks beyond


@dataclass(frozen=True, slots=True)
class Tile:
    """Rows `top` to `bottom` and columns `left` to `right` of a grid of `height` x `width` pixels."""

    top: int
    bottom: int
    left: int
    right: int
    height: int
    width: int

    def cut(self, array: NDArray[Any]) -> NDArray[Any]:
        """The tile's part (a view) of an array on its grid."""
        return array[self.top : self.bottom, self.left : self.right]

    def on_grid(self, height: int, width: int, margin: int) -> Tile:
        """The part of another grid that covers the same, and `margin` of its pixels around."""
        top, bottom = _covering(self.top, self.bottom, height / self.height, margin, height)
        left, right = _covering(self.left, self.right, width / self.width, margin, width)
        return Tile(top, bottom, left, right, height, width)

    def positions(self, height: float, width: float) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """x and y of this tile's pixels on another grid."""
        columns = (np.arange(self.left, self.right, dtype=np.float32) + 0.5) * (width / self.width) - 0.5
        rows = (np.arange(self.top, self.bottom, dtype=np.float32) + 0.5) * (height / self.height) - 0.5
        x, y = np.meshgrid(columns, rows)
        return x, y


@dataclass(frozen=True, slots=True, eq=False)
class Field:
    """`values` (h x w or h x w x c) on a part of a grid of `height` x `width`, beginning at row `top`, column `left`.

    Where a part was resized, these four are fractions. Beyond the part its border goes on.
    """

    values: NDArray[np.float32]
    top: float
    left: float
    height: float
    width: float

    @staticmethod
    def whole(values: NDArray[np.float32]) -> Field:
        return Field(values, 0, 0, *values.shape[:2])

    @staticmethod
    def of_tile(values: NDArray[np.float32], tile: Tile) -> Field:
        return Field(values, tile.top, tile.left, tile.height, tile.width)

    def at(self, tile: Tile, smooth: bool = False) -> NDArray[np.float32]:
        """Interpolated at a tile's pixels: linearly, or by cubics if `smooth`."""
        import cv2

        x, y = tile.positions(self.height, self.width)
        x, y = x - np.float32(self.left), y - np.float32(self.top)
        way = cv2.INTER_CUBIC if smooth else cv2.INTER_LINEAR
        return np.asarray(cv2.remap(self.values, x, y, way, borderMode=cv2.BORDER_REPLICATE), dtype=np.float32)


def tiles(height: int, width: int) -> Iterator[Tile]:
    """All of a grid, tile by tile."""
    for top in range(0, height, _ROWS):
        for left in range(0, width, _COLUMNS):
            yield Tile(top, min(height, top + _ROWS), left, min(width, left + _COLUMNS), height, width)


def warped(pixels: NDArray[Any], flow: Field, tile: Tile) -> NDArray[Any]:
    """A tile of pixels, each taken from where `flow` (x and y, in pixels of the flow's own grid) points to."""
    import cv2

    shift = flow.at(tile)
    x, y = tile.positions(tile.height, tile.width)
    x, y = x + shift[..., 0] * (tile.width / flow.width), y + shift[..., 1] * (tile.height / flow.height)
    left, right = _covering(float(x.min()), float(x.max()), 1, _REACH, tile.width)
    top, bottom = _covering(float(y.min()), float(y.max()), 1, _REACH, tile.height)
    near = np.ascontiguousarray(pixels[top:bottom, left:right])
    x, y = x - np.float32(left), y - np.float32(top)
    return cast("NDArray[Any]", cv2.remap(near, x, y, cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE))


def _covering(first: float, last: float, scale: float, margin: int, size: int) -> tuple[int, int]:
    start = min(max(int(np.floor(first * scale)) - margin, 0), size - 1)
    return start, min(max(int(np.ceil(last * scale)) + margin, start + 1), size)
