"""What an engine knows of the photo that is shown: looked for in the background, held as long as it is wanted.

Faces are known first, and can be framed; what a slider needs of each of them takes longer. A face that is marked by
hand is looked for where it is marked, and the others are not looked for again.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, Signal

from beautydesk.core.cancel import CancelToken
from beautydesk.core.edit import Edit
from beautydesk.core.engine import RenderSession, Report, RetouchEngine, free_engine
from beautydesk.core.errors import NoFaceFound
from beautydesk.core.job import Done, Failed, Outcome, RetouchOptions
from beautydesk.core.seen_face import SeenFace
from beautydesk.core.viewport import Rect
from beautydesk.viewmodels.background import SOON, Lane
from beautydesk.viewmodels.list.photo_item import PhotoItem
from beautydesk.workflow import viewing
from beautydesk.workflow.outcome import Work
from beautydesk.workflow.viewing import LoadedPhoto

Opened = Callable[[CancelToken], RenderSession]
Source = tuple[str, int | None]  # an engine's id, and the receipt of what was bought there


class SessionOpener(QObject):
    """`session`: ready to be rendered, None while it is not. `source`: of which it is, or will be.

    `faceless`: no face was found.
    """

    opened = Signal()
    failed = Signal()  # what is to be said is said when the photo is retouched
    changed = Signal()  # which faces there are, and whether that is known
    looked = Signal(object, object)  # a box (fractions) that was marked, and the face in it (px) or None

    def __init__(self, engines: Mapping[str, RetouchEngine], lane: Lane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engines, self._lane = engines, lane
        self._token = CancelToken()
        self._known: RenderSession | None = None  # its faces are found
        self._shown: dict[Rect, Rect | None] = {}  # what is in boxes that were drawn
        self._asked: set[Rect] = set()
        self.session: RenderSession | None = None
        self.source: Source | None = None
        self.faceless = False

    def knows(self, engine: str) -> bool:
        return engine in self._engines

    @property
    def looking(self) -> bool:
        """Are faces being looked for?"""
        opening = self.source is not None and self._known is None and not self.faceless
        return opening or bool(self._asked)

    @property
    def can_look(self) -> bool:
        """Can a face be shown to it?"""
        return self._known is not None and self.source is not None and self.source[1] is None

    def faces(self, edit: Edit) -> tuple[tuple[int, Rect], ...]:
        """Number and place (px) of each face, found ones first; () as long as they are not known."""
        if self._known is None:
            return ()
        marked = [(face.number, self._shown.get(face.box)) for face in edit.marked]
        return (*enumerate(self._known.faces), *((number, box) for number, box in marked if box is not None))

    def seen(self, edit: Edit) -> tuple[SeenFace, ...]:
        """The same, by their eyes; () also where nobody can tell."""
        return () if self._known is None else self._known.seen(edit)

    def open(self, item: PhotoItem, loaded: LoadedPhoto, options: RetouchOptions, previewing: bool) -> None:
        """Have the photo understood by the engine whose rendering is wanted, unless it is."""
        source = self._wanted(item, previewing)
        if source == self.source:
            return
        self.clear()
        if source is None:
            return
        self.source, self._token = source, CancelToken()
        work = partial(_open, self._opened(item, source, loaded), options)
        self._lane.submit(work, partial(self._on_found, options, self._token), token=self._token)
        self.changed.emit()

    def beforehand(
        self, item: PhotoItem, options: RetouchOptions, previewing: bool, loaded: LoadedPhoto
    ) -> Work[RenderSession] | None:
        """The work of `open` for a photo that is not shown yet; it is kept at `loaded`."""
        source = self._wanted(item, previewing)
        return None if source is None else partial(_understand, self._opened(item, source, loaded), options)

    def _opened(self, item: PhotoItem, source: Source, loaded: LoadedPhoto) -> Opened:
        """What opens the photo, with a token for stopping it."""
        name, receipt = source
        result = item.result
        kept = (result.patch, result.made_with.retouch.level) if result else None
        return partial(viewing.open_session, loaded, self._engines[name], receipt, kept=kept)

    def look(self, box: Rect) -> None:
        """`looked` tells which face is in a box (fractions of width and height)."""
        if self._known is None or box in self._asked:
            return
        self._asked.add(box)
        work = partial(self._known.face_in, box)
        self._lane.run(work, partial(self._on_looked, box, self._token), token=self._token, priority=SOON)
        self.changed.emit()

    def follow(self, options: RetouchOptions) -> None:
        """Faces were marked or taken back: what is not known of them is looked for, what is needed is prepared."""
        for face in options.edit.marked:
            if face.box not in self._shown:
                self.look(face.box)
        there, marks = bool(self.faces(options.edit)), bool(self._shown)
        if self._known is not None and marks and (self.faceless if there else self.session is not None):
            self.session, self.faceless = None, False
            self._prepare(self._known, options, self._token)

    def clear(self) -> None:
        known = self._known is not None or self.faceless
        self._token.cancel()
        self._known, self.session, self.source, self.faceless = None, None, None, False
        self._shown, self._asked = {}, set()
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

    def _on_found(self, options: RetouchOptions, token: CancelToken, outcome: Outcome[_Found]) -> None:
        if token is not self._token or token.cancelled:
            return
        if isinstance(outcome, Done):
            self._known, self._shown = outcome.result
            self.changed.emit()
            self._prepare(self._known, options, token)
        else:
            self._end(outcome)

    def _prepare(self, session: RenderSession, options: RetouchOptions, token: CancelToken) -> None:
        work = partial(_prepare, session, options)
        self._lane.submit(work, partial(self._on_prepared, token), token=token)

    def _on_prepared(self, token: CancelToken, outcome: Outcome[RenderSession]) -> None:
        if token is not self._token or token.cancelled:
            return
        if isinstance(outcome, Done):
            self.session = outcome.result
            self.opened.emit()
        else:
            self._end(outcome)

    def _end(self, outcome: object) -> None:
        self.faceless = isinstance(outcome, Failed) and isinstance(outcome.error, NoFaceFound)
        if not self.faceless:
            self.source = None
        self.changed.emit()
        self.failed.emit()

    def _on_looked(self, box: Rect, token: CancelToken, outcome: Outcome[Rect | None]) -> None:
        if token is not self._token:
            return
        self._asked.discard(box)
        face = self._shown[box] = outcome.result if isinstance(outcome, Done) else None
        self.changed.emit()
        self.looked.emit(box, face)


_Found = tuple[RenderSession, dict[Rect, Rect | None]]


def _open(opened: Opened, options: RetouchOptions, report: Report, token: CancelToken) -> _Found:
    session = opened(token)
    return session, {face.box: session.face_in(face.box) for face in options.edit.marked}


def _understand(opened: Opened, options: RetouchOptions, report: Report, token: CancelToken) -> RenderSession:
    return _prepare(opened(token), options, report, token)


def _prepare(session: RenderSession, options: RetouchOptions, report: Report, token: CancelToken) -> RenderSession:
    session.prepare(options, token)
    return session
