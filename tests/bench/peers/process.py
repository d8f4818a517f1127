"""Programs as whole processes: how long they take, what they compute, what memory they need at most."""

from __future__ import annotations

import os
import resource
import subprocess
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

SECONDS: Final = 600  # after which a program is given up


class CannotRun(Exception):
    """The program is here, but did not do it; the text says why, in its own words."""


@dataclass(frozen=True, slots=True)
class Took:
    """`wall` and `processor` (all its threads and children): seconds. `memory`: MiB at most of any one process of it.

    0 is what nobody has measured.
    """

    wall: float
    processor: float = 0.0
    memory: float = 0.0


def timed(command: Sequence[object], wrote: Path | None = None, environ: Mapping[str, str] | None = None) -> Took:
    """Run it to its end. Raises `CannotRun` when it fails, takes too long, or has not written `wrote`."""
    words = [str(word) for word in command]
    if wrote is not None:
        wrote.unlink(missing_ok=True)
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    process = subprocess.Popen(
        words,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env={**os.environ, **(environ or {})},
    )
    with _Peak(process.pid) as peak:
        try:
            said, _ = process.communicate(timeout=SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            raise CannotRun(f"not done after {SECONDS} s") from None
    wall, after = time.perf_counter() - began, resource.getrusage(resource.RUSAGE_CHILDREN)
    if process.returncode or (wrote is not None and not wrote.exists()):
        lines = [line for line in said.decode(errors="replace").splitlines() if line.strip()]
        raise CannotRun(lines[-1][:120] if lines else f"ended with {process.returncode}")
    return Took(wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, peak.mib)


class _Peak:
    """The largest a process or one below it gets; the kernel's own figure of a child holds its parent's size, too."""

    def __init__(self, pid: int) -> None:
        self._pid, self._over, self.mib = pid, threading.Event(), 0.0
        self._thread = threading.Thread(target=self._watch, daemon=True)

    def __enter__(self) -> _Peak:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._over.wait(0.02):
            self.mib = max(self.mib, *(_high_water(pid) for pid in family(self._pid)))


def family(pid: int) -> list[int]:
    """A process and all below it."""
    found = [pid]
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except OSError:
        return found
    for child in children:
        found += family(int(child))
    return found


def _high_water(pid: int) -> float:
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM")), 0.0)
