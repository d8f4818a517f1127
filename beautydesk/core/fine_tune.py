"""What is folded away under Fine-tune: how much of each effect a level brings, and what it must leave alone.

Standard library only. The engine of this computer turns it, with a level, into its own strengths.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

AS_THE_LEVEL = 0.5  # where a slider stands that neither adds to the level's own measure nor takes from it


def require_shares(values: DataclassInstance) -> None:
    """Raises ValueError when a field of a dataclass does not lie in 0..1."""
    for field in fields(values):
        value = getattr(values, field.name)
        if not 0.0 <= value <= 1.0:
            raise ValueError(f"{field.name} must lie in 0..1, not {value}")


@dataclass(frozen=True, slots=True)
class FineTune:
    """Each in 0..1.

    `texture`, `blemishes`, `tone`, `eyes`, `teeth` follow the level: 0.5 is its own measure; below it there is less of
    the effect (0: none), above it more (1: twice as much, as far as it goes). `texture` counts the other way round: it
    is the skin's own texture that stays, so 1 smooths nothing. `jaw` (slimmer), `eye_size` (larger) and `makeup` are no
    part of any level: 0 leaves them out.

    `keep_colour`: the skin's mean colour stays what it was. `keep_marks`: moles and freckles stay.
    """

    texture: float = AS_THE_LEVEL
    blemishes: float = AS_THE_LEVEL
    tone: float = AS_THE_LEVEL
    eyes: float = AS_THE_LEVEL
    teeth: float = AS_THE_LEVEL
    jaw: float = 0.0
    eye_size: float = 0.0
    makeup: float = 0.0
    keep_colour: bool = True
    keep_marks: bool = True

    def __post_init__(self) -> None:
        require_shares(self)

    @property
    def adds(self) -> bool:
        """Is there something that is no part of any level?"""
        return bool(self.jaw or self.eye_size or self.makeup)

    @property
    def follows_level(self) -> bool:
        """Is any effect left that a level brings?"""
        return self.texture < 1 or bool(self.blemishes or self.tone or self.eyes or self.teeth)


DEFAULT_FINE_TUNE = FineTune()
