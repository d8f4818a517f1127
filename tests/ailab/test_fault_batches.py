"""Many photos: an account that is refused is asked once, and nothing is spent beyond what is allowed."""

from __future__ import annotations

import json

import pytest
from faulty_service import refused, reply
from real_program import RealProgram, ended
from till import PRICE, Till, late

ACCOUNT = {
    "ERROR_NOT_ENOUGH_CREDITS": refused(429, "ERROR_NOT_ENOUGH_CREDITS"),
    "ERROR_APPLICATIONS_NOT_EXISTS": refused(401, "ERROR_APPLICATIONS_NOT_EXISTS"),
    "ERROR_USER_LOCKED": refused(403, "ERROR_USER_LOCKED"),
}


@pytest.mark.parametrize("code", ACCOUNT)
def test_that_of_thirty_photos_one_meets_the_refusal_and_resume_sends_each_once(
    code: str, till: Till, program: RealProgram
) -> None:
    till.polls = 0
    program.put(*[f"{n:02}.png" for n in range(30)])
    till.submit_with(late(0.3, ACCOUNT[code], till.service))
    run = program.retouch("in", "--jobs", "3")
    assert (run.code, till.total) == (3, 1)
    assert sorted(run.told) == [("failed", code), *[("skipped", code)] * 29]
    assert program.states() == ["added"] * 30
    till.heal()
    refusals = dict(till.submits)
    resumed = program.resume()
    assert (resumed.code, resumed.told) == (0, [("done", "")] * 30)
    assert {digest: count - refusals.get(digest, 0) for digest, count in till.submits.items()} == dict.fromkeys(
        till.submits, 1
    )
    assert len(till.tasks) == len(program.saved) == 30
    assert set(program.states()) == {"saved"}


def test_that_paid_photos_come_home_when_the_credits_run_out_behind_them(till: Till, program: RealProgram) -> None:
    till.balance = 2 * PRICE
    till.polls = 6
    program.put(*[f"{n}.png" for n in range(6)])
    run = program.retouch("in", "--jobs", "3")
    assert run.code == 3
    assert [status for status, _ in run.told].count("done") == 2
    assert len(program.saved) == 2
    assert till.total == 3
    till.balance = 1000
    assert program.resume().told == [("done", "")] * 4
    assert (till.total, len(till.tasks), len(program.saved)) == (7, 6, 6)


def test_that_the_price_is_told_though_nobody_says_the_balance(till: Till, program: RealProgram) -> None:
    till.service.credits[:] = [reply(500, b"{}", "application/json")]
    program.put("a.png", "b.png")
    run = program.retouch()
    assert (run.code, till.total) == (0, 2)
    assert run.err.startswith("2 photos, 16 credits.")


def test_that_two_programs_together_keep_to_the_months_limit(till: Till, program: RealProgram) -> None:
    till.polls = 0
    program.put(*[f"{n}.png" for n in range(6)])
    program.profile.mkdir()
    (program.profile / "settings.json").write_text(json.dumps({"version": 1, "monthly_cap": 5 * PRICE + 3}))
    till.submit_with(late(0.1, till.take, till.service))
    words = ("--engine", "ailab", "--without-face", "--json", "-o", "out/")
    first = program.start("retouch", "in/0.png", "in/1.png", "in/2.png", *words)
    second = program.start("retouch", "in/3.png", "in/4.png", "in/5.png", *words)
    runs = [ended(first), ended(second)]
    assert sorted(run.code for run in runs) == [0, 3]
    assert [code for run in runs for _, code in run.told if code] == ["ERROR_MONTHLY_CAP"]
    assert till.total == len(program.saved) == 5
    assert sum(row.credits for row in program.journal()) == 5 * PRICE
