"""Files are written whole or not at all on drives that cannot force, link, or rename onto what is there."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from odd_disk import compiled, refusing

from beautydesk.support import atomic

Run = Callable[..., subprocess.CompletedProcess[str]]
NO_FORCING = (errno.EINVAL, errno.ENOTSUP, errno.ENOSYS, errno.EOPNOTSUPP)
CODE = (
    "import sys; from pathlib import Path; from beautydesk.support import atomic;"
    "print(atomic.write_bytes(Path(sys.argv[1]), b'new', overwrite=sys.argv[2] == 'over'))"
)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return compiled(tmp_path_factory.mktemp("odd"))


@pytest.fixture
def drive(tmp_path: Path) -> Path:
    folder = tmp_path / "drive"
    folder.mkdir()
    return folder


@pytest.fixture
def write(library: Path, drive: Path) -> Run:
    def run(name: str, how: str = "", **refusals: int) -> subprocess.CompletedProcess[str]:
        environ = os.environ | refusing(library, drive, **refusals)
        command = [sys.executable, "-c", CODE, str(drive / name), how]
        return subprocess.run(command, env=environ, capture_output=True, text=True, timeout=60)

    return run


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.mark.parametrize("error", NO_FORCING)
def test_that_a_drive_that_cannot_force_is_written_to(error: int, write: Run, drive: Path) -> None:
    assert write("a", fsync=error).stdout == "True\n"
    assert contents(drive) == {"a": b"new"}


def test_that_a_disk_that_fails_while_it_is_forced_is_believed(write: Run, drive: Path) -> None:
    assert "Input/output error" in write("a", fsync=errno.EIO).stderr
    assert contents(drive) == {}


@pytest.mark.parametrize("error", [errno.EEXIST, errno.EPERM])
def test_that_a_drive_that_renames_onto_nothing_that_is_there_is_written_to(
    error: int, write: Run, drive: Path
) -> None:
    assert write("a", link=errno.EPERM, rename=error).stdout == "True\n"
    assert contents(drive) == {"a": b"new"}
    (drive / "b").write_bytes(b"somebody's")
    assert write("b", link=errno.EPERM, rename=error).stdout == "False\n"
    assert contents(drive) == {"a": b"new", "b": b"somebody's"}


@pytest.mark.parametrize("error", [errno.EEXIST, errno.EPERM])
def test_that_what_is_there_is_replaced_where_renaming_onto_it_is_refused(error: int, write: Run, drive: Path) -> None:
    (drive / "a").write_bytes(b"old")
    assert write("a", "over", link=errno.EPERM, rename=error).stdout == "True\n"
    assert contents(drive) == {"a": b"new"}


def test_that_only_a_place_holder_of_our_own_is_freed(drive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody puts a file in its place at the worst moment."""
    target = drive / "a"

    def refused(self: Path, other: Path) -> None:
        other.unlink()
        other.write_bytes(b"somebody's")
        raise FileExistsError(errno.EEXIST, "File exists", str(other))

    def unlinkable(*paths: Path) -> None:
        raise PermissionError(errno.EPERM, "no links here")

    monkeypatch.setattr(Path, "replace", refused)
    monkeypatch.setattr(os, "link", unlinkable)
    assert not atomic.write_bytes(target, b"new", overwrite=False)
    assert contents(drive) == {"a": b"somebody's"}


def test_that_the_old_file_is_put_back_when_the_new_one_cannot_take_its_place(
    drive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = drive / "a"
    target.write_bytes(b"old")
    real = Path.replace

    def refused(self: Path, other: Path) -> Path:
        if self.suffix == ".part" and other == target:
            raise PermissionError(errno.EPERM, "Operation not permitted", str(other))
        return real(self, other)

    monkeypatch.setattr(Path, "replace", refused)
    with pytest.raises(PermissionError):
        atomic.write_bytes(target, b"new", overwrite=True)
    assert contents(drive) == {"a": b"old"}


def test_that_trying_a_folder_out_leaves_nothing(write: Run, drive: Path) -> None:
    (drive / "a").write_bytes(b"old")
    atomic.try_out(drive, overwrite=True)
    assert contents(drive) == {"a": b"old"}
    with pytest.raises(FileNotFoundError):
        atomic.try_out(drive / "gone")
