"""Worker processes: all at work, each replaced when it ends, none left behind."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import pytest
from worker_tasks import obedient

from beautydesk.service.answers import Refusal
from beautydesk.service.work import Order, Picture
from beautydesk.service.workers import WorkerLost
from beautydesk.service.workers.processes import ProcessWorkers

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")


@asynccontextmanager
async def working(count: int, seconds: float = 60) -> AsyncIterator[ProcessWorkers]:
    workers = ProcessWorkers(count, seconds, obedient)
    await workers.start(lambda: None)
    try:
        yield workers
    finally:
        await workers.close()
        assert workers.state.ready == 0


async def pid_of(workers: ProcessWorkers) -> int:
    answer = await workers.retouch(Order(b"", 0.5, False))
    assert isinstance(answer, Picture)
    assert answer.data.endswith(b" 0.5 False")
    return int(answer.data.split()[0])


async def until(true: Callable[[], bool]) -> None:
    async with asyncio.timeout(60):
        while not true():
            await asyncio.sleep(0.01)


def test_that_processes_work_side_by_side_and_end_with_the_service() -> None:
    async def run() -> set[int]:
        async with working(2) as workers:
            assert (workers.parallel, workers.state.kind, workers.state.wanted) == (2, "processes", 2)
            pids = set(await asyncio.gather(pid_of(workers), pid_of(workers)))
            assert len(pids) == 2 and os.getpid() not in pids
            assert await workers.retouch(Order(b"refuse", 1, True)) == Refusal(422, "CODE", "Text.", "particulars")
            assert {await pid_of(workers) for _ in range(4)} <= pids, "they stay"
            assert workers.state.ready == 2
            return pids

    for pid in asyncio.run(run()):
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)


@pytest.mark.parametrize(("what", "from_outside"), [(b"crash", False), (b"kill", True)])
def test_that_a_worker_that_ends_with_a_photo_is_told_and_replaced(what: bytes, from_outside: bool) -> None:
    async def run() -> None:
        async with working(1) as workers:
            first = await pid_of(workers)
            with pytest.raises(WorkerLost) as caught:
                await workers.retouch(Order(what, 1, True))
            assert caught.value.from_outside is from_outside
            assert await pid_of(workers) != first
            assert workers.state.lost == 1

    asyncio.run(run())


def test_that_a_worker_that_dies_while_it_idles_costs_no_photo_a_try() -> None:
    async def run() -> None:
        async with working(1) as workers:
            for _ in range(2):
                first = await pid_of(workers)
                os.kill(first, signal.SIGKILL)
                await until(lambda: workers.state.ready == 0)
                assert await pid_of(workers) != first
            os.kill(await pid_of(workers), signal.SIGKILL)
            await until(lambda: workers.state.ready == 0)
            await until(lambda: workers.state.ready == 1)
            assert workers.state.lost == 0

    asyncio.run(run())


def test_that_a_photo_that_takes_too_long_is_given_up() -> None:
    async def run() -> None:
        async with working(1, seconds=0.2) as workers:
            with pytest.raises(WorkerLost) as caught:
                await workers.retouch(Order(b"sleep", 1, True))
            assert not caught.value.from_outside
            assert await pid_of(workers)

    asyncio.run(run())


def test_that_signals_to_the_whole_group_leave_the_end_to_the_service() -> None:
    async def run() -> None:
        async with working(1) as workers:
            pid = await pid_of(workers)
            for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
                os.kill(pid, number)
            assert await pid_of(workers) == pid

    asyncio.run(run())


def test_that_work_that_is_given_up_ends_at_once() -> None:
    async def run() -> None:
        async with working(1) as workers:
            await pid_of(workers)
            job = asyncio.ensure_future(workers.retouch(Order(b"sleep", 1, True)))
            await asyncio.sleep(0)
            begun = time.monotonic()
            job.cancel()
            with pytest.raises(asyncio.CancelledError):
                await job
            assert time.monotonic() - begun < 30, "not the ten minutes that it sleeps"
            assert await pid_of(workers)

    asyncio.run(run())
