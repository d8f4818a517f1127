"""A retouch put into a JPEG file: blocks that it does not touch keep their coefficients, whatever the file's coding."""

from __future__ import annotations

import io
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

import numpy as np

from beautydesk.imaging import orientation
from beautydesk.imaging.differing import differing
from beautydesk.imaging.jpeg import blocks, turbo
from beautydesk.imaging.jpeg.segments import (
    APP0,
    APP14,
    DQT,
    BrokenJpeg,
    Frame,
    JpegFile,
    Segment,
    coding_of,
    put_together,
    tables_of,
    taken_apart,
)

if TYPE_CHECKING:
    from numpy.typing import NDArray

_DHT: Final = 0xC4
_READ: Final = frozenset({0xC0, 0xC1, 0xC2, 0xC9, 0xCA})  # DCT, Huffman or arithmetic, sequential or progressive
_LARGEST_AC, _SMALLEST_DC, _LARGEST_DC = 1023, -1024, 1016  # what baseline can hold; 2.1 damages the scan beyond
_STANDARD_TABLES: Final = {  # how many codes of each length: T.81, K.3.3
    bytes((0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0)),
    bytes((0, 3, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0)),
    bytes((0, 2, 1, 3, 3, 2, 4, 3, 5, 5, 4, 4, 0, 0, 1, 0x7D)),
    bytes((0, 2, 1, 2, 4, 4, 3, 4, 7, 5, 4, 4, 0, 1, 2, 0x77)),
}


class NotInPart(Exception):
    """This file cannot be changed in part: it has to be encoded afresh."""


class _TooFine(Exception):
    """Old coefficients in finer steps are more than the format holds."""


@dataclass(frozen=True, slots=True, eq=False)
class _Moves:
    """`touched`: by component. `factors`: by component, what old coefficients are multiplied by, None for 1.

    `tables`: the quantisation tables that go with them."""

    touched: tuple[blocks.Touched, ...]
    factors: tuple[NDArray[np.int16] | None, ...]
    tables: dict[int, NDArray[np.int32]]


def retouched(file: JpegFile, data: bytes, old: NDArray[np.uint8], new: NDArray[np.uint8], turn: int) -> bytes:
    """The coding of a picture (`JpegFile.coding`) that shows `new` where it differs from `old`, else what `data` shows.

    `old`, `new`: H x W x 3, upright, in the file's own numbers; a gray file's repeat them. `turn`: the EXIF orientation
    that was applied to `old`. Raises `NotInPart`.
    """
    frame = file.frame
    try:
        _check(file)
        tables = blocks.tables(segment for segment in file.segments if segment.marker == DQT)
        if any(part.table not in tables for part in frame.components):
            raise BrokenJpeg("a table is missing")
        with ThreadPoolExecutor(1) as pool:  # differences are looked for while the library reads the file
            found = pool.submit(lambda: _moves(frame, _differences(file, old, new, turn), tables))
            try:
                return _transformed(file, data, found.result)
            except _TooFine:
                plain = _Moves(found.result().touched, (None,) * len(frame.components), tables)
                return _transformed(file, data, lambda: plain)
    except (BrokenJpeg, turbo.NotTransformed) as error:
        raise NotInPart(str(error)) from error


def with_end(data: bytes) -> bytes | None:
    """A JPEG that lacks its end marker and nothing else, with it; None for all others, and where nobody can tell.

    Programs that show half a picture show all of this one, and Pillow shows none of either.
    """
    whole = data + b"\xff\xd9"
    try:
        taken_apart(data)
    except BrokenJpeg:
        try:
            taken_apart(whole)
            _, warned = turbo.transformed(whole, lambda component, row, coefficients: None)
        except (BrokenJpeg, turbo.NotTransformed):
            return None
        return None if warned else whole
    return None


def _check(file: JpegFile) -> None:
    frame = file.frame
    if frame.kind not in _READ or frame.precision != 8 or len(frame.components) not in (1, 3):
        raise BrokenJpeg("this kind is not read")
    if not _is_complete(file):
        raise BrokenJpeg("scans are missing, which decoders make up for")


def _is_complete(file: JpegFile) -> bool:
    """Does every coefficient come to its last bit? Decoders smooth what does not (libjpeg's jdcoefct.c)."""
    left = {part.id: np.full(64, 255) for part in file.frame.components}
    for scan in file.scans:
        last = scan.last if file.frame.is_progressive else 63
        for one in scan.components:
            if one in left:
                left[one][scan.first : last + 1] = scan.low if file.frame.is_progressive else 0
    return not any(bits.any() for bits in left.values())


def is_ycc(file: JpegFile) -> bool:
    """Are three components YCbCr? As libjpeg decides (jdapimin.c, default_decompress_parms)."""
    if any(one.marker == APP0 and one.body.startswith(b"JFIF\0") for one in file.segments):
        return True
    for one in file.segments:
        if one.marker == APP14 and one.body.startswith(b"Adobe") and len(one.body) >= 12:
            return one.body[11] != 0
    return tuple(part.id for part in file.frame.components) != (0x52, 0x47, 0x42)


def _differences(
    file: JpegFile, old: NDArray[np.uint8], new: NDArray[np.uint8], turn: int
) -> tuple[blocks.Touched, ...]:
    """The blocks that differ, as they are stored. Raises `BrokenJpeg` where photo and file are of two sizes."""
    frame = file.frame
    before, after = (orientation.as_stored(pixels, turn) for pixels in (old, new))
    if before.shape[:2] != (frame.height, frame.width):
        raise BrokenJpeg("it has another size than the photo")
    gray = len(frame.components) == 1
    across, down = (8, 8) if gray else (8 * factor for factor in frame.most)
    rows, columns = _stored(*differing(old, new), turn, old.shape[:2])
    y, x = _on_units(rows, down, frame.height), _on_units(columns, across, frame.width)
    one, other = (np.ascontiguousarray(pixels[y, x, : 1 if gray else 3]) for pixels in (before, after))
    return blocks.touched(frame, one, other, y.start, x.start, ycc=not gray and is_ycc(file))


def _stored(rows: slice, columns: slice, turn: int, size: tuple[int, int]) -> tuple[slice, slice]:
    """The same part of the picture as it is stored. `size`: height and width, upright."""
    if turn in (3, 4, 7, 8):  # which upright side is counted from its other end
        rows = slice(size[0] - rows.stop, size[0] - rows.start)
    if turn in (2, 3, 6, 7):
        columns = slice(size[1] - columns.stop, size[1] - columns.start)
    return (columns, rows) if turn >= 5 else (rows, columns)


def _on_units(part: slice, unit: int, size: int) -> slice:
    """As little more as makes whole units, within the picture."""
    return slice(part.start // unit * unit, min(-(-part.stop // unit) * unit, size))


def _moves(frame: Frame, touched: tuple[blocks.Touched, ...], tables: dict[int, NDArray[np.int32]]) -> _Moves:
    """With finer tables where the file's are too coarse for what is to be put in."""
    divided = blocks.finer(tables, touched)
    factors = {number: (tables[number] // steps).astype(np.int16) for number, steps in divided.items()}
    used = [factors[part.table] for part in frame.components]
    return _Moves(touched, tuple(factor if (factor > 1).any() else None for factor in used), divided)


def _transformed(file: JpegFile, data: bytes, moves: Callable[[], _Moves]) -> bytes:
    """`moves`: waited for when the file is read."""
    coding = {
        "progressive": file.frame.is_progressive,
        "arithmetic": file.frame.is_arithmetic,
        "optimize": not file.frame.is_progressive and not _has_standard_codes(file),
    }
    whole, warned = turbo.transformed(data, partial(_edit_row, moves), **coding)
    if warned:
        same, _ = turbo.transformed(data, lambda component, row, coefficients: None, **coding)
        if not _decode_alike(data, put_together(file.description, coding_of(same), b"")):
            raise BrokenJpeg("it is damaged")
    return _with_tables(coding_of(whole), moves().tables)


def _decode_alike(one: bytes, other: bytes) -> bool:
    from PIL import Image

    try:
        with Image.open(io.BytesIO(one), formats=("JPEG",)) as a, Image.open(io.BytesIO(other), formats=("JPEG",)) as b:
            return bool(np.array_equal(np.asarray(a), np.asarray(b)))
    except (OSError, ValueError, SyntaxError):
        return False


def _edit_row(found: Callable[[], _Moves], component: int, row: int, coefficients: NDArray[np.int16]) -> None:
    """`coefficients`: columns x 64, changed in place."""
    moves = found()
    factor = moves.factors[component]
    if factor is not None:
        finer = coefficients.astype(np.int32) * factor
        if finer[:, 1:].max(initial=0) > _LARGEST_AC or finer[:, 1:].min(initial=0) < -_LARGEST_AC:
            raise _TooFine
        if finer[:, 0].max(initial=0) > _LARGEST_DC or finer[:, 0].min(initial=0) < _SMALLEST_DC:
            raise _TooFine
        coefficients[:] = finer
    touched = moves.touched[component]
    here = touched.in_row(row)
    if here.start == here.stop:
        return
    inside = touched.columns[here] < len(coefficients)  # the last unit may have columns that the file does not hold
    columns, dct = touched.columns[here][inside], touched.dct[here][inside]
    sums = coefficients[columns] + blocks.moves(dct, moves.tables[touched.component.table]).astype(np.int32)
    np.clip(sums[:, 0], _SMALLEST_DC, _LARGEST_DC, out=sums[:, 0])
    np.clip(sums[:, 1:], -_LARGEST_AC, _LARGEST_AC, out=sums[:, 1:])
    coefficients[columns] = sums


def _has_standard_codes(file: JpegFile) -> bool:
    """Are the Huffman tables those that encoders without a second pass use?"""
    for segment in file.segments:
        body = segment.body if segment.marker == _DHT else b""
        while len(body) >= 17:
            if body[1:17] not in _STANDARD_TABLES:
                return False
            body = body[17 + sum(body[1:17]) :]
    return True


def _with_tables(coding: bytes, tables: dict[int, NDArray[np.int32]]) -> bytes:
    """The coding with these quantisation tables, which stand at its beginning, in one segment or several."""
    for segment in tables_of(coding):
        ours = {number: tables[number] for number in blocks.tables([segment])}
        coding = coding.replace(bytes(segment), bytes(Segment(DQT, blocks.tables_segment(ours))), 1)
    return coding
