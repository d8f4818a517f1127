"""What is told of photos that were retouched together, once, when nothing is under way any more."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from beautydesk.core.errors import AccountError, NoFaceFound, PhotoError
from beautydesk.viewmodels.background import Background
from beautydesk.viewmodels.jobs.desktop_notifications import Notifications


@pytest.fixture
def told(desk: Any) -> list[str]:
    told: list[str] = []
    desk.session.batch.ended.connect(told.append)
    return told


def test_that_many_photos_are_one_batch(desk: Any, told: list[str]) -> None:
    ids = desk.add(*(f"p{n}.jpg" for n in range(4)))
    gate = desk.engines["local"].gate = threading.Event()
    desk.session.retouching.begin(ids)
    desk.wait(lambda: any(item.active for item in desk.items))
    assert desk.session.batch.finished == 0 and told == []
    gate.set()
    desk.wait(lambda: bool(told))
    assert [text[:7] for text in told] == ["4 photo"] and desk.session.batch.finished == 0
    desk.session.retouching.begin(ids)  # there is nothing to do
    assert desk.session.batch.finished == 0


def test_that_photos_that_failed_need_somebody(desk: Any, told: list[str]) -> None:
    ids = desk.add("a.jpg", "b.jpg")
    desk.session.retouching.begin(ids[:1])
    desk.wait(lambda: bool(told))
    desk.engines["local"].error = PhotoError("Too dark.")
    desk.session.retouching.begin(ids[1:])
    desk.wait(lambda: len(told) == 2)
    assert told[0].endswith("done.") and told[1].endswith("you.") and told[1].startswith("1 ")


def test_that_photos_without_a_face_need_nobody(desk: Any, told: list[str]) -> None:
    ids = desk.add("a.jpg")
    desk.engines["local"].error = NoFaceFound("There is none.")
    desk.session.retouching.begin(ids)
    desk.wait(lambda: bool(told))
    assert len(told) == 1 and told[0].startswith("1 photo") and told[0].endswith("without a face.")


def test_that_a_batch_that_was_given_up_says_nothing(desk: Any, told: list[str]) -> None:
    ids = desk.add("a.jpg")
    gate = desk.engines["local"].gate = threading.Event()
    desk.session.retouching.begin(ids)
    desk.session.retouching.cancel_all()
    desk.wait(lambda: bool(told))
    gate.set()
    desk.wait(lambda: desk.background.busy == 0)
    assert told == [""]


def test_that_what_stopped_all_of_it_is_what_is_told(desk: Any, told: list[str]) -> None:
    ids = desk.add(*(f"p{n}.jpg" for n in range(3)))
    desk.engines["ailab"].error = AccountError("AILabTools did not accept the key.")
    desk.go_online()
    desk.session.retouching.begin(ids)
    desk.wait(lambda: bool(told))
    assert told == ["There is a problem with your account. AILabTools did not accept the key."]


def test_that_only_the_newest_notification_is_waited_for(background: Background, qtbot: QtBot) -> None:
    said: list[str] = []
    click = threading.Event()

    def tell(text: str, given_up: Callable[[], bool]) -> bool:
        said.append(text)
        while not given_up():
            if click.wait(0.01):
                return True
        return False

    notifications = Notifications(tell, background.lane("test", 1))
    clicks: list[bool] = []
    notifications.clicked.connect(lambda: clicks.append(True))
    notifications.tell("1 photo done.")
    qtbot.waitUntil(lambda: said == ["1 photo done."])
    notifications.tell("2 photos done.")
    qtbot.waitUntil(lambda: said == ["1 photo done.", "2 photos done."])
    assert clicks == []
    click.set()
    qtbot.waitUntil(lambda: clicks == [True])
    click.clear()
    notifications.tell("3 photos done.")
    qtbot.waitUntil(lambda: len(said) == 3)
