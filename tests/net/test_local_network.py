"""What may be spoken to in the clear: by its address, by its name, and by where the name leads."""

from __future__ import annotations

import socket

import pytest
from web_site import Site

from beautydesk.core.cancel import CancelToken
from beautydesk.net.exchange import ExchangeFailed, Failure
from beautydesk.net.local_network import is_local_address, is_local_host
from beautydesk.net.transport import Transport


@pytest.mark.parametrize(
    "host",
    [
        "localhost", "127.0.0.1", "::1", "10.0.0.7", "172.16.0.1", "172.31.255.254", "192.168.1.20", "169.254.3.4",
        "fe80::1", "fd12:3456::1", "::ffff:192.168.1.20", "studio", "STUDIO", "studio.local", "studio.local.",
        "a.b.lan", "pc.home.arpa", "retouch.internal", "studio-2", "2nd-floor",
    ],
)  # fmt: skip
def test_that_the_network_at_hand_is_known_by_address_and_name(host: str) -> None:
    assert is_local_host(host)


@pytest.mark.parametrize(
    "host",
    [
        "8.8.8.8", "172.32.0.1", "192.0.2.1", "100.64.0.1", "2001:4860:4860::8888", "::ffff:8.8.8.8", "example.com",
        "studio.local.example.com", "local.com", "134744072", "0x08080808", "8.8.2056", "studio.0x7f", "", ".local",
        "stu dio", "studio..local", "ｓtudio", "studio.local@example.com", "10.0.0.256", "home.arpa.com",
    ],
)  # fmt: skip
def test_that_nothing_beyond_it_passes_for_it(host: str) -> None:
    assert not is_local_host(host)


def test_that_a_name_says_nothing_where_an_address_is_wanted() -> None:
    assert not is_local_address("localhost")


def test_that_a_name_that_leads_out_of_the_network_gets_nothing(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    there = site.address("/health", b"{}")
    monkeypatch.setattr("beautydesk.net.line.is_local_address", lambda address: False)
    with pytest.raises(ExchangeFailed) as caught:
        Transport("test", connect=5, near=True).get(there, {"key": "secret"}, {}, 5, CancelToken())
    assert caught.value.kind is Failure.OUTSIDE and not site.requests


def test_that_what_goes_in_the_clear_goes_through_no_proxy(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    there = site.address("/health", b"{}").replace("127.0.0.1", "studio")
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    resolve = socket.getaddrinfo
    monkeypatch.setattr(
        socket, "getaddrinfo", lambda host, *rest, **more: resolve("127.0.0.1" if host == "studio" else host, *rest)
    )
    assert Transport("test", connect=5, near=True).get(there, {}, {}, 5, CancelToken()).body == b"{}"
    with pytest.raises(ExchangeFailed) as caught:
        Transport("test", connect=5).get(there, {}, {}, 5, CancelToken())
    assert caught.value.kind is Failure.PROXY
