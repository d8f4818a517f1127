"""Results kept as what they change: every pixel comes back, and nothing fits what it was not made of."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from beautydesk.core.errors import PhotoError
from beautydesk.core.photo import Photo
from beautydesk.imaging.patch import apply_patch, write_patch


def noise(height: int, width: int, dtype: Any = np.uint8) -> Photo:
    values = np.random.default_rng(height * width).integers(0, np.iinfo(dtype).max, (height, width, 3), dtype)
    return Photo(values, "PNG")


def changed(photo: Photo, rows: slice, columns: slice) -> Photo:
    pixels = photo.pixels.copy()
    pixels[rows, columns] = np.iinfo(pixels.dtype).max - pixels[rows, columns]
    return photo.with_pixels(pixels)


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
@pytest.mark.parametrize(
    ("size", "rows", "columns"),
    [
        ((300, 400), slice(40, 90), slice(100, 180)),
        ((300, 400), slice(None), slice(None)),
        ((300, 400), slice(299, 300), slice(399, 400)),
        ((1, 1), slice(None), slice(None)),
        ((700, 3), slice(250, 260), slice(1, 2)),
    ],
)
def test_that_every_pixel_comes_back(
    tmp_path: Path, dtype: Any, size: tuple[int, int], rows: slice, columns: slice
) -> None:
    original = noise(*size, dtype)
    result = changed(original, rows, columns)
    write_patch(original, result, tmp_path / "1.npz")
    back = apply_patch(original, tmp_path / "1.npz")
    assert back.pixels.dtype == dtype and np.array_equal(back.pixels, result.pixels)
    assert [path.name for path in tmp_path.iterdir()] == ["1.npz"]


def test_that_a_result_without_a_change_is_the_original_itself(tmp_path: Path) -> None:
    original = noise(30, 40)
    write_patch(original, original.with_pixels(original.pixels.copy()), tmp_path / "1.npz")
    assert apply_patch(original, tmp_path / "1.npz") is original


def test_that_a_small_change_in_a_large_photo_is_a_small_file(tmp_path: Path) -> None:
    original = noise(2000, 2000)
    write_patch(original, changed(original, slice(500, 700), slice(500, 700)), tmp_path / "1.npz")
    assert (tmp_path / "1.npz").stat().st_size < 200 * 200 * 3 * 1.1


def test_that_a_patch_that_cannot_be_written_leaves_nothing_and_spoils_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = os.write

    def full(file: int, data: bytes) -> int:
        write(file, data[: len(data) // 2])
        raise OSError(errno.ENOSPC, "No space left on device")

    original = noise(30, 40)
    result = changed(original, slice(0, 5), slice(0, 5))
    write_patch(original, result, tmp_path / "1.npz")
    monkeypatch.setattr(os, "write", full)
    for name in ("1.npz", "2.npz"):
        with pytest.raises(OSError, match="No space"):
            write_patch(original, result, tmp_path / name)
    assert [path.name for path in tmp_path.iterdir()] == ["1.npz"]
    assert np.array_equal(apply_patch(original, tmp_path / "1.npz").pixels, result.pixels)


def test_that_a_patch_of_another_photo_or_a_broken_one_is_refused(tmp_path: Path) -> None:
    original = noise(30, 40)
    write_patch(original, changed(original, slice(0, 5), slice(0, 5)), tmp_path / "1.npz")
    (tmp_path / "2.npz").write_bytes((tmp_path / "1.npz").read_bytes()[:200])
    for photo, patch in ((noise(40, 30), "1.npz"), (original, "2.npz"), (original, "3.npz")):
        with pytest.raises(PhotoError) as caught:
            apply_patch(photo, tmp_path / patch)
        assert caught.value.code == "ERROR_RESULT_LOST"
