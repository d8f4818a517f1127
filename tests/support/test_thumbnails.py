"""Thumbnails that file managers share: found by the very names that those use, and gone when a result is written."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from beautydesk.core.export import Export
from beautydesk.core.naming import OnExists
from beautydesk.core.photo import Photo
from beautydesk.imaging import save
from beautydesk.support import thumbnails

NAMES = (
    *("plain.jpg", "with space.jpg", "ümläut 王.jpg", "#1 100% ?.jpg", "a;b,c=d&e+f@g!$'()*~.jpg"),
    *('<>"[]{}|^`\\.jpg', "line\nbreak.jpg", b"latin\xe9.jpg"),
)
linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="a cache of Linux desktops")


def named(folder: Path) -> list[Path]:
    return [folder / (name if isinstance(name, str) else name.decode(errors="surrogateescape")) for name in NAMES]


def called(address: str) -> str:
    return hashlib.md5(address.encode(), usedforsecurity=False).hexdigest() + ".png"


@linux
@pytest.mark.skipif(not shutil.which("gio"), reason="needs GLib's gio")
def test_that_thumbnails_are_called_as_by_glib(tmp_path: Path) -> None:
    for file in named(tmp_path):
        file.touch()
    listed = subprocess.run(["gio", "list", "-u", tmp_path], capture_output=True, text=True, timeout=60, check=True)
    assert {called(address) for address in listed.stdout.splitlines()} == {
        thumbnails.names_of(file)[0] for file in named(tmp_path)
    }


@linux
def test_that_thumbnails_are_called_as_by_qt(tmp_path: Path) -> None:
    core = pytest.importorskip("PySide6.QtCore")
    for file in named(tmp_path)[:-1]:  # Qt's addresses are of text
        address = bytes(core.QUrl.fromLocalFile(str(file)).toEncoded().data()).decode()
        assert called(address) in thumbnails.names_of(file)


@linux
def test_that_a_face_of_before_is_not_shown_any_more(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The date alone would not tell: the result keeps that of its original."""
    cache, target, link = tmp_path / "cache" / "thumbnails", tmp_path / "a #1.png", tmp_path / "link"
    monkeypatch.setenv("XDG_CACHE_HOME", str(cache.parent))
    link.symlink_to(tmp_path)
    photo = Photo(np.full((8, 8, 3), 100, np.uint8), "PNG")
    save(photo, target)  # without a cache
    stale, others = [], []
    for folder in ("normal", "large", "x-large", "xx-large", "fail/gnome-thumbnail-factory"):
        (cache / folder).mkdir(parents=True)
        stale += [cache / folder / name for file in (target, link / target.name) for name in thumbnails.names_of(file)]
        others.append(cache / folder / thumbnails.names_of(tmp_path / "other.png")[0])
    for file in (*stale, *others):
        file.write_bytes(b"a face")
    save(photo, link / target.name, export=Export(keep_date=True), on_exists=OnExists.REPLACE)
    assert not any(file.exists() for file in stale) and all(file.exists() for file in others)


@linux
def test_that_a_cache_of_somebody_else_costs_no_result(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "cache").write_text("no folder at all")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    assert save(Photo(np.full((8, 8, 3), 100, np.uint8), "PNG"), tmp_path / "a.png") is not None
