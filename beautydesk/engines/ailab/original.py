"""The photo that a receipt was made of, and putting the service's answer together with it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from beautydesk.core.engine import Sent
from beautydesk.core.errors import PhotoError
from beautydesk.core.photo import Photo
from beautydesk.core.phrase import Phrase, Sentences
from beautydesk.core.receipts import Receipt
from beautydesk.engines.ailab import failures

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from beautydesk.imaging import Upload


@dataclass(frozen=True, slots=True)
class Original:
    """`photo` and the copy of it that was sent (`upload`); both None when it is gone or was changed."""

    photo: Photo | None = None
    upload: Upload | None = None
    note: str = ""

    @property
    def sent(self) -> Sent | None:
        upload = self.upload
        return None if upload is None else Sent(upload.width, upload.height, upload.size)


def of(receipt: Receipt) -> Original:
    """The photo as it was when it was sent. Without it the answer is given out as it came, and the note says so."""
    from beautydesk import imaging

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
    from beautydesk import imaging

    try:
        return None if receipt.result is None else imaging.decode(receipt.result)
    except PhotoError:
        return None


def as_sent(receipt: Receipt, photo: Photo) -> NDArray[np.uint8]:
    """The pixels of `photo` that the service was given: h x w x 3 sRGB. Raises `PhotoError` if it is another photo."""
    from beautydesk import imaging

    upload = imaging.fit_for_service(photo)
    if receipt.digest and hashlib.sha256(upload.data).hexdigest() != receipt.digest:
        raise failures.answer_gone()
    return upload.pixels


def put_together(receipt: Receipt, found: Original, answer: Photo) -> tuple[Photo, str]:
    """The answer at the original's size, profile and metadata, at the level that was asked for; a note for people."""
    from beautydesk import imaging

    if found.photo is None or found.upload is None:
        return answer, found.note
    made_at = receipt.result_level or receipt.options.level
    strength = min(1.0, receipt.options.level / made_at)
    transfer = imaging.Transfer(found.photo, found.upload.pixels, answer)
    photo = transfer.render(strength)
    notes = [found.note, transfer.note]
    if receipt.reason.startswith("from "):
        notes.append(Phrase("Made from a result that was paid for before: no credits."))
    return photo, Sentences(*notes)
