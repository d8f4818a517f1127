"""What a retouch consists of: one strength for every effect, and the two rules of taste.

Standard library only, so that a window can build and compare them without loading anything heavy.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace

from beautydesk.core.fine_tune import AS_THE_LEVEL, FineTune, require_shares
from beautydesk.core.job import is_nothing


@dataclass(frozen=True, slots=True)
class Strengths:
    """How much of every effect, each in 0..1: 0 leaves it out, 1 is the most that still looks like the person.

    Skin: `spots` healed, `smooth` unevenness between pores and features, `tone` redness and patches, `glare` calmed,
    `under_eyes` shade softened, `glow` brightened. Features: `eyes` and `teeth` clearer. Only when asked for: `jaw`
    slimmer, `eye_size` larger, `makeup` on lips and cheeks.

    `keep_colour`: the skin's mean colour stays what it was, and there is no glow. `keep_marks`: moles and freckles
    stay; without it they are healed as spots are.
    """

    spots: float = 0.0
    smooth: float = 0.0
    tone: float = 0.0
    glare: float = 0.0
    under_eyes: float = 0.0
    glow: float = 0.0
    eyes: float = 0.0
    teeth: float = 0.0
    jaw: float = 0.0
    eye_size: float = 0.0
    makeup: float = 0.0
    keep_colour: bool = True
    keep_marks: bool = True

    def __post_init__(self) -> None:
        require_shares(self)

    @staticmethod
    def of_level(level: float, *, keep_colour: bool = True, keep_marks: bool = True) -> Strengths:
        """The preset at `level` in 0..1: everything that needs no asking, growing smoothly and never falling.

        Spots go early, evening follows: a low level already heals, a high one only finishes.
        """
        early, steady = 1 - (1 - level) ** 2.5, 1 - (1 - level) ** 1.35
        return Strengths(
            spots=early,
            smooth=steady,
            tone=steady,
            glare=steady,
            under_eyes=steady,
            glow=0.0 if keep_colour else level,
            eyes=level,
            teeth=level,
            keep_colour=keep_colour,
            keep_marks=keep_marks,
        )

    @staticmethod
    def tuned(level: float, fine_tune: FineTune) -> Strengths:
        """The preset at `level` in 0..1 with the user's own measure of each effect, see `core.fine_tune.FineTune`."""
        level = 0.0 if is_nothing(level) else level
        preset = Strengths.of_level(level, keep_colour=fine_tune.keep_colour, keep_marks=fine_tune.keep_marks)

        def by(share: float, strength: float) -> float:
            return min(1.0, strength * share / AS_THE_LEVEL)

        return replace(
            preset,
            spots=by(fine_tune.blemishes, preset.spots),
            smooth=by(1 - fine_tune.texture, preset.smooth),
            tone=by(fine_tune.tone, preset.tone),
            glare=by(fine_tune.tone, preset.glare),
            under_eyes=by(fine_tune.tone, preset.under_eyes),
            glow=by(fine_tune.tone, preset.glow),
            eyes=by(fine_tune.eyes, preset.eyes),
            teeth=by(fine_tune.teeth, preset.teeth),
            jaw=fine_tune.jaw,
            eye_size=fine_tune.eye_size,
            makeup=fine_tune.makeup,
        )

    @property
    def changes_nothing(self) -> bool:
        """Are all strengths zero?"""
        return not any(getattr(self, field.name) for field in fields(self) if not field.name.startswith("keep_"))
