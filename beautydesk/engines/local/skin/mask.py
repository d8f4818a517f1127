"""Where the skin of one face is.

The mesh says where skin may be, this face's own colour says what skin is, and the picture's edges give the border.
Eyes, brows, lips, nostrils, hair and beard are left out.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import cv2
import numpy as np

from beautydesk.engines.local.filters import (
    Floats,
    Slices,
    as_floats,
    blur,
    blur_within,
    disc,
    enlarged,
    guided_lines,
    polygon,
    polygons,
    smoothstep,
)
from beautydesk.engines.local.find import anatomy
from beautydesk.engines.local.nets import Net, Nets
from beautydesk.engines.local.skin.complexion import find_complexion
from beautydesk.engines.local.skin.glasses import find_frames
from beautydesk.engines.local.skin.region import Region, crown, neck

if TYPE_CHECKING:
    from beautydesk.core.photo import Pixels

DARKEST = 0.12  # added to luma where chroma is divided by it: the colour of what is nearly black says little
PERSON_SIDE = 256  # pixels that the person network sees
PERSON_MARGIN = 0.35  # shown to it round the region, in face sizes: it knows people, not cut-out faces


@dataclass(frozen=True, slots=True, eq=False)
class Skin:
    """Maps on the working grid, H x W float32. `luma` in 0..1; `chroma` H x W x 2 (Cr, Cb) about 0.

    `mask`: skin, 0..1. `features`: eyes, brows, lips and nostrils, 0..1. `core`: the inner face without features.
    `frames`: of glasses, 0..1. `roughness`: fine edges compared with this face's own clean skin (1; hair: above 3).
    `gray`: monochrome face. `usual`: median luma and (Cr, Cb) of the inner face.
    """

    luma: Floats
    chroma: Floats
    mask: Floats
    features: Floats
    core: Floats
    frames: Floats
    roughness: Floats
    gray: bool
    usual: tuple[float, tuple[float, float]]

    def saturation(self, box: Slices | None = None) -> Floats:
        """Length of the chroma by luma, the face's usual being 1."""
        luma, chroma = (self.luma, self.chroma) if box is None else (self.luma[box], self.chroma[box])
        light, (red, blue) = self.usual
        usual = max(0.05, math.hypot(red, blue) / (light + DARKEST))
        return as_floats(np.hypot(chroma[..., 0], chroma[..., 1]) / (luma + np.float32(DARKEST)) / np.float32(usual))

    def filled(self, marks: Floats, size: float) -> Skin:
        """With `marks` (0..1), which leave holes in the mask, as much skin as what surrounds them."""
        if not marks.any():
            return self
        around = blur_within(self.mask, as_floats(1 - marks), 0.012 * size)
        return replace(self, mask=as_floats(self.mask + (np.maximum(around, self.mask) - self.mask) * marks))

    def cropped(self, box: tuple[slice, slice]) -> Skin:
        """The part under `box` (rows, columns of the working grid)."""
        return replace(
            self,
            luma=self.luma[box],
            chroma=self.chroma[box],
            mask=self.mask[box],
            features=self.features[box],
            core=self.core[box],
            frames=self.frames[box],
            roughness=self.roughness[box],
        )


def person_mask(nets: Nets, pixels: Pixels, region: Region) -> Floats:
    """Where a person is, 0..1, on the working grid. The network is shown more than the region, and that upright."""
    height, width = region.shape
    margin = int(PERSON_MARGIN * region.size) * region.factor
    top, left = max(0, region.top - margin), max(0, region.left - margin)
    bottom = min(pixels.shape[0], region.top + height * region.factor + margin)
    right = min(pixels.shape[1], region.left + width * region.factor + margin)
    step = max(1, max(bottom - top, right - left) // (3 * PERSON_SIDE))
    quarter = -round(math.atan2(float(region.down[0]), float(region.down[1])) / (math.pi / 2))
    seen = cv2.resize(
        pixels[top:bottom:step, left:right:step], (PERSON_SIDE, PERSON_SIDE), interpolation=cv2.INTER_AREA
    )
    patch = as_floats(np.ascontiguousarray(np.rot90(seen, quarter))) / np.float32(np.iinfo(pixels.dtype).max)
    answer = np.rot90(nets.run(Net.PERSON, patch)[0][..., 0], -quarter)
    size = max(width, (right - left) // region.factor), max(height, (bottom - top) // region.factor)
    y, x = (region.top - top) // region.factor, (region.left - left) // region.factor
    return as_floats(enlarged(np.ascontiguousarray(answer), size)[y : y + height, x : x + width])


def find_skin(region: Region, person: Floats, others: Sequence[Floats] = ()) -> Skin:
    """All masks of a face. `person`: see `person_mask`. `others`: points of other faces, which are left out."""
    luma, *both = (as_floats(channel) for channel in cv2.split(cv2.cvtColor(region.rgb, cv2.COLOR_RGB2YCrCb)))
    chroma = as_floats(cv2.merge([channel - np.float32(0.5) for channel in both]))
    features = _features(region)
    inner = polygon(region.shape, region.points[anatomy.OVAL], -0.06 * region.size)
    core = as_floats(inner * (1 - as_floats(cv2.dilate(features, np.ones((3, 3), np.uint8)))))
    coarse = region.coarse()  # the border comes from the guided filter below, at full resolution
    colours = coarse.reduced(luma), coarse.reduced(chroma)
    complexion = find_complexion(coarse, *colours, coarse.reduced(core))
    roughness = _roughness(region, coarse, luma, core)
    likely = complexion.likelihood(coarse, *colours, coarse.reduced(roughness))
    likely *= _reach(coarse, complexion.gray) * _certain(coarse, coarse.reduced(person))
    likely = _without_hair(coarse, coarse.reduced(luma), likely, coarse.reduced(roughness), float(complexion.usual[0]))
    mask = _bordered(region, coarse, luma, likely, features)
    mask *= 1 - _foreign(region, others)
    light, red, blue = (float(value) for value in complexion.usual)
    none = np.zeros(region.shape, np.float32)
    skin = Skin(luma, chroma, mask, features, core, none, roughness, complexion.gray, (light, (red, blue)))
    frames = find_frames(region, luma, None if skin.gray else skin.saturation(), features)
    return replace(skin, mask=as_floats(mask * (1 - frames)), frames=frames)


def _certain(region: Region, person: Floats) -> Floats:
    """The network's answer, sharper; everything where it does not even see a person in the middle of the face."""
    inside = polygon(region.shape, region.points[anatomy.OVAL], -0.1 * region.size) > 0.5
    if not inside.any() or float(person[inside].mean()) < 0.5:
        return np.ones(region.shape, np.float32)
    return smoothstep(0.3, 0.7, person)


def _features(region: Region) -> Floats:
    parts = (
        (anatomy.LEFT_EYE, 0.028),
        (anatomy.RIGHT_EYE, 0.028),
        (anatomy.LEFT_BROW, 0.014),
        (anatomy.RIGHT_BROW, 0.014),
        (anatomy.LIPS, 0.012),
        (anatomy.LEFT_NOSTRIL, 0.006),
        (anatomy.RIGHT_NOSTRIL, 0.006),
    )
    return polygons(region.shape, [(region.points[outline], grow * region.size) for outline, grow in parts])


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
    if gray:
        return blur(polygon(shape, points[anatomy.OVAL], 0.01 * size), 0.03 * size)
    above = polygon(shape, crown(points, region.across, region.down))
    return blur(np.maximum(above, polygon(shape, neck(points, region.down, size))), 0.03 * size)


def _roughness(region: Region, coarse: Region, luma: Floats, core: Floats) -> Floats:
    """Hair, beard and lashes are many strong fine edges; measured against clean skin above the tip of the nose."""
    fine = coarse.reduced(as_floats(cv2.absdiff(luma, blur(luma, max(0.7, 0.0045 * region.size)))))
    energy = blur(fine, 0.012 * coarse.size)
    clean = (coarse.reduced(core) > 0.5) & (coarse.below(anatomy.NOSE_TIP) < 0)
    usual = float(np.percentile(energy[clean], 40)) if int(clean.sum()) > 20 else 0.01
    return region.enlarged(energy / np.float32(max(usual, 0.0035)))


def _without_hair(region: Region, luma: Floats, likely: Floats, roughness: Floats, usual: float) -> Floats:
    """Skin by its texture, too; without specks outside, without small holes (spots, moles, shine) in the face.

    Below the nose, what is a little rough and darker than skin is `usual` (in luma) is a short beard.
    """
    size = region.size
    darker = smoothstep(0.04, 0.14, usual - blur(luma, 0.01 * size))
    beard = smoothstep(1.4, 2.6, roughness) * darker * (region.below(anatomy.NOSE_TIP) > 0.08)
    hairy = as_floats(np.maximum(smoothstep(2.2, 4.5, roughness), beard))
    mask = np.asarray(likely * (1 - 0.85 * hairy) * 255, np.uint8)  # morphology on bytes is several times faster
    mask = np.asarray(cv2.morphologyEx(mask, cv2.MORPH_OPEN, disc(max(1, int(0.006 * size)))), np.uint8)
    closed = cv2.morphologyEx(mask, cv2.MORPH_CLOSE, disc(max(1, int(0.02 * size))))
    inner = blur(polygon(region.shape, region.points[anatomy.OVAL], -0.05 * size), 0.02 * size)
    return as_floats(np.maximum(as_floats(mask), as_floats(closed) * inner * (1 - hairy)) / np.float32(255))


def _bordered(region: Region, coarse: Region, luma: Floats, mask: Floats, features: Floats) -> Floats:
    """The mask with the picture's own edges, without features, fading where clothes and hair begin."""
    size = region.size
    slope, offset = guided_lines(coarse.reduced(luma), mask, max(2, int(0.014 * coarse.size)), 4e-4)
    exact = region.enlarged(slope) * luma + region.enlarged(offset)
    soft = cv2.max(as_floats(blur(features, 0.010 * size) * 1.3), features)
    # No visible border on the neck or on a bald head.
    fade = 1 - smoothstep(0.10, 0.50, coarse.below(anatomy.CHIN))
    fade = region.enlarged(fade * (1 - smoothstep(0.04, 0.42, -coarse.below(anatomy.FOREHEAD_TOP))))
    mask = smoothstep(0.15, 0.85, exact)
    mask *= 1 - np.minimum(soft, 1)
    mask *= fade
    return mask
