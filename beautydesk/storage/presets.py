"""The user's own presets: one small JSON file in the profile, and the same format to give them to others.

A file that cannot be understood is set aside, never overwritten. In a file from elsewhere everything is checked before
anything of it is used.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path

from beautydesk.core.errors import BeautyDeskError, SaveError
from beautydesk.core.phrase import Phrase
from beautydesk.core.preset import Preset
from beautydesk.storage.aside import set_aside
from beautydesk.storage.settings import preset_from
from beautydesk.support import atomic

VERSION = 1
KIND = "beautydesk-presets"
SUFFIX = ".beautydesk-preset.json"
MOST_BYTES, MOST_PRESETS = 1_000_000, 500  # of a file from elsewhere

log = logging.getLogger(__name__)


class PresetError(BeautyDeskError):
    """A file holds no presets that we can read."""

    code = "ERROR_PRESETS"
    title = "Presets cannot be read"


class PresetStore:
    """Reads and writes the presets at one path."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def load(self) -> tuple[Preset, ...]:
        """Never raises: a file that cannot be read is set aside, and there are none."""
        try:
            return read(self._path)
        except FileNotFoundError:
            return ()
        except (PresetError, OSError) as error:
            log.warning("presets at %s: %s", self._path, error)
            try:
                set_aside(self._path, "broken")
            except OSError:
                log.warning("presets at %s cannot be set aside", self._path)
            return ()

    def save(self, presets: Iterable[Preset]) -> None:
        """Replace the file in one step. Raises `SaveError`."""
        write(self._path, presets)


def write(path: Path, presets: Iterable[Preset]) -> None:
    """Write presets for another computer, or for the next start. Raises `SaveError`; an older file is whole then."""
    listed = [asdict(one) for one in presets]
    content = json.dumps({"kind": KIND, "version": VERSION, "presets": listed}, indent=2, ensure_ascii=False) + "\n"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        atomic.write_bytes(path, content.encode(), overwrite=True)
    except OSError as error:
        raise SaveError(
            Phrase(
                "The presets could not be written to {file} ({reason}).",
                file=path,
                reason=error.strerror or type(error).__name__,
            ),
            hint="Choose another folder.",
        ) from error


def read(path: Path) -> tuple[Preset, ...]:
    """The presets of a file, in their order. Raises `PresetError`, FileNotFoundError, OSError."""
    if path.stat().st_size > MOST_BYTES:
        raise _unreadable(path, Phrase("it is too large"))
    try:
        raw = json.loads(path.read_text(encoding="utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise _unreadable(path, Phrase("it is not in the format of Beauty Desk")) from error
    if not isinstance(raw, dict) or raw.get("kind") != KIND or not isinstance(raw.get("presets"), list):
        raise _unreadable(path, Phrase("it is not in the format of Beauty Desk"))
    if raw.get("version") != VERSION:
        raise _unreadable(path, Phrase("it was written by another version of Beauty Desk"))
    if len(raw["presets"]) > MOST_PRESETS:
        raise _unreadable(path, Phrase("it holds too many of them"))
    return tuple(_preset_from(path, entry) for entry in raw["presets"])


def _preset_from(path: Path, entry: object) -> Preset:
    preset = preset_from(entry)
    if preset is None:
        raise _unreadable(path, Phrase("one of them has values that are not allowed"))
    return preset


def _unreadable(path: Path, reason: Phrase) -> PresetError:
    return PresetError(
        Phrase(
            "“{name}” holds no presets that can be used: {reason}. Your own presets are as they were.",
            name=path.name,
            reason=reason,
        ),
        hint="Choose a file that Beauty Desk has exported.",
    )
