"""The one photo of a window that another program waits for: taken in, saved to where it is wanted, given back."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

from beautydesk.core.errors import BeautyDeskError
from beautydesk.core.job import Done, Failed, Outcome
from beautydesk.viewmodels.background import SOON, Lane
from beautydesk.viewmodels.jobs.save_queue import SaveRequest
from beautydesk.viewmodels.list.photo_item import PhotoItem
from beautydesk.viewmodels.preferences import Preferences
from beautydesk.viewmodels.quitting import QuitQuestion, quit_question
from beautydesk.viewmodels.session import Session
from beautydesk.viewmodels.text.notice import or_tell
from beautydesk.viewmodels.text.translation import fill
from beautydesk.workflow.destinations import OutputSettings
from beautydesk.workflow.round_trip import RoundTrip


class GivingBack(QObject):
    """`folder`: where the copy lies that is worked on. `lane`: asks the disk."""

    given_back = Signal()  # the result is where it is wanted

    def __init__(self, trip: RoundTrip, session: Session, preferences: Preferences, folder: Path, lane: Lane) -> None:
        super().__init__()
        self._trip, self._session, self._preferences = trip, session, preferences
        self._folder, self._lane = folder, lane
        self.is_done = False
        self._saves = False

    def begin(self) -> None:
        """Take the photo in."""
        take = partial(self._trip.take_copy, self._folder)
        self._lane.run(take, or_tell(self._session.noticed.emit, self._session.add_own), priority=SOON)

    def save(self) -> None:
        """Write the result as it is shown; a preview becomes one first, for nothing."""
        item = self._session.queue.shown
        if item is not None and not self._saves and self._session.result_updates.can_save(item):
            self._saves = True
            self._session.result_updates.when_ready([item], partial(self._look, item))

    def question(self) -> QuitQuestion | None:
        """What is asked before the window closes; None where nothing would be lost that somebody has done."""
        item = self._session.queue.shown
        if item is not None and item.active and (item.hosted or item.result is None):
            return quit_question(self._session)
        if self.is_done or item is None or not self._has_changes(item):
            return None
        text = fill(QCoreApplication.translate("Quit", "“{}” has changes that are not saved."), self._trip.photo.name)
        return QuitQuestion(
            text,
            QCoreApplication.translate("Quit", "The program that opened it gets it back unchanged without them."),
            QCoreApplication.translate("Quit", "Discard"),
            QCoreApplication.translate("Quit", "Cancel"),
            QCoreApplication.translate("Quit", "Save and return"),
        )

    def _has_changes(self, item: PhotoItem) -> bool:
        """A preview that came by itself is none."""
        if not self._session.result_updates.can_save(item):
            return False
        return item.unsaved or (item.result is None and self._session.options.undo_stack.canUndo())

    def _look(self, item: PhotoItem) -> None:
        self._lane.run(self._trip.check, partial(self._on_looked, item), priority=SOON)

    def _on_looked(self, item: PhotoItem, outcome: Outcome[None]) -> None:
        match outcome:
            case Done() if item.result is not None:
                self._session.saving.finished.connect(
                    partial(self._on_saved, item), Qt.ConnectionType.SingleShotConnection
                )
                to = self._trip.destination(OutputSettings.of(self._preferences.settings))
                self._session.saving.save([SaveRequest(item.id, to)])
                return
            case Failed(error):
                self._refuse(item, error)
        self._saves = False

    def _refuse(self, item: PhotoItem, error: BeautyDeskError) -> None:
        """As what could not be written: told at the photo."""
        item.save_error = error
        self._session.queue.touch(item)

    def _on_saved(self, item: PhotoItem, whole: bool) -> None:
        self._saves = False
        if whole and item.save_error is None:
            self.is_done = True
            self.given_back.emit()
