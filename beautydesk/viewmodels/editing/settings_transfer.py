"""Settings of one photo for others: copied and pasted, or applied at once; each is one step of undo.

Level, which faces, and fine-tune are taken over. The engine is not, as it may cost something; nor are single faces and
strokes, which belong to one photo.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from beautydesk.core.job import RetouchOptions
from beautydesk.viewmodels.editing.options import Options
from beautydesk.viewmodels.list.photo_list import PhotoList
from beautydesk.viewmodels.text.notice import Notice, Severity, Tell


class SettingsTransfer:
    """`tell`: gets a word on what is not seen, as it happens to photos that are not shown."""

    def __init__(self, photos: PhotoList, options: Options, tell: Tell) -> None:
        self._photos, self._options, self._tell = photos, options, tell
        self.copied: RetouchOptions | None = None

    def copy(self) -> None:
        """Those of the photo that is shown."""
        self.copied = self._options.choice.retouch

    def paste(self) -> None:
        """To the selected photos."""
        if self.copied is not None:
            self._apply(self.copied, self._photos.selection.selected or (self._photos.selection.shown,))

    def apply_to_selected(self) -> None:
        self._apply(self._options.choice.retouch, self._photos.selection.selected)

    def apply_to_all(self) -> None:
        self._apply(self._options.choice.retouch, (item.id for item in self._photos))

    def _apply(self, asked: RetouchOptions, items: Iterable[int | None]) -> None:
        shown = self._photos.selection.shown
        ids = dict.fromkeys(item for item in items if item is not None)
        in_order = sorted(ids, key=lambda item: item != shown)  # a step begins with the photo that it shows
        self._options.set_look(asked.level, asked.fine_tune, asked.faces, in_order)
        if len(ids) > 1:
            text = QCoreApplication.translate("Settings", "%Ln photo(s) have these settings now.", "", len(ids))
            self._tell(Notice(Severity.INFO, text))
