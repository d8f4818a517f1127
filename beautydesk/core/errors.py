"""Everything that can go wrong, said for people.

An error is made once, at the border where a library, the disk or the service reports it, and travels unchanged to the
window or the command line. It says what happened, whether money was spent, what is safe, and one next step; technical
particulars go to `details`, behind *Copy details*. Classes tell who has to act; codes tell what happened.
"""

from __future__ import annotations

import enum
from collections.abc import Mapping
from typing import Self


class Objection(enum.Enum):
    """Why a photo is not sent to the hosted service, or not retouched, as long as the user does not insist on it."""

    NO_FACE = "no face"  # none was found on this computer
    OWN_RESULT = "own result"  # it is a result of Beauty Desk
    MAYBE_PAID = "maybe paid"  # it was sent before, and nobody knows whether it was taken


class Charged(enum.Enum):
    """Was money spent on the work that ended with this error?"""

    NO = "no"
    YES = "yes"
    UNKNOWN = "unknown"


class BeautyDeskError(Exception):
    """Base of all errors that are shown to people.

    `code` is the service's own code where there is one, else one of ours in the same style. `title` is a few words,
    `message` one or two sentences, `hint` one next step (may be empty). `retryable`: the same work may succeed later
    without a change. `stops_queue`: no other photo can succeed either (key, credits, network, a full disk), or may be
    sent before somebody has looked; `stop`: what is said of the others then, where it is not the same. `objection`:
    what the user may insist on. `details` holds particulars for support (request_id, log_id, exception text), never a
    key.
    """

    code = "ERROR_UNKNOWN"
    title = "Something went wrong"
    hint = ""
    retryable = False
    stops_queue = False
    heard = False  # from another photo that met it: this one was not even asked

    def __init__(
        self,
        message: str,
        *,
        code: str | None = None,
        title: str | None = None,
        hint: str | None = None,
        retryable: bool | None = None,
        charged: Charged = Charged.NO,
        objection: Objection | None = None,
        stop: BeautyDeskError | None = None,
        details: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.code = code or self.code
        self.title = title or self.title
        self.hint = self.hint if hint is None else hint
        self.retryable = self.retryable if retryable is None else retryable
        self.charged = charged
        self.objection = objection
        self.stop = stop
        self.stops_queue = self.stops_queue or stop is not None
        self.details: dict[str, str] = dict(details or {})

    def __str__(self) -> str:
        return f"{self.title}: {self.message}"

    def __copy__(self) -> Self:
        """One of its own, also where a library (tblib, which distributed brings) has exceptions pickled its way, by
        which a copy and what it is made from would change together.
        """
        twin = type(self).__new__(type(self), *self.args)
        twin.__dict__.update(self.__dict__)
        return twin


class PhotoError(BeautyDeskError):
    """This photo cannot be used; the others go on."""

    code = "ERROR_PHOTO_UNUSABLE"
    title = "This photo cannot be opened"


class NoFaceFound(PhotoError):
    """The engine found no face to retouch."""

    code = "ERROR_NO_FACE_IN_FILE"
    title = "No face found"


class SaveError(BeautyDeskError):
    """The result could not be written; no file was left half done and the original is untouched."""

    code = "ERROR_SAVE_FAILED"
    title = "Could not save"


class NowhereToSave(SaveError):
    """The place that results go to is full, away or read-only: what other photos give could not be saved either."""

    stops_queue = True


class CannotSign(SaveError):
    """Results cannot be signed as the user asks: certificate, key or the library; no other result can be either."""

    code = "ERROR_SIGN"
    title = "Could not sign"
    stops_queue = True


class EngineUnavailable(BeautyDeskError):
    """The engine cannot work on this computer (a runtime or a model file is missing)."""

    code = "ERROR_ENGINE_UNAVAILABLE"
    title = "This engine cannot start"


class ServiceError(BeautyDeskError):
    """The hosted service failed at this photo, or could not be reached."""

    code = "ERROR_SERVICE"
    title = "The online service failed"


class NetworkError(ServiceError):
    """Something between here and the service is in the way, or answers in its place: the whole queue stops."""

    code = "ERROR_NETWORK"
    title = "The network is in the way"
    stops_queue = True


class AccountError(ServiceError):
    """The account stands in the way (key missing or refused, no credits): the whole queue stops."""

    code = "ERROR_ACCOUNT"
    title = "There is a problem with your account"
    stops_queue = True


class CapReached(AccountError):
    """The next call would cost more than the user allows for one month. Nothing was sent."""

    code = "ERROR_MONTHLY_CAP"
    title = "Your monthly limit is reached"


class TaskPending(ServiceError):
    """Submitted and billed, the result is not here yet: it is fetched later, never submitted again.

    `slow`: all is well, the service just needs longer than one visit lasts.
    """

    code = "ERROR_TASK_PENDING"
    title = "Not fetched yet"
    retryable = True

    def __init__(self, message: str, *, task_id: str, hint: str | None = None, slow: bool = False) -> None:
        super().__init__(message, hint=hint, charged=Charged.YES, details={"task_id": task_id})
        self.task_id = task_id
        self.slow = slow


class OriginalMissing(TaskPending):
    """Paid for and kept in the profile; but the photo that it belongs to is away, gone, or another one by now.

    `code` says which: ERROR_ORIGINAL_AWAY (its folder is not there either), ERROR_ORIGINAL_GONE,
    ERROR_ORIGINAL_UNREADABLE, ERROR_ORIGINAL_CHANGED. What the service gave, which is smaller, can be had all the same.
    """

    title = "The original is missing"

    def __init__(self, message: str, *, code: str, task_id: str, hint: str) -> None:
        super().__init__(message, task_id=task_id, hint=hint)
        self.code = code

    @property
    def may_come_back(self) -> bool:
        """Is there no file at all, so that one that appears is worth a look?"""
        return self.code in ("ERROR_ORIGINAL_AWAY", "ERROR_ORIGINAL_GONE")
