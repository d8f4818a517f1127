"""Healing of marks: the skin round a mark fills its place. The finest texture is put back when pixels are rendered."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np

from beautydesk.engines.local.effects.layers import Layer
from beautydesk.engines.local.effects.spots import Marks, Spot
from beautydesk.engines.local.filters import Floats, Slices, as_floats, blended, blur, blur_within
from beautydesk.engines.local.skin.mask import Skin
from beautydesk.engines.local.skin.region import Region


def find_healing(region: Region, skin: Skin, marks: Marks) -> dict[str, Layer]:
    """Layers "spots", for what is healed always, and "marks", for what is healed only if marks need not stay."""
    everything = (*marks.spots, *marks.moles)
    if not everything:
        return {}
    box = region.aligned(_box_round(everything, region.shape, 0.1 * region.size))
    heal, brown = marks.heal[box], marks.brown[box]
    filled = _filled(region.size, skin.cropped(box), as_floats((1 - heal) * (1 - marks.keep[box])))
    layers = {}
    for name, found, where in (("spots", marks.spots, heal), ("marks", marks.moles, brown)):
        if found:
            light, red, blue = (as_floats(cv2.multiply(plane, where)) for plane in filled)
            layers[name] = Layer(box, (light, None, None) if skin.gray else (light, red, blue))
    return layers


def _box_round(spots: Sequence[Spot], shape: tuple[int, ...], margin: float) -> Slices:
    reach = margin + max(spot.radius for spot in spots)
    x, y = [spot.x for spot in spots], [spot.y for spot in spots]
    rows = slice(max(0, int(min(y) - reach)), min(shape[0], int(max(y) + reach) + 1))
    return rows, slice(max(0, int(min(x) - reach)), min(shape[1], int(max(x) + reach) + 1))


def _filled(size: float, skin: Skin, clean: Floats) -> list[Floats]:
    """From the low pass everywhere to what the clean skin near by would be there; farther skin where none is near.

    Planes of luma, Cr and Cb.
    """
    clean = as_floats(np.clip(skin.mask * clean - 0.02, 0, 1))
    trust = np.minimum(blur(clean, 0.010 * size) * 4, 1)
    planes = []
    for plane in (skin.luma, *(as_floats(channel) for channel in cv2.split(skin.chroma))):
        near, far = blur_within(plane, clean, 0.010 * size), blur_within(plane, clean, 0.030 * size)
        low = blur(plane, max(0.6, 0.003 * size))
        planes.append(as_floats(cv2.subtract(blended(far, near, trust), low)))
    return planes
