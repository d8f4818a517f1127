"""The receipt book of paid work: what was handed to the hosted service and has not reached the user's disk yet.

The engine writes to it at every step before it goes on, so that a crash at any moment costs no paid work.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from beautydesk.core.job import RetouchOptions


class ReceiptState(enum.Enum):
    """How far a paid task has come."""

    SENT = "sent"  # accepted and billed; the service works on it
    READY = "ready"  # the result's address is known
    FETCHED = "fetched"  # the result's bytes are in the profile
    SAVED = "saved"  # a file of the user's holds it: settled
    FAILED = "failed"  # the service gave it up (not billed) or it expired: settled


@dataclass(frozen=True, slots=True)
class Receipt:
    """One paid task. `sent_at`: seconds since the epoch. `result`: file in the profile, from FETCHED on.

    `service`: base URL of the service that has the task, '' if it was not noted; no other one knows of it.
    """

    task_id: str
    photo: Path
    options: RetouchOptions
    sent_at: float
    state: ReceiptState
    url: str | None = None
    result: Path | None = None
    service: str = ""


class ReceiptBook(Protocol):
    """Safe to use from several threads."""

    def sent(self, task_id: str, photo: Path, options: RetouchOptions, service: str = "") -> None: ...

    def ready(self, task_id: str, url: str) -> None: ...

    def fetched(self, task_id: str, result: Path) -> None: ...

    def saved(self, task_id: str) -> None: ...

    def failed(self, task_id: str, reason: str) -> None: ...

    def open_receipts(self) -> list[Receipt]:
        """Everything that is paid for and not settled, oldest first."""
        ...
