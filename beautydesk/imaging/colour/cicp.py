"""What HEIC and AVIF files say of their colours in numbers instead of a profile, and how deep they are.

Numbers: ITU-T H.273; boxes: ISO/IEC 23008-12 and the AV1 Codec ISO Media File Format Binding, 2.3.3.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL import Image

PQ, HLG = 16, 18  # transfer characteristics of high dynamic range
_HEAD = 1 << 16  # bytes: where the boxes stand that describe the picture


def bits(image: Image.Image) -> int:
    """Bits a channel, 8 where the file does not tell. Ask before the pixels are loaded."""
    if image.format == "HEIF":
        return int(image.info.get("bit_depth", 8))
    head = _head(image)
    at = head.find(b"av1C")
    flags = head[at + 6] if 0 <= at < len(head) - 6 else 0
    return 8 if not flags & 0x40 else 12 if flags & 0x20 else 10


def colours(image: Image.Image) -> tuple[int, int]:
    """Numbers of primaries and of transfer characteristics, (2, 2) where the file does not tell.

    Ask before the pixels are loaded.
    """
    if image.format == "HEIF":
        told = image.info.get("nclx_profile") or {}
        return int(told.get("color_primaries", 2)), int(told.get("transfer_characteristics", 2))
    head = _head(image)
    at = head.find(b"colrnclx")
    return struct.unpack_from(">HH", head, at + 8) if 0 <= at <= len(head) - 12 else (2, 2)


def _head(image: Image.Image) -> bytes:
    file = image.fp if image.format == "AVIF" else None  # type: ignore[attr-defined]
    if file is None:
        return b""
    position = file.tell()
    file.seek(0)
    head: bytes = file.read(_HEAD)
    file.seek(position)
    return head
