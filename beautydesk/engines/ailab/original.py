"""The photo that a receipt was made of, the copy of it that was sent, and the answer that is kept."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from beautydesk import imaging
from beautydesk.core.errors import OriginalMissing, PhotoError
from beautydesk.core.photo import Photo
from beautydesk.core.phrase import Phrase, Sentences
from beautydesk.core.receipts import Receipt
from beautydesk.engines.ailab import failures

if TYPE_CHECKING:
    from beautydesk.imaging import Upload


@dataclass(frozen=True, slots=True)
class Missing:
    """Why a result that is here cannot be put on its photo. `code`: one of those of `OriginalMissing`. `note`: said of
    the service's picture that is taken instead."""

    code: str
    message: Phrase
    hint: Phrase
    note: Phrase

    def error(self, receipt: Receipt) -> OriginalMissing:
        message = Sentences(self.message, Phrase("The result is paid for and kept."))
        return OriginalMissing(message, code=self.code, task_id=receipt.task_id or "", hint=self.hint)


def _not_there(folder: Path) -> Missing:
    note = Phrase("The original photo is no longer there, so this is the service's picture as it came.")
    if os.path.isdir(folder):  # noqa: PTH112 never raises
        message = Phrase("The original is not in its folder, {folder}, any more.", folder=folder)
        return Missing("ERROR_ORIGINAL_GONE", message, Phrase("Put it back, or connect the drive or share."), note)
    message = Phrase("The folder of the original, {folder}, is not there just now.", folder=folder)
    return Missing("ERROR_ORIGINAL_AWAY", message, Phrase("Put the card in, or connect the drive or share."), note)


def _unreadable(folder: Path) -> Missing:
    return Missing(
        "ERROR_ORIGINAL_UNREADABLE",
        Phrase("The original in {folder} cannot be opened any more.", folder=folder),
        Phrase("See whether other programs open it, or put it back as it was."),
        Phrase("The original photo cannot be opened any more, so this is the service's picture as it came."),
    )


def _changed(folder: Path) -> Missing:
    return Missing(
        "ERROR_ORIGINAL_CHANGED",
        Phrase("The original in {folder} was changed after it was sent, so the result does not fit it.", folder=folder),
        Phrase("Put the photo back as it was."),
        Phrase("The photo was changed after it was sent, so this is the service's picture as it came."),
    )


@dataclass(frozen=True, slots=True)
class Original:
    """`photo` and the copy of it that was sent (`upload`); both None when it is `missing`."""

    photo: Photo | None = None
    upload: Upload | None = None
    missing: Missing | None = None


def of(receipt: Receipt) -> Original:
    """The photo as it was when it was sent, or why it cannot be had."""
    folder = receipt.photo.parent
    try:
        changed_at = receipt.photo.stat().st_mtime
        photo = imaging.decode(receipt.photo)
    except OSError:
        return Original(missing=_not_there(folder))
    except PhotoError:
        return Original(missing=_unreadable(folder))
    upload = imaging.fit_for_service(photo)  # the same bytes as were sent: preparing a photo is deterministic
    if receipt.digest:
        same = hashlib.sha256(upload.data).hexdigest() == receipt.digest
    else:
        same = changed_at <= (receipt.sent_at or receipt.added_at)
    return Original(photo, upload) if same else Original(missing=_changed(folder))


def stored_answer(receipt: Receipt) -> Photo | None:
    """The answer that was fetched earlier, None when it has to be fetched (again)."""

    try:
        return None if receipt.result is None else imaging.decode(receipt.result)
    except PhotoError:
        return None


def as_sent(receipt: Receipt, photo: Photo) -> Original:
    """`photo`, and the copy of it that was sent. Raises `PhotoError` if it is another photo."""

    upload = imaging.fit_for_service(photo)
    if receipt.digest and hashlib.sha256(upload.data).hexdigest() != receipt.digest:
        raise failures.answer_gone()
    return Original(photo, upload)
