"""The line of tasks that wait for a worker, and what happens when a worker is lost with one of them.

A task is in the line, with a worker, or over: nothing can take it out of all three. All in one event loop's thread.
"""

from __future__ import annotations

import asyncio
import logging
import sqlite3
import time
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Final

from beautydesk.service import answers
from beautydesk.service.counts import Counts
from beautydesk.service.records import Ended, Record
from beautydesk.service.work import Answer, Order, Picture
from beautydesk.service.workers import WorkerLost, Workers, WorkersAway

_log = logging.getLogger(__name__)

MOST_CRASHES: Final = 2  # a photo whose worker crashes twice is given up
MOST_KILLS: Final = 20  # a worker that is killed from outside says nothing about its photo
PAUSE_SECONDS: Final = 2.0  # before a disk or a cluster that refused is tried again

CANNOT_WRITE: Final = (OSError, sqlite3.Error)


@dataclass(slots=True, eq=False)
class Task:
    """One photo. `ended` is set once, when it is on disk; `over` is completed then, for who waits.

    `answer`: what could not be written yet. `polled`: somebody was told of it before. `crashes`, `kills`: of workers
    that had it.
    """

    record: Record
    over: asyncio.Future[None]
    ended: Ended | None = None
    answer: Answer | None = None
    polled: bool = False
    crashes: int = 0
    kills: int = 0


class Line:
    """`photo`: the upload of a task. `end`: puts its end on the disk. When one of them raises `CANNOT_WRITE`, the task
    is the first in the line again, and all wait for a moment."""

    def __init__(
        self,
        workers: Workers,
        counts: Counts,
        photo: Callable[[Task], Awaitable[bytes]],
        end: Callable[[Task, Answer], Awaitable[None]],
    ) -> None:
        self._workers, self._counts = workers, counts
        self._photo, self._end = photo, end
        self._waiting: deque[Task] = deque()
        self._jobs: set[asyncio.Task[None]] = set()
        self._held_until = 0.0  # by the loop's clock
        self._open = False

    @property
    def waiting(self) -> int:
        return len(self._waiting)

    @property
    def working(self) -> int:
        return len(self._jobs)

    async def open(self) -> None:
        """Begin to work, also on what was added before. Raises `BeautyDeskError` where that can never be."""
        self._open = True
        await self._workers.start(self._go_on)
        self._go_on()

    async def close(self) -> None:
        """Give up all work; what has not ended is as it was."""
        self._open = False
        for job in self._jobs:
            job.cancel()
        await asyncio.gather(*self._jobs, return_exceptions=True)
        await self._workers.close()

    def add(self, task: Task) -> None:
        self._waiting.append(task)
        self._go_on()

    def remove(self, task: Task) -> bool:
        """Take a task out that nobody works on yet; False for any other."""
        try:
            self._waiting.remove(task)
        except ValueError:
            return False
        return True

    def _go_on(self) -> None:
        """Give waiting photos to whoever is free."""
        loop = asyncio.get_running_loop()
        while self._open and self._waiting and loop.time() >= self._held_until:
            if len(self._jobs) >= self._workers.parallel:
                return
            job = loop.create_task(self._work(self._waiting.popleft()))
            self._jobs.add(job)
            job.add_done_callback(self._done)

    def _done(self, job: asyncio.Task[None]) -> None:
        self._jobs.discard(job)
        if not job.cancelled() and (error := job.exception()) is not None:
            _log.critical("a mistake of ours", exc_info=error)
        self._go_on()

    async def _work(self, task: Task) -> None:
        begun, record = time.monotonic(), task.record
        try:
            if task.answer is None:
                photo = await self._photo(task)
                task.answer = await self._workers.retouch(Order(photo, record.level, record.all_faces))
            answer = task.answer
            await self._end(task, answer)
            task.answer = None
        except WorkerLost as error:
            await self._after_loss(task, error)
        except WorkersAway:
            self._put_back(task)
        except CANNOT_WRITE as error:
            _log.error("a task cannot go on, and waits: %s", error)
            self._put_back(task)
        else:
            self._counts.note_done(time.monotonic() - begun, failed=not isinstance(answer, Picture))

    async def _after_loss(self, task: Task, error: WorkerLost) -> None:
        """The task is tried again, unless it seems to be what ends its workers."""
        self._counts.lost += 1
        if error.from_outside:
            task.kills += 1
        else:
            task.crashes += 1
        _log.warning("a task lost its worker: %s", error)
        if task.crashes < MOST_CRASHES and task.kills < MOST_KILLS:
            self._waiting.appendleft(task)
            return
        task.answer = answers.PROCESSING_FAILED
        await self._work(task)

    def _put_back(self, task: Task) -> None:
        """First in the line again, which stands still for a moment."""
        self._waiting.appendleft(task)
        loop = asyncio.get_running_loop()
        self._held_until = loop.time() + PAUSE_SECONDS
        loop.call_at(self._held_until, self._go_on)
