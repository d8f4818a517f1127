"""Sentences about the work: how far it is, how long it takes still, what there is when none is under way."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from beautydesk.viewmodels.jobs.headway import HowFar
from beautydesk.viewmodels.list.photo_item import PhotoItem
from beautydesk.viewmodels.list.photo_state import progress_text
from beautydesk.viewmodels.text.translation import fill, number

_MINUTE, _HOUR = 60, 3600  # seconds


@dataclass(frozen=True, slots=True)
class Progressing:
    """`fraction` of everything under way in 0..1, None while it cannot be known. `left`: how long it takes, or ''."""

    text: str
    fraction: float | None
    left: str = ""


def progressing(far: HowFar) -> Progressing:
    """How far the work is."""
    return Progressing(_said(far), far.fraction, "" if far.left is None else time_left(far.left))


def count(far: HowFar) -> str:
    """As short as can be: how many of how many, or what is done with a single photo."""
    if far.total == 1 and far.working and not far.paused:
        return progress_text(far.working[0])
    text = fill(QCoreApplication.translate("Summary", "{} of {}"), far.done, far.total)
    return fill(QCoreApplication.translate("Summary", "Paused · {}"), text) if far.paused else text


def _said(far: HowFar) -> str:
    """In a pause only what goes on is told of: the service has what it has."""
    going_on = next((item for item in far.working if item.hosted or not far.paused), None)
    if going_on is None or (far.total == 1 and not far.paused):
        return count(far)
    return fill(QCoreApplication.translate("Summary", "{} · {}"), count(far), progress_text(going_on))


def time_left(seconds: int) -> str:
    """Of the work under way, rounded as it comes."""
    if seconds < _MINUTE:
        return QCoreApplication.translate("Summary", "about %Ln s left", "", seconds)
    if seconds < _HOUR:
        return QCoreApplication.translate("Summary", "about %Ln min left", "", seconds // _MINUTE)
    hours, minutes = divmod(seconds // _MINUTE, 60)
    text = QCoreApplication.translate("Summary", "about {} h {} min left")
    return text.format(number(hours), number(minutes, "02"))


def idle(items: Iterable[PhotoItem]) -> str:
    """What there is when nothing is under way."""
    photos = list(items)
    if not photos:
        return ""
    results = sum(item.result is not None for item in photos)
    unsaved = sum(item.unsaved for item in photos)
    parts = [QCoreApplication.translate("Summary", "%Ln photo(s)", "", len(photos))]
    if results > unsaved:
        parts.append(QCoreApplication.translate("Summary", "%Ln saved", "", results - unsaved))
    if unsaved:
        parts.append(QCoreApplication.translate("Summary", "%Ln not saved", "", unsaved))
    return " · ".join(parts)
