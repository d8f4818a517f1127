"""The envelope around every answer, in the older and fuller form that old and new clients both accept.

Written from the published contract and shared with no client code, so that a mistake on one side shows on the other.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import Final

from starlette.responses import JSONResponse


@dataclass(frozen=True, slots=True)
class Refusal:
    """An answer other than 200: HTTP status, precise code, its fixed text, particulars."""

    status: int
    code: str
    code_message: str
    message: str = ""


class Refused(Exception):
    """Ends a request with a refusal."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.code)
        self.refusal = refusal


def success(**fields: object) -> JSONResponse:
    return JSONResponse({**_ids(), "error_code": 0, "error_msg": "", "error_detail": _detail(200), **fields})


def refused(refusal: Refusal) -> JSONResponse:
    text = " - ".join(filter(None, (refusal.code_message, refusal.message)))
    return JSONResponse(
        {
            **_ids(),
            "error_code": refusal.status,
            "error_code_str": refusal.code,
            "error_msg": text,
            "error_detail": _detail(refusal.status, refusal.code, refusal.code_message, refusal.message),
        },
        status_code=refusal.status,
    )


def _ids() -> dict[str, str]:
    """One fresh number an answer, under both of its names."""
    number = str(uuid.uuid4())
    return {"request_id": number, "log_id": number}


def _detail(status: int, code: str = "", code_message: str = "", message: str = "") -> dict[str, object]:
    return {"status_code": status, "code": code, "code_message": code_message, "message": message}


def invalid(parameter: str, what: str) -> Refusal:
    return Refusal(400, "UNSUPPORTED_PARAMETER_VALUES", "Invalid parameter values.", f"{parameter}: {what}")


NO_FACE: Final = Refusal(422, "ERROR_NO_FACE_IN_FILE", "No face detected in the file.", "pic not has face")
BUSY: Final = Refusal(429, "EXCEEDING_LIMITS", "Exceeding the limits.", "Too many tasks are waiting.")
PROCESSING_FAILED: Final = Refusal(500, "PROCESSING_FAILURE", "Processing failure.")

# Guesses: what the real service answers in these cases was never recorded.
BAD_KEY: Final = Refusal(401, "ERROR_APPLICATIONS_NOT_EXISTS", "The application does not exist.", "Check the API key.")
UNKNOWN_TASK: Final = Refusal(404, "ERROR_RESOURCE_NOT_FOUND", "The resource was not found.", "No such task.")
NO_SUCH_PATH: Final = Refusal(404, "ERROR_AI_NOT_EXISTS", "The requested AI does not exist.")
WRONG_METHOD: Final = Refusal(403, "ERROR_ILLEGAL_OPERATION", "Illegal operation.")
WRONG_TYPE: Final = Refusal(415, "UNSUPPORTED_FILE_TYPES", "Unsupported file types.", "Use JPEG, PNG or BMP.")
TOO_MANY_BYTES: Final = Refusal(413, "FILE_SIZE_EXCEEDS_LIMIT", "File size exceeds limit.", "At most 5 MB.")
TOO_MANY_PIXELS: Final = Refusal(
    413, "FILE_RESOLUTION_EXCEEDS_LIMITS", "File resolution exceeds limits.", "Each side has to be below 4096 pixels."
)
UNDECODABLE: Final = Refusal(422, "FILE_DECODING_FAILURE", "File decoding failure.")
NO_ENGINE: Final = Refusal(404, "ERROR_AI_NOT_EXISTS", "The requested AI does not exist.", "The engine cannot start.")
