"""Which photos of the view are chosen: one selection for all who show it, and the session's `Selection` behind it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPersistentModelIndex, Signal

from beautydesk.viewmodels.list.photo_rows import PICKED, RowChoice, rows_in
from beautydesk.viewmodels.list.photo_view import PhotoView

Index = QModelIndex | QPersistentModelIndex
_Flag = QItemSelectionModel.SelectionFlag


class PhotoChoice(RowChoice):
    """The current photo is the one that is shown. `chosen`: somebody made another photo current, by its id."""

    chosen = Signal(int)

    def __init__(self, view: PhotoView) -> None:
        super().__init__(view, view)
        self._view, self._selection = view, view.photos.selection
        self._telling = False  # others follow this choice right now
        self.currentChanged.connect(self._on_current_changed)
        self.selectionChanged.connect(self._tell)
        view.rearranged.connect(self._restore)
        view.layoutChanged.connect(self._tell)
        self._selection.shown_changed.connect(self._follow)
        self._selection.asked.connect(self.select_photos)

    def ids(self) -> list[int]:
        return [self._view.item_at(row).id for row in rows_in(self.selection())]

    def select_photos(self, ids: Iterable[int]) -> None:
        """Select these, and leave the current one."""
        rows = sorted(row for item_id in ids if (row := self._view.row_of(item_id)) >= 0)
        self.select(self._view.stretches(rows), PICKED)

    def select_all(self) -> None:
        if len(self._view):
            self.select(QItemSelection(self._view.index(0), self._view.index(len(self._view) - 1)), PICKED)

    def _follow(self) -> None:
        """Somebody else shows another photo."""
        row = self._view.row_of(self._selection.shown)
        if self._telling or row < 0:  # a click goes on to select, and knows whether to add or to replace
            return
        index = self._view.index(row)
        if index != self.currentIndex() or not self.isSelected(index):
            self.go_to(row)

    def _on_current_changed(self, current: Index, _previous: Index) -> None:
        if current.isValid():
            self._telling = True
            self.chosen.emit(self._view.item_at(current.row()).id)
            self._telling = False

    def _tell(self) -> None:
        ids = tuple(self.ids())
        if ids != self._selection.selected:
            self._selection.select(ids)

    def _restore(self) -> None:
        """What was chosen and still is a row is chosen again; where what was shown is none, the first row is shown."""
        if not len(self._view):
            return
        kept = [item_id for item_id in self._selection.selected if self._view.row_of(item_id) >= 0]
        shown = self._view.row_of(self._selection.shown)
        if shown < 0:
            shown = min(map(self._view.row_of, kept), default=0)
        self.select_photos(kept or [self._view.item_at(shown).id])
        self.setCurrentIndex(self._view.index(shown), _Flag.NoUpdate)
        self._tell()
