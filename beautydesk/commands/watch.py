"""`beautydesk watch FOLDER -o OUT`: retouches what appears in a folder, until Ctrl-C or SIGTERM."""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Final

from beautydesk.commands import asked, reporting
from beautydesk.commands.batch import Batch, Turn
from beautydesk.commands.console import Exit, Parser, complain, fail, file
from beautydesk.commands.costs import Noting, tell_cost
from beautydesk.commands.outcomes import Ended, Reporter, Status, Underway, reporter
from beautydesk.commands.reporting import Reporting
from beautydesk.commands.watch_work import WatchWork
from beautydesk.compose import Parts
from beautydesk.core.cancel import CancelToken
from beautydesk.core.errors import BeautyDeskError, Charged, SaveError
from beautydesk.core.naming import OnExists
from beautydesk.storage.delivered import Delivered, InOtherHands
from beautydesk.workflow import photos
from beautydesk.workflow.outcome import AccountStop
from beautydesk.workflow.watching import Fresh, Watching

POLL: Final = 1.0  # seconds
_PART: Final = 20  # a listing takes no more than this part of the time
_LATER: Final = 60.0  # seconds after which what the service could not give yet is asked for again


def configure(parser: Parser) -> None:
    add = parser.add_argument
    add("folder", type=file, metavar="FOLDER", help="the folder to watch, with all that is below it")
    add(
        "-o",
        "--output",
        required=True,
        type=file,
        metavar="OUT",
        help="folder for the results, made if it is missing; sub-folders of FOLDER are kept in it",
    )
    asked.configure_work(parser)
    asked.configure_files(parser)
    asked.configure_run(parser)
    add("--new-only", action="store_true", help="leave alone what is in FOLDER at the start")
    add(
        "--poll",
        type=_seconds,
        default=POLL,
        metavar="SECONDS",
        help="how often FOLDER is listed, wherever it lies (default %(default)s; large folders less often)",
    )
    parser.epilog = (
        "Photos are begun when their files have not changed for two seconds and no program writes to them. A RAW"
        " file waits ten seconds for the JPEG of the same shot, which is done in its place. What is in OUT already, by"
        " its contents, is not done again after a restart; a photo that failed is, when its file changes. Ctrl-C and"
        " SIGTERM are the usual end: the exit code is 0 then, or 1 if photos failed."
    )


def run(args: argparse.Namespace, parts: Parts) -> int:
    settings = parts.settings.load()
    if notice := parts.settings.take_notice():
        complain(notice)
    reporting.check(args.report)
    engine = parts.engine(asked.engine_of(args.engine, settings, parts))
    args.output = f"{args.output}/"
    folder = args.folder.absolute()
    order = replace(asked.order_of(args, settings, engine.features.id, one=False).here(), roots=(folder,))
    work = WatchWork(parts, engine, asked.options_of(args, settings, order), order, folder)
    _check(work)
    delivered = _delivered(parts, work.out)
    try:
        watching = Watching(
            work.folder,
            work.out,
            delivered,
            template=order.settings.template,
            written=cache(parts.paid.written),
            new_only=args.new_only,
        )
        watching.learn()
        return _Watch(work, watching, args.poll).run(args)
    finally:
        delivered.close()


def _check(work: WatchWork) -> None:
    """What can be known beforehand. Raises `BeautyDeskError`."""
    if not photos.is_folder(work.folder):
        fail(f"There is no folder {work.folder}.")
    if work.order.settings.on_exists is OnExists.REPLACE and photos.is_same(work.folder, work.out):
        fail("Results that replace files need a folder of their own.", "Name another one with -o.")
    work.check_place()


def _delivered(parts: Parts, out: Path) -> Delivered:
    try:
        return Delivered(parts.profile.delivered, out)
    except InOtherHands:
        fail(f"Another copy of Beauty Desk watches for {out} already.", "One folder for results serves one watch.")


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = 0.0
    if not 0.1 <= seconds <= 3600:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of seconds from 0.1 to 3600")
    return seconds


class _Watch(Reporter):
    """Gives the batch its turns, and hears how they end. `poll`: seconds between two listings."""

    def __init__(self, work: WatchWork, watching: Watching, poll: float) -> None:
        self._work, self._watching, self._poll = work, watching, poll
        self._token = CancelToken()
        self._stop = AccountStop()
        self._underway: dict[Path, Fresh] = {}
        self._failed: set[Path] = set()
        self._next = 0.0
        self._away: Path | None = None
        self._told_results = False

    def run(self, args: argparse.Namespace) -> int:
        work = self._work
        features = work.engine.features
        if work.costs and (trouble := tell_cost(work.parts, [])) is not None:
            self._stop = AccountStop(trouble)
        told = Noting(reporter(args.json, None, features), work.parts.paid)
        self._told = Reporting(told, args.report, work.parts.paid, work.options.level)
        self._watching.look(time.monotonic())  # what comes after the next line is new
        complain(f"Watching {work.folder}; results go to {work.out}. Ctrl-C ends it.")
        jobs = asked.jobs_of(args.jobs, features)
        code = Batch(features.id, self, jobs, self._stop, self._token).run(self._turns())
        if code is Exit.INTERRUPTED:  # its usual end
            code = Exit.FAILED if self._failed else Exit.OK
        return self._told.exit(code)

    def _turns(self) -> Iterator[Turn | None]:
        while not self._token.cancelled and self._stop.error is None:
            fresh = self._watching.take() if self._look() else None
            if fresh is None:
                self._tell_counts()
            yield None if fresh is None else self._turn(fresh)

    def _look(self) -> bool:
        """List the folder when it is time to; False when it is away."""
        now = time.monotonic()
        if now < self._next:
            return self._away is None
        away = self._watching.missing()
        if away != self._away:
            complain(f"{away} is not there; it is waited for." if away else f"{self._away} is there again.")
        self._away = away
        if away is None:
            self._watching.look(now)
        self._next = max(now + self._poll, now + _PART * (time.monotonic() - now))
        return away is None

    def _tell_counts(self) -> None:
        """When all that had come is begun: only then is it known what was done before. Results are told once."""
        before, results = self._watching.take_counts()
        if before:
            complain(f"{before:,} photo{'s were' if before > 1 else ' was'} done before.")
        if results and not self._told_results:
            self._told_results = True
            complain(f"{results:,} earlier result{'s' * (results > 1)} left out.")

    def _turn(self, fresh: Fresh) -> Turn | None:
        if self._work.costs:
            trouble = tell_cost(self._work.parts, [(fresh.photo, self._work.options)], doubts=False)
            if trouble is not None:
                self._stop.meet(trouble)
                return None
        if fresh.late:
            complain(f"{fresh.photo.name} came after its RAW file was begun, and is retouched as well.")
        turn = self._work.turn(fresh)
        self._underway[fresh.photo] = fresh
        return turn

    # -- the reporter ---------------------------------------------------------------------------------------------

    def ended(self, end: Ended) -> None:
        fresh = self._underway.pop(end.photo)
        self._work.over(end.photo)
        self._failed.discard(end.photo)
        match end.status:
            case Status.DONE:
                self._watching.done(fresh)
            case Status.SKIPPED if end.error is None:
                self._watching.done(fresh)
            case Status.PENDING:
                self._watching.again(fresh, time.monotonic() + _LATER)
            case Status.FAILED:
                self._after_failure(fresh, end.error)
        self._told.ended(end)

    def _after_failure(self, fresh: Fresh, error: BeautyDeskError | None) -> None:
        if isinstance(error, SaveError) and not photos.is_folder(self._work.out):
            self._watching.again(fresh, time.monotonic())
            return
        self._failed.add(fresh.photo)
        if error is not None and error.charged is not Charged.NO:
            self._watching.done(fresh)  # nothing is paid for twice because the program was started again

    def working(self, underway: Iterable[Underway]) -> None:
        self._told.working(underway)

    def close(self, trouble: BeautyDeskError | None, interrupted: bool) -> None:
        self._told.close(trouble, interrupted)
        if waiting := self._watching.waiting:
            complain(f"{waiting:,} photo{'s were' if waiting > 1 else ' was'} not begun; the next start does that.")
