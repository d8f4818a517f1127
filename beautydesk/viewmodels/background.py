"""Blocking work off the GUI thread: one `Background` for the whole window, with lanes of a few threads each.

Lanes live in the GUI thread and own the signals; a task borrows them bound and is never touched once started.
Every task ends with exactly one Outcome, delivered in the GUI thread; what belongs to unknown tasks is dropped.
"""

from __future__ import annotations

import itertools
import logging
import os
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QDeadlineTimer, QObject, QRunnable, QThread, QThreadPool, Signal, SignalInstance, Slot

from beautydesk.core.cancel import CancelToken
from beautydesk.core.engine import Progress, Report, Stage
from beautydesk.core.job import Outcome, Stopped
from beautydesk.workflow.outcome import Work, execute

log = logging.getLogger(__name__)

T = TypeVar("T")
OnEnd = Callable[[Outcome[T]], None]
OnProgress = Callable[[Progress], None]

SOON = 5  # priority of what the user waits for, above thumbnails
PROGRESS_INTERVAL = 0.1  # seconds: the window is told at most ten times a second
NICE = 10  # of work on Linux, above that of the window, which comes first where cores are few


class _Throttle:
    """Lets progress through when the stage changes, else at most every `PROGRESS_INTERVAL`."""

    def __init__(self, deliver: Callable[[Progress], None]) -> None:
        self._deliver = deliver
        self._stage: Stage | None = None
        self._next = 0.0

    def __call__(self, progress: Progress) -> None:
        now = time.monotonic()
        if progress.stage is not self._stage or now >= self._next:
            self._stage, self._next = progress.stage, now + PROGRESS_INTERVAL
            self._deliver(progress)


class _Task(QRunnable):
    """One piece of work on its way through a pool; the pool deletes it."""

    def __init__(
        self, task_id: int, work: Work[object], token: CancelToken, progressed: SignalInstance, ended: SignalInstance
    ) -> None:
        super().__init__()
        self._id, self._work, self._token = task_id, work, token
        self._progressed, self._ended = progressed, ended

    def run(self) -> None:
        _step_back()
        # Qt's threads are not announced to coverage and debuggers
        if hook := getattr(threading, "_trace_hook", None):
            sys.settrace(hook)
        self._emit(self._ended, execute(self._work, _Throttle(self._on_progress), self._token))

    def _on_progress(self, progress: Progress) -> None:
        self._emit(self._progressed, progress)

    def _emit(self, signal: SignalInstance, value: object) -> None:
        try:
            signal.emit(self._id, value)
        except RuntimeError:
            log.debug("task %d ended after its lane", self._id)  # the receiving half is gone: nobody listens


@dataclass(frozen=True, slots=True)
class _Open:
    """`on_end`: an `OnEnd` of what the work makes, which `submit` has checked."""

    token: CancelToken
    on_end: Callable[..., None]
    on_progress: OnProgress | None


class Lane(QObject):
    """A bounded number of threads for work of one kind. Made by `Background.lane`, used in the GUI thread."""

    _progressed = Signal(int, object)
    _ended = Signal(int, object)

    def __init__(self, threads: int, background: Background) -> None:
        super().__init__(background)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(threads)
        self._pool.setThreadPriority(QThread.Priority.LowPriority)
        self._ids = itertools.count(1)
        self._open: dict[int, _Open] = {}
        self._closed = False
        self._progressed.connect(self._on_progressed)
        self._ended.connect(self._on_ended)

    @property
    def threads(self) -> int:
        return self._pool.maxThreadCount()

    @property
    def busy(self) -> int:
        """How many tasks have not ended yet."""
        return len(self._open)

    def submit(
        self,
        work: Work[T],
        on_end: OnEnd[T],
        on_progress: OnProgress | None = None,
        *,
        token: CancelToken | None = None,
        priority: int = 0,
    ) -> None:
        """Queue `work`; `on_progress` and `on_end` are called in the GUI thread, the latter exactly once.

        Cancelling `token` stops it. After `Background.close` it ends at once as `Stopped`.
        """
        token = token or CancelToken()
        if self._closed:
            on_end(Stopped())
            return
        task_id = next(self._ids)
        self._open[task_id] = _Open(token, on_end, on_progress)
        self._pool.start(_Task(task_id, work, token, self._progressed, self._ended), priority)

    def run(
        self, work: Callable[[], T], on_end: OnEnd[T], *, token: CancelToken | None = None, priority: int = 0
    ) -> None:
        """As `submit`, for work that says nothing on its way and cannot be stopped once begun."""
        self.submit(partial(_run, work), on_end, token=token, priority=priority)

    def close(self) -> None:
        """Refuse new work and ask everything to stop; `busy` falls to 0 as tasks end."""
        self._closed = True
        for task in self._open.values():
            task.token.cancel()

    def wait(self, milliseconds: int) -> bool:
        """Block until all threads ended; False when time ran out."""
        return self._pool.waitForDone(milliseconds)

    @Slot(int, object)
    def _on_progressed(self, task_id: int, progress: Progress) -> None:
        task = self._open.get(task_id)
        if task and task.on_progress and not task.token.cancelled:
            task.on_progress(progress)

    @Slot(int, object)
    def _on_ended(self, task_id: int, outcome: object) -> None:
        if task := self._open.pop(task_id, None):
            task.on_end(outcome)


class Background(QObject):
    """All lanes of the window; they end together. Made and used in the GUI thread."""

    def __init__(self) -> None:
        super().__init__()
        self._lanes: dict[str, Lane] = {}

    def lane(self, name: str, threads: int) -> Lane:
        """The lane of that name, made with `threads` when it is asked for first."""
        if name not in self._lanes:
            self._lanes[name] = Lane(threads, self)
        assert self._lanes[name].threads == threads, f"who shares the lane “{name}” agrees on its threads"
        return self._lanes[name]

    @property
    def busy(self) -> int:
        """How many tasks of all lanes have not ended yet."""
        return sum(lane.busy for lane in self._lanes.values())

    def close(self) -> None:
        """Refuse new work and ask everything to stop; `busy` falls to 0 as tasks end."""
        for lane in self._lanes.values():
            lane.close()

    def wait(self, milliseconds: int) -> bool:
        """Block until all threads ended; False when time ran out. For the very end and for tests."""
        deadline = QDeadlineTimer(milliseconds)
        return all(lane.wait(deadline.remainingTime()) for lane in self._lanes.values())


def _step_back() -> None:
    """Let the window go before the thread that calls this, and before the threads which that starts.

    Linux has no priorities of threads that Qt could set, but a nice value of each: sched(7), "The nice value".
    """
    if sys.platform == "linux":
        wanted = min(os.getpriority(os.PRIO_PROCESS, os.getpid()) + NICE, 19)
        with suppress(OSError):  # a sandbox may forbid it
            if os.getpriority(os.PRIO_PROCESS, 0) < wanted:
                os.setpriority(os.PRIO_PROCESS, 0, wanted)


def _run(work: Callable[[], T], report: Report, token: CancelToken) -> T:
    return work()
