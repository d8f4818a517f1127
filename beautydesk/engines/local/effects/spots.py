"""Small marks on skin: red ones are to be healed, brown and dark ones belong to the person and are kept.

What a blob is, its colour says: in luma and Cr, a spot's redness is about as large as its darkness on every skin, that
of a mole or a freckle about a sixth of it.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from beautydesk.engines.local.effects.blobs import Blob, Scales, find_blobs, scales_of
from beautydesk.engines.local.filters import Floats, as_floats, blur, blur_within, disc, polygon, ramp, smoothstep
from beautydesk.engines.local.find import anatomy
from beautydesk.engines.local.skin.mask import Skin
from beautydesk.engines.local.skin.region import Region

LARGEST_SPOT = 0.02  # radius of what is healed, in face sizes; larger patches are evened
LARGEST_MOLE = 0.03  # beyond it is a shadow
SPOT_STRENGTH = 4.0  # against the skin's noise; a mark to be kept may be weaker
SURE = 8.0  # strength from which a round spot needs no outline that closes: the skin round it may be uneven, too
LEAST_DARK = 0.04  # in luma; what is fainter is a pore, on faces of that many working pixels on which pores show
PORES_SHOW, FAINTEST = 320, 0.5  # and the part of it that a dot on the smallest faces must have
MOLE_ROUNDNESS = 0.7  # that of nearly all freckles; pores and shadows are mostly longer
LEAST_SKIN_ROUND = 0.8  # part of a ring round a mole that is skin, if it may be healed
# In face sizes: so near to glasses no spot and no mole is healed; their edges look like the one, hinges like the other.
BESIDE_FRAMES = 0.01, 0.05
DOTS_UNTIL = 190, 290  # working pixels across a face between which blobs alone tell what is to stay
DOT, FAINT_DOT = 0.014, (0.005, 0.016)  # radius in face sizes; darkness less redness in luma: kept not at all, wholly
WINDOW = 0.045  # half the side of the window in which a contour must close, in face sizes


@dataclass(frozen=True, slots=True)
class Spot:
    """A mark: centre and radius in working pixels."""

    x: int
    y: int
    radius: float


@dataclass(frozen=True, slots=True, eq=False)
class Marks:
    """Soft maps 0..1 on the working grid, and the marks under the first and the last.

    `heal`: spots. `keep`: what is to stay. `brown`: moles and freckles, those of what stays that could be healed, too;
    the rest of it may be stubble or the edge of the hair.
    """

    heal: Floats
    keep: Floats
    brown: Floats
    spots: tuple[Spot, ...]
    moles: tuple[Spot, ...]


@dataclass(frozen=True, slots=True, eq=False)
class _Areas:
    """`certain`: as the mask has it. `skin`: with the holes that marks leave in it. `even`: of the face, no folds and
    no lids. `clean`: of that, no stubble and no hair. `bare`, `far`: no
    glasses are near, for a spot and for a mole.
    """

    certain: NDArray[np.bool_]
    skin: NDArray[np.bool_]
    even: NDArray[np.bool_]
    clean: NDArray[np.bool_]
    bare: NDArray[np.bool_]
    far: NDArray[np.bool_]


def find_marks(region: Region, skin: Skin) -> Marks:
    """All marks of a face and its neck."""
    size = region.size
    heal, keep, brown = (np.zeros(region.shape, np.uint8) for _ in range(3))
    spots, moles = list[Spot](), list[Spot]()
    areas = _search_areas(region, skin)
    least_dark = LEAST_DARK * min(1.0, max(FAINTEST, size / PORES_SHOW))
    if int(areas.clean.sum()) >= 50:
        scales = _scales(skin, areas, size)
        shapes = _Shapes(scales, max(4, int(WINDOW * size)))
        for blob in find_blobs(scales, areas.clean, areas.skin, size):
            if heal[blob.y, blob.x] or keep[blob.y, blob.x]:
                continue
            if not skin.gray and _is_spot(blob, areas, skin.usual[1][0]):
                shape = shapes.of(blob, LARGEST_SPOT * size, blob.roughly_round and blob.strength > SURE)
                if shape is not None:
                    radius = _radius(shape)
                    _stamp(heal, blob, shape, max(1, round(0.5 * radius + 0.0035 * size)))
                    spots.append(Spot(blob.x, blob.y, radius))
            elif _is_mole(blob, areas, least_dark):
                shape = shapes.of(blob, LARGEST_MOLE * size, True)
                if shape is not None:
                    grow = max(1, round(0.6 * blob.radius + 0.004 * size))
                    _stamp(keep, blob, shape, grow)
                    radius = max(blob.radius, _radius(shape))
                    if radius <= LARGEST_SPOT * size and _is_healable(blob, areas):
                        _stamp(brown, blob, shape, grow)
                        moles.append(Spot(blob.x, blob.y, radius))
    healed, kept, moles_too = (
        _soft(own, sigma * size) for own, sigma in ((heal, 0.0035), (keep, 0.0045), (brown, 0.0045))
    )
    healed, moles_too = (as_floats(own * (1 - skin.frames)) for own in (healed, moles_too))
    if spots:
        on_skin = np.maximum(skin.mask, blur(areas.skin.astype(np.float32), 0.006 * size))
        healed *= np.minimum(1, 1.5 * on_skin) * (1 - kept)
    kept = np.maximum(kept, _dots(region, skin, areas) * (1 - healed))
    return Marks(healed, kept, moles_too, tuple(spots), tuple(moles))


def _soft(stamped: NDArray[np.uint8], sigma: float) -> Floats:
    return as_floats(np.minimum(blur(stamped.astype(np.float32), max(0.7, sigma)) * 1.25, 1))


def _dots(region: Region, skin: Skin, areas: _Areas) -> Floats:
    """Dark dots of small faces, 0..1: a freckle that is a pixel or two wide is too little for a blob, but it is seen.

    Not what is as red as it is dark. Lines that are as thin are among them, which does no harm.
    """
    size = region.size
    share = 1 - ramp(*DOTS_UNTIL, size)
    if share == 0:
        return np.zeros(region.shape, np.float32)
    kernel = disc(max(3, round(DOT * size)))
    luma, red = blur(skin.luma, 0.6), blur(as_floats(cv2.extractChannel(skin.chroma, 0)), 0.6)
    dark = cv2.morphologyEx(luma, cv2.MORPH_BLACKHAT, kernel) - cv2.morphologyEx(red, cv2.MORPH_TOPHAT, kernel)
    return as_floats(smoothstep(*FAINT_DOT, as_floats(dark)) * share * areas.skin)


def _search_areas(region: Region, skin: Skin) -> _Areas:
    size, points, shape = region.size, region.points, region.shape
    sure = (skin.mask > 0.6).astype(np.uint8)
    closed = cv2.morphologyEx(sure, cv2.MORPH_CLOSE, disc(max(1, int(0.022 * size))))
    whole = closed > 0
    inside = polygon(shape, points[anatomy.OVAL], -0.01 * size) > 0.5
    folds = np.zeros(shape, np.uint8)
    for point, radius in anatomy.FOLDS:
        x, y = (int(v) for v in np.round(points[point]))
        cv2.circle(folds, (x, y), max(1, int(radius * size)), 1, -1)
    lids = [polygon(shape, points[eye], 0.042 * size) > 0.5 for eye in (anatomy.LEFT_EYE, anatomy.RIGHT_EYE)]
    near_features = blur(skin.features, 0.010 * size) > 0.06
    inner = cv2.erode(closed, np.ones((3, 3), np.uint8)) > 0
    even = whole & inside & inner & ~near_features & (folds == 0) & ~lids[0] & ~lids[1]
    stubble = blur(skin.roughness, 0.03 * size) > 1.35
    lower = region.below(anatomy.NOSE_TIP) > 0
    clean = even & (skin.roughness < np.where(lower, np.where(stubble, 0, 2.2), 3.2))
    on_skin = whole & (skin.features < 0.5)
    frames = (skin.frames >= 0.5).astype(np.uint8)
    bare, far = (_beyond(frames, max(1, round(margin * size))) for margin in BESIDE_FRAMES)
    areas = (np.asarray(area, np.bool_) for area in (skin.mask > 0.3, on_skin, even, clean, bare, far))
    return _Areas(*areas)


def _beyond(where: NDArray[np.uint8], margin: int) -> NDArray[np.bool_]:
    """What is farther than `margin` pixels from `where` (0 or 1)."""
    if not where.any():
        return np.ones(where.shape, np.bool_)
    return np.asarray(cv2.dilate(where, disc(margin)) == 0, np.bool_)


def _scales(skin: Skin, areas: _Areas, size: float) -> Scales:
    """What lies beyond the skin is replaced by what the skin beside it is like: its edge is no mark."""
    planes = skin.luma, as_floats(cv2.extractChannel(skin.chroma, 0))
    luma, red = (as_floats(np.where(areas.skin, own, blur_within(own, skin.mask, 0.03 * size))) for own in planes)
    return scales_of(luma, np.zeros_like(luma) if skin.gray else red, size)


def _is_spot(blob: Blob, areas: _Areas, usual: float) -> bool:
    """Redder, not only darker, and redder than skin is on this face (`usual`, in Cr): beside glare all skin looks red.

    In stubble, in folds and on lids a spot must be clearly red, and round in folds. There it may be as dark as the fold
    itself makes it, if it is very red and round: folds are neither.
    """
    if blob.strength < SPOT_STRENGTH or blob.middle < usual + 0.1 * blob.red or not areas.bare[blob.y, blob.x]:
        return False
    if areas.clean[blob.y, blob.x]:
        return blob.red > 0.010 and blob.red > (0.5 if blob.crowded else 0.4) * blob.dark
    if blob.red > 0.045 and blob.red > 0.43 * blob.dark and blob.roundness > 0.8:
        return True
    if areas.even[blob.y, blob.x]:
        return blob.red > 0.018 and blob.red > 0.5 * blob.dark
    return blob.red > 0.025 and blob.red > 0.6 * blob.dark and blob.roughly_round


def _is_mole(blob: Blob, areas: _Areas, least_dark: float) -> bool:
    """Dark and round; on clean skin, where there are no lines, shadows and hair, it may be longer if it is clear."""
    if blob.dark < least_dark:
        return False
    return blob.roundness > MOLE_ROUNDNESS or (blob.strength > SURE and bool(areas.clean[blob.y, blob.x]))


def _is_healable(blob: Blob, areas: _Areas) -> bool:
    """Is it a mole or a freckle that may go where marks need not stay? Hair, glasses and lines are longer."""
    if blob.roundness <= MOLE_ROUNDNESS or not areas.far[blob.y, blob.x]:
        return False
    if _skin_round(blob, areas) < LEAST_SKIN_ROUND:
        return False
    return bool(areas.clean[blob.y, blob.x]) or (bool(areas.even[blob.y, blob.x]) and blob.strength > SURE)


def _skin_round(blob: Blob, areas: _Areas) -> float:
    """Part of a ring round the blob that is certain skin."""
    reach = int(np.ceil(2.5 * blob.radius))
    top, left = max(0, blob.y - reach), max(0, blob.x - reach)
    window = areas.certain[top : blob.y + reach + 1, left : blob.x + reach + 1]
    y, x = np.ogrid[: window.shape[0], : window.shape[1]]
    distance = np.hypot(y + top - blob.y, x + left - blob.x)
    return float(window[(distance > 1.6 * blob.radius) & (distance <= reach)].mean())


class _Shapes:
    """Outlines of marks on the finest scale, each in a square window of 2 `half` + 1 pixels."""

    def __init__(self, scales: Scales, half: int) -> None:
        self._hill = scales.standing_out(0)
        self._half = half

    def of(self, blob: Blob, most: float, or_disc: bool) -> NDArray[np.uint8] | None:
        """The mark's own outline; failing that a disc, if `or_disc`. None if it is larger than a radius of `most`."""
        shape = self.closed(blob)
        if or_disc and (shape is None or _radius(shape) > most):
            shape = disc(max(1, round(blob.radius)))
        return shape if shape is not None and _radius(shape) <= most else None

    def closed(self, blob: Blob) -> NDArray[np.uint8] | None:
        """1 inside the lowest contour that closes round the peak.

        None for what is no mark: the window leaves the picture, no contour closes, or the shape is a line.
        """
        x, y, half = blob.x, blob.y, self._half
        height, width = self._hill.shape
        if min(x, y) < half or x + half >= width or y + half >= height:
            return None
        window = self._hill[y - half : y + half + 1, x - half : x + half + 1]
        ground = _quantile(window, 0.45)
        peak = float(window[half - 1 : half + 2, half - 1 : half + 2].max())
        side = 2 * half + 1
        for part in (0.32, 0.48, 0.64):
            above = (window - ground > part * (peak - ground)).astype(np.uint8)
            _, labels, boxes, _ = cv2.connectedComponentsWithStats(above, connectivity=4)
            label = int(labels[half, half])
            left, top, columns, rows, area = (int(v) for v in boxes[label])
            if label and left > 0 and top > 0 and left + columns < side and top + rows < side:
                shape = np.asarray(labels == label, np.uint8)
                return shape if _is_compact(shape, area) else None
        return None


def _quantile(values: Floats, share: float) -> float:
    """As `numpy.quantile`, which takes several times as long for as few values as these."""
    at = share * (values.size - 1)
    below = int(at)
    low, high = np.partition(values, (below, below + 1), axis=None)[below : below + 2].astype(np.float64)
    return float(low + (high - low) * (at - below))


def _radius(shape: NDArray[np.uint8]) -> float:
    return max(1.2, float(np.sqrt(shape.sum() / np.pi)))


def _is_compact(shape: NDArray[np.uint8], area: int) -> bool:
    """No line and no comma, by the second moments."""
    if area <= 6:
        return True
    y, x = np.nonzero(shape)
    small, large = np.linalg.eigvalsh(np.cov(np.vstack([x, y])) + 0.15 * np.eye(2))
    return bool(large / small <= 7.5 and area >= 0.66 * np.pi * large)


def _stamp(target: NDArray[np.uint8], blob: Blob, shape: NDArray[np.uint8], grow: int) -> None:
    """Put a shape centred on the blob, grown by some pixels, onto the map, as far as it lies in it."""
    grown = cv2.dilate(np.pad(shape, grow), disc(grow))
    half = grown.shape[0] // 2
    top, left = max(0, half - blob.y), max(0, half - blob.x)
    view = target[max(0, blob.y - half) : blob.y + half + 1, max(0, blob.x - half) : blob.x + half + 1]
    np.maximum(view, grown[top : top + view.shape[0], left : left + view.shape[1]], out=view)
