"""Looking at one face: what any strengths would change on it. The slow half of the work, done once for a face.

`composite.render` puts any strengths onto pixels quickly.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from beautydesk.engines.local.effects.features import find_features
from beautydesk.engines.local.effects.healing import find_healing
from beautydesk.engines.local.effects.layers import Layers
from beautydesk.engines.local.effects.smoothing import find_smoothing
from beautydesk.engines.local.effects.spots import Marks, find_marks
from beautydesk.engines.local.filters import Floats, Slices, as_floats, blur, polygon
from beautydesk.engines.local.find import anatomy
from beautydesk.engines.local.find.mesh import Face
from beautydesk.engines.local.nets import Nets
from beautydesk.engines.local.render.maps import FaceAnalysis, Maps, find_texture_clones
from beautydesk.engines.local.skin.cloth import find_cloth
from beautydesk.engines.local.skin.mask import Skin, find_skin, person_mask
from beautydesk.engines.local.skin.region import Region, cut_out

if TYPE_CHECKING:
    from beautydesk.core.photo import Pixels

TEXTURE_DAMPED = 0.12  # part of the fine texture that goes at full strength; all of it on even skin looks gritty
FULL_TEXTURE = 600  # photo pixels across a face from which that holds; the texture of smaller ones is scarce


def analyse_face(nets: Nets, pixels: Pixels, face: Face, everybody: Sequence[Face] = ()) -> FaceAnalysis:
    """Look at one face of `faces_of`. The faces of `everybody` else are left to their own turn."""
    region = cut_out(pixels, face.points)
    others = [region.on_grid(other.points) for other in everybody if other is not face]
    skin = find_skin(region, person_mask(nets, pixels, region), others)
    cover = None if skin.gray else find_cloth(region, skin.chroma, face.certainty)
    skin = skin if cover is None else replace(skin, mask=as_floats(skin.mask * (1 - cover)))
    box = region.aligned(_face_box(region, skin))  # a region reaches far beyond most faces
    region, skin = region.cropped(box), skin.cropped(box)
    marks = find_marks(region, skin)
    skin = skin.filled(as_floats(np.maximum(marks.keep, marks.heal)), region.size)
    layers = find_healing(region, skin, marks)
    layers |= find_smoothing(region, skin, marks, layers.get("spots"))
    layers |= find_features(region, skin)
    calm = _calm(region, skin, marks)
    base = as_floats(blur(region.rgb, max(0.8, 0.0026 * region.size)) * calm[..., None])
    box = _touched(skin, layers)
    place = region.left, region.top, region.factor
    maps = Maps(*place, layers, skin.mask, calm, base, marks.heal, marks.brown, box)
    clean = (skin.mask > 0.7) & (marks.heal < 0.08) & (marks.keep < 0.08)
    clones = (
        *find_texture_clones(marks.spots, False, clean, region.size),
        *find_texture_clones(marks.moles, True, clean, region.size),
    )
    return FaceAnalysis(face, region.size * region.factor, maps, clones)


def _calm(region: Region, skin: Skin, marks: Marks) -> Floats:
    most = TEXTURE_DAMPED * min(1.0, max(0.1, region.size * region.factor / FULL_TEXTURE))
    return as_floats(skin.mask * (1 - marks.keep) * most)


def _face_box(region: Region, skin: Skin) -> Slices:
    """Round the skin and the inner face, with what make-up and blurring need beyond them."""
    inner = polygon(region.shape, region.points[anatomy.OVAL], 0.03 * region.size)
    rows, columns = (np.flatnonzero((np.maximum(skin.mask, inner) > 0).any(axis=axis)) for axis in (1, 0))
    if not len(rows):
        return slice(0, region.shape[0]), slice(0, region.shape[1])
    return slice(int(rows[0]), int(rows[-1]) + 1), slice(int(columns[0]), int(columns[-1]) + 1)


def _touched(skin: Skin, layers: Layers) -> Slices:
    """Round the skin and all layers that are not as large as the region."""
    whole = skin.mask.shape
    rows, columns = (np.nonzero((skin.mask > 0).any(axis=axis))[0] for axis in (1, 0))
    boxes = [layer.box for layer in layers.values() if layer.box[0].stop - layer.box[0].start < whole[0]]
    if len(rows):
        boxes.append((slice(int(rows[0]), int(rows[-1]) + 1), slice(int(columns[0]), int(columns[-1]) + 1)))
    if not boxes:
        return slice(0, 0), slice(0, 0)
    starts, stops = (
        (min(box[i].start for box in boxes) for i in (0, 1)),
        (max(box[i].stop for box in boxes) for i in (0, 1)),
    )
    top, left = starts
    bottom, right = stops
    return slice(top, bottom), slice(left, right)
