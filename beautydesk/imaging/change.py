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
    shift, power, detail, slope = _statistics(before, after, grid)
    noise = float(np.percentile(power / (1 + detail), 25)) * (1 + detail)
    slack = slope * (_MISPLACED if resampled else 0.0)
    excess = np.maximum(
        shift / (_MEAN_SHIFT + 0.3 * noise + slack),
        power / (_FLOOR + _EXCESS * noise + slack),
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


def _statistics(
    before: NDArray[np.uint8], after: NDArray[np.uint8], grid: tuple[int, int]
) -> tuple[NDArray[np.float32], NDArray[np.float32], NDArray[np.float32], NDArray[np.float32]]:
    """Per block, in levels: how far its mean colour moved, the rms of the difference in luma, of its own detail and of
    its gradient (per pixel)."""
    import cv2

    def blocks(values: NDArray[np.float32]) -> NDArray[np.float32]:
        return np.asarray(cv2.resize(values, grid, interpolation=cv2.INTER_AREA), dtype=np.float32)

    old, new = (cv2.cvtColor(pixels, cv2.COLOR_RGB2YCrCb).astype(np.float32) for pixels in (before, after))
    difference = new - old
    shift = np.abs(cv2.blur(blocks(difference), (3, 3))).max(axis=2)
    luma = np.ascontiguousarray(difference[..., 0])
    power = np.sqrt(cv2.blur(blocks(luma * luma), (3, 3)))
    gray = np.ascontiguousarray(old[..., 0])
    own = gray - cv2.GaussianBlur(gray, (0, 0), 1.0)
    detail = np.sqrt(cv2.blur(blocks(own * own), (3, 3)))
    along, down = (cv2.Sobel(gray, cv2.CV_32F, *axes, scale=1 / 8) for axes in ((1, 0), (0, 1)))
    slope = np.sqrt(cv2.blur(blocks(along * along + down * down), (3, 3)))
    return shift, power, detail, slope
