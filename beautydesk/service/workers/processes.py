"""Worker processes of this computer, each with networks of its own; one that ends is replaced.

A pipe and a thread for each: pools that share a queue among their workers stand still, or fail all they have, when
one of these is killed.
"""

from __future__ import annotations

import asyncio
import logging
import multiprocessing
import os
import signal
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Final

from beautydesk.service.work import Answer, Order
from beautydesk.service.workers import WorkerLost, WorkersAway, WorkersState

_log = logging.getLogger(__name__)

MOST_SECONDS: Final = 180.0  # for one photo; a worker that takes longer is ended
_START_SECONDS: Final = 60.0
_LAST_WORDS_SECONDS: Final = 5.0  # between the end of a pipe and that of its process
_END_SECONDS: Final = 0.05
_WATCH_SECONDS: Final = 1.0
_NICENESS: Final = 5  # below the process that answers clients, so that these never wait for a photo
_FROM_OUTSIDE: Final = frozenset({-signal.SIGTERM, -getattr(signal, "SIGKILL", 9)})

# "spawn" everywhere: a fork would copy locks that other threads hold.
_CONTEXT: Final = multiprocessing.get_context("spawn")


class ProcessWorkers:
    """Implements `Workers` with `count` processes."""

    def __init__(
        self,
        count: int,
        seconds: float = MOST_SECONDS,
        task: Callable[[Order], Answer] | None = None,
    ) -> None:
        """`seconds`: for one photo. `task`: what the processes do, importable there; by default `work.retouch`."""
        self._all = [_Worker(seconds, task) for _ in range(count)]
        self._idle: list[_Worker] = []
        self._threads = ThreadPoolExecutor(count, thread_name_prefix="service-worker")
        self._watching: asyncio.Task[None] | None = None
        self._lost = 0

    @property
    def parallel(self) -> int:
        return len(self._all)

    @property
    def state(self) -> WorkersState:
        return WorkersState("processes", sum(worker.is_alive for worker in self._all), len(self._all), self._lost)

    async def start(self, changed: Callable[[], None]) -> None:
        """See `Workers.start`; how many there are never changes."""
        self._idle = list(self._all)
        self._watching = asyncio.create_task(self._watch())

    async def retouch(self, order: Order) -> Answer:
        worker = self._idle.pop()
        loop = asyncio.get_running_loop()
        work = loop.run_in_executor(self._threads, worker.run, order)
        try:
            return await asyncio.shield(work)
        except WorkerLost:
            self._lost += 1
            raise
        except asyncio.CancelledError:
            while not work.done():  # it may be about to begin a process
                worker.end()
                await asyncio.wait({work}, timeout=_END_SECONDS)
            work.exception()
            raise
        finally:
            self._idle.append(worker)

    async def close(self) -> None:
        if self._watching is not None:
            self._watching.cancel()
            await asyncio.gather(self._watching, return_exceptions=True)
        for worker in self._all:
            worker.end(for_good=True)
        for worker in self._all:
            await asyncio.to_thread(worker.reap)
        self._threads.shutdown()

    async def _watch(self) -> None:
        """Start those that idle and have ended, so that no photo waits for one to begin."""
        loop = asyncio.get_running_loop()
        while True:
            ended = [worker for worker in self._idle if not worker.is_alive]
            await asyncio.gather(*(loop.run_in_executor(self._threads, worker.begin) for worker in ended))
            await asyncio.sleep(_WATCH_SECONDS)


class _Worker:
    """One process, begun anew whenever it has ended. `run` and `begin` are called from threads; they take turns."""

    def __init__(self, seconds: float, task: Callable[[Order], Answer] | None) -> None:
        self._seconds, self._task = seconds, task
        self._turn = threading.Lock()
        self._process: BaseProcess | None = None
        self._pipe: Connection | None = None
        self._over = False

    @property
    def is_alive(self) -> bool:
        process = self._process
        return process is not None and process.is_alive()

    def begin(self) -> None:
        """Start the process unless it lives, and wait until it can work. Never raises."""
        with self._turn:
            try:
                self._ensure()
            except WorkersAway as error:
                _log.error("%s", error)

    def run(self, order: Order) -> Answer:
        """Raises `WorkerLost`, and `WorkersAway` where no process can be started."""
        with self._turn:
            pipe = self._ensure()
            try:
                pipe.send(order)
                if not pipe.poll(self._seconds):
                    self.end()
                    self._reap()
                    raise WorkerLost(f"it took longer than {self._seconds:.0f} s", from_outside=False)
                answer: Answer = pipe.recv()
                return answer
            except (EOFError, OSError) as error:
                code = self._reap()
                raise WorkerLost(f"it ended with {code}", from_outside=code in _FROM_OUTSIDE) from error

    def reap(self) -> None:
        """Wait for the process that was told to end, and for the thread that runs it."""
        with self._turn:
            self._reap()

    def end(self, *, for_good: bool = False) -> None:
        """Kill the process; who waits for it is told so. May be called while another thread runs it."""
        self._over = self._over or for_good
        if (process := self._process) is not None:
            process.kill()

    def _ensure(self) -> Connection:
        if self._pipe is not None and self.is_alive:
            return self._pipe
        self._reap()
        pipe, theirs = _CONTEXT.Pipe()
        process = _CONTEXT.Process(target=_work, args=(theirs, self._task), name="beautydesk-worker", daemon=True)
        try:
            if self._over:
                raise OSError("the service ends")
            process.start()
            self._process, self._pipe = process, pipe
            theirs.close()
            if not pipe.poll(_START_SECONDS):
                raise OSError(f"it was not ready within {_START_SECONDS:.0f} s")
            pipe.recv()
        except (OSError, EOFError) as error:
            theirs.close()
            pipe.close()
            self._reap()
            raise WorkersAway(f"no worker process can be started: {error!r}") from error
        return pipe

    def _reap(self) -> int | None:
        """End what is left of the process; its exit code."""
        process, pipe = self._process, self._pipe
        self._process = self._pipe = None
        if pipe is not None:
            pipe.close()
        if process is None:
            return None
        process.join(_LAST_WORDS_SECONDS)
        if process.exitcode is None:
            process.kill()
            process.join()
        return process.exitcode


def _work(pipe: Connection, task: Callable[[Order], Answer] | None) -> None:
    """A worker process: one photo after the other until the service ends, however it does."""
    for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK"):  # a terminal and systemd send them to all of a group
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), signal.SIG_IGN)
    if hasattr(os, "nice"):
        os.nice(_NICENESS)
    threading.Thread(target=_end_with_parent, name="parent", daemon=True).start()
    if task is None:
        from beautydesk.engines.local.threads import use_one_core
        from beautydesk.service import work

        use_one_core()
        work.warm_up()
        task = work.retouch
    pipe.send(None)
    while True:
        try:
            order = pipe.recv()
        except (EOFError, OSError):
            return
        pipe.send(task(order))


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    assert parent is not None
    parent.join()
    os._exit(0)
