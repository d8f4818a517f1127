"""What an earlier run left: told once at the start, gone on with when the user says so.

Results that are paid for are fetched for free; photos that were not sent yet are sent now, if uploads are agreed to;
doubtful ones come back with the question whether to send them again.
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
from beautydesk.workflow.unfinished import UnfinishedWork


class Unfinished(QObject):
    """`listed`: gives the item of a photo, added if it is not in the list."""

    def __init__(
        self,
        lane: Lane,
        paid: PaidWork,
        listed: Callable[[Path], PhotoItem],
        retouching: Retouching,
        tell: Tell,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._lane, self._paid = lane, paid
        self._listed, self._retouching, self._tell = listed, retouching, tell

    def tell(self) -> None:
        """Say what there is, if anything is."""
        self._lane.run(self._left, or_tell(self._tell, self._welcome))

    def go_on(self) -> None:
        """Each photo comes back into the list, and on its way."""
        self._lane.run(self._left, or_tell(self._tell, self._go_on))

    def _welcome(self, found: UnfinishedWork) -> None:
        if notice := welcome_back(found):
            self._tell(notice)

    def _go_on(self, found: UnfinishedWork) -> None:
        for receipt in found.left:
            self._retouching.go_on(self._listed(receipt.photo), receipt)

    def _left(self) -> UnfinishedWork:
        """Hosted work; called off the GUI thread. A photo has one place in the list."""
        return self._paid.unfinished(hosted_only=True).newest_of_each()
