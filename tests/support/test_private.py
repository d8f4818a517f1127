"""The second lock: whatever tells of a person goes out of a text, the words of the program stay."""

from __future__ import annotations

import getpass
import socket
from pathlib import Path

import pytest

from beautydesk.support import private


@pytest.mark.parametrize(
    "secret",
    [
        "/home/anna/Fotos",
        "/home/anna/Fotos/Anna Müller.jpg",
        "/Users/anna/Library/Application Support/beautydesk/settings.json",
        "/mnt/card/DCIM/100CANON/IMG_0001.CR3",
        r"C:\Users\Anna Müller\Pictures\me.jpg",
        r"\\nas\photos\anna.tif",
        "file:///home/anna/x.txt",
        "Anna Müller (2).JPEG",
        "Anna and Berta.heic",
        "结婚照.jpg",
        "صورة.png",
        "anna.nef",
        "anna@example.org",
        "anna.b+photos@mail.example.co.uk",
        "48.137154",
        "-122.4194",
        "48,137154",
        "48°8'14.2\"N",
    ],
)
@pytest.mark.parametrize("around", ["{}", "cannot open {}: no", "“{}” is gone", "{{'photo': '{}'}}", "a ({}) b"])
def test_that_private_things_go_wherever_they_stand(secret: str, around: str) -> None:
    text = private.without(around.format(secret))

    assert private.OUT in text
    pieces = [
        piece
        for piece in ("nna", "ller", "erta", "137154", "4194", "Fotos", "结", "صورة", "nas", "°")
        if piece in secret
    ]
    assert not [piece for piece in pieces if piece in text]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("http://anna:geheim@proxy.example:3128/x", "http://***proxy.example:3128/x"),
        ("https://host/path?key=geheim&name=anna", "https://host/path?***&***"),
    ],
)
def test_that_what_is_secret_in_an_address_goes(text: str, left: str) -> None:
    assert private.without(text) == left


@pytest.mark.parametrize(
    "text",
    [
        "beautydesk.imaging.files.jpeg:12 in read",
        "2026-12-01 14:05:11 WARNING beautydesk.imaging.files.tiff [MainThread] … cannot be read: ValueError",
        "reads JPEG, PNG, TIFF, WebP, HEIC, AVIF, BMP and GIF; writes JPEG, PNG, TIFF and WebP",
        "opencv-python-headless 4.14.0.94, pillow 13.0.0",
        "Linux-6.18.44-x86_64-with-glibc2.36, 22.4 GB of memory free",
        "Fatal Python error: Segmentation fault",
        "Current thread 0x00007f54cc85eb80 (most recent call first):",
        "run `beautydesk resume`",
    ],
)
def test_that_the_programs_own_words_stay(text: str) -> None:
    assert private.without(text, private.words({})) == text


def test_that_who_sits_here_is_known(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path / "annamueller"))
    monkeypatch.setenv("USERPROFILE", str(tmp_path / "annamueller"))
    monkeypatch.setattr(socket, "gethostname", lambda: "annas-laptop.lan")
    monkeypatch.setattr(getpass, "getuser", lambda: "amueller")
    environ = {"HTTPS_PROXY": "http://berta:geheim@wall.example:3128", "USER": "amueller", "no_proxy": "localhost"}

    words = private.words(environ)
    text = private.without("amueller at Annas-Laptop by wall.example as berta, geheim, 3128, annamueller", words)

    assert text == "*** at *** by *** as ***, ***, 3128, ***"
    assert str(tmp_path / "annamueller") in words
    assert "root" not in private.words({"USER": "root"}) and "ab" not in private.words({"USER": "ab"})


def test_that_nobody_who_sits_here_is_no_reason_to_fail(monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody() -> str:
        raise KeyError("uid not found")

    monkeypatch.setattr(getpass, "getuser", nobody)
    monkeypatch.setattr(Path, "home", lambda: (_ for _ in ()).throw(RuntimeError("no home")))

    assert private.without("text", private.words({})) == "text"
