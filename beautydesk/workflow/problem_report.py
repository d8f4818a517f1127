"""The report of a problem: one plain text that its reader may give to others, or change before.

It is put together of facts alone (`support.facts`), gone over once more for whatever tells of a person
(`support.private`), and sent to nobody.
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterable, Sequence
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Final

from beautydesk.core.errors import SaveError
from beautydesk.core.phrase import Phrase
from beautydesk.support import atomic, private

if TYPE_CHECKING:
    from beautydesk.storage.crashes import Crash
    from beautydesk.support.log import Log, Mistake

LINES: Final = 120  # of the log, the last ones
_FACTS: Final = 60_000  # bytes of them that are read
BEGIN: Final = "What I did, and what happened:\n\n\n"
# What Python writes of a native error, line by line (Lib/test/test_faulthandler.py): all else is left out.
_KEPT: Final = (
    re.compile(r"Fatal Python error: [A-Za-z :_]+"),
    re.compile(r"Windows fatal exception: [\w ]+"),
    re.compile(r"(Current thread|Thread) 0x[0-9a-f]+( \[[\w -]*\])? (\[[\w, -]+\] )?\(most recent call first\):"),
    re.compile(r"Current thread's C stack trace \(most recent call first\):"),
    re.compile(r" +<no Python frame>| +Garbage-collecting| +\.\.\."),
    re.compile(r"Extension modules: [\w., -]+(\(total: \d+\))?"),
)
_FRAME: Final = re.compile(r'  File "(?P<file>.*)", line (?P<line>\d+) in (?P<function>[\w.<>]+)')
_NATIVE: Final = re.compile(r'  Binary file "(?P<file>.*)", at (?P<place>[\w+.$@-]*) ?\[0x[0-9a-f]+\]')
_PACKAGES: Final = re.compile(r".*/(?:site-packages|dist-packages|lib/python3\.\d+|_internal|base_library\.zip)/")


def written(checkup: Iterable[str], log: Log, crash: Crash | None = None, *, now: float | None = None) -> str:
    """The whole text. `checkup`: what works here, as it may be given to others. Never raises."""
    happened = [*map(_mistake, log.mistakes), *([_crash(crash)] if crash else [])]
    parts = (
        BEGIN + f"Written {_moment(time.time() if now is None else now)}",
        _section("What went wrong", happened),
        _section("What works here", checkup),
        _section("The last lines of the log, without what was filled in", _last_lines(log.facts)),
    )
    return private.without("\n\n".join(filter(None, parts)) + "\n", private.words())


def save(file: Path, text: str) -> None:
    """Raises `SaveError`."""
    try:
        atomic.write_bytes(file, text.encode("utf-8", "backslashreplace"), overwrite=True)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        message = Phrase(
            "“{name}” could not be written to {folder} ({reason}).", name=file.name, folder=file.parent, reason=reason
        )
        raise SaveError(message, hint="Choose another folder.") from error


def note_facts(note: str) -> list[str]:
    """A note of `faulthandler`, with modules instead of paths."""
    kept = []
    for line in note.splitlines():
        if "<frozen importlib" in line:
            continue  # there are dozens of them, and they say nothing
        if found := _FRAME.fullmatch(line):
            kept.append(f"    {_module(found['file'])}:{found['line']} in {found['function']}")
        elif found := _NATIVE.fullmatch(line):
            kept.append(f"    {PurePosixPath(found['file'].replace(chr(92), '/')).name} {found['place']}".rstrip())
        elif any(rule.fullmatch(line) for rule in _KEPT):
            kept.append(line)
    return kept


def _module(file: str) -> str:
    """The module of a source file, by where packages lie; of any other file nothing is told."""
    file = file.replace("\\", "/")
    inside, outside = _PACKAGES.sub("", file, count=1), file
    if inside == outside:
        _, found, rest = file.rpartition("/beautydesk/")
        if not found:
            return file if re.fullmatch(r"<[\w. ]+>", file) else "<somewhere else>"
        inside = f"beautydesk/{rest}"
    return inside.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def _mistake(mistake: Mistake) -> str:
    return mistake.told + (f"\n    {mistake.times} times" if mistake.times > 1 else "")


def _crash(crash: Crash) -> str:
    return "\n".join((f"A run ended by itself, {_moment(crash.at)}", *note_facts(crash.note)))


def _section(title: str, lines: Iterable[str]) -> str:
    content = "\n".join(lines)
    return f"{title}\n{'-' * len(title)}\n{content}" if content else ""


def _moment(at: float) -> str:
    return time.strftime("%Y-%m-%d %H:%M UTC", time.gmtime(at))


def _last_lines(file: Path | None) -> Sequence[str]:
    if file is None:
        return ()
    found: list[str] = []
    for one in (file.with_name(file.name + ".1"), file):
        try:
            with one.open("rb") as opened:
                opened.seek(max(0, one.stat().st_size - _FACTS))
                found += opened.read().decode("utf-8", "replace").splitlines()
        except OSError:  # there is none yet
            continue
    return found[-LINES:]
