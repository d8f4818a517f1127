"""Does somebody still write to a file? A copy that pauses looks finished by its size and date."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path


def has_writer(path: Path) -> bool:
    """Does a program of this computer hold the file open for writing, as far as the system tells? Never raises.

    Linux tells it of files of one's own, on most drives that are not in a network; Windows of programs that share the
    file with nobody meanwhile, as its own copying does.
    """
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0))
    except PermissionError:
        return sys.platform == "win32"
    except (OSError, ValueError):
        return False
    try:
        return sys.platform == "linux" and _is_leased_to_nobody(handle)
    finally:
        os.close(handle)


def _is_leased_to_nobody(handle: int) -> bool:
    """A lease for reading is refused as long as anybody has the file open for writing: fcntl(2)."""
    import fcntl

    try:
        # Who opens it for writing just now waits until the lease is gone, and the signal that tells of this kills us,
        # unless it is one that nobody minds.
        fcntl.fcntl(handle, fcntl.F_SETSIG, signal.SIGURG)
        fcntl.fcntl(handle, fcntl.F_SETLEASE, fcntl.F_RDLCK)
    except BlockingIOError:
        return True
    except OSError:
        return False  # somebody else's file, or a drive without leases
    return False  # closing gives it back
