"""The real command line under unusual conditions: `python odd_program.py [CONDITION ...] -- ARGUMENTS`.

`hurried`: waits and time-outs are a fraction of the real ones, all else is the same. `crash`: the HTTP library
fails in a way that nobody foresaw, with the request in its text. `no-file-above=BYTES`: as on a full disk.
`die-at=STATE[:N]`: the process kills itself as soon as the N-th receipt is in STATE on the disk; "saved" comes after
the file, and before the journal knows of it.
"""

from __future__ import annotations

import os
import signal
import sys
from functools import partial
from typing import Any

HURRY = 0.02


def hurry() -> None:
    from beautydesk.engines.ailab import client, engine, retry

    at_ease = retry.backoff
    retry.backoff = lambda failures, jitter: HURRY * at_ease(failures, jitter)  # type: ignore[assignment]
    bounds = partial(client.Bounds, connect=5, submit=2, poll=1, chunk=1, download=2, result_bytes=1 << 20)
    client.Bounds = bounds  # type: ignore[assignment,misc]
    engine.Patience = partial(engine.Patience, busy=0.05)  # type: ignore[assignment,misc]


def crash() -> None:
    import httpx

    def fail(self: httpx.Client, method: str, url: str, **named: Any) -> Any:
        raise RuntimeError(f"cannot {method} {url} {named.get('headers')}")

    httpx.Client.stream = fail  # type: ignore[assignment,method-assign]


def no_file_above(size: int) -> None:
    import resource

    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)  # then a write fails as on a full disk
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


def die_at(state: str, count: int) -> None:
    from beautydesk.storage.journal import Journal
    from beautydesk.storage.requests import Requests
    from beautydesk.workflow.paid_work import PaidWork

    left = [count]

    def last_breath() -> None:
        left[0] -= 1
        if left[0] <= 0:
            os.kill(os.getpid(), signal.SIGKILL)

    def deadly(step: Any) -> Any:
        def run(self: Any, *args: Any, **named: Any) -> Any:
            result = step(self, *args, **named)
            last_breath()
            return result

        return run

    if state == "saved":
        PaidWork.settle = lambda *args: last_breath()  # type: ignore[method-assign]
        return
    name = {"added": "add", "prepared": "begin", "about-to-send": "sending"}.get(state, state)
    home: Any = Requests if state == "added" else Journal
    setattr(home, name, deadly(getattr(home, name)))


def main() -> int:
    at = sys.argv.index("--")
    conditions, words = sys.argv[1:at], sys.argv[at + 1 :]
    for condition in conditions:
        if condition == "hurried":
            hurry()
        elif condition == "crash":
            crash()
        elif condition.startswith("no-file-above="):
            no_file_above(int(condition.partition("=")[2]))
        else:
            state, _, count = condition.removeprefix("die-at=").partition(":")
            die_at(state, int(count or 1))
    from beautydesk.cli import main as real

    return real(words)


if __name__ == "__main__":
    sys.exit(main())
