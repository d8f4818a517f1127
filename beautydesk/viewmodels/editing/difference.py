"""Pictures of what a retouch changes, made when somebody looks: one at a time, and always the newest that is wanted."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from beautydesk.core.cancel import CancelToken
from beautydesk.core.engine import Report
from beautydesk.core.job import Done, Outcome
from beautydesk.viewmodels.jobs.background import Background
from beautydesk.viewmodels.picture import Picture

Pair = tuple[Picture, Picture]


class Differences(QObject):
    """`runner`: whose threads do the work."""

    ready = Signal(object, object, object)  # Picture before, after, and their difference

    def __init__(self, runner: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._under_way: Pair | None = None
        self._wanted: Pair | None = None

    def ask(self, before: Picture, after: Picture) -> None:
        """`ready` brings the difference, unless another pair is asked for before its turn comes."""
        self._wanted = (before, after)
        if self._under_way is None:
            self._begin()

    def _begin(self) -> None:
        self._under_way, self._wanted = self._wanted, None
        if self._under_way is not None:
            self._runner.submit(partial(_difference, self._under_way), self._on_ended)

    def _on_ended(self, outcome: Outcome[Any]) -> None:
        pair, self._under_way = self._under_way, None
        if pair is not None and isinstance(outcome, Done):
            self.ready.emit(*pair, outcome.result)
        self._begin()


def _difference(pair: Pair, report: Report, token: CancelToken) -> Picture:
    return Picture.difference(*pair)
