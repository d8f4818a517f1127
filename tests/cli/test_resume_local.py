"""Runs on this computer that were interrupted go on with `resume`, as they were told to."""

from __future__ import annotations

import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from cli_program import Program

Put = Callable[[str], Path]

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")


def killed(program: Program, out: Path, *words: str, number: signal.Signals) -> None:
    """Start a run and stop it when its first file is there."""
    running = program.start(*words)
    deadline = time.monotonic() + 60
    while not list(out.glob("*.jpg")):
        assert time.monotonic() < deadline and running.poll() is None
        time.sleep(0.01)
    running.send_signal(number)
    running.communicate(timeout=60)


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGINT])
def test_that_a_run_goes_on_where_it_was_stopped(
    number: signal.Signals, program: Program, portrait: Put, tmp_path: Path
) -> None:
    names = [f"{n:02}" for n in range(12)]
    for name in names:
        portrait(f"in/{name}.jpg")
    out = tmp_path / "out"

    killed(program, out, "retouch", "in", "-o", "out", "--jobs", "1", "--level", "0.3", number=number)
    done = {file.name for file in out.glob("*.jpg")}
    assert 1 <= len(done) < len(names), "it was stopped in the middle"

    doctor = program("doctor")
    assert "not begun by a run that was interrupted: run `beautydesk resume`" in doctor.out
    run = program("resume", "--json")

    assert run.code == 0, run.err
    assert {end["engine"] for end in run.objects} == {"local"}
    # The one that was being written when the run was killed may be there already: then it is written once more.
    again = len(done) + len(run.objects) - len(names)
    assert again in (0, 1)
    assert {f"{name}_retouched.jpg" for name in names} <= {file.name for file in out.glob("*.jpg")}
    assert len(list(out.iterdir())) == len(names) + again
    assert program("resume").out == "Nothing to resume.\n"


def test_that_one_photo_and_level_0_need_no_journal(program: Program, portrait: Put) -> None:
    portrait("a.jpg")
    portrait("b.jpg")
    assert program("retouch", "a.jpg").code == 0
    assert program("retouch", "a.jpg", "b.jpg", "--level", "0").code == 0
    assert not (program.profile / "journal.sqlite3").exists()


def test_that_a_run_that_ended_leaves_nothing_to_resume(program: Program, portrait: Put, tmp_path: Path) -> None:
    portrait("a.jpg")
    (tmp_path / "broken.jpg").write_bytes(b"no photo")
    assert program("retouch", "a.jpg", "broken.jpg").code == 1
    assert program("resume").out == "Nothing to resume.\n"


def test_that_work_on_a_card_that_is_away_waits_for_it(program: Program, portrait: Put, tmp_path: Path) -> None:
    for n in range(12):
        portrait(f"in/{n:02}.jpg")
    out = tmp_path / "out"
    killed(program, out, "retouch", "in", "-o", "out", "--jobs", "1", "--level", "0.3", number=signal.SIGKILL)
    left = 12 - len(list(out.glob("*.jpg")))
    (tmp_path / "in").rename(tmp_path / "pulled out")

    away = program("resume", "--json")
    as_words = program("resume")

    assert away.code == 1 and set(away.told) == {("failed", "ERROR_PHOTO_MISSING")}
    assert "put that in or connect it, and run `beautydesk resume` again" in as_words.err
    (tmp_path / "pulled out").rename(tmp_path / "in")
    back = program("resume", "--json")
    assert back.code == 0 and len(back.objects) in (left, left + 1)
    assert program("resume").out == "Nothing to resume.\n"
