"""What is asked of one photo alone: its faces, one by one, and strokes of the brush.

Places are fractions of the photo's width and height, so that they hold at every size of the picture.

Faces go by numbers. Those that are found have 0, 1, 2, ..., the largest first; those that are marked by hand have
`MARKED` and more, in the order of their marking. So a mark never changes what is meant by the number of another face,
and a number of a mark that was taken back is given again only when nothing is known by it any more.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass, replace
from typing import Final

from beautydesk.core.viewport import Rect

MARKED: Final = 1000  # there are never so many faces to be found


@dataclass(frozen=True, slots=True)
class FaceEdit:
    """What differs at one face. `included`: None follows the photo's choice. `level`: 0..1, None the photo's."""

    included: bool | None = None
    level: float | None = None

    def __post_init__(self) -> None:
        if self.level is not None and not 0.0 <= self.level <= 1.0:
            raise ValueError(f"level must lie in 0..1, not {self.level}")


class Brush(enum.Enum):
    """What a stroke does where it goes."""

    MORE = "more"  # as at level 1
    LESS = "less"  # half of the retouch
    ORIGINAL = "original"  # the photo as it was


@dataclass(frozen=True, slots=True)
class Stroke:
    """One stroke of the brush.

    `points`: (x, y) as fractions of width and height, at least one. `radius`: fraction of its longer side, above
    0. `softness`: 0 is a hard edge, 1 falls off from the very middle.
    """

    brush: Brush
    points: tuple[tuple[float, float], ...]
    radius: float
    softness: float = 0.5


@dataclass(frozen=True, slots=True)
class MarkedFace:
    """A face that was shown by hand. `number`: from `MARKED` on. `box`: fractions of the photo's width and height."""

    number: int
    box: Rect


@dataclass(frozen=True, slots=True)
class Edit:
    """`faces`: (number, edit) of the faces that differ, by number. `strokes`: in their order. `marked`: by number."""

    faces: tuple[tuple[int, FaceEdit], ...] = ()
    strokes: tuple[Stroke, ...] = ()
    marked: tuple[MarkedFace, ...] = ()

    def face(self, number: int) -> FaceEdit:
        return dict(self.faces).get(number, _NO_FACE_EDIT)

    def with_face(self, number: int, edit: FaceEdit) -> Edit:
        """The same with another edit of one face; one that says nothing is left out."""
        others = {known: face for known, face in self.faces if known != number}
        if edit != _NO_FACE_EDIT:
            others[number] = edit
        return replace(self, faces=tuple(sorted(others.items(), key=lambda entry: entry[0])))

    def with_marked(self, box: Rect) -> Edit:
        """The same with one more face that was shown by hand."""
        number = self.marked[-1].number + 1 if self.marked else MARKED
        return replace(self, marked=(*self.marked, MarkedFace(number, box)))

    def without_marked(self, number: int) -> Edit:
        """The same without one of them, and without what was asked of it."""
        marked = tuple(face for face in self.marked if face.number != number)
        return replace(self.with_face(number, _NO_FACE_EDIT), marked=marked)

    def with_stroke(self, stroke: Stroke) -> Edit:
        return replace(self, strokes=(*self.strokes, stroke))


_NO_FACE_EDIT = FaceEdit()
NO_EDIT = Edit()
