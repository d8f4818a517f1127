"""Reading the service's answers: whatever form they take, and with any field missing."""

from __future__ import annotations

import json

import pytest

from beautydesk.engines.ailab.wire import Envelope, Pool, level_text, parse_credits, parse_envelope


def envelope(status: int = 200, **fields: object) -> Envelope:
    return parse_envelope(status, json.dumps(fields).encode())


def test_that_the_documented_and_the_recorded_submit_answers_are_both_understood() -> None:
    documented = envelope(
        request_id="r", log_id="l", error_code=0, error_msg="", task_type="async", task_id="1.a",
        error_detail={"status_code": 200, "code": "", "code_message": "", "message": ""},
    )  # fmt: skip
    recorded = envelope(error_code=0, error_msg="", log_id="l", request_id="r", task_id="1.a", task_type="async")
    newest = envelope(request_id="r", log_id="l", task_id="1.a")
    for answer in (documented, recorded, newest):
        assert answer.ok
        assert (answer.task_id, answer.request_id, answer.log_id) == ("1.a", "r", "l")


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({"task_status": 0}, 0),
        ({"task_status": 2}, 2),
        ({"task_status": "2"}, 2),
        ({"task_status": 1.0}, 1),
        ({"data": {"task_status": 1}}, 1),
        ({"task_status": 0, "data": {"task_status": 2}}, 0),
        ({"task_status": -1}, -1),
        ({"task_status": True}, None),
        ({"task_status": "soon"}, None),
        ({"task_status": None}, None),
        ({}, None),
    ],
)
def test_that_the_status_is_found_wherever_it_is(fields: dict[str, object], status: int | None) -> None:
    assert envelope(**fields).task_status == status


def test_that_an_empty_address_before_the_end_is_no_address() -> None:
    assert envelope(task_status=0, data={"image_url": ""}).image_url == ""
    assert envelope(task_status=2, data={"image_url": " https://a/b.png "}).image_url == "https://a/b.png"


@pytest.mark.parametrize("status", [201, 204, 302, 400, 422, 500])
def test_that_only_http_200_is_a_success(status: int) -> None:
    assert not envelope(status, error_code=0, task_id="1.a").ok


@pytest.mark.parametrize("code", [422, -1, "422"])
def test_that_an_error_code_in_a_200_is_no_success(code: object) -> None:
    assert not envelope(error_code=code).ok


@pytest.mark.parametrize("code", [0, "0", None, "", False])
def test_that_an_absent_or_zero_error_code_is_a_success(code: object) -> None:
    assert envelope(error_code=code).ok


@pytest.mark.parametrize(
    "body",
    [b"", b"<html></html>", b"[]", b'"text"', b"null", b"\xff\xfe\x00", b"[" * 100_000, b'{"a":'],
    ids=lambda body: repr(body[:20]),
)
def test_that_what_is_no_json_object_is_not_understood(body: bytes) -> None:
    answer = parse_envelope(200, body)
    assert not answer.understood
    assert not answer.ok


@pytest.mark.parametrize("odd", [None, "text", 7, [], [1], True])
def test_that_fields_of_the_wrong_type_count_as_absent(odd: object) -> None:
    answer = envelope(
        422, error_detail=odd, data=odd, request_id=odd if odd != "text" else None, error_code=422, error_msg="why"
    )
    assert (answer.code, answer.image_url, answer.request_id) == ("", "", "")
    assert (answer.error_code, answer.error_msg) == (422, "why")


def test_that_all_fields_of_a_refusal_are_read() -> None:
    answer = envelope(
        413,
        error_code=413,
        error_code_str="FILE_SIZE_EXCEEDS_LIMIT",
        error_detail={
            "code": "FILE_RESOLUTION_EXCEEDS_LIMITS",
            "message": "particulars",
            "status_code": 413,
            "code_message": "text",
        },
        error_msg="text - particulars",
    )
    assert answer.code == "FILE_RESOLUTION_EXCEEDS_LIMITS"
    assert answer.error_code_str == "FILE_SIZE_EXCEEDS_LIMIT"
    assert (answer.code_message, answer.message) == ("text", "particulars")


def test_that_usable_credits_are_the_universal_pool_and_the_effects_own() -> None:
    found = parse_credits(
        envelope(
            data=[
                {"unique_sign": "common", "name": "Universal", "balance": 100.5},
                {"unique_sign": "portrait_intelligent_beautification", "name": "Own", "balance": "16"},
                {"unique_sign": "hairstyle", "name": "Hair", "balance": 1000},
            ]
        )
    )
    assert found.usable == 116.5
    assert found.pools[2] == Pool("hairstyle", "Hair", 1000.0)


@pytest.mark.parametrize(
    ("data", "usable"),
    [
        ({"unique_sign": "common", "balance": 8}, 8.0),
        ({"balance": 8}, 8.0),
        ([{"balance": None}, 3, {"unique_sign": 5, "balance": "x"}], 0.0),
        ([{"unique_sign": "common", "balance": "nan"}], 0.0),
        (None, 0.0),
        ("text", 0.0),
    ],
)
def test_that_pools_of_any_form_are_read(data: object, usable: float) -> None:
    assert parse_credits(envelope(data=data)).usable == usable


@pytest.mark.parametrize(
    ("level", "text"), [(0.0, "0"), (1.0, "1"), (0.35, "0.35"), (0.5, "0.5"), (0.1 + 0.2, "0.3"), (0.001, "0.001")]
)
def test_that_a_level_is_written_briefly_and_never_in_powers_of_ten(level: float, text: str) -> None:
    assert level_text(level) == text
