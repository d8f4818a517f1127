"""The page of costs: every call of the hosted engine, this month's sum, kept results, the list as a file."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from beautydesk.core.job import Done, Failed, Outcome
from beautydesk.core.phrase import Phrase
from beautydesk.core.receipts import Receipt
from beautydesk.viewmodels.account.ledger_table import LedgerTable, Row, rows_of
from beautydesk.viewmodels.background import Lane
from beautydesk.viewmodels.text.notice import Notice, Severity, from_error
from beautydesk.viewmodels.text.translation import fill, translated

if TYPE_CHECKING:
    from beautydesk.workflow.ledger_text import Total

T = TypeVar("T")
DELAY = 500  # milliseconds: photos that end together are one look


@dataclass(frozen=True, slots=True)
class LedgerSource:
    """Where the page's facts come from; all of it is called off the GUI thread and may raise a `BeautyDeskError`.

    `calls`: the newest first. `leave`: an uncertain call is left as it is. `kept_bytes`: size of the results that are
    kept. `forget_results`: delete those that nobody waits for; how many.
    """

    calls: Callable[[], list[Receipt]]
    leave: Callable[[int], None]
    kept_bytes: Callable[[], int]
    forget_results: Callable[[], int]


@dataclass(frozen=True, slots=True)
class Overview:
    """What one look into the books finds. `this_month`: a sum in words. `kept_bytes`: of results in the profile."""

    rows: list[Row]
    this_month: str
    kept_bytes: int


class LedgerPage(QObject):
    """`overview` is None until the books were read once."""

    changed = Signal()
    noticed = Signal(object)  # Notice
    results_forgotten = Signal()

    def __init__(self, books: LedgerSource, lane: Lane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._books, self._lane = books, lane
        self._shown = False
        self._timer = QTimer(self, singleShot=True, interval=DELAY)
        self._timer.timeout.connect(self.refresh)
        self.model = LedgerTable(self)
        self.overview: Overview | None = None

    def show(self, shown: bool) -> None:
        """Somebody looks at it, or nobody does any more."""
        self._shown = shown
        if shown:
            self.refresh()

    def refresh(self) -> None:
        """Read the books."""
        self._timer.stop()
        self._lane.run(partial(_read, self._books), self._on_read)

    def refresh_soon(self) -> None:
        """Something was written into the books: read them a moment later, if anybody looks."""
        if self._shown and not self._timer.isActive():
            self._timer.start()

    def leave(self, receipt_id: int) -> None:
        """An uncertain call is not to be asked about any more."""
        self._lane.run(partial(self._books.leave, receipt_id), self._on_done)

    def forget_results(self) -> None:
        """Delete the results that are kept though nobody waits for them."""
        self._lane.run(self._books.forget_results, self._on_forgotten)

    def export(self, path: Path) -> None:
        """Write the list as a table for spreadsheets; a file of that name is replaced."""
        self._lane.run(partial(_export, self._books.calls, path), partial(self._on_exported, path))

    # -- what comes back ----------------------------------------------------------------------------------------------

    def _on_read(self, outcome: Outcome[Overview]) -> None:
        match outcome:
            case Done(overview):
                self.overview = overview
                self.model.show(overview.rows)
            case Failed(error):
                self.noticed.emit(from_error(error))
        self.changed.emit()

    def _on_done(self, outcome: Outcome[T]) -> None:
        if isinstance(outcome, Failed):
            self.noticed.emit(from_error(outcome.error))
        self.refresh()

    def _on_forgotten(self, outcome: Outcome[int]) -> None:
        match outcome:
            case Done(results):
                self.noticed.emit(Notice(Severity.GOOD, _forgotten_text(results)))
                self.results_forgotten.emit()
        self._on_done(outcome)

    def _on_exported(self, path: Path, outcome: Outcome[None]) -> None:
        match outcome:
            case Done():
                text = QCoreApplication.translate("Ledger", "Saved as {} in {}").format(path.name, path.parent)
                self.noticed.emit(Notice(Severity.GOOD, text))
            case Failed(error):
                self.noticed.emit(from_error(error))


def details_of(row: Row) -> str:
    """What support needs to know of a call, as lines of text."""
    from beautydesk.workflow.ledger_text import details

    return details(row.receipt)


def _read(books: LedgerSource) -> Overview:
    from beautydesk.workflow.ledger_text import this_month

    calls = books.calls()
    return Overview(rows_of(calls), _sum_text(this_month(calls, time.time())), books.kept_bytes())


def _export(calls: Callable[[], list[Receipt]], path: Path) -> None:
    from beautydesk.storage import spreadsheet
    from beautydesk.workflow.ledger_text import COLUMNS, cells

    rows = ([translated(cell) if isinstance(cell, Phrase) else cell for cell in cells(call)] for call in calls())
    spreadsheet.write(path, [translated(column) for column in COLUMNS], rows)


def _forgotten_text(results: int) -> str:
    if results == 0:
        return QCoreApplication.translate("Ledger", "There was nothing to delete.")
    return QCoreApplication.translate("Ledger", "Deleted %Ln kept result(s).", "", results)


def _sum_text(total: Total) -> str:
    """What calls cost together."""
    if not total.calls:
        return QCoreApplication.translate("Ledger", "no credits")
    price = QCoreApplication.translate("Ledger", "{:,.10g} credit(s)", "", math.ceil(total.credits))
    calls = QCoreApplication.translate("Ledger", "%Ln call(s)", "", total.calls)
    text = QCoreApplication.translate("Ledger", "{credits} in {calls}")
    if total.unsure:
        text = QCoreApplication.translate("Ledger", "{credits} ({unsure:,.10g} uncertain) in {calls}")
    return fill(text, credits=fill(price, total.credits), unsure=total.unsure, calls=calls)
