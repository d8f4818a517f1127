"""Where the key and photos may go."""

from __future__ import annotations

import math

import pytest

from beautydesk.core.errors import Charged, ServiceError
from beautydesk.engines.ailab import Client
from beautydesk.engines.ailab.addresses import checked_base_url, checked_result_url, is_loopback, poll_interval

LOCAL = "http://127.0.0.1:8720"
REAL = "https://www.ailabapi.com"


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        (REAL, REAL),
        (f" {REAL}/ ", REAL),
        ("https://proxy.example/ailab/v1/", "https://proxy.example/ailab/v1"),
        (LOCAL, LOCAL),
        ("HTTPS://api.example", "HTTPS://api.example"),
        ("http://localhost:8720/", "http://localhost:8720"),
        ("http://LOCALHOST:8720", "http://LOCALHOST:8720"),
        ("http://[::1]:8720", "http://[::1]:8720"),
        ("http://127.8.9.10", "http://127.8.9.10"),
    ],
)
def test_that_https_and_this_machine_are_good_base_addresses(url: str, kept: str) -> None:
    assert checked_base_url(url) == kept


@pytest.mark.parametrize(
    "url",
    [
        "", "www.ailabapi.com", "//localhost", "http://www.ailabapi.com", "http://192.168.1.5:8720", "http://localhost.evil.example",
        "http://127.0.0.1.evil.example", "http://127.0.0.1@evil.example", "https://user:pass@www.ailabapi.com",
        "http://127.0.0.1\\@evil.example/", "ftp://www.ailabapi.com", "file:///tmp", "https://", "https://host:port",
        "https://host/?key=1", "https://host/#x", "https://host:99999999", "https://ho\nst", "http://[::1",
    ],
)  # fmt: skip
def test_that_other_base_addresses_are_refused_with_a_sentence(url: str) -> None:
    with pytest.raises(ServiceError) as caught:
        Client(url, lambda: "key")
    assert caught.value.code == "ERROR_SERVICE_ADDRESS"
    assert caught.value.hint
    assert caught.value.charged is Charged.NO


@pytest.mark.parametrize(
    ("url", "base"),
    [
        ("https://ailab-outputs.oss-accelerate.aliyuncs.com/a/b_1.png?x=1&y=%20", REAL),
        ("HTTPS://cdn.example/a.png", REAL),
        ("https://cdn.example/a b ü.png", REAL),
        ("https://cdn.example/a.png", LOCAL),
        ("http://127.0.0.1:9/results/a.png", LOCAL),
        ("http://localhost:9/results/a.png", LOCAL),
    ],
)
def test_that_results_come_from_any_https_host_and_from_this_machine_to_this_machine(url: str, base: str) -> None:
    assert checked_result_url(url, base) == url


@pytest.mark.parametrize(
    ("url", "base"),
    [
        ("http://cdn.example/a.png", REAL),
        ("http://127.0.0.1:9/a.png", REAL),
        ("http://cdn.example/a.png", LOCAL),
        ("http://127.0.0.1:9@cdn.example/a.png", LOCAL),
        ("file:///etc/passwd", LOCAL),
        ("ftp://127.0.0.1/a.png", LOCAL),
        ("javascript:alert(1)", LOCAL),
        ("/results/a.png", LOCAL),
        ("https://user:pass@cdn.example/a.png", REAL),
        ("", REAL),
    ],
)
def test_that_other_addresses_of_results_are_refused(url: str, base: str) -> None:
    with pytest.raises(ServiceError) as caught:
        checked_result_url(url, base)
    assert caught.value.code == "ERROR_UNSAFE_RESULT_ADDRESS"
    assert caught.value.charged is Charged.YES


def test_that_redirects_are_relative_to_where_they_came_from() -> None:
    assert checked_result_url("../c.png", REAL, "https://cdn.example/a/b.png") == "https://cdn.example/c.png"
    assert checked_result_url("//other.example/c", REAL, "https://cdn.example/a") == "https://other.example/c"
    with pytest.raises(ServiceError):
        checked_result_url("http://cdn.example/c.png", REAL, "https://cdn.example/a/b.png")


@pytest.mark.parametrize(
    ("base", "wanted", "seconds"),
    [(REAL, 5, 5), (REAL, 0.1, 5), (REAL, -1, 5), (REAL, 20, 20), (REAL, 10_000, 60), (LOCAL, 0.1, 0.1),
     (LOCAL, 0, 0.01), (LOCAL, 7, 7), (LOCAL, math.nan, 5), (REAL, math.inf, 5)],
)  # fmt: skip
def test_that_the_real_service_is_polled_every_five_seconds_at_most(base: str, wanted: float, seconds: float) -> None:
    assert poll_interval(base, wanted) == seconds
    assert Client(base, lambda: None, poll_seconds=wanted).poll_seconds == seconds


def test_that_only_this_machine_is_this_machine() -> None:
    assert is_loopback(LOCAL)
    assert not is_loopback(REAL)
    assert not is_loopback("http://0.0.0.0:80")


def test_that_a_host_name_that_no_network_knows_is_said_to_be_out_of_reach() -> None:
    pauses: list[float] = []
    client = Client(f"https://{'a' * 70}.example", lambda: "key", pause=lambda token, seconds: pauses.append(seconds))
    with pytest.raises(ServiceError) as caught:
        client.credits()
    client.close()
    assert caught.value.code == "ERROR_SERVICE_UNREACHABLE"
    assert len(pauses) == 1
