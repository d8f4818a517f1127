"""What a balance says about calls of which nobody knew whether they were charged."""

from __future__ import annotations

import time
from collections.abc import Callable

from beautydesk.commands.console import program
from beautydesk.core.errors import Charged
from beautydesk.core.settling import Doubts

_VERDICTS = {Charged.NO: "not charged", Charged.YES: "charged, and without a result that can be asked for"}


def tell_doubts(doubts: Doubts, tell: Callable[[str], None]) -> None:
    """A line for each verdict, and for what stays open when it can be told."""
    for charged, verdict in _VERDICTS.items():
        if count := sum(one.charged is charged for one in doubts.settled):
            tell(f"{_calls(count)}: {verdict}.")
    if doubts.until is not None:
        tell(f"{_calls(len(doubts.open))}: {_when(doubts.until)}")


def _calls(count: int) -> str:
    return "1 uncertain call" if count == 1 else f"{count} uncertain calls"


def _when(until: float) -> str:
    if until > time.time():
        at = time.strftime("%H:%M", time.localtime(until))
        return f"not known yet; `{program()} credits` tells after {at}, if nothing else is paid from the account."
    return "the balance cannot tell, because of what else was paid."
