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
    top = 65535 if pixels.dtype == np.uint16 else 255
    old = pixels.astype(np.float32) * (255 / top)
    soft = cv2.GaussianBlur(old, (0, 0), 2.0)
    tint = np.full(3, chance.uniform(-9, 9)) if gray else np.array([chance.uniform(-12, 12) for _ in range(3)])
    new = old + weight[..., None] * (0.6 * (soft - old) + tint.astype(np.float32))
    out = np.clip(np.rint(new * (top / 255)), 0, top).astype(pixels.dtype)
    out[weight == 0] = pixels[weight == 0]
    return out


def _weight(kind: str, height: int, width: int, chance: random.Random) -> np.ndarray:
    weight = np.zeros((height, width), np.float32)
    if kind == "whole":
        return weight + 1

    def ellipse(x: float, y: float, a: float, b: float) -> None:
        ys, xs = np.mgrid[0:height, 0:width].astype(np.float32)
        inside = 1 - ((xs - x) / max(a, 1.5)) ** 2 - ((ys - y) / max(b, 1.5)) ** 2
        np.maximum(weight, np.clip(inside * 1.6, 0, 1), out=weight)

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
