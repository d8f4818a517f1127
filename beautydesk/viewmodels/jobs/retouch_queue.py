"""The queue of retouches: hands photos to their engines, follows them, stops all of it when the account fails.

Each engine has threads of its own, so that slow hosted tasks never hold up this computer's and vice versa. They
get no more than they can work on; what waits is taken in the order in which the list stands by then, see `WaitingLine`.

A pause lets nothing new begin. Work of this computer is held at its next step and keeps what it has done; what is
about to be sent goes back into the line, unsent; what the service has taken is fetched, for it is paid for.
"""

from __future__ import annotations

import itertools
import threading
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from weakref import WeakValueDictionary

from PySide6.QtCore import QObject, QTimer, Signal

from beautydesk.core.cancel import CancelToken
from beautydesk.core.engine import EngineFeatures, Progress, RetouchEngine, Stage
from beautydesk.core.errors import NoFaceFound, OriginalMissing
from beautydesk.core.job import Choice, Done, Failed, JobState, Outcome, Stopped
from beautydesk.core.pause import Pause
from beautydesk.core.receipts import Receipt
from beautydesk.core.seen_face import learned
from beautydesk.viewmodels.background import Background
from beautydesk.viewmodels.jobs.retouch_work import Retouched, resume_photo, retouch_photo
from beautydesk.viewmodels.jobs.waiting_line import WaitingLine
from beautydesk.viewmodels.jobs.work_rules import TAKEN, held, in_turn, kept_back, until_stopped
from beautydesk.viewmodels.list.photo_item import PhotoItem
from beautydesk.viewmodels.list.photo_list import PhotoList
from beautydesk.workflow import photos
from beautydesk.workflow.outcome import AccountStop, After, Work, after
from beautydesk.workflow.paid_work import PaidWork

LOOK_AGAIN = 60_000  # milliseconds until what is paid for and not here yet is asked for again
SENT = (Stage.SENDING, *TAKEN)


@dataclass(frozen=True, slots=True)
class _Job:
    """What is asked of one photo. `stop`: what stops it together with others. `urgent`: no pause holds it."""

    item_id: int
    item: PhotoItem
    choice: Choice
    token: CancelToken
    work: Work[Retouched | None]
    stop: AccountStop = field(default_factory=AccountStop)
    urgent: bool = False


class RetouchQueue(QObject):
    """`engines`: id -> engine, in the order in which they are offered. Results are kept in `folder`."""

    item_ended = Signal(int)  # done, failed or stopped
    let_go = Signal(object)  # PhotoItem that was stopped before; no thread is at it any more
    queue_stopped = Signal(object, object)  # the BeautyDeskError that stopped it, the PhotoItem where it was met
    paused_changed = Signal(bool)

    def __init__(
        self,
        queue: PhotoList,
        engines: Mapping[str, RetouchEngine],
        folder: Path,
        paid: PaidWork,
        background: Background,
    ) -> None:
        super().__init__()
        self._queue, self.engines, self.folder, self._paid = queue, engines, folder, paid
        self._turns: WeakValueDictionary[int, threading.Lock] = WeakValueDictionary()  # held by work under way
        self._lanes = {
            name: background.lane(f"engine {name}", engine.features.parallel) for name, engine in engines.items()
        }
        self._looking = background.lane("originals", 1)
        self._stops = {name: AccountStop() for name in engines}
        self._lines: dict[str, WaitingLine[_Job]] = {name: WaitingLine(queue.row_of) for name in engines}
        self._pause, self._hold = Pause(), Pause()  # nothing begins or is sent; work of this computer stands still
        queue.rowsMoved.connect(self._on_reordered)
        queue.layoutChanged.connect(self._on_reordered)
        self._feeding = False
        self._numbers = itertools.count(1)

    def features(self, engine: str) -> EngineFeatures:
        return self.engines[engine].features

    @property
    def paused(self) -> bool:
        return self._pause.on

    def set_paused(self, paused: bool) -> None:
        """Nothing new begins until this is taken back. With nothing under way there is nothing to pause."""
        paused = paused and any(item.active for item in self._queue)
        if paused == self.paused:
            return
        for each in (self._pause, self._hold):
            (each.begin if paused else each.end)()
        self.paused_changed.emit(paused)
        for engine in self.engines:
            self._feed(engine)

    def do_next(self, ids: Iterable[int]) -> None:
        """Photos that wait go before all others, in this order; the list stays as it is."""
        first = list(ids)
        for line in self._lines.values():
            line.put_first(first)

    def hurry(self, ids: Collection[int]) -> None:
        """Somebody waits for photos: no pause holds them, and what waits of them goes first."""
        self._hold.end()
        for engine, line in self._lines.items():
            line.hurry(ids)
            self._feed(engine)

    def start(self, item: PhotoItem, choice: Choice, *, urgent: bool = False) -> None:
        """Queue one photo that is not under way, or waits and is asked for something else now. `urgent`: somebody waits
        for it, so it goes first, also in a pause."""
        item.receipt = None
        engine = self.engines[choice.engine]
        work = partial(retouch_photo, item.file, engine, choice.retouch, item.loaded_now, self._new_patch())
        token, stop = CancelToken(), self._stop(choice.engine)
        guarded: Work[Retouched | None] = partial(until_stopped, stop, work)
        if engine.features.uploads:
            guarded = partial(kept_back, self._pause, guarded)
        elif not urgent:
            guarded = partial(held, self._hold, guarded)
        self._enqueue(item, _Job(item.id, item, choice, token, guarded, stop, urgent))

    def resume(self, item: PhotoItem, receipt: Receipt, *, without_original: bool = False) -> None:
        """Fetch a result that is paid for. What is in the profile already needs no key, so nothing stops it.

        `without_original`: where that is missing, the service's own picture is taken; so it is for what was pasted,
        which is a file of ours.
        """
        item.receipt, item.stand_in = receipt, None
        engine, as_it_came = self.engines[receipt.engine], without_original or item.pasted
        work = partial(resume_photo, item.path, engine, receipt, as_it_came, self._new_patch())
        job = _Job(item.id, item, Choice(receipt.engine, receipt.options), CancelToken(), work, urgent=True)
        self._enqueue(item, job, sent=True)

    def _new_patch(self) -> Path:
        """The file in which a result is kept."""
        return self.folder / f"{next(self._numbers)}.npz"

    def _stop(self, engine: str) -> AccountStop:
        """What stops the photos that an engine has before it; what is asked for after a stop is tried anew."""
        if self._stops[engine].error is not None:
            self._stops[engine] = AccountStop()
        return self._stops[engine]

    def _enqueue(self, item: PhotoItem, job: _Job, *, sent: bool = False) -> None:
        if item.token is not None and item.state is JobState.WAITING:
            self._stops[job.choice.engine].leave(item.token)
        item.asked, item.engine = job.choice, self.features(job.choice.engine)
        item.token, item.sent, item.settling, item.left_as_is = job.token, sent, False, False
        self._line_up(item, job)
        if job.urgent:
            self._hold.end()  # what is held makes room for it: it ends its photo, and nothing follows

    def _line_up(self, item: PhotoItem, job: _Job) -> None:
        job.stop.join(job.token)
        if item.state is not JobState.WAITING:
            self._queue.set_state(item, JobState.WAITING)
        self._lines[job.choice.engine].add(item.id, job, urgent=job.urgent)
        self._feed(job.choice.engine)

    def _feed(self, engine: str) -> None:
        """Give an engine what it has threads for."""
        lane, line = self._lanes[engine], self._lines[engine]
        if self._feeding:
            return  # a closed lane ends a job while it is given
        self._feeding = True
        try:
            while lane.busy < self.engines[engine].features.parallel:
                if (job := line.take(urgent_only=self.paused)) is None:
                    return
                lane.submit(
                    partial(in_turn, self._turns.setdefault(job.item_id, threading.Lock()), job.work),
                    partial(self._on_task_ended, job),
                    partial(self._on_progressed, job),
                    token=job.token,
                )
        finally:
            self._feeding = False

    def _on_reordered(self) -> None:
        for line in self._lines.values():
            line.reorder()

    def cancel(self, ids: Iterable[int]) -> None:
        """Stop photos at once; their threads follow as soon as they can, and what they still say is dropped."""
        for item_id in ids:
            item = self._queue.item(item_id)
            if item and item.active and item.token:
                item.token.cancel()
                waits = self._lines[item.asked.engine].remove(item_id) if item.asked else None
                if waits:
                    waits.stop.leave(item.token)
                self._give_up(item, maybe_sent=item.hosted and not waits)  # a thread may be further than it is known
                self.item_ended.emit(item_id)
        self._look_whether_paused()

    def _give_up(self, item: PhotoItem, maybe_sent: bool) -> None:
        item.settling = maybe_sent
        self._queue.set_state(item, JobState.CANCELLED)

    def _active(self, job: _Job) -> PhotoItem | None:
        item = self._queue.item(job.item_id)
        return item if item and item.active and item.token is job.token else None

    def _on_progressed(self, job: _Job, progress: Progress) -> None:
        if item := self._active(job):
            if item.state is JobState.WAITING:
                self._queue.set_state(item, JobState.WORKING)
            item.progress = progress
            item.sent |= item.hosted and progress.stage in SENT
            self._queue.touch(item)

    def _look_whether_paused(self) -> None:
        """What is asked for when all is over begins at once."""
        if self.paused and not any(item.active for item in self._queue):
            self.set_paused(False)

    def _on_task_ended(self, job: _Job, outcome: Outcome[Retouched | None]) -> None:
        job.stop.leave(job.token)
        self._on_ended(job, outcome)
        if job.item.token is job.token and job.item.settling:
            self.let_go.emit(job.item)
        self._feed(job.choice.engine)
        self._look_whether_paused()

    def _on_ended(self, job: _Job, outcome: Outcome[Retouched | None]) -> None:
        if (item := self._active(job)) is None:
            return
        if item.state is JobState.WAITING:
            self._queue.set_state(item, JobState.WORKING)
        match outcome:
            case Done(None):
                self._line_up(item, job)  # a pause came before it was sent
                return
            case Done(Retouched() as made):
                item.result, item.thumbnail = made.result, made.thumbnail
                item.seen = learned(item.seen, made.seen)
                if made.stand_in is not None:
                    item.stand_in, item.format = made.stand_in.file, made.stand_in.format
                    item.size, item.upload = (made.stand_in.width, made.stand_in.height), None
                self._queue.set_state(item, JobState.DONE)
            case Failed(late) if after(late) in (After.LATER, After.NEXT_TURN):
                self._queue.set_state(item, JobState.PENDING, late)
                if not isinstance(late, OriginalMissing) or late.may_come_back:
                    self._look_later(job)
            case Failed(NoFaceFound() as none):
                self._queue.set_state(item, JobState.NO_FACE, none)
            case Failed(error):
                if after(error) is After.STOP:
                    self.queue_stopped.emit(error, item)  # first: what is told for all is not told again at the photo
                self._queue.set_state(item, JobState.FAILED, error)
            case Stopped():
                self._give_up(item, maybe_sent=item.sent)
        self.item_ended.emit(job.item_id)

    def _look_later(self, job: _Job) -> None:
        timer = QTimer(self, singleShot=True, interval=LOOK_AGAIN)  # one of Qt's own outlives the window
        timer.timeout.connect(partial(self._look_again, job))
        timer.timeout.connect(timer.deleteLater)
        timer.start()

    def _look_again(self, job: _Job) -> None:
        """What is paid for and was not to be had is asked for again, all by itself, while the window is open."""
        item = self._queue.item(job.item_id)
        if item is None or item.token is not job.token or item.state is not JobState.PENDING or item.asked is None:
            return  # somebody has asked for something else meanwhile
        if isinstance(item.error, OriginalMissing):
            self._looking.run(partial(photos.is_there, item.path), partial(self._on_looked_for, job))
        elif item.receipt is not None:
            self.resume(item, item.receipt)
        else:
            self.start(item, item.asked)

    def _on_looked_for(self, job: _Job, outcome: Outcome[bool]) -> None:
        """Nothing is said as long as the original is still missing."""
        item = self._queue.item(job.item_id)
        if item is None or item.token is not job.token or item.state is not JobState.PENDING:
            return
        if outcome == Done(True) and item.receipt is not None:
            self.resume(item, item.receipt)
        elif not isinstance(outcome, Stopped):
            self._look_later(job)
