"""Where a picture stands in a view: zoom, position and the mapping between the two, as plain arithmetic.

A `Viewport` is a value; every gesture gives a new one that is legal again (nothing beyond the picture's edge is shown
as long as the picture is larger than the view, a smaller picture stays centred). Units: *image px* are pixels of the
photo at its full size, *view px* are logical pixels of a widget, *device px* are pixels of the screen.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

MAX_SCALE = 16.0
TINY = 256.0  # image px: a picture whose longer side is below this is enlarged to fit, up to TINY_FIT
TINY_FIT = 4.0
MOST_MARGIN = 0.08  # of the view's shorter side: a small view gives most of itself to the picture


@dataclass(frozen=True, slots=True)
class Point:
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Size:
    width: float
    height: float

    @property
    def empty(self) -> bool:
        return self.width <= 0 or self.height <= 0


@dataclass(frozen=True, slots=True)
class Rect:
    """An upright rectangle."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height


@dataclass(frozen=True, slots=True)
class Viewport:
    """`image` in image px, `view` in view px, `ratio` in device px per view px (1, 1.5, 2 ...).

    `scale` is in device px per image px, so that 1.0 is what people call 100 %: one pixel of the photo on one pixel of
    the screen, sharp on every display. `centre` is the image point (image px) in the middle of the view. `fitted` says
    that the whole picture is to be seen, and stays so when the view changes its size; `margin` view px are left free
    round it then, less in a small view.
    """

    image: Size
    view: Size
    ratio: float
    scale: float
    centre: Point
    fitted: bool
    margin: float = 0.0

    @classmethod
    def fit(cls, image: Size, view: Size, ratio: float = 1.0, margin: float = 0.0) -> Viewport:
        """The whole picture, centred; at most at 100 %, unless it is tiny."""
        middle = Point(image.width / 2, image.height / 2)
        return cls(image, view, ratio, fit_scale(image, view, ratio, margin), middle, fitted=True, margin=margin)

    # -- limits

    @property
    def fit_scale(self) -> float:
        return fit_scale(self.image, self.view, self.ratio, self.margin)

    @property
    def min_scale(self) -> float:
        """The smallest zoom: the whole picture is seen, or 100 % where it is smaller than the view."""
        return min(self.fit_scale, 1.0)

    @property
    def max_scale(self) -> float:
        return max(MAX_SCALE, self.fit_scale)

    @property
    def view_scale(self) -> float:
        """View px per image px."""
        return self.scale / self.ratio

    # -- gestures

    def fit_again(self) -> Viewport:
        return Viewport.fit(self.image, self.view, self.ratio, self.margin)

    def zoomed(self, scale: float, at: Point | None = None) -> Viewport:
        """Zoom to `scale`; the image point under `at` (view px, default: the middle) stays under it.

        The point moves only where the picture's edge would otherwise come into the view. Zooming out to the end fits.
        """
        scale = min(max(scale, self.min_scale), self.max_scale)
        if scale <= self.min_scale and self.fit_scale <= 1.0:
            return self.fit_again()
        at = at or Point(self.view.width / 2, self.view.height / 2)
        fixed = self.to_image(at)
        per_view = self.ratio / scale
        centre = Point(
            fixed.x - (at.x - self.view.width / 2) * per_view,
            fixed.y - (at.y - self.view.height / 2) * per_view,
        )
        return replace(self, scale=scale, centre=centre, fitted=False).clamped()

    def zoomed_on(self, scale: float, place: Point) -> Viewport:
        """Zoom to `scale` with an image point in the middle, as far as the picture's edges allow."""
        changed = self.zoomed(scale)
        return changed if changed.fitted else replace(changed, centre=place).clamped()

    def panned(self, dx: float, dy: float) -> Viewport:
        """Move the picture by (dx, dy) view px, as far as its edges allow."""
        per_view = self.ratio / self.scale
        return replace(self, centre=Point(self.centre.x - dx * per_view, self.centre.y - dy * per_view)).clamped()

    def framing(self, box: Rect, share: float) -> Viewport:
        """`box` (image px) in the middle, as high as that `share` of the view and never wider than it.

        What lies at the picture's edge moves from the middle as far as it must; where all of the picture shows it
        larger than that, all of it is seen.
        """
        if box.width <= 0 or box.height <= 0:
            return self.fit_again()
        scale = self.ratio * min(share * self.view.height / box.height, self.view.width / box.width)
        zoomed = self.zoomed(scale)
        if zoomed.fitted:
            return zoomed
        return replace(zoomed, centre=Point(box.x + box.width / 2, box.y + box.height / 2)).clamped()

    def resized(self, view: Size, ratio: float | None = None) -> Viewport:
        """The same in a view of another size: a fitted picture stays fitted, else zoom and centre stay."""
        changed = replace(self, view=view, ratio=self.ratio if ratio is None else ratio)
        if self.fitted or changed.scale < changed.min_scale:
            return changed.fit_again()
        return changed.clamped()

    def for_image(self, image: Size) -> Viewport:
        """The same for another picture: zoom and the place relative to its size stay; fitted stays fitted."""
        if image == self.image:
            return self
        centre = Point(
            self.centre.x / self.image.width * image.width,
            self.centre.y / self.image.height * image.height,
        )
        changed = replace(self, image=image, centre=centre)
        if self.fitted or changed.scale < changed.min_scale:
            return changed.fit_again()
        return changed.clamped()

    def clamped(self) -> Viewport:
        """The nearest legal place: no edge inside the view, a side that is smaller than the view is centred."""
        half_width = self.view.width * self.ratio / self.scale / 2
        half_height = self.view.height * self.ratio / self.scale / 2
        centre = Point(
            _clamped(self.centre.x, half_width, self.image.width),
            _clamped(self.centre.y, half_height, self.image.height),
        )
        return self if centre == self.centre else replace(self, centre=centre)

    # -- mapping

    def to_image(self, at: Point) -> Point:
        """View px to image px (may lie beside the picture)."""
        per_view = self.ratio / self.scale
        return Point(
            self.centre.x + (at.x - self.view.width / 2) * per_view,
            self.centre.y + (at.y - self.view.height / 2) * per_view,
        )

    def to_view(self, at: Point) -> Point:
        """Image px to view px (may lie beside the view)."""
        return Point(
            self.view.width / 2 + (at.x - self.centre.x) * self.view_scale,
            self.view.height / 2 + (at.y - self.centre.y) * self.view_scale,
        )

    @property
    def picture(self) -> Rect:
        """Where the whole picture lies, in view px; may reach beyond the view."""
        corner = self.to_view(Point(0.0, 0.0))
        return Rect(corner.x, corner.y, self.image.width * self.view_scale, self.image.height * self.view_scale)

    @property
    def visible(self) -> Rect:
        """The part of the view that shows the picture, in view px."""
        whole = self.picture
        left, top = max(whole.x, 0.0), max(whole.y, 0.0)
        right, bottom = min(whole.right, self.view.width), min(whole.bottom, self.view.height)
        return Rect(left, top, max(right - left, 0.0), max(bottom - top, 0.0))

    @property
    def pannable(self) -> bool:
        """Whether some of the picture lies outside the view (more than half a view px)."""
        whole = self.picture
        return whole.width > self.view.width + 0.5 or whole.height > self.view.height + 0.5


def fit_scale(image: Size, view: Size, ratio: float, margin: float = 0.0) -> float:
    """Device px per image px at which the whole picture is seen; 1 for a view or picture without an area."""
    if image.empty or view.empty:
        return 1.0
    limit = TINY_FIT if max(image.width, image.height) < TINY else 1.0
    taken = 2 * min(margin, MOST_MARGIN * min(view.width, view.height))
    width, height = (view.width - taken) * ratio, (view.height - taken) * ratio
    return min(width / image.width, height / image.height, limit)


def _clamped(centre: float, half_view: float, length: float) -> float:
    """`centre` along one axis such that the view, 2 * `half_view` long, stays inside `length`; all in image px."""
    if 2 * half_view >= length:
        return length / 2
    return min(max(centre, half_view), length - half_view)
