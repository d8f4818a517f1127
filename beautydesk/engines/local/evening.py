"""What is changed on one face, as layers on the working grid that a level mixes later.

Pores and grain are finer than the working grid's low pass and are never filtered: a layer says how much is *added* to
the photo's own pixels. The skin's mean colour stays what it was.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from beautydesk.engines.local import anatomy
from beautydesk.engines.local.raster import Floats, as_floats, blur, blur_within, enlarged, guided, smoothstep
from beautydesk.engines.local.region import Region
from beautydesk.engines.local.skin import Skin
from beautydesk.engines.local.spots import Marks

# Luma and chroma to RGB (ITU-R BT.601, as OpenCV has it for YCrCb).
TO_RGB = np.array([[1, 1.403, 0], [1, -0.714, -0.344], [1, 0, 1.773]], np.float32)
DARK_DETAIL = 0.055  # in luma
USUAL_LIGHT = 0.12  # distance in luma from a face's median at which skin hardly counts for its colour any more
TEXTURE_DAMPED = 0.12  # part of the fine texture that goes at full strength; all of it on even skin looks gritty


@dataclass(frozen=True, slots=True, eq=False)
class Layers:
    """H x W x 3 float32 RGB differences in 0..1 at full strength: `heal` of marks, `even` of everything broader.

    Fine texture is damped by `calm` (H x W, 0..1), around `base` (H x W x 3, the low pass that stays).
    """

    heal: Floats
    even: Floats
    calm: Floats
    base: Floats


def find_layers(region: Region, skin: Skin, marks: Marks) -> Layers:
    """All layers of a face."""
    heal_luma, heal_chroma = _healing(region, skin, marks)
    luma, chroma = skin.luma + heal_luma, skin.chroma + heal_chroma
    weight = skin.mask * (1 - marks.keep)
    even_luma, glare = _even_luma(region, skin, luma, weight)
    even_chroma = np.zeros_like(chroma)
    if not skin.gray:
        coarse = region.coarse()
        maps = (coarse.reduced(values) for values in (chroma, weight, glare))
        even_chroma = as_floats(region.enlarged(_even_chroma(coarse, *maps)) * weight[..., None])
    even = _carried(np.dstack([even_luma, even_chroma]), weight, marks, skin, region)
    even -= _mean_of(even, skin, region) * skin.mask[..., None]
    calm = (TEXTURE_DAMPED * min(1.0, max(0.1, region.size * region.factor / 600))) * weight
    base = blur(region.rgb, max(0.8, 0.0026 * region.size))
    return Layers(_to_rgb(np.dstack([heal_luma, heal_chroma])), _to_rgb(even), calm, base)


def _carried(layer: Floats, weight: Floats, marks: Marks, skin: Skin, region: Region) -> Floats:
    """A kept mark goes along with what happens to the skin round it, so that its contrast stays what it was."""
    around = blur_within(layer, weight, 0.012 * region.size)
    return as_floats(layer + around * (marks.keep * skin.mask)[..., None])


def _mean_of(layer: Floats, skin: Skin, region: Region) -> Floats:
    """The layer's mean where the light on the face is neither glare nor shadow, above the lips (there may be a beard).

    It is taken out again, so that the skin keeps its own colour.
    """
    weight = skin.mask * skin.core * (region.below(anatomy.UPPER_LIP) < 0)
    usual = float(np.median(skin.luma[weight > 0.5])) if (weight > 0.5).any() else 0.5
    weight = as_floats(weight * np.exp(-np.square((skin.luma - usual) / USUAL_LIGHT)))
    return as_floats(np.einsum("ij,ijk->k", weight, layer) / (float(weight.sum()) + 1e-6))


def _to_rgb(layer: Floats) -> Floats:
    """From luma and chroma, H x W x 3."""
    return as_floats(cv2.transform(layer, TO_RGB))


def _healing(region: Region, skin: Skin, marks: Marks) -> tuple[Floats, Floats]:
    """To what the skin round each mark would be in its place."""
    luma, chroma = np.zeros_like(skin.luma), np.zeros_like(skin.chroma)
    if marks.spots:
        box = _box_round(marks, 0.1 * region.size)
        difference = _filled_difference(region.size, skin.cropped(box), marks.heal[box], marks.keep[box])
        luma[box] = difference[..., 0]
        if not skin.gray:
            chroma[box] = difference[..., 1:]
    return luma, chroma


def _box_round(marks: Marks, margin: float) -> tuple[slice, slice]:
    height, width = marks.heal.shape
    reach = margin + max(spot.radius for spot in marks.spots)
    x, y = [spot.x for spot in marks.spots], [spot.y for spot in marks.spots]
    rows = slice(max(0, int(min(y) - reach)), min(height, int(max(y) + reach) + 1))
    return rows, slice(max(0, int(min(x) - reach)), min(width, int(max(x) + reach) + 1))


def _filled_difference(size: float, skin: Skin, heal: Floats, keep: Floats) -> Floats:
    clean = as_floats(np.clip(skin.mask * (1 - heal) * (1 - keep) - 0.02, 0, 1))
    colours = np.dstack([skin.luma, skin.chroma])
    near, far = blur_within(colours, clean, 0.010 * size), blur_within(colours, clean, 0.030 * size)
    trust = np.clip(blur(clean, 0.010 * size) * 4, 0, 1)[..., None]
    smooth = blur(colours, max(0.6, 0.003 * size))
    return as_floats((near * trust + far * (1 - trust) - smooth) * heal[..., None])


def _even_luma(region: Region, skin: Skin, luma: Floats, weight: Floats) -> tuple[Floats, Floats]:
    """The luma layer, and how much glare it dims (H x W, in luma)."""
    size = region.size
    low = blur(luma, max(0.8, 0.0032 * size))
    # The guide must be the low pass too: guided by the picture itself, the base would carry pores and double them.
    ground = np.where(weight > 0.05, low, blur_within(low, weight, 0.02 * size))
    fine = guided(ground, ground, max(2, int(0.020 * size)), 0.060**2)
    broad = guided(ground, ground, max(3, int(0.040 * size)), 0.056**2)
    layer = (fine + broad) / 2 - low
    # What is much darker than its surroundings has a reason (a freckle, a line, an eyelash): it is not lightened.
    layer *= np.exp(-np.square(np.maximum(layer, 0) / DARK_DETAIL))
    # Broad patches, gently: the modelling of the face stays.
    wide, wider = blur_within(luma, weight, 0.055 * size), blur_within(luma, weight, 0.11 * size)
    layer += np.clip(wider - wide, -0.03, 0.05) * 0.25
    medium = blur_within(luma, weight, 0.02 * size)
    shine = np.clip(medium - wider - 0.035, 0, 0.25) * smoothstep(0.5, 0.75, medium) * weight
    glare = blur(shine, 0.008 * size) * 0.30
    layer += _under_eyes(region) * np.clip(wider - medium, 0, 0.10) * 0.50
    return as_floats((layer - glare) * weight), glare


def _even_chroma(region: Region, chroma: Floats, weight: Floats, glare: Floats) -> Floats:
    """Red and yellow patches towards the skin round them. Dimmed glare takes the skin's colour, else it goes gray.

    The layer is not weighted yet: the caller does that at full resolution, so that nothing leaks into eyes and lips.
    """
    size = region.size
    local, wide = blur_within(chroma, weight, 0.022 * size), blur_within(chroma, weight, 0.14 * size)
    shiny = np.clip(blur(glare, 0.02 * size) * 30, 0, 1)[..., None]
    layer = (local - chroma) * 0.60 + (wide - local) * 0.42 * (1 - 0.7 * shiny)
    return as_floats(layer + (wide - chroma) * np.clip(glare * 7, 0, 0.8)[..., None])


def _under_eyes(region: Region) -> Floats:
    """Soft ellipses below both eyes, 0..1; computed on a quarter of the grid."""
    height, width = region.shape
    rows, columns = max(1, height // 4), max(1, width // 4)
    y = (np.arange(rows, dtype=np.float32)[:, None] + 0.5) * (height / rows) - 0.5
    x = (np.arange(columns, dtype=np.float32)[None, :] + 0.5) * (width / columns) - 0.5
    total = np.zeros((rows, columns), np.float32)
    for outline in (anatomy.LEFT_EYE, anatomy.RIGHT_EYE):
        eye = region.points[outline]
        span = float(np.hypot(*(eye.max(axis=0) - eye.min(axis=0))))
        centre = eye.mean(axis=0) + region.down * (0.52 * span)
        dx, dy = x - centre[0], y - centre[1]
        along = (dx * region.across[0] + dy * region.across[1]) / (0.55 * span)
        below = (dx * region.down[0] + dy * region.down[1]) / (0.22 * span)
        total += np.exp(-0.5 * (along * along + below * below))
    return enlarged(np.minimum(total, 1), (width, height))
