"""Writing TIFF: eight or sixteen bits, gray or RGB, with alpha, deflated, with every tag of the photo.

Pillow writes neither sixteen-bit colour nor nested directories into a compressed TIFF. An EXIF block is a TIFF itself:
the file begins with it as it is, so that everything inside keeps its place, the maker's notes too; pixels follow,
and a directory that names both. Layout: TIFF 6.0, sections 2, 14 (predictor), 18 (alpha); deflate: Technical Note 2.
"""

from __future__ import annotations

import struct
import zlib
from typing import TYPE_CHECKING, Any, Literal

import numpy as np

from beautydesk.imaging.metadata import exif, iptc
from beautydesk.imaging.metadata.ifd import LONG, SHORT, Block

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from beautydesk.core.photo import Photo, Pixels

_BYTE, _UNDEFINED = 1, 7
_WIDTH, _HEIGHT, _BITS, _COMPRESSION, _PHOTOMETRIC = 256, 257, 258, 259, 262
_STRIPS, _ORIENTATION, _SAMPLES, _ROWS_PER_STRIP, _STRIP_BYTES, _PLANES = 273, 274, 277, 278, 279, 284
_PREDICTOR, _EXTRA_SAMPLES, _XMP, _IPTC, _RESOURCES, _ICC = 317, 338, 700, 33723, 34377, 34675
_DEFLATE, _DIFFERENCES, _RGB, _BLACK_IS_ZERO, _PLAIN_ALPHA = 8, 2, 2, 1, 2
_STRIP_SIZE = 1 << 20  # bytes before compression
_LEVEL = 4


def tiff(photo: Photo, tags: bytes) -> bytes:
    """A TIFF file of a photo, with its profile, XMP packet and IPTC records.

    `tags`: an EXIF block; what it says about the photo becomes the file's own.
    """
    # sixteen bits of gray with alpha are more than most readers know; as colour they are read everywhere
    gray = photo.gray and not (photo.alpha is not None and photo.pixels.dtype == np.uint16)
    layers: NDArray[Any] = photo.pixels[..., :1] if gray else photo.pixels
    if photo.alpha is not None:
        layers = np.dstack([layers, photo.alpha])
    height, width, channels = layers.shape
    block = Block(exif.bare(tags))
    rows = max(1, _STRIP_SIZE // (width * channels * layers.itemsize))
    places, lengths = [], []
    for top in range(0, height, rows):
        strip = zlib.compress(_differences(layers[top : top + rows], block.order), _LEVEL)
        places.append(block.append(strip))
        lengths.append(len(strip))
    # a broken entry would spoil the file, not just itself
    entries = block.sound_directory(block.number(4, "I"))
    for tag in exif.STORAGE_TAGS:
        entries.pop(tag, None)
    numbers = {
        _WIDTH: (LONG, [width]),
        _HEIGHT: (LONG, [height]),
        _BITS: (SHORT, [8 * layers.itemsize] * channels),
        _COMPRESSION: (SHORT, [_DEFLATE]),
        _PHOTOMETRIC: (SHORT, [_BLACK_IS_ZERO if gray else _RGB]),
        _STRIPS: (LONG, places),
        _ORIENTATION: (SHORT, [1]),
        _SAMPLES: (SHORT, [channels]),
        _ROWS_PER_STRIP: (LONG, [rows]),
        _STRIP_BYTES: (LONG, lengths),
        _PLANES: (SHORT, [1]),
        _PREDICTOR: (SHORT, [_DIFFERENCES]),
    }
    if channels % 2 == 0:
        numbers[_EXTRA_SAMPLES] = (SHORT, [_PLAIN_ALPHA])
    for tag, (kind, values) in numbers.items():
        form = f"{block.order}{len(values)}{'H' if kind == SHORT else 'I'}"
        entries[tag] = block.entry(tag, kind, len(values), struct.pack(form, *values))
    _add_description(block, entries, photo)
    block.set_first_directory(entries)
    return bytes(block.data)


def _add_description(block: Block, entries: dict[int, bytes], photo: Photo) -> None:
    records = _whole_numbers(photo.iptc)  # their checksum, too, counts what fills them up, as ExifTool reads it
    for tag, kind, value in (
        (_XMP, _BYTE, photo.xmp),
        (_IPTC, LONG, records),
        (_RESOURCES, _BYTE, (photo.resources or b"") + (iptc.digest(records) if records else b"")),
        (_ICC, _UNDEFINED, photo.icc_profile),
    ):
        if value:
            entries[tag] = block.entry(tag, kind, len(value) // (4 if kind == LONG else 1), value)


def _whole_numbers(records: bytes | None) -> bytes | None:
    """IPTC records are declared as numbers of four bytes (libtiff's TIFFTAG_RICHTIFFIPTC)."""
    return records and records + bytes(-len(records) % 4)


def _differences(strip: Pixels, order: Literal["<", ">"]) -> bytes:
    """Each pixel less its left neighbour, modulo its range: what the predictor undoes."""
    steps: NDArray[np.uint8] | NDArray[np.uint16] = strip.copy()
    steps[:, 1:] -= strip[:, :-1]
    return steps.astype(steps.dtype.newbyteorder(order)).tobytes()
