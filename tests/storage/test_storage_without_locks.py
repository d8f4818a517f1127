"""A profile on a disk without locks, as some network drives are: told as what it is, at once."""

from __future__ import annotations

import errno
import sqlite3
from pathlib import Path

import pytest
from desk_program import Program
from odd_disk import compiled, refusing

from beautydesk.storage.journal_file import refusal

NO_LOCKS = sorted({errno.ENOLCK, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS})


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return compiled(tmp_path_factory.mktemp("odd"))


@pytest.mark.parametrize("error", NO_LOCKS, ids=[errno.errorcode[one] for one in NO_LOCKS])
@pytest.mark.parametrize("already", [False, True], ids=["new", "used"])
def test_that_the_hint_speaks_of_locks(library: Path, tmp_path: Path, error: int, already: bool) -> None:
    program = Program(tmp_path)
    if already:
        assert program("resume").out == "Nothing to resume.\n"
    lockless = refusing(library, program.profile, lock=error)

    for words in (("resume",), ("ledger",), ("doctor",)):
        run = program(*words, **lockless)
        told = run.out + run.err
        assert "knows no locks" in told, told
        assert "--profile" in told
        assert "disk is not full" not in told
    assert not list((program.profile / "running").iterdir()) if already else True


def test_that_retouching_here_needs_no_locks(library: Path, tmp_path: Path, photos: Path) -> None:
    program = Program(tmp_path)
    (tmp_path / "in").mkdir()
    for name in ("a.jpg", "b.jpg"):
        (tmp_path / "in" / name).write_bytes((photos / "p24_river_kamanda.jpg").read_bytes())

    run = program("retouch", "in", "--json", **refusing(library, program.profile, lock=errno.ENOLCK))

    assert run.code == 0, run.err
    assert [end["status"] for end in run.objects] == ["done", "done"]


@pytest.mark.parametrize(
    "code",
    [sqlite3.SQLITE_PROTOCOL, sqlite3.SQLITE_IOERR_LOCK, sqlite3.SQLITE_IOERR_SHMLOCK, sqlite3.SQLITE_IOERR_RDLOCK],
)
def test_that_what_sqlite_says_of_locks_is_understood(code: int) -> None:
    error = sqlite3.OperationalError("locking protocol")
    error.sqlite_errorcode = code
    assert "locks" in refusal(Path("journal.sqlite3"), error).hint


@pytest.mark.parametrize(
    "error", [OSError(errno.ENOSPC, "no space"), OSError(errno.EACCES, "no"), sqlite3.OperationalError("full")]
)
def test_that_a_full_disk_is_still_one(error: Exception) -> None:
    assert "full" in refusal(Path("journal.sqlite3"), error).hint
