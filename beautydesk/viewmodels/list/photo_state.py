"""Where a photo stands, in a few words for people."""

from __future__ import annotations

import time

from PySide6.QtCore import QCoreApplication

from beautydesk.core.engine import Stage
from beautydesk.core.errors import NoFaceFound
from beautydesk.core.job import JobState
from beautydesk.core.receipts import PAID
from beautydesk.viewmodels.list.photo_item import PhotoItem
from beautydesk.viewmodels.text.translation import fill, translated
from beautydesk.workflow.outcome import SLOW


def state_text(item: PhotoItem) -> str:
    """Where a photo stands, in a few words for people."""
    match item.state:
        case JobState.ADDED:
            if item.size is None:
                return QCoreApplication.translate("State", "Opening…")
            if item.own_result:
                return QCoreApplication.translate("State", "A result already")
            return fill(QCoreApplication.translate("State", "{} × {}"), *item.size)
        case JobState.WAITING:
            return QCoreApplication.translate("State", "Waiting")
        case JobState.WORKING:
            return progress_text(item)
        case JobState.PENDING:
            if not item.costs:
                return QCoreApplication.translate("State", "Sent, not here yet")
            return QCoreApplication.translate("State", "Paid for, not here yet")
        case JobState.DONE if item.save_error is not None:
            return QCoreApplication.translate("State", "Could not be saved")
        case JobState.DONE:
            saved = item.result is not None and item.result.saved_to is not None
            return (
                QCoreApplication.translate("State", "Saved")
                if saved
                else QCoreApplication.translate("State", "Done, not saved")
            )
        case JobState.NO_FACE:
            left = item.left_as_is
            return QCoreApplication.translate("State", "Left as it is") if left else translated(NoFaceFound.title)
        case JobState.FAILED:
            return translated(item.error.title) if item.error else QCoreApplication.translate("State", "Failed")
        case JobState.CANCELLED:
            return _stopped_text(item)


def _stopped_text(item: PhotoItem) -> str:
    """What stopping it has left: the one thing to know is whether it costs something."""
    if not item.hosted:
        return QCoreApplication.translate("State", "Stopped")
    if item.settling:
        return QCoreApplication.translate("State", "Stopped while being sent")
    if not item.costs:
        if item.receipt is not None and item.receipt.state in PAID:
            return QCoreApplication.translate("State", "Stopped: sent, Continue fetches it")
        return QCoreApplication.translate("State", "Stopped")
    if item.receipt is not None and item.receipt.state in PAID:
        return QCoreApplication.translate("State", "Stopped: sent and paid, Continue fetches it")
    if item.sent:
        return QCoreApplication.translate("State", "Stopped while being sent: perhaps charged")
    return QCoreApplication.translate("State", "Stopped: not sent, nothing charged")


def steady_text(item: PhotoItem) -> str:
    """As `state_text`, without what changes every second: a screen reader would never end."""
    return _stage_text(item) if item.state is JobState.WORKING else state_text(item)


def progress_text(item: PhotoItem) -> str:
    """What an engine is doing, in a few words for people; how long the service has had the photo."""
    progress = item.progress
    if progress is not None and progress.offline:
        return QCoreApplication.translate("State", "No connection, waiting…")
    text = _stage_text(item)
    if progress is None or progress.since is None:
        return text
    seconds = max(0, round(time.time() - progress.since))
    if seconds < SLOW:
        return fill(QCoreApplication.translate("State", "{} since {} s"), text, seconds)
    if not item.costs:
        return fill(QCoreApplication.translate("State", "Still working after {} min"), seconds // 60)
    return fill(QCoreApplication.translate("State", "Still working after {} min, paid for"), seconds // 60)


def _stage_text(item: PhotoItem) -> str:
    match item.progress.stage if item.progress else Stage.PREPARING:
        case Stage.PREPARING:
            return QCoreApplication.translate("State", "Preparing…")
        case Stage.SENDING:
            return QCoreApplication.translate("State", "Sending…")
        case Stage.QUEUED:
            return QCoreApplication.translate("State", "Waiting at {}…").format(
                translated(item.engine.title) if item.engine else ""
            )
        case Stage.RETOUCHING:
            return QCoreApplication.translate("State", "Retouching…")
        case Stage.FETCHING:
            return QCoreApplication.translate("State", "Fetching the result…")
        case Stage.FINISHING:
            return QCoreApplication.translate("State", "Finishing…")
