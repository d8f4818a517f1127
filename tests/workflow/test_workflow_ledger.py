"""Calls in words: what became of each, whether it was charged, what a month cost."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest

from beautydesk.core.errors import Charged
from beautydesk.core.job import RetouchOptions
from beautydesk.core.receipts import Receipt, ReceiptState
from beautydesk.engines.ailab.codes import KIND_OF_CODE
from beautydesk.workflow import ledger_text

_S, YES, NO, UNKNOWN = ReceiptState, Charged.YES, Charged.NO, Charged.UNKNOWN
NOVEMBER = time.mktime((2026, 11, 24, 14, 5, 0, 0, 0, -1))
OCTOBER = time.mktime((2026, 10, 31, 23, 59, 0, 0, 0, -1))


def call(state: ReceiptState, charged: Charged = YES, reason: str = "", **more: Any) -> Receipt:
    values = {"credits": 8.0, "sent_at": NOVEMBER, **more}
    return Receipt(
        1, Path("/party/anna.jpg"), RetouchOptions(0.35), state, "ailab", charged=charged, reason=reason, **values
    )


@pytest.mark.parametrize(
    ("receipt", "words"),
    [
        (call(_S.SAVED, target=Path("/party/anna_retouched.jpg")), "Saved as anna_retouched.jpg"),
        (call(_S.SENT), "Paid for, not fetched yet"),
        (call(_S.READY), "Paid for, not fetched yet"),
        (call(_S.SENT, busy=True), "At AILabTools now, paid for"),
        (call(_S.FETCHED), "Paid for, not saved yet"),
        (call(_S.SENDING, UNKNOWN, busy=True), "Being sent now"),
        (call(_S.UNCERTAIN, UNKNOWN, "ERROR_SUBMIT_UNCERTAIN"), "Uncertain, perhaps charged"),
        (call(_S.UNCERTAIN, YES, "ERROR_SUBMIT_UNCERTAIN"), "Uncertain, probably charged"),
        (call(_S.FAILED, NO, "ERROR_NO_FACE_IN_FILE"), "No face found, not charged"),
        (call(_S.FAILED, NO, "ERROR_NOT_TAKEN"), "It never arrived, not charged"),
        (call(_S.FAILED, NO, "ERROR_CARTOON_FACE_NOT_SUPPORTED"), "The service cannot use this photo, not charged"),
        (call(_S.FAILED, YES, "ERROR_RESULT_EXPIRED"), "Not fetched in time, charged"),
        (call(_S.FAILED, UNKNOWN, "ERROR_TASK_FAILED"), "Given up by the service, perhaps charged"),
        (call(_S.FAILED, NO, "SOMETHING_NEW"), "Failed, not charged"),
        (call(_S.CANCELLED, UNKNOWN, "sent again"), "Uncertain, and sent again, perhaps charged"),
        (call(_S.CANCELLED, UNKNOWN, "left"), "Left as it was, perhaps charged"),
        (call(_S.CANCELLED, NO, "not begun"), "Not wanted any more, not charged"),
    ],
)
def test_that_every_end_of_a_call_is_told_in_words(receipt: Receipt, words: str) -> None:
    assert ledger_text.outcome(receipt) == words


def test_that_no_code_is_read_by_people() -> None:
    for code in KIND_OF_CODE:
        words = ledger_text.outcome(call(_S.FAILED, NO, code))
        assert words.endswith(", not charged") and "_" not in words


def test_that_a_month_counts_what_cost_something_and_says_what_is_uncertain() -> None:
    book = [
        call(_S.SAVED),
        call(_S.UNCERTAIN, UNKNOWN),
        call(_S.FAILED, NO, credits=0.0),
        call(_S.SAVED, sent_at=OCTOBER),
    ]
    sums = ledger_text.by_month(book, NOVEMBER + 3600)
    assert {month: str(total) for month, total in sums.items()} == {
        (2026, 11): "16 credits (8 uncertain) in 2 calls",
        (2026, 10): "8 credits in 1 call",
    }
    assert list(sums) == [(2026, 11), (2026, 10)]
    assert {month: str(total) for month, total in ledger_text.by_month([], NOVEMBER).items()} == {
        (2026, 11): "no credits"
    }


def test_that_a_row_fits_its_columns_and_details_hold_what_support_needs() -> None:
    receipt = call(_S.FAILED, NO, "ERROR_BLURRY_FACE", task_id="task-1", request_id="request-1", service="https://x")
    row = dict(zip(ledger_text.COLUMNS, ledger_text.cells(receipt), strict=True))
    assert row["photo"] == "/party/anna.jpg" and row["level"] == 0.35 and row["task_id"] == "task-1"
    assert str(row["when"]).startswith("2026-11-24T14:05:00")
    details = ledger_text.details(receipt)
    assert all(f"{name}: " in details for name in ("task_id", "request_id", "charged", "reason", "service"))
    assert "/party" not in details, "folders are nobody's business"
