"""The commands that give settings of one photo to others: for the menus of photos, panel and window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from beautydesk.ui.photo_actions import MakeAction
from beautydesk.viewmodels.editing.settings_transfer import SettingsTransfer
from beautydesk.viewmodels.list.photo_item import PhotoItem
from beautydesk.viewmodels.session import Session


class SettingsActions(QObject):
    """`selected`: the photos that are meant; `make`: makes an action of the window."""

    def __init__(
        self, window: QWidget, session: Session, selected: Callable[[], list[PhotoItem]], make: MakeAction
    ) -> None:
        super().__init__(window)
        self._session, self._selected = session, selected
        self._transfer = transfer = SettingsTransfer(session.queue, session.options, session.noticed.emit)
        self.copy_settings = make(self.tr("Copy settings"), "", "Ctrl+Shift+C", self._copy)
        self.paste_settings = make(self.tr("Paste settings"), "", "Ctrl+Shift+V", transfer.paste)
        self.apply_to_selected = make(self.tr("Apply to selected"), "", "", transfer.apply_to_selected)
        self.apply_to_all = make(self.tr("Apply to all"), "", "", transfer.apply_to_all)
        self.refresh()

    @property
    def all(self) -> list[QAction]:
        """In the order of a menu."""
        return [self.copy_settings, self.paste_settings, self.apply_to_selected, self.apply_to_all]

    def refresh(self) -> None:
        """Which of them are possible now."""
        shown, selected = self._session.queue.shown is not None, len(self._selected())
        self.copy_settings.setEnabled(shown)
        self.paste_settings.setEnabled(selected > 0 and self._transfer.copied is not None)
        self.apply_to_selected.setEnabled(shown and selected > 1)
        self.apply_to_all.setEnabled(shown and len(self._session.queue) > 1)

    def _copy(self) -> None:
        self._transfer.copy()
        self.refresh()
