"""What a person has agreed to, and when: lines of JSON that are on the disk before what they tell of is done."""

from __future__ import annotations

import itertools
import json
import os
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

BESIDE = "_retouched"  # in the names of results
Work = tuple[str, str]  # a photo's name, and the level as it is sent


class Diary:
    """Any number of programs write into one; `run` tells them apart. Times are `time.monotonic()`."""

    def __init__(self, path: Path, run: str) -> None:
        self._path, self._run = path, run
        self._numbers = itertools.count(1)

    def asked(self, works: Iterable[Work], said: str, price: float, *, again: bool = False) -> str:
        """What is about to be pressed covers `works`, and so many credits of it; the entry's id.

        `again`: what may be paid for already is to be sent anew.
        """
        name = f"{self._run}-{next(self._numbers)}"
        self._write("asked", id=name, works=sorted(set(works)), said=said, price=price, again=again)
        return name

    def yes(self, asked: str, said: str, price: float) -> None:
        self._write("yes", id=asked, said=said, price=price)

    def no(self, asked: str) -> None:
        self._write("no", id=asked)

    def not_sent(self, works: Iterable[Work]) -> None:
        """The person stopped these, and was told that they were not sent."""
        self._write("not sent", works=sorted(set(works)))

    def over(self) -> None:
        """This run has ended: nothing that it agreed to in its window is agreed to any more."""
        self._write("over")

    def did(self, what: str) -> None:
        """For whoever reads what happened."""
        self._write("did", what=what)

    def wrong(self, what: str) -> None:
        self._write("wrong", what=what)

    def _write(self, kind: str, **more: Any) -> None:
        line = json.dumps({"at": time.monotonic(), "run": self._run, "kind": kind} | more) + "\n"
        with self._path.open("ab", buffering=0) as file:
            file.write(line.encode())
            os.fsync(file.fileno())


def read(path: Path) -> list[dict[str, Any]]:
    """All entries in the order in which they were written; a last one that was cut short was never followed."""
    whole = path.read_bytes().rpartition(b"\n")[0] if path.exists() else b""
    return [json.loads(line) for line in whole.splitlines()]
