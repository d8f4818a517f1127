"""Answers and broken connections of the hosted service, turned into errors for people.

Said once, here: what happened, whether credits were spent, one next step. The service's own numbers (`request_id`,
`log_id`) go to `details`; keys and request headers never do.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from beautydesk.core.errors import (
    AccountError,
    BeautyDeskError,
    Charged,
    NoFaceFound,
    PhotoError,
    ServiceError,
    TaskPending,
)
from beautydesk.engines.ailab.codes import KIND_OF_CODE, Kind, kind_of
from beautydesk.engines.ailab.retry import Call
from beautydesk.engines.ailab.wire import CREDITS_PER_PHOTO, Envelope


@dataclass(frozen=True, slots=True)
class Broken:
    """No answer came. `kind` is UNREACHABLE or INSECURE (nothing was sent), or BROKEN; `reason`: the library's text."""

    kind: Kind
    reason: str


class TaskOver(Exception):
    """The service itself said that this task will never have a result; `error` says it to people."""

    def __init__(self, error: BeautyDeskError) -> None:
        super().__init__()
        self.error = error


@dataclass(frozen=True, slots=True)
class _Text:
    title: str
    message: str
    hint: str = ""


_KEY_HINT: Final = "Check the key in the settings, or with `beautydesk key status`."
_LATER: Final = "Try again in a few minutes."
_FETCH_LATER: Final = "It is fetched at the next start, or with `beautydesk resume`; it is not sent again."

_TEXT_OF_CODE: Final[Mapping[str, _Text]] = {
    "ERROR_APPLICATIONS_NOT_EXISTS": _Text("The key was refused", "The service does not know this key.", _KEY_HINT),
    "ERROR_USER_NOT_EXISTS": _Text("The key was refused", "The account of this key does not exist.", _KEY_HINT),
    "ERROR_USER_LOCKED": _Text(
        "The account is locked", "The service has locked the account of this key.", "Write to the service's support."
    ),
    "ERROR_NO_FACE_IN_FILE": _Text(
        "No face found", "The service found no face in this photo.", "Choose a photo in which a face is clearly seen."
    ),
    "FILE_SIZE_EXCEEDS_LIMIT": _Text(
        "The photo does not fit", "The service refused the size of this photo.", "Try a copy of another size."
    ),
    "FILE_RESOLUTION_EXCEEDS_LIMITS": _Text(
        "The photo is too large", "This photo has more pixels than the service takes.", "Try a smaller copy."
    ),
    "ERROR_LOW_RESOLUTION": _Text(
        "The photo is too small", "This photo has too few pixels for the service.", "Try a larger version of it."
    ),
    "ERROR_SMALL_FACE_SIZE": _Text(
        "The face is too small", "The face in this photo is too small.", "Crop the photo closer to the face."
    ),
    "ERROR_BLURRY_FACE": _Text("The face is blurred", "The face in this photo is too blurred to be retouched."),
    "ERROR_OBSTRUCTED_FACE": _Text("The face is covered", "Too much of the face is covered in this photo."),
    "ERROR_INCOMPLETE_FACE": _Text("The face is cut off", "The face is not wholly inside this photo."),
    "ERROR_FACE_NOT_FACING_FORWARD": _Text("The face is turned away", "The face in this photo is turned too far."),
    "ERROR_ILLEGAL_FILE": _Text("The photo was refused", "The service refuses the content of this photo."),
    "FILE_DECODING_FAILURE": _Text("The photo was refused", "The service could not read the photo it was sent."),
    "ERROR_AI_NOT_EXISTS": _Text(
        "The service has no such retouching",
        "The service does not offer this retouching at the address that was asked, or no longer.",
        "Look for a newer version of Beauty Desk, or use the engine on this computer.",
    ),
}

_TEXT_OF_KIND: Final[Mapping[Kind, _Text]] = {
    Kind.ACCOUNT: _Text("There is a problem with your account", "The service refused the key or account.", _KEY_HINT),
    Kind.CREDITS: _Text(
        "No credits left",
        "The account has not enough credits for another photo.",
        "Buy credits from the service, then go on; or use the engine on this computer.",
    ),
    Kind.PHOTO: _Text(
        "The service cannot use this photo", "The service refused this photo.", "Try another photo of the same person."
    ),
    Kind.OURS: _Text(
        "The service did not understand",
        "The service refused the request as such; that is not the photo's fault.",
        "Look for a newer version of Beauty Desk, or report this with the copied details.",
    ),
    Kind.SLOW_DOWN: _Text("The service is busy", "The service takes no more photos at the moment.", _LATER),
    Kind.TRANSIENT: _Text("The online service failed", "The service reported a fault of its own.", _LATER),
    Kind.UNREADABLE: _Text(
        "The online service failed", "Something other than the service answered, and could not be understood.", _LATER
    ),
    Kind.UNREACHABLE: _Text(
        "The service cannot be reached",
        "No connection to the online service came about.",
        "Check the connection to the internet; the engine on this computer works without one.",
    ),
    Kind.INSECURE: _Text(
        "The connection is not safe",
        "The online service could not prove that it is what it says, so nothing was sent to it.",
        "Check the date of this computer, and whether a network filter stands in between.",
    ),
    Kind.BROKEN: _Text("The connection broke", "The connection to the online service broke off.", _LATER),
}

_UNCERTAIN: Final = _Text(
    "It is uncertain whether this photo was paid for",
    f"No usable answer came after the photo was sent. The service may have taken it, and {CREDITS_PER_PHOTO} credits"
    " with it. It was not sent a second time.",
    "Compare your balance before you send it again.",
)

_TASK_OVER: Final = _Text(
    "The service dropped this photo",
    "The service stopped working on this photo, or does not know it any more.",
    "Compare your balance before you send it again.",
)

_NO_RESULT: Final = _Text(
    "The result cannot be fetched", "What is at the result's address is not a photo, or nothing is there.", _LATER
)

_MONEY: Final[Mapping[Charged, str]] = {
    Charged.NO: "Nothing was charged.",
    Charged.YES: "The photo is paid for, and its result can still be fetched.",
    Charged.UNKNOWN: "Whether it was charged is not known.",
}

_TIMEOUT_CODES: Final = frozenset({"AI_SERVICE_TIMEOUT", "ERROR_GATEWAY"})


def error_for(call: Call, end: Envelope | Broken) -> BeautyDeskError:
    """The error for a call that is not tried again. `end` is an answer that is no success, or a broken connection."""
    kind = end.kind if isinstance(end, Broken) else kind_of(end)
    charged = _charged(call, kind, end)
    if call is Call.SUBMIT and charged is Charged.UNKNOWN:
        return uncertain(details_of(end))
    said = _code(end) if isinstance(end, Envelope) and end.understood else ""
    code = said or _OWN_CODE[kind]
    text = _TEXT_OF_CODE.get(code, _TEXT_OF_KIND[kind])
    if call is Call.POLL and kind is Kind.OURS:
        text = _TASK_OVER
    elif call is Call.DOWNLOAD and kind is Kind.UNREADABLE:
        text = _NO_RESULT
    money = "" if call is Call.CREDITS else f" {_MONEY[charged]}"
    return _class_for(kind, code)(
        text.message + money,
        code=code,
        title=text.title,
        hint=text.hint,
        retryable=kind in _PASSING and charged is not Charged.UNKNOWN,
        charged=charged,
        details=details_of(end),
    )


def uncertain(details: Mapping[str, str]) -> ServiceError:
    """The submit ended in a way that tells nobody whether the photo was taken."""
    return ServiceError(
        _UNCERTAIN.message,
        code="ERROR_SUBMIT_UNCERTAIN",
        title=_UNCERTAIN.title,
        hint=_UNCERTAIN.hint,
        charged=Charged.UNKNOWN,
        details=details,
    )


def pending(error: BeautyDeskError, task_id: str) -> TaskPending:
    """`error` stood in the way of a result that is paid for: it is fetched later."""
    late = TaskPending(error.message, task_id=task_id, hint=_FETCH_LATER)
    late.details.update(error.details, code=error.code)
    return late


def too_slow(task_id: str, minutes: int) -> TaskPending:
    return TaskPending(
        f"The service has been working on this photo for {minutes} minutes. It is paid for and was not given up.",
        task_id=task_id,
        hint=_FETCH_LATER,
    )


def sent_elsewhere(task_id: str, service: str) -> TaskPending:
    """The service that is set now would say that it does not know the task, and it would be lost."""
    return TaskPending(
        f"This photo was sent to the service at {service}, and only that one has its result.",
        task_id=task_id,
        hint="Set BEAUTYDESK_API_URL to that address, or remove it, and fetch it then.",
    )


def task_given_up(answer: Envelope) -> ServiceError:
    """A `task_status` that means neither waiting nor working nor done."""
    return ServiceError(
        "The service gave this photo up. Whether it was charged is not known.",
        code="ERROR_TASK_FAILED",
        charged=Charged.UNKNOWN,
        details={"task_status": str(answer.task_status), **details_of(answer)},
    )


def result_missing(answer: Envelope) -> ServiceError:
    """Finished, but without an address of the result."""
    return ServiceError(
        "The service finished this photo but did not say where the result is.",
        code="ERROR_RESULT_MISSING",
        retryable=True,
        charged=Charged.YES,
        details=details_of(answer),
    )


def expired(details: Mapping[str, str]) -> ServiceError:
    return ServiceError(
        "The service keeps results for 24 hours; this one was paid for but not fetched in time.",
        code="ERROR_RESULT_EXPIRED",
        title="The result is gone",
        charged=Charged.YES,
        details=details,
    )


def details_of(end: Envelope | Broken) -> dict[str, str]:
    """Particulars for support, nothing secret among them."""
    if isinstance(end, Broken):
        return {"reason": end.reason}
    found = {
        "http_status": str(end.http_status),
        "code": end.code or end.error_code_str,
        "service_message": end.message or end.error_msg or end.code_message,
        "request_id": end.request_id,
        "log_id": end.log_id,
    }
    return {name: value[:500] for name, value in found.items() if value}


def key_missing() -> AccountError:
    return AccountError(
        "The online engine needs your own AILabTools key.",
        code="ERROR_KEY_MISSING",
        title="No key yet",
        hint="Paste the key in the settings, or use `beautydesk key set`; the engine on this computer needs none.",
    )


def key_malformed() -> AccountError:
    """Says nothing about the key itself: it may be a good one with a stray character."""
    return AccountError(
        "The stored key holds characters that no key has.",
        code="ERROR_KEY_MALFORMED",
        title="The key is damaged",
        hint="Copy the key once more from the service's page and paste it in the settings.",
    )


_PASSING: Final = frozenset(Kind) - {Kind.ACCOUNT, Kind.CREDITS, Kind.PHOTO, Kind.OURS}

_OWN_CODE: Final[Mapping[Kind, str]] = {
    Kind.ACCOUNT: "ERROR_ACCOUNT",
    Kind.CREDITS: "ERROR_NOT_ENOUGH_CREDITS",
    Kind.PHOTO: "ERROR_PHOTO_REFUSED",
    Kind.OURS: "ERROR_REQUEST_REFUSED",
    Kind.SLOW_DOWN: "ERROR_SERVICE_BUSY",
    Kind.TRANSIENT: "ERROR_SERVICE",
    Kind.UNREADABLE: "ERROR_SERVICE_UNREADABLE",
    Kind.UNREACHABLE: "ERROR_SERVICE_UNREACHABLE",
    Kind.INSECURE: "ERROR_CONNECTION_INSECURE",
    Kind.BROKEN: "ERROR_CONNECTION_BROKEN",
}


def _code(envelope: Envelope) -> str:
    """The code that decided: the precise one if the table knows it, else the coarse one, else whatever was said."""
    said = [code for code in (envelope.code, envelope.error_code_str) if code]
    return next((code for code in said if code in KIND_OF_CODE), said[0] if said else "")


def _class_for(kind: Kind, code: str) -> type[BeautyDeskError]:
    if code == "ERROR_NO_FACE_IN_FILE":
        return NoFaceFound
    match kind:
        case Kind.ACCOUNT | Kind.CREDITS:
            return AccountError
        case Kind.PHOTO:
            return PhotoError
        case _:
            return ServiceError


def _charged(call: Call, kind: Kind, end: Envelope | Broken) -> Charged:
    """Failed requests are not billed, says the service. What it never said anything about is not known."""
    if call is Call.CREDITS:
        return Charged.NO
    if call is not Call.SUBMIT:  # the task exists
        match kind:
            case Kind.PHOTO:
                return Charged.NO
            case Kind.OURS:
                return Charged.UNKNOWN
            case _:
                return Charged.YES
    match kind:
        case Kind.UNREADABLE if isinstance(end, Envelope) and 300 <= end.http_status < 400:
            return Charged.NO  # sent elsewhere, where we do not go
        case Kind.BROKEN | Kind.UNREADABLE:
            return Charged.UNKNOWN
        case Kind.TRANSIENT:
            said = _code(end) if isinstance(end, Envelope) else ""
            return Charged.NO if said and said not in _TIMEOUT_CODES else Charged.UNKNOWN
        case _:
            return Charged.NO
