"""Is a WebP file lossless? Layout: WebP Container Specification, RFC 9649."""

from __future__ import annotations

import io
from pathlib import Path
from typing import BinaryIO, Final

from beautydesk.imaging.files.regular import open_regular

_MANY: Final = 100  # chunks
_LOSSLESS, _LOSSY, _ANIMATION = b"VP8L", b"VP8 ", b"ANMF"
_FRAME_HEAD: Final = 16  # bytes before the chunks of a frame of an animation


def is_lossless(origin: Path | bytes) -> bool:
    """By the first picture in the file. Raises `PhotoError` where it cannot be opened."""
    if isinstance(origin, bytes):
        return _first_picture(io.BytesIO(origin)) == _LOSSLESS
    with open_regular(origin) as (file, _size):
        return _first_picture(file) == _LOSSLESS


def _first_picture(file: BinaryIO) -> bytes:
    file.seek(12)
    for _ in range(_MANY):
        head = file.read(8)
        name, length = head[:4], int.from_bytes(head[4:], "little")
        if name in (_LOSSLESS, _LOSSY) or len(head) < 8:
            return name
        file.seek(_FRAME_HEAD if name == _ANIMATION else length + length % 2, io.SEEK_CUR)
    return b""
