"""Turned crops and filters, checked on pictures whose answer is known."""

from __future__ import annotations

import math

import numpy as np
import pytest

from beautydesk.engines.local.filters import blur, blur_within, guided, polygon, smoothstep
from beautydesk.engines.local.find.mesh import Square, cut, square_of_points


def picture_with_dot(x: int, y: int) -> np.ndarray:
    picture = np.zeros((400, 400, 3), np.uint8)
    picture[y - 2 : y + 3, x - 2 : x + 3] = 255
    return picture


@pytest.mark.parametrize("side", [96.0, 192.0, 350.0, 1200.0])
@pytest.mark.parametrize("angle", [0.0, 0.5, math.pi / 2, -2.5])
def test_that_a_patch_and_its_matrix_agree_on_where_things_are(side: float, angle: float) -> None:
    patch, to_picture = cut(picture_with_dot(220, 190), Square(200, 200, side, angle), 96)
    weights = patch[..., 0]
    y, x = np.mgrid[0:96, 0:96]
    centre = np.array([(weights * x).sum(), (weights * y).sum()]) / weights.sum()
    np.testing.assert_allclose(to_picture[:, :2] @ centre + to_picture[:, 2], (220, 190), atol=0.01 * side)


def test_that_a_mirrored_patch_is_the_mirror_image() -> None:
    square = Square(200, 200, 96, 0.0)
    plain, _ = cut(picture_with_dot(220, 190), square, 96)
    mirrored, to_picture = cut(picture_with_dot(220, 190), square, 96, mirror=True)
    assert plain[:, 48:].sum() > 0 and plain[:, :48].sum() == 0
    assert mirrored[:, :48].sum() > 0 and mirrored[:, 50:].sum() == 0
    assert to_picture[0, 0] == -1


def test_that_a_square_round_points_turns_with_them() -> None:
    points = np.array([(10, 0), (20, 10), (10, 20), (0, 10)], np.float32)
    square = square_of_points(points, (0, 1), grow=1.0)
    assert square.angle == pytest.approx(math.pi / 4)
    assert (square.x, square.y) == pytest.approx((10, 10))
    assert square.side == pytest.approx(math.hypot(10, 10))


def test_that_blurring_keeps_a_constant_and_the_mean() -> None:
    flat = np.full((60, 80), 0.25, np.float32)
    for sigma in (0.1, 1.0, 5.0, 40.0):
        np.testing.assert_allclose(blur(flat, sigma), flat, atol=1e-6)
    bump = np.zeros((120, 120), np.float32)
    bump[60, 60] = 1
    assert float(blur(bump, 4.0).sum()) == pytest.approx(1.0, abs=0.02)


def test_that_a_mean_within_a_mask_ignores_what_lies_outside() -> None:
    values = np.zeros((40, 40), np.float32)
    values[:, 20:] = 100
    inside = np.zeros((40, 40), np.float32)
    inside[:, :20] = 1
    assert float(blur_within(values, inside, 3.0)[:, :20].max()) == 0.0


def test_that_the_guided_filter_smooths_noise_and_spares_an_edge() -> None:
    noise = np.random.default_rng(1).normal(0, 0.01, (80, 80)).astype(np.float32)
    values = noise + np.where(np.arange(80) < 40, 0.0, 0.5).astype(np.float32)[None, :]
    smooth = guided(values, values, 4, 0.05**2)
    assert float(smooth[:, :30].std()) < 0.3 * float(values[:, :30].std())
    assert float((smooth[:, 42] - smooth[:, 37]).mean()) > 0.45


def test_that_a_step_is_smooth_between_its_ends() -> None:
    values = smoothstep(1, 3, np.array([0, 1, 2, 3, 4], np.float32))
    np.testing.assert_allclose(values, [0, 0, 0.5, 1, 1])


def test_that_a_polygon_grows_and_shrinks() -> None:
    square = np.array([(20, 20), (60, 20), (60, 60), (20, 60)], np.float32)
    areas = [float(polygon((80, 80), square, grow).sum()) for grow in (-4, 0, 4)]
    assert areas[0] < areas[1] - 400 < areas[1] + 400 < areas[2]
