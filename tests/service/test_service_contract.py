"""The service on this machine keeps the hosted one's contract, seen from outside."""

from __future__ import annotations

import base64
import http.client
import io
import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import httpx
import numpy as np
import pytest
from knock import Knock
from PIL import Image

from beautydesk.core.errors import EngineUnavailable, NoFaceFound, PhotoError
from beautydesk.core.job import FaceScope, RetouchOptions
from tests.serving import in_background

if TYPE_CHECKING:
    from serving_engine import BrighteningEngine

UUID = r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"


def check_refusal(answer: httpx.Response, status: int, code: str) -> dict[str, object]:
    """The fuller, older envelope of an error."""
    body = answer.json()
    assert answer.status_code == status
    assert body["error_code"] == status
    assert body["error_code_str"] == code
    assert body["request_id"] == body["log_id"]
    assert re.fullmatch(UUID, body["request_id"])
    detail = body["error_detail"]
    assert (detail["status_code"], detail["code"]) == (status, code)
    assert body["error_msg"].startswith(detail["code_message"])
    return body


def test_that_a_photo_comes_back_retouched(knock: Knock, image: bytes, pixels: np.ndarray) -> None:
    submitted = knock.submit(image, multi_face="1").json()
    assert re.fullmatch(r"\d{13}\." + UUID, submitted["task_id"])
    assert (submitted["error_code"], submitted["error_msg"], submitted["task_type"]) == (0, "", "async")
    assert submitted["error_detail"] == {"status_code": 200, "code": "", "code_message": "", "message": ""}
    assert "error_code_str" not in submitted
    first = knock.poll(submitted["task_id"]).json()
    assert first["task_status"] == 0
    assert "data" not in first
    done = knock.until_done(submitted["task_id"]).json()
    assert done["task_status"] == 2
    assert len({submitted["request_id"], first["request_id"], done["request_id"]}) == 3
    result = httpx.get(done["data"]["image_url"], trust_env=False)  # no key
    assert result.status_code == 200
    assert result.headers["content-type"] == "image/png"
    with Image.open(io.BytesIO(result.content)) as picture:
        assert np.array_equal(np.array(picture), pixels + 20)
    assert knock.engine.options == [RetouchOptions(0.5, FaceScope.ALL)]
    assert knock.until_done(submitted["task_id"]).json()["data"] == done["data"], "as often as one likes"


def test_that_the_status_is_one_while_the_work_goes_on(knock: Knock, image: bytes) -> None:
    knock.engine.gate.clear()
    task_id = knock.submit(image).json()["task_id"]
    bodies = [knock.poll(task_id).json() for _ in range(3)]
    assert [body["task_status"] for body in bodies] == [0, 1, 1]
    assert not any("data" in body for body in bodies)
    knock.engine.gate.set()
    assert knock.until_done(task_id).json()["task_status"] == 2


def test_that_jpeg_in_is_jpeg_out_and_bmp_in_is_png_out(knock: Knock, pixels: np.ndarray) -> None:
    for fmt, magic in (("JPEG", b"\xff\xd8\xff"), ("BMP", b"\x89PNG")):
        with io.BytesIO() as buffer:
            Image.fromarray(pixels).save(buffer, fmt)
            data = buffer.getvalue()
        task_id = knock.submit(data, "photo").json()["task_id"]
        url = knock.until_done(task_id).json()["data"]["image_url"]
        assert httpx.get(url, trust_env=False).content.startswith(magic)


@pytest.mark.parametrize(
    ("fields", "options"),
    [
        ({}, RetouchOptions(0.5, FaceScope.LARGEST)),
        ({"multi_face": "0"}, RetouchOptions(0.5, FaceScope.LARGEST)),
        ({"multi_face": "1", "beauty_level": "0"}, RetouchOptions(0.0, FaceScope.ALL)),
        ({"beauty_level": "1.0"}, RetouchOptions(1.0, FaceScope.LARGEST)),
        ({"beauty_level": ""}, RetouchOptions(1.0, FaceScope.LARGEST)),
    ],
)
def test_that_the_fields_reach_the_engine(
    fields: dict[str, str], options: RetouchOptions, knock: Knock, image: bytes
) -> None:
    knock.until_done(knock.submit(image, **fields).json()["task_id"])
    assert knock.engine.options == [options]


@pytest.mark.parametrize("fields", [{"task_type": "sync"}, {"task_type": ""}])
def test_that_without_async_the_image_comes_in_the_answer(
    fields: dict[str, str], knock: Knock, image: bytes, pixels: np.ndarray
) -> None:
    body = knock.submit(image, **fields).json()
    assert body["task_type"] == "sync"
    assert "task_id" not in body
    with Image.open(io.BytesIO(base64.b64decode(body["data"]["image"], validate=True))) as picture:
        assert np.array_equal(np.array(picture), pixels + 20)
    knock.engine.trouble = NoFaceFound("no face")
    check_refusal(knock.submit(image, **fields), 422, "ERROR_NO_FACE_IN_FILE")


def test_that_the_balance_is_an_array_of_pools(knock: Knock) -> None:
    body = knock.http.get("/api/common/query-credits").json()
    signs = [pool["unique_sign"] for pool in body["data"]]
    assert signs == ["common", "portrait_intelligent_beautification"]
    for pool in body["data"]:
        assert isinstance(pool["balance"], float)
        assert {
            "name",
            "total",
            "last_recharge_balance",
            "balance_warning",
            "first_buy_time",
            "last_update_time",
        } < set(pool)


@pytest.mark.parametrize(
    ("trouble", "status", "code"),
    [
        (NoFaceFound("no face"), 422, "ERROR_NO_FACE_IN_FILE"),
        (PhotoError("broken"), 422, "FILE_DECODING_FAILURE"),
        (EngineUnavailable("no models"), 404, "ERROR_AI_NOT_EXISTS"),
        (RuntimeError("a bug"), 500, "PROCESSING_FAILURE"),
    ],
)
def test_that_a_failed_task_is_an_error_of_the_query(
    trouble: Exception, status: int, code: str, knock: Knock, image: bytes
) -> None:
    knock.engine.trouble = trouble
    task_id = knock.submit(image).json()["task_id"]
    for _ in range(2):
        check_refusal(knock.until_done(task_id), status, code)


def test_that_a_missing_image_is_refused_as_the_real_service_does(knock: Knock) -> None:
    path = "/api/portrait/effects/smart-beauty"
    answers = [
        knock.http.post(path, data={"task_type": "async"}),
        knock.http.post(path, data={"task_type": "async", "image_target": "http://a/b.jpg"}),
        knock.http.post(path, files={"image": ("a.png", b"x", "image/png")}),
        knock.http.post(path, files={"image_target": ("a.png", b"", "image/png")}),
        knock.http.post(path, json={"image_target": "x"}),
        knock.http.post(path),
    ]
    for answer in answers:
        body = check_refusal(answer, 400, "UNSUPPORTED_PARAMETER_VALUES")
        assert body["error_msg"] == "Invalid parameter values. - image_target: Cannot be empty."


@pytest.mark.parametrize(
    "fields",
    [{"beauty_level": level} for level in ("1.01", "-0.1", "nan", "inf", "strong", "1e999")] + [{"task_type": "later"}],
)
def test_that_values_out_of_range_are_refused(fields: dict[str, str], knock: Knock, image: bytes) -> None:
    check_refusal(knock.submit(image, **fields), 400, "UNSUPPORTED_PARAMETER_VALUES")
    assert knock.engine.options == []


@pytest.mark.parametrize("data", [b"GIF89a" + bytes(100), b"RIFF....WEBPVP8 " + bytes(100), b"hello", bytes(1000)])
def test_that_other_formats_are_refused(data: bytes, knock: Knock) -> None:
    check_refusal(knock.submit(data), 415, "UNSUPPORTED_FILE_TYPES")


def test_that_a_damaged_image_is_refused_at_once_or_at_the_query(knock: Knock, image: bytes) -> None:
    check_refusal(knock.submit(b"\xff\xd8\xff" + bytes(500)), 422, "FILE_DECODING_FAILURE")
    half = knock.submit(image[: len(image) // 2])
    assert half.status_code == 200, "the header is in order"
    check_refusal(knock.until_done(half.json()["task_id"]), 422, "FILE_DECODING_FAILURE")


def test_that_too_many_pixels_are_refused(knock: Knock) -> None:
    for size, accepted in (((4095, 8), True), ((4096, 8), False), ((8, 5000), False)):
        with io.BytesIO() as buffer:
            Image.new("RGB", size).save(buffer, "PNG")
            answer = knock.submit(buffer.getvalue())
        if accepted:
            assert answer.status_code == 200
        else:
            check_refusal(answer, 413, "FILE_RESOLUTION_EXCEEDS_LIMITS")


@pytest.mark.parametrize("megabytes", [5, 6, 30])
def test_that_too_many_bytes_are_refused_while_they_come_in(megabytes: int, knock: Knock) -> None:
    data = b"\xff\xd8\xff" + bytes(megabytes * 1024 * 1024 - 2)
    check_refusal(knock.submit(data), 413, "FILE_SIZE_EXCEEDS_LIMIT")


def test_that_a_body_without_an_end_is_cut_off(knock: Knock) -> None:
    address = urlsplit(knock.url)
    connection = http.client.HTTPConnection(address.hostname or "", address.port, timeout=20)
    sent = 0
    try:
        connection.putrequest("POST", "/api/portrait/effects/smart-beauty")
        connection.putheader("ailabapi-api-key", "any")
        connection.putheader("Content-Type", "multipart/form-data; boundary=x")
        connection.putheader("Transfer-Encoding", "chunked")
        connection.endheaders(b'2d\r\n--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n')
        with pytest.raises(OSError):
            while sent < 400:
                connection.send(b"100000\r\n" + bytes(1 << 20) + b"\r\n")
                sent += 1
    finally:
        connection.close()
    assert sent < 200


@pytest.mark.parametrize("task_id", ["", "1788109088348.1e968d25-86f6-cef9-9010-69b485b12ecd", "../etc/passwd"])
def test_that_an_unknown_task_is_a_final_refusal(task_id: str, knock: Knock) -> None:
    answer = knock.poll(task_id)
    if task_id:
        check_refusal(answer, 404, "ERROR_RESOURCE_NOT_FOUND")
    else:
        assert "task_id: Cannot be empty." in str(check_refusal(answer, 400, "UNSUPPORTED_PARAMETER_VALUES"))


def test_that_other_paths_and_methods_are_answered_with_the_envelope(knock: Knock) -> None:
    check_refusal(knock.http.get("/api/common/query-balance"), 404, "ERROR_AI_NOT_EXISTS")
    check_refusal(knock.http.get("/api/portrait/effects/smart-beauty"), 403, "ERROR_ILLEGAL_OPERATION")
    for media_type in ("multipart/form-data; boundary=x", "multipart/form-data"):
        answer = knock.http.post(
            "/api/portrait/effects/smart-beauty", content=b"--y\r\nbroken", headers={"Content-Type": media_type}
        )
        check_refusal(answer, 400, "ERROR_PARAMETERS")


@pytest.mark.parametrize("name", ["nothing.png", "..%2f..%2fetc%2fpasswd", "%2e%2e", ""])
def test_that_only_results_are_given_out(name: str, knock: Knock) -> None:
    assert knock.http.get(f"/results/{name}").status_code == 404


@pytest.mark.parametrize(
    ("wanted", "given", "status"),
    [
        (None, None, 401),
        (None, "", 401),
        (None, "anything", 200),
        ("secret", None, 401),
        ("secret", "anything", 401),
        ("secret", "secret", 200),
        ("schlüssel", "schlüssel", 200),
    ],
)
def test_that_the_key_is_looked_at_first(
    wanted: str | None, given: str | None, status: int, engine: BrighteningEngine, image: bytes
) -> None:
    headers = {} if given is None else {"ailabapi-api-key": given.encode()}
    with (
        in_background(engine, key=wanted) as url,
        httpx.Client(base_url=url, headers=headers, trust_env=False) as http,
    ):
        submit = http.post("/api/portrait/effects/smart-beauty", files={"image_target": image})
        answers = [submit, http.get("/api/common/query-credits")]
        answers.append(http.get("/api/common/query-async-task-result?task_id=1"))
        if status == 401:
            for answer in answers:
                check_refusal(answer, 401, "ERROR_APPLICATIONS_NOT_EXISTS")
            assert engine.options == []
        else:
            assert [answer.status_code for answer in answers] == [200, 200, 404]


def test_that_waiting_photos_are_bounded(engine: BrighteningEngine, image: bytes) -> None:
    engine.gate.clear()
    with (
        in_background(engine, queue=3) as url,
        httpx.Client(base_url=url, headers={"ailabapi-api-key": "any"}, trust_env=False) as http,
    ):
        knock = Knock(http, engine, url)
        accepted = [knock.submit(image) for _ in range(5)]  # two of them are being worked on
        assert {answer.status_code for answer in accepted} == {200}
        refused = knock.submit(image)
        check_refusal(refused, 429, "EXCEEDING_LIMITS")
        assert 1 <= int(refused.headers["retry-after"]) <= 60
        engine.gate.set()
        for answer in accepted:
            assert knock.until_done(answer.json()["task_id"]).status_code == 200
        assert knock.submit(image).status_code == 200
