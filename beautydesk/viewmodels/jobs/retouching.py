"""The commands of retouching: what may be begun, what was agreed to before anything is uploaded, what is stopped."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from beautydesk.core.engine import free_engine
from beautydesk.core.job import Choice, Done, Failed, JobState, Outcome
from beautydesk.core.receipts import Receipt
from beautydesk.viewmodels import consent
from beautydesk.viewmodels.background import Lane
from beautydesk.viewmodels.editing.live_preview import LivePreview
from beautydesk.viewmodels.editing.options import Options
from beautydesk.viewmodels.jobs.latecomers import Latecomers
from beautydesk.viewmodels.jobs.retouch_queue import RetouchQueue
from beautydesk.viewmodels.jobs.spending import Spending, Wish
from beautydesk.viewmodels.jobs.wanted import Wanted
from beautydesk.viewmodels.list.photo_item import PhotoItem
from beautydesk.viewmodels.list.photo_list import PhotoList
from beautydesk.viewmodels.preferences import Preferences
from beautydesk.viewmodels.text.notice import Tell, from_error
from beautydesk.workflow.outcome import After, after
from beautydesk.workflow.paid_work import PaidWork

log = logging.getLogger(__name__)
Order = tuple[PhotoItem, Choice]
_REFUSED = (JobState.FAILED, JobState.NO_FACE)


class Retouching(QObject):
    """`wanted`: what may be begun. `queue`: where what was begun waits for its engine. `lane`: one thread, so that the
    books follow in order.

    What is to be sent goes a longer way: consent, the books, the queue; and price and question before the books, where
    it costs something. Nothing else sends.
    """

    consent_needed = Signal(str, int)  # to which engine, for how many photos

    def __init__(
        self,
        photos: PhotoList,
        options: Options,
        preferences: Preferences,
        queue: RetouchQueue,
        live_preview: LivePreview,
        paid: PaidWork,
        lane: Lane,
        tell: Tell,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._photos, self._options, self._preferences = photos, options, preferences
        self.queue, self._live_preview, self._paid, self._lane = queue, live_preview, paid, lane
        self._tell = tell
        self.wanted = Wanted(options, live_preview, queue.features)
        self.spending = Spending(paid, preferences, lane, tell, self)
        self._latecomers = Latecomers(photos, self._begin_latecomers, self)
        self._waiting_for_consent: dict[str, list[Order]] = {}  # by engine
        self._ordering: list[list[Order]] = []  # what the books are noting
        self._to_be_sent: set[int] = set()  # asked for, and not in the queue yet
        self._unwanted: list[Order] = []  # and the books do not know it yet
        preferences.changed.connect(self._on_preferences_changed)
        queue.item_ended.connect(self._on_item_ended)

    def begin(self, ids: Iterable[int], *, urgent: bool = False) -> None:
        """Queue photos with the chosen engine and options; what is done with them or under way is left alone.

        `urgent`: what is free goes first, also while work is paused.
        """
        asked = self._photos.items(ids)
        items = self.wanted.of_use(asked)
        done = sum(item.result is not None for item in asked) - sum(item.result is not None for item in items)
        self._begin([(item, self._options.choice_of(item.id)) for item in items], done, urgent=urgent)

    def begin_all(self) -> None:
        """Queue every photo that has no result with the present options, also those that are still being opened."""
        items = [item for item in self._photos if self.wanted.is_wanted(item)]
        done = sum(item.result is not None for item in self._photos) - sum(item.result is not None for item in items)
        self._begin([(item, self._options.choice_of(item.id)) for item in items], done)
        self._latecomers.expect()

    def go_on(self, ids: Iterable[int]) -> None:
        """Begin what was stopped, as it was asked for then, whatever is chosen now: it was offered at that price."""
        stopped = [item for item in self._photos.items(ids) if item.state is JobState.CANCELLED and not item.sent]
        self._begin([(item, item.asked) for item in stopped if item.asked is not None])

    def insist(self, item_id: int) -> None:
        """Take a photo in spite of what its error objects to, or though it is a result: the user has decided."""
        item = self._photos.item(item_id)
        if item is not None and item.own_result:
            item.own_result = False
            self._photos.touch(item)
            self._live_preview.open()
            self.begin([item_id])
            return
        if item is None or item.active or item.error is None or item.error.objection is None or item.asked is None:
            return
        asked = item.asked.retouch
        wish = replace(asked, despite=asked.despite | {item.error.objection})
        self._begin([(item, replace(item.asked, retouch=wish))])

    def fetch(self, item: PhotoItem, receipt: Receipt) -> None:
        """What is paid for comes home, unless it is here. Nothing is sent: what is in doubt comes with its question."""
        if not item.active and (item.result is None or item.result.receipt != receipt.id):
            self._resume(item, receipt)

    def take_as_it_came(self, item_id: int) -> None:
        """The user wants the service's own picture, as the photo that it belongs to is missing."""
        item = self._photos.item(item_id)
        if item is not None and not item.active and item.receipt is not None:
            self._resume(item, item.receipt, without_original=True)

    def send(self, left: Iterable[tuple[PhotoItem, Receipt]]) -> None:
        """What an earlier run was asked for and did not send."""
        self._begin([(item, Choice(receipt.engine, receipt.options)) for item, receipt in left if not item.active])

    def do_here(self, orders: Sequence[Order]) -> None:
        """What the hosted engine was to do is done on this computer instead, and is not offered again."""
        here = free_engine(self.queue.engines)
        self._options.set_engine(here, [item.id for item, _ in orders])
        self._withdraw(list(orders))
        for item, choice in orders:
            if not item.active:
                self._options.keep(item.id, replace(choice, engine=here))
                self.queue.start(item, replace(choice, engine=here))

    def do_next(self, ids: Iterable[int]) -> None:
        """Photos that wait are worked on before all others, in the order of the list; the list stays as it is."""
        self.queue.do_next(sorted(ids, key=self._photos.row_of))

    def cancel(self, ids: Iterable[int]) -> None:
        """Stop some photos. What is not sent yet is not wanted any more, also in the next run."""
        unwanted = set(ids)
        items = [item for item in self._photos.items(unwanted) if item.active]
        self.queue.cancel([item.id for item in items])
        noted = [order for orders in self._ordering for order in orders if order[0].id in unwanted]
        for orders in self._ordering:
            orders[:] = [order for order in orders if order not in noted]
        self._withdraw(_hosted(items) + noted)

    def cancel_all(self) -> None:
        self.spending.drop()
        self._latecomers.forget()
        self.cancel([item.id for item in self._photos])

    def forget_consent_question(self) -> None:
        """The user went away without an answer."""
        self._waiting_for_consent.clear()

    def close(self) -> None:
        """At the very end, without lanes: what was stopped last is written down as well."""
        _withdraw(self._paid, self._unwanted)

    # -- private ------------------------------------------------------------------------------------------------------

    def _may_send(self, engine: str) -> bool:
        return consent.is_given(self._preferences.settings, self.queue.features(engine))

    def _resume(self, item: PhotoItem, receipt: Receipt, *, without_original: bool = False) -> None:
        """What was asked of it when it was paid for is what is asked of it now."""
        self._options.keep(item.id, Choice(receipt.engine, receipt.options))
        self.queue.resume(item, receipt, without_original=without_original)

    def _begin_latecomers(self, ids: Iterable[int]) -> None:
        """What is free: the price of the others stood on no button when all were asked for."""
        self.begin(item_id for item_id in ids if not self._uploads(self._options.choice_of(item_id)))

    def _uploads(self, choice: Choice) -> bool:
        return self.queue.features(choice.engine).uploads

    def _begin(self, asked: Sequence[Order], done: int = 0, *, urgent: bool = False) -> None:
        """`done`: so many more need nothing any more."""
        sent: dict[str, list[Order]] = {}
        for item, choice in asked:
            self._options.keep(item.id, choice)
            if not self._uploads(choice):
                self.queue.start(item, choice, urgent=urgent)
            elif item.id not in self._to_be_sent:
                sent.setdefault(choice.engine, []).append((item, choice))
        for engine, orders in sent.items():
            if not self._may_send(engine):
                self._waiting_for_consent[engine] = orders
                self.consent_needed.emit(engine, len(orders))
            elif price := self.queue.features(engine).credits_per_photo:
                self._ask_for_money(orders, price, done)
            else:
                self._order(orders)

    def _ask_for_money(self, orders: list[Order], price: int, done: int) -> None:
        """`price`: credits for each. `done`: so many more need nothing any more."""
        ids = {item.id for item, _ in orders}
        self._to_be_sent |= ids
        self.spending.ask(
            Wish(
                [(item.file, choice.retouch) for item, choice in orders],
                price,
                begin=partial(self._order, orders),
                instead=partial(self.do_here, orders),
                end=partial(self._to_be_sent.difference_update, ids),
                done=done,
            )
        )

    def _order(self, sent: list[Order]) -> None:
        """Into the books first: only what is noted there as asked for is ever sent."""
        features = self.queue.features(sent[0][1].engine)  # all of it is for one
        orders = [(item, choice) for item, choice in sent if self._photos.item(item.id) is item]
        self._ordering.append(orders)
        asked = [(item.file, choice.retouch) for item, choice in orders]
        self._lane.run(partial(self._paid.enlist, asked, features), partial(self._on_ordered, orders))

    def _on_ordered(self, orders: list[Order], outcome: Outcome[list[int | None]]) -> None:
        self._ordering = [other for other in self._ordering if other is not orders]
        if isinstance(outcome, Done):
            for item, choice in orders:
                if not item.active:
                    self.queue.start(item, choice)
        elif isinstance(outcome, Failed):
            self._tell(from_error(outcome.error))
        self._look_whether_all_is_over()

    def _withdraw(self, gone: list[Order]) -> None:
        if gone:
            self._unwanted += gone
            self._lane.run(partial(_withdraw, self._paid, gone), partial(self._on_withdrawn, gone))

    def _on_withdrawn(self, gone: list[Order], outcome: Outcome[None]) -> None:
        if isinstance(outcome, Done):
            self._unwanted = [one for one in self._unwanted if one not in gone]
        elif isinstance(outcome, Failed):
            log.warning("what was stopped is not noted: %s", outcome.error)

    def _on_item_ended(self, item_id: int) -> None:
        """Who failed before being sent is not offered again at the next start; who never had a turn is."""
        item = self._photos.item(item_id)
        if item is not None and item.state in _REFUSED and item.error and after(item.error) is not After.STOP:
            self._withdraw(_hosted([item]))
        self._look_whether_all_is_over()

    def _look_whether_all_is_over(self) -> None:
        if not self._ordering and not any(item.active and item.costs for item in self._photos):
            self.spending.all_over()

    def _on_preferences_changed(self, fields: frozenset[str]) -> None:
        """What waited for a yes starts with it."""
        if not fields & consent.FIELDS:
            return
        for engine in [one for one in self._waiting_for_consent if self._may_send(one)]:
            waiting = self._waiting_for_consent.pop(engine)
            if self._uploads(self._options.choice):
                self._begin([(item, choice) for item, choice in waiting if not item.active])


def _hosted(items: Iterable[PhotoItem]) -> list[Order]:
    """What services were asked for."""
    return [(item, item.asked) for item in items if item.hosted and item.asked]


def _withdraw(paid: PaidWork, orders: Sequence[Order]) -> None:
    for engine in {choice.engine for _, choice in orders}:
        paid.withdraw([(item.file, choice.retouch) for item, choice in orders if choice.engine == engine], engine)
