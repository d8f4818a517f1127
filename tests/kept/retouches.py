"""Changes as a retouch makes them, without any engine: soft, where skin would be."""

from __future__ import annotations

import random
from typing import Final

import cv2
import numpy as np

KINDS: Final = ("face", "face", "faces", "spots", "brushed", "whole", "corner")


def retouched(pixels: np.ndarray, seed: int, kind: str = "", gray: bool = False) -> np.ndarray:
    """`pixels`: H x W x 3, upright, 8 or 16 bits. The same, changed somewhere; gray stays gray."""
    chance = random.Random(f"retouch {seed}")
    kind = kind or chance.choice(KINDS)
    height, width = pixels.shape[:2]
    weight = _weight(kind, height, width, chance)
    part = around(weight > 0)
    weight, here = weight[part], pixels[part]
    top = 65535 if pixels.dtype == np.uint16 else 255
    old = here.astype(np.float32) * (255 / top)
    soft = cv2.GaussianBlur(old, (0, 0), 2.0)
    tint = np.full(3, chance.uniform(-9, 9)) if gray else np.array([chance.uniform(-12, 12) for _ in range(3)])
    new = old + weight[..., None] * (0.6 * (soft - old) + tint.astype(np.float32))
    out = pixels.copy()
    out[part] = np.where(weight[..., None] > 0, np.clip(np.rint(new * (top / 255)), 0, top).astype(pixels.dtype), here)
    return out


def unlike(one: np.ndarray, other: np.ndarray) -> np.ndarray:
    """Which pixels of two pictures, H x W x 3, differ; `any(2)` takes ten times as long."""
    red, green, blue = np.moveaxis(one != other, 2, 0)
    return red | green | blue


def around(mask: np.ndarray) -> tuple[slice, slice]:
    """The rows and columns of what is true, in whole blocks of a JPEG, with more than one to spare."""
    found = (np.flatnonzero(mask.any(axis)) for axis in (1, 0))
    rows, columns = (slice(max(0, int(at[0]) // 32 - 1) * 32, (int(at[-1]) // 32 + 2) * 32) for at in found)
    return rows, columns


def _weight(kind: str, height: int, width: int, chance: random.Random) -> np.ndarray:
    weight = np.zeros((height, width), np.float32)
    if kind == "whole":
        return weight + 1

    def ellipse(x: float, y: float, a: float, b: float) -> None:
        a, b = max(a, 1.5), max(b, 1.5)
        rows, columns = (slice(max(0, int(at - r)), int(at + r) + 2) for at, r in ((y, b), (x, a)))  # zero beyond
        ys, xs = np.arange(height, dtype=np.float32)[rows, None], np.arange(width, dtype=np.float32)[columns]
        inside = 1 - ((xs - x) / a) ** 2 - ((ys - y) / b) ** 2
        np.maximum(weight[rows, columns], np.clip(inside * 1.6, 0, 1), out=weight[rows, columns])

    match kind:
        case "face" | "faces":
            for _ in range(1 if kind == "face" else 3):
                x, y = chance.uniform(0.1, 0.9) * width, chance.uniform(0.1, 0.9) * height
                ellipse(x, y, width * chance.uniform(0.08, 0.25), height * chance.uniform(0.08, 0.25))
        case "spots":
            for _ in range(chance.randint(1, 12)):
                radius = chance.uniform(2.5, 7)
                ellipse(chance.uniform(0, width - 1), chance.uniform(0, height - 1), radius, radius)
        case "brushed":
            x, y = chance.uniform(0, width), chance.uniform(0, height)
            for _ in range(20):
                x, y = x + chance.uniform(-9, 9), y + chance.uniform(-9, 9)
                ellipse(x, y, 6, 6)
        case _:
            ellipse(width - 1, height - 1, width * 0.2, height * 0.2)
    if not weight.any():
        weight[height // 2, width // 2] = 1
    return weight
