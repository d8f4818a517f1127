"""Which runs of the program are alive: each holds the lock of a file of its own for as long as it lives.

The system lets go of a lock when its process ends, however it ends; a process number could be somebody else's by then.
"""

from __future__ import annotations

import contextlib
import errno
import logging
import secrets
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from filelock import BaseFileLock

_log = logging.getLogger(__name__)

_ENDING: Final = ".lock"


class Presence:
    """This run's name among those that share `folder`. Safe to use from several threads."""

    def __init__(self, folder: Path, name: str = "") -> None:
        """`name`: of a run that is gone, whose place is taken; a new one else.

        Raises OSError when the folder cannot be written, is on a disk without locks, or somebody else has that place.
        """
        self.name = name or secrets.token_hex(8)
        self._folder = folder
        self._mutex = threading.Lock()
        folder.mkdir(parents=True, exist_ok=True)
        self._lock = _lock(folder / (self.name + _ENDING))
        try:
            self._lock.acquire(timeout=0)
        except TimeoutError:
            raise  # the file is the other one's
        except (OSError, NotImplementedError) as error:
            self._remove_file()
            if isinstance(error, OSError):
                raise
            raise OSError(errno.ENOLCK, "there are no locks", str(folder)) from error

    def is_alive(self, name: str) -> bool:
        """Is the run that called itself `name` still there?"""
        if name == self.name:
            return True
        path = self._folder / (name + _ENDING)
        with self._mutex:  # two threads that try the same lock would each see the other
            if not path.exists():
                return False
            return not _is_free(path)

    def close(self) -> None:
        """Say goodbye. Harmless when repeated."""
        self._lock.release()
        self._remove_file()

    def _remove_file(self) -> None:
        with contextlib.suppress(OSError):
            (self._folder / (self.name + _ENDING)).unlink(missing_ok=True)


def _lock(path: Path) -> BaseFileLock:
    from filelock import FileLock

    return FileLock(path, thread_local=False, fallback_to_soft=False)


def _is_free(path: Path) -> bool:
    """Whether nobody holds the lock; its file goes then. Who cannot be asked counts as there: work is rather left alone
    than done, and paid for, twice."""
    lock = _lock(path)
    try:
        lock.acquire(timeout=0)
    except TimeoutError:
        return False
    except (OSError, NotImplementedError) as error:
        _log.warning("cannot tell whether %s is alive: %s", path.stem, error)
        return False
    lock.release()
    with contextlib.suppress(OSError):
        path.unlink(missing_ok=True)
    return True
