"""A photo of which nobody knows whether it was taken and paid for: what is said of it, and of those that follow it."""

from __future__ import annotations

import time
from collections.abc import Mapping

from beautydesk.core.errors import BeautyDeskError, Charged, NetworkError, Objection, ServiceError
from beautydesk.core.phrase import Phrase, moment
from beautydesk.core.receipts import Receipt
from beautydesk.core.settling import BILLED_BY, told_at
from beautydesk.engines.ailab import error_texts
from beautydesk.engines.ailab.wire import CREDITS_PER_PHOTO


def uncertain(details: Mapping[str, str], stop: BeautyDeskError | None = None) -> ServiceError:
    """The submit ended in a way that tells nobody whether the photo was taken. `stop`: why no other is sent, either."""
    until = moment(time.time() + BILLED_BY)
    return _uncertain(error_texts.UNCERTAIN, details, stop, credits=CREDITS_PER_PHOTO, until=until)


def foreign_answer() -> NetworkError:
    """Said of the photos that follow one to which something else than the service has answered."""
    return NetworkError(
        "Something other than the service answered, so sending stopped.",
        code="ERROR_FOREIGN_ANSWER",
        title="A foreign answer",
        hint="Look whether a page of this network asks for something, or use another network, and go on.",
    )


def answers_lost() -> NetworkError:
    """Said of the photos that follow when two answers in a row were lost."""
    return NetworkError(
        "No usable answer came for two photos in a row, so no more photos were sent.",
        code="ERROR_ANSWERS_LOST",
        title="Answers are lost",
        hint="Check the connection, and go on when it holds.",
    )


def maybe_paid(receipt: Receipt) -> ServiceError:
    """The same photo was sent before, and nobody knows, or only the balance, whether it was taken."""
    when, until = moment(receipt.sent_at), told_at(receipt)
    if receipt.charged is Charged.YES:
        text = error_texts.PROBABLY_PAID
    else:
        text = error_texts.MAYBE_PAID if time.time() > until else error_texts.MAYBE_PAID_NEW
    details = {"sent": when, "reason": receipt.reason}
    return _uncertain(text, details, when=when, credits=receipt.credits, until=moment(until))


def _uncertain(
    text: error_texts.Text, details: Mapping[str, str], stop: BeautyDeskError | None = None, **values: object
) -> ServiceError:
    return ServiceError(
        Phrase(text.message, **values),
        code="ERROR_SUBMIT_UNCERTAIN",
        title=text.title,
        hint=Phrase(text.hint, **values),
        charged=Charged.UNKNOWN,
        objection=Objection.MAYBE_PAID,
        stop=stop,
        details=details,
    )


def not_taken() -> ServiceError:
    """The balance says so, of a call that was uncertain."""
    return ServiceError(
        "Your balance shows that the service did not take this photo. Nothing was charged.",
        code="ERROR_NOT_TAKEN",
        title="Not taken",
        hint="Retouch it again.",
        retryable=True,
    )
