"""How an answer was bent against what was sent: dense inverse search optical flow (Kroeger et al., 2016)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from beautydesk.imaging.fit import resize
from beautydesk.imaging.grids import Field, Tile

if TYPE_CHECKING:
    from numpy.typing import NDArray

_SIDE = 1400  # flow of a smooth bend needs no more pixels over the part that changed
_SMALLEST = 48  # below that there is nothing to see for the search's pyramid
_STILL, _MOVING = 0.10, 0.30  # pixels of that copy: below the first is noise, above the second is motion
_WORTH_BENDING = 0.3


def motion_between(before: NDArray[np.uint8], after: NDArray[np.uint8], change: NDArray[np.float32]) -> Field | None:
    """Where in `before` each pixel of `after` comes from: x and y, in pixels of the field's grid; None: nothing moved.

    Smooth, and zero where `change` (any grid) is. Only the part that changed is looked at, at most 1400 pixels of it.
    """
    import cv2

    part = _changed_box(before, change)
    height, width = part.bottom - part.top, part.right - part.left
    scale = min(1.0, _SIDE / max(height, width))
    rows, columns = round(height * scale), round(width * scale)
    if min(rows, columns) < _SMALLEST:
        return None
    old, new = (resize(np.ascontiguousarray(part.cut(pixels)), columns, rows) for pixels in (before, after))
    flow = _flow(new, old)
    speed = np.hypot(flow[..., 0], flow[..., 1])
    fraction = rows / height, columns / width
    place = part.top * fraction[0], part.left * fraction[1], part.height * fraction[0], part.width * fraction[1]
    inside = cv2.resize(Field.whole(change).at(part), (columns, rows)) > 0
    if not np.any(speed[inside] > _WORTH_BENDING):
        return None
    sure = (np.clip((speed - _STILL) / (_MOVING - _STILL), 0, 1) * inside).astype(np.float32)
    smooth = cv2.GaussianBlur(flow * sure[..., None], (0, 0), 3)
    return Field(np.asarray(smooth, dtype=np.float32), *place)


def _changed_box(pixels: NDArray[np.uint8], change: NDArray[np.float32]) -> Tile:
    """The box around the change, in pixels, with room for motion to come in from outside."""
    rows, columns = np.flatnonzero(change.any(axis=1)), np.flatnonzero(change.any(axis=0))
    height, width = change.shape
    box = Tile(int(rows[0]), int(rows[-1]) + 1, int(columns[0]), int(columns[-1]) + 1, height, width)
    room = max(16, max(pixels.shape[:2]) // 50)
    return box.on_grid(pixels.shape[0], pixels.shape[1], margin=room)


def _flow(new: NDArray[np.uint8], old: NDArray[np.uint8]) -> NDArray[np.float32]:
    import cv2

    estimator = cv2.DISOpticalFlow.create(cv2.DISOPTICAL_FLOW_PRESET_MEDIUM)
    estimator.setFinestScale(0)  # the preset stops at half the size, which costs 1.6 dB of the result
    estimator.setUseSpatialPropagation(True)
    raw = estimator.calc(_evened(new), _evened(old), np.zeros((*new.shape[:2], 2), np.float32))
    steady = np.dstack([cv2.medianBlur(np.ascontiguousarray(raw[..., axis]), 5) for axis in (0, 1)])
    return np.asarray(cv2.GaussianBlur(steady, (0, 0), 4), dtype=np.float32)


def _evened(pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Gray with its contrast evened out, so that a change of tone is not taken for motion."""
    import cv2

    gray = cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY)
    return np.asarray(cv2.createCLAHE(2.0, (16, 16)).apply(gray), dtype=np.uint8)
