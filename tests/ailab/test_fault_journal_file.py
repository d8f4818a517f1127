"""The journal's file in trouble: an old one goes on, an unusable one is kept, a full disk sends nothing unnoted."""

from __future__ import annotations

import os
import sqlite3
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from faulty_service import refused
from real_program import RealProgram, write_photo
from till import Task, Till

from beautydesk.storage.journal_file import MIGRATIONS, SCHEMA_VERSION

# -- the first version -------------------------------------------------------------------------------------------------


def old_journal(program: RealProgram, till: Till, states: list[str]) -> None:
    """A journal as the first version left it: one photo a state, each named after it."""
    (program.profile / "results").mkdir(parents=True)
    with sqlite3.connect(program.profile / "journal.sqlite3") as db:
        for statement in MIGRATIONS[0].split(";"):
            db.execute(statement)
        for number, state in enumerate(states):
            photo = write_photo(program.folder / "in" / f"{state}.png", number)
            result = program.profile / "results" / f"{state}.png"
            task = Task(f"1.{state}", "", photo.read_bytes(), polls=9)
            till.tasks[task.id] = task
            if state == "fetched":
                result.write_bytes(task.data)
            url = None if state in ("sent", "failed") else f"{till.url}/result/{task.id}.jpg"
            reason = "ERROR_NO_FACE_IN_FILE" if state == "failed" else None
            now = time.time() + 1
            row = (task.id, till.url, os.fsencode(photo), 0.5, "all", now, state, url, os.fsencode(result), reason, now)
            db.execute("INSERT INTO receipts VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", row)
        db.execute("PRAGMA user_version = 1")
    db.close()


OLD = ["sent", "ready", "fetched", "saved", "failed"]


def test_that_resume_brings_home_what_the_first_version_left(till: Till, program: RealProgram) -> None:
    old_journal(program, till, OLD)
    run = program("resume", "--json", "-o", "out")
    assert (run.code, run.told) == (0, [("done", "")] * 3), run.err
    assert program.saved == ["fetched_retouched.png", "ready_retouched.png", "sent_retouched.png"]
    assert till.total == 0
    assert sorted(program.states()) == ["failed", "saved", "saved", "saved", "saved"]


def test_that_retouching_goes_on_with_what_the_first_version_left(till: Till, program: RealProgram) -> None:
    old_journal(program, till, OLD)
    run = program.retouch("in", "--level", "0.5")
    assert (run.code, run.told) == (0, [("done", "")] * 5)
    assert till.total == 2, "the saved one, whose result was not kept then, and the one that was refused"
    assert set(program.states()) == {"saved", "failed", "cancelled"}, "what was noted anew for the older ones is not"


def test_that_a_photo_that_was_changed_since_is_another_one(till: Till, program: RealProgram, tmp_path: Path) -> None:
    old_journal(program, till, ["ready"])
    changed = write_photo(tmp_path / "in" / "ready.png", 77)
    os.utime(changed, (time.time() + 60,) * 2)
    assert program.retouch("in", "--level", "0.5").told == [("done", "")]
    assert till.total == 1


# -- a file that cannot be used ----------------------------------------------------------------------------------------


def newer(file: Path) -> None:
    with sqlite3.connect(file) as db:
        db.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    db.close()


def broken(file: Path) -> None:
    file.write_bytes(b"no database at all " * 300)


COMMANDS = {
    "retouch": ("retouch", "in", "--engine", "ailab", "--without-face", "-o", "out/"),
    "retouch with a refused key": ("retouch", "in", "--engine", "ailab", "--without-face", "-o", "out/"),
    "resume": ("resume",),
    "credits": ("credits",),
}


@pytest.mark.parametrize("spoil", [newer, broken])
@pytest.mark.parametrize("command", COMMANDS)
def test_that_a_journal_that_cannot_be_used_is_kept_and_said_once(
    command: str, spoil: Callable[[Path], None], till: Till, program: RealProgram
) -> None:
    till.polls = 0
    program.put("a.png")
    if "refused" in command:
        till.service.credits[:] = [refused(401, "ERROR_APPLICATIONS_NOT_EXISTS")]
    program.profile.mkdir()
    file = program.profile / "journal.sqlite3"
    spoil(file)
    before = file.read_bytes()
    run = program(*COMMANDS[command])
    (aside,) = program.profile.glob("journal.sqlite3.set-aside-*")
    assert aside.read_bytes() == before
    assert run.err.count("so a new one was begun") == 1
    assert str(aside) in run.err
    again = program(*COMMANDS[command])
    assert "a new one was begun" not in again.err
    assert till.total == (command == "retouch")


# -- a full disk -------------------------------------------------------------------------------------------------------


def size_limit(size: int) -> str:
    return f"no-file-above={size}"


@pytest.mark.skipif(sys.platform == "win32", reason="no limits for the size of files there")
@pytest.mark.parametrize(
    "limit", [0, 100_000, 140_000, *(pytest.param(n, marks=pytest.mark.slow) for n in range(12_288, 245_760, 12_288))]
)
def test_that_a_disk_that_is_full_sends_nothing_that_is_not_noted(limit: int, till: Till, program: RealProgram) -> None:
    """No file can grow beyond the limit: neither the journal, nor its log of changes, nor a result."""
    till.polls = 0
    program.put("a.png", "b.png", "c.png")
    run = program.under(size_limit(limit)).retouch()
    rows = program.journal() if (program.profile / "journal.sqlite3").exists() else []
    assert "Traceback" not in run.err
    noted = [row for row in rows if row.state not in ("added", "prepared")]
    assert till.total <= len(noted)
    assert till.most_for_one <= 1
    with_room = [program.resume(), program.retouch("in", "--on-exists", "skip"), program.resume()]
    assert not [one for one in with_room if "Traceback" in one.err]
    assert till.most_for_one == 1
    doubt = program.states().count("uncertain")
    assert len({name for name in program.saved if " 2" not in name}) >= 3 - doubt, "one in doubt may be saved"
    assert with_room[-1].told == [("failed", "ERROR_SUBMIT_UNCERTAIN")] * doubt
