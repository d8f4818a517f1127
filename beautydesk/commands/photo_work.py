"""One photo's turn on the command line: what can go wrong before anything is spent, the work, the file, the receipt."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from beautydesk.commands.account import require_key
from beautydesk.commands.batch import Work
from beautydesk.commands.outcomes import Ended, Status
from beautydesk.commands.saving import write
from beautydesk.commands.targets import Targets
from beautydesk.core.cancel import CancelToken
from beautydesk.core.engine import Report, RetouchEngine, RetouchResult
from beautydesk.core.errors import BeautyDeskError, PhotoError
from beautydesk.core.export import Export
from beautydesk.core.job import RetouchOptions
from beautydesk.core.naming import OnExists
from beautydesk.core.receipts import PAID, Receipt, ReceiptState
from beautydesk.imaging.files.folders import is_folder
from beautydesk.workflow.retouch import fetch, retouch

if TYPE_CHECKING:
    from beautydesk.compose import Parts


@dataclass(frozen=True, slots=True)
class PhotoWork:
    """What is the same for every photo of a run.

    `results`: photos of the run that are results of other photos of the run, and those. `receipts`: each photo's own
    in the journal, where it has one.
    """

    parts: Parts
    engine: RetouchEngine
    options: RetouchOptions
    targets: Targets
    on_exists: OnExists
    export: Export
    results: Mapping[Path, Path] = field(default_factory=dict)
    receipts: dict[Path, int] = field(default_factory=dict)

    def begin(self, photo: Path) -> Work | Ended:
        """All that can go wrong before anything is spent. Raises `PhotoError`, `SaveError`."""
        from beautydesk.imaging import inspect

        if (original := self.results.get(photo)) is not None:
            return self._skipped(photo, error=_already_retouched(original))
        if not os.path.lexists(photo):
            raise PhotoError(
                f"There is no file or folder {photo}.", code="ERROR_PHOTO_MISSING", hint="Check the spelling."
            )
        if is_folder(photo):
            raise PhotoError(
                f"There are no photos in the folder {photo}.", code="ERROR_NO_PHOTOS", title="No photos found"
            )
        target, fmt = self.targets.choose(photo, inspect(photo).format)
        if self.targets.is_done(target):
            return self._skipped(photo, output=target)
        self.targets.require_writable(target)
        return Work(partial(self._retouch, photo, target, fmt), partial(self._owed, photo))

    def fetch(self, receipt: Receipt) -> Work:
        """The turn of work that is paid for: it is fetched, and nothing is sent."""
        return Work(partial(self._fetch, receipt), partial(self._owed, receipt.photo))

    def _retouch(self, photo: Path, target: Path, fmt: str, report: Report, token: CancelToken) -> Ended:
        from beautydesk.imaging import decode

        result = retouch(decode(photo), self.engine, self.options, report, token)
        return self._keep(photo, result, target, fmt, self.on_exists, unchanged=self.options.level == 0)

    def _fetch(self, receipt: Receipt, report: Report, token: CancelToken) -> Ended:
        from beautydesk.imaging import inspect

        if receipt.state is not ReceiptState.FETCHED:
            require_key(self.parts)
        result = fetch(self.parts.ailab(), receipt, report, token)
        try:
            source_format = inspect(receipt.photo).format
        except PhotoError:
            source_format = result.photo.format
        target, fmt = self.targets.choose(receipt.photo, source_format)
        self.targets.require_writable(target)
        # A file that is there may be anything: what is paid for is saved beside it, or it would be owed for ever.
        on_exists = OnExists.RENAME if self.on_exists is OnExists.SKIP else self.on_exists
        return self._keep(receipt.photo, result, target, fmt, on_exists)

    def _keep(
        self,
        photo: Path,
        result: RetouchResult,
        target: Path,
        fmt: str,
        on_exists: OnExists,
        *,
        unchanged: bool = False,
    ) -> Ended:
        owed = partial(self._owed, photo)
        written = write(result, target, fmt, self.export, on_exists, owed=owed, unchanged=unchanged)
        if written is None:  # somebody else made that file while this one was worked on
            is_paid = result.task_id is not None
            return Ended(photo, Status.SKIPPED, result.engine, target, task_id=result.task_id, owed=is_paid)
        if (receipt := result.receipt or self.receipts.get(photo)) is not None:
            self.parts.settle(receipt, written)
        note = " ".join(part for part in (result.photo.note, result.note) if part)
        return Ended(photo, Status.DONE, result.engine, written, faces=result.faces, task_id=result.task_id, note=note)

    def _owed(self, photo: Path) -> str | None:
        """The task that is paid for and not saved, if there is one."""
        if not self.engine.features.uploads:
            return None
        for receipt in self.parts.journal.open_receipts():
            if receipt.state in PAID and receipt.photo == photo.absolute() and receipt.options == self.options:
                return receipt.task_id
        return None

    def _skipped(self, photo: Path, output: Path | None = None, error: BeautyDeskError | None = None) -> Ended:
        return Ended(photo, Status.SKIPPED, self.engine.features.id, output=output, error=error)


def _already_retouched(original: Path) -> BeautyDeskError:
    return BeautyDeskError(
        f"Skipped, because it is a result of {original}, which was named too.",
        code="ERROR_ALREADY_RETOUCHED",
        title="Already retouched",
        hint="To retouch it once more, name it alone.",
    )
