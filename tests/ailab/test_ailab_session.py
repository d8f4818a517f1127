"""What was bought, given at lower levels and face by face, without another request."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from beautydesk import imaging
from beautydesk.core.cancel import CancelToken
from beautydesk.core.edit import Edit, FaceEdit
from beautydesk.core.errors import EngineUnavailable, PhotoError
from beautydesk.core.job import FaceScope, RetouchOptions
from beautydesk.core.photo import Photo
from beautydesk.core.receipts import Receipt, ReceiptState
from beautydesk.core.seen_face import FoundFace
from beautydesk.core.viewport import Rect
from beautydesk.engines.ailab.session import BoughtSession, face_shares
from tests.ailab.ailab_desk import Desk
from tests.ailab.faulty_service import FaultyService

TOKEN = CancelToken()
LEFT, RIGHT = Rect(90, 80, 90, 110), Rect(330, 90, 80, 100)
MIDDLE_OF_LEFT, MIDDLE_OF_RIGHT = (135, 135), (140, 370)  # row, column


@pytest.fixture(scope="module")
def bought() -> BoughtSession:
    """Two faces, made brighter by the service, in a picture of shapes with a little grain."""
    rows, columns = np.mgrid[0:300, 0:500].astype(np.float32)
    grain = np.random.default_rng(1).normal(0, 2, (300, 500, 1))
    shapes = 40 * (np.sin(columns / 23) * np.cos(rows / 17) > 0)[..., None]
    before = np.stack([70 + columns / 10, 80 + rows / 10, 100 + 0 * rows], axis=2) + grain + shapes
    after = before.copy()
    for face in (LEFT, RIGHT):
        x, y = face.x + face.width / 2, face.y + face.height / 2
        distance = np.hypot((columns - x) / face.width * 2, (rows - y) / face.height * 2)
        after += 30 * np.clip(1.3 - distance, 0, 1)[..., None]
    photo, answer = (Photo(np.clip(p, 0, 255).astype(np.uint8), "PNG") for p in (before, after))
    receipt = Receipt(1, Path("two.png"), RetouchOptions(0.8), ReceiptState.FETCHED, "ailab")
    return BoughtSession(
        photo, imaging.fit_for_service(photo), answer, receipt, lambda photo: (FoundFace(LEFT), FoundFace(RIGHT))
    )


def brightening(session: BoughtSession, options: RetouchOptions, place: tuple[int, int]) -> float:
    before = session.render(RetouchOptions(0.0), token=TOKEN).astype(int)
    after = session.render(options, token=TOKEN).astype(int)
    row, column = place
    return float((after - before)[row - 4 : row + 5, column - 4 : column + 5].mean())


def test_that_a_lower_level_is_a_share_of_what_was_bought(bought: BoughtSession) -> None:
    most = brightening(bought, RetouchOptions(0.8), MIDDLE_OF_LEFT)
    assert most == pytest.approx(30, abs=4)
    assert brightening(bought, RetouchOptions(0.4), MIDDLE_OF_LEFT) == pytest.approx(most / 2, abs=2)
    assert brightening(bought, RetouchOptions(1.0), MIDDLE_OF_LEFT) == pytest.approx(most, abs=0.5), "no more than that"
    assert [bought.given(level) for level in (0.0, 0.4, 0.8, 1.0)] == [0.0, 0.4, 0.8, 0.8], "and says so"


def test_that_an_answer_that_cannot_be_matched_says_what_it_is_at_every_level() -> None:
    noise = np.random.default_rng(2)
    photo, answer = (Photo(noise.integers(0, 255, shape, np.uint8), "PNG") for shape in ((90, 120, 3), (200, 40, 3)))
    receipt = Receipt(1, Path("two.png"), RetouchOptions(0.8), ReceiptState.FETCHED, "ailab")
    session = BoughtSession(photo, imaging.fit_for_service(photo), answer, receipt, None)
    shown = session.render(RetouchOptions(0.3), token=TOKEN)
    assert np.array_equal(shown, session.render(RetouchOptions(0.8), token=TOKEN))
    assert [session.given(level) for level in (0.3, 0.8, 1.0)] == [0.8, 0.8, 0.8]


def test_that_each_face_can_have_less_or_nothing(bought: BoughtSession) -> None:
    edit = Edit().with_face(0, FaceEdit(included=False)).with_face(1, FaceEdit(level=0.4))
    options = RetouchOptions(0.8, edit=edit)
    assert brightening(bought, options, MIDDLE_OF_LEFT) == pytest.approx(0, abs=1)
    assert brightening(bought, options, MIDDLE_OF_RIGHT) == pytest.approx(15, abs=3)


def test_that_the_largest_face_alone_is_had_from_a_result_of_all(bought: BoughtSession) -> None:
    options = RetouchOptions(0.8, FaceScope.LARGEST)
    assert brightening(bought, options, MIDDLE_OF_LEFT) == pytest.approx(30, abs=4)
    assert brightening(bought, options, MIDDLE_OF_RIGHT) == pytest.approx(0, abs=1)


def test_that_between_two_faces_there_is_no_edge(bought: BoughtSession) -> None:
    plain = bought.render(RetouchOptions(0.8), token=TOKEN).astype(int)
    split = bought.render(RetouchOptions(0.8, FaceScope.LARGEST), token=TOKEN).astype(int)
    taken = (plain - split).mean(axis=2)
    blurred = np.apply_along_axis(lambda row: np.convolve(row, np.ones(9) / 9, "valid"), 1, taken)
    assert np.abs(np.diff(blurred, axis=1)).max() < 3


def test_that_a_reduced_rendering_shows_the_same(bought: BoughtSession) -> None:
    options = RetouchOptions(0.6, FaceScope.LARGEST)
    large, small = bought.render(options, token=TOKEN), bought.render(options, 0.5, token=TOKEN)
    assert small.shape == (150, 250, 3)
    reduced = large.reshape(150, 2, 250, 2, 3).mean(axis=(1, 3))
    assert np.abs(reduced - small).mean() < 1.5


@pytest.mark.parametrize("faces", [(LEFT,), (LEFT, RIGHT), (LEFT, Rect(140, 80, 90, 110), RIGHT)])
def test_that_no_place_belongs_to_faces_more_than_once(faces: Any) -> None:
    shares = np.sum(face_shares(faces, 500, 300), axis=0)
    assert shares.min() >= 0 and shares.max() <= 1 + 1e-6
    assert shares.max() > 0.95


def test_that_a_result_of_the_service_is_reopened_without_another_request(desk: Desk, service: FaultyService) -> None:
    result = desk.retouch(RetouchOptions(0.6))
    session = desk.engine.reopen(desk.photo, result.receipt, TOKEN)
    assert session.given(1.0) == 0.6
    assert np.array_equal(session.render(RetouchOptions(0.6), token=TOKEN), result.photo.pixels)
    assert service.submits == 1


def test_that_a_lost_answer_is_said(desk: Desk, service: FaultyService) -> None:
    result = desk.retouch(RetouchOptions(0.6))
    for kept in desk.results.iterdir():
        kept.unlink()
    with pytest.raises(PhotoError, match="not kept"):
        desk.engine.reopen(desk.photo, result.receipt, TOKEN)


def test_that_a_result_follows_the_level_where_nobody_can_look_for_faces(bought: BoughtSession) -> None:
    def unavailable(photo: Photo) -> tuple[FoundFace, ...]:
        raise EngineUnavailable("The networks are missing.")

    blind = BoughtSession(bought._original, bought._upload, bought._answer, bought._receipt, unavailable)
    assert blind.faces == ()
    one_face_less = RetouchOptions(0.4, edit=Edit().with_face(0, FaceEdit(level=0.2)))
    assert np.array_equal(blind.render(one_face_less, token=TOKEN), bought.render(RetouchOptions(0.4), token=TOKEN)), (
        "the photo as a whole"
    )


def test_that_a_result_for_the_largest_face_is_given_as_it_was_bought(bought: BoughtSession) -> None:
    """What was bought is one look; only what differs from that is put together face by face."""
    options = RetouchOptions(0.8, FaceScope.LARGEST)
    receipt = replace(bought._receipt, options=options)
    largest = BoughtSession(bought._original, bought._upload, bought._answer, receipt, bought._find_faces)
    assert np.array_equal(largest.render(options, token=TOKEN), bought.render(RetouchOptions(0.8), token=TOKEN))
