"""The canvas in step with the photo that is shown: its thumbnail, large and blurred, until the sharp pictures come."""

from __future__ import annotations

from PySide6.QtCore import QObject

from beautydesk.ui.compare import CompareView
from beautydesk.viewmodels.picture import Look, PicturePair
from beautydesk.viewmodels.session import Session
from beautydesk.viewmodels.summary import stand_in


class CanvasPictures(QObject):
    """Shows on `canvas` what `session` has of the photo."""

    def __init__(self, canvas: CompareView, session: Session) -> None:
        super().__init__(canvas)
        self._canvas, self._session = canvas, session
        self._blank = True  # nothing of the photo is shown yet
        self._resting = False
        session.queue.selection.shown_changed.connect(self._on_shown_changed)
        session.queue.item_changed.connect(self._on_item_changed)
        session.pictures_ready.connect(self._on_ready)
        canvas.difference_wanted.connect(session.differences.ask)
        session.differences.ready.connect(canvas.set_difference)
        canvas.sharpness.look_changed.connect(self._on_look_changed)
        session.live_preview.not_opened.connect(self._on_not_opened)

    def set_resting(self, resting: bool) -> None:
        """While another canvas is looked at, this one shows nothing, and asks for nothing."""
        self._resting = resting
        if resting:
            self._canvas.set_pictures(None, None)
        else:
            self._blank = True
            self.show_now()
            self._session.live_preview.look_closely(self._canvas.sharpness.look)

    def show_now(self) -> None:
        """For a canvas that comes later than the photo: what there is of it."""
        self._show_stand_in()
        if self._session.live_preview.pictures is not None:
            self._on_ready(self._session.live_preview.pictures)

    def _on_look_changed(self, look: Look) -> None:
        if not self._resting:
            self._session.live_preview.look_closely(look)

    def _on_shown_changed(self) -> None:
        if self._resting:
            return
        self._canvas.set_pictures(None, None)
        self._blank = True
        self._canvas.sharpness.set_awaited(True)
        self._show_stand_in()

    def _on_item_changed(self, item_id: int) -> None:
        if item_id == self._session.queue.selection.shown:
            self._show_stand_in()

    def _show_stand_in(self) -> None:
        item = self._session.queue.shown
        if item is not None and self._blank and not self._resting and (blurred := stand_in(item)):
            self._blank = False
            self._canvas.set_pictures(blurred, blurred if item.result else None)

    def _on_not_opened(self) -> None:
        self._canvas.sharpness.set_awaited(False)

    def _on_ready(self, pictures: PicturePair) -> None:
        if self._resting:
            return
        self._blank = False
        self._canvas.set_pictures(pictures.before, pictures.after, pictures.preview, pictures.level, pictures.detail)
