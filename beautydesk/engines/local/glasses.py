"""Frames of glasses: long thin lines round the eyes, darker or brighter than the skin. They are left alone."""

from __future__ import annotations

import cv2
import numpy as np

from beautydesk.engines.local import anatomy
from beautydesk.engines.local.raster import Floats, as_floats, blur, disc
from beautydesk.engines.local.region import Region

SMALLEST_FACE = 90  # working pixels across; on smaller ones a frame is no thicker than a wrinkle
WIDEST = 0.018  # half the width of a line, in face sizes
LEAST_CONTRAST = 0.10  # in luma; wrinkles and bags under the eyes are mostly fainter
LONGEST_CREASE = 0.20  # in face sizes: shorter lines may be creases of a lid


def find_frames(region: Region, luma: Floats, features: Floats) -> Floats:
    """Frames, 0..1, on the working grid; all zeros for faces that are too small to tell."""
    frames = np.zeros(region.shape, np.float32)
    box = _box(region)
    if region.size < SMALLEST_FACE or box is None:
        return frames
    found = _lines(region, np.clip(luma[box] * 255, 0, 255).astype(np.uint8), features[box])
    if found.any():
        grown = as_floats(cv2.dilate(found, disc(max(1, round(0.008 * region.size)))))
        frames[box] = np.clip(blur(grown, max(0.7, 0.004 * region.size)) * 1.2, 0, 1)
    return frames


def _box(region: Region) -> tuple[slice, slice] | None:
    """Round the eyes, from the brows to half the height of the nose and out to the temples."""
    eyes = region.points[[*anatomy.LEFT_EYE, *anatomy.RIGHT_EYE]]
    middle = eyes.mean(axis=0)
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


def _lines(region: Region, luma: Floats, features: Floats) -> Floats:
    """1 on long thin lines."""
    kernel = disc(max(1, round(WIDEST * region.size)))
    dark = cv2.morphologyEx(luma, cv2.MORPH_BLACKHAT, kernel)
    bright = cv2.morphologyEx(luma, cv2.MORPH_TOPHAT, kernel)
    found = np.zeros(luma.shape, np.float32)
    for lines in (dark, bright):
        thin = ((lines > 255 * LEAST_CONTRAST) & (features < 0.5)).astype(np.uint8)
        _, labels, boxes, _ = cv2.connectedComponentsWithStats(thin, connectivity=8)
        extent = np.hypot(boxes[:, cv2.CC_STAT_WIDTH], boxes[:, cv2.CC_STAT_HEIGHT])
        long = extent > LONGEST_CREASE * region.size
        long[0] = False
        found[long[labels]] = 1
    return found
