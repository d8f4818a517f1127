"""https: served with a studio's certificate, and said in a sentence where that will not do."""

from __future__ import annotations

import socket
import ssl
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest
from knock import Knock
from serving_engine import BrighteningEngine

from beautydesk.core.errors import ServiceError
from beautydesk.service import tls
from tests.serving import in_background

trustme = pytest.importorskip("trustme")

NOW = datetime.now(UTC)
DAY = timedelta(days=1)
Pair = tuple[Path, Path]


@pytest.fixture(scope="module")
def authority() -> Any:
    return trustme.CA()


@pytest.fixture(scope="module")
def issue(authority: Any, tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Pair]:
    """Certificate and key as PEM files; `begin`, `end`: when it is valid."""

    def issue(begin: datetime = NOW - DAY, end: datetime = NOW + DAY) -> Pair:
        folder = tmp_path_factory.mktemp("pem")
        certificate = authority.issue_cert("127.0.0.1", not_before=begin, not_after=end)
        for pem in certificate.cert_chain_pems:
            pem.write_to_path(folder / "cert.pem", append=True)
        certificate.private_key_pem.write_to_path(folder / "key.pem")
        return folder / "cert.pem", folder / "key.pem"

    return issue


@pytest.fixture(scope="module")
def secured(issue: Callable[..., Pair]) -> Iterator[tuple[str, BrighteningEngine]]:
    certificate, key = issue()
    engine = BrighteningEngine()
    with in_background(engine, certificate=certificate, private_key=key) as url:
        yield url, engine


def trusting(authority: Any) -> ssl.SSLContext:
    context = ssl.create_default_context()
    authority.configure_trust(context)
    return context


def test_that_photos_travel_encrypted_there_and_back(
    secured: tuple[str, BrighteningEngine], authority: Any, image: bytes
) -> None:
    url, engine = secured
    assert url.startswith("https://127.0.0.1:")
    headers = {"ailabapi-api-key": "any"}
    with httpx.Client(base_url=url, headers=headers, verify=trusting(authority), trust_env=False, timeout=20) as http:
        knock = Knock(http, engine, url)
        address = knock.until_done(knock.submit(image).json()["task_id"]).json()["data"]["image_url"]
        assert address.startswith(f"{url}/results/")
        assert http.get(address).status_code == 200


@pytest.mark.filterwarnings("ignore:ssl.TLSVersion:DeprecationWarning")
@pytest.mark.parametrize("newest", [ssl.TLSVersion.TLSv1_1, ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3])
def test_that_old_tls_is_refused(
    newest: ssl.TLSVersion, secured: tuple[str, BrighteningEngine], authority: Any
) -> None:
    context = trusting(authority)
    context.set_ciphers("DEFAULT:@SECLEVEL=0")  # or this client would not even try
    context.minimum_version = context.maximum_version = newest
    with connected(secured[0]) as plain:
        if newest < ssl.TLSVersion.TLSv1_2:
            with pytest.raises((ssl.SSLError, ConnectionError)):
                context.wrap_socket(plain, server_hostname="127.0.0.1").close()
        else:
            with context.wrap_socket(plain, server_hostname="127.0.0.1") as wrapped:
                assert wrapped.version() == newest.name.replace("_", ".")


def test_that_a_handshake_that_does_not_go_on_is_ended(issue: Callable[..., Pair]) -> None:
    certificate, key = issue()
    begun = time.monotonic()
    with (
        in_background(BrighteningEngine(), certificate=certificate, private_key=key, head_seconds=0.5) as url,
        connected(url) as plain,
    ):
        plain.sendall(b"\x16\x03\x01")  # of a ClientHello
        assert plain.recv(1) == b""
    assert time.monotonic() - begun < 40, "asyncio leaves it 60 seconds"


def connected(url: str) -> socket.socket:
    address = urlsplit(url)
    return socket.create_connection((address.hostname or "", address.port or 0), timeout=60)


def test_that_a_certificate_that_will_not_do_is_said_in_a_sentence(issue: Callable[..., Pair], tmp_path: Path) -> None:
    from cryptography.hazmat.primitives import serialization as form

    certificate, key = issue()
    damaged, locked = tmp_path / "damaged.pem", tmp_path / "locked.pem"
    damaged.write_text("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n")
    private = form.load_pem_private_key(key.read_bytes(), None)
    hidden = form.BestAvailableEncryption(b"secret")
    locked.write_bytes(private.private_bytes(form.Encoding.PEM, form.PrivateFormat.PKCS8, hidden))
    for pair, told in (
        ((tmp_path / "none.pem", key), f"{tmp_path / 'none.pem'} cannot be read: No such file or directory."),
        ((tmp_path, key), f"{tmp_path} cannot be read: "),
        ((key, key), f"{key} is not a certificate in the form of PEM."),
        ((certificate, certificate), f"{certificate} is not a private key in the form of PEM."),
        ((certificate, issue()[1]), f"is not that of {certificate}."),
        ((certificate, locked), f"The private key {locked} has a password"),
        ((damaged, key), f"{damaged} and {key} cannot be used: "),
    ):
        with pytest.raises(ServiceError) as caught:
            tls.context(*pair)
        assert told in caught.value.message
        assert caught.value.code == "ERROR_SERVE_CERTIFICATE"


@pytest.mark.parametrize(
    ("begin", "end", "told"),
    [
        (NOW - DAY, NOW + DAY, ""),
        (NOW - 3 * DAY, NOW - DAY, "it has expired"),
        (NOW + DAY, NOW + 3 * DAY, "it is not valid yet"),
    ],
)
def test_that_what_clients_will_refuse_is_known_beforehand(
    begin: datetime, end: datetime, told: str, issue: Callable[..., Pair]
) -> None:
    pair = issue(begin, end)
    assert tls.objection(*pair) == (told and f"Clients will refuse {pair[0]}: {told}.")
