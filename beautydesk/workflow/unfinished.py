"""What an earlier run left, sorted by what can be done about it."""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import dataclass, replace
from typing import Final

from beautydesk.core.errors import ServiceError, TaskPending
from beautydesk.core.receipts import PAID, UNSENT, Receipt, ReceiptState

KEEP_UNSENT: Final = 7 * 24 * 3600.0  # seconds: nobody expects an older run to go on, and to cost something, by itself


@dataclass(frozen=True, slots=True)
class UnfinishedWork:
    """Each in the order in which it was asked for.

    `paid`: to be fetched for nothing. `unsent`: to be sent, or worked on here. `uncertain`: sent, and nobody knows
    whether it was taken. `busy`: another copy of the program is at it. `old`: unsent, and not wanted any more.
    """

    paid: tuple[Receipt, ...] = ()
    unsent: tuple[Receipt, ...] = ()
    uncertain: tuple[Receipt, ...] = ()
    busy: tuple[Receipt, ...] = ()
    old: tuple[Receipt, ...] = ()

    @property
    def left(self) -> list[Receipt]:
        """What can be gone on with."""
        return sorted((*self.paid, *self.unsent, *self.uncertain), key=lambda one: (one.added_at, one.id))

    def without(self, receipts: Container[int]) -> UnfinishedWork:
        """What is left beside these, whose results are here."""
        return replace(self, paid=tuple(one for one in self.paid if one.id not in receipts))

    def newest_of_each(self) -> UnfinishedWork:
        """For whoever has one place for each photo: of what was sent of it the last, and of what was not."""
        sent = {one.photo: one for one in self.left if one.state not in UNSENT}.values()
        return replace(
            self,
            paid=tuple(one for one in sent if one.state in PAID),
            unsent=tuple({one.photo: one for one in self.unsent}.values()),
            uncertain=tuple(one for one in sent if one.state is ReceiptState.UNCERTAIN),
        )


def sorted_out(receipts: Iterable[Receipt], now: float) -> UnfinishedWork:
    """`receipts`: all that is open, oldest first. `now`: seconds since the epoch."""
    receipts = list(receipts)
    free = [one for one in receipts if not one.busy]
    unsent = [one for one in free if one.state in UNSENT]
    return UnfinishedWork(
        tuple(one for one in free if one.state in PAID),
        tuple(one for one in unsent if now - one.added_at <= KEEP_UNSENT),
        tuple(one for one in free if one.state is ReceiptState.UNCERTAIN),
        tuple(one for one in receipts if one.busy),
        tuple(one for one in unsent if now - one.added_at > KEEP_UNSENT),
    )


def maybe_paid(receipt: Receipt) -> ServiceError:
    """Nobody knows whether it was taken: why it is not sent again before the user has decided."""
    from beautydesk.engines.ailab import doubts

    return doubts.maybe_paid(receipt)


def not_taken() -> ServiceError:
    """What is said of a doubtful one that the balance has settled: it was not charged."""
    from beautydesk.engines.ailab import doubts

    return doubts.not_taken()


def in_other_hands(receipt: Receipt) -> TaskPending:
    """Why it is left alone."""
    from beautydesk.engines.ailab import failures

    return failures.in_other_hands(receipt)
