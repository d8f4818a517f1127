"""Pyramids of pictures: right pixels, safe memory, the right level for each zoom."""

from __future__ import annotations

import gc
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from beautydesk.viewmodels.picture import SMALLEST, Picture


def noise(height: int, width: int, seed: int = 0) -> np.ndarray:
    return np.random.default_rng(seed).integers(0, 255, (height, width, 3), dtype=np.uint8)


def pixels(image: QImage) -> np.ndarray:
    """H x W x 3 RGB."""
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : image.width() * 3].reshape(image.height(), image.width(), 3).copy()


@pytest.mark.parametrize("shape", [(1, 1), (7, 5), (301, 1023), (1500, 1001)])
def test_that_the_first_level_is_the_photo_itself(shape: tuple[int, int]) -> None:
    rgb = noise(*shape)
    picture = Picture.from_rgb(rgb)
    assert np.array_equal(pixels(picture.levels[0]), rgb)
    assert picture.size == QSize(shape[1], shape[0])


def test_that_each_level_halves_the_one_before_down_to_a_small_one() -> None:
    picture = Picture.from_rgb(noise(3000, 4501))
    sides = [(image.width(), image.height()) for image in picture.levels]
    assert sides == [(4501, 3000), (2251, 1500), (1126, 750), (563, 375)]
    assert max(sides[-1]) < 2 * SMALLEST


def test_that_levels_are_averages_not_samples() -> None:
    board = np.indices((1600, 1600)).sum(axis=0) % 2 * 255
    picture = Picture.from_rgb(np.repeat(board[..., None], 3, axis=2).astype(np.uint8))
    assert np.all(np.abs(pixels(picture.levels[1]).astype(int) - 127) <= 1)


def test_that_pixels_outlive_the_array_they_came_from() -> None:
    rgb = noise(900, 1300)
    expected = rgb.copy()
    picture = Picture.from_rgb(rgb)
    rgb[:] = 0
    del rgb
    gc.collect()
    rubbish = [noise(900, 1300, seed) for seed in range(3)]
    copies = [QImage(image) for image in picture.levels]
    del picture
    gc.collect()
    assert np.array_equal(pixels(copies[0]), expected)
    assert rubbish


def test_that_pictures_are_built_in_another_thread() -> None:
    arrays = [noise(700, 1100, seed) for seed in range(4)]
    with ThreadPoolExecutor(4) as pool:
        built = list(pool.map(Picture.from_rgb, arrays))
    for picture, rgb in zip(built, arrays, strict=True):
        assert np.array_equal(pixels(picture.levels[0]), rgb)


def test_that_pixels_with_gaps_between_rows_are_taken_as_they_look() -> None:
    rgb = noise(400, 800)
    assert np.array_equal(pixels(Picture.from_rgb(rgb[::2, 100:300]).levels[0]), rgb[::2, 100:300])


@pytest.mark.parametrize(
    ("scale", "width"), [(4.0, 4096), (1.0, 4096), (0.51, 4096), (0.5, 2048), (0.3, 2048), (0.25, 1024), (0.01, 512)]
)
def test_that_the_smallest_level_with_all_the_detail_is_chosen(scale: float, width: int) -> None:
    assert Picture.from_rgb(noise(64, 4096)).level_for(scale).width() == width


def test_that_a_small_decode_can_stand_in_for_the_photo() -> None:
    picture = Picture.from_rgb(noise(750, 1000), size=QSize(4000, 3000))
    assert picture.size == QSize(4000, 3000)
    assert picture.level_for(1.0).width() == 1000
    assert picture.level_for(0.25).width() == 1000
    assert picture.level_for(0.1).width() == 1000  # 1000 px wide: too small to be halved


@pytest.mark.parametrize("side", [40, 160, 511, 2000])
def test_that_a_thumbnail_has_the_asked_side_and_is_not_enlarged(side: int) -> None:
    thumbnail = Picture.from_rgb(noise(1200, 800)).thumbnail(side)
    assert max(thumbnail.width(), thumbnail.height()) == min(side, 1200)
    assert abs(thumbnail.width() / thumbnail.height() - 2 / 3) < 0.02


@pytest.mark.parametrize(
    "wrong",
    [
        np.zeros((4, 4), np.uint8),
        np.zeros((4, 4, 4), np.uint8),
        np.zeros((4, 4, 3), np.uint16),
        np.zeros((0, 4, 3), np.uint8),
    ],
)
def test_that_other_arrays_are_refused(wrong: np.ndarray) -> None:
    with pytest.raises(ValueError, match="expected H x W x 3 uint8"):
        Picture.from_rgb(wrong)
