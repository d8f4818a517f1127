"""The journal on disk (SQLite): it keeps the receipts, durably, for all copies of the program on one profile."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Final

from beautydesk.core.errors import BeautyDeskError, CapReached, Charged, SaveError
from beautydesk.core.job import SAME_LEVEL, is_same_level
from beautydesk.core.phrase import Phrase
from beautydesk.core.receipts import OPEN, PAID, Busy, NotOrdered, Receipt, ReceiptState, RetouchRequest
from beautydesk.storage.receipt_table import ReceiptTable, Where
from beautydesk.storage.requests import Requests
from beautydesk.storage.spending import Spending, modified, serves, stamp

_S = ReceiptState
_UNDER_WAY: Final = frozenset({_S.PREPARED, _S.SENDING, _S.SENT, _S.READY})
_LET_GO: Final = frozenset(_S) - {_S.FETCHED}


class Journal:
    """What an engine writes down; `requests` holds what was not sent yet, `spending` answers what it costs.

    Safe to use from several threads and programs. SaveError when the file cannot be read or written. Methods that move
    a receipt on leave one alone that cannot go there any more.
    """

    def __init__(self, path: Path, *, now: Callable[[], float] = time.time) -> None:
        self._table = ReceiptTable(path, now)
        self.requests = Requests(self._table)
        self.spending = Spending(self._table)

    def __enter__(self) -> Journal:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def take_notice(self) -> str:
        """What the user should be told about the opening, once; '' when there is nothing to say."""
        notice, self._table.notice = self._table.notice, ""
        return notice

    def close(self) -> None:
        """Harmless when repeated."""
        self._table.close()

    # -- taking into hand ---------------------------------------------------------------------------------------------

    def begin(self, request: RetouchRequest, *, anew: bool = False, ordered: bool = False) -> Receipt:
        """The receipt for this request, taken into hand: see its `state` for what is left to do.

        PREPARED: send it. SENT, READY, FETCHED: it is paid for, go on from there; a result of the same bytes that is
        in the profile is FETCHED at no cost. UNCERTAIN: it may be paid for, and only the user may decide to send it
        again; with `anew` that decision is made. Raises `Busy` while somebody else is at the same.

        `ordered`: only what was asked for (see `requests`) may be PREPARED. Raises `NotOrdered` for all else, so that
        no way through the program costs what nobody agreed to.
        """
        with self._table.transaction(keep_on=(Busy,)):
            same = self._receipts_for(request)
            if (done := next((one for one in same if serves(one, request.options)), None)) is not None:
                return self._from_result(done, request)
            if any(one.state in _UNDER_WAY and one.busy for one in same):
                raise Busy
            for receipt in same:
                if receipt.state in PAID:  # of a run that is gone
                    return self._instead(receipt, request)
                if receipt.state is _S.UNCERTAIN:
                    if not anew:
                        self.requests.forget(request)
                        return receipt
                    self._table.advance(receipt.id, _S.CANCELLED, reason="sent again")
            if ordered and not self.requests.is_ordered(request):
                raise NotOrdered
            return self._prepared(request)

    def claim(self, receipt_id: int) -> Receipt | None:
        """Take a receipt that is paid for into hand; None when it is settled, or somebody else is at it."""
        with self._table.transaction():
            receipt = self._table.one(receipt_id)
            if receipt is None or receipt.busy or receipt.state not in PAID:
                return None
            return self._taken(receipt_id)

    def release(self, receipt_id: int) -> None:
        """Let go of a receipt, wherever it stands. One that was not sent waits again: it is ADDED.

        A result that is FETCHED stays with this run until it is saved or the run ends, so that it is saved once.
        """
        mine = self._table.mine(receipt_id)
        with self._table.transaction():
            if not self._table.update(mine & Where.state(_S.PREPARED), state=_S.ADDED.value):
                self._table.update(mine & Where.state(*_LET_GO), owner="")

    # -- moving on ----------------------------------------------------------------------------------------------------

    def sending(self, receipt_id: int, price: float, cap: float | None) -> None:
        """The bytes go out next, for `price` credits, 0 where it is free. Raises `CapReached` when the month would cost
        more than `cap`.

        Nothing may be sent unless this returns: SaveError also when the receipt is not PREPARED, or in other hands.
        """
        with self._table.transaction():
            if cap is not None and (spent := self.spending.spent_this_month()) + price > cap:
                raise _cap_reached(spent, price, cap)
            now, charged = self._table.now(), (Charged.UNKNOWN if price else Charged.NO).value
            known = self._table.select(self._table.mine(receipt_id))
            if not (known and self._table.advance(receipt_id, _S.SENDING, sent_at=now, credits=price, charged=charged)):
                raise _taken_back()

    def not_taken(self, receipt_id: int) -> None:
        """The service clearly did not take it, and it will be tried again: back to PREPARED."""
        self._table.advance(receipt_id, _S.PREPARED, sent_at=None, credits=0, charged=Charged.NO.value)

    def sent(self, receipt_id: int, task_id: str, request_id: str = "") -> None:
        """It was taken, and is paid for where it has a price."""
        with self._table.transaction():
            known = self._table.one(receipt_id)
            charged = Charged.YES if known is None or known.credits else Charged.NO
            self._table.advance(receipt_id, _S.SENT, task_id=task_id, request_id=request_id, charged=charged.value)

    def ready(self, receipt_id: int, url: str) -> None:
        self._table.advance(receipt_id, _S.READY, url=url)

    def fetched(self, receipt_id: int, result: Path) -> None:
        self._table.advance(receipt_id, _S.FETCHED, result=os.fsencode(result))

    def saved(self, receipt_id: int, target: Path) -> None:
        self._table.advance(receipt_id, _S.SAVED, target=os.fsencode(target))

    def uncertain(self, receipt_id: int, reason: str) -> None:
        self._table.advance(receipt_id, _S.UNCERTAIN, reason=reason)

    def failed(self, receipt_id: int, error: BeautyDeskError) -> None:
        free = {"credits": 0} if error.charged is Charged.NO else {}
        self._table.advance(receipt_id, _S.FAILED, reason=error.code, charged=error.charged.value, **free)

    def cancelled(self, receipt_id: int, reason: str) -> None:
        """What may have been paid for stays in the sums."""
        self._table.advance(receipt_id, _S.CANCELLED, reason=reason)

    # -- asking -------------------------------------------------------------------------------------------------------

    def open_receipts(self) -> list[Receipt]:
        """Everything that is not settled, oldest first."""
        return self._table.select(Where.state(*OPEN), "added_at, id")

    def find(self, receipt_id: int) -> Receipt | None:
        """A receipt as it stands, whatever has become of it; None when there is none of that number."""
        return self._table.one(receipt_id)

    def kept_results(self) -> list[Path]:
        """The answers that open receipts still need."""
        return [one.result for one in self.open_receipts() if one.result is not None]

    # -- private ------------------------------------------------------------------------------------------------------

    def _receipts_for(self, request: RetouchRequest) -> list[Receipt]:
        """Receipts for the same bytes, the newest first; then those answered at a higher level, the nearest first."""
        bytes_ = Where("digest = ?", (request.digest,))
        # Receipts of the first version know no bytes: the file they name is the same unless it was changed since.
        older = Where("digest = '' AND sent_at IS NOT NULL AND photo = ?", (os.fsencode(request.photo),))
        if (changed_at := modified(request.photo)) is not None:
            bytes_ |= older & Where("sent_at >= ?", (changed_at,))
        where = Where("service = ? AND engine = ?", (request.service, request.engine)) & bytes_
        level = request.options.level
        near = where & Where("faces = ? AND level > ?", (request.options.faces.value, level - SAME_LEVEL))
        found = self._table.select(near, "level, id DESC")
        exact = [one for one in found if is_same_level(one.options.level, level)]
        return exact + [one for one in found if one not in exact and serves(one, request.options)]

    def _from_result(self, done: Receipt, request: RetouchRequest) -> Receipt:
        """The receipt for this photo, served from a result that is there: its own open one, or a free one beside it."""
        own = done.state is _S.FETCHED and not done.busy and done.photo == request.photo
        if own and is_same_level(done.options.level, request.options.level):
            return self._instead(done, request)
        receipt = self._prepared(request)
        assert done.result is not None
        self._table.update(Where.id(receipt.id), task_id=done.task_id, result_level=done.result_level)
        self._table.advance(receipt.id, _S.FETCHED, result=os.fsencode(done.result), reason=f"from {done.id}")
        return self._taken(receipt.id)

    def _prepared(self, request: RetouchRequest) -> Receipt:
        """A receipt in hand, PREPARED: the one that was added for this photo, else a new one."""
        receipt_id = self.requests.add_one(request)
        columns = {"digest": request.digest, "stamp": stamp(request.photo), "result_level": request.options.level}
        self._table.advance(receipt_id, _S.PREPARED, **columns)
        return self._taken(receipt_id)

    def _instead(self, receipt: Receipt, request: RetouchRequest) -> Receipt:
        """Take an older receipt into hand, in place of one that was added for the same photo.

        That of a twin with the same bytes serves both: what was added for this photo keeps waiting for its own file.
        """
        if receipt.photo == request.photo and (added := self.requests.forget(request)) is not None:
            self._table.update(Where.id(receipt.id), batch=added.batch, file_order=added.order)
        return self._taken(receipt.id)

    def _taken(self, receipt_id: int) -> Receipt:
        self._table.update(Where.id(receipt_id), owner=self._table.run)
        receipt = self._table.one(receipt_id)
        assert receipt is not None
        return receipt


def _taken_back() -> SaveError:
    return SaveError(
        "This photo is not waiting to be sent any more: another copy of Beauty Desk took it over, or took it off the "
        "list. Nothing was sent.",
        code="ERROR_TAKEN_BACK",
        title="Not sent",
        hint="Look at what is there already before you retouch it again.",
    )


def _cap_reached(spent: float, price: float, cap: float) -> CapReached:
    return CapReached(
        Phrase(
            "This month's online calls cost {spent:,.10g} credits, and another {price:,.10g} would be more than the "
            "{cap:,.10g} that you allow. Nothing was sent.",
            spent=spent,
            price=price,
            cap=cap,
        ),
        hint="Raise the limit in the settings, or use the engine on this computer.",
    )
