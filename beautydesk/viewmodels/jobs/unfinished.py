"""What an earlier run left: told once at the start, gone on with when the user says so.

Results that are paid for are fetched for nothing, and doubtful ones come back with the question whether to send them
again. Photos that were not sent yet are another decision, which has its own price and its own button.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

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

    def tell(self) -> None:
        """Say what there is, if anything is."""
        self._lane.run(self._priced, or_tell(self._tell, self._welcome))

    def fetch(self) -> None:
        """What is paid for, or may be, comes back into the list, and on its way. Nothing is sent."""
        self._lane.run(self._left, or_tell(self._tell, self._fetch))

    def send(self) -> None:
        """What was not sent yet comes back into the list and is sent, after the questions that this needs."""
        self._lane.run(self._left, or_tell(self._tell, self._send))

    def _welcome(self, found: tuple[UnfinishedWork, Quote]) -> None:
        if notice := welcome_back(*found):
            self._tell(notice)

    def _fetch(self, found: UnfinishedWork) -> None:
        for receipt in found.left:
            if receipt not in found.unsent:
                self._retouching.fetch(self._listed(receipt.photo), receipt)

    def _send(self, found: UnfinishedWork) -> None:
        self._retouching.send([(self._listed(receipt.photo), receipt) for receipt in found.unsent])

    def _priced(self) -> tuple[UnfinishedWork, Quote]:
        found = self._left()
        asked = [(receipt.photo, receipt.options) for receipt in found.unsent]
        return found, quote(asked, self._paid.is_paid, self._price)

    def _left(self) -> UnfinishedWork:
        """Hosted work; called off the GUI thread. A photo has one place in the list."""
        return self._paid.unfinished(hosted_only=True).newest_of_each()
