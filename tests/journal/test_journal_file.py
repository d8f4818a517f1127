"""The journal's file: shared by threads and programs, durable, and never thrown away."""

from __future__ import annotations

import logging
import os
import sqlite3
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import pytest
from journal_work import sent, sql, states, work

from beautydesk.core.errors import SaveError
from beautydesk.core.receipts import ReceiptState
from beautydesk.storage.journal import Journal
from beautydesk.storage.journal_file import MIGRATIONS, SCHEMA_VERSION

ROOT = Path(__file__).resolve().parents[2]


def set_aside(path: Path) -> list[Path]:
    return sorted(file for file in path.parent.iterdir() if "set-aside" in file.name)


def test_that_threads_share_one_journal(path: Path) -> None:
    def run(n: int) -> None:
        for i in range(10):
            journal.ready(sent(journal, f"{n}-{i}"), "https://a/")

    with Journal(path) as journal:
        with ThreadPoolExecutor(4) as pool:
            list(pool.map(run, range(4)))
        receipts = journal.open_receipts()
    assert len(receipts) == 40
    assert {receipt.state for receipt in receipts} == {ReceiptState.READY}


def test_that_several_programs_share_one_journal_from_its_very_first_moment(path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from beautydesk.core.job import RetouchOptions;"
        "from beautydesk.core.receipts import RetouchRequest; from beautydesk.storage.journal import Journal\n"
        "sys.stdin.readline()\n"
        "for i in range(15):\n"
        "    with Journal(Path(sys.argv[1])) as journal:\n"
        "        name = f'{sys.argv[2]}-{i}'\n"
        "        one = journal.begin(RetouchRequest('ailab', 's', Path('/p.jpg'), RetouchOptions(), name)).id\n"
        "        journal.sending(one, 8, None)\n"
        "        journal.sent(one, name)\n"
        "        journal.fetched(one, Path('/r.png'))\n"
    )
    start = partial(subprocess.Popen, stdin=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=ROOT)
    programs = [start([sys.executable, "-c", code, str(path), str(n)]) for n in range(4)]
    for program in programs:
        program.stdin.write("go\n")
        program.stdin.flush()
    errors = [program.communicate()[1] for program in programs]
    assert errors == [""] * 4
    assert [program.returncode for program in programs] == [0] * 4
    assert list(states(path).values()) == ["fetched"] * 60
    assert set_aside(path) == []
    assert list(path.with_name("running").iterdir()) == []


def test_that_a_killed_program_loses_no_step(path: Path) -> None:
    code = (
        "import os, signal, sys; from pathlib import Path; from beautydesk.core.job import RetouchOptions;"
        "from beautydesk.core.receipts import RetouchRequest; from beautydesk.storage.journal import Journal\n"
        "journal = Journal(Path(sys.argv[1]))\n"
        "for name in '1', '2', '3':\n"
        "    one = journal.begin(RetouchRequest('ailab', 's', Path('/p.jpg'), RetouchOptions(), name)).id\n"
        "    journal.sending(one, 8, None)\n"
        "    name == '3' or journal.sent(one, name)\n"
        "    name == '2' and journal.ready(one, 'https://a/')\n"
        "os.kill(os.getpid(), signal.SIGKILL) if hasattr(signal, 'SIGKILL') else os._exit(9)\n"
    )
    done = subprocess.run([sys.executable, "-c", code, str(path)], cwd=ROOT, check=False)
    assert done.returncode != 0
    with Journal(path) as journal:
        found = [(receipt.task_id, receipt.state.value, receipt.busy) for receipt in journal.open_receipts()]
    assert found == [("1", "sent", False), ("2", "ready", False), (None, "uncertain", False)]


def test_that_receipts_of_the_first_version_are_carried_over(path: Path) -> None:
    path.parent.mkdir(parents=True)
    blob, row = (
        "CAST('/p.jpg' AS BLOB)",
        "INSERT INTO receipts VALUES ('{0}', 'https://a', {2}, 0.5, 'all', 7.0, '{0}', ",
    )
    row += "'https://a/x', {2}, {1}, 8.0)"
    rows = [row.format(state, "NULL", blob) for state in ("sent", "fetched", "saved")]
    rows.append(row.format("failed", "'ERROR_NO_FACE_IN_FILE'", blob))
    sql(path, *MIGRATIONS[0].split(";"), *rows, "PRAGMA user_version = 1")
    with Journal(path) as journal:
        assert journal.take_notice() == ""
        left = [(one.task_id, one.state, one.engine) for one in journal.open_receipts()]
        assert left == [("sent", ReceiptState.SENT, "ailab"), ("fetched", ReceiptState.FETCHED, "ailab")]
        cost = {call.task_id: call.credits for call in journal.spending.calls()}
        assert cost == {"sent": 8, "fetched": 8, "saved": 8, "failed": 0}


def write_garbage(path: Path) -> None:
    path.write_bytes(b"this is no database at all" * 100)


def write_newer(path: Path) -> None:
    Journal(path).close()
    sql(path, f"PRAGMA user_version = {SCHEMA_VERSION + 1}")


def write_foreign(path: Path) -> None:
    sql(path, f"PRAGMA user_version = {SCHEMA_VERSION}", "CREATE TABLE something (else_ TEXT)")


def write_other_receipts(path: Path) -> None:
    sql(path, "CREATE TABLE receipts (other TEXT)")


def write_damaged(path: Path) -> None:
    with Journal(path) as journal:
        for n in range(300):
            sent(journal, f"task {n}")
    data = bytearray(path.read_bytes())
    data[4096 : 4096 * 4] = os.urandom(4096 * 3)
    path.write_bytes(data)


@pytest.mark.parametrize("write", [write_garbage, write_newer, write_foreign, write_other_receipts, write_damaged])
def test_that_an_unusable_file_is_set_aside_and_said_so(write, path: Path, caplog: pytest.LogCaptureFixture) -> None:  # type: ignore[no-untyped-def]
    path.parent.mkdir(parents=True)
    write(path)
    before = path.read_bytes()
    caplog.set_level(logging.WARNING)
    for count in (1, 2):
        with Journal(path, now=lambda: 1_700_000_000.0) as journal:
            assert journal.open_receipts() == []
            assert "kept as" in journal.take_notice()
            assert journal.take_notice() == ""
            sent(journal, "1")
            assert len(journal.open_receipts()) == 1
        aside = set_aside(path)
        assert len(aside) == count
        assert before in [file.read_bytes() for file in aside]
        path.unlink()
        path.write_bytes(before)
    assert "was kept as journal.sqlite3.set-aside-20231114-221320 and a new one was begun" in caplog.text


def test_that_an_empty_file_is_a_new_journal(path: Path) -> None:
    path.parent.mkdir(parents=True)
    path.touch()
    with Journal(path) as journal:
        sent(journal, "1")
    assert set_aside(path) == []


def test_that_a_place_that_cannot_be_written_is_said_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(SaveError) as caught:
        Journal(tmp_path / "file" / "journal.sqlite3")
    assert caught.value.code == "ERROR_JOURNAL"
    (tmp_path / "folder").mkdir()
    with pytest.raises(SaveError):
        Journal(tmp_path / "folder")


def test_that_a_closed_journal_refuses_with_a_sentence(path: Path) -> None:
    journal = Journal(path)
    journal.close()
    journal.close()
    with pytest.raises(SaveError):
        journal.begin(work())
    with pytest.raises(SaveError):
        journal.open_receipts()


def test_that_a_busy_journal_is_waited_for_and_not_set_aside(path: Path) -> None:
    Journal(path).close()
    other = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    timer = threading.Timer(0.3, lambda: other.execute("COMMIT"))
    timer.start()
    with Journal(path) as journal:
        sent(journal, "1")
        assert len(journal.open_receipts()) == 1
    timer.join()
    other.close()
    assert set_aside(path) == []


def test_that_a_row_that_makes_no_sense_does_not_hide_the_others(
    path: Path, caplog: pytest.LogCaptureFixture, journal: Journal
) -> None:
    one = sent(journal, "1")
    sent(journal, "2")
    sql(path, f"UPDATE jobs SET faces = 'every second one' WHERE id = {one}")
    assert [receipt.task_id for receipt in journal.open_receipts()] == ["2"]
    assert "1" in caplog.text
