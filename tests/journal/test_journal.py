"""The journal on disk: durable, shared, and never thrown away."""

from __future__ import annotations

import itertools
import logging
import os
import sqlite3
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from beautydesk.core.errors import CapReached, Charged, NoFaceFound, SaveError, ServiceError
from beautydesk.core.job import FaceScope, RetouchOptions
from beautydesk.core.receipts import OPEN, TRANSITIONS, Busy, ReceiptState, RetouchRequest
from beautydesk.storage.journal import Journal
from beautydesk.storage.journal_file import _MIGRATIONS, SCHEMA_VERSION

ROOT = Path(__file__).resolve().parents[2]
OPTIONS = RetouchOptions(0.35, FaceScope.LARGEST)
PHOTO = Path("/photos/anna.jpg")
SERVICE = "https://service.example"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "new" / "profile" / "journal.sqlite3"


def work(
    name: str = "anna", options: RetouchOptions = OPTIONS, photo: Path = PHOTO, digest: str = ""
) -> RetouchRequest:
    return RetouchRequest("ailab", SERVICE, photo, options, digest or f"digest of {name}")


def sent(journal: Journal, name: str, options: RetouchOptions = OPTIONS, photo: Path = PHOTO) -> int:
    """A receipt for a photo of its own, paid for and let go of; its id."""
    receipt = journal.begin(work(name, options, photo))
    assert receipt.state is ReceiptState.PREPARED
    journal.sending(receipt.id, 8, None)
    journal.sent(receipt.id, name, f"request {name}")
    journal.release(receipt.id)
    return receipt.id


def states(path: Path) -> dict[str, str]:
    with sqlite3.connect(path) as db:
        found = dict(db.execute("SELECT task_id, state FROM jobs").fetchall())
    db.close()
    return found


def test_that_each_step_is_there_after_a_new_start(path: Path) -> None:
    clock = itertools.count(1000)
    result = Path("/profile/results/1.png")

    def book() -> Journal:
        return Journal(path, now=lambda: float(next(clock)))

    with book() as journal:
        (receipt_id,) = journal.requests.add([work()], "batch", "order")
    with book() as journal:
        (receipt,) = journal.open_receipts()
        assert (receipt.state, receipt.batch, receipt.order, receipt.busy) == (
            ReceiptState.ADDED,
            "batch",
            "order",
            False,
        )
        assert journal.begin(work()).id == receipt_id
    with book() as journal:
        (receipt,) = journal.open_receipts()
        assert (receipt.state, receipt.digest) == (ReceiptState.PREPARED, "digest of anna")
        journal.begin(work())
        journal.sending(receipt_id, 8, None)
        journal.sent(receipt_id, "task", "request")
    with book() as journal:
        (receipt,) = journal.open_receipts()
        assert (receipt.state, receipt.task_id, receipt.request_id) == (ReceiptState.SENT, "task", "request")
        assert (receipt.credits, receipt.charged) == (8, Charged.YES)
        assert (receipt.service, receipt.photo, receipt.options) == (SERVICE, PHOTO, OPTIONS)
        journal.ready(receipt_id, "https://a/1.png")
    with book() as journal:
        (receipt,) = journal.open_receipts()
        assert (receipt.state, receipt.url, receipt.result) == (ReceiptState.READY, "https://a/1.png", None)
        journal.fetched(receipt_id, result)
    with book() as journal:
        (receipt,) = journal.open_receipts()
        assert (receipt.state, receipt.result) == (ReceiptState.FETCHED, result)
        journal.saved(receipt_id, Path("/photos/anna_retouched.jpg"))
    with book() as journal:
        assert journal.open_receipts() == []
        assert journal.requests.targets("batch") == [Path("/photos/anna_retouched.jpg")]
        (call,) = journal.spending.calls()
        assert (call.state, call.credits) == (ReceiptState.SAVED, 8)


def test_that_it_is_a_receipt_book(path: Path) -> None:
    with Journal(path) as journal:
        assert journal.claim(1) is None


def test_that_every_state_has_a_way_to_an_end() -> None:
    assert set(TRANSITIONS) == set(ReceiptState)
    for state in OPEN:
        assert TRANSITIONS[state] & {ReceiptState.SAVED, ReceiptState.FAILED, ReceiptState.CANCELLED}


def test_that_open_receipts_come_oldest_first_without_the_settled_ones(path: Path) -> None:
    moment = {"now": 0.0}
    with Journal(path, now=lambda: moment["now"]) as journal:
        ids = {}
        for name, at in (("late", 9.0), ("early", 3.0), ("failed", 1.0), ("middle", 5.0)):
            moment["now"] = at
            ids[name] = sent(journal, name)
        moment["now"] = 99.0
        journal.ready(ids["early"], "https://a/")
        journal.failed(ids["failed"], NoFaceFound("none"))
        assert [receipt.task_id for receipt in journal.open_receipts()] == ["early", "middle", "late"]
        assert [receipt.sent_at for receipt in journal.open_receipts()] == [3.0, 5.0, 9.0]


def test_that_a_receipt_never_goes_back(path: Path, caplog: pytest.LogCaptureFixture) -> None:
    with Journal(path) as journal:
        one = sent(journal, "1")
        journal.fetched(one, Path("/r/1.png"))
        with pytest.raises(SaveError):
            journal.sending(one, 8, None)
        journal.sent(one, "other")
        journal.uncertain(one, "late")
        (receipt,) = journal.open_receipts()
        assert (receipt.state, receipt.task_id) == (ReceiptState.FETCHED, "1")
        journal.saved(one, PHOTO)
        journal.failed(one, NoFaceFound("too late"))
        journal.fetched(one, Path("/r/2.png"))
        assert journal.open_receipts() == []
    assert states(path) == {"1": "saved"}
    assert "cannot become sent" in caplog.text


def test_that_a_result_that_was_given_up_and_saved_all_the_same_counts_as_saved(path: Path) -> None:
    with Journal(path) as journal:
        one = sent(journal, "1")
        journal.failed(one, ServiceError("gone", code="ERROR_RESULT_EXPIRED", charged=Charged.YES))
        journal.saved(one, PHOTO)
    assert states(path) == {"1": "saved"}


def test_that_an_unknown_receipt_is_logged_and_harms_nothing(path: Path, caplog: pytest.LogCaptureFixture) -> None:
    with Journal(path) as journal:
        journal.ready(4711, "https://a/")
        journal.saved(4711, PHOTO)
        assert journal.open_receipts() == []
    assert "4711" in caplog.text


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="file names are text there")
def test_that_any_file_name_is_kept(path: Path) -> None:
    odd = Path(os.fsdecode(b"/photos/\xff\xfe \xe4;'\"\n.jpg"))
    with Journal(path) as journal:
        journal.fetched(sent(journal, "1", photo=odd), odd)
        (receipt,) = journal.open_receipts()
        assert (receipt.photo, receipt.result) == (odd, odd)


# -- the same work -----------------------------------------------------------------------------------------------------


def test_that_the_same_bytes_are_one_piece_of_work(path: Path, tmp_path: Path) -> None:
    answer = tmp_path / "answer.png"
    answer.touch()
    other = Path("/photos/a copy of anna.jpg")
    with Journal(path) as journal:
        first = journal.begin(work())
        with pytest.raises(Busy):
            journal.begin(work(photo=other))
        journal.sending(first.id, 8, None)
        with pytest.raises(Busy):
            journal.begin(work(photo=other))
        journal.sent(first.id, "task")
        journal.fetched(first.id, answer)
        served = journal.begin(work(photo=other))
        assert (served.id != first.id, served.state, served.result) == (True, ReceiptState.FETCHED, answer)
        assert (served.credits, served.task_id, served.photo) == (0, "task", other)
        journal.saved(served.id, other)
        journal.saved(first.id, PHOTO)
        again = journal.begin(work())
        assert (again.state, again.credits) == (ReceiptState.FETCHED, 0), "it is kept after it was saved"
        assert [call.id for call in journal.spending.calls()] == [first.id]


@pytest.mark.parametrize(
    "other",
    [
        work(options=RetouchOptions(0.35, FaceScope.ALL)),
        work(options=RetouchOptions(0.36, FaceScope.LARGEST)),
        work(digest="of other bytes"),
        RetouchRequest("ailab", "https://another.example", PHOTO, OPTIONS, "digest of anna"),
    ],
    ids=["faces", "level", "bytes", "service"],
)
def test_that_other_work_is_other_work(other: RetouchRequest, path: Path, tmp_path: Path) -> None:
    (tmp_path / "answer").touch()
    with Journal(path) as journal:
        journal.fetched(sent(journal, "anna"), tmp_path / "answer")
        assert journal.begin(other).state is ReceiptState.PREPARED


def test_that_an_answer_serves_lower_levels_and_the_nearest_one_is_taken(path: Path, tmp_path: Path) -> None:
    with Journal(path) as journal:
        for level in (0.2, 0.6, 0.9):
            (tmp_path / f"{level}").touch()
            receipt = sent(journal, "anna", RetouchOptions(level, FaceScope.LARGEST))
            journal.fetched(receipt, tmp_path / f"{level}")
            journal.saved(receipt, PHOTO)
        served = journal.begin(work(options=RetouchOptions(0.5, FaceScope.LARGEST)))
        assert (served.state, served.result_level) == (ReceiptState.FETCHED, 0.6)
        assert journal.begin(work(options=RetouchOptions(1.0, FaceScope.LARGEST))).state is ReceiptState.PREPARED


def test_that_a_result_that_is_gone_is_not_promised(path: Path, tmp_path: Path) -> None:
    with Journal(path) as journal:
        receipt = sent(journal, "anna")
        journal.fetched(receipt, tmp_path / "deleted.png")
        journal.saved(receipt, PHOTO)
        assert journal.begin(work()).state is ReceiptState.PREPARED


def test_that_what_is_paid_for_is_taken_over_with_the_run_that_asked_for_it(path: Path) -> None:
    with Journal(path) as journal:
        paid = sent(journal, "anna")
    with Journal(path) as journal:
        journal.requests.add([work(digest="-")], "batch", "order")
        taken = journal.begin(work())
        assert (taken.id, taken.state, taken.batch, taken.order) == (paid, ReceiptState.SENT, "batch", "order")
        assert [receipt.id for receipt in journal.open_receipts()] == [paid]


def test_that_an_uncertain_photo_is_sent_again_only_when_that_is_wanted(path: Path) -> None:
    with Journal(path) as journal:
        first = journal.begin(work())
        journal.sending(first.id, 8, None)
        journal.uncertain(first.id, "ERROR_SUBMIT_UNCERTAIN")
        journal.release(first.id)
        held = journal.begin(work())
        assert (held.id, held.state) == (first.id, ReceiptState.UNCERTAIN)
        again = journal.begin(work(), anew=True)
        assert (again.id != first.id, again.state) == (True, ReceiptState.PREPARED)
        journal.sending(again.id, 8, None)
        assert journal.spending.spent_this_month() == 16, "the doubtful one may have been charged"


def test_that_what_is_asked_for_twice_waits_once(path: Path) -> None:
    with Journal(path) as journal:
        first = journal.requests.add([work("a"), work("b", photo=Path("/b.jpg"))], "one", "order")
        assert journal.requests.add([work("a")], "two", "order") == first[:1]
        assert [receipt.batch for receipt in journal.open_receipts()] == ["two", "one"]
        journal.requests.drop(first[1:], "not wanted")
        journal.requests.drop_mine()
        assert journal.open_receipts() == []


# -- several runs ------------------------------------------------------------------------------------------------------


def test_that_what_a_run_that_is_gone_was_sending_is_uncertain(path: Path) -> None:
    with Journal(path) as gone, Journal(path) as other:
        receipt = gone.begin(work())
        gone.sending(receipt.id, 8, None)
        assert [(one.state, one.busy) for one in other.open_receipts()] == [(ReceiptState.SENDING, True)]
        assert other.claim(receipt.id) is None
        gone.close()
        assert [(one.state, one.busy) for one in other.open_receipts()] == [(ReceiptState.UNCERTAIN, False)]
        assert other.begin(work()).state is ReceiptState.UNCERTAIN


def test_that_only_one_run_has_a_receipt_in_hand(path: Path) -> None:
    with Journal(path) as one, Journal(path) as other:
        receipt_id = sent(one, "anna")
        assert other.claim(receipt_id) is not None
        assert one.claim(receipt_id) is None
        with pytest.raises(Busy):
            one.begin(work())
        other.release(receipt_id)
        assert one.claim(receipt_id) is not None


def test_that_a_photo_that_was_not_sent_waits_again(path: Path) -> None:
    with Journal(path) as journal:
        receipt = journal.begin(work())
        journal.sending(receipt.id, 8, None)
        journal.not_taken(receipt.id)
        journal.release(receipt.id)
        (waiting,) = journal.open_receipts()
        assert (waiting.state, waiting.credits, waiting.sent_at) == (ReceiptState.ADDED, 0, None)
        assert journal.begin(work()).id == receipt.id
        assert journal.spending.calls() == []


# -- money -------------------------------------------------------------------------------------------------------------


def test_that_the_months_limit_is_kept_to_the_credit(path: Path) -> None:
    with Journal(path) as journal:
        for n in range(3):
            receipt = journal.begin(work(str(n)))
            if n < 2:
                journal.sending(receipt.id, 8, 16)
                continue
            with pytest.raises(CapReached) as caught:
                journal.sending(receipt.id, 8, 16)
            assert caught.value.stops_queue
            assert "16" in caught.value.message
            assert journal.claim(receipt.id) is None, "it is not paid for"
        assert journal.spending.spent_this_month() == 16


def test_that_a_new_month_begins_at_nothing_and_refusals_cost_nothing(path: Path) -> None:
    moment = {"now": time.mktime((2026, 10, 31, 23, 0, 0, 0, 0, -1))}
    with Journal(path, now=lambda: moment["now"]) as journal:
        sent(journal, "old")
        assert journal.spending.spent_this_month() == 8
        moment["now"] = time.mktime((2026, 11, 1, 1, 0, 0, 0, 0, -1))
        assert journal.spending.spent_this_month() == 0
        journal.failed(sent(journal, "refused"), NoFaceFound("none"))
        assert journal.spending.spent_this_month() == 0


@pytest.mark.parametrize(
    ("usable", "later", "state", "charged"),
    [
        (92.0, 5.0, ReceiptState.UNCERTAIN, Charged.YES),
        (100.0, 3600.0, ReceiptState.FAILED, Charged.NO),
        (100.0, 5.0, ReceiptState.UNCERTAIN, Charged.UNKNOWN),
        (95.0, 3600.0, ReceiptState.UNCERTAIN, Charged.UNKNOWN),
        (2092.0, 3600.0, ReceiptState.UNCERTAIN, Charged.UNKNOWN),
    ],
    ids=["down by the price", "not down after a while", "not down yet", "down by something else", "topped up"],
)
def test_that_the_balance_settles_what_it_can(
    usable: float, later: float, state: ReceiptState, charged: Charged, path: Path
) -> None:
    moment = {"now": 1000.0}
    with Journal(path, now=lambda: moment["now"]) as journal:
        journal.spending.balance(SERVICE, 100.0)
        moment["now"] += 10
        receipt = journal.begin(work())
        journal.sending(receipt.id, 8, None)
        journal.uncertain(receipt.id, "ERROR_SUBMIT_UNCERTAIN")
        journal.release(receipt.id)
        moment["now"] += later
        settled = journal.spending.balance(SERVICE, usable)
        assert [one.charged for one in settled] == ([] if charged is Charged.UNKNOWN else [charged])
        (call,) = journal.spending.calls()
        assert (call.state, call.charged, call.credits) == (state, charged, 0 if charged is Charged.NO else 8)


def test_that_a_file_that_is_paid_for_is_known_by_its_name_size_and_time(path: Path, tmp_path: Path) -> None:
    photo = tmp_path / "anna.jpg"
    photo.write_bytes(b"one")
    with Journal(path) as journal:
        assert not journal.spending.is_paid(photo, OPTIONS, SERVICE)
        sent(journal, "anna", photo=photo)
        assert journal.spending.is_paid(photo, OPTIONS, SERVICE)
        assert not journal.spending.is_paid(photo, RetouchOptions(0.9, FaceScope.LARGEST), SERVICE)
        assert not journal.spending.is_paid(photo, OPTIONS, "https://another.example")
        photo.write_bytes(b"other")
        assert not journal.spending.is_paid(photo, OPTIONS, SERVICE)


# -- the file ----------------------------------------------------------------------------------------------------------


def test_that_threads_share_one_journal(path: Path) -> None:
    def run(n: int) -> None:
        for i in range(10):
            journal.ready(sent(journal, f"{n}-{i}"), "https://a/")

    with Journal(path) as journal:
        threads = [threading.Thread(target=run, args=(n,)) for n in range(4)]
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
    with sqlite3.connect(path) as db:
        for statement in _MIGRATIONS[0].split(";"):
            db.execute(statement)
        row = "INSERT INTO receipts VALUES (?, 'https://a', ?, 0.5, 'all', 7.0, ?, 'https://a/x', ?, ?, 8.0)"
        for state, reason in (("sent", None), ("fetched", None), ("saved", None), ("failed", "ERROR_NO_FACE_IN_FILE")):
            db.execute(row, (state, b"/p.jpg", state, b"/r.png", reason))
        db.execute("PRAGMA user_version = 1")
    db.close()
    with Journal(path) as journal:
        assert journal.take_notice() == ""
        assert [(one.task_id, one.state, one.engine) for one in journal.open_receipts()] == [
            ("sent", ReceiptState.SENT, "ailab"),
            ("fetched", ReceiptState.FETCHED, "ailab"),
        ]
        assert {call.task_id: call.credits for call in journal.spending.calls()} == {
            "sent": 8,
            "fetched": 8,
            "saved": 8,
            "failed": 0,
        }


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
        sent(journal, "1")
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
    assert [file.name for file in path.parent.iterdir() if "set-aside" in file.name] == []


def test_that_a_row_that_makes_no_sense_does_not_hide_the_others(path: Path, caplog: pytest.LogCaptureFixture) -> None:
    with Journal(path) as journal:
        one = sent(journal, "1")
        sent(journal, "2")
        with sqlite3.connect(path) as db:
            db.execute("UPDATE jobs SET faces = 'every second one' WHERE id = ?", (one,))
        db.close()
        assert [receipt.task_id for receipt in journal.open_receipts()] == ["2"]
    assert "1" in caplog.text
