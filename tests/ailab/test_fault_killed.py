"""kill -9 at every state of the journal, and at any moment: no second submit, every result saved or told of."""

from __future__ import annotations

import signal
import sys
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest
from kill_storm import storm
from real_program import RealProgram, ended
from till import Till

from beautydesk.compose import compose
from beautydesk.core.job import RetouchOptions

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")

SENT_LATER = {"added": 0, "prepared": 0}


@pytest.mark.parametrize("state", ["added", "prepared", "about-to-send", "sent", "ready", "fetched", "saved"])
def test_that_a_program_killed_right_after_a_state_is_written_pays_once(
    state: str, till: Till, program: RealProgram
) -> None:
    program.put("a.png", "b.png")
    killed = program.under(f"die-at={state}").retouch("in", "--jobs", "1")
    assert killed.code == -signal.SIGKILL
    on_disk = "fetched" if state == "saved" else state  # the file is there, its note is not
    assert program.states() == (["added"] * 2 if state == "added" else [on_disk, "added"])
    assert till.total == (0 if state in ("added", "prepared", "about-to-send") else 1)
    resumed = program.resume()
    if state == "about-to-send":  # nothing went out, but nobody can know that any more
        assert sorted(resumed.told) == [("done", ""), ("failed", "ERROR_SUBMIT_UNCERTAIN")]
        assert sorted(program.states()) == ["saved", "uncertain"]
    else:
        assert (resumed.code, resumed.told) == (0, [("done", "")] * 2)
        assert program.states() == ["saved"] * 2
    again = program.retouch("in", "--on-exists", "skip")
    assert ("failed", "ERROR_SUBMIT_UNCERTAIN") in again.told if state == "about-to-send" else again.code == 0
    assert till.most_for_one == 1
    assert len(till.tasks) == till.total == (1 if state == "about-to-send" else 2)


def test_that_a_result_whose_name_was_taken_meanwhile_is_saved_by_resume(
    till: Till, program: RealProgram, tmp_path: Path
) -> None:
    """The run was to skip what exists; so was one that was killed with its file written and not noted."""
    program.put("a.png")

    def take_its_name(handler: BaseHTTPRequestHandler) -> None:
        (tmp_path / "out" / "a_retouched.png").write_bytes(b"somebody else's")
        till.deliver(handler)

    till.service.result[:] = [take_its_name]
    assert program.retouch("in", "--on-exists", "skip").told == [("skipped", "")]
    assert program.states() == ["fetched"]
    assert program.resume().told == [("done", "")]
    assert program.saved == ["a_retouched 2.png", "a_retouched.png"]
    assert (program.states(), till.total) == (["saved"], 1)


@pytest.mark.parametrize("answered", [False, True], ids=["before the answer", "with the answer on its way"])
def test_that_a_program_killed_after_its_bytes_went_out_tells_of_it_and_sends_nothing(
    answered: bool, till: Till, program: RealProgram
) -> None:
    program.put("a.png")

    def deadly(handler: BaseHTTPRequestHandler) -> None:
        running.kill()
        running.wait()
        if answered:
            till.take(handler)
        else:
            till.bill()

    till.submit_with(deadly)
    running = program.start("retouch", "in", "--engine", "ailab", "--without-face")
    ended(running)
    till.heal()
    assert program.states() == ["about-to-send"]
    for run in (program.resume(), program.retouch(), program.resume()):
        assert (run.code, run.told) == (1, [("failed", "ERROR_SUBMIT_UNCERTAIN")])
    assert program.states() == ["uncertain", "cancelled"], "the one of the second retouch is known already"
    assert (till.total, len(till.tasks)) == (1, 1)


def test_that_resume_sends_nothing_that_the_window_was_asked_for(till: Till, program: RealProgram) -> None:
    """Its sums are agreed to there; who comes back with a command has not agreed to any."""
    photos = program.put("a.png", "b.png")
    parts = compose(program.profile, program.environ)
    parts.paid.enlist([(photo, RetouchOptions(0.5)) for photo in photos])  # as the window does
    parts.close()  # and is gone
    run = program.resume()
    assert (run.code, run.objects, till.total) == (0, [], 0)
    assert run.err.startswith("2 photos were asked for in the window and not sent.")
    assert program.states() == ["added", "added"]
    assert program.resume("--fetch-only").err == "Nothing to resume.\n"
    assert program.retouch().told == [("done", "")] * 2, "naming them is an order of its own"
    assert till.total == 2


@pytest.mark.parametrize("seed", [pytest.param(seed, marks=[pytest.mark.slow] * (seed > 0)) for seed in range(3)])
def test_that_no_kill_at_any_moment_pays_twice_or_loses_what_is_paid(seed: int, tmp_path: Path) -> None:
    summary = storm(tmp_path, seed, photos=12, kills=8)
    assert summary.kills > 0
    assert summary.wrong == []
