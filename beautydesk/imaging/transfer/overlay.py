"""A retouch as a layer over the bent original: colour and cover, as in any editor, on the grid of the answer.

Laid over with strength s, a pixel of the original becomes  original + s * (colour - cover * original).  Where the
service only shifted the tone, cover is 0 and the colour is that shift: the original's finest detail stays. Where it
weakened detail, cover says by how much. Where it painted something of its own, cover is 1 and the colour is the answer.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from beautydesk.imaging.tiling import Field, Tile, each, warped

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from beautydesk.imaging.transfer.change_mask import ChangeMask
    from beautydesk.imaging.transfer.warp import Bend

_RADIUS = 4  # pixels over which the answer is explained by the original
_NOISE = (0.02 * 255) ** 2  # variance below which the original has no detail worth scaling
_MISFIT = (8.0, 20.0)  # levels (rms): up to the first the bent original explains the answer, from the second not
_MOST = 1.25  # times by which detail may be strengthened


@dataclass(frozen=True, slots=True, eq=False)
class Overlay:
    """`values`: red, green, blue and cover, in levels of 255 and as a share; `painted`: share of the changed area in
    which the answer shows something that the original cannot explain, so that it is used as it is."""

    values: Field
    painted: float


def overlay_between(
    before: NDArray[np.uint8], after: NDArray[np.uint8], change: ChangeMask, bend: Bend | None, box: Tile
) -> Overlay:
    """`before`, `after`: h x w x 3 of one size; `box`: the part of them that changed."""
    import cv2

    values = np.empty((*box.shape, 4), np.float32)
    field = Field.of_tile(values, box)
    shares: list[tuple[float, float]] = []  # of every tile: what was painted, what changed

    def work(tile: Tile) -> None:
        mix = change.mask.at(tile)
        if not mix.any():
            tile.within(box).cut(values)[...] = 0
            return
        part = tile.on_grid(tile.height, tile.width, 3 * _RADIUS)
        inner = tile.within(part)
        colour, cover, trust = _explained(_bent(before, bend, part), part.cut(after), change.noise.at(part))
        planes = [inner.cut(plane) * mix for plane in (*colour, cover)]
        tile.within(box).cut(values)[...] = cv2.merge(planes)
        shares.append((float(((1 - inner.cut(trust)) * mix).sum()), float(mix.sum())))

    each(work, box.tiles())
    painted, changed = (sum(column) for column in zip(*shares, strict=True))
    return Overlay(field, painted / max(1.0, changed))


def _bent(before: NDArray[np.uint8], bend: Bend | None, part: Tile) -> NDArray[np.uint8]:
    return part.cut(before) if bend is None else warped(before, part, bend.source(part))


def _explained(
    bent: NDArray[np.uint8], after: NDArray[np.uint8], noise: NDArray[np.float32]
) -> tuple[list[NDArray[np.float32]], NDArray[np.float32], NDArray[np.float32]]:
    """Colour (three planes), cover, and how far a local affine model of the answer on the bent original holds (0 to 1).

    The model (He, Sun, Tang: Guided Image Filtering, 2013) is written on their difference, so that flat parts keep
    their detail; what it leaves over is added as far as it stands out from the noise of compression (Wiener).
    """
    import cv2

    luma, new = (np.asarray(cv2.cvtColor(v, cv2.COLOR_RGB2GRAY), dtype=np.float32) for v in (bent, after))
    change = new - luma
    mean_luma = _mean(luma)
    slope = (_mean(luma * change) - mean_luma * _mean(change)) / (_mean(luma * luma) - mean_luma**2 + _NOISE)
    slope = _mean(slope)
    olds = [np.asarray(plane, dtype=np.float32) for plane in cv2.split(bent)]
    moved = cv2.split(cv2.subtract(after, bent, dtype=cv2.CV_32F))
    models = [_mean(rest - slope * old) + slope * old for rest, old in zip(moved, olds, strict=True)]
    rests = [rest - model for rest, model in zip(moved, models, strict=True)]
    powers = [np.maximum(0, _mean(rest * rest)) for rest in rests]
    low, high = _MISFIT
    trust = np.clip((high - np.sqrt(np.maximum.reduce(powers))) / (high - low), 0, 1)
    cover = 1 - np.clip((1 + slope) * trust, 0, _MOST)
    power_of_noise = noise * noise
    colour = [
        model + rest * np.maximum(0, 1 - power_of_noise / (power + 1e-3)) + cover * old
        for model, rest, power, old in zip(models, rests, powers, olds, strict=True)
    ]
    return colour, cover, trust


def _mean(values: NDArray[np.float32]) -> NDArray[np.float32]:
    import cv2

    return np.asarray(cv2.blur(values, (2 * _RADIUS + 1,) * 2), dtype=np.float32)
