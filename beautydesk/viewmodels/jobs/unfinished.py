"""What an earlier run left: told once at the start, gone on with when the user says so.

Results that are paid for are fetched for nothing, and doubtful ones come back with the question whether to send them
again. Photos that were not sent yet are another decision, which has its own price and its own button.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject

from beautydesk.core.job import Outcome
from beautydesk.viewmodels.background import Lane
from beautydesk.viewmodels.jobs.retouching import Retouching
from beautydesk.viewmodels.list.photo_item import PhotoItem
from beautydesk.viewmodels.text.notice import Tell, or_tell, welcome_back
from beautydesk.workflow.paid_work import PaidWork
from beautydesk.workflow.price import Quote, quote
from beautydesk.workflow.unfinished import UnfinishedWork


class Unfinished(QObject):
    """`listed`: gives the item of a photo, added if it is not in the list. `price`: credits that sending one costs."""

    def __init__(
        self,
        lane: Lane,
        paid: PaidWork,
        listed: Callable[[Path], PhotoItem],
        retouching: Retouching,
        tell: Tell,
        parent: QObject,
        price: int,
    ) -> None:
        super().__init__(parent)
        self._lane, self._paid, self._price = lane, paid, price
        self._listed, self._retouching, self._tell = listed, retouching, tell
        self._offered: frozenset[int] = frozenset()  # receipts that the notice is about

    def tell(self) -> None:
        """Say what there is, if anything is."""
        self.look(or_tell(self._tell, self._welcome))

    def look(self, then: Callable[[Outcome[tuple[UnfinishedWork, Quote]]], None]) -> None:
        """Give `then` what there is, and what it would cost to send what was not sent."""
        self._lane.run(self._priced, then)

    def offer(self, left: UnfinishedWork, costs: Quote) -> None:
        """Say what is left, which was looked up before."""
        self._say(left, costs)

    def fetch(self) -> None:
        """What is paid for, or may be, comes back into the list, and on its way. Nothing is sent."""
        self._lane.run(self._priced, or_tell(self._tell, self._fetch))

    def send(self) -> None:
        """What was told of as not sent comes back into the list and is sent, after the questions that this needs."""
        self._lane.run(self._priced, or_tell(self._tell, self._send))

    def _welcome(self, found: tuple[UnfinishedWork, Quote]) -> None:
        self._say(*found)

    def _fetch(self, found: tuple[UnfinishedWork, Quote]) -> None:
        left, costs = found
        for receipt in replace(left, unsent=()).left:
            self._retouching.fetch(self._listed(receipt.photo), receipt)
        self._say(replace(left, paid=(), uncertain=()), costs, again=True)

    def _send(self, found: tuple[UnfinishedWork, Quote]) -> None:
        """Of what was told alone: another copy of the program may have left more meanwhile, which was in no price."""
        left, costs = found
        told = [receipt for receipt in left.unsent if receipt.id in self._offered]
        self._retouching.send([(self._listed(receipt.photo), receipt) for receipt in told])
        paid, unsure = (tuple(one for one in each if one.id in self._offered) for each in (left.paid, left.uncertain))
        self._say(UnfinishedWork(paid=paid, uncertain=unsure), costs, again=True)

    def _say(self, left: UnfinishedWork, costs: Quote, *, again: bool = False) -> None:
        """`again`: it is what the step that was just taken has left over."""
        self._offered = frozenset(receipt.id for receipt in left.left)
        if notice := welcome_back(left, costs, again=again):
            self._tell(notice)

    def _priced(self) -> tuple[UnfinishedWork, Quote]:
        found = self._left()
        asked = [(one.photo, one.options) for one in found.unsent if one.engine == self._paid.engine]
        return found, quote(asked, self._paid.is_paid, self._price)

    def _left(self) -> UnfinishedWork:
        """Hosted work; called off the GUI thread. A photo has one place in the list."""
        return self._paid.unfinished(hosted_only=True).newest_of_each()
