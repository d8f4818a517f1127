"""Frames of glasses: long thin lines round the eyes, darker or brighter than skin, or thicker ones of less colour.

They are left alone.
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from beautydesk.engines.local.filters import Floats, Slices, as_floats, blur, disc
from beautydesk.engines.local.find import anatomy
from beautydesk.engines.local.skin.region import Region

SMALLEST_FACE = 90  # working pixels across; on smaller ones a frame is no thicker than a wrinkle
WIDEST = 0.018  # half the width of a line, in face sizes
LEAST_CONTRAST = 0.10  # in luma; wrinkles and bags under the eyes are mostly fainter
# In face sizes: shorter lines may be creases of a lid and lashes, and without a bridge over the nose rather long ones.
LONGEST_CREASE, LONGEST_SHADOW = 0.20, 0.45
# Half the side of the square between the eyes in which a frame has its bridge, in face sizes, and how far that reaches
# to both sides of the middle at least: measured 0.02 and more with glasses, 0.001 at most without.
BRIDGE, LEAST_BRIDGE = 0.1, 0.01
LOWEST, NOSE, PADS = 0.26, 0.07, 0.2  # in face sizes: below the eyes, to both sides of the middle, below the eyes
LEAST_DARK = 0.14  # contrast in luma of thick frames of any colour
# The same for thick frames without much colour: translucent, gray or black ones. The bridge of a nose shines as long.
WIDEST_PALE, LEAST_PALE, LONGEST_SHINE = 0.04, 0.22, 0.45  # contrast: in saturation, the skin's own being 1


def find_frames(region: Region, luma: Floats, saturation: Floats | None, features: Floats) -> Floats:
    """Frames, 0..1, on the working grid; all zeros for faces that are too small to tell.

    `saturation`: relative to the skin's (1); None for a monochrome face.
    """
    frames = np.zeros(region.shape, np.float32)
    box = _box(region)
    if region.size < SMALLEST_FACE or box is None:
        return frames
    free = (features[box] < 0.5) & _may_have_glasses(region, box)
    thin = disc(max(1, round(WIDEST * region.size)))
    light = as_floats(luma[box] * np.float32(255))
    lines = [_narrow(light, kind, thin, 255 * LEAST_CONTRAST) & free for kind in (cv2.MORPH_BLACKHAT, cv2.MORPH_TOPHAT)]
    bridged = any(_has_bridge(region, _over_the_nose(region, own, box), box) for own in lines)
    least = LONGEST_CREASE if bridged else LONGEST_SHADOW
    found = _long(lines[0], least * region.size) | _long(lines[1], least * region.size)
    thick = disc(max(1, round(WIDEST_PALE * region.size)))
    dark = _long(_narrow(light, cv2.MORPH_BLACKHAT, thick, 255 * LEAST_DARK) & free, LONGEST_SHINE * region.size)
    thick_lines = _over_the_nose(region, dark, box)
    if _has_bridge(region, thick_lines, box):
        found |= thick_lines > 0
    if saturation is not None:
        # What is redder than the skin counts as skin: beside red spots all skin is pale.
        colour = blur(as_floats(np.minimum(saturation[box], 1) * 100), 0.006 * region.size)
        pale = _narrow(colour, cv2.MORPH_BLACKHAT, thick, 100 * LEAST_PALE) & free
        found |= _over_the_nose(region, _long(pale, LONGEST_SHINE * region.size), box) > 0
    if found.any():
        grown = as_floats(cv2.dilate(found.astype(np.float32), disc(max(1, round(0.008 * region.size)))))
        frames[box] = np.clip(blur(grown, max(0.7, 0.004 * region.size)) * 1.2, 0, 1)
    return frames


def _between_the_eyes(region: Region) -> Floats:
    return as_floats(region.points[[*anatomy.LEFT_EYE, *anatomy.RIGHT_EYE]].mean(axis=0))


def _box(region: Region) -> Slices | None:
    """Round the eyes, from the brows to half the height of the nose and out to the temples."""
    middle = _between_the_eyes(region)
    corners = np.array(
        [
            middle + region.across * (a * region.size) + region.down * (b * region.size)
            for a in (-0.6, 0.6)
            for b in (-0.22, 0.3)
        ]
    )
    (left, top), (right, bottom) = corners.min(axis=0), corners.max(axis=0)
    height, width = region.shape
    rows = slice(max(0, int(top)), min(height, int(bottom)))
    columns = slice(max(0, int(left)), min(width, int(right)))
    return (rows, columns) if rows.stop - rows.start > 8 and columns.stop - columns.start > 8 else None


def _may_have_glasses(region: Region, box: Slices) -> NDArray[np.bool_]:
    """Down to where the largest lenses end; on the nose down to its pads, below which its own shadow begins."""
    y, x = np.mgrid[box]
    offset = np.stack([x, y], axis=-1) - _between_the_eyes(region)
    across, below = (offset @ axis / region.size for axis in (region.across, region.down))
    return np.asarray((below < LOWEST) & ((np.abs(across) > NOSE) | (below < PADS)), np.bool_)


def _over_the_nose(region: Region, where: NDArray[np.bool_], box: Slices) -> NDArray[np.int32]:
    """Labels (from 1) of the connected parts that reach between the eyes, as every frame does, and hair does not."""
    _, labels = cv2.connectedComponents(where.astype(np.uint8), connectivity=8)
    x, y = region.points[anatomy.BETWEEN_EYES] - (box[1].start, box[0].start)
    reach = BRIDGE * region.size
    rows, columns = (slice(max(0, int(v - reach)), max(0, int(v + reach) + 1)) for v in (y, x))
    return np.asarray(np.where(np.isin(labels, np.unique(labels[rows, columns])), labels, 0), np.int32)


def _has_bridge(region: Region, labels: NDArray[np.int32], box: Slices) -> bool:
    """Does one of these parts cross the middle between the eyes, as glasses do? Shadows lie beside the nose."""
    y, x = np.nonzero(labels)
    middle = region.points[anatomy.BETWEEN_EYES] - (box[1].start, box[0].start)
    across = (np.column_stack([x, y]) - middle) @ region.across / region.size
    parts = (across[labels[y, x] == label] for label in np.unique(labels[y, x]))
    return any(min(part.max(), -part.min()) > LEAST_BRIDGE for part in parts)


def _narrow(values: Floats, kind: int, kernel: NDArray[np.uint8], least: float) -> NDArray[np.bool_]:
    """What is narrower than the kernel and stands out by more than `least`; `values` in 0..255."""
    rounded = np.clip(values, 0, 255).astype(np.uint8)  # morphology on bytes is several times faster
    return np.asarray(cv2.morphologyEx(rounded, kind, kernel) > least, np.bool_)


def _long(where: NDArray[np.bool_], least: float) -> NDArray[np.bool_]:
    """Connected parts that extend over more than `least` pixels."""
    _, labels, boxes, _ = cv2.connectedComponentsWithStats(where.astype(np.uint8), connectivity=8)
    long = np.hypot(boxes[:, cv2.CC_STAT_WIDTH], boxes[:, cv2.CC_STAT_HEIGHT]) > least
    long[0] = False
    return np.asarray(long[labels], np.bool_)
