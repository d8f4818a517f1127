"""From the raw outputs of the two face detectors to boxes: anchors, decoding, merging of overlapping answers.

Both detectors are single-shot ones of the BlazeFace family (Bazarevsky et al. 2019, arXiv 1907.05047): every anchor
answers with a score and with a box and six points relative to the anchor's centre.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

# The six points of a detection, in the order of the network.
RIGHT_EYE, LEFT_EYE, NOSE_TIP, MOUTH, RIGHT_EAR, LEFT_EAR = range(6)


@dataclass(frozen=True, slots=True)
class Grid:
    """A detector's input side in pixels, and its anchor layers as (cells along a side, anchors in a cell)."""

    side: int
    layers: tuple[tuple[int, int], ...]


NEAR = Grid(128, ((16, 2), (8, 6)))  # faces within some two metres of a phone
FAR = Grid(192, ((48, 1),))


@dataclass(frozen=True, slots=True, eq=False)
class Detection:
    """A face in pixels: `left`, `top`, `width`, `height`, six `points` (6 x 2) and a `score` in 0..1."""

    left: float
    top: float
    width: float
    height: float
    points: Floats
    score: float

    def moved(self, scale: float, dx: float, dy: float) -> Detection:
        """Scaled first, moved by (dx, dy) then."""
        return Detection(
            self.left * scale + dx,
            self.top * scale + dy,
            self.width * scale,
            self.height * scale,
            (self.points * scale + np.array([dx, dy])).astype(np.float32),
            self.score,
        )


def anchors(grid: Grid) -> Floats:
    """Centres of all anchors, N x 2 (x, y) in 0..1, row by row, anchors of one cell after each other."""
    centres = []
    for cells, repeats in grid.layers:
        axis = (np.arange(cells, dtype=np.float32) + 0.5) / cells
        x, y = np.meshgrid(axis, axis)
        centres.append(np.repeat(np.stack([x.ravel(), y.ravel()], axis=1), repeats, axis=0))
    return np.concatenate(centres)


def decode(raw: Floats, logits: Floats, grid: Grid, least: float) -> list[Detection]:
    """Detections that score at least `least`, in input pixels, best first.

    `raw` is N x 16: centre, size, six points, all in input pixels relative to the anchor; `logits` is N x 1.
    """
    scores = 1.0 / (1.0 + np.exp(-np.clip(logits[:, 0], -80.0, 80.0)))
    chosen = np.nonzero(scores >= least)[0]
    chosen = chosen[np.argsort(-scores[chosen], kind="stable")]
    centres = anchors(grid)[chosen] * grid.side
    found = []
    for values, centre, score in zip(raw[chosen], centres, scores[chosen], strict=True):
        x, y = values[:2] + centre
        width, height = values[2:4]
        points = values[4:].reshape(6, 2) + centre
        found.append(
            Detection(float(x - width / 2), float(y - height / 2), float(width), float(height), points, float(score))
        )
    return found


def overlap(a: Detection, b: Detection) -> float:
    """Intersection over union, 0..1."""
    union = a.width * a.height + b.width * b.height - _shared(a, b)
    return _shared(a, b) / union if union > 0 else 0.0


def cover(a: Detection, b: Detection) -> float:
    """How much of the smaller box lies inside the other one, 0..1."""
    smaller = min(a.width * a.height, b.width * b.height)
    return _shared(a, b) / smaller if smaller > 0 else 0.0


def _shared(a: Detection, b: Detection) -> float:
    width = min(a.left + a.width, b.left + b.width) - max(a.left, b.left)
    height = min(a.top + a.height, b.top + b.height) - max(a.top, b.top)
    return max(0.0, width) * max(0.0, height)


def merge(found: list[Detection], threshold: float = 0.3) -> list[Detection]:
    """Weighted non-maximum suppression: answers that overlap the best one by more than `threshold` are averaged.

    The average is weighted by score; the best score is kept. Steadier than dropping all but the best.
    """
    rest = sorted(found, key=lambda d: -d.score)
    merged = []
    while rest:
        best = rest[0]
        group = [d for d in rest if d is best or overlap(best, d) > threshold]
        rest = [d for d in rest if all(d is not member for member in group)]
        weights = np.array([d.score for d in group], np.float64)
        boxes = np.array([(d.left, d.top, d.width, d.height) for d in group])
        left, top, width, height = (float(v) for v in weights @ boxes / weights.sum())
        points = np.tensordot(weights, np.stack([d.points for d in group]), 1) / weights.sum()
        merged.append(Detection(left, top, width, height, points.astype(np.float32), best.score))
    return merged


def distinct(found: list[Detection], threshold: float = 0.3) -> list[Detection]:
    """The best of every group that shows the same face, found in different tiles; best first."""
    kept: list[Detection] = []
    for candidate in sorted(found, key=lambda d: -d.score):
        if all(overlap(candidate, k) < threshold and 0.9 * cover(candidate, k) < threshold for k in kept):
            kept.append(candidate)
    return kept
