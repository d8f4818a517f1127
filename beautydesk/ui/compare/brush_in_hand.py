"""A brush that is over the canvas: what it is like, where it is, the stroke that it draws, and what is seen of it.

Its size is one on the screen, so whoever zooms in paints more finely. Points of a stroke are fractions of the photo, so
zooming and panning in the midst of a stroke is harmless.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent

from beautydesk.core.edit import Brush, Stroke
from beautydesk.core.viewport import Point
from beautydesk.ui.brush_bar import LARGEST, SMALLEST, BrushBar
from beautydesk.ui.compare.brush_looks import cursor_rect, paint_cursor, paint_veil
from beautydesk.ui.compare.canvas_tool import CanvasTool
from beautydesk.ui.compare.drawn_stroke import DrawnStroke
from beautydesk.ui.compare.view import CompareView


class BrushInHand(CanvasTool):
    """Strokes are told when they end; they are not kept here. Mouse and keys are the subclass' affair."""

    stroke_finished = Signal(Stroke)
    bar: BrushBar

    def __init__(self, view: CompareView) -> None:
        super().__init__(view)
        self._brush, self._radius, self._softness = Brush.MORE, 40.0, 0.5
        self._at: QPointF | None = None  # where the brush is, in px of the canvas
        self._drawn: DrawnStroke | None = None
        self._alt = self._space = False
        self._panned_from: QPointF | None = None
        self.bar = BrushBar(self)
        self.bar.brush_chosen.connect(self.set_brush)
        self.bar.radius_chosen.connect(self.set_radius)
        self.bar.softness_chosen.connect(self.set_softness)

    # -- what it is like

    @property
    def brush(self) -> Brush:
        """What a stroke would do now: while Alt is held, bring back the original."""
        return Brush.ORIGINAL if self._alt else self._brush

    def set_brush(self, brush: Brush) -> None:
        self._brush = brush
        self._show_brush()

    def set_radius(self, radius: float) -> None:
        """`radius` in px of the canvas, held within what the bar offers."""
        self._refresh_cursor()
        self._radius = min(max(radius, SMALLEST), LARGEST)
        self._show_brush()

    def set_softness(self, softness: float) -> None:
        """`softness`, held within 0..1."""
        self._softness = min(max(round(softness, 2), 0.0), 1.0)
        self._show_brush()

    def _show_brush(self) -> None:
        self.bar.show_brush(self.brush, self._radius, self._softness)
        self._refresh_cursor()

    def _set_alt(self, held: bool) -> None:
        if held != self._alt:
            self._alt = held
            self._show_brush()

    # -- where it is

    def _area(self, at: QPointF) -> QRect:
        """The pane below a point."""
        areas = self._view.pane_areas()
        return next((area for area in areas if at.x() <= area.right() + 1), areas[-1])

    def _move_to(self, at: QPointF | None) -> None:
        self._refresh_cursor()
        self._at = at
        self._refresh_cursor()

    def _refresh_cursor(self) -> None:
        if self._at is not None:
            self.update(cursor_rect(self._at, self._radius))

    def _step(self, by: QPointF) -> None:
        """Move the brush from where it is on the photo, else from its middle; at the rim the photo moves instead."""
        if self._view.viewport is None:
            return
        area = self._view.pane_areas()[-1] if self._at is None else self._area(self._at)
        seen = self._view.viewport.visible
        room = QRectF(area.left() + seen.x, area.top() + seen.y, seen.width, seen.height)
        wanted = (self._at if self._at is not None and room.contains(self._at) else room.center()) + by
        x = min(max(wanted.x(), room.left()), room.right())
        y = min(max(wanted.y(), room.top()), room.bottom())
        self._move_to(QPointF(x, y))
        if self._at != wanted:
            self._view.pan(QPointF(x, y) - wanted)
        self._go_on()

    # -- strokes

    def _begin(self) -> None:
        if self._view.viewport is not None:
            self._drawn = DrawnStroke(self.brush, self._radius, self._softness, self._view.viewport)
            self._go_on()

    def _go_on(self, last: bool = False) -> None:
        """Draw the stroke on to where the brush is."""
        viewport, drawn, at = self._view.viewport, self._drawn, self._at
        if viewport is None or drawn is None or at is None:
            return
        if drawn.photo != viewport.image:
            self._drop()  # another photo came while this one was painted on
            return
        corner = self._area(at).topLeft()
        self._make_way(at)
        if drawn.add(viewport.to_image(Point(at.x() - corner.x(), at.y() - corner.y())), last):
            ends = [QPointF(end.x, end.y) for end in drawn.points_in(viewport)[-2:]]
            reach = drawn.radius_in(viewport) + 2
            piece = QRectF(ends[0], ends[-1]).normalized().adjusted(-reach, -reach, reach, reach).toAlignedRect()
            for area in self._view.pane_areas():
                self.update(piece.translated(area.topLeft()))

    def _make_way(self, at: QPointF) -> None:
        """What is painted is to be seen: where before lies over it, the line between the halves gives way."""
        line, seen = self._view.divider.line, self._view.viewport.visible if self._view.viewport else None
        if (
            seen is None
            or not self._view.divider.isVisibleTo(self._view)
            or seen.width <= 0
            or at.x() - self._radius >= line
        ):
            return
        self._view.split = (at.x() - self._radius - seen.x) / seen.width

    def _finish(self) -> None:
        self._go_on(last=True)
        drawn = self._drawn
        self._drop()
        if drawn is not None and drawn.meets_photo:
            self.stroke_finished.emit(drawn.finished())

    def _drop(self) -> None:
        self._drawn = None
        self.update()

    # -- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        viewport, drawn = self._view.viewport, self._drawn
        if viewport is not None and drawn is not None:
            points, radius = drawn.points_in(viewport), drawn.radius_in(viewport)
            for area in self._view.pane_areas():
                placed = [QPointF(area.left() + point.x, area.top() + point.y) for point in points]
                painter.setClipRect(area)
                paint_veil(painter, drawn.brush, placed, radius, drawn.softness)
            painter.setClipping(False)
        if self._at is not None and not self._space and self._panned_from is None:
            paint_cursor(painter, self.brush, self._at, self._radius, self._softness)
