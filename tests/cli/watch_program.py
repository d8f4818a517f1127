"""A watch as a process of its own, and what it tells."""

from __future__ import annotations

import json
import signal
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from cli_program import Program, Ran, ended
from warm_start import Started


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
    """Starts `watch in -o OUT` at a level that changes nothing, which is quick; what is left running ends with it."""
    (tmp_path / "in").mkdir()
    started: list[Watch] = []

    def start(*words: str, out: str = "out", level: str = "0", **environ: str) -> Watch:
        running = Watch(program.start("watch", "in", "-o", out, "--level", level, "--json", *words, **environ))
        started.append(running)
        running.until("Watching ")
        return running

    yield start
    for one in started:
        if one.process.poll() is None:
            one.process.kill()
            ended(one.process)


def numbered(photo: Path, number: int) -> Path:
    """Makes a photo's file another one, by a comment."""
    data = photo.read_bytes()
    photo.write_bytes(data[:2] + b"\xff\xfe\x00\x06" + f"{number:04}".encode() + data[2:])
    return photo
