"""What an earlier run left, sorted by what can be done about it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from beautydesk.core.job import RetouchOptions
from beautydesk.core.receipts import Receipt, ReceiptState
from beautydesk.workflow.unfinished import KEEP_UNSENT, sorted_out

_S = ReceiptState
NOW = 1_000_000.0


def receipt(number: int, state: ReceiptState, added_at: float = NOW, **more: Any) -> Receipt:
    return Receipt(number, Path("a.jpg"), RetouchOptions(), state, "ailab", added_at=added_at, **more)


def test_that_what_is_left_is_sorted_by_what_can_be_done() -> None:
    old = NOW - KEEP_UNSENT - 1
    receipts = [
        receipt(1, _S.PREPARED, old),
        receipt(2, _S.SENT, old),
        receipt(3, _S.UNCERTAIN, old),
        receipt(4, _S.ADDED, NOW - KEEP_UNSENT),
        receipt(5, _S.SENDING, busy=True),
        receipt(6, _S.FETCHED),
        receipt(7, _S.ADDED, old, busy=True),
    ]

    found = sorted_out(receipts, NOW)

    assert [[one.id for one in kind] for kind in (found.paid, found.unsent, found.uncertain)] == [[2, 6], [4], [3]]
    assert [[one.id for one in kind] for kind in (found.busy, found.old)] == [[5, 7], [1]]
    assert [one.id for one in found.left] == [2, 3, 4, 6], "oldest first"
