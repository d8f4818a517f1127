"""Saving, copying and dragging out: what becomes of results, under which name, and where."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDir, QMimeData, QObject, QStandardPaths, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from beautydesk.core import naming
from beautydesk.ui.photo_actions import MakeAction
from beautydesk.ui.place_box import PlaceBox
from beautydesk.ui.save_sheet import SaveSheet
from beautydesk.viewmodels.jobs.save_queue import SaveRequest, destinations
from beautydesk.viewmodels.list.photo_item import PhotoItem
from beautydesk.viewmodels.preferences import Preferences
from beautydesk.viewmodels.session import Session
from beautydesk.workflow.destinations import Destination, OutputSettings
from beautydesk.workflow.save import Place
from beautydesk.workflow.save_plan import Where

_HAS_ASKED = sys.platform == "darwin"  # the system's dialog asks before it replaces, whatever it is told


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
        self._save: Callable[[], None] = self.save_selected
        self.save = action(self.tr("Save"), "save", "Ctrl+S", lambda: self._save())
        self.save_as = action(self.tr("Save as…"), "save-as", "Ctrl+Shift+S", self.save_current_as)
        self.copy = action(self.tr("Copy result"), "", "Ctrl+C", self.copy_result)
        self.save_all = action(self.tr("Save all…"), "", "", self.ask_to_save_all)
        self._sheet: SaveSheet | None = None

    def give_back(self, save: Callable[[], None]) -> None:
        """What is saved goes back to the program that waits for it: its name and place are settled."""
        self._save = save
        self.save.setText(self.tr("Save and return"))
        self.save.setData(self.save.text())

    def refresh(self) -> None:
        """Which of them are possible now."""
        current, can_save = self._session.queue.shown, self._session.result_updates.can_save
        self.save.setEnabled(any(can_save(item) for item in self._selected()))
        self.save_as.setEnabled(self.save.isEnabled())
        self.copy.setEnabled(current is not None and can_save(current))
        self.save_all.setEnabled(self._session.outlook.results or (current is not None and can_save(current)))

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
        items = [item for item in self._selected() if self._session.result_updates.can_save(item)]
        settings = OutputSettings.of(self._preferences.settings)
        beside = Where(settings, Path(self.folder()), there=False)
        self._session.result_updates.when_ready(items, partial(self._session.saving.save_together, items, beside))

    def save_everything(self) -> None:
        """Every result that is not saved yet, without a question."""
        self.save_as_usual(self._session.unsaved)

    def save_as_usual(self, items: list[PhotoItem]) -> None:
        """See `SaveAll.save_as_usual`."""
        self._prepare()
        self._session.save_all.save_as_usual(items)

    def ask_to_save_all(self) -> None:
        """The sheet, for all photos."""
        self._open_sheet()

    def _open_sheet(self, ids: Iterable[int] | None = None) -> None:
        self._prepare()
        if self._sheet is None:
            self._sheet = SaveSheet(self._session.save_all, self._preferences, self._window)
        # made in one turn of the event loop, seen in the next: both at once would hold everything up
        QTimer.singleShot(0, self._sheet, partial(self._sheet.open_for, ids))

    def _prepare(self) -> None:
        pictures = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        self._session.save_all.elsewhere = Path(self.folder())
        self._session.save_all.fallback = Path(pictures or QDir.homePath(), self.tr("Retouched"))

    def save_current_as(self) -> None:
        """Ask for a place, a name and a format; of several photos the sheet asks."""
        several = [item.id for item in self._selected() if self._session.result_updates.can_save(item)]
        if len(several) > 1:
            self._open_sheet(several)
        elif item := self._session.queue.shown:
            self._session.result_updates.when_ready([item], partial(self._ask_where, item))

    def _ask_where(self, item: PhotoItem, target: Path | None = None) -> None:
        """`target`: the name that is proposed."""
        if item.result is None:
            return
        target = target or naming.free_path(self._default(item).path)
        filters = {f"{name} (*{' *'.join(known)})": known[0] for name, known in naming.EXTENSIONS.items()}
        chosen = next(text for text in filters if text.startswith(str(naming.format_of(target))))
        dialog = QFileDialog(self._window, self.tr("Save as"), str(target.parent))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(list(filters))
        dialog.selectNameFilter(chosen)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)  # an original is told of instead
        dialog.setDefaultSuffix(filters[chosen])
        dialog.selectFile(target.name)
        dialog.filterSelected.connect(lambda text: dialog.setDefaultSuffix(filters[text]))
        dialog.fileSelected.connect(partial(self._on_place_chosen, item))
        dialog.open()

    def _on_place_chosen(self, item: PhotoItem, chosen: str) -> None:
        path = Path(chosen)
        self._preferences.update(last_folder=str(path.parent))
        if naming.format_of(path):
            self._session.saving.look_at(path, partial(self._on_place_known, item, path))
        else:
            self._save_to(item, path.with_name(path.name + self._default(item).path.suffix), naming.OnExists.RENAME)

    def _on_place_known(self, item: PhotoItem, path: Path, place: Place) -> None:
        if place is Place.FREE or (place is Place.TAKEN and _HAS_ASKED):
            self._save_to(item, path, naming.OnExists.REPLACE)
        else:
            box = PlaceBox(path, place, self._window)
            box.replace_chosen.connect(partial(self._save_to, item, path, naming.OnExists.REPLACE))
            box.other_chosen.connect(partial(self._save_to, item, path, naming.OnExists.RENAME))
            box.ask_chosen.connect(lambda: self._ask_where(item, naming.free_path(path)))
            box.open()

    def _save_to(self, item: PhotoItem, path: Path, on_exists: naming.OnExists) -> None:
        if item.result is not None:
            default = self._default(item)
            fmt = naming.format_of(path) or default.format
            to = replace(default, path=path, format=fmt, on_exists=on_exists, named=True)
            self._session.saving.save([SaveRequest(item.id, to)])

    def _orders(self, items: list[PhotoItem], originals: Iterable[Path] = ()) -> list[SaveRequest]:
        """Each result beside its original, as the settings say."""
        settings = OutputSettings.of(self._preferences.settings)
        return destinations(items, settings, originals, Path(self.folder()))

    def _default(self, item: PhotoItem) -> Destination:
        [order] = self._orders([item])
        return order.to
