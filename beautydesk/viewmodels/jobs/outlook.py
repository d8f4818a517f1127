"""What is to be done with all the photos: kept up with what changes, as nobody can ask thousands at every click."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QObject

from beautydesk.core.job import JobState, RetouchOptions
from beautydesk.viewmodels.editing.options import Options
from beautydesk.viewmodels.jobs.latecomers import is_late
from beautydesk.viewmodels.jobs.wanted import Wanted, of_use
from beautydesk.viewmodels.list.photo_item import PhotoItem
from beautydesk.viewmodels.list.photo_list import PhotoList

Bought = tuple[Path, RetouchOptions]


class Outlook(QObject):
    """Answers are true when they are given: what has changed since is looked at then."""

    def __init__(self, photos: PhotoList, options: Options, wanted: Wanted, parent: QObject) -> None:
        super().__init__(parent)
        self._photos, self._rules = photos, wanted
        self._changed: set[int] = {item.id for item in photos}
        self._active: set[int] = set()
        self._late: set[int] = set()
        self._results: set[int] = set()
        self._able: set[int] = set()  # of `Wanted.can_begin`
        self._wanted: dict[int, PhotoItem] = {}
        self._failed: dict[int, PhotoItem] = {}
        self._uploaded: set[int] = set()  # of the wanted and the failed: what would go to a service
        self._bought: dict[int, Bought] = {}  # and what of that would be paid for
        photos.item_changed.connect(self._changed.add)
        photos.arrived.connect(self._changed.update)
        photos.leaving.connect(self._forget)
        options.photos_changed.connect(self._changed.update)

    @property
    def active(self) -> bool:
        """Is anything waiting or under way?"""
        self._look()
        return bool(self._active)

    @property
    def results(self) -> bool:
        """Has any photo one?"""
        self._look()
        return bool(self._results)

    @property
    def late(self) -> bool:
        """Is it not known yet of some photos what they are?"""
        self._look()
        return bool(self._late)

    @property
    def wanted(self) -> list[PhotoItem]:
        """Photos of `Wanted.is_wanted`."""
        self._look()
        return list(self._wanted.values())

    @property
    def todo(self) -> list[PhotoItem]:
        """What is to be retouched yet, without what has failed."""
        return [item for item in self.wanted if item.state is not JobState.FAILED]

    @property
    def failed(self) -> list[PhotoItem]:
        """Photos of `Wanted.can_retry`."""
        self._look()
        return list(self._failed.values())

    def begun(self, items: Iterable[PhotoItem]) -> list[PhotoItem]:
        """What `Retouching.begin` begins when these are asked for."""
        self._look()
        return of_use(items, lambda item: item.id in self._able, lambda item: item.id in self._wanted)

    def uploaded(self, items: Iterable[PhotoItem]) -> list[PhotoItem]:
        """Those of wanted and failed photos that would go to a service."""
        self._look()
        return [item for item in items if item.id in self._uploaded] if self._uploaded else []

    def bought(self, items: Iterable[PhotoItem]) -> list[Bought]:
        """As `Wanted.to_be_bought`, of wanted and failed photos."""
        self._look()
        return [self._bought[item.id] for item in items if item.id in self._bought] if self._bought else []

    def _forget(self, ids: Iterable[int]) -> None:
        for item_id in ids:
            self._changed.discard(item_id)
            self._drop(item_id)

    def _drop(self, item_id: int) -> None:
        self._active.discard(item_id)
        self._late.discard(item_id)
        self._results.discard(item_id)
        self._able.discard(item_id)
        self._uploaded.discard(item_id)
        for known in (self._wanted, self._failed, self._bought):
            known.pop(item_id, None)

    def _look(self) -> None:
        changed, rules = self._photos.items(self._changed), self._rules
        self._changed.clear()
        for item in changed:
            self._drop(item.id)
            if item.result is not None:
                self._results.add(item.id)
            if item.active:
                self._active.add(item.id)
            elif is_late(item):
                self._late.add(item.id)
            elif rules.can_begin(item):
                self._able.add(item.id)
                if rules.is_wanted(item):
                    self._wanted[item.id] = item
                if rules.can_retry(item):
                    self._failed[item.id] = item
                if rules.uploads(item):
                    self._uploaded.add(item.id)
                if bought := rules.to_be_bought([item]):
                    self._bought[item.id] = bought[0]
