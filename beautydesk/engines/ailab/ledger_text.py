"""Calls of the past in words: what became of each."""

from __future__ import annotations

from typing import Final

from beautydesk.core.errors import Charged
from beautydesk.core.phrase import Phrase
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
    "left": Phrase("Left as it was"),
    "sent again": Phrase("Uncertain, and sent again"),
}


def outcome(call: Receipt) -> Phrase:
    """What became of a call, in a few words; whether it was charged, unless its result is there."""
    match call.state:
        case _S.SAVED:
            return Phrase("Saved as {name}", name=call.target.name) if call.target is not None else Phrase("Saved")
        case _S.FETCHED | _S.SENT | _S.READY if call.free:
            return _free_outcome(call)
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
        case _S.FAILED | _S.CANCELLED if call.free:
            return _why(call)
        case _S.FAILED | _S.CANCELLED:
            return Phrase("{why}, {charged}", why=_why(call), charged=_MONEY[call.charged])
        case _S.ADDED | _S.PREPARED:
            return Phrase("Not sent yet")


def _free_outcome(call: Receipt) -> Phrase:
    if call.state is _S.FETCHED:
        return Phrase("Not saved yet")
    return Phrase("At the service now") if call.busy else Phrase("Not fetched yet")


def _why(call: Receipt) -> Phrase:
    if text := error_texts.TEXT_OF_CODE.get(call.reason):
        return Phrase(text.title)
    if (kind := KIND_OF_CODE.get(call.reason)) is not None:
        return Phrase(error_texts.TEXT_OF_KIND[kind].title)
    return _REASONS.get(call.reason) or (Phrase("Failed") if call.state is _S.FAILED else Phrase("Not wanted any more"))
