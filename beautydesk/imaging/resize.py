"""Making pixels smaller by averaging over area, the one way used for screen, upload and comparison."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

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
