"""Where an answer differs from what was sent by more than its compression can explain."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_BLOCK = 8  # compression makes its errors block by block, with a mean near zero
_MEAN_SHIFT = 0.6  # levels by which a block's mean must move to count
_EXCESS = 2.5  # times the noise that compression leaves elsewhere
_FLOOR = 0.5  # levels
_MISPLACED = 0.35  # pixels by which resampling, here or there, may put edges elsewhere
_STRONG = 2.0  # a part counts as changed if somewhere in it the limits are passed this many times over


def changed_part(before: NDArray[np.uint8], after: NDArray[np.uint8], resampled: bool) -> NDArray[np.float32]:
    """0 to 1 on a grid of about one value per eight pixels: 0 is certainly untouched, 1 is changed, soft between.

    `before`, `after`: h x w x 3 of one size; `resampled`: one of them was resized to it. A block counts as changed if
    its mean colour moved or its difference is stronger than the noise of recompression, which grows with the block's
    own detail.
    """
    import cv2

    height, width = before.shape[:2]
    grid = max(1, -(-width // _BLOCK)), max(1, -(-height // _BLOCK))
    if np.array_equal(before, after):
        return np.zeros(grid[::-1], np.float32)
    shift, power = _difference(before, after, grid)
    detail, ramp, slope = _own_detail(before, grid)
    noise = float(np.percentile(power / (1 + detail), 25)) * (1 + detail)
    misplaced = _MISPLACED if resampled else 0.0
    excess = np.maximum(
        shift / (_MEAN_SHIFT + 0.3 * noise + misplaced * ramp),
        power / (_FLOOR + _EXCESS * noise + misplaced * slope),
    )
    weak = (excess > 1).astype(np.uint8)
    count, labels = cv2.connectedComponents(weak, connectivity=8)
    strong = np.zeros(count, bool)
    strong[np.unique(labels[excess > _STRONG])] = True
    strong[0] = False
    found = np.asarray(strong[labels], dtype=np.uint8)
    if not found.any():
        return np.zeros(grid[::-1], np.float32)
    wide = cv2.dilate(cv2.morphologyEx(found, cv2.MORPH_CLOSE, np.ones((5, 5))), np.ones((5, 5)))
    return np.asarray(cv2.blur(wide.astype(np.float32), (3, 3)), dtype=np.float32)


def _difference(
    before: NDArray[np.uint8], after: NDArray[np.uint8], grid: tuple[int, int]
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Per block, in levels: how far its mean colour moved, and the rms of the difference in luma."""
    import cv2

    old, new = (cv2.cvtColor(pixels, cv2.COLOR_RGB2YCrCb).astype(np.float32) for pixels in (before, after))
    difference = np.asarray(new - old, dtype=np.float32)
    luma = np.ascontiguousarray(difference[..., 0])
    return np.abs(_means(difference, grid)).max(axis=2), np.sqrt(_means(luma * luma, grid))


def _own_detail(
    before: NDArray[np.uint8], grid: tuple[int, int]
) -> tuple[NDArray[np.float32], NDArray[np.float32], NDArray[np.float32]]:
    """Per block, in levels: rms of the fine detail, the mean gradient (per pixel) and the rms of the gradient."""
    import cv2

    gray = np.asarray(cv2.cvtColor(before, cv2.COLOR_RGB2GRAY), dtype=np.float32)
    fine = np.asarray(gray - cv2.GaussianBlur(gray, (0, 0), 1.0), dtype=np.float32)
    across, down = (
        np.asarray(cv2.Sobel(gray, cv2.CV_32F, *axis, scale=1 / 8), dtype=np.float32) for axis in ((1, 0), (0, 1))
    )
    ramp = np.hypot(_means(across, grid), _means(down, grid))
    return np.sqrt(_means(fine * fine, grid)), ramp, np.sqrt(_means(across * across + down * down, grid))


def _means(values: NDArray[np.float32], grid: tuple[int, int]) -> NDArray[np.float32]:
    """Means over each block and its eight neighbours."""
    import cv2

    blocks = cv2.resize(values, grid, interpolation=cv2.INTER_AREA)
    return np.asarray(cv2.GaussianBlur(blocks, (3, 3), 0.85), dtype=np.float32)
