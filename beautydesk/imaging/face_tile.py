"""A face cut out so that it lies as all others do: upright, its eyes level and at the same place, of the same size."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

import cv2
import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from beautydesk.core.photo import Pixels
    from beautydesk.core.seen_face import Eyes

APART = 0.28  # of a tile's side: from eye to eye; hair and chin are seen then
EYES_AT = 0.43  # of the side: how far below the upper edge they are
_LOOKED_AT = (0.30, 0.38)  # half axes of the ellipse on a tile that is the face, in sides


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """Some of a photo's pixels. `left`, `top`: where they begin, px of the photo; each is `across` px of it wide and
    `down` high."""

    pixels: Pixels
    left: float = 0.0
    top: float = 0.0
    across: float = 1.0
    down: float = 1.0


@dataclass(frozen=True, slots=True, eq=False)
class Tile:
    """`pixels`: side x side x 3. `cover`: side x side, 0..255, how far they are of the block that they were cut of."""

    pixels: Pixels
    cover: NDArray[np.uint8]


def scale_for(eyes: Eyes, width: int, height: int, side: int) -> float:
    """The scale of a photo of that size at which the face has as many pixels as on a tile; above 1 for a small one."""
    return APART * side / _apart(eyes, width, height)


def face_tile(block: Block, eyes: Eyes, width: int, height: int, side: int) -> Tile | None:
    """The face of a photo of `width` x `height` px, as far as `block` has it; None where it has nothing of it.

    `side`: px. Averaged over area where it gets smaller, cubic else.
    """
    step = 1 / scale_for(eyes, width, height, side)  # px of the photo for one of the tile
    to_photo = _to_photo(eyes, width, height, side, step)
    corners = np.array([[0, 0, 1], [side, 0, 1], [0, side, 1], [side, side, 1]], np.float64) @ to_photo.T
    pixels, left, top = block.pixels, block.left, block.top
    rows = _within(corners[:, 1], top, block.down, 2 * step, pixels.shape[0])
    columns = _within(corners[:, 0], left, block.across, 2 * step, pixels.shape[1])
    if rows.stop <= rows.start or columns.stop <= columns.start:
        return None
    part = pixels[rows, columns]
    small = _reduced(part, step / block.across, step / block.down)
    across = block.across * part.shape[1] / small.shape[1]
    down = block.down * part.shape[0] / small.shape[0]
    origin = np.array([left + columns.start * block.across, top + rows.start * block.down])
    # from the middle of a pixel of the tile to that of a pixel of the part
    axes = to_photo[:, :2] / np.array([[across], [down]])
    shift = (to_photo[:, 2] + to_photo[:, :2] @ np.array([0.5, 0.5]) - origin) / np.array([across, down]) - 0.5
    to_part = np.column_stack([axes, shift])
    kept = cv2.warpAffine(
        small, to_part, (side, side), flags=cv2.INTER_CUBIC | cv2.WARP_INVERSE_MAP, borderMode=cv2.BORDER_REPLICATE
    )
    cover = cv2.warpAffine(
        np.full(small.shape[:2], 255, np.uint8),
        to_part,
        (side, side),
        flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP,
        borderMode=cv2.BORDER_CONSTANT,
    )
    return Tile(cast("Pixels", kept), np.asarray(cover, np.uint8))


def laid_over(below: NDArray[np.uint8], above: NDArray[np.uint8], cover: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """One tile's pixels over another's, where they cover it."""
    share = cover[..., None].astype(np.float32) / 255
    return np.rint(below * (1 - share) + above * share).astype(np.uint8)


def change(before: NDArray[np.uint8], after: NDArray[np.uint8]) -> float:
    """How much one face differs from another on tiles of sRGB pixels: the mean over all of it, 0..1."""
    side = before.shape[0]
    across, down = (round(axis * side) for axis in _LOOKED_AT)
    mask = np.zeros((side, side), np.uint8)
    cv2.ellipse(mask, (side // 2, round(0.54 * side)), (across, down), 0, 0, 360, 255, -1)
    return float(np.mean(cv2.mean(cv2.absdiff(before, after), mask)[:3]) / 255)


def _apart(eyes: Eyes, width: int, height: int) -> float:
    right, left = eyes.in_pixels(width, height)
    return max(1.0, math.dist(right, left))


def _to_photo(eyes: Eyes, width: int, height: int, side: int, step: float) -> NDArray[np.float64]:
    """From places on the tile, counted from its corner, to places in the photo: 2 x 3."""
    (x, y), (left_x, left_y) = eyes.in_pixels(width, height)
    angle = math.atan2(left_y - y, left_x - x)
    cos, sin = step * math.cos(angle), step * math.sin(angle)
    axes = np.array([[cos, -sin], [sin, cos]])
    middle = np.array([(x + left_x) / 2, (y + left_y) / 2])
    return np.column_stack([axes, middle - axes @ np.array([0.5 * side, EYES_AT * side])])


def _within(places: NDArray[np.float64], start: float, step: float, margin: float, length: int) -> slice:
    """The rows or columns of a block that lie round some places of the photo."""
    first = math.floor((float(places.min()) - margin - start) / step)
    last = math.ceil((float(places.max()) + margin - start) / step)
    return slice(min(max(first, 0), length), max(min(last, length), 0))


def _reduced(part: Pixels, across: float, down: float) -> Pixels:
    """So many times smaller, if at all."""
    if across <= 1 and down <= 1:
        return part
    size = max(1, round(part.shape[1] / max(across, 1))), max(1, round(part.shape[0] / max(down, 1)))
    return cast("Pixels", cv2.resize(np.ascontiguousarray(part), size, interpolation=cv2.INTER_AREA))
