"""The photos beside the one that is shown, so that they are there at once when they are shown next.

The one that is likely to be next is opened and understood before it is asked for; the one that was shown last is kept.
They are two at most. Of 24 MP each takes some 350 MB: its pixels, and two pictures for the screen.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

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
    """`lane`, `leaving`: of one thread each. Keeps nothing unless something is prepared."""

    understood = Signal(int, object)  # an item's id, and its faces: a tuple of core.viewport.Rect

    def __init__(self, lane: Lane, leaving: Lane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane, self._leaving = lane, leaving
        self._token = CancelToken()
        self._item: PhotoItem | None = None
        self._outcome: Outcome[Ready] | None = None
        self._handing: tuple[CancelToken, OnReady] | None = None  # what is shown by now, as soon as it is ready
        self._left: list[tuple[PhotoItem, Ready]] = []  # what was shown last, at the end
        self._active = False

    def prepare(self, item: PhotoItem, understand: Understand) -> None:
        """Have this photo ready instead of what is."""
        if item is self._item and (self._outcome is None or _is_of(self._outcome, item)):
            return
        if any(_is_kept(one, item) for one in self._left):
            return
        self._forget()
        self._item, self._token, self._active = item, CancelToken(), True
        work = partial(_open, item.file, item.result)
        self._lane.submit(work, partial(self._on_opened, item, understand, self._token), token=self._token)

    def take(self, item: PhotoItem, then: OnReady) -> bool:
        """Hand a photo over: now, or as soon as it is ready. False where it was not prepared."""
        left, self._left = self._left, [one for one in self._left[-1:] if one[0] is not item]
        kept = next((ready for one, ready in left if _is_kept((one, ready), item)), None)
        self.give_back(list(left))
        left.clear()
        if kept is not None:
            then(Done(kept))
            return True
        if item is not self._item or (self._outcome is not None and not _is_of(self._outcome, item)):
            return False
        outcome, self._item, self._outcome = self._outcome, None, None
        if outcome is None:
            self._handing, self._token = (self._token, then), CancelToken()
        else:
            then(outcome)
        return True

    def keep(self, item: PhotoItem, ready: Ready) -> None:
        """A photo is left that may be shown again soon."""
        if self._active:
            self._left.append((item, ready))

    def clear(self) -> None:
        """Let go of both."""
        self._forget()
        self.give_back(self._left)
        self._left, self._active = [], False

    def give_back(self, things: list[Any]) -> None:
        """To give back the memory of a large photo takes longer than a frame: `things` lose their last reference
        elsewhere."""
        self._leaving.run(things.clear, lambda _: None)

    def _forget(self) -> None:
        self._token.cancel()
        self.give_back([self._outcome])
        self._item, self._outcome = None, None

    def _on_opened(self, item: PhotoItem, understand: Understand, token: CancelToken, outcome: Outcome[Ready]) -> None:
        handing = self._handing if self._handing is not None and self._handing[0] is token else None
        if token.cancelled or (token is not self._token and handing is None):
            return
        if isinstance(outcome, Done) and (work := understand(outcome.result.loaded)):
            self._lane.submit(work, partial(self._on_understood, item.id), token=token)
        if handing is None:
            self._outcome = outcome
        else:
            self._handing = None
            handing[1](outcome)

    def _on_understood(self, item_id: int, outcome: Outcome[RenderSession]) -> None:
        if isinstance(outcome, Done):
            self.understood.emit(item_id, outcome.result.faces)


def _is_kept(one: tuple[PhotoItem, Ready], item: PhotoItem) -> bool:
    return one[0] is item and one[1].result is item.result


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
