"""The sessions of a profile: this run's own, and those that earlier runs left, each in a folder of its own.

A session is a list (`SessionFile`) and the files that it needs, which may lie in the folders of earlier ones that it
has taken over. What no list needs any more is deleted; a list with results that are not saved never is, unless the
user says so.
"""

from __future__ import annotations

import contextlib
import logging
import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from beautydesk.core.errors import SaveError
from beautydesk.core.phrase import Phrase
from beautydesk.storage.aside import set_aside
from beautydesk.storage.presence import Presence
from beautydesk.storage.session_file import Change, Counts, KeptSession, SessionFile, Unreadable

_log = logging.getLogger(__name__)

FILE: Final = "session.sqlite3"
_BESIDE: Final = ("", "-wal", "-shm")  # what SQLite keeps, by the ends of its names
MOST: Final = 6  # earlier ones without anything unsaved, the last one included
MOST_BYTES: Final = 5_000_000_000
DAYS: Final = 30
_DAY: Final = 24 * 3600.0  # seconds
_PATIENCE: Final = 10.0  # seconds for another copy of the program that tidies up


@dataclass(frozen=True, slots=True)
class Kept:
    """An earlier session. `id`: the name of its folder."""

    id: str
    counts: Counts


@dataclass(frozen=True, slots=True)
class Looked:
    """`sessions`: what can be continued, the last one first. `damaged`: lists that were set aside, and where to."""

    sessions: tuple[Kept, ...] = ()
    damaged: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class _Found:
    """`files`: of ours that it needs; `size`: their bytes. `lives`: a copy of the program is at it."""

    folder: Path
    counts: Counts
    files: set[Path]
    size: int
    lives: bool


class Sessions:
    """`root`: the folder of all sessions. `folder`: where this run keeps what it makes. Safe to use from several
    threads; one of them writes."""

    def __init__(self, root: Path, *, now: Callable[[], float] = time.time) -> None:
        """Raises OSError when the folder cannot be written, or is on a disk without locks."""
        root.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._root, self._now = root, now
        self._presence = Presence(root)
        self.folder = root / self._presence.name
        self._file: SessionFile | None = None
        self._taken: dict[str, Presence] = {}
        try:
            self.folder.mkdir(mode=0o700)
        except OSError:
            self._presence.close()
            raise

    # -- this run's ---------------------------------------------------------------------------------------------------

    def write(self, change: Change) -> None:
        """Raises `SaveError`; nothing of it is written then."""
        try:
            if self._file is None:
                self._file = SessionFile(self.folder / FILE, self._root)
            self._file.write(change)
        except (sqlite3.Error, OSError, Unreadable) as error:
            raise SaveError(
                Phrase("What is in the window cannot be kept for the next start ({reason}).", reason=str(error)),
                code="ERROR_SESSION_NOT_KEPT",
                title="The session is not kept",
                hint="See that the disk is not full and that the profile folder may be written to.",
                details={"folder": str(self.folder)},
            ) from error

    def close(self, needed: Iterable[Path] | None) -> None:
        """The end of the run: what nobody needs goes, as in `tidy`; so does a session without a photo."""
        for name in list(self._taken):
            self._let_go(name)
        if self._file is not None:
            with contextlib.suppress(sqlite3.Error):
                empty = self._file.counts().photos == 0
                self._file.close()
                if empty:
                    _remove_list(self.folder)
        if needed is not None:
            self.tidy(needed, ends=True)
        self._presence.close()

    # -- earlier ones -------------------------------------------------------------------------------------------------

    def look(self) -> Looked:
        """What earlier runs left, and no other copy of the program is at. Never raises."""
        found: list[Kept] = []
        damaged: list[Path] = []
        for folder in self._folders():
            if self._lives(folder):
                continue
            try:
                with closing(SessionFile(folder / FILE, self._root)) as file:
                    counts = file.counts()
            except Unreadable as error:
                if error.newer:
                    _log.info("%s was written by a newer version and is left alone", folder)
                else:
                    damaged += _set_aside(folder)
            except (sqlite3.Error, OSError) as error:
                _log.warning("%s cannot be read: %s", folder, error)
            else:
                if counts.photos:
                    found.append(Kept(folder.name, counts))
        found.sort(key=lambda kept: kept.counts.at, reverse=True)
        return Looked(tuple(found), tuple(damaged))

    def take(self, name: str) -> KeptSession:
        """An earlier session, for this run alone until it is settled. Raises `SaveError` when it cannot be had."""
        try:
            self._taken[name] = Presence(self._root, name)
            if not (self._root / name / FILE).exists():
                raise FileNotFoundError(name)
            with closing(SessionFile(self._root / name / FILE, self._root)) as file:
                return file.read()
        except (sqlite3.Error, OSError, Unreadable) as error:
            self._let_go(name)
            if isinstance(error, OSError):
                message = Phrase("This session is open in another window of Beauty Desk, or was continued there.")
            else:
                message = Phrase("This session cannot be read.")
            raise SaveError(
                message, code="ERROR_SESSION_TAKEN", title="Not continued", details={"reason": str(error)}
            ) from error

    def settle(self, name: str) -> None:
        """All of an earlier session is written in this run's: its list goes, its files stay."""
        with self._alone(_PATIENCE) as alone:
            if alone:
                _remove_list(self._root / name)
        self._let_go(name)

    def forget(self, name: str) -> None:
        """The user does not want an earlier session any more. Its files go with the next `tidy`."""
        with contextlib.suppress(OSError):
            self._taken[name] = Presence(self._root, name)
            self.settle(name)

    def tidy(self, needed: Iterable[Path], *, ends: bool = False) -> None:
        """Delete what no list needs, and lists of saved work that are old or too many. Never raises.

        `needed`: files that others still need, of paid work that is open. `ends`: so does this run.
        """
        try:
            with self._alone(0) as alone:
                if alone:
                    self._tidy(set(needed), ends)
        except (Unreadable, sqlite3.Error, OSError) as error:
            _log.info("sessions are not tidied up: %s", error)  # who cannot be read may need anything

    # -- private ------------------------------------------------------------------------------------------------------

    def _tidy(self, wanted: set[Path], ends: bool) -> None:
        folders = [entry for entry in self._root.iterdir() if entry.is_dir()]
        found = [self._found(folder) for folder in folders if (folder / FILE).exists()]
        found.sort(key=lambda one: one.counts.at, reverse=True)
        total, earlier = 0, 0
        for one in found:
            total += one.size
            keeps = one.lives or one.counts.unsaved > 0
            old = self._now() - one.counts.at > DAYS * _DAY or earlier >= MOST or total > MOST_BYTES
            earlier += not one.lives
            if not keeps and old and (earlier > 1 or self._now() - one.counts.at > DAYS * _DAY):
                _remove_list(one.folder)
                total -= one.size
            else:
                wanted |= one.files
        for folder in folders:
            if not self._lives(folder) or (ends and folder == self.folder):
                _remove_unwanted(folder, wanted, self._now() - DAYS * _DAY)

    def _found(self, folder: Path) -> _Found:
        with closing(SessionFile(folder / FILE, self._root)) as file:
            counts, files = file.counts(), file.files()
        return _Found(folder, counts, files, sum(map(_size, files)), self._lives(folder))

    def _folders(self) -> list[Path]:
        try:
            return [entry for entry in self._root.iterdir() if (entry / FILE).exists()]
        except OSError as error:
            _log.warning("sessions cannot be listed: %s", error)
            return []

    def _lives(self, folder: Path) -> bool:
        return folder.name in self._taken or self._presence.is_alive(folder.name)

    def _let_go(self, name: str) -> None:
        if presence := self._taken.pop(name, None):
            presence.close()

    @contextmanager
    def _alone(self, patience: float) -> Iterator[bool]:
        """Nobody else tidies up or settles meanwhile; False when somebody does. `patience`: seconds to wait for it."""
        from filelock import FileLock

        lock = FileLock(self._root / "tidying.lock", thread_local=False, fallback_to_soft=False)
        try:
            lock.acquire(timeout=patience)
        except (OSError, NotImplementedError) as error:
            _log.info("somebody else tidies up: %s", error)
            yield False
            return
        try:
            yield True
        finally:
            lock.release()


def _remove_list(folder: Path) -> None:
    for ending in _BESIDE:
        with contextlib.suppress(OSError):
            (folder / (FILE + ending)).unlink(missing_ok=True)


def _set_aside(folder: Path) -> list[Path]:
    """The list's new place; none when it cannot be moved."""
    try:
        aside = set_aside(folder / FILE, "broken")
        for ending in _BESIDE[1:]:
            if (beside := folder / (FILE + ending)).exists():
                beside.rename(aside.with_name(aside.name + ending))
    except OSError as error:
        _log.warning("%s is damaged, and stays where it is: %s", folder, error)
        return []
    _log.warning("%s is damaged; it was kept as %s", folder, aside)
    return [aside]


def _remove_unwanted(folder: Path, wanted: set[Path], before: float) -> None:
    """All that is not `wanted` of a folder whose run is over; what was set aside stays until it is that old."""
    if any(folder.glob("*.broken-*")) and folder.stat().st_mtime > before:
        return  # nobody knows any more what its list needed
    for path in sorted(folder.rglob("*"), reverse=True):  # what is in a folder comes before it
        if path in wanted or path.name.startswith(FILE):
            continue
        with contextlib.suppress(OSError):
            path.rmdir() if path.is_dir() and not path.is_symlink() else path.unlink()
    with contextlib.suppress(OSError):
        folder.rmdir()


def _size(file: Path) -> int:
    try:
        return file.stat().st_size
    except OSError:
        return 0
