"""The photo that is shown: previews, live levels, results that follow, and nothing that is paid twice."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QSize

from beautydesk import imaging
from beautydesk.core.cancel import CancelToken
from beautydesk.core.edit import Brush, FaceEdit, Stroke
from beautydesk.core.engine import Progress, Purchase, Report, Stage
from beautydesk.core.errors import NoFaceFound
from beautydesk.core.job import Choice, Done, FaceScope, JobState, RetouchOptions
from beautydesk.core.photo import Photo
from beautydesk.core.viewport import Rect
from beautydesk.imaging.patch import apply_patch
from beautydesk.viewmodels import summary
from beautydesk.viewmodels.editing.face_marks import FaceMark
from beautydesk.viewmodels.picture import Picture
from beautydesk.workflow import viewing
from tests.painted_session import PaintedSession
from tests.viewmodels.conftest import Desk, ScriptedEngine

FACES = (Rect(0, 0, 20, 20), Rect(40, 20, 10, 10))


def darken(most: float, pixels: Any, options: RetouchOptions) -> None:
    """Each face becomes darker by its level; needs the exact value, so that results can be told apart."""
    for n, face in enumerate(FACES):
        if options.includes(n):
            level = min(options.level_of(n), most)
            part = pixels[int(face.y) : int(face.bottom), int(face.x) : int(face.right)]
            part[...] = np.rint(part * (1 - 0.5 * level)).astype(np.uint8)


@dataclass
class DarkeningEngine(ScriptedEngine):
    """`hold`: preparing waits for it."""

    most: float = 1.0
    faceless: bool = False
    hold: threading.Event | None = None
    reopened: list[int | None] = field(default_factory=list)
    rendered: list[tuple[RetouchOptions, float]] = field(default_factory=list)

    def open(self, photo: Photo, options: RetouchOptions, report: Report, token: CancelToken) -> PaintedSession:
        self.calls.append(options)
        report(Progress(Stage.RETOUCHING, 0.25))
        while self.gate is not None and not self.gate.is_set():
            token.sleep(0.01)
        return self._session(photo, Purchase("task-1", 7, replace(options, level=self.most)) if self.uploads else None)

    def reopen(self, photo: Photo, receipt: int | None, token: CancelToken) -> PaintedSession:
        self.reopened.append(receipt)
        if self.faceless:
            raise NoFaceFound("There is no face.")
        return self._session(photo, None)

    def _session(self, photo: Photo, purchase: Purchase | None) -> PaintedSession:
        paint = partial(darken, self.most)
        return PaintedSession(photo, paint, FACES, self.most, purchase, "", 2, self.rendered, self.hold)


@pytest.fixture
def engines() -> dict[str, Any]:
    return {"local": DarkeningEngine(), "ailab": DarkeningEngine("ailab", uploads=True)}


@pytest.fixture(autouse=True)
def _consent(desk: Desk) -> None:
    desk.preferences.update(consent_to_upload=True)


@dataclass
class Canvas:
    """What the window would show."""

    pictures: list[Any] = field(default_factory=list)

    @property
    def last(self) -> Any:
        return self.pictures[-1] if self.pictures else None

    def shows(self, level: float, preview: bool) -> bool:
        """Is the middle of the first face as dark as that level makes it?"""
        if self.last is None or self.last.after is None or self.last.preview is not preview:
            return False
        before, after = (picture.levels[0].pixelColor(10, 10) for picture in (self.last.before, self.last.after))
        assert self.last.level is not None, "no picture without its level"
        wanted = [round(channel * (1 - 0.5 * level)) for channel in before.getRgb()[:3]]
        return bool(np.abs(np.subtract(wanted, after.getRgb()[:3])).max() <= 1)


@pytest.fixture
def canvas(desk: Desk) -> Canvas:
    canvas = Canvas()
    desk.session.pictures_ready.connect(canvas.pictures.append)
    return canvas


def test_that_a_large_photo_is_seen_small_before_it_is_seen_sharp(desk: Desk, canvas: Canvas) -> None:
    path = desk.photo(size=(4096, 3264))
    seen = viewing.glimpse(path)
    assert seen is not None
    quick = Picture.of(seen)
    assert quick.size == QSize(4096, 3264)
    assert quick.levels[0].size() == QSize(2048, 1632)
    desk.open(path)
    desk.wait(lambda: canvas.last is not None and canvas.last.before.levels[0].size() == quick.size)
    widths = [pair.before.levels[0].width() for pair in canvas.pictures]
    assert widths == sorted(widths)  # and never the small one after the sharp one, whichever is decoded first
    assert all(pair.before.size == quick.size for pair in canvas.pictures)


def test_that_a_small_decode_that_comes_late_is_dropped(desk: Desk, canvas: Canvas) -> None:
    [item] = desk.open("anna.jpg")
    desk.wait(lambda: canvas.last is not None)
    shown, loader = len(canvas.pictures), desk.session.live_preview._loader
    loader._on_glimpsed(loader._token, Done(canvas.last.before))
    assert len(canvas.pictures) == shown
    loader.clear()
    loader._on_glimpsed(CancelToken(), Done(canvas.last.before))  # of a photo that was shown before
    assert len(canvas.pictures) == shown
    assert item.state is JobState.ADDED


def result_pixels(item: Any) -> Any:
    photo = imaging.decode(item.path)
    return apply_patch(photo, item.result.patch).pixels[10, 10], photo.pixels[10, 10]


def result_level(item: Any) -> float:
    after, before = result_pixels(item)
    return float(np.mean((1 - after / np.maximum(before, 1)) / 0.5))


def test_that_a_photo_is_previewed_without_being_asked(desk: Desk, canvas: Canvas) -> None:
    [item] = desk.open("anna.jpg")
    desk.wait(lambda: canvas.shows(0.5, preview=True))
    assert item.result is None and item.state is JobState.ADDED and desk.engines["local"].calls == []
    assert desk.session.retouching.wanted.can_begin(item) and desk.session.result_updates.can_save(item)
    assert [mark.box for mark in desk.session.live_preview.face_marks] == list(FACES)


def test_that_the_preview_follows_the_slider_before_anything_is_retouched(desk: Desk, canvas: Canvas) -> None:
    [item] = desk.open("anna.jpg")
    desk.wait(lambda: canvas.shows(0.5, preview=True))
    for level in (0.6, 0.7, 0.8, 0.9, 1.0):
        desk.session.options.set_level(level)
    desk.wait(lambda: canvas.shows(1.0, preview=True))
    assert item.result is None
    asked = [options.level for options, _ in desk.engines["local"].rendered]
    assert len(asked) < 6, "what is out of date by the time that it could begin is left out"


def test_that_nothing_is_previewed_when_that_is_not_wanted(desk: Desk, canvas: Canvas) -> None:
    desk.session.live_preview.set_previewing(False)
    desk.open("anna.jpg")
    desk.wait(lambda: canvas.last is not None)
    desk.session.options.set_level(0.9)
    assert canvas.last.after is None and desk.engines["local"].reopened == []


def test_that_a_photo_without_a_face_is_shown_all_the_same(desk: Desk, canvas: Canvas) -> None:
    desk.engines["local"].faceless = True
    [item] = desk.open("anna.jpg")
    desk.wait(lambda: desk.engines["local"].reopened == [None] and desk.session.live_preview.faceless)
    assert canvas.last.after is None and item.state is JobState.ADDED and desk.notices == []
    assert desk.session.live_preview.faceless
    called: list[bool] = []
    desk.session.result_updates.when_ready([item], lambda: called.append(True))
    assert called, "nobody waits for what will not come"


def test_that_a_result_follows_the_level_and_is_unsaved_again(desk: Desk, canvas: Canvas) -> None:
    [item] = desk.open("anna.jpg")
    desk.wait(lambda: item.loaded is not None)
    desk.retouch(item.path)
    desk.wait(lambda: canvas.shows(0.5, preview=False))
    first = item.result.patch
    desk.session.options.set_level(0.9)
    assert not desk.session.retouching.wanted.can_begin(item), "it follows by itself"
    desk.wait(lambda: item.result.made_with.retouch.level == 0.9)
    assert result_level(item) == pytest.approx(0.9, abs=0.05) and item.result.patch != first
    desk.wait(lambda: canvas.shows(0.9, preview=False))
    engine = desk.engines["local"]
    assert len(engine.calls) + len(engine.reopened) == 1, "the photo was opened once, by the preview or by the retouch"
    desk.session.options.undo_stack.undo()
    desk.wait(lambda: item.result.made_with.retouch.level == 0.5)
    assert result_level(item) == pytest.approx(0.5, abs=0.05)


def test_that_a_result_follows_though_it_came_while_the_photo_was_being_understood(desk: Desk, canvas: Canvas) -> None:
    local = desk.engines["local"]
    local.hold = threading.Event()
    [item] = desk.open("anna.jpg")
    desk.wait(lambda: local.reopened == [None])
    desk.session.retouching.begin([item.id])
    desk.wait(lambda: item.state is JobState.DONE)
    desk.session.options.set_level(0.9)
    ready: list[float] = []
    desk.session.result_updates.when_ready([item], lambda: ready.append(item.result.made_with.retouch.level))
    local.hold.set()
    desk.wait(lambda: ready == [0.9])
    assert local.reopened == [None], "what it was understood for holds for its result, too"


def test_that_what_was_changed_during_the_work_is_wanted_still(desk: Desk, canvas: Canvas) -> None:
    desk.engines["local"].gate = threading.Event()
    desk.session.live_preview.set_previewing(False)  # what a preview knows, a retouch need not ask for
    [item] = desk.open("anna.jpg")
    desk.session.retouching.begin([item.id])
    desk.wait(lambda: item.state is JobState.WORKING)
    desk.session.options.set_level(0.8)
    desk.engines["local"].gate.set()
    desk.wait(lambda: item.result is not None and item.result.made_with.retouch.level == 0.8)
    assert desk.session.options.choice.retouch.level == 0.8


def test_that_saving_waits_for_what_the_slider_has_just_asked(desk: Desk, canvas: Canvas) -> None:
    [item] = desk.retouch("anna.jpg")
    desk.session.options.set_level(0.2)
    levels: list[float] = []
    desk.session.result_updates.when_ready([item], lambda: levels.append(item.result.made_with.retouch.level))
    desk.wait(lambda: levels == [0.2])


def test_that_a_result_is_saved_though_the_slider_has_just_come_back(desk: Desk, canvas: Canvas) -> None:
    desk.retouch("anna.jpg")
    preview = desk.session.live_preview
    desk.wait(lambda: preview.opener.session is not None and not preview._quick.under_way)
    desk.session.options.set_level(0.2)
    desk.session.options.set_level(0.5)
    assert preview._quick.under_way
    rested: list[bool] = []
    preview.when_rested(lambda: rested.append(True))
    desk.wait(lambda: bool(rested))


def test_that_saving_a_preview_retouches_it_first(desk: Desk, canvas: Canvas) -> None:
    [item] = desk.open("anna.jpg")
    desk.wait(lambda: canvas.shows(0.5, preview=True))
    ready: list[bool] = []
    desk.session.result_updates.when_ready([item], lambda: ready.append(item.result is not None))
    desk.wait(lambda: ready == [True])


def test_that_going_on_to_the_next_photo_does_not_lose_what_was_asked_of_the_last(desk: Desk, canvas: Canvas) -> None:
    first, second = desk.retouch("anna.jpg", "berta.jpg")
    desk.wait(lambda: canvas.shows(0.5, preview=False) and desk.session.live_preview.opener.session is not None)
    desk.session.options.set_level(0.8)
    desk.session.show(second.id)
    desk.wait(lambda: first.result.made_with.retouch.level == 0.8)
    assert second.result.made_with.retouch.level == 0.5 and desk.session.options.choice.retouch.level == 0.5


def test_that_selected_results_follow_too(desk: Desk, canvas: Canvas) -> None:
    first, second, _third = desk.retouch("anna.jpg", "berta.jpg", "clara.jpg")
    desk.session.queue.selection.select([first.id, second.id])
    desk.session.options.set_level(0.8)
    desk.wait(lambda: [item.result.made_with.retouch.level for item in desk.items] == [0.8, 0.8, 0.5])
    assert result_level(second) == pytest.approx(0.8, abs=0.05)


def test_that_a_face_can_be_left_out_and_have_a_level_of_its_own(desk: Desk, canvas: Canvas) -> None:
    [item] = desk.retouch("anna.jpg")
    desk.session.options.set_face(0, FaceEdit(included=False))
    desk.wait(lambda: not item.result.made_with.retouch.includes(0))
    assert result_level(item) == pytest.approx(0, abs=0.01)
    assert [mark.included for mark in desk.session.live_preview.face_marks] == [False, True]
    desk.session.options.set_face(0, FaceEdit(included=True, level=0.3))
    desk.wait(lambda: item.result.made_with.retouch.level_of(0) == 0.3)
    assert result_level(item) == pytest.approx(0.3, abs=0.05)


def test_that_a_stroke_brings_the_original_back(desk: Desk, canvas: Canvas) -> None:
    [item] = desk.retouch("anna.jpg")
    desk.session.options.add_stroke(Stroke(Brush.ORIGINAL, ((10.5 / 64, 10.5 / 48),), 0.1, softness=0.0))
    desk.wait(lambda: bool(item.result.made_with.retouch.edit.strokes))
    assert result_level(item) == 0


# -- what was bought --------------------------------------------------------------------------------------------------


def bought(desk: Desk) -> Any:
    desk.session.options.set_engine("ailab")
    [item] = desk.open("anna.jpg")
    desk.wait(lambda: item.loaded is not None)
    return desk.retouch(item.path)[0]


def test_that_a_bought_result_is_lowered_here_for_nothing(desk: Desk, canvas: Canvas) -> None:
    desk.engines["ailab"].most = 0.5
    item = bought(desk)
    desk.session.options.set_level(0.2)
    desk.wait(lambda: item.result.made_with.retouch.level == 0.2)
    assert item.result.receipt == 7 and item.result.bought.level == 0.5
    assert len(desk.engines["ailab"].calls) == 1 and desk.engines["ailab"].reopened == [], "it is here"
    desk.session.live_preview.leave()
    desk.session.live_preview.open()
    desk.wait(lambda: desk.engines["ailab"].reopened == [7])


def test_that_more_than_was_bought_is_offered_and_not_taken(desk: Desk, canvas: Canvas) -> None:
    desk.engines["ailab"].most = 0.5
    item = bought(desk)
    desk.wait(lambda: desk.session.live_preview.opener.session is not None)
    desk.session.options.set_level(0.9)
    assert desk.session.retouching.wanted.can_begin(item)
    desk.wait(lambda: not desk.session.live_preview._quick.under_way and canvas.shows(0.5, preview=False))
    assert canvas.last.level == 0.5, "what is seen is told, not what is asked"
    wish = desk.session.options.choice_of(item.id)
    told = summary.facts(item, desk.session.engine, wish, 8)
    assert "Retouched at 50 %" in told and "\n90 % needs a new online call (8 credit" in told
    desk.session.options.set_engine("local")
    assert "needs" not in summary.facts(item, desk.session.engine, desk.session.options.choice_of(item.id), 0)
    desk.session.options.set_engine("ailab")
    assert item.result.made_with.retouch.level == 0.5 and len(desk.engines["ailab"].calls) == 1


def test_that_a_result_is_saved_though_more_than_was_bought_has_just_been_asked(desk: Desk, canvas: Canvas) -> None:
    desk.engines["ailab"].most = 0.5
    bought(desk)
    preview = desk.session.live_preview
    desk.wait(lambda: preview.opener.session is not None and not preview._quick.under_way)
    desk.session.options.set_level(0.9)
    assert preview._quick.under_way
    rested: list[bool] = []
    preview.when_rested(lambda: rested.append(True))
    desk.wait(lambda: bool(rested))


def test_that_what_a_kept_answer_reaches_further_is_learned(desk: Desk, canvas: Canvas) -> None:
    desk.engines["ailab"].most = 0.9
    item = bought(desk)
    desk.wait(lambda: desk.session.live_preview.opener.session is not None)
    desk.session.options.set_level(0.8)
    desk.wait(lambda: item.result.made_with.retouch.level == 0.8)
    assert len(desk.engines["ailab"].calls) == 1


def test_that_choosing_the_other_engine_changes_no_result(desk: Desk, canvas: Canvas) -> None:
    [item] = desk.retouch("anna.jpg")
    desk.session.options.set_engine("ailab")
    desk.session.options.set_level(0.9)
    assert desk.session.retouching.wanted.can_begin(item) and not desk.engines["ailab"].calls
    assert item.result.made_with == Choice("local", RetouchOptions(0.5))


@pytest.mark.parametrize(
    ("paid", "wish", "possible"),
    [
        (RetouchOptions(0.5), RetouchOptions(0.5), True),
        (RetouchOptions(0.5), RetouchOptions(0.6), False),
        (RetouchOptions(0.5), RetouchOptions(0.5, FaceScope.LARGEST), True),
        (RetouchOptions(0.5, FaceScope.LARGEST), RetouchOptions(0.2), False),
    ],
)
def test_what_can_be_had_from_what_was_bought(paid: RetouchOptions, wish: RetouchOptions, possible: bool) -> None:
    assert paid.covers(wish) is possible


def test_that_a_face_above_the_level_that_was_bought_must_be_bought() -> None:
    wish = RetouchOptions(0.3)
    wish = RetouchOptions(0.3, edit=wish.edit.with_face(1, FaceEdit(level=0.8)))
    assert not RetouchOptions(0.5).covers(wish)
    assert RetouchOptions(0.8).covers(wish)


def test_that_people_are_told_how_many_faces_there_are() -> None:
    marks = tuple(FaceMark(n, box, included=n != 1, level=0.5) for n, box in enumerate((*FACES, FACES[0])))
    assert summary.faces((), faceless=True) == "No face found"
    assert summary.faces((), faceless=False) == "" == summary.faces(marks[:1], faceless=False)
    assert summary.faces(marks, faceless=False) == "3 faces"
