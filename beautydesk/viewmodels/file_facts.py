"""What a photo's file holds beside its picture, and what of that its result has: facts, not errors."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from beautydesk.core.notes import Note
from beautydesk.storage.settings import Settings
from beautydesk.viewmodels.list.photo_item import PhotoItem
from beautydesk.viewmodels.text.translation import translated
from beautydesk.workflow.destinations import OutputSettings


@dataclass(frozen=True, slots=True)
class Facts:
    """`text`: short ones, "" for none. `about`: more on them, a line each."""

    text: str = ""
    about: str = ""


@dataclass(frozen=True, slots=True)
class FileFacts:
    """`kept`: what the result has, and how it is made, in a line. `lost`: what it does not have, a line each."""

    kept: Facts = Facts()
    lost: Facts = Facts()


def file_facts(item: PhotoItem, settings: Settings) -> FileFacts:
    """Of a saved result's file, or of the one that saving by the `settings` would make."""
    told = _notes_of_result(item)
    if told is None:
        told = OutputSettings.of(settings).fates(item.extras, item.format)
    facts = [note for note in (*item.notes, *told) if not note.is_sentence]
    kept, lost = ([note for note in facts if note.is_loss is is_loss] for is_loss in (False, True))
    return FileFacts(_told(kept, " · "), _told(lost, "\n"))


def sentences(item: PhotoItem) -> list[str]:
    """What is to be said of the photo's file and of its result's in whole sentences."""
    return [translated(note.text) for note in (*item.notes, *(_notes_of_result(item) or ())) if note.is_sentence]


def _notes_of_result(item: PhotoItem) -> tuple[Note, ...] | None:
    """None as long as it is in no file."""
    return item.result.notes if item.result is not None and item.result.saved_to is not None else None


def _told(notes: Sequence[Note], between: str) -> Facts:
    about = _about()
    more = (about.get(note.code) or about.get(note.code.rpartition("_")[0], "") for note in notes)
    return Facts(between.join(translated(note.text) for note in notes), "\n".join(filter(None, more)))


def _about() -> dict[str, str]:
    """By code, or by its beginning, see `core.notes`."""
    return {
        "NOTE_HDR": QCoreApplication.translate(
            "FileFacts", "HDR: a second picture in the file that lets bright parts shine."
        ),
        "NOTE_CLIP": QCoreApplication.translate(
            "FileFacts", "Live clip: the seconds of film that a phone takes with the photo."
        ),
        "NOTE_DEPTH": QCoreApplication.translate(
            "FileFacts", "Depth: how far away everything is; phones blur the background by it."
        ),
        "NOTE_TRAILER": QCoreApplication.translate(
            "FileFacts", "Camera data: what the camera's maker puts behind the picture."
        ),
        "NOTE_CREDENTIALS_GONE": QCoreApplication.translate(
            "FileFacts", "Content Credentials: signed for the photo as it was taken; they do not cover a retouched one."
        ),
        "NOTE_LAYERS": QCoreApplication.translate("FileFacts", "Layers: of the program that made the file."),
        "NOTE_TRANSPARENCY": QCoreApplication.translate(
            "FileFacts", "Transparency: PNG, TIFF and WebP can have it, JPEG cannot."
        ),
    }
