"""Colour profiles for photos that name their colour space without embedding it: made here, as ICC.1:2001-04 describes.

A camera set to Adobe RGB only notes so in its EXIF tags (DCF 2.0, 5.2.2); HEIC and AVIF have numbers for Display P3 and
BT.2020. From then on the photo is like any other with a profile: the screen, the upload and the result are right.
"""

from __future__ import annotations

import struct
from functools import cache
from typing import TYPE_CHECKING

from beautydesk.imaging.colour import cicp
from beautydesk.imaging.metadata import exif

if TYPE_CHECKING:
    from PIL import Image

_D50 = (0.9642, 1.0, 0.8249)
# Red, green and blue in XYZ, adapted to D50 (Bradford), from the chromaticities in the standards
_ADOBE_RGB = ((0.60974, 0.31111, 0.01947), (0.20528, 0.62567, 0.06087), (0.14919, 0.06322, 0.74457))
_DISPLAY_P3 = ((0.51512, 0.24120, -0.00105), (0.29198, 0.69225, 0.04189), (0.15710, 0.06657, 0.78407))
_BT_2020 = ((0.67348, 0.27904, -0.00194), (0.16566, 0.67535, 0.02998), (0.12505, 0.04561, 0.79686))
_BY_PRIMARIES = {9: ("BT.2020", _BT_2020), 12: ("Display P3", _DISPLAY_P3)}  # ITU-T H.273
_ADOBE_GAMMA = 563 / 256


def implied(image: Image.Image) -> bytes | None:
    """The profile that a photo without one asks for by other means; None for sRGB and for who says nothing."""
    if image.format in ("HEIF", "AVIF"):
        primaries, transfer = cicp.colours(image)
        if primaries in _BY_PRIMARIES and transfer not in (cicp.PQ, cicp.HLG):
            return _by_name(*_BY_PRIMARIES[primaries])
        return None
    return adobe_rgb() if exif.is_adobe_rgb(image.info.get("exif")) else None


@cache
def adobe_rgb() -> bytes:
    return _profile("Adobe RGB (1998) compatible", _ADOBE_RGB, struct.pack(">IH", 1, round(_ADOBE_GAMMA * 256)))


@cache
def _by_name(name: str, primaries: tuple[tuple[float, float, float], ...]) -> bytes:
    steps = [round(65535 * _linear(step / 1023)) for step in range(1024)]
    return _profile(name, primaries, struct.pack(f">I{len(steps)}H", len(steps), *steps))


def _linear(value: float) -> float:
    """IEC 61966-2-1, which is near enough for the camera curves of the other standards."""
    return float(value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4)


def _profile(name: str, primaries: tuple[tuple[float, float, float], ...], curve: bytes) -> bytes:
    text = name.encode() + b"\0"
    curve = b"curv\0\0\0\0" + curve
    tags = {
        b"desc": b"desc\0\0\0\0" + struct.pack(">I", len(text)) + text + bytes(78),
        b"cprt": b"text\0\0\0\0No copyright\0",
        b"wtpt": b"XYZ \0\0\0\0" + _fixed(_D50),
        **{key: b"XYZ \0\0\0\0" + _fixed(xyz) for key, xyz in zip((b"rXYZ", b"gXYZ", b"bXYZ"), primaries, strict=True)},
        **dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), curve),
    }
    table, body = struct.pack(">I", len(tags)), b""
    start = 128 + 4 + 12 * len(tags)
    places: dict[bytes, int] = {}  # the three curves are one
    for key, data in tags.items():
        if data not in places:
            places[data] = start + len(body)
            body += data + bytes(-len(data) % 4)
        table += key + struct.pack(">II", places[data], len(data))
    head = struct.pack(">I4sI4s4s4s", start + len(body), bytes(4), 0x02100000, b"mntr", b"RGB ", b"XYZ ")
    head += struct.pack(">6H", 2026, 1, 1, 0, 0, 0) + b"acsp" + bytes(28) + _fixed(_D50)
    return head.ljust(128, b"\0") + table + body


def _fixed(values: tuple[float, ...]) -> bytes:
    return b"".join(struct.pack(">i", round(value * 65536)) for value in values)
