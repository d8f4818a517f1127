"""`beautydesk serve` as a real process with everything it writes in one folder, and what it costs while it runs.

Linux only: processes, their memory and their seconds are read from /proc.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from statistics import linear_regression
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
READY: Final = "Beauty Desk service on "
_PAGE: Final = os.sysconf("SC_PAGE_SIZE")
_TICK: Final = os.sysconf("SC_CLK_TCK")


class Serving:
    """One run of the service of `checkout`, from its start until the block ends.

    `folder` is its profile and its place for temporary files. `port` 0: any that is free. `arguments` go to `serve`.
    It answers once `ready` has returned, which entering the block does.
    """

    def __init__(self, checkout: Path, folder: Path, port: int = 0, arguments: tuple[str, ...] = ()) -> None:
        self._temporary = folder / "tmp"
        self._temporary.mkdir(parents=True, exist_ok=True)
        self.log = folder / "stderr.txt"
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [
                    *(_python(checkout), "-m", "beautydesk", "--profile", str(folder / "profile")),
                    *("serve", "--port", str(port), *arguments),
                ],
                cwd=checkout,
                env={**os.environ, "TMPDIR": str(self._temporary)},
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
            )

    def ready(self) -> None:
        """Wait until it says where it is. Raises RuntimeError when it ends before."""
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        if not line.startswith(READY):
            self.process.wait()
            raise RuntimeError(f"the service ended with {self.process.returncode}: {self.log.read_text()[-2000:]}")
        self.url = line.removeprefix(READY).split()[0]

    @property
    def port(self) -> int:
        return int(self.url.rpartition(":")[2])

    def end(self, how: signal.Signals = signal.SIGTERM) -> int:
        """Ask it to end and give its exit status; after a minute it is killed."""
        if self.process.poll() is None:
            self.process.send_signal(how)
        try:
            self.process.wait(60)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        assert self.process.stdout is not None
        self.process.stdout.close()
        return self.process.returncode

    def __enter__(self) -> Serving:
        try:
            self.ready()
        except BaseException:
            self.end()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self.end()


def _python(checkout: Path) -> str:
    """This one for the build that these lines belong to, that of its own environment for any other."""
    return sys.executable if checkout == ROOT else str(checkout / ".venv/bin/python")


def tree(root: int) -> list[int]:
    """`root` and all processes below it that are there now."""
    found, at = [root], 0
    while at < len(found):
        for children in Path(f"/proc/{found[at]}/task").glob("*/children"):
            try:
                found += [int(child) for child in children.read_text().split()]
            except OSError:  # it has ended meanwhile
                continue
        at += 1
    return found


def resident(pid: int) -> float:
    """Megabytes in memory; 0 when it has ended."""
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * _PAGE / 1e6
    except (OSError, IndexError):
        return 0.0


def processor(pid: int) -> float:
    """Seconds of processor time, with those of its children that have ended; 0 when it has ended itself."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return sum(map(int, fields[11:15])) / _TICK


@dataclass(frozen=True, slots=True)
class Sample:
    """One look, at so many seconds. MB of all processes (shared pages counted in each), and of the first alone; seconds
    of processor time that all have used."""

    at: float
    whole: float
    front: float
    used: float


@dataclass
class Watch:
    """Looks at the processes of a service, twice a second, in a thread of its own."""

    pid: int
    samples: list[Sample] = field(default_factory=list)

    def __enter__(self) -> Watch:
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._look)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._ended.set()
        self._thread.join()

    def _look(self) -> None:
        start = time.monotonic()
        while not self._ended.wait(0.5):
            pids = tree(self.pid)
            sizes = [resident(pid) for pid in pids]
            used = sum(map(processor, pids))
            self.samples.append(Sample(time.monotonic() - start, sum(sizes), sizes[0], used))

    def used(self, seconds: float) -> float:
        """Seconds of processor time in the last `seconds` that were watched."""
        last = self.samples[-1]
        return last.used - next(sample.used for sample in self.samples if sample.at >= last.at - seconds)


def slope(samples: list[Sample], of: Callable[[Sample], float]) -> float:
    """MB a minute over the last half of what was seen, by least squares over what is held at least in ten seconds: what
    a photo takes while it is worked on comes and goes."""
    late = [sample for sample in samples if sample.at >= samples[-1].at / 2]
    spans: dict[int, float] = {}
    for sample in late:
        span = int(sample.at // 10)
        spans[span] = min(of(sample), spans.get(span, of(sample)))
    return 6 * linear_regression(list(spans), list(spans.values())).slope if len(spans) > 1 else 0.0
