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
from functools import reduce
from typing import TYPE_CHECKING, Final

import numpy as np

from beautydesk.imaging.jpeg.segments import BrokenJpeg, Component, Frame, Segment

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Pixels = NDArray[np.uint8]

_YCC: Final = np.array([[0.299, 0.587, 0.114], [-0.168736, -0.331264, 0.5], [0.5, -0.418688, -0.081312]], np.float32)
_SCALE: Final = 8  # DCTs of differences lie within +-2048 and are kept in eighths
_SHARPENINGS: Final = 3
_BAND: Final = 1 << 20  # pixels that are worked on at a time
_SAMPLE: Final = 20_000  # blocks that tell how much quantisation loses
_MOST_LOST: Final = 1.6  # mean square of levels of red, green and blue: 46.1 dB
_LITTLE, _MOST_LOST_IN_LITTLE = 100, 0.6  # in so few blocks the mean says little of each, and bytes cost nothing
_COLOUR_WEIGHTS: Final = (1.086, 0.825)  # of an error in Cb, Cr in that mean: squares of JFIF's factors, over 3
_Sample = tuple[float, "NDArray[np.float32]"]  # weight, as in Touched, and moves


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
    DCT of their difference, n x 64, natural order, in eighths. `weight`: of their mean error, squared and summed over
    the 64, in that of red, green and blue of the pixels that differ."""

    component: Component
    weight: float
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
    starts = range(0, max(1, old.shape[0]), step)
    bands = [_of_band(old[at : at + step], new[at : at + step], (unit_h, unit_w), factors, ycc) for at in starts]
    changed = max(1, sum(band.changed for band in bands))
    weights = (1.0, *_COLOUR_WEIGHTS) if ycc else (1 / len(factors),) * len(factors)
    found = []
    for index, ((fx, fy), weight) in enumerate(zip(factors, weights, strict=True)):
        rows = [band.rows[index] + (top + at) // (8 * fy) for at, band in zip(starts, bands, strict=True)]
        columns = [band.columns[index] + left // (8 * fx) for band in bands]
        dct = np.concatenate([band.dct[index] for band in bands])
        share = weight * len(dct) * fx * fy / changed
        found.append(Touched(frame.components[index], share, np.concatenate(rows), np.concatenate(columns), dct))
    return tuple(found)


@dataclass(frozen=True, slots=True, eq=False)
class _Band:
    """Some rows of units. By component: rows, columns and DCTs of the blocks that differ. `changed`: pixels that do."""

    changed: int
    rows: list[NDArray[np.intp]]
    columns: list[NDArray[np.intp]]
    dct: list[NDArray[np.int16]]


def _of_band(old: Pixels, new: Pixels, unit: tuple[int, int], factors: list[tuple[int, int]], ycc: bool) -> _Band:
    import cv2

    down, across = (-(-size // side) for size, side in zip(old.shape[:2], unit, strict=True))
    difference = new.astype(np.int16) - old
    missing = down * unit[0] - old.shape[0], across * unit[1] - old.shape[1]
    if any(missing):  # the last units reach beyond the picture
        difference = np.pad(difference, ((0, missing[0]), (0, missing[1]), (0, 0)), mode="edge")
    parts = [np.ascontiguousarray(difference[..., index]) for index in range(len(factors))]
    differs = reduce(np.bitwise_or, parts) != 0
    units = _average(differs.astype(np.float32), unit[1], unit[0]) > 0
    planes = cv2.split(cv2.transform(difference.astype(np.float32), _YCC)) if ycc else parts
    shrunk = [_shrunk(np.asarray(plane, np.float32), *one) for plane, one in zip(planes, factors, strict=True)]
    found = [_blocks(plane, units) for plane in shrunk]
    return _Band(int(np.count_nonzero(differs)), *(list(one) for one in zip(*found, strict=True)))


def _shrunk(plane: NDArray[np.float32], fx: int, fy: int) -> NDArray[np.float32]:
    """A colour plane at a half, a quarter, ... of its width and height, such that it comes nearest when it is enlarged.

    Decoders enlarge by two with a triangle (libjpeg's fancy upsampling), so that plain averages come back blunted; what
    is then missing is added a few times.
    """
    import cv2

    if (fx, fy) == (1, 1):
        return plane

    small = _average(plane, fx, fy)
    if max(fx, fy) == 2:
        for _ in range(_SHARPENINGS):
            large = cv2.resize(small, plane.shape[::-1], interpolation=cv2.INTER_LINEAR)
            small += _average(plane - large, fx, fy)
    return small


def _average(plane: NDArray[np.float32], fx: int, fy: int) -> NDArray[np.float32]:
    """Of every fx x fy pixels. Width and height are multiples of these."""
    import cv2

    size = plane.shape[1] // fx, plane.shape[0] // fy
    return np.asarray(cv2.resize(plane, size, interpolation=cv2.INTER_AREA), np.float32)


def _blocks(
    plane: NDArray[np.float32], units: NDArray[np.bool_]
) -> tuple[NDArray[np.intp], NDArray[np.intp], NDArray[np.int16]]:
    """A component's blocks in the units that differ; `units`: rows x columns of them."""
    blocks = plane.reshape(plane.shape[0] // 8, 8, plane.shape[1] // 8, 8).swapaxes(1, 2)
    a_unit = blocks.shape[0] // units.shape[0], blocks.shape[1] // units.shape[1]
    rows, columns = np.nonzero(np.kron(units, np.ones(a_unit, bool)))
    return rows, columns, np.rint(blocks[rows, columns].reshape(-1, 64) @ (_DCT * _SCALE)).astype(np.int16)


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
    samples: dict[int, list[_Sample]] = {number: [] for number in tables}
    parts = tuple(moved)
    most = _MOST_LOST_IN_LITTLE if len(parts[0].dct) < _LITTLE else _MOST_LOST
    for part in parts:
        if len(part.dct):
            sample = part.dct[:: max(1, len(part.dct) // _SAMPLE)].astype(np.float32) / _SCALE
            samples[part.component.table].append((part.weight, np.asarray(sample, np.float32)))
    everything = np.arange(64)
    lost = {number: _lost(samples[number], steps[number], everything) for number in tables}
    while sum(one.sum() for one in lost.values()) > most:
        divisible = {number: np.where(steps[number] > 1, one, 0) for number, one in lost.items()}
        number = max(divisible, key=lambda number: divisible[number].max())
        place = int(np.argmax(divisible[number]))
        if not divisible[number][place]:
            break
        steps[number][place] = _divisor(int(steps[number][place]))
        lost[number][place] = _lost(samples[number], steps[number], np.array([place]))[0]
    return steps


def _lost(samples: list[_Sample], steps: NDArray[np.int32], places: NDArray[np.intp]) -> NDArray[np.float32]:
    """What rounding adds to the mean square error of the pixels that differ, by coefficient (of those at `places`)."""
    lost = np.zeros(len(places), np.float32)
    size = steps[places].astype(np.float32)
    for weight, moved in samples:
        parts = moved[:, places] / size
        lost += weight * np.square((parts - np.rint(parts)) * size).mean(0)
    return lost


def _divisor(number: int) -> int:
    """The largest one below the number itself."""
    return next(number // low for low in range(2, number + 1) if number % low == 0)


def moves(dct: NDArray[np.int16], steps: NDArray[np.int32]) -> NDArray[np.int16]:
    """DCTs of differences (in eighths) as whole steps."""
    return np.rint(dct / (steps * np.float32(_SCALE))).astype(np.int16)
