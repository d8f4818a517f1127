"""Where two pictures of one shape and type differ, and whether they do at all: strip by strip, so that memory stays
small and the many rows of a portrait that nobody touched cost next to nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_STRIP: Final = 64  # rows that are compared at a time


def same(one: NDArray[Any], other: NDArray[Any]) -> bool:
    """Are they the same, pixel by pixel? Never raises."""
    if one is other:
        return True
    if one.shape != other.shape or one.dtype != other.dtype:
        return False
    strips = (slice(start, start + _STRIP) for start in range(0, len(one), _STRIP))
    return all(_same_strip(one[strip], other[strip]) for strip in strips)


def differing(one: NDArray[Any], other: NDArray[Any]) -> tuple[slice, slice]:
    """Rows and columns round all pixels that differ, empty where none does. Both are H x W x C, uint8 or uint16."""
    import cv2

    top, bottom, left, right = one.shape[0], 0, one.shape[1], 0
    pixel = one.shape[2] * one.itemsize  # bytes
    for start in range(0, one.shape[0], _STRIP):
        strip = slice(start, start + _STRIP)
        if _same_strip(one[strip], other[strip]):
            continue
        off = cv2.absdiff(one[strip], other[strip]).reshape(-1, one.shape[1] * one.shape[2]).view(np.uint8)
        x, y, across, down = cv2.boundingRect(off)
        top, bottom = min(top, start + y), start + y + down
        left, right = min(left, x // pixel), max(right, -(-(x + across) // pixel))
    return (slice(top, bottom), slice(left, right)) if bottom else (slice(0, 0), slice(0, 0))


def _same_strip(one: NDArray[Any], other: NDArray[Any]) -> bool:
    """Eight bytes at a time, where they are in one piece."""
    if one.nbytes % 8 or not (one.flags.c_contiguous and other.flags.c_contiguous):
        return bool(np.array_equal(one, other))
    return bool(np.array_equal(one.reshape(-1).view(np.uint64), other.reshape(-1).view(np.uint64)))
