"""What strip, grid and face wall look at alike: rows that are about a photo each, and which of them are chosen."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QAbstractListModel, QItemSelection, QItemSelectionModel, QModelIndex, Signal

from beautydesk.viewmodels.list.photo_item import PhotoItem
from beautydesk.viewmodels.list.photo_list import PhotoList
from beautydesk.viewmodels.list.runs import runs

PICKED = QItemSelectionModel.SelectionFlag.ClearAndSelect


class PhotoRows(QAbstractListModel):
    """`by_hand`: photos can be put elsewhere in this order."""

    rearranged = Signal()  # the rows are all new: who keeps places in them finds them again

    def __len__(self) -> int:
        return self.rowCount(QModelIndex())

    @property
    def photos(self) -> PhotoList:
        """All of the list."""
        raise NotImplementedError

    @property
    def by_hand(self) -> bool:
        raise NotImplementedError

    def item_at(self, row: int) -> PhotoItem:
        raise NotImplementedError

    def stretches(self, rows: Iterable[int]) -> QItemSelection:
        """Rows, which ascend, as what is selected: neighbours together."""
        chosen = QItemSelection()
        for first, last in runs(rows):
            chosen.select(self.index(first), self.index(last))
        return chosen


def rows_in(chosen: QItemSelection) -> list[int]:
    """Those that are selected, in order."""
    return sorted(row for part in chosen.toList() for row in range(part.top(), part.bottom() + 1))


class RowChoice(QItemSelectionModel):
    """One selection of photos, whatever its rows are."""

    def ids(self) -> list[int]:
        """Of the chosen photos, in the order of the view."""
        raise NotImplementedError

    def go_to(self, row: int) -> None:
        """Make one row the current and only selected one."""
        self.setCurrentIndex(self.model().index(row, 0), PICKED)
