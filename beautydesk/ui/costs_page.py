"""The Costs page of the settings: every online call, this month's sum and its limit, results that are kept."""

from __future__ import annotations

import time
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QLocale, QStandardPaths, Qt, QUrl
from PySide6.QtGui import (
    QAction,
    QDesktopServices,
    QFontMetrics,
    QGuiApplication,
    QHideEvent,
    QKeySequence,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QSpinBox,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from beautydesk.core.receipts import ReceiptState
from beautydesk.ui.scroll_page import ScrollPage, prose
from beautydesk.viewmodels.account.ledger_page import LedgerPage
from beautydesk.viewmodels.account.ledger_table import Column, Row, heading
from beautydesk.viewmodels.preferences import Preferences
from beautydesk.viewmodels.text.notice import Notice, Severity
from beautydesk.viewmodels.text.translation import short_time

MOST_CREDITS = 10_000_000  # the settings take no higher limit
LONGEST_KEPT = 365  # days, likewise
_WIDE_MOMENT = datetime(2028, 12, 28, 22, 58)  # few moments need more room
_PHOTO_SHARE = 0.36  # of the room that photo and outcome have together
ROLES = {Severity.INFO: "muted", Severity.GOOD: "success", Severity.ERROR: "error"}


class CallTable(QTableView):
    """The calls, with what can be done about one: by menu, and Ctrl+C."""

    def __init__(self, ledger: LedgerPage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ledger = ledger
        self._chosen: int | None = None  # the receipt that was selected before the rows were read anew
        self.setModel(ledger.model)
        self.setAccessibleName(self.tr("Online calls"))
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)  # Tab leaves the table
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setCornerButtonEnabled(False)
        self.setSortingEnabled(True)
        self.sortByColumn(Column.WHEN, Qt.SortOrder.DescendingOrder)
        self._lay_out()
        self._make_actions()
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        ledger.model.modelAboutToBeReset.connect(self._on_about_to_reset)
        ledger.model.modelReset.connect(self._on_reset)
        self._on_current_changed()

    def _lay_out(self) -> None:
        """Widths by the font, not by the rows: there may be thousands."""
        metrics = QFontMetrics(self.font())
        lines = self.verticalHeader()
        lines.hide()
        lines.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        lines.setDefaultSectionSize(metrics.height() + 16)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        samples = {
            Column.WHEN: short_time(_WIDE_MOMENT),
            Column.LEVEL: f"{heading(Column.LEVEL)} ▾",
            Column.CREDITS: f"{heading(Column.CREDITS)} ▾",
        }
        for column, sample in samples.items():
            self.setColumnWidth(column, metrics.horizontalAdvance(sample) + 24)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumHeight(7 * (metrics.height() + 16))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Photo and outcome share what the others leave."""
        super().resizeEvent(event)
        taken = sum(self.columnWidth(column) for column in (Column.WHEN, Column.LEVEL, Column.CREDITS))
        rest = max(0, self.viewport().width() - taken)
        self.setColumnWidth(Column.PHOTO, round(rest * _PHOTO_SHARE))
        self.setColumnWidth(Column.OUTCOME, rest - self.columnWidth(Column.PHOTO))

    def _make_actions(self) -> None:
        self.copy = QAction(self.tr("Copy details for support"), self)
        self.copy.setShortcut(QKeySequence.StandardKey.Copy)
        self.copy.triggered.connect(self._on_copy)
        self.folder = QAction(self.tr("Show in its folder"), self)
        self.folder.triggered.connect(self._on_folder)
        self.leave = QAction(self.tr("Leave it"), self)
        self.leave.setToolTip(self.tr("Do not ask about this call any more; what it may have cost stays in the sum"))
        self.leave.triggered.connect(self._on_leave)
        for action in (self.copy, self.folder, self.leave):
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            self.addAction(action)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    @property
    def current_row(self) -> Row | None:
        """The call that the selection is at."""
        return self._ledger.model.row_at(self.currentIndex())

    def _on_current_changed(self) -> None:
        row = self.current_row
        self.copy.setEnabled(row is not None)
        self.folder.setEnabled(row is not None and row.receipt.target is not None)
        self.leave.setVisible(row is not None and row.receipt.state is ReceiptState.UNCERTAIN)

    def _on_about_to_reset(self) -> None:
        row = self.current_row
        self._chosen = row.receipt.id if row else None

    def _on_reset(self) -> None:
        if self._chosen is not None:
            self.setCurrentIndex(self._ledger.model.find(self._chosen))
        self._on_current_changed()

    def _on_copy(self) -> None:
        from beautydesk.workflow.ledger_text import details

        if row := self.current_row:
            QGuiApplication.clipboard().setText(details(row.receipt))

    def _on_folder(self) -> None:
        if (row := self.current_row) and row.receipt.target is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(row.receipt.target.parent)))

    def _on_leave(self) -> None:
        if row := self.current_row:
            self._ledger.leave(row.receipt.id)


class CostsPage(ScrollPage):
    """Shows a `Ledger`; reads it anew whenever it comes into sight."""

    def __init__(self, ledger: LedgerPage, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ledger, self._preferences = ledger, preferences
        layout = QVBoxLayout(self.body)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(8)
        self._add_calls(layout)
        layout.addSpacing(16)
        self._add_rules(layout)
        ledger.changed.connect(self.refresh)
        ledger.noticed.connect(self._on_noticed)
        self.refresh()

    def focus_limit(self) -> None:
        self.limit.setFocus()
        self.limit.selectAll()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.told.hide()
        self._ledger.show(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._ledger.show(False)

    def _add_calls(self, layout: QVBoxLayout) -> None:
        self.month = prose(role="section")
        self.export = QPushButton(self.tr("Export CSV…"))
        self.export.setToolTip(self.tr("Save all calls as a table for a spreadsheet"))
        self.export.clicked.connect(self._on_export)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.month, 1)
        top.addWidget(self.export)
        self.table = CallTable(self._ledger)
        self.empty = prose(self.tr("No online calls yet."), "muted")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.calls = QStackedWidget()
        self.calls.addWidget(self.empty)
        self.calls.addWidget(self.table)
        self.told = prose()
        self.told.hide()
        layout.addLayout(top)
        layout.addWidget(self.calls, 1)
        layout.addWidget(self.told)

    def _add_rules(self, layout: QVBoxLayout) -> None:
        self.limit = self._number("monthly_cap", MOST_CREDITS, self.tr("No limit"), self.tr(" credits"))
        self.limit.setSingleStep(100)
        self.limit.setAccessibleName(self.tr("Monthly limit in credits, 0 for none"))
        self.days = self._number("keep_results_days", LONGEST_KEPT, self.tr("Until saved"), self.tr(" days"))
        self.days.setAccessibleName(self.tr("How long paid results are kept, in days"))
        self.forget = QPushButton(self.tr("Delete kept results now"))
        self.forget.clicked.connect(self._ledger.forget_results)
        self.kept = prose(role="muted")
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(3, 1)
        for row, (name, number) in enumerate(
            ((self.tr("Monthly &limit"), self.limit), (self.tr("&Keep paid results"), self.days))
        ):
            label = QLabel(name)
            label.setBuddy(number)
            label.setContentsMargins(0, 0, 16, 0)
            grid.addWidget(label, row, 0)
            grid.addWidget(number, row, 1)
        grid.addWidget(self.forget, 1, 2)
        layout.addLayout(grid)
        layout.addWidget(self.kept)

    def _number(self, field: str, most: int, zero: str, unit: str) -> QSpinBox:
        """A setting of `field` from 0, shown as `zero`, to `most`."""
        box = QSpinBox()
        box.setRange(0, most)
        box.setGroupSeparatorShown(True)
        box.setSpecialValueText(zero)
        box.setSuffix(unit)
        box.setKeyboardTracking(False)  # a half-typed limit is none
        box.setValue(getattr(self._preferences.settings, field))
        box.valueChanged.connect(lambda value: self._preferences.update(**{field: value}))
        return box

    def refresh(self) -> None:
        """Bring everything to what the books say."""
        overview = self._ledger.overview
        some = len(self._ledger.model) > 0
        self.calls.setCurrentWidget(self.table if some else self.empty)
        self.empty.setVisible(overview is not None)
        self.export.setEnabled(some)
        self.month.setText(self.tr("This month: {}").format(overview.this_month) if overview else "")
        kept = overview.kept_bytes if overview else 0
        self.forget.setEnabled(kept > 0)
        size = self.locale().formattedDataSize(kept, 1, QLocale.DataSizeFormat.DataSizeSIFormat)
        self.kept.setText(
            self.tr(
                "{} are kept, so that the same photo costs nothing again. What is not saved yet is never deleted."
            ).format(size)
            if kept
            else self.tr("As long as a result is kept, the same photo costs nothing again.")
        )

    def _on_noticed(self, notice: Notice) -> None:
        self.told.setText(notice.text)
        self.told.setProperty("role", ROLES[notice.severity])
        self.told.style().polish(self.told)
        self.told.show()

    def _on_export(self) -> None:
        """Ask for a place; the dialog itself asks before it replaces a file."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self, self.tr("Export CSV"), folder)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Tables (*.csv)"))
        dialog.setDefaultSuffix("csv")
        dialog.selectFile(self.tr("Beauty Desk costs {}.csv").format(time.strftime("%Y-%m-%d")))
        dialog.fileSelected.connect(lambda chosen: self._ledger.export(Path(chosen)))
        dialog.open()
