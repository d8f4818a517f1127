"""Looking at a photo once: where its faces are, and what any level of retouching would change on each of them.

`analyse` is the slow half of the work; `render.render` puts any level of its result onto pixels quickly.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np
from numpy.typing import NDArray

from beautydesk.engines.local.detect import find_faces
from beautydesk.engines.local.evening import Layers, find_layers
from beautydesk.engines.local.mesh import Face
from beautydesk.engines.local.nets import Nets
from beautydesk.engines.local.region import Region, cut_out, is_large_enough
from beautydesk.engines.local.skin import find_skin, person_mask
from beautydesk.engines.local.spots import Marks, find_marks

if TYPE_CHECKING:
    from beautydesk.core.photo import Pixels


@dataclass(frozen=True, slots=True, eq=False)
class FaceAnalysis:
    """Everything about one face of a photo, for any level. `clean`: unmarked skin, H x W on the working grid."""

    region: Region
    layers: Layers
    marks: Marks
    clean: NDArray[np.bool_]


def faces_of(nets: Nets, pixels: Pixels, several: bool) -> list[Face]:
    """Faces that are large enough to retouch, largest first; the largest alone unless `several`."""
    picture = pixels if pixels.dtype == np.uint8 else cv2.convertScaleAbs(pixels, alpha=1 / 257)
    splits = (1, 2, 4) if several else (1, 2)
    faces = find_faces(nets, np.asarray(picture, np.uint8), splits)
    faces = [face for face in faces if is_large_enough(face.points, pixels.shape)]
    return faces if several else faces[:1]


def analyse(nets: Nets, pixels: Pixels, face: Face, everybody: Sequence[Face] = ()) -> FaceAnalysis:
    """Look at one face of `faces_of`. The faces of `everybody` else are left to their own turn."""
    region = cut_out(pixels, face.points)
    others = [region.on_grid(other.points) for other in everybody if other is not face]
    skin = find_skin(region, person_mask(nets, region), others)
    marks = find_marks(region, skin)
    layers = find_layers(region, skin, marks)
    return FaceAnalysis(region, layers, marks, (skin.mask > 0.7) & (marks.heal < 0.08))
