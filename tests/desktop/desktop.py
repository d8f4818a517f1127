"""A screen of its own for real windows, and a user's hands on it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
MISSING = [tool for tool in ("Xvfb", "xdotool") if not shutil.which(tool)]
needs_screen = [
    pytest.mark.slow,
    pytest.mark.skipif(bool(MISSING), reason=f"no real screen here: {' and '.join(MISSING)} missing"),
]


class Desktop:
    """Starts programs on one screen and works them as a user does."""

    def __init__(self, display: str, home: Path) -> None:
        self.env = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "PYTHONPATH": str(ROOT)}
        self.env |= {"HOME": str(home), "XDG_RUNTIME_DIR": str(home)}
        for name in ("WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS"):
            self.env.pop(name, None)
        self.programs: list[subprocess.Popen[bytes]] = []

    def start(self, *command: str) -> subprocess.Popen[bytes]:
        program = subprocess.Popen([sys.executable, *command], env=self.env, stderr=subprocess.PIPE)
        self.programs.append(program)
        return program

    def end(self) -> None:
        """Ask all programs to end, and wait for it."""
        for program in self.programs:
            if program.poll() is None:
                program.terminate()
            program.communicate(timeout=20)

    def xdotool(self, *words: object) -> str:
        command = ["xdotool", *map(str, words)]
        return subprocess.run(command, env=self.env, capture_output=True, text=True, timeout=20, check=True).stdout

    def window(self, title: str) -> str:
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            search = ["xdotool", "search", "--onlyvisible", "--name", title]
            found = subprocess.run(search, env=self.env, capture_output=True, text=True, check=False).stdout.split()
            if found:
                return found[-1]
            time.sleep(0.05)
        raise AssertionError(f"no window called {title!r}; " + "; ".join(map(_fate, self.programs)))

    def titles(self) -> list[str]:
        """Of the windows that are to be seen."""
        search = ["xdotool", "search", "--onlyvisible", "--name", ".", "getwindowname", "%@"]
        return subprocess.run(search, env=self.env, capture_output=True, text=True, check=False).stdout.splitlines()

    def centre(self, window: str) -> tuple[int, int]:
        answer = dict(re.findall(r"(\w+)=(-?\d+)", self.xdotool("getwindowgeometry", "--shell", window)))
        return int(answer["X"]) + int(answer["WIDTH"]) // 2, int(answer["Y"]) + int(answer["HEIGHT"]) // 2

    def drag(self, source: str, target: str) -> None:
        self.carry(self.centre(source), self.centre(target))

    def carry(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Press at one place of the screen, move in steps as a hand does, let go at the other."""
        (x0, y0), (x1, y1) = start, end
        path = [(x0 + (x1 - x0) * step // 10, y0 + (y1 - y0) * step // 10) for step in range(1, 11)]
        moves = [word for x, y in path for word in ("mousemove", x, y, "sleep", 0.03)]
        self.xdotool("mousemove", x0, y0, "sleep", 0.05, "mousedown", 1, *moves, "sleep", 0.3, "mouseup", 1)


def wait_until(condition: Callable[[], object], what: str, seconds: float = 40) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, f"waited {seconds} s for {what}"
        time.sleep(0.05)


def _fate(program: subprocess.Popen[bytes]) -> str:
    """What has become of a program, and its last words."""
    code = program.poll()
    if code is None:
        return f"{program.args} runs"
    words = program.stderr.read().decode(errors="replace") if program.stderr else ""
    return f"{program.args} ended with {code}: {words[-2000:]}"
