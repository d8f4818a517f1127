"""Photos whose files were not looked into yet when all were asked for: they are begun as soon as all of them are."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject

from beautydesk.core.job import JobState
from beautydesk.viewmodels.list.photo_item import PhotoItem
from beautydesk.viewmodels.list.photo_list import PhotoList


class Latecomers(QObject):
    """`begin`: gets their ids, once for all of them."""

    def __init__(self, photos: PhotoList, begin: Callable[[Iterable[int]], None], parent: QObject) -> None:
        super().__init__(parent)
        self._photos, self._begin = photos, begin
        self._expected: set[int] = set()
        self._known: list[int] = []
        photos.item_changed.connect(self._on_item_changed)
        photos.rowsRemoved.connect(self._look_whether_all_are_known)

    def expect(self) -> None:
        """All that nothing is known of yet."""
        self._expected |= {item.id for item in self._photos if is_late(item)}

    def forget(self) -> None:
        """Nothing more is wanted."""
        self._expected, self._known = set(), []

    def _on_item_changed(self, item_id: int) -> None:
        item = self._photos.item(item_id)
        if item_id in self._expected and item is not None and not is_late(item):
            self._expected.discard(item_id)
            self._known.append(item_id)
            self._look_whether_all_are_known()

    def _look_whether_all_are_known(self) -> None:
        self._expected = {item_id for item_id in self._expected if self._photos.item(item_id)}
        if self._known and not self._expected:
            known, self._known = self._known, []
            self._begin(known)


def is_late(item: PhotoItem) -> bool:
    """Is it not known yet what it is?"""
    return item.size is None and item.state is JobState.ADDED
