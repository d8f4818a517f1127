"""One analysed photo at any options: what the window renders from while a slider moves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from beautydesk.core.cancel import CancelToken
from beautydesk.core.job import RetouchOptions
from beautydesk.core.viewport import Rect
from beautydesk.engines.local.effects.strengths import Strengths

if TYPE_CHECKING:
    from collections.abc import Sequence

    from beautydesk.core.photo import Pixels
    from beautydesk.engines.local.find.mesh import Face
    from beautydesk.engines.local.render.analysis import Analysis

BROW = 0.15  # of the mesh's height: what a box shows above it, so that it frames the face and not its features
MOST = 1.0


class LocalDevelopment:
    """Implements `core.engine.Development`."""

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis
        height, width = analysis.pixels.shape[:2]
        self._faces = boxes([face.face for face in analysis.faces], width, height)

    @property
    def faces(self) -> tuple[Rect, ...]:
        return self._faces

    @property
    def most(self) -> float:
        return MOST

    def render(self, options: RetouchOptions, scale: float, token: CancelToken) -> Pixels:
        """See `Development.render`."""
        from beautydesk.engines.local.render.composite import render

        return render(self._analysis, finishes(options, len(self._faces)), scale, token)


def finishes(options: RetouchOptions, faces: int) -> list[Strengths | None]:
    """What each face gets, largest first; None for one that is left as it is."""
    return [
        Strengths.tuned(options.level_of(number), options.fine_tune) if options.includes(number) else None
        for number in range(faces)
    ]


def boxes(faces: Sequence[Face], width: int, height: int) -> tuple[Rect, ...]:
    """A frame round each face, inside a picture of that size; px."""
    framed = []
    for face in faces:
        left, top = (float(v) for v in face.points.min(axis=0))
        right, bottom = (float(v) for v in face.points.max(axis=0))
        top -= BROW * (bottom - top)
        left, top, right, bottom = max(0.0, left), max(0.0, top), min(float(width), right), min(float(height), bottom)
        framed.append(Rect(left, top, max(1.0, right - left), max(1.0, bottom - top)))
    return tuple(framed)
