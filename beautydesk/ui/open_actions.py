"""How photos are asked for: files, a folder with all that is below it, and the session of the last run."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from beautydesk.ui.photo_actions import MakeAction
from beautydesk.viewmodels.preferences import Preferences
from beautydesk.viewmodels.session import Session
from beautydesk.workflow import photos


class OpenActions(QObject):
    """`folder`: gives where dialogs begin; `make`: makes an action of the window."""

    def __init__(
        self,
        window: QWidget,
        session: Session,
        make: MakeAction,
        preferences: Preferences,
        folder: Callable[[], str],
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._preferences, self._folder = window, session, preferences, folder
        self.add = make(self.tr("Add photos…"), "add", "Ctrl+O", self._choose_photos)
        self.add_folder = make(self.tr("Open folder…"), "folder", "Ctrl+Shift+O", self._choose_folder)
        self.continue_session = make(self.tr("Continue the last session"), "", "", session.last.continue_)
        session.last.changed.connect(self._refresh)
        self._refresh()

    def _refresh(self) -> None:
        self.continue_session.setEnabled(bool(self._session.last.earlier))

    def _choose_photos(self) -> None:
        known = " ".join(f"*{suffix}" for suffix in photos.extensions())
        patterns = self.tr("Photos ({});;All files (*)").format(known)
        names, _ = QFileDialog.getOpenFileNames(self._window, self.tr("Add photos"), self._folder(), patterns)
        if names:
            self._preferences.update(last_folder=str(Path(names[0]).parent))
            self._session.add_photos(Path(name) for name in names)

    def _choose_folder(self) -> None:
        """All photos in it, and in the folders below it."""
        name = QFileDialog.getExistingDirectory(self._window, self.tr("Open a folder of photos"), self._folder())
        if name:
            self._preferences.update(last_folder=name)
            self._session.add_photos([Path(name)])
