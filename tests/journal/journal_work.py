"""What is written to a journal, and a look into its file from outside."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from beautydesk.core.job import FaceScope, RetouchOptions
from beautydesk.core.receipts import ReceiptState, RetouchRequest
from beautydesk.storage.journal import Journal

OPTIONS = RetouchOptions(0.35, FaceScope.LARGEST)
PHOTO = Path("/photos/anna.jpg")
SERVICE = "https://service.example"


class Clock:
    """`Journal(path, clock)`: it is `now`."""

    def __init__(self, now: float) -> None:
        self.now = now

    def __call__(self) -> float:
        return self.now


def sql(path: Path, *statements: str) -> list[Any]:
    """What the last one of them finds."""
    with closing(sqlite3.connect(path)) as db, db:
        return [db.execute(statement).fetchall() for statement in statements][-1]


def work(
    name: str = "anna", options: RetouchOptions = OPTIONS, photo: Path = PHOTO, digest: str = ""
) -> RetouchRequest:
    return RetouchRequest("ailab", SERVICE, photo, options, digest or f"digest of {name}")


def sent(journal: Journal, name: str, options: RetouchOptions = OPTIONS, photo: Path = PHOTO) -> int:
    """A receipt for a photo of its own, paid for and let go of; its id."""
    receipt = journal.begin(work(name, options, photo))
    assert receipt.state is ReceiptState.PREPARED
    journal.sending(receipt.id, 8, None)
    journal.sent(receipt.id, name, f"request {name}")
    journal.release(receipt.id)
    return receipt.id


def states(path: Path) -> dict[str, str]:
    return dict(sql(path, "SELECT task_id, state FROM jobs"))
