"""Where the skin of one face is.

The mesh says where skin may be, this face's own colour says what skin is, and the picture's edges give the border.
Eyes, brows, lips, nostrils, hair and beard are left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import cv2
import numpy as np
from numpy.typing import NDArray

from beautydesk.engines.local import anatomy
from beautydesk.engines.local.nets import Net, Nets
from beautydesk.engines.local.raster import (
    Floats,
    as_floats,
    blur,
    disc,
    enlarged,
    guided,
    polygon,
    reduced,
    smoothstep,
)
from beautydesk.engines.local.region import Region

GRAY_CHROMA = 0.006  # mean |chroma| of skin below which a face counts as monochrome


@dataclass(frozen=True, slots=True, eq=False)
class Skin:
    """Maps on the working grid, H x W float32. `luma` in 0..1; `chroma` H x W x 2 (Cr, Cb) about 0.

    `mask`: skin, 0..1. `features`: eyes, brows, lips and nostrils, 0..1. `core`: the inner face without features.
    `roughness`: fine edges compared with this face's own clean skin (1; hair: above 3). `gray`: monochrome face.
    """

    luma: Floats
    chroma: Floats
    mask: Floats
    features: Floats
    core: Floats
    roughness: Floats
    gray: bool

    def cropped(self, box: tuple[slice, slice]) -> Skin:
        """The part under `box` (rows, columns of the working grid)."""
        return replace(
            self,
            luma=self.luma[box],
            chroma=self.chroma[box],
            mask=self.mask[box],
            features=self.features[box],
            core=self.core[box],
            roughness=self.roughness[box],
        )


def person_mask(nets: Nets, region: Region) -> Floats:
    """Where a person is, 0..1, on the working grid (the network sees 256 x 256)."""
    small = reduced(region.rgb, (256, 256))
    height, width = region.shape
    return enlarged(nets.run(Net.PERSON, small)[0][..., 0], (width, height))


def find_skin(region: Region, person: Floats, others: Sequence[Floats] = ()) -> Skin:
    """All masks of a face. `person`: see `person_mask`. `others`: points of other faces, which are left out."""
    luma_chroma = as_floats(cv2.cvtColor(region.rgb, cv2.COLOR_RGB2YCrCb))
    luma = np.ascontiguousarray(luma_chroma[..., 0])
    chroma = np.ascontiguousarray(luma_chroma[..., 1:]) - 0.5
    features = _features(region)
    inner = polygon(region.shape, region.points[anatomy.OVAL], -0.06 * region.size)
    core = inner * (1 - np.asarray(cv2.dilate(features, np.ones((3, 3), np.uint8))))
    sample = _sample(luma, chroma, core, region)
    gray = _is_gray(sample)
    roughness = _roughness(region, luma, core)
    coarse = region.coarse()  # the border comes from the guided filter below, at full resolution
    likely = region.enlarged(_likelihood(coarse, coarse.reduced(luma), coarse.reduced(chroma), sample))
    mask = _mask(region, luma, likely * _reach(region, gray) * smoothstep(0.3, 0.7, person), features, roughness)
    mask *= 1 - _foreign(region, others)
    return Skin(luma, chroma, mask, features, core, roughness, gray)


def _is_gray(sample: Floats) -> bool:
    return bool(np.abs(sample[:, 1:]).mean() < GRAY_CHROMA)


def _features(region: Region) -> Floats:
    size, points, shape = region.size, region.points, region.shape
    parts = (
        (anatomy.LEFT_EYE, 0.028),
        (anatomy.RIGHT_EYE, 0.028),
        (anatomy.LEFT_BROW, 0.014),
        (anatomy.RIGHT_BROW, 0.014),
        (anatomy.LIPS, 0.012),
        (anatomy.LEFT_NOSTRIL, 0.006),
        (anatomy.RIGHT_NOSTRIL, 0.006),
    )
    return as_floats(np.maximum.reduce([polygon(shape, points[outline], grow * size) for outline, grow in parts]))


def _sample(luma: Floats, chroma: Floats, core: Floats, region: Region) -> Floats:
    """N x 3 colours (luma, Cr, Cb) of the inner face, at most some 20,000."""
    chosen = core > 0.5
    if int(chosen.sum()) < 30:
        chosen = polygon(region.shape, region.points[anatomy.OVAL]) > 0.5
    values = np.column_stack([luma[chosen], chroma[chosen]])
    return values[:: max(1, len(values) // 20000)]


def _likelihood(region: Region, luma: Floats, chroma: Floats, sample: Floats) -> Floats:
    """How well each pixel fits this face's own skin colour, 0..1: a Gaussian fitted to the sample, outliers trimmed."""
    mean, kept = np.median(sample, axis=0), sample
    for _ in range(3):
        spread = np.cov(kept.T) + np.diag([4e-3, 8e-5, 8e-5])
        near = _distances(sample, mean, spread) < 6
        if int(near.sum()) < 20:
            break
        kept = sample[near]
        mean = kept.mean(axis=0)
    spread = np.cov(kept.T) + np.diag([3e-3, 1.2e-4, 1.2e-4])
    spread[0, 0] *= 1.6
    colours = np.dstack([luma, chroma]).reshape(-1, 3)
    # On the neck and above the forehead clothes and hair are close: what is skin there must fit better.
    beyond = smoothstep(0, 0.12, region.below(anatomy.CHIN)) + smoothstep(0, 0.12, -region.below(anatomy.FOREHEAD_TOP))
    distances = _distances(colours, mean, spread).reshape(luma.shape) * (1 + beyond)
    likely = 1 - (smoothstep(2, 6, distances) if _is_gray(sample) else smoothstep(7, 18, distances))
    return as_floats(np.maximum(likely, _shaded(region, luma, chroma, kept, float(mean[0]))))


def _distances(values: Floats, mean: NDArray[np.floating], spread: NDArray[np.float64]) -> Floats:
    """Squared Mahalanobis distances, by whitening: one matrix product."""
    whitening = np.linalg.cholesky(np.linalg.inv(spread)).astype(np.float32)
    white = (values - mean.astype(np.float32)) @ whitening
    return as_floats(np.einsum("ij,ij->i", white, white))


def _shaded(region: Region, luma: Floats, chroma: Floats, kept: Floats, mean_luma: float) -> Floats:
    """Skin on the face's shadow side: its chroma relative to its luma fits, though it is much darker."""
    relative = kept[:, 1:] / (kept[:, :1] + 0.12)
    centre, spread = np.median(relative, axis=0), relative.std(axis=0) + 0.035
    offset = (chroma / (luma + 0.12)[..., None] - centre) / spread
    fits = 1 - smoothstep(5, 13, np.einsum("ijk,ijk->ij", offset, offset))
    lit = smoothstep(0.30, 0.46, luma / max(0.05, mean_luma))
    oval = polygon(region.shape, region.points[anatomy.OVAL], -0.02 * region.size)
    return fits * lit * (luma < mean_luma) * blur(oval, 0.015 * region.size)


def _foreign(region: Region, others: Sequence[Floats]) -> Floats:
    """Other faces, 0..1, less this face itself: heads that touch share no skin."""
    taken = np.zeros(region.shape, np.float32)
    for points in others:
        low, high = points.min(axis=0), points.max(axis=0)
        if high.min() > 0 and low[0] < region.shape[1] and low[1] < region.shape[0]:
            np.maximum(taken, polygon(region.shape, points[anatomy.OVAL], 0.02 * region.size), out=taken)
    if not taken.any():
        return taken
    own = polygon(region.shape, region.points[anatomy.OVAL])
    return blur(taken * (1 - own), 0.008 * region.size)


def _reach(region: Region, gray: bool) -> Floats:
    """Where skin may be: the oval, what is above it up to the hairline, the neck below. Soft.

    Of a monochrome face the oval alone: luma does not tell its skin from hands, hair and wool.
    """
    points, size, shape = region.points, region.size, region.shape
    oval = points[anatomy.OVAL]
    if gray:
        return blur(polygon(shape, oval, 0.01 * size), 0.03 * size)
    offset = oval - oval.mean(axis=0)
    height, width = offset @ region.down, offset @ region.across
    crown = oval + np.where(height < 0, height * 1.05, 0)[:, None] * region.down
    crown = crown + (width * 0.22)[:, None] * region.across
    neck = np.vstack([points[anatomy.JAW], points[[361, 132]] + region.down * (0.75 * size)])
    return blur(np.maximum(polygon(shape, crown), polygon(shape, neck)), 0.03 * size)


def _roughness(region: Region, luma: Floats, core: Floats) -> Floats:
    """Hair, beard and lashes are many strong fine edges; measured against clean skin above the tip of the nose."""
    fine = np.abs(luma - blur(luma, max(0.7, 0.0045 * region.size)))
    energy = blur(fine, 0.012 * region.size)
    clean = (core > 0.5) & (region.below(anatomy.NOSE_TIP) < 0)
    usual = float(np.percentile(energy[clean], 40)) if int(clean.sum()) > 20 else 0.01
    return energy / max(usual, 0.0035)


def _mask(region: Region, luma: Floats, likely: Floats, features: Floats, roughness: Floats) -> Floats:
    size = region.size
    hairy = smoothstep(2.2, 4.5, roughness)
    mask = likely * (1 - 0.85 * hairy)
    mask = as_floats(cv2.morphologyEx(mask, cv2.MORPH_OPEN, disc(max(1, int(0.006 * size)))))
    # Inside the face small holes (spots, moles, shine) are skin too.
    inner = blur(polygon(region.shape, region.points[anatomy.OVAL], -0.05 * size), 0.02 * size)
    mask = np.maximum(mask, _closed(mask, 0.02 * size) * inner * (1 - hairy))
    mask = np.clip(guided(luma, mask, max(2, int(0.014 * size)), 4e-4), 0, 1)
    soft = np.clip(np.maximum(blur(features, 0.010 * size) * 1.3, features), 0, 1)
    # No visible border on the neck or on a bald head.
    fade = 1 - smoothstep(0.10, 0.50, region.below(anatomy.CHIN))
    fade = fade * (1 - smoothstep(0.04, 0.42, -region.below(anatomy.FOREHEAD_TOP)))
    return as_floats(np.clip(smoothstep(0.15, 0.85, mask) * (1 - soft) * fade, 0, 1))


def _closed(mask: Floats, radius: float) -> Floats:
    """Morphological closing on a third of the grid."""
    height, width = mask.shape
    small = reduced(mask, (max(1, width // 3), max(1, height // 3)))
    small = as_floats(cv2.morphologyEx(small, cv2.MORPH_CLOSE, disc(max(1, int(radius / 3)))))
    return enlarged(small, (width, height))
