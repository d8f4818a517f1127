"""A file is there whole or not at all, whatever the disk does."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from beautydesk.support import atomic


def names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def test_that_bytes_arrive_and_nothing_else_stays(tmp_path: Path) -> None:
    target = tmp_path / "a.bin"
    assert atomic.write_bytes(target, b"one", overwrite=False)
    assert not atomic.write_bytes(target, b"two", overwrite=False)
    assert target.read_bytes() == b"one"
    assert atomic.write_bytes(target, b"three", overwrite=True)
    assert target.read_bytes() == b"three"
    assert names(tmp_path) == ["a.bin"]


@pytest.mark.skipif(os.name != "posix", reason="permissions of another kind")
def test_that_what_is_private_is_private_at_every_moment(tmp_path: Path) -> None:
    target = tmp_path / "a.bin"
    with atomic.staged(tmp_path, b"secret", 0o600) as temporary:
        assert temporary.stat().st_mode & 0o777 == 0o600
    atomic.write_bytes(target, b"secret", overwrite=True, mode=0o600)
    assert target.stat().st_mode & 0o777 == 0o600
    assert names(tmp_path) == ["a.bin"]


def test_that_the_bytes_are_on_the_disk_before_they_have_their_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[list[str]] = []
    real = os.fsync

    def noted(handle: int) -> None:
        seen.append([name for name in names(tmp_path) if not name.startswith(".")])
        real(handle)

    monkeypatch.setattr(os, "fsync", noted)
    atomic.write_bytes(tmp_path / "a.bin", b"data", overwrite=False)
    assert seen[0] == []  # the file itself
    assert seen[1:] in ([["a.bin"]], [])  # then its folder, where the system can


@pytest.mark.skipif(sys.platform == "win32", reason="no file size limits")
def test_that_a_file_that_may_not_grow_leaves_nothing_and_spoils_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.bin").write_bytes(b"before")
    code = (
        "import resource, sys; from pathlib import Path; from beautydesk.support import atomic;"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000));"
        "atomic.write_bytes(Path(sys.argv[1]), bytes(5000), overwrite=True)"
    )
    run = subprocess.run([sys.executable, "-c", code, str(tmp_path / "a.bin")], capture_output=True, text=True)
    assert "OSError: [Errno 27]" in run.stderr
    assert names(tmp_path) == ["a.bin"]
    assert (tmp_path / "a.bin").read_bytes() == b"before"
