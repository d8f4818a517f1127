"""Results that keep up with the options: those beside the photo that is shown, and whatever is about to be saved."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import chain

from PySide6.QtCore import QObject, QTimer

from beautydesk.core.job import Choice, JobState
from beautydesk.viewmodels.editing.live_preview import REST, LivePreview
from beautydesk.viewmodels.editing.options import Options
from beautydesk.viewmodels.jobs.retouch_queue import RetouchQueue
from beautydesk.viewmodels.list.photo_item import PhotoItem
from beautydesk.viewmodels.list.photo_list import PhotoList


class ResultUpdates(QObject):
    """`retouch`: queues photos by their ids. The live preview looks after the one photo that is shown."""

    def __init__(
        self,
        queue: PhotoList,
        options: Options,
        retouching: RetouchQueue,
        preview: LivePreview,
        retouch: Callable[[Iterable[int]], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._queue, self._options, self._retouching = queue, options, retouching
        self._preview, self._retouch = preview, retouch
        self._changed: list[tuple[int, ...]] = []  # photos that something else is asked of by now
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self._redo_changed)
        options.photos_changed.connect(self._on_photos_changed)
        retouching.item_ended.connect(self._on_item_ended)

    def can_save(self, item: PhotoItem) -> bool:
        """Is there a result, or a preview that becomes one for nothing?"""
        if item.result is not None or item.active:
            return item.result is not None
        if not self._preview.previews(item):
            return False
        return not self._retouching.features(self._options.choice_of(item.id).engine).uploads

    def when_ready(self, items: list[PhotoItem], then: Callable[[], None]) -> None:
        """Call `then` when photos are as they are shown: what is a preview becomes a result first, and results that are
        made anew for nothing are waited for. A pause holds none of these, as somebody waits."""
        if self._rest.isActive():
            self._rest.stop()
            self._redo_changed()
        fresh = [item for item in items if item.result is None and self.can_save(item)]
        self._retouch([item.id for item in fresh])
        late = [item for item in items if item.active and item.result and item.asked and self._free(item, item.asked)]
        waiting = {item.id: item for item in (*fresh, *late) if item.active}
        if not waiting:
            self._preview.when_rested(then)
            return

        def on_ended(item_id: int) -> None:
            if (item := waiting.get(item_id)) is None:
                return
            if item.state is JobState.DONE:
                self._redo([item])  # more was asked of it meanwhile
            if item.active:
                self._retouching.hurry([item_id])
                return
            del waiting[item_id]
            if not waiting:
                self._retouching.item_ended.disconnect(on_ended)
                self._retouching.paused_changed.disconnect(on_paused)
                self._preview.when_rested(then)

        def on_paused(_paused: bool) -> None:
            self._retouching.hurry(waiting)

        self._retouching.item_ended.connect(on_ended)
        self._retouching.paused_changed.connect(on_paused)
        self._retouching.hurry(waiting)

    def _on_photos_changed(self, ids: tuple[int, ...]) -> None:
        if self._changed[-1:] != [ids]:  # a slider that moves tells of the same ones
            self._changed.append(ids)
        self._rest.start()

    def _on_item_ended(self, item_id: int) -> None:
        """More may have been asked of it meanwhile."""
        item = self._queue.item(item_id)
        if item is not None and item.state is JobState.DONE and item.asked != self._options.choice_of(item_id):
            self._changed.append((item_id,))
            if not self._rest.isActive():
                self._rest.start()

    def _redo_changed(self) -> None:
        changed, self._changed = self._changed, []
        self._redo(self._queue.items(dict.fromkeys(chain(*changed))))

    def _redo(self, items: Iterable[PhotoItem]) -> None:
        """What waits, and results beside the one that is shown, follow what is asked now, where that costs nothing."""
        for item in items:
            wish = self._options.choice_of(item.id)
            if item.state is JobState.WAITING:
                differs = item.asked is not None and item.asked != wish and self._free(item, item.asked)
            else:
                idle = not item.active and not self._preview.shows(item)
                differs = idle and item.result is not None and item.result.made_with != wish
            if differs and self._free(item, wish):
                self._retouching.start(item, wish)

    def _free(self, item: PhotoItem, wish: Choice) -> bool:
        """Does it cost nothing to make a result as `wish` asks?"""
        if item.result is not None:
            return self._preview.covers(item, wish)
        return not self._retouching.features(wish.engine).uploads
