"""How an answer was bent against what was sent: dense inverse search optical flow on a small copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from beautydesk.imaging.fit import shrink

if TYPE_CHECKING:
    from numpy.typing import NDArray

_SIDE = 1400  # flow of a smooth bend needs no more pixels
_STILL, _MOVING = 0.15, 0.45  # pixels of that copy: below the first is noise, above the second is motion
_WORTH_BENDING = 0.3


def motion_between(
    before: NDArray[np.uint8], after: NDArray[np.uint8], change: NDArray[np.float32]
) -> NDArray[np.float32] | None:
    """Where in `before` each pixel of `after` comes from: h x w x 2, x and y, in pixels; None if nothing moved.

    Only where `change` (any grid) is above zero; smooth.
    """
    import cv2

    old, new = shrink(before, _SIDE), shrink(after, _SIDE)
    height, width = old.shape[:2]
    if min(height, width) < 32:
        return None  # too small for the search's pyramid, and for anything to see
    estimator = cv2.DISOpticalFlow.create(cv2.DISOPTICAL_FLOW_PRESET_MEDIUM)
    estimator.setUseSpatialPropagation(True)
    raw = estimator.calc(_evened(new), _evened(old), np.zeros((height, width, 2), np.float32))
    flow = cv2.GaussianBlur(_median(np.asarray(raw, dtype=np.float32)), (0, 0), 4)
    speed = np.hypot(flow[..., 0], flow[..., 1])
    inside = cv2.resize(change, (width, height)) > 0
    if not np.any(speed[inside] > _WORTH_BENDING):
        return None
    sure = np.clip((speed - _STILL) / (_MOVING - _STILL), 0, 1) * inside
    flow = cv2.GaussianBlur(flow * sure[..., None].astype(np.float32), (0, 0), 3)
    scale = np.array([before.shape[1] / width, before.shape[0] / height], np.float32)
    return np.asarray(cv2.resize(flow, (before.shape[1], before.shape[0])), dtype=np.float32) * scale


def _evened(pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Gray with its contrast evened out, so that a change of tone is not taken for motion."""
    import cv2

    gray = cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY)
    return np.asarray(cv2.createCLAHE(2.0, (16, 16)).apply(gray), dtype=np.uint8)


def _median(flow: NDArray[np.float32]) -> NDArray[np.float32]:
    import cv2

    return np.dstack([cv2.medianBlur(np.ascontiguousarray(flow[..., axis]), 5) for axis in (0, 1)])
