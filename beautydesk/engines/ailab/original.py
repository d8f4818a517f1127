"""The photo that a receipt was made of, the copy of it that was sent, and the answer that is kept."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from beautydesk import imaging
from beautydesk.core.errors import PhotoError
from beautydesk.core.photo import Photo
from beautydesk.core.phrase import Phrase
from beautydesk.core.receipts import Receipt
from beautydesk.engines.ailab import failures

if TYPE_CHECKING:
    from beautydesk.imaging import Upload


@dataclass(frozen=True, slots=True)
class Original:
    """`photo` and the copy of it that was sent (`upload`); both None when it is gone or was changed."""

    photo: Photo | None = None
    upload: Upload | None = None
    note: str = ""


def of(receipt: Receipt) -> Original:
    """The photo as it was when it was sent. Without it the answer is given out as it came, and the note says so."""

    try:
        changed_at = receipt.photo.stat().st_mtime
        photo = imaging.decode(receipt.photo)
    except (OSError, PhotoError):
        return Original(
            note=Phrase("The original photo is no longer there, so this is the service's picture as it came.")
        )
    upload = imaging.fit_for_service(photo)  # the same bytes as were sent: preparing a photo is deterministic
    if receipt.digest:
        same = hashlib.sha256(upload.data).hexdigest() == receipt.digest
    else:
        same = changed_at <= (receipt.sent_at or receipt.added_at)
    if not same:
        return Original(
            note=Phrase("The photo was changed after it was sent, so this is the service's picture as it came.")
        )
    return Original(photo, upload)


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
