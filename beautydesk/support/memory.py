"""How much memory this process may still take, as the system tells it."""

from __future__ import annotations

import contextlib
import ctypes
import os
import sys
from pathlib import Path

_GROUP = Path("/sys/fs/cgroup")  # of a container, or of a service of systemd; version 2


def free_bytes() -> int | None:
    """What can be taken without pushing other programs out; None where the system does not tell. Never raises."""
    found = [free for free in (_of_the_system(), _of_the_group()) if free is not None]
    return min(found, default=None)


def _of_the_system() -> int | None:
    with contextlib.suppress(OSError, ValueError, IndexError, AttributeError):
        if sys.platform == "linux":
            return _field("MemAvailable") * 1024
        if sys.platform == "win32":
            return _of_windows()
        return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") // 2  # what is free is not told in one word
    return None


def _field(name: str) -> int:
    lines = Path("/proc/meminfo").read_text().splitlines()
    return int(next(line for line in lines if line.startswith(f"{name}:")).split()[1])


def _of_the_group() -> int | None:
    with contextlib.suppress(OSError, ValueError):
        return int((_GROUP / "memory.max").read_text()) - int((_GROUP / "memory.current").read_text())
    return None


def _of_windows() -> int:
    names = "total free page_total page_free virtual_total virtual_free extended"

    class Status(ctypes.Structure):  # MEMORYSTATUSEX
        _fields_ = [
            ("length", ctypes.c_uint32),
            ("load", ctypes.c_uint32),
            *((name, ctypes.c_uint64) for name in names.split()),
        ]

    status = Status(length=ctypes.sizeof(Status))
    ctypes.windll.kernel32.GlobalMemoryStatusEx(ctypes.byref(status))  # type: ignore[attr-defined, unused-ignore]
    return int(status.free)
