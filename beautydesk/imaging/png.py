"""What PNG needs beyond Pillow: sixteen-bit colour written with its tags, and EXIF that stands behind the pixels.

Layout: Portable Network Graphics (third edition), chapters 5 and 11.
"""

from __future__ import annotations

import io
import struct
import zlib
from typing import IO, TYPE_CHECKING, Any

import numpy as np

from beautydesk.imaging import exif

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from beautydesk.core.photo import Pixels

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_HEADER_END = len(_SIGNATURE) + 12 + 13  # after the IHDR chunk, which always comes first
_LEVEL = 3


def deep_png(
    pixels: Pixels, alpha: Pixels | None, gray: bool, tags: bytes, icc: bytes | None, xmp: bytes | None
) -> bytes:
    """A PNG file of H x W x 3 uint16 (and alpha, H x W), with an EXIF block, a profile and an XMP packet."""
    import cv2

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
    chunks += _chunk(b"eXIf", exif.bare(tags))
    if xmp:
        chunks += _chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + xmp)
    return file[:_HEADER_END] + chunks + file[_HEADER_END:]


def exif_chunk(file: IO[bytes]) -> bytes | None:
    """The EXIF block of a PNG wherever it stands; pixels are skipped, not read. The position is kept."""
    position = file.tell()
    try:
        file.seek(len(_SIGNATURE))
        while len(head := file.read(8)) == 8:
            length, name = struct.unpack(">I4s", head)
            if name == b"eXIf":
                return file.read(min(length, 1 << 24))
            if name == b"IEND":
                return None
            file.seek(length + 4, io.SEEK_CUR)
        return None
    finally:
        file.seek(position)


def _chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
