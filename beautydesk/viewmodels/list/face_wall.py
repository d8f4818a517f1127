"""All faces that are known of the photos that are looked at: a row a face, in the order of the photos, or those first
that their results have changed the most.

Rows follow what is known as it comes, many at a time; nothing is done while nobody looks.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
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
from beautydesk.viewmodels.text.translation import fill

Index = QModelIndex | QPersistentModelIndex


class WallOrder(enum.Enum):
    """In which order faces stand."""

    PHOTOS = "photos"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True, eq=False)
class Tile:
    """One face of a photo. `place`: which of its `faces` it is, from 1 on."""

    item: PhotoItem
    face: SeenFace
    place: int
    faces: int

    @property
    def key(self) -> tuple[int, int]:
        """By which it is known again."""
        return self.item.id, self.face.number

    @property
    def change(self) -> float:
        """How much its result has changed it, -1 where there is none or nobody knows."""
        known = self.item.result is not None and self.face.change is not None
        return self.face.change if known and self.face.change is not None else -1.0


class FaceWall(PhotoRows):
    """Rows of `Tile` out of the photos of `view`."""

    TileRole = PhotoList.ItemRole + 1
    about_to_change = Signal()  # the rows: whoever keeps a place in them looks where that is
    settled = Signal()  # rows, and what is told beside them, are as they are known

    def __init__(self, view: PhotoView) -> None:
        super().__init__(view)
        self._view, self._order, self._watched = view, WallOrder.PHOTOS, False
        self._tiles: list[Tile] = []
        self._known: dict[int, tuple[tuple[SeenFace, ...], list[Tile]]] = {}  # by photo
        self._rows: dict[int, list[int]] | None = None  # by photo
        self._due = QTimer(self, singleShot=True)
        self._due.timeout.connect(self._look)
        self.unknown = 0  # photos of the view in which nobody has looked for faces yet
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
        if self._rows is None:
            self._rows = {}
            for row, tile in enumerate(self._tiles):
                self._rows.setdefault(tile.item.id, []).append(row)
        return self._rows.get(item_id, []) if item_id is not None else []

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

    def set_watched(self, watched: bool) -> None:
        """Does somebody look? Rows are right from then on."""
        if watched is not self._watched:
            self._watched = watched
            self._look_now()

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
        if not self._watched:
            return
        for row in range(first.row(), last.row() + 1):
            item = self._view.item_at(row)
            self.touch(item.id)
            known = self._known.get(item.id)
            if (known[0] if known else ()) != item.seen or self._order is WallOrder.CHANGED or not item.seen:
                self._look_soon()

    def _forget(self, ids: list[int]) -> None:
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
        self.about_to_change.emit()
        tiles = [tile for item in self._view for tile in self._tiles_of(item)]
        self.unknown = sum(not item.seen and _may_have_faces(item) for item in self._view)
        if self._order is WallOrder.CHANGED:
            tiles.sort(key=attrgetter("change"), reverse=True)  # stable: of equals the first photo comes first
        self._become(tiles)
        self.settled.emit()

    def _tiles_of(self, item: PhotoItem) -> list[Tile]:
        known = self._known.get(item.id)
        if known is None or known[0] is not item.seen:
            tiles = [Tile(item, face, place, len(item.seen)) for place, face in enumerate(item.seen, 1)]
            known = self._known[item.id] = item.seen, tiles
        return known[1]

    # -- rows ---------------------------------------------------------------------------------------------------------

    def _become(self, tiles: list[Tile]) -> None:
        """A few that come or go do so one by one, so that views keep their place; many are laid out anew."""
        before, after = {tile.key for tile in self._tiles}, {tile.key for tile in tiles}
        gone = list(_runs(self._tiles, lambda tile: tile.key not in after))
        come = list(_runs(tiles, lambda tile: tile.key not in before))
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
        self._put_in_order([tile for tile in tiles if tile.key in before])
        for first, last in come:
            self.beginInsertRows(QModelIndex(), first, last)
            self._tiles[first:first] = tiles[first : last + 1]
            self._rows = None
            self.endInsertRows()

    def _put_in_order(self, tiles: list[Tile]) -> None:
        """These are all there are."""
        if [tile.key for tile in tiles] == [tile.key for tile in self._tiles]:
            self._tiles = tiles
            return
        self.layoutAboutToBeChanged.emit()
        held = self.persistentIndexList()
        keys = [self._tiles[index.row()].key for index in held]
        self._tiles, self._rows = tiles, None
        rows = {tile.key: row for row, tile in enumerate(tiles)}
        self.changePersistentIndexList(held, [self.index(rows[key]) for key in keys])
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


def _runs(tiles: Iterable[Tile], meant: Callable[[Tile], bool]) -> Iterator[tuple[int, int]]:
    """First and last row of each stretch of tiles that are meant."""
    rows = (row for row, tile in enumerate(tiles) if meant(tile))
    for _, run in groupby(enumerate(rows), key=lambda place: place[1] - place[0]):
        neighbours = [row for _, row in run]
        yield neighbours[0], neighbours[-1]
