"""Every command of the window, once: text, icon, shortcut, when it is possible, and what it calls.

Whatever a key, a button, a menu or a notice starts goes through here. Files are chosen here, too.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDir, QMimeData, QObject, QStandardPaths, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QFileDialog, QWidget

from beautydesk.core import naming
from beautydesk.ui.canvas_tools import CanvasTools
from beautydesk.ui.compare import CompareMode, CompareView
from beautydesk.ui.film_strip import FilmStrip
from beautydesk.ui.icons import icon as tinted
from beautydesk.ui.pane_actions import PaneActions
from beautydesk.ui.photo_actions import PhotoActions
from beautydesk.viewmodels.fallback import do_the_rest_here
from beautydesk.viewmodels.notice import Remedy
from beautydesk.viewmodels.preferences import Preferences
from beautydesk.viewmodels.queue_model import PhotoItem
from beautydesk.viewmodels.saving import Order
from beautydesk.viewmodels.session import Session
from beautydesk.viewmodels.work import photo_extensions


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
        self._window, self._session, self._strip, self._tools = window, session, strip, tools
        self._compare, self._preferences = compare, preferences
        self._make_file_actions()
        self._make_retouch_actions()
        self._make_view_actions()
        self._make_tool_actions()
        self.panes = PaneActions(window, self._action)
        self.photos = PhotoActions(window, session, self.selected, self._action)
        session.current_changed.connect(self.refresh)
        session.queue.counts_changed.connect(self.refresh)
        session.options.changed.connect(self.refresh)
        session.pictures_ready.connect(self.refresh)
        strip.selection_changed.connect(self.refresh)
        strip.pressed.connect(self._make_ready_to_drag)
        strip.set_drag_data(self._drag_data)
        self.refresh()

    # -- making -------------------------------------------------------------------------------------------------------

    def _action(self, text: str, icon: str, shortcut: str, on_triggered: Callable[[], object]) -> QAction:
        action = QAction(tinted(icon), text, self._window) if icon else QAction(text, self._window)
        if shortcut:
            action.setShortcut(QKeySequence(shortcut))
        action.triggered.connect(lambda _=False: on_triggered())
        self._window.addAction(action)
        return action

    def _make_file_actions(self) -> None:
        self.add = self._action(self.tr("Add photos…"), "add", "Ctrl+O", self.choose_photos)
        self.paste = self._action(self.tr("Paste"), "paste", "Ctrl+V", self.paste_from_clipboard)
        self.save = self._action(self.tr("Save"), "save", "Ctrl+S", self.save_selected)
        self.save_as = self._action(self.tr("Save as…"), "save-as", "Ctrl+Shift+S", self.save_current_as)
        self.copy = self._action(self.tr("Copy result"), "", "Ctrl+C", self.copy_result)
        self.save_all = self._action(self.tr("Save all"), "", "", self.save_everything)
        self.remove = self._action(self.tr("Remove from the list"), "trash", "Del", self._remove_selected)
        self.settings = self._action(self.tr("Settings…"), "settings", "Ctrl+,", self.settings_asked.emit)
        self.help = self._action(self.tr("Help"), "help", "F1", self.help_asked.emit)
        self.quit = self._action(self.tr("Quit"), "", "Ctrl+Q", self._window.close)

    def _make_retouch_actions(self) -> None:
        session = self._session
        self.retouch = self._action(self.tr("Retouch"), "retouch", "Ctrl+Return", self.retouch_selected)
        self.retouch.setShortcuts([QKeySequence("Ctrl+Return"), QKeySequence("Ctrl+Enter")])
        self.retouch_all = self._action(self.tr("Retouch all"), "retouch", "Ctrl+Shift+Return", session.retouch_all)
        self.retouch_all.setShortcuts([QKeySequence("Ctrl+Shift+Return"), QKeySequence("Ctrl+Shift+Enter")])
        self.cancel = self._action(self.tr("Cancel"), "stop", "", session.cancel_all)
        stack = session.options.undo_stack
        self.undo = self._action(self.tr("Undo"), "undo", "Ctrl+Z", stack.undo)
        self.redo = self._action(self.tr("Redo"), "redo", "Ctrl+Shift+Z", stack.redo)
        for action, possible in ((self.undo, stack.canUndoChanged), (self.redo, stack.canRedoChanged)):
            action.setEnabled(False)
            possible.connect(action.setEnabled)

    def _make_view_actions(self) -> None:
        self.modes: dict[CompareMode, QAction] = {}
        group = QActionGroup(self)
        for mode, text, icon, key in (
            (CompareMode.SPLIT, self.tr("Split"), "split", "1"),
            (CompareMode.SIDE_BY_SIDE, self.tr("Side by side"), "side-by-side", "2"),
            (CompareMode.RESULT, self.tr("Result"), "result", "3"),
            (CompareMode.DIFFERENCE, self.tr("Difference"), "difference", "4"),
        ):
            action = self._action(text, icon, key, partial(self._set_mode, mode))
            action.setCheckable(True)
            group.addAction(action)
            self.modes[mode] = action
        self._compare.mode = CompareMode(self._preferences.settings.compare_mode)
        self.modes[self._compare.mode].setChecked(True)
        self._make_zoom_actions()
        # their arrow keys belong to whatever has the focus first, see MainWindow.keyPressEvent
        self.previous = self._action(self.tr("Previous photo"), "", "", partial(self._step, -1))
        self.next = self._action(self.tr("Next photo"), "", "", partial(self._step, 1))

    def _make_tool_actions(self) -> None:
        """Faces or the brush, one at a time, or neither."""
        group = QActionGroup(self)
        group.setExclusionPolicy(QActionGroup.ExclusionPolicy.ExclusiveOptional)
        faces, brush = self._tools.faces, self._tools.brush
        self.faces = self._action(self.tr("Faces"), "face", "F", lambda: None)
        self.brush = self._action(self.tr("Brush"), "brush", "K", lambda: None)
        for action, on_toggled in ((self.faces, faces.set_shown), (self.brush, brush.set_active)):
            action.setCheckable(True)
            action.toggled.connect(on_toggled)
            group.addAction(action)
        brush.close_asked.connect(partial(self.brush.setChecked, False))
        self.next_face = self._action(self.tr("Next face"), "", "N", partial(self._go_to_face, 1))
        self.previous_face = self._action(self.tr("Previous face"), "", "Shift+N", partial(self._go_to_face, -1))
        self.tools = (self.faces, self.brush, self.next_face, self.previous_face)

    def _make_zoom_actions(self) -> None:
        canvas = self._compare
        self.fit = self._action(self.tr("Fit"), "fit", "Ctrl+0", canvas.zoom_fit)
        self.half_size = self._action(self.tr("50 %"), "", "", partial(canvas.zoom_to, 0.5))
        self.actual_size = self._action(self.tr("100 %"), "actual-size", "Ctrl+1", partial(canvas.zoom_to, 1.0))
        self.double_size = self._action(self.tr("200 %"), "", "Ctrl+2", partial(canvas.zoom_to, 2.0))
        self.zoom_in = self._action(self.tr("Zoom in"), "zoom-in", "+", canvas.zoom_in)
        self.zoom_in.setShortcuts(
            [QKeySequence("+"), QKeySequence("="), QKeySequence("Ctrl++"), QKeySequence("Ctrl+=")]
        )
        self.zoom_out = self._action(self.tr("Zoom out"), "zoom-out", "-", canvas.zoom_out)
        self.zoom_out.setShortcuts([QKeySequence("-"), QKeySequence("Ctrl+-")])
        self.toggle_zoom = self._action(self.tr("Fit or 100 %"), "", "Z", canvas.toggle_zoom)
        sizes = (self.fit, self.half_size, self.actual_size, self.double_size)
        canvas.zoom_button.addActions(sizes)
        self.zooms = (*sizes, self.zoom_in, self.zoom_out, self.toggle_zoom)

    def for_photos(self) -> list[QAction]:
        """What can be done with photos of the strip: its context menu."""
        photos = self.photos
        first = [self.retouch, photos.retry, photos.stop, photos.do_next, photos.earlier, photos.later]
        results = [self.save, self.save_as, self.copy, photos.show_file]
        return [*first, self._separator(), *results, self._separator(), self.remove]

    def _separator(self) -> QAction:
        separator = QAction(self._window)
        separator.setSeparator(True)
        return separator

    def named(self) -> dict[str, QAction]:
        """Every command by the name that the settings know it by."""
        every = vars(self) | vars(self.photos) | vars(self.panes)
        own = {name: value for name, value in every.items() if isinstance(value, QAction)}
        return own | {mode.value: action for mode, action in self.modes.items()}

    def listed(self) -> list[QAction]:
        """Everything with a shortcut, in the order of the help page."""
        return [action for action in self._window.actions() if not action.shortcut().isEmpty()]

    # -- state --------------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Which commands are possible now."""
        session, selected = self._session, self.selected()
        photos = len(session.queue) > 0
        self.retouch.setEnabled(any(session.can_retouch(item) for item in selected))
        self.retouch_all.setEnabled(any(session.wants_retouch(item) for item in session.queue))
        self.save.setEnabled(any(session.following.can_save(item) for item in selected))
        for action in (self.save_as, self.copy):
            action.setEnabled(session.current is not None and session.following.can_save(session.current))
        self.remove.setEnabled(bool(selected))
        self.photos.refresh()
        self.cancel.setEnabled(any(item.active for item in session.queue))
        for action in (*self.modes.values(), *self.zooms, self.previous, self.next):
            action.setEnabled(photos)
        for action in self.tools:
            action.setEnabled(photos)
        if not photos:
            self.brush.setChecked(False)

    def selected(self) -> list[PhotoItem]:
        """The selected photos, else the one that is shown."""
        items = [self._session.queue.item(item_id) for item_id in self._strip.selected_ids()]
        found = [item for item in items if item is not None]
        current = self._session.current
        return found or ([current] if current else [])

    # -- commands -----------------------------------------------------------------------------------------------------

    def choose_photos(self) -> None:
        """Ask for files and add them."""
        patterns = self.tr("Photos ({});;All files (*)").format(" ".join(f"*{suffix}" for suffix in photo_extensions()))
        names, _ = QFileDialog.getOpenFileNames(self._window, self.tr("Add photos"), self._folder(), patterns)
        if names:
            self._preferences.update(last_folder=str(Path(names[0]).parent))
            self._session.add_photos(Path(name) for name in names)

    def paste_from_clipboard(self) -> None:
        self.pasted.emit(QGuiApplication.clipboard().mimeData())

    def retouch_selected(self) -> None:
        self._session.retouch([item.id for item in self.selected()])

    def follow(self, remedy: Remedy) -> None:
        """Take the step that a notice offered."""
        match remedy:
            case Remedy.ACCOUNT:
                self.account_asked.emit()
            case Remedy.RETRY:
                queue = self._session.queue
                self._session.retouch([item.id for item in queue if item.error and item.error.retryable])
            case Remedy.SAVE_AS:
                self.save_current_as()
            case Remedy.FETCH:
                self._session.unfinished.go_on()
            case Remedy.LIMIT:
                self.limit_asked.emit()
            case Remedy.USE_LOCAL:
                do_the_rest_here(self._session)
            case Remedy.UNDO_REMOVE:
                self._session.restore_removed()
            case Remedy.DOWNLOAD:
                self._session.adding.fetch_asked()
            case Remedy.NONE | Remedy.SEND_ANYWAY | Remedy.SEND_AGAIN:
                pass  # the latter belong to one photo, see below

    def follow_for_current(self, remedy: Remedy) -> None:
        """Take the step that a notice of the photo that is shown offered."""
        item = self._session.current
        if remedy is Remedy.RETRY and item is not None:
            self._session.retouch([item.id])
        elif remedy in (Remedy.SEND_ANYWAY, Remedy.SEND_AGAIN) and item is not None:
            self._session.insist(item.id)
        else:
            self.follow(remedy)

    def copy_result(self) -> None:
        """The result that is shown, as a file and as pixels, for whatever it is pasted into."""
        if item := self._session.current:
            self._session.following.when_ready([item], partial(self._copy, item))

    def _copy(self, item: PhotoItem) -> None:
        if item.result:
            order = self._order(item, self._default_target(item))
            self._session.handing_over.prepare([order], QGuiApplication.clipboard().setMimeData)

    def _make_ready_to_drag(self) -> None:
        """A press may become a drag; several photos are made ready when it does."""
        if (item := self._session.current) and item.result and len(self.selected()) == 1:
            self._session.handing_over.prepare([self._order(item, self._default_target(item))])

    def _drag_data(self) -> QMimeData | None:
        return self._session.handing_over.promise(
            [self._order(item, self._default_target(item)) for item in self.selected() if item.result]
        )

    def save_selected(self) -> None:
        """Each result beside its original; what has no folder of its own goes where the user last was.

        A result that is saved already is not written a second time.
        """
        items = self.selected()
        self._session.following.when_ready(items, partial(self._save_beside, items))

    def save_everything(self) -> None:
        """Every result that is not saved yet, beside its original."""
        self._session.darkroom.when_rested(lambda: self._save_beside(self._session.unsaved))

    def _save_beside(self, items: list[PhotoItem]) -> None:
        rule = self._preferences.settings.on_exists
        orders = [self._order(item, self._default_target(item), rule) for item in items if item.result]
        self._session.saving.save(orders)

    def save_current_as(self) -> None:
        """Ask for a place, a name and a format. The dialog itself asks before it replaces a file."""
        if item := self._session.current:
            self._session.following.when_ready([item], partial(self._ask_where, item))

    def _ask_where(self, item: PhotoItem) -> None:
        if item.result is None:
            return
        target = naming.free_path(self._default_target(item))
        filters = {f"{name} (*{' *'.join(known)})": known[0] for name, known in naming.EXTENSIONS.items()}
        chosen = next(text for text in filters if text.startswith(str(naming.format_of(target))))
        dialog = QFileDialog(self._window, self.tr("Save as"), str(target.parent))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(list(filters))
        dialog.selectNameFilter(chosen)
        dialog.setDefaultSuffix(filters[chosen])
        dialog.selectFile(target.name)
        dialog.filterSelected.connect(lambda text: dialog.setDefaultSuffix(filters[text]))
        dialog.fileSelected.connect(partial(self._on_place_chosen, item))
        dialog.open()

    def _on_place_chosen(self, item: PhotoItem, chosen: str) -> None:
        path = Path(chosen)
        self._preferences.update(last_folder=str(path.parent))
        if naming.format_of(path):
            order = self._order(item, path, naming.OnExists.REPLACE)  # the dialog has asked about this very name
        else:
            order = self._order(item, path.with_name(path.name + self._default_target(item).suffix))
        self._session.saving.save([order])

    def _order(self, item: PhotoItem, target: Path, on_exists: naming.OnExists = naming.OnExists.RENAME) -> Order:
        export = self._preferences.settings.export
        return Order(item.id, target, naming.format_of(target) or "JPEG", export, on_exists)

    def _default_target(self, item: PhotoItem) -> Path:
        fmt = naming.output_format(item.format, self._preferences.settings.output_format)
        choice = item.result.choice if item.result else self._session.options.choice
        called = naming.Naming(self._preferences.settings.name_template, choice.retouch.level, choice.engine)
        return naming.retouched_path(item.path, fmt, Path(self._folder()) if item.pasted else None, called)

    def _folder(self) -> str:
        """Where the user last was, else where pictures belong: a place that is there."""
        pictures = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        wanted = (self._preferences.settings.last_folder, pictures)
        return next((folder for folder in wanted if folder and QDir(folder).exists()), QDir.homePath())

    def _remove_selected(self) -> None:
        self._session.remove([item.id for item in self.selected()])

    def _set_mode(self, mode: CompareMode) -> None:
        self._compare.mode = mode
        self._preferences.update(compare_mode=mode.value)

    def _go_to_face(self, by: int) -> None:
        self.faces.setChecked(True)
        self._tools.faces.focus_next(by)

    def _step(self, by: int) -> None:
        current = self._session.current
        if current:
            row = self._session.queue.row_of(current.id) + by
            if 0 <= row < len(self._session.queue):
                self._strip.go_to(row)
