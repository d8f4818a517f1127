"""What people and scripts are told of a file beside its picture: what it holds, and what of that a result has.

Codes are an interface that scripts rely on: they are added to, never renamed.
"""

from __future__ import annotations

import enum
from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from beautydesk.core.phrase import Phrase

_KEPT, _GONE = "_KEPT", "_GONE"


@dataclass(frozen=True, slots=True)
class Note:
    """`code`: stable, as `error.code` is. `text`: a sentence, or a short fact such as "HDR: kept"."""

    code: str
    text: str

    @property
    def is_sentence(self) -> bool:
        return self.text.endswith(".")

    @property
    def is_loss(self) -> bool:
        """Does a result not have what it tells of?"""
        return self.code.endswith(_GONE)


class Extra(enum.Enum):
    """What a file may hold beside one picture and its description."""

    GAIN_MAP = "gain map"  # makes an HDR picture of the standard one
    CLIP = "clip"  # a few seconds of film: Motion Photo, MicroVideo
    DEPTH = "depth"
    TRAILER = "trailer"  # a maker's blocks behind the picture
    CREDENTIALS = "credentials"  # Content Credentials (C2PA), in the file or linked
    LAYERS = "layers"
    TRANSPARENCY = "transparency"


BEHIND_A_JPEG: Final = frozenset({Extra.GAIN_MAP, Extra.CLIP, Extra.DEPTH, Extra.TRAILER})
MAY_TELL_PLACES: Final = BEHIND_A_JPEG - {Extra.GAIN_MAP}  # all behind the picture goes with them, for what they name
_NAMES: Final = {
    Extra.GAIN_MAP: ("NOTE_HDR", Phrase("HDR: kept"), Phrase("HDR: not kept, the standard picture is saved")),
    Extra.CLIP: ("NOTE_CLIP", Phrase("Live clip: kept"), Phrase("Live clip: stays with the original")),
    Extra.DEPTH: ("NOTE_DEPTH", Phrase("Depth: kept"), Phrase("Depth: stays with the original")),
    Extra.TRAILER: ("NOTE_TRAILER", Phrase("Camera data: kept"), Phrase("Camera data: stays with the original")),
    Extra.CREDENTIALS: ("NOTE_CREDENTIALS", "", Phrase("Content Credentials: stay with the original")),
    Extra.LAYERS: ("NOTE_LAYERS", "", Phrase("Layers: stay with the original, their picture is saved")),
    Extra.TRANSPARENCY: (
        "NOTE_TRANSPARENCY",
        Phrase("Transparency: kept"),
        Phrase("Transparency: laid on white"),
    ),
}


def fates(extras: Collection[Extra], source: str, target: str) -> tuple[Note, ...]:
    """What becomes of what a file holds when its result is saved, in a fixed order.

    `source`, `target`: containers, as in `Photo.format`. Codes end in _KEPT or _GONE.
    """
    return tuple(_fate(extra, _is_kept(extra, source, target)) for extra in Extra if extra in extras)


def _is_kept(extra: Extra, source: str, target: str) -> bool:
    if extra is Extra.TRANSPARENCY:
        return target != "JPEG"
    if extra is Extra.GAIN_MAP and source in ("HEIF", "AVIF"):
        return target == "JPEG"
    return extra in BEHIND_A_JPEG and source == target == "JPEG"


def _fate(extra: Extra, is_kept: bool) -> Note:
    code, kept, gone = _NAMES[extra]
    return Note(code + _KEPT, kept) if is_kept else Note(code + _GONE, gone)
