"""Renderings at screen size while options change: one at a time, and always the newest that is wanted."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from beautydesk.core.cancel import CancelToken
from beautydesk.core.engine import RenderSession, Report
from beautydesk.core.job import Done, Outcome, RetouchOptions
from beautydesk.viewmodels.background import SOON, Lane
from beautydesk.viewmodels.picture import Picture
from beautydesk.workflow import viewing
from beautydesk.workflow.viewing import LoadedPhoto


class QuickRender(QObject):
    """`wish`: what is on the canvas, or on its way there; None when that is not known."""

    rendered = Signal(object, float)  # Picture, the level that it has
    overtaken = Signal()  # what has just been rendered is not the wish any more

    def __init__(self, lane: Lane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane = lane
        self._token = CancelToken()
        self.under_way = False
        self.wish: RetouchOptions | None = None

    def stop(self) -> None:
        """Forget the wish; what is being rendered is dropped."""
        self._token.cancel()
        self._token, self.under_way, self.wish = CancelToken(), False, None

    def ask(self, wish: RetouchOptions, loaded: LoadedPhoto, session: RenderSession) -> None:
        """`rendered` brings it, unless one is under way: then `overtaken` says when to ask again."""
        self.wish = wish
        if self.under_way:
            return
        self.under_way = True
        work = partial(_render, loaded, session, wish)
        self._lane.submit(work, partial(self._on_rendered, wish, self._token), token=self._token, priority=SOON)

    def _on_rendered(self, asked: RetouchOptions, token: CancelToken, outcome: Outcome[tuple[Picture, float]]) -> None:
        if token is not self._token:
            return
        self.under_way = False
        if isinstance(outcome, Done):
            self.rendered.emit(*outcome.result)
        if self.wish != asked:
            self.wish = None
            self.overtaken.emit()


def _render(
    loaded: LoadedPhoto, session: RenderSession, options: RetouchOptions, report: Report, token: CancelToken
) -> tuple[Picture, float]:
    picture = Picture.of(viewing.render_quickly(loaded, session, options, token))
    return picture, session.given(options.level)
