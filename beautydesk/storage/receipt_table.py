"""The table behind the journal ("jobs" in its file): a row is a receipt, and all copies of the program keep to its
transactions.

A receipt in hand carries the name of the run that has it. What a run that is gone was sending is uncertain, or waits to
be sent again where that costs nothing; its other receipts can be taken over.
"""

from __future__ import annotations

import contextlib
import logging
import os
import sqlite3
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from beautydesk.core.errors import Charged
from beautydesk.core.job import FaceScope, RetouchOptions
from beautydesk.core.receipts import OPEN, TRANSITIONS, Receipt, ReceiptState
from beautydesk.storage.journal_file import open_journal, refusal
from beautydesk.storage.presence import Presence

_log = logging.getLogger(__name__)

_COLUMNS: Final = (
    "id, photo, level, faces, state, engine, service, added_at, changed_at, digest, sent_at, task_id, request_id, url,"
    " result, result_level, target, batch, file_order, charged, credits, reason, owner"
)

CUT_SHORT: Final = "ERROR_INTERRUPTED_WHILE_SENDING"


@dataclass(frozen=True, slots=True)
class Where:
    """A condition in SQL and the values of its question marks."""

    clause: str
    values: tuple[object, ...] = ()

    def __and__(self, other: Where) -> Where:
        return Where(f"({self.clause}) AND ({other.clause})", self.values + other.values)

    def __or__(self, other: Where) -> Where:
        return Where(f"({self.clause}) OR ({other.clause})", self.values + other.values)

    @classmethod
    def id(cls, receipt_id: int) -> Where:
        return cls("id = ?", (receipt_id,))

    @classmethod
    def state(cls, *states: ReceiptState) -> Where:
        marks = ", ".join("?" * len(states))
        return cls(f"state IN ({marks})", tuple(state.value for state in states))


class ReceiptTable:
    """One connection, shared by threads. SaveError whenever the file cannot be opened, read or written."""

    def __init__(self, path: Path, now: Callable[[], float]) -> None:
        self.now = now
        self._path = path
        self._lock = threading.RLock()
        self._inside = False  # a transaction, under the lock
        try:  # first: where there are no locks, SQLite waits for them
            self._presence = Presence(path.with_name("running"))
        except OSError as error:
            raise refusal(path, error) from error
        try:
            self._db, self.notice = open_journal(path, now)
        except BaseException:
            self._presence.close()
            raise

    @property
    def run(self) -> str:
        """The name of this run, as owner of what it has in hand."""
        return self._presence.name

    def close(self) -> None:
        """Harmless when repeated."""
        with self._lock:
            self._db.close()
            self._presence.close()

    @contextmanager
    def transaction(self, *, keep_on: tuple[type[Exception], ...] = ()) -> Iterator[None]:
        """What happens inside is seen by all other programs at once, or not at all; `keep_on`: kept all the same."""
        with self._lock:
            if self._inside:
                yield
                return
            self.execute("BEGIN IMMEDIATE")
            self._inside = True
            try:
                yield
                self.execute("COMMIT")
            except keep_on:
                self.execute("COMMIT")
                raise
            finally:
                self._inside = False
                self._undo()

    def _undo(self) -> None:
        """End a transaction that was not committed; a full disk may have done that already."""
        with contextlib.suppress(sqlite3.Error):
            if self._db.in_transaction:
                self._db.execute("ROLLBACK")

    def execute(self, statement: str, values: Iterable[object] = ()) -> tuple[list[tuple[Any, ...]], int]:
        """Run one statement, committed when this returns unless it is part of a transaction; its rows, and how many
        it changed."""
        with self._lock:
            try:
                cursor = self._db.execute(statement, tuple(values))
                return cursor.fetchall(), cursor.rowcount
            except sqlite3.Error as error:
                raise refusal(self._path, error) from error

    def select(self, where: Where, order: str = "id") -> list[Receipt]:
        """Receipts as they stand now: what a run that is gone was sending becomes uncertain on the way."""
        rows, _ = self.execute(f"SELECT {_COLUMNS} FROM jobs WHERE {where.clause} ORDER BY {order}", where.values)
        found = [(receipt, row[-1]) for row in rows if (receipt := _receipt(row)) is not None]
        open_owners = {owner for receipt, owner in found if owner and receipt.state in OPEN}
        alive = {owner for owner in open_owners if self._presence.is_alive(owner)}
        return [
            self._as_it_is(receipt, owner in alive and not self._is_kept(receipt, owner)) for receipt, owner in found
        ]

    def mine(self, receipt_id: int) -> Where:
        """That receipt, if this run has it in hand."""
        return Where.id(receipt_id) & Where("owner = ?", (self.run,))

    def one(self, receipt_id: int) -> Receipt | None:
        return next(iter(self.select(Where.id(receipt_id))), None)

    def insert(self, state: ReceiptState, **columns: object) -> int:
        """A new row, in this run's hands; its id."""
        now = self.now()
        values = {"state": state.value, "owner": self.run, "added_at": now, "changed_at": now, **columns}
        with self._lock:
            self.execute(
                f"INSERT INTO jobs ({', '.join(values)}) VALUES ({', '.join('?' * len(values))})", values.values()
            )
            return int(self.execute("SELECT last_insert_rowid()")[0][0][0])

    def update(self, where: Where, **columns: object) -> int:
        """Change columns other than the state; how many rows were changed."""
        sets = ", ".join(f"{column} = ?" for column in columns)
        return self.execute(f"UPDATE jobs SET {sets} WHERE {where.clause}", (*columns.values(), *where.values))[1]

    def advance(self, receipt_id: int, state: ReceiptState, **columns: object) -> bool:
        """Move a receipt on; one that cannot go there any more, or is unknown, is left alone (False)."""
        before = [old for old, allowed in TRANSITIONS.items() if state in allowed]
        where = Where.id(receipt_id) & Where.state(*before)
        if self.update(where, state=state.value, changed_at=self.now(), **columns):
            return True
        _log.warning("receipt %s cannot become %s", receipt_id, state.value)
        return False

    def _is_kept(self, receipt: Receipt, owner: str) -> bool:
        """A result that this run has fetched is at hand for all of its threads."""
        return owner == self.run and receipt.state is ReceiptState.FETCHED

    def _as_it_is(self, receipt: Receipt, in_hand: bool) -> Receipt:
        if receipt.state not in OPEN:
            return receipt
        if in_hand:
            return replace(receipt, busy=True)
        if receipt.state is ReceiptState.SENDING and receipt.free:
            self.advance(receipt.id, ReceiptState.PREPARED, sent_at=None)
            return self.one(receipt.id) or receipt
        if receipt.state is ReceiptState.SENDING:
            if self.advance(receipt.id, ReceiptState.UNCERTAIN, reason=CUT_SHORT):
                return replace(receipt, state=ReceiptState.UNCERTAIN, reason=CUT_SHORT)
            return self.one(receipt.id) or receipt  # its run went on and ended while we looked
        return receipt


def _receipt(row: tuple[Any, ...]) -> Receipt | None:
    """None, and a word in the log, for a row that nobody of ours wrote."""
    (row_id, photo, level, faces, state, engine, service, added_at, changed_at, digest, sent_at, task_id) = row[:12]
    (request_id, url, result, result_level, target, batch, order, charged, price, reason, _) = row[12:]
    try:
        return Receipt(
            row_id,
            Path(os.fsdecode(photo)),
            RetouchOptions(level, FaceScope(faces)),
            ReceiptState(state),
            engine,
            service,
            added_at,
            changed_at,
            digest,
            sent_at,
            task_id,
            request_id,
            url,
            _path(result),
            result_level,
            _path(target),
            batch,
            order,
            Charged(charged),
            price,
            reason,
        )
    except (ValueError, TypeError) as error:
        _log.error("the receipt %s cannot be understood: %s", row_id, error)
        return None


def _path(stored: bytes | None) -> Path | None:
    return None if stored is None else Path(os.fsdecode(stored))
