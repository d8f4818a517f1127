"""The real command line behind a proxy, to a service that speaks TLS: the proxy is told as the proxy."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from pathlib import Path

import pytest
from proxy_server import ProxyServer
from real_program import KEY, RealProgram
from till import Till

HOST = "https://api.test"
PASSWORD, WRITTEN = "p@ss:w%rd", "p%40ss%3Aw%25rd"


@pytest.fixture
def proxy(till: Till, tmp_path: Path) -> Iterator[ProxyServer]:
    """In front of the service, which is called `HOST` and proves it by a certificate in ca.pem."""
    authority = pytest.importorskip("trustme").CA()
    authority.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("api.test").configure_cert(context)
    port = int(till.url.rpartition(":")[2])
    till.service.encrypt(context)
    till.service.url, till.polls = HOST, 0  # elsewhere than on loopback it is asked every five seconds
    with ProxyServer(port) as proxy:
        yield proxy


@pytest.fixture
def program(proxy: ProxyServer, tmp_path: Path) -> RealProgram:
    environ = {"HTTPS_PROXY": f"http://{proxy.place}", "SSL_CERT_FILE": str(tmp_path / "ca.pem")}
    program = RealProgram(tmp_path, HOST, "hurried", **environ)
    program.environ = {name: value for name, value in program.environ.items() if name.lower() != "no_proxy"}
    program.put(*[f"{n}.png" for n in range(4)])
    return program


def quiet(program: RealProgram, *secrets: str) -> bool:
    """No file of the profile holds any of these."""
    files = [path for path in program.profile.rglob("*") if path.is_file()]
    return not [path for path in files if any(secret.encode() in path.read_bytes() for secret in secrets)]


def test_that_all_goes_through_the_proxy_with_its_password(
    till: Till, proxy: ProxyServer, program: RealProgram
) -> None:
    proxy.auth = ("anna", PASSWORD)
    program.environ["HTTPS_PROXY"] = f"http://anna:{WRITTEN}@{proxy.place}"
    run = program.retouch()
    assert (run.code, run.told) == (0, [("done", "")] * 4)
    assert set(proxy.asked) == {"api.test:443"}
    assert not [head for head in proxy.heads if KEY in head], "the key goes through the tunnel"
    assert all(seen.headers["Proxy-Authorization"] is None for seen in till.service.seen)
    assert quiet(program, KEY, PASSWORD, WRITTEN)


@pytest.mark.parametrize(
    ("status", "code", "words"),
    [
        (407, "ERROR_PROXY_PASSWORD", "wants a password"),
        (403, "ERROR_PROXY_REFUSED", "refused to connect to api.test"),
        (503, "ERROR_PROXY_FAILED", "could not connect to api.test (503)"),
        (0, "ERROR_PROXY_FAILED", "did not connect to api.test"),
    ],
)
def test_that_a_proxy_in_the_way_stops_the_run_and_costs_nothing(
    status: int, code: str, words: str, till: Till, proxy: ProxyServer, program: RealProgram
) -> None:
    """From the balance on, or after it; status 0: it closes the connection without an answer."""
    proxy.status, proxy.way = status, "" if status else "close"
    run = program.retouch()
    assert (run.code, till.total) == (1, 0)
    assert sorted(run.told) == [("failed", code), *[("skipped", code)] * 3]
    message = run.objects[0]["error"]["message"]
    assert words in message and proxy.place in message and "Nothing was charged" in message
    assert [(row.state, row.charged) for row in program.journal()] == [("added", "no")] * 4
    proxy.status, proxy.way = 0, ""
    assert program.resume().told == [("done", "")] * 4


def test_that_a_wrong_password_is_said_to_be_wrong_and_never_repeated(proxy: ProxyServer, program: RealProgram) -> None:
    proxy.auth = ("anna", PASSWORD)
    program.environ["HTTPS_PROXY"] = f"http://anna:hunter2@{proxy.place}"
    run = program("credits")
    assert run.code == 1 and "does not accept this user and password" in run.err
    told = program("retouch", "in", "--engine", "ailab", "--without-face", "-o", "out/")
    assert "hunter2" not in run.err + run.out + told.err + told.out
    assert quiet(program, "hunter2", PASSWORD, WRITTEN)


def test_that_the_hint_of_a_certificate_of_nobody_names_the_file(till: Till, program: RealProgram) -> None:
    del program.environ["SSL_CERT_FILE"]
    run = program.retouch()
    assert sorted(run.told) == [
        ("failed", "ERROR_CONNECTION_INSECURE"),
        *[("skipped", "ERROR_CONNECTION_INSECURE")] * 3,
    ]
    assert till.total == 0
    told = program("credits")
    assert told.code == 1 and "SSL_CERT_FILE" in told.err
