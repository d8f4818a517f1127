"""What to ask before the window closes: only when something would be stopped or lost."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from beautydesk.viewmodels.session import Session
from beautydesk.viewmodels.text.translation import translated


@dataclass(frozen=True, slots=True)
class QuitQuestion:
    """`text`: what is the matter. `what_happens`: what quitting does to it. `leave`, `stay`, `save`: the answers."""

    text: str
    what_happens: str
    leave: str
    stay: str
    save: str = ""


def quit_question(session: Session) -> QuitQuestion | None:
    """None when nothing is under way and nothing is unsaved."""
    active = [item for item in session.queue if item.active]
    if active:
        service = next((item.engine.title for item in active if item.engine and item.hosted), "")
        return _about_work(len(active), service)
    if session.unsaved:
        paid = any(item.result and item.result.task_id for item in session.unsaved)
        return _about_results(len(session.unsaved), paid)
    return None


def _about_work(photos: int, service: str) -> QuitQuestion:
    text = QCoreApplication.translate("Quit", "%Ln photo(s) still being retouched.", "", photos)
    if service:
        what = QCoreApplication.translate(
            "Quit",
            "What {} has accepted is paid for; it is kept and can be fetched later. What was not sent has cost nothing "
            "and is offered at the next start, with its price.",
        ).format(translated(service))
    else:
        what = QCoreApplication.translate("Quit", "Originals are untouched; you can retouch these photos again.")
    stop = QCoreApplication.translate("Quit", "Stop and quit")
    return QuitQuestion(text, what, stop, QCoreApplication.translate("Quit", "Keep working"))


def _about_results(results: int, paid: bool) -> QuitQuestion:
    text = QCoreApplication.translate("Quit", "%Ln result(s) not saved.", "", results)
    if paid:
        what = QCoreApplication.translate("Quit", "Paid results are kept and offered at the next start.")
    else:
        what = QCoreApplication.translate("Quit", "Originals are untouched; you can retouch these photos again.")
    leave = QCoreApplication.translate("Quit", "Quit without saving")
    save = QCoreApplication.translate("Quit", "Save all and quit")
    return QuitQuestion(text, what, leave, QCoreApplication.translate("Quit", "Go back"), save)
