"""What the big button would cost, known before it is pressed: which photos are paid for, the balance, this month's sum.

Everything is asked off the GUI thread. What is not known yet counts as not paid, so that never too little is said.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from beautydesk.core.cancel import CancelToken
from beautydesk.core.engine import Report
from beautydesk.core.errors import Charged
from beautydesk.core.job import Done, FaceScope, Failed, JobState, Outcome, RetouchOptions, Stopped
from beautydesk.viewmodels.account.account import Account
from beautydesk.viewmodels.background import Lane
from beautydesk.viewmodels.editing.options import Options
from beautydesk.viewmodels.jobs.retouch_queue import RetouchQueue
from beautydesk.viewmodels.list.photo_item import PhotoItem
from beautydesk.viewmodels.list.photo_list import PhotoList
from beautydesk.viewmodels.preferences import Preferences
from beautydesk.workflow.paid_work import PaidWork
from beautydesk.workflow.price import Quote, quote

log = logging.getLogger(__name__)
DELAY = 150  # milliseconds: a slider that moves is one question
Asked = Sequence[tuple[Path, RetouchOptions]]
_Work = tuple[Path, float, FaceScope]  # what a hosted engine knows of a photo: its file, the level, which faces
_Known = tuple[dict[_Work, bool], float]  # what of it is paid for, and what this month has cost


class Pricing(QObject):
    """`paid_work` is asked off the GUI thread."""

    changed = Signal()

    def __init__(
        self,
        photos: PhotoList,
        options: Options,
        retouch_queue: RetouchQueue,
        account: Account,
        preferences: Preferences,
        paid_work: PaidWork,
        lane: Lane,
    ) -> None:
        super().__init__()
        self._list, self._options, self._queue = photos, options, retouch_queue
        self._account, self._preferences = account, preferences
        self._paid_work, self._lane = paid_work, lane
        self._watched: Asked = ()
        self._paid: dict[_Work, bool] = {}  # as far as it is known
        self._spent: float | None = None
        self._question: CancelToken | None = None  # under way
        self._charged = False  # something was charged, or may have been, since the balance was heard
        self._wants_balance = True
        self._timer = QTimer(self, singleShot=True, interval=DELAY)
        self._timer.timeout.connect(self._ask)
        account.changed.connect(self.changed)
        preferences.changed.connect(self._on_preferences_changed)
        options.changed.connect(self._on_options_changed)
        retouch_queue.item_ended.connect(self._on_item_ended)

    def watch(self, asked: Asked) -> None:
        """These photos would be paid for, each with its own options. `changed` follows."""
        self._watched = asked
        if self._wants_balance:
            self._wants_balance = False
            self._account.ask_balance()
        if (self._spent is None or self._unknown()) and not self._timer.isActive():
            self._timer.start()

    def quote(self, asked: Asked) -> Quote:
        """For some of the photos that are watched, as far as it is known now."""
        account = self._account
        return quote(
            asked,
            lambda photo, options: self._paid.get(_work(photo, options), False),
            account.features.credits_per_photo,
            usable=account.credits,
            spent=self._spent,
            cap=self._preferences.settings.monthly_cap,
        )

    @property
    def asking(self) -> bool:
        """Is something being looked up, or about to be?"""
        return self._question is not None or self._timer.isActive()

    def forget(self) -> None:
        """What was known of photos may not be true any more: results were deleted, other options are chosen."""
        self._drop_question()
        self._paid.clear()
        self._timer.start()

    # -- private ------------------------------------------------------------------------------------------------------

    def _drop_question(self) -> None:
        if self._question is not None:
            self._question.cancel()
            self._question = None

    def _unknown(self) -> list[tuple[Path, RetouchOptions]]:
        return [(photo, options) for photo, options in self._watched if _work(photo, options) not in self._paid]

    def _ask(self) -> None:
        if self._question is None:
            self._question, unknown = CancelToken(), self._unknown()
            self._lane.submit(
                partial(_look_up, self._paid_work, unknown),
                partial(self._on_answer, self._question, unknown),
                token=self._question,
            )

    def _on_answer(self, question: CancelToken, unknown: Asked, outcome: Outcome[_Known]) -> None:
        if question is not self._question:
            return  # another one is asked by now
        self._question = None
        match outcome:
            case Done((paid, spent)):
                now = {_work(*asked) for asked in self._watched}
                self._paid = {work: known for work, known in {**self._paid, **paid}.items() if work in now}
                self._spent = spent
            case Failed(error):
                log.warning("what is paid for cannot be looked up: %s", error)
                self._paid.update({_work(*asked): False for asked in unknown})
                self._spent = 0.0 if self._spent is None else self._spent
            case Stopped():
                return  # the program ends
        self.changed.emit()  # whoever shows it watches once more, which asks for what is still unknown

    def _on_preferences_changed(self, fields: frozenset[str]) -> None:
        if "monthly_cap" in fields:
            self.changed.emit()

    def _on_options_changed(self) -> None:
        if not self._queue.features(self._options.choice.engine).costs:
            self._wants_balance = True  # the next time that the one that is paid for is chosen

    def _on_item_ended(self, item_id: int) -> None:
        item = self._list.item(item_id)
        if item is None or not item.costs:
            return
        self._paid = {work: known for work, known in self._paid.items() if work[0] != item.file}
        self._drop_question()
        self._timer.start()
        self._charged |= _may_have_cost(item)
        if self._charged and not any(other.active and other.costs for other in self._list):
            self._charged = False
            self._account.ask_balance()


def _may_have_cost(item: PhotoItem) -> bool:
    if item.state in (JobState.FAILED, JobState.NO_FACE):
        return item.error is None or item.error.charged is not Charged.NO
    return item.state is not JobState.CANCELLED or item.sent


def _work(photo: Path, options: RetouchOptions) -> _Work:
    return photo, options.level, options.faces


def _look_up(paid_work: PaidWork, asked: Asked, report: Report, token: CancelToken) -> _Known:
    paid = {}
    for photo, options in asked:
        token.raise_if_cancelled()
        paid[_work(photo, options)] = paid_work.is_paid(photo, options)
    return paid, paid_work.spent_this_month()
