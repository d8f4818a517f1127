"""Clearer eyes and teeth; make-up for those who ask for it. Each works with the colours that are there."""

from __future__ import annotations

import cv2
import numpy as np

from beautydesk.engines.local.effects.layers import Layer
from beautydesk.engines.local.filters import Floats, Slices, as_floats, blur, polygon, ramp, smoothstep
from beautydesk.engines.local.find import anatomy
from beautydesk.engines.local.skin.mask import Skin
from beautydesk.engines.local.skin.region import Region

SMALLEST_FACE = 60  # working pixels across; on smaller ones an eye is a few pixels
CLOSED, OPEN = 0.12, 0.20  # height of an eye's opening by its width: below it is shut, above it is open
LARGEST_DETAIL = 0.06  # in luma: catch lights and reflections in glasses are not driven any further


def find_features(region: Region, skin: Skin) -> dict[str, Layer]:
    """Layers "eyes", "teeth" and "makeup", those that there is something for."""
    if region.size < SMALLEST_FACE:
        return {}
    found = {"eyes": _eyes(region, skin)}
    if not skin.gray and _lips_seen(region, skin):
        found["teeth"] = _teeth(region, skin)
        found["makeup"] = _makeup(region, skin)
    return {name: layer for name, layer in found.items() if layer is not None}


def _box(region: Region, points: Floats, margin: float) -> Slices | None:
    """Round `points` with a margin in face sizes; None where nothing of it lies in the picture."""
    (left, top), (right, bottom) = points.min(axis=0), points.max(axis=0)
    reach = margin * region.size
    height, width = region.shape
    rows = slice(max(0, int(top - reach)), min(height, int(bottom + reach) + 1))
    columns = slice(max(0, int(left - reach)), min(width, int(right + reach) + 1))
    return (rows, columns) if rows.stop - rows.start > 2 and columns.stop - columns.start > 2 else None


def _lips_seen(region: Region, skin: Skin) -> bool:
    """Are there lips, which are hardly less red than skin, or is the mouth covered by a cloth or a hand-held thing?"""
    lips = polygon(region.shape, region.points[anatomy.LIPS]) > 0.5
    lips &= polygon(region.shape, region.points[anatomy.MOUTH]) < 0.5
    return bool(lips.any()) and float(np.median(skin.chroma[..., 0][lips])) > 0.8 * skin.usual[1][0]


def _pale(skin: Skin, box: Slices) -> Floats:
    """1 where there is far less colour than in this face's skin, as in teeth and in the white of an eye."""
    return 1 - smoothstep(0.5, 0.85, skin.saturation(box))


def _eyes(region: Region, skin: Skin) -> Layer | None:
    """More local contrast inside open eyes; whites a little lighter and less red or yellow."""
    outlines = [region.points[outline] for outline in (anatomy.LEFT_EYE, anatomy.RIGHT_EYE)]
    box = _box(region, np.vstack(outlines), 0.05)
    if box is None:
        return None
    corner = np.array([box[1].start, box[0].start], np.float32)
    luma, chroma = skin.luma[box], skin.chroma[box]
    detail = np.clip(luma - blur(luma, 0.012 * region.size), -LARGEST_DETAIL, LARGEST_DETAIL)
    pale = _pale(skin, box)
    on_luma, on_chroma = np.zeros_like(luma), np.zeros_like(chroma)
    for outline in outlines:
        inside = polygon(luma.shape, outline - corner)
        inside = as_floats(blur(inside, max(0.5, 0.004 * region.size)) * inside * _openness(region, outline))
        if not (inside > 0.5).any():
            continue
        usual = float(np.median(luma[inside > 0.5]))
        white = inside if skin.gray else inside * pale
        white = white * smoothstep(usual, usual + 0.12, luma)
        on_luma += inside * detail * 0.35 + white * (1 - luma) * 0.12
        on_chroma -= chroma * (white * 0.35)[..., None]
    return Layer.of(box, on_luma, None if skin.gray else on_chroma) if on_luma.any() else None


def _openness(region: Region, outline: Floats) -> float:
    """0 for a shut eye, 1 for an open one."""
    width = float(np.ptp(outline @ region.across))
    height = float(np.ptp(outline @ region.down))
    return ramp(CLOSED, OPEN, height / max(width, 1e-3))


def _teeth(region: Region, skin: Skin) -> Layer | None:
    """Teeth in an open mouth: less yellow, a little lighter. Gums and tongue are redder than skin and stay."""
    outline = region.points[anatomy.MOUTH]
    box = _box(region, outline, 0.02)
    if box is None:
        return None
    luma, chroma = skin.luma[box], skin.chroma[box]
    inside = polygon(luma.shape, outline - np.array([box[1].start, box[0].start], np.float32))
    inside = blur(inside, max(0.5, 0.004 * region.size)) * inside
    usual = skin.usual[0]
    teeth = inside * _pale(skin, box) * smoothstep(0.55 * usual, 0.9 * usual, luma)
    teeth = blur(as_floats(teeth), max(0.5, 0.003 * region.size))
    if float(teeth.max(initial=0)) < 0.3:
        return None
    on_chroma = np.zeros_like(chroma)
    on_chroma[..., 0] = -chroma[..., 0] * teeth * 0.15
    on_chroma[..., 1] = -np.minimum(chroma[..., 1], 0) * teeth * 0.34  # yellow is negative Cb
    return Layer.of(box, as_floats(teeth * (1 - luma) * 0.09), on_chroma)


def _makeup(region: Region, skin: Skin) -> Layer | None:
    """Lips richer in colour, a trace of warmth on the cheeks, in proportion to the light that falls on them."""
    cheeks = region.points[[50, 280]]
    lips = region.points[anatomy.LIPS]
    box = _box(region, np.vstack([lips, cheeks]), 0.3)
    if box is None:
        return None
    corner = np.array([box[1].start, box[0].start], np.float32)
    luma, chroma = skin.luma[box], skin.chroma[box]
    mouth = polygon(luma.shape, region.points[anatomy.MOUTH] - corner)
    lip = as_floats(np.clip(polygon(luma.shape, lips - corner) - mouth, 0, 1))
    lip = as_floats(blur(lip, 0.008 * region.size) * cv2.dilate(lip, np.ones((3, 3), np.uint8)))
    height, width = luma.shape
    y, x = np.arange(height, dtype=np.float32)[:, None], np.arange(width, dtype=np.float32)[None, :]
    blush = np.zeros_like(luma)
    for cheek in cheeks - corner:
        blush += np.exp(-0.5 * ((x - cheek[0]) ** 2 + (y - cheek[1]) ** 2) / (0.105 * region.size) ** 2)
    blush = as_floats(blush * skin.mask[box] * luma)
    on_chroma = np.empty_like(chroma)
    on_chroma[..., 0] = lip * luma * 0.055 + blush * 0.022
    on_chroma[..., 1] = lip * luma * 0.004 - blush * 0.003
    return Layer.of(box, as_floats(-0.03 * lip * luma), on_chroma)
