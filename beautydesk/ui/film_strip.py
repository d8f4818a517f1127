"""The film strip: one thumbnail a photo with a badge for its state, in a row."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QWidget

from beautydesk.ui.photo_delegate import PhotoDelegate
from beautydesk.ui.photos_view import PhotosView
from beautydesk.viewmodels.list.photo_choice import PhotoChoice
from beautydesk.viewmodels.list.photo_view import PhotoView

SIDE = 96  # logical pixels of the pictures, unless somebody wants another size
SCROLL_BAR = 16

_Move = QAbstractItemView.CursorAction


class FilmStrip(PhotosView):
    """As high as its pictures are."""

    def __init__(self, photos: PhotoView, choice: PhotoChoice, parent: QWidget | None = None) -> None:
        super().__init__(photos, choice, PhotoDelegate(SIDE), parent)
        self.setObjectName("filmStrip")
        self.setAccessibleName(self.tr("Photos"))
        self.setWrapping(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setViewportMargins(8, 0, 8, 0)
        self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(self._delegate.cell(self.font()).height() + SCROLL_BAR)
        super()._fit()

    def _step_of(self, action: _Move) -> int | None:
        """A page is what is on the screen, from side to side; Qt would take its height."""
        page = max(1, self._width // self._delegate.cell(self.font()).width())
        return {_Move.MoveLeft: -1, _Move.MoveRight: 1, _Move.MovePageUp: -page, _Move.MovePageDown: page}.get(action)
