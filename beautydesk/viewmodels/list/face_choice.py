"""Which faces of the wall are chosen: those of the chosen photos. There is one selection, see `PhotoChoice`."""

from __future__ import annotations

from itertools import chain

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPersistentModelIndex

from beautydesk.viewmodels.list.face_wall import FaceWall
from beautydesk.viewmodels.list.photo_choice import PhotoChoice
from beautydesk.viewmodels.list.photo_rows import PICKED, RowChoice, rows_in
from beautydesk.viewmodels.list.photo_view import PhotoView

Index = QModelIndex | QPersistentModelIndex
_Flag = QItemSelectionModel.SelectionFlag


class FaceChoice(RowChoice):
    """What is selected here is selected at `choice`, and comes back from there. The current face is of the photo that
    is shown."""

    def __init__(self, wall: FaceWall, view: PhotoView, choice: PhotoChoice) -> None:
        super().__init__(wall, wall)
        self._wall, self._view, self._choice = wall, view, choice
        self.currentChanged.connect(self._on_current_changed)
        choice.selectionChanged.connect(self._follow)
        view.photos.selection.shown_changed.connect(self._follow_shown)
        wall.settled.connect(self._restore)

    def ids(self) -> list[int]:
        return self._choice.ids()

    def select(self, chosen: QItemSelection | Index, command: _Flag) -> None:
        """All faces of a photo go together."""
        if not isinstance(chosen, QItemSelection):
            chosen = QItemSelection(chosen, chosen) if chosen.isValid() else QItemSelection()
        photos = {self._view.row_of(self._wall.item_at(row).id) for row in rows_in(chosen)} - {-1}
        self._choice.select(self._view.stretches(sorted(photos)), command)

    def _on_current_changed(self, current: Index, _previous: Index) -> None:
        if current.isValid():
            row = self._view.row_of(self._wall.item_at(current.row()).id)
            self._choice.setCurrentIndex(self._view.index(row), _Flag.NoUpdate)

    def _follow(self) -> None:
        if not self._wall.watched:
            return
        ids, wall = self._choice.ids(), self._wall
        if len(ids) == len(self._view) and len(wall):
            super().select(QItemSelection(wall.index(0), wall.index(len(wall) - 1)), PICKED)
        else:
            super().select(wall.stretches(sorted(chain.from_iterable(map(wall.rows_of, ids)))), PICKED)

    def _follow_shown(self) -> None:
        """Somebody else shows another photo."""
        if not self._wall.watched:
            return
        rows, current = self._wall.rows_of(self._view.photos.selection.shown), self.currentIndex()
        if not rows:
            super().clearCurrentIndex()
        elif not current.isValid() or current.row() not in rows:
            super().setCurrentIndex(self._wall.index(rows[0]), _Flag.NoUpdate)

    def _restore(self) -> None:
        self._follow_shown()
        self._follow()
