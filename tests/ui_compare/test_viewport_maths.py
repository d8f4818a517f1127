"""The arithmetic of zoom and pan, over many random situations; no Qt."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest

from beautydesk.core.viewport import MAX_SCALE, Point, Size, Viewport

EPS = 1e-6


def situations(count: int = 300) -> Iterator[tuple[random.Random, Viewport]]:
    """Random photos in random views, after some random gestures."""
    for seed in range(count):
        rng = random.Random(seed)
        image = Size(rng.randint(1, 12000), rng.randint(1, 12000))
        view = Size(rng.randint(100, 4000), rng.randint(100, 2200))
        port = Viewport.fit(image, view, rng.choice((1.0, 1.25, 1.5, 2.0)))
        for _ in range(rng.randint(0, 4)):
            at = Point(rng.uniform(0, view.width), rng.uniform(0, view.height))
            port = port.zoomed(port.scale * rng.uniform(0.3, 5), at)
            port = port.panned(rng.uniform(-900, 900), rng.uniform(-900, 900))
        yield rng, port


def test_that_a_fitted_picture_is_seen_whole_and_centred() -> None:
    for seed, (_, port) in enumerate(situations()):
        fitted = port.fit_again()
        place = fitted.picture
        assert fitted.fitted, seed
        assert place.width <= fitted.view.width + EPS
        assert place.height <= fitted.view.height + EPS
        assert place.x + place.width / 2 == pytest.approx(fitted.view.width / 2)
        assert place.y + place.height / 2 == pytest.approx(fitted.view.height / 2)


def test_that_fit_never_enlarges_unless_the_picture_is_tiny() -> None:
    view = Size(1000, 800)
    assert Viewport.fit(Size(600, 400), view).scale == 1.0
    assert Viewport.fit(Size(4000, 400), view).scale == 0.25
    assert Viewport.fit(Size(100, 80), view).scale == 4.0
    assert Viewport.fit(Size(250, 250), view).scale == pytest.approx(3.2)
    assert Viewport.fit(Size(4000, 3000), view, ratio=2.0).scale == 0.5


def test_that_image_and_view_coordinates_invert_each_other() -> None:
    for rng, port in situations():
        at = Point(rng.uniform(-50, port.view.width), rng.uniform(-50, port.view.height))
        back = port.to_view(port.to_image(at))
        assert back.x == pytest.approx(at.x, abs=1e-5)
        assert back.y == pytest.approx(at.y, abs=1e-5)


def test_that_zooming_keeps_the_point_under_the_cursor_unless_an_edge_would_show() -> None:
    free = 0
    for rng, port in situations():
        at = Point(rng.uniform(0, port.view.width), rng.uniform(0, port.view.height))
        zoomed = port.zoomed(port.scale * rng.uniform(1.0, 4.0), at)
        under = port.to_image(at)
        x_free = port.picture.x < -EPS and port.picture.right > port.view.width + EPS
        y_free = port.picture.y < -EPS and port.picture.bottom > port.view.height + EPS
        if x_free:  # zooming in can only move the edges further out
            assert zoomed.to_view(under).x == pytest.approx(at.x, abs=1e-4)
            free += 1
        if y_free:
            assert zoomed.to_view(under).y == pytest.approx(at.y, abs=1e-4)
    assert free > 50


def test_that_no_edge_comes_into_the_view_and_small_sides_stay_centred() -> None:
    for rng, port in situations():
        for moved in (port, port.panned(rng.uniform(-9e4, 9e4), rng.uniform(-9e4, 9e4))):
            place, view = moved.picture, moved.view
            for start, length, room in ((place.x, place.width, view.width), (place.y, place.height, view.height)):
                if length > room + EPS:
                    assert start <= 1e-4
                    assert start + length >= room - 1e-4
                else:
                    assert start == pytest.approx((room - length) / 2, abs=1e-4)


def test_that_zoom_stays_between_fit_and_the_largest() -> None:
    for _, port in situations():
        assert port.zoomed(1e-9).scale == port.min_scale
        assert port.zoomed(1e9).scale == port.max_scale >= MAX_SCALE
        assert port.zoomed(1.0).scale == pytest.approx(1.0)


def test_that_zooming_out_to_the_end_fits_again() -> None:
    port = Viewport.fit(Size(4000, 3000), Size(1000, 750)).zoomed(1.0)
    assert not port.fitted
    assert port.zoomed(0.01).fitted
    small = Viewport.fit(Size(600, 400), Size(1000, 800)).zoomed(3.0)
    assert small.zoomed(0.5) == small.fit_again()


def test_that_a_tiny_picture_can_be_seen_at_100_percent() -> None:
    port = Viewport.fit(Size(100, 80), Size(1000, 800))
    actual = port.zoomed(1.0)
    assert (actual.scale, actual.fitted) == (1.0, False)
    assert actual.zoomed(0.1).scale == 1.0


def test_that_fit_is_kept_when_the_view_changes_its_size() -> None:
    port = Viewport.fit(Size(4000, 3000), Size(1000, 750))
    assert port.resized(Size(500, 750)).scale == pytest.approx(0.125)
    assert port.resized(Size(1000, 750), ratio=2.0).scale == pytest.approx(0.5)


def test_that_zoom_and_centre_are_kept_when_the_view_changes_its_size() -> None:
    port = Viewport.fit(Size(4000, 3000), Size(1000, 750)).zoomed(1.0).panned(100, -40)
    wider = port.resized(Size(1300, 700))
    assert (wider.scale, wider.centre) == (1.0, port.centre)


def test_that_a_view_larger_than_the_zoomed_picture_fits_it() -> None:
    port = Viewport.fit(Size(4000, 3000), Size(400, 300)).zoomed(0.2)
    assert port.resized(Size(2000, 1500)).fitted


def test_that_the_next_photo_of_the_same_size_is_seen_at_the_same_place() -> None:
    port = Viewport.fit(Size(4000, 3000), Size(1000, 750)).zoomed(2.0, Point(10, 700))
    assert port.for_image(Size(4000, 3000)) == port


def test_that_the_next_photo_of_another_size_keeps_zoom_and_relative_place() -> None:
    port = Viewport.fit(Size(4000, 3000), Size(1000, 750)).zoomed(1.0, Point(900, 700))
    other = port.for_image(Size(3000, 6000))
    assert other.scale == 1.0
    assert other.centre.x / 3000 == pytest.approx(port.centre.x / 4000)
    assert other.centre.y / 6000 == pytest.approx(port.centre.y / 3000)
    assert port.fit_again().for_image(Size(3000, 6000)).fitted


def test_that_the_visible_part_lies_in_view_and_picture() -> None:
    for _, port in situations():
        seen, place = port.visible, port.picture
        assert -EPS <= seen.x <= seen.right <= port.view.width + EPS
        assert place.y - EPS <= seen.y <= seen.bottom <= place.bottom + EPS


def test_that_a_view_without_an_area_is_no_accident() -> None:
    port = Viewport.fit(Size(4000, 3000), Size(0, 0))
    assert port.resized(Size(1000, 750)).scale == 0.25
    assert port.zoomed(2.0).panned(5, 5).scale == 2.0
