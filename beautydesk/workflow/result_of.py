"""Is a photo a result of Beauty Desk, and of which original? By the mark in its metadata, whatever it is called."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from beautydesk.core.errors import PhotoError
from beautydesk.imaging.files.packets import xmp_packet
from beautydesk.imaging.files.regular import open_regular
from beautydesk.imaging.metadata import result_mark

_PIECE = 64 * 1024  # bytes at either end of an original that tell it from all others
_DIGITS = 32


@dataclass(frozen=True, slots=True)
class ResultMark:
    """`source`: the `source_id` of the file that the result was made from, '' where it is not known."""

    source: str


def read_mark(path: Path) -> ResultMark | None:
    """None for what is no result, or cannot be read. A few short reads. Never raises."""
    packet = xmp_packet(path)
    source = None if packet is None else result_mark.source_in(packet)
    return None if source is None else ResultMark(source)


def source_id(original: Path) -> str:
    """Tells a file by its contents: the first 32 hexadecimal digits of the SHA-256 over its size in bytes (eight bytes,
    the highest first) and its first and last 64 KiB. '' when it cannot be read; never raises."""
    try:
        with open_regular(original) as (file, size):
            digest = hashlib.sha256(size.to_bytes(8, "big"))
            digest.update(file.read(_PIECE))
            file.seek(max(0, size - _PIECE))
            digest.update(file.read(_PIECE))
            return digest.hexdigest()[:_DIGITS]
    except (PhotoError, OSError):
        return ""
