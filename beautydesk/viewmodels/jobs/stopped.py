"""What was stopped while it was with the hosted engine: the books tell whether it had been sent by then."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from beautydesk.core.cancel import CancelToken
from beautydesk.core.job import Done, JobState, Outcome
from beautydesk.core.receipts import Receipt
from beautydesk.viewmodels.background import Lane
from beautydesk.viewmodels.jobs.retouch_queue import RetouchQueue
from beautydesk.viewmodels.list.photo_item import PhotoItem
from beautydesk.viewmodels.list.photo_list import PhotoList
from beautydesk.workflow.paid_work import PaidWork


class StoppedWork(QObject):
    """Looks when a stopped photo's thread has let go of it: until then a request may still be on its way."""

    settled = Signal(int)  # item id

    def __init__(
        self, photos: PhotoList, retouching: RetouchQueue, paid: PaidWork, lane: Lane, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._photos, self._paid, self._lane = photos, paid, lane
        retouching.let_go.connect(self._on_let_go)

    def _on_let_go(self, item: PhotoItem) -> None:
        """It may be off the list by now, and come back."""
        if item.asked is not None:
            found = partial(self._on_found, item, item.token)
            self._lane.run(partial(self._paid.charged, item.file, item.asked.retouch, item.asked.engine), found)

    def _on_found(self, item: PhotoItem, token: CancelToken | None, outcome: Outcome[Receipt | None]) -> None:
        if item.token is not token or item.state is not JobState.CANCELLED:
            return  # something else was asked of it meanwhile
        item.settling = False
        if isinstance(outcome, Done):
            item.receipt, item.sent = outcome.result, outcome.result is not None
        else:
            item.sent = True  # nobody can tell, so nobody says that it was not
        self._photos.touch(item)
        self.settled.emit(item.id)
