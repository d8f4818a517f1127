"""How long strokes of the brush take on pixels: one more at screen size, ten at 24 megapixels, in 8 and 16 bits.

python -m tests.bench.brushing
"""

from __future__ import annotations

import math
import statistics
import time

import numpy as np

from beautydesk.core.edit import Brush, Stroke
from beautydesk.imaging.brush import apply_strokes

SIZES = {"screen, 2048 x 1365": (1365, 2048), "24 megapixels": (4000, 6000)}


def stroke(number: int, radius: float) -> Stroke:
    """A wavy line across a third of the photo, through sixty points."""
    x, y, turn = 0.2 + 0.05 * number, 0.3 + 0.04 * number, 0.6 * number
    points = tuple(
        (x + 0.3 * t * math.cos(turn) + 0.03 * math.sin(9 * t), y + 0.3 * t * math.sin(turn) + 0.03 * math.cos(7 * t))
        for t in (step / 59 for step in range(60))
    )
    return Stroke(list(Brush)[number % 3], points, radius)


def main() -> None:
    random = np.random.default_rng(0)
    for name, (height, width) in SIZES.items():
        for dtype in (np.uint8, np.uint16):
            before, after, most = (
                random.integers(0, np.iinfo(dtype).max, (height, width, 3)).astype(dtype) for _ in range(3)
            )
            for count, radius in ((1, 0.03), (10, 0.03), (10, 0.1)):
                strokes, times = [stroke(number, radius) for number in range(count)], []
                for _ in range(7):
                    start = time.perf_counter()
                    apply_strokes(before, after, lambda most=most: most, strokes)
                    times.append(1000 * (time.perf_counter() - start))
                print(
                    f"{name}, {np.dtype(dtype).name}, {count} strokes of radius {radius}: "
                    f"median {statistics.median(times):.0f} ms, best {min(times):.0f} ms"
                )


if __name__ == "__main__":
    main()
