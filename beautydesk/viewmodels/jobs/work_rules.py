"""What holds for the work on a photo in its thread: it waits for its turn, stops with others, a pause holds it."""

from __future__ import annotations

import threading
from typing import TypeVar

from beautydesk.core.cancel import Cancelled, CancelToken, holding
from beautydesk.core.engine import Progress, Report, Stage
from beautydesk.core.errors import BeautyDeskError, Charged
from beautydesk.core.pause import Pause
from beautydesk.workflow.outcome import AccountStop, Work

T = TypeVar("T")
TAKEN = (Stage.QUEUED, Stage.RETOUCHING, Stage.FETCHING, Stage.FINISHING)


def in_turn(turn: threading.Lock, job: Work[T], report: Report, token: CancelToken) -> T:
    """One task a photo at a time: a cancelled one may still be writing its receipt, which the next one must see."""
    with holding(turn, token):
        return job(report, token)


def held(pause: Pause, job: Work[T], report: Report, token: CancelToken) -> T:
    """Work of this computer, which a pause holds where it has no lock that others wait for: between two faces."""

    def tell(progress: Progress) -> None:
        report(progress)
        if progress.stage is Stage.RETOUCHING:
            pause.wait(token)

    return job(tell, token)


class _KeptBack(Cancelled):
    """A pause came before the photo was sent."""


def kept_back(pause: Pause, job: Work[T], report: Report, token: CancelToken) -> T | None:
    """Work that is sent: None when it was not, as a pause came before. It begins anew then."""

    def tell(progress: Progress) -> None:
        if progress.stage is Stage.SENDING and pause.on:
            raise _KeptBack
        report(progress)

    try:
        return job(tell, token)
    except _KeptBack:
        return None


def until_stopped(stop: AccountStop, job: Work[T], report: Report, token: CancelToken) -> T:
    """A task that stops the others when account or network refuse it; who is refused after it was not even asked.

    What the service has taken goes on to its end: it is paid for, and whoever stops the others costs it nothing.
    """

    def tell(progress: Progress) -> None:
        if progress.stage in TAKEN:
            stop.leave(token)
        report(progress)

    try:
        return job(tell, token)
    except BeautyDeskError as error:
        if not stop.meet(error, token) and error.charged is Charged.NO:
            raise Cancelled from error
        raise
