"""The receipt book on disk: durable, shared, and never thrown away."""

from __future__ import annotations

import itertools
import logging
import os
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from beautydesk.core.errors import SaveError
from beautydesk.core.job import FaceScope, RetouchOptions
from beautydesk.core.receipts import Receipt, ReceiptBook, ReceiptState
from beautydesk.storage.journal import SCHEMA_VERSION, Journal

ROOT = Path(__file__).resolve().parents[2]
OPTIONS = RetouchOptions(0.35, FaceScope.LARGEST)
PHOTO = Path("/photos/anna.jpg")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "new" / "profile" / "journal.sqlite3"


def states(path: Path) -> dict[str, str]:
    with sqlite3.connect(path) as db:
        found = dict(db.execute("SELECT task_id, state FROM receipts").fetchall())
    db.close()
    return found


def test_that_each_step_is_there_after_a_new_start(path: Path) -> None:
    clock = itertools.count(1000)
    result = Path("/profile/results/1.png")

    def book() -> Journal:
        return Journal(path, now=lambda: float(next(clock)))

    with book() as journal:
        journal.sent("1", PHOTO, OPTIONS, "https://a")
    with book() as journal:
        assert journal.open_receipts() == [Receipt("1", PHOTO, OPTIONS, 1000.0, ReceiptState.SENT, service="https://a")]
        journal.ready("1", "https://a/1.png")
    with book() as journal:
        (receipt,) = journal.open_receipts()
        assert (receipt.state, receipt.url, receipt.result) == (ReceiptState.READY, "https://a/1.png", None)
        journal.fetched("1", result)
    with book() as journal:
        (receipt,) = journal.open_receipts()
        assert receipt == Receipt(
            "1", PHOTO, OPTIONS, 1000.0, ReceiptState.FETCHED, "https://a/1.png", result, "https://a"
        )
        journal.saved("1")
    with book() as journal:
        assert journal.open_receipts() == []
    assert states(path) == {"1": "saved"}


def test_that_it_is_a_receipt_book(path: Path) -> None:
    with Journal(path) as journal:
        book: ReceiptBook = journal
        assert book.open_receipts() == []


def test_that_open_receipts_come_oldest_first_without_the_settled_ones(path: Path) -> None:
    moment = {"now": 0.0}
    with Journal(path, now=lambda: moment["now"]) as journal:
        for name, at in (("late", 9.0), ("early", 3.0), ("failed", 1.0), ("middle", 5.0)):
            moment["now"] = at
            journal.sent(name, PHOTO, OPTIONS)
        moment["now"] = 99.0
        journal.ready("early", "https://a/")
        journal.failed("failed", "ERROR_NO_FACE_IN_FILE")
        assert [receipt.task_id for receipt in journal.open_receipts()] == ["early", "middle", "late"]
        assert [receipt.sent_at for receipt in journal.open_receipts()] == [3.0, 5.0, 9.0]


def test_that_a_receipt_never_goes_back(path: Path, caplog: pytest.LogCaptureFixture) -> None:
    with Journal(path) as journal:
        journal.sent("1", PHOTO, OPTIONS)
        journal.fetched("1", Path("/r/1.png"))
        journal.ready("1", "https://late/")
        journal.sent("1", Path("/other.jpg"), RetouchOptions())
        (receipt,) = journal.open_receipts()
        assert (receipt.state, receipt.photo, receipt.url) == (ReceiptState.FETCHED, PHOTO, None)
        journal.saved("1")
        journal.failed("1", "too late")
        journal.fetched("1", Path("/r/2.png"))
        assert journal.open_receipts() == []
    assert states(path) == {"1": "saved"}
    assert "could become ready" in caplog.text


def test_that_a_result_that_was_given_up_and_saved_all_the_same_counts_as_saved(path: Path) -> None:
    with Journal(path) as journal:
        journal.sent("1", PHOTO, OPTIONS)
        journal.failed("1", "ERROR_RESULT_EXPIRED")
        journal.saved("1")
    assert states(path) == {"1": "saved"}


def test_that_an_unknown_task_is_logged_and_harms_nothing(path: Path, caplog: pytest.LogCaptureFixture) -> None:
    with Journal(path) as journal:
        journal.ready("nobody", "https://a/")
        journal.saved("nobody")
        assert journal.open_receipts() == []
    assert "nobody" in caplog.text


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="file names are text there")
def test_that_any_file_name_is_kept(path: Path) -> None:
    odd = Path(os.fsdecode(b"/photos/\xff\xfe \xe4;'\"\n.jpg"))
    with Journal(path) as journal:
        journal.sent("1", odd, OPTIONS)
        journal.fetched("1", odd)
        (receipt,) = journal.open_receipts()
        assert (receipt.photo, receipt.result) == (odd, odd)


def test_that_threads_share_one_journal(path: Path) -> None:
    def work(n: int) -> None:
        for i in range(10):
            journal.sent(f"{n}-{i}", PHOTO, OPTIONS)
            journal.ready(f"{n}-{i}", "https://a/")

    with Journal(path) as journal:
        threads = [threading.Thread(target=work, args=(n,)) for n in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        receipts = journal.open_receipts()
    assert len(receipts) == 40
    assert {receipt.state for receipt in receipts} == {ReceiptState.READY}


def test_that_several_programs_share_one_journal_from_its_very_first_moment(path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from beautydesk.core.job import RetouchOptions;"
        "from beautydesk.storage.journal import Journal\n"
        "sys.stdin.readline()\n"
        "for i in range(15):\n"
        "    with Journal(Path(sys.argv[1])) as journal:\n"
        "        journal.sent(f'{sys.argv[2]}-{i}', Path('/p.jpg'), RetouchOptions())\n"
        "        journal.fetched(f'{sys.argv[2]}-{i}', Path('/r.png'))\n"
    )
    programs = [
        subprocess.Popen(
            [sys.executable, "-c", code, str(path), str(n)],
            stdin=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            cwd=ROOT,
        )
        for n in range(4)
    ]
    for program in programs:
        assert program.stdin is not None
        program.stdin.write("go\n")
        program.stdin.flush()
    errors = [program.communicate()[1] for program in programs]
    assert errors == [""] * 4
    assert [program.returncode for program in programs] == [0] * 4
    assert list(states(path).values()) == ["fetched"] * 60
    assert [file.name for file in path.parent.iterdir() if "set-aside" in file.name] == []


def test_that_a_killed_program_loses_no_step(path: Path) -> None:
    code = (
        "import os, signal, sys; from pathlib import Path; from beautydesk.core.job import RetouchOptions;"
        "from beautydesk.storage.journal import Journal\n"
        "journal = Journal(Path(sys.argv[1]))\n"
        "journal.sent('1', Path('/p.jpg'), RetouchOptions()); journal.sent('2', Path('/p.jpg'), RetouchOptions())\n"
        "journal.ready('2', 'https://a/')\n"
        "os.kill(os.getpid(), signal.SIGKILL) if hasattr(signal, 'SIGKILL') else os._exit(9)\n"
    )
    done = subprocess.run([sys.executable, "-c", code, str(path)], cwd=ROOT, check=False)
    assert done.returncode != 0
    with Journal(path) as journal:
        assert [(r.task_id, r.state.value) for r in journal.open_receipts()] == [("1", "sent"), ("2", "ready")]


def write_garbage(path: Path) -> None:
    path.write_bytes(b"this is no database at all" * 100)


def write_newer(path: Path) -> None:
    Journal(path).close()
    with sqlite3.connect(path) as db:
        db.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    db.close()


def write_foreign(path: Path) -> None:
    with sqlite3.connect(path) as db:
        db.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
        db.execute("CREATE TABLE something (else_ TEXT)")
    db.close()


def write_other_receipts(path: Path) -> None:
    with sqlite3.connect(path) as db:
        db.execute("CREATE TABLE receipts (other TEXT)")
    db.close()


def write_damaged(path: Path) -> None:
    with Journal(path) as journal:
        for n in range(300):
            journal.sent(f"task {n}", PHOTO, OPTIONS)
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
            journal.sent("1", PHOTO, OPTIONS)
            assert len(journal.open_receipts()) == 1
        aside = sorted(file for file in path.parent.iterdir() if "set-aside" in file.name)
        assert len(aside) == count
        assert before in [file.read_bytes() for file in aside]
        path.unlink()
        path.write_bytes(before)
    assert "was kept as journal.sqlite3.set-aside-20231114-221320 and a new one was begun" in caplog.text


def test_that_an_empty_file_is_a_new_journal(path: Path) -> None:
    path.parent.mkdir(parents=True)
    path.touch()
    with Journal(path) as journal:
        journal.sent("1", PHOTO, OPTIONS)
    assert [file.name for file in path.parent.iterdir() if "set-aside" in file.name] == []


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
        journal.sent("1", PHOTO, OPTIONS)
    with pytest.raises(SaveError):
        journal.open_receipts()


def test_that_a_busy_journal_is_waited_for_and_not_set_aside(path: Path) -> None:
    Journal(path).close()
    other = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    timer = threading.Timer(0.3, lambda: other.execute("COMMIT"))
    timer.start()
    with Journal(path) as journal:
        journal.sent("1", PHOTO, OPTIONS)
        assert len(journal.open_receipts()) == 1
    timer.join()
    other.close()
    assert [file.name for file in path.parent.iterdir() if "set-aside" in file.name] == []


def test_that_a_row_that_makes_no_sense_does_not_hide_the_others(path: Path, caplog: pytest.LogCaptureFixture) -> None:
    with Journal(path) as journal:
        journal.sent("1", PHOTO, OPTIONS)
        journal.sent("2", PHOTO, OPTIONS)
        with sqlite3.connect(path) as db:
            db.execute("UPDATE receipts SET faces = 'every second one' WHERE task_id = '1'")
        db.close()
        assert [receipt.task_id for receipt in journal.open_receipts()] == ["2"]
    assert "1" in caplog.text
