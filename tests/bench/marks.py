"""Do red spots go while brown marks stay? Painted marks on real faces of several sizes, judged one by one.

    python tests/bench/marks.py [--level 1.0] [--sizes 160,240,320,560] PHOTO...

Every photo is reduced until its largest face has the size asked for (in pixels; larger than it is, it is skipped). Red
spots and brown marks of three radii are painted in turn on its cheeks and forehead, once with soft and once with
crowded small marks (freckles). Painted and clean photo are both retouched. A spot is gone when less than 35 % is left
of what it adds to the photo, relative to its surroundings; a mark is kept when its contrast is at least 90 % of what it
was.
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cv2
import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

from beautydesk.core.cancel import CancelToken
from beautydesk.core.job import FaceScope, RetouchOptions
from beautydesk.core.photo import Photo
from beautydesk.engines.local import LocalEngine
from beautydesk.engines.local.filters import polygon
from beautydesk.engines.local.find import anatomy
from beautydesk.engines.local.find.faces import faces_of
from beautydesk.engines.local.find.geometry import face_size
from beautydesk.engines.local.nets import Nets
from beautydesk.workflow.retouch import retouch

GONE, KEPT = 0.35, 0.90
RED, BROWN, FRECKLE = "red spot", "brown mark", "freckle"
COLOURS = {RED: (-6, 13, 5), BROWN: (-13, 4, 5), FRECKLE: (-8, 3, 6)}  # CIE Lab, full contrast
RADII = {RED: (0.006, 0.009, 0.013), BROWN: (0.006, 0.009, 0.013), FRECKLE: (0.004, 0.0055, 0.007)}  # face sizes
APART = {RED: 0.085, BROWN: 0.085, FRECKLE: 0.024}
SMALLEST = 1.2  # pixels; what is smaller would not be seen in a photo either


@dataclass(frozen=True)
class Painted:
    kind: str
    x: int
    y: int
    radius: float


def lab(pixels: Any) -> Any:
    return cv2.cvtColor(pixels.astype(np.float32) / 255, cv2.COLOR_RGB2LAB)


def places(points: Any, size: float, shape: tuple[int, int], lightness: Any) -> Any:
    """Pixels of cheeks and forehead on which nothing else is."""
    inside = polygon(shape, points[anatomy.OVAL], -0.10 * size)
    for part, grow in (
        (anatomy.LEFT_EYE, 0.075),
        (anatomy.RIGHT_EYE, 0.075),
        (anatomy.LEFT_BROW, 0.05),
        (anatomy.RIGHT_BROW, 0.05),
        (anatomy.LIPS, 0.07),
    ):
        inside = np.minimum(inside, 1 - polygon(shape, points[part], grow * size))
    for point, radius in anatomy.FOLDS:
        x, y = (int(v) for v in points[point])
        cv2.circle(inside, (x, y), int((radius + 0.02) * size), 0, -1)
    down = points[anatomy.CHIN] - points[anatomy.FOREHEAD_TOP]
    down /= np.hypot(*down)
    y, x = np.mgrid[0 : shape[0], 0 : shape[1]]
    inside[(x * down[0] + y * down[1]) > float(points[[61, 291]].mean(axis=0) @ down)] = 0
    smooth = cv2.GaussianBlur(lightness, (0, 0), max(0.5, 0.006 * size))
    usual = float(np.median(smooth[inside > 0.5]))
    return np.argwhere((inside > 0.5) & (np.abs(smooth - usual) < 20))


def paint(pixels: Any, points: Any, kinds: tuple[str, ...], count: int) -> tuple[Any, list[Painted]]:
    size, rng = face_size(points), np.random.default_rng(7)
    values = lab(pixels)
    free = places(points, size, pixels.shape[:2], values[..., 0])
    out, marks = values.copy(), list[Painted]()
    touched = np.zeros(pixels.shape[:2], bool)
    for _ in range(4000):
        if len(marks) == count or not len(free):
            break
        y, x = (int(v) for v in free[rng.integers(len(free))])
        kind = kinds[len(marks) % len(kinds)]
        if any(np.hypot(x - m.x, y - m.y) < max(APART[kind], APART[m.kind]) * size for m in marks):
            continue
        radius = max(SMALLEST, float(rng.choice(RADII[kind])) * size)
        reach = int(2 * radius) + 2
        if min(x, y) < reach or y + reach >= pixels.shape[0] or x + reach >= pixels.shape[1]:
            continue
        v, u = np.mgrid[-reach : reach + 1, -reach : reach + 1]
        angle = np.arctan2(v, u)
        edge = radius * (1 + 0.15 * np.sin(2 * angle + rng.uniform(0, 6)) + 0.1 * np.sin(3 * angle + rng.uniform(0, 6)))
        t = np.clip((edge * 1.25 - np.hypot(u, v)) / (0.5 * edge), 0, 1)
        view = out[y - reach : y + reach + 1, x - reach : x + reach + 1]
        strength = rng.uniform(0.8, 1.2) * (0.55 + 0.45 * min(1, view[..., 0].mean() / 60))
        view += ((t * t * (3 - 2 * t))[..., None] * np.array(COLOURS[kind]) * strength).astype(np.float32)
        touched[y - reach : y + reach + 1, x - reach : x + reach + 1] = True
        marks.append(Painted(kind, x, y, radius))
    painted = np.round(np.clip(cv2.cvtColor(out, cv2.COLOR_LAB2RGB), 0, 1) * 255).astype(np.uint8)
    return np.where(touched[..., None], painted, pixels), marks


def spot_left(mark: Painted, clean: tuple[Any, Any], painted: tuple[Any, Any]) -> float:
    """Part of a spot's own colour difference that is left; `clean` and `painted` are Lab before and after."""
    box = window(mark)
    sigma = max(0.6, 0.45 * mark.radius)
    differences = []
    for a, b in zip(clean, painted, strict=True):
        difference = cv2.GaussianBlur(b[box], (0, 0), sigma) - cv2.GaussianBlur(a[box], (0, 0), sigma)
        rim = np.ones(difference.shape[:2], bool)
        rim[2:-2, 2:-2] = False
        differences.append(difference - np.median(difference[rim], axis=0))
    before, after = differences
    colour = before.reshape(-1, 3).sum(axis=0)
    return float((after @ colour).sum() / (before @ colour).sum())


def contrast_left(mark: Painted, painted: tuple[Any, Any]) -> float:
    """Contrast of a mark to the skin round it, along its colour, after by before: what somebody who looks would see."""
    box = window(mark)
    y, x = np.mgrid[box]
    distance = np.hypot(x - mark.x, y - mark.y)
    inner, ring = (
        distance <= max(1.0, 0.75 * mark.radius),
        (distance > 1.5 * mark.radius) & (distance < 2.2 * mark.radius + 2),
    )
    before, after = (values[box][inner].mean(axis=0) - np.median(values[box][ring], axis=0) for values in painted)
    return float(after @ before / (before @ before))


def window(mark: Painted) -> tuple[slice, slice]:
    reach = int(2.2 * mark.radius) + 4
    rows = slice(max(0, mark.y - reach), mark.y + reach + 1)
    return rows, slice(max(0, mark.x - reach), mark.x + reach + 1)


def left_of(mark: Painted, clean: tuple[Any, Any], painted: tuple[Any, Any]) -> float:
    return spot_left(mark, clean, painted) if mark.kind == RED else contrast_left(mark, painted)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("photos", type=Path, nargs="+")
    parser.add_argument("--level", type=float, default=1.0)
    parser.add_argument("--sizes", default="160,240,320,560")
    parser.add_argument("--verbose", action="store_true")
    given = parser.parse_args()
    engine, nets = LocalEngine(), Nets()
    options = RetouchOptions(given.level, FaceScope.LARGEST)

    def retouched(pixels: Any) -> Any:
        return retouch(Photo(pixels, "PNG"), engine, options, lambda _: None, CancelToken()).photo.pixels

    for size in (int(text) for text in given.sizes.split(",")):
        left: dict[str, list[float]] = {RED: [], BROWN: [], FRECKLE: []}
        for path in given.photos:
            pixels = np.ascontiguousarray(cv2.imread(str(path), cv2.IMREAD_COLOR)[..., ::-1])
            scale = size / face_size(faces_of(nets, pixels, several=False)[0].points)
            if scale > 1.15:
                continue
            pixels = cv2.resize(pixels, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
            points = faces_of(nets, pixels, several=False)[0].points
            clean = lab(pixels), lab(retouched(pixels))
            for kinds, count in (((RED, BROWN), 24), ((FRECKLE,), 60)):
                spotted, marks = paint(pixels, points, kinds, count)
                both = lab(spotted), lab(retouched(spotted))
                rows = [(mark, left_of(mark, clean, both)) for mark in marks]
                for mark, part in rows:
                    left[mark.kind].append(part)
                if given.verbose:
                    for kind in kinds:
                        own = [part for mark, part in rows if mark.kind == kind]
                        print(f"  {path.name[:24]:24} {kind:10} median left {np.median(own):.2f}", end=" ")
                        print(f"gone {np.mean(np.array(own) < GONE):.2f} kept {np.mean(np.array(own) >= KEPT):.2f}")
        print(f"face {size:4} px:", end=" ")
        for kind, parts in left.items():
            values = np.array(parts)
            share = (values < GONE) if kind == RED else (values >= KEPT)
            word = "gone" if kind == RED else "kept"
            print(f"{kind} {word} {share.mean():.2f} (median left {np.median(values):.2f}, {len(values)})", end="; ")
        print(flush=True)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
