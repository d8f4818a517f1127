"""The list as it is looked at: the photos of one group, in one order. Strip and grid show it, and steps go by it.

A proxy model of its own: Qt's asks Python about every row and every comparison anew, which takes half a second for some
thousand photos. This one keeps its rows, and looks at what has changed.
"""

from __future__ import annotations

from bisect import bisect_left, insort_left
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal

from beautydesk.viewmodels.list.groups import Counts, Group, belongs
from beautydesk.viewmodels.list.photo_item import PhotoItem
from beautydesk.viewmodels.list.photo_list import PATIENCE, PhotoList, told
from beautydesk.viewmodels.list.photo_order import Keys, Order
from beautydesk.viewmodels.list.photo_rows import PhotoRows
from beautydesk.viewmodels.list.runs import runs

A_FEW = 48  # rows that come, go or move one by one; more at once are laid out anew

Index = QModelIndex | QPersistentModelIndex


class PhotoView(PhotoRows):
    """Rows of `PhotoItem` out of `photos`.

    What is shown stays a row although its state takes it out of the group, until another photo is shown: work that ends
    must not turn the page under somebody's hands, and the photo that was just retouched is the one to look at.
    """

    changed = Signal()  # group or order
    counted = Signal()

    def __init__(self, photos: PhotoList) -> None:
        super().__init__(photos)
        self._photos = photos
        self._group, self._order = Group.ALL, Order.OWN
        self._items = list(photos)
        self._rows: dict[int, int] | None = None
        self._shown = photos.selection.shown
        self._keys = Keys()
        self._touched: set[int] = set()  # changed since the rows were looked at last
        self._counts, self._uncounted = Counts(), {item.id for item in photos}
        self.counts: Mapping[Group, int] = self._counts.now()  # as of the last `counted`
        self._due = QTimer(self, singleShot=True)
        self._due.timeout.connect(self._look)
        photos.arrived.connect(self._on_arrived)
        photos.leaving.connect(self._on_leaving)
        photos.reordered.connect(self._on_reordered)
        photos.dataChanged.connect(self._on_data_changed)
        photos.counts_changed.connect(self._count)
        photos.selection.shown_changed.connect(self._on_shown_changed)

    # -- reading ------------------------------------------------------------------------------------------------------

    def __iter__(self) -> Iterator[PhotoItem]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    @property
    def photos(self) -> PhotoList:
        return self._photos

    @property
    def group(self) -> Group:
        return self._group

    @property
    def order(self) -> Order:
        return self._order

    @property
    def by_hand(self) -> bool:
        return self._order is Order.OWN

    def item_at(self, row: int) -> PhotoItem:
        return self._items[row]

    def row_of(self, item_id: int | None) -> int:
        """The row of an item, -1 where it is no row."""
        if self._rows is None:
            self._rows = {item.id: row for row, item in enumerate(self._items)}
        return self._rows.get(item_id, -1) if item_id is not None else -1

    def step(self, item_id: int, by: int) -> int | None:
        """The row of the next photo (1) or the one before (-1), None at the end."""
        row = self.row_of(item_id) + by
        return row if 0 <= row < len(self._items) else None

    def next_to(self, item_id: int, leaving: set[int]) -> int | None:
        """Who is shown when those who leave are gone: the next photo, else the one before, as long as there is one."""
        row = self.row_of(item_id)
        near = (*self._items[row + 1 :], *self._items[: max(row, 0)][::-1], *self._photos)
        return next((item.id for item in near if item.id not in leaving), None)

    def place(self, row: int) -> int:
        """The row of the whole list in front of which something goes that is put in front of this `row`."""
        if row < len(self._items):
            return self._photos.row_of(self._items[row].id)
        return self._photos.row_of(self._items[-1].id) + 1 if self._items else len(self._photos)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._items)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every photo can be dragged: elsewhere in its own order, or out of the window."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not 0 <= index.row() < len(self._items):
            return None
        return told(self._items[index.row()], role)

    # -- choosing -----------------------------------------------------------------------------------------------------

    def set_group(self, group: Group) -> None:
        """Show the photos of one group; an empty one is none to look at."""
        if group is not self._group:
            self._group = group
            if not any(belongs(item, group) for item in self._photos):
                self._group = Group.ALL
            self._lay_out_anew()
            self.changed.emit()

    def set_order(self, order: Order) -> None:
        if order is not self._order:
            self._order = order
            self._lay_out_anew()
            self.changed.emit()

    def _lay_out_anew(self) -> None:
        self._touched.clear()
        self._become(self._sorted(item for item in self._photos if belongs(item, self._group)))

    # -- keys ---------------------------------------------------------------------------------------------------------

    def _sorted(self, items: Iterable[PhotoItem]) -> list[PhotoItem]:
        """`items` come in their own order."""
        return list(items) if self._order is Order.OWN else sorted(items, key=self._keys.of(self._order))

    def _key(self, item: PhotoItem) -> tuple[Any, int]:
        """Of equals the one that comes first in the list comes first."""
        return self._keys.of(self._order)(item), self._photos.row_of(item.id)

    def _wanted(self, item: PhotoItem) -> bool:
        return belongs(item, self._group) or item.id == self._photos.selection.shown

    # -- following the list -------------------------------------------------------------------------------------------

    def _on_arrived(self, ids: list[int]) -> None:
        """Photos that come in are seen: a group that has none of them gives way to all."""
        self._uncounted.update(ids)
        new = [item for item in self._photos.items(ids) if belongs(item, self._group)]
        if new:
            self._bring(new)
        else:
            self.set_group(Group.ALL)

    def _on_leaving(self, ids: list[int]) -> None:
        self._keys.forget(ids)
        self._counts.forget(ids)
        self._uncounted.difference_update(ids)
        self._touched.difference_update(ids)
        self._drop(ids)
        if not self._items and len(self._photos) > len(ids):
            self._group = Group.ALL  # an empty window would look as if nothing were left
            leaving = set(ids)
            self._become(self._sorted(item for item in self._photos if item.id not in leaving))
            self.changed.emit()

    def _on_reordered(self) -> None:
        self._become(self._sorted(self._in_own_order(item.id for item in self._items)))

    def _on_data_changed(self, first: Index, last: Index) -> None:
        for row in range(first.row(), last.row() + 1):
            item = self._photos.item_at(row)
            self._touched.add(item.id)
            self._uncounted.add(item.id)
            if (own := self.row_of(item.id)) >= 0:
                index = self.index(own)
                self.dataChanged.emit(index, index)
        if self._group is Group.ALL and self._order in (Order.OWN, Order.NAME):
            self._touched.clear()  # nothing that changes at a photo takes it elsewhere
        elif not self._due.isActive():
            self._due.start(len(self._photos) // PATIENCE)

    def _on_shown_changed(self) -> None:
        """What is shown is a row; what was is one as long as it belongs here."""
        before, shown = self._shown, self._photos.shown
        self._shown = shown.id if shown else None
        if self._group is Group.ALL:
            return
        if shown is not None and self.row_of(shown.id) < 0:
            self._insert(self._place_of(shown), [shown])
        if before is not None:
            self._touched.add(before)
            self._due.start(0)  # not now: a view may be in the middle of a click

    def _look(self) -> None:
        """Take what has changed out, or in, or elsewhere."""
        touched = self._in_own_order(self._touched)
        self._touched.clear()
        here = [item for item in touched if self.row_of(item.id) >= 0]
        self._drop([item.id for item in here if not self._wanted(item)])
        if self._order in (Order.TIME, Order.STATE):
            self._put_right([item for item in here if self._wanted(item)])
        self._bring([item for item in touched if self.row_of(item.id) < 0 and self._wanted(item)])

    def _count(self) -> None:
        self._counts.update(self._photos.items(self._uncounted))
        self._uncounted.clear()
        found = self._counts.now()
        if found != self.counts:
            self.counts = found
            self.counted.emit()

    # -- rows ---------------------------------------------------------------------------------------------------------

    def _in_own_order(self, ids: Iterable[int]) -> list[PhotoItem]:
        return sorted(self._photos.items(ids), key=lambda item: self._photos.row_of(item.id))

    def _place_of(self, item: PhotoItem) -> int:
        return bisect_left(self._items, self._key(item), key=self._key)

    def _put_right(self, items: list[PhotoItem]) -> None:
        """These may stand at a wrong place by now; all others are in order."""
        if len(items) > A_FEW:
            self._become(self._sorted(self._in_own_order(item.id for item in self._items)))
            return
        moved = {item.id for item in items}
        rows = [item for item in self._items if item.id not in moved]
        for item in items:
            insort_left(rows, item, key=self._key)
        self._become(rows)

    def _bring(self, new: list[PhotoItem]) -> None:
        """`new`: in their own order."""
        if self._order is Order.OWN and new and self._place_of(new[0]) == self._place_of(new[-1]):
            self._insert(self._place_of(new[0]), new)
        elif len(new) <= A_FEW:
            for item in new:
                self._insert(self._place_of(item), [item])
        else:
            ids = [item.id for item in (*self._items, *new)]
            self._become(self._sorted(self._in_own_order(ids)))

    def _insert(self, row: int, new: list[PhotoItem]) -> None:
        if new:
            self.beginInsertRows(QModelIndex(), row, row + len(new) - 1)
            self._items[row:row] = new
            self._rows = None
            self.endInsertRows()

    def _drop(self, ids: Iterable[int]) -> None:
        """Neighbours go together, from the end to the front."""
        rows = sorted(row for item_id in ids if (row := self.row_of(item_id)) >= 0)
        gone = runs(rows)
        if len(gone) > A_FEW:
            left = set(rows)
            self._become([item for row, item in enumerate(self._items) if row not in left])
            return
        for first, last in reversed(gone):
            self.beginRemoveRows(QModelIndex(), first, last)
            del self._items[first : last + 1]
            self._rows = None
            self.endRemoveRows()

    def _become(self, items: list[PhotoItem]) -> None:
        """Many rows at once. Where all stay, and only their order is another one, views keep their place."""
        if items == self._items:
            return
        if len(items) == len(self._items) and all(self.row_of(item.id) >= 0 for item in items):
            self.layoutAboutToBeChanged.emit()
            before = self.persistentIndexList()
            ids = [self._items[index.row()].id for index in before]
            self._items, self._rows = items, None
            self.changePersistentIndexList(before, [self.index(self.row_of(item_id)) for item_id in ids])
            self.layoutChanged.emit()
            return
        self.beginResetModel()
        self._items, self._rows = items, None
        self.endResetModel()
        self.rearranged.emit()
