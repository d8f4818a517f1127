"""Mistakes of ours, told in the window; and the report about them, which is for the user to read, change and give away.

Nothing is sent. What goes into a report is decided in `workflow/problem_report.py`.
"""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal

from beautydesk.core.errors import BeautyDeskError
from beautydesk.core.job import Done, Failed, Outcome
from beautydesk.storage.crashes import Crash, Crashes
from beautydesk.support.log import Log
from beautydesk.viewmodels.background import SOON, Lane
from beautydesk.viewmodels.text.notice import Notice, Remedy, Severity, Tell
from beautydesk.viewmodels.text.translation import joined, translated


class Problems(QObject):
    """`issues`: the page where reports are told, '' for none. `write`: makes the text, in some seconds."""

    written = Signal(str)  # a report
    saved = Signal(str)  # '' for a report that is in its file, else why it is not
    _happened = Signal()

    def __init__(
        self, write: Callable[[], str], crashes: Crashes, log: Log, issues: str, lane: Lane, tell: Tell
    ) -> None:
        super().__init__()
        self.issues = issues
        self._write, self._crashes, self._log, self._lane, self._tell = write, crashes, log, lane, tell
        self._happened.connect(self._on_happened)

    def watch(self) -> None:
        """From now on mistakes that nobody catches, in whatever thread, are told in the window, and to a terminal if
        there is one; and a run that ends by itself leaves a note."""

        def say(sentence: str) -> None:
            if sys.stderr is not None:
                with contextlib.suppress(OSError, ValueError):
                    print(sentence, file=sys.stderr, flush=True)  # noqa: T201
            with contextlib.suppress(RuntimeError):  # the window is gone
                self._happened.emit()

        self._log.catch_crashes(say)
        self._crashes.watch()

    def close(self) -> None:
        """This run ended as it should."""
        self._crashes.close()

    def look_back(self) -> None:
        """Say once that an earlier run ended by itself."""
        self._lane.run(self._crashes.take, self._on_looked)

    def write(self) -> None:
        """`written` follows."""
        self._lane.run(self._write, self._on_written, priority=SOON)

    def save(self, text: str, file: Path) -> None:
        """`saved` follows."""
        from beautydesk.workflow import problem_report  # it knows who sits here; a start need not

        self._lane.run(partial(problem_report.save, file, text), self._on_saved, priority=SOON)

    def _on_happened(self) -> None:
        text = QCoreApplication.translate(
            "Problems", "Something went wrong that should not have. You can go on; originals are never changed."
        )
        self._tell(Notice(Severity.ERROR, text, Remedy.SHOW_PROBLEM))

    def _on_looked(self, outcome: Outcome[Crash | None]) -> None:
        if isinstance(outcome, Done) and outcome.result is not None:
            text = QCoreApplication.translate(
                "Problems", "Beauty Desk ended by itself the last time. Nothing that was paid for is lost."
            )
            self._tell(Notice(Severity.INFO, text, Remedy.SHOW_PROBLEM))

    def _on_written(self, outcome: Outcome[str]) -> None:
        self.written.emit(outcome.result if isinstance(outcome, Done) else "")

    def _on_saved(self, outcome: Outcome[None]) -> None:
        error: BeautyDeskError | None = outcome.error if isinstance(outcome, Failed) else None
        self.saved.emit("" if error is None else joined(translated(error.message), translated(error.hint)))
