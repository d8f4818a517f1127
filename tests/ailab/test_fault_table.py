"""Every known fault of the service, through the real command line: what is sent, said, noted, and brought home."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest
from fault_play import play
from fault_scenarios import SCENARIOS, Scenario
from fault_table import differs
from faulty_service import reset
from real_program import RealProgram
from till import Till

# One of each kind; the others take as long again.
QUICK = {
    "all is well", "submit: 422 no face", "submit: 502 file type not supported", "submit: 429 no credits",
    "bad key at the balance already", "submit: 429 rate twice", "submit: HTML 502", "submit: reset after the body",
    "submit: hangs after the body", "submit: 200 without a task", "submit: 511 sign in first",
    "poll: 413", "poll: status 3", "poll: 500 for ever",
    "poll: 401", "poll: never ending, Ctrl-C", "download: truncated for ever", "download: endless",
    "poll: file: address",
}  # fmt: skip


def marked(scenario: Scenario) -> object:
    marks = [] if scenario.name in QUICK else [pytest.mark.slow]
    return pytest.param(scenario, id=scenario.name, marks=marks)


@pytest.mark.parametrize("scenario", [marked(one) for one in SCENARIOS])
def test_that_a_fault_costs_nothing_twice_and_loses_nothing(scenario: Scenario, tmp_path: Path) -> None:
    came = play(scenario, tmp_path, hurried=scenario.waits)
    assert differs(scenario, came) is None
    assert came.billed == 1 or scenario.state == "failed", "taken twice, and not because the first task was given up"
    assert bool(came.sentence) is (scenario.first[1] != "done")
    in_doubt = scenario.again[1] != "done"
    assert bool(came.saved) is not in_doubt
    if in_doubt:
        assert (came.charged, came.billed) == ("yes, 8", 1), "the balance has gone down by the price of it"


def test_that_no_network_is_one_sentence_and_costs_nothing(tmp_path: Path) -> None:
    with socket.socket() as reserved:  # bound and not listening: whoever calls is refused
        reserved.bind(("127.0.0.1", 0))
        program = RealProgram(tmp_path, f"http://127.0.0.1:{reserved.getsockname()[1]}", "hurried")
        program.put("a.png")
        run = program.retouch()
    error = run.objects[0]["error"]
    assert run.code == 1
    assert (error["code"], error["retryable"]) == ("ERROR_SERVICE_UNREACHABLE", True)
    assert "Nothing was charged" in error["message"]
    assert [(row.state, row.charged, row.credits) for row in program.journal()] == [("failed", "no", 0)]


def test_that_the_user_alone_sends_what_is_in_doubt_once_more(till: Till, program: RealProgram) -> None:
    program.put("a.png")
    till.submit_with(till.take_and(reset))
    assert program.retouch().told == [("failed", "ERROR_SUBMIT_UNCERTAIN")]
    till.heal()
    assert program.retouch("in", "--send-again").told == [("done", "")]
    assert program.retouch("in", "--send-again").told == [("done", "")]
    assert till.total == 2
    assert program.resume().objects == []
