"""468 points on a face and 5 on each iris, from a rough detection.

The mesh network wants an upright, square crop, so the face is turned and cut out first; further passes on the crop that
the points themselves give make them independent of how well the detector had placed its box.
Networks: Kartynnik et al. 2019 (arXiv 1907.06724), Ablavatski et al. 2020 (arXiv 2006.11341).
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, cast

import cv2
import numpy as np
from numpy.typing import NDArray

from beautydesk.engines.local.find.boxes import LEFT_EYE, RIGHT_EYE, Detection
from beautydesk.engines.local.nets import Net, Nets

if TYPE_CHECKING:
    from beautydesk.core.photo import Pixels

Floats = NDArray[np.float32]

MESH_SIDE = 192
IRIS_SIDE = 64
# Log odds that a crop shows an upright face. Measured: faces 16 to 40, faces the wrong way round below 14, mostly
# below 7; things that are no faces below -5.
LEAST_CERTAINTY = 5.0
SURE = 15.0
HOPELESS = -4.0  # no better crop makes a face of that
MOST_PASSES = 6
SETTLED = 0.015  # of the face
# Outer and inner corner of the eyes; "right" is the person's own right, the left one in an upright picture.
RIGHT_EYE_CORNERS = (33, 133)
LEFT_EYE_CORNERS = (263, 362)


@dataclass(frozen=True, slots=True)
class Square:
    """A turned square in the picture: centre (pixel coordinates), side in pixels, angle in radians (clockwise)."""

    x: float
    y: float
    side: float
    angle: float


@dataclass(frozen=True, slots=True, eq=False)
class Face:
    """`points`: 478 x 2, pixels of the picture (0..467 the mesh, 468..472 and 473..477 the irises of the person's right
    and left eye, centre first). `certainty`: the network's log odds that this is a face.
    """

    points: Floats
    certainty: float

    @property
    def area(self) -> float:
        """Of the box round the mesh, in square pixels."""
        width, height = np.ptp(self.points[:468], axis=0)
        return float(width * height)


def square_of_detection(found: Detection, grow: float = 1.5) -> Square:
    """The crop that the mesh network is trained on: the box made square, upright by the eyes, half as large again."""
    dx, dy = found.points[LEFT_EYE] - found.points[RIGHT_EYE]
    side = max(found.width, found.height) * grow
    x, y = found.left + found.width / 2, found.top + found.height / 2
    return Square(x, y, side, math.atan2(float(dy), float(dx)))


def square_of_points(points: Floats, corners: tuple[int, int] = (33, 263), grow: float = 1.5) -> Square:
    """The square round `points` whose angle is that of the line from one corner point to the other (of `points`)."""
    dx, dy = points[corners[1]] - points[corners[0]]
    angle = math.atan2(float(dy), float(dx))
    along = np.array([math.cos(angle), math.sin(angle)], np.float32)
    across = np.array([-along[1], along[0]], np.float32)
    u, v = points @ along, points @ across
    centre = along * (u.min() + u.max()) / 2 + across * (v.min() + v.max()) / 2
    return Square(float(centre[0]), float(centre[1]), float(max(np.ptp(u), np.ptp(v))) * grow, angle)


def cut(picture: Pixels, square: Square, size: int, mirror: bool = False) -> tuple[Floats, Floats]:
    """The square as a size x size x 3 patch in 0..1, and the 2 x 3 matrix from patch to picture coordinates.

    The patch's centre is its coordinate `size` / 2, as in the training of the networks, whose answers count likewise.
    Large squares are reduced by averaging first: a plain linear lookup would alias.
    """
    factor = max(1, int(square.side / size / 1.5))
    cos, sin = math.cos(square.angle), math.sin(square.angle)
    step = square.side / size
    flip = -1.0 if mirror else 1.0
    axes = np.array([[cos * flip, -sin], [sin * flip, cos]]) * step
    centre = np.array([square.x, square.y])
    to_picture = np.hstack([axes, (centre - axes @ np.full(2, size / 2))[:, None]])
    source, offset = _reduced_part(picture, square, factor)
    to_source = to_picture.copy()
    to_source[:, 2] -= offset
    to_source /= factor
    to_source[:, 2] += (1 / factor - 1) / 2  # centres of reduced pixels
    patch = cv2.warpAffine(
        source, to_source, (size, size), flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP, borderMode=cv2.BORDER_REPLICATE
    )
    return np.asarray(patch, np.float32) / np.float32(np.iinfo(picture.dtype).max), to_picture.astype(np.float32)


def _reduced_part(picture: Pixels, square: Square, factor: int) -> tuple[Pixels, NDArray[np.float64]]:
    """The part of the picture under the square, reduced `factor` times, and where it began in the picture."""
    height, width = picture.shape[:2]
    reach = square.side * (abs(math.cos(square.angle)) + abs(math.sin(square.angle))) / 2 + 2 * factor
    left = int(np.clip(square.x - reach, 0, max(0, width - factor)))
    top = int(np.clip(square.y - reach, 0, max(0, height - factor)))
    right = int(np.clip(square.x + reach, left + factor, width))
    bottom = int(np.clip(square.y + reach, top + factor, height))
    columns, rows = max(1, (right - left) // factor), max(1, (bottom - top) // factor)
    part = picture[top : top + rows * factor, left : left + columns * factor]
    if factor > 1:
        part = cast("Pixels", cv2.resize(part, (columns, rows), interpolation=cv2.INTER_AREA))
    return part, np.array([left, top], np.float64)


def mesh_once(nets: Nets, picture: Pixels, square: Square) -> Face:
    """The 468 points that the mesh network sees in a square, whatever is there."""
    patch, to_picture = cut(picture, square, MESH_SIDE)
    raw, logit = nets.run(Net.MESH, patch)
    points = raw.reshape(468, 3)[:, :2] @ to_picture[:, :2].T + to_picture[:, 2]
    return Face(points.astype(np.float32), float(logit.ravel()[0]))


def settled(nets: Nets, picture: Pixels, face: Face) -> Face:
    """Points that no longer depend on where the first crop lay: the crop follows the points until they stand still."""
    for _ in range(MOST_PASSES - 1):
        before, face = face, mesh_once(nets, picture, square_of_points(face.points))
        moved = float(np.hypot(*(face.points - before.points).T).mean())
        if moved < SETTLED * float(np.ptp(face.points, axis=0).max()) or face.certainty < LEAST_CERTAINTY:
            break
    return face


def _iris(nets: Nets, picture: Pixels, mesh: Floats, corners: tuple[int, int], mirror: bool) -> Floats:
    """Five points of one iris. The network knows one eye only; the other one is shown to it mirrored."""
    ends = mesh[list(corners if not mirror else corners[::-1])]
    square = square_of_points(ends, (0, 1), 2.3)
    patch, to_picture = cut(picture, square, IRIS_SIDE, mirror)
    points = nets.run(Net.IRIS, patch)[1].reshape(5, 3)[:, :2]
    if mirror:  # the rim's four points are given as left, top, right, bottom
        points = points[[0, 3, 2, 1, 4]]
    return (points @ to_picture[:, :2].T + to_picture[:, 2]).astype(np.float32)


def with_irises(nets: Nets, picture: Pixels, face: Face) -> Face:
    """The 468 points of a mesh, and ten on the irises."""
    right = _iris(nets, picture, face.points, RIGHT_EYE_CORNERS, mirror=False)
    left = _iris(nets, picture, face.points, LEFT_EYE_CORNERS, mirror=True)
    return Face(np.concatenate([face.points, right, left]), face.certainty)


def find_mesh(nets: Nets, picture: Pixels, found: Detection) -> Face | None:
    """The face's points, or None when the mesh network sees no face there. `picture` is H x W x 3 RGB.

    A detector may take a face that lies on its side, or stands on its head, for an upright one. The mesh network is
    far surer of the right way round, so the other quarters are tried where it is not sure at once.
    """
    for grow in (1.5, 2.0):
        best = _right_way_round(nets, picture, square_of_detection(found, grow))
        if best is None or best.certainty >= LEAST_CERTAINTY:
            break
    if best is None or best.certainty < LEAST_CERTAINTY:
        return None
    return with_irises(nets, picture, best)


def _right_way_round(nets: Nets, picture: Pixels, square: Square) -> Face | None:
    """The surest of four quarter turns, the upright one if that will do. None where it is no use to look closer."""
    upright = mesh_once(nets, picture, square)
    if upright.certainty >= SURE:
        upright = settled(nets, picture, upright)
        if upright.certainty >= SURE:
            return upright
    turned = (replace(square, angle=square.angle + quarter * math.pi / 2) for quarter in (1, 2, 3))
    other = max((mesh_once(nets, picture, own) for own in turned), key=lambda face: face.certainty)
    if other.certainty > HOPELESS:
        other = settled(nets, picture, other)
    if upright.certainty > HOPELESS:
        upright = settled(nets, picture, upright)
    # Half a face before a cloth may look like one that stands on its head, but never surely.
    best = other if other.certainty > max(SURE, upright.certainty) else upright
    return best if best.certainty > HOPELESS else None
