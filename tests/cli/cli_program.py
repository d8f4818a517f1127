"""Starting the program as people and scripts do: as a child process."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
SERVICE_KEY = "the-key-of-the-service"


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


class Program:
    """Starts `beautydesk` with a profile of its own; `environ` is added to a clean environment."""

    def __init__(self, folder: Path, **environ: str) -> None:
        self.folder = folder
        self.profile = folder / "profile"
        unwanted = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR")
        self.environ = {name: value for name, value in os.environ.items() if name not in unwanted}
        self.environ |= {"PYTHONPATH": str(ROOT), "HOME": str(folder), "BEAUTYDESK_PROFILE": str(self.profile)}
        self.environ |= {"PYTHONWARNINGS": "error"} | environ

    def command(self, *args: str | Path) -> list[str]:
        return [sys.executable, "-m", "beautydesk", *map(str, args)]

    def __call__(self, *args: str | Path, typed: str = "", around: tuple[str, ...] = (), **environ: str) -> Ran:
        run = subprocess.run(
            [*around, *self.command(*args)],
            cwd=self.folder,
            env=self.environ | environ,
            input=typed,
            capture_output=True,
            text=True,
            timeout=120,
        )
        return Ran(run.returncode, run.stdout, run.stderr)

    def start(self, *args: str | Path, **environ: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            self.command(*args),
            cwd=self.folder,
            env=self.environ | environ,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )


def open_terminal() -> tuple[int, int]:
    """A pseudo-terminal's two ends; skips where the system has none to give (a bare container)."""
    try:
        return os.openpty()
    except OSError as error:
        pytest.skip(f"no terminal to be had here: {error}")
