"""The queue of the command line: who runs, who is skipped, what the exit code becomes."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

import pytest

from beautydesk.commands.batch import Batch, Job, Turn
from beautydesk.commands.console import Exit
from beautydesk.commands.outcomes import Ended, Status, Underway
from beautydesk.core.cancel import CancelToken
from beautydesk.core.engine import Report
from beautydesk.core.errors import AccountError, BeautyDeskError, PhotoError, SaveError, TaskPending
from beautydesk.workflow.outcome import AccountStop

Run = Callable[[Report, CancelToken], Ended]


class Heard:
    """A reporter that remembers."""

    def __init__(self) -> None:
        self.ends: list[Ended] = []
        self.last: tuple[BeautyDeskError | None, bool] | None = None

    def ended(self, end: Ended) -> None:
        self.ends.append(end)

    def working(self, underway: Iterable[Underway]) -> None:
        pass

    def close(self, trouble: BeautyDeskError | None, interrupted: bool) -> None:
        self.last = (trouble, interrupted)

    @property
    def statuses(self) -> dict[str, str]:
        assert len({end.photo for end in self.ends}) == len(self.ends)
        return {str(end.photo): end.status.value for end in self.ends}

    def codes(self) -> dict[str, str | None]:
        return {str(end.photo): end.error and end.error.code for end in self.ends}


def done(name: str, report: Report, token: CancelToken) -> Ended:
    return Ended(Path(name), Status.DONE, "local")


def raising(error: BaseException) -> Run:
    def run(report: Report, token: CancelToken) -> Ended:
        raise error

    return run


def turn(name: str, run: Run | None = None, paid: str | None = None) -> Turn:
    return Turn(Path(name), lambda: Job(run or partial(done, name), lambda: paid))


def test_that_all_done_is_0() -> None:
    heard = Heard()

    assert Batch("local", heard, 2).run([turn("a"), turn("b"), turn("c")]) is Exit.OK
    assert heard.statuses == dict.fromkeys("abc", "done")
    assert heard.last == (None, False)


def test_that_nothing_to_do_is_0() -> None:
    assert Batch("local", Heard(), 2).run([]) is Exit.OK


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (PhotoError("broken"), "ERROR_PHOTO_UNUSABLE"),
        (RuntimeError("our mistake"), "ERROR_UNEXPECTED"),
        (MemoryError(), "ERROR_OUT_OF_MEMORY"),
    ],
)
@pytest.mark.parametrize("when", ["begin", "run"])
def test_that_one_failure_is_one_photo_s(error: Exception, code: str, when: str) -> None:
    def begin() -> Job:
        if when == "begin":
            raise error
        return Job(raising(error))

    heard = Heard()

    assert Batch("local", heard, 1).run([turn("a"), Turn(Path("b"), begin), turn("c")]) is Exit.FAILED
    assert heard.codes() == {"a": None, "b": code, "c": None}


def test_that_an_account_error_stops_who_has_not_begun_and_nobody_else() -> None:
    heard = Heard()
    both = threading.Barrier(2)
    stop = AccountStop()
    batch = Batch("ailab", heard, 2, stop)

    def refuse(report: Report, token: CancelToken) -> Ended:
        both.wait(10)
        raise AccountError("no credits", code="ERROR_NOT_ENOUGH_CREDITS")

    def go_on(report: Report, token: CancelToken) -> Ended:
        both.wait(10)
        while stop.error is None:
            token.sleep(0.005)  # raises if the refusal cancelled this photo, too
        return done("b", report, token)

    turns = [turn("a", refuse), turn("b", go_on), *map(turn, "cdef")]
    assert batch.run(turns) is Exit.ACCOUNT
    assert heard.statuses == {"a": "failed", "b": "done", **dict.fromkeys("cdef", "skipped")}
    assert set(heard.codes().values()) == {"ERROR_NOT_ENOUGH_CREDITS", None}
    assert heard.last is not None
    assert heard.last[0] is not None


def test_that_trouble_known_before_begins_nothing() -> None:
    heard = Heard()

    def begin() -> Job:
        raise AssertionError("was begun")

    turns = [Turn(Path("a"), begin), Turn(Path("b"), begin, task_id="paid")]
    assert Batch("ailab", heard, 2, AccountStop(AccountError("no key"))).run(turns) is Exit.ACCOUNT
    assert heard.statuses == {"a": "skipped", "b": "pending"}
    assert [end.owed for end in heard.ends] == [False, True]


@pytest.mark.parametrize(
    ("error", "status", "owed"),
    [
        (TaskPending("slow", task_id="t"), "pending", True),
        (PhotoError("odd answer"), "pending", True),
        (RuntimeError("our mistake"), "pending", True),
        (SaveError("disk full"), "failed", True),
    ],
)
def test_that_what_is_paid_for_is_owed_whatever_happens(error: Exception, status: str, owed: bool) -> None:
    heard = Heard()

    assert Batch("ailab", heard, 1).run([turn("a", raising(error), paid="t")]) is Exit.FAILED
    (end,) = heard.ends
    assert (end.status.value, end.task_id, end.owed) == (status, "t", owed)


def test_that_no_more_run_at_a_time_than_asked_for() -> None:
    running, most = 0, 0
    lock = threading.Lock()
    gate = threading.Barrier(3)

    def work(name: str, report: Report, token: CancelToken) -> Ended:
        nonlocal running, most
        with lock:
            running += 1
            most = max(most, running)
        gate.wait(10)  # passes only if three run at once
        with lock:
            running -= 1
        return done(name, report, token)

    heard = Heard()
    assert Batch("local", heard, 3).run([turn(name, partial(work, name)) for name in "abcdefghi"]) is Exit.OK
    assert most == 3


def test_that_one_photo_may_have_two_turns_and_the_slow_one_is_asked_for_again() -> None:
    """It is paid for at two levels: each is told once, whichever the service is slow with."""
    heard, both = Heard(), threading.Barrier(2)
    begun: list[str] = []

    def begin(task: str, slow: bool) -> Job:
        first = task not in begun
        begun.append(task)

        def run(report: Report, token: CancelToken) -> Ended:
            if first:
                both.wait(10)  # both have begun
            if slow and first:
                raise TaskPending("slow", task_id=task, slow=True)
            return Ended(Path("a"), Status.DONE, "ailab", task_id=task)

        return Job(run, lambda: task)

    turns = [
        Turn(Path("a"), partial(begin, "soft", True), "soft", receipt=1),
        Turn(Path("a"), partial(begin, "full", False), "full", receipt=2),
    ]

    assert Batch("ailab", heard, 2).run(turns) is Exit.OK
    assert begun == ["soft", "full", "soft"]
    assert {(end.task_id, end.receipt, end.status) for end in heard.ends} == {
        ("soft", 1, Status.DONE),
        ("full", 2, Status.DONE),
    }
    assert len(heard.ends) == 2


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_that_a_signal_wakes_who_waits_and_the_handlers_are_put_back(number: signal.Signals) -> None:
    before = signal.getsignal(number)
    heard = Heard()

    def wait(report: Report, token: CancelToken) -> Ended:
        os.kill(os.getpid(), number)
        token.sleep(30)
        raise AssertionError("was not woken")

    turns = [turn("a", wait), turn("b", wait, paid="t"), turn("c")]
    assert Batch("ailab", heard, 2).run(turns[:1]) is Exit.INTERRUPTED
    assert heard.statuses == {"a": "skipped"}
    assert Batch("ailab", heard, 1).run(turns[1:]) is Exit.INTERRUPTED
    assert heard.statuses == {"a": "skipped", "b": "pending", "c": "skipped"}
    assert set(heard.codes().values()) == {"ERROR_INTERRUPTED"}
    assert heard.last == (None, True)
    assert signal.getsignal(number) is before


def test_that_seconds_are_the_photo_s_own() -> None:
    heard = Heard()
    Batch("local", heard, 1).run([turn("a", lambda report, token: token.sleep(0.05) or done("a", report, token))])

    assert 0.05 <= heard.ends[0].seconds < 5
