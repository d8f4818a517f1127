"""Saving results: a few or many together, what became of each at its photo, and one sentence about all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from beautydesk.core.errors import BeautyDeskError, NowhereToSave
from beautydesk.core.export import MadeBy
from beautydesk.core.job import Done, Failed, Outcome, RetouchOptions, Stopped
from beautydesk.core.kept_photo import ResultInfo
from beautydesk.viewmodels.background import SOON, Lane
from beautydesk.viewmodels.jobs.save_round import Round, told
from beautydesk.viewmodels.list.photo_item import PhotoItem
from beautydesk.viewmodels.list.photo_list import PhotoList
from beautydesk.viewmodels.text.notice import Tell, from_error, or_tell
from beautydesk.workflow import save_plan
from beautydesk.workflow.destinations import Destination, OutputSettings
from beautydesk.workflow.kept_result import EXISTS, KeptResult, Saved, save_kept
from beautydesk.workflow.paid_work import PaidWork
from beautydesk.workflow.save import Originals, Place, place_of
from beautydesk.workflow.save_plan import Copies, Plan, Wanted, Where
from beautydesk.workflow.whose import Owners

AT_ONCE = 2  # files: each takes some 400 MB of a large photo, and a thread of the lane stays free for what is looked at
_USUAL = MadeBy("local", RetouchOptions().level)  # a preview's; for its name before it is made


@dataclass(frozen=True, slots=True)
class SaveRequest:
    """Where the result of one photo, known by its id, is to go."""

    item: int
    to: Destination


class Saving(QObject):
    """`paid`: the books, in which what is saved is settled. `shown_file`: a file of the last round."""

    finished = Signal(bool)  # a round of orders; True when all of it is saved
    progressed = Signal(int, int)  # of what is saved together: so many, of so many

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
        self._rounds: list[Round] = []
        self.shown_file: Path | None = None

    def save(self, orders: list[SaveRequest], then: Callable[[bool], None] | None = None) -> None:
        """Write results. No original of the list is ever overwritten, whatever is ordered.

        `then`: hears whether all of these are written; only what is wrong is told besides.
        """
        found = [(order.to, item) for order in orders if (item := self._queue.item(order.item)) and item.result]
        together = Round()
        if then is not None:
            together.then, together.quiet = (lambda _error: then(together.is_whole)), True
        self._rounds.append(together)
        self._order(together, found, there=False)
        self._go_on(together)

    def save_together(
        self,
        items: Iterable[PhotoItem],
        where: Where,
        others: Iterable[PhotoItem] = (),
        then: Callable[[BeautyDeskError | None], None] | None = None,
        *,
        quiet: bool = False,
    ) -> None:
        """Write results to where they belong, and copy the originals of `others` there; it can be stopped.

        `then`: hears of the end, and of what was in the way if nothing was begun; without it the user is told.
        `quiet`: see `Round`.
        """
        wanted = [item for item in items if item.result is not None]
        copied = [item.path for item in others if not item.is_ours]
        together = Round(where.folder, then, quiet, ordered=len(wanted) + len(copied))
        self._rounds.append(together)
        work = partial(_begun, [*wanted], where, self._originals, copied)
        on_end = partial(self._on_begun, together, wanted, where)
        self._lane.run(work, on_end, token=together.token, priority=1)

    def stop(self) -> None:
        """What is saved together and not begun is not written any more; what is written stays."""
        for together in self._rounds:
            if together.is_watched:
                together.stop()

    def estimate(self, items: Iterable[PhotoItem], where: Where, others: Iterable[PhotoItem] = ()) -> partial[Plan]:
        """Work for the background: what saving these together will take, and what is in the way. What is a preview as
        yet is a result by then."""
        return partial(_estimated, [*items], where, self._originals, [*others])

    def look_at(self, path: Path, then: Callable[[Place], None]) -> None:
        """What is at a place that was chosen for a result?"""
        work = partial(place_of, path, Originals(self._originals))
        self._lane.run(work, or_tell(self._tell, then), priority=SOON)

    # -- private ------------------------------------------------------------------------------------------------------

    @property
    def _originals(self) -> list[Path]:
        return [item.path for item in self._queue]

    def _on_begun(
        self,
        together: Round,
        wanted: list[PhotoItem],
        where: Where,
        outcome: Outcome[tuple[tuple[Destination, ...], Copies]],
    ) -> None:
        match outcome:
            case Done((results, copies)):
                self._order(together, list(zip(results, wanted, strict=True)), there=where.there)
                for photo, target in copies:
                    work = partial(save_plan.copy_original, photo, target, where)
                    on_end = partial(self._on_copied, photo, together)
                    together.todo.append(partial(self._lane.run, work, on_end, token=together.token, priority=1))
                together.ordered = len(together.todo)
                if together.stopped:
                    together.todo.clear()
                self._go_on(together)
            case Failed(error):
                self._refuse(together, error)
            case Stopped():
                together.stop()
                self._go_on(together)

    def _refuse(self, together: Round, error: BeautyDeskError) -> None:
        """Nothing was begun."""
        self._rounds.remove(together)
        if together.then is not None:
            together.then(error)
        else:
            self._tell(from_error(error))
        self.finished.emit(False)

    def _order(self, together: Round, found: Sequence[tuple[Destination, PhotoItem]], *, there: bool) -> None:
        originals, owners = Originals(self._originals), Owners(self._paid.written)
        for to, item in found:
            together.todo.append(partial(self._begin, together, to, item, originals, owners, there=there))
        together.ordered = len(together.todo)

    def _begin(
        self, together: Round, to: Destination, item: PhotoItem, originals: Originals, owners: Owners, *, there: bool
    ) -> None:
        if item.result is None:
            together.under_way -= 1
            return
        work = partial(save_kept, kept(item, item.result), to, originals, self._paid.settle, owners, there=there)
        on_end = partial(self._on_saved, item, item.result, to, together)
        self._lane.run(work, on_end, token=together.token, priority=1)

    def _go_on(self, together: Round) -> None:
        """What is to be seen soon does not wait for hundreds of files."""
        while together.todo and together.under_way < AT_ONCE:
            together.under_way += 1
            together.todo.popleft()()
        if together.is_over and together in self._rounds:
            self._rounds.remove(together)
            self.shown_file = together.file or self.shown_file
            if notice := told(together):
                self._tell(notice)
            if together.then is not None:
                together.then(None)
            self.finished.emit(together.is_whole)

    def _on_saved(
        self, item: PhotoItem, result: ResultInfo, to: Destination, together: Round, outcome: Outcome[Saved]
    ) -> None:
        match outcome:
            case Done(saved):
                together.saved.append(saved)
                item.save_error = None
                if item.result is not None and item.result.patch == result.patch:
                    item.result = _saved(result, saved, to)
            case Failed(error) if together.is_watched and error.code == EXISTS:
                together.skipped += 1
            case Failed(error):
                together.failed.append(item.path)
                item.save_error = error
                if together.folder is not None and isinstance(error, NowhereToSave):
                    together.stop(error)  # all of it goes there
            case Stopped():
                together.stop()
        self._queue.touch(item)
        self._queue.tell_counts()
        self._count(together, outcome)

    def _on_copied(self, photo: Path, together: Round, outcome: Outcome[Path]) -> None:
        match outcome:
            case Done(path):
                together.copied.append(path)
            case Failed(error):
                together.failed.append(photo)
                if isinstance(error, NowhereToSave):
                    together.stop(error)
            case Stopped():
                together.stop()
        self._count(together, outcome)

    def _count(self, together: Round, outcome: Outcome[Saved] | Outcome[Path]) -> None:
        together.under_way -= 1
        together.ended += isinstance(outcome, Done | Failed)
        if together.is_watched:
            self.progressed.emit(together.ended, together.ordered)
        self._go_on(together)


def _begun(
    items: Sequence[PhotoItem], where: Where, originals: Sequence[Path], others: Sequence[Path]
) -> tuple[tuple[Destination, ...], Copies]:
    return save_plan.begin([_wanted(item) for item in items], where, originals, others)


def _estimated(
    items: Sequence[PhotoItem], where: Where, originals: Sequence[Path], others: Sequence[PhotoItem]
) -> Plan:
    """Also what is known of thousands of photos is put together off the GUI thread."""
    return save_plan.plan(list(map(_wanted, items)), where, originals, [one.path for one in others if not one.is_ours])


def kept(item: PhotoItem, result: ResultInfo) -> KeptResult:
    made_by = MadeBy(result.made_with.engine, result.made_with.retouch.level)
    return KeptResult(
        item.file, result.patch, result.receipt, result.saved_to, item.loaded_now, made_by, result.saved_as
    )


def destinations(
    items: Iterable[PhotoItem], settings: OutputSettings, originals: Iterable[Path], folder: Path
) -> list[SaveRequest]:
    """Where results go, each beside its original; those that have no place of their own into `folder`. `originals`: the
    photos of the list, whose places are not taken. For a few, as it asks the disk for each."""
    found = [item for item in items if item.result is not None]
    chosen = save_plan.destinations(map(_wanted, found), Where(settings, folder), originals)
    return [SaveRequest(item.id, to) for item, to in zip(found, chosen, strict=True)]


def _wanted(item: PhotoItem) -> Wanted:
    """As it is, or will be."""
    if (result := item.result) is not None:
        it = kept(item, result)
    else:
        made_by = MadeBy(item.asked.engine, item.asked.retouch.level) if item.asked else _USUAL
        it = KeptResult(item.file, Path(), made_by=made_by)
    return Wanted(it, item.path, item.format, item.size, item.pasted)


def _saved(result: ResultInfo, saved: Saved, to: Destination) -> ResultInfo:
    if not saved.fresh:
        return replace(result, saved_to=saved.path)
    way = (to.format, to.export)
    return replace(result, saved_to=saved.path, saved_as=way, saved_size=saved.size, notes=saved.notes)
