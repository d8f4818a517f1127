"""Settling by the balance, against a model of a service that bills: no verdict is ever wrong.

The model knows what was billed and when; the balance shows it late, is topped up, and is heard at odd moments; calls
are refused, fail after they were taken, are given up, and overlap.
"""

from __future__ import annotations

import os
import random
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from beautydesk.core.errors import Charged, NoFaceFound
from beautydesk.core.job import RetouchOptions
from beautydesk.core.receipts import Receipt, ReceiptState, RetouchRequest
from beautydesk.core.settling import BILLED_BY, LAG, Balance, verdict
from beautydesk.storage.journal import Journal

SERVICE = "https://a"
TOP_UPS = (6.0, 500.0, 1_234.5, 2_000.0, 10_000.0)


@dataclass
class Call:
    """One submit, as the service sees it: billed at `billed_at`, or never."""

    receipt: int
    billed_at: float | None


class Model:
    """A service, a user and a clock that all do as chance tells them."""

    def __init__(self, path: Path, seed: int) -> None:
        self.chance = random.Random(seed)
        self.now = 1_000_000.0
        self.journal = Journal(path, now=lambda: self.now)
        self.calls: dict[int, Call] = {}
        self.under_way: list[Call] = []
        self.top_ups: list[tuple[float, float]] = []
        self.settled: Counter[Charged] = Counter()

    def step(self) -> None:
        deeds = (self.wait, self.send, self.send, self.finish, self.finish, self.hear, self.hear, self.top_up)
        self.chance.choices(deeds, weights=(4, 4, 4, 4, 4, 5, 5, 1))[0]()

    def wait(self) -> None:
        self.now += self.chance.choice((0.5, 3, 20, 90, 400, 1500, 5000))

    def top_up(self) -> None:
        self.top_ups.append((self.now, self.chance.choice(TOP_UPS)))

    def send(self) -> None:
        number = len(self.calls)
        work = RetouchRequest("ailab", SERVICE, Path(f"/{number}.jpg"), RetouchOptions(0.5), f"{number:064}")
        receipt = self.journal.begin(work).id
        self.journal.sending(receipt, 8, None)
        self.now += self.chance.uniform(0.1, 5)
        end = self.chance.random()
        call = Call(receipt, None)
        self.calls[receipt] = call
        if end < 0.15:
            self.journal.failed(receipt, NoFaceFound("refused"))
        elif end < 0.45:  # the answer is lost
            if self.chance.random() < 0.5:
                call.billed_at = self.now + self.chance.uniform(0, 390)
            self.now += self.chance.uniform(0, 60)
            self.journal.uncertain(receipt, "lost")
        else:
            call.billed_at = self.now + self.chance.uniform(0, 390)
            self.journal.sent(receipt, str(number))
            self.under_way.append(call)
        self.journal.release(receipt)

    def finish(self) -> None:
        """One that is under way is done, is given up by the service, or is taken off the list by the user."""
        if not self.under_way:
            return
        call = self.under_way.pop(self.chance.randrange(len(self.under_way)))
        assert call.billed_at is not None
        end = self.chance.random()
        if end < 0.1:
            self.journal.cancelled(call.receipt, "by the user")
            if self.chance.random() < 0.5:
                call.billed_at = None  # the service never made it
        elif end < 0.2 and call.billed_at > self.now:
            call.billed_at = None
            self.journal.failed(call.receipt, NoFaceFound("refused while polled"))
        else:
            self.now = max(self.now, call.billed_at) + self.chance.uniform(0, 5)
            self.journal.ready(call.receipt, "https://a/1")
            self.journal.fetched(call.receipt, Path("/r"))
            if self.chance.random() < 0.7:
                self.journal.saved(call.receipt, Path("/t"))

    def hear(self) -> None:
        """The balance as it stood some seconds ago; whatever it settles has to be the truth."""
        shown = self.now - self.chance.uniform(0, 30)
        usable = 100_000.0 + sum(amount for at, amount in self.top_ups if at <= shown)
        usable -= 8 * sum(call.billed_at is not None and call.billed_at <= shown for call in self.calls.values())
        for receipt in self.journal.spending.balance(SERVICE, usable).settled:
            billed = self.calls[receipt.id].billed_at is not None
            assert receipt.charged is (Charged.YES if billed else Charged.NO)
            self.settled[receipt.charged] += 1


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """In memory where the system offers that: a verdict does not depend on when a disk is done with writing."""
    memory = Path("/dev/shm")
    if not os.access(memory, os.W_OK):
        yield tmp_path
        return
    with tempfile.TemporaryDirectory(dir=memory) as name:
        yield Path(name)


@pytest.mark.parametrize("seed", [pytest.param(seed, marks=[pytest.mark.slow] * (seed > 7)) for seed in range(80)])
def test_that_no_balance_says_what_is_not_so(seed: int, folder: Path) -> None:
    model = Model(folder / "journal.sqlite3", seed)
    with model.journal:
        for _ in range(250):
            model.step()
    assert len(model.calls) > 20


def test_that_clear_cases_are_settled_in_the_model_as_well(folder: Path) -> None:
    settled: Counter[Charged] = Counter()
    for seed in range(6):
        model = Model(folder / str(seed), 1000 + seed)
        with model.journal:
            for billed in (True, False) * 3:
                model.now += 2 * LAG
                model.hear()
                model.now += 2 * LAG
                receipt = model.journal.begin(
                    RetouchRequest("ailab", SERVICE, Path("/p.jpg"), RetouchOptions(0.5), f"{len(model.calls):064}")
                ).id
                model.journal.sending(receipt, 8, None)
                model.calls[receipt] = Call(receipt, model.now + 10 if billed else None)
                model.journal.uncertain(receipt, "lost")
                model.now += BILLED_BY + LAG
                model.hear()
                if billed:
                    model.journal.cancelled(receipt, "decided")
        settled += model.settled
    assert min(settled[Charged.YES], settled[Charged.NO]) >= 6, settled


def call(state: ReceiptState, sent_at: float, changed_at: float, charged: Charged, url: str | None = "u") -> Receipt:
    paid = 0.0 if charged is Charged.NO else 8.0
    return Receipt(
        1, Path("/p"), RetouchOptions(), state, "ailab", sent_at=sent_at, changed_at=changed_at, charged=charged,
        credits=paid, url=url, task_id=None if state is ReceiptState.UNCERTAIN else "1",
    )  # fmt: skip


UNSURE = call(ReceiptState.UNCERTAIN, 1010, 1020, Charged.UNKNOWN, None)
LATER = 1010 + BILLED_BY + 60


@pytest.mark.parametrize(
    ("other", "now", "wrong"),
    [
        (call(ReceiptState.SAVED, 980, 999, Charged.YES), Balance(1030, 92), Charged.YES),
        (call(ReceiptState.SAVED, LATER - 20, LATER - 1, Charged.YES), Balance(LATER, 92), Charged.NO),
        (call(ReceiptState.CANCELLED, 1015, 1016, Charged.YES, None), Balance(LATER, 92), Charged.NO),
        (call(ReceiptState.FAILED, 1015, 1016, Charged.YES, None), Balance(LATER, 92), Charged.NO),
        (call(ReceiptState.SENT, 900, 901, Charged.YES, None), Balance(LATER, 92), Charged.YES),
    ],
    ids=["before lags", "now lags", "given up unseen", "expired unseen", "billed late"],
)
def test_that_another_call_in_the_sum_leaves_the_doubt(other: Receipt, now: Balance, wrong: Charged) -> None:
    found = verdict(Balance(1000, 100), now, [UNSURE, other])
    assert found is Charged.UNKNOWN
    assert wrong is not found
