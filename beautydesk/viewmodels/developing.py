"""The blocking work of the darkroom: opening a photo, understanding it, rendering it at the options of the moment.

Plain functions and frozen values, run by a Runner; they know neither widgets nor signals.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from beautydesk.core.cancel import CancelToken
from beautydesk.core.edit import NO_EDIT
from beautydesk.core.engine import DevelopingEngine, Development, Report
from beautydesk.core.errors import PhotoError
from beautydesk.core.job import FaceScope, RetouchOptions
from beautydesk.core.photo import Photo
from beautydesk.core.viewport import Box
from beautydesk.viewmodels.images import Picture

if TYPE_CHECKING:
    from beautydesk.core.photo import Pixels

SCREEN_SIDE = 1600  # px of the longer side while a slider moves: what a window shows, in one or two frames' time
THUMBNAIL_SIDE = 256
UNTOUCHED = RetouchOptions(level=0.0)


@dataclass(frozen=True, slots=True, eq=False)
class Negative:
    """A photo on the desk: decoded once, for as long as it is shown. `before`: its picture for the screen."""

    photo: Photo
    before: Picture


@dataclass(frozen=True, slots=True, eq=False)
class Print:
    """A rendering at full size: `pixels` of the photo, its `picture` for the screen, a small one for the strip."""

    pixels: Pixels
    picture: Picture
    thumbnail: QImage


def open_quickly(path: Path, report: Report, token: CancelToken) -> Picture | None:
    """A large photo, small but soon; None where opening it whole is as quick. Raises `PhotoError`."""
    from beautydesk import imaging

    seen = imaging.glimpse(path, SCREEN_SIDE)
    return None if seen is None else Picture.from_rgb(seen.pixels, QSize(seen.width, seen.height))


def open_photo(path: Path, report: Report, token: CancelToken) -> Negative:
    """Raises `PhotoError`."""
    from beautydesk import imaging

    photo = imaging.decode(path)
    token.raise_if_cancelled()
    return Negative(photo, Picture.from_rgb(imaging.to_srgb(photo)))


def open_result(negative: Negative, patch: Path, report: Report, token: CancelToken) -> Picture:
    """The picture of a result. Raises `PhotoError` when it does not fit the photo."""
    from beautydesk import imaging
    from beautydesk.imaging.patch import apply_patch

    return Picture.from_rgb(imaging.to_srgb(apply_patch(negative.photo, patch)))


def develop(
    engine: DevelopingEngine,
    photo: Photo,
    receipt: int | None,
    patch: Path | None,
    made_at: float,
    report: Report,
    token: CancelToken,
) -> Development:
    """What `engine` understands of a photo. Where a bought answer is gone, its result (`patch`, at level `made_at`)."""
    try:
        development = engine.develop(photo, receipt, token)
    except PhotoError:
        if receipt is None or patch is None:
            raise
        from beautydesk.imaging.patch import apply_patch

        return CrossFade(photo.pixels, apply_patch(photo, patch).pixels, made_at)
    _ = development.faces  # looked for here, off the GUI thread
    return development


def screen_scale(photo: Photo) -> float:
    """The scale at which a photo is rendered while a slider moves."""
    return min(1.0, SCREEN_SIDE / max(photo.width, photo.height))


def render_quickly(
    negative: Negative, development: Development, options: RetouchOptions, report: Report, token: CancelToken
) -> Picture:
    """At screen size."""
    scale = screen_scale(negative.photo)
    pixels = rendered(development, options, scale, token)
    return _picture(negative.photo, pixels)


def render_fully(
    negative: Negative, development: Development, options: RetouchOptions, report: Report, token: CancelToken
) -> Print:
    """At the photo's own size."""
    from beautydesk import imaging

    pixels = rendered(development, options, 1.0, token)
    token.raise_if_cancelled()
    picture = _picture(negative.photo, pixels)
    small = imaging.to_srgb(negative.photo.with_pixels(pixels), THUMBNAIL_SIDE)
    return Print(pixels, picture, Picture.from_rgb(small).levels[0])


def print_to_patch(
    negative: Negative,
    development: Development,
    options: RetouchOptions,
    patch: Path,
    outdated: list[Path],
    report: Report,
    token: CancelToken,
) -> Print:
    """As `render_fully`, and kept in `patch`; `outdated` ones are deleted."""
    from beautydesk.imaging.patch import write_patch

    for old in outdated:
        old.unlink(missing_ok=True)

    made = render_fully(negative, development, options, report, token)
    token.raise_if_cancelled()
    write_patch(negative.photo, negative.photo.with_pixels(made.pixels), patch)
    return made


def rendered(development: Development, options: RetouchOptions, scale: float, token: CancelToken) -> Pixels:
    """All that is asked of a photo, strokes of the brush as well; H x W x 3 in the photo's own numbers."""
    pixels = development.render(options, scale, token)
    if not options.edit.strokes:
        return pixels
    from beautydesk.imaging.brushing import apply_strokes

    token.raise_if_cancelled()
    untouched = development.render(UNTOUCHED, scale, token)

    def strongest() -> Pixels:
        return development.render(replace(options, level=1.0, faces=FaceScope.ALL, edit=NO_EDIT), scale, token)

    painted: Pixels = apply_strokes(untouched, pixels, strongest, options.edit.strokes)
    return painted


class CrossFade:
    """A result of which only the picture is left, mixed with the original. Implements `core.engine.Development`."""

    def __init__(self, before: Pixels, after: Pixels, most: float) -> None:
        self._before, self._after, self._most = before, after, most

    @property
    def faces(self) -> tuple[Box, ...]:
        return ()

    @property
    def most(self) -> float:
        return self._most

    def render(self, options: RetouchOptions, scale: float, token: CancelToken) -> Pixels:
        """See `Development.render`."""
        import cv2

        from beautydesk.imaging.fit import resize

        share = min(1.0, options.level / self._most) if self._most > 0 else 0.0
        height, width = self._before.shape[:2]
        size = max(1, round(width * scale)), max(1, round(height * scale))
        before, after = resize(self._before, *size), resize(self._after, *size)
        return cast("Pixels", cv2.addWeighted(before, 1 - share, after, share, 0))


def _picture(photo: Photo, pixels: Pixels) -> Picture:
    """Rendered pixels of any scale as a picture that stands for the whole photo."""
    from beautydesk import imaging
    from beautydesk.imaging.fit import resize

    height, width = pixels.shape[:2]
    alpha = None if photo.alpha is None else resize(photo.alpha, width, height)
    rgb = imaging.to_srgb(replace(photo, pixels=pixels, alpha=alpha))
    return Picture.from_rgb(rgb, QSize(photo.width, photo.height))
