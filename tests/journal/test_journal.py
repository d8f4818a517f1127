"""The journal on disk: each step is there after a new start, the same work is paid for once, and money is counted."""

from __future__ import annotations

import itertools
import os
import sys
import time
from pathlib import Path

import pytest
from journal_work import OPTIONS, PHOTO, SERVICE, Clock, sent, states, work

from beautydesk.core.errors import CapReached, Charged, NoFaceFound, SaveError, ServiceError
from beautydesk.core.job import FaceScope, RetouchOptions
from beautydesk.core.receipts import OPEN, TRANSITIONS, Busy, NotOrdered, ReceiptState, RetouchRequest
from beautydesk.core.settling import BILLED_BY
from beautydesk.storage.journal import Journal


def test_that_each_step_is_there_after_a_new_start(path: Path) -> None:
    clock = itertools.count(1000)
    result = Path("/profile/results/1.png")

    def book() -> Journal:
        return Journal(path, now=lambda: float(next(clock)))

    with book() as journal:
        (receipt_id,) = journal.requests.add([work()], "batch", "order")
    with book() as journal:
        (receipt,) = journal.open_receipts()
        assert (receipt.state, receipt.busy) == (ReceiptState.ADDED, False)
        assert (receipt.batch, receipt.order) == ("batch", "order")
        assert journal.begin(work()).id == receipt_id
    with book() as journal:
        (receipt,) = journal.open_receipts()
        assert (receipt.state, receipt.digest) == (ReceiptState.PREPARED, "digest of anna")
        journal.begin(work())
        journal.sending(receipt_id, 8, None)
        journal.sent(receipt_id, "task", "request")
    with book() as journal:
        (receipt,) = journal.open_receipts()
        assert (receipt.state, receipt.task_id, receipt.request_id) == (ReceiptState.SENT, "task", "request")
        assert (receipt.credits, receipt.charged) == (8, Charged.YES)
        assert (receipt.service, receipt.photo, receipt.options) == (SERVICE, PHOTO, OPTIONS)
        journal.ready(receipt_id, "https://a/1.png")
    with book() as journal:
        (receipt,) = journal.open_receipts()
        assert (receipt.state, receipt.url, receipt.result) == (ReceiptState.READY, "https://a/1.png", None)
        journal.fetched(receipt_id, result)
    with book() as journal:
        (receipt,) = journal.open_receipts()
        assert (receipt.state, receipt.result) == (ReceiptState.FETCHED, result)
        journal.saved(receipt_id, Path("/photos/anna_retouched.jpg"))
    with book() as journal:
        assert journal.open_receipts() == []
        assert journal.requests.targets("batch") == [Path("/photos/anna_retouched.jpg")]
        (call,) = journal.spending.calls()
        assert (call.state, call.credits) == (ReceiptState.SAVED, 8)


def test_that_it_is_a_receipt_book(journal: Journal) -> None:
    assert journal.claim(1) is None


def test_that_every_state_has_a_way_to_an_end() -> None:
    assert set(TRANSITIONS) == set(ReceiptState)
    for state in OPEN:
        assert TRANSITIONS[state] & {ReceiptState.SAVED, ReceiptState.FAILED, ReceiptState.CANCELLED}


def test_that_open_receipts_come_oldest_first_without_the_settled_ones(path: Path) -> None:
    clock = Clock(0.0)
    with Journal(path, now=clock) as journal:
        ids = {}
        for name, at in (("late", 9.0), ("early", 3.0), ("failed", 1.0), ("middle", 5.0)):
            clock.now = at
            ids[name] = sent(journal, name)
        clock.now = 99.0
        journal.ready(ids["early"], "https://a/")
        journal.failed(ids["failed"], NoFaceFound("none"))
        assert [receipt.task_id for receipt in journal.open_receipts()] == ["early", "middle", "late"]
        assert [receipt.sent_at for receipt in journal.open_receipts()] == [3.0, 5.0, 9.0]


def test_that_a_receipt_never_goes_back(path: Path, caplog: pytest.LogCaptureFixture, journal: Journal) -> None:
    one = sent(journal, "1")
    journal.fetched(one, Path("/r/1.png"))
    with pytest.raises(SaveError):
        journal.sending(one, 8, None)
    journal.sent(one, "other")
    journal.uncertain(one, "late")
    (receipt,) = journal.open_receipts()
    assert (receipt.state, receipt.task_id) == (ReceiptState.FETCHED, "1")
    journal.saved(one, PHOTO)
    journal.failed(one, NoFaceFound("too late"))
    journal.fetched(one, Path("/r/2.png"))
    assert journal.open_receipts() == []
    assert states(path) == {"1": "saved"}
    assert "cannot become sent" in caplog.text


def test_that_a_result_that_was_given_up_and_saved_all_the_same_counts_as_saved(path: Path, journal: Journal) -> None:
    one = sent(journal, "1")
    journal.failed(one, ServiceError("gone", code="ERROR_RESULT_EXPIRED", charged=Charged.YES))
    journal.saved(one, PHOTO)
    assert states(path) == {"1": "saved"}


def test_that_an_unknown_receipt_is_logged_and_harms_nothing(
    caplog: pytest.LogCaptureFixture, journal: Journal
) -> None:
    journal.ready(4711, "https://a/")
    journal.saved(4711, PHOTO)
    assert journal.open_receipts() == []
    assert "4711" in caplog.text


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="file names are text there")
def test_that_any_file_name_is_kept(journal: Journal) -> None:
    odd = Path(os.fsdecode(b"/photos/\xff\xfe \xe4;'\"\n.jpg"))
    journal.fetched(sent(journal, "1", photo=odd), odd)
    (receipt,) = journal.open_receipts()
    assert (receipt.photo, receipt.result) == (odd, odd)


# -- the same work -----------------------------------------------------------------------------------------------------


def test_that_the_same_bytes_are_one_piece_of_work(tmp_path: Path, journal: Journal) -> None:
    answer = tmp_path / "answer.png"
    answer.touch()
    other = Path("/photos/a copy of anna.jpg")
    first = journal.begin(work())
    with pytest.raises(Busy):
        journal.begin(work(photo=other))
    journal.sending(first.id, 8, None)
    with pytest.raises(Busy):
        journal.begin(work(photo=other))
    journal.sent(first.id, "task")
    journal.fetched(first.id, answer)
    served = journal.begin(work(photo=other))
    assert (served.id != first.id, served.state, served.result) == (True, ReceiptState.FETCHED, answer)
    assert (served.credits, served.task_id, served.photo) == (0, "task", other)
    journal.saved(served.id, other)
    journal.saved(first.id, PHOTO)
    again = journal.begin(work())
    assert (again.state, again.credits) == (ReceiptState.FETCHED, 0), "it is kept after it was saved"
    assert [call.id for call in journal.spending.calls()] == [first.id]


@pytest.mark.parametrize(
    "other",
    [
        work(options=RetouchOptions(0.35, FaceScope.ALL)),
        work(options=RetouchOptions(0.36, FaceScope.LARGEST)),
        work(digest="of other bytes"),
        RetouchRequest("ailab", "https://another.example", PHOTO, OPTIONS, "digest of anna"),
    ],
    ids=["faces", "level", "bytes", "service"],
)
def test_that_other_work_is_other_work(other: RetouchRequest, tmp_path: Path, journal: Journal) -> None:
    (tmp_path / "answer").touch()
    journal.fetched(sent(journal, "anna"), tmp_path / "answer")
    assert journal.begin(other).state is ReceiptState.PREPARED


def test_that_an_answer_serves_lower_levels_and_the_nearest_one_is_taken(tmp_path: Path, journal: Journal) -> None:
    for level in (0.2, 0.6, 0.9):
        (tmp_path / f"{level}").touch()
        receipt = sent(journal, "anna", RetouchOptions(level, FaceScope.LARGEST))
        journal.fetched(receipt, tmp_path / f"{level}")
        journal.saved(receipt, PHOTO)
    served = journal.begin(work(options=RetouchOptions(0.5, FaceScope.LARGEST)))
    assert (served.state, served.result_level) == (ReceiptState.FETCHED, 0.6)
    assert journal.begin(work(options=RetouchOptions(1.0, FaceScope.LARGEST))).state is ReceiptState.PREPARED


def test_that_a_result_that_is_gone_is_not_promised(tmp_path: Path, journal: Journal) -> None:
    receipt = sent(journal, "anna")
    journal.fetched(receipt, tmp_path / "deleted.png")
    journal.saved(receipt, PHOTO)
    assert journal.begin(work()).state is ReceiptState.PREPARED


def test_that_what_is_paid_for_is_taken_over_with_the_run_that_asked_for_it(path: Path) -> None:
    with Journal(path) as journal:
        paid = sent(journal, "anna")
    with Journal(path) as journal:
        journal.requests.add([work(digest="-")], "batch", "order")
        taken = journal.begin(work())
        assert (taken.id, taken.state, taken.batch, taken.order) == (paid, ReceiptState.SENT, "batch", "order")
        assert [receipt.id for receipt in journal.open_receipts()] == [paid]


def test_that_an_uncertain_photo_is_sent_again_only_when_that_is_wanted(journal: Journal) -> None:
    first = journal.begin(work())
    journal.sending(first.id, 8, None)
    journal.uncertain(first.id, "ERROR_SUBMIT_UNCERTAIN")
    journal.release(first.id)
    held = journal.begin(work())
    assert (held.id, held.state) == (first.id, ReceiptState.UNCERTAIN)
    again = journal.begin(work(), anew=True)
    assert (again.id != first.id, again.state) == (True, ReceiptState.PREPARED)
    journal.sending(again.id, 8, None)
    assert journal.spending.spent_this_month() == 16, "the doubtful one may have been charged"


def test_that_what_is_asked_for_twice_waits_once(journal: Journal) -> None:
    first = journal.requests.add([work("a"), work("b", photo=Path("/b.jpg"))], "one", "order")
    assert journal.requests.add([work("a")], "two", "order") == first[:1]
    assert [receipt.batch for receipt in journal.open_receipts()] == ["two", "one"]
    journal.requests.drop(first[1:], "not wanted")
    journal.requests.withdraw([work("a"), work("b", photo=Path("/b.jpg"))])
    assert journal.open_receipts() == []


def test_that_what_a_run_that_is_gone_had_prepared_is_begun_by_who_asks_for_it_anew(path: Path) -> None:
    """Taken over as it stood, it would look as if somebody were at it, and be waited for for ever."""
    with Journal(path) as gone:
        gone.begin(work("a"))
    with Journal(path) as journal:
        [receipt] = journal.requests.add([work("a")])
        assert [one.state for one in journal.open_receipts()] == [ReceiptState.ADDED]
        assert journal.begin(work("a"), ordered=True).id == receipt


def test_that_only_what_was_ordered_can_be_prepared_where_that_is_asked_for(journal: Journal) -> None:
    with pytest.raises(NotOrdered):
        journal.begin(work("a"), ordered=True)
    assert journal.open_receipts() == [], "nothing is noted that nobody wants"
    [ordered] = journal.requests.add([work("a")])
    assert journal.begin(work("a"), ordered=True).id == ordered


def test_that_what_is_withdrawn_cannot_be_sent_any_more_however_far_it_was(journal: Journal) -> None:
    journal.requests.add([work("a")])
    receipt = journal.begin(work("a"), ordered=True)
    journal.requests.withdraw([work("a")])  # while it is prepared by another thread
    with pytest.raises(SaveError):
        journal.sending(receipt.id, 8, None)
    journal.release(receipt.id)
    assert journal.open_receipts() == []
    with pytest.raises(NotOrdered):
        journal.begin(work("a"), ordered=True)


def test_that_what_was_sent_cannot_be_withdrawn(journal: Journal) -> None:
    journal.requests.add([work("a")])
    receipt = journal.begin(work("a"), ordered=True)
    journal.sending(receipt.id, 8, None)
    journal.requests.withdraw([work("a")])
    journal.sent(receipt.id, "task-1")
    journal.requests.withdraw([work("a")])
    assert [one.state for one in journal.open_receipts()] == [ReceiptState.SENT]


# -- several runs ------------------------------------------------------------------------------------------------------


def test_that_what_a_run_that_is_gone_was_sending_is_uncertain(path: Path) -> None:
    with Journal(path) as gone, Journal(path) as other:
        receipt = gone.begin(work())
        gone.sending(receipt.id, 8, None)
        assert [(one.state, one.busy) for one in other.open_receipts()] == [(ReceiptState.SENDING, True)]
        assert other.claim(receipt.id) is None
        gone.close()
        assert [(one.state, one.busy) for one in other.open_receipts()] == [(ReceiptState.UNCERTAIN, False)]
        assert other.begin(work()).state is ReceiptState.UNCERTAIN


def test_that_only_one_run_has_a_receipt_in_hand(path: Path) -> None:
    with Journal(path) as one, Journal(path) as other:
        receipt_id = sent(one, "anna")
        assert other.claim(receipt_id) is not None
        assert one.claim(receipt_id) is None
        with pytest.raises(Busy):
            one.begin(work())
        other.release(receipt_id)
        assert one.claim(receipt_id) is not None


def test_that_a_photo_that_was_not_sent_waits_again(journal: Journal) -> None:
    receipt = journal.begin(work())
    journal.sending(receipt.id, 8, None)
    journal.not_taken(receipt.id)
    journal.release(receipt.id)
    (waiting,) = journal.open_receipts()
    assert (waiting.state, waiting.credits, waiting.sent_at) == (ReceiptState.ADDED, 0, None)
    assert journal.begin(work()).id == receipt.id
    assert journal.spending.calls() == []


# -- money -------------------------------------------------------------------------------------------------------------


def test_that_the_months_limit_is_kept_to_the_credit(journal: Journal) -> None:
    for n in range(3):
        receipt = journal.begin(work(str(n)))
        if n < 2:
            journal.sending(receipt.id, 8, 16)
            continue
        with pytest.raises(CapReached) as caught:
            journal.sending(receipt.id, 8, 16)
        assert caught.value.stops_queue
        assert "16" in caught.value.message
        assert journal.claim(receipt.id) is None, "it is not paid for"
    assert journal.spending.spent_this_month() == 16


def test_that_a_new_month_begins_at_nothing_and_refusals_cost_nothing(path: Path) -> None:
    clock = Clock(time.mktime((2026, 10, 31, 23, 0, 0, 0, 0, -1)))
    with Journal(path, now=clock) as journal:
        sent(journal, "old")
        assert journal.spending.spent_this_month() == 8
        clock.now = time.mktime((2026, 11, 1, 1, 0, 0, 0, 0, -1))
        assert journal.spending.spent_this_month() == 0
        journal.failed(sent(journal, "refused"), NoFaceFound("none"))
        assert journal.spending.spent_this_month() == 0


@pytest.mark.parametrize(
    ("usable", "later", "state", "charged"),
    [
        (92.0, 5.0, ReceiptState.UNCERTAIN, Charged.YES),
        (100.0, 3600.0, ReceiptState.FAILED, Charged.NO),
        (100.0, 5.0, ReceiptState.UNCERTAIN, Charged.UNKNOWN),
        (95.0, 3600.0, ReceiptState.UNCERTAIN, Charged.UNKNOWN),
        (2092.0, 3600.0, ReceiptState.UNCERTAIN, Charged.UNKNOWN),
    ],
    ids=["down by the price", "not down after a while", "not down yet", "down by something else", "topped up"],
)
def test_that_the_balance_settles_what_it_can(
    usable: float, later: float, state: ReceiptState, charged: Charged, path: Path
) -> None:
    clock = Clock(1000.0)
    with Journal(path, now=clock) as journal:
        journal.spending.balance(SERVICE, 100.0)
        clock.now += 10
        receipt = journal.begin(work())
        journal.sending(receipt.id, 8, None)
        journal.uncertain(receipt.id, "ERROR_SUBMIT_UNCERTAIN")
        journal.release(receipt.id)
        clock.now += later
        doubts = journal.spending.balance(SERVICE, usable)
        assert [one.charged for one in doubts.settled] == ([] if charged is Charged.UNKNOWN else [charged])
        assert doubts.until == (1010 + BILLED_BY if charged is Charged.UNKNOWN else None)
        (call,) = journal.spending.calls()
        assert (call.state, call.charged, call.credits) == (state, charged, 0 if charged is Charged.NO else 8)


def test_that_a_file_that_is_paid_for_is_known_by_its_name_size_and_time(tmp_path: Path, journal: Journal) -> None:
    photo = tmp_path / "anna.jpg"
    photo.write_bytes(b"one")
    assert not journal.spending.is_paid(photo, OPTIONS, SERVICE, "ailab")
    sent(journal, "anna", photo=photo)
    assert journal.spending.is_paid(photo, OPTIONS, SERVICE, "ailab")
    assert not journal.spending.is_paid(photo, RetouchOptions(0.9, FaceScope.LARGEST), SERVICE, "ailab")
    assert not journal.spending.is_paid(photo, OPTIONS, "https://another.example", "ailab")
    photo.write_bytes(b"other")
    assert not journal.spending.is_paid(photo, OPTIONS, SERVICE, "ailab")
