"""A picture from the web, against servers on loopback that behave as servers do: badly."""

from __future__ import annotations

import base64
import io
import ssl
import threading
import time
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest
from PIL import Image
from web_site import Answer, Site, sends

from beautydesk.core.cancel import Cancelled, CancelToken
from beautydesk.core.errors import PhotoError
from beautydesk.net.download import fetch, name_in


def jpeg() -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (40, 30), "#a87").save(file, "JPEG")
    return file.getvalue()


def leads_to(address: str) -> Answer:
    def answer(to: BaseHTTPRequestHandler) -> None:
        to.send_response(302)
        to.send_header("Location", address)
        to.end_headers()

    return answer


def drips(site: Site, head: bool) -> Answer:
    """A byte now and then, for ever: of the head, or of the picture."""

    def answer(to: BaseHTTPRequestHandler) -> None:
        to.wfile.write(b"HTTP/1.0 200 OK\r\nX-Slow: " if head else b"HTTP/1.0 200 OK\r\n\r\n")
        while not site.over.wait(0.02):
            try:
                to.wfile.write(b"x")
            except OSError:
                return

    return answer


def test_that_a_picture_is_fetched_and_nothing_private_is_sent(site: Site) -> None:
    assert fetch(site.address("/a.jpg", sends(jpeg())), CancelToken()) == jpeg()
    [(_, headers)] = site.requests
    assert headers.pop("User-Agent").startswith("BeautyDesk/")
    assert set(headers) <= {"Host", "Accept", "Accept-Encoding", "Connection"}


def test_that_a_redirect_is_followed(site: Site) -> None:
    there = site.address("/there.jpg", sends(jpeg()))
    assert fetch(site.address("/here", leads_to(there)), CancelToken()) == jpeg()


@pytest.mark.parametrize("target", ["file:///etc/hostname", "data:text/plain,hello", "ftp://127.0.0.1/a.jpg"])
def test_that_a_redirect_to_anything_but_the_web_is_not(site: Site, target: str) -> None:
    with pytest.raises(PhotoError):
        fetch(site.address("/here", leads_to(target)), CancelToken())


def test_that_redirects_in_a_circle_end(site: Site) -> None:
    with pytest.raises(PhotoError):
        fetch(site.address("/circle", leads_to("/circle")), CancelToken())
    assert len(site.requests) <= 12


@pytest.mark.parametrize("address", ["file:///etc/hostname", "ftp://127.0.0.1/a.jpg", "nonsense", "http://"])
def test_that_other_addresses_are_not_opened(address: str) -> None:
    with pytest.raises(PhotoError):
        fetch(address, CancelToken())


def test_that_a_picture_that_is_too_large_is_refused_by_its_head(site: Site) -> None:
    def promises_much(to: BaseHTTPRequestHandler) -> None:
        to.send_response(200)
        to.send_header("Content-Length", "60000001")
        to.end_headers()
        site.over.wait(20)

    with pytest.raises(PhotoError) as caught:
        fetch(site.address("/large", promises_much), CancelToken())
    assert caught.value.code == "ERROR_FETCH_TOO_LARGE" and "60 MB" in caught.value.message


def test_that_an_endless_picture_is_read_up_to_the_limit_only(site: Site) -> None:
    def never_ends(to: BaseHTTPRequestHandler) -> None:
        to.wfile.write(b"HTTP/1.0 200 OK\r\n\r\n")
        while not site.over.is_set():
            try:
                to.wfile.write(bytes(65536))
            except OSError:
                return

    with pytest.raises(PhotoError) as caught:
        fetch(site.address("/endless", never_ends), CancelToken(), most=1_000_000)
    assert caught.value.code == "ERROR_FETCH_TOO_LARGE"


@pytest.mark.parametrize("way", ["drips from its head on", "drips", "says nothing"])
def test_that_a_server_that_keeps_one_waiting_is_cut_off(site: Site, way: str) -> None:
    answer = says_nothing(site) if way == "says nothing" else drips(site, way != "drips")
    with pytest.raises(PhotoError) as caught:
        fetch(site.address("/slow", answer), CancelToken(), seconds=0.4)
    assert caught.value.code == "ERROR_FETCH_TIMEOUT" and caught.value.retryable


def says_nothing(site: Site) -> Answer:
    def answer(to: BaseHTTPRequestHandler) -> None:
        site.over.wait(20)

    return answer


@pytest.mark.parametrize("secure", [False, True])
def test_that_a_cancel_is_felt_at_once_while_a_server_is_silent(
    secure: bool, site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    token, address = CancelToken(), site.address("/silent", says_nothing(site))
    if secure:
        encrypt(site, tmp_path)
        monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "certificate.pem"))
        address = address.replace("http:", "https:")
    asked = threading.Timer(0.3, token.cancel)
    asked.start()
    begin = time.monotonic()
    with pytest.raises(Cancelled):
        fetch(address, token)
    assert time.monotonic() - begin < 5, "it waits for a quarter of a minute"
    assert len(site.requests) == 1


def encrypt(site: Site, folder: Path) -> None:
    """From now on the site is spoken to by https, and proves who it is by `certificate.pem` in the folder."""
    authority, context = pytest.importorskip("trustme").CA(), ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    authority.cert_pem.write_to_path(str(folder / "certificate.pem"))
    site.server.socket = context.wrap_socket(site.server.socket, server_side=True)


def test_that_the_systems_proxy_is_asked_for_the_web_and_others_are_let_be(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    proxy = site.address("http://example.org/a.jpg", sends(jpeg())).replace("http://example.org/a.jpg", "")
    monkeypatch.setenv("http_proxy", proxy.removeprefix("http://"))
    monkeypatch.setenv("all_proxy", "socks5://127.0.0.1:9")
    assert fetch("http://example.org/a.jpg", CancelToken()) == jpeg()
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    assert fetch(site.address("/here.jpg", sends(jpeg())), CancelToken()) == jpeg()


def test_that_cookies_are_not_kept(site: Site) -> None:
    def leads_on(to: BaseHTTPRequestHandler) -> None:
        to.send_response(302)
        to.send_header("Set-Cookie", "who=anna")
        to.send_header("Location", "/there.jpg")
        to.end_headers()

    site.address("/there.jpg", sends(jpeg()))
    fetch(site.address("/here", leads_on), CancelToken())
    assert [headers.get("Cookie") for _, headers in site.requests] == [None, None]


def test_that_a_cancel_is_felt_at_once(site: Site) -> None:
    token, address = CancelToken(), site.address("/slow", drips(site, head=False))
    threading.Timer(0.2, token.cancel).start()
    begin = time.monotonic()
    with pytest.raises(Cancelled):
        fetch(address, token)
    assert time.monotonic() - begin < 15, "the server would go on for a minute"


def test_that_half_a_picture_is_none(site: Site) -> None:
    def breaks_off(to: BaseHTTPRequestHandler) -> None:
        to.send_response(200)
        to.send_header("Content-Length", str(len(jpeg())))
        to.end_headers()
        to.wfile.write(jpeg()[: len(jpeg()) // 2])

    with pytest.raises(PhotoError) as caught:
        fetch(site.address("/half.jpg", breaks_off), CancelToken())
    assert caught.value.code == "ERROR_FETCH_FAILED" and caught.value.retryable


def test_that_a_refusal_names_the_site(site: Site) -> None:
    with pytest.raises(PhotoError) as caught:
        fetch(site.address("/gone.jpg", sends(b"", status=404)), CancelToken())
    assert "127.0.0.1" in caught.value.message and "404" in caught.value.message


def test_that_a_site_that_is_not_there_is_told_of(site: Site) -> None:
    address = site.address("/a.jpg", sends(jpeg()))
    site.server.server_close()
    with pytest.raises(PhotoError) as caught:
        fetch(address, CancelToken())
    assert caught.value.code == "ERROR_FETCH_FAILED"


def test_that_a_picture_written_as_an_address_needs_no_web() -> None:
    assert fetch("data:image/jpeg;base64," + base64.b64encode(jpeg()).decode(), CancelToken()) == jpeg()
    with pytest.raises(PhotoError):
        fetch("data:image/jpeg", CancelToken())


def test_that_no_thread_is_left(site: Site) -> None:
    fetch(site.address("/a.jpg", sends(jpeg())), CancelToken())
    assert "fetching" not in [thread.name for thread in threading.enumerate()]


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("https://example.org/photos/anna.jpg?width=800&token=secret", "anna"),
        ("https://example.org/%C3%A9t%C3%A9.jpeg#top", "été"),
        ("https://example.org/..%2F..%2Fetc%2Fpasswd", "_.._etc_passwd"),
        ("https://example.org/", ""),
        ("https://example.org", ""),
        ("https://example.org/a%3A%3Cx%3E.png", "a__x_"),
        ("https://example.org/con.jpg", "_con"),
        ("https://example.org/" + "a" * 300 + ".jpg", "a" * 100),
        ("data:image/png;base64,iVBORw0KGgo", ""),
    ],
)
def test_that_a_file_is_named_as_in_its_address(address: str, name: str) -> None:
    assert name_in(address) == name
