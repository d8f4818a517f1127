"""A decoded photo, as it travels between files, engines and the window.

Pixels are upright and stay in the numbers of the photo's own colour profile; whoever needs sRGB (the screen, an upload)
converts a copy. Metadata travel along untouched, so that saving can put them back.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from beautydesk.core.notes import Extra, Note

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Pixels = NDArray[np.uint8] | NDArray[np.uint16]


Chroma = Literal["4:4:4", "4:2:2", "4:2:0"]


@dataclass(frozen=True, slots=True)
class TextChunk:
    """Words in a file beside its picture, as PNG keeps them: `kind` tEXt, zTXt or iTXt, `body` the chunk's bytes."""

    kind: bytes
    body: bytes


@dataclass(frozen=True, slots=True, eq=False)
class Photo:
    """`pixels`: H x W x 3, RGB, uint8 (or uint16), C-contiguous, EXIF orientation already applied.

    `alpha`: H x W of the same type, or None. `gray`: the file held one channel (pixels repeat it three times) and
    is saved as such. `format`: Pillow's name of the container ("JPEG", "PNG", ...), or "RAW". `exif` has orientation 1;
    `icc_profile`, `exif`, `xmp`, `iptc` (IPTC-IIM records) are the raw blocks or None. `source`: the file it came from,
    None for pasted pixels. `chroma`: how a JPEG subsampled its colour. `density`: pixels an inch across and down, where
    the file says so. `texts`: words and comments, in their order. `resources`: Photoshop's image resources, but for
    those that are told here otherwise. `orientation`: the EXIF orientation that was applied. `own_numbers`: pixels are
    the very numbers that the file decodes to, not converted from another colour space. `lossless`: the file is a WebP
    that lost nothing, and so is what is saved as WebP. `notes`: what was taken of the file, where that is not all of
    it. `extras`: what it holds beside its picture. `stamp`: when that file was changed last (ns) and its bytes, when it
    was read.
    """

    pixels: Pixels
    format: str
    source: Path | None = None
    alpha: Pixels | None = None
    gray: bool = False
    icc_profile: bytes | None = None
    exif: bytes | None = None
    xmp: bytes | None = None
    iptc: bytes | None = None
    resources: bytes | None = None
    texts: tuple[TextChunk, ...] = ()
    chroma: Chroma = "4:4:4"
    density: tuple[float, float] | None = None
    orientation: int = 1
    own_numbers: bool = True
    lossless: bool = False
    notes: tuple[Note, ...] = ()
    extras: frozenset[Extra] = frozenset()
    stamp: tuple[int, int] | None = None

    @property
    def width(self) -> int:
        return int(self.pixels.shape[1])

    @property
    def height(self) -> int:
        return int(self.pixels.shape[0])

    def with_pixels(self, pixels: Pixels) -> Photo:
        """The same photo (metadata, alpha, profile) with other pixels of the same height and width."""
        if pixels.shape != self.pixels.shape:
            raise ValueError(f"expected pixels of shape {self.pixels.shape}, got {pixels.shape}")
        return replace(self, pixels=pixels)
