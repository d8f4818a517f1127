"""Nothing is paid twice: the same work is done once, a refused account is asked once, what is doubtful waits."""

from __future__ import annotations

import dataclasses
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler

import numpy as np
import pytest
from ailab_desk import Desk
from faulty_service import TASK_ID, FaultyService, Reply, accepted, answer, html, ready, refused, reset, working

from beautydesk.core.cancel import CancelToken
from beautydesk.core.engine import Progress
from beautydesk.core.errors import (
    AccountError,
    CapReached,
    Charged,
    EngineUnavailable,
    NoFaceFound,
    Objection,
    ServiceError,
    TaskPending,
)
from beautydesk.core.job import RetouchOptions
from beautydesk.core.photo import Photo
from beautydesk.core.receipts import ReceiptState, RetouchRequest
from beautydesk.core.seen_face import FoundFace
from beautydesk.core.viewport import Rect
from beautydesk.engines.ailab import AilabEngine, Patience, Rules
from beautydesk.net.transport import Transport
from beautydesk.storage.journal import Journal
from beautydesk.storage.results import Results
from beautydesk.workflow.retouch import retouch

AGAIN = RetouchOptions(0.35, despite=frozenset({Objection.MAYBE_PAID}))
ANYWAY = RetouchOptions(0.35, despite=frozenset({Objection.NO_FACE}))


def engine_with(desk: Desk, rules: Rules) -> AilabEngine:
    return AilabEngine(desk.client, desk.journal, Results(desk.results), rules, patience=Patience(60, 60, busy=0.01))


def ignore(progress: Progress) -> None: ...


# -- the same work -----------------------------------------------------------------------------------------------------


def test_that_the_same_photo_is_sent_once(desk: Desk, service: FaultyService) -> None:
    first = desk.retouch()
    assert first.receipt is not None
    desk.journal.saved(first.receipt, desk.results / "saved.png")
    second = desk.retouch()
    assert np.array_equal(second.photo.pixels, first.photo.pixels)
    assert (second.task_id, service.submits) == (TASK_ID, 1)
    assert "no credits" in second.note
    assert desk.journal.spending.spent_this_month() == 8


def test_that_a_copy_under_another_name_costs_nothing(desk: Desk, service: FaultyService) -> None:
    first = desk.retouch()
    desk.take_a_copy()
    second = desk.retouch()
    assert second.receipt != first.receipt
    assert service.submits == 1
    names = {receipt.photo.name for receipt in desk.journal.open_receipts()}
    assert names == {"Anna Müller private.png", "copy.png"}


def test_that_a_copy_brings_home_what_is_under_way_for_its_twin(desk: Desk, service: FaultyService) -> None:
    done = service.poll
    service.poll = [html(502)]
    with pytest.raises(TaskPending):
        desk.retouch()
    service.poll = done
    desk.take_a_copy()
    desk.retouch()
    assert service.submits == 1
    assert [receipt.state for receipt in desk.journal.open_receipts()] == [ReceiptState.FETCHED] * 2


def test_that_two_threads_with_the_same_photo_send_it_once(desk: Desk, service: FaultyService) -> None:
    with ThreadPoolExecutor(4) as pool:
        results = list(pool.map(lambda _: desk.retouch().photo.pixels.tobytes(), range(4)))
    assert service.submits == 1
    assert len(set(results)) == 1


def test_that_paid_work_is_gone_on_with_from_every_state(desk: Desk, service: FaultyService) -> None:
    desk.retouch()
    for state, gone in ((ReceiptState.READY, ["result"]), (ReceiptState.SENT, ["result", "url"])):
        desk.set_back(state, *gone)
        assert desk.retouch().task_id == TASK_ID
    assert service.submits == 1


def test_that_a_lower_level_is_made_here_from_what_is_paid_for(desk: Desk, service: FaultyService) -> None:
    def change(level: float) -> float:
        pixels = desk.retouch(RetouchOptions(level)).photo.pixels
        return float(np.abs(pixels.astype(int) - desk.photo.pixels).mean())

    full = change(0.8)
    for level in (0.6, 0.4, 0.2):
        assert change(level) == pytest.approx(full * level / 0.8, rel=0.1)
    assert service.submits == 1
    assert change(0.9) > 0, "a higher one is another call"
    assert service.submits == 2


# -- doubt -------------------------------------------------------------------------------------------------------------


def test_that_a_doubtful_photo_is_not_sent_again_by_itself(desk: Desk, service: FaultyService) -> None:
    service.submit = [reset, accepted()]
    for _ in range(3):
        with pytest.raises(ServiceError) as caught:
            desk.retouch()
        assert (caught.value.code, caught.value.objection) == ("ERROR_SUBMIT_UNCERTAIN", Objection.MAYBE_PAID)
        assert caught.value.charged is Charged.UNKNOWN
    assert service.submits == 1
    assert desk.retouch(AGAIN).task_id == TASK_ID
    assert service.submits == 2
    assert desk.journal.spending.spent_this_month() == 16
    assert desk.retouch().task_id == TASK_ID, "the doubt is over"
    assert service.submits == 2


@pytest.mark.parametrize(("left", "charged"), [(92, "probably"), (100, "may have")])
def test_that_the_balance_tells_about_the_doubtful_one(
    left: int, charged: str, desk: Desk, service: FaultyService
) -> None:
    def balance(amount: int) -> Reply:
        return answer(data=[{"unique_sign": "common", "balance": amount}])

    service.credits, service.submit = [balance(100), balance(left)], [reset]
    assert desk.engine.credits().usable == 100
    with pytest.raises(ServiceError):
        desk.retouch()
    desk.engine.credits()
    with pytest.raises(ServiceError) as caught:
        desk.retouch()
    assert charged in caught.value.message
    assert service.submits == 1


# -- refusals ----------------------------------------------------------------------------------------------------------

ACCOUNT = {
    "no credits": refused(429, "ERROR_NOT_ENOUGH_CREDITS"),
    "bad key": refused(401, "ERROR_APPLICATIONS_NOT_EXISTS"),
    "locked": refused(403, "ERROR_USER_LOCKED"),
}


@pytest.mark.parametrize("case", ACCOUNT)
def test_that_an_account_is_asked_once_and_not_once_a_photo(
    case: str, desk: Desk, service: FaultyService, pixels: np.ndarray
) -> None:
    waiting = threading.Barrier(6)
    slow = ACCOUNT[case]

    def refuse(handler: BaseHTTPRequestHandler) -> None:
        waiting.wait(20)  # until all others have begun
        slow(handler)

    service.submit = [refuse]

    def run(number: int) -> None:
        photo = dataclasses.replace(desk.photo, pixels=pixels + number, source=None)
        began = [False]

        def report(progress: Progress) -> None:
            if not began[0]:
                began[0] = True
                if number:
                    waiting.wait(20)

        with pytest.raises(AccountError):
            retouch(photo, desk.engine, RetouchOptions(0.35), report, CancelToken())

    with ThreadPoolExecutor(6) as pool:
        list(pool.map(run, range(6)))
    assert service.submits == 1
    assert {receipt.state for receipt in desk.journal.open_receipts()} == {ReceiptState.ADDED}
    service.submit = [accepted()]
    assert desk.retouch().task_id == TASK_ID, "who comes later, with the account in order, is not held up"


def test_that_a_key_that_is_refused_while_polling_stops_all_that_poll(desk: Desk, service: FaultyService) -> None:
    service.poll = [working(1), refused(401, "ERROR_APPLICATIONS_NOT_EXISTS")]
    with pytest.raises(AccountError) as caught:
        desk.retouch()
    assert caught.value.charged is Charged.YES
    assert desk.receipt.state is ReceiptState.SENT


def test_that_the_months_limit_stops_before_anything_is_sent(desk: Desk, service: FaultyService) -> None:
    engine = engine_with(desk, Rules(monthly_cap=lambda: 8.0))
    retouch(desk.photo, engine, RetouchOptions(0.35), ignore, CancelToken())
    with pytest.raises(CapReached) as caught:
        retouch(desk.photo, engine, RetouchOptions(0.9), ignore, CancelToken())
    assert caught.value.charged is Charged.NO
    assert "Nothing was sent" in caught.value.message
    assert service.submits == 1


# -- faces -------------------------------------------------------------------------------------------------------------


def test_that_a_photo_without_a_face_does_not_leave_this_computer(desk: Desk, service: FaultyService) -> None:
    engine = engine_with(desk, Rules(find_faces=lambda photo: ()))
    with pytest.raises(NoFaceFound) as caught:
        retouch(desk.photo, engine, RetouchOptions(0.35), ignore, CancelToken())
    assert caught.value.objection is Objection.NO_FACE
    assert "not sent" in caught.value.message
    assert service.seen == []
    assert desk.journal.open_receipts() == []
    assert retouch(desk.photo, engine, ANYWAY, ignore, CancelToken()).task_id == TASK_ID


def unavailable(photo: Photo) -> tuple[Rect, ...]:
    raise EngineUnavailable("The networks are missing.")


@pytest.mark.parametrize(
    "find", [lambda photo: (FoundFace(Rect(0, 0, 9, 9)),), unavailable], ids=["a face", "nobody can tell"]
)
def test_that_other_photos_are_sent(
    find: Callable[[Photo], tuple[FoundFace, ...]], desk: Desk, service: FaultyService
) -> None:
    engine = engine_with(desk, Rules(find_faces=find))
    assert retouch(desk.photo, engine, RetouchOptions(0.35), ignore, CancelToken()).task_id == TASK_ID


# -- waiting -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("patience", [Patience(first=0.2, visit=0.1)])
def test_that_a_slow_task_is_left_and_looked_at_again(desk: Desk, service: FaultyService) -> None:
    done = service.poll[-1]
    service.poll = [working(1)]
    with pytest.raises(TaskPending) as caught:
        desk.retouch()
    assert caught.value.slow
    assert "paid for" in caught.value.message
    with pytest.raises(TaskPending):
        desk.resume()
    service.poll = [done]  # the first look
    assert desk.resume().task_id == TASK_ID
    assert service.submits == 1


def test_that_people_see_since_when_and_that_there_is_no_connection(desk: Desk, service: FaultyService) -> None:
    service.poll = [working(1), html(502), ready(f"{service.url}/result/a")]
    desk.retouch()
    waited = [progress for progress in desk.progress if progress.since is not None]
    assert len({progress.since for progress in waited}) == 1
    assert [progress.offline for progress in waited] == [False, False, True]


def test_that_work_in_other_hands_is_not_fetched_twice(desk: Desk, service: FaultyService) -> None:
    desk.retouch()
    receipt = desk.receipt
    desk.set_back(ReceiptState.READY)
    with Journal(desk.results.parent / "journal.sqlite3") as other:
        assert other.claim(receipt.id) is not None
        with pytest.raises(TaskPending) as caught:
            desk.resume(receipt)
        assert "Another copy" in caught.value.message
        other.release(receipt.id)
        assert desk.resume(receipt).task_id == TASK_ID
        assert other.claim(receipt.id) is None, "who fetched it is about to save it"


def test_that_a_send_that_was_cut_short_is_told_of_and_not_repeated(
    desk: Desk, service: FaultyService, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Killed(BaseException):
        """Stands for the end of the process: nothing in the engine catches it."""

    def dying(*args: object) -> None:
        raise Killed

    monkeypatch.setattr(Transport, "post", dying)
    with pytest.raises(Killed):
        desk.retouch()
    monkeypatch.undo()
    assert desk.receipt.state is ReceiptState.UNCERTAIN
    with pytest.raises(ServiceError) as caught:
        desk.retouch()
    assert caught.value.objection is Objection.MAYBE_PAID
    assert service.seen == []


# -- what was asked for ------------------------------------------------------------------------------------------------


def test_that_where_orders_are_kept_nothing_else_is_sent(desk: Desk, service: FaultyService) -> None:
    desk.engine = engine_with(desk, Rules(ordered_only=True))
    with pytest.raises(ServiceError) as refused_:
        desk.retouch()
    assert (refused_.value.code, refused_.value.charged) == ("ERROR_NOT_ORDERED", Charged.NO)
    assert service.submits == 0 and desk.journal.open_receipts() == []
    order(desk)
    done = desk.retouch()
    assert service.submits == 1 and done.receipt is not None
    desk.journal.saved(done.receipt, desk.results / "saved.png")
    again = desk.retouch()  # an answer that is here costs nothing, and needs no order
    assert again.receipt is not None
    desk.journal.saved(again.receipt, desk.results / "saved 2.png")
    for answer_ in desk.results.iterdir():
        answer_.unlink()
    with pytest.raises(ServiceError, match="not asked for"):
        desk.retouch()
    assert service.submits == 1


def test_that_an_order_that_is_withdrawn_is_not_carried_out(desk: Desk, service: FaultyService) -> None:
    desk.engine = engine_with(desk, Rules(ordered_only=True))
    request = order(desk)
    desk.journal.requests.withdraw([request])
    with pytest.raises(ServiceError, match="not asked for"):
        desk.retouch()
    assert service.submits == 0


def order(desk: Desk) -> RetouchRequest:
    assert desk.photo.source is not None
    request = RetouchRequest("ailab", desk.client.base_url, desk.photo.source.absolute(), RetouchOptions(0.35), "")
    desk.journal.requests.add([request])
    return request
