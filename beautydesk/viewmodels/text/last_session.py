"""What is said of the sessions of earlier runs."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from beautydesk.storage.sessions import Kept
from beautydesk.viewmodels.text.notice import Notice, Severity, left_over
from beautydesk.viewmodels.text.translation import fill, joined, listed, names, short_time
from beautydesk.workflow.unfinished import UnfinishedWork


def counted(photos: int, retouched: int, unsaved: int) -> str:
    """Such as "300 photos, 120 retouched, 40 not saved"."""
    parts = [QCoreApplication.translate("LastSession", "%Ln photo(s)", "", photos)]
    if retouched:
        parts.append(QCoreApplication.translate("LastSession", "%Ln retouched", "", retouched))
    if unsaved:
        parts.append(QCoreApplication.translate("LastSession", "%Ln not saved", "", unsaved))
    elif retouched:
        parts.append(QCoreApplication.translate("LastSession", "all of it saved"))
    return listed(parts)


def offer_text(photos: int, retouched: int, unsaved: int, left: UnfinishedWork | None) -> str:
    """What the last session was; `left`: what the hosted engine is owed for, or was not sent, beside its results."""
    text = QCoreApplication.translate("LastSession", "Your last session: {}.")
    return joined(fill(text, counted(photos, retouched, unsaved)), *(left_over(left) if left else ()))


def earlier_text(kept: Kept) -> str:
    """An earlier session in a menu: when it was, and what is in it."""
    counts = kept.counts
    at = short_time(datetime.fromtimestamp(counts.at))
    text = QCoreApplication.translate("LastSession", "{}: {}", "a time, and what there was")
    return fill(text, at, counted(counts.photos, counts.retouched, counts.unsaved))


def came_back_notice(changed: Sequence[Path], missing: Sequence[Path], lost: int) -> Notice | None:
    """What has not come back as it was; None when all has."""
    parts = []
    if changed:
        text = QCoreApplication.translate(
            "LastSession", "%Ln photo(s) changed since, so that the result does not fit any more: {}. Retouch again.",
            "", len(changed),
        )  # fmt: skip
        parts.append(fill(text, names(changed)))
    if missing:
        text = QCoreApplication.translate(
            "LastSession", "%Ln photo(s) not there any more: {}. Their results are kept until they are back.", "",
            len(missing),
        )  # fmt: skip
        parts.append(fill(text, names(missing)))
    if lost:
        parts.append(QCoreApplication.translate("LastSession", "%Ln entry(s) of the session damaged.", "", lost))
    return Notice(Severity.INFO, joined(*parts), stays=True) if parts else None


def damaged_notice(files: Sequence[Path]) -> Notice:
    text = QCoreApplication.translate(
        "LastSession", "An earlier session is damaged and cannot be continued. Its list is kept as {}."
    )
    return Notice(Severity.INFO, fill(text, listed(str(file) for file in files)), stays=True)
