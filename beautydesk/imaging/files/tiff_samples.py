"""Samples of a TIFF, of whatever type and colour space, brought to the numbers that the rest works with.

Depth survives: up to eight bits become eight, all else sixteen. Floating-point numbers are for the display: 0 is black,
1 is white. Premultiplied colours (associated alpha) are divided again, as results are saved with plain alpha.
Meanings: TIFF 6.0, sections 3 to 6, 16, 18, 19 and 23; ICCLAB: Adobe Photoshop TIFF Technical Notes (2002).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, cast

import numpy as np

from beautydesk.core.notes import Note
from beautydesk.core.phrase import Phrase
from beautydesk.imaging.colour import convert, inks
from beautydesk.imaging.files import channels, tiff
from beautydesk.imaging.files.channels import Channels

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from beautydesk.core.photo import Pixels

    Numbers = NDArray[Any]

_STRIP: Final = 256  # rows
_NO_PICTURE: Final = 0.5  # so much of it beyond black and white: these are measurements
_ROUNDING: Final = 1e-3
_LAB: Final = (tiff.CIELAB, tiff.ICCLAB)
_GRAY: Final = (tiff.WHITE_IS_ZERO, tiff.BLACK_IS_ZERO)


def channels_of(raw: Numbers, colour_map: Numbers | None, found: tiff.Layout, icc: bytes | None) -> Channels:
    """`raw`: H x W x S, `colour_map`: 3 x 2^bits, as `tiff.raw` gives them. Raises `PhotoError` for measurements."""
    height, width = raw.shape[:2]
    kind: type[np.uint8 | np.uint16] = np.uint8 if found.bits <= 8 else np.uint16
    pixels = cast("Pixels", np.empty((height, width, 3), kind))
    alpha = None if found.alpha is None else cast("Pixels", np.empty((height, width), kind))
    shift, beyond = _shift(raw, found.bits), 0
    for top in range(0, height, _STRIP):
        rows = slice(top, top + _STRIP)
        part = raw[rows]
        if part.dtype.kind == "f":
            part, outside = _displayed(part, found)
            beyond += outside
        whole = part if found.photometric == tiff.PALETTE else _whole(part, found.bits, kind, shift)
        if alpha is not None:
            alpha[rows] = whole[..., found.alpha]
        pixels[rows] = _rgb(whole, found, colour_map, icc)
    if beyond > _NO_PICTURE * height * width * tiff.COLOURS[found.photometric]:
        raise channels.measurements()
    gray = found.photometric in _GRAY
    own = found.photometric in (*_GRAY, tiff.RGB, tiff.PALETTE)
    note = Note("NOTE_CLIPPED", Phrase("What was brighter than white in it is cut off."))
    return Channels(pixels, alpha, gray, channels.fitting(icc if own else None, gray), own, (note,) if beyond else ())


def _shift(raw: Numbers, bits: int) -> int:
    """By how many bits integers are cut to sixteen: some programs write those of sixteen into 32."""
    if raw.dtype.kind != "u" or bits <= 16 or int(raw.max(initial=0)) < 1 << 16:
        return 0
    return bits - 16


def _displayed(part: Numbers, found: tiff.Layout) -> tuple[NDArray[np.float32], int]:
    """Numbers of 0 to 1, colours not premultiplied, and how many colours lay beyond."""
    part = np.nan_to_num(part.astype(np.float32), nan=0.0)
    count = tiff.COLOURS[found.photometric]
    if found.is_premultiplied:
        cover = part[..., found.alpha, None]
        np.divide(part[..., :count], cover, out=part[..., :count], where=cover > 0)
    colours = part[..., :count]
    beyond = int(np.count_nonzero((colours > 1 + _ROUNDING) | (colours < -1)))
    return np.clip(part, 0, 1), beyond


def _whole(part: Numbers, bits: int, kind: type[np.uint8 | np.uint16], shift: int) -> Numbers:
    """The same numbers over the whole range of `kind`."""
    most = np.iinfo(kind).max
    if part.dtype.kind == "f":
        return (part * most + 0.5).astype(kind)
    if part.dtype.kind == "b":
        return part.astype(kind) * most
    if bits in (8, 16):
        return part
    if bits > 16:
        return (part >> shift).astype(kind)
    largest = (1 << bits) - 1
    return ((part.astype(np.uint32) * most + largest // 2) // largest).astype(kind)


def _rgb(whole: Numbers, found: tiff.Layout, colour_map: Numbers | None, icc: bytes | None) -> Numbers:
    """h x w x 3"""
    colours = whole[..., : tiff.COLOURS[found.photometric]]
    if found.photometric == tiff.PALETTE:
        table = np.asarray(colour_map, np.uint16).T
        shown = table[np.minimum(colours[..., 0], len(table) - 1)]
        if found.bits > 8:
            return shown
        # as libtiff does: some programs write 256 times the colour, some 257 times, and old ones the colour itself
        return (shown >> 8 if int(table.max(initial=0)) > 255 else shown).astype(np.uint8)
    if found.is_premultiplied and colours.dtype.kind == "u" and found.format == tiff.UNSIGNED:
        colours = _undone(colours, whole[..., found.alpha])
    match found.photometric:
        case tiff.WHITE_IS_ZERO:
            return np.repeat(~colours, 3, axis=2)
        case tiff.BLACK_IS_ZERO:
            return np.repeat(colours, 3, axis=2)
        case tiff.CMYK:
            return inks.cmyk_to_srgb(colours, icc)
        case tiff.CIELAB | tiff.ICCLAB:
            srgb = inks.lab_to_srgb(_lab(colours, found.photometric))
            return srgb if colours.dtype == np.uint16 else convert.eight_bits(srgb)
    return colours


def _undone(colours: Numbers, cover: Numbers) -> Numbers:
    """Colours that were multiplied by alpha, divided again."""
    most = np.iinfo(colours.dtype).max
    by = np.maximum(cover, 1).astype(np.uint32)[..., None]
    divided: Numbers = np.minimum((colours.astype(np.uint32) * most + by // 2) // by, most)
    return divided.astype(colours.dtype)


def _lab(numbers: Pixels, photometric: int) -> NDArray[np.uint16]:
    """As `inks.lab_to_srgb` takes them. CIELab: a and b are signed; ICCLab: they are not, and 0xFF00 is L* = 100."""
    wide = numbers.astype(np.int64) * (257 if numbers.dtype == np.uint8 else 1)
    if photometric == tiff.CIELAB:
        middle = 1 << 8 * numbers.itemsize - 1
        signed = (numbers[..., 1:] ^ numbers.dtype.type(middle)).astype(np.int64)
        wide[..., 1:] = signed * 257 // (1 if numbers.dtype == np.uint8 else 256)
    elif numbers.dtype == np.uint16:
        wide = wide * 257 // 256
    return np.minimum(wide, 65535).astype(np.uint16)
