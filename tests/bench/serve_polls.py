"""Far more polls than anybody needs, while photos are worked on: does the service live, answer, and go on retouching?

    python -m tests.bench.serve_polls [--rate 10000] [--seconds 30] [--processes 4] [--against OLD_CHECKOUT]

The polls are offered at a steady rate by several processes over pipelined connections, whatever the service manages. A
connection with `MOST_OPEN` unanswered polls holds further ones back, as a client's memory would. Beside them eight
clients of serve_players.py have photos retouched, first alone and then together with the polls.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import subprocess
import sys
import tempfile
import time
from collections import Counter, deque
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

from tests.bench.serve_client import QUERY, Client, portrait, upload
from tests.bench.serve_load import PHOTOS, PORTRAITS
from tests.bench.serve_process import ROOT, Serving, Watch

MOST_OPEN: Final = 100
_CONNECTIONS: Final = 4  # a process
_TICK: Final = 0.01  # seconds between two handfuls of polls
_LAST_SECONDS: Final = 10.0  # for the answers that are still to come in the end
_PLAYERS: Final = 8


class Poller(asyncio.Protocol):
    """One connection with many polls on their way. `took`: how many answers came after so many milliseconds."""

    def __init__(self) -> None:
        self.sent: deque[float] = deque()
        self.took: Counter[int] = Counter()
        self.statuses: Counter[str] = Counter()
        self.lost = False
        self._read = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def connection_lost(self, exc: Exception | None) -> None:
        self.lost = True

    def ask(self, request: bytes, times: int) -> int:
        """Send as many as may be on their way; how many those were."""
        times = 0 if self.lost else min(times, MOST_OPEN - len(self.sent))
        if times > 0:
            self._transport.write(request * times)
            self.sent.extend([time.monotonic()] * times)
        return max(times, 0)

    def data_received(self, data: bytes) -> None:
        now = time.monotonic()
        self._read += data
        at = 0
        while (end := self._read.find(b"\r\n\r\n", at)) >= 0:
            head = self._read[at:end].lower()
            length = int(head.partition(b"content-length:")[2].partition(b"\r\n")[0])
            if len(self._read) < end + 4 + length:
                break
            at = end + 4 + length
            self.statuses[head[9:12].decode()] += 1
            self.took[round(1000 * (now - self.sent.popleft()))] += 1
        self._read = self._read[at:]

    def close(self) -> None:
        self._transport.abort()


async def poll(url: str, task_id: str, rate: float, seconds: float) -> dict[str, Any]:
    """One process's share: what was offered, sent and answered, by status and by milliseconds."""
    address = urlsplit(url)
    request = f"GET {QUERY}?task_id={task_id} HTTP/1.1\r\nHost: {address.netloc}\r\nailabapi-api-key: any\r\n\r\n"
    loop = asyncio.get_running_loop()
    host, port = address.hostname or "", address.port or 80
    pollers = [(await loop.create_connection(Poller, host, port))[1] for _ in range(_CONNECTIONS)]
    offered = sent = 0
    began = time.monotonic()
    while (passed := time.monotonic() - began) < seconds:
        due = int(rate * passed) - offered
        for number, poller in enumerate(pollers):
            sent += poller.ask(request.encode(), (due + number) // _CONNECTIONS)
        offered += due
        await asyncio.sleep(_TICK)
    while any(poller.sent and not poller.lost for poller in pollers):
        if time.monotonic() - began > seconds + _LAST_SECONDS:
            break
        await asyncio.sleep(_TICK)
    for poller in pollers:
        poller.close()
    return {
        "offered": offered,
        "sent": sent,
        "took": sum((poller.took for poller in pollers), Counter()),
        "statuses": sum((poller.statuses for poller in pollers), Counter()),
        "lost": sum(poller.lost for poller in pollers),
    }


def players(url: str, seconds: float) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.bench.serve_players", "--clients", str(_PLAYERS)]
    command += ["--warm-up", "10", "--seconds", str(seconds), url, *(str(PHOTOS / f"{name}.jpg") for name in PORTRAITS)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)


async def submitted(url: str) -> str:
    client = Client(url)
    answer = await client.submit(upload(portrait(PHOTOS / f"{PORTRAITS[0]}.jpg")))
    client.close()
    return str(answer.json()["task_id"])


def pollers(url: str, processes: int, rate: float, seconds: float) -> list[dict[str, Any]]:
    task_id = asyncio.run(submitted(url))
    command = [sys.executable, "-m", "tests.bench.serve_polls", "--one", url, task_id]
    command += ["--rate", str(rate / processes), "--seconds", str(seconds)]
    running = [subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) for _ in range(processes)]
    return [json.loads(process.communicate()[0]) for process in running]


def show(rate: float, seconds: float, told: list[dict[str, Any]]) -> None:
    took = sorted((int(ms), times) for one in told for ms, times in one["took"].items())
    answered = sum(times for _, times in took)
    statuses = sum((Counter(one["statuses"]) for one in told), Counter())
    offered, sent = (sum(one[name] for one in told) for name in ("offered", "sent"))
    print(f"{rate:.0f} polls a second for {seconds:.0f} s: {offered} offered, {sent} sent, {answered} answered", end="")
    print(
        f" ({answered / seconds:.0f} a second), {sum(one['lost'] for one in told)} connections lost, {dict(statuses)}"
    )
    reached, marks = 0, [0.5, 0.95, 0.99, 1.0]
    for ms, times in took:
        reached += times
        while marks and reached >= marks[0] * answered:
            print(f"  p{100 * marks.pop(0):.0f} {ms} ms", end="")
    print()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rate", type=float, default=10_000)
    parser.add_argument("--seconds", type=float, default=30)
    parser.add_argument("--processes", type=int, default=4)
    parser.add_argument("--against", type=Path, default=ROOT, help="another build's checkout")
    parser.add_argument("--one", nargs=2, metavar=("URL", "TASK"), help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.one:
        url, task_id = given.one
        print(json.dumps(asyncio.run(poll(url, task_id, given.rate, given.seconds))))
        return
    with (
        tempfile.TemporaryDirectory(prefix="serve-polls-", ignore_cleanup_errors=True) as folder,
        Serving(given.against.resolve(), Path(folder)) as serving,
        Watch(serving.process.pid) as watch,
    ):
        done = {}
        for what in ("alone", "with polls"):
            playing = players(serving.url, given.seconds)
            if what == "with polls":
                time.sleep(10)  # their warm-up
                show(given.rate, given.seconds, pollers(serving.url, given.processes, given.rate, given.seconds))
            played = json.loads(playing.communicate()[0])
            done[what] = f"{len(played['waits'])} photos done, {sum(played['failed'].values())} failed ({what})"
        assert serving.process.poll() is None, "the service has ended"
    print(*done.values(), sep="\n")
    largest = max(watch.samples, key=lambda sample: sample.whole)
    print(f"{largest.whole:.0f} MB at most, the first process {max(sample.front for sample in watch.samples):.0f} MB")


if __name__ == "__main__":
    main()
