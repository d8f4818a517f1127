"""Sessions of earlier runs: offered at the start, and brought back when the user says so. Nothing is lost unasked.

What the hosted engine is owed for belongs to the same offer: continuing brings home what is paid for, too.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from beautydesk.core.engine import RetouchEngine
from beautydesk.core.errors import BeautyDeskError
from beautydesk.core.job import Choice, Done, JobState, Outcome
from beautydesk.storage.sessions import Kept, Looked, Sessions
from beautydesk.viewmodels.background import SOON, Lane
from beautydesk.viewmodels.editing.options import Options
from beautydesk.viewmodels.jobs.unfinished import Unfinished
from beautydesk.viewmodels.keeping.keeper import SessionKeeper
from beautydesk.viewmodels.keeping.records import Returning, brought_back, looked_at
from beautydesk.viewmodels.list.inspector import Inspector
from beautydesk.viewmodels.list.photo_item import PhotoItem
from beautydesk.viewmodels.list.photo_list import PhotoList
from beautydesk.viewmodels.text.last_session import came_back_notice, damaged_notice, offer_text
from beautydesk.viewmodels.text.notice import Notice, Remedy, Severity, Tell, or_tell
from beautydesk.workflow.paid_work import PaidWork
from beautydesk.workflow.price import Quote
from beautydesk.workflow.unfinished import UnfinishedWork

A_FEW = 100  # photos that are made in one turn of the event loop
_Back = tuple[PhotoItem, Choice | None]  # what is asked of it, None where it stays as it is


@dataclass(frozen=True, slots=True)
class _Coming:
    """`photos` in the order of the list; `shown`: the one of them that was looked at. `lost`: rows that are damaged.
    `roots`: of the list, as they were."""

    name: str
    photos: tuple[Returning, ...]
    shown: int | None
    lost: int
    roots: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class Desk:
    """The parts that a session comes back to."""

    queue: PhotoList
    options: Options
    engines: Mapping[str, RetouchEngine]
    inspector: Inspector
    show: Callable[[int | None], None]


class LastSessions(QObject):
    """`sessions`: None where nothing is kept. `earlier`: what can be continued, the last one first."""

    changed = Signal()

    def __init__(
        self,
        sessions: Sessions | None,
        desk: Desk,
        keeper: SessionKeeper,
        unfinished: Unfinished,
        paid: PaidWork,
        lane: Lane,
        tell: Tell,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._sessions, self._desk, self._keeper = sessions, desk, keeper
        self._unfinished, self._paid, self._lane, self._tell = unfinished, paid, lane, tell
        self.earlier: tuple[Kept, ...] = ()
        self.offer = ""  # about the last one, in a sentence or two; "" when there is none, or it was declined
        self._left: tuple[UnfinishedWork, Quote] | None = None

    def greet(self, with_photos: bool = False, *, hosted: bool = True) -> None:
        """Say what earlier runs left: on the first page, or in a message where there are photos to look at already.

        `hosted`: also what is paid for, or was not sent.
        """
        if self._sessions is None:
            self._greet(with_photos, hosted, Looked())
        else:
            look = partial(_tidied, self._sessions, self._paid)
            self._lane.run(look, or_tell(self._tell, partial(self._greet, with_photos, hosted)))

    def continue_(self, name: str = "") -> None:
        """Bring an earlier session back, the last one unless it is named; what is in the window stays."""
        name = name or (self.earlier[0].id if self.earlier else "")
        if name and self._sessions is not None:
            self.offer = ""
            self.earlier = tuple(kept for kept in self.earlier if kept.id != name)
            self.changed.emit()
            take = partial(_take, self._sessions, name, self._paid)
            self._lane.run(take, or_tell(self._tell, self._bring_back), priority=SOON)

    def decline(self) -> None:
        """Start afresh: the last session is an earlier one from now on. What is paid for is offered by itself."""
        self.offer = ""
        self.changed.emit()
        if self._left is not None:
            self._unfinished.offer(*self._left)
            self._left = None

    def forget_all(self) -> None:
        """The user does not want the earlier ones any more, whatever is unsaved in them."""
        if self._sessions is not None:
            for kept in self.earlier:
                self._lane.run(partial(self._sessions.forget, kept.id), lambda _outcome: None)
        self.earlier, self.offer = (), ""
        self.changed.emit()

    # -- offering -----------------------------------------------------------------------------------------------------

    def _greet(self, with_photos: bool, hosted: bool, looked: Looked) -> None:
        if looked.damaged:
            self._tell(damaged_notice(looked.damaged))
        self.earlier = looked.sessions
        if self.earlier and hosted:
            self._unfinished.look(partial(self._on_looked, with_photos))
        elif self.earlier:
            self._offer(with_photos, None)
        elif hosted:
            self._unfinished.tell()
        self.changed.emit()

    def _on_looked(self, with_photos: bool, outcome: Outcome[tuple[UnfinishedWork, Quote]]) -> None:
        left = outcome.result if isinstance(outcome, Done) else None
        if left is not None:
            mine = self.earlier[0].counts.receipts if self.earlier else frozenset()
            left = left[0].without(mine), left[1]
        self._offer(with_photos, left)

    def _offer(self, with_photos: bool, left: tuple[UnfinishedWork, Quote] | None) -> None:
        if not self.earlier:
            return  # it was continued meanwhile
        last = self.earlier[0].counts
        self._left = left if left and left[0].left else None
        text = offer_text(last.photos, last.retouched, last.unsaved, self._left[0] if self._left else None)
        if not with_photos:
            self.offer = text
        elif last.unsaved or self._left:
            self._tell(Notice(Severity.INFO, text, Remedy.CONTINUE))
        self.changed.emit()

    # -- bringing back ------------------------------------------------------------------------------------------------

    def _bring_back(self, coming: _Coming, back: list[_Back] | None = None) -> None:
        """A few photos are made in one turn of the event loop; then they come into the list together."""
        back, queue = back or [], self._desk.queue
        for one in coming.photos[len(back) : len(back) + A_FEW]:
            photo = one.photo
            item = queue.find(photo.path, photo.identity)
            if item is not None and (item.result is not None or item.state is not JobState.ADDED):
                back.append((item, None))  # what was done with it in this run is newer
            else:
                item = item or PhotoItem(0, photo.path, photo.pasted, photo.identity)
                back.append((item, brought_back(item, one, self._desk.engines)))
        if len(back) < len(coming.photos):
            QTimer.singleShot(0, self, partial(self._bring_back, coming, back))
        else:
            self._list(coming, back)

    def _list(self, coming: _Coming, back: list[_Back]) -> None:
        queue = self._desk.queue
        new = [item for item, _ in back if item.id == 0]
        known = [item for item, _ in back if item.id]
        if new:
            queue.restore(new, range(len(queue), len(queue) + len(new)), coming.roots)
        self._desk.options.restore({item.id: choice for item, choice in back if choice is not None})
        for item in known:
            queue.touch(item)
        queue.tell_counts()
        self._desk.inspector.open(new)
        if coming.shown is not None:
            self._desk.show(back[coming.shown][0].id)
        elif queue.selection.shown is None and new:
            self._desk.show(new[0].id)
        self._on_all_back(coming)

    def _on_all_back(self, coming: _Coming) -> None:
        changed = [one.photo.path for one in coming.photos if one.changed]
        missing = [one.photo.path for one in coming.photos if one.missing]
        if notice := came_back_notice(changed, missing, coming.lost):
            self._tell(notice)
        self._keeper.when_written(partial(self._settle, coming.name))
        if self._left is not None:
            self._left = None
            self._unfinished.fetch()

    def _settle(self, name: str) -> None:
        if self._sessions is not None:
            self._lane.run(partial(self._sessions.settle, name), lambda _outcome: None)


def _tidied(sessions: Sessions, paid: PaidWork) -> Looked:
    """What earlier runs left, less what nobody needs."""
    with contextlib.suppress(BeautyDeskError):  # else nobody knows what is needed
        sessions.tidy({receipt.photo for receipt in paid.open_receipts()})
    return sessions.look()


def _take(sessions: Sessions, name: str, paid: PaidWork) -> _Coming:
    """Raises `SaveError`."""
    session = sessions.take(name)
    photos = tuple(looked_at(photo, picture, paid) for photo, picture in session.photos)
    return _Coming(name, photos, session.shown, session.lost, session.roots)
