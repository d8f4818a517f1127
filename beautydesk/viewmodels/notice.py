"""Something to tell the user without stopping them: shown in a quiet bar, never in a dialog."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from beautydesk.core.errors import BeautyDeskError


class Severity(enum.Enum):
    INFO = "info"
    GOOD = "good"
    ERROR = "error"


class Remedy(enum.Enum):
    """One next step that a notice can offer as a button."""

    NONE = "none"
    ACCOUNT = "account"  # open the account page
    RETRY = "retry"
    SAVE_AS = "save_as"
    FETCH = "fetch"  # fetch what is paid for


@dataclass(frozen=True, slots=True)
class Notice:
    """`details`: particulars for support, behind *Copy details*; never a key."""

    severity: Severity
    text: str
    remedy: Remedy = Remedy.NONE
    details: str = ""


def from_error(error: BeautyDeskError, photo: str = "") -> Notice:
    """An error as a notice, with the one next step that helps."""
    if error.stops_queue:
        remedy = Remedy.ACCOUNT
    elif error.retryable:
        remedy = Remedy.RETRY
    else:
        remedy = Remedy.NONE
    text = " ".join(part for part in (error.message, error.hint) if part)
    if error.title:
        text = QCoreApplication.translate("Notice", "{}. {}").format(error.title, text)
    return Notice(Severity.ERROR, text, remedy, error_details(error, photo))


def error_details(error: BeautyDeskError, photo: str = "") -> str:
    """What support needs to know, as lines of text."""
    lines = {"code": error.code, "photo": photo, "charged": error.charged.value, **error.details}
    return "\n".join(f"{name}: {value}" for name, value in lines.items() if value)


def found_text(photos: int, others: tuple[Path, ...]) -> str:
    """What was left out of a drop, or that there was nothing in it; '' when all is well."""
    if not others:
        return "" if photos else QCoreApplication.translate("Notice", "There are no photos in this folder.")
    names = ", ".join(path.name for path in others[:3]) + (", …" if len(others) > 3 else "")
    if len(others) == 1:
        left_out = QCoreApplication.translate("Notice", "1 file is not a photo ({}).").format(names)
    else:
        left_out = QCoreApplication.translate("Notice", "{} files are not photos ({}).").format(len(others), names)
    if not photos:
        return left_out
    if photos == 1:
        return f"{QCoreApplication.translate('Notice', 'Added 1 photo.')} {left_out}"
    return f"{QCoreApplication.translate('Notice', 'Added {} photos.').format(photos)} {left_out}"


def paid_notice(results: int) -> Notice:
    """Results of an earlier run that are paid for and in no file of the user's."""
    if results == 1:
        text = QCoreApplication.translate("Notice", "1 photo is paid for and was not saved the last time.")
    else:
        text = QCoreApplication.translate("Notice", "{} photos are paid for and were not saved the last time.").format(
            results
        )
    free = QCoreApplication.translate("Notice", "Fetching them costs nothing.")
    return Notice(Severity.INFO, f"{text} {free}", Remedy.FETCH)
