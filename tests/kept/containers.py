"""PNG, TIFF, WebP, HEIC and AVIF of the kinds that phones, scanners and editors write."""

from __future__ import annotations

import io
import lzma
import struct
import zlib
from collections.abc import Callable
from typing import Any, Final

import cv2
import numpy as np
from PIL import Image

from tests.kept import light, metadata
from tests.kept.metadata import ASCII, LONG, RATIONAL, SHORT, UNDEFINED, Row, directory, text

HEIGHT, WIDTH = 120, 160


def scene(seed: int = 1, top: float = 0.75) -> np.ndarray:
    """Soft colours as skin has them among others; sRGB, 0..1, none near white."""
    chance = np.random.default_rng(seed)
    y, x = np.mgrid[0:HEIGHT, 0:WIDTH].astype(np.float64)
    skin = np.array([0.72, 0.52, 0.43])
    waves = [np.sin(x / 25 + a) * np.cos(y / 19 + b) for a, b in chance.uniform(0, 6, (3, 2))]
    numbers = skin + 0.12 * np.dstack(waves) * (1 + x / WIDTH)[..., None]
    return np.clip(numbers, 0.12, top)


def bits8(numbers: np.ndarray) -> np.ndarray:
    return np.rint(np.clip(numbers, 0, 1) * 255).astype(np.uint8)


def bits16(numbers: np.ndarray) -> np.ndarray:
    return np.rint(np.clip(numbers, 0, 1) * 65535).astype(np.uint16)


# ---- PNG (W3C, third edition) ------------------------------------------------------------------------------------


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I4s", len(body), kind) + body + struct.pack(">I", zlib.crc32(kind + body))


def png(numbers: np.ndarray, *before: bytes, behind: tuple[bytes, ...] = ()) -> bytes:
    """`numbers`: H x W x 1..4, 8 or 16 bits. `before`, `behind`: chunks on either side of the pixels."""
    kind = {1: 0, 2: 4, 3: 2, 4: 6}[numbers.shape[2]]
    bits = numbers.dtype.itemsize * 8
    rows = numbers.astype(">u2") if bits == 16 else numbers
    raw = b"".join(b"\0" + row.tobytes() for row in rows)
    head = struct.pack(">IIBBBBB", numbers.shape[1], numbers.shape[0], bits, kind, 0, 0, 0)
    parts = [chunk(b"IHDR", head), *before, chunk(b"IDAT", zlib.compress(raw)), *behind, chunk(b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def words(key: str, value: str) -> bytes:
    return chunk(b"iTXt", key.encode("latin-1") + b"\0\0\0\0\0" + value.encode())


def latin_words(key: str, value: str) -> bytes:
    return chunk(b"tEXt", key.encode("latin-1") + b"\0" + value.encode("latin-1"))


def raw_profile(block: bytes) -> bytes:
    """As ImageMagick wrote EXIF before there was a chunk for it."""
    body = b"Exif\0\0" + block
    told = f"\nexif\n{len(body):8}\n" + "\n".join(body.hex()[at : at + 72] for at in range(0, 2 * len(body), 72)) + "\n"
    return chunk(b"zTXt", b"Raw profile type exif\0\0" + zlib.compress(told.encode()))


def cicp(primaries: int, transfer: int) -> bytes:
    return chunk(b"cICP", bytes((primaries, transfer, 0, 1)))


def chromaticities(*xy: float) -> bytes:
    return chunk(b"cHRM", struct.pack(">8I", *(round(value * 100_000) for value in xy)))


# ---- TIFF (6.0, and Adobe's notes) -------------------------------------------------------------------------------


def stored_zstd(data: bytes) -> bytes:
    """A Zstandard frame of blocks that are not compressed (RFC 8878, 3.1.1)."""
    blocks = [data[at : at + 131_072] for at in range(0, len(data), 131_072)] or [b""]
    body = b"".join(
        struct.pack("<I", (index == len(blocks) - 1) | len(block) << 3)[:3] + block
        for index, block in enumerate(blocks)
    )
    return b"\x28\xb5\x2f\xfd\xa0" + struct.pack("<I", len(data)) + body


COMPRESSIONS: Final[dict[int, Callable[[bytes], bytes]]] = {
    1: bytes,
    8: zlib.compress,
    34925: lambda data: lzma.compress(data, format=lzma.FORMAT_XZ),
    50000: stored_zstd,
}


def tiff(
    numbers: np.ndarray,
    *rows: Row,
    order: str = "<",
    compression: int = 1,
    planar: bool = False,
    extra: int | None = None,
    photometric: int | None = None,
    exif: Callable[[str, int], tuple[bytes, list[Row]]] | None = None,
) -> bytes:
    """`numbers`: H x W x samples, of any type. `extra`: the meaning of samples beyond colour's. `exif`: gives
    directories for a place in the file, and rows that point to them.
    """
    height, width, samples = numbers.shape
    kind = {"u": 1, "i": 2, "f": 3}[numbers.dtype.kind]
    stored = numbers.astype(numbers.dtype.newbyteorder(order))
    planes = [stored[..., index] for index in range(samples)] if planar else [stored]
    strips = [
        COMPRESSIONS[compression](np.ascontiguousarray(plane[at : at + 64]).tobytes())
        for plane in planes
        for at in range(0, height, 64)
    ]
    colours = samples - (extra is not None)
    if photometric is None:
        photometric = 2 if colours == 3 else 5 if colours == 4 else 1
    at = 8 + sum(len(strip) + len(strip) % 2 for strip in strips)

    def many(values: list[int], size: str) -> bytes:
        return struct.pack(f"{order}{len(values)}{size}", *values)

    starts, place = [], 8
    for strip in strips:
        starts.append(place)
        place += len(strip) + len(strip) % 2
    table = [
        (256, LONG, 1, many([width], "I")), (257, LONG, 1, many([height], "I")),
        (258, SHORT, samples, many([numbers.dtype.itemsize * 8] * samples, "H")),
        (259, SHORT, 1, many([compression], "H")), (262, SHORT, 1, many([photometric], "H")),
        (273, LONG, len(strips), many(starts, "I")), (277, SHORT, 1, many([samples], "H")),
        (278, LONG, 1, many([64], "I")), (279, LONG, len(strips), many([len(strip) for strip in strips], "I")),
        (284, SHORT, 1, many([2 if planar else 1], "H")), (339, SHORT, samples, many([kind] * samples, "H")),
    ]  # fmt: skip
    if extra is not None:
        table.append((338, SHORT, 1, many([extra], "H")))
    behind, pointers = exif(order, at) if exif else (b"", [])
    first = directory(order, [*table, *rows, *pointers], at + len(behind))
    head = (b"II*\0" if order == "<" else b"MM\0*") + struct.pack(order + "I", at + len(behind))
    return head + b"".join(strip + bytes(len(strip) % 2) for strip in strips) + behind + first


def shot(order: str, at: int) -> tuple[bytes, list[Row]]:
    """An Exif directory with a maker's note at its own place and an Interop directory."""

    def longs(*values: int) -> bytes:
        return struct.pack(f"{order}{len(values)}I", *values)

    note = metadata.maker_note(order, at)
    interop = directory(order, [text(1, "R98"), (2, UNDEFINED, 4, b"0100")], at + len(note))
    rows = [
        (0x829A, RATIONAL, 1, longs(1, 125)), (0x9000, UNDEFINED, 4, b"0232"), text(0x9003, "2026:05:04 03:02:01"),
        (0xA005, LONG, 1, longs(at + len(note))), (0xA432, RATIONAL, 4, longs(24, 1, 70, 1, 28, 10, 28, 10)),
        text(0xA434, "85mm für Porträts"),
    ]  # fmt: skip
    start = at + len(note) + len(interop)
    # the note is written first, so that its place is known; the directory's row tells it
    table = directory(order, [*rows, (0x927C, UNDEFINED, len(note), note)], start)
    moved = metadata.maker_note(order, start + table.index(note))
    block = directory(order, [*rows, (0x927C, UNDEFINED, len(moved), moved)], start)
    return note + interop + block, [
        text(271, "Canon"), text(272, "Canon EOS 5D"), text(315, "Jörg Müller"), text(270, "Grüße aus Graz"),
        (282, RATIONAL, 1, longs(118, 1)), (283, RATIONAL, 1, longs(118, 1)),
        (296, SHORT, 1, struct.pack(order + "H", 3)), (0x8769, LONG, 1, longs(start)),
    ]  # fmt: skip


def utf8(tag: int, value: str) -> Row:
    """EXIF 3.0's type for text."""
    data = value.encode() + b"\0"
    return tag, 129, len(data), data


def layers() -> Row:
    """Photoshop's tag 37724, one layer of nothing."""
    data = b"Adobe Photoshop Document Data Block\0" + b"MIB8ryaL" + struct.pack("<Ih", 22, 1) + bytes(20)
    return 37724, UNDEFINED, len(data), data


def credentials() -> Row:
    data = metadata.credentials()
    return 0xCD41, UNDEFINED, len(data), data


def ascii_row(tag: int, value: bytes) -> Row:
    return tag, ASCII, len(value) + 1, value + b"\0"


# ---- WebP, HEIC, AVIF --------------------------------------------------------------------------------------------


def pillow(numbers: np.ndarray, fmt: str, **options: Any) -> bytes:
    import pillow_heif

    pillow_heif.register_heif_opener()
    with io.BytesIO() as buffer:
        Image.fromarray(numbers).save(buffer, fmt, **options)
        return buffer.getvalue()


def webp_with(data: bytes, kind: bytes, body: bytes) -> bytes:
    """An extended WebP with one chunk more."""
    more = kind + struct.pack("<I", len(body)) + body + bytes(len(body) % 2)
    return b"RIFF" + struct.pack("<I", len(data) - 8 + len(more)) + data[8:] + more


def heic(numbers: np.ndarray, primaries: int, transfer: int) -> bytes:
    """Ten bits, `numbers`: 0..1."""
    import pillow_heif

    image = pillow_heif.from_bytes("RGB;16", numbers.shape[1::-1], bits16(numbers).tobytes())
    with io.BytesIO() as buffer:
        image.save(
            buffer, quality=95, chroma=444, color_primaries=primaries, transfer_characteristics=transfer,
            matrix_coefficients=9 if primaries == 9 else 6,
        )  # fmt: skip
        return buffer.getvalue()


def avif(numbers: np.ndarray, primaries: int, transfer: int) -> bytes:
    """Ten bits; OpenCV writes it for sRGB, and the box that tells the colour is told another."""
    blue_first = np.ascontiguousarray(bits16(numbers)[..., ::-1]) >> 6
    options = [cv2.IMWRITE_AVIF_DEPTH, 10, cv2.IMWRITE_AVIF_QUALITY, 95]
    block = bytearray(cv2.imencode(".avif", blue_first, options)[1].tobytes())
    struct.pack_into(">HH", block, block.index(b"nclx") + 4, primaries, transfer)
    return bytes(block)


def rebranded(data: bytes) -> bytes:
    """An AVIF whose first brand is the common one of all still pictures (ISO/IEC 23008-12, 10.2)."""
    assert data[8:12] == b"avif"
    block = bytearray(data)
    block[8:12] = b"mif1"
    at = bytes(block).index(b"mif1", 12)
    block[at : at + 4] = b"avif"
    return bytes(block)


LIGHTS: Final = {"PQ": (16, light.pq), "HLG": (18, light.hlg)}
