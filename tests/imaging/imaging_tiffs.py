"""TIFF files written tag by tag, in both byte orders and sizes: what cameras and editors write and Pillow cannot."""

from __future__ import annotations

import struct
from typing import Any, Literal

import numpy as np

Order = Literal["<", ">"]
Row = tuple[int, int, bytes]  # type, count, value in the file's byte order
Rows = dict[int, Row]

EXIF, GPS, INTEROP, NOTE = 0x8769, 0x8825, 0xA005, 0x927C
MAGIC = {"TIFF": 42, "ORF": 0x4F52, "RW2": 0x55, "BIG": 43}


def numbers(order: Order, kind: int, *values: Any) -> Row:
    form = {1: "B", 3: "H", 4: "I", 5: "I", 9: "i", 10: "i", 11: "f", 12: "d", 16: "Q"}[kind]
    count = len(values) // 2 if kind in (5, 10) else len(values)
    return kind, count, struct.pack(f"{order}{len(values)}{form}", *values)


def text(value: str | bytes, kind: int = 2) -> Row:
    data = (value.encode() if isinstance(value, str) else value) + b"\0"
    return kind, len(data), data


def directories(order: Order) -> dict[str, Rows]:
    """A photo's tags of every type, text in UTF-8 among them."""
    return {
        "first": {
            0x010E: text("Porträt – Ana Čapek"),
            0x010F: text("Lumen"),
            0x013B: text("Jörg Müller", 129),
            0x8298: text("© 2026 Zoë 王小明\0(editor)"),
            0x9C9B: (1, 8, "Ana\0".encode("utf-16-le")),
            0xC4A5: (7, 6, b"PrintI"),
            65000: numbers(order, 12, 0.25, -3.5),
            65001: numbers(order, 9, -7),
            65002: numbers(order, 3, 1, 2, 3),
        },
        "exif": {
            0x829A: numbers(order, 5, 1, 125),
            0x9000: (7, 4, b"0300"),
            0x9003: text("2026:05:04 03:02:01"),
            0x9204: numbers(order, 10, -1, 3),
            0xA001: numbers(order, 3, 0xFFFF),
            0xA434: text("85mm ƒ1.8", 129),
        },
        "gps": {0: (1, 4, bytes((2, 3, 0, 0))), 1: text("N"), 2: numbers(order, 5, 48, 1, 10, 1, 0, 1)},
        "interop": {1: text("R03"), 2: (7, 4, b"0100")},
    }


def photo(
    pixels: np.ndarray | None,
    rows: dict[str, Rows],
    order: Order = "<",
    kind: str = "TIFF",
    note: tuple[int, bytes] | None = None,
) -> bytes:
    """An uncompressed file of eight-bit RGB with these directories; a maker's note stands where it is told to.

    Without pixels: a bare EXIF block.
    """
    big = kind == "BIG"
    head = struct.pack(order + "HHH", MAGIC[kind], 8, 0) if big else struct.pack(order + "H", MAGIC[kind])
    data = bytearray((b"II" if order == "<" else b"MM") + head + bytes(8 if big else 4))
    if note:
        data += bytes(note[0] - len(data)) + note[1]

    def put(value: bytes) -> int:
        data.extend(bytes(len(data) % 2))
        data.extend(value)
        return len(data) - len(value)

    def directory(entries: Rows) -> int:
        inline, size = (8, "Q") if big else (4, "I")
        table = struct.pack(order + ("Q" if big else "H"), len(entries))
        for tag, (form, count, value) in sorted(entries.items()):
            table += struct.pack(f"{order}HH{size}", tag, form, count)
            if tag == NOTE and note:
                table += struct.pack(order + size, note[0])
            elif len(value) <= inline:
                table += value.ljust(inline, b"\0")
            else:
                table += struct.pack(order + size, put(value))
        return put(table + bytes(inline))

    first, inner = dict(rows["first"]), dict(rows.get("exif", {}))
    if note:
        inner[NOTE] = (7, len(note[1]), note[1])
    if rows.get("interop"):
        inner[INTEROP] = numbers(order, 4, directory(rows["interop"]))
    if inner:
        first[EXIF] = numbers(order, 4, directory(inner))
    if rows.get("gps"):
        first[GPS] = numbers(order, 4, directory(rows["gps"]))
    if pixels is not None:
        height, width = pixels.shape[:2]
        first |= _storage(order, width, height, put(pixels.tobytes()))
    place = directory(first)
    struct.pack_into(order + ("Q" if big else "I"), data, 8 if big else 4, place)
    return bytes(data)


def _storage(order: Order, width: int, height: int, strip: int) -> Rows:
    storage = {256: (3, width), 257: (3, height), 259: (3, 1), 262: (3, 2), 273: (4, strip), 277: (3, 3)}
    storage |= {278: (3, height), 279: (4, 3 * width * height)}
    rows = {tag: numbers(order, form, value) for tag, (form, value) in storage.items()}
    return {**rows, 258: numbers(order, 3, 8, 8, 8)}


def read(block: bytes) -> dict[str, Rows]:
    """The directories of a TIFF or a bare EXIF block, by another road than the product's."""
    order: Order = "<" if block[:2] == b"II" else ">"
    sizes = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 129: 1}

    def directory(at: int) -> Rows:
        (count,) = struct.unpack_from(order + "H", block, at)
        found = {}
        for row in range(at + 2, at + 2 + 12 * count, 12):
            tag, kind, number, place = struct.unpack_from(order + "HHII", block, row)
            size = sizes[kind] * number
            start = row + 8 if size <= 4 else place
            found[tag] = (kind, number, block[start : start + size])
        return found

    def below(rows: Rows, tag: int) -> Rows:
        return directory(struct.unpack(order + "I", rows.pop(tag)[2])[0]) if tag in rows else {}

    (start,) = struct.unpack_from(order + "I", block, 4)
    first = directory(start)
    inner = below(first, EXIF)
    return {"first": first, "exif": inner, "gps": below(first, GPS), "interop": below(inner, INTEROP)}
