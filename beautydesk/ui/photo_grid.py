"""The grid: all photos of the view, whole, in lines from side to side."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from beautydesk.ui.photo_delegate import PhotoDelegate
from beautydesk.ui.tile_grid import SIDE, TileGrid
from beautydesk.viewmodels.list.photo_choice import PhotoChoice
from beautydesk.viewmodels.list.photo_view import PhotoView


class PhotoGrid(TileGrid):
    """Return asks for a review of the photos."""

    review_asked = Signal()

    def __init__(self, photos: PhotoView, choice: PhotoChoice, parent: QWidget | None = None) -> None:
        super().__init__(photos, choice, PhotoDelegate(SIDE, whole=True), parent)
        self.setObjectName("photoGrid")
        self.setAccessibleName(self.tr("All photos"))

    def _on_return(self) -> None:
        self.review_asked.emit()
