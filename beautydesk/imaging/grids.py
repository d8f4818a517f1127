"""Fields on a coarse grid, read at the pixels of a full-size photo one tile at a time, so that memory stays small.

Pixel centres: pixel i of n covers [i, i + 1] / n of the side, on every grid.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar, cast

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from beautydesk.core.photo import Pixels

    Number = TypeVar("Number", bound=np.generic)
    AnyPixels = TypeVar("AnyPixels", NDArray[np.uint8], NDArray[np.uint16], Pixels)

_ROWS, _COLUMNS = 256, 2048  # a tile's working set stays in the processor's cache and below OpenCV's 32767 columns
_REACH = 4  # pixels that cubic interpolation looks beyond


@dataclass(frozen=True, slots=True)
class Tile:
    """Rows `top` to `bottom` and columns `left` to `right` of a photo of `full_height` x `full_width` pixels."""

    top: int
    bottom: int
    left: int
    right: int
    full_height: int
    full_width: int

    def cut(self, array: NDArray[Number]) -> NDArray[Number]:
        return array[self.top : self.bottom, self.left : self.right]

    def positions(self, height: int, width: int) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """x and y, on a grid of `height` x `width`, of this tile's pixels."""
        columns = (np.arange(self.left, self.right, dtype=np.float32) + 0.5) * (width / self.full_width) - 0.5
        rows = (np.arange(self.top, self.bottom, dtype=np.float32) + 0.5) * (height / self.full_height) - 0.5
        x, y = np.meshgrid(columns, rows)
        return x, y


def tiles(height: int, width: int) -> Iterator[Tile]:
    for top in range(0, height, _ROWS):
        for left in range(0, width, _COLUMNS):
            yield Tile(top, min(height, top + _ROWS), left, min(width, left + _COLUMNS), height, width)


def field_at(field: NDArray[np.float32], tile: Tile, smooth: bool = False) -> NDArray[np.float32]:
    """The coarse field (h x w or h x w x c) interpolated at the tile's pixels: linearly, or cubic if `smooth`."""
    import cv2

    if field.shape[:2] == (tile.full_height, tile.full_width):
        return tile.cut(field)
    x, y = tile.positions(*field.shape[:2])
    near, corner = _neighbourhood(field, x, y)
    way = cv2.INTER_CUBIC if smooth else cv2.INTER_LINEAR
    values = cv2.remap(near, x - corner[0], y - corner[1], way, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(values, dtype=np.float32).reshape(*x.shape, *field.shape[2:])


def warped(pixels: AnyPixels, flow: NDArray[np.float32], tile: Tile | None = None) -> AnyPixels:
    """Pixels taken from where `flow` (h x w x 2, x and y, in pixels) points to; of one tile of them or of all."""
    import cv2

    height, width = pixels.shape[:2]
    tile = tile or Tile(0, height, 0, width, height, width)
    x, y = tile.positions(height, width)
    x, y = x + flow[..., 0], y + flow[..., 1]
    near, corner = _neighbourhood(pixels, x, y)
    return cast(
        "AnyPixels",
        cv2.remap(near, x - corner[0], y - corner[1], cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE),
    )


def _neighbourhood(
    array: NDArray[Any], x: NDArray[np.float32], y: NDArray[np.float32]
) -> tuple[NDArray[Any], tuple[np.float32, np.float32]]:
    """The part of an array that interpolating at these positions needs, and where it starts."""
    height, width = array.shape[:2]
    left, right = _span(x, width)
    top, bottom = _span(y, height)
    return np.ascontiguousarray(array[top:bottom, left:right]), (np.float32(left), np.float32(top))


def _span(positions: NDArray[np.float32], size: int) -> tuple[int, int]:
    first = min(max(int(np.floor(positions.min())) - _REACH, 0), size - 1)
    last = min(max(int(np.ceil(positions.max())) + _REACH + 1, first + 1), size)
    return first, last
