"""One photo that another program waits for: whether it can be given back, where to, and how.

The caller hands over a file that it wants back under the same name, or names another one. What is worked on is a copy
of ours: the caller's file may vanish or change meanwhile, and its result can be written over it as often as wanted.
"""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from beautydesk.core.errors import BeautyDeskError, NowhereToSave, PhotoError, SaveError
from beautydesk.core.export import Export
from beautydesk.core.naming import EXTENSIONS, OnExists, format_of
from beautydesk.core.notes import Note
from beautydesk.core.phrase import Phrase
from beautydesk.workflow import photos, room
from beautydesk.workflow.destinations import Destination, OutputSettings

# A file with more in it than the one picture would lose the rest.
_ONE_OF_MANY = frozenset({"NOTE_FIRST_PAGE", "NOTE_FIRST_FRAME", "NOTE_MAIN_PICTURE", "NOTE_CHANNELS"})

Stamp = tuple[int, int] | None


class CannotGiveBack(BeautyDeskError):
    """The photo cannot be opened, or its result not be written where it is wanted. Nothing was begun."""

    code = "ERROR_EDIT"
    title = "Cannot be edited for another program"


@dataclass(frozen=True, slots=True)
class RoundTrip:
    """`photo`: the caller's. `target`: where the result goes, links followed; `format`: its container.

    `stamp`: of what was there at `target` before, None where nothing was. `in_place`: the photo itself is waited for.
    """

    photo: Path
    target: Path
    format: str
    stamp: Stamp
    in_place: bool

    def take_copy(self, folder: Path) -> Path:
        """The photo under its own name in `folder`, which is made. Raises `PhotoError`."""
        copy = folder / self.photo.name
        try:
            folder.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(self.photo, copy)
            shutil.copystat(self.photo, copy)
            copy.chmod(0o600)
        except FileNotFoundError as error:
            raise photos.missing(self.photo) from error
        except OSError as error:
            reason = error.strerror or Phrase("read error")
            message = Phrase("“{name}” could not be opened ({reason}).", name=self.photo.name, reason=reason)
            raise PhotoError(message, details={"exception": str(error)}) from error
        return copy

    def destination(self, settings: OutputSettings) -> Destination:
        """The photo itself keeps all that it has, and gets a new date, by which its owner sees that it has changed.

        What is given back is written anew by its owner, so it is not signed. Another file is written as all results.
        """
        export = settings.export
        if self.in_place:
            said = settings.say_retouched
            export = Export(settings.quality, settings.full_chroma, as_original=True, say_retouched=said)
        return Destination(self.target, self.format, export, OnExists.REPLACE, named=True)

    def check(self) -> None:
        """Is what is to be replaced still what it was? Raises `SaveError`."""
        now = photos.stamp(self.target)
        if now == self.stamp:
            return
        if now is None:
            message = Phrase(
                "“{name}” is not there any more: whoever asked for it does not wait for it.", name=self.target.name
            )
        else:
            message = Phrase(
                "“{name}” was changed by another program meanwhile, so nothing was written over it.",
                name=self.target.name,
            )
        raise SaveError(message, code="ERROR_SAVE_CHANGED", hint="Save the result under another name.")


def round_trip(photo: Path, output: Path | None = None) -> RoundTrip:
    """`output`: the file that is wanted, None for the photo itself. Raises `CannotGiveBack`."""
    photo = photo.absolute()
    if photos.is_folder(photo):
        raise CannotGiveBack(Phrase("“{name}” is a folder; one photo can be edited.", name=photo.name))
    try:
        fmt, notes = photos.container_of(photo)
    except PhotoError as error:
        raise CannotGiveBack(error.message, hint=error.hint) from error
    if output is None:
        trip = RoundTrip(photo, Path(os.path.realpath(photo)), _own(photo, fmt, notes), photos.stamp(photo), True)
    else:
        trip = RoundTrip(photo, *_other(photo, output), False)
    _check_place(trip.target)
    return trip


def _own(photo: Path, fmt: str, notes: tuple[Note, ...]) -> str:
    """The container in which a photo can be given back: its own."""
    hint = Phrase("Name another file for the result: --output {name}", name=photo.stem + ".tif")
    if fmt not in EXTENSIONS:
        message = Phrase(
            "“{name}” is in a format that is read here and not written ({format}).", name=photo.name, format=fmt
        )
        raise CannotGiveBack(message, hint=hint)
    if any(note.code in _ONE_OF_MANY for note in notes):
        message = Phrase("“{name}” holds more than one picture, and all but one would be lost.", name=photo.name)
        raise CannotGiveBack(message, hint=hint)
    return fmt


def _other(photo: Path, output: Path) -> tuple[Path, str, Stamp]:
    target = Path(os.path.realpath(output))
    if photos.is_folder(target):
        raise CannotGiveBack(Phrase("“{name}” is a folder; a file is wanted.", name=output.name))
    if photos.is_same(photo, target):
        message = Phrase("“{name}” is the photo itself.", name=output.name)
        raise CannotGiveBack(message, hint=Phrase("Leave --output away to save over it."))
    if (fmt := format_of(output)) is None:
        known = ", ".join(extension for each in EXTENSIONS.values() for extension in each[:1])
        message = Phrase("“{name}” does not end in any of {extensions}.", name=output.name, extensions=known)
        raise CannotGiveBack(message)
    return target, fmt, photos.stamp(target)


def _check_place(target: Path) -> None:
    """Tried before any work is done, let alone paid for."""
    if os.path.lexists(target) and not os.access(target, os.W_OK):
        raise CannotGiveBack(Phrase("“{name}” may not be written to.", name=target.name))
    if place := room.unwritable(target.parent, replace=True):
        error: NowhereToSave = room.refused(place)
        raise CannotGiveBack(error.message, hint=error.hint)
