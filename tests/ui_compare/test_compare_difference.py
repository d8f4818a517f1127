"""The difference view: right numbers, right words, nothing of the past."""

from __future__ import annotations

import numpy as np
import pytest
from compare_canvas import BLUE, RED, flat, noise, shown, whole
from pytestqt.qtbot import QtBot

from beautydesk.ui.compare import CompareMode, CompareView
from beautydesk.viewmodels.background import Background
from beautydesk.viewmodels.editing.difference import Differences
from beautydesk.viewmodels.picture import DIFFERENCE_GAIN, Picture


def pixels(picture: Picture, level: int = 0) -> np.ndarray:
    image = picture.levels[level]
    return np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4)[..., 2::-1].copy()


def test_that_the_difference_is_signed_amplified_and_clipped() -> None:
    before = np.full((20, 30, 3), 100, np.uint8)
    after = before.copy()
    after[:10, :10] += 5
    after[10:, :10] -= 3
    after[:10, 10:20, 2] += 1
    after[10:, 10:20] = 255
    changed = pixels(Picture.difference(Picture.from_rgb(before), Picture.from_rgb(after)))
    assert np.all(changed[:10, :10] == 128 + 5 * DIFFERENCE_GAIN)
    assert np.all(changed[10:, :10] == 128 - 3 * DIFFERENCE_GAIN)
    assert np.all(changed[:10, 10:20] == (128, 128, 128 + DIFFERENCE_GAIN))
    assert np.all(changed[10:, 10:20] == 255)
    assert np.all(changed[:, 20:] == 128)


def test_that_the_difference_has_every_level_of_the_result() -> None:
    before, after = Picture.from_rgb(noise(2300, 1500)), Picture.from_rgb(noise(2300, 1500, 1))
    difference = Picture.difference(before, after)
    assert [image.size() for image in difference.levels] == [image.size() for image in after.levels]
    for level in range(len(after.levels)):
        exact = 128 + DIFFERENCE_GAIN * (pixels(after, level).astype(int) - pixels(before, level))
        assert np.array_equal(pixels(difference, level), exact.clip(0, 255))


def test_that_a_result_of_screen_size_is_compared_at_its_own_size() -> None:
    before = flat((100, 100, 100), 1600, 1200)
    after = Picture.from_rgb(np.full((750, 1000, 3), 104, np.uint8), before.size)
    difference = Picture.difference(before, after)
    assert difference.size == before.size
    assert difference.levels[0].width() == 1000
    assert np.all(pixels(difference) == 128 + 4 * DIFFERENCE_GAIN)


def test_that_the_difference_is_asked_for_when_it_is_looked_at(pair: CompareView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pair.difference_wanted) as asked:
        pair.mode = CompareMode.DIFFERENCE
    assert np.all(shown(pair)[300] == BLUE)  # the result, until the answer comes
    difference = Picture.difference(*asked.args)
    pair.set_difference(*asked.args, difference)
    assert np.array_equal(shown(pair)[300, 400], pixels(difference)[0, 0])
    pair.mode = CompareMode.RESULT
    with qtbot.assertNotEmitted(pair.difference_wanted):
        pair.mode = CompareMode.DIFFERENCE  # it is kept
    assert np.array_equal(shown(pair)[300, 400], pixels(difference)[0, 0])


def test_that_zoom_and_position_are_kept_in_the_difference(pair: CompareView) -> None:
    pair.zoom_to(1.5)
    port = pair.viewport
    pair.mode = CompareMode.DIFFERENCE
    assert pair.viewport == port


def test_that_a_live_result_shows_the_last_difference_until_the_next(pair: CompareView, qtbot: QtBot) -> None:
    before, first, second = flat(RED), flat(BLUE), flat((90, 90, 90))
    pair.mode = CompareMode.DIFFERENCE
    pair.set_pictures(before, first)
    pair.set_difference(before, first, flat((1, 2, 3)))
    with qtbot.waitSignal(pair.difference_wanted) as asked:
        pair.set_pictures(before, second, preview=True)
    assert asked.args == [before, second]
    assert np.all(shown(pair)[300] == (1, 2, 3))
    pair.set_difference(before, second, flat((4, 5, 6)))
    assert np.all(shown(pair)[300] == (4, 5, 6))


def test_that_the_difference_of_another_photo_is_not_shown(pair: CompareView) -> None:
    other = flat(RED)
    pair.mode = CompareMode.DIFFERENCE
    pair.set_difference(other, flat(BLUE), flat((1, 2, 3)))
    assert np.all(shown(pair)[300] == BLUE)


def test_that_a_photo_without_a_result_says_why_there_is_no_difference(view: CompareView) -> None:
    view.set_pictures(flat(RED), None)
    plain = whole(view)[:140]
    view.mode = CompareMode.DIFFERENCE
    told = whole(view)[:140]
    assert np.any(told[:, :200] != plain[:, :200])
    assert np.all(shown(view)[300] == RED)
    assert [text for text, _ in view.labels()] == ["No result yet, so there is no difference to see"]


@pytest.mark.parametrize("pairs", [1, 4])
def test_that_the_newest_difference_always_comes(qtbot: QtBot, background: Background, pairs: int) -> None:
    differences = Differences(background.lane("test", 1))
    made: list[tuple[Picture, Picture, Picture]] = []
    differences.ready.connect(lambda *answer: made.append(answer))
    wanted = [(flat(RED, 64, 64), flat(BLUE, 64, 64)) for _ in range(pairs)]
    for each in wanted:
        differences.ask(*each)
    qtbot.waitUntil(lambda: bool(made) and made[-1][:2] == wanted[-1])
    qtbot.waitUntil(lambda: background.busy == 0)
    assert len(made) == min(pairs, 2)  # what was asked for in between was out of date before its turn
    assert np.array_equal(pixels(made[-1][2]), pixels(Picture.difference(*wanted[-1])))
