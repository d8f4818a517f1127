"""Real portraits at a size that is quick to work on, and their faces."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np

from beautydesk.core.photo import Photo
from beautydesk.engines.local.find.mesh import Face
from beautydesk.engines.local.nets import Nets


def load(folder: Path, name: str, longest: int = 900) -> Photo:
    """Reduced until its longest side has at most so many pixels: faces stay some hundred pixels wide."""
    pixels = cv2.imread(str(folder / name), cv2.IMREAD_COLOR)
    scale = min(1.0, longest / max(pixels.shape[:2]))
    pixels = cv2.resize(pixels, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    return Photo(np.ascontiguousarray(pixels[..., ::-1]), "JPEG")


def faces_in(photo: Photo) -> list[Face]:
    """Largest first."""
    from beautydesk.engines.local.render.analysis import faces_of

    return faces_of(Nets(), photo.pixels, several=True)
