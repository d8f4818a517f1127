"""Bringing an answer onto the pixels of what was sent: mostly a matter of size, seldom of a crop, turn or stretch."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from beautydesk.imaging.resize import resize, shrink

if TYPE_CHECKING:
    from numpy.typing import NDArray

_THUMBNAIL = 96  # pixels on which two pictures are compared as a whole
_ALIKE = 0.75  # their correlation, from which on they show the same in the same place
_SIDE = 1000  # pixels on which features are looked for
_FEATURES, _RATIO = 1500, 0.75  # Lowe, 2004: a match must be so much closer than the next best
_MATCHES = 12  # that agree on one placement
_SHIFTED = 0.2 / _SIDE  # share of the side: more is not for the flow to mend
_ROUNDED = 1.5  # pixels by which a side may miss its share because sizes are whole


@dataclass(frozen=True, slots=True, eq=False)
class AlignedPair:
    """Two pictures of one size, h x w x 3: what was sent and what came back; `resampled`: one is not as it was;
    `covered`: h x w, where the answer has anything to show (None: everywhere); `fitted`: it had to be put in place."""

    before: NDArray[np.uint8]
    after: NDArray[np.uint8]
    resampled: bool
    covered: NDArray[np.bool_] | None = None
    fitted: bool = False


def paired(sent: NDArray[np.uint8], received: NDArray[np.uint8]) -> AlignedPair | None:
    """The two on the smaller one's grid, or on that of `sent` if the answer was cropped, turned or stretched.

    None if they do not seem to show the same.
    """
    if sent.shape == received.shape and _alike(sent, received):
        return AlignedPair(sent, received, resampled=False)
    if _same_shape(sent, received):
        height, width = (min(sizes) for sizes in zip(sent.shape[:2], received.shape[:2], strict=True))
        pair = AlignedPair(resize(sent, width, height), resize(received, width, height), resampled=True)
        if _alike(pair.before, pair.after):
            off = _shift(pair)
            fitted = _fitted(sent, received) if off > _SHIFTED else None
            return fitted if fitted and _shift(fitted) < off / 2 else pair
    return _fitted(sent, received)


def _same_shape(sent: NDArray[np.uint8], received: NDArray[np.uint8]) -> bool:
    """Are all sides the same share of what was sent, but for rounding?"""
    (height, width), (rows, columns) = sent.shape[:2], received.shape[:2]
    share = max(rows / height, columns / width)
    return bool(max(abs(rows - share * height), abs(columns - share * width)) < _ROUNDED)


def _alike(one: NDArray[np.uint8], other: NDArray[np.uint8], where: NDArray[np.bool_] | None = None) -> bool:
    """Do pictures of one size agree, whatever became of their tone? Pictures without contrast always do."""
    import cv2

    size = tuple(max(1, round(side * min(1, _THUMBNAIL / max(one.shape[:2])))) for side in one.shape[1::-1])
    first, second = (
        cv2.cvtColor(cv2.resize(pixels, size, interpolation=cv2.INTER_AREA), cv2.COLOR_RGB2GRAY).astype(np.float64)
        for pixels in (one, other)
    )
    seen = np.ones(first.shape, bool)
    if where is not None:
        seen = cv2.resize(where.astype(np.uint8), size, interpolation=cv2.INTER_AREA) > 0
    first, second = first[seen] - first[seen].mean(), second[seen] - second[seen].mean()
    contrast = np.sqrt((first**2).mean() * (second**2).mean())
    return bool(contrast < 1 or (first * second).mean() / contrast > _ALIKE)


def _shift(pair: AlignedPair) -> float:
    """Share of the side by which the quarters of two pictures are apart: a crop that kept the shape shows in that."""
    import cv2

    old, new = (
        np.asarray(cv2.cvtColor(shrink(pixels, _SIDE), cv2.COLOR_RGB2GRAY), np.float32)
        for pixels in (pair.before, pair.after)
    )
    rows, columns = (side // 4 * 2 for side in old.shape)  # even: of odd sides OpenCV tells half a pixel too much
    if min(rows, columns) < 16:
        return 0.0
    window = cv2.createHanningWindow((columns, rows), cv2.CV_32F)
    corners = [(slice(y, y + rows), slice(x, x + columns)) for y in (0, rows) for x in (0, columns)]
    shifts = [cv2.phaseCorrelate(old[corner], new[corner], window)[0] for corner in corners]
    return float(np.median(np.hypot(*np.transpose(shifts))) / max(old.shape))


def _fitted(sent: NDArray[np.uint8], received: NDArray[np.uint8]) -> AlignedPair | None:
    """The answer drawn where it shows what `sent` shows, found on smaller copies."""
    import cv2

    old, new = (shrink(pixels, _SIDE) for pixels in (sent, received))
    matrix = _affine(*(np.asarray(cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY), np.uint8) for pixels in (old, new)))
    if matrix is None:
        return None
    matrix = matrix @ np.linalg.inv(_between(old, sent))
    finer = _scale(_between(new, received) @ matrix)
    if finer > 1:  # made as coarse as `sent`, so that no pixel is passed over
        received = shrink(received, max(1, round(max(received.shape[:2]) / finer)))
    matrix = _between(new, received) @ matrix
    size = sent.shape[1], sent.shape[0]
    after = cv2.warpAffine(
        received, matrix[:2], size, flags=cv2.INTER_CUBIC | cv2.WARP_INVERSE_MAP, borderMode=cv2.BORDER_REPLICATE
    )
    inner = np.zeros(received.shape[:2], np.uint8)
    inner[2:-2, 2:-2] = 1
    covered = cv2.warpAffine(inner, matrix[:2], size, flags=cv2.INTER_NEAREST | cv2.WARP_INVERSE_MAP) > 0
    if not covered.any() or not _alike(sent, np.asarray(after, np.uint8), covered):
        return None
    return AlignedPair(sent, np.asarray(after, np.uint8), resampled=True, covered=covered, fitted=True)


def _affine(old: NDArray[np.uint8], new: NDArray[np.uint8]) -> NDArray[np.float64] | None:
    """3 x 3, from pixels of `old` to pixels of `new`: matched features (SIFT), what most of them agree on (RANSAC),
    then made exact to a small fraction of a pixel (ECC; Evangelidis and Psarakis, 2008)."""
    import cv2

    finder = cv2.SIFT.create(_FEATURES)
    (points, words), (others, other_words) = (finder.detectAndCompute(gray, None) for gray in (old, new))
    if words is None or other_words is None or min(len(words), len(other_words)) < _MATCHES:
        return None
    pairs = (pair for pair in cv2.BFMatcher().knnMatch(words, other_words, k=2) if len(pair) == 2)
    good = [best for best, second in pairs if best.distance < _RATIO * second.distance]
    if len(good) < _MATCHES:
        return None
    here = np.array([points[match.queryIdx].pt for match in good], np.float32)
    there = np.array([others[match.trainIdx].pt for match in good], np.float32)
    matrix, agreed = cv2.estimateAffine2D(here, there, ransacReprojThreshold=3.0)
    if matrix is None or int(agreed.sum()) < max(_MATCHES, len(good) // 3):
        return None
    goal = (cv2.TERM_CRITERIA_COUNT | cv2.TERM_CRITERIA_EPS, 30, 1e-5)
    with contextlib.suppress(cv2.error):  # it did not converge: what was found is good to a pixel
        matrix = cv2.findTransformECC(old, new, matrix.astype(np.float32), cv2.MOTION_AFFINE, goal)[1]
    return np.vstack([matrix, [0, 0, 1]]).astype(np.float64)


def _between(one: NDArray[np.uint8], other: NDArray[np.uint8]) -> NDArray[np.float64]:
    """From pixels of a picture, counted at their middles as OpenCV does, to those of the same in another size."""
    scale = np.diag([other.shape[1] / one.shape[1], other.shape[0] / one.shape[0], 1])
    middle = np.array([[1, 0, 0.5], [0, 1, 0.5], [0, 0, 1]])
    return np.asarray(np.linalg.inv(middle) @ scale @ middle)


def _scale(matrix: NDArray[np.float64]) -> float:
    return float(np.sqrt(abs(float(np.linalg.det(matrix[:2, :2])))))
