"""A photo in panes at some zoom and position: one `Viewport`, and all that moves it.

What is painted, and where its panes lie, is the subclass' affair.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QWidget

from beautydesk.core.viewport import Point, Rect, Size, Viewport
from beautydesk.ui.compare.accessible import Picturing

_STEP = 1.5  # zoom factor of one key press
MARGIN = 24


class Zooming(Picturing):
    """Zoom factors: 1.0 is one photo pixel on one screen pixel."""

    zoom_changed = Signal(float)
    viewport_changed = Signal()  # zoom, position or panes: what lies over the canvas has to move

    def __init__(self, parent: QWidget | None = None, margin: float = MARGIN) -> None:
        """`margin`: view px that are left free round a photo that is seen as a whole."""
        super().__init__(parent)
        self._margin = margin
        self._viewport: Viewport | None = None
        self.faces: tuple[Rect, ...] = ()  # px of the photo; what matters first
        self.chosen_face: Rect | None = None  # that somebody is at

    # -- for the subclass

    def pane_areas(self) -> tuple[QRect, ...]:
        """Where the panes lie on this widget, before first; `viewport` holds in each, from its upper left corner."""
        return (self.rect(),)

    def _refresh(self) -> None:
        """Something that is seen has changed."""
        self.update()

    def _hurry(self) -> None:
        """A gesture is under way: many frames will follow each other."""

    @property
    def _pannable(self) -> bool:
        return self._viewport is not None and self._viewport.pannable

    # -- zoom

    @property
    def viewport(self) -> Viewport | None:
        """Where the picture stands in a pane; None as long as there never was a picture."""
        return self._viewport

    @property
    def zoom(self) -> float:
        return self._viewport.scale if self._viewport else 1.0

    @property
    def fitted(self) -> bool:
        return self._viewport is None or self._viewport.fitted

    def zoom_fit(self) -> None:
        if self._viewport:
            self._move_to(self._viewport.fit_again())

    def zoom_to(self, scale: float, at: QPointF | None = None) -> None:
        """Zoom to `scale`, keeping the point `at` (of this widget) where it is.

        Without it a photo that is seen as a whole is entered at the face that is chosen, else at the largest; one that
        is looked at more closely already keeps its middle.
        """
        if not self._viewport:
            return
        face = self.chosen_face or next(iter(self.faces), None)
        if at is None and self.fitted and face is not None:
            middle = Point(face.x + face.width / 2, face.y + face.height / 2)
            self._move_to(self._viewport.zoomed_on(scale, middle))
        else:
            self._move_to(self._viewport.zoomed(scale, self._in_pane(at)))

    def zoom_in(self) -> None:
        """A step closer to where the pointer is on the photo; see `zoom_to` for where it is not."""
        self._zoom_by(_STEP, self._pointed_at())

    def zoom_out(self) -> None:
        self._zoom_by(1 / _STEP, self._pointed_at())

    def toggle_zoom(self, at: QPointF | None = None) -> None:
        """From fit to 100 % and back; from any other zoom to fit."""
        if self.fitted and self.zoom != 1.0:
            self.zoom_to(1.0, at)
        else:
            self.zoom_fit()

    def frame(self, box: Rect, share: float) -> None:
        """Bring a part of the photo into the middle, see `Viewport.framing`."""
        if self._viewport:
            self._move_to(self._viewport.framing(box, share))

    def _zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        old, new = self.zoom, self.zoom * factor
        if old < 1.0 < new or new < 1.0 < old:
            new = 1.0  # nobody wants 99 %: passing by 100 % stops there once
        self.zoom_to(new, at)

    def _pointed_at(self) -> QPointF | None:
        """Where the pointer is on the photo, px of this widget; None where it is elsewhere."""
        at = QPointF(self.mapFromGlobal(QCursor.pos()))
        if self._viewport is None or not self.isVisible() or not QRectF(self.rect()).contains(at):
            return None
        point, seen = self._in_pane(at), self._viewport.visible
        inside = point is not None and seen.x <= point.x <= seen.right and seen.y <= point.y <= seen.bottom
        return at if inside else None

    def _in_pane(self, at: QPointF | None) -> Point | None:
        """A point of this widget as a point of the pane below it."""
        if at is None:
            return None
        areas = self.pane_areas()
        area = next((a for a in areas if at.x() <= a.right() + 1), areas[-1])
        return Point(at.x() - area.left(), at.y() - area.top())

    def pan(self, shift: QPointF) -> None:
        """Move the photo by `shift` view px, as far as its edges allow."""
        if self._viewport:
            self._move_to(self._viewport.panned(shift.x(), shift.y()))

    def _show_size(self, image: Size) -> None:
        """Another photo, of `image` px: zoom and position stay."""
        start = self._viewport or Viewport.fit(image, self._pane_size(), self.devicePixelRatioF(), self._margin)
        self._move_to(start.for_image(image).resized(self._pane_size(), self.devicePixelRatioF()))

    def _fit_panes(self) -> None:
        """The panes, or the screen's pixels, have another size."""
        if self._viewport:
            self._move_to(self._viewport.resized(self._pane_size(), self.devicePixelRatioF()))
        self._refresh()

    def _pane_size(self) -> Size:
        area = self.pane_areas()[0]
        return Size(area.width(), area.height())

    def _move_to(self, viewport: Viewport) -> None:
        before, self._viewport = self._viewport, viewport
        if before != viewport:
            self._refresh()
        if before is None or before.scale != viewport.scale:
            self.zoom_changed.emit(viewport.scale)
