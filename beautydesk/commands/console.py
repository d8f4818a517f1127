"""How the commands talk: results on standard output, everything else on standard error, exit codes with one meaning.

Errors are one line for people, without a traceback; what else is known about them lies in the log.
"""

from __future__ import annotations

import argparse
import contextlib
import enum
import io
import logging
import os
import sys
from pathlib import Path
from typing import NoReturn

from beautydesk.compose import ConfigurationError
from beautydesk.core.addresses import NotAFile, local_path
from beautydesk.core.errors import AccountError, BeautyDeskError, Objection
from beautydesk.support.shown import shown

NAME = "beautydesk"

_log = logging.getLogger(__name__)


def program() -> str:
    """What the user types to start this program. The start script of a checkout names itself in BEAUTYDESK_COMMAND."""
    return os.environ.get("BEAUTYDESK_COMMAND") or NAME


class Exit(enum.IntEnum):
    """What scripts learn from the exit code."""

    OK = 0
    FAILED = 1
    USAGE = 2
    ACCOUNT = 3
    INTERRUPTED = 130


class Parser(argparse.ArgumentParser):
    """Says `PROGRAM: sentence` in every case, and the whole usage when asked for help only.

    `complaint`: said instead of whatever argparse would say, which repeats what was typed.
    """

    complaint = ""

    def error(self, message: str) -> NoReturn:
        complain(f"{self.prog}: {self.complaint or f'{message}. `{self.prog} --help` says more.'}")
        self.exit(Exit.USAGE)


class UsageError(BeautyDeskError):
    """The arguments do not fit together, or do not fit what is on the disk. Nothing was begun."""

    code = "ERROR_USAGE"
    title = "Wrong usage"


def file(word: str) -> Path:
    """A photo or folder of the arguments, as a path or as a `file:` address. For `add_argument(type=...)`."""
    try:
        return local_path(word)
    except NotAFile as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def prepare() -> None:
    """Names of files need not be printable, and windowed programs have no output at all: neither may end a run."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def say(line: str) -> None:
    """A result, one line on standard output, at once; see `support.shown`."""
    if sys.stdout is not None:
        print(shown(line), flush=True)


def complain(line: str) -> None:
    """Anything that is no result, one line on standard error. Never fails."""
    if sys.stderr is not None:
        with contextlib.suppress(OSError, ValueError):
            print(shown(line), file=sys.stderr, flush=True)


_INSIST = {
    Objection.NO_FACE: "(Add --without-face to send it.)",
    Objection.OWN_RESULT: "(Add --again to retouch it once more.)",
    Objection.MAYBE_PAID: f"(`{NAME} credits` asks the balance; add --send-again to send it.)",
}


_WITHOUT = f"`{NAME} resume --without-original` saves the service's own picture, which is smaller."
_BACK = f"Put the card in, connect the share or put the photo back, and run `{NAME} resume` again. {_WITHOUT}"
_AS_IT_WAS = f"Put the photo back as it was and run `{NAME} resume` again. {_WITHOUT}"

# Next steps that are others here than in the window.
_ADVICE = {
    **dict.fromkeys(("ERROR_ORIGINAL_AWAY", "ERROR_ORIGINAL_GONE"), _BACK),
    **dict.fromkeys(("ERROR_ORIGINAL_UNREADABLE", "ERROR_ORIGINAL_CHANGED"), _AS_IT_WAS),
    "ERROR_OUT_OF_MEMORY": "Close other programs, or add --jobs 1.",
    "ERROR_UNEXPECTED": f"`{NAME} doctor --report` tells what is known of it.",
}


def sentence(error: BeautyDeskError) -> str:
    """An error in one line: what happened, and the next step."""
    insist = as_typed(_INSIST[error.objection]) if error.objection else ""
    advice = _ADVICE.get(error.code, error.hint)
    return " ".join(f"{error.message} {as_typed(advice)} {insist}".split())


def as_typed(advice: str) -> str:
    """Advice that calls the program by its plain name, in the way that works for this user."""
    return advice.replace(f"{NAME} ", f"{program()} ")


def exit_code(error: BeautyDeskError) -> Exit:
    """What an error that ends a command means for the exit code."""
    if isinstance(error, UsageError | ConfigurationError):
        return Exit.USAGE
    return Exit.ACCOUNT if isinstance(error, AccountError) else Exit.FAILED


def report(prog: str, error: BeautyDeskError) -> Exit:
    """Say and log an error that ends the command `prog`."""
    _log.warning("%s: %s %s %s", prog, error.code, error, error.details, exc_info=error.__cause__)
    complain(f"{prog}: {sentence(error)}")
    return exit_code(error)


def fail(message: str, hint: str = "") -> NoReturn:
    """End the command as wrongly used."""
    raise UsageError(message, hint=hint)
