"""All faces that are known of the photos that are looked at: a row a face, in the order of the photos, or those first
that their results have changed the most.

Rows follow what is known as it comes, many at a time; nothing is done while nobody looks.
"""

from __future__ import annotations

import enum
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, count
from operator import attrgetter
from typing import Any

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal

from beautydesk.core.job import JobState
from beautydesk.core.mark import Mark
from beautydesk.core.seen_face import SeenFace
from beautydesk.viewmodels.list.photo_item import PhotoItem
from beautydesk.viewmodels.list.photo_list import PATIENCE, PhotoList, told
from beautydesk.viewmodels.list.photo_rows import PhotoRows
from beautydesk.viewmodels.list.photo_state import steady_text
from beautydesk.viewmodels.list.photo_view import A_FEW, PhotoView
from beautydesk.viewmodels.list.runs import runs
from beautydesk.viewmodels.text.translation import fill

Index = QModelIndex | QPersistentModelIndex


class WallOrder(enum.Enum):
    """In which order faces stand."""

    PHOTOS = "photos"
    CHANGED = "changed"


@dataclass(slots=True, eq=False)
class Tile:
    """One face of a photo, the same one for as long as it is known. `place`: which of its `faces` it is, from 1 on."""

    item: PhotoItem
    face: SeenFace
    place: int
    faces: int

    @property
    def change(self) -> float:
        """How much its result has changed it, -1 where there is none or nobody knows."""
        return -1.0 if self.item.result is None or self.face.change is None else self.face.change


class FaceWall(PhotoRows):
    """Rows of `Tile` out of the photos of `view`."""

    TileRole = PhotoList.ItemRole + 1
    about_to_change = Signal()  # the rows: whoever keeps a place in them looks where that is
    settled = Signal()  # rows are as they are known now
    looked = Signal()  # so is `unknown`

    def __init__(self, view: PhotoView) -> None:
        super().__init__(view)
        self._view, self._order, self._watched = view, WallOrder.PHOTOS, False
        self._tiles: list[Tile] = []
        self._known: dict[int, tuple[tuple[SeenFace, ...], list[Tile]]] = {}  # by photo
        self._rows: dict[Tile, int] | None = None  # made when it is asked for
        self._touched: set[int] = set()  # photos that have changed since they were looked at
        self._due = QTimer(self, singleShot=True)
        self._due.timeout.connect(self._look)
        self.unknown = 0  # photos of the view whose faces nobody knows yet
        view.dataChanged.connect(self._on_data_changed)
        view.photos.leaving.connect(self._forget)
        for signal in (view.rowsInserted, view.rowsRemoved):
            signal.connect(self._look_soon)
        for signal in (view.layoutChanged, view.rearranged):
            signal.connect(self._look_now)

    # -- reading ------------------------------------------------------------------------------------------------------

    def __iter__(self) -> Iterator[Tile]:
        return iter(self._tiles)

    @property
    def photos(self) -> PhotoList:
        return self._view.photos

    @property
    def by_hand(self) -> bool:
        return False

    @property
    def order(self) -> WallOrder:
        return self._order

    def tile_at(self, row: int) -> Tile:
        return self._tiles[row]

    def item_at(self, row: int) -> PhotoItem:
        return self._tiles[row].item

    def rows_of(self, item_id: int | None) -> list[int]:
        """The rows of a photo's faces, in order."""
        tiles = self._known[item_id][1] if item_id in self._known else ()
        return sorted(row for tile in tiles if (row := self.row_of(tile)) >= 0)

    def row_of(self, tile: Tile) -> int:
        """-1 where it is no row."""
        if self._rows is None:
            self._rows = dict(zip(self._tiles, count(), strict=False))
        return self._rows.get(tile, -1)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._tiles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not 0 <= index.row() < len(self._tiles):
            return None
        tile = self._tiles[index.row()]
        match role:
            case FaceWall.TileRole:
                return tile
            case Qt.ItemDataRole.AccessibleTextRole:
                return spoken(tile)
            case Qt.ItemDataRole.DecorationRole:
                return None
        return told(tile.item, role)

    # -- commands -----------------------------------------------------------------------------------------------------

    @property
    def watched(self) -> bool:
        """Does somebody look?"""
        return self._watched

    def set_watched(self, watched: bool) -> None:
        """Rows are right as long as somebody looks."""
        if watched is not self._watched:
            self._watched = watched
            self._due.stop()
            if watched:
                self._look()
                self.settled.emit()  # also for those who followed nothing while nobody looked

    def set_order(self, order: WallOrder) -> None:
        if order is not self._order:
            self._order = order
            self._look_now()

    def touch(self, item_id: int) -> None:
        """The pictures of a photo's faces have come."""
        for row in self.rows_of(item_id):
            index = self.index(row)
            self.dataChanged.emit(index, index)

    # -- following the view -------------------------------------------------------------------------------------------

    def _on_data_changed(self, first: Index, last: Index) -> None:
        for row in range(first.row(), last.row() + 1):
            item = self._view.item_at(row)
            if self._watched:
                self.touch(item.id)
            if not item.seen or self._order is WallOrder.CHANGED or not self._knows(item):
                self._touched.add(item.id)
                self._look_soon()

    def _knows(self, item: PhotoItem) -> bool:
        return item.id in self._known and self._known[item.id][0] is item.seen

    def _forget(self, ids: list[int]) -> None:
        self._touched.difference_update(ids)
        for item_id in ids:
            self._known.pop(item_id, None)

    def _look_soon(self) -> None:
        if self._watched and not self._due.isActive():
            self._due.start(len(self._view) // PATIENCE)

    def _look_now(self) -> None:
        if self._watched:
            self._due.stop()
            self._look()

    def _look(self) -> None:
        known = self._known
        for item in [item for item in self._view if item.id in self._touched or item.id not in known]:
            known[item.id] = item.seen, self._tiles_of(item)
        self._touched.clear()
        tiles = list(chain.from_iterable([known[item.id][1] for item in self._view]))
        self.unknown = sum(_may_have_faces(item) for item in self._view if not item.seen)
        if self._order is WallOrder.CHANGED:
            tiles.sort(key=attrgetter("change"), reverse=True)  # stable: of equals the first photo comes first
        if tiles != self._tiles:
            self.about_to_change.emit()
            self._become(tiles)
            self.settled.emit()
        self.looked.emit()

    def _tiles_of(self, item: PhotoItem) -> list[Tile]:
        if not item.seen:
            return []
        before = {tile.face.number: tile for tile in self._known[item.id][1]} if item.id in self._known else {}
        tiles = []
        for place, face in enumerate(item.seen, 1):
            tile = before.get(face.number) or Tile(item, face, place, 0)
            tile.face, tile.place, tile.faces = face, place, len(item.seen)
            tiles.append(tile)
        return tiles

    # -- rows ---------------------------------------------------------------------------------------------------------

    def _become(self, tiles: list[Tile]) -> None:
        """A few that come or go do so one by one, so that views keep their place; many are laid out anew."""
        before, after = set(self._tiles), set(tiles)
        gone = runs([row for row, tile in enumerate(self._tiles) if tile not in after])
        come = runs([row for row, tile in enumerate(tiles) if tile not in before])
        if len(gone) + len(come) > A_FEW:
            self.beginResetModel()
            self._tiles, self._rows = tiles, None
            self.endResetModel()
            self.rearranged.emit()
            return
        for first, last in reversed(gone):
            self.beginRemoveRows(QModelIndex(), first, last)
            del self._tiles[first : last + 1]
            self._rows = None
            self.endRemoveRows()
        self._put_in_order([tile for tile in tiles if tile in before])
        for first, last in come:
            self.beginInsertRows(QModelIndex(), first, last)
            self._tiles[first:first] = tiles[first : last + 1]
            self._rows = None
            self.endInsertRows()

    def _put_in_order(self, tiles: list[Tile]) -> None:
        """These are all there are."""
        if tiles == self._tiles:
            return
        self.layoutAboutToBeChanged.emit()
        held = self.persistentIndexList()
        meant = [self._tiles[index.row()] for index in held]
        self._tiles, self._rows = tiles, None
        self.changePersistentIndexList(held, [self.index(self.row_of(tile)) for tile in meant])
        self.layoutChanged.emit()


def spoken(tile: Tile) -> str:
    """The face for those who hear it: its photo, which face it is, where that stands, what was decided."""
    item, parts = tile.item, [tile.item.name]
    if tile.faces > 1:
        parts.append(fill(QCoreApplication.translate("FaceWall", "face {} of {}"), tile.place, tile.faces))
    parts.append(steady_text(item))
    if item.mark is Mark.ACCEPTED:
        parts.append(QCoreApplication.translate("FaceWall", "accepted"))
    elif item.mark is Mark.REJECTED:
        parts.append(QCoreApplication.translate("FaceWall", "rejected"))
    return ", ".join(parts)


def _may_have_faces(item: PhotoItem) -> bool:
    return item.state not in (JobState.NO_FACE, JobState.FAILED) and not item.own_result
