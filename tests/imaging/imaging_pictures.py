"""Pictures to test with, and the ways cameras and programs store them."""

from __future__ import annotations

import io
import struct
from pathlib import Path
from typing import Any

import numpy as np
import pillow_heif
from PIL import Image, ImageCms

from beautydesk import imaging
from beautydesk.core.photo import Photo
from beautydesk.imaging import Transfer

pillow_heif.register_heif_opener()

SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
XMP = (
    b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    b'<rdf:Description rdf:about="" xmlns:tiff="http://ns.adobe.com/tiff/1.0/" tiff:Orientation="6" '
    b'xmlns:dc="http://purl.org/dc/elements/1.1/" dc:format="image/jpeg"/></rdf:RDF></x:xmpmeta>'
)


def picture(height: int = 48, width: int = 64) -> np.ndarray:
    """RGB, smooth enough for lossy formats, without any symmetry."""
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    planes = [40 + 150 * x / width, 220 - 140 * y / height, 60 + 80 * x / width + 70 * y / height]
    return np.clip(np.dstack(planes), 0, 255).astype(np.uint8)


def noise(height: int, width: int, seed: int = 1) -> np.ndarray:
    """The worst that an encoder can meet."""
    return np.random.default_rng(seed).integers(0, 256, (height, width, 3), dtype=np.uint8)


def carry_over(photo: Photo, sent: np.ndarray, answer: Photo) -> Photo:
    """The photo as the answer shows it."""
    return Transfer(photo, sent, answer).render(1.0)


def save(photo: Photo, target: Path, *how: Any, **wishes: Any) -> Path | None:
    """Where it was written, None if it was skipped."""
    written = imaging.save(photo, target, *how, **wishes)
    return written and written.path


def saved(photo: Photo, target: Path, *how: Any, **wishes: Any) -> Path:
    """Where it was written; nothing is in the way."""
    written = save(photo, target, *how, **wishes)
    assert written is not None
    return written


def encoded(pixels: np.ndarray | Image.Image, fmt: str, **options: object) -> bytes:
    image = pixels if isinstance(pixels, Image.Image) else Image.fromarray(pixels)
    with io.BytesIO() as buffer:
        image.save(buffer, fmt, **options)
        return buffer.getvalue()


def turned_away(upright: np.ndarray, orientation: int) -> np.ndarray:
    """How a camera stores a picture that it marks with this orientation."""
    back = {
        1: lambda a: a,
        2: np.fliplr,
        3: lambda a: np.rot90(a, 2),
        4: np.flipud,
        5: lambda a: a.swapaxes(0, 1),
        6: lambda a: np.rot90(a, 1),
        7: lambda a: np.rot90(a, 2).swapaxes(0, 1),
        8: lambda a: np.rot90(a, -1),
    }
    return np.ascontiguousarray(back[orientation](upright))


def orientation_tag(orientation: int) -> Image.Exif:
    exif = Image.Exif()
    exif[0x0112] = orientation
    return exif


def rgb_profile(primaries: tuple[tuple[float, float, float], ...], gamma: float, name: str) -> bytes:
    """A matrix profile (ICC.1:2001-04) from D50 XYZ columns of red, green and blue and one gamma for all."""

    def fixed(values: tuple[float, ...]) -> bytes:
        return b"".join(struct.pack(">i", round(value * 65536)) for value in values)

    text = name.encode()
    described = b"desc\0\0\0\0" + struct.pack(">I", len(text) + 1) + text + b"\0" + bytes(78)
    curve = b"curv\0\0\0\0" + struct.pack(">IH", 1, round(gamma * 256)) + bytes(2)
    tags: list[tuple[bytes, bytes]] = [
        (b"desc", described),
        (b"cprt", b"text\0\0\0\0none\0"),
        (b"wtpt", b"XYZ \0\0\0\0" + fixed((0.9642, 1.0, 0.8249))),
        *((key, b"XYZ \0\0\0\0" + fixed(xyz)) for key, xyz in zip((b"rXYZ", b"gXYZ", b"bXYZ"), primaries, strict=True)),
        *((key, curve) for key in (b"rTRC", b"gTRC", b"bTRC")),
    ]
    return _profile(b"RGB ", tags)


def gray_profile(gamma: float) -> bytes:
    curve = b"curv\0\0\0\0" + struct.pack(">IH", 1, round(gamma * 256)) + bytes(2)
    white = b"XYZ \0\0\0\0" + b"".join(struct.pack(">i", round(v * 65536)) for v in (0.9642, 1.0, 0.8249))
    text = b"desc\0\0\0\0" + struct.pack(">I", 5) + b"gray\0" + bytes(78)
    return _profile(b"GRAY", [(b"desc", text), (b"cprt", b"text\0\0\0\0none\0"), (b"wtpt", white), (b"kTRC", curve)])


def _profile(space: bytes, tags: list[tuple[bytes, bytes]]) -> bytes:
    table, body = b"", b""
    start = 128 + 4 + 12 * len(tags)
    for key, data in tags:
        data += bytes(-len(data) % 4)
        table += key + struct.pack(">II", start + len(body), len(data))
        body += data
    head = struct.pack(
        ">I4sI4s4s4s12s4s4sI4s4s8sI", start + len(body), b"lcms", 0x02100000, b"mntr", space, b"XYZ ",
        struct.pack(">6H", 2026, 1, 1, 0, 0, 0), b"acsp", b"APPL", 0, b"none", b"none", bytes(8), 0,
    )  # fmt: skip
    head += b"".join(struct.pack(">i", round(v * 65536)) for v in (0.9642, 1.0, 0.8249)) + b"lcms"
    return head.ljust(128, b"\0") + struct.pack(">I", len(tags)) + table + body


# D50-adapted columns of Display P3 (SMPTE EG 432-1 with Bradford adaptation), gamma 2.2 in place of the sRGB curve
P3 = rgb_profile(((0.51512, 0.24120, -0.00105), (0.29198, 0.69225, 0.04189), (0.15710, 0.06657, 0.78407)), 2.2, "P3")
