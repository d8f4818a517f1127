"""Looking at a photo: decoded once, understood once by an engine, rendered for the screen and in full, as wanted.

What the window shows is made here as arrays; who shows it turns them into pictures of its own.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from beautydesk.core.cancel import CancelToken, holding
from beautydesk.core.edit import Edit
from beautydesk.core.engine import Part, RenderSession, Report, RetouchEngine, RetouchResult, unheard
from beautydesk.core.errors import PhotoError
from beautydesk.core.job import RetouchOptions
from beautydesk.core.photo import Photo
from beautydesk.core.seen_face import SeenFace
from beautydesk.core.viewport import Rect
from beautydesk.imaging.files.regular import stamp
from beautydesk.workflow import photos
from beautydesk.workflow.retouch import UNTOUCHED, render, retouch

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from beautydesk.core.photo import Pixels

    Rgb = NDArray[np.uint8]

SCREEN_SIDE = 1600  # px of the longer side while a slider moves: what a window shows, in one or two frames' time
THUMBNAIL_SIDE = 256  # px; a film strip shows 96 logical ones, on a screen of up to 250 %


@dataclass(frozen=True, slots=True, eq=False)
class ScreenPicture:
    """A whole photo at any size: `rgb`, h x w x 3 sRGB. `width`, `height`: the photo's own, px."""

    rgb: Rgb
    width: int
    height: int


Shown = Callable[[], "LoadedPhoto | None"]  # asked when work begins: what is looked at by then is not decoded again


def nothing_shown() -> None:
    """Nobody looks at the photo."""


@dataclass(frozen=True, slots=True, eq=False)
class _Baseline:
    """A photo before any retouch, as `of` renders it at screen size: in its own numbers, and as sRGB."""

    of: RenderSession
    pixels: Pixels
    rgb: Rgb


@dataclass(slots=True, eq=False)
class LoadedPhoto:
    """A photo that is looked at, decoded, with what an engine knows of it: for as long as it is looked at.

    Safe to use from several threads.
    """

    photo: Photo
    _session: tuple[str, int | None, RenderSession] | None = field(default=None, repr=False)
    _baseline: _Baseline | None = field(default=None, repr=False)
    _opening: threading.Lock = field(default_factory=threading.Lock, repr=False)

    def is_read_from(self, path: Path) -> bool:
        """Was it read from that file, and is the file still the same?"""
        return self.photo.source == path and self.photo.stamp is not None and self.photo.stamp == stamp(path)

    def open_session(
        self,
        engine: RetouchEngine,
        receipt: int | None,
        token: CancelToken,
        opened: Callable[[], RenderSession] | None = None,
    ) -> RenderSession:
        """What this engine knows of the photo, of this purchase; one that is being opened is waited for.

        `opened`: how it is opened if need be, else by `RetouchEngine.reopen`, whose errors it raises.
        """
        with holding(self._opening, token):
            kept = self._session
            if kept is not None and kept[:2] == (engine.features.id, receipt):
                return kept[2]
            session = opened() if opened else engine.reopen(self.photo, receipt, token)
            self.keep_session(engine, receipt, session)
            return session

    def keep_session(self, engine: RetouchEngine, receipt: int | None, session: RenderSession) -> None:
        """Keep it for whoever looks at the photo next; the one before it is let go of."""
        self._session = engine.features.id, receipt, session

    def baseline(self, session: RenderSession, token: CancelToken) -> _Baseline:
        """Kept from one rendering to the next. For one thread at a time."""
        if self._baseline is None or self._baseline.of is not session:
            pixels = session.render(UNTOUCHED, screen_scale(self.photo), token=token)
            self._baseline = _Baseline(session, pixels, on_screen(self.photo, pixels).rgb)
        return self._baseline


def glimpse(path: Path) -> ScreenPicture | None:
    """A large photo, small but soon; None where opening it whole is as quick. Raises `PhotoError`."""
    from beautydesk.imaging.files.read import glimpse

    seen = glimpse(path, SCREEN_SIDE)
    return None if seen is None else ScreenPicture(seen.pixels, seen.width, seen.height)


def load(path: Path, known: LoadedPhoto | None = None) -> LoadedPhoto:
    """`known` itself, if it is what the file holds; else the file is decoded. Raises `PhotoError`."""
    if known is not None and known.is_read_from(path):
        return known
    return LoadedPhoto(photos.decode(path))


def open_session(
    loaded: LoadedPhoto,
    engine: RetouchEngine,
    receipt: int | None,
    token: CancelToken,
    *,
    kept: tuple[Path, float] | None = None,
) -> RenderSession:
    """What `engine` knows of a photo; its faces are looked for.

    `kept`: the file of a bought result and the level it was made at, for when the service's answer is gone. Raises as
    `RetouchEngine.reopen`.
    """
    try:
        session = loaded.open_session(engine, receipt, token)
    except PhotoError:
        if receipt is None or kept is None:
            raise
        patch, made_at = kept
        return CrossFade(loaded.photo, _result(loaded, patch).pixels, made_at)
    _ = session.faces
    return session


def retouch_loaded(
    loaded: LoadedPhoto, engine: RetouchEngine, options: RetouchOptions, report: Report, token: CancelToken
) -> RetouchResult:
    """As `workflow.retouch.retouch`, with what is known of the photo; what is learned is kept for its viewer."""
    opened = partial(engine.open, loaded.photo, options, report, token)
    if engine.features.uploads:
        session = opened()
        _ = session.faces  # whoever looks at many results side by side knows them by their faces
        if session.purchase is not None:
            loaded.keep_session(engine, session.purchase.receipt, session)
    else:
        session = loaded.open_session(engine, None, token, opened)
    return retouch(loaded.photo, engine, options, report, token, session)


def render_quickly(
    loaded: LoadedPhoto, session: RenderSession, options: RetouchOptions, token: CancelToken
) -> ScreenPicture:
    """At screen size. Where a profile has to be converted, which takes longest by far, only what differs is."""
    from beautydesk.imaging.colour.convert import is_srgb
    from beautydesk.imaging.differing import differing

    photo = loaded.photo
    pixels = render(session, options, screen_scale(photo), token=token)
    if photo.icc_profile is None or is_srgb(photo.icc_profile):
        return on_screen(photo, pixels)
    baseline = loaded.baseline(session, token)
    rows, columns = differing(baseline.pixels, pixels)
    rgb = baseline.rgb.copy()
    if rows.stop > rows.start:
        alpha = None if photo.alpha is None else _at_size(photo.alpha, pixels)[rows, columns]
        rgb[rows, columns] = _to_srgb(photo, pixels[rows, columns], alpha)
    return ScreenPicture(rgb, photo.width, photo.height)


def render_part(
    loaded: LoadedPhoto, session: RenderSession, options: RetouchOptions, scale: float, part: Part, token: CancelToken
) -> Rgb:
    """A `part` (its px) of the photo at `scale`: h x w x 3 sRGB. A fraction of the work on the whole."""
    from beautydesk.imaging.resize import cut_out, scaled

    photo = loaded.photo
    pixels = render(session, options, scale, part, token=token)
    alpha = None if photo.alpha is None else cut_out(scaled(photo.alpha, scale), part)
    return _to_srgb(photo, pixels, alpha)


def screen_scale(photo: Photo) -> float:
    """The scale at which a photo is rendered while a slider moves."""
    return min(1.0, SCREEN_SIDE / max(photo.width, photo.height))


def on_screen(photo: Photo, pixels: Pixels) -> ScreenPicture:
    """The photo with these pixels, which are in its own numbers and may be reduced."""
    alpha = None if photo.alpha is None else _at_size(photo.alpha, pixels)
    return ScreenPicture(_to_srgb(photo, pixels, alpha), photo.width, photo.height)


def thumbnail(photo: Photo, pixels: Pixels) -> Rgb:
    """The photo with these pixels, of its own size, small: h x w x 3 sRGB."""
    from beautydesk import imaging

    return imaging.to_srgb(photo.with_pixels(pixels), THUMBNAIL_SIDE)


def result_on_screen(loaded: LoadedPhoto, patch: Path) -> ScreenPicture:
    """A kept result. Raises `PhotoError` when it does not fit the photo."""
    return on_screen(loaded.photo, _result(loaded, patch).pixels)


class CrossFade:
    """A result of which only the picture is left, mixed with the original. Implements `core.engine.RenderSession`."""

    faces: tuple[Rect, ...] = ()
    purchase = None
    note = ""

    def __init__(self, photo: Photo, after: Pixels, most: float) -> None:
        self.photo, self._after, self._most = photo, after, most

    def seen(self, edit: Edit) -> tuple[SeenFace, ...]:
        """Nobody has looked for them."""
        return ()

    def face_in(self, box: Rect) -> None:
        """Nothing is done face by face."""
        return

    def count_faces(self, options: RetouchOptions) -> None:
        """Nobody can tell any more."""
        return

    def given(self, level: float) -> float:
        """See `RenderSession.given`."""
        return min(level, self._most)

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
        share = min(1.0, options.level / self._most) if self._most > 0 else 0.0
        before, after = (cut_out(scaled(pixels, scale), part) for pixels in (self.photo.pixels, self._after))
        return cast("Pixels", cv2.addWeighted(before, 1 - share, after, share, 0))


def _result(loaded: LoadedPhoto, patch: Path) -> Photo:
    from beautydesk.imaging.patch import apply_patch

    return apply_patch(loaded.photo, patch)


def _to_srgb(photo: Photo, pixels: Pixels, alpha: Pixels | None) -> Rgb:
    from beautydesk import imaging

    return imaging.to_srgb(replace(photo, pixels=pixels, alpha=alpha))


def _at_size(alpha: Pixels, pixels: Pixels) -> Pixels:
    from beautydesk.imaging.resize import resize

    return resize(alpha, pixels.shape[1], pixels.shape[0])
