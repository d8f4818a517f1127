"""How many cores this process may use, as the system tells it: a container, or a unit of systemd, may have a share."""

from __future__ import annotations

import contextlib
import math
import os
from pathlib import Path

_GROUPS = Path("/sys/fs/cgroup")  # version 2
_OWN_GROUP = Path("/proc/self/cgroup")


def usable() -> int:
    """At least 1; a part of a core counts as one. Never raises."""
    return max(1, math.ceil(min(_allowed(), _share())))


def _allowed() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _share() -> float:
    """Cores' worth of time that this process's control group, or one above it, may use; infinite without a limit."""
    with contextlib.suppress(OSError, StopIteration):
        own = next(line for line in _OWN_GROUP.read_text().splitlines() if line.startswith("0::"))
        group = _GROUPS / own[3:].strip("/")
        return min(_limit(one) for one in (group, *group.parents))
    return math.inf


def _limit(group: Path) -> float:
    with contextlib.suppress(OSError, ValueError, ZeroDivisionError):
        quota, period = (group / "cpu.max").read_text().split()
        return math.inf if quota == "max" else int(quota) / int(period)
    return math.inf
