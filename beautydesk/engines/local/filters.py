"""Small operations on maps (H x W or H x W x C float32) that masks and evening are made of."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Slices = tuple[slice, slice]  # rows and columns of a map or a picture; starts and stops are given


def blur(values: Floats, sigma: float) -> Floats:
    """Gaussian blur; `sigma` in pixels. Wide ones run on a reduced copy: no visible difference, far cheaper."""
    if sigma < 0.3:
        return values
    height, width = values.shape[:2]
    factor = next((f for f in (16, 8, 4, 2) if sigma >= 1.6 * f), 1)
    if factor == 1:
        return as_floats(cv2.GaussianBlur(values, (0, 0), sigma, borderType=cv2.BORDER_REPLICATE))
    size = max(1, width // factor), max(1, height // factor)
    small = cv2.resize(values, size, interpolation=cv2.INTER_AREA)
    small = cv2.GaussianBlur(small, (0, 0), sigma / factor, borderType=cv2.BORDER_REPLICATE)
    return as_floats(cv2.resize(small, (width, height), interpolation=cv2.INTER_LINEAR))


def blur_within(values: Floats, weight: Floats, sigma: float) -> Floats:
    """Gaussian mean of `values` over the pixels that `weight` (H x W, 0..1) admits."""
    total = blur(weight, sigma) + np.float32(1e-4)
    return weighted(blur(weighted(values, weight), sigma), np.reciprocal(total))


def weighted(values: Floats, weight: Floats) -> Floats:
    """All channels of `values` times `weight` (H x W)."""
    return as_floats(cv2.multiply(values, weight if values.ndim == 2 else cv2.merge([weight] * values.shape[2])))


def blended(values: Floats, others: Floats, share: Floats) -> Floats:
    """From `values` to `others` by `share` (H x W, 0..1)."""
    return as_floats(cv2.add(values, weighted(as_floats(cv2.subtract(others, values)), share)))


def guided(guide: Floats, values: Floats, radius: int, epsilon: float) -> Floats:
    """Guided filter (He, Sun, Tang 2010): smooths `values` where `guide` is flatter than sqrt(`epsilon`)."""
    slope, offset = guided_lines(guide, values, radius, epsilon)
    return as_floats(slope * guide + offset)


def guided_lines(guide: Floats, values: Floats, radius: int, epsilon: float) -> tuple[Floats, Floats]:
    """Slope and offset of the guided filter: `values` as straight lines of `guide`, which may then be a finer one.

    Both are smooth, so they may come from a coarser grid (He, Sun 2015, "Fast Guided Filter", arXiv 1505.00996).
    """
    mean_guide, mean_values = _box(guide, radius), _box(values, radius)
    covariance = _box(as_floats(cv2.multiply(guide, values)), radius) - mean_guide * mean_values
    same = guide is values
    variance = covariance if same else _box(as_floats(cv2.multiply(guide, guide)), radius) - mean_guide * mean_guide
    slope = as_floats(covariance / (variance + np.float32(epsilon)))
    offset = as_floats(mean_values - slope * mean_guide)
    return _box(slope, radius), _box(offset, radius)


def _box(values: Floats, radius: int) -> Floats:
    side = 2 * radius + 1
    return as_floats(cv2.blur(values, (side, side), borderType=cv2.BORDER_REFLECT))


def smoothstep(low: float, high: float, values: Floats) -> Floats:
    """0 below `low`, 1 above `high`, a smooth S between."""
    t = as_floats((values - np.float32(low)) * np.float32(1 / (high - low)))
    np.clip(t, 0, 1, out=t)
    return as_floats(t * t * (3 - 2 * t))


def ramp(low: float, high: float, value: float) -> float:
    """`smoothstep` of one number."""
    return float(smoothstep(low, high, np.array([value], np.float32))[0])


def polygon(shape: tuple[int, int], points: Floats, grow: float = 0.0) -> Floats:
    """A filled polygon, antialiased, 0..1; grown (or shrunk, below 0) by about `grow` pixels."""
    return polygons(shape, [(points, grow)])


def polygons(shape: tuple[int, int], outlines: Sequence[tuple[Floats, float]]) -> Floats:
    """All of them together; each with how far it is grown."""
    mask = np.zeros(shape, np.uint8)
    for points, grow in outlines:
        outline = [np.round(points * 8).astype(np.int32)]
        cv2.fillPoly(mask, outline, 255, cv2.LINE_AA, 3)
        width = int(abs(grow))
        if width:  # a stroke along the outline costs less than a large morphology kernel
            cv2.polylines(mask, outline, True, 255 if grow > 0 else 0, 2 * width, cv2.LINE_AA, 3)
    return np.multiply(mask, 1 / 255, dtype=np.float32)


def disc(radius: int) -> NDArray[np.uint8]:
    """A round kernel for morphology."""
    side = 2 * radius + 1
    return np.asarray(cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (side, side)), np.uint8)


def enlarged(values: Floats, size: tuple[int, int]) -> Floats:
    """Bilinear; `size` is (width, height). Pixel areas, not pixel centres, line up."""
    return as_floats(cv2.resize(values, size, interpolation=cv2.INTER_LINEAR))


def reduced(values: Floats, size: tuple[int, int]) -> Floats:
    """By averaging areas; `size` is (width, height)."""
    return as_floats(cv2.resize(values, size, interpolation=cv2.INTER_AREA))


def halved(values: Floats) -> Floats:
    """A map on a grid of half the resolution; an odd last row or column is left out."""
    return reduced(values, (max(1, values.shape[1] // 2), max(1, values.shape[0] // 2)))


def intersection(a: Slices, b: Slices) -> Slices | None:
    """What two boxes have in common, None if that is nothing."""
    rows, columns = (slice(max(x.start, y.start), min(x.stop, y.stop)) for x, y in zip(a, b, strict=True))
    return (rows, columns) if rows.start < rows.stop and columns.start < columns.stop else None


def moved(box: Slices, frame: Slices) -> Slices:
    """`box` as it lies in `frame`, which begins at 0, 0 for it."""
    rows, columns = (slice(x.start - y.start, x.stop - y.start) for x, y in zip(box, frame, strict=True))
    return rows, columns


def as_floats(values: object) -> Floats:
    """What OpenCV and numpy type loosely, as the float32 array that it is (a copy only if it is another type)."""
    return np.asarray(values, np.float32)
