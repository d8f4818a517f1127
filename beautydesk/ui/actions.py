"""Every command of the window, once: text, icon, shortcut, when it is possible, and what it calls.

Whatever a key, a button, a menu or a notice starts goes through here. Files are chosen here, too.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QWidget

from beautydesk.ui.canvas_tools import CanvasTools
from beautydesk.ui.care_actions import CareActions
from beautydesk.ui.compare import CompareView
from beautydesk.ui.face_grid import FaceGrid
from beautydesk.ui.film_strip import FilmStrip
from beautydesk.ui.icons import icon as tinted
from beautydesk.ui.list_actions import ListActions
from beautydesk.ui.open_actions import OpenActions
from beautydesk.ui.pane_actions import PaneActions
from beautydesk.ui.photo_actions import PhotoActions
from beautydesk.ui.photo_grid import PhotoGrid
from beautydesk.ui.report_actions import ReportActions
from beautydesk.ui.save_actions import SaveActions
from beautydesk.ui.settings_actions import SettingsActions
from beautydesk.ui.shortcuts import show_keys
from beautydesk.ui.view_actions import ViewActions
from beautydesk.ui.window_actions import WindowActions
from beautydesk.ui.work_actions import WorkActions
from beautydesk.viewmodels.account.pricing import Pricing
from beautydesk.viewmodels.jobs.faceless import leave_as_is
from beautydesk.viewmodels.list.photo_item import PhotoItem
from beautydesk.viewmodels.local_fallback import do_the_rest_here
from beautydesk.viewmodels.next_step import Step
from beautydesk.viewmodels.preferences import Preferences
from beautydesk.viewmodels.session import Session
from beautydesk.viewmodels.text.notice import Remedy
from beautydesk.viewmodels.text.price import retouch_all_command, retouch_command, retry_command, retry_failed_command


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
        grid: PhotoGrid,
        wall: FaceGrid,
        compare: CompareView,
        tools: CanvasTools,
        preferences: Preferences,
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._preferences = window, session, preferences
        self._make_file_actions(preferences)
        self._make_retouch_actions()
        self.view = ViewActions(window, compare, tools, self._step, self._action, preferences)
        self.modes = self.view.modes
        self.panes = PaneActions(window, self._action)
        self.window = WindowActions(window, self._action, preferences)
        self.photos = PhotoActions(window, session, self.selected, self._action)
        self.transfer = SettingsActions(window, session, self.selected, self._action)
        self.care = CareActions(window, self._action)
        self.reports = ReportActions(window, session, self.saving.folder, self._action, preferences)
        self.work = WorkActions(window, session, self._action, self._steps())
        self.lists = ListActions(window, session, strip, grid, wall, self._action, preferences)
        session.queue.selection.shown_changed.connect(self.refresh)
        session.queue.counts_changed.connect(self.refresh)
        session.pictures_ready.connect(self.refresh)
        session.queue.selection.selected_changed.connect(self.refresh)
        session.view.changed.connect(self.refresh)
        for view in (strip, grid):
            view.pressed.connect(self.saving.make_ready_to_drag)
            view.set_drag_data(self.saving.drag_data)
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
        self.paste = self._action(self.tr("Paste"), "paste", "Ctrl+V", self.paste_from_clipboard)
        self.saving = SaveActions(self._window, self._session, self.selected, self._action, preferences)
        self.opening = OpenActions(self._window, self._session, self._action, preferences, self.saving.folder)
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

    def _steps(self) -> dict[Step, Callable[[], object]]:
        """What the big button does."""
        saving = self.saving
        return {
            Step.RETOUCH: self.retouch.trigger,
            Step.SAVE: saving.save.trigger,
            Step.SAVE_ALL: saving.save_all.trigger,
            Step.SHOW: self.photos.show_file.trigger,
        }

    def for_photos(self) -> list[QAction]:
        """What can be done with photos of the strip: its context menu."""
        photos = self.photos
        first = [
            self.view.review,
            *photos.marks.values(),
            self.retouch,
            photos.retry,
            photos.leave,
            photos.stop,
            photos.do_next,
            photos.earlier,
            photos.later,
        ]
        results = [self.saving.save, self.saving.save_as, self.saving.copy, photos.show_file]
        others = [*results, self._separator(), *self.transfer.all, self._separator(), self.remove]
        return [*first, self._separator(), *others]

    def to_look_closely(self) -> list[QAction]:
        """What needs the canvas: it comes back from grid and face wall with them."""
        view = self.view
        return [*self.modes.values(), *view.tools, *view.zooms]

    def _separator(self) -> QAction:
        separator = QAction(self._window)
        separator.setSeparator(True)
        return separator

    def named(self) -> dict[str, QAction]:
        """Every command by the name that the settings know it by."""
        groups = (
            *(self, self.opening, self.saving, self.view, self.photos, self.transfer),
            *(self.lists, self.panes, self.window, self.work, self.reports, self.care),
        )
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
        self.retouch.setEnabled(bool(session.outlook.begun(selected)))
        late = session.outlook.late and not session.engine.uploads  # what costs something is begun when it is known
        self.retouch_all.setEnabled(bool(session.outlook.wanted or late))
        self.saving.refresh()
        self.reports.refresh()
        self.remove.setEnabled(bool(selected))
        self.photos.refresh()
        self.transfer.refresh()
        self.work.refresh()
        self.lists.refresh()
        self.cancel.setEnabled(session.outlook.active)
        self.view.refresh(photos)

    def show_prices(self, costs: Pricing) -> None:
        """What begins paid work says how many photos it buys, and for how much."""
        retouching, outlook, selected = self._session.retouching, self._session.outlook, self.selected()
        everything, all_failed = outlook.wanted, outlook.failed
        failed = [item for item in selected if self.photos.can_retry(item)]
        begun = outlook.begun(selected)
        of_begun, of_all = retouching.wanted.to_be_bought(begun), outlook.bought(everything)
        of_failed = outlook.bought(all_failed)
        bought = [*dict.fromkeys((*of_begun, *of_all, *of_failed))]
        if bought or (selected and self._session.engine.costs):
            costs.watch(bought)
        for action, items, bought, text in (
            (self.retouch, begun, of_begun, retouch_command),
            (self.retouch_all, everything, of_all, retouch_all_command),
            (self.photos.retry, failed, outlook.bought(failed), retry_command),
            (self.work.retry_failed, all_failed, of_failed, retry_failed_command),
        ):
            action.setText(text(len(items), costs.quote(bought) if bought else None))
            show_keys(action)

    def selected(self) -> list[PhotoItem]:
        """The selected photos, else the one that is shown."""
        queue = self._session.queue
        shown = queue.shown
        return queue.items(queue.selection.selected) or ([shown] if shown else [])

    # -- commands -----------------------------------------------------------------------------------------------------

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
            case Remedy.RETRY_FAILED:
                self.work.retry_failed.trigger()
            case Remedy.GO_ON:
                self._session.retouching.go_on(self._session.batch.rest)
            case Remedy.LIMIT:
                self.limit_asked.emit()
            case Remedy.USE_LOCAL | Remedy.REST_LOCAL:
                do_the_rest_here(self._session)
            case Remedy.CONTINUE:
                self._session.last.continue_()
            case Remedy.UNDO_REMOVE:
                self._session.restore_removed()
            case Remedy.SHOW_IN_FOLDER:
                self.photos.show_in_folder(self._session.saving.shown_file)
            case Remedy.SHOW_REPORT:
                self.photos.show_in_folder(self._session.reports.file)
            case Remedy.REPORT:
                self.reports.ask_where()
            case Remedy.DOWNLOAD:
                self._session.importing.fetch_asked()
            case Remedy.SHOW_PROBLEM | Remedy.WHAT_IS_NEW | Remedy.NOT_THIS_ONE:
                self.care.follow(remedy)
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
            leave_as_is(self._session.queue, [item.id])
        else:
            self.follow(remedy)

    def _remove_selected(self) -> None:
        self._session.remove([item.id for item in self.selected()])

    def _step(self, by: int) -> None:
        shown = self._session.queue.selection.shown
        if shown is not None and (row := self._session.view.step(shown, by)) is not None:
            self._session.choice.go_to(row)
