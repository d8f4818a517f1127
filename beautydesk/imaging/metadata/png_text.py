"""What PNG keeps in chunks of its own beside the pixels: EXIF, an XMP packet, IPTC as lines of text, and words.

Layout: Portable Network Graphics (third edition), chapters 5 and 11. Chunks are read wherever they stand, pixels are
skipped.
"""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import IO, Final

from beautydesk.core.photo import TextChunk
from beautydesk.imaging import signatures

XMP_KEY: Final = b"XML:com.adobe.xmp"
IPTC_KEY: Final = "Raw profile type iptc"
COMMENT: Final = "Comment"
_PROFILES: Final = b"Raw profile type "
_XMP_IN_APP1: Final = b"http://ns.adobe.com/xap/1.0/\0"
_KINDS: Final = (b"tEXt", b"zTXt", b"iTXt")
_MANY: Final = 100_000  # chunks; pixels may come in short ones
_TEXTS: Final = 1000
_LARGEST: Final = 16 << 20  # bytes of all chunks that are read, and of each unpacked
# What ImageMagick copies out of the EXIF block into words: it goes where that goes, and is not true of the result.
_COPIES: Final = (b"exif:", b"tiff:", b"icc:", b"date:", b"xmp:", b"photoshop:", b"thumb::")
_PLACES: Final = (b"gps", b"geo", b"location", b"latitude", b"longitude", b"city", b"country", b"place", b"address")


@dataclass(frozen=True, slots=True)
class Words:
    """What a chunk says. `language`: as BCP 47 calls it, or ''."""

    keyword: str
    text: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class Described:
    """Raw blocks out of a PNG, None where there are none. `resources`: Photoshop's, or IPTC records alone. `texts`: all
    other words, in their order."""

    exif: bytes | None = None
    xmp: bytes | None = None
    resources: bytes | None = None
    texts: tuple[TextChunk, ...] = ()


def read(file: IO[bytes]) -> Described:
    """All of it. The position in the file is kept."""
    exif, texts = None, []
    profiles: dict[str, bytes] = {}
    for kind, body in _chunks(file):
        if kind == b"eXIf":
            exif = exif or body
            continue
        chunk = TextChunk(kind, body)
        keyword = body.partition(b"\0")[0]
        if keyword == XMP_KEY or keyword.startswith(_PROFILES):
            words = words_of(chunk)
            name = keyword.decode("latin-1").removeprefix(_PROFILES.decode()).lower()
            if words is not None:
                data = words.text.encode() if keyword == XMP_KEY else _profile(words.text)
                profiles.setdefault(name, data or b"")
        elif not keyword.lower().startswith(_COPIES):
            texts.append(chunk)
    app1 = profiles.get("app1", b"")
    packet = app1.removeprefix(_XMP_IN_APP1) if app1.startswith(_XMP_IN_APP1) else b""
    return Described(
        exif=exif or profiles.get("exif") or (None if packet else app1 or None),
        xmp=profiles.get(XMP_KEY.decode().lower()) or profiles.get("xmp") or packet or None,
        resources=profiles.get("iptc") or profiles.get("8bim") or None,
        texts=tuple(texts),
    )


def words_of(chunk: TextChunk) -> Words | None:
    """What a text chunk says; None where it cannot be read, or is larger than any text."""
    keyword, _, rest = chunk.body.partition(b"\0")
    language = b""
    try:
        match chunk.kind:
            case b"tEXt":
                text = rest.decode("latin-1")
            case b"zTXt":
                text = _unpacked(rest[1:]).decode("latin-1")
            case b"iTXt":
                packed, rest = rest[:1] == b"\1", rest[2:]
                language, _, rest = rest.partition(b"\0")
                rest = rest.partition(b"\0")[2]
                text = (_unpacked(rest) if packed else rest).decode("utf-8")
            case _:
                return None
        return Words(keyword.decode("latin-1"), text, language.decode("latin-1"))
    except (zlib.error, ValueError):
        return None


def chunk_of(keyword: str, text: str) -> TextChunk:
    """A chunk that says this, in Latin-1 where that is enough for it."""
    try:
        return TextChunk(b"tEXt", keyword.encode("latin-1") + b"\0" + text.encode("latin-1"))
    except UnicodeEncodeError:
        return TextChunk(b"iTXt", keyword.encode("latin-1") + bytes(5) + text.encode("utf-8", "replace"))


def without_location(texts: Iterable[TextChunk]) -> tuple[TextChunk, ...]:
    """Those whose keyword names no place."""
    return tuple(text for text in texts if not any(word in text.body.partition(b"\0")[0].lower() for word in _PLACES))


def text_of_profile(block: bytes) -> str:
    """A Photoshop resource block as the text in which ImageMagick and ExifTool write it: PNG has no place for one."""
    return f"\niptc\n{len(block):8}\n{block.hex()}\n"


def _profile(text: str) -> bytes | None:
    """The bytes in lines with a name, the length in decimal, and hexadecimal digits."""
    try:
        _, _name, length, digits = text.split("\n", 3)
        return bytes.fromhex(digits)[: int(length)] or None
    except ValueError:
        return None


def _chunks(file: IO[bytes]) -> list[tuple[bytes, bytes]]:
    """Kind and body of all that are no pixels and may be read, up to a limit."""
    found: list[tuple[bytes, bytes]] = []
    position, left = file.tell(), _LARGEST
    try:
        file.seek(len(signatures.PNG))
        for _ in range(_MANY):
            head = file.read(8)
            if len(head) < 8 or len(found) == _TEXTS:
                break
            length, kind = struct.unpack(">I4s", head)
            if kind == b"IEND":
                break
            if (kind == b"eXIf" or kind in _KINDS) and length <= left:
                body = file.read(length)
                file.seek(4, io.SEEK_CUR)
                left -= length
                if len(body) == length:
                    found.append((kind, body))
            else:
                file.seek(length + 4, io.SEEK_CUR)
    finally:
        file.seek(position)
    return found


def _unpacked(data: bytes) -> bytes:
    unpacker = zlib.decompressobj()
    text = unpacker.decompress(data, _LARGEST)
    if unpacker.unconsumed_tail or not unpacker.eof:
        raise ValueError("not a whole text, or an endless one")
    return text
