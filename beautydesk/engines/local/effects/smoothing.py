"""What is evened on one face: unevenness between pores and features, colour, glare, the shade under the eyes.

Pores and grain are finer than the working grid's low pass and are never filtered: a layer says how much is *added* to
the photo's own pixels.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from beautydesk.engines.local.effects.layers import Layer
from beautydesk.engines.local.effects.spots import Marks
from beautydesk.engines.local.filters import (
    Floats,
    Slices,
    as_floats,
    blended,
    blur,
    blur_within,
    guided_lines,
    polygon,
    ramp,
    smoothstep,
    weighted,
)
from beautydesk.engines.local.find import anatomy
from beautydesk.engines.local.skin.mask import Skin
from beautydesk.engines.local.skin.region import Region

DARK_DETAIL = 0.055  # in luma
USUAL_LIGHT = 0.2  # distance in luma from a face's median from which on it is glare or shadow
GLOW, GLOW_CHROMA = 0.28, 0.38  # of a brightening as by longer exposure, and the part of it that goes to chroma
# Photo pixels across a face from which all unevenness may go (below, it is mostly the face's own shape), and between
# which patches of colour begin to go that are as small as a freckle.
LARGE_FACE, FRECKLES_SHOW = 130, (60, 210)
SCARCE_TEXTURE = 0.0016  # median of the finest differences of luma: measured 0.0016 to 0.012, smeared faces 0.001
LEAST_EVENED = 0.35  # part of the unevenness that goes in any case


@dataclass(frozen=True, slots=True, eq=False)
class _Face:
    """A face on the coarse grid, its spots healed. `mask`: skin; `weight`: skin without kept marks.

    `medium`, `wide`, `wider`: means of luma within the skin over about 2, 5 and 11 per cent of the face.
    """

    region: Region
    mask: Floats
    weight: Floats
    luma: Floats
    chroma: Floats
    medium: Floats
    wide: Floats
    wider: Floats

    def around(self, layer: Floats) -> Floats:
        """A layer as it is on the skin near by, marks left out."""
        return blur_within(layer, self.weight, 0.012 * self.region.size)


def find_smoothing(region: Region, skin: Skin, marks: Marks, healing: Layer | None) -> dict[str, Layer]:
    """Layers "smooth", "tone", "glare", "under_eyes" and "glow". `healing`: that of the spots."""
    luma, chroma = _healed(skin, healing)
    low = blur(luma, max(0.8, 0.0032 * region.size))
    face = _face(region.coarse(), skin, marks, low, chroma)
    glare = _glare(face)
    shade, glow = _under_eyes(face), _glow(face, glare)
    shares = _shares(face, skin)

    def layer(luma: Floats | None, chroma: Floats | None) -> Layer:
        """From luma on the fine grid and chroma on the coarse one."""
        colours = () if chroma is None or skin.gray else cv2.split(chroma)
        fine = None if luma is None else luma, *(carried(region.enlarged(c), c) for c in map(as_floats, colours))
        planes = [None if plane is None else as_floats(cv2.multiply(plane, skin.mask)) for plane in fine]
        light, red, blue = planes if colours else (planes[0], None, None)
        return Layer(_whole(region), (light, red, blue), _mean(face, (light, red, blue), shares))

    def carried(values: Floats, coarse: Floats) -> Floats:
        """A kept mark goes along with what happens to the skin round it, so that its contrast stays what it was."""
        return blended(values, region.enlarged(face.around(coarse)), marks.keep) if any_kept else values

    any_kept = bool(marks.keep.any())
    smooth = _smooth(region, face, low) * np.float32(_bearable(region, skin, luma - low))
    layers = {
        "smooth": layer(carried(smooth, face.region.reduced(smooth)), None),
        "glare": layer(region.enlarged(-glare), None if skin.gray else _regained(face, glare)),
        "under_eyes": layer(region.enlarged(shade), None),
        "glow": layer(region.enlarged(glow), None if skin.gray else _brightened(face, glow)),
    }
    if not skin.gray:
        layers["tone"] = layer(None, _tone(face, glare))
    return layers


def _mean(
    face: _Face, planes: tuple[Floats | None, Floats | None, Floats | None], shares: Floats
) -> tuple[float, float, float]:
    """What a layer adds to the skin on average. `shares`: weights with sum 1."""
    light, red, blue = (
        0.0 if plane is None else float(np.vdot(face.region.reduced(plane), shares)) for plane in planes
    )
    return light, red, blue


def _whole(region: Region) -> Slices:
    return slice(0, region.shape[0]), slice(0, region.shape[1])


def _healed(skin: Skin, healing: Layer | None) -> tuple[Floats, Floats]:
    """Luma and chroma of the face once its spots are gone."""
    luma, chroma = skin.luma, skin.chroma
    if healing is not None:
        luma, chroma = luma.copy(), chroma.copy()
        for values, plane in zip((luma, chroma[..., 0], chroma[..., 1]), healing.planes, strict=True):
            if plane is not None:
                values[healing.box] += plane
    return luma, chroma


def _face(coarse: Region, skin: Skin, marks: Marks, luma: Floats, chroma: Floats) -> _Face:
    mask, keep, luma, chroma = (coarse.reduced(values) for values in (skin.mask, marks.keep, luma, chroma))
    weight = as_floats(mask * (1 - keep))
    medium, wide, wider = (blur_within(luma, weight, sigma * coarse.size) for sigma in (0.02, 0.055, 0.11))
    return _Face(coarse, mask, weight, luma, chroma, medium, wide, wider)


def _shares(face: _Face, skin: Skin) -> Floats:
    """Weights, with sum 1, of the skin that stands for the face's colour: cheeks, temples and forehead in usual light.

    Not the nose and the lids, which are shaded, nor what lies below the lips, where there may be a beard.
    """
    region = face.region
    weight = face.mask * region.reduced(skin.core) * (region.below(anatomy.UPPER_LIP) < 0)
    for outline, grow in ((anatomy.NOSE, 0.02), (anatomy.LEFT_EYE, 0.055), (anatomy.RIGHT_EYE, 0.055)):
        weight = weight * (1 - polygon(region.shape, region.points[outline], grow * region.size))
    usual = float(np.median(face.luma[weight > 0.5])) if (weight > 0.5).any() else 0.5
    weight *= np.exp(-np.square(np.square((face.luma - usual) / USUAL_LIGHT)))
    return as_floats(weight / (float(weight.sum()) + 1e-6))


def _smooth(region: Region, face: _Face, low: Floats) -> Floats:
    """From the low pass to its guided base; broader patches gently, so that the modelling of the face stays."""
    size = face.region.size
    # The guide must be the low pass too: guided by the picture itself, the base would carry pores and double them.
    ground = as_floats(np.where(face.weight > 0.05, face.luma, blur_within(face.luma, face.weight, 0.02 * size)))
    fine = guided_lines(ground, ground, max(2, int(0.020 * size)), 0.110**2)
    broad = guided_lines(ground, ground, max(3, int(0.040 * size)), 0.106**2)
    slope, offset = as_floats((fine[0] + broad[0]) / 2), as_floats((fine[1] + broad[1]) / 2)
    patches = np.clip(face.wider - face.wide, -0.03, 0.05) * 0.25
    layer = region.enlarged(slope - 1) * low + region.enlarged(as_floats(offset + patches))
    # What is much darker than its surroundings has a reason (a line, an eyelash): it is hardly lightened. Not at all
    # would leave its darkest part standing alone.
    layer /= 1 + np.square(np.maximum(layer, 0) / DARK_DETAIL)
    return as_floats(layer)


def _bearable(region: Region, skin: Skin, fine: Floats) -> float:
    """How much of the unevenness may go: less on small faces, and on those without pores to show instead.

    `fine`: texture. Phones that fight the noise of bad light have smoothed a face already; once more would be plastic.
    """
    chosen = (skin.mask[::3, ::3] > 0.9) & (region.below(anatomy.NOSE_TIP)[::3, ::3] < 0)
    texture = float(np.median(np.abs(fine[::3, ::3][chosen]))) if chosen.any() else SCARCE_TEXTURE
    size = region.size * region.factor
    return max(LEAST_EVENED, min(1.0, size / LARGE_FACE)) * max(LEAST_EVENED, min(1.0, texture / SCARCE_TEXTURE))


def _glare(face: _Face) -> Floats:
    """How much of a shine, brighter than skin is on the whole, is dimmed, in luma."""
    shine = np.clip(face.medium - face.wider - 0.035, 0, 0.25) * smoothstep(0.5, 0.75, face.medium) * face.mask
    return as_floats(blur(as_floats(shine), 0.008 * face.region.size) * 0.30)


def _regained(face: _Face, glare: Floats) -> Floats:
    """Dimmed glare takes the colour of the skin round it, else it goes gray."""
    return weighted(as_floats(_usual_chroma(face) - face.chroma), np.clip(glare * 7, 0, 0.8))


def _usual_chroma(face: _Face) -> Floats:
    return blur_within(face.chroma, face.weight, 0.14 * face.region.size)


def _tone(face: _Face, glare: Floats) -> Floats:
    """Red and yellow patches towards the skin round them; less so in glare, whose colour is not the skin's."""
    size = face.region.size
    local, wide = blur_within(face.chroma, face.weight, 0.022 * size), _usual_chroma(face)
    shiny = np.clip(blur(glare, 0.02 * size) * 30, 0, 1)
    share = as_floats(0.42 * (1 - 0.7 * shiny))
    fine = np.float32(0.74 * ramp(*FRECKLES_SHOW, size * face.region.factor))
    return as_floats((local - face.chroma) * fine + weighted(as_floats(wide - local), share))


def _brightened(face: _Face, glow: Floats) -> Floats:
    """Chroma that brightening adds, held back: lighter skin is not more coloured skin."""
    return weighted(face.chroma, as_floats(glow / np.maximum(face.luma, 0.05) * GLOW_CHROMA))


def _glow(face: _Face, glare: Floats) -> Floats:
    """Brightening that closes towards white and leaves deep shadow alone, the same for every skin colour, in luma.

    It fades out before the skin ends: broad and bright as it is, its border would show.
    """
    size, light = face.region.size, np.clip(face.medium, 0, 1)
    shiny = np.clip(blur(glare, 0.02 * size) * 10, 0, 1)
    inner = smoothstep(0.5, 1.0, blur(face.mask, 0.05 * size))
    glow = GLOW * (1 - light) ** 1.5 * smoothstep(0.03, 0.2, light) * (1 - 0.6 * shiny) * face.luma
    return as_floats(glow * inner)


def _under_eyes(face: _Face) -> Floats:
    """How much the shade in soft ellipses below both eyes is lightened, in luma."""
    region = face.region
    height, width = region.shape
    y, x = np.arange(height, dtype=np.float32)[:, None], np.arange(width, dtype=np.float32)[None, :]
    total = np.zeros(region.shape, np.float32)
    for outline in (anatomy.LEFT_EYE, anatomy.RIGHT_EYE):
        eye = region.points[outline]
        span = float(np.hypot(*(eye.max(axis=0) - eye.min(axis=0))))
        dx, dy = (
            x - eye[:, 0].mean() - region.down[0] * 0.52 * span,
            y - eye[:, 1].mean() - region.down[1] * 0.52 * span,
        )
        along = (dx * region.across[0] + dy * region.across[1]) / (0.55 * span)
        below = (dx * region.down[0] + dy * region.down[1]) / (0.22 * span)
        total += np.exp(-0.5 * (along * along + below * below))
    return as_floats(np.minimum(total, 1) * np.clip(face.wider - face.medium, 0, 0.10) * 0.50)
