"""Proxies and certificates, with a proxy and TLS on loopback: nothing else is ever asked."""

from __future__ import annotations

import ssl
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from proxy_server import ProxyServer
from web_site import Site

from beautydesk.core.cancel import CancelToken
from beautydesk.core.errors import PhotoError
from beautydesk.net.download import fetch
from beautydesk.net.exchange import ExchangeFailed, Failure, Form
from beautydesk.net.proxies import proxy_for
from beautydesk.net.transport import Transport

if TYPE_CHECKING:
    import trustme

PASSWORD = "p@ss:w%rd/é"
WRITTEN = "p%40ss%3Aw%25rd%2F%C3%A9"
PHOTO = b"\xff\xd8\xff picture"


@pytest.fixture
def authority() -> trustme.CA:
    return pytest.importorskip("trustme").CA()


@pytest.fixture
def secure(site: Site, authority: trustme.CA) -> Site:
    """The site, spoken to by https at any host below .test; who trusts the authority believes it."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("api.test", "pictures.test", "127.0.0.1").configure_cert(context)
    site.server.socket = context.wrap_socket(site.server.socket, server_side=True)
    return site


@pytest.fixture
def proxy(secure: Site) -> Iterator[ProxyServer]:
    with ProxyServer(secure.server.server_port) as proxy:
        yield proxy


@pytest.fixture
def believed(authority: trustme.CA, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """SSL_CERT_FILE names the authority."""
    authority.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "ca.pem"))


def go_through(monkeypatch: pytest.MonkeyPatch, proxy: str, name: str = "HTTPS_PROXY") -> None:
    monkeypatch.setenv(name, proxy)


def post(url: str = "https://api.test/submit", token: CancelToken | None = None, connect: float = 5.0) -> int:
    form = Form({"level": "1"}, "image", "a.jpg", PHOTO, "image/jpeg")
    return Transport("test", connect=connect).post(url, {}, form, 5.0, token or CancelToken()).status


def refusal(**what: float) -> ExchangeFailed:
    with pytest.raises(ExchangeFailed) as caught:
        post(**what)
    assert caught.value.kind is Failure.PROXY
    return caught.value


@pytest.mark.parametrize("name", ["HTTPS_PROXY", "https_proxy", "ALL_PROXY"])
@pytest.mark.usefixtures("believed")
def test_that_the_proxy_of_the_environment_is_gone_through_with_its_password(
    name: str, secure: Site, proxy: ProxyServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    proxy.auth = ("anna", PASSWORD)
    go_through(monkeypatch, f"http://anna:{WRITTEN}@{proxy.place}", name)
    secure.address("/a.jpg", PHOTO)
    assert fetch("https://pictures.test/a.jpg", CancelToken()) == PHOTO
    assert proxy.asked == ["pictures.test:443"]
    [(_, headers)] = secure.requests
    assert not [name for name in headers if "proxy" in name.lower()], "the password is the proxy's alone"


@pytest.mark.parametrize("status", [407, 403, 502, 503, 504])
def test_that_a_refusal_to_connect_is_the_proxys(
    status: int, proxy: ProxyServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    proxy.status = status
    go_through(monkeypatch, f"http://{proxy.place}")
    assert refusal().status == status


@pytest.mark.parametrize("way", ["hang", "close", "garbage"])
def test_that_nothing_was_sent_where_the_proxy_does_not_connect(
    way: str, secure: Site, proxy: ProxyServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    proxy.way = way
    go_through(monkeypatch, f"http://{proxy.place}")
    failure = refusal(connect=0.2)
    assert (failure.status, failure.connected, failure.timed_out) == (0, True, way == "hang")
    assert secure.requests == []


def test_that_a_proxy_that_is_not_there_is_told_of(monkeypatch: pytest.MonkeyPatch) -> None:
    go_through(monkeypatch, "http://127.0.0.1:9")
    assert not refusal().connected


def test_that_a_proxy_without_tls_that_is_written_as_https_is_the_proxys_fault(
    proxy: ProxyServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_through(monkeypatch, f"https://anna:{WRITTEN}@{proxy.place}")
    proxy.way = "garbage"
    refusal()
    assert not [head for head in proxy.heads if "roxy-" in head], "a password is not said in the clear"


@pytest.mark.parametrize("auth", [None, ("anna", PASSWORD)])
@pytest.mark.parametrize("kind", ["socks5", "socks5h", "socks"])
@pytest.mark.usefixtures("believed")
def test_that_socks_is_spoken(
    kind: str, auth: tuple[str, str] | None, secure: Site, proxy: ProxyServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    proxy.socks, proxy.auth = True, auth
    go_through(monkeypatch, f"{kind}://{f'anna:{WRITTEN}@' if auth else ''}{proxy.place}", "ALL_PROXY")
    secure.address("/a.jpg", PHOTO)
    assert fetch("https://pictures.test/a.jpg", CancelToken()) == PHOTO
    assert proxy.asked == ["pictures.test:443"], "the proxy looks names up"


@pytest.mark.parametrize(("way", "status"), [("hang", 0), ("close", 0), ("garbage", 0), ("", 407)])
def test_that_a_socks_proxy_fails_like_any_other(
    way: str, status: int, proxy: ProxyServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    proxy.socks, proxy.way, proxy.auth = True, way, ("anna", PASSWORD)
    go_through(monkeypatch, f"socks5://anna:wrong@{proxy.place}", "ALL_PROXY")
    assert refusal(connect=0.2).status == status


def test_that_a_socks_proxy_that_reaches_nothing_says_so(proxy: ProxyServer, monkeypatch: pytest.MonkeyPatch) -> None:
    proxy.socks, proxy.status = True, 4  # host unreachable
    go_through(monkeypatch, f"socks5://{proxy.place}", "ALL_PROXY")
    assert refusal().status == 502


def test_that_a_cancel_is_felt_while_a_proxy_hangs(proxy: ProxyServer, monkeypatch: pytest.MonkeyPatch) -> None:
    from threading import Timer

    from beautydesk.core.cancel import Cancelled

    proxy.way, token = "hang", CancelToken()
    go_through(monkeypatch, f"http://{proxy.place}")
    Timer(0.3, token.cancel).start()
    with pytest.raises(Cancelled):
        post(token=token, connect=20.0)


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "127.8.9.1", "[::1]"])
def test_that_this_computer_is_never_asked_through_a_proxy(host: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    assert proxy_for(f"https://{host}:8720/api") is None


def test_that_no_proxy_is_obeyed(monkeypatch: pytest.MonkeyPatch) -> None:
    go_through(monkeypatch, "http://127.0.0.1:9")
    monkeypatch.setenv("NO_PROXY", "other.example, .test")
    assert proxy_for("https://api.test/") is None
    assert proxy_for("https://api.example/") is not None


SECRET_WORDS = ("hunter2", "hunter%32", "anna")


@pytest.mark.parametrize(
    "written",
    [
        "http://anna:hunter2@{place}",
        "http://anna:hunter%32@{place}",
        "anna:hunter2@{place}",
        "http://anna:hunter2/x@{place}",
        "http://anna:hunter2#@{place}",
        "http://anna:hunter2@{place}:port",
        "socks4://anna:hunter2@{place}",
        "socks5://anna:hunter2@{place}",
        "http://anna:hunter2@[::1",
    ],
)
@pytest.mark.parametrize("status", [407, 403])
def test_that_a_password_is_in_nothing_that_is_said(
    written: str, status: int, proxy: ProxyServer, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Neither where it is wrong nor where it cannot be read; not even where the proxy repeats it."""
    caplog.set_level("INFO")
    proxy.status, proxy.auth, proxy.socks = status, ("anna", "hunter2"), written.startswith("socks")
    go_through(monkeypatch, written.format(place=proxy.place))
    with pytest.raises(ExchangeFailed) as refused:
        post(connect=0.5)
    with pytest.raises(PhotoError) as caught:
        fetch("https://pictures.test/a.jpg", CancelToken())
    errors = "".join(traceback.format_exception(refused.value)) + "".join(traceback.format_exception(caught.value))
    said = (
        errors
        + str(caught.value.details)
        + caught.value.hint
        + repr((refused.value.proxy, refused.value.reason))
        + caplog.text
    )
    assert not [word for word in SECRET_WORDS if word in said]


def test_that_a_picture_behind_a_proxy_that_wants_a_password_says_so(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where the picture goes in the clear, and the proxy answers in place of the site."""
    site.address("/a.jpg", PHOTO)
    with ProxyServer(site.server.server_port, auth=("anna", PASSWORD)) as proxy:
        go_through(monkeypatch, f"http://{proxy.place}", "http_proxy")
        with pytest.raises(PhotoError) as caught:
            fetch("http://pictures.test/a.jpg", CancelToken())
        assert caught.value.code == "ERROR_FETCH_PROXY" and "wants a password" in caught.value.message
        go_through(monkeypatch, f"http://anna:wrong@{proxy.place}", "http_proxy")
        with pytest.raises(PhotoError, match="does not accept"):
            fetch("http://pictures.test/a.jpg", CancelToken())


@pytest.mark.usefixtures("proxy")
def test_that_a_certificate_of_nobody_is_refused_and_the_hint_names_the_file(
    secure: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = secure.address("/a.jpg", PHOTO).replace("http:", "https:")
    with pytest.raises(PhotoError) as caught:
        fetch(address, CancelToken())
    assert caught.value.code == "ERROR_FETCH_INSECURE" and "SSL_CERT_FILE" in caught.value.hint
    assert secure.requests == []


@pytest.mark.usefixtures("believed")
def test_that_a_file_of_certificates_is_believed(secure: Site) -> None:
    address = secure.address("/a.jpg", PHOTO).replace("http:", "https:")
    assert fetch(address, CancelToken()) == PHOTO


def test_that_certifi_is_believed_as_well(
    secure: Site, authority: trustme.CA, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    authority.cert_pem.write_to_path(str(tmp_path / "certifi.pem"))
    monkeypatch.setattr("certifi.where", lambda: str(tmp_path / "certifi.pem"))
    address = secure.address("/a.jpg", PHOTO).replace("http:", "https:")
    assert fetch(address, CancelToken()) == PHOTO


def test_that_a_folder_of_certificates_is_believed(
    secure: Site, authority: trustme.CA, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As a company's root in the system's store is, which is such a folder."""
    import shutil
    import subprocess
    import sys

    if sys.platform in ("win32", "darwin") or (openssl := shutil.which("openssl")) is None:
        pytest.skip("the system's store is no folder here, or no openssl to name the files in it")
    authority.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    subprocess.run([openssl, "rehash", str(tmp_path)], check=True, capture_output=True)
    monkeypatch.setenv("SSL_CERT_DIR", str(tmp_path))
    address = secure.address("/a.jpg", PHOTO).replace("http:", "https:")
    assert fetch(address, CancelToken()) == PHOTO


@pytest.mark.parametrize("holds", [None, b"no certificate"])
def test_that_a_file_of_certificates_that_cannot_be_used_is_named(
    holds: bytes | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "ca.pem"
    if holds is not None:
        file.write_bytes(holds)
    monkeypatch.setenv("SSL_CERT_FILE", str(file))
    with pytest.raises(ExchangeFailed, match=r"SSL_CERT_FILE=.*ca.pem") as caught:
        post("https://127.0.0.1:9/")
    assert caught.value.kind is Failure.SETTINGS
