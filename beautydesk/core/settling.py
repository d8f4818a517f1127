"""Was an uncertain call charged? The balance before and after tells, where nothing else explains the difference.

The service bills when a picture is made, not when it is fetched, and a balance may lag some seconds: so a drop is
evidence at once, no drop only after a while, and calls that may or may not have been billed spoil the sum.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from beautydesk.core.errors import Charged
from beautydesk.core.receipts import Receipt, ReceiptState

# The slowest task on record took six and a half minutes until it was made, and so billed.
BILLED_BY: Final = 15 * 60.0  # seconds after sending
# For so long after a call has ended, a balance may not show yet what it cost; some seconds were seen.
LAG: Final = 60.0  # seconds


@dataclass(frozen=True, slots=True)
class Balance:
    """`usable` credits at one service, heard `at` (seconds since the epoch)."""

    at: float
    usable: float


@dataclass(frozen=True, slots=True)
class Doubts:
    """Uncertain calls at one service, after a balance was heard: those that it `settled`, as they stand now, and those
    that stay `open`.
    """

    settled: tuple[Receipt, ...] = ()
    open: tuple[Receipt, ...] = ()

    @property
    def until(self) -> float | None:
        """When the balance can tell of all that are open (seconds since the epoch), None when none is."""
        return max((told_at(one) for one in self.open), default=None)


NO_DOUBTS: Final = Doubts()


def told_at(call: Receipt) -> float:
    """From when on the balance tells whether an uncertain call was charged: it was not if it has not gone down by then.

    Seconds since the epoch.
    """
    return (call.sent_at if call.sent_at is not None else call.changed_at) + BILLED_BY


def verdict(before: Balance, now: Balance, calls: Sequence[Receipt]) -> Charged:
    """Were the uncertain ones among `calls` charged? One answer for all of them, UNKNOWN where the sum is not clear.

    `calls`: everything that was sent to the service from shortly before `before` on, or was under way then; `before` is
    older than the first uncertain one.
    """
    unsure = [call for call in calls if call.state is ReceiptState.UNCERTAIN]
    sent = [call.sent_at for call in unsure if call.sent_at is not None]
    if not unsure or before.at >= min(sent, default=0.0) or any(_is_unclear(call, before, now) for call in calls):
        return Charged.UNKNOWN
    known = sum(call.credits for call in calls if call not in unsure and _charged_after(call, before.at))
    unexplained = before.usable - now.usable - known
    if _equal(unexplained, sum(call.credits for call in unsure)):
        return Charged.YES
    if _equal(unexplained, 0.0) and now.at - max(sent) >= BILLED_BY:
        return Charged.NO
    return Charged.UNKNOWN


def _is_unclear(call: Receipt, before: Balance, now: Balance) -> bool:
    """May one of the two balances know of its cost, or not know of it?"""
    if call.state in (ReceiptState.UNCERTAIN, ReceiptState.PREPARED) or call.sent_at is None:
        return False
    if call.state in (ReceiptState.SENDING, ReceiptState.SENT) or call.charged is Charged.UNKNOWN:
        return True
    if call.charged is Charged.NO:
        return False
    if call.task_id and not call.url and call.state in (ReceiptState.CANCELLED, ReceiptState.FAILED):
        return True  # taken, but nobody saw that it was made, and so billed
    ended_before = before if call.sent_at <= before.at else now
    return call.changed_at > ended_before.at - LAG


def _charged_after(call: Receipt, since: float) -> bool:
    return call.charged is Charged.YES and call.sent_at is not None and call.sent_at > since


def _equal(one: float, other: float) -> bool:
    return abs(one - other) < 0.01
