"""Runs the work of many photos on a few threads, and ends in order whatever happens.

An error of one photo is that photo's; one of account or network stops the queue, as does a place that no result can be
saved in; Ctrl-C and SIGTERM stop everything at once. Each turn ends exactly once, and what is paid for is never counted
as lost: it is pending. What the service is slow with lets the others pass, and is looked at again for as long as it
takes.
"""

from __future__ import annotations

import logging
import os
import signal
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from types import FrameType

from beautydesk.commands.console import Exit, exit_code
from beautydesk.commands.outcomes import Ended, Reporter, Status, Underway
from beautydesk.core.cancel import CancelToken
from beautydesk.core.engine import Progress, Report, Stage
from beautydesk.core.errors import BeautyDeskError, Charged, NowhereToSave, SaveError, TaskPending
from beautydesk.core.job import Done, Failed, Stopped
from beautydesk.workflow.outcome import AccountStop, After, after, execute, for_people

_TICK = 0.2  # seconds between two looks at the work; also how long Windows takes to notice Ctrl-C

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Job:
    """What is to be done for one photo. `run` is called in a worker: it returns the end, or raises.

    `paid` names the task that is paid for and open when `run` has raised; None when there is none.
    """

    run: Callable[[Report, CancelToken], Ended]
    paid: Callable[[], str | None] = lambda: None


@dataclass(frozen=True, slots=True, eq=False)
class Turn:
    """One piece of work's place in the queue; a photo may have several. `begin` is called in the main thread when its
    time comes.

    It returns the work, or the end at once when there is none to do; it may raise `BeautyDeskError`. `task_id`: the
    task that is paid for already. `receipt`: its own in the journal, where it has one.
    """

    photo: Path
    begin: Callable[[], Job | Ended]
    task_id: str | None = None
    receipt: int | None = None


class Interrupted(BeautyDeskError):
    """The user stopped the run before this photo's turn was over."""

    code = "ERROR_INTERRUPTED"
    title = "Stopped"
    retryable = True
    stops_queue = True


class Batch:
    """One run over many photos. `stop`: knows what stops the queue; it may do so before the first turn. `token`: is
    cancelled by whoever interrupts the run."""

    def __init__(
        self,
        engine: str,
        reporter: Reporter,
        jobs: int,
        stop: AccountStop | None = None,
        token: CancelToken | None = None,
    ) -> None:
        self._engine = engine
        self._reporter = reporter
        self._jobs = jobs
        self._stop = stop or AccountStop()
        self._token = token or CancelToken()
        self._progress: dict[Turn, Progress] = {}
        self._flawed = False
        self._slow: deque[Turn] = deque()
        self._more = True

    def run(self, turns: Iterable[Turn | None]) -> Exit:
        """Take all `turns` in order, some at a time, and tell each one's end. None: there is none just now."""
        waiting: dict[Future[Ended], Turn] = {}
        source = iter(self._all(iter(turns)))
        try:
            with _interruptible(self._token), ThreadPoolExecutor(self._jobs, thread_name_prefix="photo") as pool:
                try:
                    while self._feed(source, pool, waiting):
                        if not waiting:
                            time.sleep(_TICK)
                        for future in wait(waiting, timeout=_TICK, return_when=FIRST_COMPLETED).done:
                            self._over(waiting.pop(future), future.result())
                        underway = self._progress.copy().items()
                        self._reporter.working([Underway(turn.photo, progress) for turn, progress in underway])
                except BaseException:
                    self._token.cancel()  # nobody reads what is told any more: end what is under way
                    raise
        finally:
            self._reporter.close(self._stop.error, self._token.cancelled)
        if self._token.cancelled:
            return Exit.INTERRUPTED
        if self._stop.error is not None:
            return exit_code(self._stop.error)
        return Exit.FAILED if self._flawed else Exit.OK

    def _all(self, turns: Iterator[Turn | None]) -> Iterator[Turn | None]:
        """The turns, then those that were too slow; None for as long as there may be more of these later."""
        for turn in turns:
            yield turn or self._slow_one()
        self._more = False
        while True:
            yield self._slow_one()

    def _slow_one(self) -> Turn | None:
        return self._slow.popleft() if self._slow else None

    def _over(self, turn: Turn, end: Ended) -> None:
        """Tell it, or let it wait for another turn."""
        if end.error is not None and after(end.error) is After.NEXT_TURN and not self._token.cancelled:
            self._slow.append(turn)
        else:
            self._tell(turn, end)

    def _feed(self, turns: Iterator[Turn | None], pool: ThreadPoolExecutor, waiting: dict[Future[Ended], Turn]) -> bool:
        """Begin as many turns as there are workers; False when nothing is left to wait for."""
        while len(waiting) < self._jobs and (turn := next(turns, None)) is not None:
            match self._begin(turn):
                case Ended() as end:
                    self._tell(turn, end)
                case Job() as job:
                    waiting[pool.submit(self._execute, turn, job)] = turn
        return bool(waiting) or self._more

    def _begin(self, turn: Turn) -> Job | Ended:
        reason, owed = self._stop.error, turn.task_id is not None
        if isinstance(reason, NowhereToSave):  # what is paid for is tried: it may go to another place
            reason = None if owed else _not_begun(reason)
        if self._token.cancelled:
            reason = Interrupted("The run was stopped before this photo was begun.")
        if reason is not None:
            status = Status.PENDING if owed else Status.SKIPPED
            return Ended(turn.photo, status, self._engine, task_id=turn.task_id, error=reason, owed=owed)
        try:
            return turn.begin()
        except Exception as error:
            return Ended(turn.photo, Status.FAILED, self._engine, error=_logged(turn, for_people(error)))

    def _tell(self, turn: Turn, end: Ended) -> None:
        self._flawed |= end.status in (Status.FAILED, Status.PENDING)
        self._reporter.ended(replace(end, receipt=turn.receipt))

    def _execute(self, turn: Turn, job: Job) -> Ended:
        """Runs in a worker and never raises."""
        began = time.monotonic()

        def report(progress: Progress) -> None:
            self._progress[turn] = progress

        report(Progress(Stage.PREPARING, 0.0))
        match execute(job.run, report, self._token):
            case Done(ended):
                end = ended
            case Stopped():
                reason = Interrupted("The run was stopped while this photo was worked on.")
                end = self._not_done(turn.photo, job, reason)
            case Failed(error):
                is_first = self._stop.meet(_logged(turn, error))
                end = self._not_done(turn.photo, job, error)
                asked = isinstance(error, SaveError) or error.charged is not Charged.NO
                if not is_first and end.status is Status.FAILED and not asked:
                    end = replace(end, status=Status.SKIPPED)  # it was not even asked
        self._progress.pop(turn, None)
        return replace(end, seconds=time.monotonic() - began)

    def _not_done(self, photo: Path, job: Job, error: BeautyDeskError) -> Ended:
        try:
            owed = error.task_id if isinstance(error, TaskPending) else job.paid()
        except BeautyDeskError:
            owed = None
        if owed is not None and not isinstance(error, SaveError):  # what cannot be saved is fetched already
            status = Status.PENDING
        else:
            status = Status.SKIPPED if isinstance(error, Interrupted) else Status.FAILED
        task_id = owed or error.details.get("task_id")
        return Ended(photo, status, self._engine, task_id=task_id, error=error, owed=owed is not None)


def _not_begun(reason: NowhereToSave) -> NowhereToSave:
    return NowhereToSave(
        "This photo was not begun, because the result of another one could not be saved.",
        code=reason.code,
        title="Not begun",
        hint=reason.hint,
        retryable=True,
    )


def _logged(turn: Turn, error: BeautyDeskError) -> BeautyDeskError:
    _log.warning("%s: %s %s %s", turn.photo, error.code, error, error.details, exc_info=error.__cause__)
    return error


@contextmanager
def _interruptible(token: CancelToken) -> Iterator[None]:
    """Within the block Ctrl-C and SIGTERM cancel `token`; a second one ends the process without waiting."""

    def stop(number: int, frame: FrameType | None) -> None:
        if token.cancelled:
            os._exit(Exit.INTERRUPTED)
        token.cancel()

    before = {number: signal.signal(number, stop) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
