"""A face as it was seen in a photo: where its eyes are, by which faces of many photos can be put side by side."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from beautydesk.core.viewport import Rect

Place = tuple[float, float]  # fractions of a photo's width and height


@dataclass(frozen=True, slots=True)
class Eyes:
    """The middle of each, `right` being the person's own right one. In a face that is turned away they are where they
    would be if it were not, so that their distance tells the size of the face, and their line how it is tilted."""

    right: Place
    left: Place

    def box(self, width: int, height: int) -> Rect:
        """A frame round the face, px of a photo of that size; it may reach over the edge."""
        (x, y), (right, bottom) = self.in_pixels(width, height)
        apart = max(1.0, ((right - x) ** 2 + (bottom - y) ** 2) ** 0.5)
        return Rect((x + right) / 2 - 1.2 * apart, (y + bottom) / 2 - 1.2 * apart, 2.4 * apart, 3.2 * apart)

    def in_pixels(self, width: int, height: int) -> tuple[Place, Place]:
        """Right and left eye in px of a photo of that size."""
        return (self.right[0] * width, self.right[1] * height), (self.left[0] * width, self.left[1] * height)


@dataclass(frozen=True, slots=True)
class FoundFace:
    """`box`: px of the photo. `eyes`: None where nobody looked for them."""

    box: Rect
    eyes: Eyes | None = None


@dataclass(frozen=True, slots=True)
class SeenFace:
    """`number`: see `core.edit`. `change`: how much its result differs from the photo, 0 (nothing) .. 1; None where
    that was not measured."""

    number: int
    eyes: Eyes
    change: float | None = None


def numbered(faces: Iterable[FoundFace]) -> tuple[SeenFace, ...]:
    """Found faces, the largest first, under their numbers."""
    return tuple(SeenFace(number, face.eyes) for number, face in enumerate(faces) if face.eyes is not None)


def learned(known: tuple[SeenFace, ...], now: tuple[SeenFace, ...]) -> tuple[SeenFace, ...]:
    """What is known after some faces were looked at: who looks for the largest alone has not lost the others."""
    if len(now) >= len(known):
        return now
    fresh = {face.number: face for face in now}
    return tuple(fresh.get(face.number, face) for face in known)


def with_changes(now: tuple[SeenFace, ...], known: tuple[SeenFace, ...]) -> tuple[SeenFace, ...]:
    """Faces that were looked for anew; how much they have changed is as it was known."""
    changes = {face.number: face.change for face in known}
    return tuple(replace(face, change=changes.get(face.number)) for face in now)
