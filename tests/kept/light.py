"""What colours are, by the standards' own formulas: to write files whose right picture is known, and to compare.

IEC 61966-2-1 (sRGB), SMPTE ST 2084 (PQ), ITU-R BT.2100 (HLG) and BT.2020, EG 432-1 (Display P3), CIE 142 (CIEDE2000).
"""

from __future__ import annotations

import io
from typing import Final

import numpy as np
from PIL import Image, ImageCms

WHITE: Final = 203.0  # cd/m2 of the white of standard pictures: ITU-R BT.2408
BT709: Final = np.array(
    [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041]]
)
BT2020: Final = np.array(
    [[0.6369580, 0.1446169, 0.1688810], [0.2627002, 0.6779981, 0.0593017], [0.0, 0.0280727, 1.0609851]]
)
P3: Final = np.array(
    [[0.4865709, 0.2656677, 0.1982173], [0.2289746, 0.6917385, 0.0792869], [0.0, 0.0451134, 1.0439444]]
)


def linear(srgb: np.ndarray) -> np.ndarray:
    return np.where(srgb <= 0.04045, srgb / 12.92, ((srgb + 0.055) / 1.055) ** 2.4)


def curved(light: np.ndarray) -> np.ndarray:
    light = np.clip(light, 0, 1)
    return np.where(light <= 0.0031308, light * 12.92, 1.055 * light ** (1 / 2.4) - 0.055)


def in_primaries(light: np.ndarray, target: np.ndarray) -> np.ndarray:
    """From BT.709's, which sRGB has."""
    return np.asarray(light @ (np.linalg.inv(target) @ BT709).T)


def pq(light: np.ndarray) -> np.ndarray:
    """`light`: 1 is the white of standard pictures, in BT.709's primaries."""
    y = np.clip(in_primaries(light, BT2020) * WHITE / 10_000, 0, 1) ** 0.1593017578125
    return np.asarray(((0.8359375 + 18.8515625 * y) / (1 + 18.6875 * y)) ** 78.84375)


def hlg(light: np.ndarray) -> np.ndarray:
    """White at 75 % of the signal; the system gamma of a standard screen, about 300 cd/m2, is 1 (BT.2100, note 5f)."""
    a, b, c = 0.17883277, 0.28466892, 0.55991073
    scene = np.clip(in_primaries(light, BT2020), 0, None) * (np.exp((0.75 - c) / a) + b) / 12
    return np.where(scene <= 1 / 12, np.sqrt(3 * scene), a * np.log(np.maximum(12 * scene - b, 1e-9)) + c)


def shown(data: bytes) -> np.ndarray:
    """What a file shows, as Little CMS and Pillow have it: sRGB, 0..1, eight bits exact."""
    with Image.open(io.BytesIO(data)) as image:
        profile = image.info.get("icc_profile")
        plain = image if image.mode in ("RGB", "L") else image.convert("RGB")
        if profile:
            srgb = ImageCms.createProfile("sRGB")
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            plain = ImageCms.profileToProfile(plain, source, srgb, outputMode="RGB") or plain
        return np.asarray(plain.convert("RGB")) / 255


def lab(srgb: np.ndarray) -> np.ndarray:
    xyz = linear(srgb) @ BT709.T / (BT709 @ np.ones(3))
    f = np.where(xyz > 216 / 24389, np.cbrt(xyz), (24389 / 27 * xyz + 16) / 116)
    return np.stack([116 * f[..., 1] - 16, 500 * (f[..., 0] - f[..., 1]), 200 * (f[..., 1] - f[..., 2])], -1)


def distance(one: np.ndarray, other: np.ndarray) -> float:
    """The mean CIEDE2000 of two pictures in sRGB, 0..1."""
    l1, a1, b1 = np.moveaxis(lab(one), -1, 0)
    l2, a2, b2 = np.moveaxis(lab(other), -1, 0)
    mean = (np.hypot(a1, b1) + np.hypot(a2, b2)) / 2
    g = 0.5 * (1 - np.sqrt(mean**7 / (mean**7 + 25.0**7)))
    a1, a2 = a1 * (1 + g), a2 * (1 + g)
    c1, c2 = np.hypot(a1, b1), np.hypot(a2, b2)
    h1, h2 = np.degrees(np.arctan2(b1, a1)) % 360, np.degrees(np.arctan2(b2, a2)) % 360
    turn = (h2 - h1 + 180) % 360 - 180
    hue = np.radians((h1 + turn / 2) % 360)
    dh = 2 * np.sqrt(c1 * c2) * np.sin(np.radians(turn / 2))
    light, chroma = (l1 + l2) / 2, (c1 + c2) / 2
    t = 1 - 0.17 * np.cos(hue - np.pi / 6) + 0.24 * np.cos(2 * hue) + 0.32 * np.cos(3 * hue + np.radians(6))
    t -= 0.20 * np.cos(4 * hue - np.radians(63))
    sl = 1 + 0.015 * (light - 50) ** 2 / np.sqrt(20 + (light - 50) ** 2)
    sc, sh = 1 + 0.045 * chroma, 1 + 0.015 * chroma * t
    bend = -2 * np.sqrt(chroma**7 / (chroma**7 + 25.0**7))
    bend *= np.sin(np.radians(60 * np.exp(-(((np.degrees(hue) - 275) / 25) ** 2))))
    dl, dc, dh = (l2 - l1) / sl, (c2 - c1) / sc, dh / sh
    return float(np.sqrt(np.maximum(dl**2 + dc**2 + dh**2 + bend * dc * dh, 0)).mean())
