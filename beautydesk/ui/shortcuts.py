"""The keys of the commands: the program's own, and those that somebody chose instead."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QCoreApplication, QKeyCombination, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence

from beautydesk.viewmodels.preferences import Preferences

# What controls need for themselves, and what the window does with keys that nobody else wants.
_NEEDED = (
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab,
    Qt.Key.Key_Space,
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
    Qt.Key.Key_Escape,
    Qt.Key.Key_B,
)
_RETURN, _ENTER = Qt.Key.Key_Return, Qt.Key.Key_Enter


@dataclass(frozen=True, slots=True)
class _Command:
    action: QAction
    own: tuple[QKeySequence, ...]  # the program's


class Shortcuts(QObject):
    """Gives each of `actions` (by the name that the settings know it by) its keys; `changed` follows every change."""

    changed = Signal()

    def __init__(self, actions: Mapping[str, QAction], preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._commands = {name: _Command(action, tuple(action.shortcuts())) for name, action in actions.items()}
        for name, keys in preferences.settings.shortcuts.items():
            chosen = QKeySequence(keys, QKeySequence.SequenceFormat.PortableText)
            if name in self._commands and not self.objection(name, chosen):
                self._give(name, _with_twin(chosen))
        for command in self._commands.values():
            show_keys(command.action)

    @property
    def names(self) -> list[str]:
        return list(self._commands)

    def title(self, name: str) -> str:
        return title_of(self._commands[name].action)

    def keys(self, name: str) -> QKeySequence:
        """The first of the keys, an empty sequence for none."""
        return self._commands[name].action.shortcut()

    def owner(self, keys: QKeySequence) -> str:
        """The command whose own keys, the program's, these are; '' where there is none."""
        return next((name for name, command in self._commands.items() if keys in command.own), "")

    def is_own(self, name: str) -> bool:
        """Has it the program's keys?"""
        command = self._commands[name]
        return tuple(command.action.shortcuts()) == command.own

    def objection(self, name: str, keys: QKeySequence) -> str:
        """Why a command cannot have these keys, '' when it can. No keys at all are always possible."""
        if keys.isEmpty():
            return ""
        shown = keys.toString(QKeySequence.SequenceFormat.NativeText)
        if _first(keys) in map(QKeyCombination, _NEEDED):
            text = QCoreApplication.translate("Shortcuts", "{} is needed to work with the keyboard.")
            return text.format(shown)
        wanted = _with_twin(keys)
        for other, command in self._commands.items():
            if other != name and any(key in command.action.shortcuts() for key in wanted):
                text = QCoreApplication.translate("Shortcuts", "{} belongs to “{}”.")
                return text.format(shown, self.title(other))
        return ""

    def set_keys(self, name: str, keys: QKeySequence) -> None:
        """Give a command other keys; raises ValueError where there is an `objection`."""
        if objection := self.objection(name, keys):
            raise ValueError(objection)
        own = self._commands[name].own
        self._give(name, own if own and own[0] == keys else _with_twin(keys))
        self._keep()

    def reset(self, name: str) -> None:
        """Back to the program's keys; raises ValueError when another command has them now."""
        own = self._commands[name].own
        for keys in own:
            if objection := self.objection(name, keys):
                raise ValueError(objection)
        self._give(name, own)
        self._keep()

    def reset_all(self) -> None:
        for name, command in self._commands.items():
            self._give(name, command.own)
        self._keep()

    def _give(self, name: str, keys: tuple[QKeySequence, ...]) -> None:
        action = self._commands[name].action
        action.setShortcuts(list(keys))
        show_keys(action)

    def _keep(self) -> None:
        """Names of commands that this version does not know are kept as they are."""
        kept = {name: keys for name, keys in self._preferences.settings.shortcuts.items() if name not in self._commands}
        changed = {name: self.keys(name).toString() for name in self._commands if not self.is_own(name)}
        self._preferences.update(shortcuts=kept | changed)
        self.changed.emit()


def _with_twin(keys: QKeySequence) -> tuple[QKeySequence, ...]:
    """The key of the number pad does what its twin on the letters does."""
    if keys.isEmpty():
        return ()
    first = _first(keys)
    twins = {_RETURN: _ENTER, _ENTER: _RETURN}
    if first.key() not in twins:
        return (keys,)
    return keys, QKeySequence(QKeyCombination(first.keyboardModifiers(), twins[first.key()]))


def show_keys(action: QAction) -> None:
    """The keys stand in the tool tip, beside what the text says now."""
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    text = action.text().rstrip("…")
    action.setToolTip(f"{text} ({keys})" if keys else text)


def _first(keys: QKeySequence) -> QKeyCombination:
    return cast(QKeyCombination, keys[0])  # type: ignore[index]  # the stubs know no indexing


def title_of(action: QAction) -> str:
    """What a command is called, without what its text says of the moment, such as a price."""
    return str(action.data() or action.text()).rstrip("…")
