"""The face wall: every known face in a cell of its own, upright and of one size. While B is held, all as they were."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from beautydesk.ui.compare.painter import paint_pill, pill_size
from beautydesk.ui.photo_delegate import Index, PhotoDelegate
from beautydesk.ui.tile_grid import SIDE, TileGrid
from beautydesk.viewmodels.list.face_choice import FaceChoice
from beautydesk.viewmodels.list.face_pictures import FacePictures
from beautydesk.viewmodels.list.face_wall import FaceWall, Tile

_FAR = 2  # lines beyond the screen whose pictures are made beforehand
_FOLLOWING = 512  # faces after the one that is held on to, the first of which takes its place where it goes
_INSET = 12  # logical pixels


class FaceDelegate(PhotoDelegate):
    """`before`: faces are painted as they were."""

    def __init__(self, pictures: FacePictures) -> None:
        super().__init__(SIDE, whole=True)
        self._pictures, self.before = pictures, False

    def image(self, index: Index) -> QImage | None:
        picture = self._pictures.of(index.data(FaceWall.TileRole))
        if picture is None:
            return None
        return picture.before if self.before or picture.after is None else picture.after


class FaceGrid(TileGrid):
    """Return asks for the photo on the canvas, as a double click does."""

    def __init__(
        self, wall: FaceWall, choice: FaceChoice, pictures: FacePictures, parent: QWidget | None = None
    ) -> None:
        self._faces = FaceDelegate(pictures)
        super().__init__(wall, choice, self._faces, parent)
        self.setObjectName("faceWall")
        self.setAccessibleName(self.tr("All faces"))
        self.setDragEnabled(False)
        self.setAcceptDrops(False)  # what is dropped here is for the window
        self._wall, self._pictures = wall, pictures
        self._held: tuple[list[Tile], int] | None = None
        wall.about_to_change.connect(self._hold_place)
        wall.settled.connect(self._find_place)

    @property
    def current(self) -> Tile | None:
        index = self.currentIndex()
        return self._wall.tile_at(index.row()) if index.isValid() else None

    def hold_before(self, held: bool) -> None:
        """While held, all faces are as they were."""
        if held is not self._faces.before:
            self._faces.before = held
            self.viewport().update()

    # -- rows come and go ---------------------------------------------------------------------------------------------

    def _on_rearranged(self) -> None:
        """The place that was held is found when all have settled."""

    def _hold_place(self) -> None:
        self._held = None
        if place := self.place_in_view():
            row, top = place
            rows = range(row, min(row + _FOLLOWING, len(self._wall)))
            self._held = [self._wall.tile_at(each) for each in rows], top

    def _find_place(self) -> None:
        held, self._held = self._held, None
        if held is not None:
            kept = next((row for row in map(self._wall.row_of, held[0]) if row >= 0), None)
            if kept is not None:
                self.bring_back(kept, held[1])
        self.viewport().update()

    # -- on the screen ------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._faces.before:
            painter, text = QPainter(self.viewport()), self.tr("Before")
            size = pill_size(text, self.font())
            left = self.viewport().width() - size.width() - _INSET if self.isRightToLeft() else _INSET
            paint_pill(painter, text, QRect(QPoint(left, _INSET), size))

    def _tell_seen(self, rows: range) -> None:
        self._pictures.look_at(map(self._wall.tile_at, rows), self.side * self.devicePixelRatioF())

    def _near(self) -> int:
        return _FAR * self._columns()

    def _on_return(self) -> None:
        if self.current is not None:
            self.canvas_asked.emit()
