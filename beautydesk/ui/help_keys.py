"""Keys in the handbook: those that somebody chose instead of the program's own, and tables of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from PySide6.QtGui import QAction, QKeySequence

from beautydesk.ui.shortcuts import Shortcuts, title_of

Row = tuple[str, str]  # what it does, its keys
_NATIVE = QKeySequence.SequenceFormat.NativeText
_NAMED = re.compile(r"\*\*([^*\n]+)\*\*")
_TAKEN_FOR_MARKS = re.compile(r"([\\`*_{}\[\]|<>#+-])")


def with_present_keys(markdown: str, shortcuts: Shortcuts) -> str:
    """Pages name the program's own keys, in bold: put in those of now, as this system and language write them.

    A command without keys is called by its name.
    """

    def present(named: re.Match[str]) -> str:
        command = shortcuts.owner(QKeySequence(named[1]))
        if not command:
            return named[0]
        keys = shortcuts.keys(command).toString(_NATIVE)
        return f"**{_literal(keys or shortcuts.title(command))}**"

    return _NAMED.sub(present, markdown)


def rows_of(actions: Iterable[QAction]) -> list[Row]:
    """Those that have keys."""
    return [
        (title_of(action), action.shortcut().toString(_NATIVE)) for action in actions if not action.shortcut().isEmpty()
    ]


def table(title: str, heads: Row, rows: Sequence[Row]) -> str:
    """A heading and its table, in Markdown."""
    lines = [f"| {_literal(text)} | **{_literal(keys)}** |" for text, keys in rows]
    return "\n".join([f"\n## {title}\n", f"| {heads[0]} | {heads[1]} |", "|---|---|", *lines, ""])


def _literal(text: str) -> str:
    return _TAKEN_FOR_MARKS.sub(r"\\\1", text)
