"""What is asked of one photo alone: its faces, one by one, and strokes of the brush.

Places are fractions of the photo's width and height, so that they hold at every size of the picture.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass, replace


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
class Edit:
    """`faces`: (number, edit) of the faces that differ, by number; 0 is the largest face. `strokes`: in their order."""

    faces: tuple[tuple[int, FaceEdit], ...] = ()
    strokes: tuple[Stroke, ...] = ()

    def face(self, number: int) -> FaceEdit:
        return dict(self.faces).get(number, _NO_FACE_EDIT)

    def with_face(self, number: int, edit: FaceEdit) -> Edit:
        """The same with another edit of one face; one that says nothing is left out."""
        others = {known: face for known, face in self.faces if known != number}
        if edit != _NO_FACE_EDIT:
            others[number] = edit
        return replace(self, faces=tuple(sorted(others.items(), key=lambda entry: entry[0])))

    def with_stroke(self, stroke: Stroke) -> Edit:
        return replace(self, strokes=(*self.strokes, stroke))


_NO_FACE_EDIT = FaceEdit()
NO_EDIT = Edit()
