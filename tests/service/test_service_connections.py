"""What clients may take of the service's time and places, and that all who are refused are told so in the envelope."""

from __future__ import annotations

import json
import socket
import time
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest
from serving_engine import BrighteningEngine

from tests.serving import in_background

SUBMIT = "/api/portrait/effects/smart-beauty"
QUERY = "/api/common/query-async-task-result?task_id=1"


class Client:
    """A connection that sends what it is told, byte by byte."""

    def __init__(self, url: str) -> None:
        address = urlsplit(url)
        assert address.hostname and address.port
        self._host = f"{address.hostname}:{address.port}"
        self._socket = socket.create_connection((address.hostname, address.port), timeout=20)
        self._reader = self._socket.makefile("rb")

    def head(self, start: str, *headers: str) -> None:
        lines = [f"{start} HTTP/1.1", f"Host: {self._host}", "ailabapi-api-key: any", *headers, "", ""]
        self.send("\r\n".join(lines).encode())

    def send(self, data: bytes) -> None:
        self._socket.sendall(data)

    def answer(self) -> tuple[int, dict[str, str], dict[str, Any]]:
        """Status, headers, and the envelope."""
        status = int(self._reader.readline().split()[1])
        headers = {}
        while line := self._reader.readline().strip():
            name, _, value = line.decode().partition(": ")
            headers[name.lower()] = value
        body = self._reader.read(int(headers.get("content-length", 0)))
        return status, headers, json.loads(body) if body else {}

    def refusal(self) -> tuple[int, str, dict[str, str]]:
        status, headers, body = self.answer()
        assert body["error_code"] == body["error_detail"]["status_code"] == status
        return status, body["error_detail"]["code"], headers

    def is_closed(self) -> bool:
        try:
            return self._reader.read(1) == b""
        except ConnectionResetError:
            return True

    def close(self) -> None:
        self._reader.close()
        self._socket.close()


@pytest.fixture
def clients() -> Iterator[list[Client]]:
    opened: list[Client] = []
    yield opened
    for client in opened:
        client.close()


def connect(url: str, clients: list[Client]) -> Client:
    clients.append(Client(url))
    return clients[-1]


def photo(data: bytes, **fields: str) -> tuple[bytes, str]:
    """A form with a photo, and its content type."""
    request = httpx.Request(
        "POST", "http://x/", data={"task_type": "async", **fields}, files={"image_target": ("a.png", data, "image/png")}
    )
    return request.read(), request.headers["content-type"]


@pytest.mark.parametrize("head", [b"", b"GET ", b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n"])
def test_that_a_head_that_does_not_come_is_not_waited_for(
    head: bytes, engine: BrighteningEngine, clients: list[Client]
) -> None:
    with in_background(engine, head_seconds=0.3) as url:
        client = connect(url, clients)
        client.send(head)
        if head:
            assert client.refusal()[:2] == (408, "ERROR_DATA_TRANSFER_FAILED")
        assert client.is_closed()


def test_that_a_body_that_does_not_come_is_not_waited_for(engine: BrighteningEngine, clients: list[Client]) -> None:
    with in_background(engine, body_seconds=0.3) as url:
        client = connect(url, clients)
        client.head(f"POST {SUBMIT}", "Content-Type: multipart/form-data; boundary=x", "Content-Length: 5000")
        client.send(b"--x\r\n")
        assert client.refusal()[:2] == (408, "ERROR_DATA_TRANSFER_FAILED")
        assert client.is_closed()


def test_that_an_idle_connection_makes_place_for_another(engine: BrighteningEngine, clients: list[Client]) -> None:
    with in_background(engine, connections=2) as url:
        idle, sending, another = (connect(url, clients) for _ in range(3))
        assert another.refusal()[0] == 503, "both are young"
        idle.head(f"GET {QUERY}")
        assert idle.refusal()[0] == 404
        sending.head(f"POST {SUBMIT}", "Content-Type: multipart/form-data; boundary=x", "Content-Length: 5000")
        another = connect(url, clients)
        another.head(f"GET {QUERY}")
        assert another.refusal()[0] == 404
        assert idle.is_closed()


def test_that_slow_connections_make_place_for_others(
    engine: BrighteningEngine, clients: list[Client], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("beautydesk.service.connections._YOUNG_SECONDS", 0.0)
    with in_background(engine, connections=2) as url:
        slowest, slow = connect(url, clients), connect(url, clients)
        for client in (slowest, slow):
            client.head(f"POST {SUBMIT}", "Content-Type: multipart/form-data; boundary=x", "Content-Length: 5000")
        for place in (slowest, slow):
            another = connect(url, clients)
            another.head(f"GET {QUERY}", "Connection: close")
            assert another.refusal()[0] == 404
            assert another.is_closed()
            assert place.refusal()[0] == 408
            connect(url, clients).head(f"POST {SUBMIT}", "Content-Length: 5000")


def test_that_one_too_many_is_told_so(engine: BrighteningEngine, clients: list[Client], image: bytes) -> None:
    engine.gate.clear()
    with in_background(engine, connections=2) as url:
        body, kind = photo(image, task_type="sync")
        at_work = [connect(url, clients) for _ in range(2)]
        for client in at_work:
            client.head(f"POST {SUBMIT}", f"Content-Type: {kind}", f"Content-Length: {len(body)}")
            client.send(body)
        deadline = time.monotonic() + 20
        while len(engine.options) < 2 and time.monotonic() < deadline:
            time.sleep(0.01)
        status, code, headers = connect(url, clients).refusal()
        assert (status, code) == (503, "ERROR_INSUFFICIENT_RESOURCES")
        assert int(headers["retry-after"]) > 0
        engine.gate.set()
        assert [client.answer()[0] for client in at_work] == [200, 200]


def test_that_a_full_line_is_told_before_the_body(
    engine: BrighteningEngine, clients: list[Client], image: bytes
) -> None:
    engine.gate.clear()
    body, kind = photo(image)
    with in_background(engine, queue=1) as url:
        for _ in range(3):  # two are being worked on
            assert httpx.post(
                url + SUBMIT, content=body, headers={"Content-Type": kind, "ailabapi-api-key": "x"}, trust_env=False
            ).is_success
        asking, sending = connect(url, clients), connect(url, clients)
        head = (f"POST {SUBMIT}", f"Content-Type: {kind}", "Content-Length: 4000000")
        asking.head(*head, "Expect: 100-continue")
        status, code, headers = asking.refusal()
        assert (status, code) == (429, "EXCEEDING_LIMITS")
        assert 1 <= int(headers["retry-after"]) <= 60
        assert asking.is_closed(), "nobody can tell whether the body still comes"
        sending.head(*head)
        assert sending.refusal()[0] == 429
        sending.send(bytes(4_000_000))
        sending.head(f"GET {QUERY}")
        assert sending.refusal()[0] == 404, "the same connection is good for more"
        last = connect(url, clients)
        last.head(*head, "Connection: close")
        last.send(bytes(4_000_000))
        assert last.refusal()[0] == 429
        assert last.is_closed()
        engine.gate.set()


def test_that_who_asks_first_is_told_to_go_on(engine: BrighteningEngine, clients: list[Client], image: bytes) -> None:
    body, kind = photo(image)
    with in_background(engine) as url:
        client = connect(url, clients)
        client.head(f"POST {SUBMIT}", f"Content-Type: {kind}", f"Content-Length: {len(body)}", "Expect: 100-continue")
        assert client.answer()[0] == 100
        client.send(body)
        status, _, answer = client.answer()
        assert (status, answer["task_type"]) == (200, "async")


def test_that_a_body_that_is_said_to_be_too_long_is_not_read(engine: BrighteningEngine, clients: list[Client]) -> None:
    with in_background(engine) as url:
        client = connect(url, clients)
        kind = "Content-Type: multipart/form-data; boundary=x"
        client.head(f"POST {SUBMIT}", kind, "Content-Length: 6000000", "Expect: 100-continue")
        assert client.refusal()[:2] == (413, "FILE_SIZE_EXCEEDS_LIMIT")


@pytest.mark.parametrize(
    ("request_", "status", "code"),
    [
        (b"nonsense\r\n\r\n", 400, "ERROR_PARAMETERS"),
        (b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: many\r\n\r\n", 400, "ERROR_PARAMETERS"),
        (b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n", 400, "ERROR_PARAMETERS"),
        (b"GET /api/common/query-credits/ HTTP/1.1\r\nHost: localhost\r\n\r\n", 404, "ERROR_AI_NOT_EXISTS"),
        (b"GET /nothing HTTP/1.1\r\nHost: localhost\r\n\r\n", 404, "ERROR_AI_NOT_EXISTS"),
        (b"GET /results/no HTTP/1.1\r\nHost: localhost\r\n\r\n", 404, "ERROR_FILE_NOT_FOUND"),
        (b"DELETE /api/common/query-credits HTTP/1.1\r\nHost: localhost\r\n\r\n", 403, "ERROR_ILLEGAL_OPERATION"),
    ],
)
def test_that_what_cannot_be_answered_is_told_in_the_envelope(
    request_: bytes, status: int, code: str, engine: BrighteningEngine, clients: list[Client]
) -> None:
    with in_background(engine) as url:
        client = connect(url, clients)
        client.send(request_)
        assert client.refusal()[:2] == (status, code)


# Starlette leaves the file of a part that has no end to the garbage collector.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_that_a_form_without_its_end_is_refused(engine: BrighteningEngine, image: bytes) -> None:
    body, kind = photo(image)
    with in_background(engine) as url:
        answer = httpx.post(
            url + SUBMIT,
            content=body[: body.rindex(b"--", 0, -4)],
            headers={"Content-Type": kind, "ailabapi-api-key": "x"},
            trust_env=False,
        )
    assert answer.status_code == 400
    assert engine.options == []


def test_that_a_mistake_of_ours_is_told_in_the_envelope(
    engine: BrighteningEngine, clients: list[Client], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("beautydesk.service.board.Board.poll", lambda *args: 1 / 0)
    with in_background(engine) as url:
        client = connect(url, clients)
        client.head(f"GET {QUERY}")
        assert client.refusal()[:2] == (500, "SERVICE_INTERNAL_ERROR")


def test_that_who_waits_for_a_picture_is_told_of_the_end(
    engine: BrighteningEngine, clients: list[Client], image: bytes
) -> None:
    engine.gate.clear()
    body, kind = photo(image, task_type="sync")
    with in_background(engine) as url:
        client = connect(url, clients)
        client.head(f"POST {SUBMIT}", f"Content-Type: {kind}", f"Content-Length: {len(body)}")
        client.send(body)
        deadline = time.monotonic() + 20
        while not engine.options and time.monotonic() < deadline:
            time.sleep(0.01)
    status, code, headers = client.refusal()
    assert (status, code) == (503, "ERROR_RESOURCE_UNAVAILABLE")
    assert headers["retry-after"]


def test_that_nobody_works_for_a_client_that_has_gone(
    engine: BrighteningEngine, clients: list[Client], image: bytes
) -> None:
    engine.gate.clear()
    body, kind = photo(image, task_type="sync")
    with in_background(engine, queue=9) as url:
        for _ in range(5):
            client = connect(url, clients)
            client.head(f"POST {SUBMIT}", f"Content-Type: {kind}", f"Content-Length: {len(body)}")
            client.send(body)
        deadline = time.monotonic() + 20
        while len(engine.options) < 2 and time.monotonic() < deadline:
            time.sleep(0.01)
        for client in clients:
            client.close()
        clients.clear()
        time.sleep(1.5)  # two looks at whether somebody waits
        engine.gate.set()
        again = httpx.post(
            url + SUBMIT, content=body, headers={"Content-Type": kind, "ailabapi-api-key": "x"}, trust_env=False
        )
        assert again.is_success
    assert len(engine.options) == 3, "the two that were begun, and the new one"


def test_that_an_answer_does_not_wait_for_its_head_to_be_confirmed(
    engine: BrighteningEngine, clients: list[Client]
) -> None:
    """Systems confirm the first answers of a connection at once; after these the body waited 40 ms every time."""
    with in_background(engine) as url:
        client = connect(url, clients)
        took = []
        for _ in range(60):
            began = time.monotonic()
            client.head(f"GET {QUERY}")
            assert client.answer()[0] == 404
            took.append(time.monotonic() - began)
    assert min(took[30:]) < 0.03
