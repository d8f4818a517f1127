"""Results follow what is asked of them later, whatever comes between: a stop, a save, the end of the program."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from beautydesk.app import App
from beautydesk.core.job import JobState
from beautydesk.viewmodels.list.photo_item import PhotoItem
from tests.app.conftest import Reduced
from tests.app.user import User

PHOTOS = 6


@pytest.fixture
def wedding(reduced: Reduced, tmp_path: Path) -> Path:
    """Small portraits, each a little different."""
    folder = tmp_path / "wedding"
    folder.mkdir()
    with Image.open(reduced("p22_glennette_clark.jpg", 320)) as picture:
        for number in range(PHOTOS):
            picture.crop((number, 0, *picture.size)).save(folder / f"{number}.jpg")
    return folder


@pytest.fixture
def retouched(user: User, wedding: Path) -> list[PhotoItem]:
    """All of them at the usual level."""
    app = user.open()
    app.session.add_photos([wedding])
    user.wait(lambda: len(app.session.queue) == PHOTOS and all(item.size for item in app.session.queue))
    app.session.retouching.begin_all()
    user.wait(lambda: all(item.state is JobState.DONE for item in app.session.queue))
    return list(app.session.queue)


def ask_for(user: User, level: float) -> None:
    """Of all; it is under way when this returns."""
    session = user.app.session
    session.choice.select_all()
    session.options.set_level(level)
    session.options.finish_step()
    user.wait(lambda: any(item.active for item in session.queue))


def save_at_another_level(user: User, folder: Path) -> list[object]:
    """All of them, asked for anew; what is given comes to hold how that ended."""
    save_all = user.app.session.save_all
    save_all.choose(folder)
    ask_for(user, 0.8)
    ended: list[object] = []
    save_all.ended.connect(ended.append)
    save_all.open()
    save_all.save()
    return ended


def levels(app: App) -> set[float]:
    return {item.result.made_with.retouch.level for item in app.session.queue if item.result}


def test_that_what_was_stopped_on_its_way_to_another_level_is_to_be_retouched(
    user: User, retouched: list[PhotoItem]
) -> None:
    ask_for(user, 0.8)
    user.app.session.retouching.cancel_all()
    assert any(item.state is JobState.CANCELLED for item in retouched)
    user.app.session.retouching.begin_all()
    user.wait(lambda: all(item.state is JobState.DONE for item in retouched) and levels(user.app) == {0.8})


def test_that_what_is_saved_is_what_was_asked_for_last(user: User, retouched: list[PhotoItem], tmp_path: Path) -> None:
    ended = save_at_another_level(user, tmp_path)
    user.wait(lambda: ended)
    assert levels(user.app) == {0.8} and not user.app.session.unsaved


def test_that_what_is_saved_in_a_pause_is_what_was_asked_for_last(
    user: User, retouched: list[PhotoItem], wedding: Path
) -> None:
    """Some of them are under way when the pause comes, others are asked for in it; what is not saved stays held."""
    app, queue = user.app, user.app.session.retouching.queue
    ask_for(user, 0.8)
    queue.set_paused(True)
    others = [item for item in retouched if item.active][-2:]
    app.session.choice.select_all()
    app.session.options.set_level(0.9)
    saved = [item for item in retouched if item not in others]
    app.session.queue.selection.select([item.id for item in saved])
    app.window.actions_.saving.save.trigger()
    user.wait(lambda: not any(item.unsaved for item in saved))
    assert {item.result.made_with.retouch.level for item in saved if item.result} == {0.9}
    assert queue.paused and all(item.active and item.unsaved for item in others)
    assert len(list(wedding.glob("*_retouched.jpg"))) == len(saved)


def test_that_what_has_no_result_yet_is_not_saved_with_the_others(user: User, wedding: Path) -> None:
    """What was under way at another level ends meanwhile."""
    app = user.open()
    session = app.session
    session.add_photos([wedding])
    user.wait(lambda: len(session.queue) == PHOTOS and all(item.size for item in session.queue))
    session.retouching.begin_all()
    user.wait(lambda: sum(item.result is not None for item in session.queue) >= 2)
    session.retouching.queue.set_paused(True)
    ready = [item for item in session.queue if item.result is not None]
    session.choice.select_all()
    session.options.set_level(0.9)
    app.window.actions_.saving.save.trigger()
    user.wait(lambda: not any(item.unsaved for item in ready))
    user.wait(lambda: not app.background.busy)
    assert [item for item in session.queue if item.result and item.result.saved_to] == ready
    assert {item.result.made_with.retouch.level for item in ready if item.result} == {0.9}


def test_that_a_pause_while_results_are_made_anew_holds_no_saving(
    user: User, retouched: list[PhotoItem], tmp_path: Path
) -> None:
    ended = save_at_another_level(user, tmp_path)
    user.app.session.retouching.queue.set_paused(True)
    user.wait(lambda: ended)
    assert levels(user.app) == {0.8} and not user.app.session.unsaved


def test_that_saving_can_be_stopped_while_results_are_made_anew(
    user: User, retouched: list[PhotoItem], tmp_path: Path
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    ended = save_at_another_level(user, out)
    user.app.session.save_all.stop()
    assert ended == [None]
    user.wait(lambda: all(item.state is JobState.DONE for item in retouched))
    assert len(user.app.session.unsaved) == PHOTOS and not any(out.iterdir())


def test_that_a_session_that_comes_back_goes_on_with_it(user: User, retouched: list[PhotoItem]) -> None:
    ask_for(user, 0.8)
    user.close()
    app = user.open()
    app.greet()
    user.wait(lambda: app.session.last.offer)
    app.session.last.continue_()
    user.wait(lambda: len(app.session.queue) == PHOTOS and levels(app) == {0.8})
