"""The photo of a review: the result, at the face, before nothing but black."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from beautydesk.core.viewport import Rect, Viewport
from beautydesk.ui.compare import CompareMode, CompareView
from beautydesk.ui.compare.scene import Scene

SHARE = 0.6  # of the height of the screen, that a face gets at first


class ReviewCanvas(CompareView):
    """Every photo is seen at its face, which is as large as the one before was: `set_faces` follows each photo.

    Once somebody has zoomed otherwise the next faces have that size, and once all of a photo is seen so are the next.
    """

    surroundings = QColor(0x0C, 0x0C, 0x0D)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin=0)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self._faces: tuple[Rect, ...] = ()
        self._number = 0  # of the face that is looked at
        self._share: float | None = SHARE  # None: all of the photo
        self._framed: Viewport | None = None  # as it was left after the last face
        self.mode = CompareMode.RESULT

    @property
    def face(self) -> int | None:
        """The number of the face that is looked at; None where none is known."""
        return self._number if self._faces else None

    def leave(self) -> None:
        """Another photo comes: what size somebody has given to this face is that of the next."""
        self._take_size()
        self._faces, self._number, self._framed = (), 0, None

    def set_faces(self, faces: tuple[Rect, ...]) -> None:
        """Those of the photo that is shown, the largest first; it is brought into the middle."""
        if faces != self._faces:
            self._faces, self._number = faces, 0
            self._frame()

    def go_to_face(self, by: int) -> None:
        """The next face (1) or the one before (-1), in turn."""
        if self._faces:
            self._take_size()
            self._number = (self._number + by) % len(self._faces)
            self._share = self._share or SHARE
            self._frame()

    def toggle_face(self) -> None:
        """From the face to all of the photo and back."""
        self._take_size()
        self._share = SHARE if self._share is None else None
        self._frame()

    def _frame(self) -> None:
        if not self._faces or self._share is None:
            self.zoom_fit()
        else:
            self.frame(self._faces[self._number], self._share)
        self._framed = self.viewport

    def _take_size(self) -> None:
        now, framed = self.viewport, self._framed
        if now is None or framed is None or not self._faces or now.scale == framed.scale:
            return
        self._share = None if now.fitted else self._faces[self._number].height * now.view_scale / now.view.height

    def _fit_panes(self) -> None:
        """The screen is another one: the face keeps its share of it."""
        self._take_size()
        super()._fit_panes()
        if self._framed is not None:
            self._frame()

    # -- nothing but the photo

    @property
    def _scene(self) -> Scene:
        return replace(super()._scene, whole=self.rect())

    def labels(self) -> list[tuple[str, QRect]]:
        return super().labels() if self._held else self.sharpness.labels(self.font(), self.rect())

    def _show_zoom(self) -> None:
        super()._show_zoom()
        self.zoom_button.hide()
