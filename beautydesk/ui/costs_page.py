"""The Costs page of the settings: every online call, the sum of each month, their limit, results that are kept."""

from __future__ import annotations

import time
from pathlib import Path

from PySide6.QtCore import QLocale, QStandardPaths, Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from beautydesk.ui.call_table import CallTable
from beautydesk.ui.scroll_page import ScrollPage, prose
from beautydesk.viewmodels.account.ledger_page import LedgerPage
from beautydesk.viewmodels.preferences import Preferences
from beautydesk.viewmodels.text.notice import Notice, Severity

MOST_CREDITS = 10_000_000  # the settings take no higher limit
LONGEST_KEPT = 365  # days, likewise
ROLES = {Severity.INFO: "muted", Severity.GOOD: "success", Severity.ERROR: "error"}


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
        self.month = QComboBox()
        self.month.setAccessibleName(self.tr("Month"))
        self.month.setToolTip(self.tr("Whose calls are listed"))
        self.month.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.month.setMinimumContentsLength(24)
        self.month.activated.connect(self._on_month_chosen)
        self.export = QPushButton(self.tr("Export CSV…"))
        self.export.setToolTip(self.tr("Save all calls as a table for a spreadsheet"))
        self.export.clicked.connect(self._on_export)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.month, 1)
        top.addStretch()
        top.addWidget(self.export)
        self.table = CallTable(self._ledger)
        self.empty = prose(role="muted")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.calls = QStackedWidget()
        self.calls.addWidget(self.empty)
        self.calls.addWidget(self.table)
        self.told = prose()
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.hide()
        layout.addLayout(top)
        layout.addWidget(self.calls, 1)
        layout.addWidget(self.told)

    def _add_rules(self, layout: QVBoxLayout) -> None:
        self.limit = self._number("monthly_cap", MOST_CREDITS, self.tr("No limit"), self.tr(" credits"))
        self.limit.setSingleStep(100)
        self.limit.setAccessibleName(self.tr("Monthly limit in credits, 0 for none"))
        self.ask = self._number("confirm_above", MOST_CREDITS, self.tr("Always"), self.tr(" credits"))
        self.ask.setSingleStep(8)
        self.ask.setAccessibleName(self.tr("Ask before more credits than these are spent at once, 0 to ask always"))
        self.used = prose(role="muted")
        self.price = self._price()
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
            (
                (self.tr("Monthly &limit"), self.limit),
                (self.tr("&Ask above"), self.ask),
                (self.tr("&Price of a credit"), self.price),
                (self.tr("&Keep paid results"), self.days),
            )
        ):
            label = QLabel(name)
            label.setBuddy(number)
            label.setContentsMargins(0, 0, 16, 0)
            grid.addWidget(label, row, 0)
            grid.addWidget(number, row, 1)
        grid.addWidget(self.used, 0, 2, 1, 2)
        grid.addWidget(self.forget, 3, 2)
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

    def _price(self) -> QDoubleSpinBox:
        """Dollars a credit, 0 shown as words."""
        box = QDoubleSpinBox()
        box.setDecimals(4)
        box.setRange(0.0, 1.0)
        box.setSingleStep(0.0001)
        box.setPrefix("$")
        box.setSpecialValueText(self.tr("No money shown"))
        box.setKeyboardTracking(False)
        box.setAccessibleName(self.tr("Price of a credit in dollars, 0 to show no money"))
        box.setValue(self._preferences.settings.credit_price)
        box.valueChanged.connect(lambda value: self._preferences.update(credit_price=round(value, 4)))
        return box

    def refresh(self) -> None:
        """Bring everything to what the books say."""
        overview = self._ledger.overview
        some = len(self._ledger.model) > 0
        self.calls.setCurrentWidget(self.table if some else self.empty)
        self.empty.setVisible(overview is not None)
        any_month = self._ledger.month is None
        self.empty.setText(self.tr("No online calls yet.") if any_month else self.tr("No online calls in this month."))
        self.export.setEnabled(bool(overview and overview.rows))
        self.used.setText(overview.now if overview else "")
        self._show_months()
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

    def _show_months(self) -> None:
        """Each with its sum; the one whose calls are listed is the current one."""
        overview = self._ledger.overview
        self.month.setVisible(overview is not None and bool(overview.rows))
        if overview is None:
            return
        texts = list(overview.sums.values())
        if [self.month.itemText(row) for row in range(self.month.count())] != texts:
            self.month.clear()
            self.month.addItems(texts)
        self.month.setCurrentIndex(list(overview.sums).index(self._ledger.month))

    def _on_month_chosen(self, row: int) -> None:
        if overview := self._ledger.overview:
            self._ledger.choose(list(overview.sums)[row])
            self.refresh()

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
