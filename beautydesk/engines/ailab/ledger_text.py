"""Calls of the past in words: what became of each, and what they cost, for the window, a terminal and spreadsheets."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from beautydesk.core.errors import Charged
from beautydesk.core.phrase import Phrase, moment
from beautydesk.core.receipts import Receipt, ReceiptState
from beautydesk.engines.ailab import error_texts
from beautydesk.engines.ailab.codes import KIND_OF_CODE

_S = ReceiptState

_MONEY: Final = {
    Charged.NO: Phrase("not charged"),
    Charged.YES: Phrase("charged"),
    Charged.UNKNOWN: Phrase("perhaps charged"),
}

# Reasons that `texts` has no title for: ours, and what only the journal writes.
_REASONS: Final = {
    "ERROR_RESULT_EXPIRED": Phrase("Not fetched in time"),
    "ERROR_RESULT_MISSING": Phrase("No result came"),
    "ERROR_TASK_FAILED": Phrase("Given up by the service"),
    "ERROR_NOT_TAKEN": Phrase("It never arrived"),
    "ERROR_ORIGINAL_CHANGED": Phrase("The original was changed"),
    "left": Phrase("Left as it was"),
    "sent again": Phrase("Uncertain, and sent again"),
}


def outcome(call: Receipt) -> Phrase:
    """What became of a call, in a few words; whether it was charged, unless its result is there."""
    match call.state:
        case _S.SAVED:
            return Phrase("Saved as {name}", name=call.target.name) if call.target is not None else Phrase("Saved")
        case _S.FETCHED:
            return Phrase("Paid for, not saved yet")
        case _S.SENDING:
            return Phrase("Being sent now")
        case _S.SENT | _S.READY if call.busy:
            return Phrase("At AILabTools now, paid for")
        case _S.SENT | _S.READY:
            return Phrase("Paid for, not fetched yet")
        case _S.UNCERTAIN:
            if call.charged is Charged.YES:
                return Phrase("Uncertain, probably charged")
            return Phrase("Uncertain, perhaps charged")
        case _S.FAILED | _S.CANCELLED:
            return Phrase("{why}, {charged}", why=_why(call), charged=_MONEY[call.charged])
        case _S.ADDED | _S.PREPARED:
            return Phrase("Not sent yet")


def _why(call: Receipt) -> Phrase:
    if text := error_texts.TEXT_OF_CODE.get(call.reason):
        return Phrase(text.title)
    if (kind := KIND_OF_CODE.get(call.reason)) is not None:
        return Phrase(error_texts.TEXT_OF_KIND[kind].title)
    return _REASONS.get(call.reason) or (Phrase("Failed") if call.state is _S.FAILED else Phrase("Not wanted any more"))


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
    return "\n".join(f"{name}: {value}" for name, value in lines.items() if value)


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


def this_month(calls: Iterable[Receipt], now: float) -> Total:
    """The sum of the calendar month of `now` (seconds since the epoch); calls that cost nothing do not count."""
    month = time.localtime(now)[:2]
    paid = [
        call
        for call in calls
        if call.credits and call.sent_at is not None and time.localtime(call.sent_at)[:2] == month
    ]
    unsure = sum(call.credits for call in paid if call.charged is Charged.UNKNOWN)
    return Total(len(paid), sum(call.credits for call in paid), unsure)


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
