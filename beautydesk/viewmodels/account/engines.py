"""The engines that can be had, as a page shows them: which one is chosen, and whether it works here."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from beautydesk.core.engine import EngineFeatures
from beautydesk.core.job import Done, Outcome
from beautydesk.viewmodels.background import Lane
from beautydesk.viewmodels.editing.options import Options


class Engines(QObject):
    """`known`: gives all engines, as they are now. `address`: where the hosted one is.

    `checks`: by an engine's id, what finds out why it does not work here ('' when it does); each takes its time.
    """

    changed = Signal()

    def __init__(
        self,
        known: Callable[[], Sequence[EngineFeatures]],
        options: Options,
        checks: Mapping[str, Callable[[], str]],
        address: str,
        lane: Lane,
    ) -> None:
        super().__init__()
        self._known, self.address = known, address
        self._options, self._checks = options, checks
        self._problems: dict[str, str] = {}
        self._lane = lane
        options.changed.connect(self.changed)

    @property
    def offered(self) -> tuple[EngineFeatures, ...]:
        """Those that can be chosen now; `changed` tells when these are others."""
        return tuple(each for each in self._known() if each.offered)

    @property
    def chosen(self) -> str:
        """The engine of what is to come."""
        return self._options.general.engine

    def problem(self, engine: str) -> str | None:
        """Why it does not work here, '' when it does; None as long as nobody knows."""
        return self._problems.get(engine)

    def check(self) -> None:
        """Find out what is not known yet, off the GUI thread."""
        for engine, find_out in self._checks.items():
            if self._problems.get(engine) != "":
                self._lane.run(find_out, partial(self._on_checked, engine))

    def _on_checked(self, engine: str, outcome: Outcome[str]) -> None:
        if isinstance(outcome, Done):
            self._problems[engine] = outcome.result
            self.changed.emit()
