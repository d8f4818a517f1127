"""The whole window, and a network or a keyring that is in the way."""

from __future__ import annotations

import sqlite3
import sys
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PIL import Image, ImageOps
from PySide6.QtCore import Qt

sys.path.insert(0, str(Path(__file__).parents[1] / "ailab"))

from faulty_service import html, reset
from memory_store import MemoryStore
from till import Till, late

from beautydesk.core.errors import Charged
from beautydesk.core.job import JobState
from beautydesk.storage.patience import WAITING, PatientStore
from beautydesk.storage.secrets import SecretOutcome
from beautydesk.viewmodels.summary import photo_notice
from beautydesk.viewmodels.text.notice import Notice, Remedy
from tests.app.user import CONTROL, User

ALL = CONTROL | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def till() -> Iterator[Till]:
    with Till(polls=0) as till:
        yield till


@pytest.fixture
def three(portrait: Path, tmp_path: Path) -> list[Path]:
    """Three photos with a face, no two of the same pixels."""
    with Image.open(portrait) as image:
        small = ImageOps.contain(image.convert("RGB"), (600, 600))
    paths = [tmp_path / f"{name}.png" for name in ("berta", "clara", "dora")]
    for path, changed in zip(
        paths, (small, ImageOps.mirror(small), small.point(lambda value: value * 0.9)), strict=True
    ):
        changed.save(path)
    return paths


def online(user: User, till: Till, photos: list[Path]) -> list[Notice]:
    """Ready to be sent, with a balance that is known; what is told from then on."""
    app, told = user.open(till.url), []
    app.session.noticed.connect(told.append)
    user.drop(*photos)
    user.go_online()
    user.wait(lambda: app.account.credits is not None)
    app.window.strip.selectAll()
    return told


def send(user: User) -> None:
    user.press(Qt.Key.Key_Return, ALL)
    user.wait(lambda: all(item.state is not JobState.ADDED for item in user.app.session.queue))
    user.wait(lambda: not any(item.active for item in user.app.session.queue))


def told_of(words: str, user: User, told: list[Notice]) -> Notice:
    """The one notice with these words; it may come a moment after the photos have ended."""
    user.wait(lambda: any(words in one.text for one in told))
    [notice] = [one for one in told if words in one.text]
    return notice


def test_that_a_foreign_answer_stops_the_others_and_says_so(user: User, till: Till, three: list[Path]) -> None:
    told = online(user, till, three)
    till.submit_with(late(0.2, till.take_and(html(502)), till.service))
    send(user)
    [failed] = [item for item in user.app.session.queue if item.state is JobState.FAILED]
    assert till.total == 1
    assert failed.error.code == "ERROR_SUBMIT_UNCERTAIN"
    assert [item.state for item in user.app.session.queue if item is not failed] == [JobState.CANCELLED] * 2
    stopped = told_of("sending stopped", user, told)
    assert stopped.remedy is Remedy.SEND_AGAIN
    assert "probably charged" in stopped.text, "the balance was asked at once"


def test_that_a_sign_in_page_costs_nothing_and_offers_to_work_here(user: User, till: Till, three: list[Path]) -> None:
    told = online(user, till, three)
    till.submit_with(late(0.2, html(511), till.service))
    send(user)
    stopped = told_of("sign in", user, told)
    assert "Nothing was charged" in stopped.text
    assert stopped.other is Remedy.USE_LOCAL
    assert till.total == 1


@pytest.mark.parametrize("charged", [True, False])
def test_that_what_the_balance_settles_is_told_at_the_photo(
    charged: bool, user: User, till: Till, three: list[Path], tmp_path: Path
) -> None:
    told = online(user, till, three[:1])
    till.submit_with(reset)
    balance, till.service.credits[:] = till.service.credits[0], [html(502)]
    send(user)
    [item] = user.app.session.queue
    notice = photo_notice(item)
    assert notice is not None and "on the balance tells" in notice.text
    user.wait(lambda: not user.app.account.busy)
    with closing(sqlite3.connect(tmp_path / "profile" / "journal.sqlite3")) as db, db:
        db.execute("UPDATE jobs SET sent_at = sent_at - 960, changed_at = changed_at - 960")
        db.execute("UPDATE balances SET at = at - 960")
    till.balance -= 8 * charged
    till.service.credits[:] = [balance]
    user.app.account.ask_balance()
    user.wait(lambda: any("uncertain" in one.text and one.stays for one in told))
    assert item.error.code == ("ERROR_SUBMIT_UNCERTAIN" if charged else "ERROR_NOT_TAKEN")
    assert item.error.charged is (Charged.UNKNOWN if charged else Charged.NO)
    notice = photo_notice(item)
    assert notice is not None and ("probably charged" if charged else "Nothing was charged") in notice.text


class Silent(MemoryStore):
    """Asks for its password, and somebody answers when `answered` is set."""

    def __init__(self) -> None:
        super().__init__()
        self.answered = threading.Event()

    def load(self) -> SecretOutcome:
        self.answered.wait(30)
        return super().load()


def test_that_a_keyring_that_is_waited_for_is_told_of(
    user: User, till: Till, three: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("beautydesk.storage.patience.QUIET", 0.1)
    store = Silent()
    store.save("a-key")
    monkeypatch.setattr("beautydesk.compose.KeyringStore", lambda: store)
    app, told = user.open(till.url, key=""), []
    assert isinstance(app.parts.keyring, PatientStore)
    app.session.noticed.connect(told.append)
    app.window.dialogs.open_account()
    page = app.window.dialogs.settings.account_page.form
    user.wait(lambda: page.origin.text() == WAITING)
    assert [one.text for one in told] == [WAITING]
    store.answered.set()
    user.wait(lambda: page.origin.text() == "Stored in your system keyring.")
