"""The receipt book on disk: an SQLite file in the profile that remembers what was paid for until it is saved.

Every step is committed and synced before the caller goes on. Several threads and several copies of the program may
share one file. A file that cannot be read, or that a newer version wrote, is set aside under another name.
"""

from __future__ import annotations

import logging
import os
import sqlite3
import threading
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Final

from beautydesk.core.errors import SaveError
from beautydesk.core.job import FaceScope, RetouchOptions
from beautydesk.core.receipts import Receipt, ReceiptState

_log = logging.getLogger(__name__)

# One script a schema version, applied in order; a change of the schema adds one and never edits an older one.
# Paths are stored as the bytes the system uses for them: file names need not be valid text.
_MIGRATIONS: Final = (
    """
    CREATE TABLE receipts (
        task_id TEXT PRIMARY KEY NOT NULL,
        service TEXT NOT NULL,
        photo BLOB NOT NULL,
        level REAL NOT NULL,
        faces TEXT NOT NULL,
        sent_at REAL NOT NULL,
        state TEXT NOT NULL,
        url TEXT,
        result BLOB,
        reason TEXT,
        changed_at REAL NOT NULL
    );
    CREATE INDEX receipts_by_state ON receipts (state, sent_at);
    """,
)
SCHEMA_VERSION: Final = len(_MIGRATIONS)

_COLUMNS: Final = "task_id, photo, level, faces, sent_at, state, url, result, service"
_PROBE: Final = f"SELECT {_COLUMNS}, reason, changed_at FROM receipts LIMIT 0"  # fails where a column is missing
_OPEN_STATES: Final = (ReceiptState.SENT, ReceiptState.READY, ReceiptState.FETCHED)
_BUSY_SECONDS: Final = 10.0

# SQLite's result codes for a file that is not, or no longer, a database with our tables in it.
_BROKEN: Final = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR})

_Row = tuple[str, bytes, float, str, float, str, str | None, bytes | None, str]


class Journal:
    """Implements `core.receipts.ReceiptBook`. SaveError when the file cannot be opened or written."""

    def __init__(self, path: Path, *, now: Callable[[], float] = time.time) -> None:
        self._path = path
        self._now = now
        self._lock = threading.Lock()
        self._db = _open(path, now)

    def __enter__(self) -> Journal:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def sent(self, task_id: str, photo: Path, options: RetouchOptions, service: str = "") -> None:
        now, state = self._now(), ReceiptState.SENT.value
        self._write(
            "INSERT INTO receipts (task_id, service, photo, level, faces, sent_at, state, changed_at)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (task_id) DO NOTHING",
            (task_id, service, os.fsencode(photo), options.level, options.faces.value, now, state, now),
        )

    def ready(self, task_id: str, url: str) -> None:
        self._advance(task_id, ReceiptState.READY, (ReceiptState.SENT, ReceiptState.READY), url=url)

    def fetched(self, task_id: str, result: Path) -> None:
        self._advance(task_id, ReceiptState.FETCHED, _OPEN_STATES, result=os.fsencode(result))

    def saved(self, task_id: str) -> None:
        self._advance(task_id, ReceiptState.SAVED, (*_OPEN_STATES, ReceiptState.FAILED))

    def failed(self, task_id: str, reason: str) -> None:
        self._advance(task_id, ReceiptState.FAILED, _OPEN_STATES, reason=reason)

    def open_receipts(self) -> list[Receipt]:
        marks = ", ".join("?" * len(_OPEN_STATES))
        query = f"SELECT {_COLUMNS} FROM receipts WHERE state IN ({marks}) ORDER BY sent_at, task_id"
        with self._lock:
            try:
                rows: list[_Row] = self._db.execute(query, [state.value for state in _OPEN_STATES]).fetchall()
            except sqlite3.Error as error:
                raise _refusal(self._path, error) from error
        return [receipt for row in rows if (receipt := _receipt(row)) is not None]

    def close(self) -> None:
        """Harmless when repeated."""
        with self._lock:
            self._db.close()

    def _advance(
        self,
        task_id: str,
        state: ReceiptState,
        before: tuple[ReceiptState, ...],
        *,
        url: str | None = None,
        result: bytes | None = None,
        reason: str | None = None,
    ) -> None:
        """Move a receipt on; one that is already further, or unknown, is left alone."""
        marks = ", ".join("?" * len(before))
        changed = self._write(
            "UPDATE receipts SET state = ?, url = coalesce(?, url), result = coalesce(?, result), reason = ?,"
            f" changed_at = ? WHERE task_id = ? AND state IN ({marks})",
            (state.value, url, result, reason, self._now(), task_id, *(old.value for old in before)),
        )
        if not changed:
            _log.warning("no receipt of task %s could become %s", task_id, state.value)

    def _write(self, statement: str, values: tuple[object, ...]) -> int:
        """Run one statement, committed when this returns; the number of rows it changed."""
        with self._lock:
            try:
                return self._db.execute(statement, values).rowcount
            except sqlite3.Error as error:
                raise _refusal(self._path, error) from error


def _open(path: Path, now: Callable[[], float]) -> sqlite3.Connection:
    """A connection to a usable journal at `path`, in a fresh file where the one that is there is not usable."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        problem = None
        try:
            return _connect(path)
        except _Unusable as error:
            problem = str(error)
        aside = _set_aside(path, now())
        _log.warning("The journal %s; it was kept as %s and a new one was begun.", problem, aside.name)
        return _connect(path)
    except (sqlite3.Error, OSError, _Unusable) as error:
        raise _refusal(path, error) from error


class _Unusable(Exception):
    """This file is no journal of ours; the text continues "The journal ..."."""


def _connect(path: Path) -> sqlite3.Connection:
    # Autocommit: each statement is its own transaction. The lock in `Journal` keeps threads apart.
    db = sqlite3.connect(path, timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=False)
    try:
        _prepare(db)
    except sqlite3.DatabaseError as error:
        db.close()
        if getattr(error, "sqlite_errorcode", 0) & 0xFF in _BROKEN:
            raise _Unusable("is damaged") from error
        raise
    except BaseException:
        db.close()
        raise
    return db


def _prepare(db: sqlite3.Connection) -> None:
    """Checks, settings and schema of a fresh connection; nothing is written to a file that is not ours."""
    # One statement, so that another program that is creating the schema is seen before or after, never in between.
    version, tables = db.execute(
        "SELECT user_version, (SELECT count(*) FROM sqlite_master) FROM pragma_user_version"
    ).fetchone()
    if version > SCHEMA_VERSION:
        raise _Unusable("was written by a newer version of Beauty Desk")
    if version == 0 and tables:
        raise _Unusable("holds something else")
    if db.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise _Unusable("is damaged")
    if version == SCHEMA_VERSION:
        db.execute(_PROBE)
    _use_wal(db)
    db.execute("PRAGMA synchronous = FULL")  # a receipt survives a power cut, not only a crash
    if version < SCHEMA_VERSION:
        _migrate(db)


def _use_wal(db: sqlite3.Connection) -> None:
    """Switch to write-ahead logging. SQLite does not wait its turn for this one, so we do."""
    deadline = time.monotonic() + _BUSY_SECONDS
    while True:
        try:
            db.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                raise
        time.sleep(0.01)


def _migrate(db: sqlite3.Connection) -> None:
    """Bring the schema up to date, in one transaction that only one process can be in."""
    db.execute("BEGIN IMMEDIATE")
    try:
        version = db.execute("PRAGMA user_version").fetchone()[0]
        for script in _MIGRATIONS[version:]:
            for statement in filter(str.strip, script.split(";")):
                db.execute(statement)
        db.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
        db.execute("COMMIT")
    except BaseException:
        db.execute("ROLLBACK")
        raise


def _set_aside(path: Path, now: float) -> Path:
    """Rename the file, and what SQLite keeps beside it, to a name that is free; return the new name."""
    stamp = time.strftime("%Y%m%d-%H%M%S", time.gmtime(now))
    aside, n = path.with_name(f"{path.name}.set-aside-{stamp}"), 2
    while aside.exists():
        aside, n = path.with_name(f"{path.name}.set-aside-{stamp}-{n}"), n + 1
    for ending in ("", "-wal", "-shm"):
        part = path.with_name(path.name + ending)
        if part.exists():
            part.rename(aside.with_name(aside.name + ending))
    return aside


def _receipt(row: _Row) -> Receipt | None:
    """None, and a word in the log, for a row that nobody of ours wrote."""
    task_id, photo, level, faces, sent_at, state, url, result, service = row
    try:
        return Receipt(
            task_id,
            Path(os.fsdecode(photo)),
            RetouchOptions(level, FaceScope(faces)),
            sent_at,
            ReceiptState(state),
            url,
            None if result is None else Path(os.fsdecode(result)),
            service,
        )
    except (ValueError, TypeError) as error:
        _log.error("the receipt of task %s cannot be understood: %s", task_id, error)
        return None


def _refusal(path: Path, error: Exception) -> SaveError:
    return SaveError(
        "The record of what was paid for cannot be read or written.",
        code="ERROR_JOURNAL",
        title="The journal cannot be used",
        hint="See that the disk is not full and that the profile folder may be written to.",
        details={"journal": str(path), "reason": f"{type(error).__name__}: {error}"},
    )
