"""Where an answer differs from what was sent by more than its compression can explain."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from beautydesk.imaging.tiling import Field, Tile, each

if TYPE_CHECKING:
    from numpy.typing import NDArray

_BLOCK = 8  # compression makes its errors block by block, with a mean near zero
_EDGE = 4  # pixels that the filters below look beyond a tile
_MEAN_SHIFT = 0.6  # levels by which a block's mean must move to count
_EXCESS = 2.5  # times the noise that compression leaves elsewhere
_FLOOR = 0.5  # levels
_MISPLACED = 0.35  # pixels by which resampling, here or there, may put edges elsewhere
_STRONG = 2.0  # a part counts as changed if somewhere in it the limits are passed this many times over
_ENOUGH = 0.02  # share of the picture that must be untouched to learn from it what compression does
_LOUDEST = 0.6  # levels of noise per level of detail: more is not compression but a change all over


@dataclass(frozen=True, slots=True, eq=False)
class ChangeMask:
    """On a grid of blocks: `mask`, 0 where the answer is certainly untouched, 1 where it changed, soft between, and
    `noise`, the levels (rms) by which compression alone makes it differ."""

    mask: Field
    noise: Field

    def box(self, height: int, width: int) -> Tile:
        """The part of the compared pictures that changed, with room for motion to come in from outside."""
        changed = self.mask.values > 0
        rows, columns = np.flatnonzero(changed.any(axis=1)), np.flatnonzero(changed.any(axis=0))
        room = max(16, max(height, width) // 50)
        first, last = (int(rows[0]), int(columns[0])), (int(rows[-1]) + 1, int(columns[-1]) + 1)
        (top, left), (bottom, right) = ([max(0, i * _BLOCK - room) for i in first], [i * _BLOCK + room for i in last])
        return Tile(top, min(height, bottom), left, min(width, right), height, width)


@dataclass(frozen=True, slots=True, eq=False)
class _Blocks:
    """Levels per block: how far its mean colour moved (`shift`), rms of the luma's difference (`power`) and of its own
    fine detail (`detail`), its mean gradient per pixel (`ramp`) and the gradient's rms (`slope`)."""

    shift: NDArray[np.float32]
    power: NDArray[np.float32]
    detail: NDArray[np.float32]
    ramp: NDArray[np.float32]
    slope: NDArray[np.float32]


def change_between(
    before: NDArray[np.uint8], after: NDArray[np.uint8], resampled: bool, within: NDArray[np.bool_] | None = None
) -> ChangeMask | None:
    """None when nothing changed.

    `before`, `after`: h x w x 3 of one size; `resampled`: one of them was resized to it; `within`: h x w, where they
    can be compared at all. A block counts as changed if its mean colour moved or its difference is stronger than the
    noise of recompression, which grows with the block's own detail.
    """
    import cv2

    if np.array_equal(before, after):
        return None
    blocks = _measured(before, after)
    share = blocks.power / (1 + blocks.detail)
    noise = min(_LOUDEST, float(np.percentile(share, 25))) * (1 + blocks.detail)
    misplaced = _MISPLACED if resampled else 0.0
    excess = np.maximum(
        blocks.shift / (_MEAN_SHIFT + 0.3 * noise + misplaced * blocks.ramp),
        blocks.power / (_FLOOR + _EXCESS * noise + misplaced * blocks.slope),
    )
    if within is not None:
        excess[_by_block(within.astype(np.float32)) < 1] = 0
    count, labels = cv2.connectedComponents((excess > 1).astype(np.uint8), connectivity=8)
    strong = np.zeros(count, bool)
    strong[np.unique(labels[excess > _STRONG])] = True
    strong[0] = False
    found = np.asarray(strong[labels], dtype=np.uint8)
    if not found.any():
        return None
    wide = cv2.dilate(cv2.morphologyEx(found, cv2.MORPH_CLOSE, np.ones((5, 5))), np.ones((5, 5)))
    mask = np.asarray(cv2.blur(wide.astype(np.float32), (3, 3)), dtype=np.float32)
    if within is not None:
        mask *= np.asarray(cv2.erode(np.floor(_by_block(within.astype(np.float32))), np.ones((3, 3))), np.float32)
    extent = before.shape[0] / _BLOCK, before.shape[1] / _BLOCK
    rest = share[mask == 0]
    noise = (float(np.median(rest)) if rest.size > _ENOUGH * share.size else 0.0) * (1 + blocks.detail)
    return ChangeMask(Field(mask, 0, 0, *extent), Field(np.asarray(noise, np.float32), 0, 0, *extent))


def _measured(before: NDArray[np.uint8], after: NDArray[np.uint8]) -> _Blocks:
    import cv2

    height, width = before.shape[:2]
    means = np.empty((-(-height // _BLOCK), -(-width // _BLOCK), 8), np.float32)

    def work(tile: Tile) -> None:
        part = tile.on_grid(height, width, _EDGE)
        inner = tile.within(part)
        old, new = (np.asarray(cv2.cvtColor(part.cut(p), cv2.COLOR_RGB2YCrCb), np.uint8) for p in (before, after))
        planes = [inner.cut(plane) for plane in _planes(old, new)]
        rows = slice(tile.top // _BLOCK, -(-tile.bottom // _BLOCK))
        columns = slice(tile.left // _BLOCK, -(-tile.right // _BLOCK))
        means[rows, columns] = np.dstack([_by_block(plane) for plane in planes])

    each(work, Tile.whole(height, width).tiles())
    means = np.dstack([cv2.GaussianBlur(means[..., i : i + 4], (3, 3), 0.85) for i in (0, 4)])  # with eight neighbours
    moved, (power, detail, across, down, slope) = np.abs(means[..., :3]).max(axis=2), np.moveaxis(means[..., 3:], 2, 0)
    return _Blocks(moved, np.sqrt(power), np.sqrt(detail), np.hypot(across, down), np.sqrt(slope))


def _planes(old: NDArray[np.uint8], new: NDArray[np.uint8]) -> list[NDArray[np.float32]]:
    """What is averaged over blocks: difference in Y, Cr, Cb, its square in Y, detail squared, gradient, its square."""
    import cv2

    moved = [np.asarray(plane) for plane in cv2.split(cv2.subtract(new, old, dtype=cv2.CV_32F))]
    gray = np.asarray(old[..., 0], dtype=np.float32)
    fine = gray - cv2.GaussianBlur(gray, (7, 7), 1.0)
    across, down = (cv2.Sobel(gray, cv2.CV_32F, *axis, scale=1 / 8) for axis in ((1, 0), (0, 1)))
    return [*moved, moved[0] * moved[0], fine * fine, across, down, across * across + down * down]


def _by_block(plane: NDArray[np.float32]) -> NDArray[np.float32]:
    """Means over blocks; at the border, of what there is of them."""
    import cv2

    height, width = plane.shape
    bottom, right = -height % _BLOCK, -width % _BLOCK
    if bottom or right:
        plane = np.asarray(cv2.copyMakeBorder(plane, 0, bottom, 0, right, cv2.BORDER_REPLICATE), np.float32)
    size = plane.shape[1] // _BLOCK, plane.shape[0] // _BLOCK
    return np.asarray(cv2.resize(plane, size, interpolation=cv2.INTER_AREA), dtype=np.float32)
