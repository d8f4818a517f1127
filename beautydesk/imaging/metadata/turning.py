"""How a stored picture was turned upright, for all that speaks of places in it: faces, the subject, sizes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

_SIDEWAYS = 5  # from this orientation on, width and height change places


@dataclass(frozen=True, slots=True)
class Turn:
    """`orientation`: of EXIF, 1 to 8, as it was applied. `width`, `height`: of the stored picture, in pixels."""

    orientation: int
    width: int
    height: int

    @property
    def is_sideways(self) -> bool:
        return self.orientation >= _SIDEWAYS

    @property
    def is_mirrored(self) -> bool:
        return self.orientation in (2, 4, 5, 7)

    @property
    def upright(self) -> tuple[int, int]:
        """Width and height of the picture as it is seen."""
        return (self.height, self.width) if self.is_sideways else (self.width, self.height)

    def point(self, x: float, y: float) -> tuple[float, float]:
        """A place in parts of the stored width and height, in parts of the upright ones (EXIF 2.32, 4.6.4, tag 274)."""
        match self.orientation:
            case 2:
                return 1 - x, y
            case 3:
                return 1 - x, 1 - y
            case 4:
                return x, 1 - y
            case 5:
                return y, x
            case 6:
                return 1 - y, x
            case 7:
                return 1 - y, 1 - x
            case 8:
                return y, 1 - x
        return x, y

    def extent(self, across: float, down: float) -> tuple[float, float]:
        """A width and a height."""
        return (down, across) if self.is_sideways else (across, down)

    def rectangle(self, x: float, y: float, width: float, height: float) -> tuple[float, float, float, float]:
        """One by its upper left corner, in parts as for `point`."""
        centre = self.point(x + width / 2, y + height / 2)
        across, down = self.extent(width, height)
        return centre[0] - across / 2, centre[1] - down / 2, across, down


def subject_turned(values: Sequence[float], turn: Turn, size: tuple[int, int] | None = None) -> list[int]:
    """EXIF's SubjectArea or SubjectLocation in pixels of the upright picture. `size`: of the picture it was told for,
    stored, if that is another one.

    Two values are a point, a third is a circle's diameter, four are a centre, a width and a height (EXIF 2.32, 4.6.5).
    """
    width, height = size or (turn.width, turn.height)
    x, y = turn.point(values[0] / width, values[1] / height)
    across, down = turn.upright
    scale = turn.width / width
    rest = turn.extent(values[2], values[3]) if len(values) == 4 else tuple(values[2:])
    return [max(0, round(value)) for value in (x * across, y * down, *(value * scale for value in rest))]
