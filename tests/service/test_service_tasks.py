"""The tasks behind the service: on the disk before anybody is told, kept for a day and within bounds."""

from __future__ import annotations

import asyncio
import errno
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from serving_engine import BrighteningEngine

from beautydesk.service import board as boards
from beautydesk.service.answers import Refused
from beautydesk.service.board import Board, Bounds
from beautydesk.service.clock import Clock
from beautydesk.service.line import Task
from beautydesk.service.records import Records
from beautydesk.service.work import Answer, Order
from beautydesk.service.workers import WorkerLost, WorkersAway
from tests.serving import EngineWorkers

BEGIN = 1_788_000_000.0


class Hands:
    """A clock's, which a test moves."""

    def __init__(self) -> None:
        self.wall = BEGIN
        self.passed = 0.0

    def wait(self, seconds: float) -> None:
        self.wall += seconds
        self.passed += seconds

    def clock(self) -> Clock:
        return Clock(lambda: self.wall, lambda: self.passed)


@asynccontextmanager
async def opened(
    folder: Path, engine: BrighteningEngine, clock: Clock | None = None, bounds: Bounds | None = None
) -> AsyncIterator[Board]:
    records = Records(folder)
    board = Board(records, EngineWorkers(engine, 1), bounds, clock)
    await board.open()
    try:
        yield board
    finally:
        await board.close()
        records.close()


async def done(board: Board, image: bytes) -> str:
    """The name of a new photo's result."""
    task = await board.add(image, 0.5, True, "")
    return await result(task)


async def result(task: Task) -> str:
    await asyncio.wait_for(task.over, 30)
    assert task.ended is not None and task.ended.result
    return task.ended.result


def files(folder: Path) -> list[str]:
    return sorted(path.name for name in ("uploads", "results") for path in (folder / name).iterdir())


def test_that_a_result_is_dropped_after_a_day(image: bytes, tmp_path: Path) -> None:
    hands = Hands()

    async def run() -> None:
        async with opened(tmp_path, BrighteningEngine(), hands.clock()) as board:
            task = await board.add(image, 0.5, True, "")
            name = await result(task)
            assert task.record.id.startswith("1788000000000.")
            assert board.poll(task.record.id, "") == (0, "")
            hands.wait(boards.LIFETIME - 1)
            assert board.poll(task.record.id, "") == (2, name)
            assert board.has_result(name)
            hands.wait(2)
            assert not board.has_result(name)
            with pytest.raises(Refused) as caught:
                board.poll(task.record.id, "")
            assert caught.value.refusal.code == "ERROR_RESOURCE_NOT_FOUND"
        async with opened(tmp_path, BrighteningEngine(), hands.clock()):
            assert files(tmp_path) == []

    asyncio.run(run())


def test_that_a_day_is_a_day_however_the_clock_is_set(image: bytes, tmp_path: Path) -> None:
    hands = Hands()

    async def run() -> None:
        async with opened(tmp_path, BrighteningEngine(), hands.clock()) as board:
            name = await done(board, image)
            hands.wall += 400 * 86400
            assert board.has_result(name)
        for setting in (0, -700 * 86400):
            hands.wall += setting
            hands.passed = 0.0  # as after a start of the computer
            async with opened(tmp_path, BrighteningEngine(), hands.clock()) as board:
                assert board.has_result(name)
                hands.wait(3600)
        hands.wait(23 * 3600)
        async with opened(tmp_path, BrighteningEngine(), hands.clock()) as board:
            assert not board.has_result(name)

    asyncio.run(run())


def test_that_the_oldest_results_make_room_and_waiting_photos_never_do(image: bytes, tmp_path: Path) -> None:
    engine = BrighteningEngine()

    async def run() -> None:
        async with opened(tmp_path, engine) as board:
            size = (tmp_path / "results" / await done(board, image)).stat().st_size
        bounds = Bounds(keep_bytes=2 * size + len(image) * 3)
        async with opened(tmp_path, engine, bounds=bounds) as board:
            names = [await done(board, image) for _ in range(4)]
            engine.gate.clear()
            for _ in range(3):
                await board.add(image, 0.5, True, "")
            assert [board.has_result(name) for name in names] == [False, False, True, True]
            with pytest.raises(Refused) as caught:
                for _ in range(9):
                    await board.add(image, 0.5, True, "")
            assert caught.value.refusal.status == 503
            assert board.state.disk_full
            assert len(list((tmp_path / "uploads").iterdir())) >= 3
            engine.gate.set()

    asyncio.run(run())


def test_that_work_begins_again_where_a_run_left_it(image: bytes, tmp_path: Path) -> None:
    engine = BrighteningEngine()

    async def run() -> None:
        engine.gate.clear()
        async with opened(tmp_path, engine) as board:
            ids = [(await board.add(image, 0.5, True, "studio")).record.id for _ in range(3)]
            waited = (await board.add(image, 0.5, True, "studio", waited_for=True)).record.id
            while not engine.options:
                await asyncio.sleep(0.001)
        assert engine.cancelled == 1
        (tmp_path / "results" / "left-over.jpg").write_bytes(b"half of a file")
        (tmp_path / "uploads" / ".beautydesk-1234.part").write_bytes(b"half of a file")
        engine.gate.set()
        async with opened(tmp_path, engine) as board:
            assert waited not in files(tmp_path), "nobody can ask for it any more"
            names = [await until_done(board, task_id) for task_id in ids]
            assert files(tmp_path) == sorted(names)
            for stranger in ("", "other"):
                with pytest.raises(Refused):
                    board.poll(ids[0], stranger)
        async with opened(tmp_path, engine) as board:
            assert [await until_done(board, task_id) for task_id in ids] == names, "answered once"

    asyncio.run(run())


async def until_done(board: Board, task_id: str) -> str:
    return await until(lambda: _done_now(board, task_id))


async def _done_now(board: Board, task_id: str) -> str:
    return board.poll(task_id, "studio")[1]


async def until(ask: Callable[[], Awaitable[str]]) -> str:
    async with asyncio.timeout(30):
        while not (answer := await ask()):
            await asyncio.sleep(0.005)
        return answer


class LosingWorkers(EngineWorkers):
    """Loses a worker for each of `losses` before it works."""

    def __init__(self, losses: list[Exception]) -> None:
        super().__init__(BrighteningEngine(), 1)
        self.losses = losses

    async def retouch(self, order: Order) -> Answer:
        if self.losses:
            raise self.losses.pop()
        return await super().retouch(order)


CRASH = WorkerLost("it crashed", from_outside=False)
KILL = WorkerLost("it was killed", from_outside=True)


@pytest.mark.parametrize(
    ("losses", "done_in_the_end"),
    [([CRASH], True), ([CRASH, CRASH], False), ([KILL] * 5, True), ([KILL] * 20, False), ([WorkersAway("away")], True)],
)
def test_that_a_photo_whose_worker_is_lost_is_tried_again(
    losses: list[Exception], done_in_the_end: bool, image: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("beautydesk.service.line.PAUSE_SECONDS", 0.01)

    async def run() -> None:
        records = Records(tmp_path)
        board = Board(records, LosingWorkers(list(losses)))
        await board.open()
        task = await board.add(image, 0.5, True, "")
        await asyncio.wait_for(task.over, 30)
        assert task.ended is not None
        assert (task.ended.refusal is None) is done_in_the_end
        assert board.counts.lost == sum(isinstance(loss, WorkerLost) for loss in losses)
        assert (board.counts.done, board.counts.failed) == ((1, 0) if done_in_the_end else (0, 1))
        await board.close()
        records.close()

    asyncio.run(run())


def test_that_a_full_disk_refuses_what_is_new_and_loses_nothing(
    image: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("beautydesk.service.line.PAUSE_SECONDS", 0.01)
    engine = BrighteningEngine()

    def full(*args: object, **kwargs: object) -> bool:
        raise OSError(errno.ENOSPC, "No space left on device")

    async def run() -> None:
        async with opened(tmp_path, engine) as board:
            engine.gate.clear()
            task = await board.add(image, 0.5, True, "")
            with monkeypatch.context() as patch:
                patch.setattr("beautydesk.support.atomic.write_bytes", full)
                with pytest.raises(Refused) as caught:
                    await board.add(image, 0.5, True, "")
                assert (caught.value.refusal.status, caught.value.refusal.retry_after) == (503, 60)
                assert board.state.disk_full
                engine.gate.set()
                while task.answer is None:
                    await asyncio.sleep(0.005)
                assert task.ended is None
                assert files(tmp_path) == [task.record.id]
            name = await result(task)
            assert len(engine.options) == 1, "it is not worked on again"
            assert files(tmp_path) == [name]
            await done(board, image)
            assert not board.state.disk_full

    asyncio.run(run())
