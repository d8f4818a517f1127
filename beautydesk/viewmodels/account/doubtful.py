"""Photos of which nobody knows whether they were charged: the balance is asked when it tells, and what it says told."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from beautydesk.core.errors import Charged
from beautydesk.core.job import JobState
from beautydesk.core.receipts import Receipt
from beautydesk.core.settling import LAG, Doubts
from beautydesk.viewmodels.list.photo_list import PhotoList
from beautydesk.viewmodels.text.notice import Notice, Severity, Tell
from beautydesk.viewmodels.text.translation import joined
from beautydesk.workflow.unfinished import maybe_paid, not_taken


class Doubtful(QObject):
    """`ask_balance`: asks the service, in the background. `heard`: what each balance says; emitted in any thread."""

    heard = Signal(object)  # Doubts

    def __init__(self, photos: PhotoList, ask_balance: Callable[[], None], tell: Tell) -> None:
        super().__init__()
        self._photos, self._tell = photos, tell
        self._asked: float | None = None  # until when the question that is under way, or was asked last, had to wait
        self._due = QTimer(self, singleShot=True)
        self._due.timeout.connect(ask_balance)
        self.heard.connect(self._on_heard)

    def _on_heard(self, doubts: Doubts) -> None:
        settled = [one for one in doubts.settled if not self._is_under_way(one)]
        for receipt in settled:
            self._show(receipt)
        if settled:
            free = sum(one.charged is Charged.NO for one in settled)
            self._tell(_settled_notice(free, len(settled) - free))
        if doubts.until is not None and doubts.until != self._asked:
            self._asked = doubts.until  # once: what is not clear then will not become so by itself
            self._due.start(int(1000 * (max(0.0, doubts.until - time.time()) + LAG)))

    def _is_under_way(self, receipt: Receipt) -> bool:
        """It will say so itself."""
        item = self._photos.find(receipt.photo)
        return item is not None and item.active

    def _show(self, receipt: Receipt) -> None:
        item = self._photos.find(receipt.photo)
        if item is None or item.state is not JobState.FAILED or item.error is None:
            return
        if item.error.charged is Charged.UNKNOWN:
            item.error = not_taken() if receipt.charged is Charged.NO else maybe_paid(receipt)
            self._photos.touch(item)


def _settled_notice(free: int, charged: int) -> Notice:
    """The balance tells of photos that were uncertain: how many were not charged, and how many were."""
    parts = []
    if free:
        text = QCoreApplication.translate("Notice", "%Ln uncertain photo(s) not charged.", "", free)
        parts.append(text)
    if charged:
        text = QCoreApplication.translate("Notice", "%Ln uncertain photo(s) charged, without a result.", "", charged)
        parts.append(text)
    return Notice(Severity.INFO, joined(*parts), stays=True)
