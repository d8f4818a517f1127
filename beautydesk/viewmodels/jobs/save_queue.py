"""Saving results: one order or many, what became of each at its photo, and one sentence about all of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal

from beautydesk.core.export import MadeBy
from beautydesk.core.job import Done, Failed, Outcome
from beautydesk.core.kept_photo import ResultInfo
from beautydesk.viewmodels.background import Lane
from beautydesk.viewmodels.list.photo_item import PhotoItem
from beautydesk.viewmodels.list.photo_list import PhotoList
from beautydesk.viewmodels.text.notice import Notice, Severity, Tell
from beautydesk.viewmodels.text.translation import fill, names
from beautydesk.workflow import photos
from beautydesk.workflow.destinations import Destination, Destinations, OutputSettings
from beautydesk.workflow.kept_result import KeptResult, Saved, save_kept
from beautydesk.workflow.paid_work import PaidWork
from beautydesk.workflow.whose import Owners


@dataclass(frozen=True, slots=True)
class SaveRequest:
    """Where the result of one photo, known by its id, is to go."""

    item: int
    to: Destination


@dataclass(slots=True)
class _Round:
    """Orders that were given together; they are told of together."""

    orders: int
    left: int
    saved: list[Saved] = field(default_factory=list)
    failed: list[PhotoItem] = field(default_factory=list)


class Saving(QObject):
    """`paid`: the books, in which what is saved is settled."""

    finished = Signal(bool)  # a round of orders; True when all of it is saved

    def __init__(
        self,
        queue: PhotoList,
        lane: Lane,
        paid: PaidWork,
        tell: Tell,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._queue, self._lane, self._paid, self._tell = queue, lane, paid, tell

    def save(self, orders: list[SaveRequest]) -> None:
        """Write results. No original of the list is ever overwritten, whatever is ordered."""
        found = [(order, item) for order in orders if (item := self._queue.item(order.item)) and item.result]
        originals = tuple(item.path for item in self._queue)
        together, owners = _Round(len(found), len(found)), Owners(self._paid.written)
        for order, item in found:
            assert item.result is not None
            work = partial(save_kept, kept(item, item.result), order.to, originals, self._paid.settle, owners)
            on_end = partial(self._on_saved, item, item.result, together)
            self._lane.run(work, on_end, priority=1)

    def _on_saved(self, item: PhotoItem, result: ResultInfo, together: _Round, outcome: Outcome[Saved]) -> None:
        match outcome:
            case Done(saved):
                together.saved.append(saved)
                item.save_error = None
                if item.result is result:
                    notes = saved.notes if saved.fresh else result.notes
                    item.result = replace(result, saved_to=saved.path, notes=notes)
            case Failed(error):
                together.failed.append(item)
                item.save_error = error
        self._queue.touch(item)
        self._queue.tell_counts()
        together.left -= 1
        if together.left == 0:
            if notice := _told(together):
                self._tell(notice)
            self.finished.emit(len(together.saved) == together.orders)


def kept(item: PhotoItem, result: ResultInfo) -> KeptResult:
    made_by = MadeBy(result.made_with.engine, result.made_with.retouch.level)
    return KeptResult(item.file, result.patch, result.receipt, result.saved_to, item.loaded_now, made_by)


def destinations(
    items: Iterable[PhotoItem], settings: OutputSettings, originals: Iterable[Path], folder: Path
) -> list[SaveRequest]:
    """Where results go that are saved together: each beside its original, those that have no place of their own into
    `folder`. `originals`: the photos of the list, whose places are not taken."""
    where = Destinations(settings)
    where.protect(originals)
    orders = []
    for item in items:
        if item.result is not None:
            choice, place = item.result.made_with, None if _has_a_place(item) else folder
            to = where.choose(item.path, item.format, choice.retouch.level, choice.engine, folder=place)
            orders.append(SaveRequest(item.id, to))
    return orders


def _has_a_place(item: PhotoItem) -> bool:
    """Is there a folder of the user's beside which its result belongs? It outlives an original that is gone."""
    return not item.pasted and (item.stand_in is None or photos.is_folder(item.path.parent))


def _told(together: _Round) -> Notice | None:
    """One sentence about all orders of a round; why one failed stands at its photo, so a single one needs no other."""
    saved, failed = together.saved, together.failed
    if not saved and len(failed) < 2:
        return None  # as well when the program ends before any was written
    if failed:
        text = QCoreApplication.translate("Saving", "Saved {} of {}. Could not be saved: {}. Nothing is lost.")
        told = fill(text, len(saved), len(saved) + len(failed), names(item.path for item in failed))
        return Notice(Severity.ERROR, told)
    if len(saved) > 1:
        return Notice(Severity.GOOD, QCoreApplication.translate("Saving", "Saved %Ln result(s).", "", len(saved)))
    path = saved[0].path
    if not saved[0].fresh:
        text = QCoreApplication.translate("Saving", "Already saved as {} in {}")
    else:
        text = QCoreApplication.translate("Saving", "Saved as {} in {}")
    return Notice(Severity.GOOD, fill(text, path.name, path.parent))
