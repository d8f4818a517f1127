"""The envelope around every answer, in the older and fuller form that old and new clients both accept.

Written from the published contract and shared with no client code, so that a mistake on one side shows on the other.
Only the standard library: worker processes and clusters need it as well.
"""

from __future__ import annotations

import json
import uuid
from dataclasses import dataclass, replace
from typing import Final


@dataclass(frozen=True, slots=True)
class Refusal:
    """An answer other than 200: HTTP status, precise code, its fixed text, particulars.

    `retry_after`: seconds after which it is worth asking again, None where it is not.
    """

    status: int
    code: str
    code_message: str
    message: str = ""
    retry_after: int | None = None

    def after(self, seconds: float) -> Refusal:
        """The same, to be asked again in `seconds` (a minute at most, so that nobody waits longer than is needed)."""
        return replace(self, retry_after=round(min(max(seconds, 1.0), 60.0)))

    def headers(self) -> dict[str, str]:
        return {} if self.retry_after is None else {"Retry-After": str(self.retry_after)}


class Refused(Exception):
    """Ends a request with a refusal."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.code)
        self.refusal = refusal


def success(**fields: object) -> bytes:
    return _json({**_ids(), "error_code": 0, "error_msg": "", "error_detail": _detail(200), **fields})


def refused(refusal: Refusal) -> bytes:
    text = " - ".join(filter(None, (refusal.code_message, refusal.message)))
    return _json(
        {
            **_ids(),
            "error_code": refusal.status,
            "error_code_str": refusal.code,
            "error_msg": text,
            "error_detail": _detail(refusal.status, refusal.code, refusal.code_message, refusal.message),
        }
    )


def _json(body: dict[str, object]) -> bytes:
    return json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode()


def _ids() -> dict[str, object]:
    """One fresh number an answer, under both of its names."""
    number = str(uuid.uuid4())
    return {"request_id": number, "log_id": number}


def _detail(status: int, code: str = "", code_message: str = "", message: str = "") -> dict[str, object]:
    return {"status_code": status, "code": code, "code_message": code_message, "message": message}


def invalid(parameter: str, what: str) -> Refusal:
    return Refusal(400, "UNSUPPORTED_PARAMETER_VALUES", "Invalid parameter values.", f"{parameter}: {what}")


def broken(what: str) -> Refusal:
    """A request that cannot be understood."""
    return Refusal(400, "ERROR_PARAMETERS", "Parameter error.", what)


def undecodable(what: str = "") -> Refusal:
    return Refusal(422, "FILE_DECODING_FAILURE", "File decoding failure.", what)


NO_FACE: Final = Refusal(422, "ERROR_NO_FACE_IN_FILE", "No face detected in the file.", "pic not has face")
BUSY: Final = Refusal(429, "EXCEEDING_LIMITS", "Exceeding the limits.", "Too many tasks are waiting.")
CROWDED: Final = Refusal(
    503, "ERROR_INSUFFICIENT_RESOURCES", "Insufficient resources.", "Too many connections are open.", 2
)
DISK_FULL: Final = Refusal(
    503, "ERROR_INSUFFICIENT_RESOURCES", "Insufficient resources.", "There is no room on the disk.", 60
)
CLOSING: Final = Refusal(503, "ERROR_RESOURCE_UNAVAILABLE", "Resource unavailable.", "The service is shutting down.", 5)
TOO_SLOW: Final = Refusal(
    408, "ERROR_DATA_TRANSFER_FAILED", "Data transfer failed.", "The request took too long to arrive."
)
PROCESSING_FAILED: Final = Refusal(500, "PROCESSING_FAILURE", "Processing failure.")
INTERNAL: Final = Refusal(500, "SERVICE_INTERNAL_ERROR", "Service internal error.")

# Guesses: what the real service answers in these cases was never recorded.
BAD_KEY: Final = Refusal(401, "ERROR_APPLICATIONS_NOT_EXISTS", "The application does not exist.", "Check the API key.")
UNKNOWN_TASK: Final = Refusal(404, "ERROR_RESOURCE_NOT_FOUND", "The resource was not found.", "No such task.")
UNKNOWN_RESULT: Final = Refusal(404, "ERROR_FILE_NOT_FOUND", "The file was not found.", "No such result.")
NO_SUCH_PATH: Final = Refusal(404, "ERROR_AI_NOT_EXISTS", "The requested AI does not exist.")
WRONG_METHOD: Final = Refusal(403, "ERROR_ILLEGAL_OPERATION", "Illegal operation.")
WRONG_TYPE: Final = Refusal(415, "UNSUPPORTED_FILE_TYPES", "Unsupported file types.", "Use JPEG, PNG or BMP.")
TOO_MANY_BYTES: Final = Refusal(413, "FILE_SIZE_EXCEEDS_LIMIT", "File size exceeds limit.", "At most 5 MB.")
TOO_MANY_PIXELS: Final = Refusal(
    413, "FILE_RESOLUTION_EXCEEDS_LIMITS", "File resolution exceeds limits.", "Each side has to be below 4096 pixels."
)
NO_ENGINE: Final = Refusal(404, "ERROR_AI_NOT_EXISTS", "The requested AI does not exist.", "The engine cannot start.")
