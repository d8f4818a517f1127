"""What a run costs, told before anything is sent; and the end of each photo, told to the journal as well."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from pathlib import Path

from beautydesk.commands.account import require_key
from beautydesk.commands.console import complain
from beautydesk.commands.doubts import tell_doubts
from beautydesk.commands.outcomes import Ended, Reporter, Status, Underway
from beautydesk.compose import Parts
from beautydesk.core.errors import AccountError, BeautyDeskError, SaveError
from beautydesk.core.job import RetouchOptions
from beautydesk.workflow import photos
from beautydesk.workflow.outcome import After, after
from beautydesk.workflow.paid_work import PaidWork
from beautydesk.workflow.price import Quote, quote

_log = logging.getLogger(__name__)


def tell_cost(parts: Parts, asked: list[tuple[Path, RetouchOptions]], *, doubts: bool = True) -> AccountError | None:
    """Say what the hosted engine will cost for photos, each with its options, and what there is; what is wrong with the
    account, if anything is. `doubts`: say as well what the balance tells of doubtful calls.

    Asked in the main thread, since a prompt of the keyring may open. Where the balance cannot be heard the price is
    said all the same: photos may still be sent.
    """
    try:
        require_key(parts)
        if not asked:
            return None
        hosted = parts.hosted()
        usable = _balance(parts, doubts)
    except AccountError as error:
        return error
    except BeautyDeskError as error:
        _log.info("the key is not known: %s", error)
        return None
    found = quote(asked, parts.paid.is_paid, hosted.features.credits_per_photo, usable=usable)
    if found.photos or found.paid:
        complain(_in_words(found))
    return None


def _balance(parts: Parts, doubts: bool) -> float | None:
    """In credits; None where it cannot be heard."""
    try:
        balance = parts.hosted().credits()
    except AccountError:
        raise
    except BeautyDeskError as error:
        _log.info("the balance is not known: %s", error)
        return None
    if doubts:
        tell_doubts(balance.doubts, complain)
    return balance.usable


def _in_words(found: Quote) -> str:
    photos = found.photos + found.paid
    count = "1 photo" if photos == 1 else f"{photos:,} photos"
    if not found.photos:
        return f"{count}, paid for already: no credits."
    done = f" {found.paid} of them {'is' if found.paid == 1 else 'are'} paid for already." if found.paid else ""
    balance = "" if found.usable is None else f" of {found.usable:,.10g}"
    return f"{count}, {found.credits:,} credits{balance}.{done}"


def _is_away(photo: Path, error: BeautyDeskError) -> bool:
    return isinstance(error, SaveError) or not photos.is_folder(photo.parent)


class Noting(Reporter):
    """A reporter that takes photos out of the journal whose turn is over and who were never sent.

    `resuming`: an earlier run's work also waits on for a card or share that is away, or cannot be saved to just now.
    """

    def __init__(self, reporter: Reporter, paid: PaidWork, *, resuming: bool = False) -> None:
        self._reporter, self._paid, self._resuming = reporter, paid, resuming

    def ended(self, end: Ended) -> None:
        error = end.error
        waits = error is not None and (after(error) is After.STOP or (self._resuming and _is_away(end.photo, error)))
        if end.status in (Status.FAILED, Status.SKIPPED) and not waits and end.receipt is not None:
            self._paid.drop(end.receipt, end.error.code if end.error else "exists already")
        self._reporter.ended(end)

    def working(self, underway: Iterable[Underway]) -> None:
        self._reporter.working(underway)

    def close(self, trouble: BeautyDeskError | None, interrupted: bool) -> None:
        self._reporter.close(trouble, interrupted)
