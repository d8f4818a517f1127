"""Renderings at screen size while options change: one at a time, and always the newest that is wanted.

Where the photo is looked at closely, what is seen of it comes with them at full size: that is as quick.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, QRect, Signal

from beautydesk.core.cancel import CancelToken
from beautydesk.core.engine import RenderSession, Report
from beautydesk.core.job import Done, Outcome, RetouchOptions
from beautydesk.viewmodels.background import SOON, Lane
from beautydesk.viewmodels.picture import Detail, Look, Picture
from beautydesk.workflow import viewing
from beautydesk.workflow.viewing import LoadedPhoto

MOST = 6_000_000  # px of what is looked at: some 0.3 s
_MORE = 0.15  # of what is looked at, beyond it on each side: for the next step aside


@dataclass(frozen=True, slots=True, eq=False)
class _Last:
    """What was rendered, of what, and what was looked at by then."""

    picture: Picture
    detail: Detail | None
    loaded: LoadedPhoto
    session: RenderSession
    look: Look | None


class QuickRender(QObject):
    """`wish`: what is on the canvas, or on its way there; None when that is not known."""

    rendered = Signal(object, float, object)  # Picture, the level that it has, a Detail or None
    sharpened = Signal(object, object)  # a Picture that was there, and its Detail
    overtaken = Signal()  # what has just been rendered is not the wish any more

    def __init__(self, lane: Lane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane = lane
        self._token = CancelToken()
        self.under_way = False
        self.wish: RetouchOptions | None = None
        self._look: Look | None = None
        self._last: _Last | None = None

    def stop(self) -> None:
        """Forget the wish; what is being rendered is dropped."""
        self._token.cancel()
        self._token, self.under_way, self.wish, self._last = CancelToken(), False, None, None

    def forget_picture(self) -> None:
        """Something sharper has taken the place of what was rendered."""
        self._last = None

    def look_closely(self, look: Look | None) -> None:
        """What is looked at: `sharpened` brings it where what was rendered last is too small for that."""
        self._look = look
        self._sharpen()

    def ask(self, wish: RetouchOptions, loaded: LoadedPhoto, session: RenderSession) -> None:
        """`rendered` brings it, unless one is under way: then `overtaken` says when to ask again."""
        self.wish = wish
        if self.under_way:
            return
        self.under_way = True
        work, was = partial(_render, loaded, session, wish, self._look), (loaded, session, self._look)
        self._lane.submit(work, partial(self._on_rendered, wish, was, self._token), token=self._token, priority=SOON)

    def _sharpen(self) -> None:
        last, look, wish = self._last, self._look, self.wish
        if self.under_way or last is None or look is None or wish is None or look == last.look:
            return
        if look.is_met_by(last.picture, last.detail):
            return
        self.under_way = True
        work = partial(_detail, last.loaded, last.session, wish, look, last.picture)
        on_end = partial(self._on_sharpened, wish, look, last, self._token)
        self._lane.submit(work, on_end, token=self._token, priority=SOON)

    def _on_rendered(
        self,
        asked: RetouchOptions,
        was: tuple[LoadedPhoto, RenderSession, Look | None],
        token: CancelToken,
        outcome: Outcome[tuple[Picture, float, Detail | None]],
    ) -> None:
        if token is not self._token:
            return
        self.under_way = False
        if isinstance(outcome, Done):
            picture, level, detail = outcome.result
            self._last = _Last(picture, detail, *was)
            self.rendered.emit(picture, level, detail)
        self._go_on(asked)

    def _on_sharpened(
        self, asked: RetouchOptions, look: Look, last: _Last, token: CancelToken, outcome: Outcome[Detail | None]
    ) -> None:
        if token is not self._token:
            return
        self.under_way = False
        if isinstance(outcome, Done) and self._last is last:
            self._last = replace(last, look=look, detail=outcome.result or last.detail)
            if outcome.result is not None:
                self.sharpened.emit(last.picture, outcome.result)
        self._go_on(asked)

    def _go_on(self, asked: RetouchOptions) -> None:
        """Something else may be wanted, or looked at, by now."""
        if self.wish != asked:
            self.wish = None
            self.overtaken.emit()
        else:
            self._sharpen()


def _render(
    loaded: LoadedPhoto,
    session: RenderSession,
    options: RetouchOptions,
    look: Look | None,
    report: Report,
    token: CancelToken,
) -> tuple[Picture, float, Detail | None]:
    picture = Picture.of(viewing.render_quickly(loaded, session, options, token))
    detail = _detail(loaded, session, options, look, picture, report, token) if look else None
    return picture, session.given(options.level), detail


def _detail(
    loaded: LoadedPhoto,
    session: RenderSession,
    options: RetouchOptions,
    look: Look,
    picture: Picture,
    report: Report,
    token: CancelToken,
) -> Detail | None:
    """None where `picture` will do."""
    if look.is_met_by(picture, None):
        return None
    across, down = round(_MORE * look.place.width()), round(_MORE * look.place.height())
    whole = QRect(0, 0, picture.size.width(), picture.size.height())
    place, scale = look.place.adjusted(-across, -down, across, down) & whole, look.scale
    if place.isEmpty():
        return None
    width, height = (max(1, round(side * scale)) for side in (whole.width(), whole.height()))
    left, top = int(place.left() * scale), int(place.top() * scale)
    right = min(width, round((place.left() + place.width()) * scale) + 1)
    bottom = min(height, round((place.top() + place.height()) * scale) + 1)
    if (right - left) * (bottom - top) > MOST:
        return None  # the whole photo at full size is there nearly as soon
    rgb = viewing.render_part(loaded, session, options, scale, (left, top, right, bottom), token)
    step = round(1 / scale)
    return Detail.from_rgb(rgb, QRect(left * step, top * step, (right - left) * step, (bottom - top) * step))
