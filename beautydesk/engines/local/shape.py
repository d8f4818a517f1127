"""Shape, for those who ask for it: a slimmer jaw, larger eyes. Still pixels stay what they are, bit for bit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from beautydesk.engines.local import anatomy
from beautydesk.engines.local.finish import Finish
from beautydesk.engines.local.raster import Floats, as_floats, smoothstep
from beautydesk.engines.local.region import axes_of, face_size

if TYPE_CHECKING:
    from beautydesk.core.photo import Pixels

JAW, EYES = 0.036, 0.085  # at full strength: of half the face's width, and of an eye's size
NODES = 96  # of the displacement field across a face: it is smooth
REACH = 1.1  # how far anything moves from the middle of the face, in face sizes


def reshape(out: Pixels, points: Floats, finish: Finish) -> None:
    """Move the pixels of `out` round the face with these points (pixels of `out`)."""
    if finish.jaw == 0 and finish.eye_size == 0:
        return
    size = face_size(points)
    middle = points[[168, 6, 4, 152]].mean(axis=0)
    left, top = (max(0, int(v - REACH * size)) for v in middle)
    right = min(out.shape[1], int(middle[0] + REACH * size) + 1)
    bottom = min(out.shape[0], int(middle[1] + REACH * size) + 1)
    if right - left < 2 or bottom - top < 2:
        return
    step = max(1.0, size / NODES)
    columns, rows = int((right - left) / step) + 2, int((bottom - top) / step) + 2
    x = left + (np.arange(columns, dtype=np.float32) + 0.5) * ((right - left) / columns) - 0.5
    y = top + (np.arange(rows, dtype=np.float32) + 0.5) * ((bottom - top) / rows) - 0.5
    places = as_floats(np.dstack(np.broadcast_arrays(x[None, :], y[:, None])))
    field = _eyes(places, points, finish.eye_size) + _jaw(places, points, middle, size, finish.jaw)
    # The rim must not move, else a seam would show.
    near = np.minimum.reduce(
        [places[..., 0] - left, right - 1 - places[..., 0], places[..., 1] - top, bottom - 1 - places[..., 1]]
    )
    field *= smoothstep(0, 0.05 * size, as_floats(near))[..., None]
    _moved(out, field, left, top, right, bottom)


def _eyes(places: Floats, points: Floats, strength: float) -> Floats:
    """Sources of a magnification round both eyes, as displacements; it fades out with the distance squared."""
    across, _ = axes_of(points)
    field = np.zeros_like(places)
    for outline in (anatomy.LEFT_EYE, anatomy.RIGHT_EYE):
        eye = points[outline]
        away = places - eye.mean(axis=0)
        reach = 0.95 * float(np.ptp(eye @ across))
        inside = np.clip(1 - (away * away).sum(axis=2) / max(reach * reach, 1e-3), 0, 1)
        field -= away * (EYES * strength * inside * inside)[..., None]
    return field


def _jaw(places: Floats, points: Floats, middle: Floats, size: float, strength: float) -> Floats:
    """Both sides of the jaw move towards the face's middle line; nothing above the eyes, nothing far away."""
    across, down = axes_of(points)
    away = places - middle
    aside, below = as_floats(away @ across), as_floats(away @ down)
    eyes, mouth, chin = (float((points[own].mean(axis=0) - middle) @ down) for own in ([468, 473], [61, 291], [152]))
    height = smoothstep(eyes, mouth, below) * (1 - smoothstep(chin + 0.02 * size, chin + 0.32 * size, below))
    field = np.zeros_like(places)
    for side, own in ((1, anatomy.JAW[9:]), (-1, anatomy.JAW[:8])):
        half = max(0.12 * size, float(np.max(side * ((points[own] - middle) @ across))))
        out = as_floats(side * aside / half)
        amount = smoothstep(0.25, 0.95, out) * (1 - smoothstep(1.05, 2.0, out)) * height
        field += across * (side * JAW * 2 * strength * half * amount)[..., None]
    return as_floats(field)


def _moved(out: Pixels, field: Floats, left: int, top: int, right: int, bottom: int) -> None:
    """Every pixel of the rectangle takes the value at its place plus the field's displacement."""
    view = out[top:bottom, left:right]
    large = as_floats(cv2.resize(field, (right - left, bottom - top), interpolation=cv2.INTER_LINEAR))
    x = large[..., 0] + np.arange(right - left, dtype=np.float32)[None, :]
    y = large[..., 1] + np.arange(bottom - top, dtype=np.float32)[:, None]
    moved = cv2.remap(view.copy(), x, y, cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)
    still = np.abs(large).max(axis=2) < 0.03  # of a pixel
    np.copyto(view, moved, where=~still[..., None])
