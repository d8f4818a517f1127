"""Writing TIFF: eight or sixteen bits, gray or RGB, with alpha, deflated, with every tag of the photo.

Pillow writes neither sixteen-bit colour nor nested directories into a compressed TIFF. An EXIF block is a TIFF itself:
the file begins with it as it is, so that everything inside keeps its place, the maker's notes too; pixels follow,
and a directory that names both. Layout: TIFF 6.0, sections 2, 14 (predictor), 18 (alpha); deflate: Technical Note 2.
"""

from __future__ import annotations

import struct
import zlib
from typing import TYPE_CHECKING, Literal

import numpy as np

from beautydesk.imaging import exif

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from beautydesk.core.photo import Pixels

_SHORT, _LONG, _BYTE, _UNDEFINED = 3, 4, 1, 7
_WIDTH, _HEIGHT, _BITS, _COMPRESSION, _PHOTOMETRIC = 256, 257, 258, 259, 262
_STRIPS, _ORIENTATION, _SAMPLES, _ROWS_PER_STRIP, _STRIP_BYTES, _PLANES = 273, 274, 277, 278, 279, 284
_PREDICTOR, _EXTRA_SAMPLES, _XMP, _ICC = 317, 338, 700, 34675
_DEFLATE, _DIFFERENCES, _RGB, _BLACK_IS_ZERO, _PLAIN_ALPHA = 8, 2, 2, 1, 2
_STRIP_SIZE = 1 << 20  # bytes before compression
_LEVEL = 4


def tiff(layers: Pixels, gray: bool, tags: bytes, icc: bytes | None, xmp: bytes | None) -> bytes:
    """A TIFF file of H x W x C pixels: C = 1 or 2 if `gray`, else 3 or 4, the last one being alpha if even.

    `tags`: an EXIF block; what it says about the photo becomes the file's own.
    """
    height, width, channels = layers.shape
    block = exif.Block(exif.bare(tags))
    rows = max(1, _STRIP_SIZE // (width * channels * layers.itemsize))
    places, lengths = [], []
    for top in range(0, height, rows):
        strip = zlib.compress(_differences(layers[top : top + rows], block.order), _LEVEL)
        places.append(block.append(strip))
        lengths.append(len(strip))
    entries = block.directory(block.number(4, "I"))
    for tag in exif.STORAGE_TAGS:
        entries.pop(tag, None)
    numbers = {
        _WIDTH: (_LONG, [width]),
        _HEIGHT: (_LONG, [height]),
        _BITS: (_SHORT, [8 * layers.itemsize] * channels),
        _COMPRESSION: (_SHORT, [_DEFLATE]),
        _PHOTOMETRIC: (_SHORT, [_BLACK_IS_ZERO if gray else _RGB]),
        _STRIPS: (_LONG, places),
        _ORIENTATION: (_SHORT, [1]),
        _SAMPLES: (_SHORT, [channels]),
        _ROWS_PER_STRIP: (_LONG, [rows]),
        _STRIP_BYTES: (_LONG, lengths),
        _PLANES: (_SHORT, [1]),
        _PREDICTOR: (_SHORT, [_DIFFERENCES]),
    }
    if channels % 2 == 0:
        numbers[_EXTRA_SAMPLES] = (_SHORT, [_PLAIN_ALPHA])
    for tag, (kind, values) in numbers.items():
        form = f"{block.order}{len(values)}{'H' if kind == _SHORT else 'I'}"
        entries[tag] = block.entry(tag, kind, len(values), struct.pack(form, *values))
    for tag, kind, value in ((_XMP, _BYTE, xmp), (_ICC, _UNDEFINED, icc)):
        if value:
            entries[tag] = block.entry(tag, kind, len(value), value)
    block.set_first_directory(entries)
    return bytes(block.data)


def _differences(strip: Pixels, order: Literal["<", ">"]) -> bytes:
    """Each pixel less its left neighbour, modulo its range: what the predictor undoes."""
    steps: NDArray[np.uint8] | NDArray[np.uint16] = strip.copy()
    steps[:, 1:] -= strip[:, :-1]
    return steps.astype(steps.dtype.newbyteorder(order)).tobytes()
