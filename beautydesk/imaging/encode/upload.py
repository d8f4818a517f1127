"""Fitting a photo to what the hosted service takes: sRGB, JPEG or PNG, bounded in size, nothing private in it.

Limits as documented: below 4096 pixels on each side, at most 5 MB, RGB, orientation baked in.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

from beautydesk.imaging.colour import convert
from beautydesk.imaging.resize import shrink, shrunk_size

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from beautydesk.core.photo import Photo

MAX_SIDE = 4095
MAX_BYTES = 5_000_000
PNG_PIXELS = 1_600_000  # at three bytes each, a PNG of these stays below MAX_BYTES whatever it shows
BEST, WORST = 95, 80

# Bytes of a JPEG at a quality, as a share of those at 95 (4:4:4 from 90 on, 4:2:0 below), for noisy photos.
_SHARES = ((95, 1.0), (92, 0.76), (90, 0.67), (88, 0.46), (85, 0.39), (80, 0.31))


@dataclass(frozen=True, slots=True, eq=False)
class Upload:
    """What is sent: the file's `data`, its `media_type` and neutral `filename`; `pixels`: h x w x 3 sRGB, as the
    service will decode them."""

    data: bytes
    media_type: str
    filename: str
    pixels: NDArray[np.uint8]

    @property
    def width(self) -> int:
        return int(self.pixels.shape[1])

    @property
    def height(self) -> int:
        return int(self.pixels.shape[0])

    @property
    def size(self) -> int:
        """Bytes of the file."""
        return len(self.data)


def planned_size(width: int, height: int) -> tuple[int, int]:
    """Width and height at which a photo of this size will be sent, told without decoding or encoding anything.

    True of every photo but one of noise all over, which may have to be sent smaller to stay below `MAX_BYTES`. How many
    bytes it takes depends on what the photo shows: only that they are `MAX_BYTES` at most can be said beforehand.
    """
    return shrunk_size(width, height, MAX_SIDE)


def fit_for_service(photo: Photo) -> Upload:
    """The largest and best copy of the photo that the service takes, without any metadata.

    Small photos go as PNG, untouched; others as JPEG of the highest quality that fits, found in two or three encodes.
    More than quality 95 would only cost time: the answer is compared with the very pixels that were sent, so that what
    encoding loses is not missed in the result (PNG, 98 and 95 differ by less than one answer's JPEG does from another).
    """
    pixels = convert.to_srgb(photo, MAX_SIDE)
    if pixels.shape[0] * pixels.shape[1] <= PNG_PIXELS:
        return Upload(_png(pixels), "image/png", "photo.png", pixels)
    data = _jpeg_within(pixels, MAX_BYTES)
    while data is None:  # even the lowest quality is too large: noise all over
        pixels = shrink(pixels, max(pixels.shape[:2]) * 7 // 8)
        data = _jpeg_within(pixels, MAX_BYTES)
    return Upload(data, "image/jpeg", "photo.jpg", _decoded(data))


def _jpeg_within(pixels: NDArray[np.uint8], limit: int) -> bytes | None:
    quality = BEST
    data = _jpeg(pixels, quality)
    while len(data) > limit:
        if quality == WORST:
            return None
        share = limit / len(data) * dict(_SHARES).get(quality, 1.0)
        quality = next((step for step, part in _SHARES if part <= share and step < quality), WORST)
        data = _jpeg(pixels, quality)
    return data


def _jpeg(pixels: NDArray[np.uint8], quality: int) -> bytes:
    from PIL import Image

    with io.BytesIO() as buffer:
        Image.fromarray(pixels).save(buffer, "JPEG", quality=quality, subsampling=0 if quality >= 90 else 2)
        return buffer.getvalue()


def _png(pixels: NDArray[np.uint8]) -> bytes:
    from PIL import Image

    with io.BytesIO() as buffer:
        Image.fromarray(pixels).save(buffer, "PNG", compress_level=4)
        return buffer.getvalue()


def _decoded(data: bytes) -> NDArray[np.uint8]:
    """Pixels as anybody will decode them: comparing an answer with these leaves the loss of our encoding out."""
    import numpy as np
    from PIL import Image

    with Image.open(io.BytesIO(data), formats=("JPEG",)) as image:
        return np.array(image)
