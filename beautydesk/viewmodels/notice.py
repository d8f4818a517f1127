"""Something to tell the user without stopping them: shown in a quiet bar, never in a dialog."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from beautydesk.core.errors import BeautyDeskError
from beautydesk.viewmodels.work import Found


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
    UNDO_REMOVE = "undo_remove"  # put photos back into the list


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
    hint = "" if remedy is Remedy.ACCOUNT else error.hint  # its button says it better
    text = " ".join(part for part in (error.message, hint) if part)
    if error.title:
        text = QCoreApplication.translate("Notice", "{}. {}").format(error.title, text)
    return Notice(Severity.ERROR, text, remedy, error_details(error, photo))


def error_details(error: BeautyDeskError, photo: str = "") -> str:
    """What support needs to know, as lines of text."""
    lines = {"code": error.code, "photo": photo, "charged": error.charged.value, **error.details}
    return "\n".join(f"{name}: {value}" for name, value in lines.items() if value)


def found_text(found: Found) -> str:
    """What was left out of a drop, or that there was nothing in it; '' when all is well."""
    parts = []
    if len(found.files) == 1:
        parts.append(QCoreApplication.translate("Notice", "1 file is not a photo ({}).").format(found.files[0].name))
    elif found.files:
        text = QCoreApplication.translate("Notice", "{} files are not photos ({}).")
        parts.append(text.format(len(found.files), _names(found.files)))
    if len(found.folders) == 1:
        text = QCoreApplication.translate("Notice", "There are no photos in the folder “{}”.")
        parts.append(text.format(found.folders[0].name))
    elif found.folders:
        text = QCoreApplication.translate("Notice", "{} folders hold no photos ({}).")
        parts.append(text.format(len(found.folders), _names(found.folders)))
    if len(found.missing) == 1:
        parts.append(QCoreApplication.translate("Notice", "“{}” is not there.").format(found.missing[0].name))
    elif found.missing:
        text = QCoreApplication.translate("Notice", "{} files are not there ({}).")
        parts.append(text.format(len(found.missing), _names(found.missing)))
    if parts and len(found.photos) == 1:
        parts.insert(0, QCoreApplication.translate("Notice", "Added 1 photo."))
    elif parts and found.photos:
        parts.insert(0, QCoreApplication.translate("Notice", "Added {} photos.").format(len(found.photos)))
    return " ".join(parts)


def _names(paths: tuple[Path, ...]) -> str:
    return ", ".join(path.name for path in paths[:3]) + (", …" if len(paths) > 3 else "")


def removed_notice(results: int) -> Notice:
    """Photos with results that no file holds were taken off the list."""
    if results == 1:
        text = QCoreApplication.translate("Notice", "Removed 1 photo whose result was not saved.")
    else:
        text = QCoreApplication.translate("Notice", "Removed {} photos whose results were not saved.").format(results)
    return Notice(Severity.INFO, text, Remedy.UNDO_REMOVE)


def save_failed_notice(error: BeautyDeskError, photo: str) -> Notice:
    """A result that could not be written; it is still in the window."""
    notice = from_error(error, photo)
    kept = QCoreApplication.translate("Notice", "The result is still here.")
    return Notice(notice.severity, f"{notice.text} {kept}", Remedy.SAVE_AS, notice.details)


def stopped_paid_notice() -> Notice:
    """A hosted photo that was stopped after it was sent."""
    text = QCoreApplication.translate(
        "Notice",
        "Stopped. AILabTools may have this photo already; then it is paid for, and Retouch fetches it for free.",
    )
    return Notice(Severity.INFO, text)


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
