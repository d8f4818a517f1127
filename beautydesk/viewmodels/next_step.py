"""What the one big button does now: it follows the photos from retouching to saving."""

from __future__ import annotations

import enum
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from beautydesk.core.mark import Mark
from beautydesk.viewmodels.jobs.headway import HowFar
from beautydesk.viewmodels.list.photo_item import PhotoItem
from beautydesk.viewmodels.text.price import retouch_all_command
from beautydesk.viewmodels.work_summary import count
from beautydesk.workflow.price import Quote


class Step(enum.Enum):
    """`NOTHING` and `WORKING` cannot be taken: they tell how things stand."""

    NOTHING = "nothing"
    RETOUCH = "retouch"  # the selected photos
    RETOUCH_ALL = "retouch_all"
    WORKING = "working"
    SAVE = "save"
    SAVE_ALL = "save_all"
    SHOW = "show"  # all is saved: where it lies


@dataclass(frozen=True, slots=True)
class NextStep:
    """`text`: what the button says. `fraction`: of the work under way, in 0..1, None where there is none to tell."""

    step: Step
    text: str
    fraction: float | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """How things stand. `todo`: all photos that are to be retouched yet, without those that have failed."""

    selected: list[PhotoItem]
    todo: list[PhotoItem]
    photos: list[PhotoItem]
    far: HowFar | None


Priced = Callable[[list[PhotoItem]], Quote | None]  # what it costs to retouch photos; None for what is free


def next_step(now: Standing, can_retouch: Callable[[PhotoItem], bool], offered: str, price: Priced) -> NextStep:
    """What is selected comes first, then what is under way, what else is to be done, and what is to be saved.

    `offered`: what retouching the selected photos is called, with its price.
    """
    if any(can_retouch(item) for item in now.selected):
        return NextStep(Step.RETOUCH, offered)
    if now.far is not None:
        return working_step(now.far)
    if now.todo:
        return NextStep(Step.RETOUCH_ALL, _all(len(now.todo), price(now.todo)))
    unsaved = any(item.unsaved and item.mark is not Mark.REJECTED for item in now.photos)
    if unsaved and len(now.photos) == 1:
        return NextStep(Step.SAVE, QCoreApplication.translate("Summary", "Save"))
    if unsaved:
        return NextStep(Step.SAVE_ALL, QCoreApplication.translate("Summary", "Save all…"))
    if any(item.result for item in now.photos):
        return NextStep(Step.SHOW, QCoreApplication.translate("Summary", "Saved · Show in folder"))
    return NextStep(Step.NOTHING, QCoreApplication.translate("Summary", "Retouch"))


def working_step(far: HowFar) -> NextStep:
    return NextStep(Step.WORKING, count(far), far.fraction)


def _all(photos: int, costs: Quote | None) -> str:
    if costs is not None:
        return retouch_all_command(photos, costs)
    if photos == 1:
        return QCoreApplication.translate("Summary", "Retouch the other photo")
    return QCoreApplication.translate("Summary", "Retouch all %Ln photo(s)", "", photos)
