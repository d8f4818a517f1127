"""Shape, for those who ask for it: a slimmer jaw, larger eyes. Still pixels stay what they are, bit for bit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from beautydesk.engines.local.effects.strengths import Strengths
from beautydesk.engines.local.filters import Floats, Slices, as_floats, smoothstep
from beautydesk.engines.local.find import anatomy
from beautydesk.engines.local.find.geometry import axes_of, face_size

if TYPE_CHECKING:
    from beautydesk.core.photo import Pixels

JAW, EYES = 0.036, 0.085  # at full strength: of half the face's width, and of an eye's size
NODES = 96  # of the displacement field across a face: it is smooth
REACH = 1.1  # how far anything moves from the middle of the face, in face sizes


def reshaped_box(points: Floats, strengths: Strengths, shape: tuple[int, ...]) -> Slices | None:
    """Where pixels of a picture of that `shape` may move round the face with these points, None if none do."""
    if strengths.jaw == 0 and strengths.eye_size == 0:
        return None
    reach = REACH * face_size(points)
    x, y = (float(v) for v in points[[168, 6, 4, 152]].mean(axis=0))
    rows = slice(max(0, int(y - reach)), min(shape[0], int(y + reach) + 1))
    columns = slice(max(0, int(x - reach)), min(shape[1], int(x + reach) + 1))
    return (rows, columns) if rows.stop - rows.start >= 2 and columns.stop - columns.start >= 2 else None


def reshape(view: Pixels, points: Floats, strengths: Strengths) -> None:
    """Move the pixels of `view`, that of `reshaped_box`, round the face with these points (pixels of `view`)."""
    size = face_size(points)
    height, width = view.shape[:2]
    middle = points[[168, 6, 4, 152]].mean(axis=0)
    step = max(1.0, size / NODES)
    columns, rows = int(width / step) + 2, int(height / step) + 2
    x = (np.arange(columns, dtype=np.float32) + 0.5) * (width / columns) - 0.5
    y = (np.arange(rows, dtype=np.float32) + 0.5) * (height / rows) - 0.5
    places = as_floats(np.dstack(np.broadcast_arrays(x[None, :], y[:, None])))
    field = _eyes(places, points, strengths.eye_size) + _jaw(places, points, middle, size, strengths.jaw)
    # The rim must not move, else a seam would show.
    near = np.minimum.reduce([places[..., 0], width - 1 - places[..., 0], places[..., 1], height - 1 - places[..., 1]])
    field *= smoothstep(0, 0.05 * size, as_floats(near))[..., None]
    _move(view, field)


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


def _move(view: Pixels, field: Floats) -> None:
    """Every pixel takes the value at its place plus the field's displacement."""
    height, width = view.shape[:2]
    large = as_floats(cv2.resize(field, (width, height), interpolation=cv2.INTER_LINEAR))
    x = large[..., 0] + np.arange(width, dtype=np.float32)[None, :]
    y = large[..., 1] + np.arange(height, dtype=np.float32)[:, None]
    moved = cv2.remap(view.copy(), x, y, cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)
    still = np.abs(large).max(axis=2) < 0.03  # of a pixel
    np.copyto(view, moved, where=~still[..., None])
