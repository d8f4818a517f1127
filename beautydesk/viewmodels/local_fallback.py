"""What the hosted engine was asked for and cannot do now (no credits, no connection), done on this computer."""

from __future__ import annotations

from beautydesk.core.engine import free_engine
from beautydesk.core.errors import Charged, ServiceError
from beautydesk.core.job import JobState
from beautydesk.viewmodels.list.photo_item import PhotoItem
from beautydesk.viewmodels.session import Session


def do_the_rest_here(session: Session) -> None:
    """Choose the free engine and retouch with it what the hosted one refused or had not begun, with the same options.

    What may be paid for is left alone: it can still be fetched.
    """
    retouching = session.retouching
    hosted = [item for item in session.queue if item.hosted]
    retouching.cancel([item.id for item in hosted if item.state is JobState.WAITING])
    retouching.do_here([(item, item.asked) for item in hosted if item.asked is not None and _is_undone(item)])


def stay_here(session: Session, engine: str = "") -> None:
    """Photos may not be sent to `engine`, or to none when it is '': that of this computer is chosen instead, and what
    waited for a yes waits no more."""
    session.retouching.forget_consent_question()
    options, queue = session.options, session.retouching.queue

    def may_not(chosen: str) -> bool:
        return chosen == engine if engine else queue.features(chosen).uploads

    online = [item.id for item in session.queue if may_not(options.choice_of(item.id).engine)]
    unsent = [item.id for item in session.queue.items(online) if item.result is None]
    if unsent or may_not(options.general.engine):
        options.set_engine(free_engine(queue.engines), unsent)


def _is_undone(item: PhotoItem) -> bool:
    if item.state is JobState.CANCELLED:
        return not item.sent
    refused = isinstance(item.error, ServiceError) and item.error.charged is Charged.NO
    return item.state is JobState.FAILED and refused
