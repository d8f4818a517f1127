"""What one effect changes on a face, and the sum of all of them at any strengths."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import cv2
import numpy as np

from beautydesk.engines.local.effects.strengths import Strengths
from beautydesk.engines.local.filters import Floats, Slices, as_floats, halved, intersection, moved

# Luma and chroma (Cr, Cb) to RGB: ITU-R BT.601, as OpenCV has it for YCrCb.
TO_RGB = np.array([[1, 1.403, 0], [1, -0.714, -0.344], [1, 0, 1.773]], np.float32)


@dataclass(frozen=True, slots=True, eq=False)
class Layer:
    """What an effect adds at full strength, in `box` of the working grid.

    `planes`: h x w differences of luma, Cr and Cb, in units of 0..1; None where it adds nothing. `mean`: what it adds
    on average over the face's evenly lit skin, to be taken out again where the skin's colour is to be kept.
    """

    box: Slices
    planes: tuple[Floats | None, Floats | None, Floats | None]
    mean: tuple[float, float, float] = (0.0, 0.0, 0.0)

    @staticmethod
    def of(
        box: Slices, luma: Floats | None, chroma: Floats | None, mean: tuple[float, float, float] = (0.0, 0.0, 0.0)
    ) -> Layer:
        """From luma (h x w) and chroma (h x w x 2: Cr, Cb), either of which may be None."""
        light = None if luma is None else np.ascontiguousarray(luma)
        red, blue = (None, None) if chroma is None else (as_floats(cv2.extractChannel(chroma, i)) for i in (0, 1))
        return Layer(box, (light, red, blue), mean)

    def halved(self) -> Layer:
        """The same on a grid of half the resolution."""
        rows, columns = (slice(span.start // 2, (span.stop + 1) // 2) for span in self.box)
        even = slice(2 * rows.start, 2 * rows.stop), slice(2 * columns.start, 2 * columns.stop)
        light, red, blue = (None if plane is None else self._halved(plane, even) for plane in self.planes)
        return Layer((rows, columns), (light, red, blue), self.mean)

    def _halved(self, plane: Floats, even: Slices) -> Floats:
        (top, bottom), (left, right) = (
            (own.start - wide.start, wide.stop - own.stop) for own, wide in zip(self.box, even, strict=True)
        )
        return halved(as_floats(cv2.copyMakeBorder(plane, top, bottom, left, right, cv2.BORDER_CONSTANT)))


Layers = Mapping[str, Layer]  # by the name of the strength in `Strengths`; "marks" goes with `spots` when marks may go


def mixed(layers: Layers, strengths: Strengths, skin: Floats, part: Slices, unit: float) -> Floats:
    """The sum of all layers at their strengths in `part` of the grid: h x w x 3 RGB differences in units of 1 / `unit`.

    `skin`: its mask on the whole grid, 0..1.
    """
    rows, columns = part
    totals = [np.zeros((rows.stop - rows.start, columns.stop - columns.start), np.float32) for _ in range(3)]
    means = [0.0, 0.0, 0.0]
    for name, layer in layers.items():
        strength = _strength(name, strengths)
        if strength == 0:
            continue
        common = intersection(layer.box, part)
        for index, values in enumerate(layer.planes):
            if values is not None and common is not None:
                view = totals[index][moved(common, part)]
                cv2.scaleAdd(values[moved(common, layer.box)], strength, view, dst=view)
            means[index] += strength * layer.mean[index]
    if strengths.keep_colour:
        for total, mean in zip(totals, means, strict=True):
            if mean != 0:
                cv2.scaleAdd(skin[part], -mean, total, dst=total)
    return as_floats(cv2.transform(cv2.merge(totals), TO_RGB * unit))


def _strength(name: str, strengths: Strengths) -> float:
    if name == "marks":
        return 0.0 if strengths.keep_marks else strengths.spots
    if name == "glow" and strengths.keep_colour:
        return 0.0
    return float(getattr(strengths, name))
