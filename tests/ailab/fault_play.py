"""Plays one scenario: three runs of the real command line against a service of its own."""

from __future__ import annotations

import signal
import time
from dataclasses import dataclass
from pathlib import Path

from fault_scenarios import Scenario, Told
from real_program import ONLINE, Ran, RealProgram, ended
from till import Till


@dataclass(frozen=True)
class Came:
    """What came of a scenario. `state`, `charged`: the journal's after the first run; `most`: submits of the same
    bytes; `saved`: files; `seconds`: of the three runs together.
    """

    first: Told
    sentence: str
    state: str
    charged: str
    resume: Told
    again: Told
    submits: tuple[int, int, int]
    billed: int
    most: int
    saved: list[str]
    seconds: float


def play(scenario: Scenario, folder: Path, *, hurried: bool) -> Came:
    """Run the three commands as child processes against a service of its own."""
    began = time.monotonic()
    with Till() as till:
        scenario.break_(till)
        program = RealProgram(folder, till.url, *(("hurried",) if hurried else ()))
        program.put("a.png")
        counts = []
        first = _first(program, scenario, till)
        counts.append(till.total)
        row = program.journal()
        till.heal()
        resumed = program.resume()
        counts.append(till.total)
        again = program.retouch()
        counts.append(till.total)
        error = first.objects[0]["error"]
        return Came(
            _told(first),
            error["message"] if error else "",
            row[0].state if row else "",
            f"{row[0].charged}, {row[0].credits:g}" if row else "",
            _told(resumed),
            _told(again),
            (counts[0], counts[1], counts[2]),
            len(till.tasks),
            till.most_for_one,
            program.saved,
            time.monotonic() - began,
        )


def _first(program: RealProgram, scenario: Scenario, till: Till) -> Ran:
    if scenario.key is not None:
        known, program.environ["BEAUTYDESK_API_KEY"] = program.environ["BEAUTYDESK_API_KEY"], scenario.key
        run = program.retouch()
        program.environ["BEAUTYDESK_API_KEY"] = known
        return run
    if not scenario.stop_after_polls:
        return program.retouch()
    running = program.start("retouch", "in", *ONLINE, "-o", "out/")
    deadline = time.monotonic() + 60
    while till.service.polls < scenario.stop_after_polls:
        till.service.asked.wait(0.05)
        assert time.monotonic() < deadline
    running.send_signal(signal.SIGINT)
    return ended(running, 60)


def _told(run: Ran) -> Told:
    ends = run.told
    assert len(ends) <= 1, run.out
    assert "Traceback" not in run.err, run.err
    return (run.code, *(ends[0] if ends else ("", "")))
