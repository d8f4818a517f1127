"""What a retouch changes in a JPEG, as moves of its coefficients: only in the blocks that it touches.

A block's new coefficients are its old ones plus the DCT of the difference between new and old pixels, in steps of the
quantisation: c' = c + round(DCT(new - old) / q). Where no pixel differs nothing moves, and those blocks decode to the
very same values; where some do, less is lost than by encoding the new pixels afresh, as the old ones were on the
lattice already. Layout: ITU-T T.81, A.3 (DCT), B.2.4.1 (tables); JFIF 1.02 (YCbCr).

Where a file's steps are too coarse for the retouch they are made finer by whole divisors: old coefficients are
multiplied by these, so that untouched blocks still decode to the same values.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from beautydesk.imaging.jpeg.segments import BrokenJpeg, Component, Frame, Segment

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Pixels = NDArray[np.uint8]

_YCC: Final = np.array([[0.299, 0.587, 0.114], [-0.168736, -0.331264, 0.5], [0.5, -0.418688, -0.081312]], np.float32)
_SCALE: Final = 8  # DCTs of differences lie within +-2048 and are kept in eighths
_BAND: Final = 1 << 20  # pixels that are worked on at a time
_SAMPLE: Final = 20_000  # blocks that tell how much quantisation loses
_MOST_LOST: Final = 1.2  # mean square of levels of red, green and blue, over the blocks: 47 dB
_WEIGHTS: Final = (1.0, 1.086, 0.825)  # of an error in Y, Cb, Cr in that mean: squares of JFIF's factors, over 3


def _dct() -> NDArray[np.float32]:
    """64 x 64: a block's pixels, row after row, times this are its coefficients in natural order (T.81, A.3.3)."""
    k = np.arange(8)
    one = np.sqrt(2 / 8) * np.cos((2 * k[None] + 1) * k[:, None] * np.pi / 16)
    one[0] /= np.sqrt(2)
    return np.ascontiguousarray(np.kron(one, one).T.astype(np.float32))


_DCT: Final = _dct()
_ZIGZAG: Final = np.array(
    sorted(range(64), key=lambda at: (at // 8 + at % 8, (at // 8 if (at // 8 + at % 8) % 2 else at % 8)))
)  # T.81, figure A.6: natural place of each number of a table


@dataclass(frozen=True, slots=True, eq=False)
class Touched:
    """The blocks of one component that a retouch touches. `rows`, `columns`: their places, row after row. `dct`: the
    DCT of their difference, n x 64, natural order, in eighths."""

    component: Component
    rows: NDArray[np.intp]
    columns: NDArray[np.intp]
    dct: NDArray[np.int16]

    def in_row(self, row: int) -> slice:
        low, high = np.searchsorted(self.rows, (row, row + 1))
        return slice(int(low), int(high))


def touched(frame: Frame, old: Pixels, new: Pixels, top: int, left: int, *, ycc: bool) -> tuple[Touched, ...]:
    """`old`, `new`: h x w x C of the picture as it is stored, from row `top` and column `left` on, around all that
    differs; both must lie on borders of whole units of the picture, or on its own borders. `ycc`: three components are
    YCbCr. Raises `BrokenJpeg` for a sampling that does not divide.
    """
    if len(frame.components) == 1:
        factors = [(1, 1)]
    else:
        across, down = frame.most
        if any(across % part.h or down % part.v for part in frame.components):
            raise BrokenJpeg("a component is sampled in fractions")
        factors = [(across // part.h, down // part.v) for part in frame.components]
    unit_w, unit_h = (8 * max(sizes) for sizes in zip(*factors, strict=True))
    step = max(1, _BAND // (unit_h * old.shape[1])) * unit_h
    bands = [
        _of_band(old[at : at + step], new[at : at + step], (unit_h, unit_w), factors, ycc)
        for at in range(0, max(1, old.shape[0]), step)
    ]
    found = []
    for index, (fx, fy) in enumerate(factors):
        parts = [
            (rows + (top + step * number) // (8 * fy), columns + left // (8 * fx), dct)
            for number, band in enumerate(bands)
            for rows, columns, dct in (band[index],)
        ]
        rows, columns, dct = (np.concatenate(one) for one in zip(*parts, strict=True))
        found.append(Touched(frame.components[index], rows, columns, dct))
    return tuple(found)


def _of_band(
    old: Pixels, new: Pixels, unit: tuple[int, int], factors: list[tuple[int, int]], ycc: bool
) -> list[tuple[NDArray[np.intp], NDArray[np.intp], NDArray[np.int16]]]:
    """For each component rows, columns and DCTs of the blocks that differ."""
    height, width = (-(-size // side) for size, side in zip(old.shape[:2], unit, strict=True))
    difference = new.astype(np.int16) - old
    missing = [(0, count * side - size) for count, side, size in zip((height, width), unit, old.shape, strict=False)]
    if any(after for _, after in missing):  # the last units reach beyond the picture
        difference = np.pad(difference, (*missing, (0, 0)), mode="edge")
    units = difference.reshape(height, unit[0], width, unit[1], difference.shape[2]).swapaxes(1, 2)
    places = np.argwhere(units.any(axis=(2, 3, 4)))
    planes = units[places[:, 0], places[:, 1]].astype(np.float32)
    if ycc:
        planes = planes @ _YCC.T
    return [_blocks(planes[..., index], places, unit, *one) for index, one in enumerate(factors)]


def _blocks(
    plane: NDArray[np.float32], places: NDArray[np.intp], unit: tuple[int, int], fx: int, fy: int
) -> tuple[NDArray[np.intp], NDArray[np.intp], NDArray[np.int16]]:
    """A component's blocks in each of n units: `plane` is n x unit."""
    down, across = unit[0] // (8 * fy), unit[1] // (8 * fx)
    if (fx, fy) != (1, 1):
        plane = plane.reshape(-1, 8 * down, fy, 8 * across, fx).mean((2, 4))
    blocks = plane.reshape(-1, down, 8, across, 8).swapaxes(2, 3).reshape(-1, 64)
    rows = (places[:, 0, None, None] * down + np.arange(down)[:, None] + np.zeros(across, np.intp)).ravel()
    columns = (places[:, 1, None, None] * across + np.zeros((down, 1), np.intp) + np.arange(across)).ravel()
    differs = blocks.any(axis=1)
    order = np.flatnonzero(differs)
    order = order[np.lexsort((columns[order], rows[order]))]
    dct = np.rint(blocks[order] @ _DCT * _SCALE).astype(np.int16)
    return rows[order], columns[order], dct


def tables(segments: Iterable[Segment]) -> dict[int, NDArray[np.int32]]:
    """The quantisation tables by number, natural order. Raises `BrokenJpeg`; so it does where one is defined twice."""
    found: dict[int, NDArray[np.int32]] = {}
    for segment in segments:
        body = segment.body
        while body:
            wide, number = body[0] >> 4, body[0] & 15
            size = 128 if wide else 64
            if wide > 1 or len(body) < 1 + size or number in found:
                raise BrokenJpeg("quantisation tables that are not understood")
            values = np.frombuffer(body[1 : 1 + size], ">u2" if wide else "u1").astype(np.int32)
            table = np.empty(64, np.int32)
            table[_ZIGZAG] = values
            if not table.all():
                raise BrokenJpeg("a step of 0")
            found[number] = table
            body = body[1 + size :]
    return found


def tables_segment(found: dict[int, NDArray[np.int32]]) -> bytes:
    """The body of a DQT segment that holds these tables."""
    parts = []
    for number, table in sorted(found.items()):
        wide = int(table.max()) > 255
        values = table[_ZIGZAG].astype(">u2" if wide else "u1").tobytes()
        parts.append(bytes([wide << 4 | number]) + values)
    return b"".join(parts)


def finer(tables: dict[int, NDArray[np.int32]], moved: Iterable[Touched]) -> dict[int, NDArray[np.int32]]:
    """The tables with steps divided by whole numbers where rounding would lose too much of what is to be put in.

    What rounding loses does not depend on what stood there before: c' - c - m = round(m) - m, for c is whole.
    """
    steps = {number: table.copy() for number, table in tables.items()}
    samples = {number: np.zeros((0, 64), np.float32) for number in tables}
    parts = list(moved)
    for part, weight in zip(parts, _WEIGHTS if len(parts) == 3 else (1.0,), strict=True):
        number = part.component.table
        sample = part.dct[:: max(1, len(part.dct) // _SAMPLE)] * np.float32(weight**0.5 / _SCALE)
        samples[number] = np.concatenate([samples[number], sample])
    lost = {number: _lost(sample, steps[number]) for number, sample in samples.items()}
    while sum(one.sum() for one in lost.values()) / 64 > _MOST_LOST:
        worst = {number: np.where(steps[number] > 1, one, 0) for number, one in lost.items()}
        number = max(worst, key=lambda number: worst[number].max())
        place = int(np.argmax(worst[number]))
        if not worst[number][place]:
            break
        steps[number][place] = _divisor(int(steps[number][place]))
        lost[number][place] = _lost(samples[number][:, place : place + 1], steps[number][place : place + 1])[0]
    return steps


def _lost(moves: NDArray[np.float32], steps: NDArray[np.int32]) -> NDArray[np.float32]:
    """Mean square of what rounding loses, by coefficient."""
    if not len(moves):
        return np.zeros(len(steps), np.float32)
    whole = steps.astype(np.float32)
    parts = moves / whole
    return np.asarray(np.square((parts - np.rint(parts)) * whole).mean(0), np.float32)


def _divisor(number: int) -> int:
    """The largest one below the number itself."""
    return next(number // low for low in range(2, number + 1) if number % low == 0)


def moves(dct: NDArray[np.int16], steps: NDArray[np.int32]) -> NDArray[np.int16]:
    """DCTs of differences (in eighths) as whole steps."""
    return np.rint(dct / (steps * np.float32(_SCALE))).astype(np.int16)
