"""One session of the window on disk (SQLite): a row a photo, so that a change costs what changed, in any list.

Written as things change. What is committed survives the end of the program, however it ends; that a power cut may take
the last second along is the price of not waiting for the disk at each change.
"""

from __future__ import annotations

import json
import logging
import sqlite3
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, TypeVar

from beautydesk.core.kept_photo import KeptPhoto
from beautydesk.storage.kept_photo_json import from_json, place, to_json

_log = logging.getLogger(__name__)
T = TypeVar("T")

VERSION: Final = 1
_BUSY_SECONDS: Final = 5.0
_BROKEN: Final = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR})
_TABLES: Final = (
    "CREATE TABLE photos (id INTEGER PRIMARY KEY, retouched INTEGER NOT NULL, unsaved INTEGER NOT NULL,"
    " receipt INTEGER, files TEXT NOT NULL, photo TEXT NOT NULL, picture BLOB)",
    "CREATE TABLE facts (name TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL)",
)


class Unreadable(Exception):
    """The file is no session that this version can read. `newer`: another version of the program can."""

    def __init__(self, newer: bool = False) -> None:
        super().__init__("written by a newer version" if newer else "damaged")
        self.newer = newer


@dataclass(frozen=True, slots=True)
class Change:
    """What is to be written together. `photos`, `pictures` (JPEG): by number; `gone`: numbers that are off the list.
    `order`: all numbers in the order of the list, None when it is as before. `shown`: the photo that is looked at.
    `roots`: the folders out of which photos were added, in their order, None when they are as before."""

    photos: Mapping[int, KeptPhoto] = field(default_factory=dict)
    gone: Sequence[int] = ()
    order: Sequence[int] | None = None
    shown: int | None = None
    pictures: Mapping[int, bytes] = field(default_factory=dict)
    roots: Sequence[Path] | None = None


@dataclass(frozen=True, slots=True)
class Counts:
    """Of a session: `photos`, and how many of them are `retouched` and have an `unsaved` result. `receipts`: paid
    results among the unsaved ones. `at`: when it was written last, in seconds since the epoch."""

    photos: int
    retouched: int
    unsaved: int
    receipts: frozenset[int]
    at: float


@dataclass(frozen=True, slots=True)
class KeptSession:
    """`photos` in the order of the list, each with its small picture (JPEG, b"" for none). `shown`: the one of them
    that was looked at. `lost`: how many rows could not be read. `roots`: see `Change`."""

    photos: tuple[tuple[KeptPhoto, bytes], ...]
    shown: int | None
    lost: int = 0
    roots: tuple[Path, ...] = ()


class SessionFile:
    """Safe to use from several threads. `root`: the folder of all sessions, from which files of ours are named.

    Methods raise sqlite3.Error and OSError, and `Unreadable` for a file that is no session of ours.
    """

    def __init__(self, path: Path, root: Path) -> None:
        self.path, self._root = path, root
        self._lock = threading.Lock()
        self._db = sqlite3.connect(path, timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=False)
        try:
            _prepare(self._db)
        except sqlite3.DatabaseError as error:
            self._db.close()
            if getattr(error, "sqlite_errorcode", 0) & 0xFF in _BROKEN:
                raise Unreadable from error
            raise  # a full or sealed disk says nothing about the file
        except BaseException:
            self._db.close()
            raise

    def write(self, change: Change) -> None:
        """All of it, or nothing."""
        with self._lock:
            self._db.execute("BEGIN IMMEDIATE")
            try:
                self._write(change)
                self._db.execute("COMMIT")
            except BaseException:
                if self._db.in_transaction:
                    self._db.execute("ROLLBACK")
                raise

    def counts(self) -> Counts:
        with self._lock:
            photos, retouched, unsaved = self._db.execute(
                "SELECT count(*), total(retouched), total(unsaved) FROM photos"
            ).fetchone()
            rows = self._db.execute("SELECT receipt FROM photos WHERE unsaved AND receipt IS NOT NULL").fetchall()
            at = self._db.execute("SELECT value FROM facts WHERE name = 'at'").fetchone()
        paid = frozenset(receipt for (receipt,) in rows)
        return Counts(photos, int(retouched), int(unsaved), paid, float(at[0]) if at else 0.0)

    def read(self) -> KeptSession:
        with self._lock:
            rows = {row[0]: row[1:] for row in self._db.execute("SELECT id, photo, picture FROM photos ORDER BY id")}
            facts = dict(self._db.execute("SELECT name, value FROM facts").fetchall())
        numbers = [number for number in _listed(facts.get("order", "[]"), int) if number in rows]
        known = set(numbers)
        found: list[tuple[KeptPhoto, bytes]] = []
        at: dict[int, int] = {}
        for number in [*numbers, *(number for number in rows if number not in known)]:
            text, picture = rows[number]
            try:
                photo = from_json(text, self._root)
            except ValueError as error:
                _log.warning("%s: photo %s cannot be read: %s", self.path, number, error)
            else:
                at[number] = len(found)
                found.append((photo, picture or b""))
        shown = next((at[number] for number in _listed(f"[{facts.get('shown', '')}]", int) if number in at), None)
        roots = tuple(map(Path, _listed(facts.get("roots", "[]"), str)))
        return KeptSession(tuple(found), shown, len(rows) - len(found), roots)

    def files(self) -> set[Path]:
        """Files of ours that its photos need."""
        with self._lock:
            rows = self._db.execute("SELECT files FROM photos WHERE files <> '[]'").fetchall()
        return {Path(self._root, name) for (names,) in rows for name in json.loads(names)}

    def close(self) -> None:
        """Harmless when repeated."""
        with self._lock:
            self._db.close()

    def _write(self, change: Change) -> None:
        run = self._db.executemany
        run(
            "INSERT INTO photos (id, retouched, unsaved, receipt, files, photo) VALUES (?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (id) DO UPDATE SET retouched = excluded.retouched, unsaved = excluded.unsaved,"
            " receipt = excluded.receipt, files = excluded.files, photo = excluded.photo",
            [_row(number, photo, self._root) for number, photo in change.photos.items()],
        )
        run("UPDATE photos SET picture = ? WHERE id = ?", [(data, number) for number, data in change.pictures.items()])
        run("DELETE FROM photos WHERE id = ?", [(number,) for number in change.gone])
        facts = {"at": str(time.time()), "shown": None if change.shown is None else str(change.shown)}
        facts["order"] = None if change.order is None else json.dumps(list(change.order), separators=(",", ":"))
        facts["roots"] = None if change.roots is None else json.dumps(list(map(str, change.roots)))
        known = [(name, value) for name, value in facts.items() if value is not None]
        run("INSERT INTO facts VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value", known)


def _listed(text: str, kind: type[T]) -> list[T]:
    """None where they cannot be read: a list without its order is better than no list."""
    try:
        return [one for one in json.loads(text) if isinstance(one, kind)]
    except (ValueError, TypeError) as error:
        _log.warning("what is known of a list cannot be read: %s", error)
        return []


def _row(number: int, photo: KeptPhoto, root: Path) -> tuple[object, ...]:
    receipt = photo.result.receipt if photo.result else None
    files = json.dumps([place(file, root) for file in photo.files])
    return number, photo.result is not None, photo.unsaved, receipt, files, to_json(photo, root)


def _prepare(db: sqlite3.Connection) -> None:
    version, tables = db.execute(
        "SELECT user_version, (SELECT count(*) FROM sqlite_master) FROM pragma_user_version"
    ).fetchone()
    if version > VERSION:
        raise Unreadable(newer=True)
    if version == 0 and tables:
        raise Unreadable
    if version and db.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise Unreadable
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = NORMAL")
    if version == 0:
        db.execute("BEGIN IMMEDIATE")
        for table in _TABLES:
            db.execute(table)
        db.execute(f"PRAGMA user_version = {VERSION}")
        db.execute("COMMIT")
    db.execute("SELECT id, retouched, unsaved, receipt, files, photo, picture FROM photos LIMIT 0")
