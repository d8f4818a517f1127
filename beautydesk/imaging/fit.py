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
    longest = max(height, width)
    if longest <= max_side:
        return pixels
    return resize(pixels, max(1, round(width * max_side / longest)), max(1, round(height * max_side / longest)))


def resize(pixels: AnyPixels, width: int, height: int) -> AnyPixels:
    """Averaged where it gets smaller, cubic where it gets larger."""
    import cv2

    if pixels.shape[:2] == (height, width):
        return pixels
    smaller = width <= pixels.shape[1] and height <= pixels.shape[0]
    return cv2.resize(pixels, (width, height), interpolation=cv2.INTER_AREA if smaller else cv2.INTER_CUBIC)  # type: ignore[return-value]
