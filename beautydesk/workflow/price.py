"""What work of an engine that is paid for would cost, and how far balance and monthly limit reach."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from beautydesk.core.job import RetouchOptions
from beautydesk.core.phrase import Phrase

Asked = Iterable[tuple[Path, RetouchOptions]]
IsPaid = Callable[[Path, RetouchOptions], bool]


@dataclass(frozen=True, slots=True)
class Quote:
    """`photos` would be sent, at `price` credits each; `paid` more cost nothing any more.

    `usable`: the balance in credits, None while it is not known. `spent`: what this month has cost so far, None while
    it is not known; `cap`: what it may cost, 0 for no limit.
    """

    photos: int
    paid: int
    price: int
    usable: float | None = None
    spent: float | None = None
    cap: int = 0

    @property
    def credits(self) -> int:
        return self.photos * self.price

    @property
    def paid_by_balance(self) -> int:
        """How many of the photos the balance is enough for."""
        return self.photos if self.usable is None else self._of(self.usable)

    @property
    def within_limit(self) -> int:
        """How many of the photos the month's limit leaves room for."""
        return self._of(self.cap - (self.spent or 0.0)) if self.cap else self.photos

    def _of(self, available: float) -> int:
        return min(self.photos, affordable(available, self.price))


def quote(
    asked: Asked,
    is_paid: IsPaid,
    price: int,
    *,
    usable: float | None = None,
    spent: float | None = None,
    cap: int = 0,
) -> Quote:
    """For photos, each with its own options; what changes nothing is not sent and not counted.

    Errors are those of `is_paid`: does a photo with these options cost nothing any more?
    """
    sent = [(photo, options) for photo, options in asked if not options.changes_nothing(hosted=True)]
    paid = sum(is_paid(photo, options) for photo, options in sent)
    return Quote(len(sent) - paid, paid, price, usable, spent, cap)


def affordable(usable: float, price: int) -> int:
    """How many photos so many credits are enough for."""
    return max(0, int(usable // max(1, price)))


def money(units: float, price: float) -> str:
    """What so many credits (`units`) cost at `price` dollars each, as a phrase: $6.22; '' where no price is known (0).

    What is less than a cent keeps two digits more: $0.0027.
    """
    if not price:
        return ""
    dollars = units * price
    if 0 < dollars < 0.01:
        return Phrase("${dollars:.4f}", dollars=dollars)
    return Phrase("${dollars:,.2f}", dollars=dollars)
