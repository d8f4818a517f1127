"""Presets as the window sees them: those that everybody has, and the user's own, written in the background."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QObject, Signal

from beautydesk.core.job import Choice, Done, Outcome
from beautydesk.core.naming import first_free
from beautydesk.core.phrase import Phrase
from beautydesk.core.preset import Preset, tidy_name
from beautydesk.viewmodels.background import Lane
from beautydesk.viewmodels.preferences import Preferences
from beautydesk.viewmodels.text.notice import Notice, Severity, or_tell
from beautydesk.viewmodels.text.translation import fill

LEVELS = (0.3, 0.6, 1.0)  # of the presets that everybody has: Natural, Soft, Full


class Shelf(Protocol):
    """Where presets are kept, and how files of them are read and written. May block and raise `BeautyDeskError`."""

    def load(self) -> tuple[Preset, ...]: ...

    def save(self, presets: Iterable[Preset]) -> None: ...


class Presets(QObject):
    """`read` and `write`: files for other computers. `preferences` remember which one is for new photos."""

    changed = Signal()
    noticed = Signal(object)  # Notice

    def __init__(
        self,
        shelf: Shelf,
        read: Callable[[Path], tuple[Preset, ...]],
        write: Callable[[Path, Iterable[Preset]], None],
        preferences: Preferences,
        lane: Lane,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._shelf, self._read, self._write, self._preferences = shelf, read, write, preferences
        self.own: tuple[Preset, ...] = ()
        self._lane = lane
        lane.run(shelf.load, self._on_loaded)

    @property
    def everybodys(self) -> tuple[Preset, ...]:
        names = (
            QCoreApplication.translate("Presets", "Natural"),
            QCoreApplication.translate("Presets", "Soft"),
            QCoreApplication.translate("Presets", "Full"),
        )
        return tuple(Preset(name, level) for name, level in zip(names, LEVELS, strict=True))

    def named(self, choice: Choice) -> Preset | None:
        """The preset that says just this; None if none does."""
        asked = choice.retouch
        return next(
            (
                one
                for one in (*self.everybodys, *self.own)
                if abs(one.level - asked.level) < 0.005 and one.fine_tune == asked.fine_tune
            ),
            None,
        )

    def keep(self, name: str, choice: Choice) -> bool:
        """Keep what is chosen under a name; the user's own preset of that name is replaced. False for no name."""
        tidy = tidy_name(name)
        if not tidy:
            return False
        preset = Preset(tidy, choice.retouch.level, choice.retouch.fine_tune)
        self._change_for_new_photos(tidy, preset)
        self._set((*(one for one in self.own if one.name != tidy), preset))
        return True

    def rename(self, old: str, new: str) -> bool:
        """False when there is no such preset, or no such name, or it is another's."""
        tidy = tidy_name(new)
        if not tidy or (tidy != old and any(one.name == tidy for one in self.own)):
            return False
        own = tuple(replace(one, name=tidy) if one.name == old else one for one in self.own)
        self._change_for_new_photos(old, next((one for one in own if one.name == tidy), None))
        self._set(own)
        return True

    def remove(self, name: str) -> None:
        self._change_for_new_photos(name, None)
        self._set(tuple(one for one in self.own if one.name != name))

    @property
    def for_new_photos(self) -> Preset | None:
        """What new photos begin with; None for what was chosen last."""
        return self._preferences.settings.new_photos

    def use_for_new_photos(self, preset: Preset | None) -> None:
        self._preferences.update(new_photos=preset)

    def export_to(self, path: Path, presets: Iterable[Preset]) -> None:
        chosen = tuple(presets)
        on_done = partial(self._on_exported, path, len(chosen))
        self._lane.run(partial(self._write, path, chosen), or_tell(self.noticed.emit, on_done))

    def import_from(self, path: Path) -> None:
        """Add a file's presets; one that has the name of another gets a number."""
        self._lane.run(partial(self._opened, path), or_tell(self.noticed.emit, self._on_imported))

    # -- private ------------------------------------------------------------------------------------------------------

    def _opened(self, path: Path) -> tuple[Preset, ...]:
        from beautydesk.core.errors import PhotoError

        try:
            return self._read(path)
        except OSError as error:
            said = Phrase("“{name}” could not be read ({reason}).", name=path.name, reason=error.strerror)
            raise PhotoError(said) from error

    def _change_for_new_photos(self, name: str, preset: Preset | None) -> None:
        """The user's own preset of that name becomes another one, or goes."""
        if self.for_new_photos in self.own and self.for_new_photos is not None and self.for_new_photos.name == name:
            self.use_for_new_photos(preset)

    def _set(self, own: tuple[Preset, ...]) -> None:
        if own != self.own:
            self.own = own
            self.changed.emit()
            self._lane.run(partial(self._shelf.save, own), or_tell(self.noticed.emit, lambda _saved: None))

    def _on_loaded(self, outcome: Outcome[tuple[Preset, ...]]) -> None:
        if isinstance(outcome, Done) and outcome.result and not self.own:
            self.own = outcome.result
            self.changed.emit()

    def _on_exported(self, path: Path, number: int, _written: None) -> None:
        text = QCoreApplication.translate("Presets", "%n preset(s) written to {}", "", number)
        self.noticed.emit(Notice(Severity.GOOD, fill(text, path.name)))

    def _on_imported(self, found: tuple[Preset, ...]) -> None:
        own = list(self.own)
        new = [one for one in found if one not in own]
        for one in new:
            own.append(replace(one, name=_free(one.name, {each.name for each in own})))
        self._set(tuple(own))
        text = QCoreApplication.translate("Presets", "%n preset(s) added.", "", len(new))
        self.noticed.emit(Notice(Severity.GOOD, text))


def _free(name: str, taken: set[str]) -> str:
    """The name, with a number where it is taken."""
    numbered = (f"{tidy_name(name[:36])} {n}" for n in itertools.count(2))
    return first_free(itertools.chain([name], numbered), taken.__contains__)
