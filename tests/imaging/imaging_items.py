"""HEIC and AVIF files put together item by item, as phones write them and encoders at hand do not."""

from __future__ import annotations

import io
import struct
from dataclasses import dataclass, field

import numpy as np
import pillow_heif
from PIL import Image

from beautydesk.imaging import isobmff


@dataclass
class Part:
    """One item. `properties`: name and body. `refers`: kind of reference, and to which items."""

    kind: bytes
    data: bytes
    properties: list[tuple[bytes, bytes]] = field(default_factory=list)
    refers: tuple[bytes, tuple[int, ...]] | None = None
    hidden: bool = False
    mime: bytes = b""


def box(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I4s", len(body) + 8, name) + body


def full(name: bytes, body: bytes, version: int = 0, flags: int = 0) -> bytes:
    return box(name, struct.pack(">I", version << 24 | flags) + body)


def coded(pixels: np.ndarray, fmt: str = "HEIF") -> Part:
    """A picture as its own item, coded by the library at hand."""
    buffer = io.BytesIO()
    if fmt == "HEIF":
        pillow_heif.from_pillow(Image.fromarray(pixels)).save(buffer, quality=95, chroma=444)
    else:
        Image.fromarray(pixels).convert("RGB").save(buffer, "AVIF", quality=95, subsampling="4:4:4")
    items = isobmff.items_of(buffer)
    picture = items.picture
    data = isobmff.data_of(picture, items, buffer, 1 << 30)
    return Part(picture.kind, data, [one for one in picture.properties if one[0] not in (b"irot", b"imir")])


def file_of(parts: list[Part], brand: bytes = b"heic") -> bytes:
    """The first part is the primary item; items count from 1."""
    info = b""
    for number, part in enumerate(parts, 1):
        more = part.mime + b"\0" if part.kind == b"mime" else b""
        info += full(b"infe", struct.pack(">HH4s", number, 0, part.kind) + b"\0" + more, 2, int(part.hidden))
    references = b""
    for number, part in enumerate(parts, 1):
        if part.refers:
            kind, to = part.refers
            references += box(kind, struct.pack(f">HH{len(to)}H", number, len(to), *to))
    boxes, associations = b"", struct.pack(">I", len(parts))
    count = 0
    for number, part in enumerate(parts, 1):
        associations += struct.pack(">HB", number, len(part.properties))
        for name, body in part.properties:
            boxes += box(name, body)
            count += 1
            associations += bytes([count | 0x80])
    head = box(b"ftyp", brand + bytes(4) + b"mif1" + brand + b"miaf" + b"tmap")

    def meta(start: int) -> bytes:
        places, at = struct.pack(">BBH", 0x44, 0, len(parts)), start
        for number, part in enumerate(parts, 1):
            places += struct.pack(">HHHII", number, 0, 1, at, len(part.data))
            at += len(part.data)
        return full(
            b"meta",
            full(b"hdlr", bytes(4) + b"pict" + bytes(13))
            + full(b"pitm", struct.pack(">H", 1))
            + full(b"iloc", places)
            + full(b"iinf", struct.pack(">H", len(parts)) + info)
            + full(b"iref", references)
            + box(b"iprp", box(b"ipco", boxes) + full(b"ipma", associations)),
        )

    start = len(head) + len(meta(0)) + 8
    return head + meta(start) + box(b"mdat", b"".join(part.data for part in parts))
