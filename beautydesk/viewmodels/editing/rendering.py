"""The blocking work of the darkroom: opening a photo, understanding it, rendering it at the options of the moment.

Plain functions and frozen values, run by a Background; they know neither widgets nor signals.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from beautydesk.core.cancel import CancelToken
from beautydesk.core.engine import Part, RenderSession, Report, RetouchEngine, unheard
from beautydesk.core.errors import PhotoError
from beautydesk.core.job import RetouchOptions
from beautydesk.core.photo import Photo
from beautydesk.core.viewport import Rect
from beautydesk.viewmodels.picture import THUMBNAIL_SIDE, Picture
from beautydesk.workflow.retouch import UNTOUCHED, render

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from beautydesk.core.photo import Pixels

SCREEN_SIDE = 1600  # px of the longer side while a slider moves: what a window shows, in one or two frames' time


@dataclass(slots=True, eq=False)
class _Proof:
    """The photo at screen size before any retouch: `pixels` in its own numbers as `of` gives them, and as sRGB."""

    of: RenderSession
    pixels: Pixels
    rgb: NDArray[np.uint8]


@dataclass(slots=True, eq=False)
class LoadedPhoto:
    """A photo on the desk: decoded once, for as long as it is shown. `before`: its picture for the screen."""

    photo: Photo
    before: Picture
    _proof: _Proof | None = field(default=None, repr=False)

    def proof(self, session: RenderSession, scale: float, token: CancelToken) -> _Proof:
        """Kept from one rendering to the next. For one thread at a time."""
        if self._proof is None or self._proof.of is not session:
            pixels = session.render(UNTOUCHED, scale, token=token)
            self._proof = _Proof(session, pixels, _on_screen(self.photo, pixels))
        return self._proof


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


def open_photo(path: Path, report: Report, token: CancelToken) -> LoadedPhoto:
    """Raises `PhotoError`."""
    from beautydesk import imaging

    photo = imaging.decode(path)
    token.raise_if_cancelled()
    return LoadedPhoto(photo, Picture.from_rgb(imaging.to_srgb(photo)))


def open_result(negative: LoadedPhoto, patch: Path, report: Report, token: CancelToken) -> Picture:
    """The picture of a result. Raises `PhotoError` when it does not fit the photo."""
    from beautydesk import imaging
    from beautydesk.imaging.patch import apply_patch

    return Picture.from_rgb(imaging.to_srgb(apply_patch(negative.photo, patch)))


def develop(
    engine: RetouchEngine,
    photo: Photo,
    receipt: int | None,
    patch: Path | None,
    made_at: float,
    options: RetouchOptions,
    report: Report,
    token: CancelToken,
) -> RenderSession:
    """What `engine` understands of a photo. Where a bought answer is gone, its result (`patch`, at level `made_at`)."""
    try:
        session = engine.reopen(photo, receipt, token)
    except PhotoError:
        if receipt is None or patch is None:
            raise
        from beautydesk.imaging.patch import apply_patch

        return CrossFade(photo, apply_patch(photo, patch).pixels, made_at)
    session.prepare(options, token)
    _ = session.faces  # looked for here, off the GUI thread
    return session


def screen_scale(photo: Photo) -> float:
    """The scale at which a photo is rendered while a slider moves."""
    return min(1.0, SCREEN_SIDE / max(photo.width, photo.height))


def render_quickly(
    negative: LoadedPhoto, session: RenderSession, options: RetouchOptions, report: Report, token: CancelToken
) -> Picture:
    """At screen size. Where a profile has to be converted, which takes longest by far, only what differs is."""
    from beautydesk.imaging.colour.convert import is_srgb

    photo, scale = negative.photo, screen_scale(negative.photo)
    pixels = render(session, options, scale, token=token)
    if photo.icc_profile is None or is_srgb(photo.icc_profile):
        return _picture(photo, pixels)
    proof = negative.proof(session, scale, token)
    rows, columns = _differing(proof.pixels, pixels)
    rgb = proof.rgb.copy()
    if rows.stop > rows.start:
        alpha = None if photo.alpha is None else _at_size(photo.alpha, pixels)[rows, columns]
        rgb[rows, columns] = _to_srgb(photo, pixels[rows, columns], alpha)
    return Picture.from_rgb(rgb, QSize(photo.width, photo.height))


def render_fully(
    negative: LoadedPhoto, session: RenderSession, options: RetouchOptions, report: Report, token: CancelToken
) -> Print:
    """At the photo's own size."""
    from beautydesk import imaging

    pixels = render(session, options, token=token)
    token.raise_if_cancelled()
    picture = _picture(negative.photo, pixels)
    small = imaging.to_srgb(negative.photo.with_pixels(pixels), THUMBNAIL_SIDE)
    return Print(pixels, picture, Picture.from_rgb(small).levels[0])


def print_to_patch(
    negative: LoadedPhoto,
    session: RenderSession,
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

    made = render_fully(negative, session, options, report, token)
    token.raise_if_cancelled()
    write_patch(negative.photo, negative.photo.with_pixels(made.pixels), patch)
    return made


class CrossFade:
    """A result of which only the picture is left, mixed with the original. Implements `core.engine.RenderSession`."""

    faces: tuple[Rect, ...] = ()
    purchase = None
    note = ""

    def __init__(self, photo: Photo, after: Pixels, most: float) -> None:
        self.photo, self._after, self.most = photo, after, most

    def count_faces(self, options: RetouchOptions) -> None:
        """Nobody can tell any more."""
        return

    def prepare(self, options: RetouchOptions, token: CancelToken) -> None:
        """There is nothing to do beforehand."""

    def render(
        self,
        options: RetouchOptions,
        scale: float = 1.0,
        part: Part | None = None,
        *,
        token: CancelToken,
        report: Report = unheard,
    ) -> Pixels:
        """See `RenderSession.render`."""
        import cv2

        from beautydesk.imaging.resize import cut_out, scaled

        token.raise_if_cancelled()
        share = min(1.0, options.level / self.most) if self.most > 0 else 0.0
        before, after = (cut_out(scaled(pixels, scale), part) for pixels in (self.photo.pixels, self._after))
        return cast("Pixels", cv2.addWeighted(before, 1 - share, after, share, 0))


def _picture(photo: Photo, pixels: Pixels) -> Picture:
    """Rendered pixels of any scale as a picture that stands for the whole photo."""
    return Picture.from_rgb(_on_screen(photo, pixels), QSize(photo.width, photo.height))


def _on_screen(photo: Photo, pixels: Pixels) -> NDArray[np.uint8]:
    """sRGB of the whole photo at the scale of `pixels`."""
    return _to_srgb(photo, pixels, None if photo.alpha is None else _at_size(photo.alpha, pixels))


def _to_srgb(photo: Photo, pixels: Pixels, alpha: Pixels | None) -> NDArray[np.uint8]:
    from beautydesk import imaging

    return imaging.to_srgb(replace(photo, pixels=pixels, alpha=alpha))


def _at_size(alpha: Pixels, pixels: Pixels) -> Pixels:
    from beautydesk.imaging.resize import resize

    return resize(alpha, pixels.shape[1], pixels.shape[0])


def _differing(one: Pixels, other: Pixels) -> tuple[slice, slice]:
    """Rows and columns round all pixels in which two pictures of one shape differ; empty where they are the same."""
    import cv2
    import numpy as np

    differences = cv2.absdiff(one, other).reshape(len(one), -1)
    rows = np.flatnonzero(cv2.reduce(differences, 1, cv2.REDUCE_MAX))
    if not len(rows):
        return slice(0, 0), slice(0, 0)
    band = slice(int(rows[0]), int(rows[-1]) + 1)
    columns = np.flatnonzero(cv2.reduce(differences[band], 0, cv2.REDUCE_MAX)) // 3
    return band, slice(int(columns[0]), int(columns[-1]) + 1)
