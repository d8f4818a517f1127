"""The photos that are retouched together: from the first that is asked for until nothing is under way any more."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from beautydesk.core.errors import BeautyDeskError
from beautydesk.core.job import JobState
from beautydesk.viewmodels.jobs.retouch_queue import RetouchQueue
from beautydesk.viewmodels.list.photo_item import PhotoItem
from beautydesk.viewmodels.list.photo_list import PhotoList
from beautydesk.viewmodels.text.notice import from_error
from beautydesk.viewmodels.text.translation import joined

_NEEDS_YOU = (JobState.FAILED, JobState.PENDING)


class BatchSummary(QObject):
    """`finished`: how many photos of it are through. `ended`: with a sentence about it; '' when it was given up."""

    ended = Signal(str)

    def __init__(self, queue: PhotoList, retouching: RetouchQueue, parent: QObject) -> None:
        super().__init__(parent)
        self._queue = queue
        self._states: list[JobState] = []
        self._stopped_by: BeautyDeskError | None = None
        self._due = QTimer(self, singleShot=True, interval=0)  # a thousand may end together
        self._due.timeout.connect(self._look)
        retouching.item_ended.connect(self._on_item_ended)
        retouching.queue_stopped.connect(self._on_queue_stopped)

    @property
    def finished(self) -> int:
        return len(self._states)

    def _on_item_ended(self, item_id: int) -> None:
        if item := self._queue.item(item_id):
            self._states.append(item.state)
        self._due.start()

    def _on_queue_stopped(self, error: BeautyDeskError, _item: PhotoItem) -> None:
        self._stopped_by = error

    def _look(self) -> None:
        if any(item.active for item in self._queue):
            return
        states, error = self._states, self._stopped_by
        self._states, self._stopped_by = [], None
        self.ended.emit(from_error(error).text if error else _told(states))


def _told(states: list[JobState]) -> str:
    done, waiting = states.count(JobState.DONE), sum(state in _NEEDS_YOU for state in states)
    parts = []
    if done:
        parts.append(QCoreApplication.translate("Batch", "%Ln photo(s) done.", "", done))
    if waiting:
        parts.append(QCoreApplication.translate("Batch", "%Ln photo(s) need you.", "", waiting))
    return joined(*parts)
