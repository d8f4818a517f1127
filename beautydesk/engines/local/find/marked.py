"""A face where somebody says that there is one: a box drawn by hand, in which the usual look has found nothing.

The detectors are asked again with hardly any caution, with the box as their whole picture and in all four quarters;
beside what they answer the mesh network is shown the box itself, turned by twelfths. The surest mesh in the box counts.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, cast

import cv2
import numpy as np

from beautydesk.core.viewport import Rect
from beautydesk.engines.local.find.boxes import FAR, NEAR
from beautydesk.engines.local.find.detect import detect, eight_bits
from beautydesk.engines.local.find.mesh import (
    HOPELESS,
    LEAST_CERTAINTY,
    Face,
    Square,
    mesh_once,
    settled,
    square_of_detection,
    with_irises,
)
from beautydesk.engines.local.nets import Net, Nets

if TYPE_CHECKING:
    from beautydesk.core.photo import Pixels

# Certainty. Measured: what is no face reaches 4, cats and hands among it, but there the mesh does not fill the box.
LEAST = 3.0
LEAST_DETECTED = 0.1
AROUND = 0.8  # of the box that is seen beyond it on each side
SEEN = 0.3  # of which the detectors see so much
SIDE = 384  # px of the box's longer side, in which a face is looked for; twice what the mesh network sees
GROWN = (1.0, 1.3, 1.7)  # sides of the squares that the mesh network is shown, in longer sides of the box
TURNS = 12
TRIED = 6  # candidates that are followed until they stand still
SMALLEST, LARGEST = 0.25, 1.8  # of the box: how long the longer side of its face's box may be
FILLED = 0.4  # of the box, by the face's: where the network is not sure


@dataclass(frozen=True, slots=True, eq=False)
class _Part:
    """A part of a picture, reduced by `scale`, that begins at `left`, `top` (px of the picture)."""

    pixels: Pixels
    left: int
    top: int
    scale: float

    def reduced(self, box: Rect) -> Rect:
        k = self.scale
        return Rect((box.x - self.left) * k, (box.y - self.top) * k, box.width * k, box.height * k)

    def in_picture(self, face: Face) -> Face:
        points = face.points / np.float32(self.scale) + np.array([self.left, self.top], np.float32)
        return replace(face, points=points.astype(np.float32))


def face_in_box(nets: Nets, picture: Pixels, box: Rect) -> Face | None:
    """The surest face in `box` (px of the H x W x 3 RGB `picture`); None when none can be made out."""
    part = _part(picture, box, AROUND, SIDE)
    inside = part.reduced(box)
    squares = [*_detected(nets, part.pixels, inside), *_turned(inside)]
    seen = sorted((mesh_once(nets, part.pixels, square) for square in squares), key=lambda face: -face.certainty)
    tried = [settled(nets, part.pixels, face) for face in seen[:TRIED] if face.certainty > HOPELESS]
    fitting = [face for face in tried if _fits(face, inside)]
    if not fitting:
        return None
    best = part.in_picture(max(fitting, key=lambda face: face.certainty))
    if part.scale < 1:
        best = settled(nets, picture, best)  # to the pixel
    return with_irises(nets, picture, best) if _fits(best, box) else None


def _part(picture: Pixels, box: Rect, around: float, side: float) -> _Part:
    """`box` and a little more, so large that the box's longer side has at most `side` px."""
    height, width = picture.shape[:2]
    across, down = around * box.width, around * box.height
    left, top = max(0, int(box.x - across)), max(0, int(box.y - down))
    right = max(left + 1, min(width, math.ceil(box.right + across)))
    bottom = max(top + 1, min(height, math.ceil(box.bottom + down)))
    pixels, scale = picture[top:bottom, left:right], min(1.0, side / max(box.width, box.height))
    if scale < 1:
        size = max(1, round((right - left) * scale)), max(1, round((bottom - top) * scale))
        pixels = cast("Pixels", cv2.resize(pixels, size, interpolation=cv2.INTER_AREA))
    return _Part(pixels, left, top, scale)


def _fits(face: Face, box: Rect) -> bool:
    """Is this a face, and does this box mean it, not a neighbour's?"""
    left, top = (float(v) for v in face.points.min(axis=0))
    right, bottom = (float(v) for v in face.points.max(axis=0))
    x, y, share = (left + right) / 2, (top + bottom) / 2, max(right - left, bottom - top) / max(box.width, box.height)
    if not (box.x <= x <= box.right and box.y <= y <= box.bottom and SMALLEST <= share <= LARGEST):
        return False
    if face.certainty >= LEAST_CERTAINTY:
        return True
    shared = max(0.0, min(right, box.right) - max(left, box.x)) * max(0.0, min(bottom, box.bottom) - max(top, box.y))
    union = (right - left) * (bottom - top) + box.width * box.height - shared
    return face.certainty >= LEAST and shared / union >= FILLED


def _turned(box: Rect) -> Iterator[Square]:
    for grown in GROWN:
        for turn in range(TURNS):
            side = max(box.width, box.height) * grown
            yield Square(box.x + box.width / 2, box.y + box.height / 2, side, turn * 2 * math.pi / TURNS)


def _detected(nets: Nets, picture: Pixels, box: Rect) -> Iterator[Square]:
    seen = _part(picture, box, SEEN, SIDE)
    pixels = eight_bits(seen.pixels)
    for quarter in range(4):
        turned = np.ascontiguousarray(np.rot90(pixels, quarter))
        for net, grid in ((Net.FACES_NEAR, NEAR), (Net.FACES_FAR, FAR)):
            for found in detect(nets, net, grid, turned, LEAST_DETECTED):
                square = _turned_back(square_of_detection(found), quarter, pixels.shape)
                yield replace(square, x=square.x + seen.left, y=square.y + seen.top)


def _turned_back(square: Square, quarter: int, shape: tuple[int, ...]) -> Square:
    """From a picture that was turned counter-clockwise by `quarter` quarters to the unturned one."""
    height, width = shape[:2]
    x, y = square.x, square.y
    match quarter:
        case 1:
            x, y = width - y, x
        case 2:
            x, y = width - x, height - y
        case 3:
            x, y = y, height - x
    return Square(x, y, square.side, square.angle + quarter * math.pi / 2)
