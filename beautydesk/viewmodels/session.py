"""The window's photos: added, looked at, moved, removed; and the parts that do the rest, put together.

Nothing here blocks: every command hands a piece of work to a lane of the Background, and goes on when its Outcome
comes back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QModelIndex, QObject, Signal

from beautydesk.core.engine import EngineFeatures
from beautydesk.core.errors import BeautyDeskError
from beautydesk.core.job import JobState
from beautydesk.storage.sessions import Sessions
from beautydesk.support import assets
from beautydesk.viewmodels.background import Background
from beautydesk.viewmodels.editing.difference import Differences
from beautydesk.viewmodels.editing.live_preview import LivePreview
from beautydesk.viewmodels.editing.options import Options
from beautydesk.viewmodels.jobs.batch_summary import BatchSummary
from beautydesk.viewmodels.jobs.headway import Headway
from beautydesk.viewmodels.jobs.outlook import Outlook
from beautydesk.viewmodels.jobs.result_sharing import ResultSharing
from beautydesk.viewmodels.jobs.result_updates import ResultUpdates
from beautydesk.viewmodels.jobs.retouch_queue import RetouchQueue
from beautydesk.viewmodels.jobs.retouching import Retouching
from beautydesk.viewmodels.jobs.save_all import SaveAll
from beautydesk.viewmodels.jobs.save_queue import Saving
from beautydesk.viewmodels.jobs.stopped import StoppedWork
from beautydesk.viewmodels.jobs.unfinished import Unfinished
from beautydesk.viewmodels.keeping.keeper import SessionKeeper
from beautydesk.viewmodels.keeping.last_sessions import Desk, LastSessions
from beautydesk.viewmodels.list.face_choice import FaceChoice
from beautydesk.viewmodels.list.face_pictures import FacePictures
from beautydesk.viewmodels.list.face_wall import FaceWall
from beautydesk.viewmodels.list.inspector import Inspector
from beautydesk.viewmodels.list.photo_choice import PhotoChoice
from beautydesk.viewmodels.list.photo_import import Dropped, PhotoImport
from beautydesk.viewmodels.list.photo_item import PhotoItem
from beautydesk.viewmodels.list.photo_list import PhotoList
from beautydesk.viewmodels.list.photo_view import PhotoView
from beautydesk.viewmodels.list.recent_folders import RecentFolders
from beautydesk.viewmodels.list.removal import Removal
from beautydesk.viewmodels.preferences import Preferences
from beautydesk.viewmodels.report import Reports
from beautydesk.viewmodels.text.notice import Notice, Severity, found_text, from_error, removed_notice
from beautydesk.workflow.paid_work import PaidWork


class Session(QObject):
    """`sessions`: those of earlier runs and this one, None where they are not kept. `folder`: where pasted pixels are
    kept. `is_ours`: was a file made by a run of the program?"""

    pictures_ready = Signal(object)  # PicturePair of the photo that is shown
    noticed = Signal(object)  # Notice

    def __init__(
        self,
        queue: PhotoList,
        options: Options,
        preferences: Preferences,
        retouch_queue: RetouchQueue,
        sessions: Sessions | None,
        folder: Path,
        is_ours: Callable[[Path], bool],
        paid: PaidWork,
        background: Background,
    ) -> None:
        super().__init__()
        self.queue, self.options, self._retouch_queue = queue, options, retouch_queue
        self._preferences = preferences
        self._selection, self._is_ours = queue.selection, is_ours
        self.view = PhotoView(queue)
        self.choice = PhotoChoice(self.view)
        self.choice.chosen.connect(self.show)
        lane = background.lane("photos", 3)
        self.live_preview = LivePreview(queue, options, retouch_queue.engines, retouch_queue.folder, background, self)
        self.live_preview.pictures_ready.connect(self.pictures_ready)
        self.live_preview.not_opened.connect(self._on_not_opened)
        options.concerned.connect(self._on_concerned)
        books = background.lane("books", 1)
        self.retouching = Retouching(
            queue, options, preferences, retouch_queue, self.live_preview, paid, books, self.noticed.emit, self
        )
        self.outlook = Outlook(queue, options, self.retouching.wanted, self)
        self._removal = Removal(queue, self.view, options.undo_stack, self.show, self.retouching.cancel, self)
        self._removal.came_back.connect(self._on_came_back)
        queue.rowsInserted.connect(self._on_rows_inserted)
        self.result_updates = ResultUpdates(
            queue, options, retouch_queue, self.live_preview, partial(self.retouching.begin, urgent=True), self
        )
        price = hosted.features.credits_per_photo if (hosted := retouch_queue.engines.get(paid.engine)) else 0
        self.unfinished = Unfinished(lane, paid, self._listed, self.retouching, self.noticed.emit, self, price)
        self.sharing = ResultSharing(queue, lane, folder.parent / "handed", self.noticed.emit, self)
        self.differences = Differences(lane, self)
        self.saving = Saving(queue, lane, paid, self.noticed.emit, self)
        self.save_all = SaveAll(queue, self.saving, self.result_updates, preferences, lane, self)
        self.reports = Reports(queue, lane, self.noticed.emit, self)
        self.importing = PhotoImport(
            lane, folder, paid, lambda: preferences.settings.name_template, self._add_dropped, self.add_own,
            self.noticed.emit, self,
        )  # fmt: skip
        self.recent = RecentFolders(preferences, background.lane("recent folders", 1), self)
        self.inspector = Inspector(queue, lane, self)
        self._make_wall(background)
        self.keeper = SessionKeeper(queue, options, sessions, background.lane("session", 1), self)
        desk = Desk(queue, options, retouch_queue.engines, self.inspector, self.show)
        self.last = LastSessions(sessions, desk, self.keeper, self.unfinished, paid, lane, self.noticed.emit, self)
        stopped = StoppedWork(queue, retouch_queue, paid, books, self)
        self.batch = BatchSummary(queue, retouch_queue, stopped, self.retouching.wanted.can_retry, self)
        self.batch.noticed.connect(self.noticed)
        self.headway = Headway(queue, retouch_queue, self.batch, self)
        retouch_queue.item_ended.connect(self._on_item_ended)
        retouch_queue.queue_stopped.connect(self._on_queue_stopped)
        preferences.changed.connect(self._on_preferences_changed)
        self._on_preferences_changed(frozenset({"live_preview"}))

    def _make_wall(self, background: Background) -> None:
        self.wall = FaceWall(self.view)
        self.face_choice = FaceChoice(self.wall, self.view, self.choice)
        self.face_pictures = FacePictures(self.queue, background.lane("faces", 2), self)
        self.face_pictures.ready.connect(self.wall.touch)

    # -- reading ------------------------------------------------------------------------------------------------------

    @property
    def engine(self) -> EngineFeatures:
        """The chosen engine's features."""
        return self._retouch_queue.features(self.options.choice.engine)

    @property
    def unsaved(self) -> list[PhotoItem]:
        """Results that no file of the user's holds yet."""
        return [item for item in self.queue if item.unsaved]

    # -- commands -----------------------------------------------------------------------------------------------------

    def add_photos(self, paths: Iterable[Path]) -> None:
        """Files and folders; what is there already is not added twice, what is no photo is told of."""
        wanted = [path.absolute() for path in paths]
        if wanted:
            self.importing.add_files(wanted)

    def add_sample(self) -> None:
        """The portrait that comes with the program: as pasted, for its folder is not the user's to save into."""
        sample = assets.path("sample/sample.jpg")
        if item := self.queue.find(sample):
            self.show(item.id)
        else:
            self.add_own(sample)

    def add_own(self, file: Path) -> None:
        """A file of ours: its folder is no place to save results into, and what it holds is not looked at twice."""
        self._add([file], pasted=True)

    def remove(self, ids: Iterable[int]) -> None:
        """Take photos off the list; the files stay. What is under way is stopped. A step of undo brings them back."""
        unsaved = [item for item in self._removal.remove(ids) if item.unsaved]
        if unsaved:
            self.noticed.emit(removed_notice(len(unsaved)))

    def restore_removed(self) -> None:
        """Undo the last `remove`."""
        self._removal.put_back()

    def show(self, item_id: int | None) -> None:
        """Show another photo."""
        if item_id != self._selection.shown:
            self.live_preview.leave()
            self._selection.show(item_id)
            self.live_preview.open()

    def move(self, ids: Iterable[int], before: int) -> None:
        """Put photos in front of the row `before`. What waits is worked on in the order of the list."""
        self.queue.move(ids, before)

    # -- what an earlier run left -------------------------------------------------------------------------------------

    def _listed(self, photo: Path) -> PhotoItem:
        """The photo's item, added if it is not in the list; it may have been pasted in an earlier run."""
        return self.queue.find(photo) or self._add([photo], pasted=self._is_ours(photo))[0]

    # -- what comes back ----------------------------------------------------------------------------------------------

    def _add_dropped(self, dropped: Dropped) -> None:
        self.recent.note(dropped.found.roots.values())
        known = {path: self.queue.find(path, name) for path, name in dropped.identities.items()}
        new = self._add([path for path, item in known.items() if item is None], dropped=dropped)
        if not new and (item := next(filter(None, known.values()), None)):
            self.show(item.id)
            self.noticed.emit(Notice(Severity.INFO, QCoreApplication.translate("Session", "Already in the list.")))
        if text := found_text(dropped.found, len(new), dropped.to_list.left_out):
            self.noticed.emit(Notice(Severity.INFO, text))

    def _add(self, paths: list[Path], pasted: bool = False, dropped: Dropped | None = None) -> list[PhotoItem]:
        if dropped is None:
            items = self.queue.add(paths, pasted)
        else:
            found = dropped.found
            items = self.queue.add(
                paths, identities=dropped.identities, results=dropped.to_list.results, roots=found.roots
            )
        if items:
            self.show(items[0].id)
        self.inspector.open(items)
        return items

    def _on_rows_inserted(self, _parent: QModelIndex, first: int, last: int) -> None:
        """Each photo has settings of its own from here on."""
        new = (self.queue.item_at(row).id for row in range(first, last + 1))
        self.options.adopt(new, self._preferences.settings.new_photos)

    def _on_concerned(self, ids: tuple[int, ...]) -> None:
        """What a step changes is seen, unless it is off the list by now."""
        if (item := next(iter(self.queue.items(ids)), None)) is not None:
            self.show(item.id)

    def _on_came_back(self, items: list[PhotoItem]) -> None:
        """Those that had no picture yet when they left get one now."""
        self.inspector.open(item for item in items if not (item.thumbnail or item.shelved or item.error))

    def _on_item_ended(self, item_id: int) -> None:
        item = self.queue.item(item_id)
        if item is not None:
            self.inspector.keep(item)
        if item and item_id == self._selection.shown:
            if item.result is not None and item.result.as_it_came:
                self.live_preview.leave()
                self.live_preview.open()  # another file is shown now
            else:
                self.live_preview.result_changed(item)

    def _on_preferences_changed(self, fields: frozenset[str]) -> None:
        if "live_preview" in fields:
            self.live_preview.set_previewing(self._preferences.settings.live_preview)

    def _on_queue_stopped(self, error: BeautyDeskError, item: PhotoItem) -> None:
        self.noticed.emit(from_error(error, item.path.name))

    def _on_not_opened(self, item_id: int, error: BeautyDeskError) -> None:
        item = self.queue.item(item_id)
        if item is None:
            return
        if item.result is not None:
            self.noticed.emit(from_error(error, item.path.name))
        elif item.state is JobState.ADDED:
            self.queue.set_state(item, JobState.FAILED, error)
