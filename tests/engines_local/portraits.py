"""Real portraits at a size that is quick to work on, their faces, and the two halves of the work on them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import cv2
import numpy as np

from beautydesk.core.cancel import CancelToken
from beautydesk.core.engine import Part
from beautydesk.core.job import RetouchOptions
from beautydesk.core.photo import Photo
from beautydesk.engines.local import LocalEngine, Strengths
from beautydesk.engines.local.find.mesh import Face
from beautydesk.engines.local.nets import Nets
from beautydesk.imaging.resize import scaled


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
    from beautydesk.engines.local.find.faces import faces_of

    if id(photo) not in _found:
        _found[id(photo)] = photo, faces_of(NETS, photo.pixels, several=True)
    return _found[id(photo)][1]


@dataclass(frozen=True)
class Analysis:
    """The pixels of a photo, and what was seen on its faces."""

    pixels: Any
    faces: tuple[Any, ...]


class Halves(LocalEngine):
    """The engine with the halves of its work apart, so that each effect can be had by itself."""

    def analyse(self, photo: Photo) -> Analysis:
        from beautydesk.engines.local.render.analysis import analyse_face

        nets = self._loaded()
        numbered = self.reopen(photo, None, CancelToken()).require_faces(RetouchOptions())
        faces = [face for _, face in numbered]
        return Analysis(photo.pixels, tuple(analyse_face(nets, photo.pixels, face, faces) for face in faces))

    def render(
        self,
        analysis: Analysis,
        strengths: Strengths | Sequence[Strengths | None],
        scale: float = 1.0,
        token: CancelToken | None = None,
        part: Part | None = None,
    ) -> Any:
        """`strengths`: for all faces, or for each; None leaves a face as it is."""
        from beautydesk.engines.local.render import composite

        each = [strengths] * len(analysis.faces) if isinstance(strengths, Strengths) else strengths
        wanted = [(face.face, own) for face, own in zip(analysis.faces, each, strict=True) if own is not None]
        seen = {id(face.face): face for face in analysis.faces}
        return composite.render(
            scaled(analysis.pixels, scale),
            wanted,
            lambda faces: [seen[id(face)] for face in faces],
            scale,
            part,
            token=token or CancelToken(),
        )
