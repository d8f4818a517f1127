"""Keeping a result small: only the rectangle in which it differs from its original.

A retouch leaves most of a photo bit-identical, so that hundreds of full-size results fit on the disk and are written in
a fraction of a second. Original and patch together give the result back, pixel by pixel.
"""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, cast

import numpy as np
from numpy.typing import NDArray

from beautydesk.core.errors import PhotoError
from beautydesk.core.photo import Photo
from beautydesk.imaging.differing import differing
from beautydesk.support import atomic

if TYPE_CHECKING:
    from beautydesk.core.photo import Pixels


def write_patch(original: Photo, result: Photo, target: Path) -> None:
    """Write what `result` changes in `original` (same size and type) to `target`, wholly or not at all.

    Raises OSError.
    """
    import cv2

    top, bottom, left, right = _changed_box(original, result)
    crop = cast("NDArray[np.uint8]", np.ascontiguousarray(result.pixels[top:bottom, left:right, ::-1]))  # or uint16
    png = cv2.imencode(".png", crop, [cv2.IMWRITE_PNG_COMPRESSION, 1])[1] if crop.size else np.zeros(0, np.uint8)
    with io.BytesIO() as whole:  # an archive that is written piece by piece to a full disk fails in many ways
        np.savez(whole, shape=result.pixels.shape, box=(top, bottom, left, right), png=png)
        atomic.write_bytes(target, whole.getvalue(), overwrite=True)


@dataclass(frozen=True, slots=True, eq=False)
class Patch:
    """`shape`: of the whole result's pixels. `pixels`: of what differs, H x W x 3; None where nothing does. `left`,
    `top`: where they begin."""

    shape: tuple[int, ...]
    left: int
    top: int
    pixels: Pixels | None


def read_patch(patch: Path) -> Patch:
    """What `write_patch` wrote. Raises `PhotoError` for what cannot be read."""
    import cv2

    try:
        with patch.open("rb") as file, np.load(file, allow_pickle=False) as stored:
            shape, png = tuple(int(side) for side in stored["shape"]), stored["png"]
            top, bottom, left, right = (int(v) for v in stored["box"])
    except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile) as error:
        raise _lost(patch, str(error)) from error
    if not png.size:
        return Patch(shape, left, top, None)
    crop = cv2.imdecode(png, cv2.IMREAD_UNCHANGED)
    if crop is None or crop.shape[:2] != (bottom - top, right - left):
        raise _lost(patch, "its pixels cannot be read")
    return Patch(shape, left, top, cast("Pixels", crop[..., ::-1]))


def apply_patch(original: Photo, patch: Path) -> Photo:
    """The result that `write_patch` was given; `original` itself when the result changes nothing.

    Raises `PhotoError` when patch and original do not belong together.
    """
    stored = read_patch(patch)
    if stored.shape != original.pixels.shape:
        raise _lost(patch, f"the original has shape {original.pixels.shape}, the result {stored.shape}")
    if stored.pixels is None:
        return original
    if stored.pixels.dtype != original.pixels.dtype:
        raise _lost(patch, "its pixels are of another kind")
    pixels = original.pixels.copy()
    height, width = stored.pixels.shape[:2]
    pixels[stored.top : stored.top + height, stored.left : stored.left + width] = stored.pixels
    return original.with_pixels(pixels)


def _changed_box(original: Photo, result: Photo) -> tuple[int, int, int, int]:
    """(top, bottom, left, right) around all differing pixels; all 0 when there are none."""
    a, b = original.pixels, result.pixels
    if a.shape != b.shape or a.dtype != b.dtype:
        raise ValueError("original and result must have the same size and type")
    rows, columns = differing(a, b)
    return rows.start, rows.stop, columns.start, columns.stop


def _lost(patch: Path, reason: str) -> PhotoError:
    return PhotoError(
        "The stored result does not fit the photo any more: the original was changed or the file is damaged.",
        code="ERROR_RESULT_LOST",
        title="This result cannot be opened",
        hint="Retouch the photo again.",
        details={"file": patch.name, "reason": reason},
    )
