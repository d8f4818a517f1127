"""The photo that is shown: opened once, understood once, then rendered as fast as the options change.

Without a result it is a preview, by the engine of this computer. A result follows the options as far as that costs
nothing: while a slider moves at screen size, and at full size, as the new result, when it rests. Only the newest wish
counts; what is out of date is stopped or dropped.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from beautydesk.core.cancel import CancelToken
from beautydesk.core.engine import RenderSession, RetouchEngine, free_engine
from beautydesk.core.errors import NoFaceFound
from beautydesk.core.job import Done, FaceScope, Failed, Outcome, RetouchOptions
from beautydesk.viewmodels.editing import rendering
from beautydesk.viewmodels.editing.face_marks import FaceMark
from beautydesk.viewmodels.editing.full_render import FullRender
from beautydesk.viewmodels.editing.options import Choice, Options
from beautydesk.viewmodels.editing.photo_loader import PhotoLoader
from beautydesk.viewmodels.editing.rendering import LoadedPhoto
from beautydesk.viewmodels.jobs.background import SOON, Background
from beautydesk.viewmodels.list.photo_list import PhotoItem, PhotoList
from beautydesk.viewmodels.picture import Picture, PicturePair

REST = 300  # milliseconds without a change after which the full size follows


class LivePreview(QObject):
    """`engines`: by id; those that can develop are used for it. New results are kept in `folder`."""

    pictures_ready = Signal(object)  # PicturePair of the photo that is shown
    faces_changed = Signal()
    redone = Signal(int)  # an item's result is another one now
    not_opened = Signal(int, object)  # item id, BeautyDeskError

    def __init__(
        self,
        queue: PhotoList,
        options: Options,
        engines: Mapping[str, RetouchEngine],
        folder: Path,
        background: Background,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._queue, self._options, self._engines = queue, options, engines
        self._previewing = True  # is a photo without a result rendered at all?
        self._developed: RenderSession | None = None
        self._source: tuple[str, int | None] | None = None  # engine and receipt that `_developed` is of, or will be
        self._faceless = False
        self._after: Picture | None = None
        self._developing, self._busy = CancelToken(), CancelToken()
        self._under_way = False  # a quick rendering
        self._wish: RetouchOptions | None = None  # what is on the canvas, or on its way there
        self._waiting: list[Callable[[], None]] = []
        self._table = PhotoLoader(background.lane("opening", 2), self)  # the next photo need not wait for the last one
        self._table.glimpsed.connect(self._on_glimpsed)
        self._table.opened.connect(self._on_opened)
        self._table.result_opened.connect(self._emit)
        self._table.failed.connect(self.not_opened)
        self._rendering = background.lane("rendering", 1)
        full_size = background.lane("full size", 1)  # a slider that moves again does not wait for it
        self._printing = FullRender(queue, folder, full_size, self)
        self._printing.printed.connect(self._on_printed)
        self._printing.redone.connect(self.redone)
        self._printing.failed.connect(self.not_opened)
        self._printing.written.connect(self._tell_if_rested)
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
    def faceless(self) -> bool:
        """Was no face found in the photo that is shown?"""
        return self._faceless

    def shows(self, item: PhotoItem) -> bool:
        return item is self._queue.shown

    def previews(self, item: PhotoItem) -> bool:
        """Does the canvas show, as *after* of this photo, what is not a result yet?"""
        return self.shows(item) and self._after is not None and not self._follows(item)

    def covers(self, item: PhotoItem, wish: Choice) -> bool:
        """Can the item's result be given as `wish` asks, here and for nothing?"""
        result = item.result
        if result is None or result.as_it_came or result.choice.engine != wish.engine:
            return False
        if wish.engine not in self._engines:
            return False
        bought = result.bought
        return bought is None or covers(bought, wish.retouch)

    # -- showing ------------------------------------------------------------------------------------------------------

    def leave(self) -> None:
        """Another photo is about to be shown; this one is let go of."""
        if self._rest.isActive():
            self._print()  # what was asked of the last one is still done
        self._stop_rendering()
        self._printing.let_go()
        self._tell_if_rested()
        self._after = None
        self._let_go()
        self._table.clear()

    def open(self) -> None:
        """Open the photo that is shown for the canvas."""
        if item := self._item:
            self._table.open(item)

    def set_previewing(self, wanted: bool) -> None:
        """Is a photo rendered before it is retouched? Takes effect at once."""
        if wanted is not self._previewing:
            self._previewing = wanted
            self.leave()
            self.open()

    def result_changed(self, item: PhotoItem) -> None:
        """A retouch of the photo that is shown has ended."""
        if self.shows(item) and self._table.negative is not None:
            self._rest.stop()
            self._stop_rendering()
            self._show_result(item)
            self._render()  # more was asked while it was worked on

    def when_rested(self, then: Callable[[], None]) -> None:
        """Call `then` as soon as all results are what was asked of them last; at once if they are."""
        if self._rest.isActive() and not self._under_way:
            self._print()
        item = self._item
        behind = item is not None and self._follows(item) and self._differs(item) and self._source is not None
        self._waiting.append(then)
        if not behind:
            self._tell_if_rested()

    # -- private: opening ---------------------------------------------------------------------------------------------

    @property
    def _item(self) -> PhotoItem | None:
        return self._queue.shown

    def _on_glimpsed(self, picture: Picture) -> None:
        """A result is the same photo for the moment, as with the thumbnail that stood here."""
        item = self._item
        self.pictures_ready.emit(PicturePair(picture, picture if item and item.result else None))

    def _on_opened(self, _negative: LoadedPhoto) -> None:
        if item := self._item:
            self._show_result(item)

    def _show_result(self, item: PhotoItem) -> None:
        """The result's own picture, or the photo alone; then what it takes to change it."""
        if item.result is None:
            self._emit(None)
        else:
            self._wish = item.result.choice.retouch
            self._table.open_result(item)
        self._develop(item)

    def _emit(self, after: Picture | None, preview: bool = False) -> None:
        if self._table.negative is not None:
            self._after = after
            self.pictures_ready.emit(PicturePair(self._table.negative.before, after, preview))

    # -- private: understanding ---------------------------------------------------------------------------------------

    def _develop(self, item: PhotoItem) -> None:
        """Have the photo understood by the engine whose rendering is wanted, unless it is."""
        source, negative = self._wanted_source(item), self._table.negative
        if source == self._source or negative is None:
            return
        self._let_go()
        if source is None:
            return
        engine, receipt = self._engines[source[0]], source[1]
        self._source, self._developing = source, CancelToken()
        result = item.result
        job = partial(
            rendering.develop, engine, negative.photo, receipt,
            result.patch if result else None, (result.bought or result.choice.retouch).level if result else 1.0,
            self._options.choice_of(item.id).retouch,
        )  # fmt: skip
        self._rendering.submit(job, partial(self._on_developed, source, self._developing), token=self._developing)

    def _wanted_source(self, item: PhotoItem) -> tuple[str, int | None] | None:
        """Engine and receipt; None where nothing is to be rendered."""
        result = item.result
        if item.active or (result is not None and result.as_it_came):
            return None  # its result is coming, or is no work on what is there
        if result is not None:
            name, receipt = result.choice.engine, result.receipt
        elif self._previewing:
            name, receipt = free_engine(self._engines), None
        else:
            return None
        return (name, receipt) if name in self._engines else None

    def _on_developed(
        self, source: tuple[str, int | None], token: CancelToken, outcome: Outcome[RenderSession]
    ) -> None:
        if token is not self._developing or source != self._source:
            return
        match outcome:
            case Done(session):
                self._developed = session
                self._learn(session.most)
                self.faces_changed.emit()
                self._render()
            case _:  # what is to be said is said when the photo is retouched
                self._source = None
                self._faceless = isinstance(outcome, Failed) and isinstance(outcome.error, NoFaceFound)
                self.faces_changed.emit()
                self._tell_if_rested()

    def _learn(self, most: float) -> None:
        """What is there of a bought result may reach further than what was asked for."""
        item = self._item
        if item is not None and item.result is not None and (bought := item.result.bought) and most > bought.level:
            item.result = replace(item.result, bought=replace(bought, level=most))

    def _let_go(self) -> None:
        known = self._developed is not None or self._faceless
        self._developing.cancel()
        self._developed, self._source, self._faceless = None, None, False
        if known:
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
        item, negative = self._item, self._table.negative
        if item is None or negative is None or self._developed is None:
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
            partial(rendering.render_quickly, negative, self._developed, choice.retouch),
            partial(self._on_rendered, item.id, choice.retouch, self._busy),
            token=self._busy,
            priority=SOON,
        )

    def _on_rendered(self, item_id: int, asked: RetouchOptions, token: CancelToken, outcome: Outcome[Picture]) -> None:
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
        self._rest.stop()
        item, negative = self._item, self._table.negative
        if item is None or negative is None or self._developed is None:
            return
        choice = self._options.choice_of(item.id)
        if item.active or not self._follows(item):
            self._printing.preview(item, choice, negative, self._developed)
        elif self._differs(item):
            self._printing.result(item, choice, negative, self._developed)
        else:
            self._show_result(item)  # back where it was

    def _on_printed(self, item_id: int, picture: Picture, preview: bool) -> None:
        if item_id == self._queue.selection.shown:
            self._emit(picture, preview)

    def _tell_if_rested(self) -> None:
        if self._printing.unwritten or self._rest.isActive() or self._under_way:
            return
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
