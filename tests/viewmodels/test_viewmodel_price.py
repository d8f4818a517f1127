"""What the big button costs, known before it is pressed; and the free way on when the hosted engine refuses."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from memory_store import MemoryStore
from pytestqt.qtbot import QtBot
from two_engines import HOSTED

from beautydesk.core.engine import Progress, Stage
from beautydesk.core.errors import AccountError, CapReached, Charged, NoFaceFound, Objection, SaveError, ServiceError
from beautydesk.core.job import Choice, FaceScope, JobState, RetouchOptions
from beautydesk.core.kept_photo import ResultInfo
from beautydesk.storage.api_key import ApiKey
from beautydesk.viewmodels import summary
from beautydesk.viewmodels.account.account import Account
from beautydesk.viewmodels.account.pricing import Pricing
from beautydesk.viewmodels.background import Background
from beautydesk.viewmodels.list.photo_item import PhotoItem
from beautydesk.viewmodels.local_fallback import do_the_rest_here
from beautydesk.viewmodels.text.notice import Remedy, from_error
from beautydesk.viewmodels.text.price import retouch_all_command, retouch_command, retry_command
from beautydesk.workflow.price import Quote

SENT = " A copy without metadata is sent to AILabTools."


@dataclass
class Bank:
    """A keyring, an account and a book that say what a test wants, and count what they are asked."""

    key: str | None = "key-1"
    usable: float = 9988.0
    spent: float = 96.0
    paid: set[str] = field(default_factory=set)
    error: SaveError | None = None
    gate: threading.Event = field(default_factory=threading.Event)
    balances: int = 0
    asked: list[tuple[str, float]] = field(default_factory=list)
    threads: set[threading.Thread] = field(default_factory=set)

    def ask_credits(self) -> float:
        self.balances += 1
        return self.usable

    def spent_this_month(self) -> float:
        return self.spent

    def is_paid(self, photo: Path, options: RetouchOptions) -> bool:
        self.gate.wait(5)
        self.threads.add(threading.current_thread())
        self.asked.append((photo.name, options.level))
        if self.error is not None:
            raise self.error
        return photo.name in self.paid


@pytest.fixture
def bank() -> Bank:
    bank = Bank()
    bank.gate.set()
    return bank


@pytest.fixture
def costs(desk: Any, background: Background, bank: Bank) -> Iterator[Pricing]:
    store = MemoryStore()
    if bank.key:
        store.save(bank.key)
    account = Account(ApiKey(store, {}), bank.ask_credits, HOSTED, background.lane("account", 1))
    lane = background.lane("price", 1)
    session = desk.session
    of_the_list = session.queue, session.options, session.retouching.queue
    costs = Pricing(*of_the_list, account, desk.preferences, bank, lane)  # type: ignore[arg-type]
    costs.account, costs.options = account, session.options  # type: ignore[attr-defined]
    desk.go_online()
    yield costs
    bank.gate.set()


PHOTOS = [Path(f"/party/{name}.jpg") for name in ("anna", "berta", "carl")]


def watched(costs: Pricing, photos: Iterable[Path]) -> list[tuple[Path, RetouchOptions]]:
    """As they would be asked for now."""
    asked = [(photo, costs.options.choice.retouch) for photo in photos]  # type: ignore[attr-defined]
    costs.watch(asked)
    return asked


def known(qtbot: QtBot, costs: Pricing, *photos: Path) -> Quote:
    asked = watched(costs, photos)
    qtbot.waitUntil(lambda: costs.quote(asked).spent is not None and costs.quote(asked).usable is not None)
    qtbot.waitUntil(lambda: not costs.asking)
    return costs.quote(asked)


def test_that_photos_that_are_paid_for_are_free(costs: Pricing, bank: Bank, qtbot: QtBot) -> None:
    bank.paid = {"berta.jpg"}
    assert known(qtbot, costs, *PHOTOS) == Quote(2, 1, 8, 9988.0, 96.0, 0)
    assert known(qtbot, costs, *PHOTOS).credits == 16
    assert threading.current_thread() not in bank.threads


def test_that_what_is_not_known_yet_counts_as_not_paid(costs: Pricing, bank: Bank, qtbot: QtBot) -> None:
    bank.paid = {photo.name for photo in PHOTOS}
    bank.gate.clear()
    asked = watched(costs, PHOTOS)
    assert costs.quote(asked).photos == 3
    bank.gate.set()
    qtbot.waitUntil(lambda: costs.quote(asked).photos == 0 and costs.quote(asked).paid == 3)


def test_that_nobody_is_asked_twice_about_the_same(costs: Pricing, bank: Bank, qtbot: QtBot) -> None:
    known(qtbot, costs, *PHOTOS[:2])
    known(qtbot, costs, *PHOTOS)
    watched(costs, PHOTOS[1:])
    assert [name for name, _ in bank.asked] == ["anna.jpg", "berta.jpg", "carl.jpg"]
    assert bank.balances == 1 and not costs.asking


def test_that_each_level_and_each_photo_has_a_price_of_its_own(
    costs: Pricing, desk: Any, bank: Bank, qtbot: QtBot
) -> None:
    bank.paid = {photo.name for photo in PHOTOS}
    bank.gate.clear()
    watched(costs, PHOTOS)
    desk.wait(lambda: desk.background.lane("price", 1).busy == 1)
    desk.session.options.set_level(0.9)  # before the answer is there
    watched(costs, PHOTOS)
    bank.paid = set()
    bank.gate.set()
    assert known(qtbot, costs, *PHOTOS).photos == 3
    assert {level for _, level in bank.asked[-3:]} == {0.9}
    desk.session.options.set_faces(FaceScope.LARGEST)
    watched(costs, PHOTOS)
    assert costs.asking
    at_two_levels = [(PHOTOS[0], RetouchOptions(0.5)), (PHOTOS[0], RetouchOptions(0.9))]
    bank.paid = {PHOTOS[0].name}
    costs.forget()
    costs.watch(at_two_levels)
    qtbot.waitUntil(lambda: costs.quote(at_two_levels).paid == 2)


def test_that_the_end_of_a_photo_makes_it_known_anew_and_the_balance_is_asked_once_for_all(
    costs: Pricing, desk: Any, bank: Bank, qtbot: QtBot
) -> None:
    paths = [item.path for item in desk.open("a.jpg", "b.jpg")]
    assert known(qtbot, costs, *paths).photos == 2
    gate = desk.engines["ailab"].gate = threading.Event()
    desk.session.retouching.begin([item.id for item in desk.items])
    qtbot.waitUntil(lambda: len(desk.engines["ailab"].calls) == 2)
    bank.paid, bank.usable, bank.spent = {"a.jpg", "b.jpg"}, 9972.0, 112.0
    gate.set()
    qtbot.waitUntil(lambda: bank.balances == 2)
    assert known(qtbot, costs, *paths) == Quote(0, 2, 8, 9972.0, 112.0, 0)
    qtbot.waitUntil(lambda: desk.background.busy == 0)
    assert bank.balances == 2


def test_that_a_refusal_that_cost_nothing_is_no_reason_to_ask_the_balance(
    costs: Pricing, desk: Any, bank: Bank, qtbot: QtBot
) -> None:
    [item] = desk.open("a.jpg")
    known(qtbot, costs, item.path)
    desk.engines["ailab"].error = ServiceError("No connection.", retryable=True)
    desk.session.retouching.begin([item.id])
    qtbot.waitUntil(lambda: item.state is JobState.FAILED)
    assert bank.balances == 1


def test_that_the_balance_is_asked_when_the_hosted_engine_is_chosen_again(
    costs: Pricing, desk: Any, bank: Bank, qtbot: QtBot
) -> None:
    known(qtbot, costs, *PHOTOS)
    desk.session.options.set_engine("local")
    desk.session.options.set_engine("ailab")
    watched(costs, PHOTOS)
    qtbot.waitUntil(lambda: bank.balances == 2)


def test_that_nobody_asks_the_keyring_before_the_hosted_engine_is_used(costs: Pricing, bank: Bank) -> None:
    account: Account = costs.account  # type: ignore[attr-defined]
    assert not account.busy and account.status is None and bank.balances == 0


class TestWithoutKey:
    @pytest.fixture
    def bank(self) -> Bank:
        bank = Bank(key=None)
        bank.gate.set()
        return bank

    def test_that_without_a_key_no_service_is_asked_and_the_price_is_known_all_the_same(
        self, costs: Pricing, bank: Bank, qtbot: QtBot
    ) -> None:
        account: Account = costs.account  # type: ignore[attr-defined]
        asked = watched(costs, PHOTOS)
        qtbot.waitUntil(lambda: account.status is not None and costs.quote(asked).spent is not None)
        assert bank.balances == 0 and account.error is None
        assert costs.quote(asked) == Quote(3, 0, 8, None, 96.0, 0)


def test_that_a_book_that_cannot_be_read_makes_nothing_free_and_is_not_asked_for_ever(
    costs: Pricing, bank: Bank, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    bank.error = SaveError("The journal is damaged.")
    following = costs.changed.connect(lambda: watched(costs, PHOTOS))  # as the window does
    assert known(qtbot, costs, *PHOTOS).photos == 3
    assert len(bank.asked) == 1 and "journal is damaged" in caplog.text
    costs.disconnect(following)  # else it keeps itself alive


def test_that_level_0_costs_nothing(costs: Pricing, desk: Any, qtbot: QtBot) -> None:
    desk.session.options.set_level(0.0)
    assert known(qtbot, costs, *PHOTOS).credits == 0


# -- words


def offer(photos: int, quote: Quote) -> summary.Offer:
    items = [PhotoItem(n, Path(f"{n}.jpg"), size=(10, 10)) for n in range(photos)]
    return summary.offer(items, lambda item: True, HOSTED, quote)


@pytest.mark.parametrize(
    ("quote", "button", "terms"),
    [
        (Quote(288, 0, 8, 9988.0), "288 · 2,304 credits", "288 photos, 2,304 credits of 9,988." + SENT),
        (
            Quote(288, 12, 8, 9988.0),
            "300 · 2,304 credits",
            "288 photos, 2,304 credits of 9,988. 12 more are paid for already." + SENT,
        ),
        (
            Quote(1, 1, 8, 9988.0),
            "2 · 8 credits",
            "1 photo, 8 credits of 9,988. 1 more is paid for already." + SENT,
        ),
        (Quote(1, 0, 8, 9988.0), "· 8 credits", "8 credits of 9,988." + SENT),
        (Quote(1, 0, 8), "· 8 credits", "8 credits." + SENT),
        (Quote(0, 3, 8, 9988.0), "3 · free", "Paid for already: no credits."),
        (Quote(0, 0, 8, 9988.0), "· free", "Level 0 changes nothing: no credits."),
    ],
)
def test_that_the_exact_cost_stands_on_the_button_and_below_it(quote: Quote, button: str, terms: str) -> None:
    assert offer(quote.photos + quote.paid or 1, quote) == summary.Offer(f"Retouch {button}", terms)


def test_that_no_price_stands_on_a_button_that_does_nothing() -> None:
    items = [PhotoItem(1, Path("1.jpg"), size=(10, 10), state=JobState.WORKING)]
    assert summary.offer(items, lambda item: False, HOSTED, Quote(0, 0, 8)) == summary.Offer("Retouch", SENT.strip())


def test_that_every_command_that_begins_paid_work_names_photos_and_price() -> None:
    quote = Quote(29, 0, 8)
    assert retouch_command(29, quote) == "Retouch 29 · 232 credits"
    assert retouch_all_command(29, quote) == "Retouch all 29 · 232 credits"
    assert retry_command(29, quote) == "Retry 29 · 232 credits"
    free = retouch_command(29), retouch_all_command(29), retry_command(29)
    assert free == ("Retouch 29 photos", "Retouch all", "Retry")


@pytest.mark.parametrize(
    ("quote", "warning"),
    [
        (Quote(12, 0, 8, 40.0), "You have 40 credits, enough for 5 photos."),
        (Quote(12, 0, 8, 8.0), "You have 8 credits, enough for 1 photo."),
        (Quote(1, 0, 8, 7.5), "You have 7.5 credits, not enough for a photo."),
        (Quote(12, 0, 8, 9988.0, 96.0, 120), "Your monthly limit leaves 24 credits, enough for 3 photos."),
        (Quote(12, 0, 8, None, 96.0, 100), "Your monthly limit leaves 4 credits, not enough for a photo."),
        (Quote(1, 0, 8, 0.0, 200.0, 100), "Your monthly limit leaves 0 credits, not enough for a photo."),
        (Quote(12, 0, 8, 16.0, 0.0, 24), "You have 16 credits, enough for 2 photos."),
        (Quote(12, 0, 8, 96.0, 0.0, 96), ""),
        (Quote(0, 12, 8, 0.0, 96.0, 96), ""),
    ],
)
def test_that_what_is_in_the_way_is_said_before_the_act(quote: Quote, warning: str) -> None:
    assert offer(12, quote).warning == warning


def test_that_what_there_is_to_spend_is_told_as_far_as_it_is_known() -> None:
    assert summary.account(Quote(1, 0, 8)) == ""
    assert summary.account(Quote(1, 0, 8, 9988.0)) == "9,988 credits left"
    assert summary.account(Quote(1, 0, 8, 9988.0, 96.0)) == "9,988 credits left · 96 this month"
    assert summary.account(Quote(1, 0, 8, 9988.0, 0.0, 500)) == "9,988 credits left · 0 of 500 this month"


# -- notices and their steps


def test_that_each_refusal_offers_the_steps_that_help() -> None:
    no_credits = AccountError("None left.", code="ERROR_NOT_ENOUGH_CREDITS")
    steps = {
        Remedy.ACCOUNT: (no_credits, Remedy.REST_LOCAL),
        Remedy.LIMIT: (CapReached("Too much."), Remedy.REST_LOCAL),
        Remedy.SEND_ANYWAY: (NoFaceFound("None here.", objection=Objection.NO_FACE), Remedy.NONE),
        Remedy.SEND_AGAIN: (ServiceError("Who knows.", objection=Objection.MAYBE_PAID), Remedy.NONE),
    }
    for remedy, (error, other) in steps.items():
        notice = from_error(error, price=8)
        assert (notice.remedy, notice.other, notice.price) == (remedy, other, 8)
    assert from_error(AccountError("Wrong key.")).other is Remedy.NONE


def test_that_a_title_is_not_said_twice() -> None:
    assert from_error(NoFaceFound("No face was found in this photo, so it stays.")).text.startswith("No face was")
    assert from_error(CapReached("It was 96 credits.")).text == "Your monthly limit is reached. It was 96 credits."


def working(since: float, offline: bool = False) -> PhotoItem:
    progress = Progress(Stage.RETOUCHING, None, since, offline)
    return PhotoItem(1, Path("a.jpg"), state=JobState.WORKING, progress=progress, engine=HOSTED)


def test_that_slow_and_offline_say_that_it_is_paid_for_and_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("time.time", lambda: 1_000_000.0)
    assert summary.photo_notice(working(1_000_000.0 - 20)) is None
    slow, offline = summary.photo_notice(working(1_000_000.0 - 181)), summary.photo_notice(working(999_990.0, True))
    assert slow is not None and "paid for" in slow.text and "after a restart" in slow.text
    assert offline is not None and offline.text.startswith("No connection. This photo is paid for")


def test_that_the_rest_is_done_on_this_computer_and_what_may_be_paid_for_is_left_alone(desk: Any, qtbot: QtBot) -> None:
    refused, waiting, sent, uncertain, done, paid = desk.open(*(f"{n}.jpg" for n in range(6)))
    asked = Choice("ailab", RetouchOptions(0.35, FaceScope.LARGEST))
    desk.session.options.set_engine("ailab")
    ends = (
        (refused, JobState.FAILED, AccountError("No credits.")),
        (waiting, JobState.CANCELLED, None),
        (sent, JobState.CANCELLED, None),
        (uncertain, JobState.FAILED, ServiceError("Who knows.", charged=Charged.UNKNOWN)),
        (done, JobState.DONE, None),
        (paid, JobState.FAILED, AccountError("The key was refused.", charged=Charged.YES)),
    )
    for item, state, error in ends:
        item.asked, item.engine = asked, HOSTED
        for step in (JobState.WAITING, JobState.WORKING, state):
            desk.session.queue.set_state(item, step, error if step is state else None)
    sent.sent = True
    done.result = ResultInfo(Path("1.npz"), asked, 1, "task-1", 1, "")
    do_the_rest_here(desk.session)
    qtbot.waitUntil(lambda: desk.background.busy == 0)
    assert [item.state for item in (refused, waiting)] == [JobState.DONE, JobState.DONE]
    assert desk.engines["local"].calls == [asked.retouch] * 2 and desk.engines["ailab"].calls == []
    assert desk.session.engine.id == "local" and done.result.task_id == "task-1"
