"""Small marks on skin: red ones are to be healed, brown and dark ones belong to the person and are kept.

A mark is a roundish extremum whose contour closes; lines, folds and hair are none. What it is, its colour says.
"""

from __future__ import annotations

import enum
from collections.abc import Iterator
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from beautydesk.engines.local import anatomy
from beautydesk.engines.local.raster import Floats, as_floats, blur, blur_within, disc, polygon, smoothstep
from beautydesk.engines.local.region import Region
from beautydesk.engines.local.skin import Skin

SCALES = (0.0045, 0.0075, 0.012, 0.018)  # radii looked for, in face sizes
LEAST_CONTRAST = 4.0  # of a mark against the skin's own noise
LARGEST_SPOT = 0.02  # radius of what is healed, in face sizes; larger patches are evened
LARGEST_MOLE, LONGEST_MOLE = 0.03, 2.2  # radius in face sizes, length by width; beyond it is a shadow
LEAST_NOISE = 0.0020  # what cleaner skin is taken for
MOST_MARKS = 300
WINDOW = 0.045  # half the side of the window in which a contour must close, in face sizes
CROWD = 7  # so many others within CROWD_RADIUS: freckles, stubble or a rash
CROWD_RADIUS = 0.035


class Mark(enum.Enum):
    """What is done about a mark."""

    HEAL = enum.auto()
    KEEP = enum.auto()
    IGNORE = enum.auto()


@dataclass(frozen=True, slots=True)
class Spot:
    """A mark to be healed: centre and radius in working pixels."""

    x: int
    y: int
    radius: float


@dataclass(frozen=True, slots=True, eq=False)
class _Found:
    """A mark that nobody has judged yet. `shape`: 1 on it, in a square window round its centre."""

    spot: Spot
    shape: NDArray[np.uint8]
    crowded: bool

    @property
    def elongation(self) -> float:
        """Length by width, of the second moments; 1 for a disc."""
        small, large = _moments(self.shape)
        return float(np.sqrt(large / small))


@dataclass(frozen=True, slots=True, eq=False)
class _Areas:
    """`face`: its skin, with the dark holes that moles leave in the mask. `even`: of that, no folds and no lids.
    `clean`: of that, no stubble and no hair. `size`: the face's, in working pixels.
    """

    face: NDArray[np.bool_]
    even: NDArray[np.bool_]
    clean: NDArray[np.bool_]
    size: float


@dataclass(frozen=True, slots=True, eq=False)
class Marks:
    """`heal`, `keep`: soft maps 0..1 on the working grid. `spots`: the marks under `heal`."""

    heal: Floats
    keep: Floats
    spots: tuple[Spot, ...]


def find_marks(region: Region, skin: Skin) -> Marks:
    """All marks of a face. The neck and what surrounds the face are not searched."""
    box = _box_of_face(region)
    part = _find_marks(region.cropped(box), skin.cropped(box))
    heal, keep = np.zeros(region.shape, np.float32), np.zeros(region.shape, np.float32)
    heal[box], keep[box] = part.heal, part.keep
    top, left = box[0].start, box[1].start
    return Marks(heal, keep, tuple(Spot(s.x + left, s.y + top, s.radius) for s in part.spots))


def _box_of_face(region: Region) -> tuple[slice, slice]:
    margin = (WINDOW + SCALES[-1]) * region.size + 4
    oval = region.points[anatomy.OVAL]
    left, top = (max(0, int(v)) for v in oval.min(axis=0) - margin)
    right, bottom = (max(0, int(v)) for v in oval.max(axis=0) + margin)
    height, width = region.shape
    return slice(min(top, height - 1), min(bottom, height)), slice(min(left, width - 1), min(right, width))


def _find_marks(region: Region, skin: Skin) -> Marks:
    heal = np.zeros(region.shape, np.uint8)
    keep = np.zeros(region.shape, np.uint8)
    spots: list[Spot] = []
    areas = _search_areas(region, skin)
    if int(areas.clean.sum()) >= 50:
        lab = as_floats(cv2.cvtColor(region.rgb, cv2.COLOR_RGB2LAB))
        for found in _found(region, skin, areas, (heal, keep)):
            spot = found.spot
            match _judge(lab, found, skin.gray, areas):
                case Mark.HEAL if spot.radius <= LARGEST_SPOT * region.size:
                    _stamp(heal, found, max(1, round(0.5 * spot.radius + 0.0035 * region.size)))
                    spots.append(spot)
                case Mark.KEEP if spot.radius <= LARGEST_MOLE * region.size:
                    _stamp(keep, found, max(1, round(0.6 * spot.radius + 0.003 * region.size)))
    kept = np.clip(blur(keep.astype(np.float32), max(0.7, 0.0045 * region.size)) * 1.25, 0, 1)
    healed = np.clip(blur(heal.astype(np.float32), max(0.7, 0.0035 * region.size)) * 1.25, 0, 1)
    return Marks(healed * np.clip(skin.mask * 1.5, 0, 1) * (1 - kept), kept, tuple(spots))


def _found(
    region: Region, skin: Skin, areas: _Areas, done: tuple[NDArray[np.uint8], NDArray[np.uint8]]
) -> Iterator[_Found]:
    """Everything that stands out: dark and red together first, then by redness alone, where pores do not disturb.

    What lies on a mark of `done`, which the caller fills meanwhile, is left out.
    """
    red = np.ascontiguousarray(skin.chroma[..., 0])
    half = max(4, int(WINDOW * region.size))
    for values in (-skin.luma,) if skin.gray else (1.4 * red - skin.luma, red):
        filled = np.where(areas.face, values, blur_within(values, skin.mask, 0.03 * region.size))
        smooth = blur(filled, max(0.6, 0.0025 * region.size))
        for x, y, crowded in _peaks(region, filled, areas):
            shape = None if any(marks[y, x] for marks in done) else _closed_shape(smooth, x, y, half)
            if shape is not None:
                yield _Found(Spot(x, y, max(1.2, float(np.sqrt(shape.sum() / np.pi)))), shape, crowded)


def _search_areas(region: Region, skin: Skin) -> _Areas:
    size, points, shape = region.size, region.points, region.shape
    sure = (skin.mask > 0.6).astype(np.uint8)
    whole = cv2.morphologyEx(sure, cv2.MORPH_CLOSE, disc(max(1, int(0.022 * size)))) > 0
    inside = polygon(shape, points[anatomy.OVAL], -0.01 * size) > 0.5
    face = whole & inside & (skin.features < 0.5)
    folds = np.zeros(shape, np.uint8)
    for point, radius in anatomy.FOLDS:
        x, y = (int(v) for v in np.round(points[point]))
        cv2.circle(folds, (x, y), max(1, int(radius * size)), 1, -1)
    lids = [polygon(shape, points[eye], 0.042 * size) > 0.5 for eye in (anatomy.LEFT_EYE, anatomy.RIGHT_EYE)]
    near_features = blur(skin.features, 0.010 * size) > 0.06
    inner = cv2.erode(sure, np.ones((3, 3), np.uint8)) > 0
    even = face & inner & ~near_features & (folds == 0) & ~lids[0] & ~lids[1]
    stubble = blur(skin.roughness, 0.03 * size) > 1.35
    lower = region.below(anatomy.NOSE_TIP) > 0
    clean = even & (skin.roughness < np.where(lower, np.where(stubble, 0, 2.2), 3.2))
    return _Areas(np.asarray(face, np.bool_), np.asarray(even, np.bool_), np.asarray(clean, np.bool_), size)


def _peaks(region: Region, values: Floats, areas: _Areas) -> Iterator[tuple[int, int, bool]]:
    """Roundish maxima above the noise of clean skin as (x, y, stands in a crowd), strongest first."""
    contrast = np.zeros(region.shape, np.float32)
    for scale in SCALES:
        sigma = max(0.8, scale * region.size)
        inner, outer = blur(values, sigma), blur(values, sigma * 1.9)
        difference = inner - outer
        noise = 1.4826 * float(np.median(np.abs(difference[areas.clean])))
        np.maximum(contrast, difference / max(noise, LEAST_NOISE) * _roundness(inner), out=contrast)
    peaks = (contrast == cv2.dilate(contrast, np.ones((5, 5), np.uint8))) & (contrast > LEAST_CONTRAST) & areas.face
    y, x = np.nonzero(peaks)
    order = np.argsort(-contrast[y, x], kind="stable")[:MOST_MARKS]
    places = np.column_stack([x, y])[order].astype(np.float32)
    radius = CROWD_RADIUS * region.size
    for place in places:
        crowd = int((np.hypot(*(places - place).T) < radius).sum())
        yield int(place[0]), int(place[1]), crowd > CROWD


def _roundness(values: Floats) -> Floats:
    """1 on a round hill, 0 on a ridge: from the second derivatives."""
    xx = as_floats(cv2.Sobel(values, cv2.CV_32F, 2, 0, ksize=3))
    yy = as_floats(cv2.Sobel(values, cv2.CV_32F, 0, 2, ksize=3))
    xy = as_floats(cv2.Sobel(values, cv2.CV_32F, 1, 1, ksize=3))
    trace, determinant = xx + yy, xx * yy - xy * xy
    return smoothstep(0.2, 0.5, np.maximum(4 * determinant / (trace * trace + (1e-9)), 0))


def _closed_shape(values: Floats, x: int, y: int, half: int) -> NDArray[np.uint8] | None:
    """The mark's shape in a window of 2 `half` + 1 pixels: the lowest contour that closes round the peak.

    None for what is no mark: the window leaves the picture, no contour closes, or the shape is a line.
    """
    height, width = values.shape
    if min(x, y) < half or x + half >= width or y + half >= height:
        return None
    window = values[y - half : y + half + 1, x - half : x + half + 1]
    ground = float(np.percentile(window, 45))
    peak = float(values[max(0, y - 1) : y + 2, max(0, x - 1) : x + 2].max())
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


def _is_compact(shape: NDArray[np.uint8], area: int) -> bool:
    """No line and no comma, by the second moments."""
    if area <= 6:
        return True
    small, large = _moments(shape)
    return large / small <= 7.5 and area >= 0.66 * np.pi * large


def _moments(shape: NDArray[np.uint8]) -> tuple[float, float]:
    """Variance of a shape's pixels along its short and its long axis, in square pixels."""
    y, x = np.nonzero(shape)
    if len(x) < 2:
        return 0.15, 0.15
    small, large = np.linalg.eigvalsh(np.cov(np.vstack([x, y])) + 0.15 * np.eye(2))
    return float(small), float(large)


def _judge(lab: Floats, found: _Found, gray: bool, areas: _Areas) -> Mark:
    """Red marks are healed; what is darker without being redder is a mole or a freckle.

    In stubble a mark must be clearly red to be healed; in folds and on lids nothing is. There, only round, dark marks
    count as moles. Without colour nothing tells a spot from a mole, so everything is kept.
    """
    spot = found.spot
    difference = _contrast(lab, found)
    if difference is None:
        return Mark.IGNORE
    lightness, red = difference
    clean, even = bool(areas.clean[spot.y, spot.x]), bool(areas.even[spot.y, spot.x])
    if even and not gray:
        least, ratio = (1.0, 1.2 if found.crowded else 0.7) if clean else (4.0, 1.2)
        if red > least and red > ratio * -lightness:
            return Mark.HEAL
    if even:
        mole = lightness < (-3 if clean else -8) and found.elongation < LONGEST_MOLE
    else:  # shadows of wings and corners are darker and longer than most moles
        mole = lightness < -10 and found.elongation < 1.6 and spot.radius <= LARGEST_SPOT * areas.size
    return Mark.KEEP if mole else Mark.IGNORE


def _contrast(lab: Floats, found: _Found) -> tuple[float, float] | None:
    """CIE Lab (L, a) of the mark's inner part less that of the skin round it; None when there is none round it."""
    spot, shape = found.spot, found.shape
    half = shape.shape[0] // 2
    window = lab[spot.y - half : spot.y + half + 1, spot.x - half : spot.x + half + 1]
    reach = max(2, round(0.8 * spot.radius))
    ring = cv2.dilate(shape, disc(2 * reach)) - cv2.dilate(shape, disc(reach))
    if not ring.any():
        return None
    y, x = np.ogrid[-half : half + 1, -half : half + 1]
    inner = (shape > 0) & (x * x + y * y <= max(2.0, (0.6 * spot.radius) ** 2))
    difference = window[inner].mean(axis=0) - np.median(window[ring > 0], axis=0)
    return float(difference[0]), float(difference[1])


def _stamp(target: NDArray[np.uint8], found: _Found, grow: int) -> None:
    """Put the mark's shape, grown by some pixels, onto the map."""
    spot, shape = found.spot, found.shape
    half = shape.shape[0] // 2
    view = target[spot.y - half : spot.y + half + 1, spot.x - half : spot.x + half + 1]
    np.maximum(view, cv2.dilate(shape, disc(grow)), out=view)
