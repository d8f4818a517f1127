"""Real portraits at a size that is quick to work on, and their faces."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import cv2
import numpy as np

from beautydesk.core.photo import Photo
from beautydesk.engines.local.find.mesh import Face
from beautydesk.engines.local.nets import Nets


@cache
def load(folder: Path, name: str, longest: int = 900) -> Photo:
    """Reduced until its longest side has at most so many pixels: faces stay some hundred pixels wide. Read-only."""
    pixels = cv2.imread(str(folder / name), cv2.IMREAD_COLOR)
    scale = min(1.0, longest / max(pixels.shape[:2]))
    pixels = cv2.resize(pixels, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    photo = Photo(np.ascontiguousarray(pixels[..., ::-1]), "JPEG")
    photo.pixels.flags.writeable = False
    return photo


NETS = Nets()
_found: dict[int, tuple[Photo, list[Face]]] = {}  # by identity: photos cannot be hashed, and these are kept


def faces_in(photo: Photo) -> list[Face]:
    """Largest first; looked for once in each photo."""
    from beautydesk.engines.local.render.analysis import faces_of

    if id(photo) not in _found:
        _found[id(photo)] = photo, faces_of(NETS, photo.pixels, several=True)
    return _found[id(photo)][1]
