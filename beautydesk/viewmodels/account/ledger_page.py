"""The page of costs: every call of the hosted engine, the sum of each month, kept results, the list as a file."""

from __future__ import annotations

import math
import time
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QObject, QTimer, Signal

from beautydesk.core.job import Done, Failed, Outcome
from beautydesk.core.phrase import Phrase
from beautydesk.viewmodels.account.ledger_table import LedgerTable, Row, rows_of, with_money
from beautydesk.viewmodels.background import Lane
from beautydesk.viewmodels.preferences import Preferences
from beautydesk.viewmodels.text.notice import Notice, Severity, from_error, or_tell
from beautydesk.viewmodels.text.translation import fill, translated
from beautydesk.workflow.paid_work import PaidWork

if TYPE_CHECKING:
    from beautydesk.workflow.ledger_text import Month, Total

T = TypeVar("T")
DELAY = 500  # milliseconds: photos that end together are one look


@dataclass(frozen=True, slots=True)
class Overview:
    """What one look into the books finds. `sums`: in words, of all calls (None) and of each month, the newest first.

    `this_month` is one of them, and told as such in `now`. `kept_bytes`: of results in the profile.
    """

    rows: list[Row]
    sums: dict[Month | None, str]
    this_month: Month
    now: str
    kept_bytes: int


class LedgerPage(QObject):
    """`overview` is None until the books were read once. They are asked off the GUI thread.

    `month`: whose calls `model` shows, None for all.
    """

    changed = Signal()
    noticed = Signal(object)  # Notice
    results_forgotten = Signal()

    def __init__(self, books: PaidWork, preferences: Preferences, lane: Lane) -> None:
        super().__init__()
        self._books, self._preferences, self._lane = books, preferences, lane
        self._shown = False
        self._timer = QTimer(self, singleShot=True, interval=DELAY)
        self._timer.timeout.connect(self.refresh)
        self.model = LedgerTable(self)
        self.overview: Overview | None = None
        self.month: Month | None = None
        preferences.changed.connect(self._on_preferences_changed)

    def show(self, shown: bool) -> None:
        """Somebody looks at it, or nobody does any more."""
        self._shown = shown
        if shown:
            self.refresh()

    def refresh(self) -> None:
        """Read the books."""
        self._timer.stop()
        self._lane.run(partial(_read, self._books, self._preferences.settings.credit_price), self._on_read)

    def refresh_soon(self) -> None:
        """Something was written into the books: read them a moment later, if anybody looks."""
        if self._shown and not self._timer.isActive():
            self._timer.start()

    def choose(self, month: Month | None) -> None:
        """Show the calls of one month, or all."""
        self.month = month
        if self.overview is not None:
            self.model.show([row for row in self.overview.rows if month in (None, row.month)])

    def leave(self, receipt_id: int) -> None:
        """An uncertain call is not to be asked about any more."""
        self._lane.run(partial(self._books.leave, receipt_id), self._on_done)

    def forget_results(self) -> None:
        """Delete the results that are kept though nobody waits for them."""
        self._lane.run(partial(self._books.tidy, 0), self._on_forgotten)

    def export(self, path: Path) -> None:
        """Write the list as a table for spreadsheets; a file of that name is replaced."""
        on_end = or_tell(self.noticed.emit, partial(self._on_exported, path))
        self._lane.run(partial(_export, self._books, path), on_end)

    # -- what comes back ----------------------------------------------------------------------------------------------

    def _on_read(self, outcome: Outcome[Overview]) -> None:
        match outcome:
            case Done(overview):
                self.overview = overview
                self.choose(self.month if self.month in overview.sums else None)
            case Failed(error):
                self.noticed.emit(from_error(error))
        self.changed.emit()

    def _on_preferences_changed(self, fields: frozenset[str]) -> None:
        if "credit_price" in fields:
            self.refresh_soon()

    def _on_done(self, outcome: Outcome[T]) -> None:
        if isinstance(outcome, Failed):
            self.noticed.emit(from_error(outcome.error))
        self.refresh()

    def _on_forgotten(self, outcome: Outcome[int]) -> None:
        if isinstance(outcome, Done):
            self.noticed.emit(Notice(Severity.GOOD, _forgotten_text(outcome.result)))
            self.results_forgotten.emit()
        self._on_done(outcome)

    def _on_exported(self, path: Path, _nothing: None) -> None:
        text = fill(QCoreApplication.translate("Ledger", "Saved as {} in {}"), path.name, path.parent)
        self.noticed.emit(Notice(Severity.GOOD, text))


def _read(books: PaidWork, price: float) -> Overview:
    """`price`: dollars a credit, 0 for no money."""
    from beautydesk.workflow.ledger_text import by_month, month_of, total

    calls, now = books.calls(), time.time()
    sums: list[tuple[Month | None, Total]] = [(None, total(calls)), *by_month(calls, now).items()]
    costs = {month: _sum_text(cost, price) for month, cost in sums}
    texts = {month: _month_text(month, cost) for month, cost in costs.items()}
    told = QCoreApplication.translate("Ledger", "This month: {}").format(costs[month_of(now)])
    return Overview(rows_of(calls, price), texts, month_of(now), told, books.kept_bytes())


def _export(books: PaidWork, path: Path) -> None:
    from beautydesk.storage import spreadsheet
    from beautydesk.workflow.ledger_text import COLUMNS, cells

    rows = ([translated(cell) if isinstance(cell, Phrase) else cell for cell in cells(call)] for call in books.calls())
    spreadsheet.write(path, [translated(column) for column in COLUMNS], rows)


def _forgotten_text(results: int) -> str:
    if results == 0:
        return QCoreApplication.translate("Ledger", "There was nothing to delete.")
    return QCoreApplication.translate("Ledger", "Deleted %Ln kept result(s).", "", results)


def _month_text(month: Month | None, cost: str) -> str:
    if month is None:
        return QCoreApplication.translate("Ledger", "All months: {}").format(cost)
    year = QLocale().toString(QDate(*month, 1), "yyyy")
    text = QCoreApplication.translate("Ledger", "{month} {year}: {cost}", "month is the name of one")
    return text.format(month=QLocale().standaloneMonthName(month[1]), year=year, cost=cost)


def _sum_text(total: Total, price_of_one: float) -> str:
    """What calls cost together, at so many dollars a credit."""
    if not total.calls:
        return QCoreApplication.translate("Ledger", "no credits")
    price = QCoreApplication.translate("Ledger", "{:,.10g} credit(s)", "", math.ceil(total.credits))
    calls = QCoreApplication.translate("Ledger", "%Ln call(s)", "", total.calls)
    text = QCoreApplication.translate("Ledger", "{credits} in {calls}")
    if total.unsure:
        text = QCoreApplication.translate("Ledger", "{credits} ({unsure:,.10g} uncertain) in {calls}")
    text = fill(text, credits=fill(price, total.credits), unsure=total.unsure, calls=calls)
    return with_money(text, total.credits, price_of_one)
