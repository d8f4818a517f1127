"""What an engine knows of the photo that is shown: looked for in the background, held as long as it is wanted."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from beautydesk.core.cancel import CancelToken
from beautydesk.core.engine import RenderSession, Report, RetouchEngine, free_engine
from beautydesk.core.errors import NoFaceFound
from beautydesk.core.job import Done, Failed, Outcome, RetouchOptions
from beautydesk.viewmodels.background import Lane
from beautydesk.viewmodels.list.photo_item import PhotoItem
from beautydesk.workflow import viewing
from beautydesk.workflow.outcome import Work
from beautydesk.workflow.viewing import LoadedPhoto

Source = tuple[str, int | None]  # an engine's id, and the receipt of what was bought there


class SessionOpener(QObject):
    """`session`: None while it is not known. `source`: of which it is, or will be. `faceless`: no face was found."""

    opened = Signal()
    failed = Signal()  # what is to be said is said when the photo is retouched
    changed = Signal()  # whether there is one, and of what

    def __init__(self, engines: Mapping[str, RetouchEngine], lane: Lane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engines, self._lane = engines, lane
        self._token = CancelToken()
        self.session: RenderSession | None = None
        self.source: Source | None = None
        self.faceless = False

    def knows(self, engine: str) -> bool:
        return engine in self._engines

    def open(self, item: PhotoItem, loaded: LoadedPhoto, options: RetouchOptions, previewing: bool) -> None:
        """Have the photo understood by the engine whose rendering is wanted, unless it is."""
        source = self._wanted(item, previewing)
        if source == self.source:
            return
        self.clear()
        if source is None:
            return
        self.source, self._token = source, CancelToken()
        work = self._work(item, source, options, loaded)
        self._lane.submit(work, partial(self._on_opened, self._token), token=self._token)

    def beforehand(
        self, item: PhotoItem, options: RetouchOptions, previewing: bool, loaded: LoadedPhoto
    ) -> Work[RenderSession] | None:
        """The work of `open` for a photo that is not shown yet; it is kept at `loaded`."""
        source = self._wanted(item, previewing)
        return None if source is None else self._work(item, source, options, loaded)

    def _work(
        self, item: PhotoItem, source: Source, options: RetouchOptions, loaded: LoadedPhoto
    ) -> Work[RenderSession]:
        name, receipt = source
        result = item.result
        kept = (result.patch, result.made_with.retouch.level) if result else None
        return partial(_open, loaded, self._engines[name], receipt, options, kept)

    def clear(self) -> None:
        known = self.session is not None or self.faceless
        self._token.cancel()
        self.session, self.source, self.faceless = None, None, False
        if known:
            self.changed.emit()

    def _wanted(self, item: PhotoItem, previewing: bool) -> Source | None:
        """None where nothing is to be rendered."""
        result = item.result
        if item.active or item.own_result or (result is not None and result.as_it_came):
            return None  # its result is coming, is there already, or is no work on what is there
        if result is not None:
            source = result.made_with.engine, result.receipt
        elif previewing:
            source = free_engine(self._engines), None
        else:
            return None
        return source if self.knows(source[0]) else None

    def _on_opened(self, token: CancelToken, outcome: Outcome[RenderSession]) -> None:
        if token is not self._token or token.cancelled:
            return
        match outcome:
            case Done(session):
                self.session = session
                self.changed.emit()
                self.opened.emit()
            case _:
                self.source = None
                self.faceless = isinstance(outcome, Failed) and isinstance(outcome.error, NoFaceFound)
                self.changed.emit()
                self.failed.emit()


def _open(
    loaded: LoadedPhoto,
    engine: RetouchEngine,
    receipt: int | None,
    options: RetouchOptions,
    kept: tuple[Path, float] | None,
    report: Report,
    token: CancelToken,
) -> RenderSession:
    return viewing.open_session(loaded, engine, receipt, options, token, kept=kept)
