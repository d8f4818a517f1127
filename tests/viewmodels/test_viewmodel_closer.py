"""What is seen of the photo that is shown, sooner: frames before renderings, what is looked at before the rest; and
faces that are marked by hand."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QRect

from beautydesk.core.cancel import CancelToken
from beautydesk.core.edit import MARKED
from beautydesk.core.engine import Part, Report, unheard
from beautydesk.core.errors import NoFaceFound
from beautydesk.core.job import JobState, RetouchOptions
from beautydesk.core.photo import Photo
from beautydesk.core.viewport import Rect
from beautydesk.imaging.resize import cut_out, scaled
from beautydesk.viewmodels.picture import Look, PicturePair
from tests.painted_session import PaintedSession
from tests.viewmodels.conftest import Desk, ScriptedEngine

FACE, HIDDEN = Rect(100, 100, 200, 200), Rect(1000, 800, 200, 200)
BOX = Rect(0.4, 0.4, 0.2, 0.2)


def darken(found: tuple[Rect, ...], pixels: Any, options: RetouchOptions) -> None:
    marked = [(face.number, HIDDEN) for face in options.edit.marked]
    for number, face in (*enumerate(found), *marked):
        if options.includes(number):
            part = pixels[int(face.y) : int(face.bottom), int(face.x) : int(face.right)]
            part[...] = np.rint(part * (1 - 0.5 * options.level_of(number))).astype(np.uint8)


@dataclass
class Shy(PaintedSession):
    """Says that there is no face as long as none is found or marked. `parts`: those that were asked for."""

    parts: list[Part] = field(default_factory=list)

    def face_in(self, box: Rect) -> Rect:
        return HIDDEN

    def render(
        self,
        options: RetouchOptions,
        scale: float = 1.0,
        part: Part | None = None,
        *,
        token: CancelToken,
        report: Report = unheard,
    ) -> Any:
        self.parts += [] if part is None else [part]
        return cut_out(scaled(super().render(options, token=token, report=report), scale), part)

    def prepare(self, options: RetouchOptions, token: CancelToken) -> None:
        super().prepare(options, token)
        if not self.faces and not options.edit.marked:
            raise NoFaceFound("There is none.")


@dataclass
class OneHidden(ScriptedEngine):
    """One face is found, or none, and another one where it is marked. `hold`: preparing waits for it."""

    found: tuple[Rect, ...] = (FACE,)
    hold: threading.Event | None = None
    sessions: list[Shy] = field(default_factory=list)

    def open(self, photo: Photo, options: RetouchOptions, report: Report, token: CancelToken) -> Shy:
        self.calls.append(options)
        if not self.found and not options.edit.marked:
            raise NoFaceFound("There is none.")
        return self._session(photo)

    def reopen(self, photo: Photo, receipt: int | None, token: CancelToken) -> Shy:
        return self._session(photo)

    def _session(self, photo: Photo) -> Shy:
        self.sessions.append(Shy(photo, partial(darken, self.found), self.found, hold=self.hold))
        return self.sessions[-1]


@pytest.fixture
def engines() -> dict[str, Any]:
    return {"local": OneHidden()}


@pytest.fixture
def pictures(desk: Desk) -> list[PicturePair]:
    shown: list[PicturePair] = []
    desk.session.pictures_ready.connect(shown.append)
    return shown


def large(desk: Desk) -> Any:
    [item] = desk.open(desk.photo(size=(3200, 2400)))
    return item


def test_that_faces_are_framed_before_renderings_are_prepared(desk: Desk) -> None:
    engine, preview = desk.engines["local"], desk.session.live_preview
    engine.hold = threading.Event()
    desk.open("anna.jpg")
    desk.wait(lambda: bool(preview.face_marks))
    assert not preview.opener.looking and preview.opener.session is None, "they are there, and nothing else is"
    engine.hold.set()
    desk.wait(lambda: preview.opener.session is not None)


def test_that_what_is_looked_at_is_sharp_before_the_rest(desk: Desk, pictures: list[PicturePair]) -> None:
    preview = desk.session.live_preview
    preview.look_closely(Look(QRect(50, 60, 400, 300), 1.0))
    large(desk)
    desk.wait(lambda: bool(pictures) and pictures[-1].after is not None)
    first = next(pair for pair in pictures if pair.after is not None)
    assert first.after is not None and first.after.levels[0].width() == 1600
    assert first.detail is not None and first.detail.scale == 1.0
    assert first.detail.place.contains(QRect(50, 60, 400, 300)) and first.detail.place.width() < 800
    sharp = first.detail.image.pixelColor(200 - first.detail.place.left(), 200 - first.detail.place.top())
    desk.wait(lambda: pictures[-1].after.levels[0].width() == 3200)
    assert pictures[-1].detail is None
    assert pictures[-1].after.levels[0].pixelColor(200, 200) == sharp, "the very pixels that the whole has"


def test_that_another_look_is_sharpened_without_another_rendering(desk: Desk, pictures: list[PicturePair]) -> None:
    preview = desk.session.live_preview
    preview._rest.setInterval(600_000)  # the whole is far away
    large(desk)
    desk.wait(lambda: bool(pictures) and pictures[-1].after is not None)
    soft = pictures[-1]
    assert soft.detail is None
    preview.look_closely(Look(QRect(1000, 800, 300, 200), 1.0))
    desk.wait(lambda: pictures[-1].detail is not None)
    assert pictures[-1].after is soft.after, "the same picture, sharper there"
    asked = len(desk.engines["local"].sessions[0].parts)
    preview.look_closely(Look(QRect(1010, 810, 280, 180), 1.0))
    desk.wait(lambda: desk.background.busy == 0)
    assert len(desk.engines["local"].sessions[0].parts) == asked, "it lies within what is sharp already"
    preview._rest.stop()


def test_that_nothing_is_sharpened_of_a_photo_seen_small(desk: Desk, pictures: list[PicturePair]) -> None:
    desk.session.live_preview.look_closely(Look(QRect(0, 0, 3200, 2400), 0.4))
    large(desk)
    desk.wait(lambda: bool(pictures) and pictures[-1].after is not None)
    assert desk.engines["local"].sessions[0].parts == []


# -- marked faces


def test_that_a_face_can_be_marked_and_taken_back_by_undo(desk: Desk, pictures: list[PicturePair]) -> None:
    preview, options = desk.session.live_preview, desk.session.options
    large(desk)
    desk.wait(lambda: preview.opener.session is not None)
    looked: list[object] = []
    preview.opener.looked.connect(lambda box, face: looked.append((box, face)))
    preview.opener.look(BOX)
    desk.wait(lambda: looked == [(BOX, HIDDEN)])
    assert [mark.number for mark in preview.face_marks] == [0], "looking alone changes nothing"
    options.set_marks(lambda edit: edit.with_marked(BOX))
    assert [(mark.number, mark.by_hand) for mark in preview.face_marks] == [(0, False), (MARKED, True)]
    desk.wait(lambda: pictures[-1].after is not None and _darker(pictures[-1], HIDDEN))
    options.undo_stack.undo()
    assert [mark.number for mark in preview.face_marks] == [0]
    desk.wait(lambda: not _darker(pictures[-1], HIDDEN))
    options.undo_stack.redo()
    assert [mark.number for mark in preview.face_marks] == [0, MARKED], "what was found in the box is still known"


def test_that_a_photo_without_a_face_gets_one(desk: Desk, pictures: list[PicturePair]) -> None:
    engine, preview, options = desk.engines["local"], desk.session.live_preview, desk.session.options
    engine.found = ()
    item = large(desk)
    desk.session.retouching.begin([item.id])
    desk.wait(lambda: item.state is JobState.NO_FACE)
    desk.session.show(None)
    desk.session.show(item.id)
    desk.wait(lambda: preview.faceless)
    assert not desk.session.retouching.wanted.is_wanted(item)
    preview.opener.look(BOX)
    desk.wait(lambda: not preview.opener.looking)
    options.set_marks(lambda edit: edit.with_marked(BOX))
    desk.wait(lambda: pictures[-1].after is not None and _darker(pictures[-1], HIDDEN))
    assert not preview.faceless and desk.session.retouching.wanted.is_wanted(item)
    options.undo_stack.undo()
    desk.wait(lambda: preview.faceless and pictures[-1].after is None)
    options.undo_stack.redo()
    desk.session.retouching.begin_all()
    desk.wait(lambda: item.state is JobState.DONE)
    assert item.result.made_with.retouch.edit.marked[0].box == BOX


def test_that_marks_of_an_earlier_run_are_there_at_once(desk: Desk) -> None:
    options, preview = desk.session.options, desk.session.live_preview
    item = large(desk)
    desk.wait(lambda: preview.opener.session is not None)
    choice = options.choice_of(item.id)
    edit = choice.retouch.edit.with_marked(BOX)
    desk.session.show(None)
    options.restore({item.id: replace(choice, retouch=replace(choice.retouch, edit=edit))})
    desk.session.show(item.id)
    desk.wait(lambda: [mark.number for mark in preview.face_marks] == [0, MARKED])


def _darker(pair: PicturePair, face: Rect) -> bool:
    if pair.after is None:
        return False
    x, y = face.x + face.width / 2, face.y + face.height / 2
    before, after = (
        picture.levels[0].pixelColor(*(round(v * picture.levels[0].width() / 3200) for v in (x, y)))
        for picture in (pair.before, pair.after)
    )
    return after.lightness() < before.lightness() - 5
