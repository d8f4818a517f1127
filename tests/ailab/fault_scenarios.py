"""Every way in which the service is known, or can be expected, to fail: what is done to it, and what must come of it.

One photo is retouched while the fault is there; then the fault goes away, `resume` runs, and `retouch` once more.
"""

from __future__ import annotations

import io
import signal
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from faulty_service import (
    Reply,
    answer,
    endless,
    html,
    ready,
    redirect,
    refused,
    reply,
    reset,
    truncated,
    working,
)
from real_program import Ran, RealProgram
from till import Till, late

Told = tuple[int, str, str]  # exit code, status and error code of the photo; "" where there is none
NOTHING: Told = (0, "", "")  # "Nothing to resume."
DONE: Told = (0, "done", "")
DOUBT: Told = (1, "failed", "ERROR_SUBMIT_UNCERTAIN")


@dataclass(frozen=True)
class Scenario:
    """`break_`: prepares the service. `first`, `resume`, `again`: what the three runs tell; `state`: the journal's after
    the first; `submits`: requests that reached the service in the three runs, where more than one is allowed only after
    clear refusals. `billed`: photos that the service charged for. `waits`: run with short waits in the suite.
    """

    name: str
    break_: Callable[[Till], None]
    first: Told
    state: str
    resume: Told
    again: Told
    submits: tuple[int, int, int]
    billed: int = 1
    waits: bool = False
    key: str | None = None
    stop_after_polls: int = 0
    words: tuple[str, ...] = field(default=("in",))


def submit(*replies: Reply) -> Callable[[Till], None]:
    return lambda till: till.submit_with(*replies)


def then_taken(*replies: Reply) -> Callable[[Till], None]:
    return lambda till: till.submit_with(*replies, till.take)


def taken_but(one: Reply) -> Callable[[Till], None]:
    """The photo is taken and billed, but the answer is lost in this way."""
    return lambda till: till.submit_with(till.take_and(one))


def hangs(till: Till) -> None:
    till.submit_with(till.take_and(till.service.hang))


def slow(till: Till) -> None:
    till.polls = 6
    till.submit_with(late(1.0, till.take, till.service))
    till.service.result[:] = [late(0.5, till.deliver, till.service)]


def poll(*replies: Reply) -> Callable[[Till], None]:
    return lambda till: till.service.poll.__setitem__(slice(None), list(replies))


def poll_then_tells(*replies: Reply) -> Callable[[Till], None]:
    return lambda till: till.service.poll.__setitem__(slice(None), [*replies, till.tell])


def result(*replies: Reply) -> Callable[[Till], None]:
    return lambda till: till.service.result.__setitem__(slice(None), list(replies))


def result_then_delivers(*replies: Reply) -> Callable[[Till], None]:
    return lambda till: till.service.result.__setitem__(slice(None), [*replies, till.deliver])


def result_moved(till: Till) -> None:
    till.service.result[:] = [redirect(f"{till.url}/result/moved"), till.deliver_as(bytes)]


def smaller(data: bytes) -> bytes:
    from PIL import Image

    with Image.open(io.BytesIO(data)) as image, io.BytesIO() as out:
        image.resize((32, 24)).save(out, "JPEG")
        return out.getvalue()


def result_made(change: Callable[[bytes], bytes]) -> Callable[[Till], None]:
    return lambda till: till.service.result.__setitem__(slice(None), [till.deliver_as(change)])


def balance_refused(till: Till) -> None:
    till.service.credits[:] = [refused(401, "ERROR_APPLICATIONS_NOT_EXISTS")]
    till.submit_with(refused(401, "ERROR_APPLICATIONS_NOT_EXISTS"))


def nothing(till: Till) -> None: ...


NO_FACE = refused(422, "ERROR_NO_FACE_IN_FILE", "pic not has face", "FILE_CONTENT_NON_COMPLIANCE")
TOO_BIG = refused(413, "FILE_SIZE_EXCEEDS_LIMIT", "The image resolution is invalid")
NO_CREDITS = refused(429, "ERROR_NOT_ENOUGH_CREDITS")
RATE = refused(429, "EXCEEDING_LIMITS")
FLOW = refused(503, "AI_SERVICE_FLOW_RESTRICTION")
BAD_KEY = refused(401, "ERROR_APPLICATIONS_NOT_EXISTS")
LOCKED = refused(403, "ERROR_USER_LOCKED")
FAILURE = refused(500, "PROCESSING_FAILURE")
PENDING: Told = (1, "pending", "ERROR_TASK_PENDING")


def failed(code: str) -> Told:
    return (1, "failed", code)


def account(code: str) -> Told:
    return (3, "failed", code)


SCENARIOS = (
    Scenario("all is well", nothing, DONE, "saved", NOTHING, DONE, (1, 1, 1)),
    Scenario("slow throughout", slow, DONE, "saved", NOTHING, DONE, (1, 1, 1)),
    # -- submit: clearly refused, so nothing was charged, and it may be sent again
    Scenario("submit: 422 no face", submit(NO_FACE), failed("ERROR_NO_FACE_IN_FILE"), "failed", NOTHING, DONE, (1, 1, 2)),
    Scenario("submit: 413", submit(TOO_BIG), failed("FILE_SIZE_EXCEEDS_LIMIT"), "failed", NOTHING, DONE, (1, 1, 2)),
    Scenario(
        "submit: 200 with error_code 422", submit(answer(200, error_code=422, error_code_str="ERROR_NO_FACE_IN_FILE")),
        failed("ERROR_NO_FACE_IN_FILE"), "failed", NOTHING, DONE, (1, 1, 2),
    ),
    Scenario(
        "submit: 400", submit(refused(400, "UNSUPPORTED_PARAMETER_VALUES")),
        failed("UNSUPPORTED_PARAMETER_VALUES"), "failed", NOTHING, DONE, (1, 1, 2),
    ),
    Scenario(
        "submit: 404 endpoint retired", submit(refused(404, "ERROR_AI_NOT_EXISTS")),
        failed("ERROR_AI_NOT_EXISTS"), "failed", NOTHING, DONE, (1, 1, 2),
    ),
    Scenario(
        "submit: 502 file type not supported",
        submit(refused(502, "AI_SERVICE_INTERNAL_ERROR", "AI service internal error - File type not supported")),
        failed("AI_SERVICE_INTERNAL_ERROR"), "failed", NOTHING, DONE, (1, 1, 2),
    ),
    Scenario("submit: 500 processing failure", submit(FAILURE), failed("PROCESSING_FAILURE"), "failed", NOTHING, DONE, (1, 1, 2)),
    Scenario("submit: 307 to elsewhere", submit(redirect("http://127.0.0.1:9/", 307)),
        failed("ERROR_SERVICE_UNREADABLE"), "failed", NOTHING, DONE, (1, 1, 2)),
    # -- submit: the account
    Scenario("submit: 429 no credits", submit(NO_CREDITS), account("ERROR_NOT_ENOUGH_CREDITS"), "added", DONE, DONE, (1, 2, 2)),
    Scenario("submit: 401 bad key", submit(BAD_KEY), account("ERROR_APPLICATIONS_NOT_EXISTS"), "added", DONE, DONE, (1, 2, 2)),
    Scenario("submit: 403 locked", submit(LOCKED), account("ERROR_USER_LOCKED"), "added", DONE, DONE, (1, 2, 2)),
    Scenario("bad key at the balance already", balance_refused, (3, "skipped", "ERROR_APPLICATIONS_NOT_EXISTS"), "", NOTHING, DONE, (0, 0, 1)),
    Scenario("no key at all", nothing, (3, "skipped", "ERROR_KEYRING_NO_BACKEND"), "", NOTHING, DONE, (0, 0, 1), key=""),
    # -- submit: slow down
    Scenario("submit: 429 rate twice", then_taken(RATE, RATE), DONE, "saved", NOTHING, DONE, (3, 3, 3), waits=True),
    Scenario("submit: 429 rate for ever", submit(RATE), failed("EXCEEDING_LIMITS"), "failed", NOTHING, DONE, (5, 5, 6), waits=True),
    Scenario("submit: 503 flow restriction once", then_taken(FLOW), DONE, "saved", NOTHING, DONE, (2, 2, 2), waits=True),
    Scenario("submit: HTML 429", then_taken(html(429)), DONE, "saved", NOTHING, DONE, (2, 2, 2), waits=True),
    # -- submit: nobody can tell; it was billed here
    Scenario("submit: HTML 502", taken_but(html(502)), DOUBT, "uncertain", DOUBT, DOUBT, (1, 1, 1)),
    Scenario("submit: HTML 200", taken_but(html(200)), DOUBT, "uncertain", DOUBT, DOUBT, (1, 1, 1)),
    Scenario("submit: 504 time-out", taken_but(refused(504, "AI_SERVICE_TIMEOUT")), DOUBT, "uncertain", DOUBT, DOUBT, (1, 1, 1)),
    Scenario("submit: 200 with error_code 1", taken_but(answer(200, error_code=1, error_msg="?")), DOUBT, "uncertain", DOUBT, DOUBT, (1, 1, 1)),
    Scenario("submit: 200 without a task", taken_but(answer(200, error_code=0)), DOUBT, "uncertain", DOUBT, DOUBT, (1, 1, 1)),
    Scenario("submit: reset after the body", taken_but(reset), DOUBT, "uncertain", DOUBT, DOUBT, (1, 1, 1)),
    Scenario("submit: truncated answer", taken_but(truncated(b'{"task_id":"1.a"}')), DOUBT, "uncertain", DOUBT, DOUBT, (1, 1, 1)),
    Scenario("submit: hangs after the body", hangs, DOUBT, "uncertain", DOUBT, DOUBT, (1, 1, 1), waits=True),
    # -- poll: the task is over
    Scenario("poll: 422 no face", poll(NO_FACE), failed("ERROR_NO_FACE_IN_FILE"), "failed", NOTHING, DONE, (1, 1, 2), billed=2),
    Scenario("poll: 413", poll(TOO_BIG), failed("FILE_SIZE_EXCEEDS_LIMIT"), "failed", NOTHING, DONE, (1, 1, 2), billed=2),
    Scenario("poll: 200 with error_code 422", poll(answer(200, error_code=422, error_code_str="ERROR_NO_FACE_IN_FILE")),
        failed("ERROR_NO_FACE_IN_FILE"), "failed", NOTHING, DONE, (1, 1, 2), billed=2),
    Scenario("poll: 410 reclaimed", poll(refused(410, "ERROR_RESOURCE_RECLAIMED")), failed("ERROR_RESOURCE_RECLAIMED"), "failed", NOTHING, DONE, (1, 1, 2), billed=2),
    Scenario("poll: status 3", poll(working(3)), failed("ERROR_TASK_FAILED"), "failed", NOTHING, DONE, (1, 1, 2), billed=2),
    # -- poll: trouble that says nothing about the task
    Scenario("poll: 500, reset, HTML, rate, then done", poll_then_tells(FAILURE, reset, html(502), RATE), DONE, "saved", NOTHING, DONE, (1, 1, 1), waits=True),
    Scenario("poll: 500 for ever", poll(FAILURE), PENDING, "sent", DONE, DONE, (1, 1, 1), waits=True),
    Scenario("poll: reset for ever", poll(reset), PENDING, "sent", DONE, DONE, (1, 1, 1), waits=True),
    Scenario("poll: HTML for ever", poll(html(200)), PENDING, "sent", DONE, DONE, (1, 1, 1), waits=True),
    Scenario("poll: 429 rate for ever", poll(RATE), PENDING, "sent", DONE, DONE, (1, 1, 1), waits=True),
    Scenario("poll: 401", poll(BAD_KEY), (3, "pending", "ERROR_APPLICATIONS_NOT_EXISTS"), "sent", DONE, DONE, (1, 1, 1)),
    Scenario("poll: done, without an address", poll(working(2)), PENDING, "sent", DONE, DONE, (1, 1, 1)),
    Scenario("poll: never ending, Ctrl-C", poll(working(1)), (130, "pending", "ERROR_INTERRUPTED"), "sent", DONE, DONE, (1, 1, 1), stop_after_polls=3),
    # -- download
    Scenario("download: 404 for ever", result(reply(404, b"NoSuchKey")), PENDING, "ready", DONE, DONE, (1, 1, 1), waits=True),
    Scenario("download: 500 twice", result_then_delivers(reply(500, b""), reply(500, b"")), DONE, "saved", NOTHING, DONE, (1, 1, 1), waits=True),
    Scenario("download: 500 for ever", result(reply(500, b"")), PENDING, "ready", DONE, DONE, (1, 1, 1), waits=True),
    Scenario("download: truncated for ever", result(truncated(b"\x89PNG" + bytes(5000))), PENDING, "ready", DONE, DONE, (1, 1, 1), waits=True),
    Scenario("download: garbage for ever", result(reply(200, b"no picture at all", "image/jpeg")), PENDING, "ready", DONE, DONE, (1, 1, 1), waits=True),
    Scenario("download: endless", result(endless), PENDING, "ready", DONE, DONE, (1, 1, 1), waits=True),
    Scenario("download: reset once", result_then_delivers(reset), DONE, "saved", NOTHING, DONE, (1, 1, 1), waits=True),
    Scenario("download: redirect", result_moved, DONE, "saved", NOTHING, DONE, (1, 1, 1)),
    Scenario("download: redirect in circles", result(redirect("/result/x.jpg")), PENDING, "ready", DONE, DONE, (1, 1, 1), waits=True),
    Scenario("download: redirect to http elsewhere", result(redirect("http://cdn.example/x.jpg")), PENDING, "ready", DONE, DONE, (1, 1, 1)),
    Scenario("download: PNG under another name", result_made(bytes), DONE, "saved", NOTHING, DONE, (1, 1, 1)),
    Scenario("download: smaller result", result_made(smaller), DONE, "saved", NOTHING, DONE, (1, 1, 1)),
    Scenario("poll: file: address", poll(ready("file:///etc/hostname")), PENDING, "ready", DONE, DONE, (1, 1, 1)),
    Scenario("poll: ftp: address", poll(ready("ftp://127.0.0.1/x.jpg")), PENDING, "ready", DONE, DONE, (1, 1, 1)),
)  # fmt: skip


@dataclass(frozen=True)
class Came:
    """What came of a scenario. `rows`: the journal after the first run; `seconds`: of the three runs together."""

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
        again = program.retouch(*scenario.words)
        counts.append(till.total)
        error = first.ends[0]["error"]
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
        run = program.retouch(*scenario.words)
        program.environ["BEAUTYDESK_API_KEY"] = known
        return run
    if not scenario.stop_after_polls:
        return program.retouch(*scenario.words)
    running = program.start("retouch", *scenario.words, "--engine", "ailab", "--without-face", "--json", "-o", "out/")
    deadline = time.monotonic() + 60
    while till.service.polls < scenario.stop_after_polls:
        till.service.asked.wait(0.05)
        assert time.monotonic() < deadline
    running.send_signal(signal.SIGINT)
    out, err = running.communicate(timeout=60)
    return Ran(running.returncode, out, err)


def _told(run: Ran) -> Told:
    ends = run.told
    assert len(ends) <= 1, run.out
    assert "Traceback" not in run.err, run.err
    return (run.code, *(ends[0] if ends else ("", "")))
