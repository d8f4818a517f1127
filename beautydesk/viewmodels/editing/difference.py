"""Pictures of what a retouch changes, made when somebody looks: one at a time, and always the newest that is wanted."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from beautydesk.core.job import Done, Outcome
from beautydesk.viewmodels.background import Lane
from beautydesk.viewmodels.picture import Picture

BeforeAfter = tuple[Picture, Picture]


class Differences(QObject):
    """`lane`: whose threads do the work."""

    ready = Signal(object, object, object)  # Picture before, after, and their difference

    def __init__(self, lane: Lane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane = lane
        self._under_way: BeforeAfter | None = None
        self._wanted: BeforeAfter | None = None

    def ask(self, before: Picture, after: Picture) -> None:
        """`ready` brings the difference, unless another pair is asked for before its turn comes."""
        self._wanted = (before, after)
        if self._under_way is None:
            self._begin()

    def _begin(self) -> None:
        self._under_way, self._wanted = self._wanted, None
        if self._under_way is not None:
            self._lane.run(partial(Picture.difference, *self._under_way), self._on_ended)

    def _on_ended(self, outcome: Outcome[Picture]) -> None:
        pair, self._under_way = self._under_way, None
        if pair is not None and isinstance(outcome, Done):
            self.ready.emit(*pair, outcome.result)
        self._begin()
