"""The journal's money side: the ledger of paid calls, what this month cost, what a balance settles."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import Final

from beautydesk.core.errors import Charged
from beautydesk.core.job import SAME_LEVEL, RetouchOptions, is_same_level
from beautydesk.core.receipts import PAID, Receipt, ReceiptState
from beautydesk.core.settling import BILLED_BY, LAG, Balance, Doubts, verdict
from beautydesk.storage.receipt_table import ReceiptTable, Where

_KEEP_BALANCES: Final = 40 * 24 * 3600  # seconds


class Spending:
    """Questions to the journal. SaveError when it cannot be read. Safe to use from several threads."""

    def __init__(self, table: ReceiptTable) -> None:
        self._table = table

    def calls(self) -> list[Receipt]:
        """The ledger: the receipts of everything that was sent to a service, newest first."""
        return self._table.select(Where("sent_at IS NOT NULL"), "sent_at DESC, id DESC")

    def spent_this_month(self) -> float:
        """Credits of this calendar month's calls, those included that may not have been charged."""
        moment = time.localtime(self._table.now())
        start = time.mktime((moment.tm_year, moment.tm_mon, 1, 0, 0, 0, 0, 0, -1))
        rows, _ = self._table.execute("SELECT coalesce(sum(credits), 0) FROM jobs WHERE sent_at >= ?", (start,))
        return float(rows[0][0])

    def is_paid(self, photo: Path, options: RetouchOptions, service: str, engine: str) -> bool:
        """Does retouching this very file cost nothing any more? Told from its name, size and time alone."""
        known = stamp(photo)
        if not known:
            return False
        where = Where("photo = ? AND stamp = ?", (os.fsencode(photo), known))
        same = where & Where("service = ? AND engine = ? AND faces = ?", (service, engine, options.faces.value))
        return any(
            (receipt.state in PAID and is_same_level(receipt.options.level, options.level)) or serves(receipt, options)
            for receipt in self._table.select(same)
        )

    def balance(self, service: str, usable: float) -> Doubts:
        """Note the balance that was just heard; what it says about uncertain receipts (see `core.settling`).

        Those that were not charged have failed and cost nothing; those that were stay for the user to decide about.
        """
        now = Balance(self._table.now(), usable)
        with self._table.transaction():
            doubts = self._settle(service, now)
            self._table.execute("DELETE FROM balances WHERE at < ?", (now.at - _KEEP_BALANCES,))
            self._table.execute(
                "INSERT INTO balances (at, service, usable) VALUES (?, ?, ?)", (now.at, service, usable)
            )
        return doubts

    def _settle(self, service: str, now: Balance) -> Doubts:
        here = Where("service = ?", (service,))
        open_calls = self._table.select(here & Where.state(ReceiptState.SENDING, ReceiptState.UNCERTAIN))
        unsure = [
            call for call in open_calls if call.state is ReceiptState.UNCERTAIN and call.charged is Charged.UNKNOWN
        ]
        first = min((call.sent_at for call in unsure if call.sent_at is not None), default=0.0)
        heard, _ = self._table.execute(
            "SELECT at, usable FROM balances WHERE service = ? AND at < ? ORDER BY at DESC LIMIT 1", (service, first)
        )
        if not heard:
            return Doubts(open=tuple(unsure))
        before = Balance(*heard[0])
        under_way = Where.state(ReceiptState.SENDING, ReceiptState.SENT)
        late = Where("sent_at > ? OR changed_at > ?", (before.at - BILLED_BY, before.at - LAG))
        calls = self._table.select(here & Where("sent_at IS NOT NULL") & (under_way | late))
        charged = verdict(before, now, calls)
        for call in unsure if charged is not Charged.UNKNOWN else ():
            if charged is Charged.NO:
                self._table.advance(
                    call.id, ReceiptState.FAILED, reason="ERROR_NOT_TAKEN", charged=charged.value, credits=0
                )
            else:
                self._table.update(Where.id(call.id), charged=charged.value)
        known = [found for call in unsure if (found := self._table.one(call.id)) is not None]
        return Doubts(
            tuple(call for call in known if call.charged is not Charged.UNKNOWN),
            tuple(call for call in known if call.charged is Charged.UNKNOWN),
        )


def stamp(photo: Path) -> str:
    """What tells that a file is still the same: its size and time; '' where there is none."""
    try:
        state = photo.stat()
    except OSError:
        return ""
    return f"{state.st_size}-{state.st_mtime_ns}"


def modified(photo: Path) -> float | None:
    """When a file was changed last (seconds since the epoch), None where there is none."""
    try:
        return photo.stat().st_mtime
    except OSError:
        return None


def serves(receipt: Receipt, options: RetouchOptions) -> bool:
    """Is its answer in the profile, made at no lower a level?"""
    made_at = receipt.result_level
    has_result = receipt.result is not None and receipt.result.exists()
    return has_result and made_at is not None and made_at > options.level - SAME_LEVEL
