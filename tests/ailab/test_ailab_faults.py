"""The hosted engine against a service that fails in every known way: submits are counted, receipts looked at."""

from __future__ import annotations

import numpy as np
import pytest
from ailab_desk import Desk, png
from faulty_service import (
    REQUEST_ID,
    TASK_ID,
    FaultyService,
    Reply,
    accepted,
    after,
    answer,
    endless,
    html,
    ready,
    redirect,
    refused,
    reply,
    reset,
    truncated,
    working,
)

from beautydesk.core.engine import Stage
from beautydesk.core.errors import (
    AccountError,
    BeautyDeskError,
    Charged,
    NetworkError,
    NoFaceFound,
    Objection,
    PhotoError,
    SaveError,
    ServiceError,
    TaskPending,
)
from beautydesk.core.job import FaceScope, RetouchOptions
from beautydesk.core.receipts import ReceiptState
from beautydesk.engines.ailab import Bounds, Patience
from beautydesk.net.exchange import ExchangeFailed, Failure
from beautydesk.net.transport import Transport


def test_that_a_photo_goes_through_with_one_submit(
    desk: Desk, service: FaultyService, pixels: np.ndarray, retouched: bytes
) -> None:
    result = desk.retouch()
    assert result.task_id == TASK_ID
    assert result.engine == "ailab"
    assert result.faces is None
    assert np.abs(result.photo.pixels.astype(int) - (pixels.astype(int) + 20)).max() <= 2
    assert (service.submits, service.polls, service.downloads) == (1, 3, 1)
    receipt = desk.receipt
    assert receipt.state is ReceiptState.FETCHED
    assert receipt.photo == desk.photo.source
    assert receipt.options == RetouchOptions(0.35)
    assert receipt.result is not None
    assert receipt.result.suffix == ".png", "named by its bytes, whatever the address said"
    assert receipt.result.read_bytes() == retouched
    assert list(desk.results.iterdir()) == [receipt.result]


def test_that_the_request_is_the_documented_one_and_holds_nothing_private(desk: Desk, service: FaultyService) -> None:
    desk.retouch()
    submit = service.seen[0]
    parts = submit.parts
    assert submit.method == "POST"
    assert {name: parts[name].text for name in parts if name != "image_target"} == {
        "task_type": "async",
        "beauty_level": "0.35",
        "multi_face": "1",
    }
    image = parts["image_target"]
    assert (image.filename, image.media_type) == ("photo.png", "image/png")
    assert image.data.startswith(b"\x89PNG")
    assert b"Anna" not in submit.body
    assert "python" not in submit.headers["User-Agent"].lower()


def test_that_only_the_largest_face_is_the_services_default_and_sent_as_nothing(
    desk: Desk, service: FaultyService
) -> None:
    desk.retouch(RetouchOptions(1.0, FaceScope.LARGEST))
    parts = service.seen[0].parts
    assert "multi_face" not in parts
    assert parts["beauty_level"].text == "1"


def test_that_progress_never_falls_and_tells_the_stages_in_order(desk: Desk) -> None:
    desk.retouch()
    stages = [progress.stage for progress in desk.progress]
    assert stages == sorted(stages, key=list(Stage).index)
    known = [progress.fraction for progress in desk.progress if progress.fraction is not None]
    assert known == sorted(known)
    assert known[-1] == 1.0


# What ends at the submit: the replies, the error, whether credits were spent, how many submits went out.
SUBMIT_ENDS = {
    "no face": ([refused(422, "ERROR_NO_FACE_IN_FILE", coarse="FILE_CONTENT_NON_COMPLIANCE")], NoFaceFound, "NO", 1),
    "no credits": ([refused(429, "ERROR_NOT_ENOUGH_CREDITS")], AccountError, "NO", 1),
    "bad key": ([refused(401, "ERROR_APPLICATIONS_NOT_EXISTS")], AccountError, "NO", 1),
    "bad key, bare": ([reply(401, b"")], AccountError, "NO", 1),
    "locked": ([refused(403, "ERROR_USER_LOCKED")], AccountError, "NO", 1),
    "too large": ([refused(413, "FILE_SIZE_EXCEEDS_LIMIT")], PhotoError, "NO", 1),
    "too large, says a gateway": ([html(413)], PhotoError, "NO", 1),
    "format": ([refused(415, "UNSUPPORTED_FILE_TYPES")], PhotoError, "NO", 1),
    "our bug": ([refused(400, "UNSUPPORTED_PARAMETER_VALUES")], ServiceError, "NO", 1),
    "retired": ([refused(404, "ERROR_AI_NOT_EXISTS")], ServiceError, "NO", 1),
    "extension": ([refused(502, "AI_SERVICE_INTERNAL_ERROR", "File type not supported")], PhotoError, "NO", 1),
    "their fault": ([refused(500, "PROCESSING_FAILURE")], ServiceError, "NO", 1),
    "200 with an error code": ([answer(error_code=422)], PhotoError, "NO", 1),
    "redirect": ([redirect("https://elsewhere.example/")], NetworkError, "NO", 1),
    "network wants a sign-in": ([html(511)], NetworkError, "NO", 1),
    "rate, for ever": ([refused(429, "EXCEEDING_LIMITS")], ServiceError, "NO", 5),
    "flow restriction, for ever": ([refused(503, "AI_SERVICE_FLOW_RESTRICTION")], ServiceError, "NO", 5),
    "html 502": ([html(502)], ServiceError, "UNKNOWN", 1),
    "timed out inside": ([refused(504, "AI_SERVICE_TIMEOUT")], ServiceError, "UNKNOWN", 1),
    "unlabelled 500": ([answer(500)], ServiceError, "UNKNOWN", 1),
    "reset after the body": ([reset], ServiceError, "UNKNOWN", 1),
    "no task id": ([answer(error_code=0)], ServiceError, "UNKNOWN", 1),
    "garbage": ([reply(200, b"\x00\x01 no json")], ServiceError, "UNKNOWN", 1),
    "an array": ([reply(200, b"[]")], ServiceError, "UNKNOWN", 1),
    "JSON of a stranger": ([reply(200, b'{"status": "blocked"}')], ServiceError, "UNKNOWN", 1),
    "403 of a stranger": ([reply(403, b'{"message": "Forbidden"}')], ServiceError, "UNKNOWN", 1),
    "cut off": ([truncated(b'{"task_id": "1788109088348.1e968d25"}')], ServiceError, "UNKNOWN", 1),
}


FOREIGN = {"html 502", "garbage", "an array", "JSON of a stranger", "403 of a stranger"}


@pytest.mark.parametrize("case", SUBMIT_ENDS)
def test_that_a_submit_is_repeated_only_where_it_was_clearly_not_taken(
    case: str, desk: Desk, service: FaultyService
) -> None:
    replies, kind, charged, submits = SUBMIT_ENDS[case]
    service.submit = list(replies)
    with pytest.raises(kind) as caught:
        desk.retouch()
    error = caught.value
    assert error.charged is Charged[charged]
    assert service.submits == submits
    assert service.polls == 0
    assert error.stops_queue is (kind in (AccountError, NetworkError) or case in FOREIGN)
    left = {receipt.state for receipt in desk.journal.open_receipts()}
    if kind in (AccountError, NetworkError):
        assert left == {ReceiptState.ADDED}, "it waits until account or network are in order"
    elif error.charged is Charged.UNKNOWN:
        assert left == {ReceiptState.UNCERTAIN}
        assert error.code == "ERROR_SUBMIT_UNCERTAIN"
        assert error.objection is Objection.MAYBE_PAID
        assert not error.retryable
    else:
        assert left == set()
    assert desk.journal.spending.spent_this_month() == (8 if error.charged is Charged.UNKNOWN else 0)
    assert error.message.endswith(".")


@pytest.mark.parametrize("bounds", [Bounds(submit=0.5)])
def test_that_a_submit_that_hangs_after_the_body_is_uncertain_and_not_repeated(
    desk: Desk, service: FaultyService
) -> None:
    service.submit = [service.hang]
    with pytest.raises(ServiceError) as caught:
        desk.retouch()
    assert caught.value.code == "ERROR_SUBMIT_UNCERTAIN"
    assert service.submits == 1


def test_that_a_busy_service_is_asked_again_with_growing_waits(desk: Desk, service: FaultyService) -> None:
    busy = refused(429, "EXCEEDING_LIMITS")
    service.submit = [busy, busy, refused(503, "AI_SERVICE_FLOW_RESTRICTION"), accepted()]
    desk.retouch()
    assert service.submits == 4
    assert desk.pauses == [1.0, 2.0, 4.0]


def test_that_the_wait_that_the_service_asks_for_is_kept(desk: Desk, service: FaultyService) -> None:
    service.submit = [reply(429, b"{}", headers={"Retry-After": "17"}), accepted()]
    desk.retouch()
    assert desk.pauses == [17.0]


def test_that_support_numbers_travel_with_the_error(desk: Desk, service: FaultyService) -> None:
    service.submit = [refused(422, "ERROR_NO_FACE_IN_FILE", "pic not has face")]
    with pytest.raises(NoFaceFound) as caught:
        desk.retouch()
    assert caught.value.code == "ERROR_NO_FACE_IN_FILE"
    assert caught.value.details["request_id"] == REQUEST_ID
    assert caught.value.details["log_id"] == REQUEST_ID
    assert caught.value.details["service_message"] == "pic not has face"


def test_that_a_service_that_is_not_there_is_tried_a_few_times(desk: Desk, service: FaultyService) -> None:
    service.__exit__(None, None, None)
    with pytest.raises(ServiceError) as caught:
        desk.retouch()
    assert caught.value.code == "ERROR_SERVICE_UNREACHABLE"
    assert caught.value.charged is Charged.NO
    assert caught.value.retryable
    assert len(desk.pauses) == 2
    service.__enter__()


# What ends at the query. `open`: the receipt stays, because the task may still be alive.
POLL_ENDS = {
    "no face": (refused(422, "ERROR_NO_FACE_IN_FILE", "No face detected."), NoFaceFound, "NO", False),
    "too small": (refused(413, "FILE_SIZE_EXCEEDS_LIMIT"), PhotoError, "NO", False),
    "extension": (refused(502, "AI_SERVICE_ERROR", "File type not supported"), PhotoError, "NO", False),
    "unknown task": (refused(404, "ERROR_RESOURCE_NOT_FOUND"), ServiceError, "UNKNOWN", False),
    "unheard-of code": (refused(400, "ERROR_TASK_NOT_FOUND"), ServiceError, "UNKNOWN", False),
    "status 3": (working(3), ServiceError, "UNKNOWN", False),
    "status -1": (working(-1), ServiceError, "UNKNOWN", False),
    "bad key": (refused(401, "ERROR_APPLICATIONS_NOT_EXISTS"), AccountError, "YES", True),
    "500 for ever": (refused(500, "PROCESSING_FAILURE"), TaskPending, "YES", True),
    "html for ever": (html(502), TaskPending, "YES", True),
    "html 404 for ever": (html(404), TaskPending, "YES", True),
    "reset for ever": (reset, TaskPending, "YES", True),
    "rate for ever": (refused(429, "EXCEEDING_LIMITS"), TaskPending, "YES", True),
    "done without an address": (answer(task_status=2, data={"image_url": ""}), TaskPending, "YES", True),
}


@pytest.mark.parametrize("case", POLL_ENDS)
def test_that_a_query_ends_a_task_only_when_it_is_over(case: str, desk: Desk, service: FaultyService) -> None:
    end, kind, charged, stays_open = POLL_ENDS[case]
    service.poll = [working(0), end]
    with pytest.raises(kind) as caught:
        desk.retouch()
    assert caught.value.charged is Charged[charged]
    assert service.submits == 1
    assert bool(desk.journal.open_receipts()) is stays_open
    assert caught.value.details["task_id"] == TASK_ID


@pytest.mark.parametrize("patience", [Patience(first=0.2, visit=0.1)])
@pytest.mark.parametrize("told", [working(1), answer()], ids=["working", "no status at all"])
def test_that_a_task_that_never_ends_stays_open(told: Reply, desk: Desk, service: FaultyService) -> None:
    service.poll = [told]
    with pytest.raises(TaskPending) as caught:
        desk.retouch()
    assert caught.value.charged is Charged.YES and caught.value.details["task_id"] == TASK_ID
    assert (service.submits, bool(desk.journal.open_receipts())) == (1, True)


@pytest.mark.parametrize("trouble", ["proxy", "certificate"])
def test_that_trouble_with_the_line_never_ends_a_task(
    trouble: str, desk: Desk, service: FaultyService, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(transport: Transport, *args: object) -> None:
        if trouble == "proxy":
            raise ServiceError("The network settings cannot be used.", code="ERROR_NETWORK_SETTINGS")
        raise ExchangeFailed(Failure.INSECURE, "certificate verify failed")

    monkeypatch.setattr(Transport, "get", failing)
    with pytest.raises(TaskPending) as caught:
        desk.retouch()
    assert caught.value.charged is Charged.YES
    assert desk.receipt.state is ReceiptState.SENT


BUMPS: list[list[Reply]] = [
    [refused(500, "UNKNOWN_ERROR")],
    [html(502), html(200)],
    [reset, reset],
    [refused(429, "EXCEEDING_LIMITS"), refused(503, "AI_SERVICE_FLOW_RESTRICTION")],
    [truncated(b'{"task_status": 1}')],
]


@pytest.mark.parametrize("bumps", BUMPS)
def test_that_polling_survives_bumps(bumps: list[Reply], desk: Desk, service: FaultyService) -> None:
    service.poll = [*bumps, working(1), *bumps, ready(f"{service.url}/result/a.png")]
    assert desk.retouch().task_id == TASK_ID
    assert service.submits == 1
    assert len(desk.pauses) == 2 * len(bumps)


def test_that_pending_work_is_fetched_later_without_a_second_submit(desk: Desk, service: FaultyService) -> None:
    done = service.poll[-1]
    service.poll = [html(502)]
    with pytest.raises(TaskPending) as caught:
        desk.retouch()
    assert caught.value.task_id == TASK_ID
    assert caught.value.retryable
    service.poll = [done]
    assert desk.resume().task_id == TASK_ID
    assert service.submits == 1


# Downloads: the last reply is repeated, so that one bad reply alone means "for ever".
@pytest.mark.parametrize("bad", [reply(404, b"<Error>NoSuchKey</Error>"), reply(500, b""), reply(403, b""), reset])
def test_that_a_download_is_tried_again(bad: Reply, desk: Desk, service: FaultyService) -> None:
    service.result = [bad, bad, *service.result]
    assert desk.retouch().task_id == TASK_ID
    assert (service.submits, service.downloads) == (1, 3)


NO_IMAGES = {
    "garbage": reply(200, bytes(range(256)) * 40, "image/png"), "empty": reply(200, b""), "html": html(200),
    "endless": endless, "404": reply(404, b""),
}  # fmt: skip


@pytest.mark.parametrize("what", ["truncated", "cut image", *NO_IMAGES])
def test_that_bytes_that_are_no_image_never_become_a_result(
    what: str, desk: Desk, service: FaultyService, retouched: bytes
) -> None:
    bad = {"truncated": truncated(retouched), "cut image": reply(200, retouched[: len(retouched) // 2], "image/png")}
    service.result = [NO_IMAGES.get(what) or bad[what]]
    with pytest.raises(TaskPending) as caught:
        desk.retouch()
    assert caught.value.charged is Charged.YES
    assert service.submits == 1
    assert 1 < service.downloads <= 5
    assert desk.receipt.state is ReceiptState.READY
    assert not desk.results.exists() or list(desk.results.iterdir()) == []


@pytest.mark.parametrize(
    "url",
    ["file:///etc/passwd", "ftp://127.0.0.1/result", "http://192.0.2.1/result.png", "//evil.example/x", "", "data:,x"],
)
def test_that_unsafe_addresses_of_results_are_not_opened(url: str, desk: Desk, service: FaultyService) -> None:
    service.poll = [ready(url)]
    with pytest.raises(TaskPending):
        desk.retouch()
    assert (service.submits, service.downloads) == (1, 0)
    assert desk.journal.open_receipts() != []


def test_that_redirects_are_followed_without_the_key(desk: Desk, service: FaultyService, retouched: bytes) -> None:
    with FaultyService() as storage:
        storage.result = [reply(200, retouched)]
        service.result = [redirect("/result/next"), redirect(f"{storage.url}/result/b", 307)]
        desk.retouch()
        assert storage.downloads == 1
        assert [seen.key for seen in storage.seen] == [None]
    assert [seen.key is None for seen in service.seen if "/result" in seen.path] == [True, True]
    assert all(seen.key for seen in service.seen if "/api/" in seen.path)


@pytest.mark.parametrize("target", ["file:///etc/passwd", "http://192.0.2.1/x", "/result/again"])
def test_that_redirects_lead_nowhere_unsafe_and_come_to_an_end(target: str, desk: Desk, service: FaultyService) -> None:
    service.result = [redirect(target)]
    with pytest.raises(TaskPending):
        desk.retouch()
    assert service.submits == 1


def test_that_a_smaller_answer_comes_back_at_the_size_of_the_original(
    desk: Desk, service: FaultyService, pixels: np.ndarray
) -> None:
    service.result = [reply(200, png(pixels[::2, ::2] + 20))]
    assert desk.retouch().photo.pixels.shape == pixels.shape


def test_that_level_zero_sends_nothing_and_needs_no_key(desk: Desk, service: FaultyService) -> None:
    result = desk.retouch(RetouchOptions(0.0))
    assert result.photo is desk.photo
    assert "nothing was sent" in result.note
    assert service.seen == []


def test_that_a_result_is_given_out_even_when_neither_journal_nor_disk_can_be_written(
    desk: Desk, service: FaultyService
) -> None:
    service.submit = [after(desk.journal.close, accepted())]
    desk.results.parent.mkdir(parents=True, exist_ok=True)
    desk.results.write_text("a file where the folder should be")
    result = desk.retouch()
    assert result.task_id == TASK_ID
    assert service.submits == 1


def test_that_nothing_is_sent_when_that_cannot_be_noted(desk: Desk, service: FaultyService) -> None:
    desk.journal.close()
    with pytest.raises(SaveError) as caught:
        desk.retouch()
    assert "nothing was sent" in caught.value.message
    assert service.seen == []


def test_that_every_error_is_one_for_people(desk: Desk, service: FaultyService) -> None:
    for number, (replies, *_) in enumerate(SUBMIT_ENDS.values()):
        service.submit = list(replies)
        with pytest.raises(BeautyDeskError) as caught:
            desk.retouch(RetouchOptions(0.1 + number / 100))
        error = caught.value
        assert error.title and not error.title.endswith(".")
        assert error.message[0].isupper() and error.message.endswith(".")
        assert error.__context__ is None and error.__cause__ is None, "the library's exceptions hold the key"
