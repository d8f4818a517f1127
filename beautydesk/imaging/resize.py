"""Pictures at other sizes, and parts of them. Smaller ones are averages over area, wherever they are for."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from beautydesk.core.engine import Part
    from beautydesk.core.photo import Pixels

    AnyPixels = TypeVar("AnyPixels", NDArray[np.uint8], NDArray[np.uint16], Pixels)


def shrink(pixels: AnyPixels, max_side: int) -> AnyPixels:
    """The same pixels, or a copy whose longest side is `max_side` if it was longer."""
    height, width = pixels.shape[:2]
    return resize(pixels, *shrunk_size(width, height, max_side))


def shrunk_size(width: int, height: int, max_side: int) -> tuple[int, int]:
    """Width and height that `shrink` gives pixels of this size."""
    share = max_side / max(width, height)
    return (width, height) if share >= 1 else (max(1, round(width * share)), max(1, round(height * share)))


def resize(pixels: AnyPixels, width: int, height: int) -> AnyPixels:
    """Averaged where it gets smaller, cubic where it gets larger."""
    import cv2

    if pixels.shape[:2] == (height, width):
        return pixels
    smaller = width <= pixels.shape[1] and height <= pixels.shape[0]
    return cv2.resize(pixels, (width, height), interpolation=cv2.INTER_AREA if smaller else cv2.INTER_CUBIC)  # type: ignore[return-value]


def scaled(pixels: AnyPixels, scale: float) -> AnyPixels:
    """At `scale` (above 0, up to 1), at least one pixel wide and high. ValueError for another scale."""
    if not 0 < scale <= 1:
        raise ValueError(f"scale must lie in 0..1 and above 0, not {scale}")
    height, width = pixels.shape[:2]
    return resize(pixels, max(1, round(width * scale)), max(1, round(height * scale)))


def box_of(part: Part | None, picture: Pixels) -> tuple[slice, slice]:
    """Rows and columns of a part, all of them for None. ValueError for one that does not lie in the picture."""
    height, width = picture.shape[:2]
    left, top, right, bottom = part or (0, 0, width, height)
    if not (0 <= left < right <= width and 0 <= top < bottom <= height):
        raise ValueError(f"part must lie in the {width} x {height} pixels of the picture, not {part}")
    return slice(top, bottom), slice(left, right)


def cut_out(pixels: AnyPixels, part: Part | None) -> AnyPixels:
    """The part in one piece of memory; all of it, uncopied, for None. ValueError as `box_of`."""
    import numpy as np

    return pixels if part is None else np.ascontiguousarray(pixels[box_of(part, pixels)])  # type: ignore[return-value]
