"""ICC profiles as blocks: what tags they have, and new ones of a matrix and a curve.

Layout: ICC.1:2001-04, 6.1 (header), 6.2 (tags), 6.3 (display and gray profiles), 6.5.3 (curves).
"""

from __future__ import annotations

import struct
from functools import lru_cache
from typing import TYPE_CHECKING, Final

import numpy as np

from beautydesk.imaging.colour import primaries

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from beautydesk.imaging.colour.primaries import Chromaticities

_HEAD: Final = 128
_MANY: Final = 100  # tags
_IN: Final = (b"A2B0", b"A2B1")
_OUT: Final = (b"B2A0", b"B2A1", b"rXYZ")
_STEPS: Final = 1024


def space(icc: bytes) -> str:
    """The profile's colour space ("RGB", "GRAY", "CMYK", ...), "" if it is none."""
    return icc[16:20].decode("ascii", "replace").strip() if len(icc) >= _HEAD else ""


def tag(icc: bytes, name: bytes) -> bytes | None:
    """What stands under a tag, cut where the profile ends; None without it."""
    if len(icc) < _HEAD + 4:
        return None
    (count,) = struct.unpack_from(">I", icc, _HEAD)
    for at in range(_HEAD + 4, min(_HEAD + 4 + 12 * min(count, _MANY), len(icc) - 11), 12):
        if icc[at : at + 4] == name:
            start, length = struct.unpack_from(">II", icc, at + 4)
            return icc[start : start + length]
    return None


def is_one_way(icc: bytes) -> bool:
    """Does the profile of a scanner or camera say what its numbers mean, but not what numbers a colour has?"""
    return space(icc) == "RGB" and any(tag(icc, name) for name in _IN) and not any(tag(icc, name) for name in _OUT)


@lru_cache(maxsize=32)
def of_chromaticities(name: str, chromaticities: Chromaticities, gamma: float | None) -> bytes:
    """An RGB profile. `gamma`: of a power, None for the curve of sRGB. Raises `ValueError` for impossible primaries."""
    columns = primaries.to_d50(chromaticities).T
    colours = {key: _xyz(column) for key, column in zip((b"rXYZ", b"gXYZ", b"bXYZ"), columns, strict=True)}
    return _profile(b"RGB ", name, {**colours, **dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), _curve(gamma))})


@lru_cache(maxsize=32)
def of_gray(name: str, gamma: float) -> bytes:
    """A profile of one channel. `gamma`: as in `of_chromaticities`."""
    return _profile(b"GRAY", name, {b"kTRC": _curve(gamma)})


def _curve(gamma: float | None) -> bytes:
    if gamma is not None:
        return b"curv\0\0\0\0" + struct.pack(">IH", 1, min(round(gamma * 256), 0xFFFF))
    signal = np.arange(_STEPS) / (_STEPS - 1)
    light = np.where(signal <= 0.04045, signal / 12.92, ((signal + 0.055) / 1.055) ** 2.4)  # IEC 61966-2-1
    return b"curv\0\0\0\0" + struct.pack(f">I{_STEPS}H", _STEPS, *(round(value * 65535) for value in light.tolist()))


def _profile(colours: bytes, name: str, more: dict[bytes, bytes]) -> bytes:
    text = name.encode("ascii") + b"\0"
    tags = {
        b"desc": b"desc\0\0\0\0" + struct.pack(">I", len(text)) + text + bytes(78),
        b"cprt": b"text\0\0\0\0No copyright\0",
        b"wtpt": _xyz(primaries.D50),
        **more,
    }
    table, body = struct.pack(">I", len(tags)), b""
    start = _HEAD + 4 + 12 * len(tags)
    places: dict[bytes, int] = {}  # curves that are alike are one
    for key, data in tags.items():
        if data not in places:
            places[data] = start + len(body)
            body += data + bytes(-len(data) % 4)
        table += key + struct.pack(">II", places[data], len(data))
    head = struct.pack(">I4sI4s4s4s", start + len(body), bytes(4), 0x02100000, b"mntr", colours, b"XYZ ")
    head += struct.pack(">6H", 2026, 1, 1, 0, 0, 0) + b"acsp" + bytes(28) + _fixed(primaries.D50)
    return head.ljust(_HEAD, b"\0") + table + body


def _xyz(values: NDArray[np.float64] | tuple[float, ...]) -> bytes:
    return b"XYZ \0\0\0\0" + _fixed(values)


def _fixed(values: NDArray[np.float64] | tuple[float, ...]) -> bytes:
    return b"".join(struct.pack(">i", round(float(value) * 65536)) for value in values)
