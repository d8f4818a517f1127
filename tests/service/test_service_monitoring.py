"""What monitoring is told: health, Prometheus' numbers, and the access log."""

from __future__ import annotations

import re
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest
from prometheus_client.openmetrics import parser as openmetrics
from prometheus_client.parser import text_string_to_metric_families
from serving_engine import BrighteningEngine

from beautydesk import __version__
from beautydesk.core.errors import NoFaceFound
from beautydesk.service import monitoring
from beautydesk.service.counts import CLASSES, State
from beautydesk.service.workers import WorkersState
from tests.serving import in_background

KEY = "a key that is long enough"
SUBMIT = "/api/portrait/effects/smart-beauty"
QUERY = "/api/common/query-async-task-result"
LINE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z (\S+) (\S+) (\S+) (\S+) (\S+) (?:\d+\.\d|-)")


@contextmanager
def client(engine: BrighteningEngine, **options: object) -> Iterator[httpx.Client]:
    with in_background(engine, **options) as url, httpx.Client(base_url=url, trust_env=False, timeout=30) as http:
        yield http


def retouched(http: httpx.Client, image: bytes) -> httpx.Response:
    return http.post(SUBMIT, headers={"ailabapi-api-key": KEY}, files={"image_target": ("anna.png", image)})


def state(**changes: object) -> State:
    usual = {"waiting": 0, "queue": 4, "working": 0, "kept": 0, "bytes_used": 0, "bytes_kept": 0}
    told = {"workers": WorkersState("processes", 2, 2), "closing": False, "disk_full": False}
    return State(**{**usual, **told, **changes})  # type: ignore[arg-type]


def test_that_health_tells_anybody_how_the_service_does(engine: BrighteningEngine) -> None:
    with client(engine, key=KEY, queue=9) as http:
        answer = http.get("/health")
        assert (answer.status_code, answer.headers["content-type"]) == (200, "application/json")
        assert answer.json() == {
            "status": "ok",
            "name": "Beauty Desk service",
            "version": __version__,
            "waiting": 0,
            "queue": 9,
            "working": 0,
            "workers": {"kind": "threads", "ready": 2, "wanted": 2, "note": ""},
            "disk_full": False,
        }
        head = http.head("/health")
        assert (head.status_code, head.content) == (200, b"")
        assert http.post("/health").json()["error_code_str"] == "ERROR_ILLEGAL_OPERATION"


def test_that_a_full_disk_is_no_health(engine: BrighteningEngine, image: bytes) -> None:
    with client(engine, keep_gb=0) as http:
        assert retouched(http, image).status_code == 503
        answer = http.get("/health")
    assert (answer.status_code, answer.json()["status"], answer.json()["disk_full"]) == (503, "degraded", True)


@pytest.mark.parametrize(
    ("changes", "status"),
    [
        ({}, "ok"),
        ({"waiting": 4}, "ok"),
        ({"closing": True}, "closing"),
        ({"disk_full": True}, "degraded"),
        ({"workers": WorkersState("processes", 0, 2)}, "degraded"),
        ({"workers": WorkersState("cluster", 2, 2, note="The cluster is away.")}, "degraded"),
    ],
)
def test_that_the_status_is_one_word(changes: dict[str, object], status: str) -> None:
    assert monitoring.status_of(state(**changes)) == status


def test_that_prometheus_reads_all_numbers(engine: BrighteningEngine, image: bytes) -> None:
    with client(engine) as http:
        for _ in range(3):
            assert retouched(http, image).status_code == 200
        engine.trouble = NoFaceFound("no face")
        assert retouched(http, image).status_code == 422
        answer = http.get("/metrics")
        modern = http.get("/metrics", headers={"Accept": "application/openmetrics-text; version=1.0.0"})
    assert answer.headers["content-type"].startswith("text/plain; version=")
    families = {family.name: family for family in text_string_to_metric_families(answer.text)}
    assert set(families) <= {family.name for family in openmetrics.text_string_to_metric_families(modern.text)} | {
        "beautydesk_build_info"
    }
    samples = {(one.name, *one.labels.values()): one.value for family in families.values() for one in family.samples}
    assert samples["beautydesk_build_info", __version__] == 1
    assert samples["beautydesk_tasks_accepted_total",] == 4
    assert samples["beautydesk_tasks_ended_total", "done"] == 3
    assert samples["beautydesk_tasks_ended_total", "failed"] == 1
    assert samples["beautydesk_requests_refused_total", "ERROR_NO_FACE_IN_FILE"] == 1
    assert samples["beautydesk_task_seconds_count",] == 4
    assert samples["beautydesk_task_seconds_bucket", "+Inf"] == 4
    assert samples["beautydesk_task_seconds_sum",] > 0
    assert samples["beautydesk_connections_open",] >= 1
    assert samples["beautydesk_workers_ready",] == 2
    buckets = [samples["beautydesk_task_seconds_bucket", str(end)] for end in CLASSES]
    assert buckets == sorted(buckets)
    for family in families.values():
        assert family.documentation
        assert family.type != "counter" or all(one.name.endswith("_total") for one in family.samples)


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 401),
        ({"Authorization": "Bearer wrong"}, 401),
        ({"Authorization": f"Basic {KEY}"}, 401),
        ({"ailabapi-api-key": "wrong", "Authorization": f"Bearer {KEY}"}, 401),
        ({"Authorization": f"Bearer {KEY}"}, 200),
        ({"ailabapi-api-key": KEY}, 200),
    ],
)
def test_that_numbers_need_a_key_where_there_are_keys(
    headers: dict[str, str], status: int, engine: BrighteningEngine
) -> None:
    with client(engine, key=KEY) as http:
        answer = http.get("/metrics", headers=headers)
    assert answer.status_code == status
    assert (answer.text.startswith("{")) == (status == 401), "in the envelope"


def test_that_the_access_log_tells_who_and_what_and_nothing_of_photos(
    engine: BrighteningEngine, image: bytes, capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    with client(engine, key=KEY, access_log=True) as http:
        key = {"ailabapi-api-key": KEY}
        form = {"task_type": "async"}
        task_id = http.post(SUBMIT, headers=key, data=form, files={"image_target": ("anna.png", image)}).json()[
            "task_id"
        ]
        url, polls = "", 0
        while not url:
            answer = http.get(QUERY, params={"task_id": task_id}, headers=key).json()
            url, polls = answer.get("data", {}).get("image_url", ""), polls + 1
        size = len(http.get(url).content)
        assert http.get(SUBMIT).status_code == 403
        assert http.get("/no/such/path?secret=1").status_code == 404
        assert http.get(QUERY, params={"task_id": task_id}, headers={"ailabapi-api-key": "wrong"}).status_code == 401
        assert http.post("/try", data={"key": KEY}, files={"image_target": ("anna.png", image)}).status_code == 200
        assert http.head("/health").status_code == 200
        address = urlsplit(str(http.base_url))
        with socket.create_connection((address.hostname, address.port), 30) as broken:
            broken.sendall(b"no http\r\n\r\n")
            assert broken.recv(12) == b"HTTP/1.1 400"
    text = capfd.readouterr().err
    lines = [LINE.fullmatch(line) for line in text.splitlines()]
    assert all(lines), text
    told = [line.groups() for line in lines if line]
    assert told[0][:4] == ("key", "POST", SUBMIT, "200")
    assert [line[:4] for line in told[1 : 1 + polls]] == [("key", "GET", QUERY, "200")] * polls
    result, *others = told[1 + polls :]
    assert result == ("-", "GET", "/results/{name}", "200", str(size))
    assert [line[:4] for line in others] == [
        ("-", "GET", SUBMIT, "403"),
        ("-", "GET", "-", "404"),
        ("-", "GET", QUERY, "401"),
        ("key", "POST", "/try", "200"),
        ("-", "HEAD", "/health", "200"),
        ("-", "-", "-", "400"),
    ]
    assert others[4][4] == "0"
    name = url.rpartition("/")[2]
    for secret in (KEY, task_id, task_id.partition(".")[2], name, name.partition(".")[0], "anna", "secret", "wrong"):
        assert secret not in text


def test_that_there_is_no_access_log_unasked(engine: BrighteningEngine, capfd: pytest.CaptureFixture[str]) -> None:
    with client(engine) as http:
        http.get("/health")
    assert capfd.readouterr().err == ""
