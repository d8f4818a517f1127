"""Opening the photo that is shown: seen small at once, then sharp; then its result."""

from __future__ import annotations

from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from beautydesk.core.cancel import CancelToken
from beautydesk.core.job import Done, Failed, Outcome
from beautydesk.viewmodels.editing import rendering
from beautydesk.viewmodels.editing.rendering import LoadedPhoto
from beautydesk.viewmodels.jobs.background import SOON, Lane, OnEnd
from beautydesk.viewmodels.list.photo_list import PhotoItem, ResultInfo
from beautydesk.viewmodels.picture import Picture
from beautydesk.workflow.outcome import Work

T = TypeVar("T")


class PhotoLoader(QObject):
    """Holds one photo. What comes of another one that was asked for before is dropped."""

    glimpsed = Signal(object)  # Picture, small: until the sharp one is there
    opened = Signal(object)  # LoadedPhoto
    result_opened = Signal(object)  # Picture
    failed = Signal(int, object)  # item id, BeautyDeskError

    def __init__(self, lane: Lane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane = lane
        self._token = CancelToken()
        self.negative: LoadedPhoto | None = None

    def clear(self) -> None:
        self._token.cancel()
        self._token, self.negative = CancelToken(), None

    def open(self, item: PhotoItem) -> None:
        """In place of what is there."""
        self.clear()
        self._submit(partial(rendering.open_quickly, item.file), partial(self._on_glimpsed, self._token))
        self._submit(partial(rendering.open_photo, item.file), partial(self._on_opened, item, self._token))

    def open_result(self, item: PhotoItem) -> None:
        """The picture of the result of the photo that is there."""
        assert self.negative is not None and item.result is not None
        job = partial(rendering.open_result, self.negative, item.result.patch)
        self._submit(job, partial(self._on_result_opened, item, item.result, self._token))

    def _submit(self, job: Work[T], on_end: OnEnd[T]) -> None:
        self._lane.submit(job, on_end, token=self._token, priority=SOON)

    def _on_glimpsed(self, token: CancelToken, outcome: Outcome[Picture | None]) -> None:
        if token is self._token and self.negative is None and isinstance(outcome, Done) and outcome.result:
            self.glimpsed.emit(outcome.result)  # what is wrong with the photo is told by the sharp one

    def _on_opened(self, item: PhotoItem, token: CancelToken, outcome: Outcome[LoadedPhoto]) -> None:
        if token is not self._token:
            return
        match outcome:
            case Done(negative):
                self.negative = negative
                self.opened.emit(negative)
            case Failed(error):
                self.failed.emit(item.id, error)

    def _on_result_opened(
        self, item: PhotoItem, result: ResultInfo, token: CancelToken, outcome: Outcome[Picture]
    ) -> None:
        if token is not self._token or item.result is not result:
            return
        match outcome:
            case Done(picture):
                self.result_opened.emit(picture)
            case Failed(error):
                self.failed.emit(item.id, error)
