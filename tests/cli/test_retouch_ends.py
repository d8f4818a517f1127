"""How `beautydesk retouch` ends where it cannot go on: no place, a full disk, an interrupt, a reader who leaves."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from cli_program import Program, files, needs_local_engine, open_terminal

Put = Callable[[str], Path]
pytestmark = needs_local_engine


@pytest.mark.parametrize("place", ["file/out", "file", "/sys", "/proc/self"])
def test_that_a_destination_that_cannot_be_written_is_told_before_any_work(
    place: str, program: Program, portrait: Put, tmp_path: Path
) -> None:
    if place.startswith("/") and not Path(*Path(place).parts[:2]).is_mount():
        pytest.skip(f"{place} is no file system of the kernel's here")
    portrait("a.jpg")
    (tmp_path / "file").write_bytes(b"in the way")

    run = program("retouch", "a.jpg", "-o", f"{place}/a.jpg", "--json")

    end = run.objects[0]
    assert (run.code, end["status"]) == (1, "failed")
    assert end["error"]["code"] in ("ERROR_SAVE_NOT_PERMITTED", "ERROR_SAVE_FOLDER_MISSING")
    assert end["seconds"] == 0
    assert (tmp_path / "file").read_bytes() == b"in the way"


def _has_namespaces() -> bool:
    if shutil.which("unshare") is None:
        return False
    return subprocess.run(["unshare", "-rm", "mount", "-t", "tmpfs", "x", "/mnt"], capture_output=True).returncode == 0


@pytest.mark.skipif(not _has_namespaces(), reason="cannot mount in a namespace of its own here")
@pytest.mark.parametrize(
    ("mount", "code", "work"),
    [
        ("mount -t tmpfs -o size=16k full out", "ERROR_SAVE_DISK_FULL", True),
        ("mount -t tmpfs -o ro sealed out", "ERROR_SAVE_NOT_PERMITTED", False),
    ],
)
def test_that_a_full_disk_and_a_sealed_one_leave_nothing_behind(
    mount: str, code: str, work: bool, program: Program, portrait: Put, tmp_path: Path
) -> None:
    portrait("a.jpg")
    (tmp_path / "out").mkdir()
    script = f'{mount} && "$@"; code=$?; ls -A out >left.txt; exit $code'

    run = program.cold("retouch", "a.jpg", "-o", "out", "--json", around=("unshare", "-rm", "sh", "-c", script, "sh"))

    end = run.objects[0]
    assert (run.code, end["status"], end["error"]["code"]) == (1, "failed", code)
    assert (end["seconds"] > 0) is work
    assert ("not kept, but retouching the photo again is free." in end["error"]["message"]) is work
    assert (tmp_path / "left.txt").read_text() == ""


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_that_an_interrupt_ends_in_order(
    number: signal.Signals, program: Program, portrait: Put, tmp_path: Path
) -> None:
    for n in range(40):
        portrait(f"in/{n:02}.jpg")

    running = program.start("retouch", "in", "-o", "out", "--json", "--jobs", "1")
    assert running.stdout is not None
    first = running.stdout.readline()
    running.send_signal(number)
    rest, err = running.communicate(timeout=60)

    lines = [first, *rest.splitlines()]
    assert running.returncode == 130, err
    assert len(lines) == 40
    assert sum('"done"' in line for line in lines) == len(files(tmp_path / "out"))
    assert sum('"skipped"' in line and "ERROR_INTERRUPTED" in line for line in lines) > 30
    assert all(name.endswith("_retouched.jpg") for name in files(tmp_path / "out"))
    assert "Traceback" not in err


def test_that_a_reader_who_leaves_ends_the_run_quietly(program: Program, portrait: Put, tmp_path: Path) -> None:
    for n in range(20):
        portrait(f"in/{n:02}.jpg")

    running = program.start("retouch", "in", "-o", "out", "--json", "--jobs", "1")
    assert running.stdout is not None
    assert running.stderr is not None
    running.stdout.readline()
    running.stdout.close()
    err = running.stderr.read()
    running.stderr.close()

    assert running.wait(60) == 1
    assert len(files(tmp_path / "out")) < 20
    assert "Traceback" not in err
    assert "BrokenPipe" not in err


@pytest.mark.skipif(sys.platform == "win32", reason="needs a terminal of our own")
def test_that_a_terminal_shows_a_bar_and_the_lines_above_it(program: Program, portrait: Put, tmp_path: Path) -> None:
    import termios

    portrait("a.jpg")
    portrait("b.jpg")
    ours, theirs = open_terminal()
    termios.tcsetwinsize(theirs, (24, 80))
    run = subprocess.Popen(
        program.command("retouch", "a.jpg", "b.jpg", "--level", "0"),
        cwd=program.folder,
        env=program.environ,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=theirs,
        text=True,
    )
    out, _ = run.communicate(timeout=60)
    os.close(theirs)
    shown = b""
    try:
        while part := os.read(ours, 10_000):
            shown += part
    except OSError:  # the other end is closed
        pass
    os.close(ours)

    assert run.returncode == 0
    assert out.count(": saved as ") == 2
    assert b"% |" in shown
    assert b"| 2 of 2 [" in shown
    assert b"2 done." in shown
