"""The table of online calls, on the Costs page of the settings."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QAction, QDesktopServices, QFontMetrics, QGuiApplication, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from beautydesk.core.receipts import ReceiptState
from beautydesk.viewmodels.account.ledger_page import LedgerPage
from beautydesk.viewmodels.account.ledger_table import Column, Row, heading
from beautydesk.viewmodels.text.translation import short_time

_WIDE_MOMENT = datetime(2028, 12, 28, 22, 58)  # few moments need more room
_PADDING = 24  # logical pixels beside the text of a cell
_MEASURED = 20  # names: the one that needs most room is among so many of the longest
_OUTCOME = 31  # letters that an outcome has room for, however long the names are


class CallTable(QTableView):
    """The calls, with what can be done about one: by menu, and Ctrl+C."""

    def __init__(self, ledger: LedgerPage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ledger = ledger
        self._chosen: int | None = None  # the receipt that was selected before the rows were read anew
        self._names = 0  # logical pixels that the photos' names need
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
            Column.CREDITS: max(f"{heading(Column.CREDITS)} ▾", "8 · $0.02", key=len),
        }
        for column, sample in samples.items():
            self.setColumnWidth(column, metrics.horizontalAdvance(sample) + _PADDING)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumHeight(7 * (metrics.height() + 16))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        """Photo and outcome share what the others leave; names are read to their end first."""
        taken = sum(self.columnWidth(column) for column in (Column.WHEN, Column.LEVEL, Column.CREDITS))
        rest = max(0, self.viewport().width() - taken)
        least = min(rest // 2, _OUTCOME * self.fontMetrics().averageCharWidth())
        self.setColumnWidth(Column.PHOTO, min(max(self._names, least), rest - least))
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
        names = sorted(self._ledger.model.texts(Column.PHOTO), key=len)[-_MEASURED:]
        self._names = max(map(self.fontMetrics().horizontalAdvance, names), default=0) + _PADDING
        self._share()
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
