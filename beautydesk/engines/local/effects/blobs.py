"""Small roundish things that stand out from the skin round them: darker, redder or both.

A scale space of differences of Gaussians (Lowe 2004, "Distinctive Image Features from Scale-Invariant Keypoints"): the
scale at which a blob stands out most tells how large it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from beautydesk.engines.local.filters import Floats, as_floats, blur

SMALLEST, LARGEST, STEP = 0.003, 0.032, 1.6  # sigmas of the Gaussians, in face sizes, and the factor between them
LEAST_SIGMA = 0.8  # pixels; what is finer is grain
LEAST_NOISE = 0.0008  # in luma or chroma: what cleaner skin is taken for
LEAST_STRENGTH = 3.2  # of a blob against the noise of the skin at its scale
LEAST_ROUNDNESS = 0.2  # 1 is round, 0 a ridge
MOST_BLOBS = 600  # a face has up to some hundred freckles
RED_WEIGHT = 1.4  # of redness against darkness
CROWD, CROWD_RADIUS = 7, 0.035  # so many others within so many face sizes: freckles, stubble or a rash
RADIUS = 1.75  # of a disc, in sigmas of the scale at which it stands out most
SEEN = 0.6  # part of a blob's contrast that lies between two Gaussians around its own scale


@dataclass(frozen=True, slots=True)
class Blob:
    """`x`, `y` and `radius` in working pixels; `strength` against the skin's noise; `dark` and `red` as contrasts of
    luma and Cr to the skin round it, positive when darker and redder, and the Cr of its `middle`; `roundness` in 0..1;
    `crowded` by others.
    """

    x: int
    y: int
    radius: float
    strength: float
    dark: float
    red: float
    middle: float
    roundness: float
    crowded: bool

    @property
    def roughly_round(self) -> bool:
        return self.roundness > 0.6


@dataclass(frozen=True, slots=True, eq=False)
class Scales:
    """Luma and redness (zeros for a monochrome face) blurred by `sigmas`, working pixels, fine to coarse."""

    sigmas: Sequence[float]
    luma: Sequence[Floats]
    red: Sequence[Floats]

    def standing_out(self, level: int) -> Floats:
        """Darkness and redness together at one level."""
        return as_floats(cv2.addWeighted(self.red[level], RED_WEIGHT, self.luma[level], -1, 0))


def scales_of(luma: Floats, red: Floats, size: float) -> Scales:
    """Of a face of `size` working pixels."""
    sigmas = [max(LEAST_SIGMA, SMALLEST * size)]
    while sigmas[-1] * STEP <= max(LARGEST * size, 4 * LEAST_SIGMA):
        sigmas.append(sigmas[-1] * STEP)
    return Scales(sigmas, [blur(luma, sigma) for sigma in sigmas], [blur(red, sigma) for sigma in sigmas])


def find_blobs(scales: Scales, clean: NDArray[np.bool_], where: NDArray[np.bool_], size: float) -> list[Blob]:
    """Blobs on `where`, strongest first: by darkness and redness together, and by redness alone, where pores do not
    disturb. Strength is measured against the differences on `clean` skin.
    """
    every = slice(None, None, max(1, clean.shape[0] // 200))  # some hundred rows tell the noise as well as all
    rows = clean[every]
    shape = clean.shape
    best = [np.zeros(shape, np.float32), np.zeros(shape, np.float32)]
    scale = [np.zeros(shape, np.uint8), np.zeros(shape, np.uint8)]
    for level in range(len(scales.sigmas) - 1):
        red = as_floats(cv2.subtract(scales.red[level], scales.red[level + 1]))
        dark = as_floats(cv2.subtract(scales.luma[level + 1], scales.luma[level]))
        for index, difference in enumerate((as_floats(cv2.scaleAdd(red, RED_WEIGHT, dark)), red)):
            noise = 1.4826 * float(np.median(np.abs(difference[every][rows]))) if rows.any() else 0.0
            strength = as_floats(difference * np.float32(1 / max(noise, LEAST_NOISE)))
            np.copyto(scale[index], level, where=strength > best[index])
            cv2.max(best[index], strength, dst=best[index])
    places = np.concatenate([_peaks(strength, levels, where) for strength, levels in zip(best, scale, strict=True)])
    return _described(scales, places, size)


def _peaks(strength: Floats, levels: NDArray[np.uint8], where: NDArray[np.bool_]) -> Floats:
    """N x 4: x, y, level, strength of local maxima."""
    top = cv2.dilate(strength, np.ones((5, 5), np.uint8))
    y, x = np.nonzero((strength == top) & (strength > LEAST_STRENGTH) & where)
    return np.column_stack([x, y, levels[y, x], strength[y, x]]).astype(np.float32)


def _described(scales: Scales, places: Floats, size: float) -> list[Blob]:
    if not len(places):
        return []
    places = places[np.argsort(-places[:, 3], kind="stable")]
    x, y, level = places[:, :3].astype(np.int64).T
    sigma = np.array(scales.sigmas)[level]
    roundness = _roundness(scales, x, y, level)
    keep = np.nonzero(roundness >= LEAST_ROUNDNESS)[0][:MOST_BLOBS]
    x, y, level, sigma, roundness = x[keep], y[keep], level[keep], sigma[keep], roundness[keep]
    inner, outer = np.maximum(level - 1, 0), np.minimum(level + 2, len(scales.sigmas) - 1)
    luma, red = (np.stack([values[y, x] for values in maps]) for maps in (scales.luma, scales.red))
    each = np.arange(len(x))
    dark = (luma[outer, each] - luma[inner, each]) / SEEN
    reddish = (red[inner, each] - red[outer, each]) / SEEN
    u, v = x.astype(np.float32), y.astype(np.float32)
    distances = np.square(u[:, None] - u) + np.square(v[:, None] - v)
    crowded = (distances < (CROWD_RADIUS * size) ** 2).sum(axis=1) > CROWD
    columns = x, y, sigma * RADIUS, places[keep, 3], dark, reddish, red[inner, each], roundness, crowded
    return [Blob(*values) for values in zip(*(column.tolist() for column in columns), strict=True)]


def _roundness(scales: Scales, x: NDArray[np.int64], y: NDArray[np.int64], level: NDArray[np.int64]) -> Floats:
    """From the second derivatives at each place, at its own scale: 1 on a round hill, 0 on a ridge or a saddle."""
    height, width = scales.luma[0].shape
    roundness = np.zeros(len(x), np.float32)
    for number, sigma in enumerate(scales.sigmas):
        own = np.nonzero(level == number)[0]
        if not len(own):
            continue
        hill, step = scales.standing_out(number), max(1, round(0.7 * sigma))
        u, v = np.clip(x[own], step, width - 1 - step), np.clip(y[own], step, height - 1 - step)
        middle = hill[v, u]
        xx = hill[v, u - step] - 2 * middle + hill[v, u + step]
        yy = hill[v - step, u] - 2 * middle + hill[v + step, u]
        across = hill[v + step, u + step] - hill[v + step, u - step]
        xy = (across - hill[v - step, u + step] + hill[v - step, u - step]) / 4
        trace = xx + yy
        roundness[own] = np.where(trace < 0, 4 * (xx * yy - xy * xy) / (trace * trace + 1e-12), 0)
    return roundness
