"""A JPEG that was made from a JPEG: the original's file with the retouch put in.

Segments, tables, coding, stored orientation and all that stands behind the picture stay; blocks that the retouch did
not touch keep their coefficients. Where that cannot be done, or another quality is wanted, the picture is encoded
afresh into the same file.
"""

from __future__ import annotations

import io
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Final

import numpy as np

from beautydesk.core.notes import BEHIND_A_JPEG, Note, fates
from beautydesk.core.phrase import Phrase
from beautydesk.imaging import orientation
from beautydesk.imaging.colour import convert
from beautydesk.imaging.differing import same
from beautydesk.imaging.encode import small
from beautydesk.imaging.jpeg import behind, mpf, retouched, turbo
from beautydesk.imaging.jpeg.description import Changes, of_result
from beautydesk.imaging.jpeg.segments import BrokenJpeg, JpegFile, taken_apart

if TYPE_CHECKING:
    from beautydesk.core.export import Export, MadeBy
    from beautydesk.core.photo import Photo

_OF_THIS_KIND: Final = Phrase("The whole picture was encoded anew: this kind of JPEG cannot be changed in part.")
_WITHOUT_ORIGINAL: Final = Phrase("The whole picture was encoded anew: the original's file is not what it was.")
_WITHOUT_LIBRARY: Final = Phrase("The whole picture was encoded anew: TurboJPEG, which can change a part, is missing.")


@dataclass(frozen=True, slots=True, eq=False)
class Origin:
    """The file that a photo came from. `data`: its bytes. `photo`: as it was decoded from these."""

    data: bytes
    photo: Photo


def like_original(
    photo: Photo, origin: Origin, export: Export, software: str, made_from: str | None, made_by: MadeBy | None = None
) -> tuple[bytes, tuple[Note, ...]] | None:
    """The file's bytes and what is to be told of them; None where the original's file cannot be taken apart.

    `photo`: of the original's size, with the original's metadata. `software`, `made_from`, `made_by`: as in
    `encode`.
    """
    try:
        file = taken_apart(origin.data)
    except BrokenJpeg:
        whole = retouched.with_end(origin.data)
        if whole is None:
            return None
        origin, file = replace(origin, data=whole), taken_apart(whole)
    turn = origin.photo.orientation
    stored = orientation.as_stored(photo.pixels, turn)
    if stored.shape[:2] != (file.frame.height, file.frame.width) or photo.pixels.dtype != np.uint8:
        return None
    coding, recoded, notes = _coding(photo, origin, file, export)
    pictures = _pictures(file, origin.data)
    alone = export.remove_location and not behind.tells_no_place(file.tail, pictures)
    preview = partial(small.preview, pixels=stored)
    changes = Changes(
        software,
        partial(small.thumbnail, stored, photo.icc_profile, photo.gray),
        preview,
        made_from,
        made_by,
        say_retouched=export.say_retouched,
        remove_location=export.remove_location,
        orientation=turn,
        density=photo.density and (photo.density[::-1] if turn >= 5 else photo.density),
        alone=alone,
        recoded=recoded,
        new_colours=recoded and not photo.own_numbers,
        icc=photo.icc_profile,
    )
    said = of_result(file.description, changes)
    if alone:
        data = behind.finished(said, coding, b"", [], preview)
    else:
        data = behind.finished(said, coding, file.tail, pictures, preview)
    kept = fates(photo.extras - BEHIND_A_JPEG, "JPEG", "JPEG")
    gone = fates(photo.extras & BEHIND_A_JPEG, "JPEG" if not alone else "", "JPEG")
    return data, (*gone, *kept, *notes)


def encoded_anew(*, without_original: bool = False) -> Note:
    """Why no block could stay as it is. `without_original`: its file is gone, or another one now."""
    why = _OF_THIS_KIND if turbo.is_here() else _WITHOUT_LIBRARY
    return Note("NOTE_ENCODED_ANEW", _WITHOUT_ORIGINAL if without_original else why)


def _coding(photo: Photo, origin: Origin, file: JpegFile, export: Export) -> tuple[bytes, bool, tuple[Note, ...]]:
    """How the picture is coded, whether afresh, and what is to be told of that."""
    notes: tuple[Note, ...] = ()
    if export.as_original:
        try:
            return _in_part(photo, origin, file), False, ()
        except retouched.NotInPart:
            notes = (encoded_anew(),)
    return _afresh(photo, origin.photo.orientation, file, export), True, notes


def _in_part(photo: Photo, origin: Origin, file: JpegFile) -> bytes:
    if same(photo.pixels, origin.photo.pixels):
        return file.coding
    if not photo.own_numbers or origin.photo.pixels.shape != photo.pixels.shape:
        raise retouched.NotInPart("its colours are other ones now")
    old, new = convert.eight_bits(origin.photo.pixels), convert.eight_bits(photo.pixels)
    if photo.gray:  # an answer may have brought a trace of colour in
        new = np.repeat(convert.one_channel(new)[..., None], 3, axis=2)
    return retouched.retouched(file, origin.data, old, new, origin.photo.orientation)


def _afresh(photo: Photo, turn: int, file: JpegFile, export: Export) -> bytes:
    from PIL import Image

    numbers = convert.eight_bits(photo.pixels)
    numbers = convert.one_channel(numbers) if photo.gray else numbers
    stored = np.ascontiguousarray(orientation.as_stored(numbers, turn))
    with io.BytesIO() as buffer:
        Image.fromarray(stored).save(
            buffer,
            "JPEG",
            quality=export.quality,
            subsampling="4:4:4" if export.full_chroma else photo.chroma,
            progressive=file.frame.is_progressive,
        )
        return taken_apart(buffer.getvalue()).coding


def _pictures(file: JpegFile, data: bytes) -> list[behind.Placed]:
    """Those of the index that stand behind the first."""
    index = next((segment for segment in file.description if mpf.is_index(segment)), None)
    if index is None:
        return []
    counted_from = data.find(bytes(index)) + 4 + len(mpf.PREFIX)
    return behind.placed(index, file.tail, counted_from, len(data) - len(file.tail))
