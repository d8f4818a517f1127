"""A list of thousands of cells that are all alike: where Qt would look at every row, this looks at what is seen."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from PySide6.QtCore import QItemSelection, QModelIndex, QPersistentModelIndex
from PySide6.QtGui import QRegion
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from beautydesk.viewmodels.list.photo_rows import PhotoRows

Index = QModelIndex | QPersistentModelIndex


class QuickList(QListView):
    """Shows `photos`, side by side, in one line or in several."""

    def __init__(self, photos: PhotoRows, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._photos = photos
        self.setModel(photos)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setUniformItemSizes(True)

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        """All cells are alike: where QListView lays out every row anew, one is painted anew."""
        QAbstractItemView.dataChanged(self, first, last, roles)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """Of what is seen: Qt asks where each row is, seen or not."""
        region = QRegion()
        for row in self.rows_on_screen():
            if selection.contains(index := self._photos.index(row)):
                region += self.visualRect(index)
        return region

    def rows_on_screen(self) -> range:
        """With those next to them, which are seen next."""
        self.executeDelayedItemsLayout()
        rows = range(len(self._photos))
        extent = self.viewport().height() if self.isWrapping() else self.viewport().width()
        first = bisect_left(rows, 0, key=lambda row: self._ends(row)[1])
        last = bisect_left(rows, extent, key=lambda row: self._ends(row)[0])
        near = self._near()
        return range(max(0, first - near), min(len(rows), last + near))

    def _ends(self, row: int) -> tuple[int, int]:
        """Where the cell of a row begins and ends, along the way in which rows follow each other."""
        cell = self.visualRect(self._photos.index(row))
        if self.isWrapping():
            return cell.top(), cell.bottom()
        if self.isRightToLeft():
            return self._width - cell.right(), self._width - cell.left()
        return cell.left(), cell.right()

    def _near(self) -> int:
        """So many photos on either side may be seen next."""
        return 4

    @property
    def _width(self) -> int:
        return self.viewport().width()
