"""Results that keep up with the options: those beside the photo that is shown, and whatever is about to be saved."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import chain

from PySide6.QtCore import QObject, QTimer

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

    def can_save(self, item: PhotoItem) -> bool:
        """Is there a result, or a preview that becomes one for nothing?"""
        if item.result is not None or item.active:
            return item.result is not None
        if not self._preview.previews(item):
            return False
        return not self._retouching.features(self._options.choice_of(item.id).engine).uploads

    def when_ready(self, items: list[PhotoItem], then: Callable[[], None]) -> None:
        """Call `then` when photos are as they are shown: what is a preview becomes a result first, and results that are
        made anew on this computer are waited for, unless work is paused."""
        if self._rest.isActive():
            self._rest.stop()
            self._redo_changed()
        fresh = [item for item in items if item.result is None and self.can_save(item)]
        self._retouch([item.id for item in fresh])
        late = [item for item in items if item.active and item.result is not None and not item.hosted]
        told = (self._retouching.item_ended, self._retouching.paused_changed)

        def is_ready() -> bool:
            held = self._retouching.paused
            return not any(item.active for item in (fresh if held else (*fresh, *late)))

        def go_on(_what: object = None) -> None:
            if is_ready():
                for signal in told:
                    signal.disconnect(go_on)
                self._preview.when_rested(then)

        if is_ready():
            self._preview.when_rested(then)
        else:
            for signal in told:
                signal.connect(go_on)

    def _on_photos_changed(self, ids: tuple[int, ...]) -> None:
        if self._changed[-1:] != [ids]:  # a slider that moves tells of the same ones
            self._changed.append(ids)
        self._rest.start()

    def _redo_changed(self) -> None:
        """Results beside the one that is shown follow too, where that costs nothing."""
        changed, self._changed = self._changed, []
        for item in self._queue.items(dict.fromkeys(chain(*changed))):
            wish = self._options.choice_of(item.id)
            differs = item.result is not None and item.result.made_with != wish
            if differs and not item.active and not self._preview.shows(item) and self._preview.covers(item, wish):
                self._retouching.start(item, wish)
