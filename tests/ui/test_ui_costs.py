"""Costs where people see them: at the button, at a photo, on the page of the settings."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDesktopServices, QFontMetrics, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot
from two_engines import HOSTED

from beautydesk.core.errors import AccountError, Charged, Objection, ServiceError
from beautydesk.core.job import RetouchOptions
from beautydesk.core.receipts import Receipt, ReceiptState
from beautydesk.ui import theme
from beautydesk.ui.costs_page import CostsPage
from beautydesk.ui.message_bar import MessageBar
from beautydesk.ui.panel import Panel
from beautydesk.viewmodels.account.ledger_page import LedgerPage
from beautydesk.viewmodels.account.ledger_table import Column
from beautydesk.viewmodels.background import Background
from beautydesk.viewmodels.editing.presets import Presets
from beautydesk.viewmodels.preferences import Preferences
from beautydesk.viewmodels.summary import Offer
from beautydesk.viewmodels.text.notice import Notice, Remedy, Severity, from_error


def call(number: int, state: ReceiptState = ReceiptState.SAVED, name: str = "anna.jpg") -> Receipt:
    doubt = state is ReceiptState.UNCERTAIN
    target = None if doubt else Path(f"/party/out/{Path(name).stem}_retouched.jpg")
    charged, sent_at = Charged.UNKNOWN if doubt else Charged.YES, time.time() - 60 + number
    values = {"task_id": f"task-{number}", "target": target, "charged": charged, "credits": 8.0, "sent_at": sent_at}
    return Receipt(number, Path("/party") / name, RetouchOptions(0.5), state, "ailab", **values)  # type: ignore[arg-type]


class Shelf:
    """Books that a test fills and looks at."""

    def __init__(self) -> None:
        self.calls: list[Receipt] = []
        self.left: list[int] = []
        self.kept = 0
        self.forgotten = 0

    def forget(self, days: int) -> int:
        self.forgotten, self.kept = self.forgotten + 1, 0
        return 2


@pytest.fixture
def shelf() -> Shelf:
    return Shelf()


@pytest.fixture
def page(qapp: QApplication, qtbot: QtBot, preferences: Preferences, shelf: Shelf, background: Background) -> CostsPage:
    theme.apply(qapp, "light")
    books = SimpleNamespace(
        calls=lambda: list(shelf.calls),
        leave=shelf.left.append,
        kept_bytes=lambda: shelf.kept,
        tidy=shelf.forget,
    )
    ledger = LedgerPage(books, preferences, background.lane("test", 1))  # type: ignore[arg-type]
    page = CostsPage(ledger, preferences)
    page.ledger = ledger  # type: ignore[attr-defined]
    qtbot.addWidget(page)
    page.resize(680, 480)
    return page


def open_page(qtbot: QtBot, page: Any) -> None:
    with qtbot.waitSignal(page.ledger.changed), qtbot.waitActive(page):
        page.show()


# -- the page


def test_that_an_empty_page_says_so(page: CostsPage, qtbot: QtBot) -> None:
    open_page(qtbot, page)
    assert page.empty.isVisible() and page.empty.text() == "No online calls yet."
    assert not page.month.isVisible() and page.used.text().endswith(": no credits")
    assert not page.export.isEnabled() and not page.forget.isEnabled()


def test_that_calls_and_their_sum_are_shown(page: CostsPage, shelf: Shelf, qtbot: QtBot) -> None:
    shelf.calls, shelf.kept = [call(2, ReceiptState.UNCERTAIN, "berta.jpg"), call(1)], 12_300_000
    open_page(qtbot, page)
    assert page.table.isVisible() and page.used.text().endswith(": 16 credits (8 uncertain) in 2 calls · $0.04")
    assert page.export.isEnabled() and page.forget.isEnabled() and "MB are kept" in page.kept.text()
    shown = [page.table.model().index(0, column).data() for column in (Column.PHOTO, Column.CREDITS, Column.OUTCOME)]
    assert shown == ["berta.jpg", "8 · $0.02", "Uncertain, perhaps charged"]


def test_that_a_row_has_its_menu_and_ctrl_c(page: CostsPage, shelf: Shelf, qtbot: QtBot) -> None:
    shelf.calls = [call(2, ReceiptState.UNCERTAIN, "berta.jpg"), call(1)]
    open_page(qtbot, page)
    table = page.table
    assert not table.copy.isEnabled() and not table.leave.isVisible()
    table.setFocus()
    table.setCurrentIndex(table.model().index(0, 0))
    assert table.leave.isVisible() and not table.folder.isEnabled()
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert not table.leave.isVisible() and table.folder.isEnabled()
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert "task_id: task-1" in QGuiApplication.clipboard().text()


def test_that_an_uncertain_call_is_left_and_the_row_stays_selected(page: CostsPage, shelf: Shelf, qtbot: QtBot) -> None:
    shelf.calls = [call(2, ReceiptState.UNCERTAIN, "berta.jpg"), call(1)]
    open_page(qtbot, page)
    page.table.setCurrentIndex(page.table.model().index(0, 0))
    shelf.calls = [call(3), *shelf.calls]
    with qtbot.waitSignal(page.ledger.changed):  # type: ignore[attr-defined]
        page.table.leave.trigger()
    row = page.table.current_row
    assert shelf.left == [2] and row is not None and row.receipt.id == 2 and page.table.currentIndex().row() == 1


def test_that_a_saved_file_is_shown_in_its_folder(
    page: CostsPage, shelf: Shelf, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    shelf.calls = [call(1)]
    open_page(qtbot, page)
    page.table.setCurrentIndex(page.table.model().index(0, 0))
    page.table.folder.trigger()
    assert opened == ["/party/out"]


def test_that_limit_and_time_are_settings(page: CostsPage, preferences: Preferences, qtbot: QtBot) -> None:
    open_page(qtbot, page)
    assert page.limit.text() == "No limit" and page.days.text() == "30 days"
    page.focus_limit()
    QTest.keyClicks(page.limit, "500")
    assert preferences.settings.monthly_cap == 0, "not while it is typed"
    QTest.keyClick(page.limit, Qt.Key.Key_Return)
    page.days.setValue(0)
    assert (preferences.settings.monthly_cap, preferences.settings.keep_results_days) == (500, 0)
    assert page.limit.text() == "500 credits" and page.days.text() == "Until saved"


def test_that_kept_results_are_deleted_when_asked(page: CostsPage, shelf: Shelf, qtbot: QtBot) -> None:
    shelf.kept = 1000
    open_page(qtbot, page)
    page.forget.click()
    qtbot.waitUntil(lambda: page.told.text() == "Deleted 2 kept results.")
    assert page.told.isVisible() and shelf.forgotten == 1
    qtbot.waitUntil(lambda: not page.forget.isEnabled())


def test_that_the_list_is_exported_where_the_user_says(
    page: CostsPage, shelf: Shelf, qtbot: QtBot, tmp_path: Path
) -> None:
    shelf.calls = [call(1)]
    open_page(qtbot, page)
    page.export.click()
    dialog = page.findChild(QFileDialog)
    assert dialog is not None and dialog.defaultSuffix() == "csv"
    dialog.fileSelected.emit(str(tmp_path / "costs.csv"))
    qtbot.waitUntil(lambda: page.told.text() == f"Saved as costs.csv in {tmp_path}")
    assert "task-1" in (tmp_path / "costs.csv").read_text(encoding="utf-8-sig")
    dialog.close()


def test_that_everything_on_the_page_is_reached_by_tab(page: CostsPage, shelf: Shelf, qtbot: QtBot) -> None:
    shelf.calls, shelf.kept = [call(1)], 1000
    open_page(qtbot, page)
    page.export.setFocus()
    found: list[QWidget | None] = []
    for _ in range(6):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        found.append(QApplication.focusWidget())
    assert found == [page.table, page.limit, page.ask, page.price, page.days, page.forget]
    assert page.table.accessibleName() == "Online calls"


@pytest.mark.parametrize("width", [560, 680, 1200])
def test_that_columns_fill_the_table_and_numbers_are_never_cut(
    page: CostsPage, shelf: Shelf, qtbot: QtBot, width: int
) -> None:
    shelf.calls = [
        call(n, name="a_very_long_name_of_a_photo_that_nobody_needs_to_read_to_its_end.jpg") for n in range(50)
    ]
    page.resize(width, 480)
    open_page(qtbot, page)
    table = page.table
    assert sum(table.columnWidth(column) for column in Column) == table.viewport().width()
    metrics = QFontMetrics(table.font())
    for column in (Column.WHEN, Column.LEVEL, Column.CREDITS):
        text = table.model().index(0, column).data()
        assert metrics.horizontalAdvance(text) + 16 <= table.columnWidth(column)


def test_that_names_have_the_room_they_need_before_anything_else_has_more(
    page: CostsPage, shelf: Shelf, qtbot: QtBot
) -> None:
    shelf.calls = [call(1, name="anna.jpg"), call(2, name="2026-11-24_wedding_of_anna_and_bert_0417_final.jpg")]
    page.resize(980, 480)
    open_page(qtbot, page)
    metrics = QFontMetrics(page.table.font())
    assert metrics.horizontalAdvance(shelf.calls[1].photo.name) + 16 <= page.table.columnWidth(Column.PHOTO)


def test_that_a_month_is_chosen_from_the_list_of_sums(page: CostsPage, shelf: Shelf, qtbot: QtBot) -> None:
    earlier = replace(call(1), sent_at=time.mktime((2025, 10, 9, 12, 0, 0, 0, 0, -1)))
    shelf.calls = [call(2, name="berta.jpg"), earlier]
    open_page(qtbot, page)
    shown = [page.month.itemText(row) for row in range(page.month.count())]
    assert shown[0] == "All months: 16 credits in 2 calls · $0.04"
    assert shown[2] == "October 2025: 8 credits in 1 call · $0.02" and len(shown) == 3
    page.month.setFocus()
    QTest.keyClick(page.month, Qt.Key.Key_End)
    assert page.month.currentIndex() == 2
    model = page.table.model()
    assert [model.index(row, Column.PHOTO).data() for row in range(model.rowCount())] == ["anna.jpg"]


def test_that_what_a_credit_costs_is_a_setting(
    page: CostsPage, shelf: Shelf, preferences: Preferences, qtbot: QtBot
) -> None:
    shelf.calls = [call(1)]
    open_page(qtbot, page)
    assert page.price.text() == "$0.0027"
    with qtbot.waitSignal(page.ledger.changed):  # type: ignore[attr-defined]
        page.price.setValue(0.01)
    assert preferences.settings.credit_price == 0.01
    assert page.table.model().index(0, Column.CREDITS).data() == "8 · $0.08"
    with qtbot.waitSignal(page.ledger.changed):  # type: ignore[attr-defined]
        page.price.setValue(0)
    assert page.price.text() == "No money shown" and page.table.model().index(0, Column.CREDITS).data() == "8"


def test_that_thousands_of_calls_are_shown_and_sorted(page: CostsPage, shelf: Shelf, qtbot: QtBot) -> None:
    shelf.calls = [call(n) for n in range(5000)]
    open_page(qtbot, page)
    assert len(page.ledger.model) == 5000  # type: ignore[attr-defined]
    page.table.sortByColumn(Column.PHOTO, Qt.SortOrder.AscendingOrder)
    page.table.scrollToBottom()
    image = page.table.viewport().grab().toImage()
    assert (
        image.format() is not QImage.Format.Format_Invalid
        and page.table.indexAt(page.table.rect().center()).row() > 4900
    )


# -- at the button


@pytest.fixture
def panel(qtbot: QtBot, no_presets: Presets) -> Panel:
    panel = Panel([HOSTED], no_presets)
    qtbot.addWidget(panel)
    panel.show()
    return panel


def test_that_terms_and_what_is_in_the_way_are_seen_and_read_out(panel: Panel) -> None:
    panel.show_offer(Offer("Retouch 12 photos", "12 photos, 96 credits of 40.", "You have 40 credits."))
    assert panel.warning.isVisible() and panel.warning.text() == "You have 40 credits."
    assert panel.button.accessibleDescription() == "You have 40 credits. 12 photos, 96 credits of 40."
    panel.show_offer(Offer("Retouch", "Free."))
    assert not panel.warning.isVisible() and panel.button.accessibleDescription() == "Free."


def test_that_the_balance_stands_below_the_engine_only_when_it_is_known(panel: Panel) -> None:
    assert not panel.account.isVisible()
    panel.show_account("9,988 credits left")
    assert panel.account.isVisible()
    panel.show_account("")
    assert not panel.account.isVisible()


# -- at a photo


@pytest.fixture
def bar(qapp: QApplication, qtbot: QtBot) -> MessageBar:
    theme.apply(qapp, "light", motion="reduced")
    canvas = QWidget()
    canvas.resize(932, 600)
    qtbot.addWidget(canvas)
    canvas.show()
    return MessageBar(canvas)


def test_that_sending_again_names_its_price(bar: MessageBar) -> None:
    bar.show_notice(from_error(ServiceError("Who knows.", objection=Objection.MAYBE_PAID), price=8))
    assert bar.remedy.text() == "Send again (8 credits)" and not bar.other.isVisible()


def test_that_another_step_stands_beside_the_first(bar: MessageBar, qtbot: QtBot) -> None:
    bar.show_notice(from_error(AccountError("None left.", code="ERROR_NOT_ENOUGH_CREDITS")))
    assert (bar.remedy.text(), bar.other.text()) == ("Open key settings", "Do the rest on this computer")
    with qtbot.waitSignal(bar.remedy_chosen) as chosen:
        bar.other.click()
    assert chosen.args == [Remedy.REST_LOCAL] and not bar.isVisible()


def test_that_the_steps_go_below_the_text_where_there_is_no_room_beside_it(bar: MessageBar) -> None:
    error = AccountError("The account does not have enough credits for another photo.", code="ERROR_NOT_ENOUGH_CREDITS")
    bar.parentWidget().resize(1200, 600)
    bar.show_notice(from_error(error))
    QApplication.processEvents()
    text = bar.text.mapTo(bar, bar.text.rect().bottomRight())
    assert bar.remedy.mapTo(bar, QPoint()).x() > text.x()
    bar.parentWidget().resize(552, 400)  # the window at its smallest
    QApplication.processEvents()
    text = bar.text.mapTo(bar, bar.text.rect().bottomRight())
    assert bar.remedy.mapTo(bar, QPoint()).y() >= text.y() and bar.text.width() >= 400
    assert all(button.width() >= button.sizeHint().width() for button in (bar.remedy, bar.other, bar.copy))
    assert bar.copy.mapTo(bar, bar.copy.rect().bottomRight()).x() < bar.width()


def test_that_a_notice_that_was_closed_does_not_come_back_by_itself(bar: MessageBar) -> None:
    slow = Notice(Severity.INFO, "This takes longer than usual.")
    bar.show_of_photo(slow)
    bar.close_button.click()
    bar.show_of_photo(slow)
    assert not bar.isVisible()
    bar.show_of_photo(None)
    bar.show_of_photo(slow)
    assert bar.isVisible()


def test_that_no_label_of_the_page_is_clipped(page: CostsPage, shelf: Shelf, qtbot: QtBot) -> None:
    shelf.calls, shelf.kept = [call(1)], 1000
    open_page(qtbot, page)
    labels = [label for label in page.findChildren(QLabel) if label.isVisible() and label.text()]
    needed = [
        label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height() for label in labels
    ]
    assert labels and all(label.height() >= height for label, height in zip(labels, needed, strict=True))
