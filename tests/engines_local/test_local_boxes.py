"""Anchors, decoding and merging of the detectors' answers, without any photo or network."""

from __future__ import annotations

import numpy as np
import pytest

from beautydesk.engines.local.find import boxes
from beautydesk.engines.local.find.boxes import FAR, NEAR, Detection, Grid, anchors, decode, distinct, merge


def box(left: float, top: float, side: float = 100.0, score: float = 0.9) -> Detection:
    return Detection(left, top, side, side, np.full((6, 2), left, np.float32), score)


@pytest.mark.parametrize(("grid", "count"), [(NEAR, 896), (FAR, 2304)])
def test_that_there_is_an_anchor_for_every_answer_of_a_network(grid: Grid, count: int) -> None:
    assert anchors(grid).shape == (count, 2)


def test_that_anchors_lie_in_the_middle_of_their_cells_row_by_row() -> None:
    centres = anchors(Grid(8, ((2, 2), (1, 1))))
    expected = [[0.25, 0.25], [0.25, 0.25], [0.75, 0.25], [0.75, 0.25]]
    expected += [[0.25, 0.75], [0.25, 0.75], [0.75, 0.75], [0.75, 0.75], [0.5, 0.5]]
    np.testing.assert_allclose(centres, expected)


def test_that_an_answer_is_decoded_relative_to_its_anchor() -> None:
    grid = Grid(100, ((2, 1),))
    raw = np.zeros((4, 16), np.float32)
    raw[3, :4] = 5, -5, 20, 30
    raw[3, 4:6] = 1, 2
    logits = np.array([[-9.0], [-9.0], [-9.0], [9.0]], np.float32)
    (found,) = decode(raw, logits, grid, 0.5)
    assert (found.left, found.top, found.width, found.height) == (70, 55, 20, 30)
    np.testing.assert_allclose(found.points[boxes.RIGHT_EYE], (76, 77))
    np.testing.assert_allclose(found.points[boxes.LEFT_EAR], (75, 75))
    assert found.score == pytest.approx(0.99988, abs=1e-4)


def test_that_extreme_logits_do_not_overflow() -> None:
    logits = np.array([[-1e6], [1e6], [0.0], [-40.0]], np.float32)
    found = decode(np.zeros((4, 16), np.float32), logits, Grid(100, ((2, 1),)), 0.5)
    assert [d.score for d in found] == pytest.approx([1.0, 0.5])


def test_that_overlapping_answers_become_their_weighted_mean() -> None:
    merged = merge([box(0, 0, score=0.9), box(10, 0, score=0.6), box(500, 500, score=0.7)])
    assert [round(d.left, 3) for d in merged] == [4.0, 500.0]
    assert [d.score for d in merged] == [0.9, 0.7]
    assert merged[0].points[0, 0] == pytest.approx(4.0)


def test_that_merging_nothing_gives_nothing() -> None:
    assert merge([]) == []


def test_that_one_face_seen_in_two_tiles_is_counted_once() -> None:
    inside = box(20, 20, side=40, score=0.8)  # overlaps little by area, but lies inside
    kept = distinct([inside, box(0, 0, score=0.9), box(300, 0, score=0.6)])
    assert [d.left for d in kept] == [0, 300]


def test_that_overlap_and_cover_are_what_they_say() -> None:
    assert boxes.overlap(box(0, 0), box(50, 0)) == pytest.approx(1 / 3)
    assert boxes.cover(box(0, 0), box(10, 10, side=20)) == 1.0
    assert boxes.overlap(box(0, 0), box(200, 0)) == 0.0


def test_that_a_detection_is_scaled_first_and_moved_then() -> None:
    moved = box(10, 20).moved(2.0, 5.0, -5.0)
    assert (moved.left, moved.top, moved.width) == (25, 35, 200)
    np.testing.assert_allclose(moved.points, [[25, 15]] * 6)
