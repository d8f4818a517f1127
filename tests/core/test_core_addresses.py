"""Files as other programs name them."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from beautydesk.core.addresses import NotAFile, local_path


@pytest.mark.skipif(sys.platform == "win32", reason="paths as they are written elsewhere")
@pytest.mark.parametrize(
    ("word", "path"),
    [
        ("a.jpg", "a.jpg"),
        ("file:///home/me/a%20b.jpg", "/home/me/a b.jpg"),
        ("FILE://localhost/home/me/a.jpg", "/home/me/a.jpg"),
        ("file:/home/me/a.jpg", "/home/me/a.jpg"),
        ("file:///a%23b%3Fc#d?e.jpg", "/a#b?c#d?e.jpg"),
        ("file:///100%.jpg", "/100%.jpg"),
        ("file:///caf%E9.jpg", os.fsdecode(b"/caf\xe9.jpg")),
        ("file:///caf%C3%A9.jpg", "/café.jpg"),
        ("file:///C:/a.jpg", "/C:/a.jpg"),
        ("file:a.jpg", "file:a.jpg"),
        ("C:\\a.jpg", "C:\\a.jpg"),
        ("12:30.jpg", "12:30.jpg"),
        ("Anna: in the garden.jpg", "Anna: in the garden.jpg"),
    ],
)
def test_that_a_file_is_found_by_its_address(word: str, path: str) -> None:
    assert local_path(word, windows=False) == Path(path)


@pytest.mark.parametrize(
    ("word", "path"),
    [
        ("file:///C:/Users/me/a%20b.jpg", "C:/Users/me/a b.jpg"),
        ("file://localhost/c|/a.jpg", "c:/a.jpg"),
        ("file:/C:/a.jpg", "C:/a.jpg"),
        ("file://server/share/a.jpg", "//server/share/a.jpg"),
        ("C:\\a.jpg", "C:\\a.jpg"),
    ],
)
def test_that_drives_and_shares_are_written_as_windows_does(word: str, path: str) -> None:
    assert local_path(word, windows=True) == Path(path)


@pytest.mark.parametrize(
    ("word", "says"),
    [
        ("https://example.org/a.jpg", "on the web"),
        ("HTTP://example.org/a.jpg", "on the web"),
        ("smb://server/share/a.jpg", "not a file on this computer"),
        ("file://elsewhere/a.jpg", "another computer"),
        ("file:///a%00b.jpg", "the address of no file"),
    ],
)
def test_that_what_is_elsewhere_is_told_in_a_sentence(word: str, says: str) -> None:
    with pytest.raises(NotAFile, match=says):
        local_path(word, windows=False)


@pytest.mark.skipif(sys.platform == "win32", reason="no such names there")
def test_that_a_file_that_is_called_like_an_address_is_what_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "https:" / "example.org"
    folder.mkdir(parents=True)
    (folder / "a.jpg").touch()
    (tmp_path / "file:x.jpg").touch()
    assert local_path("https://example.org/a.jpg") == Path("https://example.org/a.jpg")
    assert local_path("file:x.jpg") == Path("file:x.jpg")
