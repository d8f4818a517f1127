"""Fields on coarse grids, read at the pixels of a full-size photo one tile at a time, so that memory stays small.

On every grid, pixel i of n covers [i, i + 1] / n of the side.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias, cast

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_ROWS, _COLUMNS = 128, 1024  # a tile's working set stays in the processor's cache and below OpenCV's 32767 columns
_REACH = 4  # pixels that cubic interpolation looks beyond
_WORKERS = min(4, os.cpu_count() or 1)  # OpenCV and numpy let other threads run; more than these wait for memory


# How far away, in pixels to the right and down, each pixel of a tile is looked up.
Moves: TypeAlias = "tuple[NDArray[np.float32], NDArray[np.float32]]"


@dataclass(frozen=True, slots=True)
class Tile:
    """Rows `top` to `bottom` and columns `left` to `right` of a grid of `height` x `width` pixels."""

    top: int
    bottom: int
    left: int
    right: int
    height: int
    width: int

    @staticmethod
    def whole(height: int, width: int) -> Tile:
        return Tile(0, height, 0, width, height, width)

    @property
    def shape(self) -> tuple[int, int]:
        return self.bottom - self.top, self.right - self.left

    def cut(self, array: NDArray[Any]) -> NDArray[Any]:
        """The tile's part (a view) of an array on its grid."""
        return array[self.top : self.bottom, self.left : self.right]

    def on_grid(self, height: int, width: int, margin: int) -> Tile:
        """The part of another grid that covers the same, and `margin` of its pixels around."""
        top, bottom = _covering(self.top, self.bottom, height / self.height, margin, height)
        left, right = _covering(self.left, self.right, width / self.width, margin, width)
        return Tile(top, bottom, left, right, height, width)

    def within(self, outer: Tile) -> Tile:
        """This tile as seen from a larger tile of the same grid, whose part is an array of its own."""
        top, left = self.top - outer.top, self.left - outer.left
        rows, columns = self.shape
        return Tile(top, top + rows, left, left + columns, *outer.shape)

    def tiles(self) -> Iterator[Tile]:
        """All of it, piece by piece."""
        for top in range(self.top, self.bottom, _ROWS):
            for left in range(self.left, self.right, _COLUMNS):
                bottom, right = min(self.bottom, top + _ROWS), min(self.right, left + _COLUMNS)
                yield Tile(top, bottom, left, right, self.height, self.width)

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

    def at(self, tile: Tile, smooth: bool = False, moves: Moves | None = None) -> NDArray[np.float32]:
        """Interpolated at a tile's pixels, or so far from them: linearly, by cubics if `smooth`."""
        import cv2

        x, y = tile.positions(self.height, self.width)
        if moves is not None:
            x += moves[0] * np.float32(self.width / tile.width)
            y += moves[1] * np.float32(self.height / tile.height)
        x -= np.float32(self.left)
        y -= np.float32(self.top)
        way = cv2.INTER_CUBIC if smooth else cv2.INTER_LINEAR
        return np.asarray(cv2.remap(self.values, x, y, way, borderMode=cv2.BORDER_REPLICATE), dtype=np.float32)


def each(work: Callable[[Tile], None], tiles: Iterator[Tile]) -> None:
    """Does `work` for all tiles, several at a time. They must not write to the same places."""
    with ThreadPoolExecutor(_WORKERS) as pool:
        for _ in pool.map(work, tiles):
            pass


def warped(pixels: NDArray[Any], tile: Tile, moves: Moves) -> NDArray[Any]:
    """A tile of pixels, each taken from so far away."""
    import cv2

    x, y = tile.positions(tile.height, tile.width)
    x += moves[0]
    y += moves[1]
    left, right = _covering(float(x.min()), float(x.max()), 1, _REACH, tile.width)
    top, bottom = _covering(float(y.min()), float(y.max()), 1, _REACH, tile.height)
    near = np.ascontiguousarray(pixels[top:bottom, left:right])
    x -= np.float32(left)
    y -= np.float32(top)
    return cast("NDArray[Any]", cv2.remap(near, x, y, cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE))


def _covering(first: float, last: float, scale: float, margin: int, size: int) -> tuple[int, int]:
    start = min(max(int(np.floor(first * scale)) - margin, 0), size - 1)
    return start, min(max(int(np.ceil(last * scale)) + margin, start + 1), size)
