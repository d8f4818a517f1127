"""How a result is written to a file, apart from its name and its container."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from beautydesk.core.notes import Note

MOST_PIXELS: Final = 100_000  # of a long edge
MOST_MEGAPIXELS: Final = 1_000

_SIZE: Final = re.compile(r"(\d{1,6})\s*px|(\d{1,4}(?:\.\d{1,3})?)\s*mp", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Size:
    """How large a picture may be at most; none is ever enlarged. `long_edge`: pixels of its longer side. `megapixels`:
    millions of pixels in all. 0 for as many as the original has; one of the two at most is given.

    As text, in settings, orders and on the command line: "original", "2048px", "12mp".
    """

    long_edge: int = 0
    megapixels: float = 0.0

    def __post_init__(self) -> None:
        if not (0 <= self.long_edge <= MOST_PIXELS and 0 <= self.megapixels <= MOST_MEGAPIXELS):
            raise ValueError(f"no such size: {self.long_edge} px, {self.megapixels} MP")
        if self.long_edge and self.megapixels:
            raise ValueError("a size is given by one number")

    @classmethod
    def of_text(cls, text: str) -> Size:
        """ValueError for what is no size."""
        if text.strip().lower() == "original":
            return cls()
        found = _SIZE.fullmatch(text.strip())
        size = cls(int(found[1] or 0), float(found[2] or 0)) if found else cls()
        if size == cls():
            raise ValueError(f"“{text}” is no size: original, 2048px or 12mp")
        return size

    def __str__(self) -> str:
        if self.long_edge:
            return f"{self.long_edge}px"
        return f"{self.megapixels:.10g}mp" if self.megapixels else "original"

    def of(self, width: int, height: int) -> tuple[int, int]:
        """Width and height of a picture that has so many pixels: its own, or smaller in the same shape."""
        share = 1.0
        if self.long_edge:
            share = self.long_edge / max(width, height)
        elif self.megapixels:
            share = math.sqrt(self.megapixels * 1e6 / (width * height))
        return (width, height) if share >= 1 else (max(1, round(width * share)), max(1, round(height * share)))


ORIGINAL_SIZE: Final = Size()


@dataclass(frozen=True, slots=True)
class Signing:
    """With what of the user's own results are signed, as Content Credentials (C2PA).

    `certificate`: a PEM file with the signer's certificate, followed by those that vouch for it. `key`: a PEM file with
    its private key, without a password. `timestamps`: the address of a time stamp authority (RFC 3161) that is asked
    for each result, '' for none; nothing else goes to the network.
    """

    certificate: Path
    key: Path
    timestamps: str = ""


@dataclass(frozen=True, slots=True)
class Export:
    """`quality`: 1..100, for JPEG and WebP. `full_chroma`: a JPEG keeps all of its colour (4:4:4); else it is
    subsampled as the original was, if that was a JPEG. `as_original`: both are for what has to be encoded afresh; a
    JPEG that was made from one keeps all blocks that the retouch did not touch, as they are in the file.

    `remove_location`: GPS positions and names of places are left out, and the maker's notes of the camera with them,
    which may hold some. `keep_date`: the file gets the date of its original. `say_retouched`: the file says in its
    metadata that it was retouched. `signing`: None where results are not signed. `size`: a picture that is made
    smaller is encoded afresh.
    """

    quality: int = 92
    full_chroma: bool = True
    remove_location: bool = False
    as_original: bool = True
    keep_date: bool = False
    say_retouched: bool = False
    signing: Signing | None = None
    size: Size = ORIGINAL_SIZE

    def __post_init__(self) -> None:
        if not 1 <= self.quality <= 100:
            raise ValueError(f"quality must lie in 1..100, not {self.quality}")


@dataclass(frozen=True, slots=True)
class MadeBy:
    """The retouch of a result, as far as its file may tell. `engine`: its id. `level`: 0..1, as it was asked for."""

    engine: str
    level: float


@dataclass(frozen=True, slots=True)
class SavedFile:
    """A file that was written. `notes`: what of the original's file it has, and what not. `size`: width and height of
    its picture, in pixels."""

    path: Path
    notes: tuple[Note, ...] = ()
    size: tuple[int, int] | None = None


DEFAULT_EXPORT = Export()
