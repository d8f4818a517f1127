"""What it means when a result cannot be written: only what is paid for outlives this process."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from beautydesk.commands.console import program
from beautydesk.core.errors import BeautyDeskError, Charged, SaveError
from beautydesk.workflow.destinations import Destination
from beautydesk.workflow.save import Settle, Unsaved, save


def write(
    made: Unsaved,
    to: Destination,
    receipt: int | None = None,
    settle: Settle | None = None,
    *,
    owed: Callable[[], str | None],
) -> Path | None:
    """Save a result; returns where, None when it was skipped. Raises `SaveError`, which says what became of the result.

    `receipt`: of the photo, where the result has none of its own. `owed`: the task that can be resumed, None when there
    is none.
    """
    result = made.result
    if result.receipt is not None:
        receipt = result.receipt
    try:
        return save(result.photo, to, unchanged=made.unchanged, receipt=receipt, settle=settle)
    except SaveError as error:
        paid = result.task_id is not None
        raise SaveError(
            f"{error.message} {_consequence(paid, owed)}",
            code=error.code,
            title=error.title,
            hint=error.hint,
            retryable=error.retryable,
            charged=Charged.YES if paid else Charged.NO,
            details=error.details,
        ) from error


def _consequence(paid: bool, owed: Callable[[], str | None]) -> str:
    if not paid:
        return "The result is not kept, but retouching the photo again is free."
    try:
        kept = owed() is not None
    except BeautyDeskError:
        kept = False
    if not kept:  # the profile could not be written either
        return "The result is paid for, but it could not be kept in the profile either."
    return f"The result is paid for and not lost: `{program()} resume` saves it."
