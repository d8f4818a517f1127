"""How an answer was bent against what was sent: dense inverse search optical flow (Kroeger et al., 2016)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from beautydesk.imaging.resize import resize
from beautydesk.imaging.tiling import Field, Moves, Tile

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from beautydesk.imaging.transfer.change_mask import ChangeMask

_SIDE = 1400  # flow of a smooth bend needs no more pixels over the part that changed
_LARGEST = 2.0  # times a small part is enlarged for the search
_SMALLEST = 48  # below that there is nothing to see for the search's pyramid
_STILL, _MOVING = 0.10, 0.30  # pixels of that copy: below the first is noise, above the second is motion
_WORTH_BENDING = 0.3
_STEPS = 4  # of a fixed-point search, which gains a digit at each where bends are smooth
_SMOOTH = 3.0  # pixels
_AROUND = 12.0  # pixels over which contrast is evened
_WINDOW = 32  # pixels
_GAIN = (1.6, 2.2)  # times that bending must lower the squared difference, to be believed
_THINNEST = 0.15  # share of a pixel's area that a bend must leave


@dataclass(frozen=True, slots=True, eq=False)
class Bend:
    """`flow`, x and y in pixels of its own grid: where in the original each pixel of the bent picture comes from.

    `place`, likewise: where in the answer it is found; None (at full strength): in the same place.
    """

    flow: Field
    place: Field | None = None

    def at_strength(self, strength: float) -> Bend:
        """The same bend by a share of its way. What the answer did in a place goes along, hence `place`."""
        import cv2

        flow = self.flow.values
        x, y = np.meshgrid(*(np.arange(size, dtype=np.float32) for size in flow.shape[1::-1]))
        part = flow * np.float32(strength)
        place = part - flow
        for _ in range(_STEPS):  # solves place + flow(place) = part, which full strength does at once
            there = cv2.remap(
                flow, x + place[..., 0], y + place[..., 1], cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE
            )
            place = part - there
        return Bend(replace(self.flow, values=part), replace(self.flow, values=place))

    def source(self, tile: Tile) -> Moves:
        """How far from the pixels of a tile, of any grid, those of the original are."""
        return _moves(self.flow, tile)

    def answer(self, tile: Tile) -> Moves | None:
        """Likewise for those of the answer."""
        return None if self.place is None else _moves(self.place, tile)


def _moves(flow: Field, tile: Tile) -> Moves:
    import cv2

    x, y = cv2.split(flow.at(tile))
    return x * np.float32(tile.width / flow.width), y * np.float32(tile.height / flow.height)


def bend_between(before: NDArray[np.uint8], after: NDArray[np.uint8], change: ChangeMask, box: Tile) -> Bend | None:
    """How `after` was bent against `before` (h x w x 3 of one size), None if nothing moved; zero outside the change."""
    import cv2

    height, width = box.shape
    scale = min(_LARGEST, _SIDE / max(height, width))
    rows, columns = round(height * scale), round(width * scale)
    if min(rows, columns) < _SMALLEST:
        return None
    old, new = (_evened(resize(np.ascontiguousarray(box.cut(pixels)), columns, rows)) for pixels in (before, after))
    flow = _flow(new, old)
    fraction = rows / height, columns / width
    place = box.top * fraction[0], box.left * fraction[1], box.height * fraction[0], box.width * fraction[1]
    inside = cv2.resize(change.mask.at(box), (columns, rows), interpolation=cv2.INTER_AREA)
    speed = np.hypot(flow[..., 0], flow[..., 1]) / max(1.0, scale)
    sure = np.clip((speed - _STILL) / (_MOVING - _STILL), 0, 1) * (inside > 0) * _helpful(flow, new, old)
    smooth = np.asarray(cv2.GaussianBlur(flow * sure[..., None].astype(np.float32), (0, 0), _SMOOTH), np.float32)
    smooth = _unfolded(smooth) * np.asarray(np.clip(4 * inside, 0, 1), np.float32)[..., None]
    if np.hypot(smooth[..., 0], smooth[..., 1]).max() < _WORTH_BENDING * max(1.0, scale):
        return None
    return Bend(Field(smooth, *place))


def _flow(new: NDArray[np.uint8], old: NDArray[np.uint8]) -> NDArray[np.float32]:
    import cv2

    estimator = cv2.DISOpticalFlow.create(cv2.DISOPTICAL_FLOW_PRESET_MEDIUM)
    estimator.setFinestScale(0)  # the preset stops at half the size, which costs 1.6 dB of the result
    estimator.setUseSpatialPropagation(True)
    estimator.setPatchStride(4)
    estimator.setGradientDescentIterations(16)
    raw = estimator.calc(new, old, np.zeros((*new.shape[:2], 2), np.float32))
    steady = np.dstack([cv2.medianBlur(np.ascontiguousarray(raw[..., axis]), 5) for axis in (0, 1)])
    return np.asarray(cv2.GaussianBlur(steady, (0, 0), _SMOOTH), dtype=np.float32)


def _evened(pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Gray less its local mean, as a share of its local spread, so that a change of tone is not taken for motion."""
    import cv2

    gray = np.asarray(cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY), dtype=np.float32)
    gray -= cv2.GaussianBlur(gray, (0, 0), _AROUND)
    spread = np.sqrt(cv2.GaussianBlur(gray * gray, (0, 0), _AROUND)) + 4
    return np.asarray(np.clip(128 + 40 * gray / spread, 0, 255), dtype=np.uint8)


def _helpful(flow: NDArray[np.float32], new: NDArray[np.uint8], old: NDArray[np.uint8]) -> NDArray[np.float32]:
    """1 where bending makes `old` clearly more like `new`, 0 where it does not: there was no motion, or new content."""
    import cv2

    x, y = np.meshgrid(*(np.arange(size, dtype=np.float32) for size in flow.shape[1::-1]))
    bent = cv2.remap(old, x + flow[..., 0], y + flow[..., 1], cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    still, moved = (
        _over_windows(np.asarray(cv2.subtract(new, other, dtype=cv2.CV_32F), np.float32) ** 2) + 1
        for other in (old, bent)
    )
    low, high = _GAIN
    return np.asarray(np.clip((still / moved - low) / (high - low), 0, 1), dtype=np.float32)


def _over_windows(values: NDArray[np.float32]) -> NDArray[np.float32]:
    """Means over wide windows, on a quarter of the pixels, which is enough for them."""
    import cv2

    height, width = values.shape
    small = cv2.resize(values, (-(-width // 4), -(-height // 4)), interpolation=cv2.INTER_AREA)
    return np.asarray(cv2.resize(cv2.GaussianBlur(small, (0, 0), _WINDOW / 4), (width, height)), dtype=np.float32)


def _unfolded(flow: NDArray[np.float32]) -> NDArray[np.float32]:
    """Smoother where it would lay the picture over itself (where x + flow(x) turns round)."""
    import cv2

    for sigma in (4, 8, 16, 32):
        across, down = (cv2.Sobel(flow, cv2.CV_32F, *axis, scale=1 / 8) for axis in ((1, 0), (0, 1)))
        area = (1 + across[..., 0]) * (1 + down[..., 1]) - across[..., 1] * down[..., 0]
        folded = (area < _THINNEST).astype(np.uint8)
        if not folded.any():
            return flow
        near = cv2.dilate(folded, np.ones((2 * sigma + 1,) * 2)).astype(np.float32)
        share = cv2.GaussianBlur(near, (0, 0), sigma)[..., None]
        flow = flow + share * (cv2.GaussianBlur(flow, (0, 0), sigma) - flow)
    return flow
