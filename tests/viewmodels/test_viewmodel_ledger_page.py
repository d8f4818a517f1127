"""The list of calls as a Qt table, and what can be done with it; read and written off the GUI thread."""

from __future__ import annotations

import csv
import threading
import time
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from beautydesk.core.errors import Charged, SaveError
from beautydesk.core.job import RetouchOptions
from beautydesk.core.receipts import Receipt, ReceiptState
from beautydesk.viewmodels.account.ledger_page import LedgerPage
from beautydesk.viewmodels.account.ledger_table import Column, LedgerTable, rows_of
from beautydesk.viewmodels.background import Background
from beautydesk.viewmodels.preferences import Preferences
from beautydesk.viewmodels.text.notice import Notice, Severity


def call(number: int, name: str = "anna.jpg", level: float = 0.5, price: float = 8.0, **more: Any) -> Receipt:
    state = more.pop("state", ReceiptState.SAVED)
    sent_at = more.pop("sent_at", time.time() - 1000 + number)
    target = Path(f"/party/{Path(name).stem}_retouched.jpg")
    values = {"charged": Charged.YES, "credits": price, "sent_at": sent_at, "target": target, **more}
    return Receipt(number, Path("/party") / name, RetouchOptions(level), state, "ailab", **values)


@dataclass
class Shelf:
    calls: list[Receipt] = field(default_factory=list)
    left: list[int] = field(default_factory=list)
    kept: int = 1000
    error: SaveError | None = None
    threads: set[threading.Thread] = field(default_factory=set)

    def read(self) -> list[Receipt]:
        self.threads.add(threading.current_thread())
        if self.error is not None:
            raise self.error
        return list(self.calls)

    def forget(self, days: int) -> int:
        self.kept = 0
        return 3


@pytest.fixture
def shelf() -> Shelf:
    return Shelf([call(2, "berta.jpg", 1.0), call(1, "anna.jpg", 0.05, 0.0)])


@pytest.fixture
def ledger(shelf: Shelf, background: Background, preferences: Preferences) -> LedgerPage:
    books = SimpleNamespace(calls=shelf.read, leave=shelf.left.append, kept_bytes=lambda: shelf.kept, tidy=shelf.forget)
    return LedgerPage(books, preferences, background.lane("test", 1))  # type: ignore[arg-type]


def texts(model: LedgerTable, column: Column) -> list[Any]:
    return [model.index(row, column).data() for row in range(len(model))]


def read(qtbot: QtBot, ledger: LedgerPage) -> None:
    with qtbot.waitSignal(ledger.changed):
        ledger.refresh()


def test_that_the_model_keeps_the_rules_of_qt(qapp: Any) -> None:
    model = LedgerTable()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    calls = [call(n, f"{'cab'[n]}.jpg", level) for n, level in enumerate((0.1, 0.9, 0.5))]
    model.show(rows_of(calls[:2]))
    model.show(rows_of(calls))
    model.sort(Column.PHOTO)
    assert texts(model, Column.PHOTO) == ["a.jpg", "b.jpg", "c.jpg"]
    model.sort(Column.LEVEL, Qt.SortOrder.DescendingOrder)
    assert texts(model, Column.LEVEL) == ["90 %", "50 %", "10 %"]
    model.show([])
    assert model.rowCount() == 0


def test_that_the_newest_call_is_on_top_and_what_is_selected_moves_with_its_row(qapp: Any) -> None:
    model = LedgerTable()
    model.show(rows_of([call(1, "a.jpg"), call(3, "c.jpg"), call(2, "b.jpg")]))
    assert texts(model, Column.PHOTO) == ["c.jpg", "b.jpg", "a.jpg"]
    kept = QPersistentModelIndex(model.index(0, Column.PHOTO))
    model.sort(Column.WHEN, Qt.SortOrder.AscendingOrder)
    assert kept.row() == 2 and kept.data() == "c.jpg"
    assert model.find(3).row() == 2 and not model.find(99).isValid()


def test_that_a_call_that_has_moved_on_does_not_reset_the_table(qapp: Any, qtbot: QtBot) -> None:
    model, pending = LedgerTable(), call(1, state=ReceiptState.SENT, target=None)
    model.show(rows_of([pending]))
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        model.show(rows_of([replace(pending, state=ReceiptState.FETCHED)]))
    assert texts(model, Column.OUTCOME) == ["Paid for, not saved yet"]


def test_that_numbers_stand_at_the_right(qapp: Any) -> None:
    model = LedgerTable()
    model.show(rows_of([call(1)]))
    role, right = Qt.ItemDataRole.TextAlignmentRole, Qt.AlignmentFlag.AlignRight
    numbers = [column for column in Column if model.index(0, column).data(role) & right]
    titles = [column for column in Column if model.headerData(column, Qt.Orientation.Horizontal, role) & right]
    assert numbers == titles == [Column.LEVEL, Column.CREDITS]


def test_that_the_books_are_read_off_the_gui_thread(ledger: LedgerPage, shelf: Shelf, qtbot: QtBot) -> None:
    read(qtbot, ledger)
    assert threading.current_thread() not in shelf.threads
    assert ledger.overview is not None and ledger.overview.sums[ledger.overview.this_month].endswith(
        ": 8 credits in 1 call · $0.02"
    )
    assert texts(ledger.model, Column.PHOTO) == ["berta.jpg", "anna.jpg"]


def test_that_a_month_is_chosen_and_every_month_has_its_sum_the_newest_first(
    ledger: LedgerPage, shelf: Shelf, preferences: Preferences, qtbot: QtBot
) -> None:
    october, old = (time.mktime((year, month, 9, 12, 0, 0, 0, 0, -1)) for year, month in ((2025, 10), (2024, 2)))
    shelf.calls += [call(3, "carl.jpg", sent_at=october), call(4, "dora.jpg", sent_at=october, price=16.0)]
    shelf.calls += [call(5, "emil.jpg", sent_at=old)]
    read(qtbot, ledger)
    assert ledger.overview is not None
    months = list(ledger.overview.sums)
    assert months == [None, ledger.overview.this_month, (2025, 10), (2024, 2)]
    assert list(ledger.overview.sums.values())[2:] == [
        "October 2025: 24 credits in 2 calls · $0.06",
        "February 2024: 8 credits in 1 call · $0.02",
    ]
    ledger.choose((2025, 10))
    assert texts(ledger.model, Column.PHOTO) == ["dora.jpg", "carl.jpg"]
    assert sorted(texts(ledger.model, Column.CREDITS)) == ["16 · $0.04", "8 · $0.02"]
    read(qtbot, ledger)
    assert len(ledger.model) == 2, "the choice stays"
    preferences.update(credit_price=0.0)
    read(qtbot, ledger)
    assert sorted(texts(ledger.model, Column.CREDITS)) == ["16", "8"]
    assert ledger.overview.sums[(2024, 2)] == "February 2024: 8 credits in 1 call"


def test_that_books_that_cannot_be_read_are_told_of(ledger: LedgerPage, shelf: Shelf, qtbot: QtBot) -> None:
    shelf.error = SaveError("The journal is damaged.")
    with qtbot.waitSignal(ledger.noticed) as told:
        ledger.refresh()
    assert told.args[0].severity is Severity.ERROR and "damaged" in told.args[0].text


def test_that_new_calls_are_looked_for_only_while_somebody_looks(
    ledger: LedgerPage, shelf: Shelf, qtbot: QtBot
) -> None:
    ledger.refresh_soon()
    assert not ledger._timer.isActive()
    with qtbot.waitSignal(ledger.changed):
        ledger.show(True)
    shelf.calls.insert(0, call(3, "carl.jpg"))
    with qtbot.waitSignal(ledger.changed):
        ledger.refresh_soon()
    assert texts(ledger.model, Column.PHOTO)[0] == "carl.jpg"


def test_that_an_uncertain_call_can_be_left(ledger: LedgerPage, shelf: Shelf, qtbot: QtBot) -> None:
    with qtbot.waitSignal(ledger.changed):
        ledger.leave(2)
    assert shelf.left == [2]


def test_that_kept_results_can_be_deleted_and_it_is_told(ledger: LedgerPage, shelf: Shelf, qtbot: QtBot) -> None:
    told: list[Notice] = []
    ledger.noticed.connect(told.append)
    with qtbot.waitSignals([ledger.results_forgotten, ledger.changed]):
        ledger.forget_results()
    assert [notice.text for notice in told] == ["Deleted 3 kept results."]
    assert ledger.overview is not None and ledger.overview.kept_bytes == 0


def test_that_the_list_is_written_as_a_table(ledger: LedgerPage, qtbot: QtBot, tmp_path: Path) -> None:
    target = tmp_path / "costs.csv"
    with qtbot.waitSignal(ledger.noticed) as told:
        ledger.export(target)
    assert told.args[0].severity is Severity.GOOD and "costs.csv" in told.args[0].text
    with target.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["photo"], row["level"], row["credits"]) for row in rows] == [
        ("/party/berta.jpg", "1", "8"),
        ("/party/anna.jpg", "0.05", "0"),
    ]


def test_that_a_table_that_cannot_be_written_is_told_of(ledger: LedgerPage, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(ledger.noticed) as told:
        ledger.export(tmp_path / "missing" / "costs.csv")
    assert told.args[0].severity is Severity.ERROR and "could not be written" in told.args[0].text
