"""The photo that is likely to be shown next: opened and understood before it is asked for, so that it is there at once.

It is one at most. Of 24 MP it takes some 350 MB: its pixels, and two pictures for the screen.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from beautydesk.core.cancel import CancelToken
from beautydesk.core.engine import RenderSession, Report
from beautydesk.core.job import Done, Outcome
from beautydesk.core.kept_photo import ResultInfo
from beautydesk.viewmodels.background import Lane
from beautydesk.viewmodels.list.photo_item import PhotoItem
from beautydesk.viewmodels.picture import Picture
from beautydesk.workflow import viewing
from beautydesk.workflow.outcome import Work
from beautydesk.workflow.viewing import LoadedPhoto


@dataclass(frozen=True, slots=True, eq=False)
class Ready:
    """A photo as it is shown. `after`: the picture of `result`, None where there is none."""

    loaded: LoadedPhoto
    before: Picture
    result: ResultInfo | None
    after: Picture | None


OnReady = Callable[[Outcome[Ready]], None]
Understand = Callable[[LoadedPhoto], Work[RenderSession] | None]  # what it takes, None where nothing is to be rendered


class Ahead(QObject):
    """`lane`: of one thread."""

    understood = Signal(int, object)  # an item's id, and its faces: a tuple of core.viewport.Rect

    def __init__(self, lane: Lane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane = lane
        self._token = CancelToken()
        self._item: PhotoItem | None = None
        self._outcome: Outcome[Ready] | None = None
        self._wanted: OnReady | None = None

    def prepare(self, item: PhotoItem, understand: Understand) -> None:
        """Have this photo ready instead of what is."""
        if item is self._item and (self._outcome is None or _is_of(self._outcome, item)):
            return
        self.clear()
        self._item, self._token = item, CancelToken()
        work = partial(_open, item.file, item.result)
        self._lane.submit(work, partial(self._on_opened, item, understand, self._token), token=self._token)

    def take(self, item: PhotoItem, then: OnReady) -> bool:
        """Hand a photo over: now, or as soon as it is ready. False where it was not prepared."""
        if item is not self._item or (self._outcome is not None and not _is_of(self._outcome, item)):
            return False
        outcome, self._item, self._outcome = self._outcome, None, None
        if outcome is None:
            self._wanted = then
        else:
            then(outcome)
        return True

    def clear(self) -> None:
        """Let go of it."""
        self._token.cancel()
        self._item, self._outcome, self._wanted = None, None, None

    def _on_opened(self, item: PhotoItem, understand: Understand, token: CancelToken, outcome: Outcome[Ready]) -> None:
        if token is not self._token or token.cancelled:
            return
        if isinstance(outcome, Done) and (work := understand(outcome.result.loaded)):
            self._lane.submit(work, partial(self._on_understood, item.id), token=token)
        if self._wanted is None:
            self._outcome = outcome
        else:
            then, self._wanted = self._wanted, None
            then(outcome)

    def _on_understood(self, item_id: int, outcome: Outcome[RenderSession]) -> None:
        if isinstance(outcome, Done):
            self.understood.emit(item_id, outcome.result.faces)


def _is_of(outcome: Outcome[Ready], item: PhotoItem) -> bool:
    """Is it the result that the photo has by now?"""
    return isinstance(outcome, Done) and outcome.result.result is item.result


def _open(path: Path, result: ResultInfo | None, report: Report, token: CancelToken) -> Ready:
    loaded = viewing.load(path)
    token.raise_if_cancelled()
    before = Picture.of(viewing.on_screen(loaded.photo, loaded.photo.pixels))
    token.raise_if_cancelled()
    after = None if result is None else Picture.of(viewing.result_on_screen(loaded, result.patch))
    return Ready(loaded, before, result, after)
