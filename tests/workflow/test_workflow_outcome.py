"""How work ends: one translation of what nobody expected, one rule of what follows, one stop for all."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from beautydesk.core.cancel import Cancelled, CancelToken
from beautydesk.core.engine import Progress, Report
from beautydesk.core.errors import AccountError, BeautyDeskError, CapReached, PhotoError, TaskPending
from beautydesk.core.job import Done, Failed, Stopped
from beautydesk.workflow.outcome import AccountStop, After, after, execute


def ignored(progress: Progress) -> None:
    pass


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (PhotoError("broken", code="ERROR_PHOTO_DAMAGED"), "ERROR_PHOTO_DAMAGED"),
        (MemoryError(), "ERROR_OUT_OF_MEMORY"),
        (RuntimeError("our mistake"), "ERROR_UNEXPECTED"),
    ],
)
def test_that_every_error_has_one_code(error: Exception, code: str) -> None:
    def work(report: Report, token: CancelToken) -> None:
        raise error

    outcome = execute(work, ignored, CancelToken())

    assert isinstance(outcome, Failed) and outcome.error.code == code


def test_that_work_is_done_or_stopped() -> None:
    token = CancelToken()
    assert execute(lambda report, token: 7, ignored, token) == Done(7)

    def stopped(report: Report, token: CancelToken) -> None:
        raise Cancelled

    assert execute(stopped, ignored, token) == Stopped()
    token.cancel()
    assert execute(lambda report, token: 7, ignored, token) == Stopped()


@pytest.mark.parametrize(
    ("error", "follows"),
    [
        (PhotoError("broken"), After.TOLD),
        (TaskPending("no connection", task_id="t"), After.LATER),
        (TaskPending("slow", task_id="t", slow=True), After.NEXT_TURN),
        (AccountError("no credits"), After.STOP),
        (CapReached("the month"), After.STOP),
    ],
)
def test_that_one_rule_says_what_follows(error: BeautyDeskError, follows: After) -> None:
    assert after(error) is follows


def test_that_one_refused_request_stops_all_that_belong_together_once() -> None:
    stop, tokens = AccountStop(), [CancelToken() for _ in range(50)]
    for token in tokens:
        stop.join(token)
    stop.leave(tokens[-1])
    refusals = [AccountError(f"no credits {n}") for n in range(8)]
    together = threading.Barrier(len(refusals))

    def refuse(n: int) -> bool:
        together.wait(10)
        return stop.meet(refusals[n], tokens[n])

    assert stop.meet(PhotoError("broken"), tokens[0]) and stop.error is None
    with ThreadPoolExecutor(len(refusals)) as pool:
        assert list(pool.map(refuse, range(len(refusals)))).count(True) == 1
    assert stop.error in refusals
    met_it = tokens[refusals.index(stop.error)]  # type: ignore[arg-type]
    assert [token for token in tokens if not token.cancelled] == [met_it, tokens[-1]]
