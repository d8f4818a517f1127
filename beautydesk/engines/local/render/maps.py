"""What any strengths would change on one face, as maps on a grid, and the same on coarser grids for small pictures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from beautydesk.engines.local.effects.layers import Layers
from beautydesk.engines.local.effects.spots import Spot
from beautydesk.engines.local.filters import Floats, Slices, halved
from beautydesk.engines.local.find.mesh import Face
from beautydesk.engines.local.skin.region import ALIGNED

COARSEST = ALIGNED // 2  # how many times coarser a grid may be: its sides stay whole
LEAST_STEP = 0.625  # picture pixels along a grid's pixel: below it a coarser grid shows as much
SOFT = 0.008  # how far the soft edge of a healed spot reaches beyond it, in face sizes
DISTANCES = 2.2, 3.4, 5.0  # at which clean skin is looked for, in halves of a patch's side
CLEANEST = 0.75  # least part of a patch that is unmarked skin, for others to take their texture from


@dataclass(frozen=True, slots=True, eq=False)
class Maps:
    """H x W float32 maps of one face on a grid. `left`, `top`: its corner in the photo; `factor`: photo pixels along a
    pixel of it.

    `skin`: 0..1. `calm`: part of the fine texture that is damped at full smoothness, and `base`, that part of the low
    pass (H x W x 3, RGB in 0..1). `heal`, `brown`: see `Marks`. `box`: beyond it nothing is ever changed.
    """

    left: int
    top: int
    factor: int
    layers: Layers
    skin: Floats
    calm: Floats
    base: Floats
    heal: Floats
    brown: Floats
    box: Slices

    def halved(self) -> Maps:
        """The same on a grid of half the resolution."""
        rows, columns = (slice(span.start // 2, (span.stop + 1) // 2) for span in self.box)
        layers = {name: layer.halved() for name, layer in self.layers.items()}
        skin, calm, base, heal, brown = (halved(v) for v in (self.skin, self.calm, self.base, self.heal, self.brown))
        place = self.left, self.top, self.factor * 2
        return Maps(*place, layers, skin, calm, base, heal, brown, (rows, columns))


@dataclass(frozen=True, slots=True)
class TextureClone:
    """Where a mark was, whose fine texture comes from clean skin beside it: centres and half the side, in pixels of the
    finest grid. `brown`: a mole or a freckle, healed only where marks may go.
    """

    x: int
    y: int
    donor_x: int
    donor_y: int
    half: int
    brown: bool


@dataclass(frozen=True, slots=True, eq=False)
class FaceAnalysis:
    """Everything about one face of a photo, for any strengths. `size`: across the face, photo pixels."""

    face: Face
    size: float
    maps: Maps
    clones: tuple[TextureClone, ...]
    _coarser: dict[int, Maps] = field(default_factory=dict, repr=False)

    def at_scale(self, scale: float) -> Maps:
        """The maps on the grid that suits a picture of the photo at `scale` (0..1); computed once."""
        maps = self.maps
        while maps.factor * scale < LEAST_STEP and maps.factor < COARSEST * self.maps.factor:
            factor = 2 * maps.factor
            if factor not in self._coarser:
                self._coarser[factor] = maps.halved()
            maps = self._coarser[factor]
        return maps


def find_texture_clones(
    spots: Sequence[Spot], brown: bool, clean: NDArray[np.bool_], size: float
) -> list[TextureClone]:
    """For each spot that has `clean` skin near by. `size`: of the face, in pixels of the grid."""
    clones = []
    for spot in spots:
        half = int(np.ceil(spot.radius * 1.6 + SOFT * size))
        donor = _donor(clean, spot, half)
        if donor is not None:
            clones.append(TextureClone(spot.x, spot.y, *donor, half, brown))
    return clones


def _donor(clean: NDArray[np.bool_], spot: Spot, half: int) -> tuple[int, int] | None:
    """The centre of the cleanest patch round a spot, beside it if one is clean enough there, else farther off."""
    height, width = clean.shape
    if not _fits(spot.x, spot.y, half, width, height):
        return None
    for distance in DISTANCES:
        best: tuple[float, int, int] = 0, 0, 0
        for angle in np.arange(8) * np.pi / 4:
            reach = distance * half
            x, y = spot.x + round(np.cos(angle) * reach), spot.y + round(np.sin(angle) * reach)
            if _fits(x, y, half, width, height):
                share = float(clean[y - half : y + half + 1, x - half : x + half + 1].mean())
                best = max(best, (share, x, y))
        if best[0] >= CLEANEST:
            return best[1:]
    return None


def _fits(x: int, y: int, half: int, width: int, height: int) -> bool:
    return min(x, y) > half and x + half + 1 < width and y + half + 1 < height
