"""The commands of the window: add photos, look at them, retouch, cancel, save.

Nothing here blocks: every command hands a piece of `work` to a Runner and goes on when its Outcome comes back.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QImage

from beautydesk.core.cancel import CancelToken
from beautydesk.core.engine import EngineFeatures
from beautydesk.core.errors import BeautyDeskError
from beautydesk.core.job import Done, Failed, JobState, Outcome
from beautydesk.core.naming import OnExists
from beautydesk.core.receipts import Receipt
from beautydesk.viewmodels import work
from beautydesk.viewmodels.notice import Notice, Remedy, Severity, found_text, from_error, paid_notice
from beautydesk.viewmodels.options import Options
from beautydesk.viewmodels.queue_model import PhotoItem, QueueModel, ResultInfo
from beautydesk.viewmodels.retouching import Retouching
from beautydesk.viewmodels.runner import Runner

SOON = 5  # priority of what the user waits for, above thumbnails


@dataclass(frozen=True, slots=True)
class PaidWork:
    """The receipt book as the window needs it, called off the GUI thread. `engine`: whose receipts they are."""

    engine: str
    open_receipts: Callable[[], list[Receipt]]
    settle: Callable[[str], None]


class Session(QObject):
    """`folder`: where pasted pixels are kept."""

    current_changed = Signal()
    pictures_ready = Signal(object)  # work.PicturePair of the current photo
    item_changed = Signal(int)
    noticed = Signal(object)  # Notice
    consent_needed = Signal()

    def __init__(
        self,
        queue: QueueModel,
        options: Options,
        retouching: Retouching,
        folder: Path,
        paid: PaidWork,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.queue, self.options, self.retouching = queue, options, retouching
        self.consent_to_upload = False
        self._folder, self._paid = folder, paid
        self._receipts: list[Receipt] = []
        self._current: int | None = None
        self._loading = CancelToken()
        self._desk = Runner(3, self)
        retouching.item_changed.connect(self.item_changed)
        retouching.item_ended.connect(self._on_item_ended)
        retouching.queue_stopped.connect(self._on_queue_stopped)

    # -- reading ------------------------------------------------------------------------------------------------------

    @property
    def current(self) -> PhotoItem | None:
        return self.queue.item(self._current)

    @property
    def engine(self) -> EngineFeatures:
        """The chosen engine's features."""
        return self.retouching.features(self.options.choice.engine)

    def wants_retouch(self, item: PhotoItem) -> bool:
        """Is there anything to do: no result yet, or one that was made with other options?"""
        if item.active or item.size is None:
            return False
        return item.result is None or item.result.choice != self.options.choice

    # -- photos -------------------------------------------------------------------------------------------------------

    def add_photos(self, paths: Iterable[Path]) -> None:
        """Files and folders; what is there already is not added twice, what is no photo is told of."""
        wanted = list(paths)
        if wanted:
            self._desk.submit(partial(work.collect_photos, wanted), self._on_collected, priority=SOON)

    def add_image(self, image: QImage) -> None:
        """Pixels from the clipboard or a drop."""
        name = time.strftime("Pasted %Y-%m-%d %H.%M.%S") + f".{time.time_ns() // 1_000_000 % 1000:03}.png"
        self._desk.submit(partial(work.keep_pasted_image, image, self._folder / name), self._on_pasted, priority=SOON)

    def remove(self, ids: Iterable[int]) -> None:
        """Take photos off the list; the files stay. What is under way is stopped."""
        for item_id in list(ids):
            self.retouching.cancel([item_id])
            row = self.queue.row_of(item_id)
            self.queue.remove(item_id)
            if item_id == self._current:
                left = len(self.queue)
                self.select(self.queue.item_at(min(row, left - 1)).id if left else None)

    def select(self, item_id: int | None) -> None:
        """Show another photo."""
        if item_id != self._current:
            self._current = item_id
            self.current_changed.emit()
            self._load_pictures()

    # -- retouching ---------------------------------------------------------------------------------------------------

    def retouch(self, ids: Iterable[int]) -> None:
        """Queue photos with the chosen engine and options; what is under way already is left alone."""
        items = [item for item_id in ids if (item := self.queue.item(item_id)) and not item.active and item.size]
        if items and self.engine.uploads and not self.consent_to_upload:
            self.consent_needed.emit()
            return
        for item in items:
            self.retouching.start(item, self.options.choice)

    def retouch_all(self) -> None:
        """Queue every photo that has no result with the present options."""
        self.retouch([item.id for item in self.queue if self.wants_retouch(item)])

    def cancel_all(self) -> None:
        self.retouching.cancel([item.id for item in self.queue if item.active])

    # -- what was paid for earlier ------------------------------------------------------------------------------------

    def look_for_paid(self) -> None:
        """Tell of results that were paid for in an earlier run and never saved."""
        self._desk.submit(lambda report, token: self._paid.open_receipts(), self._on_receipts)

    def fetch_paid(self) -> None:
        """Fetch them: each photo comes back into the list, nothing is sent and nothing is charged."""
        receipts, self._receipts = self._receipts, []
        for receipt in receipts:
            [item] = self._add([receipt.photo])
            self.retouching.resume(item, self._paid.engine, receipt)

    def _on_receipts(self, outcome: Outcome[Any]) -> None:
        match outcome:
            case Done(receipts) if receipts:
                self._receipts = receipts
                self.noticed.emit(paid_notice(len(receipts)))
            case Failed(error):
                self.noticed.emit(from_error(error))

    # -- saving -------------------------------------------------------------------------------------------------------

    @property
    def unsaved(self) -> list[PhotoItem]:
        """Results that no file of the user's holds yet."""
        return [item for item in self.queue if item.unsaved]

    def save(self, item_id: int, target: Path, fmt: str, quality: int, on_exists: OnExists) -> None:
        """Write a result to `target`, or beside it under a free name. Never over an original."""
        item = self.queue.item(item_id)
        if item and item.result:
            result = item.result
            order = work.SaveOrder(item.path, result.patch, target, fmt, quality, on_exists, result.task_id)
            on_end = partial(self._on_saved, item_id, result)
            self._desk.submit(partial(work.save_result, order, self._paid.settle), on_end, priority=SOON)

    # -- the end ------------------------------------------------------------------------------------------------------

    def close(self) -> None:
        """Refuse new work and stop what is under way. Paid work stays in the journal and goes on later."""
        for runner in self._runners:
            runner.close()

    @property
    def open_tasks(self) -> int:
        return sum(runner.busy for runner in self._runners)

    def wait(self, milliseconds: int) -> bool:
        """Block until all threads ended: for the very end."""
        return min(runner.wait(milliseconds) for runner in self._runners)

    @property
    def _runners(self) -> list[Runner]:
        return [self._desk, *self.retouching.runners.values()]

    # -- what comes back ----------------------------------------------------------------------------------------------

    def _on_collected(self, outcome: Outcome[Any]) -> None:
        match outcome:
            case Done(found):
                known = self.queue.paths()
                self._add([path for path in found.photos if path not in known])
                if text := found_text(found):
                    self.noticed.emit(Notice(Severity.INFO, text))
            case Failed(error):
                self.noticed.emit(from_error(error))

    def _on_pasted(self, outcome: Outcome[Any]) -> None:
        match outcome:
            case Done(path):
                self._add([path], pasted=True)
            case Failed(error):
                self.noticed.emit(from_error(error))

    def _add(self, paths: list[Path], pasted: bool = False) -> list[PhotoItem]:
        items = self.queue.add(paths, pasted)
        if items:
            self.select(items[0].id)
        for item in items:
            self._desk.submit(partial(work.inspect_photo, item.path), partial(self._on_inspected, item.id))
        return items

    def _on_inspected(self, item_id: int, outcome: Outcome[Any]) -> None:
        if (item := self.queue.item(item_id)) is None:
            return
        match outcome:
            case Done(seen):
                item.size, item.format, item.thumbnail = (seen.width, seen.height), seen.format, seen.thumbnail
            case Failed(error) if item.state is JobState.ADDED:
                self.queue.set_state(item, JobState.FAILED)
                item.error = error
        self._touch(item)

    def _on_item_ended(self, item_id: int) -> None:
        item = self.queue.item(item_id)
        if item and item_id == self._current and item.state is JobState.DONE:
            self._load_pictures()

    def _on_queue_stopped(self, error: BeautyDeskError, item: PhotoItem) -> None:
        self.noticed.emit(from_error(error, item.path.name))

    def _load_pictures(self) -> None:
        self._loading.cancel()
        if item := self.current:
            self._loading = CancelToken()
            self._desk.submit(
                partial(work.load_pictures, item.path, item.result.patch if item.result else None),
                partial(self._on_pictures, item.id, item.result, self._loading),
                token=self._loading,
                priority=SOON,
            )

    def _on_pictures(self, item_id: int, result: ResultInfo | None, token: CancelToken, outcome: Outcome[Any]) -> None:
        item = self.queue.item(item_id)
        if item is None or token is not self._loading:
            return  # something else is shown by now
        match outcome:
            case Done(pictures):
                self.pictures_ready.emit(pictures)
            case Failed(error) if item.result is not None:
                self.noticed.emit(from_error(error, item.path.name))
            case Failed(error) if item.state is JobState.ADDED:
                self.queue.set_state(item, JobState.FAILED)
                item.error = error
                self._touch(item)

    def _on_saved(self, item_id: int, result: ResultInfo, outcome: Outcome[Any]) -> None:
        item = self.queue.item(item_id)
        match outcome:
            case Done(path):
                if item and item.result is result:
                    item.result = replace(result, saved_to=path)
                    self._touch(item)
                text = QCoreApplication.translate("Session", "Saved as {} in {}").format(path.name, path.parent)
                self.noticed.emit(Notice(Severity.GOOD, text))
            case Failed(error):
                notice = from_error(error, item.path.name if item else "")
                self.noticed.emit(replace(notice, remedy=Remedy.SAVE_AS))

    def _touch(self, item: PhotoItem) -> None:
        self.queue.touch(item)
        self.queue.counts_changed.emit()
        self.item_changed.emit(item.id)
