"""A watch as a process of its own, and what it tells."""

from __future__ import annotations

import json
import signal
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from cli_program import Program, Ran, ended
from warm_start import Started, start

HURRIED = Path(__file__).with_name("hurried_watch.py")


class Watch:
    """A watch that has begun, and what it tells."""

    def __init__(self, running: Started) -> None:
        assert running.stdout is not None
        assert running.stderr is not None
        self.process, self._out, self._err = running, running.stdout, running.stderr
        self.heard: list[dict[str, Any]] = []

    def until(self, words: str) -> str:
        """The next line for people that has these words in it."""
        said = ""
        while line := self._err.readline():
            if words in line:
                return line
            said += line
        raise AssertionError(f"it ended without a word of {words!r}, but said: {said}")

    def hears(self, count: int = 1) -> set[tuple[str, str]]:
        """(name, status) of the next photos that end."""
        ends = [json.loads(self._out.readline()) for _ in range(count)]
        self.heard += ends
        return {(Path(end["photo"]).name, end["status"]) for end in ends}

    def stop(self, number: int = signal.SIGTERM) -> Ran:
        """What it still says after it was told to end."""
        self.process.send_signal(number)
        return ended(self.process)


def watches(program: Program, tmp_path: Path) -> Iterator[Callable[..., Watch]]:
    """Starts `watch in -o OUT` at a level that changes nothing, which is quick; what is left running ends with it.

    `at_ease`: with the waits that it has for people.
    """
    (tmp_path / "in").mkdir()
    started: list[Watch] = []

    def watch(*words: str, out: str = "out", level: str = "0", at_ease: bool = False, **environ: str) -> Watch:
        said = ("watch", "in", "-o", out, "--level", level, "--json", *words)
        around = program.environ | environ
        running = Watch(
            program.start(*said, **environ) if at_ease else start([str(HURRIED), *said], program.folder, around)
        )
        started.append(running)
        running.until("Watching ")
        return running

    yield watch
    for one in started:
        if one.process.poll() is None:
            one.process.kill()
            ended(one.process)
