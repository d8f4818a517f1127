"""Writes the session as it changes: results at once, the rest half a second later, in the background, and only what
changed."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import partial
from itertools import islice

from PySide6.QtCore import QModelIndex, QObject, QTimer, Signal
from PySide6.QtGui import QImage

from beautydesk.core.errors import SaveError
from beautydesk.core.job import Failed, Outcome, Stopped
from beautydesk.core.kept_photo import KeptPhoto
from beautydesk.storage.session_file import Change
from beautydesk.storage.sessions import Sessions
from beautydesk.viewmodels.background import Lane
from beautydesk.viewmodels.editing.options import Options
from beautydesk.viewmodels.keeping.records import kept
from beautydesk.viewmodels.list.photo_list import PhotoList
from beautydesk.viewmodels.picture import as_jpeg

log = logging.getLogger(__name__)
DELAY = 500  # milliseconds from a change to its writing
A_FEW = 50  # photos in one turn of the event loop: a millisecond or two
AGAIN = 10_000  # milliseconds after which what could not be written is tried again

Pictures = dict[int, QImage | bytes]  # by number; bytes are a JPEG already
_Writing = tuple[Change, tuple[int, ...]]  # and the numbers of its pictures


class SessionKeeper(QObject):
    """`sessions`: None where nothing can be kept. `lane`: one thread, so that changes follow in order."""

    survival_changed = Signal()

    def __init__(
        self, queue: PhotoList, options: Options, sessions: Sessions | None, lane: Lane, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._queue, self._options, self._sessions, self._lane = queue, options, sessions, lane
        self._changed: dict[int, None] = {}
        self._gone: list[int] = []
        self._written: dict[int, KeptPhoto] = {}
        self._pictured: dict[int, object] = {}  # by number, the patch whose picture is written
        self._unlooked: list[int] = []  # whose choice may have changed
        self._reordered = self._reshown = self._fails = False
        self._writing: list[_Writing] = []
        self._then: list[Callable[[], None]] = []
        self._due = QTimer(self, singleShot=True, interval=DELAY)
        self._due.timeout.connect(self._go_on)
        if sessions is not None:
            queue.item_changed.connect(self._on_item_changed)
            queue.rowsInserted.connect(self._on_inserted)
            queue.rowsAboutToBeRemoved.connect(self._on_removed)
            queue.rowsMoved.connect(self._on_moved)
            queue.selection.shown_changed.connect(self._on_shown)
            options.changed.connect(self._on_options_changed)

    @property
    def survives(self) -> bool:
        """Will what is in the window be there at the next start?"""
        return self._sessions is not None and not self._fails

    def when_written(self, then: Callable[[], None]) -> None:
        """Call `then` as soon as all is written that has changed so far; never, where it cannot be."""
        self._then.append(then)
        self._due.start(0)

    def close(self) -> None:
        """The last write of this run, done when it returns. The lane has ended by then, and not begun what waited."""
        self._due.stop()
        for writing in self._writing:
            self._take_back(*writing)
        if self._sessions is None:
            return
        self._unlooked = [item.id for item in self._queue]
        self._look_at_choices(len(self._unlooked))
        try:
            _write(self._sessions, *self._next_change(len(self._changed)))
        except SaveError as error:
            log.warning("%s %s", error, error.details)

    # -- what changes -------------------------------------------------------------------------------------------------

    def _on_item_changed(self, item_id: int) -> None:
        """A result is work that a crash would take along."""
        self._note((item_id,))
        item, written = self._queue.item(item_id), self._written.get(item_id)
        if item is not None and item.result is not (written.result if written else None) and not self._fails:
            self._due.start(0)

    def _on_inserted(self, _parent: QModelIndex, first: int, last: int) -> None:
        self._reordered = True
        self._note(self._queue.item_at(row).id for row in range(first, last + 1))

    def _on_removed(self, _parent: QModelIndex, first: int, last: int) -> None:
        ids = [self._queue.item_at(row).id for row in range(first, last + 1)]
        for item_id in ids:
            for known in (self._changed, self._written, self._pictured):
                known.pop(item_id, None)
        self._gone += ids
        self._reordered = True
        self._start()

    def _on_moved(self) -> None:
        self._reordered = True
        self._start()

    def _on_shown(self) -> None:
        self._reshown = True
        self._start()

    def _on_options_changed(self) -> None:
        """Which photos it concerns is not told: it may be one, or all of them."""
        self._unlooked = [item.id for item in self._queue]
        self._start()

    def _note(self, ids: Iterable[int]) -> None:
        self._changed.update(dict.fromkeys(ids))
        self._start()

    def _start(self) -> None:
        if not self._due.isActive():
            self._due.start(AGAIN if self._fails else DELAY)

    # -- writing ------------------------------------------------------------------------------------------------------

    def _go_on(self) -> None:
        """A few photos at a time: others want the event loop, too."""
        if self._sessions is None:
            return
        if self._unlooked:
            self._look_at_choices(10 * A_FEW)
        else:
            change, pictures = self._next_change(A_FEW)
            if change != Change() or pictures:
                writing = change, tuple(pictures)
                self._writing.append(writing)
                self._lane.run(partial(_write, self._sessions, change, pictures), partial(self._on_written, writing))
        if self._unlooked or self._changed:
            self._due.start(0)
        else:
            self._tell_if_written()

    def _look_at_choices(self, most: int) -> None:
        looked, self._unlooked = self._unlooked[:most], self._unlooked[most:]
        for item_id in looked:
            written = self._written.get(item_id)
            if written is not None and written.choice != self._options.choice_of(item_id):
                self._changed[item_id] = None

    def _next_change(self, most: int) -> tuple[Change, Pictures]:
        photos: dict[int, KeptPhoto] = {}
        pictures: Pictures = {}
        for item_id in list(islice(self._changed, most)):
            del self._changed[item_id]
            item = self._queue.item(item_id)
            if item is None:
                continue
            now = kept(item, self._options.choice_of(item_id))
            if now != self._written.get(item_id):
                photos[item_id] = self._written[item_id] = now
            picture = item.thumbnail or item.shelved
            if item.result is not None and picture and self._pictured.get(item_id) != item.result.patch:
                self._pictured[item_id], pictures[item_id] = item.result.patch, picture
        order = [item.id for item in self._queue] if self._reordered and not self._changed else None
        roots = None if order is None else tuple(self._queue.roots)
        gone = tuple(item_id for item_id in self._gone if self._queue.item(item_id) is None)  # not come back meanwhile
        self._gone = []
        shown = self._queue.selection.shown if self._reshown else None
        self._reshown = False
        self._reordered = self._reordered and order is None
        return Change(photos, gone, order, shown, roots=roots), pictures

    def _on_written(self, writing: _Writing, outcome: Outcome[None]) -> None:
        if isinstance(outcome, Stopped):
            return  # the program ends: `close` writes it
        self._writing.remove(writing)
        failed = isinstance(outcome, Failed)
        if failed:
            log.warning("%s %s", outcome.error, outcome.error.details)  # type: ignore[union-attr]
            self._take_back(*writing)
            self._start()
        if failed is not self._fails:
            self._fails = failed
            self.survival_changed.emit()
        self._tell_if_written()

    def _take_back(self, change: Change, pictures: Iterable[int]) -> None:
        """It is not written, and is written with what changes next."""
        for item_id in change.photos:
            self._written.pop(item_id, None)
        for item_id in pictures:
            self._pictured.pop(item_id, None)
        self._changed.update(dict.fromkeys((*change.photos, *pictures)))
        self._gone += change.gone
        self._reordered |= change.order is not None
        self._reshown |= change.shown is not None

    def _tell_if_written(self) -> None:
        if not (self._writing or self._changed or self._unlooked or self._fails):
            then, self._then = self._then, []
            for call in then:
                call()


def _write(sessions: Sessions, change: Change, pictures: Mapping[int, QImage | bytes]) -> None:
    small = {number: as_jpeg(one) if isinstance(one, QImage) else one for number, one in pictures.items()}
    sessions.write(replace(change, pictures=small))
