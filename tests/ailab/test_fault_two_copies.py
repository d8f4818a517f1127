"""Several copies of the program at once on one profile: one submit a photo, each result saved once."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

import pytest
from faulty_service import working
from real_program import ONLINE, Ran, RealProgram, ended
from till import Till, late

from beautydesk.storage.presence import Presence


def together(program: RealProgram, *commands: tuple[str, ...]) -> list[Ran]:
    return [ended(running) for running in [program.start(*words) for words in commands]]


def times(count: int) -> list[object]:
    """The first is part of every run of the suite."""
    return [pytest.param(n, marks=[pytest.mark.slow] * (n > 0)) for n in range(count)]


@pytest.mark.parametrize("turn", times(8))
def test_that_two_retouches_of_one_folder_pay_once_and_both_have_their_files(
    turn: int, till: Till, program: RealProgram, tmp_path: Path
) -> None:
    till.polls = turn % 3
    program.put(*[f"{n}.png" for n in range(5)], seed=turn)
    till.submit_with(late(0.02 * turn, till.take, till.service))
    command = ("retouch", "in", *ONLINE, "-o")
    runs = together(program, (*command, "one/"), (*command, "two/"))
    assert [(run.code, run.told) for run in runs] == [(0, [("done", "")] * 5)] * 2, runs
    assert (till.total, till.most_for_one) == (5, 1)
    assert [len(list((tmp_path / name).iterdir())) for name in ("one", "two")] == [5, 5]
    assert Counter(program.states()) == {"saved": 10}
    assert sum(row.credits for row in program.journal()) == 40


@pytest.mark.parametrize("turn", times(6))
def test_that_two_resumes_of_paid_work_save_each_result_once(turn: int, till: Till, program: RealProgram) -> None:
    till.polls = 0
    program.conditions = ("hurried",)
    program.put(*[f"{n}.png" for n in range(6)], seed=turn)
    till.service.poll[:] = [working(2)]  # done, but nobody learns where
    assert program.retouch().told == [("pending", "ERROR_TASK_PENDING")] * 6
    till.heal()
    runs = together(program, ("resume", "--json"), ("resume", "--json"))
    done = [end["photo"] for run in runs for end in run.objects if end["status"] == "done"]
    assert sorted(done) == sorted(set(done))
    assert len(done) == len(program.saved) == 6, runs
    assert program.states() == ["saved"] * 6
    assert till.total == 6


@pytest.mark.parametrize("turn", times(6))
def test_that_two_resumes_of_a_run_that_was_killed_send_and_save_each_photo_once(
    turn: int, till: Till, program: RealProgram
) -> None:
    till.polls = 1
    program.put(*[f"{n}.png" for n in range(8)], seed=turn)
    program.under("die-at=fetched:2").retouch()
    written, noted = len(program.saved), program.states().count("saved")  # one may be written and not noted yet
    runs = together(program, ("resume", "--json"), ("resume", "--json"))
    assert all(run.code in (0, 1) for run in runs), runs
    last = program.resume()
    doubt = program.states().count("uncertain")
    saved_now = sum(end["status"] == "done" for run in (*runs, last) for end in run.objects)
    assert noted + saved_now == 8 - doubt
    assert len(program.saved) == written + saved_now
    assert till.most_for_one == 1
    assert Counter(program.states()) - Counter(uncertain=8) == {"saved": 8 - doubt}


def test_that_resume_leaves_alone_what_a_running_retouch_has_in_hand(till: Till, program: RealProgram) -> None:
    program.put(*[f"{n}.png" for n in range(4)])
    till.service.poll[:] = [working(1)]
    running = program.start("retouch", "in", *ONLINE, "-o", "out/", "--jobs", "2")
    while till.service.polls < 4:
        assert till.service.asked.wait(30)
        assert running.poll() is None
    run = program.resume()
    assert (run.code, run.objects) == (0, [])
    assert "4 more are in the hands of another copy" in run.err
    till.heal()
    assert ended(running).told == [("done", "")] * 4
    assert (till.total, len(program.saved)) == (4, 4)
    assert program.states() == ["saved"] * 4


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_that_the_lock_of_a_killed_run_is_free_and_that_of_a_living_one_is_not(
    till: Till, program: RealProgram
) -> None:
    program.put("a.png")
    till.service.poll[:] = [working(1)]
    running = program.start("retouch", "in", *ONLINE)
    while till.service.polls < 1:
        assert till.service.asked.wait(30)
        assert running.poll() is None
    (lock,) = (program.profile / "running").glob("*.lock")
    mine = Presence(program.profile / "running")
    assert mine.is_alive(lock.stem)
    running.kill()
    ended(running)
    assert not mine.is_alive(lock.stem)
    mine.close()
