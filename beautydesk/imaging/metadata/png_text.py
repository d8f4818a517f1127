"""Metadata that PNG keeps in places of its own: EXIF that may stand behind the pixels, IPTC as lines of text.

Layout: Portable Network Graphics (third edition), chapters 5 and 11.
"""

from __future__ import annotations

import io
import struct
from collections.abc import Mapping
from typing import IO, Any

from beautydesk.imaging import signatures
from beautydesk.imaging.metadata import iptc

IPTC_KEY = "Raw profile type iptc"


def exif_chunk(file: IO[bytes]) -> bytes | None:
    """The EXIF block of a PNG wherever it stands; pixels are skipped, not read. The position is kept."""
    position = file.tell()
    try:
        file.seek(len(signatures.PNG))
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


def profile_in_text(info: Mapping[Any, Any]) -> bytes | None:
    """IPTC records, or the Photoshop block they stand in, out of a text chunk; PNG has no place of its own for them.

    Layout: lines with a name, the length in decimal, and hexadecimal digits, as ImageMagick and ExifTool write them.
    """
    text = info.get(IPTC_KEY) or info.get("Raw profile type 8bim")
    if not isinstance(text, str):
        return None
    try:
        _, _name, length, digits = text.split("\n", 3)
        return bytes.fromhex(digits)[: int(length)] or None
    except ValueError:
        return None


def text_of_profile(records: bytes) -> str:
    """The text that `profile_in_text` reads."""
    block = iptc.resources(records)
    return f"\niptc\n{len(block):8}\n{block.hex()}\n"
