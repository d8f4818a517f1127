"""File signatures: what the first bytes of a file claim it to be, whatever it is called. One table for all who ask."""

from __future__ import annotations

from typing import Final

HEAD: Final = 16  # bytes that are enough to tell
JPEG: Final = b"\xff\xd8\xff"
PNG: Final = b"\x89PNG\r\n\x1a\n"
OTHER_MEDIA: Final = "ISO media"  # boxes of ISO/IEC 14496-12 that hold no photo we open: a film, CR3, ...

_STARTS: Final = (
    (JPEG, "JPEG"),
    (PNG, "PNG"),
    (b"GIF8", "GIF"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"BM", "BMP"),
)
_BRANDS: Final = {
    b"heic": "HEIF",
    b"heix": "HEIF",
    b"hevc": "HEIF",
    b"mif1": "HEIF",
    b"msf1": "HEIF",
    b"avif": "AVIF",
}


def claimed(head: bytes) -> str:
    """Pillow's name of the container that these first bytes (`HEAD` of them) begin, `OTHER_MEDIA`, or '' for others.

    Two bytes alone say "BMP", so texts may do so by chance.
    """
    if head[4:8] == b"ftyp":
        return _BRANDS.get(head[8:12], OTHER_MEDIA)
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "WEBP"
    return next((fmt for start, fmt in _STARTS if head.startswith(start)), "")
