"""`beautydesk resume`: brings home what is paid for. Nothing is sent and nothing is charged.

Results go beside their photos, whatever `-o` said when they were sent; where a photo's folder is gone, here.
"""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from beautydesk.commands.account import require_key
from beautydesk.commands.batch import Batch, Turn, Work
from beautydesk.commands.console import Exit, Parser, complain, say
from beautydesk.commands.outcomes import Ended, Status, reporter
from beautydesk.commands.saving import write
from beautydesk.commands.targets import unwritable
from beautydesk.core.cancel import CancelToken
from beautydesk.core.engine import Report
from beautydesk.core.naming import output_format, retouched_path
from beautydesk.core.receipts import Receipt, ReceiptState
from beautydesk.imaging.folders import is_folder

if TYPE_CHECKING:
    from beautydesk.compose import Parts
    from beautydesk.engines.ailab import AilabEngine


def configure(parser: Parser) -> None:
    parser.add_argument(
        "-o",
        "--output",
        type=Path,
        metavar="FOLDER",
        help="folder to save in, made if it is missing (default: beside each photo)",
    )
    parser.add_argument("--json", action="store_true", help="print one line of JSON for each photo as it ends")


def run(args: argparse.Namespace, parts: Parts) -> int:
    receipts = parts.journal.open_receipts()
    if not receipts:
        (complain if args.json else say)("Nothing to resume.")
        return Exit.OK
    resuming = _Resuming(parts, parts.ailab(), args.output)
    features = resuming.engine.features
    batch = Batch(features.id, reporter(args.json, len(receipts)), features.parallel)
    return batch.run(Turn(one.photo, partial(resuming.begin, one), one.task_id) for one in receipts)


@dataclass(frozen=True, slots=True)
class _Resuming:
    parts: Parts
    engine: AilabEngine
    output: Path | None

    def begin(self, receipt: Receipt) -> Work:
        return Work(partial(self._fetch, receipt), partial(self._still_open, receipt.task_id))

    def _still_open(self, task_id: str) -> str | None:
        is_open = any(receipt.task_id == task_id for receipt in self.parts.journal.open_receipts())
        return task_id if is_open else None

    def _fetch(self, receipt: Receipt, report: Report, token: CancelToken) -> Ended:
        if receipt.state is ReceiptState.SENT:
            require_key(self.parts)
        folder = self._folder(receipt)
        result = self.engine.resume(receipt, report, token)
        fmt = output_format(result.photo.format)
        target = retouched_path(receipt.photo, fmt, folder)
        written = write(result, target, fmt, owed=partial(self._still_open, receipt.task_id))
        self.parts.settle(receipt.task_id)
        return Ended(
            receipt.photo,
            Status.DONE,
            result.engine,
            written,
            faces=result.faces,
            task_id=receipt.task_id,
            note=result.note,
        )

    def _folder(self, receipt: Receipt) -> Path | None:
        if self.output is not None:
            if (error := unwritable(self.output, create=True)) is not None:
                raise error
            return self.output
        return None if is_folder(receipt.photo.parent) else Path.cwd()
