"""What to ask before the window closes: only when work would be stopped, or something would really be lost."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from beautydesk.core.engine import EngineFeatures
from beautydesk.viewmodels.session import Session
from beautydesk.viewmodels.text.translation import fill, joined, translated


@dataclass(frozen=True, slots=True)
class QuitQuestion:
    """`text`: what is the matter. `what_happens`: what quitting does to it. `leave`, `stay`, `save`: the answers."""

    text: str
    what_happens: str
    leave: str
    stay: str
    save: str = ""


def quit_question(session: Session) -> QuitQuestion | None:
    """None when nothing is under way, and what is unsaved comes back at the next start."""
    active = [item for item in session.queue if item.active]
    if active:
        hosted = [item.engine for item in active if item.engine and item.hosted]
        service = max(hosted, key=lambda engine: engine.costs, default=None)
        return _about_work(len(active), service, session.keeper.survives)
    if session.unsaved and not session.keeper.survives:
        paid = any(item.result and item.result.task_id and item.costs for item in session.unsaved)
        return _about_results(len(session.unsaved), paid, session.save_all.usual.folder)
    return None


def parting_words(session: Session) -> str:
    """What is said while the work ends: what is not saved is not lost."""
    stopping = QCoreApplication.translate("Quit", "Stopping…")
    unsaved = len(session.unsaved)
    if not unsaved or not session.keeper.survives:
        return stopping
    kept = QCoreApplication.translate("Quit", "%Ln result(s) kept for the next start.", "", unsaved)
    return joined(stopping, kept)


def _about_work(photos: int, service: EngineFeatures | None, survives: bool) -> QuitQuestion:
    text = QCoreApplication.translate("Quit", "%Ln photo(s) still being retouched.", "", photos)
    kept = ""
    if survives:
        kept = QCoreApplication.translate("Quit", "The list and all results so far are kept for the next start.")
    if service is not None and not service.costs:
        what = QCoreApplication.translate(
            "Quit", "What {} has accepted can be fetched later. What was not sent is offered at the next start."
        ).format(translated(service.title))
    elif service is not None:
        what = QCoreApplication.translate(
            "Quit",
            "What {} has accepted is paid for; it is kept and can be fetched later. What was not sent has cost nothing "
            "and is offered at the next start, with its price.",
        ).format(translated(service.title))
    elif survives:
        what = QCoreApplication.translate("Quit", "What is under way begins anew then.")
    else:
        what = QCoreApplication.translate("Quit", "Originals are untouched; you can retouch these photos again.")
    stop = QCoreApplication.translate("Quit", "Stop and quit")
    stay = QCoreApplication.translate("Quit", "Keep working")
    return QuitQuestion(text, joined(kept, what), stop, stay)


def _about_results(results: int, paid: bool, folder: Path | None) -> QuitQuestion:
    """Where nothing can be kept for the next start. `folder`: where all would be saved, None for beside originals."""
    text = QCoreApplication.translate("Quit", "%Ln result(s) not saved.", "", results)
    lost = QCoreApplication.translate("Quit", "The profile cannot be written, so they are gone then.")
    if paid:
        what = QCoreApplication.translate("Quit", "What was paid for can be fetched again.")
    else:
        what = QCoreApplication.translate("Quit", "Originals are untouched; you can retouch these photos again.")
    leave = QCoreApplication.translate("Quit", "Quit without saving")
    save = QCoreApplication.translate("Quit", "Save all and quit")
    if folder is None:
        where = QCoreApplication.translate("Quit", "“Save all and quit” puts them beside their originals.")
    else:
        where = fill(QCoreApplication.translate("Quit", "“Save all and quit” puts them into {}."), folder)
    return QuitQuestion(text, joined(lost, what, where), leave, QCoreApplication.translate("Quit", "Go back"), save)
