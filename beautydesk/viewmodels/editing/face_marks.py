"""The faces of a photo as the canvas shows them: where each is, and what will become of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from beautydesk.core.edit import MARKED
from beautydesk.core.job import RetouchOptions
from beautydesk.core.viewport import Rect


@dataclass(frozen=True, slots=True)
class FaceMark:
    """`number`: see `core.edit`. `box`: px of the photo. `included`: will it be retouched? `level`: 0..1, what it gets.

    `own`: that is not the photo's.
    """

    number: int
    box: Rect
    included: bool
    level: float
    own: bool = False

    @property
    def by_hand(self) -> bool:
        """Was it marked?"""
        return self.number >= MARKED


def marks_of(faces: Iterable[tuple[int, Rect]], wish: RetouchOptions) -> tuple[FaceMark, ...]:
    """`faces`: number and place (px) of each."""
    return tuple(
        FaceMark(n, box, wish.includes(n), wish.level_of(n), wish.edit.face(n).level is not None) for n, box in faces
    )
