"""Notes of runs that ended by themselves: real ones, in processes of their own."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from beautydesk.storage import crashes
from beautydesk.storage.crashes import Crashes

RUN = """
import ctypes, os, signal, sys
from pathlib import Path
from beautydesk.storage.crashes import Crashes
run = Crashes(Path(sys.argv[1]))
run.watch()
match sys.argv[2]:
    case "native": os.kill(os.getpid(), signal.SIGSEGV)
    case "abort": os.abort()
    case "killed": os.kill(os.getpid(), signal.SIGKILL)
    case "left": os._exit(3)
    case "well": run.close(); run.close()
    case "waits": print("there", flush=True); sys.stdin.readline(); run.close()
"""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals are sent")


def command(folder: Path, end: str) -> list[str]:
    return [sys.executable, "-c", RUN, str(folder), end]


def run(folder: Path, end: str) -> int:
    return subprocess.run(command(folder, end), capture_output=True, timeout=60).returncode


@pytest.fixture(autouse=True)
def _keep_the_tests_own_notes(monkeypatch: pytest.MonkeyPatch) -> None:
    """pytest has its notes of native errors for this process; real ones are left by processes of their own."""
    for name in ("enable", "disable"):
        monkeypatch.setattr(crashes.faulthandler, name, lambda *_: None)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "crashes"


@pytest.mark.parametrize(
    ("end", "sign", "words"),
    [("native", signal.SIGSEGV, "Segmentation fault"), ("abort", signal.SIGABRT, "Aborted")],
)
def test_that_a_run_that_ended_by_itself_is_told_once(folder: Path, end: str, sign: int, words: str) -> None:
    assert run(folder, end) == -sign
    here = Crashes(folder)
    here.watch()
    assert here.waiting == 1
    try:
        crash = here.take()
        assert crash is not None
        assert f"Fatal Python error: {words}" in crash.note
        assert abs(time.time() - crash.at) < 600
        assert here.take() is None and here.waiting == 0
        assert here.last == crash
    finally:
        here.close()
    assert [file.name for file in folder.iterdir()] == ["last.txt"]


@pytest.mark.parametrize("end", ["killed", "left", "well"])
def test_that_nothing_is_told_of_a_run_that_was_killed_or_ended_well(folder: Path, end: str) -> None:
    run(folder, end)
    here = Crashes(folder)
    here.watch()
    try:
        assert (here.waiting, here.take(), here.last) == (0, None, None)
    finally:
        here.close()
    assert list(folder.iterdir()) == []


def test_that_another_copy_that_runs_is_left_alone(folder: Path) -> None:
    with subprocess.Popen(command(folder, "waits"), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdin is not None and other.stdout is not None
        assert other.stdout.readline() == "there\n"
        here = Crashes(folder)
        here.watch()
        assert here.take() is None
        assert len(list(folder.glob("*.run"))) == 2
        here.close()
        other.communicate("\n", timeout=60)
    assert list(folder.iterdir()) == []


def test_that_the_last_of_several_is_told_and_replaces_the_one_before(folder: Path) -> None:
    folder.mkdir()
    for number, name in enumerate(("b", "a", "c")):
        file = folder / f"{name}.run"
        file.write_text(f"Fatal Python error: Aborted\n{name}")
        os.utime(file, (time.time() - number, time.time() - number))

    crash = Crashes(folder).take()

    assert crash is not None and crash.note.endswith("b")
    assert [file.name for file in folder.iterdir()] == ["last.txt"]


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("Windows fatal exception: access violation\n", 1),
        ("Windows fatal exception: stack overflow\n", 1),
        ("Windows fatal exception: code 0x8001010d\n\nCurrent thread 0x1\n", 0),
        ("", 0),
        ("something else", 0),
    ],
)
def test_that_what_a_program_lives_on_after_is_no_end(folder: Path, note: str, told: int) -> None:
    folder.mkdir()
    (folder / "a.run").write_text(note)

    assert Crashes(folder).waiting == told


def test_that_an_old_note_goes_and_a_long_one_is_not_read_whole(folder: Path) -> None:
    folder.mkdir()
    last = folder / "last.txt"
    last.write_text("Fatal Python error: Aborted\n" + "x" * 1_000_000)
    here = Crashes(folder)
    crash = here.last
    assert crash is not None and len(crash.note) < 100_000
    assert here.take() is None and last.exists()
    os.utime(last, (0, time.time() - crashes.KEEP - 60))
    assert here.take() is None and not last.exists()


def test_that_a_folder_that_cannot_be_made_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    here = Crashes(tmp_path / "file" / "crashes")
    here.watch()
    assert (here.waiting, here.take(), here.last) == (0, None, None)
    here.close()
