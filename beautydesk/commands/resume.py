"""`beautydesk resume`: brings home what is paid for, and finishes runs that were interrupted.

Fetching costs nothing. What belongs to a card or share that is away stays in the profile until that is back. Photos
that an interrupted run had not sent yet are sent now, as that run was told to, and what this costs is said first;
`--fetch-only` leaves them alone. What was asked for in the window is its business: there each sum was agreed to when it
was asked for, and whoever left it has not said that it is still wanted.
"""

from __future__ import annotations

import argparse
import contextlib
import os
from dataclasses import replace
from functools import partial
from pathlib import Path

from beautydesk.commands import places, reporting
from beautydesk.commands.batch import Batch, Job, Turn
from beautydesk.commands.console import NAME, Exit, Parser, complain, program, say
from beautydesk.commands.costs import Noting, tell_cost
from beautydesk.commands.doubts import tell_doubts
from beautydesk.commands.outcomes import Ended, Status, reporter
from beautydesk.commands.photo_jobs import PhotoJobs
from beautydesk.commands.reporting import Reporting
from beautydesk.compose import HOSTED, LOCAL, SERVICE, Parts
from beautydesk.core.errors import BeautyDeskError, PhotoError
from beautydesk.core.receipts import PAID, UNSENT, Receipt, ReceiptState
from beautydesk.storage import scratch
from beautydesk.workflow import photos
from beautydesk.workflow.destinations import Destinations, OutputSettings
from beautydesk.workflow.run_order import RunOrder
from beautydesk.workflow.unfinished import in_other_hands, maybe_paid
from beautydesk.workflow.whose import Owners


def configure(parser: Parser) -> None:
    add = parser.add_argument
    add(
        "-o",
        "--output",
        type=Path,
        metavar="FOLDER",
        help="folder to save in, made if it is missing (default: where the interrupted run would have saved)",
    )
    add("--fetch-only", action="store_true", help="fetch what is paid for, and send nothing")
    add(
        "--forget-uncertain",
        action="store_true",
        help="take photos off the list of which nobody knows whether they were paid for; the ledger keeps them",
    )
    add(
        "--without-original",
        action="store_true",
        help="where the original is away, gone or was changed, save the service's own picture as it came (up to 4095"
        " pixels on the longer side)",
    )
    add("--no-sign", action="store_true", help="do not sign the results, also where the interrupted run was to")
    add("--json", action="store_true", help="print one line of JSON for each photo as it ends")
    reporting.configure(parser)


def run(args: argparse.Namespace, parts: Parts) -> int:
    reporting.check(args.report)
    if notice := parts.journal.take_notice():
        complain(notice)
    receipts = _left(args, parts)
    if not receipts:
        (complain if args.json else say)("Nothing to resume.")
        return Exit.OK
    runs = _Runs(parts, args.output, args.without_original, sign=not args.no_sign)
    to_buy = [one for one in receipts if one.state in UNSENT and one.engine == HOSTED and os.path.lexists(one.photo)]
    trouble = tell_cost(parts, [(one.photo, one.options) for one in to_buy], doubts=False) if to_buy else None
    asked = {one.engine for one in receipts}
    features = parts.engine(next((engine for engine in (HOSTED, SERVICE) if engine in asked), LOCAL)).features
    noting = Noting(reporter(args.json, len(receipts), features, features.parallel), parts.paid, resuming=True)
    told = Reporting(noting, args.report, parts.paid)
    turns = [
        Turn(one.photo, partial(runs.begin, one), one.task_id, one.id)
        for one in receipts
        if trouble is None or one.state not in UNSENT or one.engine != HOSTED
    ]
    code = Batch(features.id, told, features.parallel).run(turns)
    if trouble is not None:
        raise trouble
    return told.exit(code)


def _left(args: argparse.Namespace, parts: Parts) -> list[Receipt]:
    """What is left to do, oldest first. What another copy of the program is at is its business."""
    paid = parts.paid
    if any(one.state is ReceiptState.UNCERTAIN for one in paid.open_receipts()):
        with contextlib.suppress(BeautyDeskError):  # then it stays uncertain
            tell_doubts(parts.hosted().credits().doubts, complain)
    found = paid.unfinished()
    if busy := len(found.busy):
        complain(f"{busy} more {'is' if busy == 1 else 'are'} in the hands of another copy of Beauty Desk.")
    if args.forget_uncertain:
        for one in found.uncertain:
            paid.leave(one.id)
        found = replace(found, uncertain=())
    if args.fetch_only:
        return replace(found, unsent=()).left
    ordered = tuple(one for one in found.unsent if one.order or one.engine != HOSTED)
    if waiting := len(found.unsent) - len(ordered):
        complain(_left_to_the_window(waiting))
    return replace(found, unsent=ordered).left


def _left_to_the_window(photos: int) -> str:
    were, them = ("1 photo was", "it") if photos == 1 else (f"{photos:,} photos were", "them")
    return (
        f"{were} asked for in the window and not sent. Nothing is spent on {them} here: open `{program()}` to send"
        f" {them} or not, or name {them} to `{program()} retouch --engine {HOSTED}`."
    )


def _not_there(photo: Path) -> PhotoError:
    return PhotoError(
        f"{photo} is not there, so it was not begun.",
        code="ERROR_PHOTO_MISSING",
        hint=f"If it is on a card or share, put that in or connect it, and run `{NAME} resume` again.",
    )


def _can_be_made(order: RunOrder) -> bool:
    """May the folder of a run that has written nothing yet be made? Not where the card or share itself is away."""
    return order.output is not None and photos.is_folder(Path(order.output).parent)


class _Runs:
    """The interrupted runs: each with its own order. `output`: a folder instead of all of theirs."""

    def __init__(self, parts: Parts, output: Path | None, without_original: bool, *, sign: bool) -> None:
        self._parts, self._sign = parts, sign
        self._output, self._without_original = output, without_original
        self._owners = Owners(parts.paid.written)
        self._plain = RunOrder(settings=OutputSettings.of(parts.settings.load()))  # of what was bought in the window
        self._known: dict[tuple[str, RunOrder], Destinations] = {}

    def begin(self, receipt: Receipt) -> Job | Ended:
        """The turn of one receipt. Raises `BeautyDeskError`."""
        if receipt.state is ReceiptState.UNCERTAIN:
            raise maybe_paid(receipt)
        work = self._work(receipt)
        if receipt.state in PAID:
            return work.fetch(receipt, without_original=self._without_original or self._is_pasted(receipt))
        if not os.path.lexists(receipt.photo):
            raise _not_there(receipt.photo)
        if not self._parts.paid.take_over(receipt):
            return Ended(receipt.photo, Status.SKIPPED, receipt.engine, error=in_other_hands(receipt))
        return work.begin(receipt.photo, receipt.id)

    def _work(self, receipt: Receipt) -> PhotoJobs:
        order = RunOrder.from_json(receipt.order) or self._plain
        if not self._sign:
            order = order.unsigned()
        if self._output is not None:
            order = order.into(self._output)
        elif order.output is None and self._is_pasted(receipt):
            order = order.into(Path.cwd())
        engine = self._parts.engine(receipt.engine)
        return PhotoJobs(self._parts, engine, order.options(receipt.options), self._destinations(receipt, order))

    def _is_pasted(self, receipt: Receipt) -> bool:
        """Is its photo a file of ours, beside which nothing lasts, and which may be gone?"""
        return scratch.holds(self._parts.profile, receipt.photo)

    def _destinations(self, receipt: Receipt, order: RunOrder) -> Destinations:
        key = receipt.batch, order
        if key not in self._known:
            written = self._parts.paid.files_of(receipt.batch)
            make = self._output is not None or (not written and _can_be_made(order))
            self._known[key] = places.destinations(order, self._owners, make=make)
            self._known[key].protect(written)
        self._known[key].protect([receipt.photo])
        return self._known[key]
