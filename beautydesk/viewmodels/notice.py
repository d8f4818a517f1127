"""Something to tell the user without stopping them: shown in a quiet bar, never in a dialog."""

from __future__ import annotations

import enum
from dataclasses import dataclass

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
