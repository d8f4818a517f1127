"""How work ends, decided once: what an unexpected error is called, what follows an error, and who stops with it.

The codes are relied on by scripts.
"""

from __future__ import annotations

import enum
import logging
import threading
from collections.abc import Callable
from typing import Final, TypeVar

from beautydesk.core.cancel import Cancelled, CancelToken
from beautydesk.core.engine import Report
from beautydesk.core.errors import BeautyDeskError, PhotoError, TaskPending
from beautydesk.core.job import Done, Failed, Outcome, Stopped

SLOW: Final = 180  # seconds at the service after which people are told so; most tasks take ten to twenty

UNEXPECTED: Final = "ERROR_UNEXPECTED"

T = TypeVar("T")
Work = Callable[[Report, CancelToken], T]

_log = logging.getLogger(__name__)


def execute(work: Work[T], report: Report, token: CancelToken) -> Outcome[T]:
    """Run `work` and say how it ended. Never raises."""
    try:
        token.raise_if_cancelled()
        return Done(work(report, token))
    except Cancelled:
        return Stopped()
    except Exception as error:
        return Failed(for_people(error))


def for_people(error: Exception) -> BeautyDeskError:
    """`error` itself where it is ours; what nobody expected is logged, and said without its particulars."""
    if isinstance(error, BeautyDeskError):
        return error
    if isinstance(error, MemoryError):
        return PhotoError("There is not enough memory for this photo. Nothing was changed.", code="ERROR_OUT_OF_MEMORY")
    _log.critical("unexpected end of work", exc_info=error)
    return BeautyDeskError(
        "This is a mistake in Beauty Desk, not in your photo. The original is untouched.",
        code=UNEXPECTED,
        hint="Try again; if it happens again, please report it.",
        details={"exception": f"{type(error).__name__}: {error}"},
    )


class After(enum.Enum):
    """What follows an error."""

    TOLD = "told"  # it is this photo's own
    LATER = "later"  # paid for, and something is in the way: asked for again another time
    NEXT_TURN = "next turn"  # paid for, all is well, the service is slow: the others pass, then it is asked for again
    STOP = "stop"  # no other photo can succeed either


def after(error: BeautyDeskError) -> After:
    if isinstance(error, TaskPending):
        return After.NEXT_TURN if error.slow else After.LATER
    return After.STOP if error.stops_queue else After.TOLD


class AccountStop:
    """One refused request is enough: what account or network refuse to one photo is refused to all that belong
    together. So is one result that finds no place to be saved in: what is sent after it is paid for and has none.

    The thread that got the refusal says so itself, because the next photo may be sent before anybody else hears of it.
    Safe to use from several threads. `error`: what stopped them, None while nothing has.
    """

    def __init__(self, error: BeautyDeskError | None = None) -> None:
        self._lock = threading.Lock()
        self._error = error
        self._tokens: set[CancelToken] = set()

    @property
    def error(self) -> BeautyDeskError | None:
        return self._error

    def join(self, token: CancelToken) -> None:
        """What belongs to `token` is cancelled when another one meets such an error, or has met it."""
        with self._lock:
            self._tokens.add(token)
            if self._error is not None:
                token.cancel()

    def leave(self, token: CancelToken) -> None:
        with self._lock:
            self._tokens.discard(token)

    def meet(self, error: BeautyDeskError, token: CancelToken | None = None) -> bool:
        """An error stops all but `token`, if it is of that kind. False when another one stops them, or has done so."""
        if after(error) is not After.STOP:
            return True
        if error.heard:
            return False
        with self._lock:
            if self._error is not None:
                return False
            self._error = error.stop or error
            for other in self._tokens:
                if other is not token:
                    other.cancel()
            return True
