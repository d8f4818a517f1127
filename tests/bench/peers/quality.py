"""What a retouch does to a face and to what is none, in figures that need no opinion.

The face is split by the points of MediaPipe's mesh, found in the original alone: sure skin (cheeks and forehead), eyes,
brows, lips. Scales are shares of the face size, so that photos of all sizes compare. Light is CIE L*, colour a* and b*.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import cv2
import numpy as np

from beautydesk.engines.local.filters import polygon
from beautydesk.engines.local.find import anatomy
from beautydesk.engines.local.find.faces import faces_of
from beautydesk.engines.local.find.geometry import face_size
from beautydesk.engines.local.nets import Nets
from tests.bench.marks import places
from tests.bench.peers.process import CannotRun

PORES: Final = 0.0026  # face sizes: what is finer is texture
UNEVENNESS: Final = (0.004, 0.025)  # face sizes: what a retouch evens out
PATCHES: Final = (0.008, 0.06)  # face sizes: redness and stains
FAR: Final = 1.35  # face sizes from its middle: no skin of this face any more


@dataclass(frozen=True, slots=True)
class Quality:
    """`evened`, `colour_evened`: part of unevenness that is gone, 0..1. `texture`, `edges`: what is left of pores and
    of the borders of eyes, brows and lips; 1 is all. `elsewhere`: share of pixels far from the face that changed.
    """

    evened: float
    colour_evened: float
    texture: float
    edges: float
    elsewhere: float


class Judge:
    """Of one photo. Raises ValueError when no face is found in it. Results are RGB files."""

    def __init__(self, photo: Path) -> None:
        self._pixels = read(photo)
        faces = faces_of(Nets(), self._pixels, several=True)
        if not faces:
            raise ValueError(f"no face in {photo.name}")
        self._faces = [face.points[:, :2] for face in faces]
        points = self._faces[0]
        self._size = face_size(points)
        self._box = self._window(points)
        top, left = self._box[0].start, self._box[1].start
        self._points = points - (left, top)
        self._before = _lab(self._pixels[self._box])
        self._skin = self._sure_skin()

    def of(self, result: Path) -> Quality:
        """CannotRun when the result is no picture of the same size."""
        pixels = read(result)
        if pixels.shape != self._pixels.shape:
            raise CannotRun("the result has another size")
        before, after, skin = self._before, _lab(pixels[self._box]), self._skin
        light = [_spread(self._band(values[..., 0], UNEVENNESS)[skin]) for values in (before, after)]
        colour = [
            sum(_spread(self._band(values[..., channel], PATCHES)[skin]) for channel in (1, 2))
            for values in (before, after)
        ]
        pores = [_spread((values[..., 0] - self._blurred(values[..., 0], PORES))[skin]) for values in (before, after)]
        return Quality(
            1 - light[1] / light[0],
            1 - colour[1] / colour[0],
            pores[1] / pores[0],
            self._edges_left(before[..., 0], after[..., 0]),
            self._changed_elsewhere(pixels),
        )

    def _window(self, points: Any) -> tuple[slice, slice]:
        (x, y), reach = points.mean(axis=0), FAR * self._size
        height, width = self._pixels.shape[:2]
        rows = slice(max(0, int(y - reach)), min(height, int(y + reach)))
        return rows, slice(max(0, int(x - reach)), min(width, int(x + reach)))

    def _sure_skin(self) -> Any:
        """Cheeks and forehead, as a mask."""
        shape = self._before.shape[:2]
        mask = np.zeros(shape, bool)
        mask[tuple(places(self._points, self._size, shape, self._before[..., 0]).T)] = True
        return mask

    def _blurred(self, values: Any, share: float) -> Any:
        return cv2.GaussianBlur(values, (0, 0), max(0.5, share * self._size), borderType=cv2.BORDER_REPLICATE)

    def _band(self, values: Any, band: tuple[float, float]) -> Any:
        """Between two blurs, over sure skin alone: what lies beside it does not leak in."""
        weight = self._skin.astype(np.float32)
        fine, coarse = (self._blurred(values * weight, s) / (self._blurred(weight, s) + 1e-3) for s in band)
        return fine - coarse

    def _edges_left(self, before: Any, after: Any) -> float:
        steep = [self._gradient(values) for values in (before, after)]
        kept = []
        for parts in (
            (anatomy.LEFT_EYE, anatomy.RIGHT_EYE),
            (anatomy.LEFT_BROW, anatomy.RIGHT_BROW),
            (anatomy.LIPS,),
        ):
            where = np.zeros(before.shape, bool)
            for part in parts:
                where |= polygon(before.shape, self._points[part], 0.015 * self._size) > 0.5
            kept.append(np.percentile(steep[1][where], 90) / np.percentile(steep[0][where], 90))
        return float(np.mean(kept))

    def _gradient(self, light: Any) -> Any:
        smooth = self._blurred(light, 0.002)
        return np.hypot(cv2.Sobel(smooth, cv2.CV_32F, 1, 0), cv2.Sobel(smooth, cv2.CV_32F, 0, 1))

    def _changed_elsewhere(self, pixels: Any) -> float:
        far = np.ones(pixels.shape[:2], bool)
        for points in self._faces:
            (x, y), reach = points.mean(axis=0), FAR * face_size(points)
            far[max(0, int(y - reach)) : int(y + reach), max(0, int(x - reach)) : int(x + reach)] = False
        changed = (pixels != self._pixels).any(axis=2)
        return float(changed[far].mean()) if far.any() else 0.0


def read(path: Path) -> Any:
    """RGB, eight bits. CannotRun when it is no picture."""
    pixels = cv2.imread(str(path), cv2.IMREAD_COLOR)
    if pixels is None:
        raise CannotRun(f"{path.name} cannot be read")
    return np.ascontiguousarray(pixels[..., ::-1])


def _lab(pixels: Any) -> Any:
    return cv2.cvtColor(pixels.astype(np.float32) / 255, cv2.COLOR_RGB2LAB)


def _spread(values: Any) -> float:
    """Half the distance between the 16th and the 84th percentile: a standard deviation that outliers do not move."""
    low, high = np.percentile(values, (16, 84))
    return max(1e-6, float(high - low) / 2)
