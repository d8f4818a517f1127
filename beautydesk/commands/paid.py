"""Work that is paid for: open receipts in the journal, and how a photo's turn meets them."""

from __future__ import annotations

import contextlib
import logging
from pathlib import Path
from typing import TYPE_CHECKING

from beautydesk.core.errors import BeautyDeskError
from beautydesk.core.job import RetouchOptions

if TYPE_CHECKING:
    from beautydesk.core.receipts import Receipt, ReceiptBook

_log = logging.getLogger(__name__)


class Paid:
    """The receipts that were open when this run began, and those that it opens itself."""

    def __init__(self, book: ReceiptBook) -> None:
        self._book = book
        self._earlier = book.open_receipts()
        self._known = {receipt.task_id for receipt in self._earlier}

    def claim(self, photo: Path, options: RetouchOptions) -> Receipt | None:
        """An earlier receipt for the very same work: fetching it saves the price of sending the photo again."""
        for receipt in self._earlier:
            if receipt.photo == photo.absolute() and receipt.options == options and _unchanged_since(receipt):
                return receipt
        return None

    def opened_for(self, photo: Path) -> str | None:
        """The task that this run opened for `photo` and that is not settled."""
        for receipt in self._book.open_receipts():
            if receipt.photo == photo.absolute() and receipt.task_id not in self._known:
                return receipt.task_id
        return None

    def is_open(self, task_id: str) -> bool:
        return any(receipt.task_id == task_id for receipt in self._book.open_receipts())

    def settle(self, task_id: str) -> None:
        """A file of the user's holds the result now; the copy in the profile goes. Never fails: the work is done."""
        try:
            kept = [receipt.result for receipt in self._book.open_receipts() if receipt.task_id == task_id]
            self._book.saved(task_id)
        except BeautyDeskError as error:
            _log.error("task %s could not be noted as saved: %s", task_id, error)
            return
        for copy in kept:
            if copy is not None:
                with contextlib.suppress(OSError):
                    copy.unlink(missing_ok=True)


def _unchanged_since(receipt: Receipt) -> bool:
    try:
        return receipt.photo.stat().st_mtime <= receipt.sent_at
    except OSError:
        return False
