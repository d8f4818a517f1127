"""Small copies of a result inside its file: file managers would go on showing the face as it was."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Final

import numpy as np

from beautydesk.imaging.colour import convert

if TYPE_CHECKING:
    from numpy.typing import NDArray

THUMBNAIL: Final = 160, 120  # pixels at most: EXIF 2.32, 4.5.8 recommends it, file managers expect it
_QUALITIES: Final = (85, 75, 60, 40, 20)


def thumbnail(pixels: NDArray[np.uint8], icc: bytes | None, gray: bool) -> bytes:
    """A JPEG in sRGB. `pixels`: h x w x 3 in the numbers of `icc`."""
    from PIL import Image

    step = max(1, max(pixels.shape[:2]) // 1280)  # what is left is still reduced by averaging
    small = Image.fromarray(np.ascontiguousarray(pixels[step // 2 :: step, step // 2 :: step]))
    small.thumbnail(THUMBNAIL if small.width >= small.height else THUMBNAIL[::-1], reducing_gap=2.0)
    return _jpeg(convert.pixels_to_srgb(np.asarray(small), icc, gray), 80)


def preview(old: bytes, pixels: NDArray[np.uint8]) -> bytes | None:
    """A JPEG of `pixels` (h x w x 3) as wide and high as the one in `old`, in no more bytes; None where that is none.

    Cameras put black bars where its shape is another one.
    """
    import cv2
    from PIL import Image

    try:
        with Image.open(io.BytesIO(old), formats=("JPEG", "MPO")) as image:
            width, height = image.size
    except (OSError, ValueError, SyntaxError):
        return None
    if width * height > pixels.shape[0] * pixels.shape[1]:
        return None
    scale = min(width / pixels.shape[1], height / pixels.shape[0])
    inside = max(1, round(pixels.shape[1] * scale)), max(1, round(pixels.shape[0] * scale))
    canvas = np.zeros((height, width, 3), np.uint8)
    top, left = (height - inside[1]) // 2, (width - inside[0]) // 2
    canvas[top : top + inside[1], left : left + inside[0]] = cv2.resize(pixels, inside, interpolation=cv2.INTER_AREA)
    return next((data for quality in _QUALITIES if len(data := _jpeg(canvas, quality)) <= len(old)), None)


def _jpeg(pixels: NDArray[np.uint8], quality: int) -> bytes:
    from PIL import Image

    with io.BytesIO() as buffer:
        Image.fromarray(pixels).save(buffer, "JPEG", quality=quality)
        return buffer.getvalue()
