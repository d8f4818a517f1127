"""A stroke while it is being drawn: where it went so far, thinned out, in fractions of the photo."""

from __future__ import annotations

from math import hypot

from beautydesk.core.edit import Brush, Stroke
from beautydesk.core.viewport import Point, Size, Viewport

_SPARSE = 1 / 6  # radii: nearer points are left out; along a bend this cuts off 1/300 of a radius
_DIGITS = 6  # of fractions: 1/100 px of the largest photo


class DrawnStroke:
    """`radius` in px of a pane, as `viewport` shows the photo now; what is zoomed later does not change the stroke."""

    def __init__(self, brush: Brush, radius: float, softness: float, viewport: Viewport) -> None:
        self.brush, self.softness = brush, softness
        self._photo = viewport.image
        self._radius = radius / viewport.view_scale  # px of the photo
        self._points: list[Point] = []  # px of the photo

    @property
    def photo(self) -> Size:
        """The size of the photo it is drawn on."""
        return self._photo

    def add(self, at: Point, last: bool = False) -> bool:
        """Go on to a point (px of the photo), unless it is too near to matter and not the `last` one. Was it added?"""
        if self._points:
            gone = hypot(at.x - self._points[-1].x, at.y - self._points[-1].y)
            if gone == 0 or (gone < self._radius * _SPARSE and not last):
                return False
        self._points.append(at)
        return True

    def radius_in(self, viewport: Viewport) -> float:
        """px of a pane."""
        return self._radius * viewport.view_scale

    def points_in(self, viewport: Viewport) -> list[Point]:
        """px of a pane."""
        return [viewport.to_view(point) for point in self._points]

    @property
    def meets_photo(self) -> bool:
        """Whether any of it may lie on the photo."""
        reach, photo = self._radius, self._photo
        return any(-reach < p.x < photo.width + reach and -reach < p.y < photo.height + reach for p in self._points)

    def finished(self) -> Stroke:
        """The same, for good; there must be a point."""
        width, height = self._photo.width, self._photo.height
        points = tuple((round(p.x / width, _DIGITS), round(p.y / height, _DIGITS)) for p in self._points)
        return Stroke(self.brush, points, round(self._radius / max(width, height), _DIGITS), self.softness)
