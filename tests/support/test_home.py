"""Where the product is at home: what of the file is believed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from beautydesk.support import home
from beautydesk.support.home import Home


def test_that_the_file_of_the_checkout_names_each_address_and_only_fit_ones() -> None:
    file = Path(__file__).parents[2] / "resources" / "home.json"
    content = json.loads(file.read_text(encoding="utf-8"))
    assert home.read() == Home(**content)


def test_that_addresses_are_read(tmp_path: Path) -> None:
    file = tmp_path / "home.json"
    file.write_text('{"homepage": "https://desk.example/", "issues": "https://desk.example/i?new=1", "more": 1}')
    assert home.read(file) == Home("https://desk.example/", "https://desk.example/i?new=1", "")


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"null", b'"x"', b"\xff", b'{"homepage": 7}', b"[" * 100_000])
def test_that_a_bad_file_is_an_empty_one(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "home.json"
    file.write_bytes(content)
    assert home.read(file) == Home()


def test_that_a_missing_file_is_an_empty_one(tmp_path: Path) -> None:
    assert home.read(tmp_path / "home.json") == Home()


@pytest.mark.parametrize(
    "address", ["https://a.example", "http://127.0.0.1:8000/latest.json", "http://[::1]/x", "http://localhost/"]
)
def test_that_https_and_this_computer_are_fit(address: str) -> None:
    assert home.fit(address) == address


@pytest.mark.parametrize(
    "address",
    [
        "http://a.example",
        "http://127.0.0.1.a.example/",
        "ftp://a.example",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "https://",
        "https://[::1",
        "https://a.example:port/",
        "https://anna:secret@a.example/",
        "https://a.example/\nx",
        "https://a.example/ x",
        "https://ä.example/",
        "",
        None,
    ],
)
def test_that_nothing_else_is(address: object) -> None:
    assert home.fit(address) == ""
