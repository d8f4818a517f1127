"""What one effect changes on a face, and the sum of all of them at any finish."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import cv2
import numpy as np

from beautydesk.engines.local.finish import Finish
from beautydesk.engines.local.raster import Floats, as_floats
from beautydesk.engines.local.region import Box

# Luma and chroma (Cr, Cb) to RGB: ITU-R BT.601, as OpenCV has it for YCrCb.
TO_RGB = np.array([[1, 1.403, 0], [1, -0.714, -0.344], [1, 0, 1.773]], np.float32)


@dataclass(frozen=True, slots=True, eq=False)
class Layer:
    """What an effect adds at full strength, in `box` of the working grid.

    `planes`: h x w differences of luma, Cr and Cb, in units of 0..1; None where it adds nothing. `mean`: what it adds
    on average over the face's evenly lit skin, to be taken out again where the skin's colour is to be kept.
    """

    box: Box
    planes: tuple[Floats | None, Floats | None, Floats | None]
    mean: tuple[float, float, float] = (0.0, 0.0, 0.0)

    @staticmethod
    def of(
        box: Box, luma: Floats | None, chroma: Floats | None, mean: tuple[float, float, float] = (0.0, 0.0, 0.0)
    ) -> Layer:
        """From luma (h x w) and chroma (h x w x 2: Cr, Cb), either of which may be None."""
        light = None if luma is None else np.ascontiguousarray(luma)
        red, blue = (None, None) if chroma is None else (as_floats(cv2.extractChannel(chroma, i)) for i in (0, 1))
        return Layer(box, (light, red, blue), mean)


Layers = Mapping[str, Layer]  # by the name of the strength in `Finish`; "marks" goes with `spots` when marks may go


def mixed(layers: Layers, finish: Finish, skin: Floats, unit: float) -> Floats:
    """The sum of all layers at their strengths: H x W x 3 RGB differences in units of 1 / `unit`.

    `skin`: its mask, 0..1.
    """
    totals = [np.zeros(skin.shape, np.float32) for _ in range(3)]
    for name, layer in layers.items():
        strength = _strength(name, finish)
        if strength == 0:
            continue
        for values, mean, total in zip(layer.planes, layer.mean, totals, strict=True):
            if values is not None:
                view = total[layer.box]
                cv2.scaleAdd(values, strength, view, dst=view)
            if finish.keep_colour and mean != 0:
                cv2.scaleAdd(skin, -strength * mean, total, dst=total)
    return as_floats(cv2.transform(cv2.merge(totals), TO_RGB * unit))


def _strength(name: str, finish: Finish) -> float:
    if name == "marks":
        return 0.0 if finish.keep_marks else finish.spots
    if name == "glow" and finish.keep_colour:
        return 0.0
    return float(getattr(finish, name))
