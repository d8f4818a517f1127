"""What writing PNG needs beyond Pillow: sixteen-bit colour with its tags.

Layout: Portable Network Graphics (third edition), chapters 5 and 11.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import numpy as np

from beautydesk.imaging import signatures
from beautydesk.imaging.metadata import exif, iptc, png_text

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from PIL import PngImagePlugin

    from beautydesk.core.photo import Photo

_HEADER_END = len(signatures.PNG) + 12 + 13  # after the IHDR chunk, which always comes first
_LEVEL = 3
_INCH = 0.0254  # metres


def deep_png(photo: Photo, tags: bytes) -> bytes:
    """A PNG file of a photo's sixteen bits, with its profile, XMP packet and IPTC records. `tags`: an EXIF block."""
    import cv2

    pixels, alpha, gray, icc = photo.pixels, photo.alpha, photo.gray, photo.icc_profile
    if gray and alpha is None:
        layers: NDArray[np.integer[Any]] = np.ascontiguousarray(pixels[..., 0])
    else:
        blue_first = pixels[..., ::-1]
        layers = np.ascontiguousarray(blue_first if alpha is None else np.dstack([blue_first, alpha]))
        icc = None if gray and icc and icc[16:20] == b"GRAY" else icc
    done, data = cv2.imencode(".png", layers, [cv2.IMWRITE_PNG_COMPRESSION, _LEVEL])
    if not done:
        raise ValueError("the PNG encoder refused the pixels")
    file = data.tobytes()
    chunks = _chunk(b"iCCP", b"ICC Profile\0\0" + zlib.compress(icc)) if icc else b""
    if photo.density:
        chunks += _chunk(b"pHYs", struct.pack(">IIB", *(round(value / _INCH) for value in photo.density), 1))
    chunks += _chunk(b"eXIf", exif.bare(tags))
    for kind, body in _texts(photo):
        chunks += _chunk(kind, body)
    return file[:_HEADER_END] + chunks + file[_HEADER_END:]


def add_text(info: PngImagePlugin.PngInfo, photo: Photo) -> None:
    """Puts the words, the XMP packet and the IPTC records of a photo into what Pillow writes."""
    for kind, body in _texts(photo):
        info.add(kind, body)


def _texts(photo: Photo) -> Iterator[tuple[bytes, bytes]]:
    """Kind and body of each text chunk."""
    yield from ((text.kind, text.body) for text in photo.texts)
    if photo.xmp:
        yield b"iTXt", png_text.XMP_KEY + bytes(5) + photo.xmp
    if block := iptc.resources(photo.iptc, photo.resources):
        lines = png_text.text_of_profile(block).encode()
        yield b"zTXt", png_text.IPTC_KEY.encode() + bytes(2) + zlib.compress(lines)


def _chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
