"""Who asked for a photo's way through the service, and how its steps are written down."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass

from beautydesk.core.cancel import CancelToken
from beautydesk.core.engine import Progress, Report, Stage
from beautydesk.core.errors import BeautyDeskError
from beautydesk.core.receipts import Receipt

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Caller:
    """Whom one photo's way reports to, who stops it, since when it knows of the account's refusals."""

    report: Report
    token: CancelToken
    ticket: int

    def tell(
        self, stage: Stage, fraction: float | None = None, since: float | None = None, offline: bool = False
    ) -> None:
        self.report(Progress(stage, fraction, since, offline))


def note_step(step: str, receipt: Receipt, write: Callable[[], None]) -> None:
    """Write a step down. A journal that fails must not cost a result that is paid for: it is logged, no more."""
    try:
        write()
    except (BeautyDeskError, OSError) as error:
        _log.error("task %s could not be noted as %s: %s", receipt.task_id, step, error)
