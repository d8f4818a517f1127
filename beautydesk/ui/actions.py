"""Every command of the window, once: text, icon, shortcut, when it is possible, and what it calls.

Whatever a key, a button, a menu or a notice starts goes through here. Files are chosen here, too.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QFileDialog, QWidget

from beautydesk.ui.canvas_tools import CanvasTools
from beautydesk.ui.compare import CompareView
from beautydesk.ui.film_strip import FilmStrip
from beautydesk.ui.icons import icon as tinted
from beautydesk.ui.pane_actions import PaneActions
from beautydesk.ui.photo_actions import PhotoActions
from beautydesk.ui.save_actions import SaveActions
from beautydesk.ui.shortcuts import show_keys
from beautydesk.ui.view_actions import ViewActions
from beautydesk.viewmodels.account.pricing import Pricing
from beautydesk.viewmodels.list.photo_item import PhotoItem
from beautydesk.viewmodels.local_fallback import do_the_rest_here
from beautydesk.viewmodels.preferences import Preferences
from beautydesk.viewmodels.session import Session
from beautydesk.viewmodels.text.notice import Remedy
from beautydesk.viewmodels.text.price import retouch_all_command, retouch_command, retry_command
from beautydesk.workflow import photos


class Actions(QObject):
    """`window` owns the actions, so that their shortcuts work everywhere in it."""

    pasted = Signal(object)  # QMimeData
    account_asked = Signal()
    limit_asked = Signal()
    settings_asked = Signal()
    help_asked = Signal()

    def __init__(
        self,
        window: QWidget,
        session: Session,
        strip: FilmStrip,
        compare: CompareView,
        tools: CanvasTools,
        preferences: Preferences,
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._strip, self._preferences = window, session, strip, preferences
        self._make_file_actions(preferences)
        self._make_retouch_actions()
        self.view = ViewActions(window, compare, tools, self._step, self._action, preferences)
        self.modes = self.view.modes
        self.panes = PaneActions(window, self._action)
        self.photos = PhotoActions(window, session, self.selected, self._action)
        session.queue.selection.shown_changed.connect(self.refresh)
        session.queue.counts_changed.connect(self.refresh)
        session.pictures_ready.connect(self.refresh)
        session.queue.selection.selected_changed.connect(self.refresh)
        strip.pressed.connect(self.saving.make_ready_to_drag)
        strip.set_drag_data(self.saving.drag_data)
        self.refresh()

    # -- making -------------------------------------------------------------------------------------------------------

    def _action(self, text: str, icon: str, shortcut: str, on_triggered: Callable[[], object]) -> QAction:
        action = QAction(tinted(icon), text, self._window) if icon else QAction(text, self._window)
        action.setData(text)  # its name, also where its text tells a price
        if shortcut:
            action.setShortcut(QKeySequence(shortcut))
        action.triggered.connect(lambda _=False: on_triggered())
        self._window.addAction(action)
        return action

    def _make_file_actions(self, preferences: Preferences) -> None:
        self.add = self._action(self.tr("Add photos…"), "add", "Ctrl+O", self.choose_photos)
        self.paste = self._action(self.tr("Paste"), "paste", "Ctrl+V", self.paste_from_clipboard)
        self.saving = SaveActions(self._window, self._session, self.selected, self._action, preferences)
        self.remove = self._action(self.tr("Remove from the list"), "trash", "Del", self._remove_selected)
        self.settings = self._action(self.tr("Settings…"), "settings", "Ctrl+,", self.settings_asked.emit)
        self.help = self._action(self.tr("Help"), "help", "F1", self.help_asked.emit)
        self.quit = self._action(self.tr("Quit"), "", "Ctrl+Q", self._window.close)

    def _make_retouch_actions(self) -> None:
        session = self._session
        self.retouch = self._action(self.tr("Retouch"), "retouch", "Ctrl+Return", self.retouch_selected)
        self.retouch.setShortcuts([QKeySequence("Ctrl+Return"), QKeySequence("Ctrl+Enter")])
        self.retouch_all = self._action(
            self.tr("Retouch all"), "retouch", "Ctrl+Shift+Return", session.retouching.begin_all
        )
        self.retouch_all.setShortcuts([QKeySequence("Ctrl+Shift+Return"), QKeySequence("Ctrl+Shift+Enter")])
        self.cancel = self._action(self.tr("Cancel"), "stop", "Ctrl+.", session.retouching.cancel_all)
        stack = session.options.undo_stack
        self.undo = self._action(self.tr("Undo"), "undo", "Ctrl+Z", stack.undo)
        self.redo = self._action(self.tr("Redo"), "redo", "Ctrl+Shift+Z", stack.redo)
        for action, possible in ((self.undo, stack.canUndoChanged), (self.redo, stack.canRedoChanged)):
            action.setEnabled(False)
            possible.connect(action.setEnabled)

    def for_photos(self) -> list[QAction]:
        """What can be done with photos of the strip: its context menu."""
        photos = self.photos
        first = [self.retouch, photos.retry, photos.leave, photos.stop, photos.do_next, photos.earlier, photos.later]
        results = [self.saving.save, self.saving.save_as, self.saving.copy, photos.show_file]
        return [*first, self._separator(), *results, self._separator(), self.remove]

    def _separator(self) -> QAction:
        separator = QAction(self._window)
        separator.setSeparator(True)
        return separator

    def named(self) -> dict[str, QAction]:
        """Every command by the name that the settings know it by."""
        groups = (self, self.saving, self.view, self.photos, self.panes)
        own = {name: each for group in groups for name, each in vars(group).items() if isinstance(each, QAction)}
        return own | {mode.value: action for mode, action in self.modes.items()}

    def listed(self) -> list[QAction]:
        """Everything with a shortcut, in the order of the help page."""
        return [action for action in self._window.actions() if not action.shortcut().isEmpty()]

    # -- state --------------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Which commands are possible now."""
        session, selected = self._session, self.selected()
        photos = len(session.queue) > 0
        self.retouch.setEnabled(any(session.retouching.can_begin(item) for item in selected))
        self.retouch_all.setEnabled(any(session.retouching.is_wanted(item) for item in session.queue))
        self.saving.refresh()
        self.remove.setEnabled(bool(selected))
        self.photos.refresh()
        self.cancel.setEnabled(any(item.active for item in session.queue))
        self.view.refresh(photos)

    def show_prices(self, costs: Pricing) -> None:
        """What begins paid work says how many photos it sends, and for how much."""
        retouching, selected = self._session.retouching, self.selected()
        everything = [item for item in self._session.queue if retouching.is_wanted(item)]
        failed = [item for item in selected if self.photos.can_retry(item)]
        begun = [item for item in selected if retouching.can_begin(item)]
        sent = [*dict.fromkeys(retouching.to_be_sent([*begun, *everything]))]
        if sent or (selected and self._session.engine.uploads):
            costs.watch(sent)
        for action, items, text in (
            (self.retouch, begun, retouch_command),
            (self.retouch_all, everything, retouch_all_command),
            (self.photos.retry, failed, retry_command),
        ):
            sent = retouching.to_be_sent(items)
            action.setText(text(len(items), costs.quote(sent) if sent else None))
            show_keys(action)

    def selected(self) -> list[PhotoItem]:
        """The selected photos, else the one that is shown."""
        queue = self._session.queue
        shown = queue.shown
        return queue.items(queue.selection.selected) or ([shown] if shown else [])

    # -- commands -----------------------------------------------------------------------------------------------------

    def choose_photos(self) -> None:
        """Ask for files and add them."""
        known = " ".join(f"*{suffix}" for suffix in photos.extensions())
        patterns = self.tr("Photos ({});;All files (*)").format(known)
        names, _ = QFileDialog.getOpenFileNames(self._window, self.tr("Add photos"), self.saving.folder(), patterns)
        if names:
            self._preferences.update(last_folder=str(Path(names[0]).parent))
            self._session.add_photos(Path(name) for name in names)

    def paste_from_clipboard(self) -> None:
        self.pasted.emit(QGuiApplication.clipboard().mimeData())

    def retouch_selected(self) -> None:
        self._session.retouching.begin([item.id for item in self.selected()])

    def follow(self, remedy: Remedy) -> None:
        """Take the step that a notice offered."""
        match remedy:
            case Remedy.ACCOUNT:
                self.account_asked.emit()
            case Remedy.SAVE_AS:
                self.saving.save_current_as()
            case Remedy.FETCH:
                self._session.unfinished.fetch()
            case Remedy.SEND_REST:
                self._session.unfinished.send()
            case Remedy.GO_ON:
                self._session.retouching.go_on(self._session.batch.rest)
            case Remedy.LIMIT:
                self.limit_asked.emit()
            case Remedy.USE_LOCAL | Remedy.REST_LOCAL:
                do_the_rest_here(self._session)
            case Remedy.UNDO_REMOVE:
                self._session.restore_removed()
            case Remedy.DOWNLOAD:
                self._session.importing.fetch_asked()
            case (
                Remedy.NONE
                | Remedy.RETRY
                | Remedy.SEND_ANYWAY
                | Remedy.SEND_AGAIN
                | Remedy.RETOUCH_AGAIN
                | Remedy.AS_IT_CAME
                | Remedy.MARK_FACE
                | Remedy.LEAVE
            ):
                pass  # the latter belong to one photo, see below

    def follow_for_current(self, remedy: Remedy) -> None:
        """Take the step that a notice of the photo that is shown offered."""
        item = self._session.queue.shown
        if remedy is Remedy.RETRY and item is not None:
            self._session.retouching.begin([item.id])
        elif remedy in (Remedy.SEND_ANYWAY, Remedy.SEND_AGAIN, Remedy.RETOUCH_AGAIN) and item is not None:
            self._session.retouching.insist(item.id)
        elif remedy is Remedy.AS_IT_CAME and item is not None:
            self._session.retouching.take_as_it_came(item.id)
        elif remedy is Remedy.MARK_FACE:
            self.view.mark_face.setChecked(True)
        elif remedy is Remedy.LEAVE and item is not None:
            self._session.retouching.leave_as_is([item.id])
        else:
            self.follow(remedy)

    def _remove_selected(self) -> None:
        self._session.remove([item.id for item in self.selected()])

    def _step(self, by: int) -> None:
        current = self._session.queue.shown
        if current:
            row = self._session.queue.row_of(current.id) + by
            if 0 <= row < len(self._session.queue):
                self._strip.go_to(row)
