"""The photos in the window, in order, as a Qt model: the single place where their state is kept.

Only `Session` changes it; views read roles. States change through the core's table of legal transitions.
"""

from __future__ import annotations

import itertools
import os
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from beautydesk.core.errors import BeautyDeskError
from beautydesk.core.job import JobState, advance
from beautydesk.core.mark import Mark
from beautydesk.support.shown import shown
from beautydesk.viewmodels.list.photo_item import PhotoItem
from beautydesk.viewmodels.list.photo_state import state_text, steady_text
from beautydesk.viewmodels.list.runs import runs
from beautydesk.viewmodels.list.selection import Selection
from beautydesk.viewmodels.text.translation import tool_tip

NO_NAMES: Final[Mapping[Path, str]] = MappingProxyType({})
NO_ROOTS: Final[Mapping[Path, Path]] = MappingProxyType({})
PATIENCE = 25  # photos for which those who look at every row wait one millisecond more

Index = QModelIndex | QPersistentModelIndex


class PhotoList(QAbstractListModel):
    """Rows of `PhotoItem`; items are known by their id, which outlives moves and removals of rows.

    `roots`: the folders out of which photos were added, in their order; those whose photos are gone are among them.
    """

    ItemRole = Qt.ItemDataRole.UserRole + 1
    item_changed = Signal(int)  # an item's id
    arrived = Signal(list)  # ids of items, when all of them are there
    leaving = Signal(list)  # ids of items, before any of them goes
    reordered = Signal()
    counts_changed = Signal()  # once for all changes of one turn of the event loop, at its end

    def __init__(self) -> None:
        super().__init__()
        self.selection = Selection(self)
        self.roots: dict[Path, None] = {}
        self._items: list[PhotoItem] = []
        self._by_id: dict[int, PhotoItem] = {}
        self._rows: dict[int, int] | None = None  # made when it is asked for: a change of many rows costs it once
        self._by_name: dict[str, PhotoItem] = {}  # a file may be named in two ways
        self._ids = itertools.count(1)
        # whoever listens looks at every row: a thousand photos that are opened together must not cost a million looks
        self._telling = QTimer(self, singleShot=True)
        self._telling.timeout.connect(self.counts_changed)

    # -- reading ------------------------------------------------------------------------------------------------------

    def __iter__(self) -> Iterator[PhotoItem]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def item(self, item_id: int | None) -> PhotoItem | None:
        return self._by_id.get(item_id) if item_id is not None else None

    @property
    def shown(self) -> PhotoItem | None:
        return self.item(self.selection.shown)

    def items(self, ids: Iterable[int]) -> list[PhotoItem]:
        """Those that are still in the list."""
        return [item for item_id in ids if (item := self.item(item_id)) is not None]

    def item_at(self, row: int) -> PhotoItem:
        return self._items[row]

    def row_of(self, item_id: int) -> int:
        """The row of an item, -1 when it is gone."""
        if self._rows is None:
            self._rows = {item.id: row for row, item in enumerate(self._items)}
        return self._rows.get(item_id, -1)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._items)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every photo can be dragged to another place in the list."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not 0 <= index.row() < len(self._items):
            return None
        return told(self._items[index.row()], role)

    # -- writing (Session only) ---------------------------------------------------------------------------------------

    def add(
        self,
        paths: Iterable[Path],
        pasted: bool = False,
        identities: Mapping[Path, str] = NO_NAMES,
        results: Container[Path] = (),
        roots: Mapping[Path, Path] = NO_ROOTS,
    ) -> list[PhotoItem]:
        """Append photos; returns their items. `identities`: see `workflow.photos`. `results`: those of ours.

        `roots`: see `workflow.photos.Found`.
        """
        new = [
            PhotoItem(next(self._ids), path, pasted, identities.get(path, ""), path in results, roots.get(path))
            for path in paths
        ]
        if new:
            self._note_roots(new)
            self._insert(len(self._items), new)
            self.arrived.emit([item.id for item in new])
        return new

    def restore(self, items: Sequence[PhotoItem], rows: Sequence[int], roots: Iterable[Path] = ()) -> None:
        """Put removed items back, where they stood; `rows` ascend. Neighbours come together.

        Those of an earlier run, which have no id here, get one; `roots`: as they were then.
        """
        for item in items:
            item.id = item.id or next(self._ids)
        self._note_roots(items, roots)
        start = 0
        for end in range(1, len(items) + 1):
            if end == len(items) or rows[end] != rows[end - 1] + 1:
                self._insert(min(rows[start], len(self._items)), list(items[start:end]))
                start = end
        self.arrived.emit([item.id for item in items])

    def _note_roots(self, items: Iterable[PhotoItem], earlier: Iterable[Path] = ()) -> None:
        if not self._items:
            self.roots.clear()
        in_order = sorted(items, key=lambda item: item.id)  # as they were added, wherever they were moved to
        self.roots.update(dict.fromkeys((*earlier, *(item.root for item in in_order if item.root is not None))))

    def _insert(self, first: int, items: list[PhotoItem]) -> None:
        self.beginInsertRows(QModelIndex(), first, first + len(items) - 1)
        self._items[first:first] = items
        self._rows = None
        self._by_id.update({item.id: item for item in items})
        self._by_name.update({name: item for item in items for name in item.names})
        self.endInsertRows()
        self.tell_counts()

    def find(self, path: Path, identity: str = "") -> PhotoItem | None:
        """`identity`: see `PhotoItem`; finds it under another path as well."""
        return self._by_name.get(os.fspath(path)) or self._by_name.get(identity)

    def remove(self, ids: Iterable[int]) -> None:
        """Neighbours go together, from the end to the front."""
        leaving = self._runs(ids)
        self.leaving.emit([item.id for first, last in leaving for item in self._items[first : last + 1]])
        for first, last in reversed(leaving):
            self.beginRemoveRows(QModelIndex(), first, last)
            for item in self._items[first : last + 1]:
                del self._by_id[item.id]
                for name in item.names:
                    self._by_name.pop(name, None)
            del self._items[first : last + 1]
            self._rows = None
            self.endRemoveRows()
            self.tell_counts()

    def move(self, ids: Iterable[int], before: int) -> None:
        """Put items, in their present order, in front of the row `before`; the number of rows is the end."""
        moved = self._runs(ids)
        before = end = next((first for first, last in moved if first < before <= last), before)
        for first, last in reversed([run for run in moved if run[0] < before]):
            self.moveRows(QModelIndex(), first, last - first + 1, QModelIndex(), end)
            end -= last - first + 1
        for first, last in (run for run in moved if run[0] >= before):
            self.moveRows(QModelIndex(), first, last - first + 1, QModelIndex(), before)
            before += last - first + 1
        self.reordered.emit()

    def moveRows(
        self, source_parent: Index, source_row: int, count: int, destination_parent: Index, destination_child: int
    ) -> bool:
        end = source_row + count
        if source_parent.isValid() or destination_parent.isValid():
            return False
        if not (0 <= source_row < end <= len(self._items) and 0 <= destination_child <= len(self._items)):
            return False
        if not self.beginMoveRows(QModelIndex(), source_row, end - 1, QModelIndex(), destination_child):
            return False  # it stands there already
        moved = self._items[source_row:end]
        del self._items[source_row:end]
        at = destination_child if destination_child <= source_row else destination_child - count
        self._items[at:at] = moved
        self._rows = None
        self.endMoveRows()
        return True

    def _runs(self, ids: Iterable[int]) -> list[tuple[int, int]]:
        """The rows of items."""
        return runs(sorted(row for item_id in set(ids) if (row := self.row_of(item_id)) >= 0))

    def set_mark(self, ids: Iterable[int], mark: Mark | None) -> None:
        """What was decided about results; None takes it back."""
        for item in self.items(ids):
            if item.mark is not mark:
                item.mark = mark
                self.touch(item)
                self.tell_counts()

    def set_state(self, item: PhotoItem, state: JobState, error: BeautyDeskError | None = None) -> None:
        """`error`: why, for FAILED, PENDING and NO_FACE. Raises `IllegalTransition` when the state cannot follow."""
        item.state = advance(item.state, state)
        item.error = error
        if state is not JobState.WORKING:
            item.progress = None
        self.touch(item)
        self.tell_counts()

    def tell_counts(self) -> None:
        """Something changed that counts over all photos depend on."""
        if not self._telling.isActive():
            self._telling.start(len(self._items) // PATIENCE)

    def touch(self, item: PhotoItem) -> None:
        """Something of `item` changed: views paint it anew, and whoever follows it hears of it."""
        row = self.row_of(item.id)
        if row >= 0:
            index = self.index(row)
            self.dataChanged.emit(index, index)
            self.item_changed.emit(item.id)


def told(item: PhotoItem, role: int) -> Any:
    """What views are told of a photo."""
    match role:
        case Qt.ItemDataRole.DisplayRole:
            return item.name
        case Qt.ItemDataRole.DecorationRole:
            return item.thumbnail
        case Qt.ItemDataRole.ToolTipRole:
            return tool_tip(f"{shown(item.path)}\n{state_text(item)}")
        case Qt.ItemDataRole.AccessibleTextRole:
            return f"{item.name}, {steady_text(item)}"
        case PhotoList.ItemRole:
            return item
    return None
