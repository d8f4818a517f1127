"""Tasks from their acceptance until they are forgotten: a day after their end, or earlier where the disk is to be kept.

What is known is in memory, so that a poll costs nothing, and on disk (`records`) before anybody is told. All of it
happens in the thread of one event loop; files are written by a few threads beside it.
"""

from __future__ import annotations

import asyncio
import contextlib
import errno
import logging
import uuid
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Final, TypeVar

from beautydesk.service import answers
from beautydesk.service.answers import Refused
from beautydesk.service.clock import Clock
from beautydesk.service.counts import Counts, State
from beautydesk.service.line import CANNOT_WRITE, Line, Task
from beautydesk.service.records import Ended, Record, Records
from beautydesk.service.work import Answer
from beautydesk.service.workers import Workers

_log = logging.getLogger(__name__)
T = TypeVar("T")

LIFETIME: Final = 24 * 3600.0  # seconds that a result is kept
TIDY_SECONDS: Final = 30.0
SPARE_BYTES: Final = 64 * 1000**2  # free on the disk, beside what accepted tasks may need, before one more is taken
_GROWTH: Final = 3  # how many times as large as its upload a result may be


@dataclass(frozen=True, slots=True)
class Bounds:
    """`queue`: how many tasks may wait for a worker. `keep_bytes`: what uploads and results may take on the disk."""

    queue: int = 64
    keep_bytes: int = 10 * 1000**3


class Board:
    """All tasks of the service. `open` first, `close` last."""

    def __init__(
        self, records: Records, workers: Workers, bounds: Bounds | None = None, clock: Clock | None = None
    ) -> None:
        self._records, self._workers = records, workers
        self._bounds, self._clock = bounds or Bounds(), clock or Clock()
        self.counts = Counts()
        self.closing = asyncio.Event()
        self._line = Line(workers, self.counts, self._photo, self._end)
        self._tasks: dict[str, Task] = {}
        self._results: dict[str, Task] = {}  # by name, in the order in which they ended
        self._upload_bytes = self._result_bytes = self._accepting = 0
        self._disk_full = False
        self._files = ThreadPoolExecutor(4, thread_name_prefix="service-files")
        self._tidying: asyncio.Task[None] | None = None

    async def open(self) -> None:
        """Take up what an earlier run left, and begin to work."""
        found, last = await self._blocking(self._records.load)
        if last is not None:
            self._clock.go_on_from(last)
        for record, ended in found:
            task = self._tasks[record.id] = Task(record, _future(), polled=True)
            if ended is None:
                self._upload_bytes += record.upload_bytes
                self._line.add(task)
            else:
                self._note_end(task, ended)
        _log.info("%d tasks wait, %d results are kept", self._line.waiting, len(self._results))
        await self._tidy()
        self._tidying = asyncio.create_task(self._keep_tidy())
        await self._line.open()

    async def close(self) -> None:
        """Give up all work; what has not ended begins again at the next start."""
        self.turn_away()
        if self._tidying is not None:
            self._tidying.cancel()
            await asyncio.gather(self._tidying, return_exceptions=True)
        await self._line.close()
        with contextlib.suppress(*CANNOT_WRITE):
            await self._blocking(lambda: self._records.note_time(self._clock.read()))
        self._files.shutdown()

    def turn_away(self) -> None:
        """From now on nothing is accepted, and who waits for a picture is told so."""
        self.closing.set()

    @property
    def state(self) -> State:
        return State(
            waiting=self._line.waiting,
            queue=self._bounds.queue,
            working=self._line.working,
            kept=len(self._results),
            bytes_used=self._upload_bytes + self._result_bytes,
            bytes_kept=self._bounds.keep_bytes,
            workers=self._workers.state,
            closing=self.closing.is_set(),
            disk_full=self._disk_full,
        )

    def check_room(self, coming: int = 0) -> None:
        """`Refused` when one more task would find no place now, even though `coming` others are on their way."""
        if self.closing.is_set():
            raise Refused(answers.CLOSING)
        if self._line.waiting + self._accepting + coming >= self._bounds.queue:
            # A quarter of the time that the line lasts: who asks again then does not find it empty, nor asks in vain
            # again and again.
            raise Refused(answers.BUSY.after(self._bounds.queue / 4 * self.counts.seconds_each(self._workers.parallel)))

    async def add(self, photo: bytes, level: float, all_faces: bool, owner: str, *, waited_for: bool = False) -> Task:
        """Accept a photo: it is on the disk when this returns. `owner`, `waited_for`: see `Record`. `Refused`."""
        self.check_room()
        now = self._clock.now()
        record = Record(f"{round(now * 1000)}.{uuid.uuid4()}", owner, now, level, all_faces, waited_for, len(photo))
        self._upload_bytes += len(photo)
        self._accepting += 1
        try:
            await self._make_room()
            await self._blocking(lambda: self._accept(record, photo))
        except CANNOT_WRITE as error:
            self._upload_bytes -= len(photo)
            self._disk_full = True
            _log.error("a task cannot be written: %s", error)
            raise Refused(answers.DISK_FULL) from error
        finally:
            self._accepting -= 1
        self._disk_full = False
        task = self._tasks[record.id] = Task(record, _future())
        self.counts.accepted += 1
        self._line.add(task)
        return task

    def poll(self, task_id: str, owner: str) -> tuple[int, str]:
        """Status 0, 1 or 2 and, with 2, the result's name. `Refused` for a task that failed or is not known.

        The first poll of a task says 0 even if it is done: clients have to cope with every status.
        """
        task = self._tasks.get(task_id)
        if task is None or task.record.waited_for or task.record.owner not in ("", owner) or self._is_old(task):
            raise Refused(answers.UNKNOWN_TASK)
        first, task.polled = not task.polled, True
        if task.ended is not None and task.ended.refusal is not None:
            raise Refused(task.ended.refusal)
        if task.ended is None or first:
            return (0 if first else 1), ""
        return 2, task.ended.result

    def has_result(self, name: str) -> bool:
        task = self._results.get(name)
        return task is not None and not self._is_old(task)

    async def picture(self, task: Task) -> bytes:
        """The result of a task that has ended well, which is forgotten with it. Raises OSError."""
        assert task.ended is not None
        data = await self._blocking((self._records.results / task.ended.result).read_bytes)
        await self._forget([task])
        return data

    async def withdraw(self, task: Task) -> None:
        """Nobody waits for it any more: forget it, unless somebody works on it."""
        if self._line.remove(task):
            await self._forget([task])

    def _accept(self, record: Record, photo: bytes) -> None:
        if not self._has_room():
            raise OSError(errno.ENOSPC, "there is no room for more tasks")
        self._records.accept(record, photo)

    def _has_room(self) -> bool:
        needed = SPARE_BYTES + self._upload_bytes * _GROWTH
        return self._records.room() >= needed and self._upload_bytes + self._result_bytes <= self._bounds.keep_bytes

    async def _photo(self, task: Task) -> bytes:
        return await self._blocking(lambda: self._records.photo(task.record.id))

    async def _end(self, task: Task, answer: Answer) -> None:
        at = self._clock.now()
        ended = await self._blocking(lambda: self._records.finish(task.record.id, at, answer))
        self._upload_bytes -= task.record.upload_bytes
        self._note_end(task, ended)
        await self._make_room()

    def _note_end(self, task: Task, ended: Ended) -> None:
        task.ended = ended
        self._result_bytes += ended.size
        if ended.result:
            self._results[ended.result] = task
        task.over.set_result(None)

    async def _keep_tidy(self) -> None:
        while True:
            await asyncio.sleep(TIDY_SECONDS)
            with contextlib.suppress(*CANNOT_WRITE):
                await self._tidy()

    async def _tidy(self) -> None:
        await self._forget([task for task in self._tasks.values() if self._is_old(task)])
        await self._make_room()
        self._disk_full = self._disk_full and not await self._blocking(self._has_room)
        await self._blocking(lambda: self._records.note_time(self._clock.read()))

    def _is_old(self, task: Task) -> bool:
        return task.ended is not None and self._clock.now() - task.ended.at > LIFETIME

    async def _make_room(self) -> None:
        """Forget the oldest results while all files take more than they may."""
        surplus = self._upload_bytes + self._result_bytes - self._bounds.keep_bytes
        oldest: list[Task] = []
        for task in self._results.values():
            if surplus <= 0:
                break
            oldest.append(task)
            surplus -= task.ended.size if task.ended else 0
        await self._forget(oldest)

    async def _forget(self, tasks: Iterable[Task]) -> None:
        """Off the list at once, and off the disk as far as that can be written to."""
        gone = [(task.record.id, task.ended.result if task.ended else "") for task in tasks if self._off_list(task)]
        if gone:
            with contextlib.suppress(*CANNOT_WRITE):  # what is left there is old at the next start as well
                await self._blocking(lambda: self._records.drop(gone))

    def _off_list(self, task: Task) -> bool:
        if self._tasks.pop(task.record.id, None) is None:
            return False
        if task.ended is None:
            self._upload_bytes -= task.record.upload_bytes
        else:
            self._results.pop(task.ended.result, None)
            self._result_bytes -= task.ended.size
        return True

    async def _blocking(self, work: Callable[[], T]) -> T:
        """Work on files, in a thread, to its end: a request that is given up must not leave half of it."""
        return await asyncio.shield(asyncio.get_running_loop().run_in_executor(self._files, work))


def _future() -> asyncio.Future[None]:
    return asyncio.get_running_loop().create_future()
