"""`--report FILE`: what became of every photo of a run, written once at its end, however it ends."""

from __future__ import annotations

import argparse
import logging
import time
from collections.abc import Iterable
from pathlib import Path

from beautydesk.commands.batch import Interrupted
from beautydesk.commands.console import Exit, Parser, complain, fail, file, sentence
from beautydesk.commands.outcomes import Ended, Reporter, Status, Underway
from beautydesk.core.errors import BeautyDeskError, Charged, NoFaceFound
from beautydesk.workflow import report
from beautydesk.workflow.paid_work import PaidWork
from beautydesk.workflow.room import unwritable

_log = logging.getLogger(__name__)


def configure(parser: Parser) -> None:
    parser.add_argument(
        "--report",
        type=_report,
        metavar="FILE.csv|.json",
        help="write a table of what became of every photo, at the end, also where that is Ctrl-C or a refused account;"
        " a file of that name is replaced",
    )


def check(target: Path | None) -> None:
    """Before any work is done: can a report be written there? Raises `UsageError`."""
    if target is not None and (obstacle := unwritable(target.absolute().parent)) is not None:
        why = "is not there" if obstacle.missing else f"cannot be written to ({obstacle.reason})"
        fail(f"The folder {obstacle.folder} for the report {why}.")


class Reporting(Reporter):
    """A reporter that notes each end for the file `target`, None for none. `level`: 0..1, None where each has its own.

    The last end of a photo counts, where it is free; each of those that may have cost something.
    """

    def __init__(self, reporter: Reporter, target: Path | None, paid: PaidWork, level: float | None = None) -> None:
        self._reporter, self._target, self._paid, self._level = reporter, target, paid, level
        self._ends: dict[tuple[Path, int | None], Ended] = {}
        self._began = time.time()
        self._failed = False

    def ended(self, end: Ended) -> None:
        if self._target is not None:
            self._ends[end.photo, end.receipt] = end
        self._reporter.ended(end)

    def working(self, underway: Iterable[Underway]) -> None:
        self._reporter.working(underway)

    def close(self, trouble: BeautyDeskError | None, interrupted: bool) -> None:
        try:
            if self._target is not None:
                self._write(self._target)
        finally:
            self._reporter.close(trouble, interrupted)

    def _write(self, target: Path) -> None:
        costs = self._costs()
        try:
            report.write((self._row(end, costs) for end in self._ends.values()), target)
        except BeautyDeskError as error:
            self._failed = True
            complain(sentence(error))

    def exit(self, code: Exit) -> Exit:
        """That of the run, which did not go well where its report is missing."""
        return Exit.FAILED if self._failed and code is Exit.OK else code

    def _costs(self) -> dict[str, float]:
        """Credits of this run's calls, by their tasks."""
        if all(end.task_id is None for end in self._ends.values()):
            return {}
        try:
            calls = self._paid.calls()
        except BeautyDeskError as error:
            _log.warning("what the run has cost is not known: %s", error)
            return {}
        mine = (one for one in calls if one.sent_at is not None and one.sent_at >= self._began)
        return {one.task_id: one.credits for one in mine if one.task_id and one.charged is not Charged.NO}

    def _row(self, end: Ended, costs: dict[str, float]) -> report.Row:
        error = end.error
        return report.Row(
            end.photo.absolute(),
            _state(end),
            end.output,
            end.engine,
            self._level,
            end.faces,
            costs.get(end.task_id or "", 0.0),
            end.seconds or None,
            size=end.size,
            notes=end.notes,
            remark=end.note,
            error_code=error.code if error else "",
            error=sentence(error) if error else "",
        )


def _state(end: Ended) -> str:
    """As `workflow.report.Row` names it."""
    if isinstance(end.error, NoFaceFound):
        return "no_face"
    return "cancelled" if isinstance(end.error, Interrupted) and end.status is Status.SKIPPED else end.status.value


def _report(text: str) -> Path:
    path = file(text)
    if path.suffix.lower() not in report.ENDINGS:
        raise argparse.ArgumentTypeError(f"{text!r} does not end in {' or '.join(report.ENDINGS)}")
    return path
