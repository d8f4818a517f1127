"""What is newest, asked of a real server on this computer that answers well or badly."""

from __future__ import annotations

import json
import logging
import threading
import time
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest
from web_site import Site, sends

from beautydesk.core.cancel import Cancelled, CancelToken
from beautydesk.net import releases
from beautydesk.net.releases import Release
from beautydesk.support import home


def body(**said: object) -> bytes:
    return json.dumps(said).encode()


def newest(url: str) -> Release | None:
    return releases.newest(url, CancelToken())


def test_that_the_newest_version_and_its_page_are_found_out(site: Site) -> None:
    url = site.address("/latest.json", body(version="0.2", page="https://example.org/0.2", notes="Better."))

    assert newest(url) == Release("0.2", "https://example.org/0.2")


def test_that_nothing_is_told_but_the_programs_name(site: Site) -> None:
    def answer(to: BaseHTTPRequestHandler) -> None:
        data = body(version="0.2")
        to.send_response(200)
        to.send_header("Set-Cookie", "who=anna")
        to.send_header("Content-Length", str(len(data)))
        to.end_headers()
        to.wfile.write(data)

    url = site.address("/latest.json", answer)
    newest(url)
    newest(url)

    for path, headers in site.requests:
        assert path == "/latest.json"
        assert {name.lower() for name in headers} == {"host", "accept", "accept-encoding", "connection", "user-agent"}
        assert headers["User-Agent"] == "BeautyDesk"


@pytest.mark.parametrize(
    "page", ["http://example.org", "javascript:alert(1)", "file:///etc/passwd", 7, None, "https://a:b@c"]
)
def test_that_a_page_that_may_not_be_opened_is_none(site: Site, page: object) -> None:
    assert newest(site.address("/latest.json", body(version="0.2", page=page))) == Release("0.2")


@pytest.mark.parametrize(
    "answer",
    [
        b"", b"{", b"[]", b"null", b'"0.2"', b'{"version": 2}', b'{"version": "new"}', b'{"page": "https://x"}',
        b"\xff\xfe", b"[" * 60_000, b'{"version": "0.2", "notes": "' + b"x" * releases.MOST + b'"}',
    ],
)  # fmt: skip
def test_that_no_answer_that_can_be_read_is_no_version(
    site: Site, answer: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO):
        assert newest(site.address("/latest.json", answer)) is None
    assert "what is newest is not known" in caplog.text


@pytest.mark.parametrize("status", [404, 500, 204, 403])
def test_that_a_refusal_is_no_version(site: Site, status: int) -> None:
    assert newest(site.address("/latest.json", sends(body(version="9.9"), status))) is None


def test_that_redirects_are_followed_where_they_may_be(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    def to_place(place: str) -> object:
        def answer(to: BaseHTTPRequestHandler) -> None:
            to.send_response(302)
            to.send_header("Location", place)
            to.send_header("Content-Length", "0")
            to.end_headers()

        return answer

    site.address("/real.json", body(version="0.3"))
    good = site.address("/latest.json", to_place("/real.json"))  # type: ignore[arg-type]
    outside = site.address("/outside.json", to_place("http://example.org/latest.json"))  # type: ignore[arg-type]
    circle = site.address("/circle.json", to_place("/circle.json"))  # type: ignore[arg-type]

    assert newest(good) == Release("0.3")
    assert newest(outside) is None
    assert newest(circle) is None
    assert len(site.requests) < 12


def test_that_nobody_there_is_no_version(site: Site) -> None:
    url = site.address("/latest.json", b"")
    site.server.server_close()

    assert newest(url) is None


def test_that_a_server_that_dawdles_is_given_up(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(releases, "SECONDS", 0.4)

    def answer(to: BaseHTTPRequestHandler) -> None:
        to.send_response(200)
        to.send_header("Content-Length", "1000")
        to.end_headers()
        while not site.over.wait(0.05):
            to.wfile.write(b" ")
            to.wfile.flush()

    began = time.monotonic()
    assert newest(site.address("/latest.json", answer)) is None
    assert time.monotonic() - began < 30


def test_that_a_look_can_be_called_off(site: Site) -> None:
    token, asked = CancelToken(), threading.Event()

    def answer(to: BaseHTTPRequestHandler) -> None:
        asked.set()
        site.over.wait(60)

    url = site.address("/latest.json", answer)
    threading.Thread(target=lambda: (asked.wait(60), token.cancel())).start()
    with pytest.raises(Cancelled):
        releases.newest(url, token)


@pytest.mark.parametrize(
    ("given", "used"),
    [
        ("https://example.org/latest.json", "https://example.org/latest.json"),
        ("http://127.0.0.1:8000/latest.json", "http://127.0.0.1:8000/latest.json"),
        ("http://example.org/latest.json", "https://home.example/latest.json"),
        ("ftp://example.org", "https://home.example/latest.json"),
        ("", "https://home.example/latest.json"),
    ],
)
def test_that_the_address_is_the_environments_or_the_products_home(
    given: str, used: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(home, "read", lambda: home.Home(releases="https://home.example/latest.json"))

    assert releases.address({releases.VARIABLE: given}) == used


def test_that_a_product_without_a_home_asks_nobody(tmp_path: Path) -> None:
    file = tmp_path / "home.json"
    file.write_text('{"homepage": "", "issues": "", "releases": ""}')
    assert home.read(file).releases == ""
