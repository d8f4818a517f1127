"""Looking at a photo once: where its faces are, and what any finish would change on each of them.

`analyse` is the slow half of the work; `render.render` puts any finish onto pixels quickly.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, cast

import cv2
import numpy as np

from beautydesk.core.cancel import CancelToken
from beautydesk.engines.local.effects.features import find_features
from beautydesk.engines.local.effects.healing import find_healing
from beautydesk.engines.local.effects.layers import Layers
from beautydesk.engines.local.effects.smoothing import find_smoothing
from beautydesk.engines.local.effects.spots import Marks, find_marks
from beautydesk.engines.local.filters import Floats, Slices, as_floats, blur, polygon
from beautydesk.engines.local.find import anatomy
from beautydesk.engines.local.find.detect import find_faces
from beautydesk.engines.local.find.mesh import Face
from beautydesk.engines.local.nets import Nets
from beautydesk.engines.local.render.maps import FaceAnalysis, Maps, find_texture_clones
from beautydesk.engines.local.skin.cloth import find_cloth
from beautydesk.engines.local.skin.drawn import is_drawn
from beautydesk.engines.local.skin.mask import Skin, find_skin, person_mask
from beautydesk.engines.local.skin.region import Region, cut_out, is_large_enough
from beautydesk.engines.local.threads import for_each

if TYPE_CHECKING:
    from beautydesk.core.photo import Pixels

TEXTURE_DAMPED = 0.12  # part of the fine texture that goes at full strength; all of it on even skin looks gritty
SCALES_KEPT = 2  # of the photo: the whole of it in a window, and what a closer look shows
FULL_TEXTURE = 600  # photo pixels across a face from which that holds; the texture of smaller ones is scarce


@dataclass(frozen=True, slots=True, eq=False)
class Analysis:
    """A photo's `pixels` (never written to) and its `faces`, largest first. Good for any number of renderings."""

    pixels: Pixels
    faces: tuple[FaceAnalysis, ...]
    _reduced: dict[float, Pixels] = field(default_factory=dict, repr=False)
    _reducing: threading.Lock = field(default_factory=threading.Lock, repr=False)

    def at_scale(self, scale: float) -> Pixels:
        """The photo at a scale in 0..1; the last ones asked for are kept. Not to be written to."""
        if scale == 1:
            return self.pixels
        with self._reducing:
            kept = self._reduced.pop(scale, None)
            if kept is None:
                height, width = self.pixels.shape[:2]
                size = max(1, round(width * scale)), max(1, round(height * scale))
                kept = cast("Pixels", cv2.resize(self.pixels, size, interpolation=cv2.INTER_AREA))
                while len(self._reduced) >= SCALES_KEPT:
                    del self._reduced[next(iter(self._reduced))]
            self._reduced[scale] = kept
            return kept


def faces_of(nets: Nets, pixels: Pixels, several: bool) -> list[Face]:
    """Faces of a photo that are large enough to retouch, largest first; the largest alone unless `several`."""
    faces = find_faces(nets, pixels, (1, 2, 4) if several else (1, 2))
    faces = [face for face in faces if is_large_enough(face.points, pixels.shape) and not is_drawn(pixels, face.points)]
    return faces if several else faces[:1]


def analyse(
    nets: Nets, pixels: Pixels, faces: Sequence[Face], everybody: Sequence[Face], token: CancelToken
) -> Analysis:
    """Look at `faces`, some of `everybody`, several at the same time. Raises `Cancelled` between faces."""

    def look(face: Face) -> FaceAnalysis:
        token.raise_if_cancelled()
        return analyse_face(nets, pixels, face, everybody)

    return Analysis(pixels, tuple(for_each(faces, look)))


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
    patches = (
        *find_texture_clones(marks.spots, False, clean, region.size),
        *find_texture_clones(marks.moles, True, clean, region.size),
    )
    return FaceAnalysis(face, region.size * region.factor, maps, patches)


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
