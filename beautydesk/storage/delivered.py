"""What has been delivered to a folder: the contents of photos, one a line.

A watch that starts anew does nothing twice by it, whatever was renamed or carried away meanwhile.
"""

from __future__ import annotations

import hashlib
import logging
import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from filelock import BaseFileLock

_log = logging.getLogger(__name__)


class InOtherHands(Exception):
    """Another run delivers to that folder."""


class Delivered:
    """`place`: the folder that is delivered to; `folder`: where its list lies, in the profile. Contents are told by
    `workflow.result_of.source_id`.

    Whoever cannot write there goes without a list. Raises `InOtherHands`.
    """

    def __init__(self, folder: Path, place: Path) -> None:
        name = hashlib.sha256(os.fsencode(os.path.realpath(place))).hexdigest()[:16]
        self._file = folder / f"{name}.txt"
        self._lock: BaseFileLock | None = None
        self._known: set[str] = set()
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._hold()
            if self._file.exists():
                self._known.update(self._file.read_text(encoding="ascii", errors="replace").split())
        except OSError as error:
            _log.warning("what was delivered earlier is not known: %s", error)

    def _hold(self) -> None:
        from filelock import FileLock

        lock = FileLock(self._file.with_suffix(".lock"), thread_local=False, fallback_to_soft=False)
        try:
            lock.acquire(timeout=0)
        except TimeoutError as error:
            raise InOtherHands from error
        except (OSError, NotImplementedError):  # a disk without locks
            return
        self._lock = lock

    def __contains__(self, source: str) -> bool:
        return source in self._known

    def learn(self, source: str) -> None:
        """For as long as this run lasts: its result itself tells the next one."""
        self._known.add(source)

    def add(self, source: str) -> None:
        """Note it. Never raises: a note that fails costs one retouch some day."""
        self._known.add(source)
        try:
            with self._file.open("a", encoding="ascii") as file:
                file.write(f"{source}\n")
        except OSError as error:
            _log.warning("a delivery is not noted: %s", error)

    def close(self) -> None:
        """Harmless when repeated."""
        if self._lock is not None:
            self._lock.release()
            self._lock = None
