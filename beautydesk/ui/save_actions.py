"""Saving, copying and dragging out: what becomes of results, under which name, and where."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDir, QMimeData, QObject, QStandardPaths, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from beautydesk.core import naming
from beautydesk.ui.photo_actions import MakeAction
from beautydesk.viewmodels.jobs.save_queue import SaveRequest, destinations
from beautydesk.viewmodels.list.photo_item import PhotoItem
from beautydesk.viewmodels.preferences import Preferences
from beautydesk.viewmodels.session import Session
from beautydesk.workflow.destinations import Destination, OutputSettings


class SaveActions(QObject):
    """`selected`: the photos that commands are for."""

    def __init__(
        self,
        window: QWidget,
        session: Session,
        selected: Callable[[], list[PhotoItem]],
        action: MakeAction,
        preferences: Preferences,
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._selected, self._preferences = window, session, selected, preferences
        self.save = action(self.tr("Save"), "save", "Ctrl+S", self.save_selected)
        self.save_as = action(self.tr("Save as…"), "save-as", "Ctrl+Shift+S", self.save_current_as)
        self.copy = action(self.tr("Copy result"), "", "Ctrl+C", self.copy_result)
        self.save_all = action(self.tr("Save all"), "", "", self.save_everything)

    def refresh(self) -> None:
        """Which of them are possible now."""
        current, can_save = self._session.queue.shown, self._session.result_updates.can_save
        self.save.setEnabled(any(can_save(item) for item in self._selected()))
        for action in (self.save_as, self.copy):
            action.setEnabled(current is not None and can_save(current))

    def folder(self) -> str:
        """Where the user last was, else where pictures belong: a place that is there."""
        pictures = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        wanted = (self._preferences.settings.last_folder, pictures)
        return next((folder for folder in wanted if folder and QDir(folder).exists()), QDir.homePath())

    # -- handing over -------------------------------------------------------------------------------------------------

    def copy_result(self) -> None:
        """The result that is shown, as a file and as pixels, for whatever it is pasted into."""
        if item := self._session.queue.shown:
            self._session.result_updates.when_ready([item], partial(self._copy, item))

    def _copy(self, item: PhotoItem) -> None:
        if item.result:
            self._session.sharing.prepare(self._orders([item]), QGuiApplication.clipboard().setMimeData)

    def make_ready_to_drag(self) -> None:
        """A press may become a drag; several photos are made ready when it does."""
        if (item := self._session.queue.shown) and item.result and len(self._selected()) == 1:
            self._session.sharing.prepare(self._orders([item]))

    def drag_data(self) -> QMimeData | None:
        return self._session.sharing.promise(self._orders(self._selected()))

    # -- saving -------------------------------------------------------------------------------------------------------

    def save_selected(self) -> None:
        """Each result beside its original; what has no folder of its own goes where the user last was.

        A result that is saved already is not written a second time.
        """
        self.save_items(self._selected())

    def save_items(self, items: list[PhotoItem]) -> None:
        """As `save_selected`, for these photos."""
        self._session.result_updates.when_ready(items, partial(self._save_beside, items))

    def save_everything(self) -> None:
        """Every result that is not saved yet, beside its original."""
        self._session.live_preview.when_rested(lambda: self._save_beside(self._session.unsaved))

    def _save_beside(self, items: list[PhotoItem]) -> None:
        self._session.saving.save(self._orders(items, [item.path for item in self._session.queue]))

    def save_current_as(self) -> None:
        """Ask for a place, a name and a format. The dialog itself asks before it replaces a file."""
        if item := self._session.queue.shown:
            self._session.result_updates.when_ready([item], partial(self._ask_where, item))

    def _ask_where(self, item: PhotoItem) -> None:
        if item.result is None:
            return
        target = naming.free_path(self._default(item).path)
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
        path, default = Path(chosen), self._default(item)
        self._preferences.update(last_folder=str(path.parent))
        if fmt := naming.format_of(path):  # the dialog has asked about this very name
            to = replace(default, path=path, format=fmt, on_exists=naming.OnExists.REPLACE, named=True)
        else:
            named = path.with_name(path.name + default.path.suffix)
            to = replace(default, path=named, on_exists=naming.OnExists.RENAME)
        self._session.saving.save([SaveRequest(item.id, to)])

    def _orders(self, items: list[PhotoItem], originals: Iterable[Path] = ()) -> list[SaveRequest]:
        """Each result beside its original, as the settings say."""
        settings = OutputSettings.of(self._preferences.settings)
        return destinations(items, settings, originals, Path(self.folder()))

    def _default(self, item: PhotoItem) -> Destination:
        [order] = self._orders([item])
        return order.to
