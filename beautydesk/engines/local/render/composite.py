"""Putting the layers of faces onto pixels, at any strengths and any size, tile by tile.

out = in * gain + delta, with gain and delta enlarged from the working grid. Where no layer adds anything they are
exactly 1 and 0, so those pixels stay what they were bit for bit.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

import cv2
import numpy as np

from beautydesk.core.cancel import CancelToken
from beautydesk.core.engine import Part
from beautydesk.engines.local.effects.layers import mixed
from beautydesk.engines.local.effects.reshape import reshape, reshaped_box
from beautydesk.engines.local.effects.strengths import Strengths
from beautydesk.engines.local.filters import Floats, Slices, as_floats, enlarged, intersection, moved, smoothstep
from beautydesk.engines.local.find.mesh import Face
from beautydesk.engines.local.render.maps import FaceAnalysis, Maps, TextureClone
from beautydesk.engines.local.threads import WORKERS, for_each
from beautydesk.imaging.resize import box_of

if TYPE_CHECKING:
    from beautydesk.core.photo import Pixels

# Rows and columns of a tile: a tile and its maps stay in the processor's cache. They lie the same way whatever part of
# a picture is asked for, so that a part has the very pixels that the whole has.
TILE = (192, 512)
LEAST_SIGMA = 0.3  # pixels; texture that is finer does not show
LARGE = 2**25  # bytes of a picture from which copying it is worth several threads


def render(
    picture: Pixels,
    wanted: Sequence[tuple[Face, Strengths]],
    look: Callable[[Sequence[Face]], Sequence[FaceAnalysis]],
    scale: float = 1.0,
    part: Part | None = None,
    *,
    token: CancelToken,
) -> Pixels:
    """`picture`, the photo reduced to `scale`, retouched; or `part` of that, with the very pixels that the whole has.

    `wanted`: faces and how much each of them gets. `look` is asked for some faces at a time, as an analysis may take
    some hundred megabytes while it is made. Raises `ValueError` for a part that cannot be, `Cancelled`.
    """
    wanted = [(face, strengths) for face, strengths in wanted if not strengths.changes_nothing]
    asked = box_of(part, picture)
    needed = _needed(asked, wanted, scale, picture)
    view = View(needed, copied(picture[needed]))
    for start in range(0, len(wanted), WORKERS):
        token.raise_if_cancelled()
        some = wanted[start : start + WORKERS]
        for face, (_, strengths) in zip(look([face for face, _ in some]), some, strict=True):
            render_face(view, picture, face, strengths, scale, token)
    return view.pixels if needed == asked else cast("Pixels", np.ascontiguousarray(view.at(asked)))


def _needed(asked: Slices, faces: Sequence[tuple[Face, Strengths]], scale: float, picture: Pixels) -> Slices:
    """What must be rendered for what is asked: a face that changes its shape takes pixels from its surroundings."""
    (rows, columns), waiting = asked, True
    while waiting:
        waiting = False
        for face, strengths in faces:
            reach = reshaped_box(_points_at(face, scale), strengths, picture.shape)
            if reach is None or intersection((rows, columns), reach) is None:
                continue
            grown = tuple(
                slice(min(a.start, b.start), max(a.stop, b.stop)) for a, b in zip((rows, columns), reach, strict=True)
            )
            waiting = waiting or grown != (rows, columns)
            rows, columns = grown
    return rows, columns


def _points_at(face: Face, scale: float) -> Floats:
    return as_floats(face.points * scale + (scale - 1) / 2)


def copied(pixels: Pixels) -> Pixels:
    """A copy, made in parts at the same time: for large photos most of it is the system's handing out of memory."""
    if pixels.nbytes < LARGE:
        return pixels.copy()
    out = np.empty_like(pixels)
    step = max(1, len(pixels) // 8)

    def part(start: int) -> None:
        out[start : start + step] = pixels[start : start + step]

    for_each(range(0, len(pixels), step), part)
    return out


@dataclass(frozen=True, slots=True, eq=False)
class View:
    """Part of a picture that is being retouched: its place in it, and its `pixels`, which are written to."""

    box: Slices
    pixels: Pixels

    def at(self, box: Slices) -> Pixels:
        """The pixels under a box of the picture that lies in this part."""
        return self.pixels[moved(box, self.box)]


def render_face(
    view: View, source: Pixels, face: FaceAnalysis, strengths: Strengths, scale: float, token: CancelToken
) -> None:
    """Retouch one face in `view`, part of the photo at `scale`; `source` is the same photo before any retouch.

    Raises `Cancelled` between tiles (`view` is then half done).
    """
    grid = _Grid(face.at_scale(scale), scale)
    _apply(view, source.shape, grid, strengths, token)
    _heal_texture(view, source, face, grid, strengths)
    token.raise_if_cancelled()
    reach = reshaped_box(_points_at(face.face, scale), strengths, source.shape)
    if reach is not None and intersection(reach, view.box) is not None:
        reshape(view.at(reach), _points_at(face.face, scale) - (reach[1].start, reach[0].start), strengths)


@dataclass(frozen=True, slots=True)
class _Grid:
    """Where the grid of a face's `maps` lies in a picture of the photo at `scale`."""

    maps: Maps
    scale: float

    @property
    def step(self) -> float:
        """Picture pixels along one pixel of the grid."""
        return self.maps.factor * self.scale

    @property
    def corner(self) -> tuple[float, float]:
        """Left, top of the grid in the picture, at its pixels' rim."""
        return self.maps.left * self.scale, self.maps.top * self.scale

    def box(self, shape: tuple[int, ...]) -> Slices:
        """What may change in a picture of that shape; it lies on the grid."""
        spans = zip(self.maps.box, self.maps.skin.shape, reversed(self.corner), shape, strict=False)
        rows, columns = (
            slice(
                max(0, math.ceil(max(0, span.start - 0.5) * self.step + corner - 0.5)),
                min(side, math.floor(min(most, span.stop + 0.5) * self.step + corner - 0.5) + 1),
            )
            for span, most, corner, side in spans
        )
        return rows, columns

    def under(self, box: Slices) -> Slices:
        """The part of the grid from which the picture's pixels in `box` are interpolated."""
        spans = zip(box, reversed(self.corner), self.maps.skin.shape, strict=True)
        rows, columns = (
            slice(
                min(side - 1, max(0, math.floor((span.start + 0.5 - corner) / self.step - 0.5) - 1)),
                max(1, min(side, math.ceil((span.stop - 0.5 - corner) / self.step - 0.5) + 2)),
            )
            for span, corner, side in spans
        )
        return rows, columns

    def sampled(self, values: Floats, part: Slices, box: Slices) -> Floats:
        """`part` of a map on `box` of the picture, by linear interpolation. `part` is what is `under` the box."""
        (left, top), (rows, columns) = self.corner, box
        step, height, width = self.step, rows.stop - rows.start, columns.stop - columns.start
        if step.is_integer() and left.is_integer() and top.is_integer():  # several times quicker than a warp
            factor = int(step)
            size = values.shape[1] * factor, values.shape[0] * factor
            y = rows.start - int(top) - part[0].start * factor
            x = columns.start - int(left) - part[1].start * factor
            return enlarged(values, size)[y : y + height, x : x + width]
        y = (rows.start + 0.5 - top) / step - 0.5 - part[0].start
        x = (columns.start + 0.5 - left) / step - 0.5 - part[1].start
        matrix = np.array([[1 / step, 0, x], [0, 1 / step, y]])
        flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
        return as_floats(cv2.warpAffine(values, matrix, (width, height), flags=flags, borderMode=cv2.BORDER_REPLICATE))


def _apply(view: View, shape: tuple[int, ...], grid: _Grid, strengths: Strengths, token: CancelToken) -> None:
    whole, maps = grid.box(shape), grid.maps
    most = float(np.iinfo(view.pixels.dtype).max)
    depth = cv2.CV_8U if view.pixels.dtype == np.uint8 else cv2.CV_16U

    def tile(box: Slices) -> None:
        token.raise_if_cancelled()
        shown = intersection(box, view.box)
        assert shown is not None
        under = grid.under(box)
        delta = mixed(maps.layers, strengths, maps.skin, under, most)
        target, inner = view.at(shown), moved(shown, box)
        if strengths.smooth > 0:
            delta = as_floats(cv2.scaleAdd(maps.base[under], strengths.smooth * most, delta))
            gain = as_floats(1 - maps.calm[under] * np.float32(strengths.smooth))
            factor = cv2.cvtColor(grid.sampled(gain, under, box), cv2.COLOR_GRAY2RGB)[inner]
            changed = cv2.multiply(target, factor, dtype=cv2.CV_32F)
            cv2.add(changed, grid.sampled(delta, under, box)[inner], dst=target, dtype=depth)
        else:
            cv2.add(target, grid.sampled(delta, under, box)[inner], dst=target, dtype=depth)

    for_each([box for box in _tiles(whole) if intersection(box, view.box) is not None], tile)


def _tiles(box: Slices) -> list[Slices]:
    rows, columns = (
        [slice(start, min(start + step, span.stop)) for start in range(span.start, span.stop, step)]
        for span, step in zip(box, TILE, strict=True)
    )
    return list(itertools.product(rows, columns))


def _heal_texture(view: View, source: Pixels, face: FaceAnalysis, grid: _Grid, strengths: Strengths) -> None:
    """Give healed marks the fine texture of clean skin beside them: without it a ghost of the outline remains."""
    sigma = max(0.0034 * face.size, 0.9 * face.maps.factor) * grid.scale
    if strengths.spots == 0 or sigma <= LEAST_SIGMA:
        return
    most = np.iinfo(source.dtype).max
    for clone in face.clones:
        if clone.brown and strengths.keep_marks:
            continue
        place, donor = _squares(face.maps, clone, grid.scale, source.shape)
        shown = intersection(place, view.box) if place is not None else None
        if place is None or donor is None or shown is None:
            continue
        values = grid.maps.brown if clone.brown else grid.maps.heal
        under = grid.under(place)
        alpha = (grid.sampled(values[under], under, place) * _round(place))[..., None] * np.float32(strengths.spots)
        texture = alpha * (_fine(source[donor], sigma) - _fine(source[place], sigma))
        target = view.at(shown)
        target[:] = np.clip(np.rint(target + texture[moved(shown, place)]), 0, most)


def _squares(
    maps: Maps, clone: TextureClone, scale: float, shape: tuple[int, ...]
) -> tuple[Slices | None, Slices | None]:
    """Of the clone and of its donor in the picture; None for one that leaves it."""
    grid = _Grid(maps, scale)
    reach = max(1, round((clone.half + 0.5) * grid.step))
    left, top = grid.corner

    def square(x: int, y: int) -> Slices | None:
        column, row = round((x + 0.5) * grid.step + left - 0.5), round((y + 0.5) * grid.step + top - 0.5)
        if min(column, row) < reach or column + reach >= shape[1] or row + reach >= shape[0]:
            return None
        return slice(row - reach, row + reach + 1), slice(column - reach, column + reach + 1)

    return square(clone.x, clone.y), square(clone.donor_x, clone.donor_y)


def _round(place: Slices) -> Floats:
    """1 in the middle of a square, softly 0 along its sides: they must not show."""
    side = place[0].stop - place[0].start
    along = np.abs(np.linspace(-1, 1, side, dtype=np.float32))
    return 1 - smoothstep(0.75, 1, np.hypot(along[:, None], along))


def _fine(pixels: Pixels, sigma: float) -> Floats:
    values = pixels.astype(np.float32)
    return values - as_floats(cv2.GaussianBlur(values, (0, 0), sigma))
