"""What the runs of the program asked for: noted before any of it is begun, taken over, dropped when nobody wants it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from beautydesk.core.job import is_same_level
from beautydesk.core.receipts import UNSENT, Receipt, ReceiptState, RetouchRequest, WrittenFile
from beautydesk.storage.receipt_table import ReceiptTable, Where

_S = ReceiptState


class Requests:
    """The journal's receipts of what was not sent yet. SaveError when it cannot be read or written.

    Safe to use from several threads and programs.
    """

    def __init__(self, table: ReceiptTable) -> None:
        self._table = table

    def add(self, requests: Iterable[RetouchRequest], batch: str = "", order: str = "") -> list[int]:
        """Note what was asked for; the ids. What waits already becomes part of this run.

        `batch`, `order`: see `Receipt`.
        """
        with self._table.transaction():
            return [self.add_one(request, batch, order) for request in requests]

    def take_over(self, receipt_id: int) -> bool:
        """Take a receipt that waits to be sent into hand, so that no other run does it; False when it does not wait."""
        with self._table.transaction():
            receipt = self._table.one(receipt_id)
            if receipt is None or receipt.busy or receipt.state not in UNSENT:
                return False
            self._table.update(Where.id(receipt_id), state=_S.ADDED.value, owner=self._table.run)
            return True

    def drop(self, receipt_ids: Iterable[int], reason: str) -> None:
        """Of these receipts, those that were never sent are not wanted any more. What others have in hand is theirs."""
        with self._table.transaction():
            for receipt_id in receipt_ids:
                receipt = self._table.one(receipt_id)
                if receipt is not None and receipt.state in UNSENT and self._is_free(receipt, mine=UNSENT):
                    self._table.advance(receipt_id, _S.CANCELLED, reason=reason)

    def withdraw(self, requests: Iterable[RetouchRequest]) -> None:
        """The user does not want these any more. What was sent is paid for, and stays."""
        with self._table.transaction():
            for request in requests:
                for receipt in self._unsent(request, mine=UNSENT):
                    self._table.advance(receipt.id, _S.CANCELLED, reason="cancelled")

    def targets(self, batch: str) -> list[Path]:
        """The files that a run has written so far."""
        return [one.target for one in self._table.select(Where("batch = ?", (batch,))) if one.target is not None]

    def written(self) -> dict[str, WrittenFile]:
        """Every file of the user's that was written, by its path; what was written there last."""
        rows, _ = self._table.execute(
            "SELECT target, photo, added_at, changed_at FROM jobs WHERE state = ? AND target IS NOT NULL"
            " ORDER BY changed_at, id",
            (_S.SAVED.value,),
        )
        return {
            os.fsdecode(target): WrittenFile(Path(os.fsdecode(photo)), begun, saved)
            for target, photo, begun, saved in rows
        }

    # -- for the journal, inside of its transactions ------------------------------------------------------------------

    def add_one(self, request: RetouchRequest, batch: str = "", order: str = "") -> int:
        """The receipt that waits for this request already, in this run's hands now, else a new one; its id."""
        if (waiting := self._waiting(request)) is not None:
            run = {"batch": batch, "file_order": order} if batch else {}
            self._table.update(Where.id(waiting.id), state=_S.ADDED.value, owner=self._table.run, **run)
            return waiting.id
        return self._table.insert(
            _S.ADDED,
            engine=request.engine,
            service=request.service,
            photo=os.fsencode(request.photo),
            level=request.options.level,
            faces=request.options.faces.value,
            batch=batch,
            file_order=order,
        )

    def forget(self, request: RetouchRequest) -> Receipt | None:
        """Cancel the receipt that waits for this request, as another one serves it; which it was."""
        if (added := self._waiting(request)) is not None:
            self._table.advance(added.id, _S.CANCELLED, reason="known already")
        return added

    def is_ordered(self, request: RetouchRequest) -> bool:
        """Was it asked for, and is it to be sent by this run or by nobody yet?"""
        return self._waiting(request) is not None

    # -- private ------------------------------------------------------------------------------------------------------

    def _waiting(self, request: RetouchRequest) -> Receipt | None:
        """What was added for the same photo and options, and is in nobody else's hands."""
        return next(self._unsent(request), None)

    def _unsent(
        self, request: RetouchRequest, mine: frozenset[ReceiptState] = frozenset({_S.ADDED})
    ) -> Iterator[Receipt]:
        where = Where("photo = ? AND engine = ?", (os.fsencode(request.photo), request.engine))
        where &= Where("service = ? AND faces = ?", (request.service, request.options.faces.value))
        found = self._table.select(where & Where.state(*UNSENT))
        same = (one for one in found if is_same_level(one.options.level, request.options.level))
        return (one for one in same if self._is_free(one, mine))

    def _is_free(self, receipt: Receipt, mine: frozenset[ReceiptState]) -> bool:
        """In nobody's hands, or in those of this run and in one of the states `mine`."""
        return not receipt.busy or (receipt.state in mine and bool(self._table.select(self._table.mine(receipt.id))))
