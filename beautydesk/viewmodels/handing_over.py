"""Results for other programs, by clipboard or drag: a real file under its right name, and the pixels.

File managers and browsers want the file, editors and chats the pixels. The file is the user's own if the result is
saved, else one in the folder of this run. The last one that was made is kept, so that a press on a photo can make ready
what a drag will need.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QMimeData, QObject, QUrl, Signal

from beautydesk.core.job import Done, Failed, Outcome
from beautydesk.viewmodels import work
from beautydesk.viewmodels.notice import from_error
from beautydesk.viewmodels.queue_model import PhotoItem
from beautydesk.viewmodels.runner import Runner
from beautydesk.viewmodels.saving import Order


class HandingOver(QObject):
    """`folder`: where files are made that other programs are given."""

    noticed = Signal(object)  # Notice

    def __init__(self, runner: Runner, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner, self._folder = runner, folder
        self._under_way: work.SaveOrder | None = None
        self._waiting: Callable[[QMimeData], None] | None = None
        self._made: tuple[work.SaveOrder, work.Handed] | None = None
        self._count = 0

    def prepare(self, item: PhotoItem, order: Order, then: Callable[[QMimeData], None] | None = None) -> None:
        """Make ready what a result needs to be handed over; `then` gets it. One of them is made at a time: the last."""
        if item.result is None:
            return
        wanted = _plain(item, order)
        self._waiting = then
        if self._made and self._made[0] == wanted:
            self._hand(self._made[1])
        elif wanted != self._under_way:
            self._under_way = wanted
            self._count += 1
            job = partial(work.hand_over, wanted, self._folder / str(self._count))
            self._runner.submit(job, partial(self._on_made, wanted), priority=5)

    def ready(self, item: PhotoItem, order: Order) -> QMimeData | None:
        """What was prepared of this result, None as long as it is not there."""
        if item.result is None or self._made is None or self._made[0] != _plain(item, order):
            return None
        return _data(self._made[1])

    def _on_made(self, wanted: work.SaveOrder, outcome: Outcome[Any]) -> None:
        if wanted != self._under_way:
            return  # something else is asked for by now
        self._under_way = None
        match outcome:
            case Done(handed):
                self._made = (wanted, handed)
                self._hand(handed)
            case Failed(error):
                self._waiting = None
                self.noticed.emit(from_error(error))

    def _hand(self, handed: work.Handed) -> None:
        then, self._waiting = self._waiting, None
        if then is not None:
            then(_data(handed))


def _plain(item: PhotoItem, order: Order) -> work.SaveOrder:
    assert item.result is not None
    return work.SaveOrder(
        item.path, item.result.patch, order.target, order.format, order.export, order.on_exists,
        saved_to=item.result.saved_to,
    )  # fmt: skip


def _data(handed: work.Handed) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(handed.path))])
    data.setImageData(handed.image)
    return data
