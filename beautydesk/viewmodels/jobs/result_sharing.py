"""Results for other programs, by clipboard or drag: real files under their right names, and the pixels of a single one.

File managers and browsers want the file, editors and chats the pixels. The file is the user's own if the result is
saved, else one in the folder of this run. What was made last is kept, so that a press on a photo can make ready what a
drag will need; a drag may begin before that is done, and whoever takes it waits.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, wait
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QMetaType, QMimeData, QObject, QUrl
from PySide6.QtGui import QImage

from beautydesk.core.job import Done, Failed, Outcome, Stopped
from beautydesk.viewmodels.background import SOON, Lane
from beautydesk.viewmodels.jobs.save_queue import SaveRequest, kept
from beautydesk.viewmodels.list.photo_list import PhotoList
from beautydesk.viewmodels.picture import Picture
from beautydesk.viewmodels.text.notice import Tell, from_error
from beautydesk.workflow.destinations import Destination
from beautydesk.workflow.kept_result import KeptResult, as_file

PATIENCE = 10.0  # seconds that whoever takes a drag waits for what is not made yet
MOST = 8  # results without a file of their own that are made at once: a second or two each
URLS, PIXELS = "text/uri-list", "application/x-qt-image"  # as Qt calls them


@dataclass(frozen=True, slots=True, eq=False)
class _Handed:
    """A result for another program. `image`: at full size, where it was asked for."""

    path: Path
    image: QImage | None


@dataclass(frozen=True, slots=True)
class _Making:
    """What was asked for together, and what becomes of it; `files` end in the order of `wanted`."""

    wanted: tuple[tuple[KeptResult, Destination], ...]
    files: tuple[Future[_Handed], ...]

    @property
    def done(self) -> bool:
        return all(file.done() and not file.cancelled() and not file.exception() for file in self.files)


class ResultSharing(QObject):
    """`folder`: where files are made that other programs are given."""

    def __init__(self, queue: PhotoList, lane: Lane, folder: Path, tell: Tell, parent: QObject) -> None:
        super().__init__(parent)
        self._queue, self._lane, self._folder, self._tell = queue, lane, folder, tell
        self._making = _Making((), ())
        self._then: Callable[[QMimeData], None] | None = None
        self._count = 0

    def prepare(self, orders: list[SaveRequest], then: Callable[[QMimeData], None] | None = None) -> None:
        """Make ready what results need to be handed over; `then` gets it. The last ones asked for are kept."""
        wanted = self._wanted(orders)
        if not wanted:
            return
        self._then = then
        if wanted != self._making.wanted or any(file.done() and file.exception() for file in self._making.files):
            self._making = _Making(wanted, tuple(Future() for _ in wanted))
            for (result, to), file in zip(wanted, self._making.files, strict=True):
                self._count += 1
                job = partial(_made, result, to, self._folder / str(self._count), pixels=len(wanted) == 1)
                self._lane.run(partial(_into, file, job), partial(self._on_made, self._making), priority=SOON)
        elif self._making.done:
            self._hand()

    def promise(self, orders: list[SaveRequest]) -> QMimeData | None:
        """Data that may still be made when it is asked for. None: there is nothing to be had, or too much at once."""
        wanted = self._wanted(orders)
        if not wanted or sum(result.saved_to is None for result, _ in wanted) > MOST:
            return None
        self.prepare(orders)
        return _Promise(self._making)

    def _wanted(self, orders: list[SaveRequest]) -> tuple[tuple[KeptResult, Destination], ...]:
        found = [(order.to, item) for order in orders if (item := self._queue.item(order.item))]
        return tuple((kept(item, item.result), to) for to, item in found if item.result is not None)

    def _on_made(self, making: _Making, outcome: Outcome[_Handed]) -> None:
        if making is not self._making:
            return  # something else is asked for by now
        match outcome:
            case Done() if making.done:
                self._hand()
            case Failed(error):
                self._then = None
                self._tell(from_error(error))
            case Stopped():
                for file in making.files:
                    file.cancel()

    def _hand(self) -> None:
        then, self._then = self._then, None
        if then is not None:
            handed = [file.result() for file in self._making.files]
            data = QMimeData()
            data.setUrls(_urls(handed))
            if len(handed) == 1:
                data.setImageData(handed[0].image)
            then(data)


class _Promise(QMimeData):
    """Says at once what there will be, and waits for it only when it is asked for: at the drop."""

    def __init__(self, making: _Making) -> None:
        super().__init__()
        self._making = making

    def formats(self) -> list[str]:
        return [URLS, PIXELS] if len(self._making.files) == 1 else [URLS]

    def hasFormat(self, mime_type: str) -> bool:
        return mime_type in self.formats()

    def retrieveData(self, mime_type: str, preferred_type: QMetaType | QMetaType.Type) -> Any:
        if not self.hasFormat(mime_type):
            return None
        wait(self._making.files, PATIENCE)
        if not self._making.done:
            return None
        handed = [file.result() for file in self._making.files]
        return _urls(handed) if mime_type == URLS else handed[0].image


def _into(file: Future[_Handed], job: Callable[[], _Handed]) -> _Handed:
    """Run `job` and let the GUI thread have what it makes even while it waits."""
    try:
        handed = job()
    except BaseException as error:
        file.set_exception(error)
        raise
    file.set_result(handed)
    return handed


def _made(result: KeptResult, to: Destination, folder: Path, *, pixels: bool) -> _Handed:
    path, rgb = as_file(result, to, folder, pixels=pixels)
    return _Handed(path, None if rgb is None else Picture.from_rgb(rgb).levels[0])


def _urls(handed: list[_Handed]) -> list[QUrl]:
    return [QUrl.fromLocalFile(str(each.path)) for each in handed]
