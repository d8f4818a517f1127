"""How a result is written to a file, apart from its name and its container."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Export:
    """`quality`: 1..100, for JPEG and WebP. `full_chroma`: a JPEG keeps all of its colour (4:4:4); else it is
    subsampled as the original was, if that was a JPEG. `remove_location`: GPS positions and names of places are left
    out, and the maker's notes of the camera with them, which may hold some.
    """

    quality: int = 92
    full_chroma: bool = True
    remove_location: bool = False

    def __post_init__(self) -> None:
        if not 1 <= self.quality <= 100:
            raise ValueError(f"quality must lie in 1..100, not {self.quality}")


DEFAULT_EXPORT = Export()
