"""Renderings at full size: pictures for the screen, and results that are what the options ask for now."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from beautydesk.core.cancel import CancelToken
from beautydesk.core.engine import RenderSession, Report
from beautydesk.core.job import Choice, Done, Failed, Outcome, RetouchOptions
from beautydesk.core.kept_photo import ResultInfo
from beautydesk.core.seen_face import SeenFace, learned
from beautydesk.viewmodels.background import Lane
from beautydesk.viewmodels.list.photo_item import PhotoItem
from beautydesk.viewmodels.list.photo_list import PhotoList
from beautydesk.viewmodels.picture import Picture
from beautydesk.workflow import face_tiles, kept_result, viewing
from beautydesk.workflow.retouch import render
from beautydesk.workflow.viewing import LoadedPhoto

KEPT_PATCHES = 3  # older ones that were replaced are deleted; whoever saves right now reads one of these


@dataclass(frozen=True, slots=True, eq=False)
class _Rendered:
    """`picture`: at full size, `level`: that it has; `thumbnail`: for the film strip; `faces`: see
    `RenderSession.count_faces`; `seen`: with what the result has changed."""

    picture: Picture
    level: float
    thumbnail: QImage
    faces: int | None
    seen: tuple[SeenFace, ...]


class FullRender(QObject):
    """One at a time; the last that was asked for counts. New results are kept in `folder`."""

    rendered = Signal(int, object, bool, float)  # item id, Picture, is it a preview?, the level that it has
    failed = Signal(int, object)  # item id, BeautyDeskError
    written = Signal()  # no result is under way any more

    def __init__(self, queue: PhotoList, folder: Path, lane: Lane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._queue, self._folder, self._lane = queue, folder, lane
        self._names = itertools.count(1)
        self._token = CancelToken()
        self._replaced: list[Path] = []
        self.unwritten = 0  # results on their way

    def cancel(self) -> None:
        """What is being rendered is out of date."""
        self._token.cancel()

    def let_go(self) -> None:
        """Another photo is shown: what is being rendered is still made, and not shown."""
        self._token = CancelToken()

    def preview(self, item: PhotoItem, choice: Choice, loaded: LoadedPhoto, session: RenderSession) -> None:
        """A picture and no more."""
        self._token = CancelToken()
        work = partial(_render, loaded, session, choice.retouch, None, ())
        self._lane.submit(work, partial(self._on_rendered, item, True, self._token), token=self._token)

    def result(self, item: PhotoItem, choice: Choice, loaded: LoadedPhoto, session: RenderSession) -> None:
        """The item's result, anew."""
        assert item.result is not None
        self._token = CancelToken()
        patch = self._folder / f"again-{next(self._names)}.npz"
        outdated, self._replaced = self._replaced[:-KEPT_PATCHES], self._replaced[-KEPT_PATCHES:]
        work = partial(_render, loaded, session, choice.retouch, patch, outdated)
        new = replace(item.result, patch=patch, made_with=choice, saved_to=None)
        self.unwritten += 1
        self._lane.submit(
            work, partial(self._on_result_rendered, item, item.result, new, self._token), token=self._token
        )

    def _on_result_rendered(
        self, item: PhotoItem, old: ResultInfo, new: ResultInfo, token: CancelToken, outcome: Outcome[_Rendered]
    ) -> None:
        self.unwritten -= 1
        if isinstance(outcome, Done) and item.result is old:
            self._replaced.append(old.patch)
            item.result = replace(new, faces=outcome.result.faces)
            item.thumbnail, item.seen = outcome.result.thumbnail, learned(item.seen, outcome.result.seen)
            self._queue.touch(item)
            self._queue.tell_counts()
        self._on_rendered(item, False, token, outcome)
        if not self.unwritten:
            self.written.emit()

    def _on_rendered(self, item: PhotoItem, preview: bool, token: CancelToken, outcome: Outcome[_Rendered]) -> None:
        match outcome:
            case Done(made) if token is self._token:
                self.rendered.emit(item.id, made.picture, preview and item.result is None, made.level)
            case Failed(error) if not preview:
                self.failed.emit(item.id, error)


def _render(
    loaded: LoadedPhoto,
    session: RenderSession,
    options: RetouchOptions,
    patch: Path | None,
    outdated: Sequence[Path],
    report: Report,
    token: CancelToken,
) -> _Rendered:
    """`patch`: where it is kept as a result; `outdated` ones are deleted."""
    for old in outdated:
        old.unlink(missing_ok=True)
    pixels = render(session, options, token=token)
    token.raise_if_cancelled()
    picture = Picture.of(viewing.on_screen(loaded.photo, pixels))
    thumbnail = Picture.from_rgb(viewing.thumbnail(loaded.photo, pixels)).levels[0]
    token.raise_if_cancelled()
    seen = session.seen(options.edit)
    if patch is not None:
        result = loaded.photo.with_pixels(pixels)
        kept_result.keep(loaded.photo, result, patch)
        seen = face_tiles.measured(loaded.photo, result, seen)
    return _Rendered(picture, session.given(options.level), thumbnail, session.count_faces(options), seen)
