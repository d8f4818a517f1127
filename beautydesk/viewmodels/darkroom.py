"""The photo that is shown: opened once, understood once, then rendered as fast as the options change.

Without a result it is a preview, by the engine of this computer. A result follows the options as far as that costs
nothing: while a slider moves at screen size, and at full size, as the new result, when it rests. Only the newest wish
counts; what is out of date is stopped or dropped.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from beautydesk.core.cancel import CancelToken
from beautydesk.core.engine import DevelopingEngine, Development, RetouchEngine
from beautydesk.core.job import Done, FaceScope, Failed, Outcome, RetouchOptions
from beautydesk.viewmodels import developing
from beautydesk.viewmodels.developing import Negative
from beautydesk.viewmodels.face_marks import FaceMark
from beautydesk.viewmodels.images import Picture
from beautydesk.viewmodels.options import Choice, Options
from beautydesk.viewmodels.queue_model import PhotoItem, QueueModel, ResultInfo
from beautydesk.viewmodels.runner import OnEnd, Runner, Work
from beautydesk.viewmodels.work import PicturePair

LOCAL = "local"
REST = 300  # milliseconds without a change after which the full size follows
KEPT_PATCHES = 3  # older ones of the same photo are deleted; whoever saves right now reads one of these
SOON = 5


class Darkroom(QObject):
    """`engines`: by id; those that can develop are used for it. New results are kept in `folder`."""

    pictures_ready = Signal(object)  # PicturePair of the photo that is shown
    faces_changed = Signal()
    redone = Signal(int)  # an item's result is another one now
    not_opened = Signal(int, object)  # item id, BeautyDeskError

    def __init__(
        self,
        queue: QueueModel,
        options: Options,
        engines: Mapping[str, RetouchEngine],
        folder: Path,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._queue, self._options, self._engines, self._folder = queue, options, engines, folder
        self._previewing = True  # is a photo without a result rendered at all?
        self._opening = Runner(2, self)  # the next photo need not wait for what is done to the last one
        self._rendering = Runner(1, self)
        self._prints = Runner(1, self)  # a slider that moves again does not wait for a print
        self.runners = (self._opening, self._rendering, self._prints)
        self._patches = itertools.count(1)
        self._shown: int | None = None
        self._negative: Negative | None = None
        self._developed: Development | None = None
        self._source: tuple[str, int | None] | None = None  # engine and receipt that `_developed` is of, or will be
        self._after: Picture | None = None
        self._opened = CancelToken()
        self._busy, self._printing = CancelToken(), CancelToken()
        self._under_way = False  # a quick rendering
        self._unwritten = 0  # results on their way to their patch
        self._replaced: list[Path] = []
        self._waiting: list[Callable[[], None]] = []
        self._wish: RetouchOptions | None = None  # what is on the canvas, or on its way there
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._rest.timeout.connect(self._print)
        options.changed.connect(self._on_options_changed)

    # -- reading ------------------------------------------------------------------------------------------------------

    @property
    def face_marks(self) -> tuple[FaceMark, ...]:
        """The faces of the photo that is shown; () as long as they are not known."""
        if self._developed is None:
            return ()
        wish = self._options.choice.retouch
        return tuple(
            FaceMark(n, box, wish.includes(n), wish.level_of(n), wish.edit.face(n).level is not None)
            for n, box in enumerate(self._developed.faces)
        )

    @property
    def preview(self) -> bool:
        """Is what the canvas shows as *after* not a result yet?"""
        item = self._item
        return item is not None and self._after is not None and not self._follows(item)

    def covers(self, item: PhotoItem, wish: Choice) -> bool:
        """Can the item's result be given as `wish` asks, here and for nothing?"""
        result = item.result
        if result is None or result.choice.engine != wish.engine:
            return False
        if not isinstance(self._engines.get(wish.engine), DevelopingEngine):
            return False
        bought = result.bought
        return bought is None or covers(bought, wish.retouch)

    # -- showing ------------------------------------------------------------------------------------------------------

    def show(self, item: PhotoItem | None) -> None:
        """Open a photo for the canvas; the one before it is let go of."""
        if self._rest.isActive():
            self._print()  # what was asked of the last one is still done
        self._opened.cancel()
        self._stop_rendering()
        self._printing = CancelToken()
        if not self._unwritten:
            self._tell_rested()
        self._shown = item.id if item else None
        self._negative = self._after = None
        self._let_go()
        if item is not None:
            self._opened = CancelToken()
            self._opening.submit(
                partial(developing.open_quickly, item.path),
                partial(self._on_opened_quickly, item, self._opened),
                token=self._opened,
                priority=SOON,
            )
            self._opening.submit(
                partial(developing.open_photo, item.path),
                partial(self._on_opened, item.id, self._opened),
                token=self._opened,
                priority=SOON,
            )

    def set_previewing(self, wanted: bool) -> None:
        """Is a photo rendered before it is retouched? Takes effect at once."""
        if wanted is not self._previewing:
            self._previewing = wanted
            self.show(self._item)

    def result_changed(self, item: PhotoItem) -> None:
        """A retouch of the photo that is shown has ended."""
        if item.id == self._shown and self._negative is not None:
            self._rest.stop()
            self._stop_rendering()
            self._show_result(item)

    def when_rested(self, then: Callable[[], None]) -> None:
        """Call `then` as soon as all results are what was asked of them last; at once if they are."""
        if self._rest.isActive() and not self._under_way:
            self._print()
        item = self._item
        behind = item is not None and self._follows(item) and self._differs(item) and self._source is not None
        self._waiting.append(then)
        if not (behind or self._unwritten):
            self._tell_rested()

    def close(self) -> None:
        self._rest.stop()
        for runner in self.runners:
            runner.close()

    # -- private: opening ---------------------------------------------------------------------------------------------

    @property
    def _item(self) -> PhotoItem | None:
        return self._queue.item(self._shown)

    def _on_opened_quickly(self, item: PhotoItem, token: CancelToken, outcome: Outcome[Any]) -> None:
        """A small picture until the sharp one is there; what is wrong with the photo is told by that."""
        if token is self._opened and self._negative is None and isinstance(outcome, Done) and outcome.result:
            # a result is the same photo for the moment, as with the thumbnail that stood here
            self.pictures_ready.emit(PicturePair(outcome.result, outcome.result if item.result else None))

    def _on_opened(self, item_id: int, token: CancelToken, outcome: Outcome[Any]) -> None:
        item = self._item
        if item is None or item.id != item_id or token is not self._opened:
            return
        match outcome:
            case Done(negative):
                self._negative = negative
                self._show_result(item)
            case Failed(error):
                self.not_opened.emit(item_id, error)

    def _show_result(self, item: PhotoItem) -> None:
        """The result's own picture, or the photo alone; then what it takes to change it."""
        assert self._negative is not None
        if item.result is None:
            self._emit(None)
        else:
            self._wish = item.result.choice.retouch
            self._opening.submit(
                partial(developing.open_result, self._negative, item.result.patch),
                partial(self._on_result_opened, item.result, self._opened),
                token=self._opened,
                priority=SOON,
            )
        self._develop(item)

    def _on_result_opened(self, result: ResultInfo, token: CancelToken, outcome: Outcome[Any]) -> None:
        item = self._item
        if token is not self._opened or item is None or item.result is not result:
            return
        match outcome:
            case Done(picture):
                self._emit(picture)
            case Failed(error):
                self.not_opened.emit(item.id, error)

    def _emit(self, after: Picture | None, preview: bool = False) -> None:
        assert self._negative is not None
        self._after = after
        self.pictures_ready.emit(PicturePair(self._negative.before, after, preview))

    # -- private: understanding ---------------------------------------------------------------------------------------

    def _develop(self, item: PhotoItem) -> None:
        """Have the photo understood by the engine whose rendering is wanted, unless it is."""
        source = self._wanted_source(item)
        if source == self._source or self._negative is None:
            return
        self._let_go()
        if source is None:
            return
        engine, receipt = self._engines[source[0]], source[1]
        assert isinstance(engine, DevelopingEngine)
        self._source, self._busy = source, CancelToken()
        result = item.result
        job = partial(
            developing.develop, engine, self._negative.photo, receipt,
            result.patch if result else None, (result.bought or result.choice.retouch).level if result else 1.0,
        )  # fmt: skip
        self._rendering.submit(job, partial(self._on_developed, source, self._busy), token=self._busy)

    def _wanted_source(self, item: PhotoItem) -> tuple[str, int | None] | None:
        """Engine and receipt; None where nothing is to be rendered."""
        result = item.result
        if item.active:
            return None  # its result is coming
        if result is not None:
            name, receipt = result.choice.engine, result.receipt
        elif self._previewing:
            name, receipt = LOCAL, None
        else:
            return None
        return (name, receipt) if isinstance(self._engines.get(name), DevelopingEngine) else None

    def _on_developed(self, source: tuple[str, int | None], token: CancelToken, outcome: Outcome[Any]) -> None:
        if token is not self._busy or source != self._source:
            return
        match outcome:
            case Done(development):
                self._developed = development
                self._learn(development.most)
                self.faces_changed.emit()
                self._render()
            case _:  # no face, or no engine: what is to be said is said when the photo is retouched
                self._source = None
                self._tell_rested()

    def _learn(self, most: float) -> None:
        """What is there of a bought result may reach further than what was asked for."""
        item = self._item
        if item is not None and item.result is not None and (bought := item.result.bought) and most > bought.level:
            item.result = replace(item.result, bought=replace(bought, level=most))

    def _let_go(self) -> None:
        had = self._developed is not None
        self._developed = self._source = None
        if had:
            self.faces_changed.emit()

    # -- private: rendering -------------------------------------------------------------------------------------------

    def _follows(self, item: PhotoItem) -> bool:
        """Does the item's result follow what is asked now?"""
        return item.result is not None and self.covers(item, self._options.choice_of(item.id))

    def _differs(self, item: PhotoItem) -> bool:
        return item.result is not None and item.result.choice.retouch != self._options.choice_of(item.id).retouch

    def _on_options_changed(self) -> None:
        if self._developed is not None:
            self.faces_changed.emit()
            self._render()

    def _render(self) -> None:
        """At screen size, now; at full size when nothing changed for a while."""
        item = self._item
        if item is None or self._negative is None or self._developed is None:
            return
        choice = self._options.choice_of(item.id)
        if item.result is not None and item.result.choice.engine != choice.engine:
            return  # another engine's look is not known before it was asked
        if choice.retouch == self._wish:
            return
        self._printing.cancel()  # out of date
        self._rest.start()
        self._wish = choice.retouch
        if self._under_way:
            return  # the newest wish is rendered when that one is there
        self._under_way = True
        self._rendering.submit(
            partial(developing.render_quickly, self._negative, self._developed, choice.retouch),
            partial(self._on_rendered, item.id, choice.retouch, self._busy),
            token=self._busy,
            priority=SOON,
        )

    def _on_rendered(self, item_id: int, asked: RetouchOptions, token: CancelToken, outcome: Outcome[Any]) -> None:
        item = self._item
        if token is not self._busy or item is None:
            return
        self._under_way = False
        if isinstance(outcome, Done):
            self._emit(outcome.result, not self._follows(item))
        if self._wish != asked:
            self._wish = None
            self._render()

    # -- private: printing --------------------------------------------------------------------------------------------

    def _print(self) -> None:
        """The full size, and where there is a result that follows, the result itself."""
        item = self._item
        self._rest.stop()
        if item is None or self._negative is None or self._developed is None:
            return
        choice = self._options.choice_of(item.id)
        follows = self._follows(item) and not item.active
        result = item.result
        if follows and result is not None and result.choice.retouch == choice.retouch:
            self._show_result(item)  # back where it was
            return
        self._printing = CancelToken()
        if follows and result is not None:
            patch = self._folder / f"again-{next(self._patches)}.npz"
            job: Work = partial(
                developing.print_to_patch, self._negative, self._developed, choice.retouch, patch, self._outdated()
            )
            self._unwritten += 1
            on_end: OnEnd = partial(self._on_result_printed, item, result, choice, patch, self._printing)
        else:
            job = partial(developing.render_fully, self._negative, self._developed, choice.retouch)
            on_end = partial(self._on_printed, item.id, True, self._printing)
        self._prints.submit(job, on_end, token=self._printing)

    def _on_result_printed(
        self,
        item: PhotoItem,
        result: ResultInfo,
        choice: Choice,
        patch: Path,
        token: CancelToken,
        outcome: Outcome[Any],
    ) -> None:
        self._unwritten -= 1
        if isinstance(outcome, Done) and item.result is result:
            self._replaced.append(result.patch)
            item.result = replace(result, patch=patch, choice=choice, saved_to=None)
            item.thumbnail = outcome.result.thumbnail
            self._queue.touch(item)
            self._queue.tell_counts()
            self.redone.emit(item.id)
        elif isinstance(outcome, Failed):
            self.not_opened.emit(item.id, outcome.error)
        self._on_printed(item.id, False, token, outcome)
        if not self._unwritten:
            self._tell_rested()

    def _on_printed(self, item_id: int, preview: bool, token: CancelToken, outcome: Outcome[Any]) -> None:
        if isinstance(outcome, Done) and token is self._printing and item_id == self._shown:
            self._emit(outcome.result.picture, preview)

    def _outdated(self) -> list[Path]:
        """Patches that nobody reads any more."""
        old, self._replaced = self._replaced[:-KEPT_PATCHES], self._replaced[-KEPT_PATCHES:]
        return old

    def _tell_rested(self) -> None:
        waiting, self._waiting = self._waiting, []
        for each in waiting:
            each()

    def _stop_rendering(self) -> None:
        self._busy.cancel()
        self._busy, self._under_way = CancelToken(), False
        self._wish = None


def covers(bought: RetouchOptions, wish: RetouchOptions) -> bool:
    """Can what was bought be given as `wish` asks? Less always can; other faces, or more, must be bought."""
    more_faces = wish.faces is FaceScope.ALL and bought.faces is not FaceScope.ALL
    levels = [wish.level, *(face.level for _, face in wish.edit.faces if face.level is not None)]
    return not more_faces and max(levels) <= bought.level
