"""Opening the photos of the list: the headers of all first, then small pictures, those that are looked at first.

However long the list is, memory holds few pictures: what was not looked at for a while is shelved as a JPEG of some ten
kilobytes.
"""

from __future__ import annotations

import time
from collections import OrderedDict, deque
from collections.abc import Iterable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QImage

from beautydesk.core.cancel import CancelToken
from beautydesk.core.engine import Report
from beautydesk.core.errors import BeautyDeskError
from beautydesk.core.job import Done, Failed, JobState, Outcome, Stopped
from beautydesk.viewmodels.background import Lane
from beautydesk.viewmodels.list.photo_item import PhotoItem
from beautydesk.viewmodels.list.photo_list import PhotoList
from beautydesk.viewmodels.picture import Picture, as_jpeg
from beautydesk.workflow import photos, viewing
from beautydesk.workflow.photos import Inspected

AT_ONCE = 2  # tasks: what the user waits for must find a thread of the lane free
PATIENCE = 0.05  # seconds that a task reads headers for before it tells of them
BATCH = 32  # photos whose headers one task reads at most
KEPT = 256  # pictures as they are painted, of up to 256 KB each; more where more are on the screen at once
AT_A_TIME = 0.004  # seconds that shelved pictures are taken back for, before they are painted or between two events
A_FEW = 8  # pictures to shelve in one turn of the event loop: half a millisecond each


class Inspector(QObject):
    """Fills in what is known of a photo by its file alone."""

    def __init__(self, queue: PhotoList, lane: Lane, parent: QObject) -> None:
        super().__init__(parent)
        self._queue, self._lane = queue, lane
        self._headers: deque[PhotoItem] = deque()
        self._pictures: dict[int, PhotoItem] = {}  # to be made, in the order of the list when they were added
        self._seen: list[int] = []
        self._kept: OrderedDict[int, PhotoItem] = OrderedDict()
        self._under_way = 0
        self._shelving = QTimer(self, singleShot=True, interval=0)
        self._shelving.timeout.connect(self._shelve)
        self._unshelving = QTimer(self, singleShot=True, interval=0)
        self._unshelving.timeout.connect(partial(self._unshelve, late=True))

    def open(self, items: Iterable[PhotoItem]) -> None:
        """Look into the files of new photos."""
        self._headers.extend(items)
        self._go_on()

    def look_at(self, ids: list[int]) -> None:
        """These are on the screen now: their pictures come first."""
        self._seen = ids
        for item in self._queue.items(ids):
            self.keep(item)
        self._unshelve()

    def _unshelve(self, late: bool = False) -> None:
        """Take back what is on the screen; a screen full of it takes longer than one may paint for.

        `late`: it was painted without.
        """
        end = time.monotonic() + AT_A_TIME
        for item in self._queue.items(self._seen):
            if item.thumbnail is None and item.shelved:
                if time.monotonic() > end:
                    self._unshelving.start()
                    return
                item.thumbnail, item.shelved = QImage.fromData(item.shelved), b""
                self.keep(item)
                if late:
                    self._queue.touch(item)

    def keep(self, item: PhotoItem) -> None:
        """The picture of this photo is the last that was looked at or made."""
        if item.thumbnail is None:
            return
        self._kept[item.id] = item
        self._kept.move_to_end(item.id)
        if len(self._kept) > self._most and not self._shelving.isActive():
            self._shelving.start()  # not now: somebody may be painting

    def _shelve(self) -> None:
        for _ in range(min(A_FEW, len(self._kept) - self._most)):
            _, oldest = self._kept.popitem(last=False)
            if oldest.thumbnail is not None:
                oldest.shelved = as_jpeg(oldest.thumbnail)
                oldest.thumbnail = None
        if len(self._kept) > self._most:
            self._shelving.start()

    @property
    def _most(self) -> int:
        return max(KEPT, len(self._seen))

    # -- work ---------------------------------------------------------------------------------------------------------

    def _go_on(self) -> None:
        while self._under_way < AT_ONCE:
            if self._headers:
                batch = [self._headers.popleft() for _ in range(min(BATCH, len(self._headers)))]
                self._under_way += 1
                paths = [item.path for item in batch]
                self._lane.submit(partial(_inspect_some, paths), partial(self._on_inspected, batch))
            elif item := self._next_picture():
                self._under_way += 1
                self._lane.run(partial(_small_picture, item.path), partial(self._on_picture, item))
            else:
                return

    def _next_picture(self) -> PhotoItem | None:
        while self._pictures:
            wanted = next((item_id for item_id in self._seen if item_id in self._pictures), None)
            item = self._pictures.pop(next(iter(self._pictures)) if wanted is None else wanted)
            if self._queue.item(item.id) is item and not self._pictured(item):
                return item
        return None

    @staticmethod
    def _pictured(item: PhotoItem) -> bool:
        return item.thumbnail is not None or bool(item.shelved)

    def _on_inspected(self, batch: list[PhotoItem], outcome: Outcome[list[Inspected | BeautyDeskError]]) -> None:
        self._under_way -= 1
        match outcome:
            case Done(found):
                self._headers.extendleft(reversed(batch[len(found) :]))  # a slow disk is asked for less at a time
                for item, seen in zip(batch, found, strict=False):
                    self._learn(item, seen)
            case Failed(error):
                for item in batch:
                    self._learn(item, error)
            case Stopped():
                self._headers.clear()  # the program ends
        self._go_on()

    def _learn(self, item: PhotoItem, seen: Inspected | BeautyDeskError) -> None:
        if isinstance(seen, Inspected):
            item.size, item.format = (seen.width, seen.height), seen.format
            item.moment = seen.moment
            item.upload, item.notes, item.extras = seen.upload, seen.notes, seen.extras
            self._pictures[item.id] = item
            self._queue.tell_counts()
        self._tell(item, seen if isinstance(seen, BeautyDeskError) else None)

    def _on_picture(self, item: PhotoItem, outcome: Outcome[QImage]) -> None:
        self._under_way -= 1
        match outcome:
            case Done(picture) if not self._pictured(item):  # else there is a result meanwhile
                item.thumbnail = picture
                self.keep(item)
                self._tell(item)
            case Failed(error):
                self._tell(item, error)
            case Stopped():
                self._pictures.clear()
        self._go_on()

    def _tell(self, item: PhotoItem, error: BeautyDeskError | None = None) -> None:
        if self._queue.item(item.id) is None:
            return  # it is off the list by now
        if error is not None and item.state is JobState.ADDED:
            self._queue.set_state(item, JobState.FAILED, error)
        self._queue.touch(item)


def _inspect_some(paths: list[Path], report: Report, token: CancelToken) -> list[Inspected | BeautyDeskError]:
    """By their headers, or why not: as many of the first ones as a moment suffices for, one at least."""
    found: list[Inspected | BeautyDeskError] = []
    end = time.monotonic() + PATIENCE
    for path in paths:
        token.raise_if_cancelled()
        try:
            found.append(photos.inspect(path))
        except BeautyDeskError as error:
            found.append(error)
        if time.monotonic() > end:
            break
    return found


def _small_picture(path: Path) -> QImage:
    """A photo for the film strip. Raises `PhotoError` when it cannot be opened."""
    return Picture.from_rgb(photos.thumbnail(path, viewing.THUMBNAIL_SIDE)).levels[0]
