"""The command line as people and scripts start it: a process with a profile of its own, and what came of each run."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from warm_start import OWN, Started, start

UNWANTED = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR")


@dataclass(frozen=True)
class Ran:
    """What came of one run."""

    code: int
    out: str
    err: str

    @property
    def objects(self) -> list[dict[str, Any]]:
        """The lines of `--json`."""
        return [json.loads(line) for line in self.out.splitlines()]

    def by_name(self) -> dict[str, dict[str, Any]]:
        found = {Path(one["photo"]).name: one for one in self.objects}
        assert len(found) == len(self.objects)
        return found

    @property
    def told(self) -> list[tuple[str, str]]:
        """(status, error code or "") of each photo."""
        return [(end["status"], (end["error"] or {"code": ""})["code"]) for end in self.objects]


class Program:
    """Starts `beautydesk` with a profile of its own; `environ` is added to a clean environment."""

    def __init__(self, folder: Path, **environ: str) -> None:
        self.folder = folder
        self.profile = folder / "profile"
        self.environ = {name: value for name, value in os.environ.items() if name not in UNWANTED}
        self.environ |= {"HOME": str(folder), "BEAUTYDESK_PROFILE": str(self.profile)}
        self.environ |= {name: OWN[name] for name in ("PYTHONPATH", "PYTHONWARNINGS")} | environ

    def command(self, *words: str | Path) -> list[str]:
        """For a start that is not ours."""
        return [sys.executable, *self._words(*words)]

    def start(self, *words: str | Path, stdin: int = subprocess.DEVNULL, **environ: str) -> Started:
        return start(self._words(*words), self.folder, self.environ | environ, stdin)

    def __call__(self, *words: str | Path, typed: str = "", **environ: str) -> Ran:
        return ended(self.start(*words, stdin=subprocess.PIPE, **environ), typed=typed)

    def cold(self, *words: str | Path, around: tuple[str, ...] = ()) -> Ran:
        """From nothing, as people do; `around`: the words of another program that is to start it."""
        return self._run([*around, *self.command(*words)], {})

    def python(self, code: str, **environ: str) -> Ran:
        """`python -c CODE` from nothing, where the program would run."""
        return self._run([sys.executable, "-c", code], environ)

    def _run(self, command: list[str], environ: dict[str, str]) -> Ran:
        run = subprocess.run(
            command, cwd=self.folder, env=self.environ | environ, stdin=subprocess.DEVNULL, capture_output=True,
            text=True, timeout=120,
        )  # fmt: skip
        return Ran(run.returncode, run.stdout, run.stderr)

    def _words(self, *words: str | Path) -> list[str]:
        return ["-m", "beautydesk", *map(str, words)]


def ended(running: Started, seconds: float = 200, typed: str | None = None) -> Ran:
    with running:
        out, err = running.communicate(typed, timeout=seconds)
    assert running.returncode is not None
    return Ran(running.returncode, out, err)
