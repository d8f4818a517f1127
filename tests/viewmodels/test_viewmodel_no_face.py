"""A photo without a face: nothing is wrong with it, and it asks for nothing."""

from __future__ import annotations

from typing import Any

import pytest

from beautydesk.core.errors import NoFaceFound
from beautydesk.core.job import FaceScope, JobState
from beautydesk.core.viewport import Rect
from beautydesk.ui.colours import DARK
from beautydesk.ui.photo_delegate import badge
from beautydesk.viewmodels import summary
from beautydesk.viewmodels.jobs.faceless import leave_as_is
from beautydesk.viewmodels.list.photo_item import PhotoItem
from beautydesk.viewmodels.list.photo_state import state_text
from beautydesk.viewmodels.text.notice import Remedy, Severity


@pytest.fixture
def faceless(desk: Any) -> PhotoItem:
    [item_id] = desk.add("tacos.jpg")
    desk.engines["local"].error = NoFaceFound("There is none.")
    desk.session.retouching.begin([item_id])
    desk.wait_for(JobState.NO_FACE)
    item: PhotoItem = desk.items[0]
    return item


def test_that_it_is_told_calmly(faceless: PhotoItem) -> None:
    notice = summary.photo_notice(faceless)
    assert notice is not None and notice.severity is Severity.INFO and notice.details == ""
    assert faceless.faceless and state_text(faceless) == "No face found"
    found = badge(faceless, DARK)
    assert found is not None and found[1] == DARK.muted


def test_that_all_of_them_are_retouched_without_it(desk: Any, faceless: PhotoItem) -> None:
    retouching = desk.session.retouching
    desk.session.options.set_level(0.9)  # shows no face either
    assert retouching.wanted.can_begin(faceless) and not retouching.wanted.is_wanted(faceless)
    desk.session.options.set_faces(FaceScope.LARGEST)
    assert retouching.wanted.is_wanted(faceless), "faces are looked for elsewhere"


def test_that_it_can_be_left_as_it_is(desk: Any, faceless: PhotoItem) -> None:
    notice = summary.photo_notice(faceless)
    assert notice is not None and Remedy.LEAVE in (notice.remedy, notice.other)
    leave_as_is(desk.session.queue, [faceless.id])
    assert not faceless.faceless and state_text(faceless) == "Left as it is"
    assert summary.photo_notice(faceless) is None
    found = badge(faceless, DARK)
    assert found is not None and found[1] == DARK.muted
    desk.session.options.set_faces(FaceScope.LARGEST)
    assert not desk.session.retouching.wanted.is_wanted(faceless)


def test_that_who_asks_again_looks_again(desk: Any, faceless: PhotoItem) -> None:
    leave_as_is(desk.session.queue, [faceless.id])
    desk.engines["local"].error = None
    desk.session.retouching.begin([faceless.id])
    desk.wait_for(JobState.DONE)
    assert not faceless.left_as_is


def test_that_a_mark_is_tried_also_in_a_photo_that_was_left(desk: Any, faceless: PhotoItem) -> None:
    leave_as_is(desk.session.queue, [faceless.id])
    desk.session.options.set_marks(lambda edit: edit.with_marked(Rect(0.1, 0.1, 0.3, 0.3)))
    assert desk.session.retouching.wanted.is_wanted(faceless)
