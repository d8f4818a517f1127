"""Paid work as the window needs it: a few questions to the receipt book, all asked off the GUI thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from beautydesk.core.job import RetouchOptions
from beautydesk.core.receipts import Receipt


@dataclass(frozen=True, slots=True)
class PaidWork:
    """`engine`: whose receipts they are. `claim`: the open receipt for the very same work, if there is one.

    `settle`: a file of the user's holds this task's result now.
    """

    engine: str
    open_receipts: Callable[[], list[Receipt]]
    claim: Callable[[Path, RetouchOptions], Receipt | None]
    settle: Callable[[str], None]
