"""The books as window and command line need them: what was asked for, what is paid, what is open, what is kept.

Everything here may open or read the journal, so the window calls it off its own thread. Which engines send photos, and
which service each asks, is told by whoever puts the parts together.
"""

from __future__ import annotations

import logging
import secrets
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import compress
from pathlib import Path
from typing import TYPE_CHECKING

from beautydesk.core.engine import EngineFeatures
from beautydesk.core.errors import BeautyDeskError
from beautydesk.core.job import RetouchOptions, is_same_level
from beautydesk.core.receipts import PAID, UNSENT, Receipt, ReceiptState, RetouchRequest, WrittenFile
from beautydesk.workflow.unfinished import UnfinishedWork, sorted_out

if TYPE_CHECKING:
    from beautydesk.storage.journal import Journal
    from beautydesk.storage.results import Results

_log = logging.getLogger(__name__)


class PaidWork:
    """`engine`: id of the one that is paid for. `services`: of each engine that sends photos, what gives the address of
    its service, as receipts name it. `begun`: is there a journal already? Asking for it begins one.

    Safe to use from several threads. Methods raise `SaveError` when the journal cannot be read or written.
    """

    def __init__(
        self,
        engine: str,
        services: Mapping[str, Callable[[], str]],
        journal: Callable[[], Journal],
        results: Callable[[], Results],
        begun: Callable[[], bool] = lambda: True,
    ) -> None:
        self.engine, self._begun = engine, begun
        self._services, self._journal, self._results = services, journal, results

    # -- what is asked for --------------------------------------------------------------------------------------------

    def enlist(
        self, asked: Sequence[tuple[Path, RetouchOptions]], features: EngineFeatures | None = None, order: str = ""
    ) -> list[int | None]:
        """Note what an engine was asked for, before any of it is begun; the receipt of each, None where there is none.

        `features`: the engine's; of the one that is paid for when None. `order`: the run's, see `RunOrder`. What
        changes nothing is not noted. What is done here is noted for more than one photo, and only where the profile can
        be written: it needs no book.
        """
        hosted = features is None or features.uploads
        engine = self.engine if features is None else features.id
        noted = [not options.changes_nothing(hosted=hosted) for _, options in asked]
        if not any(noted) or (not hosted and sum(noted) < 2):
            return [None] * len(asked)
        requests = self._requests(compress(asked, noted), engine)
        try:
            ids = self._journal().requests.add(requests, secrets.token_hex(8) if order else "", order)
        except BeautyDeskError as error:
            if hosted:
                raise
            _log.warning("this run is not noted: %s %s", error, error.details)
            return [None] * len(asked)
        receipts = iter(ids)
        return [next(receipts) if is_noted else None for is_noted in noted]

    def _requests(self, asked: Iterable[tuple[Path, RetouchOptions]], engine: str) -> list[RetouchRequest]:
        service = self._services[engine]() if engine in self._services else ""
        return [RetouchRequest(engine, service, photo.absolute(), options, "") for photo, options in asked]

    def take_over(self, receipt: Receipt) -> bool:
        """Take unsent work of a run that is gone into hand; False when somebody else has done so."""
        return self._journal().requests.take_over(receipt.id)

    def drop(self, receipt: int, reason: str) -> None:
        """A photo's turn is over and it was never sent. Never raises."""
        try:
            self._journal().requests.drop([receipt], reason)
        except BeautyDeskError as error:
            _log.warning("the end of receipt %s is not noted: %s", receipt, error)

    def withdraw(self, asked: Sequence[tuple[Path, RetouchOptions]], engine: str = "") -> None:
        """What was asked of an engine and is not sent yet is not wanted any more: nobody offers it again.

        `engine`: that which is paid for when ''.
        """
        self._journal().requests.withdraw(self._requests(asked, engine or self.engine))

    def settle(self, receipt: int, target: Path) -> None:
        """A file of the user's, `target`, holds this receipt's result now. Never raises.

        A note that fails costs nothing: the result is saved once more some day, under another name.
        """
        try:
            self._journal().saved(receipt, target.absolute())
        except BeautyDeskError as error:
            _log.error("receipt %s is saved, but could not be settled: %s", receipt, error)

    # -- what is paid for ---------------------------------------------------------------------------------------------

    def is_paid(self, photo: Path, options: RetouchOptions) -> bool:
        """Does retouching this very file with the engine that is paid for cost nothing any more?"""
        service = self._services[self.engine]()
        return self._journal().spending.is_paid(photo.absolute(), options, service, self.engine)

    def owed(self, photo: Path, options: RetouchOptions, engine: str) -> Receipt | None:
        """What a service has taken and is not saved for this photo at this level, if there is any."""
        return next((one for one in self._open_for(photo, options, engine) if one.state in PAID), None)

    def charged(self, photo: Path, options: RetouchOptions, engine: str) -> Receipt | None:
        """The newest open receipt of this work that a service has taken, or may have; None when it has not."""
        taken = PAID | {ReceiptState.UNCERTAIN}
        return next((one for one in reversed(self._open_for(photo, options, engine)) if one.state in taken), None)

    def _open_for(self, photo: Path, options: RetouchOptions, engine: str) -> list[Receipt]:
        """What is open of this photo at this level, oldest first."""
        here = (one for one in self.open_receipts() if one.photo == photo.absolute() and one.engine == engine)
        return [
            one
            for one in here
            if one.options.faces is options.faces and is_same_level(one.options.level, options.level)
        ]

    def calls(self) -> list[Receipt]:
        """Everything that was sent, the newest first."""
        return self._journal().spending.calls()

    def spent_this_month(self) -> float:
        """Credits of this calendar month's calls, those included that may not have been charged."""
        return self._journal().spending.spent_this_month()

    def take_back(self, receipt: int) -> Path | None:
        """The result of an earlier run is this run's again, to be saved once; the user's file that holds it by now.

        Never raises: what is not in hand is at worst saved twice.
        """
        try:
            if not self._begun():
                return None
            self._journal().claim(receipt)
            found = self._journal().find(receipt)
        except BeautyDeskError as error:
            _log.warning("receipt %s is not taken back: %s", receipt, error)
            return None
        return found.target if found is not None and found.state is ReceiptState.SAVED else None

    # -- what is open -------------------------------------------------------------------------------------------------

    def open_receipts(self) -> list[Receipt]:
        """Everything that is not settled, oldest first."""
        return self._journal().open_receipts()

    def unfinished(self, *, hosted_only: bool = False) -> UnfinishedWork:
        """What an earlier run left; what is too old of it is taken off the list.

        What was to go to a free service waits for that one: nobody agreed to send it to another.
        """
        wanted = (one for one in self.open_receipts() if one.service or not hosted_only)
        found = sorted_out((one for one in wanted if not self._waits_for_another(one)), time.time())
        if found.old:
            self._journal().requests.drop([one.id for one in found.old], "too old")
        return found

    def _waits_for_another(self, receipt: Receipt) -> bool:
        engine = receipt.engine
        if receipt.state not in UNSENT or engine == self.engine or engine not in self._services:
            return False
        return receipt.service != self._services[engine]()

    def leave(self, receipt: int) -> None:
        """An uncertain call is not to be asked about any more; the ledger keeps it."""
        self._journal().cancelled(receipt, "left")

    def files_of(self, batch: str) -> list[Path]:
        """The files that a run has written so far."""
        return self._journal().requests.targets(batch) if batch else []

    def written(self) -> dict[str, WrittenFile]:
        """The files that hold results, see `Requests.written`. Never raises: without a journal there are none."""
        try:
            return self._journal().requests.written() if self._begun() else {}
        except BeautyDeskError as error:
            _log.warning("what was written earlier is not known: %s", error)
            return {}

    # -- answers that are kept ----------------------------------------------------------------------------------------

    def kept_bytes(self) -> int:
        """Size of the service's answers that are kept in the profile."""
        return self._results().size()

    def tidy(self, days: int) -> int:
        """Delete answers older than `days` (0: all of them) that no open work needs; how many."""
        return self._results().tidy(self._journal().kept_results(), days)
