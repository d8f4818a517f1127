"""Photos on a real Dask cluster, whose parts are killed, come back, hang and differ."""

from __future__ import annotations

import asyncio
import signal
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("distributed", reason="the extra 'cluster' is not installed")

import cluster_tasks
from dask_cluster import Cluster, another_beauty_desk
from serving_engine import BrighteningEngine

from beautydesk.core.errors import ServiceError
from beautydesk.service.board import Board
from beautydesk.service.records import Records
from beautydesk.service.work import Order, Picture
from beautydesk.service.workers import WorkerLost, Workers, WorkersAway, cluster, scheduler
from beautydesk.service.workers.cluster import ClusterWorkers
from beautydesk.service.workers.fallback import WithFallback
from tests.serving import EngineWorkers

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="processes cannot be ended in groups there"),
]


class Pair:
    """A scheduler and two workers of a core each; what a test has ended is begun again for the next one."""

    def __init__(self, folder: Path) -> None:
        self.cluster = Cluster(folder)
        self.scheduler = self.cluster.begin_scheduler()
        self.workers = [self.cluster.begin_worker() for _ in range(2)]

    def whole(self) -> Pair:
        if self.scheduler.poll() is not None:
            self.begin_scheduler_again()
        self.workers = [worker for worker in self.workers if worker.poll() is None]
        while len(self.workers) < 2:
            self.workers.append(self.cluster.begin_worker())
        return self

    def begin_scheduler_again(self) -> None:
        self.scheduler = self.cluster.begin_scheduler()


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pair]:
    pair = Pair(tmp_path_factory.mktemp("dask"))
    yield pair
    pair.cluster.close()


@pytest.fixture
def pair(running: Pair) -> Pair:
    return running.whole()


@pytest.fixture(autouse=True)
def _patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine that does much else takes its time to say what is wrong."""
    monkeypatch.setattr(cluster, "_START_SECONDS", 120.0)
    monkeypatch.setattr(scheduler, "_CONNECT_SECONDS", 60.0)
    monkeypatch.setattr(scheduler, "_ANSWER_SECONDS", 60.0)


@asynccontextmanager
async def begun(workers: Workers, parallel: int = 0) -> AsyncIterator[None]:
    """Closed in the end. `parallel`: what is waited for."""
    try:
        await workers.start(lambda: None)
        await until(lambda: workers.parallel >= parallel)
        yield
    finally:
        await workers.close()


async def until(condition: Callable[[], object], seconds: float = 120) -> None:
    async with asyncio.timeout(seconds):
        while not condition():
            await asyncio.sleep(0.01)


def obeying(pair: Pair, **more: Any) -> ClusterWorkers:
    return ClusterWorkers(pair.cluster.address, task=cluster_tasks.obey, **more)


def order(folder: Path, name: str) -> Order:
    return Order(f"{folder} {name}".encode(), 0.5, True)


def begun_in(folder: Path, name: str = "*") -> list[Path]:
    return list(folder.glob(f"begun-{name}-*"))


def hold(folder: Path) -> Path:
    (folder / "hold").touch()
    return folder / "hold"


def test_that_every_task_ends_once_though_a_worker_is_killed(pair: Pair, tmp_path: Path) -> None:
    async def run() -> None:
        records, workers = Records(tmp_path / "data"), obeying(pair)
        board, held = Board(records, workers), hold(tmp_path)
        await board.open()
        try:
            await until(lambda: workers.parallel == 2)
            for machine in workers._machines.values():
                assert await machine_cores(workers, machine.seen.address) == 1
            tasks = [await board.add(f"{tmp_path} {number}".encode(), 0.5, True, "") for number in range(12)]
            await until(lambda: len(begun_in(tmp_path)) == 2)
            pair.cluster.kill(pair.workers[0])
            await until(lambda: workers.state.lost == 1 and workers.parallel == 1)
            held.unlink()
            await asyncio.wait_for(asyncio.gather(*(task.over for task in tasks)), 120)
            ends = [task.ended for task in tasks]
            assert [(records.results / end.result).read_bytes() for end in ends if end] == [
                str(number).encode() for number in range(12)
            ]
            assert (board.counts.done, board.counts.failed, board.counts.lost) == (12, 0, 1)
            assert len(begun_in(tmp_path)) == 13, "the one that was lost began twice"
            assert await known_tasks(workers) == []
        finally:
            await board.close()
            records.close()

    asyncio.run(run())


async def machine_cores(workers: ClusterWorkers, address: str) -> int:
    assert workers._scheduler is not None
    return int(await workers._scheduler.ask_worker(address, cluster_tasks.cores, 60))


async def known_tasks(workers: ClusterWorkers) -> list[str]:
    """What the scheduler still holds, once it has heard what is not needed any more."""
    async with asyncio.timeout(60):
        while names := await _tasks(workers):
            await asyncio.sleep(0.01)
    return names


async def _tasks(workers: ClusterWorkers) -> list[str]:
    assert workers._scheduler is not None
    return await workers._scheduler.ask(cluster_tasks.known)


def test_that_photos_wait_while_the_scheduler_is_away(
    pair: Pair, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async def run() -> None:
        grown = asyncio.Event()
        async with begun(workers := obeying(pair), 2):
            held = hold(tmp_path)
            work = asyncio.create_task(workers.retouch(order(tmp_path, "1")))
            await until(lambda: begun_in(tmp_path))
            pair.cluster.kill(pair.scheduler)
            with pytest.raises(WorkersAway):
                await work
            await until(lambda: workers.parallel == 0)
            with pytest.raises(WorkersAway):
                await workers.retouch(order(tmp_path, "2"))
            assert "cannot be reached" in workers.state.note
            held.unlink()
            await until(lambda: all(worker.poll() is not None for worker in pair.workers))
            assert [worker.returncode for worker in pair.workers] == [0, 0], "whoever begins them anew has to know"
            workers._changed = grown.set
            pair.whole()
            await asyncio.wait_for(grown.wait(), 120)
            assert await workers.retouch(order(tmp_path, "1")) == Picture(b"1", "png")
            assert workers.state.note == ""
            assert workers.state.lost == 0, "nobody knows"

    asyncio.run(run())
    told = [record for record in caplog.records if "cannot be reached" in record.getMessage()]
    assert len(told) == 1, "not every second"


@contextmanager
def silent(pair: Pair, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The scheduler holds its connections and says nothing, and is not waited for so long."""
    with monkeypatch.context() as patch:
        patch.setattr(scheduler, "_ANSWER_SECONDS", 0.5)
        patch.setattr(scheduler, "_CONNECT_SECONDS", 0.5)
        pair.scheduler.send_signal(signal.SIGSTOP)
        try:
            yield
        finally:
            pair.scheduler.send_signal(signal.SIGCONT)


def test_that_a_scheduler_that_is_silent_is_waited_for_no_longer(
    pair: Pair, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def run() -> None:
        async with begun(workers := obeying(pair), 2):
            with silent(pair, monkeypatch), pytest.raises(WorkersAway):
                await workers.retouch(order(tmp_path, "1"))
            await until(lambda: workers.parallel == 2)
            assert await workers.retouch(order(tmp_path, "1")) == Picture(b"1", "png")

    asyncio.run(run())


def test_that_what_is_given_up_is_forgotten_there(pair: Pair, tmp_path: Path) -> None:
    async def run() -> None:
        async with begun(workers := obeying(pair), 2):
            held = hold(tmp_path)
            work = asyncio.create_task(workers.retouch(order(tmp_path, "1")))
            await until(lambda: begun_in(tmp_path))
            work.cancel()
            with pytest.raises(asyncio.CancelledError):
                await work
            assert await known_tasks(workers) == []
            held.unlink()
            assert await workers.retouch(order(tmp_path, "2")) == Picture(b"2", "png")
            assert len(begun_in(tmp_path, "1")) == 1

    asyncio.run(run())


def test_that_no_photo_is_in_any_log(pair: Pair, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    secret = tmp_path / "somebodys-portrait"
    secret.mkdir()

    async def run() -> None:
        async with begun(workers := obeying(pair), 1):
            with pytest.raises(WorkerLost) as caught:
                await workers.retouch(Order(f"{secret} fail".encode(), 0.5, True))
            assert "ValueError" in str(caught.value)
            assert await known_tasks(workers) == []

    asyncio.run(run())
    assert "Compute Failed" in pair.cluster.log(), "Dask tells the arguments"
    assert secret.name not in pair.cluster.log() + caplog.text


def installed(folder: Path, package: str, version: str) -> Path:
    """A folder that says that this version of a package is installed."""
    info = folder / f"{package}-{version}.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {package}\nVersion: {version}\n", "utf-8")
    return folder


def test_that_a_worker_of_another_version_gets_no_photos(pair: Pair, tmp_path: Path) -> None:
    async def run() -> None:
        async with begun(workers := obeying(pair), 2):
            other = pair.cluster.begin_worker(installed(tmp_path / "other", "numpy", "0.1"))
            await until(lambda: workers.state.note)
            assert workers.state.note.startswith("1 of 3 workers of the cluster get no photos: one ")
            assert "has numpy 0.1 instead of " in workers.state.note
            assert (workers.parallel, workers.state.ready, workers.state.wanted) == (2, 2, 3)
            assert await workers.retouch(order(tmp_path, "1")) == Picture(b"1", "png")
            pair.cluster.kill(other)
            await until(lambda: not workers.state.note)

    asyncio.run(run())


def test_that_a_cluster_without_this_very_beauty_desk_is_refused(tmp_path: Path) -> None:
    dask = Cluster(tmp_path)

    async def run() -> None:
        dask.begin_scheduler()
        dask.begin_worker(another_beauty_desk(tmp_path / "older"))
        await until(lambda: "Registered to" in dask.log())
        with pytest.raises(ServiceError, match=r"1 of 1 workers .* one cannot load this Beauty Desk") as caught:
            async with begun(ClusterWorkers(dask.address)):
                pass
        assert caught.value.code == "ERROR_CLUSTER_UNFIT"

    try:
        asyncio.run(run())
    finally:
        dask.close()


def test_that_this_computer_works_only_while_the_cluster_is_away(
    pair: Pair, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[Workers] = []

    def make_local() -> Workers:
        made.append(EngineWorkers(BrighteningEngine(), 2))
        return made[-1]

    async def run() -> None:
        remote = obeying(pair)
        async with begun(workers := WithFallback(remote, make_local, patience=0.1), 2):
            assert await workers.retouch(order(tmp_path, "1")) == Picture(b"1", "png")
            assert workers.state.kind == "cluster"
            assert not made
            with silent(pair, monkeypatch):
                await until(lambda: made and workers.parallel == 2)
                assert not isinstance(await workers.retouch(order(tmp_path, "2")), Picture), "that is no photo"
                assert workers.state.note.endswith("cannot be reached. This computer works in its place.")
                assert workers.state.ready == 2
            await until(lambda: remote.parallel == 2 and not workers.state.note)
            assert await workers.retouch(order(tmp_path, "3")) == Picture(b"3", "png")
            assert [path.name.split("-")[1] for path in sorted(begun_in(tmp_path))] == ["1", "3"]
            assert len(made) == 1

    asyncio.run(run())


def test_that_a_worker_that_hangs_is_begun_anew(pair: Pair, tmp_path: Path) -> None:
    async def run() -> None:
        for worker in pair.workers:
            pair.cluster.kill(worker)
        nanny = pair.cluster.begin_worker(nanny=True)
        async with begun(workers := obeying(pair, seconds=60), 1):
            held = hold(tmp_path)
            workers._seconds = 0.5
            with pytest.raises(WorkerLost) as caught:
                await workers.retouch(order(tmp_path, "1"))
            assert not caught.value.from_outside
            assert "takes too long" in workers.state.note
            held.unlink()
            workers._seconds = 60
            await until(lambda: workers.parallel == 1)
            assert await workers.retouch(order(tmp_path, "2")) == Picture(b"2", "png")
            assert begun_in(tmp_path, "1")[0].name.split("-")[2] != begun_in(tmp_path, "2")[0].name.split("-")[2]
        pair.cluster.kill(nanny)

    asyncio.run(run())
