"""A storm of kills over the service, while clients submit and fetch: nothing that was accepted may be lost.

    python -m tests.bench.serve_storm [--kills 200] [--seed N] [--clients 8]

Workers get SIGKILL, the service gets SIGKILL, SIGTERM, SIGINT and SIGHUP, also while it starts, at moments that the
seed decides; it is started again at once on the same folder and port. In the end every task that was ever accepted has
to be done, and every address of its result to have served the same bytes. Ends with 1 on any loss.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import hashlib
import os
import random
import signal
import subprocess
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from tests.bench.serve_client import Broken, Client, Upload, is_picture, portrait, upload
from tests.bench.serve_process import ROOT, Serving, tree

PHOTOS: Final = ROOT.parent / "shared" / "photos"
PORTRAITS: Final = ("p06_stephanie_farquhar_11mp.jpg", "p10_richard_abisla_9mp.jpg", "p18_bennett_gebken_6mp.jpg")
SIDE: Final = 600
_CALM_SECONDS: Final = 1.0  # between two kills, on average
_END_SECONDS: Final = 30.0  # what an orderly end may take
_REST_SECONDS: Final = 180.0  # for all that is left once the storm is over
_ENDINGS: Final = (signal.SIGKILL, signal.SIGKILL, signal.SIGTERM, signal.SIGINT, signal.SIGHUP)


@dataclass(slots=True)
class Known:
    """A task that was accepted. `served`: the digest of what each address of its result gave."""

    size: tuple[int, int]
    served: dict[str, str] = field(default_factory=dict)


@dataclass
class Told:
    """What happened. `unanswered`: submits of which nobody knows whether they were accepted. `losses`: in words."""

    tasks: dict[str, Known] = field(default_factory=dict)
    kills: Counter[str] = field(default_factory=Counter)
    ends: Counter[str] = field(default_factory=Counter)
    refused: int = 0
    unanswered: int = 0
    fetched: int = 0
    longest_end: float = 0.0
    losses: list[str] = field(default_factory=list)


class Storm:
    """One run, in an event loop. `folder`: everything that the service writes."""

    def __init__(self, checkout: Path, folder: Path, uploads: Sequence[Upload], seed: int) -> None:
        self._checkout, self._folder, self._uploads, self._seed = checkout, folder, uploads, seed
        self._chance = random.Random(seed)
        self._pids: set[int] = set()
        self.told = Told()

    async def run(self, kills: int, clients: int) -> None:
        self._serving = self._started(0)
        try:
            await asyncio.to_thread(self._serving.ready)
            self._port = self._serving.port
            players = [asyncio.create_task(self._play(number)) for number in range(clients)]
            for _ in range(kills):
                await asyncio.sleep(self._chance.expovariate(1 / _CALM_SECONDS))
                await self._kill()
            for player in players:
                player.cancel()
            for outcome in await asyncio.gather(*players, return_exceptions=True):
                if not isinstance(outcome, asyncio.CancelledError):
                    self.told.losses.append(f"a client stopped: {outcome!r}")
            await self._fetch_all()
        finally:
            self._pids.update(tree(self._serving.process.pid))
            await asyncio.to_thread(self._serving.end)
        await self._look_at_what_is_left()

    def _started(self, port: int) -> Serving:
        arguments = ("--data", str(self._folder / "data"))
        return Serving(self._checkout, self._folder, port, arguments)

    async def _kill(self) -> None:
        service, *children = tree(self._serving.process.pid)
        self._pids.update((service, *children))
        if self._chance.random() < 0.6 and children:
            with contextlib.suppress(ProcessLookupError):
                os.kill(self._chance.choice(children), signal.SIGKILL)
                self.told.kills["worker SIGKILL"] += 1
            return
        await self._end(self._chance.choice(_ENDINGS), "service")
        self._serving = self._started(self._port)
        while self._chance.random() < 0.3:
            await asyncio.sleep(self._chance.uniform(0, 1))
            self._pids.update(tree(self._serving.process.pid))
            await self._end(self._chance.choice(_ENDINGS), "service at its start")
            self._serving = self._started(self._port)
        try:
            await asyncio.to_thread(self._serving.ready)
        except RuntimeError as error:
            self.told.losses.append(str(error))
            raise

    async def _end(self, how: signal.Signals, what: str) -> None:
        process = self._serving.process
        if process.poll() is not None:
            self.told.losses.append(f"the service ended by itself with {process.returncode}")
        began = time.monotonic()
        process.send_signal(how)
        try:
            await asyncio.to_thread(process.wait, _END_SECONDS)
        except subprocess.TimeoutExpired:
            self.told.losses.append(f"the service did not end on {how.name}")
        await asyncio.to_thread(self._serving.end, signal.SIGKILL)
        self.told.longest_end = max(self.told.longest_end, time.monotonic() - began)
        self.told.kills[f"{what} {how.name}"] += 1
        self.told.ends[f"{how.name} -> {process.returncode}"] += 1

    async def _play(self, number: int) -> None:
        """Submit for ever; most results are fetched at once, the others are left for the end."""
        client, chance = Client(f"http://127.0.0.1:{self._port}"), random.Random(self._seed * 1000 + number)
        try:
            while True:
                photo = chance.choice(self._uploads)
                try:
                    answer = await client.submit(photo)
                except Broken as error:
                    self.told.unanswered += error.sent > 0
                    await asyncio.sleep(chance.uniform(0.05, 0.3))
                    continue
                except asyncio.CancelledError:
                    self.told.unanswered += 1
                    raise
                if answer.status == 200:
                    task_id = str(answer.json()["task_id"])
                    if task_id in self.told.tasks:
                        self.told.losses.append(f"{task_id} was given twice")
                    self.told.tasks[task_id] = Known(photo.size)
                    if chance.random() < 0.75:
                        await self._fetch(client, task_id)
                elif answer.status in (429, 503):
                    self.told.refused += 1
                    await asyncio.sleep(chance.uniform(0.2, 1))
                else:
                    self.told.losses.append(f"a submit was answered {answer.status}: {answer.body!r}")
                    await asyncio.sleep(1)
        finally:
            client.close()

    async def _fetch(self, client: Client, task_id: str) -> None:
        """Poll until the task has ended, and take its result; what the kills do to a connection is tried again."""
        known = self.told.tasks[task_id]
        try:
            while (found := await _result(client, task_id)) is None:
                await asyncio.sleep(0.1)
        except LookupError as error:
            self.told.losses.append(f"{task_id}: {error}")
            return
        url, picture = found
        if not is_picture(picture, known.size):
            self.told.losses.append(f"{task_id}: {url} is no picture")
        digest = hashlib.sha256(picture).hexdigest()
        if known.served and set(known.served.values()) != {digest}:
            self.told.losses.append(f"{task_id}: other bytes than before")
        known.served[url] = digest
        self.told.fetched += 1

    async def _fetch_all(self) -> None:
        """Every task that was ever accepted, once more; addresses that were given earlier as well."""
        client = Client(f"http://127.0.0.1:{self._port}")
        try:
            async with asyncio.timeout(_REST_SECONDS):
                for task_id, known in self.told.tasks.items():
                    for url, digest in known.served.items():
                        earlier = await client.get(url)
                        if earlier.status == 200 and hashlib.sha256(earlier.body).hexdigest() != digest:
                            self.told.losses.append(f"{task_id}: {url} serves other bytes than before")
                    await self._fetch(client, task_id)
        except TimeoutError:
            waiting = sum(not known.served for known in self.told.tasks.values())
            self.told.losses.append(f"{waiting} tasks have no end")
        finally:
            client.close()

    async def _look_at_what_is_left(self) -> None:
        """No process, no half-written file, and no task that nobody submitted."""
        until = time.monotonic() + 10
        while (alive := [pid for pid in self._pids if _is_ours(pid)]) and time.monotonic() < until:
            await asyncio.sleep(0.1)
        if alive:
            self.told.losses.append(f"{len(alive)} processes are left")
        data = self._folder / "data"
        results, uploads = list((data / "results").iterdir()), list((data / "uploads").iterdir())
        at_most = len(self.told.tasks) + self.told.unanswered
        if not len(self.told.tasks) <= len(results) + len(uploads) <= at_most:
            self.told.losses.append(f"{len(results)} results and {len(uploads)} uploads of {at_most} submits")


async def _result(client: Client, task_id: str) -> tuple[str, bytes] | None:
    """Address and bytes of a task's result, None when it is worth asking again. Raises LookupError for a failure."""
    try:
        answer = await client.poll(task_id)
        if answer.status == 503 or (answer.status == 200 and answer.json()["task_status"] != 2):
            return None
        if answer.status != 200:
            raise LookupError(f"{answer.status} {answer.body!r}")
        url = str(answer.json()["data"]["image_url"])
        answer = await client.get(url)
    except Broken:
        return None
    if answer.status == 503:
        return None
    if answer.status != 200:
        raise LookupError(f"{answer.status} at {url}")
    return url, answer.body


def _is_ours(pid: int) -> bool:
    """Whether a process of that number is there, and is one of the service's."""
    try:
        return b"python" in Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return False


def storm(checkout: Path, folder: Path, photos: Sequence[Path], kills: int, seed: int, clients: int = 8) -> Told:
    run = Storm(checkout, folder, [upload(portrait(path, SIDE)) for path in photos], seed)
    asyncio.run(run.run(kills, clients))
    return run.told


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument("--clients", type=int, default=8)
    given = parser.parse_args()
    # A shell that starts this in the background lets it, and so the service, ignore Ctrl-C.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="serve-storm-", ignore_cleanup_errors=True) as folder:
        told = storm(ROOT, Path(folder), [PHOTOS / name for name in PORTRAITS], given.kills, given.seed, given.clients)
        log = (Path(folder) / "stderr.txt").read_text()
    print(f"seed {given.seed}, {time.monotonic() - began:.0f} s")
    for what, times in sorted((told.kills + told.ends).items()):
        print(f"{times:6} {what}")
    print(f"{len(told.tasks):6} accepted, {told.refused} refused, {told.unanswered} submits without an answer")
    print(f"{told.fetched:6} results fetched and compared; longest end {told.longest_end:.1f} s")
    print(f"{len(told.losses):6} losses", *told.losses[:20], sep="\n       ")
    if told.losses:
        print(log[-4000:])
    return bool(told.losses)


if __name__ == "__main__":
    raise SystemExit(main())
