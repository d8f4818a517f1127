"""The commands of retouching: what may be begun, what was agreed to before anything is uploaded, what is stopped."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from beautydesk.core.job import Choice, Failed, JobState, Outcome
from beautydesk.core.receipts import PAID, Receipt, ReceiptState
from beautydesk.viewmodels.background import Lane
from beautydesk.viewmodels.editing.live_preview import LivePreview
from beautydesk.viewmodels.editing.options import Options
from beautydesk.viewmodels.jobs.retouch_queue import RetouchQueue
from beautydesk.viewmodels.list.photo_item import PhotoItem
from beautydesk.viewmodels.list.photo_list import PhotoList
from beautydesk.viewmodels.preferences import Preferences
from beautydesk.workflow.paid_work import PaidWork

log = logging.getLogger(__name__)


class Retouching(QObject):
    """`queue`: where what was begun waits for its engine."""

    consent_needed = Signal(int)  # for how many photos

    def __init__(
        self,
        photos: PhotoList,
        options: Options,
        preferences: Preferences,
        queue: RetouchQueue,
        live_preview: LivePreview,
        paid: PaidWork,
        lane: Lane,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._photos, self._options, self._preferences = photos, options, preferences
        self.queue, self._live_preview, self._paid, self._lane = queue, live_preview, paid, lane
        self._waiting_for_consent: list[int] = []
        preferences.changed.connect(self._on_preferences_changed)

    def can_begin(self, item: PhotoItem) -> bool:
        """Is there anything to do: no result yet, or one that cannot follow the options by itself?"""
        if item.active or item.size is None:
            return False
        wish = self._options.choice_of(item.id)
        return item.result is None or (item.result.made_with != wish and not self._live_preview.covers(item, wish))

    def is_wanted(self, item: PhotoItem) -> bool:
        """As `can_begin`, but what was refused with these very options is not tried again unasked."""
        refused = item.error is not None and not item.error.retryable and item.asked == self._options.choice_of(item.id)
        return self.can_begin(item) and not refused

    def begin(self, ids: Iterable[int]) -> None:
        """Queue photos with the chosen engine and options; what is done with them or under way is left alone."""
        items = [item for item in self._photos.items(ids) if self.can_begin(item)]
        asked = [(item, self._options.choice_of(item.id)) for item in items]
        sent = [item for item, choice in asked if self._uploads(choice)]
        if sent and not self._agreed:
            self._waiting_for_consent = [item.id for item in items]
            self.consent_needed.emit(len(sent))
            return
        self._start(asked)

    def begin_all(self) -> None:
        """Queue every photo that has no result with the present options."""
        self.begin([item.id for item in self._photos if self.is_wanted(item)])

    def insist(self, item_id: int) -> None:
        """Send a photo in spite of what its error objects to: the user has read it and decided."""
        item = self._photos.item(item_id)
        if item is None or item.active or item.error is None or item.error.objection is None or item.asked is None:
            return
        if not self._agreed:
            self.consent_needed.emit(1)
            return
        asked = item.asked.retouch
        wish = replace(asked, despite=asked.despite | {item.error.objection})
        self._start([(item, replace(item.asked, retouch=wish))])

    def go_on(self, item: PhotoItem, receipt: Receipt) -> None:
        """What an earlier run left: fetched if it is paid for, else begun again.

        A doubtful one is not sent: its error comes back, and the user decides.
        """
        if item.active:
            return
        if receipt.state in PAID:
            self.queue.resume(item, receipt)
        elif self._agreed or receipt.state is ReceiptState.UNCERTAIN:
            self._start([(item, Choice(receipt.engine, receipt.options))])

    def do_next(self, ids: Iterable[int]) -> None:
        """Photos that wait go to the front of all that wait."""
        waiting = [item.id for item in self._photos.items(ids) if item.state is JobState.WAITING]
        first = next((row for row, item in enumerate(self._photos) if item.state is JobState.WAITING), 0)
        self._photos.move(waiting, first)

    def cancel(self, ids: Iterable[int]) -> None:
        """Stop some photos."""
        self.queue.cancel(list(ids))

    def cancel_all(self) -> None:
        self.queue.cancel([item.id for item in self._photos if item.active])

    def forget_consent_question(self) -> None:
        """The user went away without an answer."""
        self._waiting_for_consent = []

    # -- private ------------------------------------------------------------------------------------------------------

    @property
    def _agreed(self) -> bool:
        """May photos be uploaded?"""
        return self._preferences.settings.consent_to_upload

    def _uploads(self, choice: Choice) -> bool:
        return self.queue.features(choice.engine).uploads

    def _start(self, asked: list[tuple[PhotoItem, Choice]]) -> None:
        if sent := [(item.file, choice.retouch) for item, choice in asked if self._uploads(choice)]:
            self._lane.run(partial(self._paid.enlist, sent), _warn)
        for item, choice in asked:
            self.queue.start(item, choice)

    def _on_preferences_changed(self, fields: frozenset[str]) -> None:
        """What waited for a yes starts with it."""
        if "consent_to_upload" in fields:
            waiting, self._waiting_for_consent = self._waiting_for_consent, []
            if self._agreed and self._uploads(self._options.choice):
                self.begin(waiting)


def _warn(outcome: Outcome[list[int | None]]) -> None:
    if isinstance(outcome, Failed):
        log.warning("what was asked for is not noted: %s", outcome.error)
