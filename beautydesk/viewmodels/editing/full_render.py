"""Renderings at full size: pictures for the screen, and results that are what the options ask for now."""

from __future__ import annotations

import itertools
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from beautydesk.core.cancel import CancelToken
from beautydesk.core.engine import RenderSession
from beautydesk.core.job import Done, Failed, Outcome
from beautydesk.viewmodels.editing import rendering
from beautydesk.viewmodels.editing.options import Choice
from beautydesk.viewmodels.editing.rendering import LoadedPhoto, Print
from beautydesk.viewmodels.jobs.background import Lane
from beautydesk.viewmodels.list.photo_list import PhotoItem, PhotoList, ResultInfo

KEPT_PATCHES = 3  # older ones that were replaced are deleted; whoever saves right now reads one of these


class FullRender(QObject):
    """One print at a time; the last that was asked for counts. New results are kept in `folder`."""

    printed = Signal(int, object, bool)  # item id, Picture, is it a preview?
    redone = Signal(int)  # an item's result is another one now
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
        """What is being printed is out of date."""
        self._token.cancel()

    def let_go(self) -> None:
        """Another photo is shown: what is being printed is still made, and not shown."""
        self._token = CancelToken()

    def preview(self, item: PhotoItem, choice: Choice, negative: LoadedPhoto, session: RenderSession) -> None:
        """A picture and no more."""
        self._token = CancelToken()
        job = partial(rendering.render_fully, negative, session, choice.retouch)
        self._lane.submit(job, partial(self._on_printed, item, True, self._token), token=self._token)

    def result(self, item: PhotoItem, choice: Choice, negative: LoadedPhoto, session: RenderSession) -> None:
        """The item's result, anew."""
        assert item.result is not None
        self._token = CancelToken()
        patch = self._folder / f"again-{next(self._names)}.npz"
        old, self._replaced = self._replaced[:-KEPT_PATCHES], self._replaced[-KEPT_PATCHES:]
        job = partial(rendering.print_to_patch, negative, session, choice.retouch, patch, old)
        new = replace(item.result, patch=patch, choice=choice, saved_to=None)
        self.unwritten += 1
        self._lane.submit(job, partial(self._on_result_printed, item, item.result, new, self._token), token=self._token)

    def _on_result_printed(
        self, item: PhotoItem, old: ResultInfo, new: ResultInfo, token: CancelToken, outcome: Outcome[Print]
    ) -> None:
        self.unwritten -= 1
        if isinstance(outcome, Done) and item.result is old:
            made = outcome.result
            self._replaced.append(old.patch)
            item.result, item.thumbnail = new, made.thumbnail
            self._queue.touch(item)
            self._queue.tell_counts()
            self.redone.emit(item.id)
        self._on_printed(item, False, token, outcome)
        if not self.unwritten:
            self.written.emit()

    def _on_printed(self, item: PhotoItem, preview: bool, token: CancelToken, outcome: Outcome[Print]) -> None:
        match outcome:
            case Done(made) if token is self._token:
                self.printed.emit(item.id, made.picture, preview)
            case Failed(error) if not preview:
                self.failed.emit(item.id, error)
