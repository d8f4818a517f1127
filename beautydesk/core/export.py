"""How a result is written to a file, apart from its name and its container."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from beautydesk.core.notes import Note


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
    metadata that it was retouched. `signing`: None where results are not signed.
    """

    quality: int = 92
    full_chroma: bool = True
    remove_location: bool = False
    as_original: bool = True
    keep_date: bool = False
    say_retouched: bool = False
    signing: Signing | None = None

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
    """A file that was written. `notes`: what of the original's file it has, and what not."""

    path: Path
    notes: tuple[Note, ...] = ()


DEFAULT_EXPORT = Export()
