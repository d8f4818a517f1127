"""Every way in which the service is known, or can be expected, to fail: what is done to it, and what must come of it.

One photo is retouched while the fault is there; then the fault goes away, `resume` runs, and `retouch` once more.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass

from faulty_service import Reply, answer, endless, html, ready, redirect, refused, reply, reset, truncated, working
from till import Till, late

Told = tuple[int, str, str]  # exit code, status and error code of the photo; "" where there is none
NOTHING: Told = (0, "", "")  # "Nothing to resume."
DONE: Told = (0, "done", "")
PENDING: Told = (1, "pending", "ERROR_TASK_PENDING")
DOUBT: Told = (1, "failed", "ERROR_SUBMIT_UNCERTAIN")


@dataclass(frozen=True)
class Scenario:
    """`break_`: prepares the service. `first`, `resume`, `again`: what the three runs tell; `state`: the journal's
    after the first; `submits`: requests that had reached the service after each of the three, where more than one is
    allowed only after clear refusals. `billed`: how many the service took. `waits`: has short waits in the suite.
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
    till.submit_with(late(0.4, till.take, till.service))
    till.service.result[:] = [late(0.2, till.deliver, till.service)]


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


def fine(name: str, break_: Callable[[Till], None], submits: int = 1, *, waits: bool = False) -> Scenario:
    """It comes through all the same."""
    return Scenario(name, break_, DONE, "saved", NOTHING, DONE, (submits,) * 3, waits=waits)


def refusal(name: str, one: Reply, code: str) -> Scenario:
    """The service clearly did not take it: nothing was charged, and whoever retouches it again sends it again."""
    return Scenario(f"submit: {name}", submit(one), (1, "failed", code), "failed", NOTHING, DONE, (1, 1, 2))


def stop(name: str, one: Reply, code: str) -> Scenario:
    """The account is refused: the photo waits for resume."""
    return Scenario(f"submit: {name}", submit(one), (3, "failed", code), "added", DONE, DONE, (1, 2, 2))


def held(name: str, one: Reply, code: str) -> Scenario:
    """Nothing reached the service: the photo waits for resume."""
    return Scenario(f"submit: {name}", submit(one), (1, "failed", code), "added", DONE, DONE, (1, 2, 2))


def doubt(name: str, break_: Callable[[Till], None], *, waits: bool = False) -> Scenario:
    """The service took and billed it, and nobody here can know that: it is told of, and not sent again."""
    return Scenario(f"submit: {name}", break_, DOUBT, "uncertain", DOUBT, DOUBT, (1, 1, 1), waits=waits)


def over(name: str, one: Reply, code: str) -> Scenario:
    """The service itself gives the task up."""
    return Scenario(f"poll: {name}", poll(one), (1, "failed", code), "failed", NOTHING, DONE, (1, 1, 2), billed=2)


def later(
    name: str, break_: Callable[[Till], None], state: str, *, waits: bool = False, stop_after: int = 0
) -> Scenario:
    """Paid for, and not to be had now: resume brings it home."""
    first = (130, "pending", "ERROR_INTERRUPTED") if stop_after else PENDING
    return Scenario(name, break_, first, state, DONE, DONE, (1, 1, 1), waits=waits, stop_after_polls=stop_after)


WRONG_TYPE = refused(502, "AI_SERVICE_INTERNAL_ERROR", "AI service internal error - File type not supported")
NO_FACE_IN_200 = answer(200, error_code=422, error_code_str="ERROR_NO_FACE_IN_FILE")
NO_KEY = (3, "skipped", "ERROR_KEYRING_NO_BACKEND")
UNKNOWN_KEY = (3, "skipped", "ERROR_APPLICATIONS_NOT_EXISTS")
REFUSED_NOW = (3, "pending", "ERROR_APPLICATIONS_NOT_EXISTS")
BUSY = (1, "failed", "EXCEEDING_LIMITS")
HALF = truncated(b"\x89PNG" + bytes(5000))

SCENARIOS = (
    fine("all is well", nothing),
    fine("slow throughout", slow),
    refusal("422 no face", NO_FACE, "ERROR_NO_FACE_IN_FILE"),
    refusal("413", TOO_BIG, "FILE_SIZE_EXCEEDS_LIMIT"),
    refusal("200 with error_code 422", NO_FACE_IN_200, "ERROR_NO_FACE_IN_FILE"),
    refusal("400", refused(400, "UNSUPPORTED_PARAMETER_VALUES"), "UNSUPPORTED_PARAMETER_VALUES"),
    refusal("404 endpoint retired", refused(404, "ERROR_AI_NOT_EXISTS"), "ERROR_AI_NOT_EXISTS"),
    refusal("502 file type not supported", WRONG_TYPE, "AI_SERVICE_INTERNAL_ERROR"),
    refusal("500 processing failure", FAILURE, "PROCESSING_FAILURE"),
    held("307 to elsewhere", redirect("http://127.0.0.1:9/", 307), "ERROR_NETWORK_SIGN_IN"),
    held("511 sign in first", html(511), "ERROR_NETWORK_SIGN_IN"),
    stop("429 no credits", NO_CREDITS, "ERROR_NOT_ENOUGH_CREDITS"),
    stop("401 bad key", BAD_KEY, "ERROR_APPLICATIONS_NOT_EXISTS"),
    stop("403 locked", LOCKED, "ERROR_USER_LOCKED"),
    Scenario("bad key at the balance already", balance_refused, UNKNOWN_KEY, "", NOTHING, DONE, (0, 0, 1)),
    Scenario("no key at all", nothing, NO_KEY, "", NOTHING, DONE, (0, 0, 1), key=""),
    fine("submit: 429 rate twice", then_taken(RATE, RATE), 3, waits=True),
    Scenario("submit: 429 rate for ever", submit(RATE), BUSY, "failed", NOTHING, DONE, (5, 5, 6), waits=True),
    fine("submit: 503 flow restriction once", then_taken(FLOW), 2, waits=True),
    fine("submit: HTML 429", then_taken(html(429)), 2, waits=True),
    doubt("HTML 502", taken_but(html(502))),
    doubt("HTML 200", taken_but(html(200))),
    doubt("JSON of a stranger", taken_but(reply(403, b'{"message": "Forbidden"}'))),
    doubt("504 time-out", taken_but(refused(504, "AI_SERVICE_TIMEOUT"))),
    doubt("200 with error_code 1", taken_but(answer(200, error_code=1, error_msg="?"))),
    doubt("200 without a task", taken_but(answer(200, error_code=0))),
    doubt("reset after the body", taken_but(reset)),
    doubt("truncated answer", taken_but(truncated(b'{"task_id":"1.a"}'))),
    doubt("hangs after the body", hangs, waits=True),
    over("422 no face", NO_FACE, "ERROR_NO_FACE_IN_FILE"),
    over("413", TOO_BIG, "FILE_SIZE_EXCEEDS_LIMIT"),
    over("200 with error_code 422", NO_FACE_IN_200, "ERROR_NO_FACE_IN_FILE"),
    over("410 reclaimed", refused(410, "ERROR_RESOURCE_RECLAIMED"), "ERROR_RESOURCE_RECLAIMED"),
    over("status 3", working(3), "ERROR_TASK_FAILED"),
    fine("poll: 500, reset, HTML, rate, then done", poll_then_tells(FAILURE, reset, html(502), RATE), waits=True),
    later("poll: 500 for ever", poll(FAILURE), "sent", waits=True),
    later("poll: reset for ever", poll(reset), "sent", waits=True),
    later("poll: HTML for ever", poll(html(200)), "sent", waits=True),
    later("poll: 429 rate for ever", poll(RATE), "sent", waits=True),
    Scenario("poll: 401", poll(BAD_KEY), REFUSED_NOW, "sent", DONE, DONE, (1, 1, 1)),
    later("poll: done, without an address", poll(working(2)), "sent"),
    later("poll: never ending, Ctrl-C", poll(working(1)), "sent", stop_after=3),
    later("poll: file: address", poll(ready("file:///etc/hostname")), "ready"),
    later("poll: ftp: address", poll(ready("ftp://127.0.0.1/x.jpg")), "ready"),
    later("download: 404 for ever", result(reply(404, b"NoSuchKey")), "ready", waits=True),
    fine("download: 500 twice", result_then_delivers(reply(500, b""), reply(500, b"")), waits=True),
    later("download: 500 for ever", result(reply(500, b"")), "ready", waits=True),
    later("download: truncated for ever", result(HALF), "ready", waits=True),
    later("download: garbage for ever", result(reply(200, b"no picture at all", "image/jpeg")), "ready", waits=True),
    later("download: endless", result(endless), "ready", waits=True),
    fine("download: reset once", result_then_delivers(reset), waits=True),
    fine("download: redirect", result_moved),
    later("download: redirect in circles", result(redirect("/result/x.jpg")), "ready", waits=True),
    later("download: redirect to http elsewhere", result(redirect("http://cdn.example/x.jpg")), "ready"),
    fine("download: PNG under another name", result_made(bytes)),
    fine("download: smaller result", result_made(smaller)),
)
