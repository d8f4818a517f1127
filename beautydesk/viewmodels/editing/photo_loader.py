"""Opening the photo that is shown: seen small at once, then sharp; then its result."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from beautydesk.core.cancel import CancelToken
from beautydesk.core.engine import Report
from beautydesk.core.job import Done, Failed, Outcome
from beautydesk.core.kept_photo import ResultInfo
from beautydesk.viewmodels.background import SOON, Lane
from beautydesk.viewmodels.editing.ahead import Ahead, Ready
from beautydesk.viewmodels.list.photo_item import PhotoItem
from beautydesk.viewmodels.picture import Picture
from beautydesk.workflow import viewing
from beautydesk.workflow.viewing import LoadedPhoto

Opened = tuple[LoadedPhoto, Picture]  # a photo, and its own picture


class PhotoLoader(QObject):
    """Holds one photo, at its item as well. What comes of another one that was asked for before is dropped."""

    glimpsed = Signal(object)  # Picture, small: until the sharp one is there
    opened = Signal()
    result_opened = Signal(object)  # Picture
    failed = Signal(int, object)  # item id, BeautyDeskError

    def __init__(self, lane: Lane, ahead: Ahead, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane, self._ahead = lane, ahead
        self._token = CancelToken()
        self._item: PhotoItem | None = None
        self._after: tuple[ResultInfo, Picture] | None = None  # a result that was opened with its photo
        self.before: Picture | None = None

    @property
    def loaded(self) -> LoadedPhoto | None:
        return self._item.loaded if self._item else None

    def clear(self) -> list[object]:
        """Let go of the photo. What it held: the last reference to it is better dropped elsewhere, see `Ahead`."""
        self._token.cancel()
        held: list[object] = [self.loaded, self.before, self._after]
        if self._item is not None:
            self._item.loaded = None
        self._token, self._item, self.before, self._after = CancelToken(), None, None, None
        return held

    def open(self, item: PhotoItem) -> None:
        """In place of what is there."""
        self.clear()
        self._item = item
        taken = self._ahead.take(item, partial(self._on_ready, item, self._token))
        if self.loaded is not None:
            return
        self._lane.run(
            partial(_glimpse, item.file), partial(self._on_glimpsed, self._token), token=self._token, priority=SOON
        )
        if taken:
            return
        self._lane.submit(
            partial(_open, item.file), partial(self._on_opened, item, self._token), token=self._token, priority=SOON
        )

    def open_result(self, item: PhotoItem) -> None:
        """The picture of the result of the photo that is there."""
        assert self.loaded is not None and item.result is not None
        if self._after is not None and self._after[0] is item.result:
            self.result_opened.emit(self._after[1])
            return
        work = partial(_open_result, self.loaded, item.result.patch)
        on_end = partial(self._on_result_opened, item, item.result, self._token)
        self._lane.run(work, on_end, token=self._token, priority=SOON)

    def _on_glimpsed(self, token: CancelToken, outcome: Outcome[Picture | None]) -> None:
        if token is self._token and self.loaded is None and isinstance(outcome, Done) and outcome.result:
            self.glimpsed.emit(outcome.result)  # what is wrong with the photo is told by the sharp one

    def _on_ready(self, item: PhotoItem, token: CancelToken, outcome: Outcome[Ready]) -> None:
        match outcome:
            case Done(ready):
                if token is self._token and ready.result is not None and ready.after is not None:
                    self._after = ready.result, ready.after
                self._on_opened(item, token, Done((ready.loaded, ready.before)))
            case Failed() as failed:
                self._on_opened(item, token, failed)

    def _on_opened(self, item: PhotoItem, token: CancelToken, outcome: Outcome[Opened]) -> None:
        if token is not self._token:
            return
        match outcome:
            case Done((loaded, before)):
                item.loaded, self.before = loaded, before
                self.opened.emit()
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


def _glimpse(path: Path) -> Picture | None:
    seen = viewing.glimpse(path)
    return None if seen is None else Picture.of(seen)


def _open(path: Path, report: Report, token: CancelToken) -> Opened:
    loaded = viewing.load(path)
    token.raise_if_cancelled()
    return loaded, Picture.of(viewing.on_screen(loaded.photo, loaded.photo.pixels))


def _open_result(loaded: LoadedPhoto, patch: Path) -> Picture:
    return Picture.of(viewing.result_on_screen(loaded, patch))
