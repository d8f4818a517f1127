"""Telling a drawn face from a photographed one: skin in a photo is shaded everywhere, a drawing is filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from beautydesk.engines.local.filters import Floats, polygon
from beautydesk.engines.local.find import anatomy
from beautydesk.engines.local.find.geometry import face_size

if TYPE_CHECKING:
    from beautydesk.core.photo import Pixels

SIDE = 64  # pixels across the face that is looked at: compression and noise are gone, shading is not
EVEN = 1.5  # levels of 255 between a pixel and its neighbours, in any channel
MOST_EVEN = 0.7  # measured: drawings 0.72 to 0.85, photos below 0.25, those exposed five times too long up to 0.68


def is_drawn(pixels: Pixels, points: Floats) -> bool:
    """Is the face with these points (photo pixels) mostly filled with one colour?"""
    height, width = pixels.shape[:2]
    left, top = np.clip(points[:468].min(axis=0).astype(int), 0, (width - 1, height - 1))
    right, bottom = np.clip(points[:468].max(axis=0).astype(int) + 1, (left + 1, top + 1), (width, height))
    scale = min(1.0, SIDE / face_size(points))
    size = max(1, round((right - left) * scale)), max(1, round((bottom - top) * scale))
    small = cv2.resize(pixels[top:bottom, left:right], size, interpolation=cv2.INTER_AREA).astype(np.float32)
    kernel = np.ones((3, 3), np.uint8)
    differences = cv2.subtract(cv2.dilate(small, kernel), cv2.erode(small, kernel)).max(axis=2)
    inside = polygon(differences.shape, (points[anatomy.OVAL] - (left, top)) * np.float32(scale), -3) > 0.5
    even = differences < EVEN * np.iinfo(pixels.dtype).max / 255
    return bool(inside.any()) and float(even[inside].mean()) > MOST_EVEN
