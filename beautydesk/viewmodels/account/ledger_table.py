"""Every call of the hosted engine as rows of a Qt table; what is shown is made beforehand, off the GUI thread."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from beautydesk.core.receipts import Receipt
from beautydesk.support.shown import shown
from beautydesk.viewmodels.text.translation import number, percent, short_time, tool_tip, translated
from beautydesk.workflow.price import money

if TYPE_CHECKING:
    from beautydesk.workflow.ledger_text import Month

Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    WHEN = 0
    PHOTO = 1
    LEVEL = 2
    CREDITS = 3
    OUTCOME = 4


@dataclass(frozen=True, slots=True)
class Row:
    """One call of a `month`, None where it was never sent. `texts`: what its cells show; `keys`: what they are sorted
    by."""

    receipt: Receipt
    month: Month | None
    texts: tuple[str, ...]
    keys: tuple[Any, ...]


def rows_of(calls: Iterable[Receipt], price: float = 0.0) -> list[Row]:
    """Takes some milliseconds for a thousand: call it off the GUI thread. `price`: dollars a credit, 0 for no money."""
    from beautydesk.workflow.ledger_text import month_of, outcome

    rows = []
    for call in calls:
        sent_at, level, became = call.sent_at or 0.0, call.options.level, translated(outcome(call))
        texts = (
            short_time(datetime.fromtimestamp(sent_at)),
            shown(call.photo.name),
            percent(level),
            with_money(number(call.credits, ",.10g"), call.credits, price),
            became,
        )
        keys = ((sent_at, call.id), call.photo.name.casefold(), level, call.credits, became.casefold())
        rows.append(Row(call, None if call.sent_at is None else month_of(call.sent_at), texts, keys))
    return rows


def with_money(text: str, units: float, price: float) -> str:
    """`text` about so many credits, and what they cost at `price` dollars each; 0 where nobody knows."""
    return " · ".join(filter(None, (text, translated(money(units, price)) if units else "")))


class LedgerTable(QAbstractTableModel):
    """Rows in the order that was asked for, at first the newest on top."""

    RowRole = Qt.ItemDataRole.UserRole + 1

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []
        self._column, self._order = Column.WHEN, Qt.SortOrder.DescendingOrder

    def __len__(self) -> int:
        return len(self._rows)

    def row_at(self, index: Index) -> Row | None:
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def show(self, rows: list[Row]) -> None:
        """Show these calls instead. Where they are the same ones as before, selection and scroll position stay."""
        rows = self._sorted(rows)
        if rows and [row.receipt.id for row in rows] == [row.receipt.id for row in self._rows]:
            self._rows = rows
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(Column) - 1))
        else:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()

    def texts(self, column: Column) -> list[str]:
        """What the cells of a column show."""
        return [row.texts[column] for row in self._rows]

    def find(self, receipt_id: int) -> QModelIndex:
        """Where a call stands now; an invalid index when it is not there."""
        numbers = (n for n, row in enumerate(self._rows) if row.receipt.id == receipt_id)
        number = next(numbers, None)
        return QModelIndex() if number is None else self.index(number, 0)

    # -- what Qt asks -------------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row_at(index)
        if row is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.texts[index.column()]
            case Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(index.column())
            case Qt.ItemDataRole.ToolTipRole:
                return _tool_tip(row, index.column())
            case LedgerTable.RowRole:
                return row
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(Column):
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return heading(Column(section))
            case Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(section)
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if not 0 <= column < len(Column):
            return
        self._column, self._order = Column(column), order
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        receipts = [self._rows[index.row()].receipt.id for index in before]
        self._rows = self._sorted(self._rows)
        place = {row.receipt.id: number for number, row in enumerate(self._rows)}
        after = [self.index(place[receipt], index.column()) for receipt, index in zip(receipts, before, strict=True)]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    # -- private ------------------------------------------------------------------------------------------------------

    def _sorted(self, rows: list[Row]) -> list[Row]:
        newest_first = sorted(rows, key=lambda row: row.keys[Column.WHEN], reverse=True)
        falling = self._order is Qt.SortOrder.DescendingOrder
        return sorted(newest_first, key=lambda row: row.keys[self._column], reverse=falling)


def heading(column: Column) -> str:
    """What stands above a column."""
    match column:
        case Column.WHEN:
            return QCoreApplication.translate("Ledger", "When")
        case Column.PHOTO:
            return QCoreApplication.translate("Ledger", "Photo")
        case Column.LEVEL:
            return QCoreApplication.translate("Ledger", "Level")
        case Column.CREDITS:
            return QCoreApplication.translate("Ledger", "Credits")
        case Column.OUTCOME:
            return QCoreApplication.translate("Ledger", "Outcome")


def _alignment(column: int) -> Qt.AlignmentFlag:
    number = column in (Column.LEVEL, Column.CREDITS)
    side = Qt.AlignmentFlag.AlignRight if number else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def _tool_tip(row: Row, column: int) -> str:
    """What has no room in a cell."""
    call = row.receipt
    if column == Column.PHOTO:
        return tool_tip(shown(call.photo))
    if column == Column.OUTCOME and call.target is not None:
        return tool_tip(f"{row.texts[column]}\n{shown(call.target)}")
    return tool_tip(row.texts[column])
