"""Something to tell the user without stopping them: shown in a quiet bar, never in a dialog."""

from __future__ import annotations

import enum
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication

from beautydesk.core.errors import (
    BeautyDeskError,
    CapReached,
    Charged,
    NetworkError,
    NowhereToSave,
    Objection,
    OriginalMissing,
    ServiceError,
)
from beautydesk.core.job import Done, Failed, Outcome
from beautydesk.storage.api_key import KeyringTrouble
from beautydesk.support.shown import shown
from beautydesk.viewmodels.text.price import price_tag
from beautydesk.viewmodels.text.translation import joined, listed, names, translated
from beautydesk.workflow.outcome import UNEXPECTED
from beautydesk.workflow.photos import Found
from beautydesk.workflow.price import Quote
from beautydesk.workflow.result_of import already_retouched
from beautydesk.workflow.unfinished import UnfinishedWork


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
    FETCH = "fetch"  # bring home what an earlier run has paid for
    SEND_REST = "send_rest"  # send what an earlier run did not, for the price that `subject` names
    SEND_ANYWAY = "send_anyway"  # a photo in which no face was found here
    SEND_AGAIN = "send_again"  # a photo that may have been paid for already, for the full price
    LIMIT = "limit"  # open the page with the monthly limit
    USE_LOCAL = "use_local"  # what the hosted engine was asked for and cannot do now is done on this computer
    REST_LOCAL = "rest_local"  # the same, where some of it is done already
    RETRY_FAILED = "retry_failed"  # all that have failed and may succeed now, as `subject` says
    GO_ON = "go_on"  # retouch what was stopped and had not been sent, as `subject` says
    CONTINUE = "continue"  # bring the session of the last run back
    UNDO_REMOVE = "undo_remove"  # put photos back into the list
    AS_IT_CAME = "as it came"  # take the service's own picture, as the photo that it belongs to is missing
    RETOUCH_AGAIN = "retouch_again"  # a photo that is a result of Beauty Desk
    MARK_FACE = "mark_face"  # show where the face is that was not found
    SHOW_IN_FOLDER = "show_in_folder"  # a file that was saved, in the file manager
    SHOW_REPORT = "show_report"  # the table that was written
    REPORT = "report"  # a table of what became of every photo
    LEAVE = "leave"  # a photo without a face is done
    SHOW_PROBLEM = "show_problem"  # the report about a mistake of ours
    WHAT_IS_NEW = "what_is_new"  # the page about a newer version
    NOT_THIS_ONE = "not_this_one"  # nothing more is to be said of that version
    DOWNLOAD = "download"  # fetch the picture that was dropped from its site, the notice's `subject`


@dataclass(frozen=True, slots=True)
class Notice:
    """`other`: another step, for those who want that instead. `details`: particulars for support, behind *Copy
    details*; never a key. `price`: credits that the step costs. `subject`: what the button names. `stays`: it is to
    be closed by hand, though it asks for nothing."""

    severity: Severity
    text: str
    remedy: Remedy = Remedy.NONE
    details: str = ""
    other: Remedy = Remedy.NONE
    price: int = 0
    subject: str = ""
    stays: bool = False

    @property
    def lasting(self) -> bool:
        """Is it there until it is closed, rather than for the time it takes to read it?"""
        asks = self.remedy not in (Remedy.NONE, Remedy.SHOW_IN_FOLDER, Remedy.SHOW_REPORT)
        return self.stays or self.severity is Severity.ERROR or asks or bool(self.details)


T = TypeVar("T")
Tell = Callable[[Notice], None]

_INSIST = {
    Objection.NO_FACE: Remedy.SEND_ANYWAY,
    Objection.MAYBE_PAID: Remedy.SEND_AGAIN,
    Objection.OWN_RESULT: Remedy.RETOUCH_AGAIN,
}
_NO_CREDITS = "ERROR_NOT_ENOUGH_CREDITS"
_SELF_EXPLAINING = (Remedy.ACCOUNT, Remedy.LIMIT, Remedy.SEND_ANYWAY)  # the button says what the hint would say


def from_error(error: BeautyDeskError, photo: str = "", price: int | None = None) -> Notice:
    """An error as a notice, with the one next step that helps.

    `price`: credits that it costs to ask for the `photo` once more; None where that is not to be offered.
    """
    remedy, other = _steps(error)
    if remedy is Remedy.RETRY and price is None:
        remedy = Remedy.NONE
    if other is Remedy.USE_LOCAL and not photo:
        other = Remedy.NONE
    is_said = remedy in _SELF_EXPLAINING and not isinstance(error, KeyringTrouble)
    hint = "" if is_said else error.hint
    rest = translated(error.stop.message) if error.stop else ""
    text = joined(translated(error.message), rest, translated(hint))
    if error.title and not _says(error.message, error.title):
        text = QCoreApplication.translate("Notice", "{}. {}").format(translated(error.title), text)
    return Notice(Severity.ERROR, text, remedy, error_details(error, photo), other, price or 0)


def or_tell(tell: Tell, on_done: Callable[[T], None]) -> Callable[[Outcome[T]], None]:
    """What to do at the end of work: `on_done` with what it made, or `tell` what went wrong."""

    def on_end(outcome: Outcome[T]) -> None:
        match outcome:
            case Done(result):
                on_done(result)
            case Failed(error):
                tell(from_error(error))

    return on_end


def _says(message: str, title: str) -> bool:
    """Does the message begin with all the words of the title anyway?"""
    return set(title.lower().split()) <= set(message.partition(",")[0].lower().split())


def _steps(error: BeautyDeskError) -> tuple[Remedy, Remedy]:
    if error.code == UNEXPECTED:
        return Remedy.SHOW_PROBLEM, Remedy.NONE
    if error.objection is not None:
        return _INSIST[error.objection], Remedy.NONE
    if isinstance(error, CapReached):
        return Remedy.LIMIT, Remedy.REST_LOCAL
    if isinstance(error, NetworkError):
        return Remedy.RETRY, Remedy.USE_LOCAL
    if error.stops_queue and not isinstance(error, NowhereToSave):
        return Remedy.ACCOUNT, Remedy.REST_LOCAL if error.code == _NO_CREDITS else Remedy.NONE
    free = isinstance(error, ServiceError) and error.charged is Charged.NO
    return (Remedy.RETRY if error.retryable else Remedy.NONE), Remedy.USE_LOCAL if free else Remedy.NONE


def error_details(error: BeautyDeskError, photo: str = "") -> str:
    """What support needs to know, as lines of text."""
    lines = {"code": error.code, "photo": photo, "charged": error.charged.value, **error.details}
    return "\n".join(f"{name}: {shown(value)}" for name, value in lines.items() if value)


def own_result_notice(price: int) -> Notice:
    """A photo that is shown as it is. `price`: as in `from_error`."""
    return replace(from_error(already_retouched(), price=price), severity=Severity.INFO, details="")


def no_face_notice(error: BeautyDeskError, photo: str, price: int, *, hosted: bool) -> Notice:
    """Nothing is wrong with a photo without a face. `price`: as in `from_error`. `hosted`: a service was asked."""
    if not hosted:
        text = QCoreApplication.translate(
            "Notice", "No face was found in this photo, so it stays as it is. If there is one, show where."
        )
        return Notice(Severity.INFO, text, Remedy.MARK_FACE, other=Remedy.LEAVE)
    notice = from_error(error, photo, price)
    steps = [notice.remedy] * (notice.remedy is not Remedy.NONE) + [Remedy.LEAVE, Remedy.NONE]
    return replace(notice, severity=Severity.INFO, remedy=steps[0], other=steps[1])


def found_text(found: Found, added: int, results: int = 0) -> str:
    """What was found in folders and left out of a drop; '' when files were dropped and all is well.

    `added`: how many photos came into the list. `results`: how many of ours were left out.
    """
    parts = []
    if found.files:
        text = QCoreApplication.translate("Notice", "%Ln file(s) not a photo ({}).", "", len(found.files))
        parts.append(text.format(names(found.files)))
    if found.folders:
        text = QCoreApplication.translate("Notice", "%Ln folder(s) without photos ({}).", "", len(found.folders))
        parts.append(text.format(names(found.folders)))
    if found.missing:
        text = QCoreApplication.translate("Notice", "%Ln file(s) not there ({}).", "", len(found.missing))
        parts.append(text.format(names(found.missing)))
    if results:
        parts.append(QCoreApplication.translate("Notice", "%Ln result(s) of Beauty Desk left out.", "", results))
    if found.passed_over:
        text = QCoreApplication.translate(
            "Notice", "Passed over: %Ln folder(s) that other programs keep for themselves ({}).", "",
            len(found.passed_over),
        )  # fmt: skip
        parts.append(text.format(names(map(Path, found.passed_over_names))))
    if found.unread:
        text = QCoreApplication.translate(
            "Notice", "Passed over: %Ln file(s) of kinds that are not read here ({}).", "", len(found.unread)
        )
        parts.append(text.format(listed(found.unread_kinds())))
    if (parts or found.searched) and added:
        parts.insert(0, QCoreApplication.translate("Notice", "Added %Ln photo(s).", "", added))
    return joined(*parts)


def removed_notice(results: int) -> Notice:
    """Photos with results that no file holds were taken off the list."""
    text = QCoreApplication.translate("Notice", "Removed %Ln photo(s) whose result was not saved.", "", results)
    return Notice(Severity.INFO, text, Remedy.UNDO_REMOVE)


def save_failed_notice(error: BeautyDeskError, photo: str) -> Notice:
    """A result that could not be written; it is still in the window."""
    notice = from_error(error, photo)
    kept = QCoreApplication.translate("Notice", "The result is still here.")
    return Notice(notice.severity, joined(notice.text, kept), Remedy.SAVE_AS, notice.details)


def welcome_back(found: UnfinishedWork, unsent_costs: Quote, *, again: bool = False) -> Notice | None:
    """What an earlier run left: results that are paid for, photos that were not sent yet, and doubtful ones.

    `again`: the greeting was told before.
    """
    parts = left_over(found)
    if not parts:
        return None
    welcome = "" if again else QCoreApplication.translate("Notice", "Welcome back.")
    steps = [Remedy.FETCH] * bool(found.paid or found.uncertain) + [Remedy.SEND_REST] * bool(found.unsent)
    first, other = (*steps, Remedy.NONE)[:2]
    price = price_tag(len(found.unsent), unsent_costs)
    return Notice(Severity.INFO, joined(welcome, *parts), first, other=other, subject=price)


def left_over(found: UnfinishedWork) -> list[str]:
    """What the hosted engine was asked for and is not saved, in sentences."""
    free = sum(one.free for one in found.paid)
    paid, unsent, unsure = len(found.paid) - free, len(found.unsent), len(found.uncertain)
    parts = []
    if free:
        parts.append(QCoreApplication.translate("Notice", "%Ln photo(s) sent and not saved.", "", free))
    if paid:
        text = QCoreApplication.translate("Notice", "%Ln photo(s) paid for and not saved; fetching is free.", "", paid)
        parts.append(text)
    if unsent:
        parts.append(QCoreApplication.translate("Notice", "%Ln photo(s) not sent yet.", "", unsent))
    if unsure:
        text = QCoreApplication.translate("Notice", "%Ln photo(s) perhaps charged without a receipt.", "", unsure)
        parts.append(text)
    return parts


def pending_notice(error: BeautyDeskError, photo: str) -> Notice:
    """Paid for, and not here yet: it is asked for again by itself."""
    if isinstance(error, OriginalMissing):
        return _missing_notice(error, photo)
    again = QCoreApplication.translate("Notice", "Beauty Desk keeps asking, also after a restart.")
    return Notice(Severity.INFO, joined(translated(error.message), again), details=error_details(error, photo))


def _missing_notice(error: OriginalMissing, photo: str) -> Notice:
    """The result is here, and the photo that it belongs to is not."""
    by_itself = QCoreApplication.translate("Notice", "Then it is finished by itself.") if error.may_come_back else ""
    text = joined(translated(error.message), translated(error.hint), by_itself)
    return Notice(Severity.INFO, text, Remedy.AS_IT_CAME, error_details(error, photo))
