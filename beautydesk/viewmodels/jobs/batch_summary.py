"""The photos that are retouched together: from the first that is asked for until nothing is under way any more."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from beautydesk.core.errors import BeautyDeskError
from beautydesk.core.job import JobState
from beautydesk.core.receipts import PAID
from beautydesk.viewmodels.jobs.retouch_queue import RetouchQueue
from beautydesk.viewmodels.jobs.stopped import StoppedWork
from beautydesk.viewmodels.list.photo_item import PhotoItem
from beautydesk.viewmodels.list.photo_list import PhotoList
from beautydesk.viewmodels.text.notice import Notice, Remedy, Severity, from_error
from beautydesk.viewmodels.text.price import retouch_command, retry_failed_command
from beautydesk.viewmodels.text.translation import joined
from beautydesk.workflow.price import Quote

_NEEDS_YOU = (JobState.FAILED, JobState.PENDING)


class BatchSummary(QObject):
    """`finished`: how many photos of it are through. `ended`: with a sentence about it; '' when it was given up.

    `rest`: ids of what was stopped last and had not been sent. `noticed`: a `Notice` about more than one photo, where
    there is a step to be offered. `can_retry`: may what has failed succeed now?
    """

    ended = Signal(str)
    noticed = Signal(object)

    def __init__(
        self,
        queue: PhotoList,
        retouching: RetouchQueue,
        stopped: StoppedWork,
        can_retry: Callable[[PhotoItem], bool],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._queue, self._can_retry = queue, can_retry
        self._states: list[JobState] = []
        self._given_up: list[int] = []
        self._failed: list[int] = []
        self._stopped_by: BeautyDeskError | None = None
        self._due = QTimer(self, singleShot=True, interval=0)  # a thousand may end together
        self._due.timeout.connect(self._look)
        self.rest: list[int] = []
        retouching.item_ended.connect(self._on_item_ended)
        retouching.queue_stopped.connect(self._on_queue_stopped)
        stopped.settled.connect(self._due.start)

    @property
    def finished(self) -> int:
        return len(self._states)

    def _on_item_ended(self, item_id: int) -> None:
        if item := self._queue.item(item_id):
            self._states.append(item.state)
            if item.state is JobState.CANCELLED:
                self._given_up.append(item_id)
            elif item.state is JobState.FAILED:
                self._failed.append(item_id)
        self._due.start()

    def _on_queue_stopped(self, error: BeautyDeskError, _item: PhotoItem) -> None:
        self._stopped_by = error

    def _look(self) -> None:
        """What was stopped is told of when it is known whether it had been sent."""
        given_up = [item for item in self._queue.items(dict.fromkeys(self._given_up)) if not item.active]
        if any(item.active for item in self._queue) or any(item.settling for item in given_up):
            return
        states, error = self._states, self._stopped_by
        failed = [item for item in self._queue.items(dict.fromkeys(self._failed)) if self._can_retry(item)]
        self._states, self._stopped_by, self._given_up, self._failed = [], None, [], []
        stopped = [item for item in given_up if item.state is JobState.CANCELLED]
        self.rest = [item.id for item in stopped if not item.sent]
        text = joined(
            _told(states), _stopped_text([item for item in stopped if item.costs]), _stopped_free_text(stopped)
        )
        if states:
            self.ended.emit(from_error(error).text if error else text)
        if len(stopped) > 1 and error is None:
            here = sum(not item.hosted for item in stopped)
            self.noticed.emit(self._notice(stopped, joined(text, _stopped_here_text(here))))
        elif failed and len(states) > 1 and error is None:
            self.noticed.emit(_failed_notice(failed, states.count(JobState.DONE)))

    def _notice(self, stopped: list[PhotoItem], text: str) -> Notice:
        """Fetching what is paid for comes first; going on may cost something, and says so."""
        price = max((item.engine.credits_per_photo for item in stopped if item.engine and not item.sent), default=0)
        quote = Quote(len(self.rest), 0, price) if price else None
        steps = [Remedy.FETCH] * any(item.sent for item in stopped) + [Remedy.GO_ON] * bool(self.rest)
        first, second = (*steps, Remedy.NONE)[:2]
        return Notice(Severity.INFO, text, first, other=second, subject=retouch_command(len(self.rest), quote))


def _failed_notice(failed: list[PhotoItem], done: int) -> Notice:
    """`failed`: those that may succeed now; what that costs stands at the step."""
    price = max(item.engine.credits_per_photo if item.engine else 0 for item in failed)
    text = QCoreApplication.translate("Batch", "%Ln photo(s) failed.", "", len(failed))
    if done:
        text = joined(QCoreApplication.translate("Batch", "%Ln photo(s) done.", "", done), text)
    subject = retry_failed_command(len(failed), Quote(len(failed), 0, price) if price else None)
    return Notice(Severity.ERROR, text, Remedy.RETRY_FAILED, subject=subject)


def _told(states: list[JobState]) -> str:
    done, waiting = states.count(JobState.DONE), sum(state in _NEEDS_YOU for state in states)
    faceless = states.count(JobState.NO_FACE)
    parts = []
    if done:
        parts.append(QCoreApplication.translate("Batch", "%Ln photo(s) done.", "", done))
    if faceless:
        parts.append(QCoreApplication.translate("Batch", "%Ln photo(s) without a face.", "", faceless))
    if waiting:
        parts.append(QCoreApplication.translate("Batch", "%Ln photo(s) need you.", "", waiting))
    return joined(*parts)


def _stopped_text(hosted: list[PhotoItem]) -> str:
    """What stopping has left of paid work."""
    paid = sum(item.receipt is not None and item.receipt.state in PAID for item in hosted)
    unsent = sum(not item.sent for item in hosted)
    parts = []
    if paid:
        text = QCoreApplication.translate(
            "Batch", "%Ln stopped after sending: paid for, and fetched with Continue.", "", paid
        )
        parts.append(text)
    if unsure := len(hosted) - paid - unsent:
        parts.append(QCoreApplication.translate("Batch", "%Ln stopped while being sent: perhaps charged.", "", unsure))
    if unsent:
        parts.append(QCoreApplication.translate("Batch", "%Ln not sent, nothing charged.", "", unsent))
    return joined(*parts)


def _stopped_free_text(stopped: list[PhotoItem]) -> str:
    """What stopping has left at a free service."""
    free = [item for item in stopped if item.hosted and not item.costs]
    sent = sum(item.sent for item in free)
    parts = []
    if sent:
        parts.append(QCoreApplication.translate("Batch", "%Ln stopped after sending: fetched with Continue.", "", sent))
    if unsent := len(free) - sent:
        parts.append(QCoreApplication.translate("Batch", "%Ln not sent.", "", unsent))
    return joined(*parts)


def _stopped_here_text(photos: int) -> str:
    return QCoreApplication.translate("Batch", "%Ln photo(s) stopped.", "", photos) if photos else ""
