"""Which faces of a photo can be retouched: large enough, and photographed, not drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from beautydesk.core.viewport import Rect
from beautydesk.engines.local.find.detect import find_faces
from beautydesk.engines.local.find.drawn import is_drawn
from beautydesk.engines.local.find.geometry import is_large_enough
from beautydesk.engines.local.find.marked import face_in_box
from beautydesk.engines.local.find.mesh import Face
from beautydesk.engines.local.nets import Nets

if TYPE_CHECKING:
    from beautydesk.core.photo import Pixels


def marked_face(nets: Nets, pixels: Pixels, box: Rect) -> Face | None:
    """The face in a box (px) that somebody has drawn round it; None when none can be made out, or it is too small.

    Whoever marks a drawing wants it retouched.
    """
    face = face_in_box(nets, pixels, box)
    return face if face is not None and is_large_enough(face.points, pixels.shape) else None


def faces_of(nets: Nets, pixels: Pixels, several: bool) -> list[Face]:
    """Faces of a photo that are large enough to retouch, largest first; the largest alone unless `several`."""
    faces = find_faces(nets, pixels, (1, 2, 4) if several else (1, 2))
    faces = [face for face in faces if is_large_enough(face.points, pixels.shape) and not is_drawn(pixels, face.points)]
    return faces if several else faces[:1]
