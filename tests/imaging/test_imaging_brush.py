"""Strokes of the brush on pixels."""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from beautydesk.core.edit import Brush, Stroke
from beautydesk.imaging.brush import apply_strokes

HEIGHT, WIDTH = 300, 420
PATH = ((0.3, 0.4), (0.5, 0.6), (0.7, 0.45))
AIMS = {Brush.MORE: 240, Brush.LESS: 75, Brush.ORIGINAL: 50}  # of a photo of 50, its retouch of 100


def flat(value: int, dtype: Any = np.uint8, height: int = HEIGHT, width: int = WIDTH) -> np.ndarray:
    return np.full((height, width, 3), value, dtype)


def noise(seed: int, dtype: Any = np.uint8) -> np.ndarray:
    return np.random.default_rng(seed).integers(0, np.iinfo(dtype).max, (HEIGHT, WIDTH, 3)).astype(dtype)


def smooth(phase: float, height: int = 2 * HEIGHT, width: int = 2 * WIDTH) -> np.ndarray:
    y, x = np.mgrid[:height, :width] / height
    waves = [127 + 100 * np.sin(7 * x + 3 * y * (1 + c) + phase + c) for c in range(3)]
    return np.rint(np.dstack(waves)).astype(np.uint8)


def never() -> np.ndarray:
    raise AssertionError("nobody asked for more")


def stroke(
    brush: Brush = Brush.ORIGINAL,
    points: tuple[tuple[float, float], ...] = PATH,
    radius: float = 0.08,
    softness: float = 0.5,
) -> Stroke:
    return Stroke(brush, points, radius, softness)


def painted(*strokes: Stroke, dtype: Any = np.uint8) -> np.ndarray:
    return apply_strokes(flat(50, dtype), flat(100, dtype), lambda: flat(240, dtype), strokes)


@cache
def distances(points: tuple[tuple[float, float], ...]) -> np.ndarray:
    """px from every pixel's middle to the path, by trying many points of it."""
    corners = np.array(points) * (WIDTH, HEIGHT)
    steps = np.linspace(0, 1, 150)[:, None]
    pieces = [a + (b - a) * steps for a, b in zip(corners, corners[1:] if len(corners) > 1 else corners, strict=False)]
    x, y = np.meshgrid(np.arange(WIDTH) + 0.5, np.arange(HEIGHT) + 0.5)
    found = np.full(x.shape, np.inf)
    for px, py in np.concatenate(pieces):
        np.minimum(found, np.hypot(x - px, y - py), out=found)
    return found


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
def test_that_without_strokes_the_retouch_is_given_back_as_it_is(dtype: Any) -> None:
    after = noise(1, dtype)
    assert apply_strokes(noise(0, dtype), after, never, ()) is after


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
@pytest.mark.parametrize("brush", list(Brush))
def test_that_a_stroke_reaches_its_aim_in_its_middle_and_touches_nothing_beyond_its_radius(
    brush: Brush, dtype: Any
) -> None:
    before, after, most = (noise(seed, dtype) for seed in range(3))
    copies = [pixels.copy() for pixels in (before, after, most)]
    result = apply_strokes(before, after, lambda: most, [stroke(brush, radius=0.1, softness=0.4)])
    away, radius = distances(PATH), 0.1 * WIDTH
    half = (before.astype(np.float64) + after) / 2
    core = away < radius * 0.6 - 1
    aim = {Brush.MORE: most, Brush.LESS: np.rint(half), Brush.ORIGINAL: before}[brush]
    assert np.array_equal(result[core], aim[core])
    assert np.array_equal(result[away > radius + 1], after[away > radius + 1])
    assert result.dtype == dtype
    assert all(np.array_equal(*pair) for pair in zip(copies, (before, after, most), strict=True))


def test_that_the_edge_falls_off_smoothly_from_core_to_radius() -> None:
    result = painted(stroke(radius=0.2, softness=1.0, points=((0.5, 0.5),)), dtype=np.uint16)
    row = result[HEIGHT // 2, :, 0].astype(int)
    assert row.min() == pytest.approx(50, abs=1)
    assert np.abs(np.diff(row)).max() <= 50 * 1.5 / (0.2 * WIDTH) + 1  # no steps: the slope of the smoothstep
    assert np.all(np.diff(row[: WIDTH // 2]) <= 0)
    assert np.all(np.diff(row[WIDTH // 2 :]) >= 0)


def test_that_weights_follow_the_distance_to_the_path() -> None:
    result = painted(stroke(radius=0.1, softness=0.5))
    t = np.clip((0.1 * WIDTH - distances(PATH)) / (0.05 * WIDTH), 0, 1)
    off = np.abs(result[..., 0] - (100 - 50 * t * t * (3 - 2 * t)))
    assert off.max() <= 3  # in the corner of the path, which is a little rounder
    assert np.percentile(off, 99.5) <= 1


def test_that_a_hard_edge_is_hard() -> None:
    result = painted(stroke(radius=0.1, softness=0.0))
    away = distances(PATH)
    assert np.all(result[away < 0.1 * WIDTH - 1.5] == 50)
    assert np.all(result[away > 0.1 * WIDTH + 1.5] == 100)


def test_that_a_stroke_does_not_build_up_where_it_crosses_itself() -> None:
    there = painted(stroke(points=((0.2, 0.5), (0.8, 0.5)), softness=1.0))
    and_back = painted(stroke(points=((0.2, 0.5), (0.8, 0.5), (0.2, 0.5), (0.7, 0.5)), softness=1.0))
    assert np.array_equal(there, and_back)


@pytest.mark.parametrize("brush", list(Brush))
def test_that_the_same_path_through_more_points_is_the_same_stroke(brush: Brush) -> None:
    (x0, y0), (x1, y1) = (0.2, 0.3), (0.8, 0.7)
    many = tuple((x0 + (x1 - x0) * i / 50, y0 + (y1 - y0) * i / 50) for i in range(51))
    plain, dense = (painted(stroke(brush, points)) for points in (((x0, y0), (x1, y1)), many))
    assert np.abs(plain.astype(int) - dense).max() <= 1


@given(
    brush=st.sampled_from(Brush),
    points=st.lists(st.tuples(st.floats(-0.5, 1.5), st.floats(-0.5, 1.5)), min_size=1, max_size=6),
    radius=st.floats(0.0005, 0.6),
    softness=st.floats(0, 1),
)
@settings(max_examples=60, deadline=None)
def test_that_any_stroke_stays_between_what_was_there_and_its_aim(
    brush: Brush, points: list[tuple[float, float]], radius: float, softness: float
) -> None:
    before, after, most = noise(0), noise(1), noise(2)
    result = apply_strokes(before, after, lambda: most, [Stroke(brush, tuple(points), radius, softness)]).astype(int)
    aim = {Brush.MORE: most, Brush.LESS: before, Brush.ORIGINAL: before}[brush].astype(int)
    assert np.all(result >= np.minimum(after, aim))
    assert np.all(result <= np.maximum(after, aim))


def test_that_a_wider_stroke_does_nowhere_less() -> None:
    narrow, wide = (painted(stroke(radius=radius), dtype=np.uint16).astype(int) for radius in (0.05, 0.09))
    assert np.all(wide <= narrow)
    assert wide.sum() < narrow.sum()


@pytest.mark.parametrize("brush", list(Brush))
@pytest.mark.parametrize(("radius", "softness"), [(0.01, 0.5), (0.05, 0.0), (0.05, 0.5), (0.2, 1.0)])
def test_that_a_stroke_at_half_size_is_the_reduced_full_size_one(brush: Brush, radius: float, softness: float) -> None:
    import cv2

    def reduced(pixels: np.ndarray) -> np.ndarray:
        return np.asarray(cv2.resize(pixels, (WIDTH, HEIGHT), interpolation=cv2.INTER_AREA))

    large = [smooth(phase) for phase in (0.0, 0.4, 1.1)]
    small = [reduced(pixels) for pixels in large]
    asked = [stroke(brush, radius=radius, softness=softness)]
    of_large = reduced(apply_strokes(large[0], large[1], lambda: large[2], asked))
    of_small = apply_strokes(small[0], small[1], lambda: small[2], asked)
    off = np.abs(of_large.astype(int) - of_small)
    sharp = softness == 0.0 or radius * WIDTH * softness < 4  # its very edge depends on where the pixels lie
    assert off.max() <= (40 if sharp else 2)
    assert np.percentile(off, 99) <= 2


def test_that_later_strokes_lie_over_earlier_ones() -> None:
    middle = (HEIGHT // 2, WIDTH // 2)
    here = ((0.5, 0.5),)
    strokes = [stroke(brush, here) for brush in (Brush.MORE, Brush.ORIGINAL)]
    assert painted(*strokes)[middle][0] == 50
    assert painted(*reversed(strokes))[middle][0] == 240


def test_that_less_is_half_of_the_retouch_whatever_lies_below_it() -> None:
    here = ((0.5, 0.5),)
    result = painted(stroke(Brush.MORE, here), stroke(Brush.LESS, here), stroke(Brush.LESS, here))
    assert result[HEIGHT // 2, WIDTH // 2, 0] == 75


def test_that_the_most_is_asked_for_once_and_only_for_more() -> None:
    asked = 0

    def most() -> np.ndarray:
        nonlocal asked
        asked += 1
        return flat(240)

    two = [stroke(Brush.MORE), stroke(Brush.MORE, points=((0.1, 0.1),))]
    apply_strokes(flat(50), flat(100), most, two)
    assert asked == 1
    apply_strokes(flat(50), flat(100), never, [stroke(Brush.LESS), stroke(Brush.ORIGINAL)])


@pytest.mark.parametrize("points", [((-3.0, -2.0),), ((5.0, 0.5), (6.0, 0.5))])
def test_that_a_stroke_beside_the_photo_changes_nothing(points: tuple[tuple[float, float], ...]) -> None:
    assert np.array_equal(painted(stroke(points=points)), flat(100))


def test_that_a_stroke_over_the_rim_is_cut_off_there() -> None:
    result = painted(stroke(points=((0.0, 0.5), (-0.2, 0.5)), radius=0.1, softness=0.0))
    assert result[HEIGHT // 2, 0, 0] == 50
    assert result[HEIGHT // 2, round(0.1 * WIDTH) + 2, 0] == 100


def test_that_a_stroke_may_cover_everything() -> None:
    assert np.array_equal(painted(stroke(points=((0.5, 0.5),), radius=5.0)), flat(50))


def test_that_pictures_of_another_size_or_depth_are_refused() -> None:
    with pytest.raises(ValueError, match="expected uint8 of shape"):
        apply_strokes(flat(50, height=10), flat(100), never, [stroke()])
    with pytest.raises(ValueError, match="expected uint8 of shape"):
        apply_strokes(flat(50), flat(100), lambda: flat(100, np.uint16), [stroke(Brush.MORE)])
