"""The pictures of the face wall: cut out of what is on the screen and a little beyond, held while there is room."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from beautydesk.core.job import Done, Outcome, Stopped
from beautydesk.core.seen_face import SeenFace
from beautydesk.viewmodels.background import Lane
from beautydesk.viewmodels.list.face_wall import Tile
from beautydesk.viewmodels.list.photo_item import PhotoItem
from beautydesk.viewmodels.list.photo_list import PhotoList
from beautydesk.viewmodels.picture import with_cover
from beautydesk.workflow import face_tiles
from beautydesk.workflow.viewing import Shown

SIDES = (192, 384, 512)  # px; a tile is cut at the next larger one, so that not each size needs another
MOST = 128 * 1024**2  # bytes of pictures that are held; more where more is on the screen


@dataclass(frozen=True, slots=True)
class FacePicture:
    """`after`: None without a result."""

    before: QImage
    after: QImage | None

    @property
    def bytes(self) -> int:
        return self.before.sizeInBytes() + (self.after.sizeInBytes() if self.after else 0)


_Source = tuple[Path, Path | None, tuple[SeenFace, ...], int]  # file, patch, faces, px


@dataclass(frozen=True, slots=True)
class _Kept:
    """Of one photo, by the number of the face. None of them: the file cannot be read."""

    source: _Source
    pictures: dict[int, FacePicture]

    @property
    def bytes(self) -> int:
        return sum(picture.bytes for picture in self.pictures.values())


class FacePictures(QObject):
    """All faces of a photo are cut together: to open it takes longest."""

    ready = Signal(int)  # a photo's id

    def __init__(self, photos: PhotoList, lane: Lane, parent: QObject) -> None:
        super().__init__(parent)
        self._photos, self._lane = photos, lane
        self._side = SIDES[0]
        self._seen: dict[int, PhotoItem] = {}  # on the screen, or nearly, from the top
        self._kept: OrderedDict[int, _Kept] = OrderedDict()
        self._under_way: set[int] = set()
        self._bytes = 0
        photos.leaving.connect(self._forget)

    @property
    def bytes(self) -> int:
        """Of all pictures that are held."""
        return self._bytes

    def of(self, tile: Tile) -> FacePicture | None:
        """None as long as there is none; one that is out of date until the next one comes."""
        kept = self._kept.get(tile.item.id)
        return kept.pictures.get(tile.face.number) if kept else None

    def look_at(self, tiles: Iterable[Tile], side: float) -> None:
        """These are on the screen now, `side` device px wide."""
        self._side = next((each for each in SIDES if each >= side), SIDES[-1])
        self._seen = {tile.item.id: tile.item for tile in tiles}
        for item_id in self._seen:
            if item_id in self._kept:
                self._kept.move_to_end(item_id)
        self._go_on()

    def _source(self, item: PhotoItem) -> _Source:
        return item.file, item.result.patch if item.result else None, item.seen, self._side

    def _go_on(self) -> None:
        for item_id, item in self._seen.items():
            if len(self._under_way) >= self._lane.threads:
                return
            kept = self._kept.get(item_id)
            if item_id not in self._under_way and (kept is None or kept.source != self._source(item)):
                self._begin(item)

    def _begin(self, item: PhotoItem) -> None:
        source = self._source(item)
        file, patch, faces, side = source
        self._under_way.add(item.id)
        work = partial(_cut, file, item.loaded_now, patch, faces, side)
        self._lane.run(work, partial(self._on_cut, item, source))

    def _on_cut(self, item: PhotoItem, source: _Source, outcome: Outcome[dict[int, FacePicture]]) -> None:
        self._under_way.discard(item.id)
        if isinstance(outcome, Stopped):
            self._seen = {}  # the program ends
            return
        if self._photos.item(item.id) is item:
            self._keep(item.id, _Kept(source, outcome.result if isinstance(outcome, Done) else {}))
            self.ready.emit(item.id)
        self._go_on()

    def _keep(self, item_id: int, kept: _Kept) -> None:
        self._forget([item_id])
        self._kept[item_id] = kept
        self._bytes += kept.bytes
        while self._bytes > MOST and (oldest := next(iter(self._kept))) not in self._seen:
            self._forget([oldest])

    def _forget(self, ids: Iterable[int]) -> None:
        for item_id in ids:
            if (kept := self._kept.pop(item_id, None)) is not None:
                self._bytes -= kept.bytes


def _cut(
    file: Path, shown: Shown, patch: Path | None, faces: tuple[SeenFace, ...], side: int
) -> dict[int, FacePicture]:
    tiles = face_tiles.cut(file, shown, patch, [face.eyes for face in faces], side)
    return {
        face.number: FacePicture(with_cover(tile.before), None if tile.after is None else with_cover(tile.after))
        for face, tile in zip(faces, tiles, strict=True)
    }
