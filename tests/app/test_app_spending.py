"""The whole program and money: what the controls say, what is asked before much is spent, the free way out."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image, ImageOps
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox

from beautydesk.core.job import JobState
from beautydesk.core.receipts import ReceiptState
from beautydesk.engines.local import LocalEngine
from beautydesk.viewmodels.jobs.spending import Answer
from beautydesk.viewmodels.next_step import Step
from tests.app.user import CONTROL, KEY, User


@pytest.fixture(scope="module")
def service() -> Iterator[str]:
    from tests.serving import in_background

    with in_background(LocalEngine(), port=0, key=KEY) as url:
        yield url


@pytest.fixture
def portraits(portrait: Path, tmp_path: Path) -> list[Path]:
    second = tmp_path / "berta.jpg"
    with Image.open(portrait) as photo:
        ImageOps.mirror(photo).save(second)  # the same bytes would be paid for once
    return [portrait, second]


def box_of(user: User) -> QMessageBox:
    user.wait(lambda: user.app.window.spending.box is not None)
    box = user.app.window.spending.box
    assert box is not None
    user.wait(lambda: "of 1,000,000" in box.informativeText())
    return box


def test_that_a_sum_above_the_limit_is_spent_only_after_a_yes(user: User, portraits: list[Path], service: str) -> None:
    app = user.open(service)
    user.drop(*portraits)
    user.go_online()
    app.preferences.update(confirm_above=8, credit_price=0.0027)
    app.window.strip.selectAll()
    user.wait(lambda: app.window.panel.button.text() == "Retouch 2 · 16 credits")
    assert app.window.actions_.retouch_all.text() == "Retouch all 2 · 16 credits"
    user.press(Qt.Key.Key_Return)
    box = box_of(user)
    assert box.text() == "Retouch 2 photos online?"
    assert box.informativeText() == "2 photos, 16 credits of 1,000,000 (about $0.04)."
    QTest.keyClick(box, Qt.Key.Key_Return)  # hit once too often
    user.wait(lambda: app.window.spending.box is None)
    assert app.parts.paid.calls() == app.parts.journal.open_receipts() == []
    QTest.mouseClick(app.window.panel.button, Qt.MouseButton.LeftButton)
    box_of(user)
    QTest.mouseClick(app.window.spending.buttons[Answer.SEND], Qt.MouseButton.LeftButton)
    user.wait_for(JobState.DONE, JobState.DONE)
    assert len(app.parts.paid.calls()) == 2
    user.wait(lambda: app.window.panel.button.step is Step.SAVE_ALL)
    assert app.window.panel.terms.text().startswith("Done.")


def test_that_closing_the_question_by_its_x_is_a_no(user: User, portraits: list[Path], service: str) -> None:
    """It presses no button: the photos must not wait for an answer for ever."""
    app = user.open(service)
    user.drop(*portraits)
    user.go_online()
    app.preferences.update(confirm_above=0)
    user.press(Qt.Key.Key_Return)
    box_of(user).close()
    user.wait(lambda: app.window.spending.box is None)
    assert app.session.retouching.spending.question is None
    QTest.mouseClick(app.window.panel.button, Qt.MouseButton.LeftButton)
    box_of(user)
    QTest.mouseClick(app.window.spending.buttons[Answer.SEND], Qt.MouseButton.LeftButton)
    user.wait_for(JobState.DONE, JobState.ADDED)
    assert len(app.parts.paid.calls()) == 1


def test_that_the_question_has_a_free_answer(user: User, portraits: list[Path], service: str) -> None:
    app = user.open(service)
    user.drop(*portraits)
    user.go_online()
    app.preferences.update(confirm_above=0)
    user.press(Qt.Key.Key_Return)
    box_of(user)
    QTest.mouseClick(app.window.spending.buttons[Answer.HERE], Qt.MouseButton.LeftButton)
    user.wait_for(JobState.DONE, JobState.ADDED)
    assert app.parts.paid.calls() == [] and app.session.engine.id == "local"


def test_that_a_service_out_of_reach_offers_to_do_it_here(user: User, portrait: Path) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        app = user.open(f"http://127.0.0.1:{probe.getsockname()[1]}")
        user.drop(portrait)
        user.go_online()
        user.press(Qt.Key.Key_Return)
        user.wait_for(JobState.FAILED)
    notice = app.window.messages
    assert notice.remedy.text() == "Try again (8 credits)" and notice.other.text() == "Do it on this computer"
    QTest.mouseClick(notice.other, Qt.MouseButton.LeftButton)
    user.wait_for(JobState.DONE)
    [item] = app.session.queue
    assert item.result.made_with.engine == "local"
    assert app.parts.paid.spent_this_month() == 0 and app.parts.journal.open_receipts() == []


def test_that_a_limit_stops_sending_and_not_what_is_sent_and_the_rest_done_here_is_offered_no_more(
    user: User, portraits: list[Path], tmp_path: Path, service: str
) -> None:
    more = [tmp_path / name for name in ("clara.jpg", "dora.jpg", "emma.jpg")]
    with Image.open(portraits[0]) as photo:
        for turns, path in enumerate(more, 1):
            photo.crop((turns, turns, *photo.size)).save(path)
    app = user.open(service)
    user.drop(*portraits, *more)
    user.go_online()
    app.preferences.update(confirm_above=80, monthly_cap=16)
    user.press(Qt.Key.Key_Return, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    items = list(app.session.queue)
    user.wait(lambda: any(item.state is JobState.FAILED for item in items) and not any(item.active for item in items))
    states = [item.state for item in items]
    assert (states.count(JobState.DONE), states.count(JobState.FAILED), states.count(JobState.CANCELLED)) == (2, 1, 2)
    user.wait(lambda: app.window.messages.other.text() == "Do the rest on this computer")
    QTest.mouseClick(app.window.messages.other, Qt.MouseButton.LeftButton)
    user.wait_for(*[JobState.DONE] * 5)
    assert [item.result.made_with.engine for item in items].count("local") == 3
    user.wait(lambda: {one.state for one in app.parts.journal.open_receipts()} == {ReceiptState.FETCHED})


def test_that_a_slider_never_spends_though_the_answer_it_needs_is_gone(
    user: User, portrait: Path, service: str
) -> None:
    app = user.open(service)
    item = user.retouch(portrait, online=True)
    user.save()
    for path in app.parts.profile.results.iterdir():  # as another copy of the program does that is told to
        path.unlink()
    app.session.retouching.queue.start(item, app.session.options.choice_of(item.id))  # whatever comes this far
    user.wait(lambda: not item.active)
    assert len(app.parts.paid.calls()) == 1
    assert item.error.code == "ERROR_NOT_ORDERED" and "Nothing was sent" in item.error.message


def test_that_what_asks_again_says_what_that_sends_whatever_is_chosen_meanwhile(
    user: User, tmp_path: Path, service: str
) -> None:
    """*Send anyway* sends as it was asked for; *Try again* does what is chosen now."""
    Image.new("RGB", (300, 200), "#a87").save(tmp_path / "wall.png")
    app = user.open(service)
    [item] = user.drop(tmp_path / "wall.png")
    user.go_online()
    user.press(Qt.Key.Key_Return)
    step = app.window.messages.remedy
    user.wait(lambda: step.text() == "Send anyway (8 credits)")
    app.session.options.set_engine("local")
    user.wait(lambda: app.window.panel.button.text() == "Retouch")
    app.window.strip.selectAll()
    app.session.queue.touch(item)
    assert step.text() == "Send anyway (8 credits)"


def test_that_trying_again_follows_the_engine(user: User, portrait: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # and nobody answers
        app = user.open(f"http://127.0.0.1:{taken.getsockname()[1]}")
        user.drop(portrait)
        user.go_online()
        user.press(Qt.Key.Key_Return)
        step = app.window.messages.remedy
        user.wait(lambda: step.text() == "Try again (8 credits)" and step.isVisible())
        app.session.options.set_engine("local")
        user.wait(lambda: step.text() == "Try again")
        app.session.options.set_engine("ailab")
        user.wait(lambda: step.text() == "Try again (8 credits)")
