"""Sentences about the whole queue: what the big button offers and costs, what is uploaded, how far the work is."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QSize

from beautydesk.core.engine import EngineFeatures
from beautydesk.core.job import JobState
from beautydesk.viewmodels.images import Picture
from beautydesk.viewmodels.notice import (
    Notice,
    Severity,
    from_error,
    pending_notice,
    save_failed_notice,
    stopped_paid_notice,
)
from beautydesk.viewmodels.queue_model import PhotoItem, progress_text


@dataclass(frozen=True, slots=True)
class Progressing:
    """`fraction` of everything under way in 0..1, None while it cannot be known."""

    text: str
    fraction: float | None


def offer(
    selected: list[PhotoItem], can_retouch: Callable[[PhotoItem], bool], engine: EngineFeatures
) -> tuple[str, str]:
    """What the button says for the selected photos, and the terms of pressing it."""
    photos = sum(can_retouch(item) for item in selected)
    if selected and not photos and all(item.result and not item.active for item in selected):
        done = QCoreApplication.translate("Summary", "Done with these settings. Move the level to try another.")
        return QCoreApplication.translate("Summary", "Retouch"), done
    if photos > 1:
        button = QCoreApplication.translate("Summary", "Retouch {} photos").format(photos)
    else:
        button = QCoreApplication.translate("Summary", "Retouch")
    if not engine.uploads:
        return button, QCoreApplication.translate("Summary", "Free. Nothing is uploaded.")
    cost = max(1, photos) * engine.credits_per_photo
    terms = QCoreApplication.translate("Summary", "{} credits. A copy without metadata is sent to {}.")
    return button, terms.format(cost, engine.title)


def privacy(engine: EngineFeatures) -> str:
    if engine.uploads:
        return QCoreApplication.translate("Summary", "A copy of each photo is sent to {}").format(engine.title)
    return QCoreApplication.translate("Summary", "On this computer: nothing is uploaded")


def progressing(items: Iterable[PhotoItem], finished: int) -> Progressing | None:
    """How far the queue is; None when nothing is under way. `finished`: photos that ended since it was last empty."""
    active = [item for item in items if item.active]
    if not active:
        return None
    total = finished + len(active)
    known = [item.progress.fraction for item in active if item.progress and item.progress.fraction is not None]
    if total == 1:
        return Progressing(progress_text(active[0].progress), known[0] if known else None)
    working = next((item for item in active if item.state is JobState.WORKING), active[0])
    text = QCoreApplication.translate("Summary", "{} of {} · {}").format(
        finished + 1, total, progress_text(working.progress)
    )
    return Progressing(text, (finished + sum(known)) / total)


def facts(item: PhotoItem) -> str:
    """What is known of one photo, in a line or two."""
    lines = []
    if item.size:
        width, height = item.size
        lines.append(
            QCoreApplication.translate("Summary", "{} × {} px · {:.1f} megapixels · {}").format(
                width, height, width * height / 1e6, item.format
            )
        )
    if item.remark:
        lines.append(item.remark)
    if item.result:
        options = item.result.choice.retouch
        paid = " · AILabTools" if item.result.task_id else ""
        lines.append(QCoreApplication.translate("Summary", "Retouched at {:.0f} %").format(options.level * 100) + paid)
        if item.result.faces is not None:
            if item.result.faces == 1:
                lines[-1] += QCoreApplication.translate("Summary", " · 1 face")
            else:
                lines[-1] += QCoreApplication.translate("Summary", " · {} faces").format(item.result.faces)
        if item.result.saved_to:
            lines.append(QCoreApplication.translate("Summary", "Saved as {}").format(item.result.saved_to.name))
    return "\n".join(lines)


def photo_notice(item: PhotoItem) -> Notice | None:
    """What has to be said of one photo while it is shown; None when all is well."""
    if item.state is JobState.PENDING and item.error is not None:
        return pending_notice(item.error, item.path.name)
    if item.state is JobState.FAILED and item.error is not None:
        return from_error(item.error, item.path.name)
    if item.save_error is not None:
        return save_failed_notice(item.save_error, item.path.name)
    if item.state is JobState.CANCELLED and item.sent:
        return stopped_paid_notice()
    if item.state is JobState.DONE and item.result and item.result.note:
        return Notice(Severity.INFO, item.result.note)
    return None


def stand_in(item: PhotoItem) -> Picture | None:
    """The thumbnail at the photo's own size; None as long as there is none."""
    if item.thumbnail is None or item.size is None:
        return None
    return Picture((item.thumbnail,), QSize(*item.size))


def idle(items: Iterable[PhotoItem]) -> str:
    """What there is when nothing is under way."""
    photos = list(items)
    if not photos:
        return ""
    unsaved = sum(item.unsaved for item in photos)
    failed = sum(item.state is JobState.FAILED for item in photos)
    if len(photos) == 1:
        parts = [QCoreApplication.translate("Summary", "1 photo")]
    else:
        parts = [QCoreApplication.translate("Summary", "{} photos").format(len(photos))]
    if unsaved:
        parts.append(QCoreApplication.translate("Summary", "{} not saved").format(unsaved))
    if failed:
        parts.append(QCoreApplication.translate("Summary", "{} with a problem").format(failed))
    return " · ".join(parts)
