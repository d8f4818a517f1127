"""Writing a result to its file, and what it means when that fails: only what is paid for outlives this process."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from beautydesk.commands.console import program
from beautydesk.core.engine import RetouchResult
from beautydesk.core.errors import BeautyDeskError, Charged, SaveError
from beautydesk.core.export import DEFAULT_EXPORT, Export
from beautydesk.core.naming import OnExists


def write(
    result: RetouchResult,
    target: Path,
    fmt: str,
    export: Export = DEFAULT_EXPORT,
    on_exists: OnExists = OnExists.RENAME,
    *,
    owed: Callable[[], str | None],
    unchanged: bool = False,
) -> Path | None:
    """Save a result; returns where, None when it was skipped. Raises `SaveError`, which says what became of the result.

    `owed`: the task that can be resumed, None when there is none. `unchanged`: nothing was asked of the photo. In its
    own format the file is copied then, byte by byte: encoding a JPEG anew would change its pixels.
    """
    from beautydesk.imaging.files.write import save, save_original

    try:
        if unchanged and fmt == result.photo.format:
            return save_original(result.photo, target, on_exists, export)
        return save(result.photo, target, fmt, export, on_exists)
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
