"""Going on with paid work from wherever it stopped: no second submit, nothing lost."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import numpy as np
import pytest
from ailab_desk import Desk, png
from faulty_service import TASK_ID, FaultyService, answer, html, ready, refused, reply

from beautydesk import imaging
from beautydesk.core.cancel import Cancelled, CancelToken
from beautydesk.core.errors import Charged, Objection, OriginalMissing, ServiceError, TaskPending
from beautydesk.core.job import RetouchOptions
from beautydesk.core.receipts import ReceiptState, RetouchRequest
from beautydesk.engines.ailab import AilabEngine, Client
from beautydesk.storage.results import Results
from beautydesk.workflow.retouch import fetch

DAY = 24 * 3600.0


def test_that_a_task_is_fetched_from_each_state(desk: Desk, service: FaultyService, retouched: bytes) -> None:
    first = desk.retouch().photo.pixels
    sent, at_hand, fetched = ReceiptState.SENT, ReceiptState.READY, ReceiptState.FETCHED
    for state, gone, polls, downloads in (
        (fetched, [], 0, 0),
        (at_hand, ["result"], 0, 1),
        (sent, ["result", "url"], 1, 1),
    ):
        desk.set_back(state, *gone)
        service.seen.clear()
        result = desk.resume()
        assert np.array_equal(result.photo.pixels, first)
        assert (result.task_id, result.engine, result.note) == (TASK_ID, "ailab", "")
        assert (service.submits, service.polls, service.downloads) == (0, polls, downloads)


def test_that_a_stored_result_that_is_gone_or_damaged_is_fetched_again(desk: Desk, service: FaultyService) -> None:
    desk.retouch()
    receipt = desk.receipt
    assert receipt.result is not None
    receipt.result.write_bytes(b"damaged")
    assert desk.resume(receipt).task_id == TASK_ID
    receipt.result.unlink()
    assert desk.resume(receipt).task_id == TASK_ID
    assert service.submits == 1


def test_that_a_stored_result_needs_neither_key_nor_network(desk: Desk, service: FaultyService) -> None:
    desk.retouch()
    service.seen.clear()
    desk.key = None
    assert desk.resume().task_id == TASK_ID
    assert service.seen == []


def spoil(original: Path, how: str) -> None:
    """Something happens to it."""
    match how:
        case "AWAY":
            original.parent.rename(original.parent.with_name("pulled out"))
        case "GONE":
            original.unlink()
        case "UNREADABLE":
            original.write_bytes(original.read_bytes()[:100])
        case "CHANGED":
            original.write_bytes(png(np.zeros((120, 160, 3), np.uint8)))


@pytest.fixture
def original(desk: Desk, tmp_path: Path) -> Path:
    """The photo, on a card."""
    card = tmp_path / "card"
    card.mkdir()
    assert desk.photo.source is not None
    desk.photo = imaging.decode(desk.photo.source.rename(card / "a.png"))
    return card / "a.png"


@pytest.mark.parametrize("how", ["AWAY", "GONE", "UNREADABLE", "CHANGED"])
@pytest.mark.parametrize("state", [ReceiptState.SENT, ReceiptState.FETCHED])
def test_that_what_has_no_original_is_fetched_and_kept_and_given_when_that_is_back(
    how: str, state: ReceiptState, original: Path, desk: Desk, service: FaultyService, pixels: np.ndarray
) -> None:
    before = original.read_bytes()
    desk.retouch()
    desk.set_back(state, *(["url", "result"] if state is ReceiptState.SENT else []))
    spoil(original, how)

    with pytest.raises(OriginalMissing) as caught:
        desk.resume()

    error = caught.value
    assert (error.code, error.charged, error.task_id) == (f"ERROR_ORIGINAL_{how}", Charged.YES, TASK_ID)
    assert str(original.parent) in error.message and "paid for and kept" in error.message and error.hint
    receipt = desk.receipt
    assert receipt.state is ReceiptState.FETCHED and receipt.result is not None and receipt.result.exists()
    service.seen.clear()
    as_it_came = desk.resume(without_original=True)
    assert np.array_equal(as_it_came.photo.pixels, pixels + 20)
    assert "as it came" in as_it_came.note

    if how == "AWAY":
        original.parent.with_name("pulled out").rename(original.parent)
    original.write_bytes(before)
    assert not desk.resume(without_original=True).note, "where the original is there, it is used"
    assert (desk.resume().note, service.seen) == ("", [])


def test_that_nothing_that_runs_out_waits_for_the_original(original: Path, desk: Desk, service: FaultyService) -> None:
    """The service keeps a result for a day: it is brought home while the card is away."""
    desk.retouch()
    desk.set_back(ReceiptState.SENT, "url", "result")
    spoil(original, "GONE")
    with pytest.raises(OriginalMissing):
        desk.resume()
    service.poll[:], service.result[:] = [refused(404, "ERROR_RESOURCE_NOT_FOUND")], [reply(404, b"NoSuchKey")]
    assert desk.resume(without_original=True).task_id == TASK_ID


def test_that_an_original_that_was_changed_meanwhile_is_not_mixed_with_the_answer(
    desk: Desk, pixels: np.ndarray
) -> None:
    desk.retouch()
    assert desk.photo.source is not None
    desk.photo.source.write_bytes(png(255 - pixels))
    result = desk.resume(without_original=True)
    assert np.array_equal(result.photo.pixels, pixels + 20)
    assert "changed" in result.note


def test_that_an_address_that_no_longer_works_is_asked_for_anew(
    desk: Desk, service: FaultyService, retouched: bytes
) -> None:
    desk.retouch()
    desk.set_back(ReceiptState.READY, "result")
    service.result = [reply(403, b"")] * 6 + [reply(200, retouched)]
    service.seen.clear()
    assert desk.resume().task_id == TASK_ID
    assert (service.submits, service.polls) == (0, 1)


@pytest.mark.parametrize("age", [60.0, 1.5 * DAY, 2 * DAY + 60])
def test_that_a_result_that_was_deleted_is_given_up_a_day_after_its_time(
    age: float, desk: Desk, service: FaultyService
) -> None:
    desk.retouch()
    receipt = desk.set_back(ReceiptState.READY, "result")
    service.result = [reply(404, b"NoSuchKey")]
    service.poll = [ready(receipt.url or "")]
    engine = AilabEngine(
        desk.client,
        desk.journal,
        Results(desk.results),
        now=lambda: receipt.sent_at + age,
    )
    with pytest.raises(ServiceError) as caught:
        fetch(engine, receipt, desk.progress.append, CancelToken())
    assert isinstance(caught.value, TaskPending) is (age < 2 * DAY)
    assert caught.value.charged is Charged.YES
    assert bool(desk.journal.open_receipts()) is (age < 2 * DAY)
    if age > 2 * DAY:
        assert caught.value.code == "ERROR_RESULT_EXPIRED"


def test_that_a_task_that_the_service_forgot_is_settled(desk: Desk, service: FaultyService) -> None:
    service.poll = [html(502)]
    with pytest.raises(TaskPending):
        desk.retouch()
    service.poll = [refused(410, "ERROR_RESOURCE_RECLAIMED")]
    with pytest.raises(ServiceError) as caught:
        desk.resume()
    assert caught.value.code == "ERROR_RESOURCE_RECLAIMED"
    assert desk.journal.open_receipts() == []


def test_that_resuming_can_be_cancelled_and_resumed_again(desk: Desk, service: FaultyService) -> None:
    service.poll = [html(502)]
    with pytest.raises(TaskPending):
        desk.retouch()
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        fetch(desk.engine, desk.receipt, desk.progress.append, token)
    assert desk.receipt.state is ReceiptState.SENT


def test_that_pasted_pixels_have_a_receipt_too(desk: Desk, service: FaultyService) -> None:
    desk.photo = dataclasses.replace(desk.photo, source=None)
    assert desk.retouch(RetouchOptions(0.7)).task_id == TASK_ID
    assert desk.receipt.photo.name == "pasted.png"
    assert desk.resume(without_original=True).note


def test_that_a_task_id_cannot_lead_out_of_the_folder(desk: Desk, service: FaultyService, retouched: bytes) -> None:
    service.submit = [answer(task_id="../../../evil/" + "x" * 300)]
    desk.retouch()
    (file,) = desk.results.iterdir()
    assert file.parent == desk.results
    assert file.read_bytes() == retouched


def test_that_a_task_of_another_service_is_left_for_that_one(desk: Desk, service: FaultyService) -> None:
    service.poll = [html(502)]
    with pytest.raises(TaskPending):
        desk.retouch()
    assert desk.receipt.service == service.url
    with FaultyService() as other:
        other.poll = [refused(404, "ERROR_RESOURCE_NOT_FOUND")]
        engine = AilabEngine(Client(other.url, lambda: "key"), desk.journal, Results(desk.results))
        with pytest.raises(TaskPending) as caught:
            fetch(engine, desk.receipt, desk.progress.append, CancelToken())
        assert service.url in caught.value.message
        assert other.seen == []
    assert desk.receipt.state is ReceiptState.SENT


def test_that_fetching_what_is_in_doubt_sends_nothing_though_its_photo_was_changed_and_asked_for_again(
    desk: Desk, service: FaultyService, pixels: np.ndarray
) -> None:
    """Other bytes are other work to the journal, and that is waiting to be sent: it waits on."""
    service.submit = [html(502)]
    with pytest.raises(ServiceError):
        desk.retouch()
    doubtful = desk.receipt
    assert doubtful.state is ReceiptState.UNCERTAIN and doubtful.photo is not None
    doubtful.photo.write_bytes(png(pixels[::-1]))
    desk.journal.requests.add([RetouchRequest("ailab", service.url, doubtful.photo, doubtful.options, "")])
    with pytest.raises(ServiceError) as caught:
        desk.resume(doubtful)
    assert caught.value.code == "ERROR_SUBMIT_UNCERTAIN" and caught.value.objection is Objection.MAYBE_PAID
    assert service.submits == 1
