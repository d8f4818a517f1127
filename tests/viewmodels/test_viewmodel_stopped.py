"""What stopping has left: per photo and for all of them, whether it is paid for or was never sent."""

from __future__ import annotations

import threading
from typing import Any

import pytest

from beautydesk.core.errors import Charged, SaveError
from beautydesk.core.job import JobState, RetouchOptions
from beautydesk.core.receipts import Receipt, ReceiptState
from beautydesk.viewmodels.list.photo_state import state_text
from beautydesk.viewmodels.summary import photo_notice
from beautydesk.viewmodels.text.notice import Notice, Remedy

CANCELLED = JobState.CANCELLED


def receipt(item: Any, number: int, state: ReceiptState) -> Receipt:
    charged = Charged.UNKNOWN if state is ReceiptState.UNCERTAIN else Charged.YES
    return Receipt(number, item.file, RetouchOptions(0.5), state, "ailab", service="https://a", charged=charged)


@pytest.fixture(autouse=True)
def _nothing_is_spent_yet(books: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(books, "is_paid", lambda photo, options: False)
    monkeypatch.setattr(books, "spent_this_month", lambda: 0.0)
    monkeypatch.setattr(books, "withdraw", lambda asked: None)


@pytest.fixture
def stopped(desk: Any) -> tuple[list[Any], list[str]]:
    """Five photos that were asked for online; the first two were with the service when all was stopped."""
    told: list[str] = []
    desk.session.batch.ended.connect(told.append)
    items = desk.open(*(f"p{n}.jpg" for n in range(5)))
    gate = desk.engines["ailab"].gate = threading.Event()
    desk.go_online()
    desk.session.options.set_level(0.5)
    desk.session.retouching.begin([item.id for item in items])
    desk.wait(lambda: sum(item.sent for item in items) == 2)
    desk.books.receipts = [receipt(items[0], 1, ReceiptState.SENT)]
    desk.notices.clear()
    desk.session.retouching.cancel_all()
    assert [item.state for item in items] == [CANCELLED] * 5
    desk.wait(lambda: bool(told))
    gate.set()
    desk.wait(lambda: desk.background.busy == 0)
    return items, told


def test_that_each_photo_says_whether_it_is_paid_for(desk: Any, stopped: tuple[list[Any], list[str]]) -> None:
    items, _told = stopped
    assert [state_text(item) for item in items] == [
        "Stopped: sent and paid, Continue fetches it",
        *["Stopped: not sent, nothing charged"] * 4,
    ]
    paid, unsent = photo_notice(items[0]), photo_notice(items[1])
    assert paid is not None and "paid for" in paid.text and paid.remedy is Remedy.FETCH
    assert unsent is not None and unsent.text == "Stopped: not sent, nothing charged."


def test_that_the_end_counts_both_and_offers_to_go_on(desk: Any, stopped: tuple[list[Any], list[str]]) -> None:
    items, told = stopped
    sentence = "1 stopped after sending: paid for, and fetched with Continue. 4 not sent, nothing charged."
    assert told == [sentence]
    [notice] = [notice for notice in desk.notices if isinstance(notice, Notice)]
    assert notice.text == sentence and (notice.remedy, notice.other) == (Remedy.FETCH, Remedy.GO_ON)
    assert notice.subject.startswith("Retouch 4 · 32 credit")
    assert desk.session.batch.rest == [item.id for item in items[1:]]


def test_that_what_is_paid_for_comes_home_with_continue_and_nothing_else_is_sent(
    desk: Any, stopped: tuple[list[Any], list[str]]
) -> None:
    items, _told = stopped
    calls = len(desk.engines["ailab"].calls)
    desk.session.unfinished.fetch()
    desk.wait_for(JobState.DONE, *[CANCELLED] * 4)
    assert desk.engines["ailab"].resumed == [1] and len(desk.engines["ailab"].calls) == calls
    assert state_text(items[0]) == "Done, not saved"


def test_that_a_doubtful_one_is_told_apart(desk: Any) -> None:
    [item] = desk.open("a.jpg")
    gate = desk.engines["ailab"].gate = threading.Event()
    desk.go_online()
    desk.session.options.set_level(0.5)
    desk.session.retouching.begin([item.id])
    desk.wait(lambda: item.sent)
    desk.books.receipts = [receipt(item, 1, ReceiptState.UNCERTAIN)]
    desk.session.retouching.cancel_all()
    assert state_text(item) == "Stopped while being sent" and photo_notice(item) is None
    desk.wait(lambda: not item.settling)
    gate.set()
    assert state_text(item) == "Stopped while being sent: perhaps charged"
    notice = photo_notice(item)
    assert notice is not None and "perhaps charged" in notice.text


def test_that_free_work_that_was_stopped_by_mistake_is_gone_on_with(desk: Any) -> None:
    items = desk.open(*(f"p{n}.jpg" for n in range(4)))
    gate = desk.engines["local"].gate = threading.Event()
    desk.session.retouching.begin([item.id for item in items])
    desk.wait(lambda: any(item.progress for item in items))
    desk.session.retouching.cancel_all()
    desk.wait(lambda: any(notice.other is Remedy.GO_ON or notice.remedy is Remedy.GO_ON for notice in desk.notices))
    notice = desk.notices[-1]
    assert notice.text.startswith("4 photo") and notice.text.endswith("stopped.")
    assert notice.subject == "Retouch 4 photos"
    assert {state_text(item) for item in items} == {"Stopped"}
    gate.set()
    desk.session.retouching.begin(desk.session.batch.rest)
    desk.wait_for(*[JobState.DONE] * 4)


@pytest.fixture
def unheard(desk: Any, monkeypatch: pytest.MonkeyPatch) -> tuple[Any, threading.Event]:
    """A photo that is being sent, before the window has heard of it; and what lets it go on."""
    [item] = desk.open("p.jpg")
    hosted = desk.engines["ailab"]
    begun, seen, gate = threading.Event(), threading.Event(), threading.Event()
    hosted.gate, real = gate, hosted.open

    def held(*asked: Any) -> Any:
        begun.set()
        assert seen.wait(30)
        return real(*asked)

    monkeypatch.setattr(hosted, "open", held)
    desk.go_online()
    desk.session.retouching.begin([item.id])
    desk.wait(begun.is_set)
    seen.set()
    while not hosted.calls:
        pass  # no event is looked at
    return item, gate


def test_that_nothing_is_said_of_a_photo_whose_thread_has_it_before_the_books_are_asked(
    desk: Any, books: Any, unheard: tuple[Any, threading.Event]
) -> None:
    """Its word that it is being sent may still be on the way to the window when *Cancel* is pressed."""
    item, gate = unheard
    desk.session.retouching.cancel_all()
    assert item.settling and photo_notice(item) is None
    books.receipts = [receipt(item, 1, ReceiptState.SENT)]
    gate.set()
    desk.wait(lambda: not item.settling)
    notice = photo_notice(item)
    assert item.sent and notice is not None and notice.remedy is Remedy.FETCH


def test_that_where_the_books_cannot_be_read_nobody_says_that_nothing_was_charged(
    desk: Any, books: Any, unheard: tuple[Any, threading.Event], monkeypatch: pytest.MonkeyPatch
) -> None:
    def damaged() -> Any:
        raise SaveError("The journal is damaged.")

    monkeypatch.setattr(books, "open_receipts", damaged)
    item, gate = unheard
    desk.session.retouching.cancel_all()
    gate.set()
    desk.wait(lambda: not item.settling)
    notice = photo_notice(item)
    assert notice is not None and "perhaps charged" in notice.text


def test_that_what_is_paid_for_and_waits_to_be_fetched_is_never_told_as_not_sent(desk: Any, books: Any) -> None:
    told: list[str] = []
    desk.session.batch.ended.connect(told.append)
    hosted, items = desk.engines["ailab"], desk.open(*(f"p{n}.jpg" for n in range(5)))
    books.receipts = [receipt(item, number, ReceiptState.SENT) for number, item in enumerate(items)]
    begun, gate = threading.Event(), threading.Event()
    real = hosted.fetch

    def held(*asked: Any, **named: Any) -> Any:
        begun.set()
        assert gate.wait(30)
        return real(*asked, **named)

    hosted.fetch = held
    for item, paid in zip(items, books.receipts, strict=True):
        desk.session.retouching.fetch(item, paid)
    desk.wait(begun.is_set)
    desk.session.retouching.cancel_all()
    gate.set()
    desk.wait(lambda: bool(told))
    assert [state_text(item) for item in items] == ["Stopped: sent and paid, Continue fetches it"] * 5
    assert "not sent" not in told[-1] and desk.session.batch.rest == []


def test_that_a_result_that_is_here_already_is_not_fetched_once_more(desk: Any, books: Any) -> None:
    """*Continue* is about the others; this one may have been given other options meanwhile."""
    [item] = desk.open("p.jpg")
    books.receipts = [receipt(item, 1, ReceiptState.FETCHED)]
    desk.session.retouching.fetch(item, books.receipts[0])
    desk.wait(lambda: item.state is JobState.DONE)
    desk.session.unfinished.fetch()
    desk.wait(lambda: desk.background.busy == 0)
    assert not item.active and desk.engines["ailab"].resumed == [1]
