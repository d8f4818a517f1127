"""Writes the manual page from what `beautydesk --help` and the help of each command say, so that it tells the same.

python packaging/linux/manpage.py > beautydesk.1
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from beautydesk import __version__  # noqa: E402
from beautydesk.cli import COMMANDS  # noqa: E402

_ITEM = re.compile(r" {2}(?! )(.+?)(?: {2,}(.*))?$")  # of a list: what it is called, and what begins to be said of it
_CODES = (
    ("0", "All went well; with --edit: the photo was saved."),
    ("1", "Something failed, at one photo at least; with --edit: nothing was saved."),
    ("2", "The arguments do not fit together, or do not fit what is on the disk."),
    ("3", "The account of the online engine needs somebody: its key, its credits."),
    ("130", "Interrupted."),
)
_VARIABLES = (
    ("$BEAUTYDESK_PROFILE", "Where settings, logs and results not saved yet are, else a folder of the user's own."),
    ("$BEAUTYDESK_API_KEY", "The key of the online engine, for one run; it is never written to a file."),
    ("$BEAUTYDESK_SERVICE_URL", "The address of a service of your own."),
)


def page() -> str:
    """The manual page, in the macros of man(7)."""
    told = told_by()
    lines = [
        f'.TH BEAUTYDESK 1 "" "Beauty Desk {__version__}" "User Commands"',
        ".SH NAME",
        "beautydesk \\- retouch portraits naturally",
        ".SH SYNOPSIS",
        *_synopsis(told),
        ".SH DESCRIPTION",
        _text(_paragraph(told)),
        ".SH OPTIONS",
        *_list(told, "options"),
        ".SH COMMANDS",
    ]
    for name, what in COMMANDS.items():
        told = told_by(name)
        lines += [f".SS beautydesk {name}", _text(f"{what[0].upper()}{what[1:]}."), ".PP"]
        lines += [*_synopsis(told), *_list(told, "positional arguments"), *_list(told, "options")]
    for title, entries in (("EXIT STATUS", _CODES), ("ENVIRONMENT", _VARIABLES)):
        lines.append(f".SH {title}")
        for name, text in entries:
            lines += [".TP", f".B {_text(name)}", _text(text)]
    return "\n".join(lines) + "\n"


def told_by(*command: str) -> str:
    """The help text of the program, or of one command, in lines of 80 characters and in English."""
    environ = {name: value for name, value in os.environ.items() if name != "BEAUTYDESK_COMMAND"}
    environ |= {"COLUMNS": "80", "LC_ALL": "C.UTF-8", "PYTHONPATH": str(ROOT)}
    run = [sys.executable, "-m", "beautydesk", *command, "--help"]
    return subprocess.run(run, env=environ, capture_output=True, encoding="utf-8", check=True, timeout=120).stdout


def _synopsis(told: str) -> list[str]:
    usage = told.partition("\n\n")[0].removeprefix("usage: ")
    ways = re.split(r"\n +(?=beautydesk)", usage)
    return [line for way in ways for line in (f".B {_text(' '.join(way.split()))}", ".br")][:-1]


def _paragraph(told: str) -> str:
    return " ".join(told.split("\n\n")[1].split())


def _list(told: str, title: str) -> list[str]:
    """The items below a title of the help text."""
    _, there, rest = told.partition(f"\n{title}:\n")
    lines: list[str] = []
    for line in rest.partition("\n\n")[0].splitlines() if there else ():
        if item := _ITEM.match(line):
            lines += [".TP", f".B {_text(item[1])}", *([_text(item[2])] if item[2] else [])]
        else:
            lines.append(_text(line.strip()))
    return lines


def _text(words: str) -> str:
    """As roff takes it: its own signs spelled out, and no line that begins like a command of its."""
    escaped = words.replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{escaped}" if escaped.startswith((".", "'")) else escaped


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    print(page(), end="")
