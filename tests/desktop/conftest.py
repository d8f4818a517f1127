"""Fixtures of real windows: one X server a module, one desktop a test."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from desktop import Desktop

if TYPE_CHECKING:
    from assistive import Reader


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    reading, writing = os.pipe()
    # left to itself it starts anew when the last window goes, and refuses whoever comes meanwhile
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1400x900x24", "-nolisten", "tcp", "-noreset"]
    server = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading) as pipe:  # the server picks a free number and tells it when it is ready
        number = pipe.readline().strip()
    yield f":{number}"
    server.terminate()
    server.wait(10)


@pytest.fixture
def desktop(display: str, tmp_path: Path) -> Iterator[Desktop]:
    desktop = Desktop(display, tmp_path)
    yield desktop
    desktop.end()


@pytest.fixture
def reader(desktop: Desktop, tmp_path: Path) -> Iterator[Reader]:
    """A screen reader, in the session of the programs on that desktop."""
    from assistive import Reader

    reader = Reader(tmp_path)
    desktop.env |= {"DBUS_SESSION_BUS_ADDRESS": reader.session, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
    yield reader
    desktop.end()
    reader.close()


@pytest.fixture
def portrait(photos: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(photos / "p22_glennette_clark.jpg", tmp_path / "anna.jpg"))
