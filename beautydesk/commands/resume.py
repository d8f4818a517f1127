"""`beautydesk resume`: brings home what is paid for, and finishes runs that were interrupted.

Fetching costs nothing. Photos that an interrupted run had not sent yet are sent now, as that run was told to, and what
this costs is said first; `--fetch-only` leaves them alone.
"""

from __future__ import annotations

import argparse
import contextlib
import time
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from beautydesk.commands.batch import Batch, Turn, Work
from beautydesk.commands.console import Exit, Parser, complain, say
from beautydesk.commands.costs import Noting, tell_cost
from beautydesk.commands.file_order import PLAIN_ORDER, FileOrder
from beautydesk.commands.outcomes import Ended, Status, reporter
from beautydesk.commands.photo_work import PhotoWork
from beautydesk.core.errors import BeautyDeskError, Objection
from beautydesk.core.receipts import PAID, UNSENT, Receipt, ReceiptState
from beautydesk.imaging.files.folders import is_folder

if TYPE_CHECKING:
    from beautydesk.compose import Parts

KEEP_UNSENT = 7 * 24 * 3600.0  # seconds: nobody expects an older run to go on, and to cost something, by itself


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
    add("--json", action="store_true", help="print one line of JSON for each photo as it ends")


def run(args: argparse.Namespace, parts: Parts) -> int:
    if notice := parts.journal.take_notice():
        complain(notice)
    receipts = _open_receipts(args, parts)
    if not receipts:
        (complain if args.json else say)("Nothing to resume.")
        return Exit.OK
    runs = _Runs(parts, args.output)
    unsent = [one for one in receipts if one.state in UNSENT]
    trouble = None
    if any(one.engine == "ailab" for one in unsent):
        some = next(one for one in unsent if one.engine == "ailab")
        photos = [one.photo for one in unsent if one.engine == "ailab"]
        trouble = tell_cost(parts, parts.ailab(), some.options, photos)
    features = parts.engine("ailab" if any(one.engine == "ailab" for one in receipts) else "local").features
    told = Noting(reporter(args.json, len(receipts)), parts, {one.photo: one.id for one in unsent})
    turns = [
        Turn(one.photo, partial(runs.begin, one), one.task_id)
        for one in receipts
        if trouble is None or one.state not in UNSENT
    ]
    code = Batch(features.id, told, features.parallel).run(turns)
    if trouble is not None:
        raise trouble
    return code


def _open_receipts(args: argparse.Namespace, parts: Parts) -> list[Receipt]:
    """What is left to do. What another copy of the program is at is its business; what is too old is dropped."""
    found = parts.journal.open_receipts()
    if any(one.state is ReceiptState.UNCERTAIN for one in found):
        found = _settled(parts)
    busy = [one for one in found if one.busy]
    if busy:
        complain(f"{len(busy)} more {'is' if len(busy) == 1 else 'are'} in the hands of another copy of Beauty Desk.")
    left = [one for one in found if not one.busy]
    old = [one for one in left if one.state in UNSENT and time.time() - one.added_at > KEEP_UNSENT]
    parts.journal.drop_unsent([one.id for one in old], "too old")
    if args.forget_uncertain:
        for one in left:
            if one.state is ReceiptState.UNCERTAIN:
                parts.journal.cancelled(one.id, "left")
    return [
        one
        for one in left
        if one not in old
        and not (args.fetch_only and one.state in UNSENT)
        and not (args.forget_uncertain and one.state is ReceiptState.UNCERTAIN)
    ]


def _settled(parts: Parts) -> list[Receipt]:
    """What is open after the balance was asked, which may tell about what is uncertain."""
    with contextlib.suppress(BeautyDeskError):  # then it stays uncertain
        parts.ailab().credits()
    return parts.journal.open_receipts()


class _Runs:
    """The interrupted runs: each with its own order for files. `output`: instead of all of these."""

    def __init__(self, parts: Parts, output: Path | None) -> None:
        self._parts = parts
        self._output = output
        self._known: dict[tuple[object, ...], PhotoWork] = {}

    def begin(self, receipt: Receipt) -> Work | Ended:
        """The turn of one receipt. Raises `BeautyDeskError`."""
        from beautydesk.engines.ailab.failures import in_other_hands, maybe_paid

        if receipt.state is ReceiptState.UNCERTAIN:
            raise maybe_paid(receipt)
        work = self._work(receipt)
        if receipt.state in PAID:
            return work.fetch(receipt)
        if not self._parts.journal.take_over(receipt.id):
            return Ended(receipt.photo, Status.SKIPPED, receipt.engine, error=in_other_hands(receipt))
        return work.begin(receipt.photo)

    def _work(self, receipt: Receipt) -> PhotoWork:
        order = FileOrder.from_json(receipt.order) or PLAIN_ORDER
        if self._output is not None:
            order = replace(order, output=f"{self._output.absolute()}/", one=False)
        elif order.output is None and not is_folder(receipt.photo.parent):
            order = replace(order, output=f"{Path.cwd()}/", one=False)
        key = (receipt.batch, receipt.engine, receipt.options, order)
        if key not in self._known:
            targets = order.targets(receipt.options.level, receipt.engine)
            targets.take(self._parts.journal.targets(receipt.batch) if receipt.batch else [])
            engine = self._parts.engine(receipt.engine)
            # Only a face that is not seen is waved aside for the run as a whole; doubt is, for that once.
            despite = frozenset({Objection.NO_FACE}) if order.without_face else frozenset[Objection]()
            options = replace(receipt.options, despite=despite)
            self._known[key] = PhotoWork(self._parts, engine, options, targets, order.on_exists, order.export)
        work = self._known[key]
        work.targets.protect([receipt.photo])
        work.receipts[receipt.photo] = receipt.id
        return work
