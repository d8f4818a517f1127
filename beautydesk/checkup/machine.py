"""The computer: its processor and memory, and whether profile and temporary folder have room and can be written to."""

from __future__ import annotations

import platform
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

from beautydesk.checkup.finding import Finding
from beautydesk.compose import Parts
from beautydesk.core.errors import BeautyDeskError
from beautydesk.core.phrase import Phrase
from beautydesk.support import cores, memory

_FEATURES: Final = ("sse4_2", "avx2", "avx512f", "asimd")  # what OpenCV and the networks are made for, on Linux
_LOW_MEMORY: Final = 1_000_000_000  # bytes: a large photo needs as much
_LOW_ROOM: Final = 500_000_000  # bytes
_GIGA: Final = 1e9


def machine() -> Finding:
    count = cores.usable()
    parts = [f"{platform.machine()}", f"{count} core{'s' if count > 1 else ''} to be used"]
    if has := [name for name in _features() if name in _FEATURES]:
        parts.append(" ".join(has))
    free = memory.free_bytes()
    if free is not None:
        parts.append(f"{free / _GIGA:.1f} GB of memory free")
    low = free is not None and free < _LOW_MEMORY
    problem = "There is little memory left: large photos may fail." if low else ""
    return Finding("computer", ", ".join(parts), problem, "Close other programs, or add --jobs 1.")


def _features() -> list[str]:
    with suppress(OSError):
        for line in Path("/proc/cpuinfo").read_text(encoding="utf-8", errors="replace").splitlines():
            if line.startswith(("flags", "Features")):
                return sorted(line.partition(":")[2].split())
    return []


def profile(parts: Parts) -> Finding:
    """Its folder and the one of its cache are tried with a file."""
    root = parts.profile.root
    try:
        parts.profile.ensure()
        for folder in (root, parts.profile.cache):
            with tempfile.TemporaryFile(dir=folder):
                pass
    except BeautyDeskError as error:
        return Finding("folders", "", error.message, error.hint, needed=True)
    except OSError as error:
        problem = Phrase("{folder} cannot be written to ({reason}).", folder=root, reason=error.strerror)
        return Finding("folders", "", problem, "Name another with --profile.", needed=True)
    return Finding("folders", Phrase("profile {profile}, log {log}", profile=root, log=parts.log.file or "nowhere"))


def room(parts: Parts) -> Iterator[Finding]:
    """On the drives of the profile and of temporary files."""
    places = {"profile": parts.profile.root}
    problem = ""
    try:
        places["temporary files"] = Path(tempfile.gettempdir())
    except OSError:
        problem = "There is no folder for temporary files."
    told = {name: free for name, folder in places.items() if (free := _free(folder)) is not None}
    low = [name for name, free in told.items() if free < _LOW_ROOM]
    if low:
        problem = f"The drive is nearly full ({', '.join(low)})."
    if told or problem:
        fact = ", ".join(f"{free / _GIGA:.1f} GB for {name}" for name, free in told.items())
        yield Finding("room", fact, problem, "Make room, or name another profile with --profile.")


def _free(folder: Path) -> int | None:
    with suppress(OSError):
        return shutil.disk_usage(next(one for one in (folder, *folder.parents) if one.exists())).free
    return None
