"""The commands of the window: add photos, look at them, retouch, cancel, fetch what is paid for.

Nothing here blocks: every command hands a piece of work to a lane of the Background, and goes on when its Outcome
comes back.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal

from beautydesk.core.engine import EngineFeatures
from beautydesk.core.errors import BeautyDeskError
from beautydesk.core.job import Failed, JobState, Outcome
from beautydesk.core.receipts import Receipt, ReceiptState
from beautydesk.support import assets
from beautydesk.viewmodels.editing.difference import Differences
from beautydesk.viewmodels.editing.live_preview import LivePreview
from beautydesk.viewmodels.editing.options import Choice, Options
from beautydesk.viewmodels.jobs.background import Background
from beautydesk.viewmodels.jobs.batch_summary import BatchSummary
from beautydesk.viewmodels.jobs.result_sharing import ResultSharing
from beautydesk.viewmodels.jobs.result_updates import ResultUpdates
from beautydesk.viewmodels.jobs.retouch_queue import RetouchQueue
from beautydesk.viewmodels.jobs.save_queue import Saving
from beautydesk.viewmodels.jobs.unfinished import Unfinished
from beautydesk.viewmodels.list.inspector import Inspector
from beautydesk.viewmodels.list.photo_import import PhotoImport
from beautydesk.viewmodels.list.photo_list import PhotoItem, PhotoList
from beautydesk.viewmodels.text.notice import Notice, Severity, found_text, from_error, removed_notice
from beautydesk.workflow.paid_work import PaidWork
from beautydesk.workflow.photos import Found

log = logging.getLogger(__name__)


class Session(QObject):
    """`folder`: where pasted pixels are kept."""

    current_changed = Signal()
    pictures_ready = Signal(object)  # PicturePair of the current photo
    item_changed = Signal(int)
    noticed = Signal(object)  # Notice
    consent_needed = Signal(int)  # for how many photos

    def __init__(
        self,
        queue: PhotoList,
        options: Options,
        retouching: RetouchQueue,
        folder: Path,
        paid: PaidWork,
        background: Background,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.queue, self.options, self.retouching = queue, options, retouching
        self._paid = paid
        self._consent = False
        self._waiting_for_consent: list[int] = []
        self._removed: list[PhotoItem] = []
        self._current: int | None = None
        self._lane = lane = background.lane("photos", 3)
        self.live_preview = LivePreview(queue, options, retouching.engines, retouching.folder, background, self)
        self.live_preview.pictures_ready.connect(self.pictures_ready)
        self.live_preview.redone.connect(self.item_changed)
        self.live_preview.not_opened.connect(self._on_not_opened)
        options.concerned.connect(self.select)
        self.result_updates = ResultUpdates(queue, options, retouching, self.live_preview, self.retouch, self)
        self.unfinished = Unfinished(lane, paid, self._resume, self._begin_again, self)
        self.unfinished.noticed.connect(self.noticed)
        self.sharing = ResultSharing(queue, lane, folder.parent / "handed", self)
        self.sharing.noticed.connect(self.noticed)
        self.differences = Differences(lane, self)
        self.saving = Saving(queue, lane, paid.settle, self)
        self.saving.item_changed.connect(self.item_changed)
        self.saving.noticed.connect(self.noticed)
        self.importing = PhotoImport(lane, folder, self)
        self.importing.found.connect(self._on_found)
        self.importing.made.connect(self._on_made)
        self.importing.noticed.connect(self.noticed)
        self.inspector = Inspector(queue, lane, self)
        self.inspector.item_changed.connect(self.item_changed)
        self.batch = BatchSummary(queue, retouching, self)
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

    @property
    def unsaved(self) -> list[PhotoItem]:
        """Results that no file of the user's holds yet."""
        return [item for item in self.queue if item.unsaved]

    def can_retouch(self, item: PhotoItem) -> bool:
        """Is there anything to do: no result yet, or one that cannot follow the options by itself?"""
        if item.active or item.size is None:
            return False
        wish = self.options.choice_of(item.id)
        return item.result is None or (item.result.choice != wish and not self.live_preview.covers(item, wish))

    def wants_retouch(self, item: PhotoItem) -> bool:
        """As `can_retouch`, but what was refused with these very options is not tried again unasked."""
        refused = item.error is not None and not item.error.retryable and item.asked == self.options.choice_of(item.id)
        return self.can_retouch(item) and not refused

    # -- photos -------------------------------------------------------------------------------------------------------

    def add_photos(self, paths: Iterable[Path]) -> None:
        """Files and folders; what is there already is not added twice, what is no photo is told of."""
        wanted = [path.absolute() for path in paths]
        if wanted:
            self.importing.add_files(wanted)

    def add_sample(self) -> None:
        """The portrait that comes with the program: as pasted, for its folder is not the user's to save into."""
        sample = assets.path("sample/sample.jpg")
        if item := self.queue.find(sample):
            self.select(item.id)
        else:
            self._add([sample], pasted=True)

    def remove(self, ids: Iterable[int]) -> None:
        """Take photos off the list; the files stay. What is under way is stopped, unsaved results can be put back."""
        gone = [item for item_id in ids if (item := self.queue.item(item_id))]
        self.retouching.cancel([item.id for item in gone])
        leaving = {item.id for item in gone}
        if self._current in leaving:
            self.select(self._neighbour(self._current, leaving))
        self.queue.remove(leaving)
        self._removed = [item for item in gone if item.unsaved]
        if self._removed:
            self.noticed.emit(removed_notice(len(self._removed)))

    def restore_removed(self) -> None:
        """Undo the last `remove` of photos with unsaved results."""
        items, self._removed = self._removed, []
        if items:
            self.queue.restore(items)
            self.select(items[0].id)

    def select(self, item_id: int | None) -> None:
        """Show another photo."""
        if item_id != self._current:
            self._current = item_id
            self.current_changed.emit()
            self.live_preview.show(self.current)
            self.options.show(item_id)

    def move(self, ids: Iterable[int], before: int) -> None:
        """Put photos in front of the row `before`. What waits is worked on in the order of the list."""
        self.queue.move(ids, before)

    def do_next(self, ids: Iterable[int]) -> None:
        """Photos that wait go to the front of all that wait."""
        waiting = [item.id for item_id in ids if (item := self.queue.item(item_id)) and item.state is JobState.WAITING]
        first = next((row for row, item in enumerate(self.queue) if item.state is JobState.WAITING), 0)
        self.queue.move(waiting, first)

    def cancel(self, ids: Iterable[int]) -> None:
        """Stop some photos."""
        self.retouching.cancel(list(ids))

    def _neighbour(self, item_id: int, without: set[int]) -> int | None:
        row = self.queue.row_of(item_id)
        items = list(self.queue)
        candidates = items[row + 1 :] + items[:row][::-1]
        return next((other.id for other in candidates if other.id not in without), None)

    # -- retouching ---------------------------------------------------------------------------------------------------

    def retouch(self, ids: Iterable[int]) -> None:
        """Queue photos with the chosen engine and options; what is done with them or under way is left alone."""
        items = [item for item_id in ids if (item := self.queue.item(item_id)) and self.can_retouch(item)]
        asked = [(item, self.options.choice_of(item.id)) for item in items]
        sent = [item for item, choice in asked if self._uploads(choice)]
        if sent and not self._consent:
            self._waiting_for_consent = [item.id for item in items]
            self.consent_needed.emit(len(sent))
            return
        self._start(asked)

    def insist(self, item_id: int) -> None:
        """Send a photo in spite of what its error objects to: the user has read it and decided."""
        item = self.queue.item(item_id)
        if item is None or item.active or item.error is None or item.error.objection is None or item.asked is None:
            return
        if not self._consent:
            self.consent_needed.emit(1)
            return
        asked = item.asked.retouch
        wish = replace(asked, despite=asked.despite | {item.error.objection})
        self._start([(item, replace(item.asked, retouch=wish))])

    def _start(self, asked: list[tuple[PhotoItem, Choice]]) -> None:
        if sent := [(item.path, choice.retouch) for item, choice in asked if self._uploads(choice)]:
            self._lane.run(partial(self._paid.enlist, sent), _warn)
        for item, choice in asked:
            self.retouching.start(item, choice)

    def _uploads(self, choice: Choice) -> bool:
        return self.retouching.features(choice.engine).uploads

    def _resume(self, receipt: Receipt) -> None:
        if not (item := self._listed(receipt.photo)).active:
            self.retouching.resume(item, receipt)

    def _begin_again(self, receipt: Receipt, choice: Choice) -> None:
        """A doubtful one is not sent: its error comes back, and the user decides."""
        item = self._listed(receipt.photo)
        if not item.active and (self._consent or receipt.state is ReceiptState.UNCERTAIN):
            self._start([(item, choice)])

    def _listed(self, photo: Path) -> PhotoItem:
        """The photo's item, added if it is not in the list."""
        return self.queue.find(photo) or self._add([photo])[0]

    def retouch_all(self) -> None:
        """Queue every photo that has no result with the present options."""
        self.retouch([item.id for item in self.queue if self.wants_retouch(item)])

    def cancel_all(self) -> None:
        self.retouching.cancel([item.id for item in self.queue if item.active])

    def set_consent(self, consent: bool) -> None:
        """May photos be uploaded? What waited for a yes starts then."""
        self._consent = consent
        waiting, self._waiting_for_consent = self._waiting_for_consent, []
        if consent and self.engine.uploads:
            self.retouch(waiting)

    def forget_consent_question(self) -> None:
        """The user went away without an answer."""
        self._waiting_for_consent = []

    # -- what comes back ----------------------------------------------------------------------------------------------

    def _on_found(self, found: Found) -> None:
        known = [item for path in found.photos if (item := self.queue.find(path))]
        new = self._add([path for path in found.photos if self.queue.find(path) is None])
        if known and not new:
            self.select(known[0].id)
            self.noticed.emit(Notice(Severity.INFO, QCoreApplication.translate("Session", "Already in the list.")))
        if text := found_text(found):
            self.noticed.emit(Notice(Severity.INFO, text))

    def _on_made(self, path: Path) -> None:
        self._add([path], pasted=True)

    def _add(self, paths: list[Path], pasted: bool = False) -> list[PhotoItem]:
        items = self.queue.add(paths, pasted)
        if items:
            self.select(items[0].id)
        self.inspector.open(items)
        return items

    def _on_item_ended(self, item_id: int) -> None:
        item = self.queue.item(item_id)
        if item is not None:
            self.inspector.keep(item)
        if item and item.state is JobState.DONE and item.result is not None:
            # what was changed at the photo that is shown while it was worked on is wanted still
            shown = item_id == self._current
            self.options.keep(item_id, self.options.choice if shown else item.result.choice)
        if item and item_id == self._current:
            self.live_preview.result_changed(item)

    def _on_queue_stopped(self, error: BeautyDeskError, item: PhotoItem) -> None:
        self.noticed.emit(from_error(error, item.path.name))

    def _on_not_opened(self, item_id: int, error: BeautyDeskError) -> None:
        item = self.queue.item(item_id)
        if item is None:
            return
        if item.result is not None:
            self.noticed.emit(from_error(error, item.path.name))
        elif item.state is JobState.ADDED:
            self.queue.set_state(item, JobState.FAILED, error)
            self._touch(item)

    def _touch(self, item: PhotoItem) -> None:
        self.queue.touch(item)
        self.queue.tell_counts()
        self.item_changed.emit(item.id)


def _warn(outcome: Outcome[list[int | None]]) -> None:
    if isinstance(outcome, Failed):
        log.warning("what was asked for is not noted: %s", outcome.error)
