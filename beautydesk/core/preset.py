"""A look under a name: level and fine-tune together, to be used again and to be given to others."""

from __future__ import annotations

from dataclasses import dataclass

from beautydesk.core.fine_tune import DEFAULT_FINE_TUNE, FineTune

LONGEST_NAME = 40  # characters: what a menu shows without being cut


@dataclass(frozen=True, slots=True)
class Preset:
    """`name`: 1 to LONGEST_NAME characters on one line. `level` in 0..1. Raises ValueError for anything else."""

    name: str
    level: float
    fine_tune: FineTune = DEFAULT_FINE_TUNE

    def __post_init__(self) -> None:
        if not 0.0 <= self.level <= 1.0:
            raise ValueError(f"level must lie in 0..1, not {self.level}")
        if self.name != tidy_name(self.name) or not self.name:
            raise ValueError(f"{self.name!r} is no name for a preset")


def tidy_name(text: str) -> str:
    """A name without what cannot be seen, and not longer than a menu can show; '' if nothing is left."""
    plain = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    return plain[:LONGEST_NAME].strip()
