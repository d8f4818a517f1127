"""The ledger of online calls: what became of each, what they cost, for the window, a terminal and spreadsheets."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from beautydesk.core.errors import Charged
from beautydesk.core.phrase import Phrase, moment
from beautydesk.core.receipts import Receipt
from beautydesk.engines.ailab import ledger_text, wire
from beautydesk.support.shown import shown


def outcome(call: Receipt) -> Phrase:
    """What became of a call, in a few words of the engine that made it; whether it was charged, unless its result is
    there."""
    return ledger_text.outcome(call)


def kept_until(sent_at: float) -> float:
    """Until when the service keeps the result of what was sent then; both in seconds since the epoch."""
    return sent_at + wire.RESULT_LIFETIME


def details(call: Receipt) -> str:
    """What support needs to know of a call, as lines of text."""
    lines = {
        "photo": call.photo.name,
        "sent": moment(call.sent_at),
        "level": f"{call.options.level:.3g}",
        "faces": call.options.faces.value,
        "outcome": outcome(call),
        "charged": call.charged.value,
        "credits": f"{call.credits:.10g}",
        "task_id": call.task_id or "",
        "request_id": call.request_id,
        "reason": call.reason,
        "service": call.service,
    }
    return "\n".join(f"{name}: {shown(value)}" for name, value in lines.items() if value)


# -- money ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Total:
    """What `calls` cost together, in credits; of these, `unsure` may not have been charged."""

    calls: int
    credits: float
    unsure: float

    def __str__(self) -> str:
        if not self.calls:
            return "no credits"
        unsure = f" ({self.unsure:,.10g} uncertain)" if self.unsure else ""
        return f"{_count(self.credits, 'credit')}{unsure} in {_count(self.calls, 'call')}"


Month = tuple[int, int]
"""Year and month of a calendar here."""


def month_of(at: float) -> Month:
    """The calendar month of a moment (seconds since the epoch)."""
    year, month = time.localtime(at)[:2]
    return year, month


def total(calls: Iterable[Receipt]) -> Total:
    """The sum of calls; those that cost nothing do not count."""
    paid = [call for call in calls if call.credits]
    unsure = sum(call.credits for call in paid if call.charged is Charged.UNKNOWN)
    return Total(len(paid), sum(call.credits for call in paid), unsure)


def by_month(calls: Iterable[Receipt], now: float) -> dict[Month, Total]:
    """The sum of each calendar month that has calls, and of the present one, the newest first."""
    months: dict[Month, list[Receipt]] = {month_of(now): []}
    for call in calls:
        if call.sent_at is not None:
            months.setdefault(month_of(call.sent_at), []).append(call)
    return {month: total(months[month]) for month in sorted(months, reverse=True)}


def _count(number: float, noun: str) -> str:
    return f"{number:,.10g} {noun}" + ("" if number == 1 else "s")


# -- spreadsheets ---------------------------------------------------------------------------------------------------

COLUMNS: Final = (
    Phrase("when"),
    Phrase("photo"),
    Phrase("level"),
    Phrase("faces"),
    Phrase("credits"),
    Phrase("charged"),
    Phrase("outcome"),
    Phrase("saved_as"),
    Phrase("task_id"),
    Phrase("request_id"),
    Phrase("reason"),
    Phrase("service"),
)


def cells(call: Receipt) -> tuple[str | float, ...]:
    """A call under `COLUMNS`. The time is local, with its distance from UTC (ISO 8601); the level lies in 0..1."""
    return (
        time.strftime("%Y-%m-%dT%H:%M:%S%z", time.localtime(call.sent_at)) if call.sent_at is not None else "",
        os.fspath(call.photo),
        round(call.options.level, 3),
        call.options.faces.value,
        call.credits,
        call.charged.value,
        outcome(call),
        "" if call.target is None else os.fspath(call.target),
        call.task_id or "",
        call.request_id,
        call.reason,
        call.service,
    )
