"""What a run costs, told before anything is sent; and the run's photos in the journal, so that it can be finished."""

from __future__ import annotations

import logging
import secrets
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from beautydesk.commands.account import require_key
from beautydesk.commands.console import complain
from beautydesk.commands.file_order import FileOrder
from beautydesk.commands.outcomes import Ended, Reporter, Status
from beautydesk.core.engine import Progress, RetouchEngine
from beautydesk.core.errors import AccountError, BeautyDeskError
from beautydesk.core.job import RetouchOptions
from beautydesk.core.receipts import RetouchRequest

if TYPE_CHECKING:
    from beautydesk.compose import Parts

_log = logging.getLogger(__name__)


def enlist(
    parts: Parts, engine: RetouchEngine, options: RetouchOptions, photos: list[Path], order: FileOrder
) -> dict[Path, int]:
    """Note the photos of a run before any is begun; their receipts.

    Free work is noted for more than one photo, and only where the profile can be written: it needs no journal.
    """
    features = engine.features
    if options.level == 0 or (not features.uploads and len(photos) < 2):
        return {}
    service = parts.client().base_url if features.uploads else ""
    if features.uploads and (notice := parts.journal.take_notice()):
        complain(notice)
    works = [RetouchRequest(features.id, service, photo.absolute(), options, "") for photo in photos]
    try:
        return dict(zip(photos, parts.journal.added(works, secrets.token_hex(8), order.to_json()), strict=True))
    except BeautyDeskError as error:
        if features.uploads:
            raise
        _log.warning("this run is not noted: %s %s", error, error.details)
        return {}


def tell_cost(parts: Parts, engine: RetouchEngine, options: RetouchOptions, photos: list[Path]) -> AccountError | None:
    """Say what the photos will cost and what there is; what is wrong with the account, if anything is.

    Asked in the main thread, since a prompt of the keyring may open. Without a connection nothing is said: the first
    photo will tell.
    """
    if not engine.features.needs_key or options.level == 0:
        return None
    try:
        require_key(parts)
        if not photos:
            return None
        usable = parts.ailab().credits().usable
    except AccountError as error:
        return error
    except BeautyDeskError as error:
        _log.info("the balance is not known: %s", error)
        return None
    paid = sum(parts.is_paid(photo, options) for photo in photos)
    cost = (len(photos) - paid) * engine.features.credits_per_photo
    count = "1 photo" if len(photos) == 1 else f"{len(photos):,} photos"
    if paid == len(photos):
        complain(f"{count}, paid for already: no credits.")
    else:
        done = f" {paid} of them {'is' if paid == 1 else 'are'} paid for already." if paid else ""
        complain(f"{count}, {cost:,} credits of {usable:,.10g}.{done}")
    return None


class Noting:
    """A reporter that takes photos out of the journal whose turn is over and who were never sent."""

    def __init__(self, reporter: Reporter, parts: Parts, receipts: Mapping[Path, int]) -> None:
        self._reporter, self._parts, self._receipts = reporter, parts, receipts

    def ended(self, end: Ended) -> None:
        waits = end.error is not None and end.error.stops_queue
        if end.status in (Status.FAILED, Status.SKIPPED) and not waits and end.photo in self._receipts:
            try:
                reason = end.error.code if end.error else "exists already"
                self._parts.journal.drop_unsent([self._receipts[end.photo]], reason)
            except BeautyDeskError as error:
                _log.warning("the end of %s is not noted: %s", end.photo, error)
        self._reporter.ended(end)

    def working(self, progress: dict[Path, Progress]) -> None:
        self._reporter.working(progress)

    def close(self, trouble: BeautyDeskError | None, interrupted: bool) -> None:
        self._reporter.close(trouble, interrupted)
