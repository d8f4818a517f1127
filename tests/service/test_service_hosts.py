"""By which names and paths the service answers: without keys to this computer's own, with keys to all."""

from __future__ import annotations

import http.client
import json
import socket
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest
from knock import Knock
from serving_engine import BrighteningEngine

from tests.serving import in_background

KEY = "f00dfeedf00dfeed"
CREDITS = "/api/common/query-credits"


def asked(url: str, *hosts: str, path: str = CREDITS, version: str = "1.1", **more: str) -> tuple[int, dict[str, Any]]:
    """Status and body, asked with just these Host headers. `more`: further headers, _ for -."""
    address = urlsplit(url)
    lines = [f"GET {path} HTTP/{version}", f"ailabapi-api-key: {KEY}", "Connection: close"]
    lines += [f"Host: {host}" for host in hosts]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in more.items()]
    with socket.create_connection((address.hostname or "", address.port or 0), timeout=20) as connection:
        connection.sendall("\r\n".join([*lines, "", ""]).encode("latin-1"))
        answer = http.client.HTTPResponse(connection)
        answer.begin()
        return answer.status, json.loads(answer.read())


@pytest.fixture(scope="module")
def open_to_all() -> Iterator[str]:
    with in_background(BrighteningEngine()) as url:
        yield url


@pytest.fixture(scope="module")
def with_key() -> Iterator[str]:
    with in_background(BrighteningEngine(), key=KEY) as url:
        yield url


@pytest.mark.parametrize(
    "host", ["localhost", "LOCALHOST:8720", "127.0.0.1", "127.0.0.1:1", "127.255.3.4:80", "[::1]", "[::1]:8720"]
)
def test_that_this_computer_is_answered_under_its_own_names(host: str, open_to_all: str) -> None:
    assert asked(open_to_all, host)[0] == 200


@pytest.mark.parametrize(
    "host",
    [
        *("evil.example", "evil.example:8720", "localhost.evil.example", "127.0.0.1.evil.example", "192.168.0.7"),
        *("[2001:db8::1]", "[::]", "0.0.0.0", "127.1", "2130706433", "localhost."),
    ],
)
def test_that_no_other_name_is_answered_without_a_key(host: str, open_to_all: str, with_key: str) -> None:
    for path in (CREDITS, "/results/x.png", "/", "/nowhere"):
        status, body = asked(open_to_all, host, path=path)
        assert (status, body["error_detail"]["code"]) == (403, "ERROR_ILLEGAL_OPERATION")
        assert "--key-file" in body["error_detail"]["message"]
    assert asked(with_key, host)[0] == 200


@pytest.mark.parametrize(
    "hosts",
    [
        *((), ("",), ("localhost", "localhost"), ("localhost", "evil.example"), ("evil.example@localhost",)),
        *(("localhost/x",), ("localhost:80:80",), ("[::1",), ("::1",), ("localhost, evil.example",), ("a b",)),
        *(("lücke.example",), ("localhost:x",), ('"><script>',)),
    ],
)
def test_that_a_host_that_is_none_is_refused_with_keys_as_well(
    hosts: tuple[str, ...], open_to_all: str, with_key: str
) -> None:
    for url in (open_to_all, with_key):
        status, body = asked(url, *hosts)
        assert (status, body["error_detail"]["code"]) == (400, "ERROR_PARAMETERS")


def test_that_http_of_old_needs_no_host_where_there_is_a_key(open_to_all: str, with_key: str) -> None:
    assert asked(with_key, version="1.0")[0] == 200
    assert asked(open_to_all, version="1.0")[0] == 403


@pytest.mark.parametrize("header", ["Forwarded", "X_Forwarded_For", "X_Forwarded_Host", "X_Forwarded_Proto"])
def test_that_what_a_proxy_passes_on_needs_a_key(header: str, open_to_all: str, with_key: str) -> None:
    assert asked(open_to_all, "127.0.0.1", **{header: "192.0.2.7"})[0] == 403
    assert asked(with_key, "127.0.0.1", **{header: "192.0.2.7"})[0] == 200


@pytest.mark.parametrize(
    ("listed", "proto", "scheme"),
    [
        (("127.0.0.1",), "https", "https"),
        (("10.0.0.1", "127.0.0.0/8"), "https", "https"),
        (("127.0.0.1",), "javascript", "http"),
        (("10.0.0.0/8",), "https", "http"),
        ((), "https", "http"),
    ],
)
def test_that_only_listed_proxies_are_believed(
    listed: tuple[str, ...], proto: str, scheme: str, engine: BrighteningEngine, image: bytes
) -> None:
    with in_background(engine, key=KEY, forwarded_from=listed) as url:
        headers = {"Host": "studio.example", "X-Forwarded-Proto": proto, "X-Forwarded-For": "192.0.2.7"}
        assert image_url(engine, url, image, headers).startswith(f"{scheme}://studio.example/results/")


@pytest.mark.parametrize("prefix", ["/beauty/salon", ""], ids=["left on", "taken off"])
def test_that_addresses_below_a_path_are_answered_and_given(
    prefix: str, engine: BrighteningEngine, image: bytes
) -> None:
    with in_background(engine, key=KEY, root_path="/beauty/salon") as url:
        assert urlsplit(url).path == "/beauty/salon"
        origin = url.removesuffix("/beauty/salon")
        given = image_url(engine, origin + prefix, image, {"Host": "studio.example"})
        assert given.startswith("http://studio.example/beauty/salon/results/")
        path = urlsplit(given).path
        for way in (path, path.removeprefix("/beauty/salon")):
            assert httpx.get(origin + way, trust_env=False).status_code == 200
        for path in ("/beauty", "/beauty/salon", f"/beauty/salons{CREDITS}", f"/beauty/salon/beauty/salon{CREDITS}"):
            assert asked(origin, "studio.example", path=path)[0] == 404


def image_url(engine: BrighteningEngine, url: str, image: bytes, headers: dict[str, str]) -> str:
    """The address of a result, as a client is told it who asks with these headers."""
    headers = {"ailabapi-api-key": KEY, **headers}
    with httpx.Client(base_url=url, headers=headers, trust_env=False, timeout=20) as client:
        knock = Knock(client, engine, url)
        task_id = knock.submit(image).json()["task_id"]
        address = knock.until_done(task_id).json()["data"]["image_url"]
        assert isinstance(address, str)
        return address
