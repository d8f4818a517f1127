"""How large a face is and how it lies in the picture, from its mesh points alone."""

from __future__ import annotations

import numpy as np

from beautydesk.engines.local.filters import Floats
from beautydesk.engines.local.find import anatomy

SMALLEST_FACE = 24  # pixels across; below there is nothing to retouch
TURNED = 0.36  # of the face's size: eyes that are closer to each other are seen from the side


def face_size(points: Floats) -> float:
    """Width of the face, or what its height says of it when it is turned away; in the unit of `points`."""
    width = _distance(points, anatomy.RIGHT_CHEEK_EDGE, anatomy.LEFT_CHEEK_EDGE)
    height = _distance(points, anatomy.FOREHEAD_TOP, anatomy.CHIN)
    return max(width, 0.78 * height)


def eyes_of(points: Floats) -> tuple[Floats, Floats]:
    """The person's right and left eye, each by its outline, so that it matters neither whether it is open nor where it
    looks. Of a face that is turned away, where they would be if it were not: as far apart as `TURNED` says."""
    right, left = points[anatomy.RIGHT_EYE].mean(axis=0), points[anatomy.LEFT_EYE].mean(axis=0)
    least = TURNED * face_size(points)
    if float(np.hypot(*(left - right))) >= least:
        return right, left
    down = points[anatomy.CHIN] - points[anatomy.FOREHEAD_TOP]
    down /= max(1e-3, float(np.hypot(*down)))
    middle, half = (right + left) / 2, np.array([down[1], -down[0]], np.float32) * least / 2
    return middle - half, middle + half


def axes_of(points: Floats) -> tuple[Floats, Floats]:
    """From eye to eye, and at a right angle to it from forehead to chin."""
    across = points[anatomy.LEFT_EYE].mean(axis=0) - points[anatomy.RIGHT_EYE].mean(axis=0)
    across /= max(1e-3, float(np.hypot(*across)))
    down = points[anatomy.CHIN] - points[anatomy.FOREHEAD_TOP]
    down = down - across * float(down @ across)
    down /= max(1e-3, float(np.hypot(*down)))
    return across.astype(np.float32), down.astype(np.float32)


def is_large_enough(points: Floats, shape: tuple[int, ...]) -> bool:
    """Is there something to retouch on the face with these points (photo pixels), and does it lie in the picture?"""
    x, y = np.clip(points[:468, 0], 0, shape[1]), np.clip(points[:468, 1], 0, shape[0])
    return face_size(points) >= SMALLEST_FACE and min(float(np.ptp(x)), float(np.ptp(y))) >= 0.4 * SMALLEST_FACE


def _distance(points: Floats, a: int, b: int) -> float:
    return float(np.hypot(*(points[a] - points[b])))
