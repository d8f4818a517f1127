"""What is known of every task on disk: an index (SQLite), the uploads that wait, and the results.

Each step is on the disk before anybody is told of it, so that the service may be killed, or lose its power, at any
moment. An upload goes when its task has ended. Methods block; they may be called from several threads.
"""

from __future__ import annotations

import json
import logging
import os
import secrets
import shutil
import sqlite3
import threading
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from filelock import FileLock, Timeout

from beautydesk.core.errors import ServiceError
from beautydesk.core.phrase import Phrase
from beautydesk.service.answers import Refusal
from beautydesk.service.clock import Reading
from beautydesk.service.work import Picture
from beautydesk.storage.aside import set_aside
from beautydesk.support import atomic

_log = logging.getLogger(__name__)

VERSION: Final = 1
_TABLES: Final = (
    "CREATE TABLE tasks (id TEXT PRIMARY KEY NOT NULL, owner TEXT NOT NULL, created REAL NOT NULL, level REAL NOT NULL,"
    " all_faces INTEGER NOT NULL, waited_for INTEGER NOT NULL, upload_bytes INTEGER NOT NULL, ended REAL,"
    " result TEXT, result_bytes INTEGER NOT NULL DEFAULT 0, refusal TEXT)",
    "CREATE TABLE clocks (id INTEGER PRIMARY KEY, now REAL NOT NULL, wall REAL NOT NULL)",
)
_BROKEN: Final = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR})
_PRIVATE: Final = 0o600


@dataclass(frozen=True, slots=True)
class Record:
    """A task as it was accepted. `owner`: the name of the key that it came with, '' where any key is good.

    `created`: seconds since the epoch. `waited_for`: its client waits for the picture in one request (`sync`), so that
    nobody can ask for it later. `upload_bytes`: of the photo.
    """

    id: str
    owner: str
    created: float
    level: float
    all_faces: bool
    waited_for: bool
    upload_bytes: int


@dataclass(frozen=True, slots=True)
class Ended:
    """How a task ended. `at`: seconds since the epoch. Either `result`, a file's name that cannot be guessed, or
    `refusal`. `size`: bytes of the result."""

    at: float
    result: str = ""
    size: int = 0
    refusal: Refusal | None = None


class Records:
    """The folder of one service; a second service on it is refused."""

    def __init__(self, folder: Path) -> None:
        """Raises `ServiceError` when the folder cannot be used, or is in use."""
        self.folder = folder
        self.uploads, self.results = folder / "uploads", folder / "results"
        self._threads = threading.Lock()
        try:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            for inner in (self.uploads, self.results):  # private whatever the folder itself allows
                inner.mkdir(exist_ok=True, mode=0o700)
                inner.chmod(0o700)
            self._lock = FileLock(folder / "in-use.lock", mode=_PRIVATE)
            self._lock.acquire(timeout=0)
        except Timeout:
            raise _unusable(folder, Phrase("Another service is using it.")) from None
        except OSError as error:
            raise _unusable(folder, Phrase("{reason}.", reason=error.strerror or type(error).__name__)) from error
        try:
            self._db = _opened(folder / "tasks.sqlite3")
        except (sqlite3.Error, OSError) as error:
            self._lock.release()
            raise _unusable(folder, Phrase("Its index cannot be read: {reason}.", reason=str(error))) from error

    def load(self) -> tuple[list[tuple[Record, Ended | None]], Reading | None]:
        """All tasks, those that ended in the order in which they did, then the others as they came; and the clocks as
        they were noted last. Whatever else a killed run left behind is deleted."""
        with self._threads:
            rows = self._db.execute("SELECT * FROM tasks ORDER BY ended IS NULL, ended, created, id").fetchall()
            clocks = self._db.execute("SELECT now, wall FROM clocks").fetchone()
            found = [_task(row) for row in rows]
            lost = [record.id for record, ended in found if record.waited_for or not self._is_whole(record, ended)]
            self._delete(lost)
        kept = [(record, ended) for record, ended in found if record.id not in set(lost)]
        _keep_only(self.uploads, {record.id for record, ended in kept if ended is None})
        _keep_only(self.results, {ended.result for _, ended in kept if ended is not None})
        return kept, Reading(*clocks) if clocks else None

    def room(self) -> int:
        """Bytes that are free on the disk. Raises OSError."""
        return shutil.disk_usage(self.folder).free

    def accept(self, record: Record, photo: bytes) -> None:
        """The task is on the disk when this returns. Raises OSError and sqlite3.Error; then nothing of it is left."""
        path = self.uploads / record.id
        atomic.write_bytes(path, photo, overwrite=True, mode=_PRIVATE)
        try:
            with self._threads:
                self._db.execute(
                    "INSERT INTO tasks (id, owner, created, level, all_faces, waited_for, upload_bytes)"
                    " VALUES (:id, :owner, :created, :level, :all_faces, :waited_for, :upload_bytes)",
                    asdict(record),
                )
        except BaseException:
            path.unlink(missing_ok=True)
            raise

    def photo(self, task_id: str) -> bytes:
        """The upload of a task that has not ended. Raises OSError."""
        return (self.uploads / task_id).read_bytes()

    def finish(self, task_id: str, at: float, answer: Picture | Refusal) -> Ended:
        """The end of a task is on the disk when this returns. Raises OSError and sqlite3.Error; it goes on then."""
        if isinstance(answer, Refusal):
            ended, refusal = Ended(at, refusal=answer), json.dumps(asdict(answer))
        else:
            ended, refusal = Ended(at, f"{secrets.token_hex(16)}.{answer.ending}", len(answer.data)), None
            atomic.write_bytes(self.results / ended.result, answer.data, overwrite=True, mode=_PRIVATE)
        try:
            with self._threads:
                self._db.execute(
                    "UPDATE tasks SET ended = ?, result = ?, result_bytes = ?, refusal = ? WHERE id = ?",
                    (at, ended.result or None, ended.size, refusal, task_id),
                )
        except BaseException:
            if ended.result:
                (self.results / ended.result).unlink(missing_ok=True)
            raise
        (self.uploads / task_id).unlink(missing_ok=True)
        return ended

    def drop(self, tasks: Iterable[tuple[str, str]]) -> None:
        """Forget tasks, given by id and result ('' for none), and delete their files. Raises sqlite3.Error."""
        gone = list(tasks)
        with self._threads:
            self._delete([task_id for task_id, _ in gone])
        for task_id, result in gone:
            (self.uploads / task_id).unlink(missing_ok=True)
            if result:
                (self.results / result).unlink(missing_ok=True)

    def note_time(self, reading: Reading) -> None:
        """What both clocks say now, for the next run. Raises sqlite3.Error."""
        with self._threads:
            self._db.execute("INSERT OR REPLACE INTO clocks VALUES (1, ?, ?)", (reading.now, reading.wall))

    def close(self) -> None:
        with self._threads:
            self._db.close()
        self._lock.release()

    def _delete(self, ids: list[str]) -> None:
        if not ids:
            return
        self._db.execute("BEGIN IMMEDIATE")
        try:
            self._db.executemany("DELETE FROM tasks WHERE id = ?", [(task_id,) for task_id in ids])
            self._db.execute("COMMIT")
        except BaseException:
            if self._db.in_transaction:
                self._db.execute("ROLLBACK")
            raise

    def _is_whole(self, record: Record, ended: Ended | None) -> bool:
        """Is the file there that this task needs?"""
        if ended is None:
            whole = (self.uploads / record.id).is_file()
        else:
            whole = not ended.result or (self.results / ended.result).is_file()
        if not whole:
            _log.error("a file of task %s is gone, and the task with it", record.id)
        return whole


def _opened(path: Path) -> sqlite3.Connection:
    """The index; one that cannot be understood is set aside, and a new one begun."""
    try:
        return _connected(path)
    except sqlite3.DatabaseError as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF not in _BROKEN:
            raise
        aside = set_aside(path, "damaged")
        _log.error("the index of tasks cannot be read (%s); it is kept as %s", error, aside.name)
        for ending in ("-wal", "-shm"):
            path.with_name(path.name + ending).unlink(missing_ok=True)
        return _connected(path)


def _connected(path: Path) -> sqlite3.Connection:
    path.touch(mode=_PRIVATE)
    path.chmod(_PRIVATE)  # what SQLite puts beside it gets the same
    db = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    try:
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA synchronous = FULL")  # an accepted task survives a power cut, not only a kill
        version = db.execute("PRAGMA user_version").fetchone()[0]
        if version > VERSION:
            raise sqlite3.OperationalError("it was written by a newer version of Beauty Desk")
        if version < VERSION:
            db.execute("BEGIN IMMEDIATE")
            for table in _TABLES:
                db.execute(table)
            db.execute(f"PRAGMA user_version = {VERSION}")
            db.execute("COMMIT")
        db.execute("SELECT id, refusal, waited_for FROM tasks LIMIT 0")
    except BaseException:
        db.close()
        raise
    return db


def _task(row: tuple[object, ...]) -> tuple[Record, Ended | None]:
    task_id, owner, created, level, all_faces, waited_for, upload_bytes, at, result, size, refusal = row
    record = Record(
        str(task_id),
        str(owner),
        _real(created),
        _real(level),
        bool(all_faces),
        bool(waited_for),
        int(_real(upload_bytes)),
    )
    if at is None:
        return record, None
    why = Refusal(**json.loads(str(refusal))) if refusal else None
    return record, Ended(_real(at), str(result or ""), int(_real(size)), why)


def _real(value: object) -> float:
    assert isinstance(value, int | float)
    return float(value)


def _keep_only(folder: Path, names: set[str]) -> None:
    for entry in os.scandir(folder):
        if entry.name not in names and entry.is_file(follow_symlinks=False):
            Path(entry.path).unlink(missing_ok=True)


def _unusable(folder: Path, why: Phrase) -> ServiceError:
    return ServiceError(
        Phrase("The folder {folder} cannot hold the tasks of the service. {why}", folder=folder, why=why),
        code="ERROR_SERVE_DATA",
        title="The service cannot start",
        hint="Name another folder with --data.",
    )
