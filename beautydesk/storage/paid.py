"""Work that is paid for: open receipts in the journal, and how a photo's turn meets them."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from beautydesk.core.job import RetouchOptions

if TYPE_CHECKING:
    from beautydesk.core.receipts import Receipt, ReceiptBook


class Paid:
    """What is paid for and not saved yet. Read afresh each time: another copy of the program may be at work too.

    `service`: base URL of the service in use; what another one was paid for is none of its business.
    """

    def __init__(self, book: ReceiptBook, service: str) -> None:
        self._book = book
        self._service = service

    def claim(self, photo: Path, options: RetouchOptions) -> Receipt | None:
        """The newest open receipt for the very same work: fetching it saves the price of sending the photo again."""
        for receipt in reversed(self._book.open_receipts()):
            known_here = receipt.service in ("", self._service)
            if known_here and receipt.options == options and _is_of(receipt, photo):
                return receipt
        return None


def _is_of(receipt: Receipt, photo: Path) -> bool:
    """Was the task made of this file, as it is now? When in doubt it was not: a wrong picture is worse than a price."""
    if os.path.realpath(receipt.photo) != os.path.realpath(photo):
        return False
    try:
        state = photo.stat()
    except OSError:
        return False
    return max(state.st_mtime, state.st_ctime) <= receipt.sent_at
