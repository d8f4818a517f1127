"""The journal's file: opened or begun, brought up to date, and set aside (never deleted) when it is not usable."""

from __future__ import annotations

import errno
import itertools
import logging
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from beautydesk.core.errors import SaveError
from beautydesk.core.naming import first_free
from beautydesk.core.phrase import Phrase

_log = logging.getLogger(__name__)

# One script a schema version, applied in order; a change of the schema adds one and never edits an older one.
# Paths are stored as the bytes the system uses for them: file names need not be valid text.
MIGRATIONS: Final = (
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
    # Work is known from before it is sent, so a task's id cannot be its name any more. Calls so far cost 8 credits.
    """
    CREATE TABLE jobs (
        id INTEGER PRIMARY KEY,
        engine TEXT NOT NULL,
        service TEXT NOT NULL,
        photo BLOB NOT NULL,
        stamp TEXT NOT NULL DEFAULT '',
        level REAL NOT NULL,
        faces TEXT NOT NULL,
        state TEXT NOT NULL,
        owner TEXT NOT NULL DEFAULT '',
        digest TEXT NOT NULL DEFAULT '',
        task_id TEXT,
        request_id TEXT NOT NULL DEFAULT '',
        url TEXT,
        result BLOB,
        result_level REAL,
        target BLOB,
        batch TEXT NOT NULL DEFAULT '',
        file_order TEXT NOT NULL DEFAULT '',
        charged TEXT NOT NULL DEFAULT 'no',
        credits REAL NOT NULL DEFAULT 0,
        reason TEXT NOT NULL DEFAULT '',
        added_at REAL NOT NULL,
        sent_at REAL,
        changed_at REAL NOT NULL
    );
    CREATE INDEX jobs_by_state ON jobs (state);
    CREATE INDEX jobs_by_digest ON jobs (digest);
    CREATE INDEX jobs_by_photo ON jobs (photo);
    CREATE INDEX jobs_by_sending ON jobs (sent_at);
    CREATE TABLE balances (at REAL NOT NULL, service TEXT NOT NULL, usable REAL NOT NULL);
    INSERT INTO jobs (engine, service, photo, level, faces, state, task_id, url, result, result_level,
                      charged, credits, reason, added_at, sent_at, changed_at)
        SELECT 'ailab', service, photo, level, faces, state, task_id, url, result, level,
               CASE WHEN state = 'failed' AND coalesce(reason, '') <> 'ERROR_RESULT_EXPIRED' THEN 'no' ELSE 'yes' END,
               CASE WHEN state = 'failed' AND coalesce(reason, '') <> 'ERROR_RESULT_EXPIRED' THEN 0 ELSE 8 END,
               coalesce(reason, ''), sent_at, sent_at, changed_at
        FROM receipts ORDER BY sent_at;
    DROP TABLE receipts;
    """,
)
SCHEMA_VERSION: Final = len(MIGRATIONS)

_PROBE: Final = "SELECT id, file_order, request_id, result_level, credits FROM jobs LIMIT 0"  # a column may be missing
_BUSY_SECONDS: Final = 10.0

# What asking for a lock answers where there are none. SQLite takes ENOLCK for a lock of somebody else's.
_NO_LOCKS: Final = frozenset({errno.ENOLCK, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS})
_NO_LOCKS_SQLITE: Final = frozenset(
    {sqlite3.SQLITE_PROTOCOL, sqlite3.SQLITE_IOERR_LOCK, sqlite3.SQLITE_IOERR_RDLOCK, sqlite3.SQLITE_IOERR_UNLOCK}
    | {sqlite3.SQLITE_IOERR_CHECKRESERVEDLOCK, sqlite3.SQLITE_IOERR_SHMLOCK}
)

# SQLite's result codes for a file that is not, or no longer, a database with our tables in it.
_BROKEN: Final = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR})


def open_journal(path: Path, now: Callable[[], float]) -> tuple[sqlite3.Connection, str]:
    """A connection to a usable journal at `path`, and a sentence for people if a new one had to be begun.

    Statements commit by themselves. Raises `SaveError`.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            return _connect(path), ""
        except _Unusable as error:
            problem = error.problem
        aside = _set_aside(path, now())
        _log.warning("The journal %s; it was kept as %s and a new one was begun.", problem, aside.name)
        return _connect(path), Phrase(
            "The record of online work {problem}, so a new one was begun. The old one is kept as {file}; results that "
            "were paid for and not saved yet are known only there.",
            problem=problem,
            file=aside,
        )
    except (sqlite3.Error, OSError, _Unusable) as error:
        raise refusal(path, error) from error


class _Unusable(Exception):
    """This file is no journal of ours; `problem` continues "The journal ..."."""

    def __init__(self, problem: Phrase) -> None:
        super().__init__(problem)
        self.problem = problem


def _connect(path: Path) -> sqlite3.Connection:
    # Autocommit: each statement is its own transaction. The lock in `Journal` keeps threads apart.
    db = sqlite3.connect(path, timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=False)
    try:
        _prepare(db)
    except sqlite3.DatabaseError as error:
        db.close()
        if getattr(error, "sqlite_errorcode", 0) & 0xFF in _BROKEN:
            raise _Unusable(Phrase("is damaged")) from error
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
        raise _Unusable(Phrase("was written by a newer version of Beauty Desk"))
    if version == 0 and tables:
        raise _Unusable(Phrase("holds something else"))
    if db.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise _Unusable(Phrase("is damaged"))
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
        for script in MIGRATIONS[version:]:
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
    name = f"{path.name}.set-aside-{stamp}"
    numbers = itertools.chain([""], (f"-{n}" for n in itertools.count(2)))
    aside = first_free((path.with_name(name + number) for number in numbers), Path.exists)
    for ending in ("", "-wal", "-shm"):
        part = path.with_name(path.name + ending)
        if part.exists():
            part.rename(aside.with_name(aside.name + ending))
    return aside


def refusal(path: Path, error: Exception) -> SaveError:
    """What it means for people that the journal cannot be used."""
    if _knows_no_locks(error):
        hint = Phrase(
            "The profile is on a disk that knows no locks, as some network drives are. Name a folder on a disk of this "
            "computer with --profile or BEAUTYDESK_PROFILE."
        )
    else:
        hint = Phrase("See that the disk is not full and that the profile folder may be written to.")
    return SaveError(
        "The record of what was paid for cannot be read or written, so nothing was sent.",
        code="ERROR_JOURNAL",
        title="The journal cannot be used",
        hint=hint,
        details={"journal": str(path), "reason": f"{type(error).__name__}: {error}"},
    )


def _knows_no_locks(error: Exception) -> bool:
    if isinstance(error, sqlite3.Error):
        return getattr(error, "sqlite_errorcode", 0) in _NO_LOCKS_SQLITE
    return isinstance(error, OSError) and error.errno in _NO_LOCKS
