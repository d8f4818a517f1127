"""Putting the layers of faces onto pixels, at any finish and any size, strip by strip.

out = in * gain + delta, with gain and delta enlarged from the working grid. Where no layer adds anything they are
exactly 1 and 0, so those pixels stay what they were bit for bit.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np
from numpy.typing import NDArray

from beautydesk.core.cancel import CancelToken
from beautydesk.engines.local.analysis import Analysis, FaceAnalysis
from beautydesk.engines.local.finish import Finish
from beautydesk.engines.local.layers import mixed
from beautydesk.engines.local.raster import Floats, as_floats
from beautydesk.engines.local.shape import reshape
from beautydesk.engines.local.spots import Spot
from beautydesk.engines.local.threads import for_each

if TYPE_CHECKING:
    from beautydesk.core.photo import Pixels

STRIP = 2**17  # pixels at a time: a strip and its maps stay in the processor's cache


def render(
    analysis: Analysis, finish: Finish | Sequence[Finish | None], scale: float = 1.0, token: CancelToken | None = None
) -> Pixels:
    """The retouched photo, reduced to `scale` (0 < scale <= 1).

    `finish`: one for every face, or one for each of `analysis.faces` (None leaves that face as it is).
    Raises `ValueError` for a wrong number of finishes or scale, `Cancelled`.
    """
    finishes = [finish] * len(analysis.faces) if isinstance(finish, Finish) else list(finish)
    if len(finishes) != len(analysis.faces):
        raise ValueError(f"expected one finish for each of {len(analysis.faces)} faces, got {len(finishes)}")
    if not 0 < scale <= 1:
        raise ValueError(f"scale must lie in 0..1 and above 0, not {scale}")
    source = analysis.at_scale(scale)
    out = copied(source)
    for face, own in zip(analysis.faces, finishes, strict=True):
        if own is not None:
            render_face(out, source, face, own, scale, token or CancelToken())
    return out


def copied(pixels: Pixels) -> Pixels:
    """A copy, made in parts at the same time: for large photos most of it is the system's handing out of memory."""
    out = np.empty_like(pixels)
    step = max(1, len(pixels) // 8)

    def part(start: int) -> None:
        out[start : start + step] = pixels[start : start + step]

    for_each(range(0, len(pixels), step), part)
    return out


def render_face(
    out: Pixels, source: Pixels, face: FaceAnalysis, finish: Finish, scale: float, token: CancelToken
) -> None:
    """Retouch one face in `out`, the photo at `scale`; `source` is the same photo before any retouch.

    Raises `Cancelled` between strips (`out` is then half done).
    """
    if finish.changes_nothing:
        return
    grid = _Grid(face, scale)
    most = float(np.iinfo(out.dtype).max)
    delta, gain = mixed(face.layers, finish, face.skin, most), None
    if finish.smooth > 0:
        delta = as_floats(cv2.scaleAdd(face.base, finish.smooth * most, delta))
        gain = as_floats(1 - face.calm * np.float32(finish.smooth))
    _apply(out, grid, delta, gain, token)
    _heal_texture(out, source, face, grid, finish)
    token.raise_if_cancelled()
    reshape(out, face.face.points * scale + (scale - 1) / 2, finish)


@dataclass(frozen=True, slots=True)
class _Grid:
    """Where the working grid of a face lies in a picture of the photo at `scale`."""

    face: FaceAnalysis
    scale: float

    @property
    def step(self) -> float:
        """Picture pixels along one working pixel."""
        return self.face.region.factor * self.scale

    def pixel(self, x: float, y: float) -> tuple[int, int]:
        """The picture's pixel at a place on the grid."""
        region = self.face.region
        left, top = region.left * self.scale - 0.5, region.top * self.scale - 0.5
        return round((x + 0.5) * self.step + left), round((y + 0.5) * self.step + top)

    def sampled(self, values: Floats, left: int, top: int, width: int, height: int) -> Floats:
        """A map of the grid on a rectangle of the picture, by linear interpolation."""
        region, step = self.face.region, self.step
        x = (left + 0.5 - region.left * self.scale) / step - 0.5
        y = (top + 0.5 - region.top * self.scale) / step - 0.5
        matrix = np.array([[1 / step, 0, x], [0, 1 / step, y]])
        flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
        return as_floats(cv2.warpAffine(values, matrix, (width, height), flags=flags, borderMode=cv2.BORDER_REPLICATE))


def _apply(out: Pixels, grid: _Grid, delta: Floats, gain: Floats | None, token: CancelToken) -> None:
    rows, columns = grid.face.box
    if rows.stop <= rows.start:
        return
    left, top = (max(0, v) for v in grid.pixel(columns.start - 1, rows.start - 1))
    right, bottom = grid.pixel(columns.stop, rows.stop)
    right, bottom = min(out.shape[1], right + 1), min(out.shape[0], bottom + 1)
    depth = cv2.CV_8U if out.dtype == np.uint8 else cv2.CV_16U
    step = max(8, STRIP // max(1, right - left))

    def strip(start: int) -> None:
        token.raise_if_cancelled()
        place = left, start, right - left, min(step, bottom - start)
        target = out[start : start + place[3], left:right]
        added = grid.sampled(delta, *place)
        if gain is None:
            cv2.add(target, added, dst=target, dtype=depth)
        else:
            factor = cv2.cvtColor(grid.sampled(gain, *place), cv2.COLOR_GRAY2RGB)
            cv2.add(cv2.multiply(target, factor, dtype=cv2.CV_32F), added, dst=target, dtype=depth)

    for_each(range(top, bottom, step), strip)


def _heal_texture(out: Pixels, source: Pixels, face: FaceAnalysis, grid: _Grid, finish: Finish) -> None:
    """Give healed marks the fine texture of clean skin beside them: without it a ghost of the outline remains."""
    if finish.spots == 0:
        return
    sigma = grid.step * max(0.9, 0.0034 * face.region.size)
    healed = [(face.marks.heal, face.marks.spots)]
    if not finish.keep_marks:
        healed.append((face.marks.brown, face.marks.moles))
    for heal, spots in healed:
        for spot in spots:
            half = int(np.ceil(spot.radius * 1.6))
            donor = _donor(face.clean, spot, half)
            if donor is None:
                continue
            reach = max(1, round((half + 0.5) * grid.step))
            x, y = grid.pixel(spot.x, spot.y)
            place, other = _patch(out, x, y, reach), _patch(out, *grid.pixel(*donor), reach)
            if place is None or other is None:
                continue
            alpha = grid.sampled(heal, x - reach, y - reach, 2 * reach + 1, 2 * reach + 1)[..., None] * finish.spots
            texture = _fine(source[other], sigma) - _fine(source[place], sigma)
            most = np.iinfo(out.dtype).max
            out[place] = np.clip(np.rint(out[place] + alpha * texture), 0, most).astype(out.dtype)


def _patch(out: Pixels, x: int, y: int, reach: int) -> tuple[slice, slice] | None:
    """A square round a pixel; None where it leaves the picture."""
    if min(x, y) < reach or x + reach >= out.shape[1] or y + reach >= out.shape[0]:
        return None
    return slice(y - reach, y + reach + 1), slice(x - reach, x + reach + 1)


def _fine(patch: Pixels, sigma: float) -> Floats:
    values = patch.astype(np.float32)
    return values - as_floats(cv2.GaussianBlur(values, (0, 0), sigma)) if sigma > 0.3 else np.zeros_like(values)


def _donor(clean: NDArray[np.bool_], spot: Spot, half: int) -> tuple[int, int] | None:
    """The centre of the cleanest patch round a spot, if it is clean enough."""
    height, width = clean.shape
    best: tuple[float, int, int] | None = None
    if not _fits(spot.x, spot.y, half, width, height):
        return None
    for step in range(8):
        angle = step * np.pi / 4
        x, y = spot.x + round(np.cos(angle) * 2.4 * half), spot.y + round(np.sin(angle) * 2.4 * half)
        if not _fits(x, y, half, width, height):
            continue
        share = float(clean[y - half : y + half + 1, x - half : x + half + 1].mean())
        if best is None or share > best[0]:
            best = share, x, y
    return best[1:] if best is not None and best[0] >= 0.75 else None


def _fits(x: int, y: int, half: int, width: int, height: int) -> bool:
    return min(x, y) > half and x + half + 1 < width and y + half + 1 < height
