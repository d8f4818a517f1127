"""Looking through results one by one: which photo is next, what was decided, and what is counted.

The photos are those that were chosen when it began, in their order. Of them those count that have a result, or can be
seen as they would be; what is still being retouched joins when it is done.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Signal

from beautydesk.core.job import JobState
from beautydesk.core.mark import Mark
from beautydesk.core.viewport import Rect
from beautydesk.viewmodels.list.marking import Marking
from beautydesk.viewmodels.list.photo_item import PhotoItem
from beautydesk.viewmodels.preferences import Preferences
from beautydesk.viewmodels.session import Session
from beautydesk.viewmodels.text.translation import fill


@dataclass(frozen=True, slots=True)
class Tally:
    """`place`: of the photo that is shown, from 1 on; 0 where it is none of them."""

    place: int
    photos: int
    accepted: int
    rejected: int

    @property
    def open(self) -> int:
        """How many are not decided yet."""
        return self.photos - self.accepted - self.rejected


def reviewable(item: PhotoItem, previews: bool) -> bool:
    """Is there something to judge? `previews`: photos without a result are shown as they would be."""
    if item.result is not None:
        return True
    fresh = item.state in (JobState.ADDED, JobState.CANCELLED)
    return previews and fresh and item.size is not None and not item.own_result


def tally(photos: Sequence[PhotoItem], shown: int | None) -> Tally:
    place = next((place for place, item in enumerate(photos, 1) if item.id == shown), 0)
    marks = [item.mark for item in photos]
    return Tally(place, len(photos), marks.count(Mark.ACCEPTED), marks.count(Mark.REJECTED))


def beside(photos: Sequence[PhotoItem], shown: int | None, by: int) -> PhotoItem | None:
    """The next one (1) or the one before (-1); None at the ends."""
    at = next((row for row, item in enumerate(photos) if item.id == shown), None)
    row = 0 if at is None else at + by
    return photos[row] if 0 <= row < len(photos) else None


def next_open(photos: Sequence[PhotoItem], shown: int | None) -> PhotoItem | None:
    """The next one that is not decided, from the one that is shown on and then from the beginning."""
    at = next((row for row, item in enumerate(photos) if item.id == shown), -1)
    return next((item for item in (*photos[at + 1 :], *photos[: max(at, 0)]) if item.mark is None), None)


class Review(QObject):
    """Begun and ended by whoever shows it. `saving`: what is accepted is saved as it comes, until the program ends."""

    changed = Signal()  # the photo, its mark or level, or what is counted
    faces_found = Signal()  # of the photo that is shown
    to_be_saved = Signal(object)  # list[PhotoItem]
    said = Signal(str)  # what became of a command, where it is not seen

    def __init__(self, session: Session, preferences: Preferences, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._queue, self._preferences = session, session.queue, preferences
        self._ids: tuple[int, ...] = ()
        self._known: list[PhotoItem] | None = None  # `photos`, until something of them changes
        self._onwards = 1  # the way of the last step
        self._owed: set[int] = set()  # accepted before they were retouched, and to be saved
        self._faces: dict[int, tuple[Rect, ...]] = {}
        self.running = False
        self.saving = False
        self._queue.counts_changed.connect(self._on_counts_changed)
        self._queue.item_changed.connect(self._on_item_changed)
        self._queue.rowsRemoved.connect(self._on_counts_changed)
        self._queue.selection.shown_changed.connect(self._tell)
        session.options.changed.connect(self._tell)
        session.retouching.queue.item_ended.connect(self._on_item_ended)
        session.pictures_ready.connect(self._on_pictures_ready)
        session.live_preview.faces_changed.connect(self._on_faces_changed)
        session.live_preview.ahead.understood.connect(self._on_understood)

    # -- reading ------------------------------------------------------------------------------------------------------

    @property
    def photos(self) -> list[PhotoItem]:
        """Those that there is something to judge of, in their order."""
        if self._known is None:
            previews = self._preferences.settings.live_preview
            self._known = [item for item in self._queue.items(self._ids) if reviewable(item, previews)]
        return self._known

    @property
    def gone(self) -> bool:
        """Are all photos that it is about off the list?"""
        return not any(map(self._queue.item, self._ids))

    @property
    def shown(self) -> PhotoItem | None:
        return self._queue.shown

    @property
    def tally(self) -> Tally:
        return tally(self.photos, self._queue.selection.shown)

    @property
    def level(self) -> float:
        """What the photo that is shown is asked for, 0..1."""
        return self._session.options.choice.retouch.level

    @property
    def faces(self) -> tuple[Rect, ...]:
        """Of the photo that is shown, the largest first, in its px; () as long as they are not known."""
        shown = self._queue.selection.shown
        return self._faces.get(shown, ()) if shown is not None else ()

    # -- beginning and ending -----------------------------------------------------------------------------------------

    def begin(self, ids: Iterable[int]) -> bool:
        """Look through these photos, from the one that is shown on. False where there is nothing to judge."""
        self._ids, self._known = tuple(ids), None
        photos = self.photos
        shown = self._queue.selection.shown
        if not photos:
            return False
        self.running = True
        if not any(item.id == shown for item in photos):
            rows = {item_id: row for row, item_id in enumerate(self._ids)}
            later = (item for item in photos if rows[item.id] > rows.get(shown or 0, -1))
            self._session.show(next(later, photos[0]).id)
        self._queue.selection.ask([item.id for item in filter(None, [self.shown])])  # what is changed is one photo
        self._on_faces_changed()
        self._look_ahead()
        self.changed.emit()
        return True

    def end(self) -> None:
        self.running = False
        self._session.live_preview.look_ahead(None)
        self._faces.clear()
        self._ids, self._known = (), None

    # -- commands -----------------------------------------------------------------------------------------------------

    def step(self, by: int) -> None:
        """Show the next photo (1) or the one before (-1)."""
        self._onwards = by
        if item := beside(self.photos, self._queue.selection.shown, by):
            self._session.show(item.id)
        elif by > 0:
            self.said.emit(QCoreApplication.translate("Review", "This is the last one."))
        else:
            self.said.emit(QCoreApplication.translate("Review", "This is the first one."))

    def go_to_end(self, last: bool) -> None:
        if photos := self.photos:
            self._session.show(photos[-1 if last else 0].id)

    def decide(self, mark: Mark) -> None:
        """Mark the photo that is shown and go on to the next open one; the mark that it has is taken back."""
        item = self.shown
        if item is None or item not in self.photos:
            return
        if item.mark is mark:
            self.take_back()
            return
        self._mark(item, mark)
        if mark is Mark.ACCEPTED and self.saving:
            self._save([item])
        self._onwards = 1
        if (following := next_open(self.photos, item.id)) is not None:
            self._session.show(following.id)
        else:
            text = QCoreApplication.translate("Review", "All are decided: {} accepted, {} rejected.")
            self.said.emit(text.format(self.tally.accepted, self.tally.rejected))

    def take_back(self) -> None:
        """The photo that is shown has no mark any more."""
        if (item := self.shown) and item.mark is not None:
            self._mark(item, None)

    def set_level(self, level: float) -> None:
        """`level` in 0..1, of the photo that is shown."""
        self._session.options.set_level(level)
        self._session.options.finish_step()
        item = self.shown
        if item is not None and item.result is not None and self._session.retouching.wanted.can_begin(item):
            self.said.emit(QCoreApplication.translate("Review", "The result follows when it is retouched again."))

    def redo(self) -> None:
        """Retouch the photo that is shown as it is asked for by now, unless that is paid for."""
        item, retouching = self.shown, self._session.retouching
        if item is None or not retouching.wanted.can_begin(item):
            self.said.emit(QCoreApplication.translate("Review", "There is nothing to do: this is what was asked for."))
        elif retouching.wanted.to_be_bought([item]):
            text = QCoreApplication.translate("Review", "To retouch it again costs credits. Leave the review for that.")
            self.said.emit(text)
        else:
            retouching.begin([item.id])
            self.said.emit(QCoreApplication.translate("Review", "It is retouched again."))

    def set_saving(self, wanted: bool) -> None:
        """Save what is accepted to the usual place, also what was accepted before; or save nothing."""
        self.saving = wanted
        if not wanted:
            self.said.emit(QCoreApplication.translate("Review", "Accepted ones are not saved any more."))
            return
        if (folder := self._session.save_all.usual.folder) is not None:
            text = QCoreApplication.translate("Review", "Accepted ones are saved to {} as they come.")
            self.said.emit(fill(text, folder))
        else:
            text = QCoreApplication.translate("Review", "Accepted ones are saved beside the originals as they come.")
            self.said.emit(text)
        self._save([item for item in self.photos if item.mark is Mark.ACCEPTED])

    def _save(self, items: list[PhotoItem]) -> None:
        """What was accepted as a preview is retouched first, unless that costs something."""
        if ready := [item for item in items if item.unsaved]:
            self.to_be_saved.emit(ready)
        fresh = [item for item in items if item.result is None]
        if self._session.retouching.wanted.to_be_bought(fresh):
            self.said.emit(QCoreApplication.translate("Review", "What is not retouched yet is not saved."))
        elif fresh:
            self._owed.update(item.id for item in fresh)
            self._session.retouching.begin([item.id for item in fresh], urgent=True)

    def _on_item_ended(self, item_id: int) -> None:
        item = self._queue.item(item_id)
        if item_id in self._owed and item is not None and not item.active:
            self._owed.discard(item_id)
            if item.unsaved and item.mark is Mark.ACCEPTED:
                self.to_be_saved.emit([item])

    # -- private ------------------------------------------------------------------------------------------------------

    def _mark(self, item: PhotoItem, mark: Mark | None) -> None:
        self._session.options.undo_stack.push(Marking(self._put, [item], mark))

    def _put(self, item_id: int, mark: Mark | None) -> None:
        """An undone mark is seen where it was made."""
        self._queue.set_mark([item_id], mark)
        if self._queue.item(item_id) is not None:
            self._session.show(item_id)
        self.changed.emit()

    def _look_ahead(self) -> None:
        shown = self._queue.selection.shown
        following = beside(self.photos, shown, self._onwards) or beside(self.photos, shown, -self._onwards)
        if self._onwards > 0 and following is not None and following.mark is not None:
            following = next_open(self.photos, shown) or following
        self._session.live_preview.look_ahead(following)

    def _on_pictures_ready(self) -> None:
        """The photo that is shown comes first."""
        if self.running:
            self._look_ahead()

    def _on_counts_changed(self) -> None:
        """What is reviewed goes by what counts: states, results, and what is in the list."""
        self._known = None
        self._tell()

    def _tell(self) -> None:
        if self.running:
            self.changed.emit()

    def _on_item_changed(self, item_id: int) -> None:
        if self.running and item_id == self._queue.selection.shown:
            self.changed.emit()

    def _on_faces_changed(self) -> None:
        shown, marks = self._queue.selection.shown, self._session.live_preview.face_marks
        if self.running and shown is not None and marks:
            self._on_understood(shown, tuple(mark.box for mark in marks))

    def _on_understood(self, item_id: int, faces: tuple[Rect, ...]) -> None:
        if self.running and faces and self._faces.get(item_id) != faces:
            self._faces[item_id] = faces
            if item_id == self._queue.selection.shown:
                self.faces_found.emit()
