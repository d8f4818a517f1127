"""What an earlier run left: told once at the start, gone on with when the user says so.

Results that are paid for are fetched for free; photos that were not sent yet are sent now, if uploads are agreed to;
doubtful ones come back with the question whether to send them again.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from beautydesk.core.job import Done, Failed, Outcome
from beautydesk.core.receipts import PAID, Receipt
from beautydesk.viewmodels.editing.options import Choice
from beautydesk.viewmodels.jobs.background import Lane
from beautydesk.viewmodels.text.notice import Tell, from_error, welcome_back

Resume = Callable[[Receipt], None]
Begin = Callable[[Receipt, Choice], None]


class Unfinished(QObject):
    """`open_receipts` is called off the GUI thread. `resume` fetches, `begin` does the rest."""

    def __init__(
        self,
        lane: Lane,
        open_receipts: Callable[[], list[Receipt]],
        resume: Resume,
        begin: Begin,
        tell: Tell,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._lane, self._open_receipts = lane, open_receipts
        self._resume, self._begin, self._tell = resume, begin, tell

    def tell(self) -> None:
        """Say what there is, if anything is."""
        self._lane.run(self._open_receipts, self._on_receipts)

    def go_on(self) -> None:
        """Each photo comes back into the list, and on its way."""
        self._lane.run(self._open_receipts, self._on_receipts_to_go_on_with)

    def _on_receipts(self, outcome: Outcome[list[Receipt]]) -> None:
        match outcome:
            case Done(receipts) if notice := welcome_back(_left(receipts)):
                self._tell(notice)
            case Failed(error):
                self._tell(from_error(error))

    def _on_receipts_to_go_on_with(self, outcome: Outcome[list[Receipt]]) -> None:
        match outcome:
            case Done(receipts):
                newest = {receipt.photo: receipt for receipt in _left(receipts)}
                for receipt in newest.values():
                    if receipt.state in PAID:
                        self._resume(receipt)
                    else:
                        self._begin(receipt, Choice(receipt.engine, receipt.options))
            case Failed(error):
                self._tell(from_error(error))


def _left(receipts: list[Receipt]) -> list[Receipt]:
    """Hosted work that nobody has in hand."""
    return [receipt for receipt in receipts if receipt.service and not receipt.busy]
