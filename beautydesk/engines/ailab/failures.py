"""Answers and broken connections of a service, turned into errors for people.

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
    NetworkError,
    NoFaceFound,
    Objection,
    PhotoError,
    ServiceError,
    TaskPending,
)
from beautydesk.core.phrase import Phrase, Sentences, moment
from beautydesk.core.receipts import Receipt
from beautydesk.engines.ailab import doubts, error_texts
from beautydesk.engines.ailab.codes import KIND_OF_CODE, Kind, kind_of
from beautydesk.engines.ailab.provider import HOSTED, Provider
from beautydesk.engines.ailab.retry import Call
from beautydesk.engines.ailab.wire import RESULT_LIFETIME, Envelope


@dataclass(frozen=True, slots=True)
class Broken:
    """No answer came, or none of the service. `reason`: for support. `told`: what happened and what to do, where that
    is known better than by the `kind`; `code`: its code.
    """

    kind: Kind
    reason: str
    told: tuple[str, str] | None = None
    code: str = ""


class TaskOver(Exception):
    """The service itself said that this task will never have a result; `error` says it to people."""

    def __init__(self, error: BeautyDeskError) -> None:
        super().__init__()
        self.error = error


_TIMEOUT_CODES: Final = frozenset({"AI_SERVICE_TIMEOUT", "ERROR_GATEWAY"})


def error_for(call: Call, end: Envelope | Broken, provider: Provider = HOSTED) -> BeautyDeskError:
    """The error for a call that is not tried again. `end` is an answer that is no success, or a broken connection."""
    kind = end.kind if isinstance(end, Broken) else kind_of(end)
    charged = Charged.NO if provider.free else _charged(call, kind, end)
    if call is Call.SUBMIT and charged is Charged.UNKNOWN:
        return doubts.uncertain(details_of(end), doubts.foreign_answer() if kind is Kind.UNREADABLE else None)
    said = end.code if isinstance(end, Broken) else _code(end) if end.understood else ""
    code = said or _OWN_CODE[kind]
    text = error_texts.TEXT_OF_CODE.get(code, error_texts.TEXT_OF_KIND[kind])
    if provider.free:
        text = error_texts.OWN_TEXT.get(kind, text)
    if call is Call.POLL and kind is Kind.OURS:
        text = error_texts.OWN_TASK_OVER if provider.free else error_texts.TASK_OVER
    elif call is Call.DOWNLOAD and kind is Kind.UNREADABLE:
        text = error_texts.NO_RESULT
    message, hint = (isinstance(end, Broken) and end.told) or (text.message, text.hint)
    money = "" if call is Call.CREDITS or provider.free else error_texts.MONEY[charged]
    lost = text is error_texts.OWN_TASK_OVER
    return _class_for(kind, code, provider)(
        Sentences(message, money),
        code=code,
        title=text.title,
        hint=hint,
        retryable=lost or (kind in _PASSING and charged is not Charged.UNKNOWN),
        charged=charged,
        details=details_of(end),
    )


def no_face_here() -> NoFaceFound:
    """Looked for on this computer, before anything left it."""
    return NoFaceFound(
        "No face was found in this photo, so it was not sent. Nothing was charged.",
        hint="Choose a photo in which a face is clearly seen, or send it all the same.",
        objection=Objection.NO_FACE,
    )


def not_ordered(provider: Provider) -> ServiceError:
    """What there was is gone, and only sending the photo again would bring it back."""
    return ServiceError(
        "For this the photo would have to be sent, which was not asked for. Nothing was sent."
        if provider.free
        else "For this the photo would have to be sent, which costs credits and was not asked for. Nothing was sent.",
        code="ERROR_NOT_ORDERED",
        title="Not sent",
        hint="Retouch it again if you want it sent.",
        charged=Charged.NO,
    )


def in_other_hands(receipt: Receipt) -> TaskPending:
    return TaskPending(
        "Another copy of Beauty Desk is at work on this photo, and will save it.",
        task_id=receipt.task_id or "",
        hint="",
    )


def pending(error: BeautyDeskError, receipt: Receipt) -> TaskPending:
    """`error` stood in the way of a result that was asked for: it is fetched later."""
    late = TaskPending(error.message, task_id=receipt.task_id or "", hint=error_texts.FETCH_LATER)
    late.charged = Charged.NO if receipt.free else Charged.YES
    late.details.update(error.details, code=error.code)
    return late


def too_slow(receipt: Receipt, now: float) -> TaskPending:
    """Nothing is wrong; it only takes longer than one visit lasts."""
    sent_at = receipt.sent_at if receipt.sent_at is not None else receipt.added_at
    until = moment(sent_at + RESULT_LIFETIME)
    return TaskPending(
        Phrase(
            "The service has been working on this photo for {time}. Its result can be fetched until {until}."
            if receipt.free
            else "The service has been working on this photo for {time}. It is paid for, and can be fetched until "
            "{until}.",
            time=error_texts.duration(now - sent_at),
            until=until,
        ),
        task_id=receipt.task_id or "",
        hint=error_texts.FETCH_LATER,
        slow=True,
    )


def sent_elsewhere(receipt: Receipt) -> TaskPending:
    """The service that is set now would say that it does not know the task, and it would be lost."""
    return TaskPending(
        Phrase(
            "This photo was sent to the service at {service}, and only that one has its result.",
            service=receipt.service,
        ),
        task_id=receipt.task_id or "",
        hint="Set BEAUTYDESK_API_URL to that address, or remove it, and fetch it then.",
    )


def task_given_up(answer: Envelope, provider: Provider) -> ServiceError:
    """A `task_status` that means neither waiting nor working nor done."""
    return ServiceError(
        "The service gave this photo up."
        if provider.free
        else "The service gave this photo up. Whether it was charged is not known.",
        code="ERROR_TASK_FAILED",
        charged=Charged.NO if provider.free else Charged.UNKNOWN,
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


def answer_gone() -> PhotoError:
    """The service's own picture of a result is not here any more, or the photo is not the one that was sent."""
    return PhotoError(
        "The service's own picture is not kept on this computer any more, so its level cannot be changed exactly.",
        code="ERROR_ANSWER_GONE",
        title="Kept answer is gone",
        hint="Retouch the photo again to change its level.",
    )


def expired(receipt: Receipt, details: Mapping[str, str]) -> ServiceError:
    return ServiceError(
        "The service keeps results for 24 hours; this one was not fetched in time."
        if receipt.free
        else "The service keeps results for 24 hours; this one was paid for but not fetched in time.",
        code="ERROR_RESULT_EXPIRED",
        title="The result is gone",
        hint="Retouch it again; that costs nothing." if receipt.free else "",
        charged=Charged.NO if receipt.free else Charged.YES,
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
        hint="Paste the key in the settings (or: beautydesk key set); the engine on this computer needs none.",
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
    Kind.PORTAL: "ERROR_NETWORK_SIGN_IN",
    Kind.PROXY: "ERROR_PROXY_REFUSED",
    Kind.NO_ROUTE: "ERROR_PROXY_FAILED",
    Kind.UNREACHABLE: "ERROR_SERVICE_UNREACHABLE",
    Kind.INSECURE: "ERROR_CONNECTION_INSECURE",
    Kind.BROKEN: "ERROR_CONNECTION_BROKEN",
}


def _code(envelope: Envelope) -> str:
    """The code that decided: the precise one if the table knows it, else the coarse one, else whatever was said."""
    said = [code for code in (envelope.code, envelope.error_code_str) if code]
    return next((code for code in said if code in KIND_OF_CODE), said[0] if said else "")


def _class_for(kind: Kind, code: str, provider: Provider) -> type[BeautyDeskError]:
    if code == "ERROR_NO_FACE_IN_FILE":
        return NoFaceFound
    match kind:
        case Kind.UNREACHABLE if provider.free:
            return NetworkError  # it was waited for: where one photo does not reach it, none does
        case Kind.ACCOUNT | Kind.CREDITS:
            return AccountError
        case Kind.PHOTO:
            return PhotoError
        case Kind.PORTAL | Kind.PROXY | Kind.NO_ROUTE | Kind.INSECURE:
            return NetworkError
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
        case Kind.BROKEN | Kind.UNREADABLE:
            return Charged.UNKNOWN
        case Kind.TRANSIENT:
            said = _code(end) if isinstance(end, Envelope) else ""
            return Charged.NO if said and said not in _TIMEOUT_CODES else Charged.UNKNOWN
        case _:
            return Charged.NO
