"""Paid work as the window needs it: a few questions to the journal, all asked off the GUI thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from beautydesk.core.job import RetouchOptions
from beautydesk.core.receipts import Receipt

Asked = list[tuple[Path, RetouchOptions]]


@dataclass(frozen=True, slots=True)
class PaidWork:
    """`engine`: whose receipts they are. `enlist`: note what was asked for, before any of it is begun.

    `settle`: a file of the user's holds this receipt's result now.
    """

    engine: str
    open_receipts: Callable[[], list[Receipt]]
    enlist: Callable[[Asked], list[int | None]]
    settle: Callable[[int, Path], None]
