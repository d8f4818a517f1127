"""What an earlier run left: told once at the start, gone on with when the user says so.

Results that are paid for are fetched for free; photos that were not sent yet are sent now, if uploads are agreed to;
doubtful ones come back with the question whether to send them again.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from beautydesk.core.job import Choice, Done, Failed, Outcome
from beautydesk.core.receipts import PAID, Receipt
from beautydesk.viewmodels.background import Lane
from beautydesk.viewmodels.text.notice import Tell, from_error, welcome_back
from beautydesk.workflow.paid_work import PaidWork
from beautydesk.workflow.unfinished import UnfinishedWork

Resume = Callable[[Receipt], None]
Begin = Callable[[Receipt, Choice], None]


class Unfinished(QObject):
    """`resume` fetches, `begin` does the rest."""

    def __init__(
        self,
        lane: Lane,
        paid: PaidWork,
        resume: Resume,
        begin: Begin,
        tell: Tell,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._lane, self._paid = lane, paid
        self._resume, self._begin, self._tell = resume, begin, tell

    def tell(self) -> None:
        """Say what there is, if anything is."""
        self._lane.run(self._left, self._on_left)

    def go_on(self) -> None:
        """Each photo comes back into the list, and on its way."""
        self._lane.run(self._left, self._on_left_to_go_on_with)

    def _on_left(self, outcome: Outcome[UnfinishedWork]) -> None:
        match outcome:
            case Done(found) if notice := welcome_back(found):
                self._tell(notice)
            case Failed(error):
                self._tell(from_error(error))

    def _on_left_to_go_on_with(self, outcome: Outcome[UnfinishedWork]) -> None:
        match outcome:
            case Done(found):
                for receipt in found.left:
                    if receipt.state in PAID:
                        self._resume(receipt)
                    else:
                        self._begin(receipt, Choice(receipt.engine, receipt.options))
            case Failed(error):
                self._tell(from_error(error))

    def _left(self) -> UnfinishedWork:
        """Hosted work; called off the GUI thread. A photo has one place in the list."""
        return self._paid.unfinished(hosted_only=True).newest_of_each()
