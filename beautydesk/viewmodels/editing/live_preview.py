"""The photo that is shown: opened once, understood once, then rendered as fast as the options change.

Without a result it is a preview, by the engine of this computer. A result follows the options as far as that costs
nothing: while a slider moves at screen size, and at full size, as the new result, when it rests. Only the newest wish
counts; what is out of date is stopped or dropped.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from beautydesk.core.engine import RetouchEngine
from beautydesk.core.job import Choice
from beautydesk.core.seen_face import with_changes
from beautydesk.viewmodels.background import Background
from beautydesk.viewmodels.editing.ahead import Ahead, Ready
from beautydesk.viewmodels.editing.face_marks import FaceMark, marks_of
from beautydesk.viewmodels.editing.full_render import FullRender
from beautydesk.viewmodels.editing.options import Options
from beautydesk.viewmodels.editing.photo_loader import PhotoLoader
from beautydesk.viewmodels.editing.quick_render import QuickRender
from beautydesk.viewmodels.editing.session_opener import SessionOpener
from beautydesk.viewmodels.list.photo_item import PhotoItem
from beautydesk.viewmodels.list.photo_list import PhotoList
from beautydesk.viewmodels.picture import Detail, Look, Picture, PicturePair

REST = 300  # milliseconds without a change after which the full size follows


class LivePreview(QObject):
    """`engines`: by id. New results are kept in `folder`. `opener`: what is known of the photo, and looks for faces."""

    pictures_ready = Signal(object)  # PicturePair of the photo that is shown
    faces_changed = Signal()
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
        self._queue, self._options = queue, options
        self._previewing = True  # is a photo without a result rendered at all?
        self.pictures: PicturePair | None = None  # what `pictures_ready` told last of the photo that is shown
        self._left: list[object] = []  # what was shown last, until it is given back
        self._waiting: list[Callable[[], None]] = []
        self.ahead = Ahead(background.lane("ahead", 1), background.lane("leaving", 1), self)
        # the next photo need not wait for the last one
        self._loader = PhotoLoader(background.lane("opening", 2), self.ahead, self)
        self._loader.glimpsed.connect(self._on_glimpsed)
        self._loader.opened.connect(self._on_opened)
        self._loader.result_opened.connect(self._on_result_opened)
        self._loader.failed.connect(self.not_opened)
        rendering = background.lane("rendering", 1)
        self.opener = SessionOpener(engines, rendering, self)
        self.opener.changed.connect(self._on_faces_found)
        self.opener.opened.connect(self._render)
        self.opener.failed.connect(self._on_not_prepared)
        self.opener.looked.connect(self._on_options_changed)  # it may be marked already, in an earlier run, say
        self._quick = QuickRender(rendering, self)
        self._quick.rendered.connect(self._on_rendered_quickly)
        self._quick.sharpened.connect(self._on_sharpened)
        self._quick.overtaken.connect(self._render)
        full_size = background.lane("full size", 1)  # a slider that moves again does not wait for it
        self._full = FullRender(queue, folder, full_size, self)
        self._full.rendered.connect(self._on_rendered_fully)
        self._full.failed.connect(self.not_opened)
        self._full.written.connect(self._tell_if_rested)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._rest.timeout.connect(self._render_fully)
        options.changed.connect(self._on_options_changed)

    # -- reading ------------------------------------------------------------------------------------------------------

    @property
    def face_marks(self) -> tuple[FaceMark, ...]:
        """The faces of the photo that is shown; () as long as they are not known."""
        wish = self._options.choice.retouch
        return marks_of(self.opener.faces(wish.edit), wish)

    @property
    def faceless(self) -> bool:
        """Was no face found in the photo that is shown?"""
        return self.opener.faceless

    def shows(self, item: PhotoItem) -> bool:
        return item is self._queue.shown

    def previews(self, item: PhotoItem) -> bool:
        """Does the canvas show, as *after* of this photo, what is not a result yet?"""
        seen = self.pictures is not None and self.pictures.after is not None
        return self.shows(item) and seen and not self._follows(item)

    def covers(self, item: PhotoItem, wish: Choice) -> bool:
        """Can the item's result be given as `wish` asks, here and for nothing?"""
        result = item.result
        if result is None or result.as_it_came or result.made_with.engine != wish.engine:
            return False
        if not self.opener.knows(wish.engine):
            return False
        return result.bought is None or result.bought.covers(wish.retouch)

    # -- showing ------------------------------------------------------------------------------------------------------

    def leave(self) -> None:
        """Another photo is about to be shown; this one is let go of."""
        if self._rest.isActive():
            self._render_fully()  # what was asked of the last one is still done
        self._quick.stop()
        self._full.let_go()
        self._tell_if_rested()
        self._let_go()
        self.pictures = None
        self.opener.clear()
        self._left += self._loader.clear()

    def open(self) -> None:
        """Open the photo that is shown for the canvas."""
        left, self._left = self._left, []
        self.ahead.give_back(left)
        if item := self._queue.shown:
            self._loader.open(item)

    def look_ahead(self, item: PhotoItem | None) -> None:
        """Have a photo ready that is likely to be shown next; None: no longer."""
        if item is None:
            self.ahead.clear()
        elif not self.shows(item):
            wish = self._options.choice_of(item.id).retouch
            self.ahead.prepare(item, partial(self.opener.beforehand, item, wish, self._previewing))

    def set_previewing(self, wanted: bool) -> None:
        """Is a photo rendered before it is retouched? Takes effect at once."""
        if wanted is not self._previewing:
            self._previewing = wanted
            self.leave()
            self.open()

    def look_closely(self, look: Look | None) -> None:
        """What is seen of the photo comes at full size first, where it is looked at so closely that this matters."""
        self._quick.look_closely(look)

    def result_changed(self, item: PhotoItem) -> None:
        """A retouch of the photo that is shown has ended."""
        if self.shows(item) and self._loader.loaded is not None:
            self._rest.stop()
            self._quick.stop()
            self._show_result(item)
            self._render()  # more was asked while it was worked on

    def when_rested(self, then: Callable[[], None]) -> None:
        """Call `then` as soon as all results are what was asked of them last; at once if they are."""
        if self._rest.isActive() and not self._quick.under_way:
            self._render_fully()
        item = self._queue.shown
        behind = item is not None and self._follows(item) and self._differs(item) and self.opener.source is not None
        behind = behind and not self.opener.faceless
        self._waiting.append(then)
        if not behind:
            self._tell_if_rested()

    def _let_go(self) -> None:
        """What is left is kept for a moment where it may be shown again, and is given back by `open`."""
        item, shown = self._queue.shown, self.pictures
        if item is None or shown is None or item.loaded is None:
            return
        self._left += [item.loaded, shown, shown.before, shown.after, self.opener.session]
        result = item.result
        whole = shown.after is None or shown.after.levels[0].size() == shown.after.size
        if whole and not shown.preview and (result is None) == (shown.after is None) and not self._differs(item):
            self.ahead.keep(item, Ready(item.loaded, shown.before, result, shown.after))

    # -- private: opening ---------------------------------------------------------------------------------------------

    def _on_glimpsed(self, picture: Picture) -> None:
        """A result is the same photo for the moment, as with the thumbnail that stood here."""
        item = self._queue.shown
        self.pictures_ready.emit(PicturePair(picture, picture if item and item.result else None))

    def _on_opened(self) -> None:
        if item := self._queue.shown:
            self._show_result(item)

    def _show_result(self, item: PhotoItem) -> None:
        """The result's own picture, or the photo alone; then what it takes to change it."""
        if item.result is None:
            self._emit(None)
        else:
            self._quick.wish = item.result.made_with.retouch
            self._loader.open_result(item)
        if self._loader.loaded is not None:
            wish = self._options.choice_of(item.id).retouch
            self.opener.open(item, self._loader.loaded, wish, self._previewing)

    def _on_result_opened(self, picture: Picture) -> None:
        if (item := self._queue.shown) and item.result is not None:
            self._emit(picture, item.result.made_with.retouch.level)

    def _emit(
        self, after: Picture | None, level: float | None = None, preview: bool = False, detail: Detail | None = None
    ) -> None:
        """`level`: what `after` was made with. What is a `preview` is of a photo without a result."""
        if self._loader.before is not None:
            self.pictures = PicturePair(self._loader.before, after, preview, level, detail)
            self.pictures_ready.emit(self.pictures)

    # -- private: rendering -------------------------------------------------------------------------------------------

    def _follows(self, item: PhotoItem) -> bool:
        """Does the item's result follow what is asked now?"""
        return item.result is not None and self.covers(item, self._options.choice_of(item.id))

    def _differs(self, item: PhotoItem) -> bool:
        return item.result is not None and item.result.made_with.retouch != self._options.choice_of(item.id).retouch

    def _on_options_changed(self) -> None:
        if item := self._queue.shown:
            self.opener.follow(self._options.choice_of(item.id).retouch)
        self.faces_changed.emit()
        self._render()

    def _on_faces_found(self) -> None:
        if item := self._queue.shown:
            found = self.opener.seen(self._options.choice_of(item.id).retouch.edit)
            seen = with_changes(found, item.seen)
            if found and seen != item.seen:
                item.seen = seen
                self._queue.touch(item)
        self.faces_changed.emit()

    def _on_not_prepared(self) -> None:
        """The one face that was marked may have been taken back: the photo is as it was."""
        self._quick.stop()
        if self.pictures is not None and self.pictures.preview:
            self._emit(None)
        self._tell_if_rested()

    def _render(self) -> None:
        """At screen size, now; at full size when nothing changed for a while."""
        item, loaded, session = self._queue.shown, self._loader.loaded, self.opener.session
        if item is None or loaded is None or session is None:
            return
        choice = self._options.choice_of(item.id)
        if item.result is not None and item.result.made_with.engine != choice.engine:
            return  # another engine's look is not known before it was asked
        if choice.retouch == self._quick.wish:
            self._tell_if_rested()
            return
        self._full.cancel()  # out of date
        self._rest.start()
        self._quick.ask(choice.retouch, loaded, session)

    def _on_rendered_quickly(self, picture: Picture, level: float, detail: Detail | None) -> None:
        if item := self._queue.shown:
            self._emit(picture, level, item.result is None, detail)
        self._tell_if_rested()

    def _on_sharpened(self, picture: Picture, detail: Detail) -> None:
        if self.pictures is not None and self.pictures.after is picture:
            self._emit(picture, self.pictures.level, self.pictures.preview, detail)

    def _render_fully(self) -> None:
        """The full size, and where there is a result that follows, the result itself."""
        self._rest.stop()
        item, loaded, session = self._queue.shown, self._loader.loaded, self.opener.session
        if item is None or loaded is None or session is None:
            return
        choice = self._options.choice_of(item.id)
        if item.active or not self._follows(item):
            self._full.preview(item, choice, loaded, session)
        elif self._differs(item):
            self._full.result(item, choice, loaded, session)
        else:
            self._show_result(item)  # back where it was
        self._tell_if_rested()

    def _on_rendered_fully(self, item_id: int, picture: Picture, preview: bool, level: float) -> None:
        if item_id == self._queue.selection.shown:
            self._quick.forget_picture()
            self._emit(picture, level, preview)

    def _tell_if_rested(self) -> None:
        if self._full.unwritten or self._rest.isActive() or self._quick.under_way:
            return
        waiting, self._waiting = self._waiting, []
        for each in waiting:
            each()
