"""Many photos, and something between here and the service: one meets it, and no other is spent on it."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from faulty_service import Reply, html, redirect, refused, reply, reset
from real_program import RealProgram
from till import Till, late

UNCERTAIN = ("failed", "ERROR_SUBMIT_UNCERTAIN")
FOREIGN: dict[str, Reply] = {
    "a gateway's page": html(502),
    "a page in place of the answer": html(200),
    "JSON of a filter": reply(403, b'{"message": "blocked"}'),
    "nothing": reply(200, b""),
}
PORTALS: dict[str, Reply] = {
    "511": html(511),
    "302": redirect("https://portal.example/"),
    "307": redirect("/hello", 307),
}


def forget_waiting(program: RealProgram, seconds: float) -> None:
    """All that is in the journal was so much earlier."""
    with closing(sqlite3.connect(program.profile / "journal.sqlite3")) as db, db:
        db.execute("UPDATE jobs SET sent_at = sent_at - ?, changed_at = changed_at - ?", (seconds, seconds))
        db.execute("UPDATE balances SET at = at - ?", (seconds,))


@pytest.mark.parametrize("kind", FOREIGN)
def test_that_of_many_photos_one_meets_a_foreign_answer(kind: str, till: Till, program: RealProgram) -> None:
    till.polls = 0
    program.put(*[f"{n}.png" for n in range(6)])
    till.submit_with(late(0.2, till.take_and(FOREIGN[kind]), till.service))
    run = program.retouch("in", "--jobs", "3")
    assert (run.code, till.total) == (1, 1)
    assert sorted(run.told) == [UNCERTAIN, *[("skipped", "ERROR_FOREIGN_ANSWER")] * 5]
    assert sorted(program.states()) == [*["added"] * 5, "uncertain"]
    [one] = [row for row in program.journal() if row.state == "uncertain"]
    assert (one.charged, one.credits) == ("yes", 8), "the balance was asked, and had gone down"
    till.heal()
    assert sorted(program.resume().told) == [*[("done", "")] * 5, UNCERTAIN]
    assert (till.total, till.most_for_one) == (6, 1)


@pytest.mark.parametrize("kind", PORTALS)
def test_that_a_network_that_wants_a_sign_in_costs_nothing(kind: str, till: Till, program: RealProgram) -> None:
    program.put(*[f"{n}.png" for n in range(6)])
    till.submit_with(late(0.2, PORTALS[kind], till.service))
    run = program.retouch("in", "--jobs", "3")
    assert (run.code, till.total) == (1, 1)
    assert sorted(run.told) == [("failed", "ERROR_NETWORK_SIGN_IN"), *[("skipped", "ERROR_NETWORK_SIGN_IN")] * 5]
    assert [(row.state, row.charged) for row in program.journal()] == [("added", "no")] * 6
    assert all("Nothing was charged" in one["error"]["message"] for one in run.objects)
    till.heal()
    assert program.resume().told == [("done", "")] * 6
    assert len(till.tasks) == 6


def test_that_two_lost_answers_in_a_row_stop_the_run(till: Till, program: RealProgram) -> None:
    program.put(*[f"{n}.png" for n in range(6)])
    till.submit_with(till.take_and(reset))
    run = program.retouch("in", "--jobs", "3")
    assert (run.code, till.total) == (1, 2)
    assert sorted(run.told) == [*[UNCERTAIN] * 2, *[("skipped", "ERROR_ANSWERS_LOST")] * 4]


def test_that_lost_answers_that_do_not_follow_each_other_stop_nothing(till: Till, program: RealProgram) -> None:
    till.polls = 0
    program.put(*[f"{n}.png" for n in range(6)])
    no_face = refused(422, "ERROR_NO_FACE_IN_FILE")
    till.submit_with(till.take_and(reset), till.take, till.take_and(reset), no_face, till.take_and(reset), till.take)
    run = program.retouch("in", "--jobs", "1")
    assert [status for status, _ in run.told] == ["failed", "done", "failed", "failed", "failed", "done"]
    assert till.total == 6


@pytest.mark.parametrize("charged", [True, False])
def test_that_credits_settles_what_is_uncertain_and_says_so(charged: bool, till: Till, program: RealProgram) -> None:
    program.put("a.png")
    till.submit_with(reset)
    balance, till.service.credits[1:] = till.service.credits[0], [html(502)]  # known before, and then not for a while
    run = program.retouch()
    assert run.told == [UNCERTAIN]
    assert [(row.state, row.charged) for row in program.journal()] == [("uncertain", "unknown")]
    till.service.credits[:] = [balance]
    waits = program("credits")
    assert "1 uncertain call: not known yet" in waits.out and "credits` tells after" in waits.out
    forget_waiting(program, 16 * 60)
    till.balance -= 8 * charged
    told = program("credits")
    assert f"1 uncertain call: {'charged' if charged else 'not charged'}" in told.out
    assert [(row.state, row.charged, row.credits) for row in program.journal()] == (
        [("uncertain", "yes", 8)] if charged else [("failed", "no", 0)]
    )
    assert "uncertain" not in program("credits").out


def test_that_the_message_says_when_it_can_be_told(till: Till, program: RealProgram) -> None:
    program.put("a.png")
    till.submit_with(reset)
    till.service.credits[1:] = [html(502)]
    run = program("retouch", "in", "--engine", "ailab", "--without-face", "-o", "out/")
    assert " on the balance tells whether it was charged." in run.err and "`beautydesk credits` asks" in run.err
