"""What the skin of one face looks like: a Gaussian of luma and chroma, fitted to this face in this light."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from beautydesk.engines.local.filters import Floats, as_floats, blur, blur_within, polygon, polygons, smoothstep
from beautydesk.engines.local.find import anatomy
from beautydesk.engines.local.skin.region import Region, crown

GRAY_CHROMA = 0.006  # mean |chroma| of skin below which a face counts as monochrome
MOST = 20_000  # colours of a sample; more do not tell more
# Variances of luma, Cr and Cb: of skin in even light, and what a fit has at least while it grows and at its end.
PATCH, GROWING, LEAST = np.diag([8e-3, 2e-4, 2e-4]), np.diag([4e-3, 8e-5, 8e-5]), np.diag([3e-3, 1.2e-4, 1.2e-4])
STEADY = np.reciprocal(np.array([[5e-3, 1.4e-4, 1.4e-4]], np.float32))  # the inverse: from one place to the next
STEP, STEPS = 0.04, 4  # how far the next place is, in face sizes, and how often certain skin is taken anew
HAIRLINE = 0.35  # above the middle of the oval, as a part of its height: it ends below most of them
GLASSES = 0.16  # how far glasses reach round the eyes, in face sizes
LEAST_SHARE = 0.2  # of the inner face; a forehead that matches less of it is covered itself


@dataclass(frozen=True, slots=True, eq=False)
class Complexion:
    """`sample`: N x 3 colours (luma, Cr, Cb) of this face's skin. `usual`: their median. `gray`: monochrome."""

    sample: Floats
    usual: NDArray[np.floating]
    gray: bool

    def likelihood(self, region: Region, luma: Floats, chroma: Floats, roughness: Floats) -> Floats:
        """How well each pixel fits, 0..1. `roughness`: see `Skin`."""
        mean = self.sample.mean(axis=0)
        spread = np.cov(self.sample.T) + LEAST
        spread[0, 0] *= 1.6
        colours = as_floats(cv2.merge([luma, *cv2.split(chroma)]))
        # Beyond the face clothes and hair are close: what is skin there must fit better.
        beyond = 1 - blur(polygon(region.shape, region.points[anatomy.OVAL], 0.04 * region.size), 0.03 * region.size)
        distances = as_floats(_distances(colours, mean, spread) * (1 + beyond))
        likely = 1 - (smoothstep(2, 6, distances) if self.gray else smoothstep(7, 18, distances))
        likely = as_floats(np.maximum(likely, self._shaded(region, luma, chroma, float(mean[0]))))
        return likely if self.gray else _spread(region, colours, likely, roughness)

    def _shaded(self, region: Region, luma: Floats, chroma: Floats, mean_luma: float) -> Floats:
        """Skin on the face's shadow side: its chroma relative to its luma fits, though it is much darker."""
        relative = self.sample[:, 1:] / (self.sample[:, :1] + 0.12)
        centre, spread = np.median(relative, axis=0), relative.std(axis=0) + 0.035
        inverse = np.reciprocal(luma + np.float32(0.12))
        distances = [
            np.square((channel * inverse - np.float32(middle)) * np.float32(1 / reach))
            for channel, middle, reach in zip(cv2.split(chroma), centre, spread, strict=True)
        ]
        fits = 1 - smoothstep(5, 13, as_floats(distances[0] + distances[1]))
        lit = smoothstep(0.30, 0.46, as_floats(luma / max(0.05, mean_luma)))
        oval = polygon(region.shape, region.points[anatomy.OVAL], -0.02 * region.size)
        return as_floats(fits * lit * (luma < mean_luma) * blur(oval, 0.015 * region.size))


def _spread(region: Region, colours: Floats, likely: Floats, roughness: Floats) -> Floats:
    """Skin whose colour goes over into that of certain skin without an edge: in lamp light beside daylight, in a shine.

    Not beside the face, where hair, clothes and hands are, which do not have edges everywhere; and above it only to
    what is no darker and no rougher: there hair begins.
    """
    size = region.size
    outlines = region.points[anatomy.OVAL], crown(region.points, region.across, region.down, HAIRLINE, 0)
    oval, face = (blur(polygon(region.shape, outline, -0.01 * size), 0.015 * size) for outline in outlines)
    even = 1 - smoothstep(1.3, 2.0, roughness)
    eyes = [(region.points[outline], GLASSES * size) for outline in (anatomy.LEFT_EYE, anatomy.RIGHT_EYE)]
    bare = 1 - blur(polygons(region.shape, eyes), 0.015 * size)  # light glasses look like a shine
    for _ in range(STEPS):
        sure = as_floats(smoothstep(0.5, 0.9, likely) * np.maximum(oval, face * even))
        near = blur_within(colours, sure, STEP * size)
        change = _without_shine(as_floats(cv2.subtract(colours, near)), near, bare)
        distances = as_floats(cv2.transform(cv2.multiply(change, change), STEADY))
        lighter = smoothstep(-0.06, -0.02, as_floats(cv2.extractChannel(change, 0)))
        admitted = np.maximum(oval, face * lighter * even) * smoothstep(0.05, 0.3, blur(sure, STEP * size))
        likely = as_floats(np.maximum(likely, (1 - smoothstep(3, 8, distances)) * admitted))
    return likely


def _without_shine(change: Floats, near: Floats, where: Floats) -> Floats:
    """A change towards white counts half for luma and not at all for chroma: a shine adds the colour of the light to
    that of the skin (Shafer 1985, "Using color to separate reflection components"). `where`: 0..1.
    """
    luma, *chroma = (as_floats(channel) for channel in cv2.split(change))
    light, *colour = (as_floats(channel) for channel in cv2.split(near))
    shine = np.clip(luma / np.maximum(1 - light, 0.05), 0, 1) * where
    chroma = [as_floats(own + shine * usual) for own, usual in zip(chroma, colour, strict=True)]
    return as_floats(cv2.merge([np.minimum(luma, (1 - 0.5 * where) * luma), *chroma]))


def find_complexion(region: Region, luma: Floats, chroma: Floats, core: Floats) -> Complexion:
    """From the inner face above the tip of the nose: below it there may be a beard, a veil or a mask.

    The fit starts between the brows, which are covered least often, and takes in what is like it; where that is little,
    the middle of all colours is trusted more. `core`: the inner face without features, 0..1.
    """
    chosen = (core > 0.5) & (region.below(anatomy.NOSE_TIP) < 0)
    for other in (core, polygon(region.shape, region.points[anatomy.OVAL]), np.ones(region.shape, np.float32)):
        if int(chosen.sum()) >= 30:
            break
        chosen = other > 0.5
    values = np.column_stack([luma[chosen], chroma[chosen]])
    values = values[:: max(1, len(values) // MOST)]
    sample = values
    middle = _between_brows(region, luma, chroma, core)
    if middle is not None:
        sample = _grown(values, middle, PATCH)
    if middle is None or len(sample) < LEAST_SHARE * len(values):
        sample = _grown(values, np.median(values, axis=0), np.cov(values.T) + GROWING)
    return Complexion(sample, np.median(sample, axis=0), bool(np.abs(sample[:, 1:]).mean() < GRAY_CHROMA))


def _between_brows(region: Region, luma: Floats, chroma: Floats, core: Floats) -> NDArray[np.floating] | None:
    """The median colour of a small patch, None where there is none of it."""
    x, y = (int(v) for v in region.points[anatomy.BETWEEN_BROWS])
    reach = max(1, int(0.05 * region.size))
    box = slice(max(0, y - reach), max(0, y + reach + 1)), slice(max(0, x - reach), max(0, x + reach + 1))
    chosen = core[box] > 0.5
    if int(chosen.sum()) < 4:
        return None
    return np.median(np.column_stack([luma[box][chosen], chroma[box][chosen]]), axis=0)


def _grown(values: Floats, mean: NDArray[np.floating], spread: NDArray[np.float64]) -> Floats:
    """What lies near the mean, that mean and spread taken anew some times: outliers drop out."""
    kept = values
    for _ in range(4):
        near = _distances(values[None], mean, spread)[0] < 6
        if int(near.sum()) < 20:
            break
        kept = values[near]
        mean, spread = kept.mean(axis=0), np.cov(kept.T) + GROWING
    return kept


def _distances(values: Floats, mean: NDArray[np.floating], spread: NDArray[np.float64]) -> Floats:
    """Squared Mahalanobis distances (H x W) of colours (H x W x 3), by whitening: one matrix product."""
    whitening = np.linalg.cholesky(np.linalg.inv(spread)).T
    white = cv2.transform(values, np.column_stack([whitening, -whitening @ mean]).astype(np.float32))
    return as_floats(cv2.transform(cv2.multiply(white, white), np.ones((1, 3), np.float32)))
