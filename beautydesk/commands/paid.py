"""Work that is paid for: open receipts in the journal, and how a photo's turn meets them."""

from __future__ import annotations

import contextlib
import logging
import os
from pathlib import Path
from typing import TYPE_CHECKING

from beautydesk.core.errors import BeautyDeskError
from beautydesk.core.job import RetouchOptions

if TYPE_CHECKING:
    from beautydesk.core.receipts import Receipt, ReceiptBook

_log = logging.getLogger(__name__)


class Paid:
    """What is paid for and not saved yet. Read afresh each time: another copy of the program may be at work too."""

    def __init__(self, book: ReceiptBook) -> None:
        self._book = book

    def claim(self, photo: Path, options: RetouchOptions) -> Receipt | None:
        """The newest open receipt for the very same work: fetching it saves the price of sending the photo again."""
        for receipt in reversed(self._book.open_receipts()):
            if receipt.options == options and _is_of(receipt, photo):
                return receipt
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


def _is_of(receipt: Receipt, photo: Path) -> bool:
    """Was the task made of this file, as it is now? When in doubt it was not: a wrong picture is worse than a price."""
    if os.path.realpath(receipt.photo) != os.path.realpath(photo):
        return False
    try:
        state = photo.stat()
    except OSError:
        return False
    return max(state.st_mtime, state.st_ctime) <= receipt.sent_at
