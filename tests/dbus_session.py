"""A desktop's session of its own: a real D-Bus that nobody else is on, and a program there. `needs_bus` marks tests."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
needs_bus = pytest.mark.skipif(not shutil.which("dbus-run-session"), reason="needs dbus-run-session")


def run_in_a_session(script: str, *arguments: str | Path) -> list[str]:
    """The lines that the script says."""
    command = ["dbus-run-session", "--", sys.executable, "-c", script, *map(str, arguments)]
    environ = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, env=environ, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()
