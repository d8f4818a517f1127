"""One photo's turn on the command line: what can go wrong before anything is spent, the work, the file, the receipt."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from beautydesk.commands.account import require_key
from beautydesk.commands.batch import Job
from beautydesk.commands.console import program
from beautydesk.commands.outcomes import Ended, Status
from beautydesk.commands.places import cannot_write
from beautydesk.compose import Parts
from beautydesk.core.cancel import CancelToken
from beautydesk.core.engine import Report, RetouchEngine
from beautydesk.core.errors import BeautyDeskError, Charged, PhotoError, SaveError
from beautydesk.core.export import SavedFile
from beautydesk.core.job import RetouchOptions
from beautydesk.core.naming import OnExists
from beautydesk.core.receipts import FREE_ENGINES, Receipt, ReceiptState
from beautydesk.workflow import photos
from beautydesk.workflow.destinations import Destination, Destinations
from beautydesk.workflow.result_of import already_retouched
from beautydesk.workflow.save import Settle, Unsaved, fetched, retouched, save


@dataclass(frozen=True, slots=True)
class PhotoJobs:
    """What is the same for every photo of a run. `results`: see `ToRetouch`. `without_original`: where a photo is away
    whose result is paid for, the service's own picture is wanted."""

    parts: Parts
    engine: RetouchEngine
    options: RetouchOptions
    destinations: Destinations
    results: Mapping[Path, Path | None] = field(default_factory=dict)
    without_original: bool = False

    def begin(self, photo: Path, receipt: int | None) -> Job | Ended:
        """All that can go wrong before anything is spent. Raises `PhotoError`, `SaveError`."""
        if photo in self.results:
            return self._skipped(photo, error=already_retouched(self.results[photo]))
        if not os.path.lexists(photo):
            return self._missing(photo)
        if photos.is_folder(photo):
            raise PhotoError(
                f"There are no photos in the folder {photo}.", code="ERROR_NO_PHOTOS", title="No photos found"
            )
        to = self._choose(photo, photos.format_of(photo))
        if to.is_done:
            return self._skipped(photo, output=to.path)
        self._require_writable(to)
        self.destinations.check_signing()
        return Job(partial(self._retouch, photo, receipt, to), partial(self._owed, photo))

    def _missing(self, photo: Path) -> Job:
        owed = self._owed_receipt(photo)
        if owed is not None and self.without_original:
            return self.fetch(owed, without_original=True)
        raise PhotoError(
            f"There is no file or folder {photo}.",
            code="ERROR_PHOTO_MISSING",
            hint="Check the spelling."
            if owed is None
            else f"Its result is {'' if owed.free else 'paid for and '}kept: put the photo back, or add"
            " --without-original to get the service's own, smaller picture.",
        )

    def fetch(self, receipt: Receipt, *, without_original: bool) -> Job:
        """The turn of work that is paid for: it is fetched, and nothing is sent."""
        return Job(partial(self._fetch, receipt, without_original), partial(self._owed, receipt.photo))

    def _retouch(self, photo: Path, receipt: int | None, to: Destination, report: Report, token: CancelToken) -> Ended:
        made = retouched(photo, self.engine, self.options, report, token)
        return self._keep(photo, made, to, receipt)

    def _fetch(self, receipt: Receipt, without_original: bool, report: Report, token: CancelToken) -> Ended:
        if receipt.state is not ReceiptState.FETCHED and self.engine.features.costs:
            require_key(self.parts)
        made = fetched(self.engine, receipt, report, token, without_original=without_original)
        try:
            source_format = photos.format_of(receipt.photo)
        except PhotoError:
            source_format = made.result.photo.format
        to = self._choose(receipt.photo, source_format)
        self._require_writable(to, paid=True)
        if to.on_exists is OnExists.SKIP:
            # A file that is there may be anything: what is paid for is saved beside it, or it would be owed for ever.
            to = replace(to, on_exists=OnExists.RENAME)
        return self._keep(receipt.photo, made, to, receipt.id)

    def _keep(self, photo: Path, made: Unsaved, to: Destination, receipt: int | None) -> Ended:
        result = made.result
        written = write(made, to, receipt, self.parts.paid.settle, owed=partial(self._owed_receipt, photo))
        if written is None:  # somebody else made that file while this one was worked on
            is_paid = result.task_id is not None
            return Ended(photo, Status.SKIPPED, result.engine, to.path, task_id=result.task_id, owed=is_paid)
        notes = (*result.photo.notes, *written.notes)
        return Ended(
            photo,
            Status.DONE,
            result.engine,
            written.path,
            faces=result.faces,
            task_id=result.task_id,
            note=result.note,
            notes=notes,
            size=written.size,
        )

    def _choose(self, photo: Path, source_format: str) -> Destination:
        return self.destinations.choose(photo, source_format, self.options.level, self.engine.features.id)

    def _require_writable(self, to: Destination, *, paid: bool = False) -> None:
        if (place := self.destinations.obstacle(to)) is not None:
            raise cannot_write(place, paid=paid)

    def _owed(self, photo: Path) -> str | None:
        """The task that is paid for and not saved, if there is one."""
        owed = self._owed_receipt(photo)
        return None if owed is None else owed.task_id

    def _owed_receipt(self, photo: Path) -> Receipt | None:
        features = self.engine.features
        return self.parts.paid.owed(photo, self.options, features.id) if features.uploads else None

    def _skipped(self, photo: Path, output: Path | None = None, error: BeautyDeskError | None = None) -> Ended:
        return Ended(photo, Status.SKIPPED, self.engine.features.id, output=output, error=error)


def write(
    made: Unsaved,
    to: Destination,
    receipt: int | None = None,
    settle: Settle | None = None,
    *,
    owed: Callable[[], Receipt | None],
) -> SavedFile | None:
    """Save a result; None when it was skipped. Raises `SaveError`, which says what became of the result.

    `receipt`: of the photo, where the result has none of its own. `owed`: what can be resumed, None when there is
    nothing.
    """
    result = made.result
    if result.receipt is not None:
        receipt = result.receipt
    try:
        return save(
            result.photo,
            to,
            unchanged=made.unchanged,
            original=made.original,
            receipt=receipt,
            settle=settle,
            made_by=made.made_by,
        )
    except SaveError as error:
        kept = None if result.task_id is None else _known(owed)
        free = result.engine in FREE_ENGINES
        error.message = f"{error.message} {_consequence(free, kept)}"
        error.charged = Charged.NO if free else Charged.YES
        raise


def _known(owed: Callable[[], Receipt | None]) -> Receipt | None:
    """None also where the profile cannot be read."""
    try:
        return owed()
    except BeautyDeskError:
        return None


def _consequence(free: bool, kept: Receipt | None) -> str:
    if kept is None and free:
        return "The result is not kept, but retouching the photo again is free."
    if kept is None:  # the profile could not be written either
        return "The result is paid for, but it could not be kept in the profile either."
    paid = "" if free else "paid for and "
    return f"The result is {paid}not lost: `{program()} resume` saves it."
