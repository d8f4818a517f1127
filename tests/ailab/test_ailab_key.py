"""The key: read at each call, sent to the service alone, and never seen anywhere else."""

from __future__ import annotations

import logging
import shutil
import ssl
import subprocess
import sys
import traceback
from pathlib import Path

import pytest
from ailab_desk import KEY, Desk
from faulty_service import FaultyService, answer, html, redirect, refused, reply, reset

from beautydesk.core.errors import AccountError, BeautyDeskError, Charged, ServiceError
from beautydesk.core.job import RetouchOptions
from beautydesk.engines.ailab import AilabEngine, Client
from beautydesk.storage.results import Results
from beautydesk.workflow.retouch import retouch


@pytest.mark.parametrize("key", [None, "", "  \n"])
def test_that_without_a_key_nothing_is_sent(key: str | None, service: FaultyService, desk: Desk) -> None:
    desk.key = key
    with pytest.raises(AccountError) as caught:
        desk.retouch()
    assert caught.value.code == "ERROR_KEY_MISSING"
    assert caught.value.hint
    assert caught.value.charged is Charged.NO
    with pytest.raises(AccountError):
        desk.client.credits()
    assert service.seen == []


@pytest.mark.parametrize("key", ["abc\ndef", "abc def", "schlüssel", "a\x00b", "a\rX-Evil: 1"])
def test_that_a_damaged_key_is_not_sent_and_not_shown(key: str, service: FaultyService, desk: Desk) -> None:
    desk.key = key
    with pytest.raises(AccountError) as caught:
        desk.client.credits()
    assert caught.value.code == "ERROR_KEY_MALFORMED"
    assert key not in "".join(traceback.format_exception(caught.value))
    assert service.seen == []


def test_that_the_key_of_the_moment_is_sent_and_blanks_around_it_are_not(service: FaultyService, desk: Desk) -> None:
    service.credits = [answer(data=[])]
    for desk.key in ("first", " second\n"):
        desk.client.credits()
    assert [seen.key for seen in service.seen] == ["first", "second"]


def test_that_the_key_appears_in_no_log_record_and_no_error(
    service: FaultyService, desk: Desk, caplog: pytest.LogCaptureFixture, tmp_path: Path
) -> None:
    caplog.set_level(logging.DEBUG)
    said: list[str] = [repr(desk.client), repr(desk.engine), str(vars(desk.engine))]
    ends = [
        reset,
        html(502),
        reply(200, b"x"),
        refused(401, "ERROR_APPLICATIONS_NOT_EXISTS", "Check the API key"),
        refused(401, f"NO_SUCH_{KEY}", f"There is no key {KEY}, says a service that knows no shame"),
        refused(503, "AI_SERVICE_FLOW_RESTRICTION", KEY),
    ]
    for end in ends:
        service.submit, service.credits = [end], [end]
        for work in (desk.retouch, desk.client.credits):
            with pytest.raises(BeautyDeskError) as caught:
                work()
            said += traceback.format_exception(caught.value)
            said.append(repr(vars(caught.value)))
    said += [record.getMessage() for record in caplog.records] + [repr(vars(record)) for record in caplog.records]
    assert len(said) > 50
    assert all(seen.key == KEY for seen in service.seen)
    assert not [text for text in said if KEY in text]
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert files
    assert not [path for path in files if KEY.encode() in path.read_bytes()]


def test_that_the_key_is_not_taken_along_to_where_the_service_points(service: FaultyService, desk: Desk) -> None:
    with FaultyService() as elsewhere:
        elsewhere.credits = [answer(data=[])]
        service.credits = [redirect(f"{elsewhere.url}/api/common/query-credits", 307)]
        with pytest.raises(ServiceError):
            desk.client.credits()
        assert elsewhere.seen == []


def test_that_a_proxy_of_the_environment_does_not_come_between_this_machine_and_itself(
    service: FaultyService, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    service.credits = [answer(data=[{"unique_sign": "common", "balance": 24}])]
    assert desk.client.credits().usable == 24


@pytest.mark.parametrize(
    "proxy", ["socks4://127.0.0.1:9", "nonsense://127.0.0.1:9", "http://127.0.0.1:port", "http://"]
)
def test_that_a_proxy_that_cannot_be_used_is_named(proxy: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ALL_PROXY", proxy)
    with pytest.raises(ServiceError) as caught:
        Client("https://www.ailabapi.com", lambda: KEY).credits()
    assert caught.value.code == "ERROR_NETWORK_SETTINGS"
    assert "ALL_PROXY" in caught.value.hint


def test_that_a_refused_key_is_said_once_and_stops_the_queue(service: FaultyService, desk: Desk) -> None:
    service.credits = [refused(401, "ERROR_APPLICATIONS_NOT_EXISTS")]
    with pytest.raises(AccountError) as caught:
        desk.client.credits()
    assert caught.value.stops_queue
    assert caught.value.code == "ERROR_APPLICATIONS_NOT_EXISTS"
    assert len(service.seen) == 1


def test_that_importing_the_engine_loads_no_http_library() -> None:
    code = (
        "import sys, beautydesk.engines.ailab as a; a.Client('http://127.0.0.1:1', str);"
        "print([m for m in ('httpx', 'numpy', 'PIL', 'cv2', 'ssl', 'PySide6') if m in sys.modules])"
    )
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=root)
    assert done.stdout.strip() == "[]"


def test_that_a_server_that_cannot_prove_who_it_is_gets_neither_key_nor_photo(
    desk: Desk, service: FaultyService, tmp_path: Path
) -> None:
    if (openssl := shutil.which("openssl")) is None:
        pytest.skip("no openssl to make a certificate with")
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    wanted = "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=127.0.0.1"
    made = [openssl, *wanted.split(), "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", key, "-out", certificate]
    subprocess.run(made, check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    service.encrypt(context)
    pauses: list[float] = []
    client = Client(
        service.url.replace("http:", "https:"), lambda: KEY, pause=lambda token, seconds: pauses.append(seconds)
    )
    engine = AilabEngine(client, desk.journal, Results(desk.results))
    with pytest.raises(ServiceError) as caught:
        retouch(desk.photo, engine, RetouchOptions(0.5), desk.progress.append, desk.token)
    engine.close()
    assert caught.value.code == "ERROR_CONNECTION_INSECURE"
    assert caught.value.charged is Charged.NO
    assert service.seen == []
    assert pauses == []
