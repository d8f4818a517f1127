"""HDR stills (PQ and HLG) as standard pictures: the curve undone, reference white at white, a soft shoulder above it.

What is as bright as paper or skin keeps its brightness to the number; only what is brighter than the knee is pressed
together, as far as the photo needs. Curves: ITU-R BT.2100-2, tables 4 and 5; reference white: 203 cd/m2 in PQ, 75 % of
the signal in HLG (ITU-R BT.2408). HLG adapts to the screen: its system gamma falls with the peak and is 1 at the 300
cd/m2 or so of a standard one (BT.2100-2, note 5f; BT.2390, 6.2), so light on it is the light of the scene.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, cast

import numpy as np

from beautydesk.imaging.colour import primaries
from beautydesk.imaging.colour.cicp import PQ

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from beautydesk.core.photo import Pixels

_PQ_WHITE, _HLG_WHITE = 203.0, 0.75  # cd/m2, and a part of the signal
_KNEE = 0.8  # of reference white, linear light
_BRIGHTEST = 0.999  # of the pixels: a few sparks do not darken the rest
_SAMPLES = 400  # about as many rows and columns are looked at for that
_STRIP = 64  # rows: what is worked on stays in the processor's cache
_STEPS = 1 << 16


def to_display_p3(pixels: Pixels, source: int, curve: int) -> Pixels:
    """H x W x 3 Display P3, as deep as it came, out of the numbers of an HDR still.

    `source`: its primaries, `curve`: PQ or HLG, as ITU-T H.273 numbers them.
    """
    deep = pixels.dtype == np.uint16
    linear = _linear(curve, 65536 if deep else 256)
    matrix = primaries.between(source, primaries.DISPLAY_P3).astype(np.float32)
    step = max(1, max(pixels.shape[:2]) // _SAMPLES)
    sample = _light(pixels[::step, ::step], linear, matrix)
    peak = float(np.quantile(_strongest(sample), _BRIGHTEST))
    encoded = _encoded(65535 if deep else 255)
    out = np.empty(pixels.shape, encoded.dtype)
    for top in range(0, len(pixels), _STRIP):
        part = slice(top, top + _STRIP)
        light = _rolled_off(_light(pixels[part], linear, matrix), peak)
        out[part] = np.take(encoded, (light * (_STEPS - 1) + 0.5).astype(np.uint16))
    return cast("Pixels", out)


def widened(pixels: Pixels) -> Pixels:
    """Numbers of full range out of those of narrow range: 16/255 becomes black, 235/255 white (BT.2100-2, table 9)."""
    largest = 65535 if pixels.dtype == np.uint16 else 255
    black, white = 16 * (largest + 1) / 256, 235 * (largest + 1) / 256
    numbers = np.clip((np.arange(largest + 1) - black) / (white - black), 0.0, 1.0) * largest + 0.5
    return cast("Pixels", numbers.astype(pixels.dtype)[pixels])


def _light(numbers: NDArray[Any], linear: NDArray[np.float32], matrix: NDArray[np.float32]) -> NDArray[np.float32]:
    """h x w x 3 linear light of Display P3, not below 0; 1 is reference white."""
    import cv2

    return np.maximum(cv2.transform(np.take(linear, numbers), matrix), 0.0)


def _strongest(light: NDArray[np.float32]) -> NDArray[np.float32]:
    """h x w: the largest of the three; numpy's own way along so short an axis is slow."""
    return np.asarray(np.maximum(np.maximum(light[..., 0], light[..., 1]), light[..., 2]))


def _rolled_off(light: NDArray[np.float32], peak: float) -> NDArray[np.float32]:
    """The same between 0 and 1: from the knee on pressed together so that `peak` becomes 1, without a change of hue.

    Above the knee that is Reinhard's curve for a given white (Reinhard et al., Photographic Tone Reproduction for
    Digital Images, 2002, equation 4); it leaves with slope 1, and is the straight line where nothing is above white.
    """
    strongest = _strongest(light)
    if float(strongest.max(initial=0.0)) > _KNEE:
        room = 1.0 - _KNEE
        top = (max(peak, 1.0) - _KNEE) / room
        above = np.clip((strongest - _KNEE) / room, 0.0, top)
        wanted = np.minimum(strongest, _KNEE) + room * above * (1.0 + above / top**2) / (1.0 + above)
        light *= (wanted / np.maximum(strongest, 1e-6))[..., None]
    return np.minimum(light, 1.0)


@cache
def _linear(curve: int, size: int) -> NDArray[np.float32]:
    """Light for each of `size` numbers; 1 is reference white."""
    signal = np.arange(size) / (size - 1)
    light = _pq(signal) * (10_000 / _PQ_WHITE) if curve == PQ else _hlg(signal) / _hlg(np.array(_HLG_WHITE))
    return light.astype(np.float32)


def _pq(signal: NDArray[np.float64]) -> NDArray[np.float64]:
    """Light of the screen, 1 is 10,000 cd/m2: BT.2100, table 4, EOTF."""
    m1, m2, c1, c2, c3 = 1305 / 8192, 2523 / 32, 107 / 128, 2413 / 128, 2392 / 128
    power = signal ** (1 / m2)
    return np.asarray((np.maximum(power - c1, 0.0) / (c2 - c3 * power)) ** (1 / m1))


def _hlg(signal: NDArray[np.float64]) -> NDArray[np.float64]:
    """Light of the scene, 0..1: BT.2100, table 5, inverse OETF."""
    a, b, c = 0.17883277, 0.28466892, 0.55991073
    return np.where(signal <= 0.5, signal**2 / 3, (np.exp((signal - c) / a) + b) / 12)


@cache
def _encoded(largest: int) -> NDArray[Any]:
    """Numbers 0..`largest` for light in `_STEPS` equal steps: IEC 61966-2-1, the curve of sRGB and Display P3."""
    light = np.arange(_STEPS) / (_STEPS - 1)
    signal = np.where(light <= 0.0031308, 12.92 * light, 1.055 * light ** (1 / 2.4) - 0.055)
    return (signal * largest + 0.5).astype(np.uint16 if largest > 255 else np.uint8)
